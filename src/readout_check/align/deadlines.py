"""Dates that differ and are no rivals: of another sort, a deadline told roughly, the end of what the other begins."""

from __future__ import annotations

import datetime as dt

from readout_check.model import DateClaim, Granularity, Relation

ROUGHLY = 3  # days by which "the end of May" may miss the day
PART_OF_A_YEAR = 185  # days up to which "early 2020" and its like reach
_NARROW = frozenset({Granularity.DAY, Granularity.WEEK, Granularity.MONTH})
_LONG = frozenset({Granularity.MONTHS, Granularity.YEAR, Granularity.YEARS})


def _is_deadline(date: DateClaim) -> bool:
    """Whether something is to be done by a day: "by the end of the year" names one as "by 30 June" does."""
    return date.relation in {Relation.BY, Relation.BEFORE, Relation.UNTIL} and date.interval.first == date.interval.last


def one_deadline(theirs: DateClaim, ours: DateClaim) -> bool:
    """Whether two deadlines are but a few days apart and one of them is told roughly: "the end of May" for 30 May."""
    if not (_is_deadline(theirs) and _is_deadline(ours)) or theirs.granularity == ours.granularity:
        return False
    return any(abs((a.last - b.last).days) <= ROUGHLY for a in theirs.readings for b in ours.readings)


def not_until(theirs: DateClaim, ours: DateClaim) -> bool:
    """Whether one period ends where the other begins, and one is told as a limit: "not this year", "until 2025"."""
    first, second = sorted((theirs, ours), key=lambda date: date.interval.first)
    follows = first.interval.last + dt.timedelta(days=1) == second.interval.first
    return follows and second.relation in (Relation.UNTIL, Relation.BEFORE)


def ends_in(theirs: DateClaim, ours: DateClaim) -> bool:
    """Whether the article's day is one of the readout's month: "July and August" last until the end of August."""
    return theirs.granularity == Granularity.MONTH and any(
        month.first <= day.first and day.last <= month.last for month in theirs.readings for day in ours.readings
    )


def of_two_sorts(theirs: DateClaim, ours: DateClaim) -> bool:
    """Whether one is a month or less and the other years or counted months: "in 2020 it shrank" is no slip for June.

    "The end of 2020" and "the middle of 2020" are no years.
    """
    if _is_deadline(theirs) and _is_deadline(ours):
        return False
    one, other = theirs.granularity in _NARROW, ours.granularity in _NARROW
    return one != other and (_is_long(theirs) or _is_long(ours))


def _is_long(date: DateClaim) -> bool:
    return date.granularity in _LONG and (date.interval.last - date.interval.first).days >= PART_OF_A_YEAR


def opens(theirs: DateClaim, ours: DateClaim, both: bool) -> bool:
    """Whether a date whose sentence has the article's date as well is no rival of it: the eve of that period ("from 115
    percent at the end of 2023 to 108" is a change in 2024), or any, unless ``both`` stand beside the figures of a pair.
    """
    return not both or theirs.interval.last + dt.timedelta(days=1) == ours.interval.first
