"""The article gives a date or a period that cannot be the same one.

## What it does

Resolves both dates, each against its own document and the meeting ("this year", "last night", "the first nine months"),
and fires when no reading of the article's can be the readout's. A month for a day in it, or a year for a month in it,
is silent, but not where the date says for which months a figure was summed up: what the readout gives for the first
quarter is not that of the first half. Dates of two figures that changed places are told too.

## Why it matters

A wrong quarter or year turns a right figure into a wrong one.

## Example

Readout (December 2024): "below 15 percent by the end of next year"

Article: "under 15 percent by the end of 2026"

## When to ignore

When the date is the article's own (its dateline, a later event).
"""

from __future__ import annotations

from readout_check.calendar import same_time
from readout_check.model import DateClaim, Granularity, Interval, Pair, Severity
from readout_check.rules.base import Rule, Verdict

_PERIODS = frozenset({Granularity.QUARTER, Granularity.HALF, Granularity.MONTHS, Granularity.YEARS})


def judge(pair: Pair) -> Verdict | None:
    """Fire on two dates no readings of which can be one time."""
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, DateClaim) and isinstance(ours, DateClaim)):
        return None
    if same_time(theirs, ours) and not pair.contested:
        return None
    return Verdict(
        kind="period" if {theirs.granularity, ours.granularity} & _PERIODS else "date",
        message=f"the article says {ours.text} ({_days(ours.interval)}); the readout says {theirs.text} "
        f"({_days(theirs.interval)})",
        official=theirs.span,
        secondary=ours.span,
        official_value=_days(theirs.interval),
        secondary_value=_days(ours.interval),
        suggestion=theirs.text if theirs.anchor is None else None,
    )


def _days(interval: Interval) -> str:
    if interval.first == interval.last:
        return interval.first.isoformat()
    return f"{interval.first.isoformat()} to {interval.last.isoformat()}"


RULE = Rule(
    code="RC301",
    name="date-differs",
    severity=Severity.ERROR,
    summary="the article gives a date or a period that cannot be the same one",
    doc=__doc__ or "",
    judge=judge,
)
