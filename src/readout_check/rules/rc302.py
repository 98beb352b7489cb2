"""The article turns since, until, a first or a last day into a point in time, or one into the other.

## What it does

Compares dates that are or can be one and fires when the readout tells where a period starts or ends ("since",
"until") and the article gives the date as the time of the thing itself ("in", "on"). Silent when the article tells
the start or the end as such: "opened in May" for "open since May". Fires, too, where the last day ("no later than 1
March") is told as the day itself, or the earliest time ("2027 at the earliest") as the time of the thing; a year or a
month that is a deadline is a goal either way. And where one side says until or by and the other from or after, of one
thing that neither denies, both cannot be true.

## Why it matters

"Since November" and "in November" are different facts about the same month.

## Example

Readout: "since the beginning of the operation on 10 November last year"

Article: "in November 2020"

## When to ignore

When the rest of the sentence makes the relation clear.
"""

from __future__ import annotations

from readout_check.calendar import same_time
from readout_check.model import DateClaim, Granularity, Pair, Relation, Severity
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.time_relations import excludes

SURE = 0.75
SURE_DAY = 0.55  # the same for a deadline that is told as the day itself
SURE_EARLIEST = 0.4  # the same for the earliest time, of which a text has few
_POINT = frozenset({Relation.ON, Relation.IN})
_STARTS_OR_ENDS = frozenset({Relation.SINCE, Relation.UNTIL})
_DEADLINES = frozenset({Relation.BY, Relation.BEFORE})  # of a day; "by 2030" and "in 2030" are one goal


def judge(pair: Pair) -> Verdict | None:
    """Fire on one date under another relation."""
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, DateClaim) and isinstance(ours, DateClaim)) or not same_time(theirs, ours):
        return None
    turned = excludes(theirs.relation, ours.relation)
    if not turned and (ours.relation not in _POINT or not _loses(theirs, pair.score)):
        return None
    if theirs.qualifier is None or ours.qualifier is None or theirs.granularity != ours.granularity:
        return None
    return Verdict(
        kind="date",
        message=f"the article says {ARTICLE}; the readout says {READOUT}",
        official=theirs.span.to(theirs.qualifier),
        secondary=ours.span.to(ours.qualifier),
        official_value=f"{theirs.relation} {theirs.interval.first.isoformat()}",
        secondary_value=f"{ours.relation} {ours.interval.first.isoformat()}",
        severity=Severity.ERROR if turned else None,
        suggestion=READOUT,
    )


def _loses(theirs: DateClaim, score: float) -> bool:
    """Whether the readout's date is a start, an end, the first or the last day, and the pair is sure enough for it."""
    if theirs.relation in _DEADLINES:
        return theirs.granularity == Granularity.DAY and score >= SURE_DAY
    if theirs.relation is Relation.EARLIEST:
        return score >= SURE_EARLIEST
    return theirs.relation in _STARTS_OR_ENDS and score >= SURE


RULE = Rule(
    code="RC302",
    name="date-relation-differs",
    severity=Severity.WARNING,
    summary="the article turns since, until or a last day into a point in time",
    doc=__doc__ or "",
    judge=judge,
)
