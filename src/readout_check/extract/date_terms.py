"""What date words mean: each term is resolved against a context to the intervals it may name, the best one first.

No parser is needed here. A term that cannot be resolved (no day is known to count from) gives no interval; arithmetic
that leaves the calendar raises ValueError or OverflowError, which the caller takes for the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from readout_check.calendar import (
    day_interval,
    is_date,
    month_interval,
    months_interval,
    quarter_interval,
    season_interval,
    shift_months,
    week_interval,
    year_interval,
)
from readout_check.model import Granularity, Interval

Readings = tuple[Interval, ...]


class Tense(StrEnum):
    """Which way from the anchor the governing verb points."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """A date that was mentioned before; ``near`` when in the same sentence."""

    interval: Interval
    granularity: Granularity
    near: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a term is resolved against.

    ``anchors`` are the days that "this year" may be counted from, ``day_anchors`` those for words of a day or a week,
    best first; ``focus`` the dates mentioned before, latest first.
    """

    anchors: tuple[dt.date, ...] = ()
    day_anchors: tuple[dt.date, ...] = ()
    tense: Tense = Tense.UNKNOWN
    focus: tuple[Focus, ...] = ()


SOON = 60  # days ahead to which a day without a year is rather that than the one ten months ago, whatever the tense


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The meaning of date words. ``granularity`` ``None`` means that of the antecedent, told from the interval;
    ``compared`` marks what a text compares with ("a year earlier"), which later words do not point back at.
    """

    resolve: Callable[[Context], Readings]
    granularity: Granularity | None
    absolute: bool = False
    assumed_year: bool = False
    compared: bool = False


# --- absolute terms and terms without a year -------------------------------------------------------------------------


def fixed(interval: Interval, granularity: Granularity) -> Term:
    """A term that needs no context."""
    return Term(resolve=lambda _: (interval,), granularity=granularity, absolute=True)


def in_year(make: Callable[[int], Interval | None], year: Term | None, granularity: Granularity) -> Term:
    """The part of a year that ``make`` gives for its number: of ``year`` or, when that is not said, of the year that
    suits the tense, with the years around it as further readings.
    """
    if year is None:
        soon = SOON if granularity is Granularity.DAY else 0
        return Term(resolve=lambda c: _assumed(make, c, soon), granularity=granularity, assumed_year=True)

    def resolve(context: Context) -> Readings:
        return _known(make(interval.first.year) for interval in year.resolve(context))

    return Term(resolve=resolve, granularity=granularity, absolute=year.absolute)


def _assumed(make: Callable[[int], Interval | None], context: Context, soon: int) -> Readings:
    found: list[Interval] = []
    for anchor in context.anchors:
        around = _known(make(year) for year in range(anchor.year - 1, anchor.year + 2))
        found.extend(by_tense(around, anchor, context.tense, soon))
    return _unique(found)


def by_tense(intervals: Iterable[Interval], anchor: dt.date, tense: Tense, soon: int = 0) -> list[Interval]:
    """The intervals, those first that the tense allows, then by distance from the anchor.

    What begins within ``soon`` days is not against the past tense: "they approved a campaign from 24 September".
    """

    def key(interval: Interval) -> tuple[bool, int]:
        against = False
        if tense is Tense.PAST:
            against = (interval.first - anchor).days > soon
        elif tense in (Tense.FUTURE, Tense.PRESENT):
            against = interval.last < anchor
        return against, min(abs((interval.first - anchor).days), abs((interval.last - anchor).days))

    return sorted(intervals, key=key)


def day_of_year(month: int, day: int, last: int | None = None) -> Callable[[int], Interval | None]:
    """Makes the day (or the days up to ``last`` of that month) of a year; ``None`` where a year has no such day."""

    def make(year: int) -> Interval | None:
        end = last if last is not None else day
        if end < day or not (is_date(year, month, day) and is_date(year, month, end)):
            return None
        return Interval(dt.date(year, month, day), dt.date(year, month, end))

    return make


def _known(intervals: Iterable[Interval | None]) -> Readings:
    return tuple(interval for interval in intervals if interval is not None)


def _unique(intervals: Iterable[Interval]) -> Readings:
    return tuple(dict.fromkeys(intervals))


# --- counted from the anchor -----------------------------------------------------------------------------------------

_STEPS: dict[str, Callable[[dt.date, int], Interval]] = {
    "day": lambda d, n: day_interval(d + dt.timedelta(days=n)),
    "week": lambda d, n: week_interval(d + dt.timedelta(days=7 * n)),
    "month": lambda d, n: month_interval(d.year, d.month + n),
    "quarter": lambda d, n: quarter_interval(d.year, (d.month - 1) // 3 + 1 + n),
    "year": lambda d, n: year_interval(d.year + n),
    "decade": lambda d, n: year_interval(d.year // 10 * 10 + 10 * n, 10),
}
GRANULARITIES = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.YEARS,
}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_UNIT_DAYS = {"day": 1, "week": 7}
_LAST_YEAR = 9999


def _anchors(unit: str, context: Context) -> tuple[dt.date, ...]:
    return context.day_anchors if unit in _UNIT_DAYS else context.anchors


def step(unit: str, count: int) -> Term:
    """The unit ``count`` units from the anchor's own: 0 is "this year", -1 "last year"."""

    def resolve(context: Context) -> Readings:
        return _unique(_STEPS[unit](anchor, count) for anchor in _anchors(unit, context))

    return Term(resolve=resolve, granularity=GRANULARITIES[unit])


def months_around(ago: int) -> Term:
    """The half year around the month that lies ``ago`` months back: "a year and a half ago" means no one month."""

    def resolve(context: Context) -> Readings:
        return _unique(months_interval(anchor.year, anchor.month - ago - 3, 6) for anchor in context.anchors)

    return Term(resolve=resolve, granularity=Granularity.HALF)


def window(unit: str, count: int) -> Term:
    """The ``count`` units up to the anchor (negative) or from it on: "the past five years", "the next ten years".

    Several years may be counted by the calendar, too, from the next one or the last one.
    """

    def resolve(context: Context) -> Readings:
        found = []
        for anchor in _anchors(unit, context):
            other = _moved(anchor, unit, count)
            found.append(Interval(min(anchor, other), max(anchor, other)))
        if unit == "year" and abs(count) > 1:
            after = (anchor.year + (1 if count > 0 else count) for anchor in _anchors(unit, context))
            found += [year_interval(first, abs(count)) for first in after if 1 <= first <= _LAST_YEAR - abs(count)]
        return _unique(found)

    plural = {"month": Granularity.MONTHS, "quarter": Granularity.MONTHS, "year": Granularity.YEARS}
    granularity = GRANULARITIES[unit] if abs(count) == 1 else plural.get(unit, GRANULARITIES[unit])
    return Term(resolve=resolve, granularity=granularity)


def _moved(day: dt.date, unit: str, count: int) -> dt.date:
    if unit in _UNIT_DAYS:
        return day + dt.timedelta(days=_UNIT_DAYS[unit] * count)
    return shift_months(day, _UNIT_MONTHS[unit] * count)


def weekday(number: int, which: str) -> Term:
    """A weekday: ``which`` is "last", "next", "this" or "" (the tense decides between the one before and after)."""

    def resolve(context: Context) -> Readings:
        found: list[Interval] = []
        for anchor in context.day_anchors:
            before = anchor - dt.timedelta(days=(anchor.weekday() - number) % 7)
            week = week_interval(anchor).first + dt.timedelta(days=number)
            days = {
                "last": [before if before < anchor else before - _WEEK, week - _WEEK],
                "next": [before + _WEEK, week + _WEEK],
                "this": [week],
            }.get(which, [before, before + _WEEK])
            ordered = [day_interval(day) for day in dict.fromkeys(days)]
            found.extend(ordered if which else by_tense(ordered, anchor, context.tense))
        return _unique(found)

    return Term(resolve=resolve, granularity=Granularity.DAY)


_WEEK = dt.timedelta(days=7)


def falling_on(term: Term, number: int) -> Term:
    """A date whose weekday is written beside it: the years in which it falls on that weekday first."""

    def resolve(context: Context) -> Readings:
        return tuple(sorted(term.resolve(context), key=lambda interval: interval.first.weekday() != number))

    return replace(term, resolve=resolve)


def weekday_of_week(number: int, week: Term) -> Term:
    """A weekday of a given week ("Monday last week")."""

    def resolve(context: Context) -> Readings:
        return tuple(day_interval(found.first + dt.timedelta(days=number)) for found in week.resolve(context))

    return Term(resolve=resolve, granularity=Granularity.DAY)


def named_before_or_after(make: Callable[[int], Interval | None], which: str, granularity: Granularity) -> Term:
    """The term for "last December", "next March", "this May": the nearest one wholly before or after the anchor, then
    the one of the calendar year before or after.
    """

    def resolve(context: Context) -> Readings:
        found: list[Interval | None] = []
        for anchor in context.anchors:
            around = _known(make(year) for year in range(anchor.year - 2, anchor.year + 3))
            if which == "last":
                found += [*[i for i in around if i.last < anchor][-1:], make(anchor.year - 1)]
            elif which == "next":
                found += [*[i for i in around if i.first > anchor][:1], make(anchor.year + 1)]
            else:
                found += by_tense(around, anchor, Tense.UNKNOWN)[:1]
                found.append(make(anchor.year))
        return _unique(_known(found))

    return Term(resolve=resolve, granularity=granularity)


def with_southern(first_month: int, term: Callable[[Callable[[int], Interval | None]], Term]) -> Term:
    """A season: the northern months first, those of the southern hemisphere as further readings."""
    north = term(lambda year: season_interval(year, first_month))
    south = term(lambda year: season_interval(year, first_month, southern=True))
    # A winter is also called after the year that it ends in, a southern summer too.
    late = term(lambda year: season_interval(year - 1, first_month)) if first_month == 12 else north

    def resolve(context: Context) -> Readings:
        return _unique((*north.resolve(context), *late.resolve(context), *south.resolve(context)))

    return Term(
        resolve=resolve,
        granularity=Granularity.SEASON,
        absolute=north.absolute,
        assumed_year=north.assumed_year,
    )
