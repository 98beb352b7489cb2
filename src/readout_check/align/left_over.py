"""The one figure of a passage that the article leaves out, for one of its own in a sentence that tells the rest.

Where the readouts have all other figures and dates of a sentence, one of them in the passage, and all its names, a
figure that no readout has is hardly the article's own: it stands where the passage has the one that is left over,
however far apart both are.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from readout_check.align.scene import Match, Scene
from readout_check.model import DateClaim, Dimension, Quantity, Use

SMALL = 2  # counts up to this need not be the readouts'
_WORKED_OUT = re.compile(
    r"\b(?:total|totals|totalling|combined|altogether|together|sum|average|difference)\b[^.;]{0,25}$"
)
_BEFORE = 40  # code points before the figure in which such a word stands
_PERCENT = re.compile(r"%|per ?cent|percentage|points?\b", re.IGNORECASE)


class LeftOver:
    """What both texts tell of figures, asked for each of the article's and its best candidate.

    ``told`` are the pairs of figures and dates, ``strange`` the sentences with names that the readouts do not have.
    """

    def __init__(self, scene: Scene, told: Collection[Match], strange: Collection[int]) -> None:
        self._scene, self._strange = scene, strange
        self._told = {match.secondary: match.official for match in told if match.equal}
        self._settled = frozenset(self._told.values())
        self._text = scene.article.document.text

    def is_left_over(self, there: int, here: int) -> bool:
        """Whether the readouts' figure is the one that is left over where the article's stands."""
        scene, at = self._scene, self._scene.secondary[here].sentence
        figure, ours = scene.official[there].claim, scene.secondary[here].claim
        if not (isinstance(figure, Quantity) and isinstance(ours, Quantity)) or at in self._strange:
            return False
        if figure.unit.code != ours.unit.code or figure.use != Use.STATED or self._is_worked_out(ours):
            return False
        if any(q.low == ours.low and q.unit.code == ours.unit.code for _, q in scene.theirs(Quantity)):
            return False
        return self._is_alone(there) and self._is_told(at, here, scene.official[there].sentence)

    def _is_worked_out(self, ours: Quantity) -> bool:
        """Whether the figure is a sum or a share in words ("half the pace"), which the article may have made itself."""
        if ours.unit.dimension == Dimension.PERCENT and not _PERCENT.search(ours.text):
            return True
        start = ours.span.start
        return _WORKED_OUT.search(self._text[max(0, start - _BEFORE) : start]) is not None

    def _is_alone(self, there: int) -> bool:
        """Whether the article tells all other figures of the passage's sentence, and never this one."""
        sentence = self._scene.official[there].sentence
        free = {
            n
            for n, figure in self._scene.theirs(Quantity)
            if self._scene.official[n].sentence == sentence and n not in self._settled and figure.use == Use.STATED
        }
        return free == {there}

    def _is_told(self, at: int, here: int, passage: int) -> bool:
        """Whether the readouts have all other figures and dates of the article's sentence, one in the passage."""
        ours = self._scene.secondary[here].claim
        others = [
            (n, item.claim)
            for n, item in enumerate(self._scene.secondary)
            if item.sentence == at and isinstance(item.claim, Quantity | DateClaim)
            if n != here and not item.claim.span.overlaps(ours.span)
        ]
        if any(n not in self._told and not _is_slight(claim) for n, claim in others):
            return False
        return any(self._scene.official[self._told[n]].sentence == passage for n, _ in others if n in self._told)


def _is_slight(claim: Quantity | DateClaim) -> bool:
    """Whether a figure need not be the readouts': "two", or the same once more in another unit."""
    return isinstance(claim, Quantity) and (claim.low <= SMALL or claim.use != Use.STATED)
