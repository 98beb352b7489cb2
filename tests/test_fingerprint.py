"""What keeps a finding the same from run to run, and what makes it another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.fingerprint import fingerprint

PARTS = ("talks/official.txt", "talks/article.txt", "RC101", "exact 274 count", "exact 247 count")


def test_is_the_same_on_every_machine() -> None:
    """The value is written into baselines: a change of it would make every known finding new."""
    assert fingerprint(*PARTS) == "73ac64c454aab7b5"


@pytest.mark.parametrize("place", range(5), ids=["readout", "article", "rule", "official-value", "secondary-value"])
def test_every_part_counts(place: int) -> None:
    changed = [part + "x" if n == place else part for n, part in enumerate(PARTS)]
    assert fingerprint(*changed) != fingerprint(*PARTS)


def test_parts_cannot_run_over() -> None:
    """ "ab" and "c" are not "a" and "bc"."""
    assert fingerprint("ab", "c", "RC101", "1", "2") != fingerprint("a", "bc", "RC101", "1", "2")
    assert fingerprint("", "ab", "RC101", "1", "2") != fingerprint("ab", "", "RC101", "1", "2")


def test_sides_are_not_exchanged() -> None:
    assert fingerprint("a", "b", "RC101", "1", "2") != fingerprint("b", "a", "RC101", "1", "2")
    assert fingerprint("a", "b", "RC101", "1", "2") != fingerprint("a", "b", "RC101", "2", "1")


def test_a_path_with_a_broken_byte_has_one_too() -> None:
    """File names that are not UTF-8 reach Python with lone surrogates."""
    assert fingerprint("caf\udce9.txt", *PARTS[1:]) != fingerprint(*PARTS)


TEXTS = st.tuples(*[st.text(max_size=12)] * 5)


@given(TEXTS)
def test_form(parts: tuple[str, str, str, str, str]) -> None:
    made = fingerprint(*parts)
    assert len(made) == 16
    assert set(made) <= set("0123456789abcdef")
    assert made == fingerprint(*parts)


@given(TEXTS, TEXTS)
def test_other_parts_other_fingerprint(a: tuple[str, str, str, str, str], b: tuple[str, str, str, str, str]) -> None:
    assert (fingerprint(*a) == fingerprint(*b)) == (a == b)
