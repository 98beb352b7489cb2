"""A figure of the past told as today's: "in May 28 were open, today 38 are" told as "28 are open today".

Both figures stand in the readout side by side, so the article's is right by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.scene import Match, Scene
from readout_check.model import Dimension, Quantity, Span, Use
from readout_check.values import Likeness, likeness

SCORE = 0.85
BESIDE = 1  # sentences between the two figures of the readout
_NOW = re.compile(r"\b(?:today|now|currently|at present|at the moment|so far)\b", re.IGNORECASE)
_PART = re.compile(r"[,;:–—]|\b(?:and|but|while|whereas|against|from|up|down|compared)\b", re.IGNORECASE)


def told_as_present(scene: Scene, facts: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """Pairs of equal counts where the article tells as of now what the readout tells of another time, each with the
    pair that it should be: the article's with the readout's figure of now.
    """
    told = {(c.low, c.unit.code) for _, c in scene.ours(Quantity)}
    for match in facts:
        item, ours = scene.official[match.official], scene.secondary[match.secondary].claim
        past = item.claim
        if not (match.equal and isinstance(past, Quantity) and isinstance(ours, Quantity)):
            continue
        share = past.unit.dimension == Dimension.PERCENT and not past.is_range and not past.alternatives
        if past.counted is None and not share:
            continue
        if past.unit.dimension == Dimension.ORDINAL or not _is_now(scene.article.document.text, ours):
            continue
        text = scene.officials[item.document].document.text
        if _is_now(text, past) if share else _NOW.search(past.sentence.of(text)):
            continue
        for n, now in scene.theirs(Quantity):
            near = (
                scene.official[n].document == item.document
                and abs(scene.official[n].sentence - item.sentence) <= BESIDE
            )
            one = now.counted == past.counted or (share and None in (now.counted, past.counted))
            if not (near and one) or now.alternatives or now.use != Use.STATED or (now.low, now.unit.code) in told:
                continue
            if likeness(now, ours) == Likeness.DIFFERENT and _is_now(text, now):
                yield match, replace(match, official=n, score=SCORE, equal=False)
                break


def _is_now(text: str, figure: Quantity) -> bool:
    """Whether a word beside the figure, in its part of the sentence, says that it is of now."""
    start, end = figure.sentence.start, figure.sentence.end
    for found in _NOW.finditer(text, start, end):
        between = Span(min(found.end(), figure.span.end), max(found.start(), figure.span.start)).of(text)
        if not _PART.search(between.replace(",", " ", 1) if found.start() == start else between):
            return True
    return False
