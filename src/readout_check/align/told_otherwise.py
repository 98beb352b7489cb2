"""Figures of the article that render another figure of the passage than the one they differ from."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.align.scene import Scene
from readout_check.model import Bound, Dimension, Quantity
from readout_check.values import Likeness, likeness


def rounds_beside(scene: Scene, theirs: Sequence[tuple[int, Quantity]], there: int, ours: Quantity) -> bool:
    """Whether the article rounds another figure of the passage: "under three hours" for 2 hours 50 minutes."""
    place = scene.official[there]
    if ours.bound == Bound.EXACT or ours.unit.dimension != Dimension.MEASURE:
        return False
    return any(
        likeness(figure, ours) == Likeness.ROUNDED and abs(scene.official[n].sentence - place.sentence) <= 1
        for n, figure in theirs
    )


def stands_bare(scene: Scene, there: int, ours: Quantity) -> bool:
    """Whether the passage has the article's number without a unit: "used to take nineteen hours; now it takes four"."""
    place = scene.official[there]
    if ours.unit.dimension == Dimension.ORDINAL or (isinstance(place.claim, Quantity) and place.claim.low == ours.low):
        return False
    return any(
        abs(item.sentence - place.sentence) <= 1
        and isinstance(item.claim, Quantity)
        and item.claim.low == ours.low
        and likeness(item.claim, ours) == Likeness.UNRELATED
        and any(figure.unit.dimension == Dimension.COUNT and figure.counted is None for figure in (item.claim, ours))
        for item in scene.official
    )
