"""The half of a day that a session took, which is no office: the "PM" of "8123rd Meeting (PM)"."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.name_atoms import Atom

_SESSIONS = frozenset({"meeting", "meetings", "session", "sitting"})
_REACH = 4  # atoms back to the noun: "Sitting (AM & PM)"


def is_half_day(atoms: Sequence[Atom], i: int, after: int) -> bool:
    """Whether the atoms ``i`` to ``after`` end a bracket behind a session: "Meeting (PM)", "Sitting (AM & PM)"."""
    before = [a.lower for a in atoms[max(0, i - _REACH) : i]]
    closed = after < len(atoms) and atoms[after].lower == ")"
    return closed and "(" in before and not _SESSIONS.isdisjoint(before[: before.index("(")][-1:])
