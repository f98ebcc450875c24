"""Western Armenian, in the classical spelling of the diaspora.

The letters բ գ դ ձ ջ and պ կ տ ծ ճ have changed places in sound (Պետրոս Bedros, Գրիգոր Krikor).
Systems: ``alalc`` is the ALA-LC table with the values that it gives in brackets for Western
Armenian; ``iso9985`` and ``hm`` transliterate letters, whatever they sound like. Words in the
reformed spelling are read too, as names are printed in both.
"""

from normalizer.languages.alphabet import alphabet

__all__ = ["LANGUAGE"]

LANGUAGE = alphabet(
    code="hyw",
    name="Western Armenian",
    scripts=("Armn",),
    systems=("alalc", "iso9985", "hm"),
    package=__package__,
    examples=(
        ("Պետրոս", ("Bedros",)),
        ("Գրիգոր", ("Krikor",)),
        ("Յակոբ", ("Hagop",)),
        ("Յարութիւն", ("Harutiun", "Haroutioun", "Harutyun")),
        ("Կարապետ", ("Garabed",)),
        ("Պօղոս", ("Boghos",)),
        ("Տիգրան", ("Dikran",)),
        ("Խաչիկ", ("Khachig", "Khatchig")),
        ("Գէորգ", ("Keork", "Georg")),
        ("Արամ Քէշիշեան", ("Aram Keshishian", "Aram Kechichian")),
        ("Զաւէն", ("Zaven",)),
        ("Սարգիս", ("Sarkis",)),
    ),
)
