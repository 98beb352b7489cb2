"""Pairing statements: clauses that say the same of the same things, whatever figures they give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from readout_check.align.context import Located, cosine
from readout_check.align.scene import Match, Scene
from readout_check.align.thresholds import CLAUSE_FLOOR, CLAUSE_OBJECT, CLAUSE_SUPPORT, CLAUSE_VERB, CLAUSE_WORDS
from readout_check.align.vocabulary import Matrix, Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.reporting import takes_clause
from readout_check.model import SegmentKind, StatementClaim

_FURNITURE = frozenset({SegmentKind.CAPTION, SegmentKind.BYLINE, SegmentKind.DATELINE, SegmentKind.LABEL})
_Placed = tuple[int, StatementClaim]


def pair_statements(scene: Scene, confirmed: Sequence[Match]) -> Iterator[Match]:
    """Each statement of the article with the readout's statement that it reports, where one stands out.

    ``confirmed`` are the pairs of figures, dates and names that say the same; those inside two clauses support them.
    """
    theirs, ours = _told(scene.theirs(StatementClaim)), _told(scene.ours(StatementClaim))
    if not theirs or not ours:
        return
    scores = CLAUSE_WORDS * _alike(scene, theirs, ours)
    scores += CLAUSE_SUPPORT * np.minimum(1.0, _support(scene, theirs, ours, confirmed))
    for column, (here, claim) in enumerate(ours):
        for row, (_, official) in enumerate(theirs):
            if scores[row, column] > 0.1:
                scores[row, column] += _same_words(scene, official, claim)
        best = int(np.argmax(scores[:, column]))
        if scores[best, column] >= CLAUSE_FLOOR and column == int(np.argmax(scores[best])):
            yield Match(theirs[best][0], here, float(min(1.0, scores[best, column])))


def _told(placed: Sequence[_Placed]) -> list[_Placed]:
    """The statements that tell something themselves: no reporting verbs, no captions."""
    return [(n, claim) for n, claim in placed if not takes_clause(claim.verb)]


def _alike(scene: Scene, theirs: Sequence[_Placed], ours: Sequence[_Placed]) -> Matrix:
    words = scene.vocabulary
    official = _rows(theirs, scene.official, scene.their_terms, words.official, words.rarity)
    secondary = _rows(ours, scene.secondary, scene.our_terms, words.secondary, words.rarity)
    return cosine(official, secondary, words)


def _rows(
    placed: Sequence[_Placed],
    located: Sequence[Located],
    terms: Sequence[tuple[Term, ...]],
    columns: dict[str, int],
    rarity: dict[str, float],
) -> Matrix:
    rows = np.zeros((len(placed), len(columns)), dtype=np.float32)
    for row, (place, claim) in enumerate(placed):
        for term in terms[located[place].sentence]:
            inside = claim.clause.start <= term.start and term.end <= claim.clause.end
            factor = 1.0 if inside else 0.15
            rows[row, columns[term.key]] = max(rows[row, columns[term.key]], factor * term.weight * rarity[term.key])
    return rows


def _support(scene: Scene, theirs: Sequence[_Placed], ours: Sequence[_Placed], confirmed: Sequence[Match]) -> Matrix:
    support = np.zeros((len(theirs), len(ours)), dtype=np.float32)
    for match in confirmed:
        there, here = scene.official[match.official], scene.secondary[match.secondary]
        rows = [
            r
            for r, (n, s) in enumerate(theirs)
            if scene.official[n].document == there.document and s.clause.covers(there.claim.span)
        ]
        columns = [c for c, (_, s) in enumerate(ours) if s.clause.covers(here.claim.span)]
        support[np.ix_(rows, columns)] += match.score
    return support


def _same_words(scene: Scene, official: StatementClaim, secondary: StatementClaim) -> float:
    alike = scene.likeness(official.verb, secondary.verb)
    if opposed(official.verb, secondary.verb, "VERB"):
        alike = 1.0
    score = CLAUSE_VERB * alike
    if official.object and secondary.object:
        score += CLAUSE_OBJECT * scene.likeness(official.object, secondary.object)
    return score
