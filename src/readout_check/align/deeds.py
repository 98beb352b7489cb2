"""A deed that the readout plans and the article tells as done: one verb, one object, and words that stand nowhere else.

The pairs of ``clauses`` want most of both clauses to be alike. An article says a plan in fewer words ("have signed the
deal" for "is expected to be signed by the end of the month"), so here the article's clause alone must be covered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.align.scene import Scene
from readout_check.align.undecided import Article
from readout_check.lexicon.related import SAME_CONCEPT, similar
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.undecided import DECIDING
from readout_check.model import DateClaim, Modality, Pair, StatementClaim

FLOOR = 0.35  # least share of the article's clause that the readout's sentence and those before must hold
BESIDE = 0.12  # the same for the words beside verb and object
OBJECT = 0.7  # least likeness of the objects
BEFORE = (0.9, 0.8, 0.7)  # what the words of the sentences before count
_LIGHT = frozenset("be have do get go make come take give put".split())
_MAYBE = re.compile(r"\b(?:may|might|could)\b", re.IGNORECASE)
_SURELY = re.compile(r"\b(?:will|shall|would|is to|are to|is going to|are going to)\b|['’]ll\b", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "they"})


def pair_deeds(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each planned deed of the readouts with the clause of the article that tells it as done, and each that may be done
    with the clause that tells it as sure to come.
    """
    told = [(n, s) for n, s in scene.theirs(StatementClaim) if _is_deed(s)]
    plans = [(n, s) for n, s in told if s.modality == Modality.PLANNED and not s.negated and not s.conditional]
    chances = [(n, s) for n, s in told if _MAYBE.search(s.text) and not s.negated and not s.conditional]
    certain = [s for _, s in told if s.modality in (Modality.PLANNED, Modality.DONE) and not s.conditional]
    done = [s for _, s in told if s.settled and not s.negated]
    article = Article(scene)
    for here, claim in scene.ours(StatementClaim):
        if claim.negated or claim.outside or claim.conditional or not _is_deed(claim):
            continue
        if claim.settled and claim.modality == Modality.DONE:
            short, surer = plans, done
        elif _SURELY.search(claim.text):
            short, surer = chances, certain
        else:
            continue
        dated = claim.settled and any(claim.clause.covers(date.span) for _, date in scene.ours(DateClaim))
        if dated or any(_one_deed(scene, s, claim, claim.object or "") for s in surer):
            continue
        found = [(_score(scene, article, n, s, here, claim), -n) for n, s in short]
        score, place = max(found, default=(0.0, 0))
        if score >= FLOOR:
            there = scene.official[-place]
            yield Pair(
                official=there.claim,
                secondary=claim,
                score=0.6 + 0.4 * score,
                official_index=there.document,
                secondary_index=number,
            )


def _is_deed(statement: StatementClaim) -> bool:
    return statement.object is not None and statement.verb not in _LIGHT and not _only_reports(statement.verb)


def _one_deed(scene: Scene, theirs: StatementClaim, ours: StatementClaim, thing: str) -> bool:
    """Whether both have one verb and one object; a pronoun of the readout stands for any."""
    alike = theirs.verb == ours.verb or similar(theirs.verb, ours.verb, "VERB") >= SAME_CONCEPT
    return alike and (theirs.object in _PRONOUNS or scene.likeness(theirs.object or "", thing) >= OBJECT)


def _score(
    scene: Scene, article: Article, there: int, theirs: StatementClaim, here: int, ours: StatementClaim
) -> float:
    """The share of the article's clause that the plan's passage holds; 0 where they are two deeds."""
    if not _one_deed(scene, theirs, ours, ours.object or ""):
        return 0.0
    at = scene.official[there].sentence
    words = {t.key: 1.0 for t in scene.their_terms[at]}
    for back, counts in enumerate(BEFORE, 1):
        for term in scene.their_terms[at - back] if at >= back else ():
            words.setdefault(term.key, counts)
    thing = ours.object or ""
    if theirs.object in _PRONOUNS and all(scene.likeness(key, thing) < OBJECT for key in words):
        return 0.0
    beside = {k: v for k, v in words.items() if max(scene.likeness(k, thing), scene.likeness(k, ours.verb)) < OBJECT}
    # another agreement is signed as well: the words around must be shared too
    return article.share(here, ours, words)[0] if article.share(here, ours, beside)[0] >= BESIDE else 0.0


def _only_reports(verb: str) -> bool:
    """Whether a verb is of saying and not of settling ("conclude an agreement")."""
    return takes_clause(verb) and verb not in DECIDING
