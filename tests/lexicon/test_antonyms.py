"""Opposed words, and words that tell a direction."""

from __future__ import annotations

import pytest

from readout_check.lexicon.antonyms import direction, opposed, opposites
from readout_check.model import Direction


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        pytest.param("rise", "fall", "v", id="directions"),
        pytest.param("soar", "plunge", "v", id="directions-no-dictionary-pairs"),
        pytest.param("increase", "decrease", "n", id="directions-as-nouns"),
        pytest.param("growth", "contraction", "n", id="nouns-no-dictionary-pairs"),
        pytest.param("export", "import", "v", id="trade"),
        pytest.param("buy", "sell", "v", id="deals"),
        pytest.param("purchase", "sell", "v", id="a-synonym-of-an-antonym"),
        pytest.param("open", "close", "VERB", id="universal-tag"),
        pytest.param("approve", "reject", "v", id="decisions"),
        pytest.param("win", "lose", "v", id="outcomes"),
        pytest.param("support", "oppose", "v", id="stances"),
        pytest.param("impose", "lift", "v", id="sanctions"),
        pytest.param("higher", "lower", "ADJ", id="comparatives"),
        pytest.param("more", "fewer", "a", id="degrees"),
        pytest.param("north", "south", "n", id="compass"),
        pytest.param("north", "south", "ADV", id="compass-as-adverbs"),
        pytest.param("rural", "urban", "a", id="kinds-of-places"),
        pytest.param("surplus", "deficit", "n", id="balances"),
    ],
)
def test_opposed_words(a: str, b: str, pos: str) -> None:
    assert opposed(a, b, pos)
    assert opposed(b, a, pos)


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        pytest.param("rise", "grow", "v", id="one-direction"),
        pytest.param("rise", "rise", "v", id="the-same-word"),
        pytest.param("add", "decline", "v", id="adding-a-remark-is-not-declining-to-speak"),
        pytest.param("lift", "reduce", "n", id="no-such-nouns-in-the-pair-table"),
        pytest.param("sign", "build", "v", id="unrelated"),
        pytest.param("help", "offer", "v", id="compatible-acts"),
        pytest.param("large", "new", "a", id="other-dimensions"),
        pytest.param("zorble", "rise", "v", id="not-a-word"),
    ],
)
def test_words_that_do_not_exclude_each_other(a: str, b: str, pos: str) -> None:
    assert not opposed(a, b, pos)
    assert not opposed(b, a, pos)


@pytest.mark.parametrize(
    ("lemma", "way"),
    [
        *(
            (word, Direction.UP)
            for word in ("rise", "quicken", "climb", "double", "growth", "higher", "upward", "raise")
        ),
        *((word, Direction.DOWN) for word in ("ease", "slip", "halve", "shrink", "cut", "drop", "lower", "fewer")),
        *((word, Direction.NONE) for word in ("stand", "sign", "change", "high", "swing", "remain", "")),
    ],
)
def test_direction_of_a_word(lemma: str, way: Direction) -> None:
    assert direction(lemma) is way


def test_no_word_goes_both_ways() -> None:
    from readout_check.lexicon import antonyms

    assert not antonyms._UP & antonyms._DOWN
    assert antonyms._LOOSE & (antonyms._UP | antonyms._DOWN)


def test_no_word_is_its_own_opposite_and_pairs_hold_both_ways() -> None:
    for word in ("rise", "open", "accept", "import", "win", "buy"):
        assert word not in opposites(word, "v")
        assert all(word in opposites(other, "v") for other in opposites(word, "v"))
