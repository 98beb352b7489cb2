"""How far a matter has come in the readouts (``units``), and the clause of the article that has it further.

A clause of the article belongs to the unit that holds more of its words than any other one does and most of whose own
words stand near the clause in turn. Where that unit is short of what the clause tells, it contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from readout_check.align.scene import Match, Scene
from readout_check.align.told_of import ASIDE, FIGURE
from readout_check.align.undecided import Article
from readout_check.align.units import Stage, Unit, units_of
from readout_check.lexicon.related import similar
from readout_check.lexicon.stages import HAS, IS_DOING, IS_DONE, MAKING, PRESSING, SURELY
from readout_check.lexicon.tentative import COMMITTING
from readout_check.lexicon.undecided import CONSIDERING, DECIDING, EXAMINING
from readout_check.model import DateClaim, Dimension, Modality, Pair, Quantity, StatementClaim

SHARE = 0.33  # least share of the article's clause that a unit must hold
OF_FIGURE = 0.4  # the same where both have a figure
WISH = 0.5  # the same of what somebody does not mean to do
MUTUAL, OF_PLAN = 0.55, 0.35  # least share of the unit's own words that the article must have near the clause
LEAD = 0.03  # by how much the unit must hold more than any other one
FEWEST = 2  # least number of the unit's own words that the article must have there
ANCHORS = 2  # least number of words that both have beside the article's verb
BESIDE = 0.8  # what a word of a sentence beside the clause counts


def pair_stages(scene: Scene, confirmed: Iterable[Match], number: int = 0) -> Iterator[Pair]:
    """Each clause of the article with the unit of the readouts that leaves its matter short of what it tells.

    ``confirmed`` are the figures and dates on which both sides agree.
    """
    units = list(units_of(scene))
    if all(unit.stage == Stage.BEYOND for unit in units):
        return
    yield from _Reached(scene, confirmed, units).pairs(number)


class _Reached(Article):
    """The clauses of the article that tell something as decided, coming, under way or done, held against the units."""

    def __init__(self, scene: Scene, confirmed: Iterable[Match], units: Sequence[Unit]) -> None:
        super().__init__(scene, confirmed)
        self._units = units
        self._own: dict[str, list[int]] = {}
        self._wide: dict[str, list[int]] = {}
        for n, unit in enumerate(units):
            for key in unit.own:
                self._own.setdefault(key, []).append(n)
            for key in unit.topic.words if unit.stage != Stage.BEYOND else ():
                self._wide.setdefault(key, []).append(n)
        self._days = [c.span for _, c in scene.ours(DateClaim)]

    def pairs(self, number: int) -> Iterator[Pair]:
        """Each clause with the unit that is short of it."""
        for n, claim, parts in self.clauses:
            found = [(share, -m, part) for part in parts for share, m in self._short(n, part)]
            if not found or self.denied_too(n, claim):
                continue
            share, m, part = max(found, key=lambda each: each[:2])
            unit = self._units[-m]
            yield Pair(
                official=unit.planned or unit.topic.statement,
                secondary=claim if unit.planned else replace(part, span=self.marked(part)),
                score=0.6 + 0.4 * min(1.0, share),
                unfinished=True,
                official_index=unit.topic.document,
                secondary_index=number,
            )

    def _short(self, n: int, claim: StatementClaim) -> Iterator[tuple[float, int]]:
        """The units that are short of what a clause tells and hold it, each with the share that it holds."""
        wide = self._shares(n, claim, self._wide, before=True)
        likely = [(m, share) for m, share in sorted(wide.items()) if self._holds(self._units[m], share)]
        likely = [(m, share) for m, share in likely if self._further(claim, self._units[m])]
        if not likely:
            return
        alone = self._shares(n, claim, self._own, before=False)
        for m, share in likely:
            unit = self._units[m]
            if any(other > share - LEAD and not self._same(k, m) for k, other in alone.items()):
                continue
            least = OF_PLAN if unit.stage in (Stage.PLANNED, Stage.SHORT) else MUTUAL
            anchored = self.anchors(n, claim, unit.topic, COMMITTING | DECIDING) >= ANCHORS
            if anchored and (self._mutual(n, unit) >= least or self._has_figure(claim, unit, share)):
                yield share, m

    def _has_figure(self, claim: StatementClaim, unit: Unit, share: float) -> bool:
        """Whether a clause that a unit holds well has a figure of the unit, or of what that points back to: "the
        regulator has agreed to an 18% rise" beside "received a request for 18 percent. It has not approved it"."""
        if not (unit.later or unit.undecided) or share < OF_FIGURE:
            return False
        told = {q.span for _, q in self.scene.ours(Quantity) if q.unit.dimension != Dimension.ORDINAL}
        return any(span in told and place in unit.topic.places for span, place in self.figures(claim))

    @staticmethod
    def _holds(unit: Unit, share: float) -> bool:
        """Whether a unit that is short of something holds enough of a clause."""
        open_yet = unit.stage != Stage.BEYOND and not unit.taken_up
        return open_yet and share >= (WISH if unit.unmeant else SHARE)

    def _same(self, other: int, unit: int) -> bool:
        """Whether another unit is no rival: of the same sentence, it leaves the matter as open; of the one before, it
        has the thing that is taken up ("a swap arrangement ... It is to be signed").
        """
        one, two = self._units[other], self._units[unit]
        if two.back and two.stage != Stage.WEIGHED and one.place != two.place and one.place in two.topic.places:
            return True
        return one.place == two.place and one.stage <= two.stage

    def _further(self, claim: StatementClaim, unit: Unit) -> bool:
        """Whether a clause tells its matter as further than the unit has it."""
        opens = claim.verb in EXAMINING | CONSIDERING | PRESSING
        if opens or self.told_as_done(claim) or self.hedged(claim, unit.topic):
            return False
        ahead = claim.modality == Modality.PLANNED
        has = HAS.match(claim.text) is not None or IS_DONE.match(claim.text) is not None
        past = claim.settled and not any(claim.clause.covers(day) for day in self._days)
        if unit.stage == Stage.SHORT:
            return claim.verb in unit.later and (has or past or SURELY.search(claim.text) is not None)
        if unit.planned is not None:
            making = claim.verb in MAKING and IS_DOING.match(claim.text) is not None
            one = self._one_deed(claim, unit) if has or making else claim.verb == unit.planned.verb
            return not ahead and claim.verb not in DECIDING and (has or past or making) and one
        if unit.stage == Stage.PROPOSED and past and not has and claim.verb not in DECIDING:
            return False  # what is told of the past is hardly what was proposed there
        if ahead:
            return SURELY.search(claim.text) is not None
        return has or past or IS_DOING.match(claim.text) is not None or (claim.settled and claim.verb in DECIDING)

    def _one_deed(self, claim: StatementClaim, unit: Unit) -> bool:
        plan = unit.planned
        if plan is None:
            return False
        return similar(claim.verb, plan.verb, "VERB") > 0 or self.in_topic(claim.verb, unit.topic, 1.0)

    def _shares(
        self, n: int, claim: StatementClaim, index: Mapping[str, Sequence[int]], *, before: bool
    ) -> Mapping[int, float]:
        """The share of the clause that each unit holds: by its own words, or (``before``) with those before it."""
        mass: dict[int, float] = {}
        total: dict[int, float] = {}
        base = 0.0
        for _, place in self.figures(claim):
            base += FIGURE
            for m, unit in enumerate(self._units):
                if place in (unit.topic.places if before else {unit.place}):
                    mass[m] = mass.get(m, 0.0) + FIGURE
        dates = [span for span, _ in self.agreed]
        for term, weight, likes in self.weighed_alike(n, claim):
            if any(span.start <= term.start < span.end for span in dates):
                continue
            counts = self.counts(term, claim)
            base += weight * counts
            best: dict[int, float] = {}
            for key, alike in likes.items():
                for m in index.get(key, ()):
                    held = alike * (self._units[m].topic.words[key] if before else 1.0)
                    best[m] = max(best.get(m, 0.0), held)
            for m, held in best.items():
                mass[m] = mass.get(m, 0.0) + weight * held
                if held >= ASIDE:
                    total[m] = total.get(m, 0.0) + weight * (1.0 - counts)
        return {m: held / (base + total.get(m, 0.0)) for m, held in mass.items()}

    def _mutual(self, n: int, unit: Unit) -> float:
        """The share of the unit's own words that the article has in the clause's sentence or in one beside it."""
        at, rarity = self.scene.secondary[n].sentence, self.scene.vocabulary.rarity
        near = [
            (self.likes(term), 1.0 if place == at else BESIDE)
            for place in range(max(0, at - 1), min(at + 2, len(self.scene.our_terms)))
            for term in self.scene.our_terms[place]
        ]
        total = sum(t.weight * rarity[t.key] for t in unit.matter)
        alike = [max((counts * likes.get(t.key, 0.0) for likes, counts in near), default=0.0) for t in unit.matter]
        if not total or sum(any(t.key in likes for likes, _ in near) for t in unit.said) < FEWEST:
            return 0.0
        return sum(each * t.weight * rarity[t.key] for each, t in zip(alike, unit.matter, strict=True)) / total
