"""The article makes a checkable claim with no counterpart in the readout.

## What it does

Notes a figure, date, office or name of the article about which the readout says nothing. Not a fault: articles bring
background, other sources and what was heard outside the room.

## Why it matters

It says what the tool could not check.

## Example

Readout: "in Sochi"

Article: "at the Bocharov Ruchei residence in Sochi"

## When to ignore

Whenever the claim comes from another source.
"""

from __future__ import annotations

from readout_check.model import Claim, DateClaim, NameClaim, OfficeClaim, Pair, Quantity, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.values import canonical


def judge(pair: Pair) -> Verdict | None:
    """Fire on a claim of the article that was left without a counterpart."""
    if pair.official is not None or not isinstance(pair.secondary, Quantity | DateClaim | OfficeClaim | NameClaim):
        return None
    return Verdict(
        kind=_kind(pair.secondary),
        message=f"the readout says nothing about {pair.secondary.text}",
        official=None,
        secondary=pair.secondary.span,
        official_value="",
        secondary_value=canonical(pair.secondary) if isinstance(pair.secondary, Quantity) else pair.secondary.text,
    )


def _kind(claim: Claim) -> str:
    if isinstance(claim, NameClaim):
        return claim.kind.value
    if isinstance(claim, OfficeClaim):
        return "role"
    return "date" if isinstance(claim, DateClaim) else "number"


RULE = Rule(
    code="RC801",
    name="not-in-readout",
    severity=Severity.NOTE,
    summary="the article makes a checkable claim with no counterpart in the readout",
    doc=__doc__ or "",
    judge=judge,
)
