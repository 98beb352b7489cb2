"""The article turns since or until into a point in time.

## What it does

Compares dates that are or can be one and fires when the readout tells where a period starts or ends ("since", "until")
and the article gives the date as the time of the thing itself ("in", "on"). Silent when the article tells the start or
the end as such: "opened in May" for "open since May".

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
from readout_check.model import DateClaim, Pair, Relation, Severity
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict

SURE = 0.75
_POINT = frozenset({Relation.ON, Relation.IN})
_STARTS_OR_ENDS = frozenset({Relation.SINCE, Relation.UNTIL})


def judge(pair: Pair) -> Verdict | None:
    """Fire on one date under another relation."""
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, DateClaim) and isinstance(ours, DateClaim)) or not same_time(theirs, ours):
        return None
    if theirs.relation not in _STARTS_OR_ENDS or ours.relation not in _POINT or pair.score < SURE:
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
        suggestion=READOUT,
    )


RULE = Rule(
    code="RC302",
    name="date-relation-differs",
    severity=Severity.WARNING,
    summary="the article turns since or until into a point in time",
    doc=__doc__ or "",
    judge=judge,
)
