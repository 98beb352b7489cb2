"""A suppression that suppresses nothing.

## What it does

Warns of a comment in a readout, or an entry under `[[tool.readout-check.ignore]]`, that no finding of this run meets.
An entry is judged only when an article that its `article` names was checked, and no suppression of a rule that is off
is.

## Why it matters

A suppression that outlives its reason would hide the next mistake in the same place.

## Example

Readout: "<!-- readout-check: ignore[RC701] agreed with the desk -->" above a paragraph

Article: has the qualifier right by now

## When to ignore

Never: take the suppression away.
"""

from __future__ import annotations

from readout_check.model import Severity
from readout_check.rules.base import Rule, judges_no_pair

RULE = Rule(
    code="RC901",
    name="unused-suppression",
    severity=Severity.WARNING,
    summary="a suppression suppresses nothing",
    doc=__doc__ or "",
    judge=judges_no_pair,
)
"""Raised by ``readout_check.suppressions``, which knows what every suppression met."""
