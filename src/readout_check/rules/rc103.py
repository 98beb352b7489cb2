"""The article keeps the number and changes its unit.

## What it does

Fires when the number is the same and the unit, the denominator ("per 1,000 cubic metres" / "per 100 cubic metres"), or
percent against percentage points is not.

## Why it matters

"1.2 percent" and "1.2 percentage points" are different facts.

## Example

Readout: "fell by 1.2 percentage points, to 20.4 percent"

Article: "eased by 1.2 percent, to 20.4 percent"

## When to ignore

When the article converts the unit and the two figures happen to be the same number.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict, with_denominator
from readout_check.values import Likeness


def judge(pair: Pair) -> Verdict | None:
    """Fire on an equal number in another unit or for another denominator."""
    both = figures_that_are(pair, Likeness.UNIT, Likeness.PER)
    if both is None:
        return None
    theirs, ours = both
    per = theirs.unit.code == ours.unit.code
    return verdict(
        both,
        f"the article says {ARTICLE}, {'per something else' if per else 'in another unit'}; the readout says {READOUT}",
        kind="unit",
        official=with_denominator(theirs) if per else None,
        secondary=with_denominator(ours) if per else None,
    )


RULE = Rule(
    code="RC103",
    name="measure-differs",
    severity=Severity.ERROR,
    summary="the article keeps the number and changes its unit",
    doc=__doc__ or "",
    judge=judge,
)
