"""The article changes thousand, million or billion.

## What it does

Fires when both figures have the same digits and differ by a factor of a thousand, a million or a billion.

## Why it matters

A million for a billion reads as a plausible figure, so nobody stumbles over it.

## Example

Readout: "Russia has invested $4.5 billion"

Article: "have invested $4.5 million"

## When to ignore

Hardly ever; look whether both passages speak of the same sum.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import Likeness


def judge(pair: Pair) -> Verdict | None:
    """Fire on equal digits that are a power of a thousand apart."""
    both = figures_that_are(pair, Likeness.MAGNITUDE)
    if both is None:
        return None
    theirs, ours = both
    return verdict(both, f"the article says {ours.text}, another order of magnitude; the readout says {theirs.text}")


RULE = Rule(
    code="RC102",
    name="magnitude-differs",
    severity=Severity.ERROR,
    summary="the article changes thousand, million or billion",
    doc=__doc__ or "",
    judge=judge,
)
