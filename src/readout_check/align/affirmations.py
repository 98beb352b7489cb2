"""A clause that the article affirms and the readouts deny: the other way round of ``denials``.

The denied clause of the readouts must have the affirmed verb, or one like it. "Nothing has been issued" says no more;
what stands in the sentences beside counts as in ``coverage``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.contradicted import LIGHT, all_named, pair_contradicted
from readout_check.align.coverage import Coverage, Shares
from readout_check.align.denied_figures import DeniedFigures
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.denying import FOR_A_TIME, IMPLICIT, NEGATION, NOT_DENYING, PUT_OFF, only_until
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.undecided import DECIDING, HEDGED
from readout_check.model import Claim, Modality, Pair, SegmentKind, Span, StatementClaim

SHARE = 0.45  # least share of the affirmed clause that the denying sentence must hold, with those beside it
LEAD = 0.25  # a sentence that holds so much more is what the article reports
RIVAL = 0.3  # one that holds at most so much less and affirms the verb may be meant as well
WORDS = 2  # least number of words of the affirmed clause beside its verb
_THERE = frozenset("have find see exist".split())  # what somebody has or sees is there
_PARTLY = re.compile(
    r"\b(?:others?|rest|remaining|remainder|most|many|several|else|another|all|every|each|both|alone|only|again)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:who|which|whose|whom|where|when|what)\b", re.IGNORECASE)
_HEADS = frozenset({SegmentKind.HEADING, SegmentKind.TITLE, *ARTICLE_FURNITURE})


def pair_affirmations(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each clause that the article affirms with the clause of the readouts that denies it, where one does.

    ``confirmed`` are the pairs of figures and dates that say the same.
    """
    for pair in pair_contradicted(scene, number, _Affirmations(scene, confirmed).denied):
        yield replace(pair, secondary=_marked(pair.secondary, scene.article.document.text))


def _marked(claim: Claim, text: str) -> Claim:
    """The claim as a reader is to see it: of what there is, not what it is of ("there was proof")."""
    if not isinstance(claim, StatementClaim) or not _of_being(claim) or claim.object is None:
        return claim
    found = re.compile(re.escape(claim.object), re.IGNORECASE).search(text, claim.span.end, claim.clause.end)
    return claim if found is None else replace(claim, clause=Span(claim.clause.start, found.end()))


class _Affirmations:
    """One article's affirmed clauses, held against the clauses that the readouts deny."""

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        self._scene = scene
        self._coverage = Coverage(scene, confirmed)
        self._figures = DeniedFigures(scene, confirmed)
        self._text = scene.article.document.text
        self._capitals = scene.seats(None)
        self._theirs = list(scene.theirs(StatementClaim))
        self._denying = [(n, claim) for n, claim in self._theirs if self._denies(n, claim)]
        self._denied_here = [claim for _, claim in scene.ours(StatementClaim) if claim.negated]

    def denied(self, here: int, claim: StatementClaim) -> tuple[int, float] | None:
        """The place of the readouts' clause that denies what ``claim`` affirms, and how surely; None without one."""
        against = [(n, theirs) for n, theirs in self._denying if _one_action(theirs, claim)]
        if not against or not self._affirms(here, claim):
            return None
        shares = self._coverage.of(here, claim.clause)
        for n, theirs in against:
            there = self._scene.official[n].sentence
            if shares[there] < SHARE or shares[there] < shares.max() - LEAD:
                continue
            if self._of_another(n, theirs, here, claim) or self._figures.told(claim, there)[1]:
                continue
            if self._figures.told_later(claim, there):
                continue
            if not self._rivalled(shares, claim):
                return n, float(min(1.0, shares[there]))
        return None

    def _denies(self, n: int, claim: StatementClaim) -> bool:
        """Whether a clause of the readouts denies, by one negator that is no part of a bound."""
        if not claim.negated or claim.conditional:
            return False
        speaks = takes_clause(claim.verb) and claim.verb not in DECIDING
        if speaks and not (_of_being(claim) and claim.object is not None):
            return False  # but "found no trace" says that there is none
        words = self._words(n, claim)
        if FOR_A_TIME.search(words):
            return False  # "had not met for six years" until now
        return len(NEGATION.findall(words)) == 1 and not (NOT_DENYING.search(words) or _PARTLY.search(words))

    def _words(self, n: int, claim: StatementClaim) -> str:
        document = self._scene.officials[self._scene.official[n].document].document
        return claim.clause.to(claim.span).of(document.text)

    def _affirms(self, here: int, claim: StatementClaim) -> bool:
        """Whether a clause of the article tells something as so or as coming, and no other clause of it denies that."""
        if self._scene.article.sentences[self._scene.secondary[here].sentence].kind in _HEADS:
            return False
        if claim.negated or claim.conditional or claim.outside or claim.modality == Modality.POSSIBLE:
            return False
        words = claim.clause.to(claim.span).of(self._text)
        told = claim.settled or claim.modality == Modality.PLANNED
        if not told or NEGATION.search(words) or HEDGED.search(claim.text) or _RELATIVE.match(words):
            return False
        others = [t for t in self._inside(here, claim.clause) if not claim.span.start <= t.start < claim.span.end]
        return len(others) >= WORDS and not any(_one_action(denied, claim) for denied in self._denied_here)

    def _inside(self, here: int, span: Span) -> list[Term]:
        terms = self._scene.our_terms[self._scene.secondary[here].sentence]
        return [t for t in terms if span.start <= t.start < span.end]

    def _of_another(self, n: int, theirs: StatementClaim, here: int, ours: StatementClaim) -> bool:
        """Whether the denial may be of another thing, time or actor, or be made up for by other words."""
        said, told = self._words(n, theirs), ours.clause.to(ours.span).of(self._text)
        if ours.modality == Modality.PLANNED and theirs.settled:
            return True  # "has not been launched", "will be launched"
        document = self._scene.officials[self._scene.official[n].document].document
        rest = Span(theirs.span.start, theirs.sentence.end).of(document.text)
        if only_until(rest, told):
            return True
        # "evidence against a state" ends nothing
        ends = [{m.group(0).lower()[:4] for m in IMPLICIT.finditer(words)} - {"agai"} for words in (said, told)]
        if ends[0] != ends[1] and not (PUT_OFF.search(said) and PUT_OFF.search(told)):
            return True
        there = self._scene.official[n].sentence
        return not all_named(self._scene, self._capitals, self._inside(here, ours.clause), there)

    def _rivalled(self, shares: Shares, claim: StatementClaim) -> bool:
        """Whether a sentence that holds about as much affirms the verb: "22 were approved, three were not"."""
        return any(
            not theirs.negated
            and shares[self._scene.official[n].sentence] >= shares.max() - RIVAL
            and _one_action(theirs, claim)
            for n, theirs in self._theirs
        )


def _one_action(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether two clauses have one verb, or one light verb and object: "there will be no cash payment".

    What somebody has or finds is there: "we have no proof", "there was proof".
    """
    if all(_of_being(claim) for claim in (theirs, ours)) and (there := _being(theirs)):
        return there == _being(ours)
    if theirs.verb == ours.verb and theirs.verb in LIGHT:
        return theirs.object is not None and theirs.object == ours.object
    if {theirs.verb, ours.verb} & LIGHT:
        return False
    return theirs.verb == ours.verb or similar(theirs.verb, ours.verb, "VERB") >= ALIKE


def _of_being(claim: StatementClaim) -> bool:
    return claim.verb in _THERE or (claim.verb == "be" and claim.actor == "there")


def _being(claim: StatementClaim) -> str | None:
    """What a clause of being says is there."""
    return claim.object or (claim.actor if claim.verb == "exist" else None)
