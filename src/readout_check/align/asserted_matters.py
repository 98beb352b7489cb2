"""A clause of the article that affirms what the readouts deny (``denied_matters``), in whatever words.

What counts is how much of the denied proposition the clause has, not how much of the article's clause the readouts do:
an article embeds the fact in others. So much the more, nothing else of the readouts may affirm it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.asserting import asserts
from readout_check.align.denied_matters import CARRYING, LIGHT, Denial, denials
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.told_of import ToldOf
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.denying import IMPLICIT, NEGATION, PUT_OFF, only_until
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.undecided import CONSIDERING, DECIDING, EXAMINING, HEDGED, NEGATING, REJECTING
from readout_check.lexicon.wordset import wordset
from readout_check.model import Modality, Pair, Span, StatementClaim

COVER = 0.5  # least share of the denied matter that the article's sentence has
OUTSIDE = 0.8  # what a word of it counts that stands outside the clause
MASS = 0.4  # least weight of what both share, against that of a noun that stands nowhere else
RIVAL = 0.05  # a passage that holds at most so much less and has the predicate may be what the article reports
_NO_DEED = (
    LIGHT | CONSIDERING | REJECTING | (EXAMINING - {"bring"}) | wordset("keep retain hold remain stay maintain leave")
)
_DISCUSSING = wordset("discuss talk raise address mention debate deal touch cover")
_DEALT = ("discuss", "consider", "talk", "debat")
# a rule that is not to be changed is neither raised nor cut
_CHANGING = wordset("change alter modify amend revise adjust reform touch")
_CHANGED = _CHANGING | wordset(
    "raise increase lift lower cut reduce shorten extend lengthen tighten loosen relax ease widen narrow double halve "
    "abolish scrap replace rewrite overhaul"
)
_SAYING = wordset("say tell add note remark")
_PRONOUNS = wordset("we he she it they")
_PLANS = re.compile(r"\b(?:intend\w*|intention\w*|plans?|planned|planning)\b", re.IGNORECASE)
_DENIED_BEFORE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denial|refut\w+|reject\w+|dismiss\w+|refus\w+)\b", re.IGNORECASE
)


def pair_asserted(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each denial of the readouts with the clause of the article that affirms it, if one does."""
    matters = list(denials(scene))
    if not matters:
        return
    article = _Article(scene, confirmed)
    for matter in matters:
        found = article.affirmed(matter)
        if found is not None:
            claim, score = found
            yield Pair(
                official=matter.statement,
                secondary=claim,
                score=score,
                denied=True,
                official_index=matter.document,
                secondary_index=number,
            )


class _Article(ToldOf):
    """The clauses of the article that assert something."""

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        super().__init__(scene, confirmed)
        self._most = max(scene.vocabulary.rarity.values(), default=1.0)
        told = ((n, c, self._hedges(n, c)) for n, c in scene.ours(StatementClaim))
        self._clauses = [(n, c, hedges) for n, c, hedges in told if hedges is not None]

    def affirmed(self, denial: Denial) -> tuple[StatementClaim, float] | None:
        """The clause that affirms what is denied, with a score; None without one."""
        best: tuple[float, int, StatementClaim] | None = None
        for n, claim, hedges in self._clauses:
            dealt = denial.predicate in _DISCUSSING and all(word.startswith(_DEALT) for word in hedges)
            if (hedges and not dealt) or not self._has_predicate(n, claim, denial):
                continue
            cover, mass = self._cover(n, claim, denial)
            if denial.pointing:
                words = {
                    t.key: 1.0 for place in (denial.place, denial.place - 1) for t in self.scene.their_terms[place]
                }
                cover = max(cover, self.share(n, claim, words)[0])
            if cover < COVER or mass < MASS * self._most or self._of_another(claim, denial):
                continue
            if best is None or cover > best[0]:
                best = cover, n, claim
        if best is None or self._rivalled(best[1], best[2], denial):
            return None
        return replace(best[2], span=self.marked(best[2]), clause=self.marked(best[2])), best[0]

    def _hedges(self, n: int, claim: StatementClaim) -> frozenset[str] | None:
        """The words with which a clause leaves its matter open; None for one that does not tell anything as so."""
        sentence = self.scene.article.sentences[self.scene.secondary[n].sentence]
        whole = claim.clause.to(claim.span)
        if sentence.kind in ARTICLE_FURNITURE or NEGATING.search(self.text, self._part(claim), whole.end):
            return None
        if claim.negated or claim.conditional or claim.outside or claim.modality == Modality.POSSIBLE:
            return None
        if claim.verb in _SAYING and claim.object is None:
            return None  # "he said", of what somebody is not told
        words = _PLANS.sub("", claim.clause.to(claim.span).of(self.text))
        before = self.text[claim.sentence.start : claim.span.start]
        joined = before.endswith(" and ") and claim.text.lower().endswith("ed")  # "has followed and banned"
        told = claim.settled or claim.modality == Modality.PLANNED or joined or asserts(claim, self.text)
        if not told or _DENIED_BEFORE.search(before):
            return None
        found = {match.group(0).lower() for match in HEDGED.finditer(words)}
        return frozenset(found - {claim.object, f"{claim.object}s"})  # "human remains" are no hedge

    def _part(self, claim: StatementClaim) -> int:
        """Where the part of the sentence begins that may deny the clause: behind the last comma before it."""
        before = self.text[claim.sentence.start : claim.clause.to(claim.span).start].rstrip(" ,")
        return claim.sentence.start + max(before.rfind(mark) for mark in (",", ";", ":", "–", "—")) + 1

    def _inside(self, n: int, span: Span | None) -> list[Term]:
        terms = self.scene.our_terms[self.scene.secondary[n].sentence]
        return [t for t in terms if span is None or span.start <= t.start < span.end]

    def _has_predicate(self, n: int, claim: StatementClaim, denial: Denial) -> bool:
        whole = claim.clause.to(claim.span)
        light = claim.verb in CARRYING or claim.verb in DECIDING
        key = denial.predicate
        if any(similar(claim.verb, key, "VERB", pos) >= ALIKE for pos in ("VERB", "NOUN", "ADJ")):
            return True
        if any(key in verbs and claim.verb in verbs for verbs in (DECIDING, _DISCUSSING)):
            return True
        if key in _CHANGING and claim.verb in _CHANGED:
            return True
        if light and any(self.scene.likeness(key, t.key) >= ALIKE for t in self._inside(n, whole)):
            return True
        return self._of_one_thing(claim, denial.statement)

    def _of_one_thing(self, ours: StatementClaim, theirs: StatementClaim) -> bool:
        """Whether one does, by another verb, to one thing what the other is denied to do: "is to bring in a tariff"."""
        if ours.verb in _NO_DEED or theirs.verb in _NO_DEED or ours.object is None or theirs.object is None:
            return False
        if similar(ours.object, theirs.object, "NOUN") < ALIKE or opposed(ours.verb, theirs.verb, "VERB"):
            return False
        return ours.actor is not None and ours.actor == theirs.actor and ours.actor not in _PRONOUNS

    def _cover(self, n: int, claim: StatementClaim, denial: Denial) -> tuple[float, float]:
        """The share of the denied matter that the sentence of the clause has, and the weight of it."""
        whole, rarity = claim.clause.to(claim.span), self.scene.vocabulary.rarity
        terms = self._inside(n, None)
        put_off = PUT_OFF.search(claim.sentence.of(self.text)) is not None
        total = mass = 0.0
        for word in denial.matter:
            weight = word.weight * rarity[word.key]
            total += weight
            if put_off and PUT_OFF.match(word.key):
                mass += weight
                continue
            mass += weight * max(
                (
                    self.scene.likeness(word.key, t.key) * (1.0 if whole.start <= t.start < whole.end else OUTSIDE)
                    for t in terms
                ),
                default=0.0,
            )
        return mass / total if total else 0.0, mass

    def _of_another(self, claim: StatementClaim, denial: Denial) -> bool:
        """Whether words beside may make up for the denial."""
        text = self.scene.officials[denial.document].document.text
        theirs = denial.scope.of(text)
        ours = claim.clause.to(claim.span).of(self.text)
        ends = [{m.group(0).lower()[:3] for m in IMPLICIT.finditer(words)} for words in (theirs, ours)]
        if ends[1] - ends[0] and not (PUT_OFF.search(theirs) and PUT_OFF.search(ours)):
            return True
        if only_until(Span(denial.scope.start, denial.sentence.end).of(text), ours):
            return True
        return claim.modality == Modality.PLANNED and denial.statement.settled and NEGATION.search(theirs) is not None

    def _rivalled(self, n: int, claim: StatementClaim, denial: Denial) -> bool:
        """Whether a passage of the readouts that has the predicate without denying it holds as much of the clause."""
        own = {denial.place, denial.back}
        words = {t.key: 1.0 for place in own if place is not None for t in self.scene.their_terms[place]}
        least = self.share(n, claim, words)[0] - RIVAL
        for m, theirs in self.scene.theirs(StatementClaim):
            if theirs.negated or theirs.conditional or theirs.verb in LIGHT or theirs == denial.statement:
                continue
            place = self.scene.official[m].sentence
            if similar(theirs.verb, denial.predicate, "VERB") < ALIKE:
                continue
            if place == denial.place:
                return True
            if (
                place != denial.back
                and self.share(n, claim, {t.key: 1.0 for t in self.scene.their_terms[place]})[0] >= least
            ):
                return True
        return False
