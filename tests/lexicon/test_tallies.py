"""The count of a vote out of the ways in which it is told."""

from __future__ import annotations

import pytest

from readout_check.lexicon.tallies import tallies


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("The rate was cut by five votes to one.", [(5, 1)], id="votes-to"),
        pytest.param("It carried 8-3.", [(8, 3)], id="verb-before"),
        pytest.param("Ten members in favour, two against.", [(10, 2)], id="for-and-against"),
        pytest.param("Four governors in favour and three governors against.", [(4, 3)], id="who-voted-so"),
        pytest.param("Twenty-two states supported it and five opposed.", [(22, 5)], id="a-compound-number-and-a-verb"),
        pytest.param("For: 9; against: 6; abstained: 1.", [(9, 6)], id="minutes-with-colons"),
        pytest.param("The team won the match 8-3 in May.", [], id="a-score-is-no-vote"),
    ],
)
def test_tallies(text: str, counts: list[tuple[int, int]]) -> None:
    found = list(tallies(text))
    assert [(each.first, each.second) for each in found] == counts


def test_a_vote_is_the_same_whichever_way_round() -> None:
    (lost,), (won,) = list(tallies("It lost by 5 votes to 7.")), list(tallies("It was turned down by 7 votes to 5."))
    assert lost.value == won.value
