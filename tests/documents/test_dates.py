"""When a text was published and when its meeting was; a date that is missing comes from the other side."""

from __future__ import annotations

import datetime as dt

import pytest

from readout_check.documents.dates import document_dates, with_dates
from readout_check.documents.read import document_of
from readout_check.documents.segments import segments, title_of

LEAD = "Minister Sand met Minister Kowal in Halvik"
MORE = "The ministers spoke of trains, ships and roads, and they will meet again before the end of the year."


def dates(text: str, *, official: bool) -> tuple[dt.date | None, dt.date | None]:
    layout = segments(text)
    return document_dates(text, layout, title_of(text, layout), official=official)


@pytest.mark.parametrize(
    ("head", "lead", "published", "event"),
    [
        pytest.param("HALVIK, May 5, 2021 (FW) - ", " on Tuesday", "2021-05-05", "2021-05-04", id="weekday-before"),
        pytest.param("HALVIK, May 4, 2021 (FW) - ", " on Tuesday", "2021-05-04", "2021-05-04", id="same-day"),
        pytest.param("Halvik, 8 May 2021 (FW): ", " on 4 May", "2021-05-08", "2021-05-04", id="date-without-year"),
        pytest.param("Halvik, 2 January 2021 (FW): ", " on 30 December", "2021-01-02", "2020-12-30", id="year-before"),
        pytest.param("HALVIK, May 5, 2021 (FW) - ", "", "2021-05-05", None, id="nothing-told"),
        pytest.param("HALVIK, May 5 (FW) - ", " on Tuesday", None, None, id="no-year-anywhere"),
        pytest.param(
            "HALVIK, May 5 (FW) - ", " on May 4, 2021", "2021-05-05", "2021-05-04", id="year-from-a-full-date"
        ),
        pytest.param("HALVIK, Jan 2 (FW) - ", " on 30 December 2020", "2021-01-02", "2020-12-30", id="nearest-year"),
        pytest.param("", " today", None, None, id="today-of-no-day"),
        pytest.param("HALVIK, Norland, May 5, 2021. ", "", "2021-05-05", None, id="town-and-country-full-stop"),
        pytest.param("Halvik, Norland, May 5, 2021. ", "", "2021-05-05", None, id="small-letters-full-date"),
        pytest.param("Prime Minister, May 5, 2021. ", "", None, None, id="an-office-is-no-town"),
        pytest.param(
            "HALVIK (Fjord News / Norlink - 5th May, 2021) ", "", "2021-05-05", None, id="date-in-the-agency-brackets"
        ),
        pytest.param(
            "HALVIK, May 5, 2021 (FW) - ",
            " after her visit of 3 February",
            "2021-05-05",
            None,
            id="a-visit-months-before-is-another-event",
        ),
        pytest.param(
            "HALVIK, May 5, 2021 (FW) - ", " on 8 March", "2021-05-05", "2021-03-08", id="an-event-weeks-before"
        ),
    ],
)
def test_article(head: str, lead: str, published: str | None, event: str | None) -> None:
    text = f"Norland and Ostria talk trains\n\n{head}{LEAD}{lead}.\n\n{MORE}\n"
    wanted = tuple(dt.date.fromisoformat(d) if d else None for d in (published, event))
    assert dates(text, official=False) == wanted


def test_days_to_come_are_not_the_day_of_the_event() -> None:
    text = f"Trains\n\nHALVIK, May 5, 2021 (FW) - {LEAD} and will sign by Friday.\n\n{MORE}\n"
    assert dates(text, official=False) == (dt.date(2021, 5, 5), None)


@pytest.mark.parametrize(
    ("head", "published", "event"),
    [
        pytest.param("4 may / 2021\n\nMinister meets guest", "2021-05-04", "2021-05-04", id="slash-before-the-year"),
        pytest.param(
            "Minister meets guest\n\nTue, 05/04/2021 - 05:00", "2021-05-04", "2021-05-04", id="weekday-decides"
        ),
        pytest.param("Minister meets guest\n\nHalvik, 4 May 2021", "2021-05-04", "2021-05-04", id="date-line"),
        pytest.param(
            "Minister meets guest\n\nHalvik, 5-6 May 2021", "2021-05-05", "2021-05-05", id="first-of-two-days"
        ),
        pytest.param("Call with the Minister of Ostria: 4 May 2021", "2021-05-04", "2021-05-04", id="title"),
        pytest.param("Minister meets guest\n04.05.2021 16.40", "2021-05-04", "2021-05-04", id="figures"),
        pytest.param(
            "Talks about trains, ships and roads\nHalvik, Tuesday, 4 May 2021 (lightly edited)",
            "2021-05-04",
            "2021-05-04",
            id="below-the-title",
        ),
        pytest.param(
            "Minutes of the meeting\nheld in the great hall, on 4 and 5 May 2021 at 3 pm",
            "2021-05-04",
            "2021-05-04",
            id="first-of-two-days-below-the-title",
        ),
        pytest.param("Minister meets guest", None, None, id="none"),
    ],
)
def test_official(head: str, published: str | None, event: str | None) -> None:
    text = f"{head}\n\n{LEAD}.\n\n{MORE}\n"
    wanted = tuple(dt.date.fromisoformat(d) if d else None for d in (published, event))
    assert dates(text, official=True) == wanted


def test_an_official_text_that_came_out_later_tells_the_day_in_its_first_words() -> None:
    text = f"Minister meets guest\n\n6 May 2021\n\nOn 4 May, {LEAD}, who has been in Norland since 1 May.\n\n{MORE}\n"
    assert dates(text, official=True) == (dt.date(2021, 5, 6), dt.date(2021, 5, 4))


def test_another_day_further_in_is_not_that_of_the_event() -> None:
    text = f"Minister meets guest\n\n6 May 2021\n\n{LEAD}. They had held a first round on 3 March 2021.\n\n{MORE}\n"
    assert dates(text, official=True) == (dt.date(2021, 5, 6), dt.date(2021, 5, 6))


@pytest.mark.parametrize(
    ("head", "published", "event"),
    [
        pytest.param("HALVIK, May 5 (FW) - ", "2021-05-05", "2021-05-04", id="dateline-without-year"),
        pytest.param("HALVIK, Jan 2 (FW) - ", "2022-01-02", "2021-05-04", id="over-new-year"),
        pytest.param("", "2021-05-04", "2021-05-04", id="no-date-at-all"),
        pytest.param("HALVIK, May 9, 2021 (FW) - ", "2021-05-09", "2021-05-04", id="only-the-event-is-missing"),
        pytest.param("HALVIK, May 1, 2021 (FW) - ", "2021-05-01", None, id="written-before-the-meeting"),
    ],
)
def test_an_article_is_completed_from_the_official_side(head: str, published: str, event: str | None) -> None:
    official = document_of(f"Minister meets guest\n\nHalvik, 4 May 2021\n\n{LEAD}.\n\n{MORE}\n", "official.txt")
    article = document_of(f"Norland and Ostria talk trains\n\n{head}{LEAD}.\n\n{MORE}\n", "article.txt")
    _, (completed,) = with_dates([official], [article])
    assert completed.date == dt.date.fromisoformat(published)
    assert completed.event_date == (dt.date.fromisoformat(event) if event else None)


def test_a_dateline_without_a_year_takes_the_readouts_and_not_one_of_the_text() -> None:
    """The only full date of the article is one it looks back to, or ahead to."""
    official = document_of(f"Minister meets guest\n\nHalvik, 4 May 2021\n\n{LEAD}.\n\n{MORE}\n", "official.txt")
    told = f"HALVIK, May 5 (FW) - {LEAD}. The line is to open on 1 May 2024."
    article = document_of(f"Norland and Ostria talk trains\n\n{told}\n\n{MORE}\n", "article.txt")
    _, (completed,) = with_dates([official], [article])
    assert (completed.date, completed.event_date) == (dt.date(2021, 5, 5), dt.date(2021, 5, 4))


def test_without_an_official_date_nothing_is_invented() -> None:
    official = document_of(f"Minister meets guest\n\n{LEAD}.\n\n{MORE}\n", "official.txt")
    article = document_of(f"Norland and Ostria talk trains\n\nHALVIK, May 5 (FW) - {LEAD}.\n\n{MORE}\n", "article.txt")
    assert with_dates([official], [article]) == ((official,), (article,))


@pytest.mark.parametrize(
    ("opening", "closing", "published", "event"),
    [
        pytest.param("met in Halvik on 4 and 5 May 2021", "", None, "2021-05-04", id="opening"),
        pytest.param(
            "paid a visit to Halvik from 4 to 6 May 2021", "", None, "2021-05-04", id="from-one-day-to-another"
        ),
        pytest.param(
            "met in Halvik", "Done at Halvik on 6 May 2021, in two originals.", "2021-05-06", "2021-05-06", id="done-at"
        ),
        pytest.param("met in Halvik and will sign by 9 June 2021", "", None, None, id="a-day-to-come"),
        pytest.param("met in Halvik", "The road was done in ten weeks of 2019.", None, None, id="no-closing-words"),
    ],
)
def test_official_text_without_a_date_line(
    opening: str, closing: str, published: str | None, event: str | None
) -> None:
    """Communiqués often tell their day in the opening sentence or with the signatures only."""
    text = f"JOINT COMMUNIQUÉ\n\n1. Minister Sand and Minister Kowal {opening}.\n\n2. {MORE}\n\n{closing}\n"
    wanted = tuple(dt.date.fromisoformat(d) if d else None for d in (published, event))
    assert dates(text, official=True) == wanted


@pytest.mark.parametrize(("head", "undated"), [("HALVIK, May 5 (FW) - ", False), ("", True)])
def test_an_article_knows_whether_its_date_is_the_readouts(head: str, undated: bool) -> None:
    """What is counted from a date that was taken over contradicts nothing."""
    official = document_of(f"Minister meets guest\n\nHalvik, 4 May 2021\n\n{LEAD}.\n\n{MORE}\n", "official.txt")
    article = document_of(f"Norland and Ostria talk trains\n\n{head}{LEAD}.\n\n{MORE}\n", "article.txt")
    _, (completed,) = with_dates([official], [article])
    assert completed.undated is undated
