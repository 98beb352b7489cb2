"""The article drops, adds or changes the rank of an office.

## What it does

Fires when both sides name the same office and one of them has "deputy", "first deputy", "assistant", "acting",
"former" or "-elect" and the other has not, or has another.

## Why it matters

A deputy prime minister is not the prime minister.

## Example

Readout: "Mr. Somphone Vongkhamchan, Deputy Prime Minister"

Article: "Prime Minister Somphone Vongkhamchan"

## When to ignore

When the office-holder changed rank between the meeting and the article.
"""

from __future__ import annotations

from readout_check.model import Pair, Severity
from readout_check.office_terms import OfficeDifference
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.offices import offices_that_differ, verdict, whose


def judge(pair: Pair) -> Verdict | None:
    """Fire on the same office at another rank."""
    both = offices_that_differ(pair, OfficeDifference.RANK)
    if both is None:
        return None
    theirs, ours = both
    return verdict(both, f"the article says {ours.text}; in the readout {whose(theirs) or 'it is '}{theirs.text}")


RULE = Rule(
    code="RC402",
    name="rank-differs",
    severity=Severity.ERROR,
    summary="the article drops, adds or changes the rank of an office",
    doc=__doc__ or "",
    judge=judge,
)
