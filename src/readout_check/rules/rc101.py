"""The article gives another number.

## What it does

Compares two figures that speak of the same thing (the same counted noun, holder, period and context) and have the same
sort of unit, and fires when their values cannot both be true. Rounding that the article declares ("about 4.6bn" for
4.58bn), a figure within a range, and other spellings of one number are silent.

Fires too when the article gives as a step what the readout gives as the level that was reached ("cut by six hours" for
"cut to six hours"), a step that does not follow from the readout's two figures, or another frequency ("every two years"
for "twice a year"). And fires on a figure that the readout has for something else: two that changed places, or one that
stands where the article speaks of a figure that it leaves out.

## Why it matters

A wrong figure is the mistake that readers quote.

## Example

Readout: "with 413 projects and a registered capital of US$ 4.22 billion"

Article: "With 431 projects worth $4.22 billion": the digits are transposed.

## When to ignore

When the article takes its figure from another source, which it names in another sentence.
"""

from __future__ import annotations

from readout_check.model import Dimension, Pair, Severity
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import AGREEING, Likeness


def judge(pair: Pair) -> Verdict | None:
    """Fire when the two figures differ in value and nothing more specific explains it."""
    if pair.other_role:
        return _by_for_to(pair)
    # two sums that changed places may be in two currencies
    both = figures_that_are(pair, Likeness.DIFFERENT, *([Likeness.UNRELATED] if pair.moved else []))
    if both is None or both[0].unit.dimension == Dimension.ORDINAL:
        return None
    theirs, ours = both
    return verdict(both, f"the article says {ours.text}; the readout says {theirs.text}")


def _by_for_to(pair: Pair) -> Verdict | None:
    both = figures_that_are(pair, *AGREEING)
    if both is None:
        return None
    message = f"one side says by how much it changes, the other to what: the article {ARTICLE}, the readout {READOUT}"
    return verdict(both, message)


RULE = Rule(
    code="RC101",
    name="figure-differs",
    severity=Severity.ERROR,
    summary="the article gives another number",
    doc=__doc__ or "",
    judge=judge,
)
