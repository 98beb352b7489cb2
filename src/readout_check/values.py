"""How two figures, or what is said of them, relate: the arithmetic behind the alignment and the quantity rules.

Everything here compares claim values field by field; nothing looks at the words around them.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from readout_check.lexicon.currencies import BARE_DOLLARS, candidates, fold
from readout_check.lexicon.units import in_base
from readout_check.measures import (
    LITTLE,
    THOUSANDS,
    counts_measured,
    in_common,
    keeps_digits,
    leaves_unit_out,
    loses_scale,
    measures_alike,
    moves_alike,
    weighed,
)
from readout_check.model import Bound, Dimension, Direction, Quantity, Unit
from readout_check.rates import one_rate, per_differs
from readout_check.roundings import rounds


class Likeness(StrEnum):
    """How the article's figure relates to the readout's."""

    SAME = "same"
    ROUNDED = "rounded"  # declared rounding, or a coarser figure that the readout's satisfies
    CORRECTED = "corrected"  # the figure that a speaker arrived at while correcting himself
    RETRACTED = "retracted"  # the figure that he took back
    RANGE_END = "range end"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    PER = "per"
    CURRENCY = "currency"
    CURRENCY_MISSING = "currency missing"
    DIFFERENT = "different"
    UNRELATED = "unrelated"


AGREEING = frozenset({Likeness.SAME, Likeness.ROUNDED})
OPEN_CURRENCY = "XXX"  # ISO 4217: no currency; a noun that several countries share
_PERCENTS = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT})
_PLACES = 9  # of a measure in its base unit
_WEEK = Decimal(7 * 86400)  # seconds
_LONGER = Decimal("1.3")  # from which ratio on two durations differ, however months are counted


def likeness(official: Quantity, secondary: Quantity) -> Likeness:
    """How the article's figure relates to the readout's, supposing that both are about one thing."""
    official, secondary = weighed(official, secondary), weighed(secondary, official)
    if leaves_unit_out(official, secondary):
        return Likeness.SAME
    if loses_scale(official, secondary):
        return Likeness.MAGNITUDE
    if not comparable(official, secondary):
        return _durations(official, secondary)
    if official.low < 0 < secondary.low and secondary.direction == Direction.DOWN:
        official = replace(official, low=-official.high, high=-official.low)  # minus 0.8 percent is 0.8 percent cheaper
    theirs, ours = _ends(official), _ends(secondary)
    if one_rate(official, theirs, secondary, ours):
        return Likeness.UNRELATED  # worked out from it: nothing is held against it
    if official.unit.dimension == Dimension.PERCENT and secondary.unit.dimension in (
        Dimension.COUNT,
        Dimension.MEASURE,
    ):
        return Likeness.UNIT
    if _meets(official, theirs, ours):
        return _same_figure(official, secondary)
    if secondary.low in official.alternatives and not secondary.is_range:
        rounded = secondary.bound == Bound.ABOUT and _rounds(official, secondary, theirs, ours)
        return Likeness.ROUNDED if rounded else Likeness.RETRACTED
    if official.is_range and not secondary.is_range and ours[0] in theirs:
        return Likeness.RANGE_END
    if _rounds(official, secondary, theirs, ours):
        return Likeness.ROUNDED
    return _other_figure(official, secondary, theirs, ours)


def _durations(a: Quantity, b: Quantity) -> Likeness:
    """How two durations relate of which one is in months and the other in days: 45 days are a month and a half, and
    nothing is said of those that differ little. Other figures are unrelated.
    """
    if a.is_range or b.is_range or a.per != b.per or {a.unit.dimension, b.unit.dimension} != {Dimension.MEASURE}:
        return Likeness.UNRELATED
    (kind, _), (other, _) = in_base(a.low, a.unit.code), in_base(b.low, b.unit.code)
    one, two = sorted(in_common(a, b))
    if {kind, other} != {"time", "months"} or one < _WEEK:
        return Likeness.UNRELATED
    if two - one <= one * Decimal("0.1"):
        return Likeness.ROUNDED
    return Likeness.DIFFERENT if two >= one * _LONGER else Likeness.UNRELATED


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The two ends of a figure, measures in their base unit, where two thirds of an hour are no endless fraction."""
    if quantity.unit.dimension != Dimension.MEASURE:
        return quantity.low, quantity.high
    low, high = (in_base(end, quantity.unit.code)[1] for end in (quantity.low, quantity.high))
    return round(low, _PLACES), round(high, _PLACES)


def comparable(official: Quantity, secondary: Quantity) -> bool:
    """Whether the two units are of one sort, or become so when a sign or a word is dropped."""
    official, secondary = weighed(official, secondary), weighed(secondary, official)
    a, b = official.unit, secondary.unit
    if a.dimension == b.dimension == Dimension.MEASURE:
        return measures_alike(a, b) or keeps_digits(official, secondary)
    if a.dimension == b.dimension or {a.dimension, b.dimension} <= _PERCENTS:
        return True
    if {a.dimension, b.dimension} == {Dimension.COUNT, Dimension.MEASURE}:
        return counts_measured(official, secondary)
    if a.dimension == Dimension.PERCENT and b.dimension in (Dimension.COUNT, Dimension.MEASURE):
        return moves_alike(official, secondary)
    return {a.dimension, b.dimension} == {Dimension.MONEY, Dimension.COUNT} and (
        official.magnitude is not None or secondary.magnitude is not None or official.low >= 1000
    )


def _meets(official: Quantity, theirs: tuple[Decimal, Decimal], ours: tuple[Decimal, Decimal]) -> bool:
    if theirs == ours:
        return True
    # "15 to 20" in the article for a figure in between is coarser, not other
    return ours[0] < ours[1] and not official.is_range and ours[0] <= theirs[0] <= ours[1]


def _same_figure(official: Quantity, secondary: Quantity) -> Likeness:
    a, b = official.unit, secondary.unit
    if a.dimension != b.dimension:
        if {a.dimension, b.dimension} <= _PERCENTS:
            # "half a point" does not say of what
            return Likeness.SAME if "point" in (a.symbol.lower(), b.symbol.lower()) else Likeness.UNIT
        if Dimension.MEASURE in (a.dimension, b.dimension):
            return Likeness.UNIT
        if b.dimension == Dimension.COUNT:
            return Likeness.CURRENCY_MISSING
        return Likeness.SAME
    if a.dimension == Dimension.MONEY and a.code != b.code and not _can_be_one(a, b):
        return Likeness.CURRENCY_MISSING if _bare_sign(official, secondary) else Likeness.CURRENCY
    if a.dimension == Dimension.MEASURE and not measures_alike(a, b):
        return Likeness.UNIT
    if per_differs(official, secondary):
        return Likeness.PER
    if official.alternatives and not secondary.alternatives:
        return Likeness.CORRECTED
    return Likeness.SAME


def _bare_sign(official: Quantity, secondary: Quantity) -> bool:
    """Whether a sign that several currencies share stands without its country: "$14.5 million" for "F$14.5 million"."""
    sign = secondary.unit.symbol.strip()
    return len(sign) == 1 and official.unit.symbol.strip().endswith(sign) and official.unit.symbol.strip() != sign


def _can_be_one(a: Unit, b: Unit) -> bool:
    """Whether two currencies are or may be one: "shillings", without a country, may be those of Tanzania.

    ``a`` is the readout's. Its bare "dollars" are those of its own country where the article says whose they are.
    """
    if a.code == b.code or (fold(a.symbol) in BARE_DOLLARS and b.code in candidates(a.symbol)):
        return True
    if OPEN_CURRENCY not in (a.code, b.code):
        return False
    named, open_one = (a, b) if b.code == OPEN_CURRENCY else (b, a)
    possible = candidates(open_one.symbol)
    return not possible or named.code in possible or named.code == OPEN_CURRENCY


def _rounds(
    official: Quantity, secondary: Quantity, theirs: tuple[Decimal, Decimal], ours: tuple[Decimal, Decimal]
) -> bool:
    """Whether the article's figure is the readout's, rounded, in a currency that may be the readout's."""
    if official.is_range or secondary.is_range:
        return False
    if official.unit.dimension == Dimension.MONEY and not _can_be_one(official.unit, secondary.unit):
        return False
    return rounds(official, secondary, theirs[0], ours[0])


def is_compared(figure: Quantity) -> bool:
    """Whether the direction of a figure is that of a comparison behind it: "186,000 in 2023, fewer than before"."""
    told = figure.direction_span
    return told is not None and (told.start == figure.span.end or told.start > figure.span.end + 1)


def _other_figure(
    official: Quantity, secondary: Quantity, theirs: tuple[Decimal, Decimal], ours: tuple[Decimal, Decimal]
) -> Likeness:
    a, b = official.unit, secondary.unit
    same_sort = a.dimension == b.dimension and (a.dimension != Dimension.MONEY or _can_be_one(a, b))
    loses_sign = {a.dimension, b.dimension} == {Dimension.MONEY, Dimension.COUNT}
    if a.dimension == Dimension.MEASURE and a.code != b.code and official.low == secondary.low:
        return Likeness.UNIT
    scaled = b.dimension == Dimension.MONEY or secondary.magnitude
    if scaled and a.dimension == Dimension.COUNT and not (official.counted or official.magnitude or official.low > 99):
        return Likeness.UNRELATED  # "it was ten in the last budget" leaves out of what
    few = min(official, secondary, key=lambda q: q.low)
    little = few.counted and few.low < LITTLE and few.unit.dimension == Dimension.COUNT
    if theirs[0] and ours[0] / theirs[0] in THOUSANDS and a.dimension != Dimension.ORDINAL and not little:
        return Likeness.MAGNITUDE if same_sort or _bare_sign(official, secondary) or loses_sign else Likeness.UNRELATED
    if not same_sort and not _bare_sign(official, secondary) and not (loses_sign and _is_bare_sum(official, secondary)):
        return Likeness.UNRELATED
    return Likeness.DIFFERENT


def _is_bare_sum(a: Quantity, b: Quantity) -> bool:
    """Whether the one of two figures that has no currency is a large number of nothing: "at the end of October, 3.6
    billion"."""
    bare = a if a.unit.dimension == Dimension.COUNT else b
    return bare.magnitude is not None and bare.counted is None


def plain(value: Decimal) -> str:
    """A figure as a plain decimal string without exponent or needless zeros: "4500000000", "11.5"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def canonical(quantity: Quantity) -> str:
    """A figure's value in one string, for fingerprints: bound, value or range, unit and denominator."""
    value = plain(quantity.low) if not quantity.is_range else f"{plain(quantity.low)}..{plain(quantity.high)}"
    per = f"/{plain(quantity.per_amount)} {quantity.per}" if quantity.per else ""
    return f"{quantity.bound} {value} {quantity.unit.code}{per}"
