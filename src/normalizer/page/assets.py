"""The style and the script of the page, and the policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from normalizer.page.html import Html, join, tag, trusted

__all__ = ["policy", "script", "style"]


def style() -> Html:
    """The style sheet as an element."""
    return tag("style", trusted(_read("style.css")))


def script() -> Html:
    """The script as an element."""
    return tag("script", trusted(_read("page.js")))


def policy() -> Html:
    """The content security policy: nothing is loaded, and no other style or script is obeyed.

    The two are known by their hashes, so that the page is the same each time it is made.
    """
    rules = (
        "default-src 'none'",
        f"style-src '{_hash(_read('style.css'))}'",
        f"script-src '{_hash(_read('page.js'))}'",
        "img-src data:",  # the empty icon, for which a browser would otherwise ask a server
        "base-uri 'none'",
        "form-action 'none'",
    )
    return join([
        tag("meta", http_equiv="Content-Security-Policy", content="; ".join(rules)),
        tag("meta", name="referrer", content="no-referrer"),
        tag("link", rel="icon", href="data:,"),
    ])  # fmt: skip


def _read(name: str) -> str:
    # The parser of HTML turns all line ends to this one before the hash is taken.
    text = files("normalizer.page").joinpath(name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
