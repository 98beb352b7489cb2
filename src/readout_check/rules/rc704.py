"""The article changes words inside quotation marks.

## What it does

Looks for the words between the article's quotation marks in the readout and fires when they are nearly there: a word
dropped, added or exchanged. Case, punctuation, spelling, contractions, figures for number words and omissions marked
by "..." or brackets are silent; where the readout only reports what was said, so are tense and person. Of fewer than
five words one exchanged word is shown where the rest stands in the speaker's own sentence about the same. What is said
in other words, or in another order, is met where it shares half of the content words with a saying of the speaker; else
quotations that the readout does not have are silent (scare quotes, titles, words of others). What differs from
the readout at four places or more is another translation of what was said, and so is what differs at two in an article
that has such a quotation: they are listed as unchecked. What a speaker begins again ("for - for a while") and a
stenographer's "(laughter)" are no words left out.

## Why it matters

Quotation marks promise the very words.

## Example

Readout: "nobody in Tallinn wants to see that figure again"

Article: he said that "nobody in Tallinn wants to see this number again"

## When to ignore

When the quotation is the article's own translation and differs in a word or two only.
"""

from __future__ import annotations

import re

from readout_check.model import Pair, QuotationClaim, Severity, Span
from readout_check.quoting import altered, altered_at, places_changed
from readout_check.rules.base import READOUT, Rule, Verdict

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")  # a statement given without marks is its own words


def judge(pair: Pair) -> Verdict | None:
    """Fire on a quotation that is nearly, and not quite, what the readout has."""
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, QuotationClaim) and isinstance(ours, QuotationClaim)):
        return None
    reported = not theirs.direct and _FIRST_PERSON.search(theirs.text) is None
    if reported and places_changed(theirs.text, ours.text, direct=False) > 1:
        return None  # the readout tells it in its own words, the article quotes what was said
    change = altered(theirs.text, ours.text, direct=theirs.direct)
    if change is None:
        return None
    first, last = altered_at(theirs.text, ours.text, direct=theirs.direct)
    return Verdict(
        kind="quote",
        message=f"the article changes words inside quotation marks: {change}",
        official=theirs.span,
        secondary=Span(ours.span.start + first, ours.span.start + last),
        official_value=theirs.text,
        secondary_value=ours.text,
        suggestion=READOUT,
    )


RULE = Rule(
    code="RC704",
    name="quotation-altered",
    severity=Severity.WARNING,
    summary="the article changes words inside quotation marks",
    doc=__doc__ or "",
    judge=judge,
)
