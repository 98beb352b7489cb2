"""The article names another place.

## What it does

Pairs the place names of statements that both sides make and fires when the names are not forms of one name. A name
that the readout has for something else is no excuse where another one stands in its slot ("opens in", "seat at").
A city of a country that no readout names is taken for another place where the readouts have every figure and every
other name of its sentence, and where it stands in the lead beside the day of the meeting ("agreed in Oslo on Tuesday").
Where all else of a sentence is told alike, the one name that is another is compared, and where they meet next by the
words for it ("the ninth session will be held in", "they will meet again in").
Demonyms, formal names, abbreviations and spellings that the gazetteer knows are silent.

## Why it matters

A wrong place is checked by everybody who lives there.

## Example

Readout: "Tomorrow she will travel to Champasak Province"

Article: "On Friday she travels to Savannakhet Province"

## When to ignore

When both names are used for the same one, and the tool does not know it.
"""

from __future__ import annotations

from readout_check.model import NameKind, Pair, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.names import other_name


def judge(pair: Pair) -> Verdict | None:
    """Fire on another name of the kind place."""
    return other_name(pair, NameKind.PLACE)


RULE = Rule(
    code="RC502",
    name="place-differs",
    severity=Severity.ERROR,
    summary="the article names another place",
    doc=__doc__ or "",
    judge=judge,
)
