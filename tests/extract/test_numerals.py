"""Numbers in digits, words and both, read without a parser."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.extract import quantities
from readout_check.extract.number_shares import Form
from readout_check.extract.number_tokens import literal, tokenize
from readout_check.extract.numerals import read

CARDINALS = [
    ("35,400,000,000", "35400000000", "commas"),
    ("15 000", "15000", "groups parted by a blank"),
    ("15\u00a0000", "15000", "groups parted by a no-break space"),
    ("1\u202f250\u202f000.5", "1250000.5", "groups parted by narrow no-break spaces"),
    ("4.5 billion", "4500000000", "digits and a scale word"),
    ("1.2bn", "1200000000", "a touching scale"),
    ("15k", "15000", "a touching k"),
    ("1.3m people", "1300000", "m is million before a plural"),
    ("two hundred and twelve", "212", "and inside a number"),
    ("forty-one", "41", "a hyphen"),
    ("nine thousand", "9000", "words and a scale"),
    ("three million two hundred thousand", "3200000", "falling scales"),
    ("seven crore twelve lakh", "71200000", "the Indian scale"),
    ("a hundred", "100", "the article counts one"),
    ("a dozen", "12", "a dozen"),
    ("half a dozen", "6", "half a dozen"),
    ("half a million", "500000", "half of a scale"),
    ("a quarter of a million", "250000", "a quarter of a scale"),
    ("two and a half million", "2500000", "a mixed number before its scale"),
    ("six-and-a-half", "6.5", "a mixed number in hyphens"),
    ("a million and a half", "1500000", "a half of the scale before it"),
    ("three point seven", "3.7", "a decimal in words"),
    ("7 3/4", "7.75", "a mixed number in digits"),
    ("2½", "2.5", "a vulgar fraction sign"),
    ("minus five", "-5", "minus in words"),
    ("hundred thousand", "100000", "a bare scale before another"),
    ("hundred and ninety", "190", "a bare hundred with more behind it"),
    ("thousand and one", "1001", "a bare thousand with more behind it"),
    ("half million", "500000", "half of a scale without its article"),
    ("further quarter of a million", "250000", "an adjective stands where the article was"),
    ("quarter million", "250000", "a quarter of a scale without its article"),
    ("four hundred and two dozen", "424", "a dozen takes what is below the hundred"),
    ("six hundreds", "600", "a plural hundred after its number"),
    ("thirtyfive thousand", "35000", "tens and units written in one"),
    ("eighty-thousand-two-hundred-and-six", "80206", "hyphens all through"),
    ("seven and nine twentieths", "7.45", "a mixed number with a tens denominator"),
    ("three and eleven hundredths", "3.11", "a mixed number with hundredths"),
    ("two billion and a half million", "2000500000", "a half of a smaller scale"),
    ("-5", "-5", "minus sign"),
    ("5-1/4", "5.25", "a hyphen inside a mixed number"),
    ("3-½", "3.5", "a hyphen before a fraction sign"),
]


@pytest.mark.parametrize(("text", "value", "why"), CARDINALS, ids=[row[2] for row in CARDINALS])
def test_cardinal(text: str, value: str, why: str) -> None:
    found = read(text)
    assert [n.value for n in found] == [Decimal(value)]
    assert found[0].form == Form.CARDINAL


OTHERS = [
    ("a third of it", Form.FRACTION, "0.333", "an article and a denominator before of"),
    ("three quarters of it", Form.FRACTION, "0.75", "a plural denominator"),
    ("one twenty-fifth of it", Form.FRACTION, "0.04", "a denominator of tens and a unit"),
    ("four thirty-firsts of it", Form.FRACTION, "0.129", "a plural denominator of tens and a unit"),
    ("a twentieth of it", Form.FRACTION, "0.05", "a denominator of tens"),
    ("six out of eight hundred", Form.SHARE, "0.0075", "out of a round number of hundreds"),
    ("two thirds of it", Form.FRACTION, "0.667", "a fraction without its hyphen"),
    ("the five trillionth grain", Form.ORDINAL, "5000000000000", "an ordinal of a scale"),
    ("the two thousand three hundred and fortieth case", Form.ORDINAL, "2340", "an ordinal behind thousands"),
    ("two-thirds", Form.FRACTION, "0.667", "a hyphened fraction"),
    ("one in four", Form.SHARE, "0.25", "a share"),
    ("nine out of ten", Form.SHARE, "0.9", "a share with out of"),
    ("the 30th meeting", Form.ORDINAL, "30", "digits with a suffix"),
    ("the seventeenth meeting", Form.ORDINAL, "17", "an ordinal word"),
    ("the twenty-first meeting", Form.ORDINAL, "21", "tens and an ordinal"),
    ("the one hundred and fifth meeting", Form.ORDINAL, "105", "a long ordinal"),
    ("a third bridge", Form.ORDINAL, "3", "an article and an ordinal before a noun"),
    ("twice the sum", Form.MULTIPLE, "2", "a multiple"),
    ("a tenfold rise", Form.MULTIPLE, "10", "a multiple in -fold"),
    ("the 7 th meeting", Form.ORDINAL, "7", "a suffix behind a blank"),
    ("the 12-th meeting", Form.ORDINAL, "12", "a suffix behind a hyphen"),
    ("7 ST buses", Form.CARDINAL, "7", "letters that are not the suffix of this number"),
]


@pytest.mark.parametrize(("text", "form", "value", "why"), OTHERS, ids=[row[3] for row in OTHERS])
def test_other_forms(text: str, form: Form, value: str, why: str) -> None:
    (found,) = read(text)
    assert (found.form, round(found.value, 3)) == (form, round(Decimal(value), 3))


NAMES = [
    ("F-16s", "an aircraft"),
    ("COP28", "a conference"),
    ("COVID-19", "a disease"),
    ("5G", "a network"),
    ("021", "a leading zero is no number"),
    ("192.168.1.20", "an address"),
    ("Newsroom/417", "a photo number behind a slash"),
]


@pytest.mark.parametrize(("text", "why"), NAMES, ids=[row[1] for row in NAMES])
def test_names_hold_no_number(text: str, why: str) -> None:
    assert read(text) == ()


def test_a_year_takes_no_fraction() -> None:
    assert next(iter(read("the season 2031-1/2"))).value == 2031


def test_between_parts_two_numbers() -> None:
    assert [n.value for n in read("between one hundred and two hundred")] == [100, 200]


def test_metres_are_no_millions() -> None:
    assert [n.value for n in read("a 160m bridge, 12m wide")] == [160, 12]


LITERALS = [
    ("4,5", "4.5", "a decimal comma"),
    ("3.173,00", "3173.00", "continental notation"),
    ("12,34,567", "1234567", "Indian groups"),
    ("1'250'000", "1250000", "Swiss groups"),
    ("5,10,15", None, "a list"),
    ("14.3.2023", None, "a date"),
]


@pytest.mark.parametrize(("digits", "value", "why"), LITERALS, ids=[row[2] for row in LITERALS])
def test_literal(digits: str, value: str | None, why: str) -> None:
    assert literal(digits) == (None if value is None else Decimal(value))


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_come_back(value: int) -> None:
    (found,) = read(f"{value:,}")
    assert found.value == value


@given(st.text(max_size=200))
def test_any_text_is_read_in_order(text: str) -> None:
    found = read(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(text[t.start : t.end] == t.text for t in tokenize(text))


@pytest.mark.parametrize(
    "text",
    ["several hundred thousand", "a few hundred thousand", "umpteen-thousand-four-hundred-and-six", "hundreds"],
)
def test_vague_or_unread_scale_words_leave_no_tail(text: str) -> None:
    assert read(text) == ()


@pytest.mark.xfail(strict=True, reason="a mixed number before 'of a million' is read as two numbers")
def test_mixed_number_of_a_scale() -> None:
    assert [n.value for n in read("one and three quarters of a million")] == [Decimal(1750000)]


@pytest.mark.xfail(strict=True, reason="'in' behind feet is not read as inches, for it is a preposition far more often")
def test_inches_abbreviated(parse: Callable[[str], Any]) -> None:
    assert [q.low for q in quantities.extract(*parse("The door is 8 ft 3 in high."))] == [Decimal("8.25")]
