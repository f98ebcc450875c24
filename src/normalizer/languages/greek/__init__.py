"""Greek, modern and ancient, in words of a single spelling for each letter.

Systems: ``elot743`` is the transcription of ELOT 743, which is ISO 843 and the system of the
United Nations (1987); BGN and PCGN have used it since 1996. ``bgn`` is their agreement before it
(1962), which old maps and cables keep (Khaniá, Piraiévs). ``alalc`` is the ALA-LC table. Habit also
spells as Latin did (Plato, Aeschylus, Thucydides), and writes foreign names back.

Accents and breathings are taken off; a diaeresis stays, as it parts αϊ from αι. So does an accent
on the first of two vowels, which says the same. A rough breathing is thus an *h* by habit only.
"""

from normalizer.languages.alphabet import alphabet
from normalizer.languages.greek.marks import prepare

__all__ = ["LANGUAGE", "prepare"]

LANGUAGE = alphabet(
    code="el",
    name="Greek",
    scripts=("Grek",),
    systems=("elot743", "bgn", "alalc"),
    package=__package__,
    prepare=prepare,
    examples=(
        ("Κυριάκος Μητσοτάκης", ("Kyriakos Mitsotakis", "Kiriakos Mitsotakis")),
        ("Αλέξης Τσίπρας", ("Alexis Tsipras",)),
        ("Αντώνης Σαμαράς", ("Antonis Samaras", "Andonis Samaras")),
        ("Γιώργος Παπανδρέου", ("Giorgos Papandreou", "Yorgos Papandreou", "Yiorgos Papandreou")),
        ("Ντόρα Μπακογιάννη", ("Dora Bakoyannis", "Ntora Bakogianni", "Dora Bakoyanni")),
        ("Γιάνης Βαρουφάκης", ("Yanis Varoufakis", "Gianis Varoufakis")),
        ("Κατερίνα Σακελλαροπούλου", ("Katerina Sakellaropoulou",)),
        ("Νίκος Δένδιας", ("Nikos Dendias",)),
        ("Γιώργος Γεραπετρίτης", ("Giorgos Gerapetritis", "Yiorgos Gerapetritis")),
        ("Νίκος Χριστοδουλίδης", ("Nikos Christodoulides", "Nicos Christodoulides")),
        ("Μίκης Θεοδωράκης", ("Mikis Theodorakis",)),
        ("Νίκος Καζαντζάκης", ("Nikos Kazantzakis", "Nikos Kazandzakis")),
        ("Αθήνα", ("Athina",)),
        ("Θεσσαλονίκη", ("Thessaloniki", "Thessalonike")),
        ("Πλάτων", ("Platon", "Plato")),
        ("Αριστοτέλης", ("Aristotelis", "Aristoteles")),
        ("Ηρόδοτος", ("Irodotos", "Herodotus", "Herodotos")),
        ("Θουκυδίδης", ("Thoukydidis", "Thucydides")),
        ("Αἰσχύλος", ("Aischylos", "Aeschylus")),
        ("Σωκράτης", ("Sokratis", "Socrates")),
    ),
)
