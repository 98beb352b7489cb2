"""Whether either text counts a noun with one figure only: then the two small figures hardly count other things."""

from __future__ import annotations

from collections.abc import Iterable

from readout_check.model import Dimension, Quantity, Use

SMALL = 12  # counts up to here stand in every text
# least coverage and context together: right contests of the readable pairs have 0.63, wrong ones 0.38
NEAR_ENOUGH = 0.6
# Nouns of which every text may count several sorts.
_ANY = frozenset("country people person time point side member party day one other thing way case".split())


def counted_alone(figure: Quantity, theirs: Iterable[Quantity], own: Quantity, ours: Iterable[Quantity]) -> bool:
    """Whether the readout's ``figure`` and the article's ``own`` count one noun, each the only value of it in its text.

    ``theirs`` and ``ours`` are the figures of the two texts. One of the two disputed figures must be small.
    """
    if not figure.counted or figure.counted != own.counted or figure.counted in _ANY:
        return False
    return min(figure.low, own.low) <= SMALL and _is_alone(figure, theirs) and _is_alone(own, ours)


def _is_alone(figure: Quantity, among: Iterable[Quantity]) -> bool:
    return figure.unit.dimension == Dimension.COUNT and all(
        other.low == figure.low
        for other in among
        if other.counted == figure.counted and other.unit.dimension == Dimension.COUNT and other.use == Use.STATED
    )
