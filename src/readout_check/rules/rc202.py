"""The article drops the currency.

## What it does

Fires when the readout names the currency of an amount and the article does not, or leaves a sign that several
currencies share ("$14.5 million" for "F$14.5 million").

## Why it matters

An amount without its currency cannot be read; a bare sign is read as the wrong one.

## Example

Readout: "Russia has invested $4.5 billion"

Article: "have invested 4.5 billion"

## When to ignore

When the publication has said at the top in which currency it counts.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import Likeness


def judge(pair: Pair) -> Verdict | None:
    """Fire on an equal amount whose currency is gone or left open."""
    both = figures_that_are(pair, Likeness.CURRENCY_MISSING)
    if both is None:
        return None
    theirs, ours = both
    return verdict(
        both, f"the article says {ours.text} without the currency; the readout says {theirs.text}", kind="money"
    )


RULE = Rule(
    code="RC202",
    name="currency-missing",
    severity=Severity.WARNING,
    summary="the article drops the currency",
    doc=__doc__ or "",
    judge=judge,
)
