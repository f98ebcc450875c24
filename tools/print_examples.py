"""Print the examples of the command line anew into the page that shows them.

    python tools/print_examples.py

Each block of ``docs/reference/cli.md`` that begins with ``$ normalizer`` gets what the program
prints now. Read the change before you keep it: the page is tested to be true, not to be good.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from normalizer.cli import main

PAGE = Path(__file__).parent.parent / "docs/reference/cli.md"
BLOCK = re.compile(r"^```console\n\$ normalizer (.*)\n((?:.*\n)*?)```$", re.MULTILINE)


def printed(found: re.Match[str]) -> str:
    output = CliRunner().invoke(main, shlex.split(found[1])).output
    return f"```console\n$ normalizer {found[1]}\n{output}```"


if __name__ == "__main__":
    PAGE.write_text(BLOCK.sub(printed, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
