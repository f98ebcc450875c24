"""The order of the layers, and the doors through which outside packages come in.

A module may import from its own layer and from those below it, never from above, and no modules
import each other in a circle. Imports for the type checker alone (``if TYPE_CHECKING:``) do not
count as an order of the layers. Each outside package is imported behind its door only, so that it
can be replaced in one place.
"""

from __future__ import annotations

import ast
import graphlib
import sys
import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = "normalizer"
SOURCE = Path(__file__).resolve().parent.parent / "src" / PACKAGE

LAYERS = (
    "errors",
    "collector",
    "dates",
    "model",
    "evidence",
    "text",
    "background",
    "languages",
    "names",
    "scoring",
    "tables",
    "index",
    "store",
    "importers",
    "exporters",
    "linting",
    "context",
    "decide",
    "judgements",
    "explain",
    "candidates",
    "resolution",
    "answering",
    "texts",
    "workers",
    "sharing",
    "annotating_many",
    "resolver",
    PACKAGE,  # normalizer/__init__.py, the public names
    "testing",
    "backends",
    "curation",
    "report",
    "page",
    "cli",
    "__main__",
)
"""From low to high."""

ASIDE = frozenset({"testing"})
"""Layers that nothing else may import: they are for the tests of those who use the library."""

DOORS = {
    "ahocorasick_rs": ("normalizer.texts.matcher",),
    "anyascii": ("normalizer.text.ascii",),
    "babel": (),  # for tools only
    "click": ("normalizer.cli",),
    "dask": (),  # its frames bring their methods along
    "duckdb": ("normalizer.backends.duckdb",),
    "hypothesis": ("normalizer.testing",),
    "langcodes": ("normalizer.tables.language_tags", "normalizer.importers.languages"),
    "narwhals": ("normalizer.backends.memory", "normalizer.backends.frames"),
    "numpy": (
        "normalizer.index",
        "normalizer.scoring.many",
        "normalizer.store",
        "normalizer.texts.flat",
    ),
    "pandas": (),  # narwhals looks after its frames
    "polars": ("normalizer.backends.polars",),
    "pyarrow": (
        "normalizer.backends",
        "normalizer.tables.parquet",
        "normalizer.exporters.parquet",
    ),
    "pyspark": ("normalizer.backends.spark",),
    "rapidfuzz": ("normalizer.text.distance",),
    "rich": ("normalizer.cli.terminal",),
    "spacy": ("normalizer.backends.spacy",),
    "srsly": ("normalizer.backends.spacy_values",),  # comes with spaCy
    "unidecode": ("normalizer.text.ascii",),
    "yaml": ("normalizer.tables.yaml_nodes",),
}
"""Outside package: the modules, or packages with all that is in them, that may import it."""

EVERYWHERE = frozenset({"attrs"}) | sys.stdlib_module_names


class Import(NamedTuple):
    """One import of a module: where, of what, and whether for the type checker alone."""

    module: str
    line: int
    target: str
    for_types: bool


def module_name(path: Path, root: Path) -> str:
    """Dotted name of the module in `path`, where `root` is the folder of the package."""
    parts = path.relative_to(root.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(tree: ast.Module, module: str, *, is_package: bool, known: set[str]) -> list[Import]:
    """All imports of a module, also those inside functions and those by ``import_module``."""
    found: list[Import] = []

    def visit(node: ast.AST, *, for_types: bool) -> None:
        found.extend(
            Import(module, node.lineno, target, for_types)
            for target in targets_of(node, module, is_package=is_package, known=known)
        )
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for child in node.body:
                visit(child, for_types=True)
            for child in node.orelse:
                visit(child, for_types=for_types)
            return
        for child in ast.iter_child_nodes(node):
            visit(child, for_types=for_types)

    visit(tree, for_types=False)
    return found


def targets_of(node: ast.AST, module: str, *, is_package: bool, known: set[str]) -> list[str]:
    """Modules that one statement or call imports; empty for any other."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            keep = len(module.split(".")) - node.level + is_package
            base = ".".join([*module.split(".")[:keep], *([base] if base else [])])
        names = (f"{base}.{alias.name}" for alias in node.names)
        return sorted({name if name in known else base for name in names})
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        called = ast.unparse(node.func).rpartition(".")[2]
        if called in {"import_module", "__import__"}:
            return [str(node.args[0].value)]
    return []


def read_imports(root: Path) -> list[Import]:
    """All imports of all modules of the package in `root`."""
    paths = {module_name(path, root): path for path in sorted(root.rglob("*.py"))}
    found: list[Import] = []
    for module, path in paths.items():
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        is_package = path.name == "__init__.py"
        found += imports_of(tree, module, is_package=is_package, known=set(paths))
    return found


def layer_of(module: str) -> str:
    """Layer of a module of the package: the part of its name after the package's."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else PACKAGE


def is_inside(module: str, places: tuple[str, ...]) -> bool:
    """Whether a module is one of the places, or lies in one of them."""
    return any(module == place or module.startswith(place + ".") for place in places)


def violation(found: Import) -> str | None:
    """What is wrong with one import; None where nothing is."""
    outside = found.target.partition(".")[0]
    if outside != PACKAGE:
        if outside in EVERYWHERE or is_inside(found.module, DOORS.get(outside, ())):
            return None
        doors = " or ".join(DOORS.get(outside, ())) or "none"
        return f"imports the outside package {outside!r}; its door: {doors}"
    here, there = layer_of(found.module), layer_of(found.target)
    for layer in (here, there):
        if layer not in LAYERS:
            return f"layer {layer!r} has no place; give it one in LAYERS of {Path(__file__).name}"
    if found.for_types or here == there:
        return None
    if there in ASIDE:
        return f"imports {found.target}, but nothing may import the layer {there!r}"
    if LAYERS.index(there) > LAYERS.index(here):
        return f"imports {found.target} upward: {here!r} lies below {there!r}"
    return None


def violations(root: Path) -> list[str]:
    """All imports of the package in `root` that break the order, with their places."""
    checked = ((found, violation(found)) for found in read_imports(root))
    return [f"{found.module}:{found.line}: {what}" for found, what in checked if what]


def circle(root: Path) -> list[str]:
    """Modules that import each other in a circle, the first also last; empty where none do."""
    graph: dict[str, set[str]] = {}
    for found in read_imports(root):
        if found.target.partition(".")[0] == PACKAGE and not found.for_types:
            graph.setdefault(found.module, set()).add(found.target)
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return list(error.args[1])
    return []


def plant(folder: Path, files: dict[str, str]) -> Path:
    """Write a small package of that name; return its folder."""
    root = folder / PACKAGE
    for name in ["__init__.py", *files]:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(files.get(name, "")), encoding="utf-8")
    return root


def test_no_import_points_upward_and_outside_packages_keep_to_their_doors():
    """Each module imports only from its layer and below, and outside packages behind doors."""
    assert violations(SOURCE) == []


def test_no_modules_import_each_other_in_a_circle():
    """Each module can be understood with only those that it imports."""
    assert circle(SOURCE) == []


@pytest.mark.parametrize("package", [name for name, places in DOORS.items() if places])
def test_door_is_in_use(package):
    """A door through which nothing comes is removed from the table."""
    targets = {found.target.partition(".")[0] for found in read_imports(SOURCE)}

    assert package in targets


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            {"text/clean.py": "from normalizer.resolver import Resolver"},
            "normalizer.text.clean:1: imports normalizer.resolver upward:"
            " 'text' lies below 'resolver'",
            id="upward",
        ),
        pytest.param(
            {"text/clean.py": "def f():\n    from ..cli import main"},
            "normalizer.text.clean:2: imports normalizer.cli upward: 'text' lies below 'cli'",
            id="upward, relative, inside a function",
        ),
        pytest.param(
            {"model.py": "import normalizer"},
            "normalizer.model:1: imports normalizer upward: 'model' lies below 'normalizer'",
            id="the public names from below",
        ),
        pytest.param(
            {"cli/__init__.py": "from normalizer import testing", "testing.py": ""},
            "normalizer.cli:1: imports normalizer.testing,"
            " but nothing may import the layer 'testing'",
            id="aside",
        ),
        pytest.param(
            {"text/clean.py": "import unidecode"},
            "normalizer.text.clean:1: imports the outside package 'unidecode';"
            " its door: normalizer.text.ascii",
            id="beside the door",
        ),
        pytest.param(
            {"cli/shell.py": 'rich = importlib.import_module("rich.table")'},
            "normalizer.cli.shell:1: imports the outside package 'rich';"
            " its door: normalizer.cli.terminal",
            id="beside the door, by import_module",
        ),
        pytest.param(
            {"text/clean.py": "import pandas"},
            "normalizer.text.clean:1: imports the outside package 'pandas'; its door: none",
            id="no door",
        ),
        pytest.param(
            {"helpers.py": "from normalizer import errors", "errors.py": ""},
            "normalizer.helpers:1: layer 'helpers' has no place;"
            " give it one in LAYERS of test_layers.py",
            id="no layer",
        ),
    ],
)
def test_planted_violation_is_found(tmp_path, files, expected):
    """The check finds what it is there to find, and says where and what."""
    assert violations(plant(tmp_path, files)) == [expected]


def test_planted_circle_is_found(tmp_path):
    """Two modules of one layer that import each other are reported."""
    files = {
        "text/clean.py": "from normalizer.text import fold",
        "text/fold.py": "from normalizer.text.clean import clean",
    }
    root = plant(tmp_path, files)

    assert violations(root) == []
    assert set(circle(root)) == {"normalizer.text.clean", "normalizer.text.fold"}


def test_what_is_allowed_is_not_reported(tmp_path):
    """Downward imports, doors, the standard library and imports for types are in order."""
    files = {
        "errors.py": """
            from typing import TYPE_CHECKING
            if TYPE_CHECKING:
                from normalizer.model import Problem
            """,
        "model.py": "import re\nfrom attrs import frozen\nfrom normalizer.errors import TableError",
        "text/ascii.py": "from unidecode import unidecode_expect_ascii",
        "cli/__init__.py": "import click\nimport normalizer\nfrom normalizer.cli import terminal",
        "cli/terminal.py": "from rich.table import Table",
    }
    root = plant(tmp_path, files)

    assert violations(root) == []
    assert circle(root) == []
