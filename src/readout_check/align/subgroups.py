"""Whether the readout itself tells two counts apart that the article runs together."""

from __future__ import annotations

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon.related import Population, same_population
from readout_check.model import Claim, Dimension, Quantity

NEXT_TO = 1  # sentences away at which the readout may count the smaller group


def counts_both(scene: Scene, theirs: Located, ours: Claim) -> bool:
    """Whether the readout, beside the figure of ``theirs``, counts what ``ours`` counts and gives a smaller figure.

    "86 people, among them 12 farmers" told as "86 farmers".
    """
    whole = theirs.claim
    if not (isinstance(whole, Quantity) and isinstance(ours, Quantity) and whole.counted and ours.counted):
        return False
    if whole.low != ours.low or whole.unit.dimension != Dimension.COUNT or whole.counted == ours.counted:
        return False
    return any(
        isinstance(part, Quantity)
        and part.unit.dimension == Dimension.COUNT
        and item.document == theirs.document
        and abs(item.sentence - theirs.sentence) <= NEXT_TO
        and part.low < whole.low
        and part.counted is not None
        and part.counted != whole.counted
        and same_population(part.counted, ours.counted, part.modifiers, ours.modifiers) == Population.SAME
        for item in scene.official
        for part in (item.claim,)
    )
