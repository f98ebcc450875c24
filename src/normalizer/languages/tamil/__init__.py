"""Tamil.

Tamil letters do not tell voiced from unvoiced consonants; ISO 15919 writes the letter and habit the
sound, so க is *k*, *g* or *h*. Dental த is mostly *th*, and ழ is *zh*. Sri Lanka writes *w* for வ.
"""

from normalizer.languages.brahmic import abugida

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="ta",
    name="Tamil",
    script="Taml",
    systems=("iso15919",),
    package=__package__,
    examples=(
        ("மு. க. ஸ்டாலின்", ("M K Stalin", "Mu Ka Stalin")),
        ("எடப்பாடி பழனிசாமி", ("Edappadi Palaniswami", "Edappadi Palanisamy")),
        ("ஜெயலலிதா", ("Jayalalithaa", "Jayalalitha")),
        ("கருணாநிதி", ("Karunanidhi", "Karunanithi")),
        ("ரஜினிகாந்த்", ("Rajinikanth", "Rajnikant")),
        ("கமல்ஹாசன்", ("Kamalhaasan", "Kamalhasan")),
        ("சுப்பிரமணியன் சுவாமி", ("Subramanian Swamy",)),
        ("சிதம்பரம்", ("Chidambaram",)),
        ("நிர்மலா சீதாராமன்", ("Nirmala Sitharaman", "Nirmala Seetharaman")),
        ("அப்துல் கலாம்", ("Abdul Kalam",)),
        ("வேலுப்பிள்ளை பிரபாகரன்", ("Velupillai Prabhakaran", "Velupillai Pirabakaran")),
        ("சம்பந்தன்", ("Sampanthan", "Sambandhan")),
        ("விக்னேஸ்வரன்", ("Wigneswaran", "Vigneswaran")),
        ("ராஜபக்ச", ("Rajapaksa",)),
        ("அண்ணாமலை", ("Annamalai",)),
        ("சென்னை", ("Chennai",)),
        ("மதுரை", ("Madurai",)),
        ("கோயம்புத்தூர்", ("Koyamputhur", "Koyambuthur")),
        ("யாழ்ப்பாணம்", ("Yazhpanam", "Yaalppaanam")),
    ),
)
