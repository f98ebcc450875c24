"""Settings of Sphinx, and the directive that shows the help of the command line."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import click
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

_PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"

project = "normalizer"
author = "The normalizer developers"
copyright = f"{author}"
version = release = tomllib.loads(_PYPROJECT.read_text(encoding="utf-8"))["project"]["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "normalizer"

# A link in a page is a path of the repository, so that it also works where the repository is read.
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # the attributes of a value are documented once, in its class

_HELP_WIDTH = 88
"""Characters a line of help; what a code block of the theme shows without scrolling."""


def _commands(words: str, command: click.Command) -> Iterator[tuple[str, str]]:
    """Each command that does something, as it is called, and its help."""
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=words)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None and not inner.hidden:
                yield from _commands(f"{words} {name}", inner)
        return
    context = click.Context(
        command, info_name=words, terminal_width=_HELP_WIDTH, max_content_width=_HELP_WIDTH
    )
    yield words, command.get_help(context)


class CommandHelp(SphinxDirective):
    """The help of every command, a section each, so that the page cannot fall behind."""

    has_content: ClassVar[bool] = False

    def run(self) -> list[nodes.Node]:
        """Make the sections."""
        from normalizer.cli import main  # noqa: PLC0415 - only the page of commands needs it

        sections: list[nodes.Node] = []
        for words, text in _commands("normalizer", main):
            section = nodes.section(ids=[nodes.make_id(words)])
            section += nodes.title(words, words)
            section += nodes.literal_block(text, text, language="text")
            sections.append(section)
        return sections


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directive known."""
    app.add_directive("command-help", CommandHelp)
    return {"parallel_read_safe": True}
