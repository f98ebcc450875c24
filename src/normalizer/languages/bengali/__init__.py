"""Bengali.

ISO 15919 writes each letter by its place in the alphabet, with marks. Habit wavers between that and
speech: *a* and *o* for the inherent vowel, *b* and *v*, *s* and *sh*, *j* and *y*.
"""

from normalizer.languages.brahmic import abugida
from normalizer.languages.brahmic.schwa import FINAL

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="bn",
    name="Bengali",
    script="Beng",
    systems=("iso15919",),
    package=__package__,
    drops=FINAL,
    examples=(
        ("শেখ হাসিনা", ("Sheikh Hasina", "Shekh Hasina")),
        ("মুহাম্মদ ইউনূস", ("Muhammad Yunus",)),
        ("মমতা বন্দ্যোপাধ্যায়", ("Mamata Bandyopadhyay",)),
        ("খালেদা জিয়া", ("Khaleda Zia", "Khaleda Jiya")),
        ("জিয়াউর রহমান", ("Ziaur Rahman",)),
        ("শেখ মুজিবুর রহমান", ("Sheikh Mujibur Rahman",)),
        ("রবীন্দ্রনাথ ঠাকুর", ("Rabindranath Thakur",)),
        ("সত্যজিৎ রায়", ("Satyajit Ray", "Satyajit Roy")),
        ("সৌরভ গঙ্গোপাধ্যায়", ("Sourav Gangopadhyay", "Saurabh Gangopadhyay")),
        ("জ্যোতি বসু", ("Jyoti Basu",)),
        ("প্রণব মুখোপাধ্যায়", ("Pranab Mukhopadhyay",)),
        ("বুদ্ধদেব ভট্টাচার্য", ("Buddhadeb Bhattacharya",)),
        ("তারেক রহমান", ("Tarique Rahman", "Tareq Rahman")),
        ("ঢাকা", ("Dhaka",)),
        ("কলকাতা", ("Kolkata",)),
        ("চট্টগ্রাম", ("Chattogram",)),
        ("সিলেট", ("Silet",)),
        ("খুলনা", ("Khulna",)),
    ),
)
