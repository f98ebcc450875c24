"""The command ``normalizer export``."""

from __future__ import annotations


def test_export(run, exports):
    """It says what it wrote, and what the format has no place for."""
    output = exports.folder / "people.json"
    done = run("export", "ftm", exports.table, "-o", output, "--kind", "person")

    assert (done.exit_code, done.stdout, done.stderr) == (
        0, f"{output.as_posix()}: 2 entities, 10 names\n",
        "left out: office (1), which the format has no place for\n",
    )  # fmt: skip


def test_bad_input(run, exports):
    """Problems of tables are exit code 1, mistakes of the command 2."""
    exports.table.write_text("format: 1\nentities: x\n")
    output = exports.folder / "out.ttl"
    problems = run("export", "skos", exports.table, "-o", output)
    mistaken = run("export", "skos", exports.table, "-o", output, "--base", "a b")

    assert (problems.exit_code, mistaken.exit_code) == (1, 2)
    assert "'a b' cannot begin an address; write one such as" in mistaken.stderr
    assert exports.left() == ["table.yaml"]
