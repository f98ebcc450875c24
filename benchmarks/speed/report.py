"""The tables of the docs, from the file of figures."""

from __future__ import annotations

import re
from typing import Any

from contenders import OURS
from contenders import names as all_methods

CLASSES = ("exact", "folded", "respelt", "slips", "other script")
REAL = ("real person", "real organization", "real place")
MARKER = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end of figures -->)", re.DOTALL)
MEGABYTE = 1e6

Figures = dict[str, Any]


def sizes_of(every: Figures) -> list[str]:
    return sorted(every, key=int)


def done(found: Figures, phase: str = "ask") -> dict[str, Figures]:
    """The methods that came through a phase, in the order of the catalogue."""
    return {
        name: found["methods"][name]
        for name in all_methods()
        if name in found["methods"]
        and phase in found["methods"][name]
        and "failed" not in found["methods"][name][phase]
    }


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in (heads, ["---"] * len(heads), *rows)]
    return "\n".join(lines)


def _number(value: float | None, digits: int = 3) -> str:
    """Three figures, or the whole number; - where there is none."""
    if value is None:
        return "-"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.{digits}g}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def cost(every: Figures) -> str:
    """Build, open, disk, memory, latency and rates, by size."""
    heads = [
        "names", "method", "build s", "disk MB", "open s", "memory MB", "of it its own",
        "peak MB", "one: median ms", "99% ms", "a second, one core", "two cores", "asked",
    ]  # fmt: skip
    rows = []
    for size in sizes_of(every):
        for name, said in done(every[size]).items():
            ask, build = said["ask"], said.get("build")
            two = said.get("two", {})
            single = [ask.get(key) for key in ("cpu p50 us", "cpu p99 us")]
            peak = max(ask["peak bytes"], build["peak bytes"] if build else 0)
            rows.append([
                f"{int(size):,}", name,
                _number(build["cpu seconds"]) if build else "-",
                _number(build["disk bytes"] / MEGABYTE) if build else "-",
                _number(ask["open seconds"]),
                _number(ask["settled bytes"] / MEGABYTE),
                _number(ask["settled anonymous bytes"] / MEGABYTE),
                _number(peak / MEGABYTE),
                *(_number(value / 1000 if value else None) for value in single),
                _number(ask["cpu rate"]), _number(two.get("rate")), f"{ask['asked']:,}",
            ])  # fmt: skip
    return _table(heads, rows)


def recall(every: Figures) -> str:
    """Recall at 1 by class, candidates, best F1 and wrong answers to what is unknown."""
    heads = [
        "names", "method", *CLASSES, "all five", "among ten", "best F1", "answers to unknown",
    ]  # fmt: skip
    rows = []
    for size in sizes_of(every):
        for name, said in done(every[size]).items():
            groups = said["ask"]["quality"]["groups"]
            made = groups["made names"]
            rows.append([
                f"{int(size):,}", name,
                *(_share(groups.get(one, {}).get("recall")) for one in CLASSES),
                *(_share(made.get(key)) for key in ("recall", "candidates", "f1", "false")),
            ])  # fmt: skip
    return _table(heads, rows)


def real(every: Figures) -> str:
    """The same of real names."""
    heads = [
        "names", "method", "people", "organizations", "places", "all", "among ten", "best F1",
        "answers to unknown",
    ]  # fmt: skip
    rows = []
    for size in sizes_of(every):
        for name, said in done(every[size]).items():
            groups = said["ask"]["quality"]["groups"]
            if "real names" not in groups:
                continue
            whole = groups["real names"]
            rows.append([
                f"{int(size):,}", name,
                *(_share(groups.get(one, {}).get("recall")) for one in REAL),
                *(_share(whole.get(key)) for key in ("recall", "candidates", "f1", "false")),
            ])  # fmt: skip
    return _table(heads, rows) if rows else "No real names were measured."


def ratios(every: Figures) -> str:
    """How many times as fast normalizer is as each peer, and how much more it finds."""
    heads = [
        "names", "peer", "rate, one core", "rate, two cores", "single lookup",
        "recall, made names", "recall, real names", "memory",
    ]  # fmt: skip
    rows = []
    for size in sizes_of(every):
        found = done(every[size])
        if OURS not in found:
            continue
        ours = found[OURS]
        for name, said in found.items():
            if name == OURS:
                continue
            rows.append([
                f"{int(size):,}", name,
                _times(ours["ask"].get("cpu rate"), said["ask"].get("cpu rate")),
                _times(ours.get("two", {}).get("rate"), said.get("two", {}).get("rate")),
                _times(said["ask"].get("cpu p50 us"), ours["ask"].get("cpu p50 us")),
                *(_more(ours, said, group) for group in ("made names", "real names")),
                _times(ours["ask"]["settled bytes"], said["ask"]["settled bytes"]),
            ])  # fmt: skip
    return _table(heads, rows) if rows else "normalizer was not measured."


def _times(ours: float | None, theirs: float | None) -> str:
    return f"{_number(ours / theirs, 2)} ×" if ours and theirs else "-"


def _more(ours: Figures, theirs: Figures, group: str) -> str:
    """The difference in recall, on the queries that both were asked."""
    letter = group[0]
    firsts = (one["ask"]["quality"]["firsts"] for one in (ours, theirs))
    pairs = [pair for pair in zip(*firsts, strict=False) if pair[0].lower() == letter]
    if not pairs:
        return "-"
    right = sum(us.isupper() - them.isupper() for us, them in pairs)
    return f"{right / len(pairs):+.3f} of {len(pairs):,}"


def sure(every: Figures) -> str:
    """What normalizer resolves by its default policy."""
    heads = ["names", "queries", "resolved", "of it right", "of the known", "of the unknown"]
    rows = []
    for size in sizes_of(every):
        said = done(every[size]).get(OURS)
        if not said:
            continue
        for group in ("made names", "real names"):
            found = said["ask"]["quality"]["groups"].get(group)
            if found:
                keys = ("share", "right", "recall", "false")
                rows.append(
                    [f"{int(size):,}", group, *(_share(found["sure"][key]) for key in keys)]
                )
    return _table(heads, rows) if rows else "normalizer was not measured."


def left_out(every: Figures) -> str:
    """What was not measured, and why; and the machine."""
    lines = []
    for size in sizes_of(every):
        for name, said in every[size]["methods"].items():
            if "left out" in said:
                lines.append(f"- {int(size):,} names: {name} was left out, {said['left out']}.")
            for phase in ("build", "ask", "two"):
                part = said.get(phase, {})
                if "failed" in part:
                    words = {"build": "building", "ask": "one core", "two": "two cores"}
                    lines.append(
                        f"- {int(size):,} names: {name}, {words[phase]}: {part['failed']}."
                    )
    lines += dict.fromkeys(_machine(every[size]["machine"]) for size in sizes_of(every))
    return "\n".join(lines)


def _machine(machine: Figures) -> str:
    packages = ", ".join(f"{name} {number}" for name, number in machine["packages"].items())
    return f"- Measured with Python {machine['python']} on {machine['cores']} cores; {packages}."


SECTIONS = {
    "cost": cost, "recall": recall, "real": real, "ratios": ratios, "sure": sure,
    "notes": left_out,
}  # fmt: skip


def fill(page: str, every: Figures) -> str:
    """The page with the figures between its markers.

    Raises:
        ValueError: A marker names figures that there are none of.
    """
    for _, name, _ in MARKER.findall(page):
        if name not in SECTIONS:
            raise ValueError(f"no figures are called {name!r}; there are {', '.join(SECTIONS)}")
    return MARKER.sub(lambda at: f"{at[1]}\n{SECTIONS[at[2]](every)}\n\n{at[3]}", page)


def tables(every: Figures) -> str:
    """All of them, to print."""
    return "\n\n".join(f"{name}\n\n{make(every)}" for name, make in SECTIONS.items())
