"""People: drawn from the inventories, and spelt as sources spell them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import letters
from attrs import evolve, frozen
from grammar import after_the_father, of_a_woman
from inventory import Culture, Form, draw_culture

if TYPE_CHECKING:
    import random

RARE = 0.35
"""Share of family names that are made of a stem and a suffix, for the long tail of any census."""
WOMEN = 0.4
TWO_SYLLABLES = 0.85
"""Share of Chinese and Japanese given names of two characters."""
SECOND_GIVEN = 0.12
"""Share of Latin-script people with two given names."""
UNSPACED = {"ko", "zh", "ja"}
PRESS_FAMILY_FIRST = {"ko", "zh", "vi"}
"""Where English papers leave the family name in front."""


@frozen
class Part:
    """A part of a name: at home, and in Latin letters by one system after the other."""

    native: str
    latin: tuple[str, ...]

    def spelt(self, system: int) -> str:
        """The spelling by a system, or by the last that it has."""
        return self.latin[min(system, len(self.latin) - 1)]


@frozen
class Person:
    """Who is drawn: what the names are made of."""

    culture: Culture
    family: Part
    given: tuple[Part, ...]
    extra: Part | None = None
    """A middle name, a patronymic, a father's name or a second family name."""


@frozen
class Spelling:
    """A name as some source may spell it.

    Attributes:
        text: The name.
        lang: The tag for a table.
        kind: The kind of alias for a table.
        style: In what it differs from the usual spelling.
        script: ``native`` or ``latin``, or ``cyrillic`` for a Latin name in Cyrillic letters.
    """

    text: str
    lang: str
    kind: str
    style: str
    script: str


@lru_cache(maxsize=20_000)
def part_of(native: str, latin: tuple[str, ...], lang: str) -> Part:
    """A form with its spellings by every system."""
    if lang in {"ru", "uk"}:
        systems = ("english", "passport", "french", "german", "scholarly")
        made = [letters.from_cyrillic(native, one, ukrainian=lang == "uk") for one in systems]
    elif lang == "el":
        made = [letters.from_greek(native, system) for system in letters.FROM_GREEK]
    elif lang == "ka":
        made = [letters.from_georgian(native, one) for one in ("press", "national", "german")]
    elif lang == "zh":
        made = [latin[0].replace("ü", "u"), letters.wade_giles(latin[0].lower()), latin[0]]
        made[1] = made[1].title() if latin[0][0].isupper() else made[1]
    elif lang == "ja":
        long = latin[0]
        made = [
            letters.plain(long),
            long,
            long.replace("ō", "ou").replace("ū", "uu").replace("Ō", "Ou"),
            long.replace("ō", "oh").replace("ū", "u").replace("Ō", "Oh"),
        ]
    elif latin == (native,):
        made = [native, letters.plain(native), letters.spelled_out(native)]
    else:
        made = list(latin)
    return Part(native, tuple(dict.fromkeys(made)))


def _drawn(rng: random.Random, culture: Culture, name: str) -> Form:
    return culture.lists[name].draw(rng)


def _family(rng: random.Random, culture: Culture, *, woman: bool) -> Part:
    if "stem" in culture.lists and rng.random() < RARE:
        stem, end = _drawn(rng, culture, "stem"), _drawn(rng, culture, "suffix")
        places = range(max(len(stem.latin), len(end.latin)))
        joined = dict.fromkeys(
            stem.latin[min(at, len(stem.latin) - 1)] + end.latin[min(at, len(end.latin) - 1)]
            for at in places
        )
        form = Form(stem.native + end.native, tuple(joined))
    else:
        form = _drawn(rng, culture, "family")
    native = of_a_woman(form.native, culture.lang) if woman else form.native
    latin = form.latin if native == form.native else (native,)
    return part_of(native, latin, culture.lang)


def _given(rng: random.Random, culture: Culture, *, woman: bool) -> tuple[Part, ...]:
    lists = culture.lists
    composed = "first" in lists and ("given" not in lists or rng.random() < 0.4)
    if composed:
        names = ["first", "second"]
        if culture.lang == "zh" and rng.random() > TWO_SYLLABLES:
            names = ["second"]
        forms = [_drawn(rng, culture, name) for name in names]
        if culture.lang == "ja":
            first, second = forms
            forms = [Form(first.native + second.native, (first.latin[0] + second.latin[0],))]
    else:
        name = "woman" if woman and "woman" in lists else "given"
        forms = [_drawn(rng, culture, name)]
        if culture.is_latin and rng.random() < SECOND_GIVEN:
            other = _drawn(rng, culture, name)
            forms = [
                Form(f"{forms[0].native} {other.native}", (f"{forms[0].native} {other.native}",))
            ]
    return tuple(part_of(form.native, form.latin, culture.lang) for form in forms)


def draw_person(rng: random.Random) -> Person:
    """Someone of some culture."""
    culture = draw_culture(rng)
    woman = rng.random() < WOMEN
    family = _family(rng, culture, woman=woman)
    given = _given(rng, culture, woman=woman)
    extra = None
    lang = culture.lang
    if "father" in culture.lists:
        form = _drawn(rng, culture, "father")
        native = after_the_father(form.native, lang, woman=woman)
        latin = form.latin if native == form.native else (native,)
        extra = part_of(native, latin, lang)
    elif "middle" in culture.lists:
        form = _drawn(rng, culture, "middle")
        extra = part_of(form.native, form.latin, lang)
    elif "second-family" in culture.settings:
        form = _drawn(rng, culture, "family")
        extra = part_of(form.native, form.latin, lang)
    return Person(culture, family, given, extra)


def _given_text(person: Person, system: int, joint: str) -> str:
    spelt = [part.spelt(system) for part in person.given]
    first, rest = spelt[0][:1].upper() + spelt[0][1:], spelt[1:]
    if not rest:
        return first
    return first + joint + (rest[0].title() if joint == " " else rest[0].lower())


def _arranged(person: Person, given: str, family: str, extra: str, *, family_first: bool) -> str:
    if person.culture.lang == "vi" and extra:
        words = (family, extra, given) if family_first else (given, extra, family)
    elif "second-family" in person.culture.settings:
        words = (given, family, extra)
    elif family_first:
        words = (family, given, extra)
    else:
        words = (given, extra, family)
    return " ".join(word for word in words if word)


def native_name(person: Person, *, full: bool = False) -> str:
    """The name as it is written at home."""
    lang = person.culture.lang
    family = person.family.native
    if lang in UNSPACED:
        return family + "".join(part.native for part in person.given)
    given = person.given[0].native
    extra = person.extra.native if person.extra and full else ""
    return _arranged(person, given, family, extra, family_first=person.culture.family_first)


def usual_joint(person: Person) -> str:
    """What stands between two syllables of a given name in most papers."""
    return "-" if person.culture.lang == "ko" else ""


def latin_name(
    person: Person, *, system: int = 0, family_system: int | None = None,
    joint: str | None = None, family_first: bool | None = None, full: bool = False,
) -> str:  # fmt: skip
    """The name in Latin letters; without options as most papers would have it."""
    lang = person.culture.lang
    first = lang in PRESS_FAMILY_FIRST if family_first is None else family_first
    given = _given_text(person, system, usual_joint(person) if joint is None else joint)
    family = person.family.spelt(system if family_system is None else family_system)
    extra = person.extra.spelt(system) if person.extra and full else ""
    return _arranged(person, given, family, extra, family_first=first)


def initials(person: Person, system: int = 0) -> str:
    """Initials of what is given, and the family name."""
    parts = [part.spelt(system) for part in person.given]
    words = [word for part in parts for word in part.replace("-", " ").split()]
    return f"{' '.join(f'{word[0].upper()}.' for word in words)} {person.family.spelt(system)}"


def _one_of(part: Part, at: int) -> tuple[str, tuple[str, ...]]:
    """One of two given names, as a form."""
    name = part.native.split(" ")[at]
    return name, (name,)


def spellings(person: Person, rng: random.Random) -> list[Spelling]:
    """How sources spell the name, the usual spelling first; all texts differ."""
    lang, is_latin = person.culture.lang, person.culture.is_latin
    tag = lang if is_latin else f"{lang}-Latn"
    kind = "native" if is_latin else "transliteration"
    found: dict[str, Spelling] = {}

    def add(text: str, style: str, *, name_kind: str = kind, script: str = "latin") -> None:
        this = {"native": lang, "cyrillic": "ru"}.get(script, tag)
        found.setdefault(text, Spelling(text, this, name_kind, style, script))

    first = lang in PRESS_FAMILY_FIRST
    joint = usual_joint(person)
    add(latin_name(person, full=lang == "vi"), "usual")
    if not is_latin:
        add(native_name(person), "native", name_kind="native", script="native")
    for system in (1, 2, 3, 4):
        add(latin_name(person, system=system), "system")
    add(latin_name(person, family_system=rng.randrange(3)), "system")
    add(latin_name(person, system=rng.randrange(3), family_first=not first), "order")
    if len(person.given) > 1:
        other = rng.choice([sign for sign in ("-", " ", "") if sign != joint])
        add(latin_name(person, joint=other, system=rng.randrange(2)), "spacing")
        add(latin_name(person, joint=" ", family_first=False), "order")
    if person.extra:
        add(latin_name(person, full=True), "fuller")
        add(latin_name(person), "barer")
        add(latin_name(person, full=True, system=1), "fuller")
        if not is_latin:
            add(native_name(person, full=True), "native", name_kind="native", script="native")
    family = person.family.spelt(0)
    add(f"{family}, {_given_text(person, 0, joint)}", "comma")
    add(initials(person), "initials", name_kind="weak")
    add(family, "short", name_kind="short")
    if is_latin and " " in person.given[0].native:
        # Papers know people by one of two given names, by the second, too.
        for at in (0, -1):
            one = part_of(*_one_of(person.given[0], at), lang)
            add(latin_name(evolve(person, given=(one,))), "barer")
    if "cyrillic" in person.culture.settings:
        language = person.culture.settings["cyrillic"]
        text = letters.into_cyrillic(native_name(person), language)
        add(text, "cyrillic", name_kind="transliteration", script="cyrillic")
    return list(found.values())
