"""Whether a figure is another one rounded, or bounds it in round words: "about 4.6 billion" for 4.58, "more than a
quarter" for 28 percent.

What is told with a bound is measured against the bound; what is told bare must be what house style makes of it.
"""

from __future__ import annotations

from decimal import Decimal

from readout_check.lexicon.bound_words import FROM_BELOW
from readout_check.lexicon.units import TIME_UNITS, in_base
from readout_check.model import Bound, Dimension, Quantity, Unit

_OF_A_PART = Decimal("1.2")  # points between a part and what it stands for: 34 percent is a third, 76 three quarters
_NEAR_A_PART = Decimal(6)  # points on either side that "about a third" rounds, and that "more than a third" leaves
_OVER_A_DIGIT, _OVER_MORE = Decimal("0.2"), Decimal("0.1")  # what "more than a thousand" leaves out, at most
_BEYOND_ROUND, _BEYOND_A_PART = Decimal("0.2"), Decimal("0.25")  # the same for "more than 350,000", "over a quarter"
_SHORT_OF_ROUND = Decimal("0.1")  # by how much of itself a figure may be short of a round one that it nearly is
_SHORT_OF_A_PART = Decimal("0.12")  # the same of a part in words: "nearly a third" for 30 percent
_CONVERTED = Decimal("0.05")  # by what share a measure may be off in another unit, both rounded
_BARE = Decimal("0.02")  # by what share a bare rounding of a large figure may be off
_BARE_TENTHS = Decimal("0.04")  # the same of a figure told to its hundredths: 12.4 for 12.39, or 12
_HUNDREDTHS = -2  # exponent of a figure with two decimals
_IN_QUARTERS = Decimal("0.25")  # key rates move in such steps: nobody rounds 5.25 or 12.75
_FILLED_IN = Decimal("0.05")  # by what share the exact figure may be off what a readout tells roundly
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_FROM_ABOVE = frozenset({Bound.LESS_THAN, Bound.UP_TO, Bound.AT_MOST})
_ROUND_ENDS = frozenset({25, 75})  # last digits of a round figure with three: "1.25 million"


def rounds(official: Quantity, secondary: Quantity, theirs: Decimal, ours: Decimal) -> bool:
    """Whether the article's figure is the readout's, rounded, and says so (or rounds away more than one digit).

    ``theirs`` and ``ours`` are the two in one unit. Neither is a range.
    """
    if official.unit.dimension == Dimension.ORDINAL or theirs == 0 or ours == 0:
        return False
    off = ours - theirs
    step = 2 * _half_step(secondary) if secondary.unit.dimension == Dimension.MEASURE else _step(ours)
    parts = _in_parts(official.unit) or _in_parts(secondary.unit)
    if secondary.bound == Bound.EXACT:
        if parts:
            return abs(off) <= min(_OF_A_PART, abs(ours) / 20)
        if _in_other_units(official, secondary):
            return abs(off) <= min(_half_step(secondary), abs(theirs) * _CONVERTED)  # 62 miles are 100 kilometres
        if _fills_in(official, secondary, theirs, ours):
            return True
        return _rounds_bare(theirs, ours, step) or _rounds_hundredths(official, secondary)
    if parts:
        step = max(step, _NEAR_A_PART)
    bounded = secondary.bound in FROM_BELOW or secondary.bound == Bound.LESS_THAN
    if official.unit.code != secondary.unit.code and official.unit.dimension == Dimension.MEASURE and not bounded:
        both = _half_step(official) + _half_step(secondary)  # 130 kilometres may be 80 miles
        return abs(off) <= both and abs(off) <= abs(theirs) * _CONVERTED
    if secondary.bound == Bound.ABOUT or (official.unit.code != secondary.unit.code and not bounded):
        return abs(off) * 2 <= step and abs(off) <= abs(theirs) * Decimal("0.1")
    if _bounds_roundly(official, secondary, off / theirs):
        return True
    if secondary.bound in FROM_BELOW:
        coarse = _OVER_A_DIGIT if _digits(secondary.low) == 1 else _OVER_MORE
        return -step < off <= 0 and -off <= abs(theirs) * coarse
    return 0 <= off < step and off <= abs(theirs) * Decimal("0.1")


def _rounds_bare(theirs: Decimal, ours: Decimal, step: Decimal) -> bool:
    """Whether house style makes the one of the other: 4.6 billion for 4.58; not 1,020 for 1,019, nor 5 for 4.6."""
    off = abs(ours - theirs)
    return (
        _digits(ours) >= 2
        and _digits(theirs) > _digits(ours)
        and off * 2 <= step
        and (_digits(theirs) >= 3 and off <= abs(theirs) * _BARE)
        and theirs >= 10000
    )


def _rounds_hundredths(official: Quantity, secondary: Quantity) -> bool:
    """Whether a figure told to its hundredths ("12.39 percent", "8.47 million") is rounded to tenths, or to a whole one
    from ten on."""
    if official.unit.code != secondary.unit.code or official.magnitude != secondary.magnitude:
        return False
    theirs, ours = _in_its_words(official), _in_its_words(secondary)
    if _exponent(theirs) > _HUNDREDTHS or theirs % _IN_QUARTERS == 0 or _digits(ours) < 2:
        return False
    place = Decimal("0.1") if ours % 1 else Decimal(1)
    return abs(theirs - ours) * 2 <= place and abs(theirs - ours) <= abs(theirs) * _BARE_TENTHS


def _fills_in(official: Quantity, secondary: Quantity, theirs: Decimal, ours: Decimal) -> bool:
    """Whether the article has the exact figure that a readout tells roundly: 24.5 percent for "around 25 percent",
    4,038 homes for "more than 4,000"."""
    if _digits(ours) <= _digits(theirs) or official.unit.code != secondary.unit.code or _in_parts(official.unit):
        return False
    off, near = ours - theirs, theirs * _FILLED_IN
    if official.bound == Bound.ABOUT:
        return abs(off) * 2 <= _step(theirs) and abs(off) <= near
    return official.bound == Bound.MORE_THAN and 0 < off <= near and off < _step(theirs)


def _bounds_roundly(official: Quantity, secondary: Quantity, off: Decimal) -> bool:
    """Whether the article bounds the readout's figure by a rounder one, that is ``off`` by a share of it which such
    words leave open: "more than 350,000" for 375,000, "more than a quarter" for 28.2 percent, "under 25" for 22.8.
    """
    if _in_parts(official.unit) or not _is_rounder(secondary, official):
        return False
    if secondary.bound in FROM_BELOW:
        # "at least" is told of what may be more, and says so of the figure itself
        if official.bound in _FROM_ABOVE or (secondary.bound == Bound.AT_LEAST and not _in_parts(secondary.unit)):
            return False
        return 0 <= -off <= (_BEYOND_A_PART if _in_parts(secondary.unit) else _BEYOND_ROUND)
    if official.bound in FROM_BELOW or secondary.bound not in {Bound.LESS_THAN, Bound.NEARLY}:
        return False
    if secondary.bound == Bound.NEARLY and _in_parts(secondary.unit):
        return 0 <= off <= _SHORT_OF_A_PART
    return 0 <= off <= (_BEYOND_ROUND if secondary.bound == Bound.LESS_THAN else _SHORT_OF_ROUND)


def _is_rounder(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure is in round words, and rounder ones than another: a part in words, 350,000 beside 375,000."""
    if _in_parts(figure.unit):
        return True
    told = _in_its_words(figure)
    digits = figure.low.normalize().as_tuple().digits
    last = int("".join(map(str, digits[-2:])))
    ends = len(digits) == 1 and (told >= 10 or digits == (5,))
    ends = ends or (len(digits) == 2 and last % 5 == 0) or (len(digits) == 3 and last in _ROUND_ENDS)
    return ends and _fineness(figure.low) < _fineness(other.low)


def _in_its_words(figure: Quantity) -> Decimal:
    """The number that a word of magnitude multiplies: 4.5 of "4.5 billion"."""
    return figure.low.scaleb(-_SCALES.get(figure.magnitude or "", 0))


def _fineness(value: Decimal) -> int:
    """How finely a figure is told: two for each digit, and one for a last 5."""
    digits = value.normalize().as_tuple().digits
    return 2 * len(digits) - (len(digits) > 1 and digits[-1] == 5)


def _exponent(value: Decimal) -> int:
    return int(value.normalize().as_tuple().exponent)


def _in_other_units(official: Quantity, secondary: Quantity) -> bool:
    """Whether both measure one thing in two units, and it is no time: two weeks are not 12 days."""
    if official.unit.code == secondary.unit.code or official.unit.code in TIME_UNITS:
        return False
    return official.unit.dimension == secondary.unit.dimension == Dimension.MEASURE


def _half_step(measure: Quantity) -> Decimal:
    """Half of the place value of the last significant digit, in the base unit."""
    return in_base(_step(measure.low) / 2, measure.unit.code)[1]


def _in_parts(unit: Unit) -> bool:
    """Whether a percentage is told in words of parts: "a third", "one in six"."""
    symbol = unit.symbol.lower()
    return (
        unit.dimension == Dimension.PERCENT
        and symbol != ""
        and not any(sign in symbol for sign in ("%", "‰", "per", "pct", "pc"))
    )


def _digits(value: Decimal) -> int:
    """How many significant digits a figure has, trailing zeros not counted."""
    return len(value.normalize().as_tuple().digits)


def _step(value: Decimal) -> Decimal:
    """The place value of the last significant digit: 100 for 4,600."""
    return Decimal(10) ** _exponent(value)
