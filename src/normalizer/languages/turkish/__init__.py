"""Turkish: the Latin alphabet of 1928, whose marks papers take off.

ş, ç, ğ, ö, ü and ı are printed bare (Erdogan), and here and there as an English or a German reader
would write them: sh, ch, gh, oe, ue.
"""

from __future__ import annotations

from normalizer.languages.base import Language
from normalizer.languages.latin.letters import BARE, printed_by

__all__ = ["LANGUAGE"]


def _no_readings(_: str) -> tuple[()]:
    return ()


LANGUAGE = Language(
    code="tr",
    name="Turkish",
    scripts=("Latn",),
    systems=(BARE,),
    readings=_no_readings,
    romanize=printed_by(
        code="tr",
        name="Turkish",
        printed=(
            ("ş", (("sh", 0.05), ("sch", 0.01))),
            ("ç", (("ch", 0.05), ("tsch", 0.01))),
            ("ğ", (("gh", 0.02), ("", 0.01))),
            ("ö", (("oe", 0.05),)),
            ("ü", (("ue", 0.05),)),
        ),
    ),
    examples=(
        ("Recep Tayyip Erdoğan", ("Recep Tayyip Erdogan", "Recep Tayyip Erdoghan")),
        ("Hakan Fidan", ("Hakan Fidan",)),
        ("Yaşar Güler", ("Yasar Guler", "Yashar Guler", "Yasar Gueler")),
        ("Mevlüt Çavuşoğlu", ("Mevlut Cavusoglu", "Mevlut Chavushoglu", "Mevluet Cavusoglu")),
        ("Ekrem İmamoğlu", ("Ekrem Imamoglu",)),
        ("Kemal Kılıçdaroğlu", ("Kemal Kilicdaroglu", "Kemal Kilichdaroglu")),
        ("Bülent Ecevit", ("Bulent Ecevit", "Buelent Ecevit")),
        ("Mustafa Kemal Atatürk", ("Mustafa Kemal Ataturk", "Mustafa Kemal Atatuerk")),
        ("Ahmet Davutoğlu", ("Ahmet Davutoglu",)),
        ("Tansu Çiller", ("Tansu Ciller", "Tansu Chiller")),
        ("İstanbul", ("Istanbul",)),
        ("Diyarbakır", ("Diyarbakir",)),
    ),
)
