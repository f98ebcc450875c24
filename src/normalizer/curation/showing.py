"""What was found of tables, in words: for a terminal, and for the page of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from normalizer.curation.changes import Effect
from normalizer.explain.cells import cell, pad, visible, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from normalizer.curation.changes import Answer, Broken, Change, Diff
    from normalizer.curation.confusable import Pair
    from normalizer.curation.coverage import Coverage

__all__ = ["diff_markdown", "diff_text", "pairs_text", "stats_text"]

_WIDEST = 60
_WORDS = {
    Effect.MOVED: "another entity",
    Effect.LOST: "no longer resolved",
    Effect.GAINED: "now resolved",
    Effect.DOUBTED: "nil or ambiguous",
}


def diff_text(diff: Diff, *, scores: bool = False, most: int | None = None) -> str:
    """The changes as text for people.

    Args:
        diff: What changed.
        scores: Whether the scores before and after are shown.
        most: How many changes are shown; without it, all.
    """
    lines = []
    for one in diff.broken:
        lines.append(f"protected: {_asked(one.protected.mention.text)}: {_broken(one)}")
        lines += [f"    {visible(line)}" for line in one.why]
    shown = diff.changes[:most]
    for change in shown:
        before, after = _both(change, scores=scores)
        times = f" ({change.mention.count} times)" if change.mention.count > 1 else ""
        lines.append(f"{change.effect}: {_asked(change.mention.text)}{times}: {before} -> {after}")
        lines += [f"    {visible(line)}" for line in change.why]
    if len(shown) < len(diff.changes):
        lines.append(f"and {_number(len(diff.changes) - len(shown), 'more change')}")
    return "".join(f"{line}\n" for line in [*lines, summary(diff)])


def summary(diff: Diff) -> str:
    """What changed, in a sentence.

    >>> from normalizer.curation.changes import Diff
    >>> summary(Diff(3, ()))
    '0 of 3 mentions are answered otherwise.'
    """
    told = f"{diff.count} of {_number(diff.mentions, 'mention')} are answered otherwise"
    effects = [f"{count} {_WORDS[effect]}" for effect, count in diff.by_effect().items() if count]
    told += f": {', '.join(effects)}." if effects else "."
    if diff.protected:
        told += f" Protected answers that are broken: {len(diff.broken)} of {diff.protected}."
    return told


def diff_markdown(diff: Diff, *, scores: bool = False, most: int | None = None) -> str:
    """The changes as Markdown, for a pull request."""
    lines = ["### What this change of tables does to answers", "", _escape(summary(diff))]
    if diff.broken:
        lines += ["", "#### Protected answers that are broken", ""]
        lines += _table(
            ("mention", "protected", "now", "why"),
            (
                (one.protected.mention.text, one.protected.answer, one.after.short, _why(one.why))
                for one in diff.broken
            ),
        )
    shown = diff.changes[:most]
    if shown:
        lines += ["", "#### Mentions that are answered otherwise", ""]
        rows = []
        for change in shown:
            before, after = _both(change, scores=scores)
            count = str(change.mention.count)
            rows.append((change.mention.text, count, before, after, _why(change.why)))
        lines += _table(("mention", "times", "before", "after", "why"), rows)
    if len(shown) < len(diff.changes):
        lines += ["", f"And {_number(len(diff.changes) - len(shown), 'more change')}."]
    return "".join(f"{line}\n" for line in lines)


def _asked(text: str) -> str:
    return cell(text, _WIDEST) or "(empty)"


def _broken(one: Broken) -> str:
    now = _answer(one.after, scores=False)
    return f"must be {visible(one.protected.answer)}, is {now}"


def _both(change: Change, *, scores: bool) -> tuple[str, str]:
    before, after = (_answer(one, scores=scores) for one in (change.before, change.after))
    if scores:
        after += f" ({change.after.score - change.before.score:+.3f})"
    return before, after


def _answer(answer: Answer, *, scores: bool) -> str:
    if answer.entity is not None:
        shown = f"{visible(answer.name or '')} [{answer.entity}]"
    elif answer.likely and answer.status.value == "ambiguous":
        shown = f"ambiguous ({', '.join(id_ for id_, _ in answer.likely)})"
    else:
        shown = answer.status.value
    return f"{shown} {answer.score:.3f}" if scores else shown


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _why(lines: Sequence[str]) -> str:
    return "\n".join(lines)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _markdown_row(head)
    yield _markdown_row(["---"] * len(head))
    for row in rows:
        yield _markdown_row([_escape(text) for text in row])


def _markdown_row(texts: Sequence[str]) -> str:
    return f"| {' | '.join(texts)} |"


_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|~#"} | {"&": "&amp;"})


def _escape(text: str) -> str:
    """A text of unknown origin as Markdown shows it, on one line of a table."""
    return "<br>".join(visible(line).translate(_SPECIAL) for line in text.split("\n"))


def stats_text(found: Coverage, *, most: int = 20) -> str:
    """What tables hold, as text for people.

    Args:
        found: What they hold.
        most: How many values of each thing are shown.
    """
    entities = "entity" if found.entities == 1 else "entities"
    aliases = "alias" if found.aliases == 1 else "aliases"
    lines = [f"{found.entities} {entities}, {found.aliases} {aliases}"]
    for dimension, counts in found.counts.items():
        rows = [(dimension, "entities", "aliases")]
        rows += [
            (visible(one.value) or "(none)", str(one.entities), str(one.aliases))
            for one in counts[:most]
        ]
        first = max(width(row[0]) for row in rows)
        lines.append("")
        lines += [f"{pad(a, first)}  {b:>8}  {c:>8}" for a, b, c in rows]
        if len(counts) > most:
            lines.append(f"and {len(counts) - most} more")
    lines += ["", f"{len(found.lacking)} without a native spelling"]
    lines += [
        f"  {one.entity}: {cell(one.name, _WIDEST)} ({one.country}: {', '.join(one.scripts)})"
        for one in found.lacking[:most]
    ]
    if len(found.lacking) > most:
        lines.append(f"  and {len(found.lacking) - most} more")
    return "".join(f"{line}\n" for line in lines)


def pairs_text(pairs: Sequence[Pair]) -> str:
    """Confusable pairs as text for people, a line a pair."""
    lines = []
    for pair in pairs:
        names = f"{cell(pair.left_name, _WIDEST)} [{pair.left}] / "
        names += f"{cell(pair.right_name, _WIDEST)} [{pair.right}]"
        marks = [word for word, is_so in (("kept apart", pair.never), ("same", pair.same)) if is_so]
        lines.append(f"{pair.score:.3f}  {names}{': ' if marks else ''}{', '.join(marks)}")
    return "".join(f"{line}\n" for line in lines)
