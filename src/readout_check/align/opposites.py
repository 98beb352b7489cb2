"""Two clauses about one thing that put it in opposite states, or tell of all what is so of none or of a part.

The pairs of ``clauses`` compare verbs; here the words beside them are compared: an adjective, a particle, "all of".
"""

from __future__ import annotations

from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.opposites import BURDENS, NOTHING, PART, RAISING, STATES, WHOLE
from readout_check.lexicon.related import ALIKE, similar
from readout_check.model import Reading, Span, StatementClaim

SURE_OF_AMOUNT = 0.6  # the same where one tells of all and the other of none or half
SURE = 0.66  # least score of a pair whose clauses may be held against each other word by word


def opposite(theirs: StatementClaim, official: Reading, ours: StatementClaim, article: Reading, score: float) -> bool:
    """Whether the clauses of a pair of statements, scored ``score``, exclude each other by a word beside the verb."""
    if theirs.conditional or ours.conditional:
        return False
    there, here = theirs.clause.to(theirs.span), ours.clause.to(ours.span)
    said, told = there.of(official.document.text), here.of(article.document.text)
    one_verb = similar(theirs.verb, ours.verb, "VERB") >= ALIKE
    if score >= SURE_OF_AMOUNT and _amounts(said, told, one_verb):
        return True
    if score >= SURE_OF_AMOUNT and _lifted(theirs, ours):
        return True
    if score < SURE or NEGATION.search(said) or NEGATION.search(told):
        return False
    a, b = _lemmas(official, there), _lemmas(article, here)
    wide_a, wide_b = _lemmas(official, theirs.sentence), _lemmas(article, ours.sentence)
    return any(
        (a & one and b & other and not wide_a & other and not wide_b & one)
        or (a & other and b & one and not wide_a & one and not wide_b & other)
        for one, other in STATES
    )


def _amounts(said: str, told: str, one_verb: bool) -> bool:
    """Whether one clause tells of all what the other tells of none or of a part."""
    whole, all_told = WHOLE.search(said) is not None, WHOLE.search(told) is not None
    if whole == all_told:
        return False
    rest = told if whole else said
    if NEGATION.search(said if whole else told):
        return False
    if NOTHING.search(rest):
        return one_verb  # "none had to be moved" is "all stayed"
    return PART.search(rest) is not None and not NEGATION.search(rest)


def _lifted(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether one lifts a levy, which ends it, and the other raises it."""
    lifted, raised = (theirs, ours) if theirs.verb == "lift" else (ours, theirs)
    return (
        lifted.verb == "lift" and lifted.object in BURDENS and raised.object == lifted.object and raised.verb in RAISING
    )


def _lemmas(reading: Reading, span: Span) -> frozenset[str]:
    """The lemmas of the words in ``span``, and all words as they stand: prepositions have no lemma there."""
    words = span.of(reading.document.text).lower().split()
    return frozenset(word.strip(",;:()") for word in words) | frozenset(
        word.lemma
        for sentence in reading.sentences
        if sentence.span.overlaps(span)
        for word in sentence.words
        if span.start <= word.start < span.end
    )
