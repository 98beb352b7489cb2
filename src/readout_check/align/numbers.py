"""Pairing figures: on what they are about, confirmed by an equal value, assigned one to one; then those that differ."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

import numpy as np

from readout_check.align.alone import (
    MANY_PARTIES,
    SMALL,
    counted_alone,
    counts_parties,
    is_one_of,
    is_size,
    near_enough,
)
from readout_check.align.contests import Candidate, Contest, best, told_beside
from readout_check.align.coverage import Coverage
from readout_check.align.holders import holders_alike, known_names
from readout_check.align.left_over import LeftOver
from readout_check.align.matching import matches
from readout_check.align.odds import Family, Signs
from readout_check.align.other_times import OtherTimes
from readout_check.align.periods import Periods, long_past
from readout_check.align.scene import Links, Match, Scene
from readout_check.align.slips import is_kin, is_shifted, is_slip
from readout_check.align.steps import unlike_roles
from readout_check.align.telling import figure_weight, hardly_shared, is_of_its_verb, keeps_number
from readout_check.align.thresholds import (
    CONFIRM_FLOOR,
    CONTEXT,
    COUNTED_ALIKE,
    COUNTED_UNLIKE,
    PERIOD_ALIKE,
    PERIOD_UNLIKE,
    SENTENCE,
    SLIP_ALIKE,
    SPEAKER_UNLIKE,
    SUPPORT,
    TOGETHER,
    UNIT_ALIKE,
)
from readout_check.align.told_otherwise import ranked_of_another_time, rounds_beside, stands_bare
from readout_check.align.vocabulary import Matrix
from readout_check.calendar import same_time
from readout_check.lexicon.antonyms import opposed
from readout_check.measures import leaves_unit_out, powers_apart
from readout_check.model import Claim, DateClaim, Dimension, Quantity, Use
from readout_check.values import AGREEING, Likeness, canonical, likeness

_ALL_BUT = re.compile(r"\ball\s(?:but|except)\s(?:for\s)?$", re.IGNORECASE)  # what is left over is worked out
COMPANY = 0.27  # weight of a figure with one digit that is a sum, or of hundreds
OF_OLD = 0.5  # least share of a sentence about another time that the passage must hold: 0.31 where it is history
WORLDS_APART = 2.0  # powers of ten from which on two figures are of two things; on the readable pairs none was a slip
_Placed = tuple[int, Quantity]
_PLAINLY_EQUAL = AGREEING | {Likeness.CORRECTED, Likeness.RETRACTED}
SHIFTED = 0.7  # what equal digits with the point elsewhere confirm, as those of another magnitude do
UNIT_LEFT_OUT = 0.75  # what a number confirms that only one side gives a unit, against one of both
TOLD_AND_KEPT = 0.3  # what it says against a figure with the readout's digits that the article tells it elsewhere
_KEPT = frozenset({Likeness.CURRENCY, Likeness.CURRENCY_MISSING, Likeness.UNIT, Likeness.PER})
_CONFIRMING = {
    Likeness.SAME: 1.0,
    Likeness.CORRECTED: 1.0,
    Likeness.RETRACTED: 1.0,
    Likeness.PER: 0.9,
    Likeness.UNIT: 0.8,
    Likeness.CURRENCY: 0.8,
    Likeness.CURRENCY_MISSING: 0.9,
    Likeness.ROUNDED: 0.7,
    Likeness.RANGE_END: 0.6,
    Likeness.MAGNITUDE: 0.7,
}


def pair_numbers(scene: Scene, links: Links) -> Iterator[Match]:
    """The best one-to-one pairs of stated figures that say the same."""
    theirs, ours = _stated(scene.theirs(Quantity)), _stated(scene.ours(Quantity))
    if not theirs or not ours:
        return
    scores = _Scorer(scene, links).table(theirs, ours)

    def agrees(row: int, column: int) -> bool:
        return likeness(theirs[row][1], ours[column][1]) in _PLAINLY_EQUAL

    def telling(row: int, column: int) -> bool:
        return hardly_shared(scene, theirs[row][1], ours[column][1])

    for match in matches(scores, agrees, telling):
        yield replace(match, official=theirs[match.official][0], secondary=ours[match.secondary][0])


def contest_numbers(
    scene: Scene, links: Links, coverage: Coverage, told: Collection[Match], strange: Collection[int]
) -> Iterator[Contest]:
    """The figures of the article that differ from the readouts' figure about the same thing.

    ``told`` are the pairs of figures that say the same. What tells its fact once more may still be a wrong figure
    that stands rightly elsewhere. A figure of the readouts that the article's own sentence gives rightly is not
    contested. ``strange`` are the sentences with names that the readouts do not have.
    """
    settled = {match.official for match in told}
    closed = {match.secondary for match in told if not match.again}
    right = told_beside(scene, told, _value)
    theirs, scorer = _stated(scene.theirs(Quantity)), _Scorer(scene, links)
    times, our_text = OtherTimes(scene), scene.article.document.text
    left_over = LeftOver(scene, told, strange)
    right_ones = [claim for n, claim in scene.ours(Quantity) if n in closed]
    for here, ours in _stated(scene.ours(Quantity)):
        if here in closed or _ALL_BUT.search(our_text, max(0, ours.span.start - 20), ours.span.start):
            continue
        shares = coverage.of(here)
        candidates, elsewhere = [], 0.0
        given = [n for n, figure in theirs if likeness(figure, ours) == Likeness.SAME]
        for there, figure in theirs:
            relation, share = likeness(figure, ours), float(shares[scene.official[there].sentence])
            if relation in _PLAINLY_EQUAL:
                elsewhere = max(elsewhere, 0.5 * share + 0.5 * float(scene.context[there, here]))
            elif _rivals(scene, there, here) and not rounds_beside(scene, theirs, there, ours):
                kept = relation in _KEPT and keeps_number(figure)  # its own number, whatever the time
                told_right = canonical(figure) in right[scene.secondary[here].sentence]
                if kept or not (told_right or times.apart(there, here, given)):
                    signs = scorer.signs((there, figure), (here, ours), share, told=there in settled)
                    candidates.append(Candidate(official=there, value=canonical(figure), signs=signs))
        contest = best(Family.FIGURE, here, candidates)
        if (
            contest is None
            or stands_bare(scene, contest.official, ours)
            or (is_size(our_text, ours, right_ones) and not contest.signs.slip)
        ):
            continue
        ranks = ours.unit.dimension == Dimension.ORDINAL  # a year beside a session's number is seldom its own
        if ranks or not _is_history(contest, long_past(scene, here, scorer.our_period(here))):
            vacant, unknown = left_over.is_left_over(contest.official, here), scene.secondary[here].sentence in strange
            signs = replace(contest.signs, elsewhere=elsewhere, strange=float(unknown), vacant=float(vacant))
            yield replace(contest, signs=_with_counts(scene, signs, contest.official, ours))


def _with_counts(scene: Scene, signs: Signs, there: int, ours: Quantity) -> Signs:
    """The signs with what small counts and lonely ones say."""
    figure, small = scene.official[there].claim, ours.unit.dimension == Dimension.COUNT and ours.low <= SMALL
    alone = False
    if near_enough(signs.coverage, signs.context, ours) and isinstance(figure, Quantity):
        theirs, own = ([claim for _, claim in side(Quantity)] for side in (scene.theirs, scene.ours))
        alone = counted_alone(figure, theirs, ours, own)
    return replace(signs, small=float(small), alone=float(alone))


def _rivals(scene: Scene, there: int, here: int) -> bool:
    """Whether the figures at two places may be of one thing."""
    figure, ours = scene.official[there].claim, scene.secondary[here].claim
    if not (isinstance(figure, Quantity) and isinstance(ours, Quantity)) or counts_parties(figure, ours):
        return False
    relation = likeness(figure, ours)
    if relation == Likeness.DIFFERENT and not is_slip(figure, ours) and powers_apart(figure, ours) >= WORLDS_APART:
        return False
    readout = scene.officials[scene.official[there].document].document.text
    one = figure.low == 1 and ours.low > MANY_PARTIES and ours.unit.dimension != Dimension.ORDINAL
    if one or is_one_of(readout, figure, ours) or ranked_of_another_time(scene, there, ours):
        return False  # "one ship uses" is no count that may be wrong
    if relation == Likeness.DIFFERENT and unlike_roles(scene, scene.official[there], scene.secondary[here]):
        return False
    return relation != Likeness.UNRELATED


def _is_history(contest: Contest, past: bool) -> bool:
    """Whether a figure of a time long ``past`` has nothing beside it that ties it to what the readout tells."""
    return past and not contest.signs.support and contest.signs.coverage < OF_OLD


def _value(claim: Claim) -> str | None:
    """The value of a figure, None for other claims."""
    return canonical(claim) if isinstance(claim, Quantity) else None


def _counted(figure: Quantity) -> str:
    """The noun that is counted; the verb for "times": "have met 38 times" are 38 meetings."""
    return figure.verb if figure.counted == "time" and figure.verb else figure.counted or ""


def _stated(placed: Iterable[_Placed]) -> list[_Placed]:
    return [(n, claim) for n, claim in placed if claim.use == Use.STATED]


class _Scorer:
    """Scores pairs of figures; what cannot be compared stays below every floor."""

    def __init__(self, scene: Scene, links: Links) -> None:
        self._scene = scene
        self._links = links
        self._known = known_names(scene)
        self._their_periods = Periods(scene.official)
        self._our_periods = Periods(scene.secondary)

    def table(self, theirs: list[tuple[int, Quantity]], ours: list[tuple[int, Quantity]]) -> Matrix:
        """The scores of all pairs of official and secondary figures."""
        scores: Matrix = np.full((len(theirs), len(ours)), -1.0, dtype=np.float32)
        together = self._together(theirs, ours)
        for row, (official, their_figure) in enumerate(theirs):
            for column, (secondary, our_figure) in enumerate(ours):
                least = TOGETHER if (official, secondary) in together else -1.0
                scores[row, column] = max(least, self._score(official, their_figure, secondary, our_figure))
        return scores

    def signs(self, official: _Placed, secondary: _Placed, share: float, *, told: bool) -> Signs:
        """What speaks for two unequal figures being of one thing. ``share`` is the coverage of the article's passage;
        ``told`` says that the article gives the readout's figure rightly elsewhere.
        """
        (there, figure), (here, ours) = official, secondary
        relation = likeness(figure, ours)
        shifted = relation == Likeness.DIFFERENT and is_shifted(figure, ours)
        same = SHIFTED if shifted else _CONFIRMING.get(relation, 0.0)
        kin = relation == Likeness.UNIT and is_kin(figure.unit, ours.unit) and self._scene.told_once(figure)
        return Signs(
            coverage=share,
            context=float(self._scene.context[there, here]),
            support=self._links.support(there, here),
            around=self._links.around(there, here),
            fit=self.fit(there, figure, here, ours),
            slip=float(relation == Likeness.DIFFERENT and is_slip(figure, ours)),
            same=same * figure_weight(ours),
            far=powers_apart(figure, ours) if relation == Likeness.DIFFERENT and not shifted else 0.0,
            settled=float(told) * (TOLD_AND_KEPT if relation in _KEPT else 1.0),
            kept=float(relation in _KEPT and not told and (keeps_number(figure) or kin)),
        )

    def _together(self, theirs: list[_Placed], ours: list[_Placed]) -> frozenset[tuple[int, int]]:
        """The places of equal figures that stand with another two equal ones in the same two sentences, or in one and
        the next of the readout.

        Two of them are of one thing even where the names beside them have changed places.
        """
        by_value: dict[Decimal, list[_Placed]] = {}
        for placed in ours:
            by_value.setdefault(placed[1].low, []).append(placed)
        equal: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for official, figure in theirs:
            telling = figure_weight(figure) >= COMPANY
            for secondary, our_figure in by_value.get(figure.low, ()) if telling else ():
                if likeness(figure, our_figure) == Likeness.SAME:
                    there, here = self._scene.official[official].sentence, self._scene.secondary[secondary].sentence
                    for first in (there - 1, there):
                        equal.setdefault((first, here), []).append((official, secondary))
        several = (p for p in equal.values() if all(len({pair[side] for pair in p}) > 1 for side in (0, 1)))
        return frozenset(pair for pairs in several for pair in pairs)

    def _score(self, official: int, theirs: Quantity, secondary: int, ours: Quantity) -> float:
        relation = likeness(theirs, ours)
        if relation == Likeness.UNRELATED:
            return -1.0
        confirms = _CONFIRMING.get(relation, 0.0) * figure_weight(ours)
        confirms *= UNIT_LEFT_OUT if leaves_unit_out(theirs, ours) else 1.0
        score = CONTEXT * float(self._scene.context[official, secondary])
        score += SENTENCE * self._scene.sentence_likeness(official, secondary)
        score += SUPPORT * self._links.support(official, secondary)
        score += self.fit(official, theirs, secondary, ours)
        if relation == Likeness.DIFFERENT and is_slip(theirs, ours):
            score += SLIP_ALIKE
        total = score + confirms
        return total if confirms == 0.0 or total >= CONFIRM_FLOOR else -1.0

    def fit(self, official: int, theirs: Quantity, secondary: int, ours: Quantity) -> float:
        """What two figures have in common themselves: unit, counted noun, holder, period and speaker."""
        score = self._about(theirs, ours)
        if not (theirs.verb and ours.verb and opposed(theirs.verb, ours.verb, "v")):
            score += holders_alike(theirs.holder, ours.holder, self._known)  # what one lends the other borrows
        if theirs.unit.dimension != Dimension.ORDINAL:
            score += self._period(official, secondary)
        if theirs.speaker and ours.speaker and theirs.speaker != ours.speaker:
            score += SPEAKER_UNLIKE
        return score

    def _about(self, theirs: Quantity, ours: Quantity) -> float:
        score = 0.0
        if theirs.unit.code == ours.unit.code and theirs.unit.dimension != Dimension.COUNT:
            score += UNIT_ALIKE
        if theirs.counted and ours.counted:
            alike = self._scene.likeness(_counted(theirs), _counted(ours))
            score += COUNTED_ALIKE * alike if alike else COUNTED_UNLIKE
        elif theirs.verb and ours.verb and is_of_its_verb(theirs) and is_of_its_verb(ours):
            score += COUNTED_ALIKE * self._scene.likeness(theirs.verb, ours.verb)
        return score

    def our_period(self, secondary: int) -> DateClaim | None:
        """The period of the article's figure."""
        return self._our_periods.of(secondary)

    def _period(self, official: int, secondary: int) -> float:
        theirs, ours = self._their_periods.of(official), self._our_periods.of(secondary)
        if theirs is None or ours is None:
            return 0.0
        return PERIOD_ALIKE if same_time(theirs, ours) else PERIOD_UNLIKE
