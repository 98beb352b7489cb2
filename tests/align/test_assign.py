"""The assignment of claims to claims, against every assignment there is (small tables)."""

from __future__ import annotations

import itertools
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from readout_check.align.assign import assign

Matrix = NDArray[np.float32]


@st.composite
def tables(draw: st.DrawFn) -> Matrix:
    """Tables of up to 5 by 5; sixty-fourths are exact in float32, so that sums can be compared for equality."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    cells = draw(st.lists(st.integers(-64, 80), min_size=height * width, max_size=height * width))
    return (np.array(cells, dtype=np.float32) / np.float32(64)).reshape(height, width)


FLOORS = st.integers(1, 64).map(lambda n: n / 64)


def best_total(scores: Matrix, floor: float) -> float:
    """The greatest total of any one-to-one choice of cells that reach the floor, found by trying all of them."""
    wide = scores if scores.shape[0] <= scores.shape[1] else scores.T
    gains = np.where(wide >= floor, wide, 0.0)
    rows = range(gains.shape[0])
    return max(
        float(sum(gains[r, c] for r, c in zip(rows, columns, strict=True)))
        for columns in itertools.permutations(range(gains.shape[1]), gains.shape[0])
    )


@given(tables(), FLOORS)
def test_total_is_the_greatest(scores: Matrix, floor: float) -> None:
    assert float(sum(scores[r, c] for r, c in assign(scores, floor))) == best_total(scores, floor)


@given(tables(), FLOORS)
def test_floor_is_respected_and_pairs_are_one_to_one(scores: Matrix, floor: float) -> None:
    pairs = list(assign(scores, floor))
    assert all(scores[pair] >= floor for pair in pairs)
    assert len({r for r, _ in pairs}) == len(pairs) == len({c for _, c in pairs})


@given(tables(), FLOORS)
def test_nothing_is_left_that_both_could_have(scores: Matrix, floor: float) -> None:
    """No row and column that stay alone could still be paired: a claim is left out only for want of a partner."""
    pairs = list(assign(scores, floor))
    rows = set(range(scores.shape[0])) - {r for r, _ in pairs}
    columns = set(range(scores.shape[1])) - {c for _, c in pairs}
    assert all(scores[r, c] < floor for r in rows for c in columns)


@given(tables(), FLOORS)
def test_turning_the_table_keeps_the_total(scores: Matrix, floor: float) -> None:
    """Which side has more claims is no matter."""
    turned: Matrix = np.ascontiguousarray(scores.T)
    assert float(sum(scores[r, c] for r, c in assign(scores, floor))) == float(
        sum(turned[r, c] for r, c in assign(turned, floor))
    )


@given(tables(), FLOORS)
def test_the_same_table_gives_the_same_pairs(scores: Matrix, floor: float) -> None:
    before = scores.copy()
    assert list(assign(scores, floor)) == list(assign(scores, floor))
    assert np.array_equal(scores, before), "the table is only read"


@pytest.mark.parametrize(
    ("cells", "floor", "expected"),
    [
        pytest.param([[0.9]], 0.5, {(0, 0)}, id="one pair"),
        pytest.param([[0.4]], 0.5, set(), id="one pair below the floor"),
        pytest.param([[0.5]], 0.5, {(0, 0)}, id="the floor itself is enough"),
        pytest.param([[0.9, 0.8], [0.8, 0.1]], 0.05, {(0, 1), (1, 0)}, id="the best cell is given up for the total"),
        pytest.param([[0.9, 0.8], [0.8, 0.1]], 0.85, {(0, 0)}, id="the floor comes before the total"),
        pytest.param([[0.6, 0.7, 0.2]], 0.25, {(0, 1)}, id="more columns than rows"),
        pytest.param([[0.6], [0.7], [0.2]], 0.25, {(1, 0)}, id="more rows than columns"),
        pytest.param([[-1.0, 0.6], [-1.0, 0.7]], 0.25, {(1, 1)}, id="a column that nothing can be compared with"),
        pytest.param([[-1.0, -1.0]], 0.25, set(), id="nothing to pair"),
    ],
)
def test_assign(cells: list[list[float]], floor: float, expected: set[tuple[int, int]]) -> None:
    assert set(assign(np.array(cells, dtype=np.float32), floor)) == expected


def test_no_claims_no_pairs() -> None:
    assert list(assign(np.zeros((0, 4), dtype=np.float32), 0.25)) == []
    assert list(assign(np.zeros((4, 0), dtype=np.float32), 0.25)) == []


def test_large_tables_take_no_minutes() -> None:
    """A long transcript has some hundreds of figures; all cells plausible is the worst case."""
    scores = np.random.default_rng(7).random((300, 300), dtype=np.float32)
    start = time.perf_counter()
    assert len(list(assign(scores, 0.01))) > 290
    assert time.perf_counter() - start < 5
