"""The article gives another rank or round.

## What it does

Compares ordinals of the same thing: a meeting's number, an anniversary, a place in a ranking.

## Why it matters

The number of a meeting or an anniversary dates it.

## Example

Readout: "the fifth meeting of the Supreme Interstate Council"

Article: "the fourth meeting of the two countries' Supreme Interstate Council"

## When to ignore

When the article counts by a reckoning of its own and says so.
"""

from __future__ import annotations

from readout_check.model import Dimension, Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import Likeness


def judge(pair: Pair) -> Verdict | None:
    """Fire on two ordinals that differ."""
    both = figures_that_are(pair, Likeness.DIFFERENT)
    if both is None or both[0].unit.dimension != Dimension.ORDINAL:
        return None
    theirs, ours = both
    return verdict(both, f"the article says {ours.text}; the readout says {theirs.text}")


RULE = Rule(
    code="RC104",
    name="ordinal-differs",
    severity=Severity.ERROR,
    summary="the article gives another rank or round",
    doc=__doc__ or "",
    judge=judge,
)
