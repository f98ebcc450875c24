"""The hooks that other repositories take: they call commands that there are."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from normalizer.cli import main

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
HOW_TO = (ROOT / "docs" / "how-to" / "check-alias-files.md").read_text(encoding="utf-8")


def test_hooks_call_commands() -> None:
    """With what pre-commit asks of a hook, and for the files that tables are."""
    assert [hook["id"] for hook in HOOKS] == ["normalizer-lint", "normalizer-fmt"]
    for hook in HOOKS:
        assert {"name", "entry", "language", "description", "files"} <= {*hook}
        program, command = hook["entry"].split()
        assert (program, hook["language"]) == ("normalizer", "python")
        assert command in main.commands
        files = re.compile(hook["files"])
        assert files.search("data/people.yaml")
        assert files.search("data/people.meta.yml")
        assert not files.search("people.py")
        # One table is checked against all others, so that the folder is named, not the files.
        assert hook["pass_filenames"] is False


def test_the_how_to_shows_them() -> None:
    """By their names, with arguments that the commands take."""
    block = re.search(r"^```yaml\n(repos:\n.*?)^```$", HOW_TO, re.MULTILINE | re.DOTALL)
    assert block is not None
    shown = yaml.safe_load(block[1])["repos"][0]["hooks"]
    assert [hook["id"] for hook in shown] == [hook["id"] for hook in HOOKS]
    for hook, known in zip(shown, HOOKS, strict=True):
        options = {
            option
            for parameter in main.commands[known["entry"].split()[1]].params
            for option in parameter.opts
        }
        assert {arg for arg in hook["args"] if arg.startswith("-")} <= options
