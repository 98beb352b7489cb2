"""The article leaves out a weighty claim of the readout.

## What it does

Notes up to five topics of the readout that the article does not take up, the weightiest first: by the figures they
carry, how long they are treated, whether the readout comes back to them or names them in its heading. What the article
tells in other words is not omitted. Pleasantries, lists of those present and short remarks are passed over.

## Why it matters

It shows what a reader of the article alone would not learn. An article need not tell everything: this is always a note.

## Example

Readout: "The port received 14 tugs last year. They cost 30 million euros."

Article: nothing about tugs

## When to ignore

Whenever the topic was left out on purpose.
"""

from __future__ import annotations

from readout_check.model import Omission, Pair, Severity
from readout_check.rules.base import READOUT, Rule, Verdict
from readout_check.rules.kinds import kind_of

MESSAGE = f"the article leaves out: {READOUT}"


def judge(pair: Pair) -> Verdict | None:  # noqa: ARG001
    """A pair is never an omission: omissions are found by the alignment (see ``align.omissions``)."""
    return None


def kind(omission: Omission) -> str:
    """The kind of an omission: that of its first figure, else of its first claim."""
    return kind_of(omission.claim) if omission.claim is not None else "speaker"


RULE = Rule(
    code="RC802",
    name="omitted",
    severity=Severity.NOTE,
    summary="the article leaves out a weighty claim of the readout",
    doc=__doc__ or "",
    judge=judge,
)
