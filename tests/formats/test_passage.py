"""The disputed words stay whole and in their place, however long the sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.formats.passage import passage
from readout_check.model import Evidence, Span
from tests.formats.made import evidence


def _shown(sentence: str, quote: str, budget: int) -> tuple[str, str, str]:
    cut = passage(evidence("a.txt", sentence, quote, 1), budget)
    return cut.before, cut.marked, cut.after


@pytest.mark.parametrize(
    ("sentence", "quote", "budget", "parts", "why"),
    [
        ("We saw 5 ships.", "5 ships", 80, ("We saw ", "5 ships", "."), "short: whole"),
        (
            "one two three four five six 5 ships seven eight nine ten eleven",
            "5 ships",
            37,
            ("… five six ", "5 ships", " seven eight nine …"),
            "cut at words on both sides",
        ),
        (
            "5 ships seven eight nine ten eleven",
            "5 ships",
            27,
            ("", "5 ships", " seven eight nine …"),
            "all room goes right",
        ),
        (
            "one two three four five six 5 ships",
            "5 ships",
            27,
            ("… four five six ", "5 ships", ""),
            "all room goes left",
        ),
        ("at\n the   pier\t5\nships", "5\nships", 80, ("at the pier ", "5 ships", ""), "white space is one space"),
        (
            "abcdefghijklmnop 5 ships " + "x" * 90,
            "5 ships",
            60,
            ("abcdefghijklmnop ", "5 ships", None),
            "a word too long is cut",
        ),
        (
            "one two three four five six seven",
            "one two three four five six seven",
            20,
            ("", None, ""),
            "the words themselves",
        ),
    ],
)
def test_passage(sentence: str, quote: str, budget: int, parts: tuple[str | None, ...], why: str) -> None:
    got = _shown(sentence, quote, budget)
    assert [g for g, p in zip(got, parts, strict=True) if p is not None] == [p for p in parts if p is not None], why
    assert sum(map(len, got)) <= budget + 4, why


def test_words_outside_their_sentence_are_shown_alone() -> None:
    made = replace(evidence("a.txt", "We saw 5 ships.", "5 ships", 1), span=Span(900, 907))
    assert passage(made, 80).marked == "5 ships", "they are looked for in the sentence"
    assert passage(replace(made, sentence="Other words."), 80).before == "", "and stand alone where they are not in it"


@given(st.text(max_size=300), st.text(min_size=1, max_size=60), st.text(max_size=300), st.integers(20, 300))
def test_whatever_the_text_the_cut_is_no_longer_than_its_room(before: str, quote: str, after: str, budget: int) -> None:
    sentence = before + quote + after
    made = Evidence(
        path="a",
        span=Span(len(before), len(before) + len(quote)),
        line=1,
        column=1,
        quote=quote,
        sentence=sentence,
        sentence_start=0,
    )
    cut = passage(made, budget)
    assert len(cut.before) + len(cut.marked) + len(cut.after) <= budget + 6
