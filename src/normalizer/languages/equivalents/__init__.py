"""One given name in several forms: Bill and William, John and Giovanni, Yusuf and Joseph.

No spelling of one form is a spelling of the other, so a table lists them. ``forms.tsv`` has a row
for each group of forms that are one name, kind and tradition:

=============  =================================================================================
``group``      one name of one gender; forms of Paul and of Paula are two groups
``gender``     ``m`` or ``f``
``kind``       ``full``, or ``short`` for short forms, nicknames and pet forms
``languages``  the languages whose form it is, as language codes
``forms``      folded forms, the most written first
``weights``    for each form how often sources write it, against the other forms of the group
=============  =================================================================================

A form may stand in several groups: Sasha is Alexander and Alexandra, who are not each other.
"""

from normalizer.languages.equivalents.model import (
    equivalent_bits,
    equivalent_forms,
    equivalents_key,
)
from normalizer.languages.equivalents.table import genders, is_pet_form

__all__ = ["equivalent_bits", "equivalent_forms", "equivalents_key", "genders", "is_pet_form"]
