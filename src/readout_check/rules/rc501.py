"""The article names another country.

## What it does

Pairs the country names of statements that both sides make and fires when the names are not forms of one name. A name
that the readout has for something else is no excuse where another one stands in its slot ("opens in", "seat at").
A country that no readout names, or its capital as its government, is taken for another one where the readouts have
every figure and every other name of its sentence, and where it is the country of somebody who met. The country of
somebody whom the readout gives another one ("Chad's Ina Kos", "Ina Kos of Togo") is compared wherever it is named.
Demonyms, formal names, abbreviations and spellings that the gazetteer knows are silent.

## Why it matters

A country named wrongly changes the parties.

## Example

Readout: "the border with Armenia"

Article: "the border with Georgia"

## When to ignore

When both names are used for the same one, and the tool does not know it, or when the article adds a country of its own
beside the readout's figures.
"""

from __future__ import annotations

from readout_check.model import NameKind, Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.names import other_name


def judge(pair: Pair) -> Verdict | None:
    """Fire on another name of the kind country."""
    return other_name(pair, NameKind.COUNTRY)


RULE = Rule(
    code="RC501",
    name="country-differs",
    severity=Severity.ERROR,
    summary="the article names another country",
    doc=__doc__ or "",
    judge=judge,
)
