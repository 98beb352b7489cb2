"""Figures that tell once more, rounded or bounded, the one beside them: "by 28.2 percent, more than a quarter"."""

from __future__ import annotations

import re
from collections.abc import Collection

from readout_check.align.scene import Match, Scene
from readout_check.model import Bound, Quantity, Span
from readout_check.values import AGREEING, likeness

# what may stand between two figures one of which explains the other: "last year, or", " (", " – a little"
_APPOSED = re.compile(
    r"(?:\s[\w-]+){0,4}(?:\s?[,(–—]|\s-{1,2}\s|\s(?=or\b))\s?"
    r"(?:(?:or|that\sis|i\.e\.|namely|in\sother\swords|which\sis|well|just|a\slittle|slightly|far|much|by|an?|the),?\s){0,3}"
)
_OF = re.compile(r"\s(?:of|in|for)\b")  # "more than a quarter of them" is of something else


def restates(scene: Scene, here: int, confirmed: Collection[Match]) -> bool:
    """Whether the article's figure at ``here`` stands in apposition to one on which both sides agree, and bounds or
    rounds it: then it contests no other figure of the readouts."""
    claim = scene.secondary[here].claim
    if not isinstance(claim, Quantity):
        return False
    text = scene.article.document.text
    for match in confirmed:
        other = scene.secondary[match.secondary].claim
        if match.secondary == here or not isinstance(other, Quantity) or other.sentence != claim.sentence:
            continue
        first, second = sorted((_whole(claim), _whole(other)))
        exact, round_one = (other, claim) if claim.bound != Bound.EXACT else (claim, other)
        apposed = first.end <= second.start and _APPOSED.fullmatch(text, first.end, second.start)
        if claim.counted not in (None, other.counted) or (claim.span.start > first.end and _OF.match(text, second.end)):
            continue
        if apposed and likeness(exact, round_one) in AGREEING:
            return True
    return False


def _whole(figure: Quantity) -> Span:
    """A figure with the words of its bound."""
    return figure.span.to(figure.qualifier) if figure.qualifier else figure.span
