"""Figures that the article worked out: sums, differences and shares of figures that stand around."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import combinations

from readout_check.align.scene import Match, Scene
from readout_check.model import Dimension, Quantity, Unit

AROUND = 1  # sentences before and after in which the terms of a sum may stand
CLOSE = Decimal("0.005")  # how far off a worked-out share may be: 33,200 for 31,200 / 0.94


def is_derived(scene: Scene, disputed: Match, confirmed: list[Match]) -> bool:
    """Whether the article's figure is the sum or the difference of two figures around it, one of them confirmed, or a
    share of one ("half of the sixty places" are 30, "6 per cent less" than 33,200 is 31,200).

    Terms are the readout's figures beside the disputed one and the article's own that have their like in the readout.
    """
    claim = scene.secondary[disputed.secondary].claim
    if not isinstance(claim, Quantity) or claim.is_range:
        return False
    here, there = scene.secondary[disputed.secondary].sentence, scene.official[disputed.official].sentence
    near = [m for m in confirmed if abs(scene.secondary[m.secondary].sentence - here) <= AROUND]
    known = {_value(scene.secondary[m.secondary].claim, claim.unit) for m in near}
    beside = [item.claim for item in scene.official if abs(item.sentence - there) <= AROUND]
    figures = [t for t in known | {_value(c, claim.unit) for c in beside} if t is not None]
    if any(claim.low in (abs(a - b), a + b) for a, b in combinations(figures, 2) if a in known or b in known):
        return True
    if any(claim.low == sum(three) for three in combinations(figures, 3)):
        return True
    if claim.unit.dimension in (Dimension.PERCENT, Dimension.ORDINAL):
        return False
    shares = [c.low / 100 for c in beside if isinstance(c, Quantity) and c.unit.dimension == Dimension.PERCENT]
    return any(_is_close(claim.low, made) for made in _shared(figures, shares))


def _shared(figures: Collection[Decimal], shares: Collection[Decimal]) -> Iterator[Decimal]:
    """What a share of a figure comes to, and what the figure was before it grew or shrank by the share."""
    for share in shares:
        for figure in figures:
            yield figure * share
            yield figure * (1 + share)
            yield figure / (1 + share)
            if share < 1:
                yield figure * (1 - share)
                yield figure / (1 - share)


def _is_close(figure: Decimal, made: Decimal) -> bool:
    return abs(figure - made) <= CLOSE * abs(made)


def _value(claim: object, unit: Unit) -> Decimal | None:
    if isinstance(claim, Quantity) and claim.unit.code == unit.code and not claim.is_range:
        return claim.low
    return None
