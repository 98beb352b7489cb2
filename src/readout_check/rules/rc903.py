"""A suppression that names no rule.

## What it does

Warns of a comment to readout-check whose code no rule has, or which cannot be understood: no code, no reason, a day
that is none. It suppresses nothing. In a configuration file the same is an error.

## Why it matters

A suppression with a slip of the pen looks as if it worked.

## Example

Readout: "<!-- readout-check: ignore[RC7O1] agreed with the desk -->"

Article: any

## When to ignore

Never: mend the comment.
"""

from __future__ import annotations

from readout_check.model import Severity
from readout_check.rules.base import Rule, judges_no_pair

RULE = Rule(
    code="RC903",
    name="unknown-code",
    severity=Severity.WARNING,
    summary="a suppression names no rule",
    doc=__doc__ or "",
    judge=judges_no_pair,
)
"""Raised by ``readout_check.suppressions``, which reads the comments."""
