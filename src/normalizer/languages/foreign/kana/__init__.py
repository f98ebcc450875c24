"""Foreign names in katakana.

The segments of the table are sounds, not kana; `letters` says which.
"""

from __future__ import annotations

from normalizer.languages.alphabet import alphabet
from normalizer.languages.foreign.kana.letters import in_sounds
from normalizer.languages.foreign.variants import varied

__all__ = ["LANGUAGE"]

LANGUAGE = varied(
    alphabet(
        code="und-Kana",
        name="foreign names in katakana",
        scripts=("Kana",),
        systems=(),
        package=__package__,
        examples=(
            ("ジョー・バイデン", ("Joe Biden",)),
            ("ドナルド・トランプ", ("Donald Trump",)),
            ("エマニュエル・マクロン", ("Emmanuel Macron",)),
            ("アンゲラ・メルケル", ("Angela Merkel",)),
            ("マイケル・ジャクソン", ("Michael Jackson",)),
        ),
        prepare=in_sounds,
    ),
    __package__,
)
