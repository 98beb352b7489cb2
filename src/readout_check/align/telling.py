"""How much a figure tells: whether two facts would share it by chance."""

from __future__ import annotations

from readout_check.align.scene import Scene
from readout_check.align.thresholds import FIGURE_WEIGHT
from readout_check.lexicon.units import TIME_CODES
from readout_check.model import Dimension, Direction, Quantity

TELLING_FIGURE = 0.15  # weight of a figure that two sources would hardly share by chance
FEW = 3  # up to here every text has several firsts and seconds


def figure_weight(quantity: Quantity) -> float:
    """How much it says that two figures are equal: nothing surprising for "two", a lot for "23.8"."""
    digits = len(quantity.low.normalize().as_tuple().digits)
    weight = FIGURE_WEIGHT[min(digits, len(FIGURE_WEIGHT) - 1)]
    return weight + (0.05 if quantity.unit.dimension != Dimension.COUNT or quantity.low >= 100 else 0.0)


def hardly_shared(scene: Scene, figure: Quantity, other: Quantity) -> bool:
    """Whether two facts would hardly share an equal figure: one of three digits, or a rank of one noun."""
    if figure.unit.dimension == Dimension.ORDINAL:
        return figure.counted is not None and figure.counted == other.counted and figure.low > FEW
    if figure.counted and other.counted and not scene.likeness(figure.counted, other.counted):
        return False
    return figure_weight(figure) >= FIGURE_WEIGHT[3]


def keeps_number(figure: Quantity) -> bool:
    """Whether two unlike things would hardly have the number by chance: "30 days" and "30 years" may."""
    return figure_weight(figure) >= FIGURE_WEIGHT[2] and figure.unit.code not in TIME_CODES


def is_of_its_verb(figure: Quantity) -> bool:
    """Whether a measure is of what its verb says ("to operate for five years"), and no time in which a thing grew."""
    return figure.unit.dimension == Dimension.MEASURE and figure.direction == Direction.NONE
