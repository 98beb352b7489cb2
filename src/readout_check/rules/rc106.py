"""The article keeps one end of a range.

## What it does

Fires when the readout gives a range ("1.5% to 3.5%") and the article only one of its ends. An end
that is given as the bound it is ("up to 3.5%"), or beside the other end, is silent.

## Why it matters

One end of a range is a different promise than the range.

## Example

Readout: "between 200 and 250 places"

Article: "250 places"

## When to ignore

When the article gives the other end further on.
"""

from __future__ import annotations

from readout_check.model import Bound, Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import Likeness

_ROUGH = frozenset({Bound.ABOUT, Bound.NEARLY})


def judge(pair: Pair) -> Verdict | None:
    """Fire on a single figure that is one end of the readout's range."""
    both = figures_that_are(pair, Likeness.RANGE_END)
    if both is None:
        return None
    theirs, ours = both
    if ours.bound in _ROUGH:
        return None  # "close to zero" for "0 to 1/4 percent" claims no end
    return verdict(
        both, f"the article gives only {ours.text}; the readout gives a range, {theirs.text}", kind="qualifier"
    )


RULE = Rule(
    code="RC106",
    name="range-collapsed",
    severity=Severity.WARNING,
    summary="the article keeps one end of a range",
    doc=__doc__ or "",
    judge=judge,
)
