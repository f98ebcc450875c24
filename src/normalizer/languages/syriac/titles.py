"""What a bearer of a Syriac name is called behind it: bishop, priest, of such a place.

Catalogues and chronicles add it to most names, and others leave it out, so that it tells little:
ܝܘܚܢܢ ܩܫܝܫܐ and ܝܘܚܢܢ may be one man.
"""

from __future__ import annotations

__all__ = ["PARTICLES", "TITLES"]

PARTICLES = frozenset("ܒܪ ܒܪܬ ܐܒܢ ܐܒܘ ܐܠ".split())
"""Son, daughter, and the Arabic words of that kind."""

TITLES = frozenset(
    # bishop, priest, deacon, deaconess, monk, nun, solitary, abbot, superior, patriarch,
    # catholicos, metropolitan, maphrian, chorepiscopus
    "ܐܦܝܣܩܘܦܐ ܐܦܣܩܘܦܐ ܐܣܩܘܦܐ ܐܣܩܦ ܩܫܝܫܐ ܩܫܐ ܡܫܡܫܢܐ ܡܫܡܫܢܝܬܐ ܕܝܪܝܐ ܕܝܪܝܬܐ ܝܚܝܕܝܐ "
    "ܪܝܫܕܝܪܐ ܪܝܫ ܘܪܝܫ ܪܝܫܐ ܪܝܫܢܐ ܕܝܪܐ ܕܕܝܪܐ ܕܕܝܪܗ ܕܕܝܪܬܐ ܦܛܪܝܪܟܐ ܦܛܪܝܪܟܝܣ "
    "ܩܬܘܠܝܩܐ ܩܐܬܘܠܝܩܐ ܡܛܪܢ ܡܝܛܪܘܦܘܠܝܛܐ ܡܝܛܪܦܘܠܝܛܐ ܡܦܪܝܢܐ ܟܘܪܐܦܝܣܩܘܦܐ "
    # saint, my lord, martyr, blessed, doctor, scribe
    "ܩܕܝܫܐ ܩܕܝܫܬܐ ܡܪܝ ܡܪ ܛܘܒܢܐ ܢܨܝܚܐ ܡܠܦܢܐ ܟܬܘܒܐ "
    # count, tribune, magister, chamberlain, scholasticus, grammarian, notary, reader
    "ܩܘܡܝܣ ܩܘܡܝܛܝܣܐ ܛܪܝܒܘܢܐ ܡܓܝܣܛܪܘܣ ܩܘܒܘܩܠܪܐ ܣܟܘܠܣܛܝܩܐ ܣܟܘܠܣܬܝܩܐ "
    "ܓܪܡܛܝܩܘܣ ܢܘܛܪܐ ܩܪܘܝܐ "
    # of, from, that of, house of, country, city, and "that is"
    "ܡܢ ܕܡܢ ܕܗܝ ܗܝ ܕܗܘ ܗܘ ܕܒܝܬ ܒܝܬ ܐܬܪܐ ܡܕܝܢܬܐ ܡܕܝܢܗ".split()
)
"""Titles and small words, bare of points."""
