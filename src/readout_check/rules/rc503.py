"""The article names another body.

## What it does

Pairs the organisation names of statements that both sides make and fires when the names are not forms of one name. A
name that the readout has for something else is no excuse where another one stands in its slot ("opens in", "seat at").
Demonyms, formal names, abbreviations and spellings that the gazetteer knows are silent.

## Why it matters

Who pays, signs or reviews is part of the fact.

## Example

Readout: "to the trust fund of the International Monetary Fund"

Article: "into a World Bank trust fund"

## When to ignore

When both names are used for the same one, and the tool does not know it.
"""

from __future__ import annotations

from readout_check.model import NameClaim, NameKind, Pair, Severity
from readout_check.name_terms import acts_for, sits_in
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.names import other_name


def judge(pair: Pair) -> Verdict | None:
    """Fire on another name of the kind organisation, but not on that of the body it is a part of."""
    theirs, ours = pair.official, pair.secondary
    if (
        isinstance(theirs, NameClaim)
        and isinstance(ours, NameClaim)
        and (acts_for(theirs, ours) or sits_in(theirs, ours))
    ):
        return None
    return other_name(pair, NameKind.ORGANISATION)


RULE = Rule(
    code="RC503",
    name="organisation-differs",
    severity=Severity.ERROR,
    summary="the article names another body",
    doc=__doc__ or "",
    judge=judge,
)
