"""Assamese.

ISO 15919 writes each letter by its place in the alphabet, with marks. Habit writes চ and ছ as *s*
or *ch*, and the sibilants, which are spoken as a velar, as *s*, *sh*, *x* or *h*.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import FINAL

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="as",
    name="Assamese",
    script="Beng",
    systems=("iso15919",),
    package=__package__,
    drops=FINAL,
    examples=(
        ("হিমন্ত বিশ্ব শৰ্মা", ("Himanta Biswa Sarma", "Himanta Bishwa Sharma")),
        ("তৰুণ গগৈ", ("Tarun Gogoi",)),
        ("সৰ্বানন্দ সোণোৱাল", ("Sarbananda Sonowal",)),
        ("প্ৰফুল্ল কুমাৰ মহন্ত", ("Prafulla Kumar Mahanta",)),
        ("ভূপেন হাজৰিকা", ("Bhupen Hazarika",)),
        ("গৌৰৱ গগৈ", ("Gaurav Gogoi",)),
        ("অখিল গগৈ", ("Akhil Gogoi",)),
        ("লক্ষ্মীনাথ বেজবৰুৱা", ("Lakshminath Bezbaruah", "Lakshminath Bezbarua")),
        ("অসম", ("Assam", "Asom", "Axom")),
        ("গুৱাহাটী", ("Guwahati",)),
        ("যোৰহাট", ("Jorhat",)),
        ("তেজপুৰ", ("Tezpur",)),
        ("শিৱসাগৰ", ("Sivasagar", "Sibsagar")),
        ("ডিব্ৰুগড়", ("Dibrugarh",)),
    ),
)
