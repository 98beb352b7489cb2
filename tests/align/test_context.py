"""What tells what a claim is about: the words around it, and no more of them than a list deserves."""

from __future__ import annotations

import pytest

from readout_check.align.context import WINDOW, context_rows, locate, steps_from
from readout_check.align.coverage import Coverage
from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.model import Span
from tests.align.test_alignment import reading


def _list(words: int) -> tuple[Term, ...]:
    """Words of four letters with a blank behind each."""
    return tuple(Term(start=5 * n, end=5 * n + 4, key=f"w{n}", pos="NOUN", weight=1.0) for n in range(words))


@pytest.mark.parametrize(
    ("span", "near"),
    [
        pytest.param(Span(10, 14), ["w1", "w0", "w3", "w4"], id="a word among them"),
        pytest.param(Span(9, 10), ["w1", "w0", "w2", "w3", "w4"], id="a blank"),
        pytest.param(Span(0, 4), ["w1", "w2", "w3", "w4"], id="the first word"),
        pytest.param(Span(20, 24), ["w3", "w2", "w1", "w0"], id="the last word"),
        pytest.param(Span(6, 12), ["w0", "w3", "w4"], id="words that it only touches are its own"),
    ],
)
def test_words_on_either_side_nearest_first(span: Span, near: list[str]) -> None:
    assert [term.key for term, _ in steps_from(_list(5), span)] == near


def test_of_a_list_only_the_nearest_words_are_looked_at() -> None:
    """Else a list takes time in proportion to the square of its length."""
    found = steps_from(_list(1_000), Span(2_500, 2_504))
    assert {steps for _, steps in found} == set(range(WINDOW))
    assert {term.key for term, _ in found} == {f"w{n}" for n in range(500 - WINDOW, 501 + WINDOW) if n != 500}


def test_of_the_lists_beside_a_sentence_too() -> None:
    """The passage of a claim is bounded when the sentences beside its own are lists."""
    items = [" ".join(f"{side}{n}/n" for n in range(400)) for side in "ab"]
    scene = Scene([reading("ferry/n")], reading(items[0], "ferry/n sail/v #30:ferry", items[1]))
    words = scene.vocabulary
    _, broad = context_rows(locate([scene.article]), scene.our_terms, words.secondary, words.rarity)
    seen = {word for word, column in words.secondary.items() if broad[0, column]}
    assert {w for w in seen if w[0] == "a"} == {f"a{n}" for n in range(400 - WINDOW, 400)}
    assert {w for w in seen if w[0] == "b" and w[1:].isdigit()} == {f"b{n}" for n in range(WINDOW)}


def test_a_sentence_holds_the_likest_of_its_words_and_of_those_beside_it() -> None:
    """A word of the article counts whole where it stands, and less in the sentences beside."""
    scene = Scene([reading("talks/n begin/v", "clinic/n open/v", "", "ferry/n")], reading("clinic/n #30"))
    assert [round(float(share), 3) for share in Coverage(scene, ()).of(0)] == [0.8, 1.0, 0.8, 0.0]
    assert [round(float(share), 3) for share in Coverage(scene, ()).of(0, alone=True)] == [0.0, 1.0, 0.0, 0.0]
