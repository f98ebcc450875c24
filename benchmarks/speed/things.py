"""Places and organizations: made of the same inventories, with the words that such names have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import letters
from attrs import frozen
from inventory import Culture, cultures
from people import Part, Spelling, part_of

if TYPE_CHECKING:
    import random

TOWN_ENDS = {
    "de": "burg dorf stadt heim hausen bach feld berg kirchen",
    "en": "ton ville field bury bridge port mouth minster",
    "ru": "ск град ово ино поль каменск",
    "uk": "ськ град івка поль ів",
    "pl": "ów owo ice in no",
    "cs": "ov ice ín any",
    "sv": "köping borg stad vik sund by",
    "fr": "ville court y ac mont bourg",
    "it": "ano ara eto ello asco",
    "es": "illa eda ejo ales ona",
    "pt": "ães elo eiras osa",
    "hu": "vár háza falva hely kút",
    "tr": "köy kale hisar pazar ova",
    "ko": "시=si/shi 군=gun/kun 구=gu/ku",
    "zh": "市=shi 县=xian 镇=zhen 区=qu",
    "ja": "市=shi 町=machi 村=mura",
}
"""Ends of place names, commonest first; towns of other cultures are not made."""
SAINTED = {"es": "San", "pt": "São", "fr": "Saint", "it": "San", "en": "Saint"}
COMPASS = ("North", "South", "East", "West", "New", "Upper", "Lower", "Port", "Lake", "Mount")

UNIVERSITY = {"zh": "大学", "ja": "大学", "ko": "대학교"}
BANK = {"zh": "银行", "ja": "銀行", "ko": "은행"}
TRADES = "Steel Textile Shipping Insurance Chemical Energy Motor Cement Foods Electric".split()
BODIES = (
    "Chamber of Commerce",
    "Institute of Technology",
    "Medical Centre",
    "Port Authority",
    "Football Club",
    "Development Bank",
    "National Park",
    "Labour Union",
)
FORMS = (("Limited", "Ltd"), ("Corporation", "Corp."), ("Company", "Co."), ("Holdings", "Hldgs"))
SHORTER = {"Centre": "Center", "Football Club": "FC", "Labour": "Labor", "Institute": "Inst."}


@frozen
class Town:
    """A place: its name at home and in Latin letters, and what may stand before it."""

    culture: Culture
    name: Part
    before: str = ""

    def latin(self, system: int = 0) -> str:
        """The name in Latin letters."""
        name = self.name.spelt(system)
        return f"{self.before} {name}".strip()


def _latin_end(end: str) -> tuple[str, tuple[str, ...]]:
    native, _, latin = end.partition("=")
    return native, tuple(latin.split("/")) if latin else (native,)


def draw_town(rng: random.Random) -> Town:
    """A town of some culture that towns are made for."""
    able = [one for one in cultures()[0] if one.lang in TOWN_ENDS and one.name != "nigerian"]
    culture = rng.choice(able)
    lang = culture.lang
    native, ends = _latin_end(rng.choice(TOWN_ENDS[lang].split()))
    if lang in {"ko", "zh"}:
        parts = [culture.lists[name].draw(rng) for name in ("first", "second")]
        spelt = [part_of(part.native, part.latin, lang) for part in parts]
        joints = ("-", "") if lang == "ko" else (" ", "")
        latin = [
            (spelt[0].spelt(at) + spelt[1].spelt(at)).capitalize() + joints[at] + ends[0]
            for at in (0, 1)
        ]
        return Town(culture, Part(spelt[0].native + spelt[1].native + native, tuple(latin)))
    stem = culture.lists["stem"].draw(rng) if "stem" in culture.lists else None
    if lang == "ja" and stem:
        other = culture.lists["suffix"].draw(rng)
        latin = [f"{stem.latin[0]}{other.latin[0]}{joint}{ends[0]}" for joint in ("-", " ")]
        made = tuple(letters.plain(one) for one in latin)
        return Town(culture, Part(stem.native + other.native + native, made))
    before = ""
    if lang in SAINTED and rng.random() < 0.2:
        before = SAINTED[lang]
        given = culture.lists["given"].draw(rng).native.split(" ")[0]
        return Town(culture, part_of(given, (given,), lang), before)
    if lang == "en" and rng.random() < 0.3:
        before = rng.choice(COMPASS)
    name = (stem or culture.lists["family"].draw(rng)).native + native
    return Town(culture, part_of(name, (name,), lang), before)


def _rows(texts: dict[str, tuple[str, str, str]]) -> list[Spelling]:
    return [
        Spelling(text, lang, kind, style, "native" if style == "native" else "latin")
        for text, (lang, kind, style) in texts.items()
    ]


def town_spellings(town: Town) -> list[Spelling]:
    """How sources spell the place, the usual spelling first."""
    lang, is_latin = town.culture.lang, town.culture.is_latin
    tag, kind = (lang, "native") if is_latin else (f"{lang}-Latn", "transliteration")
    found = {town.latin(): (tag, kind, "usual")}
    if not is_latin:
        found.setdefault(town.name.native, (lang, "native", "native"))
    for system in (1, 2, 3, 4):
        found.setdefault(town.latin(system), (tag, kind, "system"))
    if town.before in {"Saint", "San", "São", "Mount"}:
        cut = {"Saint": "St.", "San": "S.", "São": "S.", "Mount": "Mt."}[town.before]
        found.setdefault(f"{cut} {town.name.spelt(0)}", (tag, kind, "cut"))
    if town.before:
        found.setdefault(f"{town.name.spelt(0)}, {town.before}", (tag, kind, "comma"))
    else:
        found.setdefault(f"City of {town.latin()}", ("en", "translation", "fuller"))
    return _rows(found)


def organization_spellings(rng: random.Random) -> list[Spelling]:
    """An organization, as sources spell its name, the usual spelling first."""
    town = draw_town(rng)
    place = town.latin()
    lang = town.culture.lang
    found: dict[str, tuple[str, str, str]] = {}

    def add(text: str, style: str, *, kind: str = "translation", tag: str = "en") -> None:
        found.setdefault(text, (tag, kind, style))

    what = rng.choice(("university", "bank", "company", "company", "firm", "body", "body"))
    if what in {"university", "bank"}:
        word = what.title()
        add(f"{word} of {place}", "usual")
        words = UNIVERSITY if what == "university" else BANK
        if lang in words:
            add(town.name.native + words[lang], "native", kind="native", tag=lang)
        add(f"{place} {word}", "order")
        add(f"{word} of {town.latin(1)}", "system")
        add(f"The {word} of {place}", "fuller")
    elif what == "company":
        trade, (form, short) = rng.choice(TRADES), rng.choice(FORMS)
        add(f"{place} {trade} {form}", "usual")
        add(f"{place} {trade} {short}", "cut")
        add(f"{place} {trade}", "barer")
        add(f"{town.latin(1)} {trade} {form}", "system")
    elif what == "firm":
        families = [culture.lists["family"].draw(rng) for culture in rng.sample(cultures()[0], 2)]
        first, second = (family.latin[0] for family in families)
        if lang in {"ru", "uk", "el", "ka"} or not (first + second).isascii():
            first, second = letters.plain(first), place
        form, short = rng.choice(FORMS)
        add(f"{first} & {second} {form}", "usual")
        add(f"{first} and {second} {short}", "cut")
        add(f"{first} and {second}", "barer")
    else:
        body = rng.choice(BODIES)
        add(f"{place} {body}", "usual")
        for long, short in SHORTER.items():
            if long in body:
                add(f"{place} {body.replace(long, short)}", "cut")
        add(f"{body} of {place}", "order")
        add(f"{town.latin(1)} {body}", "system")
    usual = next(iter(found))
    capitals = "".join(word[0] for word in usual.split() if word[0].isupper())
    if len(capitals) > 2 and capitals.isascii():
        add(capitals, "acronym", kind="weak")
    return _rows(found)
