"""Two measures put into one unit, so that they can be held against each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from readout_check.lexicon.units import in_base
from readout_check.model import Dimension, Quantity, Unit

_MONTH = Decimal(2629746)  # seconds: a twelfth of the Gregorian year
_POUNDS = frozenset({"pound", "pounds"})


def in_common(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal]:
    """What two figures come to in one unit, months as so many seconds beside days; as they stand where they have none
    in common."""
    (kind, one), (other, two) = in_base(a.low, a.unit.code), in_base(b.low, b.unit.code)
    if {kind, other} == {"time", "months"}:
        return (one * _MONTH, two) if kind == "months" else (one, two * _MONTH)
    return (one, two) if kind == other else (a.low, b.low)


def weighed(figure: Quantity, other: Quantity) -> Quantity:
    """The figure in pounds of weight where the other one is a weight and a word alone says pounds."""
    bare = figure.unit.dimension == Dimension.MONEY and figure.unit.symbol.lower() in _POUNDS
    if bare and other.unit.dimension == Dimension.MEASURE and in_base(Decimal(1), other.unit.code)[0] == "mass":
        return replace(figure, unit=Unit(dimension=Dimension.MEASURE, code="pound", symbol=figure.unit.symbol))
    return figure


def powers_apart(a: Quantity, b: Quantity) -> float:
    """By how many powers of ten two figures differ, 2 at most: a wrong figure is seldom a wholly other one."""
    if a.low <= 0 or b.low <= 0:
        return 1.0
    one, other = in_common(a, b)
    return min(2.0, abs(float((one / other).log10())))
