"""Whether an unequal value looks like a slip of the pen for another one: digits or the point moved, the same day of
another month. Such a value is hardly that of another fact.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from readout_check.lexicon.units import in_base
from readout_check.model import DateClaim, Granularity, Interval, Quantity, Relation, Unit

POINT_LOST = Decimal(10)  # what a figure grows by when its decimal point is lost: 1.4 and 14
YEAR = 300  # days of a stretch from which on it is no part of a year
TELLING = 3  # significant digits of which all but one may be the same by a slip: 1,160 and 9,160
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")  # "650 basis points" told as "650 percentage points"
_WITH_ENDS = frozenset({Granularity.DAY, Granularity.YEARS})
_PARTS_OF_A_YEAR = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.QUARTER, Granularity.HALF})


def is_slip(official: Quantity, secondary: Quantity) -> bool:
    """Whether one figure looks like a slip of the pen for the other: 214 and 241, 7.9 and 9.7, 1.4 and 14,
    1,160 and 9,160."""
    a, b = _written(official.low), _written(secondary.low)
    if official.is_range or secondary.is_range or len(a) < 2 or not official.low or not secondary.low:
        return False
    if a == b:
        return is_shifted(official, secondary) or _DIGITS.findall(official.text) == _DIGITS.findall(secondary.text)
    ratio = max(official.low, secondary.low) / min(official.low, secondary.low)
    if len(a) != len(b) or ratio >= POINT_LOST:
        return False
    return sorted(a) == sorted(b) or (len(a) >= TELLING and sum(x != y for x, y in zip(a, b, strict=True)) == 1)


def is_shifted(official: Quantity, secondary: Quantity) -> bool:
    """Whether two figures have the same digits and the point in another place: 385,000 and 3.85 million.

    Of two digits the point moves by one place only: 12 and 1,200 are two figures.
    """
    if official.is_range or secondary.is_range or official.low == secondary.low or not official.low:
        return False
    digits = _written(official.low)
    if len(digits) < 2 or digits != _written(secondary.low):
        return False
    ratio = max(official.low, secondary.low) / min(official.low, secondary.low)
    return len(digits) > 2 or ratio == POINT_LOST


def is_kin(a: Unit, b: Unit) -> bool:
    """Whether one measure is made of the other one: megawatts and megawatt-hours, kilowatts and megawatts."""
    if a.code == b.code:
        return False
    one, other = (in_base(Decimal(1), unit.code)[0] for unit in (a, b))
    return one == other or a.code.split("-")[0] == b.code.split("-")[0]


def _written(value: Decimal) -> str:
    """The significant digits of a figure: "14" for 1.4 and for 140."""
    return "".join(map(str, value.normalize().as_tuple().digits))


def date_slip(theirs: DateClaim, ours: DateClaim) -> float:
    """Whether one date looks like a slip for the other: one day or the end of another month, the day's digits
    turned round, one month, quarter or half of another year, one end of a range of days or of years.
    """
    if _one_end(theirs.interval, ours.interval) and theirs.granularity == ours.granularity in _WITH_ENDS:
        return 1.0
    pairs = [(a, b) for a in theirs.readings for b in ours.readings]
    limits = ours.relation == Relation.UNTIL and theirs.relation in {Relation.UNTIL, Relation.BY}
    if limits and any(_month_ends(a.last) and _month_ends(b.last) for a, b in pairs):
        return float(any((a.last.year, a.last.month) != (b.last.year, b.last.month) for a, b in pairs))
    if theirs.granularity == ours.granularity == Granularity.YEAR:
        return float(any(_turned(a.first.year, b.first.year) for a, b in pairs))
    seasons = Granularity.SEASON in {theirs.granularity, ours.granularity}
    if not seasons and any(_of_other_year(a, b) for a, b in pairs):
        return 1.0
    if theirs.granularity != ours.granularity or theirs.granularity not in _PARTS_OF_A_YEAR:
        return 0.0
    if theirs.granularity != Granularity.DAY:
        return float(any(a.first.month == b.first.month for a, b in pairs))
    if not (_DIGIT.search(theirs.text) and _DIGIT.search(ours.text)):
        return 0.0
    return float(
        any((a.first.day, a.last.day) == (b.first.day, b.last.day) or _days_turned(a.first, b.first) for a, b in pairs)
    )


def _of_other_year(a: Interval, b: Interval) -> bool:
    """Whether two stretches of less than a year begin and end, or one day and a stretch begin or end, on the same days
    of two years."""
    if a.first.year == b.first.year or _is_year(a) or _is_year(b):
        return False
    starts = (a.first.month, a.first.day) == (b.first.month, b.first.day)
    ends = (a.last.month, a.last.day) == (b.last.month, b.last.day)
    one_day = a.first == a.last or b.first == b.last
    return (starts or ends) if one_day else (starts and ends)


def _is_year(interval: Interval) -> bool:
    return (interval.last - interval.first).days >= YEAR


def _days_turned(one: dt.date, other: dt.date) -> bool:
    """Whether the two digits of a day changed places: 12 and 21 November."""
    same_month = (one.year, one.month) == (other.year, other.month)
    return same_month and one != other and f"{one.day:02}" == f"{other.day:02}"[::-1]


def _turned(one: int, other: int) -> bool:
    """Whether two neighbouring digits of a year changed places: 1954 and 1945."""
    a, b = str(one), str(other)
    return any(a[:n] + a[n + 1] + a[n] + a[n + 2 :] == b != a for n in range(len(a) - 1))


def _month_ends(day: dt.date) -> bool:
    return (day + dt.timedelta(days=1)).day == 1


def _one_end(a: Interval, b: Interval) -> bool:
    """Whether two ranges have one of their ends in common."""
    return a.first < a.last and b.first < b.last and (a.first == b.first) != (a.last == b.last)
