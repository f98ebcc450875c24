"""Work on alias tables: what a change of them does, what they lack, and what they could learn.

- `normalizer.curation.diffing`: the mentions that two tables answer otherwise, and why.
- `normalizer.curation.protecting`: answers that no change may touch.
- `normalizer.curation.coverage` and `normalizer.curation.confusable`: what tables hold, and the
  entities in them whose names come near each other.
- `normalizer.curation.log`: what a resolver was asked, and how often.
- `normalizer.curation.clustering` and `normalizer.curation.suggesting`: spellings that belong
  together, and the rows that would resolve them.
- `normalizer.curation.patching`: suggestions as a file that a person edits.
- `normalizer.curation.writing`: rows into the file of a table.
"""

from __future__ import annotations
