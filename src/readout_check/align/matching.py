"""From scores to matches, the same way for figures and for dates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

import numpy as np

from readout_check.align.assign import assign
from readout_check.align.scene import Match
from readout_check.align.thresholds import CONFIRM_FLOOR, DISPUTE_FLOOR
from readout_check.align.vocabulary import Matrix

SURELY = 0.8  # score from which on the best equal value of a column agrees whatever the assignment made of its row
Test = Callable[[int, int], bool]


def matches(scores: Matrix, agrees: Test, telling: Test | None = None) -> Iterator[Match]:
    """The agreeing pairs of the best one-to-one assignment, then repetitions: an article may state a fact in its
    headline and again below.

    ``agrees`` says whether a row and a column state one value. Unequal pairs take part in the assignment, so that a
    figure does not agree with a distant one where it belongs to another; what becomes of them is for ``contests``.
    A value that two facts would hardly share, as ``telling`` says, agrees all the same where both sides have it left.
    Places in the matches are rows and columns.
    """
    assigned = list(assign(scores, DISPUTE_FLOOR))
    settled = {(row, column) for row, column in assigned if agrees(row, column)}
    if telling is not None:
        columns, rows = dict(assigned), {column: row for row, column in assigned}

        def surely(row: int, column: int) -> bool:
            best = float(scores[row, column]) >= max(SURELY, float(scores[:, column].max()))
            # where two figures changed places each is held against the other
            moved = row in columns and column in rows and agrees(rows[column], columns[row])
            return agrees(row, column) and ((best and not moved) or telling(row, column))

        settled |= set(_left(scores, surely, settled))
    for row, column in sorted(settled):
        yield Match(row, column, float(scores[row, column]))
    for row, column in sorted(_repeated(scores, agrees, {column for _, column in settled})):
        yield Match(row, column, float(scores[row, column]), again=True)


def _left(scores: Matrix, agrees: Test, settled: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The agreeing pairs of rows and columns outside ``settled``, the best first, each row and column once."""
    rows, columns = {row for row, _ in settled}, {column for _, column in settled}
    likely = zip(*np.nonzero(scores >= CONFIRM_FLOOR), strict=True)
    pairs = [(int(r), int(c)) for r, c in likely if r not in rows and c not in columns and agrees(int(r), int(c))]
    for row, column in sorted(pairs, key=lambda pair: (-float(scores[pair]), pair)):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            yield row, column


def _repeated(scores: Matrix, agrees: Test, taken: set[int]) -> Iterator[tuple[int, int]]:
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
