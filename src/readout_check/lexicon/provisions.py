"""What people are reached and helped with: "reached 4,000 people with food" says of the help, and not of which people.

Source: compiled by hand for this project from the usage of relief organisations and news agencies; no third-party
table. Licence: that of this project.
"""

from __future__ import annotations

PROVIDING = frozenset("provide supply equip furnish present issue feed entrust reward arm vaccinate inoculate".split())
"""Verbs (lemmas) whose "with" always tells what somebody is given."""

HELPING = frozenset("reach help assist support serve treat target cover aid benefit cater connect".split())
"""Verbs whose "with" does so where a thing that is given stands behind it: "helped people with disabilities"."""

PROVISIONS = frozenset(
    "aid assistance relief help support supply supplies food nutrition meal meals ration rations kit kits cash voucher "
    "vouchers grant grants loan loans allowance allowances vaccine vaccines vaccination medicine medicines shelter "
    "shelters water service services package packages transfer transfers protection information blanket blankets tent "
    "tents seed seeds tool tools fertiliser fertilizer training programme programmes program programs counselling "
    "equipment electricity internet education item items goods message messages campaign campaigns".split()
)
"""Words, as texts have them, for what is handed out or done for people."""
