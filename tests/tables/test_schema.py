"""The JSON Schemas that editors use are those of the model, and valid tables fit them."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from normalizer.cli.tables import schema_command
from normalizer.linting import RULES, lint
from normalizer.tables import bundled_path, format_text
from normalizer.tables.schema import bulk_schema, schema_text, table_schema
from normalizer.tables.vocabulary import COLUMNS, FILE_FIELDS

GOOD = Path(__file__).parent / "good"
HEADER = "# yaml-language-server: $schema=aliases.schema.json\n"


def _wrong(  # noqa: PLR0912 - one branch a keyword
    value: Any, schema: dict[str, Any], at: str = ""
) -> list[str]:
    """Where a value does not fit a schema: the keywords that ours use, and no other."""
    known = {
        "$schema", "title", "description", "type", "enum", "anyOf", "pattern", "minLength",
        "minimum", "maximum", "items", "properties", "additionalProperties", "required",
        "propertyNames",
    }  # fmt: skip
    assert {*schema} <= known
    if "anyOf" in schema and all(_wrong(value, one, at) for one in schema["anyOf"]):
        return [f"{at}: fits none"]
    if "enum" in schema and not any(value == x and type(value) is type(x) for x in schema["enum"]):
        return [f"{at}: {value!r} is not in the list"]
    types = {
        "object": dict, "array": list, "string": str, "integer": int, "null": type(None),
    }  # fmt: skip
    if "type" in schema and type(value) is not types[schema["type"]]:
        return [f"{at}: {value!r} is no {schema['type']}"]
    found: list[str] = []
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            found.append(f"{at}: {value!r} does not match")
        if len(value) < schema.get("minLength", 0):
            found.append(f"{at}: empty")
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            found += _wrong(item, schema["items"], f"{at}[{number}]")
    if isinstance(value, dict):
        found += [f"{at}: no {name}" for name in schema.get("required", ()) if name not in value]
        fields, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        for name, inner in value.items():
            if "propertyNames" in schema:
                found += _wrong(name, schema["propertyNames"], f"{at}.{name}")
            if name in fields:
                found += _wrong(inner, fields[name], f"{at}.{name}")
            elif more is False:
                found.append(f"{at}: unknown {name}")
            elif more is not True:
                found += _wrong(inner, more, f"{at}.{name}")
    return found


def _load(text: str) -> Any:
    """YAML as editors read it: years are numbers, months and days are texts."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in ways if not tag.endswith((":timestamp", ":float"))]
        for first, ways in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader)


@pytest.mark.parametrize(
    ("name", "bulk"), [("aliases.schema.json", False), ("alias-row.schema.json", True)]
)
def test_the_package_holds_the_schema_that_the_command_prints(name: str, *, bulk: bool) -> None:
    """And it is the one that is made from the model."""
    held = resources.files("normalizer.schemas").joinpath(name).read_text(encoding="utf-8")
    assert held == schema_text(bulk=bulk)
    printed = CliRunner().invoke(schema_command, ["--bulk"] if bulk else [])
    assert (printed.stdout, printed.exit_code) == (held, 0)


def test_fields_are_those_of_the_reader_in_its_order() -> None:
    """An editor offers them in canonical order."""
    assert list(json.loads(schema_text())["properties"]) == list(FILE_FIELDS)
    assert list(json.loads(schema_text(bulk=True))["properties"]) == list(COLUMNS)


TABLES = sorted([*GOOD.glob("*.yaml"), *bundled_path().rglob("*.yaml")])


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_valid_tables_fit(path: Path) -> None:
    """All YAML tables that come with the library, with the types that editors give to values."""
    assert _wrong(_load(path.read_text(encoding="utf-8")), table_schema()) == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code in {
    "T106", "T107", "T108", "T109", "T201", "T202", "T205", "T209", "T210", "T211",
}], ids=lambda rule: rule.code)  # fmt: skip
def test_what_an_editor_can_see_does_not_fit(rule: Any) -> None:
    """The bad examples of the rules on shapes and words are refused, the good ones are not."""
    if "people.yaml" in rule.bad and rule.code != "T205":
        assert _wrong(_load(rule.bad["people.yaml"]), table_schema())
    if "people.yaml" in rule.good:
        assert _wrong(_load(rule.good["people.yaml"]), table_schema()) == []


def test_a_line_of_json_fits() -> None:
    """With lists or with words between blanks, with nulls for what is not given."""
    line = {
        "entity": "a.b", "entity_kind": "person", "name": "A", "born": 1950, "never": ["a.c"],
        "same_as": "x:1 y:2", "text": "B", "kind": "short", "lang": None, "shared": True,
    }  # fmt: skip
    assert _wrong(line, bulk_schema()) == []
    assert _wrong(line | {"kind": "shrt"}, bulk_schema())
    assert _wrong(line | {"more": 1}, bulk_schema())


def test_the_header_of_editors_is_accepted_and_kept(tmp_path: Path) -> None:
    """By the reader, the linter and the formatter, which leaves it at the top."""
    text = HEADER + "format: 1\nentities:\n  - {id: a.b, kind: person, name: A}\n"
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert lint(tmp_path) == []
    formatted = format_text(text, ".yaml")
    assert formatted.startswith(HEADER)
    assert format_text(formatted, ".yaml") == formatted
