"""Figures of the article that differ from one of the passage and yet contest it not: they render another one, or are of
another time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout_check.align.scene import Scene
from readout_check.model import Bound, Dimension, Quantity
from readout_check.values import Likeness, likeness

_FRAME = re.compile(r" (?:(?:in|for) [\w-]+ (?:years|months|weeks)|(?:this|last) (?:year|month|week))\b")
_SOME_TIME = re.compile(r"\b(?:years?|months?|weeks?|since|(?:19|20)\d\d)\b")


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


def ranked_of_another_time(scene: Scene, there: int, ours: Quantity) -> bool:
    """Whether the article's rank is of so many years, or of this one, and the readout's of no such time: "the first in
    nine years" may well be the second."""
    frame = _FRAME.match(scene.article.document.text, ours.span.end)
    if frame is None or ours.unit.dimension != Dimension.ORDINAL or ours.counted is not None:
        return False
    item = scene.official[there]
    text, figure = scene.officials[item.document].document.text, item.claim
    return _SOME_TIME.search(text, figure.span.end, figure.sentence.end) is None
