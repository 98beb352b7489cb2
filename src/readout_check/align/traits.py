"""How much a topic of a readout weighs: whether an article that leaves it out leaves out much."""

from __future__ import annotations

from dataclasses import dataclass

FIGURE = 2.0  # weight of a figure, for at most MANY_FIGURES of them
MANY_FIGURES = 3
DAY = 1.0  # a date
LENGTH = 1.0  # ten content words; at most LONG of it
LONG = 3.0
AGAIN = 0.5  # another sentence of the readout on the same topic, for at most MANY_TIMES of them
MANY_TIMES = 2
HEADED = 1.5  # named in the title or a heading
LEAST = 2.75  # a lighter topic is not missed


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a topic weighs by. ``words`` are content words, ``again`` other sentences of the readout on the topic."""

    figures: int
    dates: int
    words: int
    again: int
    headed: bool


def weight(traits: Traits) -> float:
    """How much a topic weighs in its readout: by its figures, its length, its returns and its heading."""
    return (
        FIGURE * min(traits.figures, MANY_FIGURES)
        + DAY * min(traits.dates, 1)
        + min(LENGTH * traits.words / 10.0, LONG)
        + AGAIN * min(traits.again, MANY_TIMES)
        + (HEADED if traits.headed else 0.0)
    )
