"""One-to-one assignment with the greatest total score.

The method is the Hungarian algorithm in its shortest-augmenting-path form (Jonker and Volgenant 1987), with the inner
loop over a row done by numpy.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray


def assign(scores: NDArray[np.float32], floor: float) -> Iterator[tuple[int, int]]:
    """Pairs (row, column) of the best one-to-one assignment; pairs that score below ``floor`` are left out.

    Rows and columns that could not reach the floor are dropped first, so that the cost follows the plausible pairs.
    """
    rows = np.flatnonzero((scores >= floor).any(axis=1))
    columns = np.flatnonzero((scores >= floor).any(axis=0))
    if rows.size == 0:
        return
    gains = np.where(scores >= floor, scores, 0.0)[np.ix_(rows, columns)].astype(float)
    flipped = gains.shape[0] > gains.shape[1]
    if flipped:
        gains = gains.T
    for left, right in enumerate(_minimal(-gains)):
        row, column = (right, left) if flipped else (left, right)
        if scores[rows[row], columns[column]] >= floor:
            yield int(rows[row]), int(columns[column])


def _minimal(costs: NDArray[np.float64]) -> list[int]:
    """The column of each row in an assignment of least total cost; there are at least as many columns as rows."""
    height, width = costs.shape
    row_of = np.zeros(width + 1, dtype=int)  # 1-based; column 0 is where each search starts
    row_price, column_price = np.zeros(height + 1), np.zeros(width + 1)
    for row in range(1, height + 1):
        row_of[0] = row
        distance = np.full(width + 1, np.inf)
        came_from = np.zeros(width + 1, dtype=int)
        done = np.zeros(width + 1, dtype=bool)
        column = 0
        while row_of[column] != 0:
            done[column] = True
            here = row_of[column]
            reduced = costs[here - 1] - row_price[here] - column_price[1:]
            better = ~done[1:] & (reduced < distance[1:])
            distance[1:][better] = reduced[better]
            came_from[1:][better] = column
            open_columns = np.where(done, np.inf, distance)
            following = int(np.argmin(open_columns[1:])) + 1
            step = open_columns[following]
            row_price[row_of[done]] += step
            column_price[done] -= step
            distance[~done] -= step
            column = following
        while column != 0:
            previous = came_from[column]
            row_of[column] = row_of[previous]
            column = previous
    result = [0] * height
    for column in range(1, width + 1):
        if row_of[column]:
            result[row_of[column] - 1] = column - 1
    return result
