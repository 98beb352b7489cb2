"""Written dates, calendar arithmetic and the comparison of resolved dates; no parser is needed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.calendar import (
    half_interval,
    is_date,
    month_interval,
    months_interval,
    nearest_date,
    quarter_interval,
    same_time,
    season_interval,
    shift_months,
    week_interval,
    year_interval,
)
from readout_check.lexicon.calendar_words import MONTH_NAMES
from readout_check.model import DateClaim, Granularity, Interval, Relation, Span
from readout_check.written import written_dates

YEARS = st.integers(min_value=1900, max_value=2199)
DATES = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31))


def _written(text: str) -> list[tuple[int | None, int, int | None]]:
    return [(found.year, found.month, found.day) for found in written_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bergen, 26 november 2021, 15:20", [(2021, 11, 26)], id="lower case and a clock time behind"),
        pytest.param("LIMA, Dec. 1 (Wire) - Talks", [(None, 12, 1)], id="abbreviation without a year"),
        pytest.param("OSLO, Sept 12 (Wire) - Talks", [(None, 9, 12)], id="abbreviation without a full stop"),
        pytest.param("It ended on 15 October. Then", [(None, 10, 15)], id="the sentence's full stop is not the date's"),
        pytest.param("December 1, 2021 in Quito", [(2021, 12, 1)], id="month first with a comma"),
        pytest.param("14.3.2023 16.40", [(2023, 3, 14)], id="dotted, clock time behind"),
        pytest.param("2021-11-26T10:00", [], id="a timestamp is not read"),
        pytest.param("2021-11-26", [(2021, 11, 26)], id="ISO"),
        pytest.param("5-6 November 2019", [(2019, 11, 5)], id="a range gives its first day"),
        pytest.param("on 9 and 10 October 2023", [(2023, 10, 9)], id="two days give the first"),
        pytest.param("from 13 to 15 May 2024", [(2024, 5, 13)], id="days from and to give the first"),
        pytest.param("the June 24-25 summit", [(None, 6, 24)], id="a range, month first"),
        pytest.param("30 June–2 July 2021", [(None, 6, 30), (2021, 7, 2)], id="a range over two months"),
        pytest.param("in February 2024", [(2024, 2, None)], id="a month with its year"),
        pytest.param("the 23rd of November", [(None, 11, 23)], id="ordinal with of"),
        pytest.param("the 23 rd of November", [(None, 11, 23)], id="ordinal whose suffix is written apart"),
        pytest.param("on 31 February 2020", [], id="no such day"),
        pytest.param("on 29 February 2023 and 29 February", [(None, 2, 29)], id="leap day only where there is one"),
        pytest.param("In May 1,200 firms and in June 20 percent", [], id="figures behind a month are no days"),
        pytest.param("the 5 may decide; in march 3 ships", [], id="lower-case may and march"),
        pytest.param("a 3-0 win, tel. 021 414 020, 1.5 million", [], id="other figures"),
        pytest.param("In 2021 it rained", [], id="a lone year"),
        pytest.param("12 november / 2019", [(2019, 11, 12)], id="a slash before the year, as some sites head a page"),
    ],
)
def test_written_dates(text: str, expected: list[tuple[int | None, int, int | None]]) -> None:
    assert _written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("17/04/2019 and 05/06/2019", [(2019, 4, 17), (2019, 6, 5)], id="one unambiguous date decides"),
        pytest.param("05/06/2019 and 04/17/2019", [(2019, 5, 6), (2019, 4, 17)], id="month first decides too"),
        pytest.param("05/06/2019", [(2019, 6, 5)], id="day first when nothing decides"),
        pytest.param("Thu, 05/02/2019 - 05:00", [(2019, 5, 2)], id="only 2 May is a Thursday"),
        pytest.param("Tuesday, 05/02/2019", [(2019, 2, 5)], id="only 5 February is a Tuesday"),
        pytest.param("05/02/2019 (Thursday)", [(2019, 5, 2)], id="the weekday stands behind"),
        pytest.param("Sun, 05/02/2019", [(2019, 2, 5)], id="a weekday that fits neither tells nothing"),
        pytest.param(
            "07/06/2023. They met on July 3.",
            [(2023, 7, 6), (None, 7, 3)],
            id="a day named a week from one of both",
        ),
        pytest.param(
            "07/06/2023. They will meet on July 24.",
            [(2023, 6, 7), (None, 7, 24)],
            id="a day named farther off tells nothing",
        ),
        pytest.param(
            "07/06/2023. From June 5 they met, and from July 3 they will.",
            [(2023, 6, 7), (None, 6, 5), (None, 7, 3)],
            id="days named near both tell nothing",
        ),
    ],
)
def test_slashed_dates_follow_each_other(text: str, expected: list[tuple[int | None, int, int | None]]) -> None:
    assert _written(text) == expected


@given(
    DATES,
    st.sampled_from(["{d} {name} {y}", "{name} {d}, {y}", "{d:02}.{m:02}.{y}", "{y}-{m:02}-{d:02}", "{d}/{m}/{y}"]),
)
def test_a_formatted_date_is_read_back(day: dt.date, pattern: str) -> None:
    name = MONTH_NAMES[day.month - 1].title()
    text = f"Held on {pattern.format(d=day.day, m=day.month, y=day.year, name=name)} in Lagos"
    (found,) = written_dates(text)
    assert found.date == day
    assert text[found.start : found.end].strip() == text[found.start : found.end]


@given(st.text())
def test_written_dates_never_raises_and_stays_inside(text: str) -> None:
    for found in written_dates(text):
        assert 0 <= found.start < found.end <= len(text)
        assert is_date(found.year, found.month, found.day or 1)


def test_intervals() -> None:
    assert month_interval(2024, 2) == Interval(dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert month_interval(2024, 0) == month_interval(2023, 12), "months outside 1 to 12 move the year"
    assert quarter_interval(2024, 3) == Interval(dt.date(2024, 7, 1), dt.date(2024, 9, 30))
    assert half_interval(2020, 2) == months_interval(2020, 7, 6)
    assert season_interval(2018, 12).last == dt.date(2019, 2, 28), "a winter ends in the next year"
    assert week_interval(dt.date(2021, 11, 26)) == Interval(dt.date(2021, 11, 22), dt.date(2021, 11, 28))
    assert shift_months(dt.date(2024, 3, 31), -1) == dt.date(2024, 2, 29)


@given(YEARS)
def test_quarters_and_halves_make_the_year(year: int) -> None:
    quarters = [quarter_interval(year, number) for number in (1, 2, 3, 4)]
    assert quarters[0].first == half_interval(year, 1).first == year_interval(year).first
    assert quarters[1].last == half_interval(year, 1).last
    assert quarters[3].last == half_interval(year, 2).last == year_interval(year).last


def test_nearest_date() -> None:
    assert nearest_date(27, 1, dt.date(2024, 12, 30)) == dt.date(2025, 1, 27)
    assert nearest_date(26, 11, dt.date(2021, 12, 1)) == dt.date(2021, 11, 26)
    assert nearest_date(29, 2, dt.date(2022, 6, 1)).year in (2020, 2024)
    with pytest.raises(ValueError, match="no year"):
        nearest_date(31, 2, dt.date(2022, 6, 1))


# --- same_time -------------------------------------------------------------------------------------------------------


def _claim(
    *readings: Interval,
    granularity: Granularity = Granularity.DAY,
    relation: Relation = Relation.IN,
    anchor: dt.date | None = None,
) -> DateClaim:
    return DateClaim(
        span=Span(0, 1),
        text="x",
        sentence=Span(0, 1),
        interval=readings[0],
        readings=readings,
        granularity=granularity,
        relation=relation,
        anchor=anchor,
    )


def _day(year: int, month: int, day: int) -> Interval:
    return Interval(dt.date(year, month, day), dt.date(year, month, day))


_MONTH, _YEAR, _QUARTER = Granularity.MONTH, Granularity.YEAR, Granularity.QUARTER
_BY, _BEFORE = Relation.BY, Relation.BEFORE
_END_2025 = _day(2025, 12, 31)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param(_claim(_day(2024, 2, 9)), _claim(_day(2024, 2, 9)), True, id="one day"),
        pytest.param(_claim(_day(2024, 2, 9)), _claim(_day(2024, 2, 10)), False, id="another day"),
        pytest.param(
            _claim(_day(2020, 11, 10)), _claim(month_interval(2020, 11), granularity=_MONTH), True, id="its month"
        ),
        pytest.param(
            _claim(month_interval(2024, 5), granularity=_MONTH),
            _claim(month_interval(2024, 3), granularity=_MONTH),
            False,
            id="another month",
        ),
        pytest.param(
            _claim(_day(2024, 1, 5)), _claim(_day(2023, 12, 29), _day(2024, 1, 5)), True, id="a further reading fits"
        ),
        pytest.param(
            _claim(_END_2025, granularity=_YEAR, relation=_BY),
            _claim(year_interval(2025), granularity=_YEAR),
            True,
            id="the end of a year is in the year",
        ),
        pytest.param(
            _claim(_END_2025, granularity=_YEAR, relation=_BY),
            _claim(_day(2026, 12, 31), granularity=_YEAR, relation=_BY),
            False,
            id="the ends of two years",
        ),
        pytest.param(
            _claim(year_interval(2025), granularity=_YEAR, relation=_BY),
            _claim(year_interval(2026), granularity=_YEAR, relation=_BY),
            False,
            id="by one year is not by the next",
        ),
        pytest.param(
            _claim(Interval(dt.date(2024, 5, 3), dt.date(2024, 5, 9))),
            _claim(Interval(dt.date(2024, 5, 3), dt.date(2024, 6, 9))),
            False,
            id="from day to day with one end wrong",
        ),
        pytest.param(
            _claim(_END_2025, granularity=_YEAR, relation=_BY),
            _claim(year_interval(2026), granularity=_YEAR, relation=_BEFORE),
            True,
            id="before 2026 is by the end of 2025",
        ),
        pytest.param(
            _claim(_day(2024, 11, 30), granularity=_MONTH),
            _claim(_day(2024, 11, 27)),
            True,
            id="a day near the end is at the end of the month",
        ),
        pytest.param(
            _claim(_day(2024, 11, 30), granularity=_MONTH),
            _claim(_day(2024, 11, 3)),
            False,
            id="a day near the start is not",
        ),
        pytest.param(
            _claim(_day(2024, 3, 31), granularity=_MONTH, relation=_BY),
            _claim(_day(2024, 3, 28), relation=_BY),
            False,
            id="deadlines are exact",
        ),
        pytest.param(
            _claim(months_interval(2019, 1, 2), granularity=Granularity.MONTHS),
            _claim(quarter_interval(2019, 1), granularity=_QUARTER),
            False,
            id="two months are no quarter",
        ),
        pytest.param(
            _claim(quarter_interval(2026, 2), granularity=_QUARTER),
            _claim(half_interval(2026, 1), granularity=Granularity.HALF),
            True,
            id="a quarter in its half",
        ),
    ],
)
def test_same_time(a: DateClaim, b: DateClaim, same: bool) -> None:
    assert same_time(a, b) is same
    assert same_time(b, a) is same


def test_rolling_periods_slide_with_their_anchors() -> None:
    anchors = [dt.date(2022, 10, 5), dt.date(2022, 10, 7)]
    five, other = (
        _claim(Interval(shift_months(day, -60), day), granularity=Granularity.YEARS, anchor=day) for day in anchors
    )
    ten = _claim(Interval(shift_months(anchors[1], -120), anchors[1]), granularity=Granularity.YEARS, anchor=anchors[1])
    assert same_time(five, other), "the same words two days later"
    assert not same_time(five, ten), "a longer period is another one"
    month = [Interval(shift_months(day, -12), day) for day in anchors]
    twelve = _claim(month[0], granularity=Granularity.MONTHS, anchor=anchors[0])
    year = _claim(month[1], granularity=Granularity.YEARS, anchor=anchors[1])
    assert same_time(twelve, year), "twelve months told as a year, two days later"


@given(DATES, DATES)
def test_same_time_is_symmetric(one: dt.date, two: dt.date) -> None:
    a = _claim(Interval(one, one), granularity=_MONTH)
    b = _claim(Interval(min(one, two), max(one, two)), granularity=_YEAR)
    assert same_time(a, b) == same_time(b, a)
    assert same_time(a, a)
