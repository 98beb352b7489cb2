"""What the date extractor reads out of sentences, against a publication day and an event day."""

from __future__ import annotations

import datetime as dt

import pytest

from readout_check import parsing
from readout_check.extract.dates import extract
from readout_check.model import DateClaim, Document, Granularity, Relation, Segment, SegmentKind, Side, Span

PUBLISHED = dt.date(2022, 6, 15)  # a Wednesday
EVENT = dt.date(2022, 6, 13)


def _read(
    text: str, side: Side = Side.SECONDARY, *, date: dt.date | None = PUBLISHED, event: dt.date | None = EVENT
) -> list[DateClaim]:
    quotations = []
    if "“" in text:
        quotations = [Segment(span=Span(text.index("“") + 1, text.index("”")), kind=SegmentKind.QUOTATION)]
    whole = Segment(span=Span(0, len(text)), kind=SegmentKind.PARAGRAPH)
    document = Document(path="a.txt", text=text, date=date, event_date=event, segments=(whole, *quotations), side=side)
    return list(extract(next(iter(parsing.trees([document]))), document))


def _best(text: str, side: Side = Side.SECONDARY) -> list[tuple[str, str]]:
    return [(claim.text, _iso(claim)) for claim in _read(text, side)]


def _iso(claim: DateClaim) -> str:
    first, last = claim.interval.first.isoformat(), claim.interval.last.isoformat()
    return first if first == last else f"{first}/{last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cargo fell last month but should recover next month.",
            [("last month", "2022-05-01/2022-05-31"), ("next month", "2022-07-01/2022-07-31")],
            id="units beside the anchor's",
        ),
        pytest.param(
            "A dam on the river is planned for the coming year.",
            [("the coming year", "2023-01-01/2023-12-31")],
            id="coming is next",
        ),
        pytest.param(
            "Sales beat last quarter's.", [("last quarter", "2022-01-01/2022-03-31")], id="possessive stays outside"
        ),
        pytest.param(
            "The pier opened last autumn and shuts this summer.",
            [("last autumn", "2021-09-01/2021-11-30"), ("this summer", "2022-06-01/2022-08-31")],
            id="seasons, northern first",
        ),
        pytest.param(
            "Earlier this month she left, and later this year she returns.",
            [("Earlier this month", "2022-06-01/2022-06-15"), ("later this year", "2022-06-15/2022-12-31")],
            id="the part before or after the anchor",
        ),
        pytest.param(
            "Over the past five years they lent much, and in the next ten years will lend more.",
            [("the past five years", "2017-06-15/2022-06-15"), ("the next ten years", "2022-06-15/2032-06-15")],
            id="periods that end or begin at the anchor",
        ),
        pytest.param(
            "Two weeks ago he resigned.", [("Two weeks ago", "2022-05-30/2022-06-05")], id="ago, as wide as its unit"
        ),
        pytest.param(
            "It opens on 3 rd July 2022 and shuts on the 22 nd of August.",
            [("3 rd July 2022", "2022-07-03"), ("the 22 nd of August", "2022-08-22")],
            id="a day whose suffix is written apart",
        ),
    ],
)
def test_counted_from_the_anchor(text: str, expected: list[tuple[str, str]]) -> None:
    assert _best(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The pact was signed on Monday.", "2022-06-13", id="past verb"),
        pytest.param("The envoys will travel to Rome on Thursday.", "2022-06-16", id="future verb"),
        pytest.param("The envoys met on Wednesday.", "2022-06-15", id="the anchor's own weekday"),
        pytest.param("They will meet next Wednesday.", "2022-06-22", id="next is not the anchor itself"),
        pytest.param("They met last Wednesday.", "2022-06-08", id="nor is last"),
        pytest.param("The bank raised rates in May.", "2022-05-01/2022-05-31", id="month behind a past verb"),
        pytest.param("In September the bank raised rates.", "2021-09-01/2021-09-30", id="past verb, month still ahead"),
        pytest.param("The bank will meet in March.", "2023-03-01/2023-03-31", id="future verb, month already over"),
        pytest.param("The vote is planned for March.", "2023-03-01/2023-03-31", id="planned points forward"),
        pytest.param("They have worked here since October.", "2021-10-01/2021-10-31", id="since points back"),
        pytest.param("The offer stands until 31 March.", "2023-03-31", id="until points forward"),
    ],
)
def test_tense_and_relation_choose_the_best_reading(text: str, expected: str) -> None:
    (claim,) = _read(text)
    assert _iso(claim) == expected
    assert len(claim.readings) > 1 or "Wednesday" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on 10 November last year", ("10 November last year", "2021-11-10"), id="day and last year"),
        pytest.param("In August last year", ("August last year", "2021-08-01/2021-08-31"), id="month and last year"),
        pytest.param("since last December", ("last December", "2021-12-01/2021-12-31"), id="last and a month"),
        pytest.param("from 12 to 23 July", ("12 to 23 July", "2022-07-12/2022-07-23"), id="range of days"),
        pytest.param(
            "from 1 July until the end of September",
            ("1 July until the end of September", "2022-07-01/2022-09-30"),
            id="a day to the end of a month",
        ),
        pytest.param("on the last day of June", ("the last day of June", "2022-06-30"), id="last day of a month"),
        pytest.param(
            "over last two months", ("last two months", "2022-04-15/2022-06-15"), id="last without an article"
        ),
        pytest.param("on 24 and 25 June", ("24 and 25 June", "2022-06-24/2022-06-25"), id="two days"),
        pytest.param("at the June 24-25 talks", ("June 24-25", "2022-06-24/2022-06-25"), id="range, month first"),
        pytest.param(
            "from 30 June to 2 July 2021", ("30 June to 2 July 2021", "2021-06-30/2021-07-02"), id="over two months"
        ),
        pytest.param(
            "on April 3, 5 and 6, 2023",
            ("April 3, 5 and 6, 2023", "2023-04-03/2023-04-06"),
            id="several days, month first",
        ),
        pytest.param(
            "on the 4th, 5th and 6th May 2023",
            ("the 4th, 5th and 6th May 2023", "2023-05-04/2023-05-06"),
            id="three days",
        ),
        pytest.param("on 12 & 13 May 2010", ("12 & 13 May 2010", "2010-05-12/2010-05-13"), id="two days and a sign"),
        pytest.param("in FY2015", ("FY2015", "2015-01-01/2015-12-31"), id="fiscal year, one word"),
        pytest.param("in FY 2014-15", ("FY 2014-15", "2014-01-01/2015-12-31"), id="fiscal year over two"),
        pytest.param(
            "a year and a half ago", ("a year and a half ago", "2020-09-01/2021-02-28"), id="the half year around it"
        ),
        pytest.param(
            "a year and two months ago", ("a year and two months ago", "2021-04-01/2021-04-30"), id="years and months"
        ),
        pytest.param("on Friday, 5 August", ("Friday, 5 August", "2022-08-05"), id="weekday and date are one"),
        pytest.param("on Thursday, 5 August", ("Thursday, 5 August", "2021-08-05"), id="the weekday tells the year"),
        pytest.param(
            "in the third quarter of 2024", ("the third quarter of 2024", "2024-07-01/2024-09-30"), id="quarter"
        ),
        pytest.param(
            "from the last month of 2024", ("the last month of 2024", "2024-12-01/2024-12-31"), id="month of a year"
        ),
        pytest.param("in Q1 2022", ("Q1 2022", "2022-01-01/2022-03-31"), id="Q1"),
        pytest.param(
            "in the latter half of next year", ("the latter half of next year", "2023-07-01/2023-12-31"), id="half"
        ),
        pytest.param(
            "in the first 9 months of 2021", ("the first 9 months of 2021", "2021-01-01/2021-09-30"), id="nine months"
        ),
        pytest.param(
            "in the last two months of 2021", ("the last two months of 2021", "2021-11-01/2021-12-31"), id="at the end"
        ),
        pytest.param(
            "in the April-June quarter", ("the April-June quarter", "2022-04-01/2022-06-30"), id="named quarter"
        ),
        pytest.param(
            "between January and May 2021", ("January and May 2021", "2021-01-01/2021-05-31"), id="range of months"
        ),
        pytest.param("between 2015 and 2020", ("2015 and 2020", "2015-01-01/2020-12-31"), id="range of years"),
        pytest.param("in 2019-2020", ("2019-2020", "2019-01-01/2020-12-31"), id="academic year"),
        pytest.param("in 2024/25", ("2024/25", "2024-01-01/2025-12-31"), id="fiscal year"),
        pytest.param("in the 1990s", ("the 1990s", "1990-01-01/1999-12-31"), id="decade"),
        pytest.param("by the end of next year", ("the end of next year", "2023-12-31"), id="end of a year"),
        pytest.param("by the end of the month", ("the end of the month", "2022-06-30"), id="end of the month"),
        pytest.param("before 2030 is out", ("2030 is out", "2030-12-31"), id="is out"),
        pytest.param("in early December 2021", ("early December 2021", "2021-12-01/2021-12-15"), id="early in a month"),
        pytest.param("by year-end", ("year-end", "2022-12-31"), id="year-end"),
        pytest.param("on New Year's Day 2022", ("New Year's Day 2022", "2022-01-01"), id="feast"),
        pytest.param("on Easter Monday 2024", ("Easter Monday 2024", "2024-04-01"), id="movable feast"),
        pytest.param(
            "in the first week of March 2023", ("the first week of March 2023", "2023-03-01/2023-03-07"), id="week"
        ),
        pytest.param(
            "on the second Monday of May 2023", ("the second Monday of May 2023", "2023-05-08"), id="weekday of a month"
        ),
        pytest.param(
            "in the second half of June", ("the second half of June", "2022-06-16/2022-06-30"), id="half of a month"
        ),
        pytest.param(
            "in the first half of next March",
            ("the first half of next March", "2023-03-01/2023-03-15"),
            id="first half of a month",
        ),
        pytest.param(
            "in the second part of August", ("the second part of August", "2022-08-16/2022-08-31"), id="part of a month"
        ),
        pytest.param("by end-March 2023", ("end-March 2023", "2023-03-31"), id="end of a month, joined"),
        pytest.param("at end June 2021", ("end June 2021", "2021-06-30"), id="end of a month, bare"),
        pytest.param("by late summer 2023", ("late summer 2023", "2023-07-17/2023-08-31"), id="late in a season"),
        pytest.param("dated 4.5.2022", ("4.5.2022", "2022-05-04"), id="in figures"),
    ],
)
def test_forms(text: str, expected: tuple[str, str]) -> None:
    assert _best(f"The two sides are busy {text}.") == [expected]


@pytest.mark.parametrize(
    ("text", "relation", "qualifier"),
    [
        pytest.param("It runs until the end of March.", Relation.UNTIL, "until", id="until"),
        pytest.param("It will be ready by 2032.", Relation.BY, "by", id="by"),
        pytest.param("It will be ready no later than 1 August.", Relation.BY, "no later than", id="no later than"),
        pytest.param("It ends before the end of 2024.", Relation.BEFORE, "before", id="before"),
        pytest.param("They met ahead of May 9.", Relation.BEFORE, "ahead of", id="two words"),
        pytest.param("It rose during 2021.", Relation.DURING, "during", id="during"),
        pytest.param("From 1 July a permit is needed.", Relation.SINCE, "From", id="from a day on"),
        pytest.param("It rained from March to May.", Relation.DURING, "from", id="from and to are one period"),
        pytest.param("They met on 3 June.", Relation.ON, "on", id="on"),
        pytest.param("They met in all of 2020.", Relation.IN, "of", id="words between are passed over"),
        pytest.param("It opens no earlier than 2024.", Relation.EARLIEST, "no earlier than", id="no earlier than"),
        pytest.param(
            "There was calm since the launch of the mission on 1 May.", Relation.SINCE, "since", id="since a beginning"
        ),
        pytest.param("It has grown since Peru joined in March 2021.", Relation.SINCE, "since", id="since a clause"),
    ],
)
def test_relation(text: str, relation: Relation, qualifier: str) -> None:
    (claim,) = _read(text)
    assert claim.relation is relation
    assert claim.qualifier is not None
    assert claim.qualifier.of(text) == qualifier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Prices rose 3 percent in April from 2 percent a month earlier.",
            [("April", "2022-04-01/2022-04-30"), ("a month earlier", "2022-03-01/2022-03-31")],
            id="earlier than the date before it",
        ),
        pytest.param(
            "Output grew in 2019, more than in the previous year.",
            [("2019", "2019-01-01/2019-12-31"), ("the previous year", "2018-01-01/2018-12-31")],
            id="previous to the year before it",
        ),
        pytest.param(
            "Growth was 5 percent in the third quarter of 2021, after 4 percent in the second.",
            [("the third quarter of 2021", "2021-07-01/2021-09-30"), ("the second", "2021-04-01/2021-06-30")],
            id="the quarter left out",
        ),
        pytest.param(
            "Prices rose in the third quarter of 2021. Wages had fallen in the second.",
            [("the third quarter of 2021", "2021-07-01/2021-09-30"), ("the second", "2021-04-01/2021-06-30")],
            id="the quarter left out, a sentence later",
        ),
        pytest.param(
            "Output fell in 2021. It should double by 2031. Peru sold 30 tonnes abroad in the same year.",
            [
                ("2021", "2021-01-01/2021-12-31"),
                ("2031", "2031-01-01/2031-12-31"),
                ("the same year", "2021-01-01/2021-12-31"),
            ],
            id="the same year, which is past",
        ),
        pytest.param(
            "In January 2022 use fell by 9 percent against the same month a year earlier.",
            [("January 2022", "2022-01-01/2022-01-31"), ("the same month a year earlier", "2021-01-01/2021-01-31")],
            id="the same month",
        ),
        pytest.param(
            "Trade rose in the first five months of 2022. It was twice that of the same period of 2020.",
            [
                ("the first five months of 2022", "2022-01-01/2022-05-31"),
                ("the same period of 2020", "2020-01-01/2020-05-31"),
            ],
            id="the same period of another year, a sentence later",
        ),
        pytest.param(
            "In April 2019 they met. A year later they met again.",
            [("April 2019", "2019-04-01/2019-04-30"), ("A year later", "2020-04-01/2020-04-30")],
            id="later than the date of the sentence before",
        ),
        pytest.param(
            "In July, on the 23rd, they will meet.",
            [("July", "2022-07-01/2022-07-31"), ("the 23rd", "2022-07-23")],
            id="a day of the month named before",
        ),
    ],
)
def test_words_that_point_back(text: str, expected: list[tuple[str, str]]) -> None:
    assert _best(text) == expected


@pytest.mark.parametrize(
    ("text", "event_day"),
    [
        pytest.param("He added that a day before he had met the envoy.", dt.date(2022, 6, 12), id="a day before"),
        pytest.param("They held a conference during that week.", dt.date(2022, 6, 13), id="that week"),
        pytest.param("The next day they flew home.", dt.date(2022, 6, 14), id="the next day"),
    ],
)
def test_narrated_days_count_from_the_event_first(text: str, event_day: dt.date) -> None:
    (claim,) = _read(text)
    assert claim.interval.first == event_day
    assert len(claim.readings) > 1 or text.startswith("They"), "and from the publication day"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The talks have been moved from 3 December to 6 December.", ["2022-12-03", "2022-12-06"], id="two days"
        ),
        pytest.param(
            "The vote was postponed from May to October.",
            ["2022-05-01/2022-05-31", "2022-10-01/2022-10-31"],
            id="two months",
        ),
        pytest.param(
            "The fair ran from 3 May to 6 May.", ["2022-05-03/2022-05-06"], id="what is not moved is one period"
        ),
    ],
)
def test_what_is_moved_has_two_days_to_come(text: str, expected: list[str]) -> None:
    """The day it was to be on is no more past than the other, although they "have been moved" or "were"."""
    assert [_iso(claim) for claim in _read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Traders wait for the sales figures for July.", "2021-07-01/2021-07-31", id="figures of a month"),
        pytest.param("Offices are to carry out the July decree.", "2021-07-01/2021-07-31", id="a paper of a month"),
        pytest.param("Offices are to prepare the July summit.", "2022-07-01/2022-07-31", id="an event may lie ahead"),
    ],
)
def test_what_is_there_already_is_of_a_month_that_is_over(text: str, expected: str) -> None:
    assert [_iso(claim) for claim in _read(text)] == [expected]


def test_what_rose_the_year_after_has_risen() -> None:
    """Without a year to count from there is none: next year is not yet told in the past."""
    assert _best("Sales rose the year after.") == []


def test_a_fiscal_year_may_begin_before_or_end_behind_its_year() -> None:
    (claim,) = _read("In FY2015 it fell.")
    assert {(r.first.isoformat(), r.last.isoformat()) for r in claim.readings[1:]} == {
        ("2014-07-01", "2015-06-30"),
        ("2015-04-01", "2016-03-31"),
    }


def test_official_documents_count_from_the_event() -> None:
    (claim,) = _read("Last night I received the envoy.", Side.OFFICIAL)
    assert claim.readings == claim.readings[:1]
    assert claim.interval.first == dt.date(2022, 6, 12)


def test_quotations_count_from_the_event() -> None:
    (claim,) = _read(
        "He said “we shall finish it next year” and left.", date=dt.date(2022, 1, 3), event=dt.date(2021, 12, 30)
    )
    assert [reading.first.year for reading in claim.readings] == [2022, 2023]


def test_nothing_is_made_up_without_an_anchor() -> None:
    claims = _read("In May, last year and on Monday they met; in 2019 too.", date=None, event=None)
    assert [claim.text for claim in claims] == ["2019"]
    assert claims[0].anchor is None


def test_assumed_year_granularity_and_anchor() -> None:
    month, year, day = _read("In May it rose, and in 2021 too, and on 4 June 2022.")
    assert (month.assumed_year, year.assumed_year, day.assumed_year) == (True, False, False)
    assert (month.granularity, year.granularity) == (Granularity.MONTH, Granularity.YEAR)
    assert (day.granularity, day.anchor, month.anchor) == (Granularity.DAY, None, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Half a year later it closed on the last Monday of the strike.", id="nothing to count from"),
        pytest.param("It took three years, 25 minutes and 46 days.", id="durations"),
        pytest.param("The ministers may march; they may decide.", id="verbs"),
        pytest.param("May I begin? March with us.", id="verbs at the head of a sentence"),
        pytest.param("Theresa May and April Smith spoke.", id="people"),
        pytest.param("The Sunday Times reported it.", id="a newspaper"),
        pytest.param("Every second Thursday the band plays.", id="habits"),
        pytest.param("A quarter of the schools and three quarters of the roads.", id="fractions"),
        pytest.param("The second half of the match was dull.", id="half of something else"),
        pytest.param("He is 72, and she, 41, came at 19:30.", id="ages and clock times"),
        pytest.param("Call 021 414 020 or +371 2021 4455.", id="telephone numbers"),
        pytest.param("It cost $2020 and 2,021 tonnes, or 2021 %.", id="amounts"),
        pytest.param("Some 2000 soldiers came to Expo 2020 under Agenda 2030.", id="counts and names"),
        pytest.param("They met a day before the council and two years after the accord.", id="before something"),
        pytest.param("It was a fall in prices and a hot spring near the Winter Palace.", id="other falls and springs"),
        pytest.param("The courses last six weeks.", id="last is a verb"),
        pytest.param("It opened a year after engineers asked for it.", id="a year after something that was done"),
        pytest.param("They closed it two weeks after storms.", id="after something without an article"),
        pytest.param("They met one year and one day ago.", id="years and days, which no unit is as wide as"),
        pytest.param("They flew to Easter Island.", id="an island"),
    ],
)
def test_no_dates(text: str) -> None:
    assert [claim.text for claim in _read(text)] == []


@pytest.mark.parametrize(
    ("text", "first", "last", "relation"),
    [
        pytest.param(
            "As of today, 80 towns take part.", "2022-06-15", "2022-06-15", Relation.ON, id="how it stands today"
        ),
        pytest.param(
            "As of next year, the duty is 5 percent.", "2023-01-01", "2023-12-31", Relation.SINCE, id="from then on"
        ),
        pytest.param(
            "It will be enough for the next decade.", "2022-06-15", "2032-06-15", Relation.IN, id="ten years from now"
        ),
        pytest.param(
            "It is at the level of the last year.", "2021-01-01", "2021-12-31", Relation.IN, id="a whole year's level"
        ),
    ],
)
def test_what_is_counted_from_today(text: str, first: str, last: str, relation: Relation) -> None:
    """Each was taken for another time: since today, the next round decade, the last twelve months."""
    (claim,) = _read(text)
    assert (claim.interval.first.isoformat(), claim.interval.last.isoformat()) == (first, last)
    assert claim.relation is relation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The programme for the years 2024 to 2026 is out.",
            [("2024 to 2026", "2024-01-01/2026-12-31")],
            id="what is for the years",
        ),
        pytest.param(
            "It is meant for 2025 to 2028.", [("2025 to 2028", "2025-01-01/2028-12-31")], id="what is for them alone"
        ),
        pytest.param(
            "Landings rose from 5 in 2019 to 2021.",
            [("2019", "2019-01-01/2019-12-31"), ("2021", "2021-01-01/2021-12-31")],
            id="a figure of a year, and another one",
        ),
        pytest.param(
            "He counted 78 in January and February of 2020.",
            [("January", "2020-01-01/2020-01-31"), ("February of 2020", "2020-02-01/2020-02-29")],
            id="the year behind the last month of a list",
        ),
        pytest.param(
            "It rained in March, April or May last year.",
            [
                ("March", "2021-03-01/2021-03-31"),
                ("April", "2021-04-01/2021-04-30"),
                ("May last year", "2021-05-01/2021-05-31"),
            ],
            id="of three months",
        ),
    ],
)
def test_years_that_stand_behind_several_times(text: str, expected: list[tuple[str, str]]) -> None:
    assert _best(text) == expected
