"""The article puts the statement in another mouth.

## What it does

Compares who says a figure, a date, a place, a quotation or a statement that both sides give alike: in the readout by
its turns and reported speech, in the article by reporting verbs and "according to". Fires only when the article names
the speaker in the sentence itself, or with a pronoun right after a sentence that names nobody else, and both are
participants of the meeting. A value that the readout has in one speaker's words alone, amid what the article's speaker
does not speak of there, counts for more; so does a clause without a figure that one passage holds nearly whole, in one
mouth alone.
Thanks, praise and agreement take up what another one said and are silent.

## Why it matters

A promise binds the one who made it.

## Example

Readout: "Kaarel Põldmaa: ... around 15,000 people travel across the Gulf for work every week"

Article: "The Finnish leader also said around 15,000 people cross the Gulf for work every week"

## When to ignore

When both said it and the readout records only one of them.
"""

from __future__ import annotations

from readout_check.calendar import same_time
from readout_check.model import (
    Claim,
    DateClaim,
    Dimension,
    Granularity,
    NameClaim,
    NameKind,
    Pair,
    Quantity,
    QuotationClaim,
    Severity,
    StatementClaim,
)
from readout_check.rules.base import Rule, Verdict
from readout_check.values import AGREEING, Likeness, likeness

SURE_STATEMENT = 0.70
SURE_FIGURE = 0.55
SURE_APART = 0.25  # where the readout gives the value in one speaker's words alone
SURE_APART_STATEMENT = 0.55
SURE_APART_PLACE = 0.65
SURE_ALTERED = 0.80
SURE_QUOTED = 0.80  # the very words, but for a few: what both say of their two countries has many in common
BOTH = 2  # "our two countries" are in everybody's mouth
_SAID = AGREEING | {Likeness.CORRECTED}
_ALTERED = frozenset({Likeness.CURRENCY, Likeness.CURRENCY_MISSING, Likeness.UNIT, Likeness.PER, Likeness.RETRACTED})


def judge(pair: Pair) -> Verdict | None:
    """Fire on one statement with two speakers."""
    theirs, ours = pair.official, pair.secondary
    if theirs is None or not _both_named(pair, theirs, ours) or theirs.speaker == ours.speaker:
        return None
    if not _says_the_same(pair, theirs, ours):
        return None
    return Verdict(
        kind="speaker",
        message=f"the article has {ours.speaker} say it; in the readout it is {theirs.speaker}",
        official=theirs.span,
        secondary=ours.source or ours.span,
        official_value=theirs.speaker or "",
        secondary_value=ours.speaker or "",
        suggestion=theirs.speaker,
    )


def _both_named(pair: Pair, theirs: Claim, ours: Claim) -> bool:
    if theirs.outside or ours.outside or ours.carried or ours.source is None:
        return False
    return bool(theirs.speaker and ours.speaker) and (pair.apart or not theirs.carried)


def _says_the_same(pair: Pair, theirs: Claim, ours: Claim) -> bool:
    sure = SURE_APART if pair.apart else SURE_FIGURE
    if isinstance(theirs, Quantity) and isinstance(ours, Quantity):
        if ours.unit.dimension == Dimension.COUNT and ours.high <= BOTH:
            return False
        how = likeness(theirs, ours)
        return (pair.score >= sure and how in _SAID) or (pair.apart and pair.score >= SURE_ALTERED and how in _ALTERED)
    if isinstance(theirs, DateClaim) and isinstance(ours, DateClaim):
        return pair.score >= sure and same_time(theirs, ours) and theirs.granularity == Granularity.DAY
    if isinstance(ours, NameClaim):  # a capital stands for its country, which both speak of
        return pair.apart and pair.score >= SURE_APART_PLACE and ours.kind == NameKind.PLACE and ours.country is None
    if isinstance(ours, QuotationClaim):
        return pair.score >= SURE_QUOTED and len(ours.text.split()) > 2
    if isinstance(theirs, StatementClaim) and theirs.undecided:
        return False  # the article says another thing of the matter
    sure = SURE_APART_STATEMENT if pair.apart else SURE_STATEMENT
    # "if it were true" states nothing that somebody else may have said
    if isinstance(theirs, StatementClaim) and _in_passing(theirs):
        return False
    return isinstance(ours, StatementClaim) and not ours.conditional and pair.score >= sure


def _in_passing(statement: StatementClaim) -> bool:
    """Whether the readout has no more than a participle: "taking the plans into account"."""
    return statement.text.lower().endswith("ing") and " " not in statement.text


RULE = Rule(
    code="RC601",
    name="speaker-differs",
    severity=Severity.ERROR,
    summary="the article puts the statement in another mouth",
    doc=__doc__ or "",
    judge=judge,
)
