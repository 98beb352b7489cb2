"""Figures out of prose: unit, bound, range, correction, what is counted, whose and when."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from readout_check.extract import quantities
from readout_check.model import Bound, Dimension, Direction, Quantity, Use

Read = Callable[[str], list[Quantity]]


@pytest.fixture(name="read")
def _read(parse: Callable[[str], Any]) -> Read:
    def run(text: str) -> list[Quantity]:
        found = list(quantities.extract(*parse(text)))
        assert all(q.text == text[q.span.start : q.span.end] for q in found)
        assert [q.span.start for q in found] == sorted(q.span.start for q in found)
        return found

    return run


UNITS = [
    ("They spent €1.2bn on it.", "€1.2bn", "1200000000", "EUR", "€", "a sign and a touching scale"),
    ("They spent US$ 7.31 billion on it.", "US$ 7.31 billion", "7310000000", "USD", "US$", "a qualified dollar"),
    ("They spent F$9.5 million on it.", "F$9.5 million", "9500000", "FJD", "F$", "the Fijian dollar"),
    ("They spent $9.5 million on it.", "$9.5 million", "9500000", "USD", "$", "a bare dollar"),
    ("They spent DKK 3.4 billion on it.", "DKK 3.4 billion", "3400000000", "DKK", "DKK", "a code"),
    ("They spent 31 million tala on it.", "31 million tala", "31000000", "WST", "tala", "an unambiguous noun"),
    ("They spent 8 billion kroner on it.", "8 billion kroner", "8000000000", "XXX", "kroner", "a shared noun"),
    ("They spent 5 million U.S. dollars on it.", "5 million U.S. dollars", "5000000", "USD", "U.S. dollars", "a name"),
    ("They spent 20 cents on it.", "20 cents", "0.2", "XXX", "cents", "a hundredth of an unnamed currency"),
    ("They spent 20 US cents on it.", "20 US cents", "0.2", "USD", "US cents", "a hundredth of a named currency"),
    ("They spent 40 usd on it.", "40 usd", "40", "USD", "usd", "a code in small letters"),
    ("They spent 75 USD million on it.", "75 USD million", "75000000", "USD", "USD", "the scale behind the code"),
    ("They hold 3 billion of their own dinars.", "3 billion of their own dinars", "3000000000", "XXX", "dinars", "own"),
    ("They lost hundred thousand euros.", "hundred thousand euros", "100000", "EUR", "euros", "a bare scale"),
    (
        "It cut rates by a quarter of a point.",
        "a quarter of a point",
        "0.25",
        "percentage point",
        "point",
        "of a point",
    ),
    ("It cut rates by a half-point.", "a half-point", "0.5", "percentage point", "point", "a hyphened point"),
    (
        "It overshot by 0.4 of a percentage point.",
        "0.4 of a percentage point",
        "0.4",
        "percentage point",
        "percentage point",
        "so much of a point",
    ),
    ("They asked for S/ 20 million more.", "S/ 20 million", "20000000", "PEN", "S/", "the sol, whose sign has a slash"),
    ("They finished fourth.", "fourth", "4", "ordinal", None, "a place in a table"),
    ("The hundred and forty pupils left.", "hundred and forty", "140", "count", None, "a bare scale after the article"),
    ("They spent 20 dollars and 5 cents on it.", "20 dollars and 5 cents", "20.05", "USD", "dollars", "two parts"),
    ("It rose by 11 per cent.", "11 per cent", "11", "percent", "per cent", "percent in two words"),
    ("It rose by 1.2 percentage points.", "1.2 percentage points", "1.2", "percentage point", None, "points"),
    ("It rose by 150 basis points.", "150 basis points", "1.5", "percentage point", "basis points", "basis points"),
    ("It carries 640 megawatts.", "640 megawatts", "640", "megawatt", "megawatts", "power"),
    ("It did 90 km/h.", "90 km/h", "90", "kilometre per hour", "km", "a rate in signs is the one in words"),
    ("It did 90 kilometres an hour.", "90 kilometres an hour", "90", "kilometre per hour", None, "a rate in words"),
    ("It carries 640 MW.", "640 MW", "640", "megawatt", "MW", "an abbreviation"),
    ("It took 90 million cubic metres.", "90 million cubic metres", "90000000", "cubic metre", None, "two words"),
    ("It took three decades.", "three decades", "30", "year", "decades", "decades are years"),
    ("It took 5 feet 6 inches.", "5 feet 6 inches", "5.5", "foot", "feet", "a measure in two parts"),
    ("It took half an hour.", "half an hour", "0.5", "hour", "hour", "half a unit"),
    ("It took an hour and twenty minutes.", "an hour and twenty minutes", "80", "minute", "minutes", "one and a part"),
    ("They spent CFAF 1.4 billion on it.", "CFAF 1.4 billion", "1400000000", "XXX", "CFAF", "of two regions"),
    ("We asked for a day's notice.", "a day's", "1", "day", "day's", "the article counts one"),
    ("A tenth of the power is bought.", "A tenth", "10", "percent", "A tenth", "a share in words is a percentage"),
    ("Trade is worth twice the sum.", "twice", "2", "times", "twice", "a multiple"),
    ("It put up the rate by 1/4%.", "1/4%", "0.25", "percent", "%", "a fraction in digits before the sign"),
    ("It grew by ¾ percent.", "¾ percent", "0.75", "percent", "percent", "a fraction sign before the word"),
    ("It rose by one-eighth of one percent.", "one-eighth of one percent", "0.125", "percent", None, "of one percent"),
    ("It cut rates by 3/4 of 1%.", "3/4 of 1%", "0.75", "percent", "%", "of 1 percent, in digits"),
    ("It cut rates by half of a per cent.", "half of a per cent", "0.5", "percent", "per cent", "half of a percent"),
    ("It rose by one-half percentage point.", "one-half percentage point", "0.5", "percentage point", None, "no of"),
    ("It rose by ½ of a percentage point.", "½ of a percentage point", "0.5", "percentage point", None, "a sign"),
    ("It was a three-quarter-point cut.", "three-quarter-point", "0.75", "percentage point", None, "all in hyphens"),
    ("It was a 1/8-point cut.", "1/8-point", "0.125", "percentage point", "point", "digits and a hyphened point"),
    ("It keeps 7-1/8 percent.", "7-1/8 percent", "7.125", "percent", None, "a hyphen inside a mixed number"),
    ("They lent SDR 41.5 million to it.", "SDR 41.5 million", "41500000", "XDR", "SDR", "special drawing rights"),
    ("They lent XDR 41.5 million to it.", "XDR 41.5 million", "41500000", "XDR", "XDR", "and by their code"),
    ("It gave Australian dollars 4 million.", "Australian dollars 4 million", "4000000", "AUD", None, "a name before"),
    ("It gave United States dollars 40.", "United States dollars 40", "40", "USD", None, "a longer name"),
    ("They gave euros 2.5 billion to it.", "euros 2.5 billion", "2500000000", "EUR", "euros", "a noun before a sum"),
    ("It takes US cents 40.", "US cents 40", "0.4", "USD", "US cents", "a hundredth before the number"),
    ("They spent 31 trln lari on it.", "31 trln lari", "31000000000000", "GEL", "lari", "trln for trillion"),
    ("It gives two Giga Watts.", "two Giga Watts", "2", "gigawatt", "Giga Watts", "a prefix written apart"),
    ("It gives 70 mega watt hours.", "70 mega watt hours", "70", "megawatt-hour", None, "and before hours"),
    ("They pump 8.1 mbd there.", "8.1 mbd", "8100000", "barrel per day", "mbd", "millions of barrels a day"),
    ("They pump 8.1 mb/d there.", "8.1 mb/d", "8100000", "barrel per day", "mb/d", "and with a slash"),
    ("They pump 410,000 b/d there.", "410,000 b/d", "410000", "barrel per day", "b/d", "barrels a day with a slash"),
]


@pytest.mark.parametrize(("text", "words", "value", "code", "symbol", "why"), UNITS, ids=[row[5] for row in UNITS])
def test_unit(read: Read, text: str, words: str, value: str, code: str, symbol: str | None, why: str) -> None:
    (found,) = read(text)
    assert (found.text, found.low, found.high, found.unit.code) == (words, Decimal(value), Decimal(value), code)
    assert symbol is None or found.unit.symbol == symbol


def test_a_shared_noun_takes_the_name_given_elsewhere(read: Read) -> None:
    found = read("The plan costs 2 billion kroner. The first one cost 3 billion Danish kroner.")
    assert [q.unit.code for q in found if q.unit.dimension == Dimension.MONEY] == ["DKK", "DKK"]


PER = [
    ("Gas costs USD 140 per 1,000 cubic metres.", "cubic metre", "1000", "a number of units"),
    ("Power cost 300 euros a megawatt-hour.", "megawatt-hour", "1", "an article"),
    ("The rate is 2.5% per annum.", "year", "1", "Latin"),
    ("They sell 40 tonnes a week.", "week", "1", "a week"),
    ("They make twelve flights a week.", "week", "1", "behind the noun"),
    ("There were 30 deaths per 100,000 people.", "person", "100000", "behind the noun, of a number of people"),
    ("It pays $15/hour.", "hour", "1", "a slash"),
    ("It takes 900 litres of water per kilometre per day.", "kilometre per day", "1", "two of them"),
    ("The tender is worth 48 million euros over four years.", "year", "4", "a total of several years"),
    ("The budget holds 30 million dollars for aid over the next two years.", "year", "2", "behind what it is for"),
    ("The crown traded at 25.1 to the euro.", "EUR", "1", "a rate of exchange"),
    ("The krona gained 3 percent on the dollar.", "USD", "1", "a gain on a currency"),
    ("The lek stood at 99 lekë per euro.", "EUR", "1", "the noun of a currency"),
    ("Every week 19,000 people ride it.", "week", "1", "before the figure"),
    ("They get a monthly allowance of 650 kina.", "month", "1", "an adjective before the sum"),
    ("Some 380 cubic metres are to flow out of it daily.", "day", "1", "the adverb of the verb"),
    ("It lets 900 cubic metres a second through.", "second", "1", "a second, which is no ordinal here"),
    ("They bake 4,000 loaves every 24 hours.", "day", "1", "the hours of a day"),
    ("She gets 900 euros a month from 2025.", "month", "1", "from a year on, not away from now"),
    ("Oil may cost $47/b at most.", "barrel", "1", "a letter behind the slash"),
]


@pytest.mark.parametrize(("text", "per", "amount", "why"), PER, ids=[row[3] for row in PER])
def test_per(read: Read, text: str, per: str, amount: str, why: str) -> None:
    found = read(text)[0]
    assert (found.per, found.per_amount) == (per, Decimal(amount))


BOUNDS = [
    ("More than 4,000 firms work here.", Bound.MORE_THAN, "More than", "more than"),
    ("Over 4,000 firms work here.", Bound.MORE_THAN, "Over", "over"),
    ("No fewer than 4,000 firms work here.", Bound.AT_LEAST, "No fewer than", "a negated bound"),
    ("Some 4,000 firms work here.", Bound.ABOUT, "Some", "some"),
    ("Nearly 4,000 firms work here.", Bound.NEARLY, "Nearly", "nearly"),
    ("Just under 4,000 firms work here.", Bound.NEARLY, "Just under", "just under"),
    ("As many as 4,000 firms work here.", Bound.UP_TO, "As many as", "as many as"),
    ("Fewer than 4,000 firms work here.", Bound.LESS_THAN, "Fewer than", "fewer than"),
    ("It costs at most 4,000 euros.", Bound.AT_MOST, "at most", "at most"),
    ("Nobody will pay over 4,000 euros.", Bound.AT_MOST, "over", "a subject denies the bound"),
    ("With no help they raised over 4,000 euros.", Bound.MORE_THAN, "over", "what has no help is no subject"),
    ("About 4,000 firms or more work here.", Bound.AT_LEAST, "or more", "behind the noun, and stronger than about"),
    ("It will grow over three years.", Bound.EXACT, None, "over before a duration is a preposition"),
    ("It lasted over three years.", Bound.MORE_THAN, "over", "over after lasted is a bound"),
    ("It costs less than or equal to 4,000 euros.", Bound.AT_MOST, "less than or equal to", "less or equal"),
    ("It costs equal to or more than 4,000 euros.", Bound.AT_LEAST, "equal to or more than", "equal or more"),
    ("They talked about two dams.", Bound.EXACT, None, "about after talked is a preposition"),
]


@pytest.mark.parametrize(("text", "bound", "words", "why"), BOUNDS, ids=[row[3] for row in BOUNDS])
def test_bound(read: Read, text: str, bound: Bound, words: str | None, why: str) -> None:
    (found,) = read(text)
    assert found.bound == bound
    assert (found.qualifier.of(text) if found.qualifier else None) == words


RANGES = [
    ("Growth will be between 5 and 7 percent.", "5", "7", "between"),
    ("The target is 1.5% to 3.5%.", "1.5", "3.5", "to"),
    ("The target is 1.5-3.5 percent.", "1.5", "3.5", "a hyphen shares the unit"),
    ("It needs 5 to 7 million euros.", "5000000", "7000000", "the scale is shared"),
    ("It needs $5-7 million.", "5000000", "7000000", "the sign before both"),
    ("It needs two or three ships.", "2", "3", "or"),
    ("It needs one or two weeks.", "1", "2", "one, or more, with a unit"),
    ("It lost four to six million.", "4000000", "6000000", "a scale at the end only, after a verb of change"),
    ("It ranks between the fourth and the ninth.", "4", "9", "places in a table"),
    ("It needs 20~30 ships.", "20", "30", "a tilde"),
    ("Fees range from 10 to 20 euros.", "10", "20", "from ... to after range"),
    ("The band is 3-1/8 to 3-3/8 percent.", "3.125", "3.375", "mixed numbers in hyphens"),
    ("The band is 1/8 to 3/8 percent.", "0.125", "0.375", "fractions share the unit"),
    ("The band is 0 to ¼ percent.", "0", "0.25", "from nothing to a fraction"),
    ("The band is 3 per cent-7 per cent.", "3", "7", "a hyphen between two figures with units"),
    ("It is 15 km-20 km off.", "15", "20", "a hyphen between two measures"),
    ("It rose by between 30 kopeks and two roubles.", "0.3", "2", "one word names the currency of the other"),
]


@pytest.mark.parametrize(("text", "low", "high", "why"), RANGES, ids=[row[3] for row in RANGES])
def test_range(read: Read, text: str, low: str, high: str, why: str) -> None:
    (found,) = read(text)
    assert (found.low, found.high, found.bound) == (Decimal(low), Decimal(high), Bound.BETWEEN)


CHANGES = [
    ("It raises the ceiling from six to ten a week.", ["6", "10"], "from ... to is a change"),
    ("Exports rose 5 percent to 7 billion dollars.", ["5", "7000000000"], "two units"),
    ("Inflation fell 2 percent to 9 percent.", ["2", "9"], "a verb of change before figures with one unit"),
    ("The vote was five to two.", ["5", "2"], "a falling pair is no range"),
    ("They cost between 3 roubles and 4 hryvnias.", ["3", "4"], "two currencies"),
    ("They have 1/4 and 20 percent.", ["25", "20"], "a share before a percentage"),
]


@pytest.mark.parametrize(("text", "values", "why"), CHANGES, ids=[row[2] for row in CHANGES])
def test_change_is_two_figures(read: Read, text: str, values: list[str], why: str) -> None:
    assert [q.low for q in read(text)] == [Decimal(v) for v in values]


CONTRASTS = [
    ("The ban is to last 90 days instead of 60.", ["90 day", "60 day"], "instead of"),
    ("It takes 12 hours to clear a district, down from 30.", ["12 hour", "30 hour"], "down from"),
    ("Clearing customs should take four days, not nine.", ["4 day", "9 day"], "not"),
    ("The price is 30 euros, up from 25 a year ago.", ["30 EUR", "25 EUR"], "up from, and when"),
    ("It weighs 30 tonnes rather than the planned 25.", ["30 tonne", "25 tonne"], "rather than the planned"),
    ("It has 12 tonnes of ice instead of 9 trucks.", ["12 tonne", "9 count"], "another noun is counted"),
    ("It will be dug to 38 feet (11.6 metres) from 34.", ["38 foot", "11.6 metre", "34 count"], "not of a conversion"),
    ("The ban is to last 90 days. Not 60.", ["90 day", "60 count"], "another sentence"),
]


@pytest.mark.parametrize(("text", "values", "why"), CONTRASTS, ids=[row[2] for row in CONTRASTS])
def test_what_a_measure_is_held_against_has_its_unit(read: Read, text: str, values: list[str], why: str) -> None:
    assert [f"{q.low.normalize():f} {q.unit.code}" for q in read(text)] == values


CORRECTIONS = [
    ("You have 120, in fact, I am told, even more, 135 clinics.", ["120"], "135", "a bare figure and a weak cue"),
    ("There are 900, no, my aide corrects me, 870 farms here.", ["900"], "870", "corrected by others"),
    ("We sent forty, sorry, fourteen trucks.", ["40"], "14", "sorry"),
    ("We sent 30 trucks – no, I mean 40 trucks – there.", ["30"], "40", "the noun said twice"),
]


@pytest.mark.parametrize(("text", "old", "new", "why"), CORRECTIONS, ids=[row[3] for row in CORRECTIONS])
def test_self_correction(read: Read, text: str, old: list[str], new: str, why: str) -> None:
    (found,) = read(text)
    assert (found.low, found.high) == (Decimal(new), Decimal(new))
    assert found.alternatives == tuple(Decimal(v) for v in old)
    assert found.counted in {"clinic", "farm", "truck"}


def test_a_cue_between_two_counted_things_corrects_nothing(read: Read) -> None:
    found = read("There are 12 ports, in fact, and 14 airports in the region.")
    assert [(q.low, q.counted, q.alternatives) for q in found] == [(12, "port", ()), (14, "airport", ())]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        pytest.param("Thursday's talk was the sixth this year between them.", 6, id="this year"),
        pytest.param("These were Wednesday's talks, the seventh so far.", 7, id="so far"),
        pytest.param("The rise is the first in nine years.", 1, id="in nine years"),
        pytest.param("It was the fourth between the neighbours.", 4, id="between"),
    ],
)
def test_a_rank_without_its_noun(read: Read, text: str, rank: int) -> None:
    assert (read(text)[0].low, read(text)[0].unit.code) == (rank, "ordinal")


def test_a_rank_without_its_noun_is_none_of_two_plans(read: Read) -> None:
    assert [q.low for q in read("There are two plans; the first is cheap, the second is not.")] == [2]


def test_each_week_is_a_denominator_of_a_measure(read: Read) -> None:
    (found,) = read("The power is off for eight hours each week.")
    assert (found.text, found.unit.code, found.per) == ("eight hours each week", "hour", "week")


def test_a_figure_that_is_said_again_is_not_taken_back(read: Read) -> None:
    found = read("We sent 300 soldiers. Excuse me, I have a note here. The 300 is soldiers and police together.")
    assert [(str(q.low), q.alternatives) for q in found] == [("300", ()), ("300", ())]


def test_a_figure_in_brackets_is_not_taken_back_outside_them(read: Read) -> None:
    figures = read(
        "About one in twenty loans (4.6%, to be exact) went bad. Guarantees may cover as much as 80% of a loan."
    )
    assert [(str(f.low), f.alternatives) for f in figures] == [("5", ()), ("4.6", ()), ("80", ())]


def test_a_figure_told_exactly_is_not_taken_back_by_the_next_sentence(read: Read) -> None:
    figures = read("Traffic was halted for 27 days, to be exact. According to her, 410,000 tonnes were carried.")
    assert [(f.text, f.alternatives) for f in figures] == [("27 days", ()), ("410,000 tonnes", ())]


def test_hedges_of_a_correction(read: Read) -> None:
    (found,) = read("You have 120, in fact, as far as I know, even more, 135 clinics.")
    assert found.hedges == ("as far as i know",)


COUNTED = [
    ("Some 700 Finnish firms operate there.", "firm", ("finnish",), "adjectives"),
    ("A total of 28 percent of local schoolchildren study it.", "schoolchild", ("local",), "a noun before a verb"),
    ("Sixteen of our 19 ports are open.", "port", (), "of our"),
    ("She came with a delegation of 24.", "delegation", (), "a noun before of"),
    ("They built a 160-metre bridge.", "bridge", (), "a hyphened measure"),
    ("The 27-member bloc met.", "member", (), "a hyphened noun"),
    ("They ordered 32 F-35 jets.", "jet", ("f-35",), "a name with digits inside"),
    ("It is the third-biggest investor there.", "investor", ("big",), "an ordinal and a superlative"),
    ("A fifth of Norway's fish is sold there.", "fish", ("norway",), "a possessive inside"),
    ("Exports came to 6 billion euros last year.", None, (), "a time phrase is not counted"),
    ("It needs 900 farm and factory workers.", "worker", ("farm", "factory"), "two attributes that and joins"),
    ("It needs 900 farm, port and factory workers.", "worker", ("farm", "port", "factory"), "three attributes"),
    ("It marked its 3-rd birthday.", "birthday", (), "the suffix of an ordinal behind a hyphen"),
    ("It marked its 42 nd birthday.", "birthday", (), "the suffix of an ordinal behind a blank"),
]


@pytest.mark.parametrize(("text", "noun", "modifiers", "why"), COUNTED, ids=[row[3] for row in COUNTED])
def test_counted(read: Read, text: str, noun: str | None, modifiers: tuple[str, ...], why: str) -> None:
    found = read(text)[0]
    assert (found.counted, found.modifiers) == (noun, modifiers)


CARRIED = [
    ("The raid hit 63 men. About 9,000 have been moved.", ["man", None], "more than there are in the sentence before"),
    ("The list has 63 posts. A total of 9 billion was paid.", ["post", None], "a sum after things"),
    ("The raid hit 9,000 men. About 63 have been moved.", ["man", "man"], "some of those before"),
    ("About 60 men were hit. The 63 have been moved.", ["man", "man"], "all of those before, now told exactly"),
    ("It has 40 buses, a third of which are new.", ["bus", "bus"], "which are the last named"),
    (
        "It sells 40 goods. Trade came to 2 billion euros, a third of which is rice.",
        ["good", None, None],
        "which is the sum",
    ),
    ("Malta has 90 guards in Oslo; Latvia, 50; and Estonia, 40.", ["guard"] * 3, "a list of countries"),
    ("Malta may keep at most 12 buoys there and the Azores 15.", ["buoy"] * 2, "another party in the same clause"),
    ("Malta gave copies of 40 letters, and Latvia copies of 30.", ["letter"] * 2, "what they are copies of"),
    ("Malta has 12 boats. Latvia 15.", ["boat", None], "a name and its number in a sentence of its own"),
]


@pytest.mark.parametrize(("text", "nouns", "why"), CARRIED, ids=[row[2] for row in CARRIED])
def test_what_a_figure_without_a_noun_counts(read: Read, text: str, nouns: list[str | None], why: str) -> None:
    assert [q.counted for q in read(text)] == nouns


def test_persons_in_a_list_have_ages(read: Read) -> None:
    found = read("Two fell: Minister Salonen, 41; Karhu, 52; and Jukka Salo, 44.")
    assert [q.use for q in found] == [Use.STATED, Use.AGE, Use.AGE, Use.AGE]


def test_a_code_before_a_sum_stands_beside_another_currency(read: Read) -> None:
    found = read("They paid US$3 million, then SDR 5 million (US$7 million), then 4 million more.")
    assert [(q.unit.code, q.use) for q in found] == [
        ("USD", Use.STATED),
        ("XDR", Use.STATED),
        ("USD", Use.CONVERSION),
        ("XDR", Use.STATED),
    ]


def test_a_noun_after_a_number_is_its_own_unit(read: Read) -> None:
    found = read("It got two million dollars 3 million tenants need. The euro 12 states share is strong.")
    assert [(q.unit.code, q.counted) for q in found] == [("USD", None), ("count", "tenant"), ("count", "state")]


def test_a_street_before_a_noun_is_counted_with_it(read: Read) -> None:
    assert [(q.low, q.counted) for q in read("They built 14 Ring Road bridges.")] == [(14, "bridge")]


def test_counted_is_carried_over(read: Read) -> None:
    found = read("Of the nine ferries on the line, four use shore power; the other five will follow.")
    assert [q.counted for q in found] == ["ferry", "ferry", "ferry"]


AGES = [
    ("Minister Salonen, 41, spoke first.", "behind a name"),
    ("The minister, aged 52, spoke.", "aged"),
    ("A 66-year-old man spoke.", "years old"),
    ("Petrosyan, a former banker of 44, spoke.", "of 44"),
    ("The minister, who is 58, spoke.", "a relative clause"),
    ("She turned 60 last week.", "turned"),
]


@pytest.mark.parametrize(("text", "why"), AGES, ids=[row[1] for row in AGES])
def test_age(read: Read, text: str, why: str) -> None:
    assert [q.use for q in read(text)] == [Use.AGE]


CONVERSIONS = [
    ("The road is 310 km (193 miles) long.", "a measure in brackets"),
    ("It costs 31 million tala (about US$11 million).", "money in brackets with a bound"),
    ("It costs 31 million tala, or about $11 million, in all.", "or about"),
    ("They built 900 kilometres of track, or some 560 miles.", "or some, behind what is counted"),
    ("They leased 20 hectares by the river (49 acres).", "a measure in brackets behind other words"),
]


@pytest.mark.parametrize(("text", "why"), CONVERSIONS, ids=[row[1] for row in CONVERSIONS])
def test_conversion(read: Read, text: str, why: str) -> None:
    assert [q.use for q in read(text)] == [Use.STATED, Use.CONVERSION]


NOTHING = [
    ("They met on 26 November 2021 at 15:20.", "a date and a time"),
    ("They met on 17/04/2019 and on 14.3.2023 16.40.", "dates in digits"),
    ("The talks of June 24-25 began at 7:50 a.m. in 2021.", "a range of days"),
    ("They meet on 24 and 25 June, in the 2019-2020 season.", "a list of days, a range of years"),
    ("In the first nine months of this year it grew.", "a period of months"),
    ("It grew in the third quarter and in the second half of 2020.", "quarters and halves"),
    ("One of the ministers said that no one knew, and one day they met one another.", "one as a pronoun"),
    ("First of all, he first thanked the first deputy minister.", "first as an adverb and in an office"),
    ("The G20 and the COP28 talks dealt with COVID-19 and F-16s.", "names"),
    ("Under Resolution 1701 and Article 5 they acted.", "labels"),
    ("Call tel. 021 414 020 for more.", "a telephone number"),
    ("Every second Thursday they meet.", "a frequency"),
    ("Dozens of ships and thousands of people came.", "vague numbers"),
    ("It was the First World War.", "a name with an ordinal"),
    ("He served in the 12th Air Squadron.", "a unit's name"),
    ("One is a road, another a bridge, says a third.", "a third as a pronoun"),
    ("They met on 8 th May 2031 and on the 9 th of June.", "days whose suffix is written apart"),
    ("He left 14 Harbour Lane on foot.", "the number of a house"),
    ("Number 14 has said so, and so has Number Ten.", "a house that is known by its number"),
    ("The host (VOICE 1040) said so.", "a station"),
    ("The pact's pillar two is open.", "a label and a number word"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[row[1] for row in NOTHING])
def test_no_quantity(read: Read, text: str, why: str) -> None:
    assert read(text) == []


def test_events_keep_their_ordinals(read: Read) -> None:
    assert [q.low for q in read("They met at the Third Rural Forum and the 30th Anniversary Session.")] == [3, 30]


def test_a_comparison_is_no_bound(read: Read) -> None:
    assert [q.bound for q in read("The share is higher than the 82 percent of last year.")] == [Bound.EXACT]


def test_years_without_a_comma_and_counts(read: Read) -> None:
    assert [(q.low, q.counted) for q in read("He had 2000 soldiers in 2000.")] == [(2000, "soldier")]


def test_holder_verb_and_direction(read: Read) -> None:
    rose, cut = read("Two-way trade rose by 9 percent. The bank cut its key rate by 50 basis points.")
    assert (rose.holder, rose.verb, rose.direction) == ("Two-way trade", "rise", Direction.UP)
    assert (cut.holder, cut.verb, cut.direction) == ("key rate", "cut", Direction.DOWN)


def test_holder_where_the_verb_is_left_out(read: Read) -> None:
    first, second = read("This year Norway will spend 4.7 percent of GDP on roads and Latvia 3.5 percent.")
    assert (first.holder, second.holder) == ("Norway", "Latvia")


DIRECTIONS = [
    ("Trade came to 6 billion euros, up 18 percent.", Direction.UP, "up"),
    ("Use was 7 percent lower.", Direction.DOWN, "a comparative behind"),
    ("They saw a drop of 5 percent.", Direction.DOWN, "a noun of change"),
    ("Sales made up 5 percent.", Direction.NONE, "made up is no rise"),
]


@pytest.mark.parametrize(("text", "direction", "why"), DIRECTIONS, ids=[row[2] for row in DIRECTIONS])
def test_direction(read: Read, text: str, direction: Direction, why: str) -> None:
    assert read(text)[-1].direction == direction


def test_each_figure_has_its_own_period(read: Read) -> None:
    found = read("Inflation was 23.8 percent in November, up from 22.1 percent in October.")
    assert [q.period for q in found] == ["in November", "in October"]


def test_a_unit_holds_for_the_same_thing_elsewhere(read: Read) -> None:
    found = read("Of the road, 156 kilometres lie in Norland and 126 in Ostria.")
    assert [(q.low, q.unit.code) for q in found] == [(156, "kilometre"), (126, "kilometre")]


def test_a_leading_period_holds_for_all(read: Read) -> None:
    found = read("In 2025 Norway will spend 4 percent on roads and Latvia 3 percent.")
    assert [q.period for q in found] == ["In 2025", "In 2025"]


@pytest.mark.parametrize(
    ("text", "units", "why"),
    [
        ("The wait was cut to four months from 18.", ["month", "month"], "where it came from"),
        ("It climbed to 1.9 million tonnes last year from 1.5 million.", ["tonne", "tonne"], "with the time between"),
        ("The share goes to 0.3 percent from 0.2.", ["percent", "percent"], "a share"),
        ("It came to five days from 3 ports.", ["day", "count"], "what counts something of its own has no unit"),
    ],
)
def test_what_a_figure_came_from_has_its_unit(read: Read, text: str, units: list[str], why: str) -> None:
    assert [quantity.unit.code for quantity in read(text)] == units, why


@pytest.mark.parametrize(
    ("text", "units", "why"),
    [
        ("The limit is 30 months in those courts and 18 in the others.", ["month", "month"], "the same elsewhere"),
        ("They sent 90 tonnes of rice and 60 of wheat.", ["tonne", "tonne"], "the same of another thing"),
        ("It has 90 days of rain and 12 villages in need.", ["day", "count"], "what counts something of its own"),
        ("It took 3 hours on Monday and 90 on Friday.", ["hour", "count"], "so many times as much is another thing"),
    ],
)
def test_a_bare_figure_behind_the_same_preposition_has_the_unit(
    read: Read, text: str, units: list[str], why: str
) -> None:
    assert [quantity.unit.code for quantity in read(text)] == units, why


@pytest.mark.parametrize("rest", ["along with the stock", "alongside the fleet", "despite the rain"])
def test_a_fraction_before_a_preposition_is_read(read: Read, rest: str) -> None:
    assert [q.low for q in read(f"The quota shrank by a quarter {rest}.")] == [25]


def test_magnitude_is_the_word_of_the_text(read: Read) -> None:
    assert [q.magnitude for q in read("It cost 3 million, 3bn and 3,000,000 euros.")] == ["million", "billion", None]


@pytest.mark.parametrize(
    "text", ["1,1" * 1000, "one hundred and " * 300, "$" * 400, "2 to " * 400, "(" * 400 + "1", "a third of " * 300]
)
def test_adversarial_input_is_read(read: Read, text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    ("text", "per", "amount", "why"),
    [
        ("Gas costs $140 per thousand cubic metres.", "cubic metre", "1000", "the number in a word"),
        ("Gas costs 140 dollars for a thousand cubic metres.", "cubic metre", "1000", "what it is sold by"),
        ("Gas costs 140 dollars for 1,000 cubic metres.", "cubic metre", "1000", "the same in digits"),
        ("Gas costs $140 dollars per thousand cubic metres.", "cubic metre", "1000", "the currency said twice"),
        ("There are 12 doctors per thousand people.", "person", "1000", "people"),
        ("The ward had three cases per thousand.", "thousand", "1", "of what is not said"),
    ],
)
def test_per_so_many_in_a_word(read: Read, text: str, per: str, amount: str, why: str) -> None:
    (found,) = read(text)
    assert (found.per, found.per_amount) == (per, Decimal(amount))


def test_a_price_of_all_has_no_denominator(read: Read) -> None:
    """What is paid for so many tonnes is paid for all of them."""
    price, goods = read("They paid 2 million dollars for 1,200 tonnes.")
    assert (price.per, goods.low) == (None, Decimal(1200))


@pytest.mark.parametrize(
    ("text", "values", "why"),
    [
        ("The work takes from one to three months.", [("1", "3")], "what something takes is a range"),
        ("He faces from two to five years in prison.", [("2", "5")], "a penalty"),
        ("They need from ten to fifteen tents.", [("10", "15")], "a need"),
        ("The lease was extended from one to three years.", [("1", "1"), ("3", "3")], "an extension is a change"),
        ("It took the rate from 3 to 5 percent.", [("3", "3"), ("5", "5")], "what is taken somewhere changes"),
    ],
)
def test_from_to_after_what_takes_so_long(read: Read, text: str, values: list[tuple[str, str]], why: str) -> None:
    assert [(q.low, q.high) for q in read(text)] == [(Decimal(a), Decimal(b)) for a, b in values]


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted", "why"),
    [
        ("Six dollars in ten are borrowed.", "60", "percent", "dollar", "the noun stands inside the share"),
        ("Nine of every ten ferries are old.", "90", "percent", "ferry", "of every ten"),
        ("Two guards in five cities were hurt.", "2", "count", "guard", "five cities are no whole"),
        ("Two metres in ten are paved.", "2", "metre", None, "a measure is no part of so many"),
        ("It lost three of its dozen ships.", "3", "count", "ship", "a dozen with an owner"),
        ("The dozen ferries are old.", "12", "count", "ferry", "the dozen"),
        ("They get nine tonnes from a hectare.", "9", "tonne", None, "a yield"),
        ("They sold 400,000 of last season.", "400000", "count", None, "the season says when"),
    ],
)
def test_shares_and_dozens(read: Read, text: str, value: str, unit: str, counted: str | None, why: str) -> None:
    """Numbers of words around a noun."""
    figure = read(text)[0]
    assert (figure.low, figure.unit.code, figure.counted) == (Decimal(value), unit, counted), why


@pytest.mark.parametrize(
    ("text", "unit", "why"),
    [
        ("We ship 9.3 million tonnes. Half a million of them go by sea.", "tonne", "a part of the tonnes"),
        ("We met for 40 days, 12 of them in Porto.", "day", "days of one sentence"),
        ("It is our third talk in twelve months. Two of them were held here.", "count", "talks and no months"),
        ("We ship 40 tonnes. They ask that 180 of them be opened.", "count", "more than there were"),
    ],
)
def test_unit_of_them(read: Read, text: str, unit: str, why: str) -> None:
    """What "of them" is of."""
    assert read(text)[-1].unit.code == unit, why
