"""How much of what a deed of the article is about a passage of the readouts holds, whoever does it there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.deeds import COSTS, GIVING, PAYING, PROPOSING, TAKING, deed_of
from readout_check.lexicon.gazetteer import find
from readout_check.lexicon.related import ALIKE
from readout_check.model import Claim, DateClaim, Dimension, Quantity, Span, StatementClaim

BESIDE = 0.7  # what a word counts that stands in the passage's sentence, but not in its clause
BEFORE = 0.6  # the same in the sentence before, where the clause points back
TELLING = 12  # counts below this many things may do for
FIGURE = 3.0  # what a figure of the clause counts against its words
LEAD = 0.3  # what a word counts that leads up to the actor: "Under the joint statement, Chad is to ..."
MASS = 0.75  # least weight of what both share, against that of a noun that stands once in each text
ONCE_EACH = 0.51  # by how much the rarity of such a noun is below that of one that stands nowhere else
ELIDED = re.compile(r"(?:\b(?:and|while|whereas|but)|[,;]) (?:the )?$")
POINTING = frozenset({"it", "they", "this", "that", "them", "these", "those"})
_Key = tuple[Span, Span, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Deed:
    """A statement in the ``at``-th sentence of its side, with the parties that act and the words for them."""

    at: int
    claim: StatementClaim
    parties: frozenset[str]
    words: str
    document: int = 0


class Cover:
    """The words and figures of the article's clauses, held against the passages of the readouts."""

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        self._scene = scene
        self.least = MASS * (max(scene.vocabulary.rarity.values(), default=0.0) - ONCE_EACH)
        self._capitals = scene.seats(None)
        self._figures = {m.secondary: m.official for m in confirmed if m.equal}
        self._passages: dict[tuple[int, Span, bool], Mapping[str, float]] = {}
        self._matters: dict[_Key, tuple[tuple[Term, float], ...]] = {}  # each clause is held against many passages
        self._sums: dict[Span, tuple[tuple[int, Claim], ...]] = {}

    def share(self, theirs: Deed, ours: Deed, *, clause_only: bool = False) -> float:
        """The share of what the article's clause is about that the readout's passage holds; 0 for too little.

        With ``clause_only`` neither the rest of its sentence counts nor the sentence before.
        """
        at = theirs.at
        words = self._words(theirs, clause_only)
        total = mass = 0.0
        for term, weight in self.about(ours):
            total, mass = total + weight, mass + weight * self._alike(term, words)
        clause = theirs.claim.clause
        for place, item in self._counted(ours):
            there = at if not clause_only or self._in(place, item, clause) else -1
            before = 0.0 if clause_only else BEFORE * self.held(place, item, at - 1)
            held = 1.0 if self.held(place, item, there) else before
            total, mass = total + FIGURE, mass + FIGURE * held
        return mass / total if total and mass >= self.least else 0.0

    def has_figure(self, ours: Deed) -> bool:
        """Whether the article's clause has a figure or a date."""
        return bool(self._counted(ours))

    def holds_figure(self, theirs: Deed, ours: Deed) -> bool:
        """Whether the readout's sentence has a figure of the clause that is no small count and stands there alone."""
        return any(
            isinstance(figure, Quantity)
            and figure.low >= TELLING
            and self.held(place, figure, theirs.at)
            and self._scene.told_once(figure)
            for place, figure in self._counted(ours)
        )

    def same_sum(self, theirs: Deed, ours: Deed) -> bool:
        """Whether both have one verb, of one figure: "owes the bank $15 million".

        Who pays does so in any words, and the whole that the sum is a part of may stand in the sentence before.
        """
        at = theirs.at
        text = self._scene.article.document.text
        figures = [(n, c) for n, c in self._scene.ours(Quantity) if ours.claim.clause.covers(c.span)]
        figures = [(n, c) for n, c in figures if not _bracketed(c, text)]
        pay = all(deed_of(d.claim.verb, d.claim.object) == PAYING for d in (theirs, ours)) or gives(theirs, ours)
        if theirs.claim.verb != ours.claim.verb and not pay:
            return False
        held = [n for n, c in figures if self.held(n, c, at)]
        rest = [(n, c) for n, c in figures if n not in held]
        return bool(held) and (not rest or (pay and all(self.held(n, c, at - 1) for n, c in rest)))

    def held(self, place: int, figure: Claim, at: int) -> bool:
        """Whether a readout's sentence has the article's figure: paired, or not paired as its holder is another."""
        there = self._figures.get(place)
        if there is not None or not isinstance(figure, Quantity):
            return there is not None and self._scene.official[there].sentence == at
        return any(
            theirs.low == figure.low
            and theirs.unit.code == figure.unit.code
            and figure.unit.dimension != Dimension.COUNT
            for n, theirs in self._scene.theirs(Quantity)
            if self._scene.official[n].sentence == at
        )

    def about(self, ours: Deed) -> tuple[tuple[Term, float], ...]:
        """The words of the clause without its actor and verb, with their weights: no parties, no costs.

        Those of the sentence before count too where the clause only points back to them.
        """
        key = ours.claim.span, ours.claim.clause, ours.parties
        if key not in self._matters:
            self._matters[key] = tuple(self._about(ours))
        return self._matters[key]

    def _about(self, ours: Deed) -> Iterator[tuple[Term, float]]:
        clause = ours.claim.clause
        if ours.claim.verb in PROPOSING:
            clause = Span(clause.start, ours.claim.sentence.end)
        clause = Span(clause.start, self._next_party(ours, clause.end))
        taken = [c.span for _, c in (*self._scene.ours(Quantity), *self._scene.ours(DateClaim))]
        taken += [ours.claim.actor_span] if ours.claim.actor_span else []
        at, thing = ours.at, ours.claim.object
        for term in self._scene.our_terms[at]:
            span = Span(term.start, term.end)
            # "a hall supplied by Malta": the thing stands before the clause
            inside = clause.covers(span) or term.key == thing
            if not inside or ours.claim.span.overlaps(span) or any(place.overlaps(span) for place in taken):
                continue
            if self._tells(term):
                lead = LEAD if self._leads(term, ours.claim) and term.key != thing else 1.0
                yield term, lead * self._weight(term)
        if thing in POINTING and at:
            yield from (
                (term, BEFORE * self._weight(term)) for term in self._scene.our_terms[at - 1] if self._tells(term)
            )

    def _leads(self, term: Term, claim: StatementClaim) -> bool:
        actor = claim.actor_span
        return actor is not None and actor.end <= claim.span.start and term.end <= actor.start

    def _tells(self, term: Term) -> bool:
        silent = term.pos == "ADV" or term.key in COSTS or term.start in self._capitals
        return not silent and not term.key.startswith("@")

    def _weight(self, term: Term) -> float:
        return term.weight * self._scene.vocabulary.rarity[term.key]

    def _counted(self, ours: Deed) -> tuple[tuple[int, Claim], ...]:
        """The figures and dates of the article's clause, but for conversions."""
        clause, text = ours.claim.clause, self._scene.article.document.text
        if clause not in self._sums:
            told = (each for kind in (Quantity, DateClaim) for each in self._scene.ours(kind))
            inside = ((n, claim) for n, claim in told if clause.covers(claim.span))
            self._sums[clause] = tuple((n, c) for n, c in inside if n in self._figures or not _bracketed(c, text))
        return self._sums[clause]

    def _in(self, place: int, figure: Claim, clause: Span) -> bool:
        """Whether the readout's like of a figure stands in the clause."""
        there = self._figures.get(place)
        if there is not None:
            return clause.covers(self._scene.official[there].claim.span)
        low = figure.low if isinstance(figure, Quantity) else None
        return any(theirs.low == low and clause.covers(theirs.span) for _, theirs in self._scene.theirs(Quantity))

    def _words(self, theirs: Deed, clause_only: bool) -> Mapping[str, float]:
        """The words of a passage with what they count."""
        if (theirs.at, theirs.claim.clause, clause_only) not in self._passages:
            terms, at, clause = self._scene.their_terms, theirs.at, theirs.claim.clause
            back = 1.0 if theirs.claim.object in POINTING else BEFORE
            found: dict[str, float] = {} if clause_only else {t.key: back for t in (terms[at - 1] if at else ())}
            for term in terms[at]:
                counts = 1.0 if clause.start <= term.start < clause.end else BESIDE * (not clause_only)
                found[term.key] = max(counts, found.get(term.key, 0.0))
            self._passages[theirs.at, theirs.claim.clause, clause_only] = found
        return self._passages[theirs.at, theirs.claim.clause, clause_only]

    def _alike(self, term: Term, words: Mapping[str, float]) -> float:
        likes = self._scene.likes(term.key)
        return max((words[key] for key, alike in likes.items() if alike >= ALIKE and key in words), default=0.0)

    def _next_party(self, ours: Deed, end: int) -> int:
        """Where the clause goes on with what another party does, verb or none: "pays for rooms, Lima for food"."""
        text, start = self._scene.article.document.text, ours.claim.span.end
        for match in find(text[start:end]):
            before = text[start : start + match.span.start]
            if match.country and match.country not in ours.parties and ELIDED.search(before):
                return start + match.span.start
        return end


def gives(theirs: Deed, ours: Deed) -> bool:
    """Whether in both deeds something leaves whoever acts."""
    return theirs.claim.verb in GIVING and ours.claim.verb in GIVING


def one_way(theirs: Deed, ours: Deed) -> bool:
    """Whether in both deeds something leaves whoever acts, or comes to him."""
    return gives(theirs, ours) or (theirs.claim.verb in TAKING and ours.claim.verb in TAKING)


def where(deed: Deed, text: str) -> Span | None:
    """Where the words for all who act stand, before the verb; else where the parse has the actor."""
    at = text.rfind(deed.words, deed.claim.sentence.start, deed.claim.span.start)
    return Span(at, at + len(deed.words)) if at >= 0 and deed.words else deed.claim.actor_span


def _bracketed(claim: Claim, text: str) -> bool:
    """Whether a figure stands in brackets."""
    before = text[claim.sentence.start : claim.span.start]
    return before.rfind("(") > before.rfind(")")
