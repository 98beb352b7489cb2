"""Date terms made from other terms: parts of a period, and words that point back at a date mentioned before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from readout_check.calendar import month_interval, months_interval, shift_months, year_interval
from readout_check.extract.date_terms import GRANULARITIES, Context, Focus, Readings, Tense, Term, step
from readout_check.model import Granularity, Interval

_ONE_DAY = dt.timedelta(days=1)
_ALMOST_A_DECADE = 3_600  # days
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_LONGEST_DAYS = (
    (1, Granularity.DAY),
    (7, Granularity.WEEK),
    (31, Granularity.MONTH),
    (92, Granularity.QUARTER),
    (184, Granularity.HALF),
    (364, Granularity.MONTHS),
    (366, Granularity.YEAR),
)


def granularity_of(interval: Interval) -> Granularity:
    """The granularity that an interval's length suggests."""
    days = (interval.last - interval.first).days + 1
    return next((granularity for longest, granularity in _LONGEST_DAYS if days <= longest), Granularity.YEARS)


# --- parts -----------------------------------------------------------------------------------------------------------


def edge(term: Term, which: str) -> Term:
    """The last day ("end") or the first ("start") of a term, which keeps the term's granularity."""
    if which == "end":
        return _mapped(term, _last_of)
    return _mapped(term, lambda i: Interval(i.first, i.first))


def _last_of(interval: Interval) -> Interval:
    """The last day; of a decade up to the end of the round year: it ends with 2029 to some, with 2030 to others."""
    decade = (interval.last - interval.first).days > _ALMOST_A_DECADE and interval.last.year % 10 == 9
    return Interval(interval.last, interval.last.replace(year=interval.last.year + 1) if decade else interval.last)


def part(term: Term, which: str) -> Term:
    """The "early" or "late" half of a term, or its half in the middle ("mid"); days are not divided."""

    def cut(interval: Interval) -> Interval:
        days = (interval.last - interval.first).days + 1
        if days < 4:
            return interval
        half, quarter = dt.timedelta(days=days // 2), dt.timedelta(days=days // 4)
        if which == "early":
            return Interval(interval.first, interval.first + half - _ONE_DAY)
        if which == "late":
            return Interval(interval.first + half, interval.last)
        return Interval(interval.first + quarter, interval.last - quarter)

    return _mapped(term, cut)


def towards(term: Term, which: str) -> Term:
    """The term for "earlier this year" and "later this year": the part before or after the anchor."""

    def resolve(context: Context) -> Readings:
        found = []
        for interval in term.resolve(context):
            anchor = next((a for a in context.anchors if interval.first <= a <= interval.last), None)
            if anchor is not None and which == "later":
                interval = Interval(anchor, interval.last)
            elif anchor is not None:
                interval = Interval(interval.first, anchor)
            found.append(interval)
        return tuple(found)

    return Term(resolve=resolve, granularity=term.granularity)


def nth_weekday(number: int, ordinal: int, month: Term) -> Term:
    """The first, second ... or last (-1) of a weekday in a month."""

    def pick(interval: Interval) -> Interval:
        if ordinal == -1:
            day = interval.last - dt.timedelta(days=(interval.last.weekday() - number) % 7)
        else:
            day = interval.first + dt.timedelta(days=(number - interval.first.weekday()) % 7 + 7 * (ordinal - 1))
        return Interval(day, day)

    return replace(_mapped(month, pick), granularity=Granularity.DAY)


def nth_week(ordinal: int, month: Term) -> Term:
    """The first to fourth or the last (-1) seven days of a month."""

    def pick(interval: Interval) -> Interval:
        if ordinal == -1:
            return Interval(interval.last - dt.timedelta(days=6), interval.last)
        first = interval.first + dt.timedelta(days=7 * (ordinal - 1))
        return Interval(first, first + dt.timedelta(days=6))

    return replace(_mapped(month, pick), granularity=Granularity.WEEK)


def half_month(ordinal: int, month: Term) -> Term:
    """The first fifteen days of a month, or what comes after them (2, or -1 for the last half)."""

    def pick(interval: Interval) -> Interval:
        middle = interval.first + dt.timedelta(days=14)
        return Interval(interval.first, middle) if ordinal == 1 else Interval(middle + _ONE_DAY, interval.last)

    return _mapped(month, pick)


def between(first: Term, last: Term, granularity: Granularity) -> Term:
    """From the start of one term to the end of another, in the readings that are in order."""

    def resolve(context: Context) -> Readings:
        ends = last.resolve(context)
        return tuple(
            Interval(start.first, end.last)
            for start in first.resolve(context)
            for end in ends[:3]
            if start.first <= end.last and (end.last - start.first).days <= 366 * 60
        )[:4]

    return Term(resolve=resolve, granularity=granularity, absolute=first.absolute and last.absolute)


def _mapped(term: Term, change: Callable[[Interval], Interval]) -> Term:
    def resolve(context: Context) -> Readings:
        return tuple(dict.fromkeys(change(interval) for interval in term.resolve(context)))

    return Term(
        resolve=resolve,
        granularity=term.granularity,
        absolute=term.absolute,
        assumed_year=term.assumed_year,
    )


# --- words that point back -------------------------------------------------------------------------------------------


def shifted(unit: str, count: int) -> Term:
    """The term for "a year earlier": the antecedent of the same sentence moved, else counted from an anchor."""

    def resolve(context: Context) -> Readings:
        near = [_shift(f.interval, unit, count) for f in context.focus if f.near and _fits(f, unit)][:1]
        far = [_shift(f.interval, unit, count) for f in context.focus if not f.near and _fits(f, unit)][:1]
        counted = step(unit, count).resolve(_narrated(context))
        if count > 0:  # what came later than the day of telling has not happened yet
            return tuple(dict.fromkeys((*near, *far, *(counted if unit in ("day", "week") else ()))))
        return tuple(dict.fromkeys((*near, *counted, *(() if near else far))))

    return Term(resolve=resolve, granularity=None, compared=True)


def neighbour(unit: str, count: int, *, quantity: int = 1) -> Term:
    """The term for "the previous year", "the previous three months": whole units beside the antecedent's."""

    def resolve(context: Context) -> Readings:
        near = [
            _beside(f.interval, unit, count, quantity) for f in context.focus if f.near and _fits(f, unit, quantity)
        ]
        if quantity == 1:
            rest = step(unit, count).resolve(_narrated(context))
        else:
            anchors = (Interval(anchor, anchor) for anchor in context.anchors)
            rest = tuple(_beside(anchor, unit, count, quantity) for anchor in anchors)
        if count > 0 and context.tense is Tense.PAST and unit not in ("day", "week"):
            rest = tuple(i for i in rest if i.first <= max(context.anchors))  # what "rose the year after" has risen
        return tuple(dict.fromkeys((*near[:1], *rest)))

    granularity = GRANULARITIES[unit] if quantity == 1 else Granularity.MONTHS
    return Term(resolve=resolve, granularity=granularity, compared=True)


def either(*terms: Term) -> Term:
    """All the readings of several terms; the first one's come first."""

    def resolve(context: Context) -> Readings:
        return tuple(dict.fromkeys(interval for term in terms for interval in term.resolve(context)))

    return Term(resolve=resolve, granularity=terms[0].granularity, compared=terms[0].compared)


def same(unit: str | None) -> Term:
    """The term for "the same quarter", "that week": the latest date of that width, else the anchors' own unit."""

    def resolve(context: Context) -> Readings:
        wanted = None if unit is None else GRANULARITIES[unit]
        found = [f.interval for f in context.focus if wanted is None or f.granularity is wanted]
        if unit == "year":  # the year of a day or a month named before is one too
            found = [
                year_interval(f.interval.first.year) for f in context.focus if f.granularity is not Granularity.YEARS
            ]
        if context.tense is Tense.PAST and context.anchors:  # what was exported "in the same year" was so before
            found = [i for i in found if i.first <= max(context.anchors)] or found
        rest = () if unit is None else step(unit, 0).resolve(_narrated(context))
        return tuple(dict.fromkeys((*found[:1], *rest)))

    return Term(resolve=resolve, granularity=None if unit is None else GRANULARITIES[unit])


def same_in(unit: str | None, year: Term) -> Term:
    """The term for "the same period of 2024", "the same month last year": the antecedent moved into a year."""

    def resolve(context: Context) -> Readings:
        found = same(unit).resolve(context)[:1]
        years = {reading.first.year: reading for reading in year.resolve(context)}
        return tuple(_shift(i, "year", number - i.first.year) for i in found for number in years)

    return Term(resolve=resolve, granularity=None, compared=True)


def same_shifted(unit: str | None, by: str, count: int) -> Term:
    """The term for "the same month a year earlier"."""

    def resolve(context: Context) -> Readings:
        return tuple(_shift(interval, by, count) for interval in same(unit).resolve(context)[:1])

    return Term(resolve=resolve, granularity=None, compared=True)


def day_of_focus_month(day: int) -> Term:
    """The term for "on the 23rd": of the month that the sentence mentions, else of the anchor's or one beside it."""

    def resolve(context: Context) -> Readings:
        months = [f.interval.first for f in context.focus if f.near and f.granularity is Granularity.MONTH]
        if not months:
            months = [shift_months(anchor, n) for anchor in context.anchors for n in (0, -1, 1)]
        return tuple(dict.fromkeys(_days(months, day)))

    return Term(resolve=resolve, granularity=Granularity.DAY)


def _days(months: list[dt.date], day: int) -> Iterator[Interval]:
    for month in months:
        if day <= month_interval(month.year, month.month).last.day:
            yield Interval(month.replace(day=day), month.replace(day=day))


def _narrated(context: Context) -> Context:
    """The context with the event's day first: a narrative counts "the day before" from what it tells of."""
    return Context(anchors=context.anchors, day_anchors=context.day_anchors[::-1], tense=context.tense)


def _fits(focus: Focus, unit: str, quantity: int = 1) -> bool:
    """Whether "a <unit> earlier" can count from this antecedent: it is not wider than the units counted."""
    widths = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3700}
    return (focus.interval.last - focus.interval.first).days < widths[unit] * quantity


def _shift(interval: Interval, unit: str, count: int) -> Interval:
    if unit in ("day", "week"):
        moved = dt.timedelta(days=count * (7 if unit == "week" else 1))
        return Interval(interval.first + moved, interval.last + moved)
    months = count * _MONTHS[unit]
    if interval.first.day == 1 and (interval.last + _ONE_DAY).day == 1:
        width = (interval.last.year - interval.first.year) * 12 + interval.last.month - interval.first.month + 1
        return months_interval(interval.first.year, interval.first.month + months, width)
    return Interval(shift_months(interval.first, months), shift_months(interval.last, months))


def _beside(interval: Interval, unit: str, count: int, quantity: int) -> Interval:
    if quantity == 1:
        return step(unit, count).resolve(Context(anchors=(interval.first,), day_anchors=(interval.first,)))[0]
    months = _MONTHS.get(unit)
    if months is None:
        days = dt.timedelta(days=quantity * (7 if unit == "week" else 1))
        first = interval.first - days if count < 0 else interval.last + _ONE_DAY
        return Interval(first, first + days - _ONE_DAY)
    if count < 0:
        return months_interval(interval.first.year, interval.first.month - months * quantity, months * quantity)
    return months_interval(interval.last.year, interval.last.month + 1, months * quantity)
