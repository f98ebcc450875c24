"""Georgian.

Systems: ``national2002`` is the national system of 2002, which passports, maps and BGN/PCGN since
2009 use; its apostrophes mark the ejectives (k' p' t' ts' ch' q'), and the press leaves them out.
``bgn`` is BGN/PCGN 1981, which marks the aspirates instead. ``alalc`` is the ALA-LC table. The 33
letters of today are covered by each; letters given up in the nineteenth century by habit alone.

The capitals of today (Mtavruli) fold to the common letters as case does. The two church alphabets
(Asomtavruli, Nuskhuri) are cases of each other; `prepare` writes them in the common letters.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.georgian.letters import prepare

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = alphabet(
    code="ka",
    name="Georgian",
    scripts=("Geor",),
    systems=("national2002", "bgn", "alalc"),
    package=__package__,
    prepare=prepare,
    examples=(
        ("მიხეილ სააკაშვილი", ("Mikheil Saakashvili", "Micheil Saakaschwili")),
        ("ბიძინა ივანიშვილი", ("Bidzina Ivanishvili", "Bidzina Iwanischwili")),
        ("სალომე ზურაბიშვილი", ("Salome Zurabishvili", "Salomé Zourabichvili")),
        ("ედუარდ შევარდნაძე", ("Eduard Shevardnadze", "Edouard Chevardnadze")),
        ("ირაკლი კობახიძე", ("Irakli Kobakhidze", "Irakli Kobachidse")),
        ("ირაკლი ღარიბაშვილი", ("Irakli Gharibashvili", "Irakli Garibashvili")),
        ("გიორგი მარგველაშვილი", ("Giorgi Margvelashvili",)),
        ("მიხეილ ყაველაშვილი", ("Mikheil Kavelashvili", "Mikheil Qavelashvili")),
        ("ზვიად გამსახურდია", ("Zviad Gamsakhurdia", "Swiad Gamsachurdia")),
        ("ნინო ბურჯანაძე", ("Nino Burjanadze", "Nino Burdjanadze")),
        ("ხვიჩა კვარაცხელია", ("Khvicha Kvaratskhelia",)),
        ("თბილისი", ("Tbilisi", "Tbilissi")),
        ("ბათუმი", ("Batumi", "Batoumi")),
        ("ქუთაისი", ("Kutaisi", "Koutaïssi")),
        ("წყალტუბო", ("Tsqaltubo", "Tskaltubo")),
    ),
)
