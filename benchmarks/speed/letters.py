"""Letters of one script in another, by tables that are written here and nowhere else.

They are deliberately not those of the library: a benchmark whose names were spelt by the library's
own rules would flatter it.
"""

from __future__ import annotations

import unicodedata

CYRILLIC = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя"
_SYSTEMS = {
    "english": (
        "a b v g g d e yo ye zh z i i yi y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
    ),
    "french": (
        "a b v g g d e io ie j z i i i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia"
    ),
    "german": (
        "a b w g g d e jo je sch s i i ji j k l m n"
        " o p r s t u f ch z tsch sch schtsch - y - e ju ja"
    ),
    "scholarly": (
        "a b v g g d e ë je ž z i i ji j k l m n o p r s t u f ch c č š šč - y - ė ju ja"
    ),
    "passport": (
        "a b v g g d e e ie zh z i i i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia"
    ),
}
FROM_CYRILLIC = {
    name: {
        letter: "" if out == "-" else out
        for letter, out in zip(CYRILLIC, table.split(), strict=True)
    }
    for name, table in _SYSTEMS.items()
}
"""By the press of English, French and German, by scholars and by passports."""

_UKRAINIAN = {"г": "h", "и": "y", "є": "ie", "ю": "iu", "я": "ia", "й": "i", "ї": "i"}

GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
_GREEK_SYSTEMS = {
    "modern": "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
    "habit": "a v g d e z i th i k l m n x o p r s s t i f h ps o",
    "classical": "a b g d e z e th i k l m n x o p r s s t y ph ch ps o",
}
FROM_GREEK = {
    name: dict(zip(GREEK, table.split(), strict=True)) for name, table in _GREEK_SYSTEMS.items()
}
_GREEK_PAIRS = (("ου", "ou"), ("μπ", "b"), ("γγ", "ng"), ("ντ", "nt"), ("αυ", "av"), ("ευ", "ev"))

GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
_GEORGIAN_SYSTEMS = {
    "national": "a b g d e v z t i k' l m n o p' zh r s t' u p k gh q' sh ch ts dz ts' ch' kh j h",
    "press": "a b g d e v z t i k l m n o p zh r s t u p k gh k sh ch ts dz ts ch kh j h",
    "german": "a b g d e w s t i k l m n o p sch r s t u p k gh q sch tsch z ds z tsch ch dsch h",
}
FROM_GEORGIAN = {
    name: dict(zip(GEORGIAN, t.split(), strict=True)) for name, t in _GEORGIAN_SYSTEMS.items()
}

_WADE_GILES_INITIALS = (
    ("zh", "ch"), ("ch", "ch'"), ("sh", "sh"), ("b", "p"), ("p", "p'"), ("d", "t"), ("t", "t'"),
    ("g", "k"), ("k", "k'"), ("j", "ch"), ("q", "ch'"), ("x", "hs"), ("z", "ts"), ("c", "ts'"),
    ("r", "j"),
)  # fmt: skip
_WADE_GILES_WHOLE = {
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u",
    "si": "ssu", "er": "erh", "he": "ho", "ke": "k'o", "ge": "ko", "e": "o", "yi": "i", "you": "yu",
    "yu": "yü", "yue": "yüeh", "yuan": "yüan", "yun": "yün", "yong": "yung", "ye": "yeh",
    "yan": "yen", "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo", "lü": "lü",
}  # fmt: skip
_WADE_GILES_ENDS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("uo", "o"), ("ui", "ui"))

_INTO_CYRILLIC = {
    "italian": "gli=ль gn=нь sci=ши sch=ск ch=к ci=чи ce=че gh=г gi=джи ge=дже qu=кв z=ц",
    "spanish": "ll=ль ch=ч qu=к gue=ге gui=ги ge=хе gi=хи ce=се ci=си ñ=нь j=х h= z=с x=кс y=и",
    "german": "sch=ш tsch=ч ch=х ck=к ei=ай eu=ой äu=ой ie=и z=ц w=в ß=с ä=е ö=ё ü=ю j=й v=ф h=х",
    "turkish": "ş=ш ç=ч c=дж ğ= j=ж ı=ы ö=ё ü=ю h=х y=й",
    "indonesian": "sy=ш ny=нь ng=нг c=ч j=дж y=й w=в h=х q=к x=кс",
}
_COMMON = (
    "a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в"
    " x=кс y=и z=з"
)


def _pairs(table: str) -> list[tuple[str, str]]:
    cut = [pair.partition("=") for pair in table.split()]
    return sorted(((a, b) for a, _, b in cut), key=lambda pair: -len(pair[0]))


INTO_CYRILLIC = {name: (*_pairs(t), *_pairs(_COMMON)) for name, t in _INTO_CYRILLIC.items()}
"""How a Russian paper would spell names of languages that are written much as they are spoken."""


class _Marks(dict[int, str | None]):
    """For ``str.translate``: nothing for a mark, else the sign; filled as signs are met."""

    def __missing__(self, sign: int) -> str | None:
        self[sign] = None if unicodedata.combining(chr(sign)) else chr(sign)
        return self[sign]


_MARKS = _Marks()


def plain(text: str) -> str:
    """Latin letters without their marks."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.translate(_SPECIAL)).translate(_MARKS)


_SPECIAL = str.maketrans({
    "ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae",
})  # fmt: skip


def spelled_out(text: str) -> str:
    """German and Nordic letters as two, where a keyboard has no others."""
    text = unicodedata.normalize("NFC", text)
    for letter, out in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ß", "ss")):
        text = text.replace(letter, out).replace(letter.upper(), out.title())
    return plain(text)


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]


def from_cyrillic(text: str, system: str, *, ukrainian: bool = False) -> str:
    """A word of Cyrillic letters in Latin ones."""
    table = FROM_CYRILLIC[system]
    if ukrainian and system in {"english", "passport"}:
        table = {**table, **_UKRAINIAN}
    word = "".join(table.get(letter, letter) for letter in text.lower())
    if system == "english" and not ukrainian:
        word = word.removesuffix("iy") + "y" if word.endswith("iy") else word
    return _title(word)


def from_greek(text: str, system: str) -> str:
    """A word of Greek letters in Latin ones."""
    word = plain(text.lower())
    for pair, out in _GREEK_PAIRS:
        word = word.replace(pair, out)
    table = FROM_GREEK[system]
    return _title("".join(table.get(letter, letter) for letter in word))


def from_georgian(text: str, system: str) -> str:
    """A word of Georgian letters in Latin ones."""
    table = FROM_GEORGIAN[system]
    return _title("".join(table.get(letter, letter) for letter in text))


def wade_giles(syllable: str) -> str:
    """A syllable of pinyin as Taiwan's passports and older books write it."""
    if syllable in _WADE_GILES_WHOLE:
        return _WADE_GILES_WHOLE[syllable]
    begin = next((pair for pair in _WADE_GILES_INITIALS if syllable.startswith(pair[0])), ("", ""))
    rest = syllable.removeprefix(begin[0])
    for end, out in _WADE_GILES_ENDS:
        if rest == end:
            rest = out
    if begin[0] in {"j", "q", "x"} and rest.startswith("u"):
        rest = f"ü{rest[1:]}"
    return begin[1] + rest


def into_cyrillic(text: str, language: str) -> str:
    """A Latin name as a Russian paper would spell it."""
    table = INTO_CYRILLIC[language]
    words = []
    for word in text.replace("-", " ").split():
        left = unicodedata.normalize("NFC", word).lower()
        done = ""
        while left:
            for sign, out in table:
                if left.startswith(sign):
                    done, left = done + out, left[len(sign) :]
                    break
            else:
                bare = plain(left[0])
                left = bare + left[1:] if bare != left[0] else left[1:]
        words.append(_title(done))
    return " ".join(words)
