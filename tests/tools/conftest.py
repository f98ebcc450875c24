"""The scripts in tools/, imported by their paths, and made-up names for them to read."""

import gzip
import importlib.util
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
COLUMNS = ("entity_id", "source", "country", "lang", "script", "name", "primary")


@pytest.fixture
def tool(monkeypatch):
    """Import a script of tools/ without running it."""

    def load(name):
        spec = importlib.util.spec_from_file_location(f"tool_{name}", TOOLS / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture
def run(monkeypatch):
    """Run the main function of a script with arguments."""

    def main(module, *arguments):
        monkeypatch.setattr(sys, "argv", [module.__name__, *map(str, arguments)])
        return module.main()

    return main


@pytest.fixture
def write_names(tmp_path):
    """Write rows of names as the scripts read them; columns that a row lacks are empty."""

    def write(rows, name="names.tsv.gz"):
        lines = ["\t".join(COLUMNS)]
        lines += ["\t".join(str(row.get(column, "")) for column in COLUMNS) for row in rows]
        path = tmp_path / name
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return path

    return write
