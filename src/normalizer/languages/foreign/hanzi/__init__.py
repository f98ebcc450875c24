"""Foreign names in Chinese characters, simplified or traditional."""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet
from normalizer.languages.chinese.words import prepare
from normalizer.languages.foreign.variants import varied

__all__ = ["LANGUAGE"]

LANGUAGE = varied(
    alphabet(
        code="und-Hani",
        name="foreign names in Chinese characters",
        scripts=("Hani",),
        systems=(),
        package=__package__,
        examples=(
            ("特朗普", ("Trump",)),
            ("斯坦尼斯拉夫", ("Stanislav",)),
            ("斯米爾諾夫", ("Smirnov",)),
            ("莫哈末", ("Mohamad", "Mohamed", "Mohd")),
            ("阿卜杜勒", ("Abdul",)),
            ("阿都拉曼", ("Abdulrahman",)),
            ("馬哈迪", ("Mahathir",)),
            ("默克爾", ("Merkel",)),
        ),
        prepare=prepare,
    ),
    __package__,
)
