"""Examples of the README and of the docs as tests, and the profiles of Hypothesis for all tests.

``HYPOTHESIS_PROFILE`` chooses a profile by name.

=========  ========  ======  ==================================================================
profile    examples  random  for
=========  ========  ======  ==================================================================
dev              50  yes     work at a desk (the default)
ci              150  no      continuous integration (the default where ``CI`` is set)
nightly       10000  yes     a long run that finds what is new; a derandomized one never does
mutation         30  no      mutation testing, where the same tests run hundreds of times
=========  ========  ======  ==================================================================
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

collect_ignore = ["docs/conf.py"]

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
).pytest()

# No deadline and no complaint about slow data: the load of the machine is not a property of the
# code. What must be fast is bounded by tests of its own.
_COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("dev", _COMMON, max_examples=50)
settings.register_profile(
    "ci", _COMMON, max_examples=100, derandomize=True, database=None, print_blob=True
)
settings.register_profile("nightly", _COMMON, max_examples=10_000, print_blob=True)
settings.register_profile("mutation", _COMMON, max_examples=30, derandomize=True, database=None)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev")
)
