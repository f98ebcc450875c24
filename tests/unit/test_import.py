"""What `import normalizer` loads, and what it leaves until it is needed."""

import json
import subprocess
import sys

_LOADED = "import json, sys, normalizer; print(json.dumps(sorted(sys.modules)))"
# Packages that only some calls need: tables of files, the command line, arrays, last readings.
_LATER = {"anyascii", "click", "hypothesis", "langcodes", "numpy", "rich", "unidecode", "yaml"}
# Languages with tables of their own; each is loaded when a name may be of it.
_LANGUAGES = {"chinese", "foreign", "hebrew", "japanese", "korean", "russian", "thai"}


def test_nothing_heavy_is_loaded_before_it_is_needed():
    """A program that only imports the package does not wait for arrays, parsers or tables."""
    run = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, check=True)
    loaded = set(json.loads(run.stdout))

    assert {name.partition(".")[0] for name in loaded}.isdisjoint(_LATER)
    assert loaded.isdisjoint(f"normalizer.languages.{name}" for name in _LANGUAGES)
