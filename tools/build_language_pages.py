"""Write the reference pages of the languages from their tables.

python tools/build_language_pages.py [--check]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from normalizer.languages.documentation import index_page, language_page
from normalizer.languages.registry import CODES

PAGES = Path(__file__).parent.parent / "docs/reference/languages"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail when a page would change")
    arguments = parser.parse_args()
    pages = {"index": index_page()} | {code: language_page(code) for code in CODES}
    changed = []
    for name, text in pages.items():
        path = PAGES / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(name)
            if not arguments.check:
                PAGES.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    if arguments.check and changed:
        print(
            f"run tools/build_language_pages.py: {', '.join(changed)} would change", file=sys.stderr
        )
    return int(bool(arguments.check and changed))


if __name__ == "__main__":
    sys.exit(main())
