"""The documentation says what the code does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import normalizer
from normalizer.cli import main

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts),
    ]
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[str]:
    """Links of a page to other files of the repository."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return [link for link in LINK.findall(text) if not re.match(r"[a-z]+:|#", link)]


def anchors(page: Path) -> set[str]:
    """What a link can point to in a page: its headings, as GitHub and MyST name them."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in headings}


def commands() -> dict[str, click.Command]:
    """All commands of the command line, by the words that call them."""
    found: dict[str, click.Command] = {}

    def walk(words: str, command: click.Command) -> None:
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                walk(f"{words} {name}", inner)
        else:
            found[words] = command

    walk("normalizer", main)
    return found


def option_names(command: click.Command) -> set[str]:
    """All spellings of the options of a command."""
    spellings = {"--help"}
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            spellings.update(parameter.opts, parameter.secondary_opts)
    return spellings


def command_lines(page: Path) -> list[str]:
    """Lines of the shell blocks of a page that call the program."""
    blocks = re.findall(
        r"^```sh\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return [
        line.strip()
        for block in blocks
        for line in block.splitlines()
        if line.strip().startswith("normalizer ")
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """Each link to a file of the repository leads to a file, and to a heading that it has."""
    dead = []
    for link in links(page):
        target, _, anchor = link.partition("#")
        path = (page.parent / target).resolve()
        if not path.exists() or (anchor and anchor not in anchors(path)):
            dead.append(link)

    assert dead == []


def test_every_page_is_reached():
    """Each page of the docs stands in the folder of a section or is the first page."""
    sections = {"explanation", "how-to", "reference", "tutorial"}
    docs = ROOT / "docs"
    for page in PAGES:
        if page.is_relative_to(docs) and page != docs / "index.md":
            assert page.relative_to(docs).parts[0] in sections


@pytest.mark.parametrize("name", normalizer.__all__)
def test_public_name_stands_in_the_reference(name):
    """Every public name is described on the page of the API."""
    text = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")

    assert re.search(rf":: normalizer\.{name}$", text, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_command_lines_are_those_of_the_program(page):
    """Every command line that a page shows names a command and options that exist."""
    known = commands()
    wrong = []
    for line in command_lines(page):
        words = shlex.split(line, comments=True)
        command = known.get(" ".join(words[:2])) or known.get(" ".join(words[:3]))
        options = {word.partition("=")[0] for word in words[2:] if word.startswith("-")}
        if command is None or options - option_names(command):
            wrong.append(line)

    assert wrong == []


def test_some_page_shows_a_command_line():
    """The check above has something to look at."""
    assert command_lines(ROOT / "README.md")
