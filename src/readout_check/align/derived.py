"""Figures that the article worked out: sums and differences of figures that stand around."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from readout_check.align.scene import Match, Scene
from readout_check.model import Quantity, Unit

AROUND = 1  # sentences before and after in which the terms of a sum may stand


def is_derived(scene: Scene, disputed: Match, confirmed: list[Match]) -> bool:
    """Whether the article's figure is the sum or the difference of two figures around it, one of them confirmed.

    Terms are the readout's figures beside the disputed one and the article's own that have their like in the readout.
    """
    claim = scene.secondary[disputed.secondary].claim
    if not isinstance(claim, Quantity) or claim.is_range:
        return False
    here, there = scene.secondary[disputed.secondary].sentence, scene.official[disputed.official].sentence
    near = [m for m in confirmed if abs(scene.secondary[m.secondary].sentence - here) <= AROUND]
    known = {_value(scene.secondary[m.secondary].claim, claim.unit) for m in near}
    terms = known | {_value(item.claim, claim.unit) for item in scene.official if abs(item.sentence - there) <= AROUND}
    figures = [t for t in terms if t is not None]
    if any(claim.low in (abs(a - b), a + b) for a, b in combinations(figures, 2) if a in known or b in known):
        return True
    return any(claim.low == sum(three) for three in combinations(figures, 3))


def _value(claim: object, unit: Unit) -> Decimal | None:
    if isinstance(claim, Quantity) and claim.unit.code == unit.code and not claim.is_range:
        return claim.low
    return None
