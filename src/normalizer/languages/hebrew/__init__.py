"""Hebrew: the Academy's rules of 2006, BGN/PCGN 1962, ISO 259, and habits of the press.

Vowels are not written, but for ו and י where they are letters of a vowel. A system's romanization
of unpointed text is its consonants and these vowels. Written by these conventions: ב כ פ are hard
where they begin a word and soft elsewhere, ש is *sh*, ו is *o* unless it begins a word or is
doubled, י is *i*, an initial alef is *a*, a final he is *a*. ISO 259 writes letter for letter.
A letter with geresh or apostrophe is another letter: ג' צ' ז' are *j ch zh*. In foreign
names ו is any of *o u w*, and א and ע any vowel.
"""

from attrs import evolve

from normalizer.languages.alphabet import alphabet
from normalizer.languages.arabic.marks import bare
from normalizer.languages.hebrew.particles import PARTICLES

__all__ = ["LANGUAGE"]

LANGUAGE = evolve(
    alphabet(
        code="he",
        name="Hebrew",
        scripts=("Hebr",),
        systems=("academy2006", "bgn", "iso259"),
        package=__package__,
        prepare=bare,
        examples=(
            ("בנימין נתניהו", ("Benjamin Netanyahu", "Binyamin Netanyahu", "Benyamin Netanjahu")),
            ("נפתלי בנט", ("Naftali Bennett", "Naftali Benet")),
            ("יאיר לפיד", ("Yair Lapid", "Jair Lapid")),
            ("יצחק הרצוג", ("Yitzhak Herzog", "Isaac Herzog", "Itzhak Hertzog")),
            ("בני גנץ", ("Benny Gantz", "Beni Gantz", "Benny Ganz")),
            ("אהוד ברק", ("Ehud Barak",)),
            ("אריאל שרון", ("Ariel Sharon", "Ariel Scharon")),
            ("שמעון פרס", ("Shimon Peres", "Schimon Peres")),
            ("יצחק רבין", ("Yitzhak Rabin", "Yitzchak Rabin", "Itzhak Rabin")),
            ("גולדה מאיר", ("Golda Meir",)),
            ("ישראל כץ", ("Israel Katz", "Yisrael Katz")),
            ("איתמר בן גביר", ("Itamar Ben Gvir",)),
            ("בצלאל סמוטריץ", ("Bezalel Smotrich", "Betzalel Smotrich")),
            ("יואב גלנט", ("Yoav Gallant", "Yoav Galant")),
            ("אביגדור ליברמן", ("Avigdor Lieberman", "Avigdor Liberman")),
            ("תל אביב", ("Tel Aviv",)),
            ("חיפה", ("Haifa", "Hefa")),
            ("באר שבע", ("Beer Sheva", "Be'er Sheva")),
            ("ג'ורג'", ("George",)),
            ("וושינגטון", ("Washington",)),
        ),
    ),
    particles=PARTICLES,
)
