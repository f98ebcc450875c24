"""Promises of the tool that counts how common the words of names are."""

import pytest


def _rows(source="ror", script="Latn", count=8):
    return [
        {"entity_id": f"e{n}", "source": source, "script": script, "name": f"Zorv Bank {n} Q{n}"}
        for n in range(count)
    ]


@pytest.fixture
def fit(tool, tmp_path, monkeypatch):
    """The tool, writing to a folder of the test."""
    module = tool("fit_background")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    return module


def test_words_of_enough_entities_are_written_with_their_rarity(fit, run, write_names, tmp_path):
    """Commonest first; a word counts once an entity, however often it stands in its names."""
    others = [{**_rows()[0], "entity_id": f"x{n}", "name": name} for n, name in enumerate("ab")]
    rows = [*_rows(), *_rows(), *others, {**others[0], "name": "Zorv"}]

    assert run(fit, write_names(rows), "--kind", "organization") == 0
    text = (tmp_path / "organization_words.tsv").read_text(encoding="utf-8")
    assert text == "part\tbits\nzorv\t0.2\nbank\t0.3\n"


@pytest.mark.parametrize(
    "row", [{"source": "closed"}, {"script": "Cyrl"}], ids=["licence", "script"]
)
def test_other_sources_and_scripts_are_not_counted(fit, run, write_names, tmp_path, row):
    """What is not open is left out, and so is what is not in Latin letters."""
    other = [{**one, **row, "entity_id": "o" + one["entity_id"]} for one in _rows()]
    run(fit, write_names(_rows()), "--kind", "place")
    alone = (tmp_path / "place_words.tsv").read_text(encoding="utf-8")
    run(fit, write_names([*other, *_rows()]), "--kind", "place")

    assert (tmp_path / "place_words.tsv").read_text(encoding="utf-8") == alone


def test_rare_words_and_numbers_are_left_out(fit, run, write_names, tmp_path):
    """A word of fewer entities than counted is as rare as one that is not listed."""
    run(fit, write_names(_rows(count=7)), "--kind", "person")

    assert (tmp_path / "name_parts.tsv").read_text(encoding="utf-8") == "part\tbits\n"


def test_checking_writes_nothing(fit, run, write_names, tmp_path):
    """It tells by its status whether the table would change."""
    names = write_names(_rows())
    run(fit, names)
    table = tmp_path / "name_parts.tsv"
    written = table.read_text(encoding="utf-8")

    assert run(fit, names, "--check") == 0
    table.write_text("other", encoding="utf-8")
    assert run(fit, names, "--check") == 1
    assert table.read_text(encoding="utf-8") == "other"
    assert written != "other"


def test_an_unknown_kind_is_refused(fit, run, write_names, capsys):
    """With the kinds that there are."""
    with pytest.raises(SystemExit):
        run(fit, write_names(_rows()), "--kind", "ship")
    assert "organization" in capsys.readouterr().err
