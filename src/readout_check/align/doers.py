"""One deed with two doers: the article has one party pay, lend or build what the readouts have another one do.

The verbs need only say the same deed ("meet the cost", "pay for"); what tells that it is one deed is that the passage
holds what the article's clause is about, and that no passage of the readouts has the article's party do the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.align.parties import Parties, cities_of
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.deeds import COSTS, DEEDS, PAYING, PROPOSING, deed_of
from readout_check.lexicon.gazetteer import find, meant
from readout_check.lexicon.related import ALIKE, SAME_CONCEPT, similar
from readout_check.lexicon.reporting import is_reporting
from readout_check.model import (
    Claim,
    DateClaim,
    Dimension,
    Modality,
    OfficeClaim,
    Pair,
    Quantity,
    SegmentKind,
    Span,
    StatementClaim,
)

SHARE = 0.6  # least share of what the article's clause is about that the passage must hold
OBJECT_SHARE = 0.45  # the same where both verbs have one object
SUM_SHARE = 0.3  # the same where one verb has one sum
WHOLE = 0.9  # the same for a passage that says all of it, but of one party alone
BESIDE = 0.7  # what a word counts that stands in the passage's sentence, but not in its clause
BEFORE = 0.6  # the same in the sentence before, where the clause points back
FIGURE = 3.0  # what a figure of the clause counts against its words
MASS = 0.75  # least weight of what both share, against that of a noun that stands once in each text
ONCE_EACH = 0.51  # by how much the rarity of such a noun is below that of one that stands nowhere else
RIVAL = 0.5  # a passage of the article's own party that holds so much of the best share speaks for the article
SCORE = 0.75
_SILENT = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.CAPTION, SegmentKind.DATE_LINE})
_LIGHT = frozenset("be have do get go make come take give put want wish".split())
_ELIDED = re.compile(r"(?:\b(?:and|while|whereas|but)|[,;]) (?:the )?$")
_REAL = frozenset({Modality.DONE, Modality.PLANNED})


@dataclass(frozen=True, slots=True)
class _Deed:
    place: int
    claim: StatementClaim
    parties: frozenset[str]
    words: str


def pair_doers(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each deed of the article with the readout's one that another party does."""
    doers = _Doers(scene, confirmed)
    for here, claim in scene.ours(StatementClaim):
        found = doers.other(here, claim)
        if found is not None:
            theirs, ours, share = found
            yield Pair(
                official=replace(theirs.claim, actor_phrase=theirs.words),
                secondary=replace(
                    ours.claim,
                    actor_phrase=ours.words,
                    actor_span=_where(ours, scene.article.document.text),
                    source=None,
                ),
                score=min(1.0, SCORE * (0.6 + 0.4 * share)),
                other_doer=True,
                official_index=scene.official[theirs.place].document,
                secondary_index=number,
            )


class _Doers:
    """The deeds of both sides with who does them."""

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        self._scene = scene
        self._least = MASS * (max(scene.vocabulary.rarity.values(), default=0.0) - ONCE_EACH)
        offices = tuple(c for r in scene.officials for c in r.claims if isinstance(c, OfficeClaim))
        cities = cities_of(scene.officials)
        self._article = Parties(scene.article, cities, offices)
        theirs = [Parties(reading, cities, offices) for reading in scene.officials]
        self._capitals = scene.seats(None)
        self._figures = {m.secondary: m.official for m in confirmed if m.equal}
        self._deeds = [
            _Deed(n, claim, *theirs[scene.official[n].document].of(claim))
            for n, claim in scene.theirs(StatementClaim)
            if not claim.negated and scene.in_prose(n)
        ]

    def other(self, here: int, claim: StatementClaim) -> tuple[_Deed, _Deed, float] | None:
        """The readout's deed that ``claim`` gives to another party, the article's one, and the share it holds."""
        if not self._tells(here, claim):
            return None
        ours = _Deed(here, claim, *self._article.of(claim))
        if not ours.parties:
            return None
        scored = [(self._share(d, ours), d) for d in self._deeds if _one_deed(d.claim, claim)]
        best, theirs = max(scored, key=lambda each: (each[0], -each[1].place), default=(0.0, None))
        if theirs is None or not theirs.parties or best < self._floor(theirs, ours):
            return None
        if not _others(theirs.parties, ours.parties) and not self._joined(theirs, ours, best):
            return None
        if theirs.claim.conditional or theirs.claim.modality not in _REAL or theirs.claim.actor == claim.actor == "we":
            return None  # whose "we" it is is a matter of who says it
        rivals = [d for share, d in scored if share >= RIVAL * best]
        added = ours.parties - theirs.parties
        if any(not d.parties or d.parties & added for d in rivals if d is not theirs):
            return None
        if self._shares_verb(theirs, ours.parties) or self._both_ways(theirs, claim):
            return None
        return theirs, ours, best

    def _both_ways(self, theirs: _Deed, claim: StatementClaim) -> bool:
        """Whether the readout's sentence has the opposite deed too: what one sells the other buys."""
        sentence = self._scene.their_terms[self._scene.official[theirs.place].sentence]
        return any(term.pos == "VERB" and opposed(term.key, claim.verb, "v") for term in sentence)

    def _tells(self, here: int, claim: StatementClaim) -> bool:
        if claim.negated or claim.conditional or claim.outside or claim.modality not in _REAL:
            return False
        if self._scene.article.sentences[self._scene.secondary[here].sentence].kind in ARTICLE_FURNITURE | _SILENT:
            return False
        deed = deed_of(claim.verb, claim.object)
        says = is_reporting(claim.verb) and claim.verb not in PROPOSING
        return deed is not None or not (claim.verb in _LIGHT or says or claim.verb in DEEDS)

    def _shares_verb(self, theirs: _Deed, parties: frozenset[str]) -> bool:
        """Whether the readout's sentence tells of one of ``parties`` without a verb: "and Chad that of the rest"."""
        text = self._scene.officials[self._scene.official[theirs.place].document].document.text
        start, end = theirs.claim.span.end, theirs.claim.sentence.end
        acting = [d.claim.actor_span.start for d in self._deeds if d.claim.actor_span is not None]
        for match in find(text[start:end]):
            before = text[start : start + match.span.start]
            if match.country in parties and _ELIDED.search(before) and start + match.span.start not in acting:
                return True
        return False

    def _joined(self, theirs: _Deed, ours: _Deed, share: float) -> bool:
        """Whether the article adds a second party to the one that the readout has pay or do it, in a passage that holds
        all the rest and does not name the second one."""
        if share < WHOLE or " and " not in ours.words or not theirs.parties < ours.parties:
            return False
        text = self._scene.officials[self._scene.official[theirs.place].document].document.text
        named = [meant(match) for match in find(theirs.claim.sentence.of(text)) if match.country]
        return not any(keys & (ours.parties - theirs.parties) for keys in named)

    def _same_sum(self, theirs: _Deed, ours: _Deed) -> bool:
        """Whether both have one verb, of one figure: "owes the bank $15 million".

        Who pays does so in any words, and the whole that the sum is a part of may stand in the sentence before.
        """
        at = self._scene.official[theirs.place].sentence
        text = self._scene.article.document.text
        figures = [(n, c) for n, c in self._scene.ours(Quantity) if ours.claim.clause.covers(c.span)]
        figures = [(n, c) for n, c in figures if not _bracketed(c, text)]
        pay = all(deed_of(d.claim.verb, d.claim.object) == PAYING for d in (theirs, ours))
        if theirs.claim.verb != ours.claim.verb and not pay:
            return False
        held = [n for n, c in figures if self._held(n, c, at)]
        rest = [(n, c) for n, c in figures if n not in held]
        return bool(held) and (not rest or (pay and all(self._held(n, c, at - 1) for n, c in rest)))

    def _held(self, place: int, figure: Claim, at: int) -> bool:
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

    def _floor(self, theirs_deed: _Deed, ours_deed: _Deed) -> float:
        theirs, ours = theirs_deed.claim, ours_deed.claim
        if self._same_sum(theirs_deed, ours_deed):
            return SUM_SHARE
        things = theirs.object, ours.object
        one = things[0] and things[1] and self._scene.likeness(things[0], things[1]) >= ALIKE
        return OBJECT_SHARE if one and not COSTS & set(things) else SHARE

    def _share(self, theirs: _Deed, ours: _Deed) -> float:
        """The share of what the article's clause is about that the readout's passage holds; 0 for too little."""
        scene, at = self._scene, self._scene.official[theirs.place].sentence
        clause = theirs.claim.clause
        words = [(t.key, 1.0 if clause.start <= t.start < clause.end else BESIDE) for t in scene.their_terms[at]]
        words += [(t.key, BEFORE) for t in (scene.their_terms[at - 1] if at else ())]
        total = mass = 0.0
        for term, weight in self._about(ours):
            alike = max((counts for key, counts in words if scene.likeness(key, term.key) >= ALIKE), default=0.0)
            total, mass = total + weight, mass + weight * alike
        for place, item in enumerate(scene.secondary):
            if isinstance(item.claim, Quantity | DateClaim) and ours.claim.clause.covers(item.claim.span):
                if place not in self._figures and _bracketed(item.claim, scene.article.document.text):
                    continue  # a conversion
                held = 1.0 if self._held(place, item.claim, at) else BEFORE * self._held(place, item.claim, at - 1)
                total, mass = total + FIGURE, mass + FIGURE * held
        return mass / total if total and mass >= self._least else 0.0

    def _about(self, ours: _Deed) -> Iterator[tuple[Term, float]]:
        """The words of the clause behind its actor and verb: no parties, no costs."""
        clause = ours.claim.clause
        if ours.claim.verb in PROPOSING:
            clause = Span(clause.start, ours.claim.sentence.end)
        clause = Span(clause.start, self._next_party(ours, clause.end))
        taken = [c.span for _, c in (*self._scene.ours(Quantity), *self._scene.ours(DateClaim))]
        taken += [ours.claim.actor_span] if ours.claim.actor_span else []
        for term in self._scene.our_terms[self._scene.secondary[ours.place].sentence]:
            span = Span(term.start, term.end)
            # "a hall supplied by Malta": the thing stands before the clause
            inside = clause.covers(span) or term.key == ours.claim.object
            if not inside or ours.claim.span.overlaps(span) or term.pos == "ADV":
                continue
            if any(place.overlaps(span) for place in taken) or term.key in COSTS or term.start in self._capitals:
                continue
            if not term.key.startswith("@"):
                yield term, term.weight * self._scene.vocabulary.rarity[term.key]

    def _next_party(self, ours: _Deed, end: int) -> int:
        """Where the clause goes on with what another party does, verb or none: "pays for rooms, Lima for food"."""
        text, start = self._scene.article.document.text, ours.claim.span.end
        for match in find(text[start:end]):
            before = text[start : start + match.span.start]
            if match.country and match.country not in ours.parties and _ELIDED.search(before):
                return start + match.span.start
        return end


def _where(deed: _Deed, text: str) -> Span | None:
    """Where the words for all who act stand, before the verb; else where the parse has the actor."""
    at = text.rfind(deed.words, deed.claim.sentence.start, deed.claim.span.start)
    return Span(at, at + len(deed.words)) if at >= 0 and deed.words else deed.claim.actor_span


def _others(theirs: frozenset[str], ours: frozenset[str]) -> bool:
    """Whether the parties are others, or one of several was exchanged: "Chad and Togo" for "Chad and Benin"."""
    return not theirs & ours or (len(theirs) == len(ours) > 1 and len(theirs - ours) == 1)


def _bracketed(claim: Claim, text: str) -> bool:
    """Whether a figure stands in brackets."""
    before = text[claim.sentence.start : claim.span.start]
    return before.rfind("(") > before.rfind(")")


def _one_deed(theirs: StatementClaim, ours: StatementClaim) -> bool:
    deeds = deed_of(theirs.verb, theirs.object), deed_of(ours.verb, ours.object)
    if theirs.verb == ours.verb or (deeds[0] is not None and deeds[0] == deeds[1]):
        return True
    return None in deeds and similar(theirs.verb, ours.verb, "VERB") >= SAME_CONCEPT
