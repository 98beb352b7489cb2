"""Figures of a question to which the answer gives another: the article tells the answer's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.context import Located
from readout_check.align.scene import Match, Scene
from readout_check.bound_changes import BoundChange, bound_change
from readout_check.model import Quantity, Use
from readout_check.values import AGREEING, Likeness, likeness

REACH = 3  # sentences behind the question in which the answer gives its figure


def answered(scene: Scene, figures: Sequence[Match]) -> Iterator[Match]:
    """The pairs of figures, those of a question's with the answer's in its place where the article tells that one.

    "You can't do that with four billion?" - "We have earmarked 4.5 billion" told as "more than four billion".
    """
    taken = {match.official for match in figures}
    for match in figures:
        place = _answer(scene, match) if match.equal else None
        if place is None:
            yield match
        else:
            yield replace(match, official=place, again=match.again or place in taken)


def _answer(scene: Scene, match: Match) -> int | None:
    """The place of the answer's figure that the article's agrees with, where it does not repeat the question's."""
    theirs, ours = scene.official[match.official], scene.secondary[match.secondary].claim
    asked = theirs.claim
    if not (isinstance(asked, Quantity) and isinstance(ours, Quantity)) or not _in_question(scene, theirs):
        return None
    repeats = likeness(asked, ours) == Likeness.SAME and bound_change(asked, ours) == BoundChange.KEPT
    if repeats and (ours.speaker is None or asked.speaker == ours.speaker):
        return None
    for place, item in enumerate(scene.official):
        claim = item.claim
        if (
            item.document == theirs.document
            and theirs.sentence < item.sentence <= theirs.sentence + REACH
            and isinstance(claim, Quantity)
            and claim.use == Use.STATED
            and not _in_question(scene, item)
            and likeness(claim, ours) in AGREEING
        ):
            return place
    return None


def _in_question(scene: Scene, item: Located) -> bool:
    text = scene.officials[item.document].document.text
    return item.claim.sentence.of(text).rstrip().rstrip("\"'”’)").endswith("?")
