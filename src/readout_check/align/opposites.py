"""Two clauses about one thing that put it in opposite states, or tell of all what is so of none or of a part.

The pairs of ``clauses`` compare verbs; here the words beside them are compared: an adjective, a particle, "all of".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_check.align.neighbours import word_before
from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.opposites import BURDENS, NOTHING, PART, RAISING, STATES, WHOLE
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.trade import BUYING, SELLING
from readout_check.model import Claim, NameClaim, Quantity, Reading, Span, StatementClaim

LONG = 60  # code points of a clause of which only the words that matter are marked
SURE_OF_AMOUNT = 0.6  # the same where one tells of all and the other of none or half
ELSE_ALIKE = 0.8  # least share of the other words that must be the readout's where the pair is less sure
NEARLY_ONE = 0.75  # the same for any two words of opposite meaning
SURE = 0.66  # least score of a pair whose clauses may be held against each other word by word
_NAMING = frozenset({"NOUN", "PROPN"})
_FORM = re.compile(r"[\w'’-]+")


def excluding_words(scene: Scene, match: Match, theirs: Claim, ours: Claim) -> Span | None:
    """The article's words by which a pair of statements exclude each other; None where they do not, or are none."""
    if not (isinstance(theirs, StatementClaim) and isinstance(ours, StatementClaim)):
        return None
    reading = scene.officials[scene.official[match.official].document]
    found = opposite(theirs, reading, ours, scene.article, match.score)
    return found or _antonym(scene, match, theirs, ours)


def _antonym(scene: Scene, match: Match, theirs: StatementClaim, ours: StatementClaim) -> Span | None:
    """The noun of the article's clause that is the opposite of one in the readout's, in clauses that else say the same.

    Neither noun may stand in the other's sentence, nothing may be denied in either, and the article's clause may have
    no figure that the readout's lacks. Of verbs and degrees one side tells the other's end (given and received, the
    lowest and the higher).
    """
    if theirs.conditional or ours.conditional or _adds_figure(scene, match, theirs, ours):
        return None
    document = scene.officials[scene.official[match.official].document].document
    for claim, text in ((theirs, document.text), (ours, scene.article.document.text)):
        if NEGATION.search(claim.sentence.of(text)):
            return None
    said = scene.their_terms[scene.official[match.official].sentence]
    told = scene.our_terms[scene.secondary[match.secondary].sentence]
    mine = [t for t in told if ours.clause.start <= t.start < ours.clause.end]
    yours = [t for t in said if theirs.clause.start <= t.start < theirs.clause.end]
    known, given = {t.key for t in said}, {t.key for t in told}
    counted = {q.counted_span.start for _, q in scene.ours(Quantity) if q.counted_span}  # those are another rule's
    for here in mine:
        if here.key in known or here.pos not in _NAMING or here.start in counted:
            continue
        turned = any(t.pos == here.pos and t.key not in given and opposed(t.key, here.key, here.pos) for t in yours)
        if here.key in SELLING | BUYING and _other_ends(scene, match, theirs, ours):
            continue  # what Egypt imports from Latvia are Latvia's exports to Egypt
        if turned and (match.score >= NEARLY_ONE or _else_alike(scene, [t for t in mine if t is not here], yours)):
            return _up_to_comma(Span(here.start, here.end), ours.clause, scene.article)
    return None


def _other_ends(scene: Scene, match: Match, theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether a country stands in another place of the one clause than of the other: "Egypt's", "to Egypt"."""
    document = scene.officials[scene.official[match.official].document].document
    sides = (
        (document.text, theirs.clause, scene.theirs(NameClaim)),
        (scene.article.document.text, ours.clause, scene.ours(NameClaim)),
    )
    there, here = (
        {(name.country, word_before(text, name.span)) for _, name in named if clause.covers(name.span) and name.country}
        for text, clause, named in sides
    )
    return there != here


def _else_alike(scene: Scene, mine: Sequence[Term], yours: Sequence[Term]) -> bool:
    """Whether nearly all other words of the article's clause are the readout's."""
    held = [t for t in mine if any(scene.likeness(there.key, t.key) >= ALIKE for there in yours)]
    return len(held) > 1 and sum(t.weight for t in held) >= ELSE_ALIKE * sum(t.weight for t in mine)


def _adds_figure(scene: Scene, match: Match, theirs: StatementClaim, ours: StatementClaim) -> bool:
    document = scene.official[match.official].document
    given = {
        item.claim.low
        for item in scene.official
        if item.document == document and isinstance(item.claim, Quantity) and theirs.clause.covers(item.claim.span)
    }
    return any(ours.clause.covers(q.span) and q.low not in given for _, q in scene.ours(Quantity))


def narrowed(claim: Claim, words: Span | None) -> Claim:
    """The claim as a reader is to see it: of a long clause, the words that exclude what the readout says."""
    if words is None or not isinstance(claim, StatementClaim) or claim.clause.end - claim.clause.start <= LONG:
        return claim
    return replace(claim, clause=words)


def opposite(
    theirs: StatementClaim, official: Reading, ours: StatementClaim, article: Reading, score: float
) -> Span | None:
    """The article's words beside the verb by which the clauses of a pair of statements, scored ``score``, exclude each
    other; None where they do not.
    """
    if theirs.conditional or ours.conditional:
        return None
    there, here = theirs.clause.to(theirs.span), ours.clause.to(ours.span)
    said, told = there.of(official.document.text), here.of(article.document.text)
    one_verb = similar(theirs.verb, ours.verb, "VERB") >= ALIKE
    if score >= SURE_OF_AMOUNT and _amounts(said, told, one_verb):
        found = next(m for m in (p.search(told) for p in (WHOLE, PART, NOTHING)) if m)
        return _up_to_comma(Span(here.start + found.start(), here.start + found.end()), here, article)
    if score >= SURE_OF_AMOUNT and _lifted(theirs, ours):
        return ours.span
    if score < SURE or NEGATION.search(said) or NEGATION.search(told):
        return None
    a, b = _lemmas(official, there), _lemmas(article, here)
    wide_a, wide_b = _lemmas(official, theirs.sentence), _lemmas(article, ours.sentence)
    for one, other in (*STATES, *((other, one) for one, other in STATES)):
        if a & one and b & other and not wide_a & other and not wide_b & one:
            return _up_to_comma(_word(article, here, other), here, article)
    return None


def _word(article: Reading, clause: Span, lemmas: frozenset[str]) -> Span:
    """Where one of the lemmas, or a word of that form, stands in a clause of the article."""
    for sentence in article.sentences:
        for word in sentence.words:
            if clause.start <= word.start < clause.end and word.lemma in lemmas:
                return Span(word.start, word.end)
    for match in _FORM.finditer(article.document.text, clause.start, clause.end):
        if match.group(0).lower() in lemmas:
            return Span(*match.span())
    return clause


def _up_to_comma(word: Span, clause: Span, article: Reading) -> Span:
    """The word with what stands behind it in its clause, up to a comma, and no more than a reader takes in at once."""
    text = article.document.text
    comma = text.find(",", word.end, clause.end)
    end = comma if comma >= 0 else max(word.end, clause.end)
    return Span(word.start, end if end - word.start <= LONG else max(word.end, text.rfind(" ", 0, word.start + LONG)))


def _amounts(said: str, told: str, one_verb: bool) -> bool:
    """Whether one clause tells of all what the other tells of none or of a part."""
    whole, all_told = WHOLE.search(said) is not None, WHOLE.search(told) is not None
    if whole == all_told:
        return False
    rest, all_of_it = (told, said) if whole else (said, told)
    if NEGATION.search(all_of_it) or PART.search(all_of_it):
        return False  # "half of the bill for everybody"
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
