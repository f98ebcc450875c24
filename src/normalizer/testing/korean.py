"""Korean names with their romanizations, for tests that ask whether all spellings of one agree.

The tables are small and stand apart from the tables that the library itself reads by, so that a
slip in the one shows against the other. They hold what the systems prescribe and what the press
and the bearers write: *Jung* and *Chung* for 정 as well as *Jeong* and *Chŏng*.
"""

from __future__ import annotations

import itertools
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen
from hypothesis import strategies as st

from normalizer.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Collection

    from hypothesis.strategies import SearchStrategy

__all__ = ["GIVEN_SYLLABLES", "SURNAMES", "KoreanName", "Style", "korean_names", "sounds_apart"]


class Style(StrEnum):
    """How a Korean name is written in Latin letters."""

    REVISED = "rr"
    """Revised Romanization, official in the South since 2000: *Jo Tae-yeol*."""
    MCCUNE = "mr"
    """McCune-Reischauer, with breves and apostrophes: *Cho T'ae-yŏl*."""
    NORTH = "north"
    """As the press of the North writes: *Jo Thae Yol*."""
    HABIT = "habit"
    """As bearers and newspapers write: *Cho Tae-yul*."""


# hangul, Revised, McCune-Reischauer, North, habits; one row a syllable or surname.
_SURNAME_ROWS: Final = """
김 gim kim kim kim
이 i yi ri lee|yi|rhee
박 bak pak pak park|pak
최 choe ch'oe choe choi|choe
정 jeong chŏng jong jung|chung|jeong
강 gang kang kang kang
조 jo cho jo cho|jo
윤 yun yun yun yoon|yun
장 jang chang jang jang|chang
임 im im rim lim|im|yim
한 han han han han
오 o o o oh
서 seo sŏ so seo|suh
신 sin sin sin shin
권 gwon kwŏn kwon kwon
황 hwang hwang hwang hwang
안 an an an ahn|an
송 song song song song
유 yu yu ryu yoo|yu|you
홍 hong hong hong hong
문 mun mun mun moon
배 bae pae pae bae
백 baek paek paek baek|paik
노 no no ro roh|noh
현 hyeon hyŏn hyon hyun
남궁 namgung namgung namgung namgung
선우 seonu sŏnu sonu sunwoo
"""

_GIVEN_ROWS: Final = """
민 min min min min
수 su su su soo|su
건 geon kŏn kon gun|geon|kun
경 gyeong kyŏng kyong kyung|kyoung
관 gwan kwan kwan kwan
광 gwang kwang kwang kwang
국 guk kuk kuk kook|guk
규 gyu kyu kyu kyu|gyu
근 geun kŭn kun keun|geun
기 gi ki ki ki|gi|kee
길 gil kil kil gil|kil
남 nam nam nam nam
대 dae tae tae dae
덕 deok tŏk tok duk|deok
도 do to to do
동 dong tong tong dong
명 myeong myŏng myong myung|myoung
문 mun mun mun moon
미 mi mi mi mi
범 beom pŏm pom bum|beom
병 byeong pyŏng pyong byung
보 bo po po bo
봉 bong pong pong bong
상 sang sang sang sang
석 seok sŏk sok seok|suk
선 seon sŏn son sun|seon
성 seong sŏng song sung|seong
숙 suk suk suk sook|suk
순 sun sun sun soon|sun
승 seung sŭng sung seung
식 sik sik sik sik|shik
신 sin sin sin shin
연 yeon yŏn yon yeon|youn
열 yeol yŏl yol yul|yeol
영 yeong yŏng yong young|yung
용 yong yong yong yong
우 u u u woo|wu
욱 uk uk uk wook|uk
원 won wŏn won won
윤 yun yun yun yoon|yun
율 yul yul yul yul
은 eun ŭn un eun
인 in in in in
일 il il il il
재 jae chae jae jae
정 jeong chŏng jong jung|jeong|chung
종 jong chong jong jong
주 ju chu ju joo|ju
준 jun chun jun joon|jun
중 jung chung jung joong|jung
지 ji chi ji ji|jee
진 jin chin jin jin
찬 chan ch'an chan chan
창 chang ch'ang chang chang
철 cheol ch'ŏl chol chul|cheol
태 tae t'ae thae tae
택 taek t'aek thaek taek
하 ha ha ha ha
한 han han han han
해 hae hae hae hae
혁 hyeok hyŏk hyok hyuk|hyeok
현 hyeon hyŏn hyon hyun|hyeon
형 hyeong hyŏng hyong hyung
호 ho ho ho ho
홍 hong hong hong hong
환 hwan hwan hwan hwan
훈 hun hun hun hoon|hun
희 hui hŭi hui hee|hui
"""


def _read(rows: str) -> dict[str, dict[Style, tuple[str, ...]]]:
    table = {}
    for row in rows.split("\n")[1:-1]:
        hangul, revised, mccune, north, habits = row.split(" ")
        table[hangul] = {
            Style.REVISED: (revised,),
            Style.MCCUNE: (mccune,),
            Style.NORTH: (north,),
            Style.HABIT: tuple(habits.split("|")),
        }
    return table


_SURNAMES: Final = _read(_SURNAME_ROWS)
_GIVEN: Final = _read(_GIVEN_ROWS)

SURNAMES: Final = tuple(_SURNAMES)
"""Hangul of the family names that `korean_names` draws, the most common first."""

GIVEN_SYLLABLES: Final = tuple(_GIVEN)
"""Hangul of the syllables that `korean_names` makes given names of."""

_STYLES: Final = tuple(Style)
_JOINTS: Final = ("-", " ", "")

# McCune-Reischauer writes an unaspirated stop between voiced sounds with the voiced letter.
_VOICED: Final = {"ch": "j", "k": "g", "t": "d", "p": "b"}
_VOICED_ENDS: Final = frozenset("aeiouŏŭnmgl")


@frozen
class KoreanName:
    """A Korean name: a family name and the syllables of a given name, in hangul.

    Attributes:
        family: The family name.
        given: The syllables of the given name.
        styles: The styles in which `romanizations` writes it.
    """

    family: str
    given: tuple[str, ...]
    styles: tuple[Style, ...] = _STYLES

    @property
    def hangul(self) -> str:
        """The name as it is written in Korean, solid.

        >>> KoreanName("조", ("태", "열")).hangul
        '조태열'
        """
        return self.family + "".join(self.given)

    def romanizations(self, *, joint: str = "-") -> tuple[str, ...]:
        """The Latin spellings in its styles, family name first, each once.

        Syllables are written one by one: of the liaisons only the voicing of a stop is written,
        and only in McCune-Reischauer.

        Args:
            joint: What stands between the syllables of the given name: ``"-"``, ``" "``, ``""``.

        Raises:
            ArgumentError: The joint is another one.

        >>> KoreanName("조", ("태", "열"), (Style.REVISED, Style.MCCUNE)).romanizations()
        ('Jo Tae-yeol', "Cho T'ae-yŏl")
        >>> KoreanName("조", ("태", "열"), (Style.HABIT,)).romanizations(joint=" ")
        ('Cho Tae Yul', 'Cho Tae Yeol', 'Jo Tae Yul', 'Jo Tae Yeol')
        """
        if joint not in _JOINTS:
            raise ArgumentError(f"unknown joint {joint!r}; choose '-', ' ' or ''")
        spellings = (
            f"{family.capitalize()} {_joined(given, style, joint)}"
            for style in self.styles
            for family in _SURNAMES[self.family][style]
            for given in itertools.product(*(_GIVEN[syllable][style] for syllable in self.given))
        )
        return tuple(dict.fromkeys(spellings))


def _joined(given: tuple[str, ...], style: Style, joint: str) -> str:
    if style is Style.MCCUNE:
        given = (
            given[0],
            *(_voiced(last, syllable) for last, syllable in itertools.pairwise(given)),
        )
    if joint == " ":
        return " ".join(syllable.capitalize() for syllable in given)
    return joint.join(given).capitalize()


def _voiced(last: str, syllable: str) -> str:
    if last[-1] not in _VOICED_ENDS:
        return syllable
    for plain, voiced in _VOICED.items():
        if syllable.startswith(plain) and not syllable.startswith(plain + "'"):
            return voiced + syllable.removeprefix(plain)
    return syllable


def sounds_apart(first: str, second: str) -> bool:
    """Whether two syllables of given names can never be meant by one spelling of either.

    No style writes them alike, marks left aside, and none writes a third syllable like both: 열
    and 율 are both *yul* in some hand, and 중 and 종 may both stand for 정, as *Jung* and *Jong*.
    열 and 용 are apart.

    Raises:
        ArgumentError: A syllable is not one of `GIVEN_SYLLABLES`.

    >>> sounds_apart("열", "용")
    True
    >>> sounds_apart("열", "율"), sounds_apart("중", "종")
    (False, False)
    """
    for syllable in (first, second):
        if syllable not in _GIVEN:
            raise ArgumentError(f"unknown syllable {syllable!r}; choose from GIVEN_SYLLABLES")
    return _alike(first).isdisjoint(_alike(second))


@cache
def _alike(syllable: str) -> frozenset[str]:
    """The syllables that some style writes like it, itself among them."""
    return frozenset(other for other in _GIVEN if not _sounds(syllable).isdisjoint(_sounds(other)))


@cache
def _sounds(syllable: str) -> frozenset[str]:
    """Every spelling of a syllable without marks, an unaspirated stop in both voicings."""
    sounds = set()
    for spellings in _GIVEN[syllable].values():
        for spelling in spellings:
            sounds |= {_bare(spelling), _bare(_voiced("a", spelling))}
    return frozenset(sounds)


def _bare(spelling: str) -> str:
    return spelling.replace("ŏ", "o").replace("ŭ", "u").replace("'", "")


def korean_names(
    *,
    styles: Collection[Style | str] = _STYLES,
    min_given: int = 1,
    max_given: int = 2,
) -> SearchStrategy[KoreanName]:
    """Draw a Korean name, which can write itself in several romanizations.

    Why: the spellings of one drawn name must agree with each other, and with its hangul.

    Args:
        styles: The styles in which the name is written; values of `Style`.
        min_given: Fewest syllables of the given name, 1 or 2.
        max_given: Most syllables of the given name, 1 or 2.

    Raises:
        ArgumentError: A style is not known, none is given, or the counts cannot be.

    >>> from hypothesis import given, settings
    >>> @settings(database=None)
    ... @given(korean_names(styles=["north"], min_given=2))
    ... def test(name):
    ...     assert len(name.romanizations(joint=" ")[0].split()) == 3
    >>> test()
    """
    chosen = _as_styles(styles)
    if not 1 <= min_given <= max_given <= 2:
        raise ArgumentError(
            f"min_given={min_given!r}, max_given={max_given!r}; "
            "give 1 <= min_given <= max_given <= 2"
        )
    given = st.lists(
        st.sampled_from(GIVEN_SYLLABLES), min_size=min_given, max_size=max_given, unique=True
    )
    return st.builds(KoreanName, st.sampled_from(SURNAMES), given.map(tuple), st.just(chosen))


def _as_styles(styles: Collection[Style | str]) -> tuple[Style, ...]:
    known = ", ".join(_STYLES)
    if isinstance(styles, str):
        raise ArgumentError(f"styles is the str {styles!r}; give a list: [{styles!r}]")
    for style in styles:
        if style not in _STYLES:
            raise ArgumentError(f"unknown style {style!r}; choose from {known}")
    if not styles:
        raise ArgumentError(f"no style is given; choose from {known}")
    return tuple(style for style in _STYLES if style in styles)
