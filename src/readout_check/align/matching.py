"""From scores to matches, the same way for figures and for dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from readout_check.align.assign import assign
from readout_check.align.scene import Match
from readout_check.align.thresholds import CONFIRM_FLOOR, DISPUTE_FLOOR
from readout_check.align.vocabulary import Matrix


def matches(scores: Matrix, agrees: Callable[[int, int], bool]) -> Iterator[Match]:
    """The agreeing pairs of the best one-to-one assignment, then repetitions: an article may state a fact in its
    headline and again below.

    ``agrees`` says whether a row and a column state one value. Unequal pairs take part in the assignment, so that a
    figure does not agree with a distant one where it belongs to another; what becomes of them is for ``contests``.
    Places in the matches are rows and columns.
    """
    settled = {(row, column) for row, column in assign(scores, DISPUTE_FLOOR) if agrees(row, column)}
    for row, column in sorted(settled):
        yield Match(row, column, float(scores[row, column]))
    for row, column in sorted(_repeated(scores, agrees, {column for _, column in settled})):
        yield Match(row, column, float(scores[row, column]), again=True)


def _repeated(scores: Matrix, agrees: Callable[[int, int], bool], taken: set[int]) -> Iterator[tuple[int, int]]:
    """The best agreeing row of each column outside ``taken``, whether the row is matched or not."""
    for column in range(scores.shape[1]):
        if column in taken:
            continue
        for row in np.argsort(-scores[:, column]):
            if scores[row, column] < CONFIRM_FLOOR:
                break
            if agrees(int(row), column):
                yield int(row), column
                break
