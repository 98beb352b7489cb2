"""The article gives a person or a country another office.

## What it does

Compares the office that both sides give to one person, or to one country's representative, and fires when they differ.
Epithets that the office answers to ("the Azerbaijani leader", "the head of state") are silent.

## Why it matters

A wrong office changes who met whom.

## Example

Readout: "The Prime Minister of Armenia will join us soon"

Article: "the trilateral format meeting with the President of Armenia"

## When to ignore

When the article speaks of another occasion, on which the other office-holder took part.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.office_terms import OfficeDifference
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.offices import offices_that_differ, verdict, whose


def judge(pair: Pair) -> Verdict | None:
    """Fire on another office for the same person or polity."""
    both = offices_that_differ(pair, OfficeDifference.OFFICE)
    if both is None:
        return None
    theirs, ours = both
    return verdict(both, f"the article says {ours.text}; in the readout {whose(theirs) or 'it is '}{theirs.text}")


RULE = Rule(
    code="RC401",
    name="office-differs",
    severity=Severity.ERROR,
    summary="the article gives a person or a country another office",
    doc=__doc__ or "",
    judge=judge,
)
