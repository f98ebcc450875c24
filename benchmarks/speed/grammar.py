"""Endings: names of women, and names after the father, where a language has forms of its own."""

from __future__ import annotations

_WOMEN = {
    "ru": (("ский", "ская"), ("ый", "ая"), ("ов", "ова"), ("ев", "ева"), ("ёв", "ёва"),
           ("ин", "ина"), ("ын", "ына")),
    "uk": (("ський", "ська"), ("ий", "а")),
    "pl": (("ski", "ska"), ("cki", "cka")),
    "cs": (("ský", "ská"), ("ý", "á"), ("ek", "ková"), ("ec", "cová"), ("a", "ová"), ("", "ová")),
    "el": (("ος", "ου"), ("ης", "η"), ("ας", "α"), ("ής", "ή")),
}  # fmt: skip
_RUSSIAN_FATHERS = {
    "Пётр": "Петр", "Павел": "Павл", "Михаил": "Михайл", "Яков": "Яковл",
}  # fmt: skip
_FULL_ENDING = {"Дмитрий"}


def of_a_woman(family: str, lang: str) -> str:
    """The family name as a woman bears it."""
    for end, out in _WOMEN.get(lang, ()):
        if family.endswith(end):
            return family.removesuffix(end) + out
    return family


def after_the_father(father: str, lang: str, *, woman: bool) -> str:
    """The patronymic."""
    if lang == "uk":
        if father.endswith("й"):
            return father[:-1] + ("ївна" if woman else "йович")
        return father.removesuffix("о") + ("івна" if woman else "ович")
    if lang != "ru":
        return father
    if father.endswith("й"):
        soft = father[:-2] + ("и" if father in _FULL_ENDING else "ь")
        stem = soft if father.endswith("ий") else father[:-1]
        return stem + ("евна" if woman else "евич")
    if father.endswith("ь"):
        return father[:-1] + ("евна" if woman else "евич")
    return _RUSSIAN_FATHERS.get(father, father) + ("овна" if woman else "ович")
