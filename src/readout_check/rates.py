"""What a figure is per: whether two denominators differ, and whether two rates come to one."""

from __future__ import annotations

from decimal import Decimal

from readout_check.lexicon.units import PER, in_base
from readout_check.model import Quantity

TIMES = frozenset({"time", "months"})  # what the units of time measure
_NEARLY_ONE = Decimal("0.02")  # by what share two rates may differ that are told in other units of time


def per_differs(official: Quantity, secondary: Quantity) -> bool:
    """Whether both figures have a denominator, and not the same: a week and a month, four years and one."""
    if official.per is None or secondary.per is None:
        return False
    one, other = set(official.per.split(PER)), set(secondary.per.split(PER))
    if one < other or other < one:
        return False  # "per kilometre per day" and "per kilometre"
    return one != other or official.per_amount != secondary.per_amount


def one_rate(
    official: Quantity, theirs: tuple[Decimal, Decimal], secondary: Quantity, ours: tuple[Decimal, Decimal]
) -> bool:
    """Whether two figures come to one in the same time: 48 million over four years and 12 million a year."""
    if not (official.per and secondary.per) or per_differs(official, secondary) is False:
        return False
    (kind, one), (other, two) = (in_base(q.per_amount, q.per) for q in (official, secondary) if q.per)
    if kind != other or kind not in TIMES or official.is_range or secondary.is_range:
        return False
    if not (theirs[0] and one and two):  # "over zero years"
        return False
    return abs(theirs[0] / one - ours[0] / two) <= theirs[0] / one * _NEARLY_ONE
