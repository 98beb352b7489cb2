"""The article counts something else.

## What it does

Fires when both figures are the same and the counted nouns name different populations (schoolchildren / students). Near
synonyms (households / homes, firms / companies) are silent, by a table made from WordNet.

## Why it matters

The same number of other people is another fact.

## Example

Readout: "34 percent of Azerbaijani schoolchildren"

Article: "34% of Azerbaijani students"

## When to ignore

When the two words mean the same people in this meeting.
"""

from __future__ import annotations

from readout_check.lexicon.related import Population, same_population
from readout_check.model import Pair, Severity
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict
from readout_check.values import AGREEING

SURE = 0.45  # two equal small counts in unlike passages count unlike things


def judge(pair: Pair) -> Verdict | None:
    """Fire on equal figures whose counted nouns are known to be different populations."""
    both = figures_that_are(pair, *AGREEING)
    if both is None or pair.score < SURE:
        return None
    theirs, ours = both
    if not (theirs.counted and ours.counted and theirs.counted_span and ours.counted_span):
        return None
    if same_population(theirs.counted, ours.counted, theirs.modifiers, ours.modifiers) != Population.DIFFERENT:
        return None
    return verdict(
        both,
        f"the article says {ARTICLE}; the readout says {READOUT}, another population",
        kind="population",
        official=theirs.span.to(theirs.counted_span),
        secondary=ours.span.to(ours.counted_span),
        suggestion=READOUT,
    )


RULE = Rule(
    code="RC107",
    name="population-differs",
    severity=Severity.WARNING,
    summary="the article counts something else",
    doc=__doc__ or "",
    judge=judge,
)
