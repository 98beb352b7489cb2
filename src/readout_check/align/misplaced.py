"""Figures that both sides have, but for two things: the article gives to one what the readouts say of another.

Such a figure is paired with its like and agrees. What tells is that the words around it are held by the sentence of
another figure of one unit, and more so than by the sentence of its like. Two figures that changed places confirm each
other; for one alone the other figure must be left out by the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from readout_check.align.coverage import Coverage, Shares
from readout_check.align.derived import is_derived
from readout_check.align.scene import Match, Scene
from readout_check.lexicon.related import ALIKE
from readout_check.model import Bound, Dimension, Quantity, Use
from readout_check.values import AGREEING, likeness

CROSSED = 0.1  # least share by which each sentence of the readouts must hold more of the other figure's surroundings
NEARER = 0.1  # least likeness by which the context of a figure alone must be nearer to the one left out
HELD = 0.3  # least share of its surroundings that the sentence of the other figure must hold
FEW = 12  # counts below that so many groups have are none that tells
TIMES = 10  # how many times a figure may be the one that it stands for
SCORE = 0.80  # of a figure in another one's place; bench/accuracy.py
_ROUGH = frozenset({Bound.ABOUT, Bound.NEARLY})


def misplaced(scene: Scene, coverage: Coverage, matches: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """Agreeing figures with what they should have been paired with: that is what the article speaks of there.

    ``matches`` are the pairs of figures and of dates.
    """
    confirmed = [m for m in matches if m.equal]
    figures = [m for m in confirmed if _is_told(scene, m)]
    shares = {m.secondary: coverage.of(m.secondary) for m in figures}
    exchanged: set[int] = set()
    for one, other in combinations(figures, 2):
        if _may_change(scene, one, other) and _crossed(scene, shares, one, other):
            exchanged |= {one.secondary, other.secondary}
            yield one, _moved(one, other.official)
            yield other, _moved(other, one.official)
    told = {m.official for m in matches}
    for match in figures:
        if match.secondary not in exchanged and all(scene.told_once(claim) for claim in _figures(scene, match)):
            rival = _rival(scene, shares[match.secondary], match, told)
            if rival is not None and not is_derived(scene, _moved(match, rival), confirmed):
                yield match, _moved(match, rival)


def _moved(match: Match, official: int) -> Match:
    return replace(match, official=official, score=SCORE, equal=False, moved=True)


def _is_told(scene: Scene, match: Match) -> bool:
    """Whether both sides state a figure, and more than "both" or "the first"."""
    return all(
        isinstance(claim, Quantity) and claim.use == Use.STATED and claim.low > 2
        for claim in (scene.official[match.official].claim, scene.secondary[match.secondary].claim)
    )


def _figures(scene: Scene, *matches: Match) -> list[Quantity]:
    claims = (scene.official[match.official].claim for match in matches)
    return [claim for claim in claims if isinstance(claim, Quantity)]


def _may_change(scene: Scene, one: Match, other: Match) -> bool:
    """Whether two figures of one unit stand in two sentences of both texts."""
    first, second = _figures(scene, one, other)
    if first.unit.code != second.unit.code or first.low == second.low:
        return False
    theirs = scene.official[one.official].sentence != scene.official[other.official].sentence
    return theirs and scene.secondary[one.secondary].sentence != scene.secondary[other.secondary].sentence


def _crossed(scene: Scene, shares: dict[int, Shares], one: Match, other: Match) -> bool:
    return all(
        _gain(scene, shares[match.secondary], match, rival.official) >= CROSSED
        for match, rival in ((one, other), (other, one))
    )


def _gain(scene: Scene, shares: Shares, match: Match, rival: int) -> float:
    """By how much more of the figure's surroundings the sentence of the ``rival`` holds than that of its like."""
    return _share(scene, shares, rival) - _share(scene, shares, match.official)


def _share(scene: Scene, shares: Shares, place: int) -> float:
    return float(shares[scene.official[place].sentence])


def _rival(scene: Scene, shares: Shares, match: Match, told: set[int]) -> int | None:
    """The figure that the article leaves out and speaks of where it gives that of ``match``; None without one."""
    here, like = scene.secondary[match.secondary].claim, scene.official[match.official]
    assert isinstance(here, Quantity)
    beside = {claim.low for _, claim in scene.ours(Quantity) if claim.sentence == here.sentence}
    found = [
        (_gain(scene, shares, match, n), n)
        for n, figure in scene.theirs(Quantity)
        if n not in told and figure.low not in beside and scene.official[n].sentence != like.sentence
        if _is_other(scene, figure, here)
    ]
    gain, rival = max(found, default=(0.0, -1))
    if gain < CROSSED or _share(scene, shares, rival) < HELD:
        return None
    nearer = scene.context[rival, match.secondary] - scene.context[match.official, match.secondary]
    return rival if nearer >= NEARER else None


def _is_other(scene: Scene, figure: Quantity, here: Quantity) -> bool:
    """Whether the readouts' figure may be what the article gives another one for: of its unit and about as large."""
    if figure.use != Use.STATED or figure.unit.code != here.unit.code or figure.per != here.per:
        return False
    if figure.is_range or here.is_range or here.unit.dimension == Dimension.ORDINAL or figure.low == here.low:
        return False
    if here.bound in _ROUGH and not any(sign.isdigit() for sign in here.text):
        return False  # "nearly half"
    small, large = sorted((figure.low, here.low))
    if small <= 2 or large > TIMES * small or (here.unit.dimension == Dimension.COUNT and small < FEW):
        return False
    if likeness(figure, here) in AGREEING:
        return False
    theirs, ours = figure.counted, here.counted
    return theirs is not None and ours is not None and scene.likeness(theirs, ours) >= ALIKE
