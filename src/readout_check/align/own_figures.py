"""Dates that go with a figure of the article's own: "three more than in 2021", "after 10.2 billion this year".

Such a figure is the reporter's, and so is its date; whether the figure is wrong is asked of the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from readout_check.align.scene import Match, Scene
from readout_check.model import DateClaim, Quantity, Span
from readout_check.values import Likeness, likeness

SMALL = 2  # counts up to this stand in every text
REACH = 30  # code points between a figure and the date that goes with it
OPENING = 8  # code points before a date that opens its sentence: "In the "
_PARTED = re.compile(r"[,;:.]\s|[()–—]|\b(?:and|or|but|by|from|to|until|since|before|after)\b", re.IGNORECASE)


class OwnFigures:
    """The figures of the article that no readout has; ``told`` are the pairs of figures and dates."""

    def __init__(self, scene: Scene, told: Iterable[Match]) -> None:
        self._text = scene.article.document.text
        known = {match.secondary for match in told if match.equal}
        figures = scene.ours(Quantity)
        theirs: dict[Decimal, list[Quantity]] = {}
        for _, figure in scene.theirs(Quantity):
            theirs.setdefault(figure.low, []).append(figure)
        self._own = [
            claim
            for n, claim in figures
            if n not in known and claim.low > SMALL
            if not any(likeness(figure, claim) == Likeness.SAME for figure in theirs.get(claim.low, ()))
        ]
        self._known = [claim for n, claim in figures if n in known]

    def goes_with(self, date: DateClaim) -> bool:
        """Whether a date says of when such a figure is, or against what time one is measured."""
        if any(self._is_beside(figure, date) for figure in self._known):
            return False
        return any(self._is_beside(figure, date) for figure in self._own) or self._opens(date)

    def _opens(self, date: DateClaim) -> bool:
        """Whether the date opens a sentence whose figures are all its own: "In the first quarter it came to 260"."""
        if date.span.start - date.sentence.start > OPENING:
            return False
        own, known = (any(f.sentence == date.sentence for f in figures) for figures in (self._own, self._known))
        return own and not known

    def _is_beside(self, figure: Quantity, date: DateClaim) -> bool:
        between = Span(figure.span.end, date.span.start)
        if not 0 <= between.end - between.start <= REACH:
            return False
        return _PARTED.search(self._text, between.start, between.end) is None
