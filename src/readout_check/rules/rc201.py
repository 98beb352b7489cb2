"""The article names another currency.

## What it does

Fires when the amount is the same and its currency is not. A conversion in brackets beside the original is silent.

## Why it matters

The same number in another currency is another sum.

## Example

Readout: "780 million euros"

Article: "780 million dollars"

## When to ignore

Hardly ever.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import Likeness


def judge(pair: Pair) -> Verdict | None:
    """Fire on an equal amount in another currency."""
    both = figures_that_are(pair, Likeness.CURRENCY)
    if both is None:
        return None
    theirs, ours = both
    return verdict(both, f"the article says {ours.text}; the readout says {theirs.text}, another currency")


RULE = Rule(
    code="RC201",
    name="currency-differs",
    severity=Severity.ERROR,
    summary="the article names another currency",
    doc=__doc__ or "",
    judge=judge,
)
