"""From scores to matches, the same way for figures and for dates."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

import numpy as np

from readout_check.align.assign import assign, lead
from readout_check.align.scene import Match
from readout_check.align.thresholds import CONFIRM_FLOOR, DISPUTE_FLOOR, FINDING_FLOOR, LEAD
from readout_check.align.vocabulary import Matrix


def matches(
    scores: Matrix, agrees: Callable[[int, int], bool], official: Sequence[Hashable], secondary: Sequence[Hashable]
) -> Iterator[Match]:
    """One-to-one matches by best total, then repetitions: an article may state a fact in its headline and again below.

    ``agrees`` says whether a row and a column state one value. Unequal matches gain by how far they are ahead of the
    next candidate; ``official`` and ``secondary`` are the values, so that a repeated value is no rival of itself.
    Places in the matches are rows and columns.
    """
    found = list(assign(scores, DISPUTE_FLOOR))
    settled = {(row, column) for row, column in found if agrees(row, column)}
    rows, columns = {row for row, _ in settled}, {column for _, column in settled}

    def rivals(row: int, column: int) -> Callable[[int, int], bool]:
        """The cells that compete with one cell for its row or its column."""

        def compete(r: int, c: int) -> bool:
            if r == row:
                return c not in columns and secondary[c] != secondary[column]
            return r not in rows and official[r] != official[row]

        return compete

    disputed = {}
    for row, column in found:
        if (row, column) not in settled:
            score = float(scores[row, column]) + LEAD * lead(scores, row, column, rivals(row, column))
            disputed[column] = Match(row, column, score, equal=False)

    sure = {column for column, match in disputed.items() if match.score >= FINDING_FLOOR}
    repeated = set(_repeated(scores, agrees, {column for _, column in settled} | sure))
    for row, column in sorted(settled | repeated):
        yield Match(row, column, float(scores[row, column]))
    yield from (match for column, match in disputed.items() if column not in {c for _, c in repeated})


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
