"""Kannada.

ISO 15919 writes each letter with its marks. Habit often writes *th* for ತ, and final -ಯ್ಯ as *-iah*.
"""

from normalizer.languages.brahmic import abugida

__all__ = ["LANGUAGE"]

LANGUAGE = abugida(
    code="kn",
    name="Kannada",
    script="Knda",
    systems=("iso15919",),
    package=__package__,
    examples=(
        ("ಸಿದ್ದರಾಮಯ್ಯ", ("Siddaramaiah", "Siddaramayya")),
        ("ಯಡಿಯೂರಪ್ಪ", ("Yediyurappa", "Yadiyurappa")),
        ("ಕುಮಾರಸ್ವಾಮಿ", ("Kumaraswamy", "Kumaraswami")),
        ("ದೇವೇಗೌಡ", ("Devegowda", "Devegauda")),
        ("ಬಸವರಾಜ ಬೊಮ್ಮಾಯಿ", ("Basavaraj Bommai",)),
        ("ಮಲ್ಲಿಕಾರ್ಜುನ ಖರ್ಗೆ", ("Mallikarjun Kharge",)),
        ("ಡಿ ಕೆ ಶಿವಕುಮಾರ್", ("D K Shivakumar",)),
        ("ರಾಹುಲ್ ದ್ರಾವಿಡ್", ("Rahul Dravid",)),
        ("ಬೆಂಗಳೂರು", ("Bengaluru",)),
        ("ಮೈಸೂರು", ("Mysuru",)),
        ("ಮಂಗಳೂರು", ("Mangaluru",)),
        ("ಹುಬ್ಬಳ್ಳಿ", ("Hubballi",)),
        ("ಕರ್ನಾಟಕ", ("Karnataka",)),
    ),
)
