"""A suppression whose day has passed.

## What it does

Warns of a suppression after the day of its `until`, and lets the finding return that it took out. Today is `--today`,
else `SOURCE_DATE_EPOCH`, else the clock.

## Why it matters

Who set the day wanted to look again.

## Example

Readout: "<!-- readout-check: ignore[RC701] until=2027-01-31 to be corrected with the print edition -->", on 1 February

Article: still says "900 companies"

## When to ignore

Never: set another day, or take the suppression away.
"""

from __future__ import annotations

from readout_check.model import Severity
from readout_check.rules.base import Rule, judges_no_pair

RULE = Rule(
    code="RC902",
    name="expired-suppression",
    severity=Severity.WARNING,
    summary="a suppression is past its day",
    doc=__doc__ or "",
    judge=judges_no_pair,
)
"""Raised by ``readout_check.suppressions``, which knows what every suppression met."""
