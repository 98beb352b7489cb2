"""Pairing statements: clauses that say the same of the same things, whatever figures they give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from readout_check.align.context import Located, cosine
from readout_check.align.scene import Match, Scene
from readout_check.align.thresholds import (
    ANCHOR_SURE,
    CLAUSE_ANCHOR,
    CLAUSE_FLOOR,
    CLAUSE_OBJECT,
    CLAUSE_SUPPORT,
    CLAUSE_VERB,
    CLAUSE_WORDS,
)
from readout_check.align.vocabulary import Matrix, Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.deeds import MATERIAL
from readout_check.lexicon.denying import COMPARED, NOT_DENYING, PUT_OFF, WORRIES, only_until
from readout_check.lexicon.modality_words import modality_of
from readout_check.lexicon.related import ALIKE
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.undecided import DECIDING
from readout_check.lexicon.units import TIME_UNITS
from readout_check.model import (
    Claim,
    DateClaim,
    Modality,
    NameClaim,
    Quantity,
    Relation,
    SegmentKind,
    Span,
    StatementClaim,
)

_FURNITURE = frozenset({SegmentKind.CAPTION, SegmentKind.BYLINE, SegmentKind.DATELINE, SegmentKind.LABEL})
# "has stopped serving" for "no longer serves", "the first visit in years" for "not a visit in years"
_LIMITING = frozenset("alone end except first last merely only otherwise rather stop yet".split())
# "is not below 50" is "is above 50", "not 12 but 15" is "15"
_BOUNDED = re.compile(
    r"\b(?:above|below|over|under|than|at least|at most|up to|within) [^ \d]{0,4}\d|\bnot\b[^.]{0,60}\bbut\b"
)
_LACKING = re.compile(r"\b(?:with(?:out| no)|lack(?:s|ed|ing)?)\b")
# "will not lift it until the survey is done" is "will lift it once the survey is done"
_UNTIL, _ONCE = (
    re.compile(r"\b(?:until|till|unless|before)\b"),
    re.compile(
        r"\b(?:once|after|when|if|as soon as|only|upon|provided|following|subject to|until|till|unless|before)\b"
    ),
)
# what a sentence takes back, the next one says of it
_BACK = re.compile(
    r"\W{0,4}(?:(?:it|they|this|these|that|those)\b[^,;.]{0,25}(?:\bnot|n['’]t|\bnever)\b|(?:none|neither)\b)",
    re.IGNORECASE,
)
_HAS = re.compile(r"\b(?:has|have|had)\b")
_NOT_SINCE = re.compile(r"(?:not|never)\s\w+\ssince\b")  # "at a level not seen since 2010" has been seen
_ADVISED = re.compile(r"\bagainst\s$")  # "advised against counting on it"
# "we do not believe that this is the time" for "this is not the time"
_NOT_BELIEVED = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\s(?:\w+\s)?(?:believe|think|expect|consider|feel|suppose|see)(?:\sthat)?\s$",
    re.IGNORECASE,
)
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
    anchored = _anchored(scene, theirs, ours, confirmed)
    scores += CLAUSE_ANCHOR * anchored
    for column, (here, claim) in enumerate(ours):
        for row, (_, official) in enumerate(theirs):
            if scores[row, column] > 0.1:
                scores[row, column] += _same_words(scene, official, claim)
        best = int(np.argmax(scores[:, column]))
        # an article may tell one clause of the readout in two; a figure that both hold says that it does
        mutual = column == int(np.argmax(scores[best])) or anchored[best, column]
        if scores[best, column] < CLAUSE_FLOOR or not mutual or _of_another(scene, theirs[best], ours[column]):
            continue
        if _figure_from_elsewhere(scene, theirs[best], ours[column], confirmed):
            continue
        if not _undone(scene, theirs[best], ours[column]):
            yield Match(theirs[best][0], here, float(min(1.0, scores[best, column])))


def _anchored(scene: Scene, theirs: Sequence[_Placed], ours: Sequence[_Placed], confirmed: Sequence[Match]) -> Matrix:
    """1 where a figure or date that both sides give stands in both clauses and in no narrower one, else 0."""
    found = np.zeros((len(theirs), len(ours)), dtype=np.float32)
    for match in confirmed:
        there, here = scene.official[match.official], scene.secondary[match.secondary]
        if isinstance(here.claim, NameClaim) or match.score < ANCHOR_SURE or _is_span_of_time(here.claim):
            continue
        row = _narrowest(
            [(r, s) for r, (n, s) in enumerate(theirs) if scene.official[n].document == there.document],
            there.claim.span,
        )
        column = _narrowest(list(enumerate(s for _, s in ours)), here.claim.span)
        if row is not None and column is not None:
            found[row, column] = 1.0
    return found


def _is_span_of_time(claim: Claim) -> bool:
    """Whether a denial may hold for the time before or after: "not before May" is "from May", "not in nine years" is
    "the first time in nine years".
    """
    if isinstance(claim, DateClaim):
        return claim.relation not in {Relation.ON, Relation.IN, Relation.DURING}
    return isinstance(claim, Quantity) and claim.unit.code in TIME_UNITS


def _narrowest(placed: Sequence[_Placed], span: Span) -> int | None:
    around = [(s.clause.end - s.clause.start, n) for n, s in placed if s.clause.covers(span)]
    return min(around)[1] if around else None


def _figure_from_elsewhere(scene: Scene, theirs: _Placed, ours: _Placed, confirmed: Sequence[Match]) -> bool:
    """Whether the article affirms, with a figure of another sentence, what the readout's one denies: "cholera killed
    seven" beside "at the depot nobody was killed"."""
    if not theirs[1].negated or ours[1].negated:
        return False
    places = {
        scene.official[m.official].sentence
        for m in confirmed
        if isinstance(scene.secondary[m.secondary].claim, Quantity)
        and ours[1].clause.covers(scene.secondary[m.secondary].claim.span)
    }
    return bool(places) and scene.official[theirs[0]].sentence not in places


def _undone(scene: Scene, theirs: _Placed, ours: _Placed) -> bool:
    """Whether other words may make up for a negation on one side only: "is not below" is "is above", "no longer serves"
    is "has stopped serving", "not a single visit in years" is "the first visit in years".
    """
    if theirs[1].negated == ours[1].negated:
        return False
    documents = scene.officials[scene.official[theirs[0]].document].document, scene.article.document
    clauses = [s.clause.of(d.text).lower() for (_, s), d in zip((theirs, ours), documents, strict=True)]
    if any(_BOUNDED.search(clause) for clause in clauses):
        return True
    denied, told = (1, 0) if ours[1].negated else (0, 1)
    sides = [s.clause.to(s.sentence).of(d.text).lower() for (_, s), d in zip((theirs, ours), documents, strict=True)]
    if _LACKING.search(clauses[told]):
        return True  # "leaving the villages with no doctor"
    if _UNTIL.search(sides[denied]) and _ONCE.search(sides[told]):
        return True
    denial = (theirs, ours)[denied][1]
    if denial.verb in WORRIES:
        return True
    rest = Span(denial.span.start, denial.sentence.end).of(documents[denied].text)
    if _NOT_BELIEVED.search(_before(documents[told].text, (ours, theirs)[denied][1])):
        return True
    if _NOT_SINCE.match(rest) or _ADVISED.search(_before(documents[told].text, (ours, theirs)[denied][1])):
        return True
    if COMPARED.search(rest) or NOT_DENYING.search(clauses[denied]) or (denied == 1 and PUT_OFF.search(sides[told])):
        return True
    if denial.settled and _HAS.search(denial.text) and (ours, theirs)[denied][1].modality == Modality.PLANNED:
        return True  # "has not been launched", "will be launched"
    if only_until(rest, sides[told]) or (denied == 1 and _taken_back(scene, theirs)):
        return True
    there = _inside(scene.their_terms[scene.official[theirs[0]].sentence], theirs[1].clause)
    here = _inside(scene.our_terms[scene.secondary[ours[0]].sentence], ours[1].clause)
    if any(t.key in _LIMITING or modality_of(t.key, t.pos) == Modality.DENIED for t in (*there, *here)):
        return True
    return any(opposed(a.key, b.key, a.pos) for a in there for b in here if a.pos == b.pos)


def _of_another(scene: Scene, theirs: _Placed, ours: _Placed) -> bool:
    """Whether opposite verbs are told of two things that the readout's sentence has both: "unemployment fell, while
    industry reported growth", "industry grew"."""
    (there, official), (here, claim) = theirs, ours
    if not opposed(official.verb, claim.verb, "VERB") or claim.actor_span is None or official.actor_span is None:
        return False
    terms = scene.their_terms[scene.official[there].sentence]
    acting = _inside(scene.our_terms[scene.secondary[here].sentence], claim.actor_span)
    own = _inside(terms, official.actor_span)
    beside = [t for t in terms if not official.clause.start <= t.start < official.clause.end]

    def like(others: Sequence[Term]) -> bool:
        return any(scene.likeness(other.key, t.key) >= ALIKE for other in others for t in acting)

    return like(beside) and not like(own)


def _before(text: str, claim: StatementClaim) -> str:
    return text[claim.sentence.start : claim.clause.to(claim.span).start]


def _taken_back(scene: Scene, theirs: _Placed) -> bool:
    """Whether the readout's next sentence denies the statement: "There are plans for 35. They have not been sent." """
    place = scene.official[theirs[0]]
    reading = scene.officials[place.document]
    after = next((s for s in reading.sentences if s.span.start >= theirs[1].sentence.end), None)
    if after is None:
        return False
    words = after.span.of(reading.document.text)
    return _BACK.match(words) is not None


def _inside(terms: Sequence[Term], clause: Span) -> list[Term]:
    return [t for t in terms if clause.start <= t.start and t.end <= clause.end]


def _told(placed: Sequence[_Placed]) -> list[_Placed]:
    """The statements that tell something themselves: no reporting verbs but to settle a thing ("approve it"), or to do
    something to it ("order ten")."""
    return [
        (n, claim)
        for n, claim in placed
        if not takes_clause(claim.verb) or (claim.object is not None and claim.verb in DECIDING | MATERIAL)
    ]


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
    rarity: Mapping[str, float],
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
