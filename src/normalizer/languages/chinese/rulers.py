"""Rulers of China, who go by a state and a posthumous or temple name: King Wu of Chu, 楚武王.

English translates the title and Korean reads it (초 무왕), so that such names are read here by
rules of their own. The state, the name and the title are one unit each of a path.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from normalizer.languages.chinese.habits import SINOKOREAN, given_spellings, unit
from normalizer.languages.chinese.tables import RAREST, given_prior, simplified
from normalizer.languages.lattice import Path, Unit
from normalizer.text import words
from normalizer.text.scripts import main_script

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["STATE", "TITLE", "rulers"]

STATE, TITLE = "state", "title"

_STATES = "楚齐秦晋赵魏韩燕宋卫郑陈蔡曹鲁吴越周汉唐隋明清元梁辽金夏蜀商殷代"
# Two sounds are told apart in print by letters that pinyin does not have.
_OTHERS = {"魏": ("wey",), "卫": ("wey",), "韩": ("hann",), "晋": ("jinn",), "陕": ("shaanxi",)}
# Later and Eastern and the like stand before a state, or are left out.
_SIDES = {"东": "eastern", "西": "western", "南": "southern", "北": "northern", "后": "later",
          "前": "former"}  # fmt: skip
_TITLES = {
    "王": ("king", "prince"), "公": ("duke",), "侯": ("marquess", "marquis"),
    "伯": ("count", "earl"), "帝": ("emperor",), "皇帝": ("emperor",), "宗": ("emperor",),
    "祖": ("emperor",), "皇后": ("empress",), "太后": ("dowager",),
}  # fmt: skip
# The last character of a temple name is its own title: Xianzong is 宪宗.
_TEMPLE = frozenset("宗祖")
_ENGLISH = frozenset(word for forms in _TITLES.values() for word in forms) | {"grand", "crown"}
# P(a name of the news is of such a ruler), in English, and of those that end in a ruler's title;
# and P(the title is not among the words), as a resolver takes titles off.
_RULERS = 1e-3
_ENDING_SO = 0.03
_UNTITLED = 0.5
_LONGEST = 3


@cache
def _korean(text: str) -> dict[str, float]:
    out = {"": 1.0}
    for char in text:
        read = given_spellings(char, SINOKOREAN)
        out = {head + form: p * q for head, p in out.items() for form, q in read.items()}
    return out


@cache
def _states(script: str) -> dict[str, dict[str, float]]:
    turned: dict[str, dict[str, float]] = {}
    for state in _STATES:
        for side, english in {"": "", **_SIDES}.items():
            if script == "Latn":
                spelled = given_spellings(state, "mainland") | dict.fromkeys(
                    _OTHERS.get(state, ()), 1.0
                )
                forms = {f"{english} {form}".strip(): p for form, p in spelled.items()}
            else:
                forms = _korean(side + state) if script == "Hang" else {side + state: 1.0}
            for form, weight in forms.items():
                share = weight if not side else weight / len(_SIDES)
                turned.setdefault(form, {})[state] = share
    return turned


@cache
def _titles(script: str) -> dict[str, dict[str, float]]:
    turned: dict[str, dict[str, float]] = {}
    for title, english in _TITLES.items():
        forms = english if script == "Latn" else _korean(title) if script == "Hang" else (title,)
        for form in forms:
            # What the title means is what two names share: 帝 and 皇帝 are both emperors.
            for meaning in english if script != "Latn" else (form,):
                turned.setdefault(form, {})[meaning] = 1 / len(forms)
    return turned


@lru_cache(maxsize=2048)
def _unit(role: str, script: str, text: str) -> Unit | None:
    table = _states(script) if role == STATE else _titles(script)
    known = table.get(text.removeprefix("of ").strip())
    size = len(_STATES) if role == STATE else len(_TITLES)
    return Unit.of(role, text, known, {}, 1 / size) if known else None


@cache
def _untitled() -> Unit:
    meanings = {word: _UNTITLED for forms in _TITLES.values() for word in forms}
    return Unit.of(TITLE, "", meanings, {}, 1 / len(_TITLES))


def rulers(name: str) -> Iterator[Path]:
    """The ways to read a name as that of a ruler.

    >>> [path.units[0].text for path in rulers("King Wu of Chu")]
    ['of chu']
    """
    script = main_script(name)
    if script == "Latn":
        if " of " in name.casefold():
            yield from _english(words(name))
    elif script in ("Hang", "Hani"):
        yield from _solid(simplified("".join(name.split())), script)


def _english(forms: tuple[str, ...]) -> Iterator[Path]:
    if "of" not in forms[1:-1] or len(forms) > 2 + 2 * _LONGEST:
        return
    at = len(forms) - 1 - forms[::-1].index("of")
    state = _unit(STATE, "Latn", " ".join(forms[at:]))
    head = [form for form in forms[:at] if form not in _ENGLISH]
    titles = [form for form in forms[:at] if form in _ENGLISH]
    if state is None or len(head) != 1 or len(titles) > 1:
        return
    title = _unit(TITLE, "Latn", titles[0]) if titles else _untitled()
    for cut in _syllables(head[0]):
        units = [unit("given", "mainland", part) for part in cut]
        if title and all(units):
            yield Path(_RULERS, "mainland", (state, *(u for u in units if u), title))


def _syllables(word: str) -> Iterator[tuple[str, ...]]:
    yield (word,)
    for at in range(1, len(word)):
        yield word[:at], word[at:]


def _solid(text: str, script: str) -> Iterator[Path]:
    if not _LONGEST <= len(text) <= 2 * _LONGEST:
        return
    tradition = SINOKOREAN if script == "Hang" else "native"
    for size in (1, 2):
        state = _unit(STATE, script, text[:size])
        for last in (1, 2):
            title = _unit(TITLE, script, text[-last:])
            inner = text[size : len(text) - last]
            if state is None or title is None or not inner:
                continue
            temple = any(_korean(one).get(text[-1:]) or one == text[-1] for one in _TEMPLE)
            named = inner + text[-last:] if last == 1 and temple else inner
            units = [_named(char, tradition) for char in named]
            if len(named) <= _LONGEST - 1 and all(units):
                yield Path(_ENDING_SO, tradition, (state, *(u for u in units if u), title))


@lru_cache(maxsize=2048)
def _named(char: str, tradition: str) -> Unit | None:
    if tradition == SINOKOREAN:
        return unit("given", SINOKOREAN, char)
    return Unit.of("given", char, {char: 1.0}, given_prior(), RAREST)
