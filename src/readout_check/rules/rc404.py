"""The article gives the office to another country or body.

## What it does

Fires when a person's office is the same on both sides and the country or body is not.

## Why it matters

A minister of another country is another minister.

## Example

Readout: "Minister of Defence of Latvia Mārtiņš Ozolkāja"

Article: "Lithuanian Defence Minister Mārtiņš Ozolkāja"

## When to ignore

Hardly ever.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.office_terms import OfficeDifference
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.offices import offices_that_differ, verdict, whose


def judge(pair: Pair) -> Verdict | None:
    """Fire on the same office of another country or body."""
    both = offices_that_differ(pair, OfficeDifference.POLITY)
    if both is None:
        return None
    theirs, ours = both
    return verdict(
        both, f"the article says {ours.text}; in the readout {whose(theirs) or 'it is '}{theirs.text}", kind="country"
    )


RULE = Rule(
    code="RC404",
    name="office-polity-differs",
    severity=Severity.ERROR,
    summary="the article gives the office to another country or body",
    doc=__doc__ or "",
    judge=judge,
)
