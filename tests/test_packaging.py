"""The wheel holds all that is needed, and works where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
IN_WHEEL = "normalizer/_bundled/aliases"
RESOLVE = "import normalizer; r = normalizer.Resolver.load(); print(r.resolve({!r}).entity.id)"

# Built once: all tests of this module run on one worker.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command away from the checkout; return what it printed."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Folder with the commands of a fresh environment into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", commands / "python"]
    run(*pip, "install", "--quiet", wheel, cwd=folder)
    return commands


def test_wheel_holds_the_package_and_the_tables(wheel):
    """All files of the package, the licence and every alias file are in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        tables = {
            name.removeprefix(IN_WHEEL): archive.read(name)
            for name in names
            if name.startswith(IN_WHEEL) and not name.endswith("/")
        }
    sources = ROOT / "src"
    modules = {
        path.relative_to(sources).as_posix()
        for path in sources.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    aliases = ROOT / "data" / "aliases"
    expected = {
        f"/{path.relative_to(aliases).as_posix()}": path.read_bytes()
        for path in aliases.rglob("*")
        if path.is_file()
    }

    assert modules - names == set()
    assert "normalizer/py.typed" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert expected
    assert expected == tables


def test_wheel_holds_nothing_else(wheel):
    """Tests, docs and tools stay out of the environments of those who install it."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"normalizer"}


def test_installed_wheel_resolves_with_the_bundled_tables(installed, tmp_path):
    """Without a checkout, the tables are found and a name is resolved."""
    printed = run(installed / "python", "-c", RESOLVE.format("Vladimir Putin"), cwd=tmp_path)

    assert printed == "ru.vladimir-putin\n"


def test_installed_wheel_has_the_command(installed, tmp_path):
    """``normalizer --help`` names the commands."""
    printed = run(installed / "normalizer", "--help", cwd=tmp_path)

    for command in ("compare", "fmt", "lint", "readings", "resolve"):
        assert command in printed


def test_works_without_unidecode(installed, tmp_path):
    """Who may not ship unidecode removes it, and names still resolve, native scripts too."""
    pip = [sys.executable, "-m", "pip", "--python", installed / "python"]
    run(*pip, "uninstall", "--quiet", "--yes", "unidecode", cwd=tmp_path)
    try:
        printed = run(installed / "python", "-c", RESOLVE.format("Владимир Путин"), cwd=tmp_path)
    finally:
        run(*pip, "install", "--quiet", "unidecode", cwd=tmp_path)

    assert printed == "ru.vladimir-putin\n"
