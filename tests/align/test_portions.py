"""Long meetings in portions: what they find must be what comparing everything finds."""

from __future__ import annotations

import random

import pytest

from readout_check.align import align
from readout_check.align import portions as module
from readout_check.align.coverage import Coverage
from readout_check.align.portions import in_portions
from readout_check.align.postings import Postings
from readout_check.align.scene import Scene
from readout_check.model import Reading
from tests.align.test_alignment import reading

SYLLABLES = "bal cor dim fen gul hap jor kel lim mun nor pol".split()


def _texts(sentences: int) -> tuple[Reading, Reading]:
    """Both tell of the same matters, each with its own noun and figure, in two orders; every fifth figure differs."""
    chance = random.Random(7)
    nouns = ["".join(chance.choices(SYLLABLES, k=4)) for _ in range(sentences)]
    told = [f"{noun}/n open/v #{100 + n}:{noun} country=PE" for n, noun in enumerate(nouns)]
    retold = [f"{noun}/n open/v #{100 + n + (n % 5 == 0)}:{noun}" for n, noun in enumerate(nouns)]
    chance.shuffle(retold)
    return reading(*told), reading(*retold)


def test_portions_find_what_the_whole_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    readout, article = _texts(60)

    def found() -> set[tuple[object, ...]]:
        pairs = align([readout], article).pairs
        return {(p.official and p.official.span, p.secondary.span, p.contested) for p in pairs}

    whole = found()
    monkeypatch.setattr(module, "AT_ONCE", 0)
    monkeypatch.setattr(module, "PORTION", 10)
    assert len(list(in_portions(Scene([readout], article)))) > 5, "the case is long enough to be cut"
    assert found() == whole


def test_a_portion_has_no_more_of_a_longer_readout(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work for one stretch of the article must not grow with the readouts."""
    monkeypatch.setattr(module, "AT_ONCE", 0)
    monkeypatch.setattr(module, "PORTION", 10)
    monkeypatch.setattr(module, "OPENING", 0)
    longest = []
    for sentences in (100, 300):
        readout, article = _texts(sentences)
        longest.append(max(len(each.their_terms) for each in in_portions(Scene([readout], article))))
    assert longest[1] <= 1.5 * longest[0], longest


def test_passages_that_were_apart_are_no_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 0)
    monkeypatch.setattr(module, "AROUND", 0)
    monkeypatch.setattr(module, "OPENING", 0)
    readout = reading("clinic/n open/v #12:clinic", "nothing/n here/n", "ferry/n sail/v #30:ferry")
    (portion,) = in_portions(Scene([readout], reading("clinic/n open/v #12:clinic", "ferry/n sail/v #30:ferry")))
    assert [bool(terms) for terms in portion.their_terms] == [True, False, True]


def test_the_end_of_one_readout_is_no_neighbour_of_the_next() -> None:
    """Of two readouts laid out as one side, what the first says last is not beside what the second says first."""
    first, second = reading("talks/n begin/v", "clinic/n open/v"), reading("ferry/n sail/v #30:ferry")
    scene = Scene([first, second], reading("clinic/n open/v #30:clinic"))
    shares = Coverage(scene, ()).of(0)
    held = {n: float(share) for n, share in enumerate(shares)}
    assert held[1] > 0.9, "the sentence with the words"
    assert held[3] == 0.0, "the other document's first sentence"
    alone = Coverage(Scene([reading("clinic/n open/v", "ferry/n sail/v")], scene.article), ()).of(0)
    assert alone[1] > 0.5, "inside one document the neighbour counts"


def test_what_passages_hold() -> None:
    index = Postings([{"ferry", "sail"}, {"ship"}, set()])
    held = index.held([(2.0, {"ferry": 1.0, "ship": 0.5}), (1.0, {"sail": 1.0}), (1.0, {"unknown": 1.0})])
    assert held.tolist() == [3.0, 1.0, 0.0]
    assert index.held([(1.0, {"ferry": 0.5, "sail": 0.7})]).tolist() == [0.7, 0.0, 0.0], "the likest counts"
