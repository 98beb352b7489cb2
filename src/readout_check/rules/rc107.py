"""The article counts something else.

## What it does

Fires when both figures are the same and the counted nouns name different populations (schoolchildren / students).
Near synonyms (households / homes, firms / companies) are silent, by a table made from WordNet. Fires too when a
modifier that says which ones are counted (female, foreign, rural, registered) is lost and told nowhere in the
article, or when the readout gives another figure, beside this one, for what the article counts, or when the article
has people live somewhere whom the readout has work or study there, or the reverse; or counts people of another
country, or of one that the readout does not name there; or when the sex of those counted is told nowhere near, or a
share of one trade is told of all who work, or one of all of something as one of some kind of it; or when a nation's
people are counted and not those of them who study, drive or are ill; or when people are counted without the modifier,
the clause or the phrase that says which ones ("blind voters", "carers who have a job", "pensioners without savings"),
or without their age. Fires, whatever is counted, when the figure is for each of several on one side and for all of
them together on the other, for the whole country and not for the place that the readout names, or for a whole and not
for the part of which the readout says the same ("64 teachers, a quarter of whom come from Japan").

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
from readout_check.lexicon.restrictive import STATES, exchanged, restrictive
from readout_check.model import Pair, Quantity, Severity, Span
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict, with_counted
from readout_check.values import AGREEING

SURE_WIDER = 0.58  # as for a lost qualifier
_ANYBODY = frozenset({"people", "person"})
SURE = 0.45  # two equal small counts in unlike passages count unlike things
SURE_TELLING = 0.3  # the same for a count that two facts would hardly share
TELLING = 100


def judge(pair: Pair) -> Verdict | None:
    """Fire on equal figures whose counted nouns are known to be different populations."""
    both = figures_that_are(pair, *AGREEING)
    if both is None:
        return None
    theirs, ours = both
    if pair.rescoped is not None and pair.score >= SURE_TELLING:
        return _another(theirs, ours, pair.rescoped)
    if pair.of_any_age and pair.score >= SURE_TELLING:
        return _another(theirs, ours, left_out=pair.left_out)
    if not (theirs.counted and ours.counted and (theirs.counted_span or pair.regrouped) and ours.counted_span):
        return None
    relation = same_population(theirs.counted, ours.counted, theirs.modifiers, ours.modifiers)
    if theirs.verb in STATES and theirs.verb in ours.modifiers:
        return None  # "suspected cases were confirmed", "confirmed cases"
    if relation != Population.UNKNOWN and _put_otherwise(theirs, ours):
        relation = Population.DIFFERENT
    telling = theirs.low >= TELLING and (relation == Population.DIFFERENT or pair.regrouped)
    if pair.score < (SURE_TELLING if telling else SURE):
        return None
    widened = pair.score >= SURE_WIDER and not pair.qualified and _lost(theirs, ours, relation)
    narrowed = pair.counts_both and relation == Population.NARROWER
    if theirs.verb and theirs.counted in _ANYBODY and ours.counted.startswith(theirs.verb.rstrip("e")):
        return None  # "people work there", "workers"
    if relation != Population.DIFFERENT and not (widened or narrowed or pair.regrouped):
        return None
    return _another(theirs, ours, left_out=pair.left_out)


def _another(theirs: Quantity, ours: Quantity, told: Span | None = None, left_out: Span | None = None) -> Verdict:
    """The verdict; ``told`` are the article's words that widen what is counted, ``left_out`` the readout's that narrow
    it."""
    message = f"the article says {ARTICLE}; the readout says {READOUT}, another population"
    if told is None and left_out is None and _worded_alike(theirs, ours):
        message = f"the article says {ARTICLE}; the readout says so of another population"
    return verdict(
        (theirs, ours),
        message,
        kind="population",
        official=with_counted(theirs).to(left_out) if left_out else with_counted(theirs),
        secondary=with_counted(ours).to(told) if told else with_counted(ours),
        suggestion=READOUT,
    )


def _worded_alike(theirs: Quantity, ours: Quantity) -> bool:
    """Whether both have the same words for the figure and what it counts, so that quoting both tells nothing."""
    return (theirs.text.lower(), theirs.counted, theirs.modifiers) == (ours.text.lower(), ours.counted, ours.modifiers)


def _put_otherwise(theirs: Quantity, ours: Quantity) -> bool:
    """Whether a verb and a modifier exclude each other: "212 cases were confirmed", "212 suspected cases"."""
    if theirs.counted != ours.counted:
        return False
    verb, told = {theirs.verb or ""} & STATES, {ours.verb or ""} & STATES
    return exchanged(verb - {*ours.modifiers}, ours.modifiers) or exchanged(theirs.modifiers, told - {theirs.verb})


def _lost(theirs: Quantity, ours: Quantity, relation: Population) -> bool:
    """Whether the article counts the same noun without a modifier that says which ones the readout counts."""
    if theirs.counted != ours.counted and relation != Population.SAME:
        return False
    if not set(ours.modifiers) <= set(theirs.modifiers):
        return False  # another modifier in its place may say the same: "unlawful" for "illegal"
    told = {*ours.modifiers, ours.counted}
    return any(not same & told for same in restrictive(theirs.modifiers).values())


RULE = Rule(
    code="RC107",
    name="population-differs",
    severity=Severity.WARNING,
    summary="the article counts something else",
    doc=__doc__ or "",
    judge=judge,
)
