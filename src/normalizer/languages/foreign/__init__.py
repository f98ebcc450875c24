"""Foreign names as each script writes them: Джеймс, 에마뉘엘, マクロン, 特朗普.

The spelling of a foreign name follows its sound, not the letters of a romanization, so that each
script has a table of its own, fitted from pairs by ``tools/fit_segments.py`` (Wikidata labels,
CC0, through Merhav and Ash 2018 and X-FACTR).
"""
