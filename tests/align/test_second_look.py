"""What a statement denies of a part of itself."""

from __future__ import annotations

import pytest

from readout_check.align.second_look import DENIES_A_PART


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        pytest.param("Three firemen were slightly hurt, but no inhabitants.", True, id="others"),
        pytest.param("It looks at the plan with interest, not with envy.", True, id="another mood"),
        pytest.param("It will hurt, not only in the north.", False, id="not only"),
        pytest.param("The bridge will be closed, but no later than in May.", False, id="a bound"),
    ],
)
def test_denies_a_part(words: str, denied: bool) -> None:
    assert (DENIES_A_PART.search(words) is not None) == denied
