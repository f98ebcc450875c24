"""Vietnamese: Latin letters with two layers of marks, which papers take off.

The letters of the quoc ngu alphabet mark vowels (â, ê, ô, ơ, ư, ă) and tones (à, ả, ã, á, ạ); the
press prints neither, and a *d* for đ, with *dj* in some French texts. The family name stands first,
and so few families share most of the people that the last word, the given name, is what people are
called by. Names are read into lattices of marked syllables, from Latin letters with marks or
without, from hangul (by sound, or by the Korean reading of the characters) and from characters.
"""

from __future__ import annotations

from normalizer.languages.base import Language
from normalizer.languages.latin.letters import BARE, printed_by
from normalizer.languages.vietnamese.keys import keys
from normalizer.languages.vietnamese.parse import CODE, lattice
from normalizer.languages.vietnamese.writing import readings

__all__ = ["LANGUAGE"]


LANGUAGE = Language(
    code=CODE,
    name="Vietnamese",
    scripts=("Latn",),
    systems=(BARE,),
    family_first=True,
    lattice=lattice,
    keys=keys,
    readings=readings,
    romanize=printed_by(code="vi", name="Vietnamese", printed=(("đ", (("dj", 0.02),)),)),
    examples=(
        ("Võ Nguyên Giáp", ("Vo Nguyen Giap",)),
        ("Hồ Chí Minh", ("Ho Chi Minh",)),
        ("Nguyễn Phú Trọng", ("Nguyen Phu Trong",)),
        ("Tô Lâm", ("To Lam",)),
        ("Phạm Minh Chính", ("Pham Minh Chinh",)),
        ("Ngô Đình Diệm", ("Ngo Dinh Diem", "Ngo Djinh Diem")),
        ("Lê Đức Thọ", ("Le Duc Tho",)),
        ("Võ Văn Thưởng", ("Vo Van Thuong",)),
        ("Vương Đình Huệ", ("Vuong Dinh Hue",)),
        ("Đà Nẵng", ("Da Nang",)),
        ("Hà Nội", ("Ha Noi",)),
    ),
)
