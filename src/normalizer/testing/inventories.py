"""Syllables of the languages that `names` can write, with the marks that their names really carry.

A word is made of syllables, a syllable of an onset, a nucleus and a coda. That is a crude grammar,
and enough: the words have the letters, the marks, the length and the case of names, so that a
fault of text handling shows within a few examples, where random characters need thousands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from normalizer.errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["LANGUAGES", "SCRIPTS", "Inventory", "select"]


@frozen
class Inventory:
    """What words of one language in one script are made of.

    Attributes:
        language: BCP 47 tag of the language, with the script where it is not the usual one.
        script: ISO 15924 code of the script.
        onsets: How a syllable begins.
        nuclei: What follows the onset.
        codas: How a syllable ends.
        prefixes: What may stand before the first syllable of a word.
        joint: What stands between two words.
        cased: Whether a word begins with a capital.
    """

    language: str
    script: str
    onsets: tuple[str, ...] = field(repr=False)
    nuclei: tuple[str, ...] = field(repr=False)
    codas: tuple[str, ...] = field(repr=False)
    prefixes: tuple[str, ...] = field(repr=False)
    joint: str
    cased: bool

    def capitalized(self, word: str) -> str:
        """The word as a name is written; Turkish and Azeri *i* has its own capital.

        >>> select(languages=["tr"])[0].capitalized("ismet")
        'İsmet'
        """
        if not self.cased:
            return word
        if word[0] == "i" and self.language in {"tr", "az"}:
            return "İ" + word[1:]
        return word[0].upper() + word[1:]


def _parts(text: str) -> tuple[str, ...]:
    """The parts of a blank-separated list, in which ``-`` stands for nothing."""
    return tuple("" if part == "-" else part for part in text.split())


def _plain(
    language: str,
    script: str,
    onsets: str,
    nuclei: str = "-",
    codas: str = "-",
    *,
    prefixes: str = "-",
    joint: str = " ",
) -> Inventory:
    return Inventory(
        language, script, _parts(onsets), _parts(nuclei), _parts(codas), _parts(prefixes), joint,
        cased=False,
    )  # fmt: skip


def _cased(
    language: str, script: str, onsets: str, nuclei: str, codas: str, *, prefixes: str = "-"
) -> Inventory:
    return Inventory(
        language, script, _parts(onsets), _parts(nuclei), _parts(codas), _parts(prefixes), " ",
        cased=True,
    )  # fmt: skip


# Short Latin first: Hypothesis shrinks to what stands first. The lists are samples of each
# orthography, chosen for its marks, not for the frequency of its sounds.
_INVENTORIES: Final = (
    _cased("en", "Latn", "b d f g k l m n r s t w th br cl", "a e i o u ee", "- n r s l m ck",
           prefixes="- O' Mc"),
    _cased("fr", "Latn", "b d f g l m n r s t v ch ç", "a é è ê i o ô u œ ë eau", "- n s r t",
           prefixes="- D’ L’"),
    _cased("de", "Latn", "b d f g h k l m r s t w sch z", "a ä e i o ö u ü ei", "- n r ß ch tz"),
    _cased("es", "Latn", "b d f g j l m n ñ r s t v", "a á e é i í o ó u ú", "- n s z r"),
    _cased("pt", "Latn", "b c d f g l m n r s t v", "a ã â e ê i o õ ão", "- s r m"),
    _cased("pl", "Latn", "b d g k ł l m n ń r s ś w z ż ź cz sz", "a ą e ę i o ó u y", "- k ł n"),
    _cased("cs", "Latn", "b č d ď h j k l m n ň r ř s š t ť v z ž", "a á e é ě i í o u ů ý",
           "- k l n r"),
    _cased("hu", "Latn", "b cs d gy k l m n ny r s sz t v zs",
           "a á e é i í o ö ő u ü ű", "- n r s"),
    _cased("ro", "Latn", "b c d g l m n r s ș t ț v", "a ă â e i î o u", "- n r scu"),
    _cased("hr", "Latn", "b c č ć d đ dž g k l lj m n nj r s š v z ž", "a e i o u", "- n r ć"),
    _cased("tr", "Latn", "b c ç d g h k l m n r s ş t y z", "a e ı i o ö u ü ağ", "- n r k l"),
    _cased("az", "Latn", "b c ç d g h x q l m n r s ş y z", "a ə e ı i o ö u ü", "- v n r"),
    _cased("sv", "Latn", "b d f g h k l m n r s t v", "a å ä e i o ö u y", "- n r s sson"),
    _cased("is", "Latn", "b d ð g h k l m n r s t þ", "a á e é i í o ó u ú ý æ ö", "- n r ð"),
    _cased("lt", "Latn", "b č d g k l m n r s š v z ž", "a ą e ę ė i į o u ų ū y", "- s n r"),
    _cased("vi", "Latn", "b ch d đ h kh l m n ng nh ph t tr v", "a ă â ê i ô ơ u ư ề ễ ạ ữ ấ ộ",
           "- n ng m t"),
    _cased("yo", "Latn", "b d f gb k l m r s ṣ t w y", "a á à e ẹ ẹ́ i í o ọ ọ̀ u", "- n"),
    _cased("zh-Latn", "Latn", "b ch d f g h j l m q sh t w x zh",
           "a ā á ǎ à e ē i í o ǒ u ǚ ü", "- n ng"),
    _cased("ja-Latn", "Latn", "b d g h k m n r s sh ch t ts y", "a i u e o ō ū", "- n"),
    _cased("ko-Latn", "Latn", "ch ch' k k' t t' p m n s y h", "a ae i o ŏ u ŭ ŭi", "- n ng k l m"),
    _cased("ar-Latn", "Latn", "b d ḍ f gh h ḥ k kh m n q r s ṣ ṭ ʿ ʾ", "a ā i ī u ū", "- n r d m",
           prefixes="- al- el-"),
    _cased("el", "Grek", "β γ δ θ κ λ μ ν π ρ σ τ φ χ μπ ντ", "α ά ε έ η ή ι ί ϊ ΐ ο ό υ ύ ω ώ ου",
           "- ς"),
    _cased("ru", "Cyrl", "б в г д ж з к л м н п р с т х ц ч ш щ", "а е ё и о у ы э ю я",
           "- й н р в ь"),
    _cased("uk", "Cyrl", "б в г ґ д ж з к л м н п р с т х", "а е є и і ї о у ю я", "- й н р к ь"),
    _cased("be", "Cyrl", "б в г д ж з к л м н п р с т х ц", "а е ё і о у ы э ю я", "- ў й н ь"),
    _cased("sr", "Cyrl", "б в г д ђ ж з ј к л љ м н њ п р с т ћ џ", "а е и о у", "- ћ н р"),
    _cased("kk", "Cyrl", "б ғ д ж з к қ л м н ң р с т", "а ә е и і о ө у ұ ү ы", "- н р в"),
    _cased("hy", "Armn", "բ գ դ զ թ լ կ հ ղ մ յ ն շ պ ջ ս վ տ ր փ",
           "ա ե է ը ի ո օ ու և", "- ն ր կ"),
    _plain("ka", "Geor", "ბ გ დ ვ ზ თ კ ლ მ ნ პ ჟ რ ს ტ ფ ქ ღ შ ჩ ც ძ", "ა ე ი ო უ", "- ნ რ"),
    _plain("ar", "Arab", "ب ت ج ح خ د ر س ش ص ع ف ق ك ل م ن ه أ إ آ", "- ا و ي َ ُ ِ َّ", "- ة ى ن",
           prefixes="- ال"),
    _plain("fa", "Arab", "ب پ ت ج چ خ د ر ز ژ س ش ف ک گ ل م ن", "- ا و ی", "- ه ن ها"),
    _plain("ur", "Arab", "ب پ ت ٹ ج چ د ڈ ر ڑ س ش ک گ ل م ن", "- ا و ی ے", "- ہ ں"),
    _plain("he", "Hebr", "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת בּ שׁ",
           "- ו י ָ ִ ֶ", "- ם ן ה"),
    _plain("hi", "Deva", "क ख ग च ज ट ड त द न प ब भ म य र ल व श स ह क़ ज़ ड़ क्ष",
           "- ा ि ी ु ू े ै ो ौ",
           "- ं ः ँ न"),
    _plain("bn", "Beng", "ক খ গ চ জ ট ড ত দ ন প ব ভ ম য র ল শ স হ ড় য়",
           "- া ি ী ু ূ ে ো ৌ", "- ং ন"),
    _plain("ta", "Taml", "க ங ச ஞ ட ண த ந ப ம ய ர ல வ ழ ள", "- ா ி ீ ு ூ ெ ே ை ொ ோ", "- ன் ம் ர்"),
    _plain("th", "Thai", "ก ข ค จ ช ด ต ท น บ ป พ ม ย ร ล ว ส ห เก แพ โท ไช",
           "- า ิ ี ึ ุ ู ั่ ้า ำ",
           "- น ง ร์"),
    _plain("km", "Khmr", "ក ខ គ ច ជ ដ ត ន ប ព ម រ ល ស ហ ស្រ ក្រ", "- ា ិ ី ុ ូ េ ោ", "- ន ង់"),
    _plain("my", "Mymr", "က ခ စ ဇ တ ထ န ပ ဘ မ လ သ အ ကျ လှ", "- ာ ိ ု ူ ေ ော", "- န် င် း့"),
    _plain("am", "Ethi", "ሀ ለ መ ሰ ረ ቀ በ ተ ነ አ ከ ወ ዘ የ ደ ገ ጠ ፀ ፈ ሙ ቢ ና ኤ ም ሩ ድ", "-"),
    _plain("ko", "Hang",
           "민 수 영 용 열 율 정 종 은 일 태 준 진 현 "
           "호 희 혁 철 석 숙 성 승 우 욱 규 경 미 란",
           prefixes="- 김 이 박 최 정 강 조 윤 남궁 선우 황보"),
    _plain("zh-Hans", "Hani", "王 李 张 刘 陈 杨 吴 赵 周 习 近 平 国 华 明 丽 强 文 东 泽 民",
           joint="·"),
    _plain("zh-Hant", "Hani", "王 李 張 劉 陳 楊 吳 趙 周 蔡 英 賴 德 國 華 明 麗 強 東 澤 民",
           joint="·"),
    _plain("ja", "Jpan", "山 田 川 野 太 郎 岸 文 雄 安 倍 晋 三 さ く ら 菅 義 偉 子 美",
           joint=" "),
    _plain("ja-Kana", "Kana",
           "カ ガ キ ギ コ ゴ サ ザ シ ジ タ ダ ト "
           "ド ナ ハ バ パ マ ヤ ラ ル ワ キャ シュ ヴ",
           "- ー", "- ン ッ", joint="・"),
    _plain("ja-Hira", "Hira",
           "か が き ぎ さ ざ し じ た だ と "
           "ど な は ば ぱ ま や ら る わ きゃ しゅ",
           "- う", "- ん", joint=" "),
)  # fmt: skip

LANGUAGES: Final = tuple(inventory.language for inventory in _INVENTORIES)
"""Languages that `names` can write, in the order to which it shrinks."""

SCRIPTS: Final = tuple(dict.fromkeys(inventory.script for inventory in _INVENTORIES))
"""ISO 15924 codes of the scripts that `names` can write, in the order to which it shrinks."""


def select(
    *, scripts: Collection[str] | None = None, languages: Collection[str] | None = None
) -> tuple[Inventory, ...]:
    """The inventories in any of the scripts and of any of the languages; None stands for all.

    Raises:
        ArgumentError: A script or a language is not known, or no language is written so.

    >>> [inventory.language for inventory in select(scripts=["Geor", "Ethi"])]
    ['ka', 'am']
    """
    _check("script", scripts, SCRIPTS)
    _check("language", languages, LANGUAGES)
    chosen = tuple(
        inventory
        for inventory in _INVENTORIES
        if (scripts is None or inventory.script in scripts)
        and (languages is None or inventory.language in languages)
    )
    if not chosen:
        raise ArgumentError(
            f"no language of {_listed(languages)} is written in {_listed(scripts)}; "
            "leave one of the two out"
        )
    return chosen


def _check(what: str, given: Collection[str] | None, known: tuple[str, ...]) -> None:
    if given is None:
        return
    if isinstance(given, str):
        raise ArgumentError(f"{what}s is the str {given!r}; give a list: [{given!r}]")
    for item in given:
        if item not in known:
            raise ArgumentError(f"unknown {what} {item!r}; choose from {', '.join(known)}")


def _listed(given: Collection[str] | None) -> str:
    return "none" if not given else ", ".join(sorted(given))
