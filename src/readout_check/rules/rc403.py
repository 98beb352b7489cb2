"""The article puts another person in the same office.

## What it does

Fires when both sides name the holder of one office of one polity and the names are not spellings of one name, or when a
name looks like a slip for a participant's whom the article does not name otherwise. Variants
of transliteration, word order and accents are silent.

## Why it matters

A wrong name is a correction on the next day.

## Example

Readout: "Minister of Internal Affairs Aleksandar Vulin"

Article: "Interior Minister Aleksandar Volin"

## When to ignore

When the two names are spellings of one that the tool does not know to be so.
"""

from __future__ import annotations

from readout_check.model import NameKind, Pair, Severity
from readout_check.office_terms import OfficeDifference
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.names import other_name
from readout_check.rules.offices import offices_that_differ, verdict


def judge(pair: Pair) -> Verdict | None:
    """Fire on another holder of the same office."""
    slip = other_name(pair, NameKind.PERSON)
    if slip is not None:
        return slip
    both = offices_that_differ(pair, OfficeDifference.PERSON)
    if both is None:
        return None
    theirs, ours = both
    return verdict(
        both,
        f"the article names {ours.person} as {ours.text}; the readout names {theirs.person}",
        kind="person",
        official=theirs.person_span,
        secondary=ours.person_span,
        suggestion=theirs.person,
    )


RULE = Rule(
    code="RC403",
    name="person-differs",
    severity=Severity.ERROR,
    summary="the article puts another person in the same office",
    doc=__doc__ or "",
    judge=judge,
)
