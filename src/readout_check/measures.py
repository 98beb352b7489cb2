"""Two measures put into one unit, so that they can be held against each other, and figures told in another unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from readout_check.lexicon.units import in_base
from readout_check.model import Dimension, Direction, Quantity, Unit
from readout_check.rates import TIMES

_MONTH = Decimal(2629746)  # seconds: a twelfth of the Gregorian year
_POUNDS = frozenset({"pound", "pounds"})
_WHEN = frozenset("season year month week day quarter period".split())
_NO_THINGS = TIMES | {"times", "nights", "working time"}  # "20 days" are no miswritten "20 trains"
THOUSANDS = frozenset(Decimal(10) ** power for power in (-9, -6, -3, 3, 6, 9))
LEAST_BARE = 2  # up to which a number alone is equal to others by chance
LITTLE = 10  # counts of things below are no figures that lost their scale: "the two sides", "two million"


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


def measures_alike(a: Unit, b: Unit) -> bool:
    """Whether two units measure one kind of thing."""
    kinds = {in_base(Decimal(1), unit.code)[0] for unit in (a, b)}
    return len(kinds) == 1 or kinds == {"angle", "celsius"}  # "94 degrees" are Celsius where the other side says so


def keeps_digits(official: Quantity, secondary: Quantity) -> bool:
    """Whether two measures of different sorts have one telling figure: "2,400 tonnes" and "2,400 litres"."""
    multiple = "times" in (official.unit.code, secondary.unit.code)
    return official.low == secondary.low and not multiple


def moves_alike(official: Quantity, secondary: Quantity) -> bool:
    """Whether something goes one way by a telling number of per cent here and of things there: "up 1.6 percent", "up by
    1.6 million"."""
    ways = {official.direction, secondary.direction}
    if len(ways) > 1 or Direction.NONE in ways or official.is_range or secondary.is_range:
        return False
    digits = official.low.normalize().as_tuple().digits
    return len(digits) > 1 and digits == secondary.low.normalize().as_tuple().digits


def leaves_unit_out(official: Quantity, secondary: Quantity) -> bool:
    """Whether one side gives the other's measure by its number alone: "it takes 52" where the unit was said before."""
    count = next((q for q in (official, secondary) if q.unit.dimension == Dimension.COUNT), None)
    if count is None or not is_bare(count) or count.low <= LEAST_BARE:
        return False
    if official.low != secondary.low or official.is_range or secondary.is_range or official.alternatives:
        return False
    unit = (secondary if count is official else official).unit
    return unit.dimension == Dimension.MEASURE or (count is official and unit.dimension == Dimension.MONEY)


def is_bare(figure: Quantity) -> bool:
    """Whether a figure is a number alone: without a unit, and nothing that it counts."""
    return figure.unit.dimension == Dimension.COUNT and figure.counted is None and figure.per is None


def loses_scale(official: Quantity, secondary: Quantity) -> bool:
    """Whether two figures have the same telling digits and are thousands apart, one of them by its number alone: "1.57
    million" where the unit was said before, "1.57 thousand barrels a day"."""
    bare = next((q for q in (official, secondary) if is_bare(q)), None)
    if bare is None or official.is_range or secondary.is_range:
        return False
    if {official.unit.dimension, secondary.unit.dimension} != {Dimension.COUNT, Dimension.MEASURE} or not official.low:
        return False
    digits = official.low.normalize().as_tuple().digits
    return len(digits) > 1 and bool(bare.magnitude) and secondary.low / official.low in THOUSANDS


def counts_measured(official: Quantity, secondary: Quantity) -> bool:
    """Whether a telling number of things on one side is the number of a measure on the other: "50 cows" and "50
    hectares"."""
    count, measure = sorted((official, secondary), key=lambda q: q.unit.dimension != Dimension.COUNT)
    if official.low != secondary.low or official.is_range or secondary.is_range or not count.counted:
        return False
    if count.counted in _WHEN:
        return False  # "a third of the 10.5 million of the season before"
    return count.low > LITTLE and in_base(Decimal(1), measure.unit.code)[0] not in _NO_THINGS
