"""Figures that stand in the article as the readout's stands there: then they are meant to be it, and not worked out."""

from __future__ import annotations

import re

from readout_check.align.scene import Match, Scene
from readout_check.model import Bound, Dimension, Direction, Quantity

_REACH = 40  # code points behind a figure within which that stands which it replaces
_INSTEAD = re.compile(
    r"(?:,?\s[\w-]{1,20}){0,5}?,?\s(?:up|down)\sfrom\s(?:the\s)?(?:present\s|current\s)?$", re.IGNORECASE
)

_WITH_OTHERS = re.compile(r"\w\s(?:and|with|plus)\s(?:the\s)?[A-Z]|,\s(?:as\swell\sas|together\swith)\s")
_ALL_TOGETHER = re.compile(
    r"\b(?:in all|in total|total|totals|altogether|together|combined|between them|overall|all told|jointly)\b",
    re.IGNORECASE,
)


def stands_alike(scene: Scene, disputed: Match) -> bool:
    """Whether the article's figure has what no sum or difference has: the readout's bound ("at least 548" for "at least
    148"), the readout's party ("Togo pays 2.4 million" of whose 900,000 and another's 1.5 million), a change of the
    same direction in percent, or what it is up or down from ("60 days, up from 30" for "90 days, and not 30")."""
    claim, official = scene.secondary[disputed.secondary].claim, scene.official[disputed.official].claim
    if not (isinstance(claim, Quantity) and isinstance(official, Quantity)):
        return False
    if claim.unit.code != official.unit.code or official.is_range:
        return False
    bounded = claim.bound == official.bound and claim.bound not in (Bound.EXACT, Bound.ABOUT)
    if bounded and not (claim.counted and official.counted and claim.counted != official.counted):
        return True
    if claim.low > official.low and claim.holder == official.holder and _is_ones_own(scene, claim):
        return True
    if claim.unit.dimension == Dimension.PERCENT and claim.direction == official.direction != Direction.NONE:
        return True
    return _follows(scene, disputed, claim)


def _is_ones_own(scene: Scene, claim: Quantity) -> bool:
    """Whether a figure is that of one party by name, and not of all together."""
    if not claim.holder or not claim.holder[:1].isupper():
        return False
    before = scene.article.document.text[claim.sentence.start : claim.span.start]
    beside = _WITH_OTHERS.search(before) or _ALL_TOGETHER.search(claim.sentence.of(scene.article.document.text))
    return beside is None


def _follows(scene: Scene, disputed: Match, claim: Quantity) -> bool:
    """Whether the article has its figure up or down from another one of the readout's sentence."""
    text, sentence = scene.article.document.text, scene.official[disputed.official].sentence
    beside = {
        item.claim.low
        for n, item in enumerate(scene.official)
        if item.sentence == sentence and n != disputed.official and isinstance(item.claim, Quantity)
    }
    return any(
        isinstance(item.claim, Quantity)
        and item.claim.low in beside
        and 0 < item.claim.span.start - claim.span.end <= _REACH
        and _INSTEAD.match(text, claim.span.end, item.claim.span.start) is not None
        for item in scene.secondary
    )
