"""How two dates stand to each other apart from their days: their relations, the seasons that they name."""

from __future__ import annotations

from typing import Final

from readout_check.model import DateClaim, Granularity, Relation

_ENDS: Final = frozenset({Relation.BY, Relation.BEFORE, Relation.UNTIL})
_STARTS: Final = frozenset({Relation.SINCE, Relation.EARLIEST, Relation.AFTER})


def excludes(a: Relation, b: Relation) -> bool:
    """Whether what is so by or until a date cannot be so from or after it on."""
    return (a in _ENDS and b in _STARTS) or (a in _STARTS and b in _ENDS)


def other_season(a: DateClaim, b: DateClaim) -> bool:
    """Whether both name a season and not the same one; northern months are the first reading of either."""
    both = a.granularity is b.granularity is Granularity.SEASON
    return both and a.interval.first.month % 12 // 3 != b.interval.first.month % 12 // 3
