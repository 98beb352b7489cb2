"""How two figures relate: tables of hand-made quantities, each row with the reason why it is there."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.bound_changes import BoundChange, bound_change
from readout_check.model import Bound, Dimension, Quantity, Span, Unit
from readout_check.values import AGREEING, Likeness, canonical, comparable, likeness, plain

COUNT = Unit(dimension=Dimension.COUNT, code="count")
PERCENT = Unit(dimension=Dimension.PERCENT, code="percent", symbol="%")
PART = Unit(dimension=Dimension.PERCENT, code="percent", symbol="a third")
LOOSE_POINT = Unit(dimension=Dimension.PERCENTAGE_POINT, code="percentage point", symbol="point")
POINT = Unit(dimension=Dimension.PERCENTAGE_POINT, code="percentage point")
ORDINAL = Unit(dimension=Dimension.ORDINAL, code="ordinal")


def money(code: str, symbol: str = "") -> Unit:
    return Unit(dimension=Dimension.MONEY, code=code, symbol=symbol)


def measure(code: str) -> Unit:
    return Unit(dimension=Dimension.MEASURE, code=code, symbol=code)


DOLLAR, EURO = money("USD", "$"), money("EUR", "€")


def q(low: str, high: str | None = None, unit: Unit = COUNT, bound: Bound = Bound.EXACT, **fields: object) -> Quantity:
    """A quantity whose words do not matter."""
    made = Quantity(
        span=Span(0, 1),
        text=low,
        sentence=Span(0, 1),
        low=Decimal(low),
        high=Decimal(high or low),
        unit=unit,
        bound=bound,
    )
    return dataclasses.replace(made, **fields)  # type: ignore[arg-type]


def taken_back(*figures: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(f) for f in figures)


M = "million"

LIKENESS = [
    # equal values
    (q("340"), q("340"), Likeness.SAME, "one number"),
    (q("4500000", unit=DOLLAR), q("4500000.00", unit=DOLLAR), Likeness.SAME, "trailing zeros are no difference"),
    (q("-3", unit=PERCENT), q("-3", unit=PERCENT), Likeness.SAME, "below zero"),
    (q("0"), q("0"), Likeness.SAME, "zero divides nothing"),
    (q("200", "250"), q("200", "250"), Likeness.SAME, "one range"),
    (q("5", unit=measure("kilometre")), q("5000", unit=measure("metre")), Likeness.SAME, "kilometres and metres"),
    (q("3", unit=measure("year")), q("36", unit=measure("month")), Likeness.SAME, "three years are 36 months"),
    (q("2", unit=measure("week")), q("14", unit=measure("day")), Likeness.SAME, "two weeks are 14 days"),
    (q("50", unit=measure("kilometre")), q("31", unit=measure("mile")), Likeness.ROUNDED, "a conversion is rounded"),
    (q("50", unit=measure("kilometre")), q("41", unit=measure("mile")), Likeness.DIFFERENT, "a wrong conversion"),
    (q("24", unit=measure("hour")), q("1", unit=measure("day")), Likeness.SAME, "24 hours are a day"),
    (q("25000", unit=measure("hectare")), q("250", unit=measure("square kilometre")), Likeness.SAME, "areas"),
    (q("7", unit=ORDINAL), q("7", unit=ORDINAL), Likeness.SAME, "one round"),
    # coarser and rounded figures
    (q("17"), q("15", "20"), Likeness.SAME, "a range that holds the figure is coarser"),
    (q("15"), q("15", "20"), Likeness.SAME, "the ends belong to the range"),
    (q("21"), q("15", "20"), Likeness.DIFFERENT, "a range that the figure is outside of"),
    (q("4580000000"), q("4600000000", bound=Bound.ABOUT), Likeness.ROUNDED, "declared rounding"),
    (q("4580000000"), q("4600000000"), Likeness.ROUNDED, "house style rounds large figures to two digits"),
    (q("4540000000"), q("4600000000", bound=Bound.ABOUT), Likeness.DIFFERENT, "4.54 rounds to 4.5"),
    (q("1019"), q("1020"), Likeness.DIFFERENT, "one more is another number, not a rounding"),
    (q("4.6"), q("5"), Likeness.DIFFERENT, "one digit left of two is too coarse when it is not declared"),
    (q("64.3", unit=EURO), q("64", unit=EURO, bound=Bound.MORE_THAN), Likeness.ROUNDED, "more than 64 for 64.3"),
    (q("64.3", unit=EURO), q("65", unit=EURO, bound=Bound.MORE_THAN), Likeness.DIFFERENT, "more than 65 for 64.3"),
    (q("4920"), q("5000", bound=Bound.NEARLY), Likeness.ROUNDED, "nearly 5,000 for 4,920"),
    (q("5080"), q("5000", bound=Bound.NEARLY), Likeness.DIFFERENT, "nearly is below"),
    (q("31"), q("30", bound=Bound.ABOUT), Likeness.ROUNDED, "about 30 for 31"),
    (q("46"), q("30", bound=Bound.ABOUT), Likeness.DIFFERENT, "about does not cover everything"),
    (q("30", unit=ORDINAL), q("31", unit=ORDINAL, bound=Bound.ABOUT), Likeness.DIFFERENT, "ranks are not rounded"),
    (q("0"), q("1", bound=Bound.ABOUT), Likeness.DIFFERENT, "nothing rounds to zero or from it"),
    # self-corrections
    (q("340", alternatives=taken_back("304")), q("340"), Likeness.CORRECTED, "the figure arrived at, flatly"),
    (q("340", alternatives=taken_back("304")), q("304"), Likeness.RETRACTED, "the figure taken back"),
    (
        q("340", alternatives=taken_back("304")),
        q("340", alternatives=taken_back("304")),
        Likeness.SAME,
        "an article that tells the correction",
    ),
    (q("340", alternatives=taken_back("304")), q("350"), Likeness.DIFFERENT, "neither of the two"),
    # ranges
    (q("200", "250"), q("250"), Likeness.RANGE_END, "the upper end"),
    (q("200", "250"), q("200"), Likeness.RANGE_END, "the lower end"),
    (q("2", "3", unit=measure("week")), q("21", unit=measure("day")), Likeness.RANGE_END, "an end in another unit"),
    (q("200", "250"), q("230"), Likeness.DIFFERENT, "a figure inside the range that nobody gave"),
    (q("200", "250"), q("200", "260"), Likeness.DIFFERENT, "another range"),
    # thousand, million, billion
    (q("4500000000", unit=DOLLAR), q("4500000", unit=DOLLAR), Likeness.MAGNITUDE, "billion to million"),
    (q("4500"), q("4500000"), Likeness.MAGNITUDE, "thousand to million"),
    (q("2"), q("2000000000"), Likeness.MAGNITUDE, "up to nine zeros"),
    (q("45"), q("450"), Likeness.DIFFERENT, "a factor of ten is a slip of a zero, not of a word"),
    (q("4500"), q("4600000"), Likeness.DIFFERENT, "other digits"),
    (q("3", unit=ORDINAL), q("3000", unit=ORDINAL), Likeness.DIFFERENT, "ranks have no magnitude"),
    (q("20", unit=PERCENT), q("0.02", unit=PERCENT), Likeness.MAGNITUDE, "small figures too"),
    # units
    (q("1.2", unit=POINT), q("1.2", unit=PERCENT), Likeness.UNIT, "points to percent"),
    (q("1.2", unit=PERCENT), q("1.2", unit=POINT), Likeness.UNIT, "percent to points"),
    (q("1.2", unit=PERCENT), q("1.3", unit=POINT), Likeness.UNRELATED, "another number in another unit"),
    (q("80", unit=measure("hectare")), q("80", unit=measure("acre")), Likeness.UNIT, "hectares to acres"),
    (q("240", unit=measure("kilometre")), q("240", unit=measure("mile")), Likeness.UNIT, "kilometres to miles"),
    (q("12", unit=measure("tonne")), q("12", unit=measure("kilogram")), Likeness.UNIT, "the unit changed, no word did"),
    (q("3", unit=measure("day")), q("3", unit=measure("week")), Likeness.UNIT, "days to weeks"),
    (q("6", unit=measure("month")), q("6", unit=measure("year")), Likeness.UNIT, "months to years"),
    (q("3", unit=measure("day")), q("4", unit=measure("day")), Likeness.DIFFERENT, "one unit, another number"),
    (q("50", unit=measure("kilometre")), q("50", unit=measure("tonne")), Likeness.UNIT, "a length and a mass"),
    (q("50", unit=measure("kilometre")), q("60", unit=measure("tonne")), Likeness.UNRELATED, "other number and size"),
    (q("52"), q("52", unit=measure("day")), Likeness.SAME, "the number alone, its unit said before"),
    (q("52", unit=measure("day")), q("52"), Likeness.SAME, "the number alone in the article"),
    (q("52"), q("52", unit=EURO), Likeness.SAME, "the article says of what the number is"),
    (q("52"), q("53", unit=measure("day")), Likeness.UNRELATED, "another number alone"),
    (q("2"), q("2", unit=measure("day")), Likeness.UNRELATED, "small numbers are equal by chance"),
    # denominators
    (q("310", unit=DOLLAR, per="cubic metre", per_amount=Decimal(1000)),
     q("310", unit=DOLLAR, per="cubic metre", per_amount=Decimal(100)), Likeness.PER, "per 1,000 and per 100"),
    (q("900", unit=EURO, per="month"), q("900", unit=EURO, per="year"), Likeness.PER, "a month and a year"),
    (q("900", unit=EURO, per="month"), q("900", unit=EURO), Likeness.SAME, "left out is no other denominator"),
    # currencies
    (q("25", unit=EURO), q("25", unit=DOLLAR), Likeness.CURRENCY, "euros to dollars"),
    (q("25", unit=EURO), q("27", unit=DOLLAR), Likeness.UNRELATED, "perhaps a conversion: nobody can tell"),
    (q("25000000", unit=EURO), q("25000", unit=DOLLAR), Likeness.UNRELATED, "no magnitude over currencies"),
    (q("4500000", unit=DOLLAR), q("4500000", magnitude=M), Likeness.CURRENCY_MISSING, "a sum without its sign"),
    (q("4500000000", unit=DOLLAR), q("4500000", magnitude=M), Likeness.MAGNITUDE, "sign and magnitude lost"),
    (q("25000", unit=EURO), q("25000"), Likeness.CURRENCY_MISSING, "large sums need no magnitude word"),
    (q("9.5", unit=money("FJD", "F$")), q("9.5", unit=DOLLAR), Likeness.CURRENCY_MISSING, "a bare sign for F$"),
    (q("9.5", unit=money("FJD", "F$")), q("9.7", unit=DOLLAR), Likeness.DIFFERENT, "a bare sign and another number"),
    (q("9.5", unit=money("FJD", "F$")), q("9.5", unit=money("USD", "US$")), Likeness.CURRENCY, "named as US dollars"),
    (q("4500000", magnitude=M), q("4500000", unit=DOLLAR), Likeness.SAME, "a sign that the readout left out"),
    (q("25", unit=EURO), q("25"), Likeness.UNRELATED, "a small bare count is no sum"),
    # parts of a whole in words
    (q("34", unit=PERCENT), q("33.333", unit=PART), Likeness.ROUNDED, "a third for the whole percent nearest to it"),
    (q("33.333", unit=PART), q("33", unit=PERCENT), Likeness.ROUNDED, "the whole percent for a third"),
    (q("38", unit=PERCENT), q("33.333", unit=PART), Likeness.DIFFERENT, "a third is not 38 percent"),
    (q("31", unit=PERCENT), q("33.333", unit=PART, bound=Bound.ABOUT), Likeness.ROUNDED, "about a third"),
    (q("36", unit=PERCENT), q("33.333", unit=PART, bound=Bound.MORE_THAN), Likeness.ROUNDED, "more than a third"),
    (q("36", unit=PERCENT), q("33.333", unit=PART, bound=Bound.NEARLY), Likeness.DIFFERENT, "nearly a third is less"),
    (q("0.5", unit=PERCENT), q("0.5", unit=LOOSE_POINT), Likeness.SAME, "half a point does not say of what"),
    # sorts that never meet
    (q("30"), q("30", unit=PERCENT), Likeness.UNRELATED, "a count and a percentage"),
    (q("30", unit=ORDINAL), q("30"), Likeness.UNRELATED, "a rank and a count"),
    (q("30", unit=measure("year")), q("30", unit=ORDINAL), Likeness.UNRELATED, "30 years and the 30th"),
]  # fmt: skip


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*row[:3], id=row[3]) for row in LIKENESS])
def test_likeness(official: Quantity, secondary: Quantity, expected: Likeness) -> None:
    assert likeness(official, secondary) == expected


COMPARABLE = [
    (q("1"), q("2"), True, "two counts"),
    (q("1", unit=PERCENT), q("2", unit=POINT), True, "percent and points are mixed up"),
    (q("1", unit=EURO), q("2", unit=DOLLAR), True, "two currencies"),
    (q("1", unit=measure("metre")), q("2", unit=measure("kilometre")), True, "two lengths"),
    (q("1", unit=measure("metre")), q("2", unit=measure("tonne")), False, "a length and a mass"),
    (q("2", unit=measure("metre")), q("2", unit=measure("tonne")), True, "an equal number, the unit may be the slip"),
    (q("6", unit=measure("month")), q("180", unit=measure("day")), False, "months have no length in days"),
    (q("1000", unit=EURO), q("1000"), True, "a large sum that lost its sign"),
    (q("999", unit=EURO), q("999"), False, "a small sum is not taken for a count"),
    (q("5", unit=EURO, magnitude=M), q("5"), True, "a magnitude word speaks for a sum"),
    (q("1"), q("1", unit=PERCENT), False, "a count and a percentage"),
    (q("1"), q("1", unit=ORDINAL), False, "a count and a rank"),
]


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*r[:3], id=r[3]) for r in COMPARABLE])
def test_comparable(official: Quantity, secondary: Quantity, expected: bool) -> None:
    assert comparable(official, secondary) is expected


EXACT, ABOUT, NEARLY, BETWEEN = Bound.EXACT, Bound.ABOUT, Bound.NEARLY, Bound.BETWEEN
AT_LEAST, MORE, AT_MOST, LESS, UP_TO = Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO

CHANGES = [
    (EXACT, EXACT, BoundChange.KEPT, "nothing to lose"),
    (ABOUT, ABOUT, BoundChange.KEPT, "some and about are one bound"),
    (AT_LEAST, MORE, BoundChange.KEPT, "two lower bounds"),
    (UP_TO, AT_MOST, BoundChange.KEPT, "two upper bounds"),
    (LESS, UP_TO, BoundChange.KEPT, "two upper bounds"),
    (ABOUT, NEARLY, BoundChange.KEPT, "two approximations"),
    (LESS, NEARLY, BoundChange.KEPT, "nearly is just less than"),
    (NEARLY, LESS, BoundChange.KEPT, "the same the other way round"),
    (ABOUT, EXACT, BoundChange.LOST, "some 900 became 900"),
    (AT_LEAST, EXACT, BoundChange.LOST, "a lower bound became exact"),
    (UP_TO, EXACT, BoundChange.LOST, "an upper bound became exact"),
    (EXACT, MORE, BoundChange.ADDED, "a bound that nobody gave"),
    (EXACT, ABOUT, BoundChange.ADDED, "an approximation that nobody gave"),
    (UP_TO, AT_LEAST, BoundChange.INVERTED, "opposite promises"),
    (MORE, LESS, BoundChange.INVERTED, "more than and fewer than"),
    (NEARLY, MORE, BoundChange.INVERTED, "nearly is below, more than above"),
    (AT_LEAST, NEARLY, BoundChange.INVERTED, "at least is never below"),
    (ABOUT, MORE, BoundChange.CHANGED, "around it became above it"),
    (UP_TO, ABOUT, BoundChange.CHANGED, "the ceiling became the middle"),
]


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*r[:3], id=r[3]) for r in CHANGES])
def test_bound_change(official: Bound, secondary: Bound, expected: BoundChange) -> None:
    assert bound_change(q("5", bound=official), q("5", bound=secondary)) == expected


HEDGED = [
    (("as far as i know",), EXACT, (), BoundChange.LOST, "the speaker doubted the figure, the article does not"),
    (("i think",), EXACT, (), BoundChange.KEPT, "a manner of speaking gets lost in any report"),
    (("as far as i know",), EXACT, ("reportedly",), BoundChange.KEPT, "the doubt is told in other words"),
    (("i think",), ABOUT, (), BoundChange.KEPT, "about takes the place of the doubt"),
    ((), EXACT, ("he thinks",), BoundChange.KEPT, "a doubt of the article is not the readout's figure changed"),
]


@pytest.mark.parametrize(("theirs", "bound", "ours", "expected"), [pytest.param(*r[:4], id=r[4]) for r in HEDGED])
def test_hedges_count_as_bounds(
    theirs: tuple[str, ...], bound: Bound, ours: tuple[str, ...], expected: BoundChange
) -> None:
    assert bound_change(q("5", hedges=theirs), q("5", bound=bound, hedges=ours)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("4.5E+9", "4500000000", id="no exponent"),
        pytest.param("11.50", "11.5", id="no needless zeros behind the point"),
        pytest.param("1200", "1200", id="the zeros before the point stay"),
        pytest.param("7.0", "7", id="no point without digits behind it"),
        pytest.param("0.00", "0", id="zero"),
        pytest.param("-0.50", "-0.5", id="below zero"),
        pytest.param("1E-7", "0.0000001", id="small ones too"),
    ],
)
def test_plain(value: str, expected: str) -> None:
    assert plain(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        pytest.param(q("340"), "exact 340 count", id="a count"),
        pytest.param(q("4.5E+9", unit=DOLLAR, bound=MORE), "more than 4500000000 USD", id="a bound and a currency"),
        pytest.param(q("1.5", "3.50", unit=PERCENT), "exact 1.5..3.5 percent", id="a range"),
        pytest.param(
            q("310", unit=DOLLAR, per="cubic metre", per_amount=Decimal("1E+3")),
            "exact 310 USD/1000 cubic metre",
            id="a denominator with its amount",
        ),
    ],
)
def test_canonical(quantity: Quantity, expected: str) -> None:
    assert canonical(quantity) == expected


def test_canonical_does_not_depend_on_the_words() -> None:
    """A fingerprint must stand when the article writes $4.5bn for 4.5 billion dollars, or moves it to another line."""
    words, sign = money("USD", "dollars"), money("USD", "$")
    left = q("4.5E+9", unit=words, span=Span(3, 22), text="4.5 billion dollars", magnitude="billion")
    assert canonical(left) == canonical(q("4500000000", unit=sign, span=Span(90, 96), text="$4.5bn"))


def decimals() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=-(10**12), max_value=10**12, places=3)


def quantities() -> st.SearchStrategy[Quantity]:
    units = st.sampled_from([COUNT, PERCENT, POINT, ORDINAL, DOLLAR, EURO, measure("metre"), measure("mile")])
    return st.builds(
        lambda a, b, unit, bound: q(str(min(a, b)), str(max(a, b)), unit=unit, bound=bound),
        decimals(),
        decimals(),
        units,
        st.sampled_from(Bound),
    )


@given(quantities(), quantities())
def test_likeness_of_any_two_is_an_answer(a: Quantity, b: Quantity) -> None:
    """Zero, negative and huge figures never divide by zero or overflow; unlike sorts are unrelated."""
    answer = likeness(a, b)
    assert isinstance(answer, Likeness)
    assert comparable(a, b) or answer == Likeness.UNRELATED
    assert isinstance(bound_change(a, b), BoundChange)


@given(quantities())
def test_a_figure_is_the_same_as_itself(a: Quantity) -> None:
    assert likeness(a, a) in AGREEING
    assert bound_change(a, a) == BoundChange.KEPT


@given(decimals())
def test_plain_keeps_the_value(value: Decimal) -> None:
    text = plain(value)
    assert Decimal(text) == value
    assert "E" not in text.upper()


KM = measure("kilometre")
ROUNDINGS = [
    (q("28.2", unit=PERCENT), q("25", unit=PART, bound=MORE), Likeness.ROUNDED, "more than a quarter is true of 28.2"),
    (q("28.2", unit=PERCENT), q("25", unit=PERCENT, bound=MORE), Likeness.ROUNDED, "and so is more than 25 percent"),
    (q("13.2", unit=PERCENT), q("10", unit=PART, bound=MORE), Likeness.ROUNDED, "more than a tenth for 13.2 percent"),
    (q("21", unit=PERCENT), q("10", unit=PART, bound=MORE), Likeness.DIFFERENT, "more than a tenth says half of it"),
    (q("870000"), q("850000", bound=MORE), Likeness.ROUNDED, "over 850,000 for 870,000: a last 5 is rounder"),
    (q("375000"), q("350000", bound=MORE), Likeness.ROUNDED, "more than 350,000 for 375,000"),
    (q("375000"), q("360000", bound=MORE), Likeness.DIFFERENT, "360,000 is no round number"),
    (q("6600000000", magnitude="billion"), q("6500000000", magnitude="billion", bound=MORE), Likeness.ROUNDED,
     "more than six and a half billion for 6.6"),
    (q("1430000", magnitude=M), q("1250000", magnitude=M, bound=MORE), Likeness.ROUNDED, "more than 1.25 million"),
    (q("1430000", magnitude=M), q("1240000", magnitude=M, bound=MORE), Likeness.DIFFERENT, "1.24 million is exact"),
    (q("90"), q("10", bound=MORE), Likeness.DIFFERENT, "far below, the bound is odd and the figure another"),
    (q("6000"), q("5000", bound=MORE), Likeness.DIFFERENT, "6,000 is as round as 5,000: nobody bounds it so"),
    (q("7.3"), q("6", bound=MORE), Likeness.DIFFERENT, "a small number with one digit is not round for that"),
    (q("33"), q("25", bound=AT_LEAST), Likeness.DIFFERENT, "at least 25 is what was counted, not a rounding"),
    (q("28.2", unit=PERCENT), q("25", unit=PART, bound=AT_LEAST), Likeness.ROUNDED, "at least a quarter"),
    (q("28", bound=UP_TO), q("25", bound=MORE), Likeness.DIFFERENT, "up to 28 may be fewer than 25"),
    (q("22.8", unit=PERCENT), q("25", unit=PERCENT, bound=LESS), Likeness.ROUNDED, "under 25 percent for 22.8"),
    (q("23.6"), q("25", bound=NEARLY), Likeness.ROUNDED, "nearly 25 for 23.6"),
    (q("21"), q("25", bound=NEARLY), Likeness.DIFFERENT, "21 is not nearly 25"),
    (q("22.8", bound=AT_LEAST), q("25", bound=LESS), Likeness.DIFFERENT, "at least 22.8 may be more than 25"),
    # bare roundings of hundredths
    (q("12.39", unit=PERCENT), q("12", unit=PERCENT), Likeness.ROUNDED, "two decimals fall: house style"),
    (q("12.39", unit=PERCENT), q("12.4", unit=PERCENT), Likeness.ROUNDED, "one of two decimals falls"),
    (q("12.39", unit=PERCENT), q("13", unit=PERCENT), Likeness.DIFFERENT, "the wrong whole percent"),
    (q("12.3", unit=PERCENT), q("12", unit=PERCENT), Likeness.DIFFERENT, "one decimal is not to be left out"),
    (q("12.75", unit=PERCENT), q("13", unit=PERCENT), Likeness.DIFFERENT, "rates move in quarters"),
    (q("4.62", unit=PERCENT), q("5", unit=PERCENT), Likeness.DIFFERENT, "below ten a whole percent is much"),
    (q("14.83", unit=KM), q("15", unit=KM), Likeness.ROUNDED, "measures too"),
    (q("14830000", magnitude=M), q("15000000", magnitude=M), Likeness.ROUNDED, "and what millions are counted in"),
]  # fmt: skip


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*r[:3], id=r[3]) for r in ROUNDINGS])
def test_roundings(official: Quantity, secondary: Quantity, expected: Likeness) -> None:
    """What a bound in round words leaves open, and what house style drops."""
    assert likeness(official, secondary) == expected
