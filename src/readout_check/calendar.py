"""Calendar arithmetic, and whether two dates can be the same time. Intervals have both their end days."""

from __future__ import annotations

import calendar as _calendar
import datetime as dt

from readout_check.model import DateClaim, Granularity, Interval, Relation
from readout_check.time_relations import other_season


def is_date(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has that day (in some year, when ``year`` is ``None``)."""
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= 9998):
        return False
    return 1 <= day <= _calendar.monthrange(2000 if year is None else year, month)[1]


# --- intervals -------------------------------------------------------------------------------------------------------


def day_interval(day: dt.date) -> Interval:
    """The one day."""
    return Interval(day, day)


def week_interval(day: dt.date) -> Interval:
    """The week, Monday to Sunday, that holds ``day``."""
    monday = day - dt.timedelta(days=day.weekday())
    return Interval(monday, monday + dt.timedelta(days=6))


def months_interval(year: int, month: int, count: int) -> Interval:
    """``count`` whole months from the given one; ``month`` may be outside 1 to 12 and then moves the year."""
    first = _month_start(year, month)
    return Interval(first, _month_start(year, month + count) - dt.timedelta(days=1))


def _month_start(year: int, month: int) -> dt.date:
    years, index = divmod(month - 1, 12)
    return dt.date(year + years, index + 1, 1)


def month_interval(year: int, month: int) -> Interval:
    """One month; ``month`` may be outside 1 to 12 and then moves the year."""
    return months_interval(year, month, 1)


def quarter_interval(year: int, quarter: int) -> Interval:
    """A quarter of the calendar year, counted from 1; outside 1 to 4 it moves the year."""
    return months_interval(year, 3 * quarter - 2, 3)


def half_interval(year: int, half: int) -> Interval:
    """The first (1) or second (2) half of the calendar year."""
    return months_interval(year, 6 * half - 5, 6)


def season_interval(year: int, first_month: int, *, southern: bool = False) -> Interval:
    """The season that begins (in the north) in ``first_month`` of ``year``; six months later in the south."""
    return months_interval(year, first_month + (6 if southern else 0), 3)


def year_interval(year: int, count: int = 1) -> Interval:
    """``count`` calendar years from ``year``."""
    return months_interval(year, 1, 12 * count)


def shift_months(day: dt.date, months: int) -> dt.date:
    """``day`` moved by whole months; the last day of a shorter month when it has no such day."""
    first = _month_start(day.year, day.month + months)
    return first.replace(day=min(day.day, _calendar.monthrange(first.year, first.month)[1]))


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms, 1991)."""
    century, rest = divmod(year, 100)
    leap, cycle = century // 4, year % 19
    moon = (19 * cycle + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (cycle + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)


def nearest_date(day: int, month: int, anchor: dt.date) -> dt.date:
    """The date with this day and month that is nearest to ``anchor``. Raises ValueError when no year has it."""
    years = [year for year in range(max(1, anchor.year - 8), anchor.year + 9) if is_date(year, month, day)]
    if not years:
        raise ValueError(f"no year has day {day} in month {month}")
    return min((dt.date(year, month, day) for year in years), key=lambda d: abs((d - anchor).days))


# --- comparison ------------------------------------------------------------------------------------------------------

_FULL_DAYS = {
    Granularity.WEEK: 7,
    Granularity.MONTH: 28,
    Granularity.QUARTER: 90,
    Granularity.HALF: 181,
    Granularity.SEASON: 89,
    Granularity.YEAR: 365,
}
_DEADLINES = frozenset({Relation.BY, Relation.BEFORE, Relation.UNTIL})
_ROLLING_DAYS = 20
_ONE_DAY = dt.timedelta(days=1)


def same_time(a: DateClaim, b: DateClaim) -> bool:
    """Whether some reading of ``a`` and some reading of ``b`` can be the same time.

    They can when they are equal or one holds the other (a month for a day in it, "2025" for "the end of 2025"). Words
    that name only part of a period ("early December", "the end of 2025") mark no exact days: for these it is enough to
    overlap, with the end or start of a period taken as its last or first third. Sums of months ("the first two months",
    "the first quarter") and counted years must be equal. Periods that run up to their anchors
    ("the past five years") may differ by as many days as the anchors do. Two deadlines may also be the same when one is
    "before" the day after the other ends ("before 2026", "by the end of 2025"). Two seasons are of one hemisphere.
    """
    if other_season(a, b):
        return False
    if any(_can_be_same(x, a, y, b) for x in a.readings for y in b.readings):
        return True
    if a.relation == b.relation and a.granularity == b.granularity and _whole(a) and _whole(b):
        return False  # told in like words: "by 2025" is not "by 2026"
    return any(x == y for x in _deadlines(a) for y in _deadlines(b))


def _can_be_same(x: Interval, a: DateClaim, y: Interval, b: DateClaim) -> bool:
    if x == y or _slid(x, y, _slack(a, b)):
        return True
    if _are_sums(x, a, y, b) or _one_end_off(x, a, y, b):
        return False
    if _holds(x, y) or _holds(y, x):
        return True
    vague_x, vague_y = _is_part(x, a.granularity), _is_part(y, b.granularity)
    if not (vague_x or vague_y) or {a.relation, b.relation} <= _DEADLINES:
        return False
    if vague_x:
        x = _widened(x, a.granularity)
    if vague_y:
        y = _widened(y, b.granularity)
    return x.first <= y.last and y.first <= x.last


def _are_sums(x: Interval, a: DateClaim, y: Interval, b: DateClaim) -> bool:
    """Whether both are counted periods ("the past five years") or whole months added up, one as "the first two months":
    a longer one that holds the other is then another period.
    """
    kinds = {a.granularity, b.granularity}
    if _one_end_off(x, a, y, b):
        return True  # "1 July to 31 August", "1 July to 30 September"
    if kinds in ({Granularity.YEARS}, {Granularity.MONTHS}):
        return True
    return (
        Granularity.MONTHS in kinds
        and kinds <= {Granularity.MONTHS, Granularity.QUARTER, Granularity.HALF}
        and all(i.first.day == 1 and (i.last + _ONE_DAY).day == 1 for i in (x, y))
    )


def _one_end_off(x: Interval, a: DateClaim, y: Interval, b: DateClaim) -> bool:
    """Whether both run from day to day and only one of the two ends is the same: "from 3 to 9 May", "3 to 19 May"."""
    run = {a.granularity, b.granularity} == {Granularity.DAY} and x.first < x.last and y.first < y.last
    return run and (x.first == y.first) != (x.last == y.last)


def _holds(outer: Interval, inner: Interval) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _slack(a: DateClaim, b: DateClaim) -> int:
    """By how many days two periods may slide that were counted from different days: "the past twelve months", "the last
    year"."""
    if a.anchor is None or b.anchor is None:
        return 0
    return min(_ROLLING_DAYS, abs((a.anchor - b.anchor).days))


def _slid(x: Interval, y: Interval, slack: int) -> bool:
    wide = min((x.last - x.first).days, (y.last - y.first).days) > slack
    return wide and abs((x.first - y.first).days) <= slack and abs((x.last - y.last).days) <= slack


def _is_part(interval: Interval, granularity: Granularity) -> bool:
    """Whether the interval is only a part of the period that its words name ("the end of", "early")."""
    return (interval.last - interval.first).days + 1 < _FULL_DAYS.get(granularity, 0)


def _whole(claim: DateClaim) -> bool:
    return not _is_part(claim.interval, claim.granularity)


def _widened(interval: Interval, granularity: Granularity) -> Interval:
    """The last or first third of the period for its last or first day alone; other parts are left as they are."""
    if interval.first != interval.last:
        return interval
    third = dt.timedelta(days=_FULL_DAYS[granularity] // 3)
    day = interval.first
    is_end = day.weekday() == 6 if granularity is Granularity.WEEK else day.day > 15
    return Interval(day - third, day) if is_end else Interval(day, day + third)


def _deadlines(claim: DateClaim) -> tuple[dt.date, ...]:
    """The last days that a deadline may mean: "before X" ends on the eve of X, "by X" there or with X's last day."""
    if claim.relation not in _DEADLINES:
        return ()
    ends = tuple(reading.last for reading in claim.readings)
    eves = tuple(reading.first - _ONE_DAY for reading in claim.readings if reading.first > dt.date.min)
    if _is_part(claim.interval, claim.granularity) or claim.relation is Relation.UNTIL:
        return ends
    return eves if claim.relation is Relation.BEFORE else ends + eves
