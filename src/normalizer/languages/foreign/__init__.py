"""Foreign names as each script writes them: Джеймс, 에마뉘엘, マクロン, 特朗普.

The spelling of a foreign name follows its sound, not the letters of a romanization, so that each
script has a table of its own, fitted from pairs (Wikidata labels, CC0, through Merhav and Ash 2018
and X-FACTR): by ``tools/fit_segments.py``, letter by letter; and for hangul, katakana and Chinese
characters by ``tools/fit_foreign.py``, with runs of letters, and words that go their own way.
"""
