"""Eastern Armenian, in the reformed spelling of the republic.

Systems: ``bgn`` is BGN/PCGN 1981, ``iso9985`` is ISO 9985, ``alalc`` is the ALA-LC table, ``hm`` is
the transcription of Hübschmann and Meillet, which linguists write. A schwa that is spoken between
consonants has no letter (Մկրտիչ Mkrtich); habit that writes one is not in the table, and neither
are western values of letters, but for a few: see `normalizer.languages.armenian_western`.
"""

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="hy",
    name="Armenian",
    scripts=("Armn",),
    systems=("bgn", "iso9985", "alalc", "hm"),
    package=__package__,
    examples=(
        ("Նիկոլ Փաշինյան", ("Nikol Pashinyan", "Nikol Pachinian", "Nikol Paschinjan")),
        ("Սերժ Սարգսյան", ("Serzh Sargsyan", "Serge Sarksian")),
        ("Ռոբերտ Քոչարյան", ("Robert Kocharyan", "Robert Kotcharian")),
        ("Լևոն Տեր-Պետրոսյան", ("Levon Ter-Petrosyan", "Levon Ter-Petrossian")),
        ("Արարատ Միրզոյան", ("Ararat Mirzoyan", "Ararat Mirzoian")),
        ("Արմեն Սարգսյան", ("Armen Sargsyan", "Armen Sarksian")),
        ("Վահագն Խաչատուրյան", ("Vahagn Khachaturyan", "Vahagn Khatchatourian")),
        ("Հենրիխ Մխիթարյան", ("Henrikh Mkhitaryan",)),
        ("Էդվարդ Նալբանդյան", ("Edvard Nalbandyan", "Edward Nalbandian")),
        ("Գևորգ", ("Gevorg", "Kevork", "Gevork")),
        ("Գագիկ Ծառուկյան", ("Gagik Tsarukyan", "Gagik Tsarukian", "Gagik Tzaroukian")),
        ("Երևան", ("Yerevan", "Erevan")),
        ("Գյումրի", ("Gyumri", "Gioumri")),
        ("Վանաձոր", ("Vanadzor",)),
        ("Ոսկան", ("Voskan", "Oskan")),
        ("Հայաստան", ("Hayastan", "Haiastan")),
    ),
)
