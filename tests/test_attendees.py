"""Participants that the user has declared: their names are one, and their offices are known."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from readout_check import pipeline
from readout_check.aliases import with_attendees
from readout_check.cast import declared
from readout_check.documents.read import document_of
from readout_check.model import Attendee, Meeting, MeetingReport, NameClaim, NameKind, OfficeClaim, Reading, Side
from readout_check.settings import DEFAULT_MODEL

DAY = dt.date(2024, 3, 14)
READOUT = """\
Aleksandr Petrov, the Minister of Transport of Norway, met Ana Lind in Oslo on Thursday.

The Minister said that 48 ferries would be refitted this year. Ana Lind said that Denmark would pay for 12 harbours.
"""
ARTICLE = """\
The Minister of Transport of Norway, Sasha Smirnov, met Ana Lind in Oslo on Thursday.

Smirnov said that 48 ferries would be refitted this year. The Danish energy minister said Denmark would pay for 12
harbours.
"""
PETROV = Attendee(name="Aleksandr Petrov", aliases=("Sasha Smirnov",))
LIND = Attendee(name="Ana Lind", office="Minister of Energy", country="Denmark")


def _meeting(*attendees: Attendee) -> Meeting:
    official = document_of(READOUT, "official.txt")
    article = document_of(ARTICLE, "article.txt")
    return Meeting(
        id="talks",
        official=(dataclasses.replace(official, date=DAY, event_date=DAY, side=Side.OFFICIAL),),
        secondary=(dataclasses.replace(article, date=DAY, event_date=DAY, side=Side.SECONDARY),),
        attendees=attendees,
    )


def _report(*attendees: Attendee) -> MeetingReport:
    (report,) = pipeline.check([_meeting(*attendees)]).meetings
    return report


def _read(text: str, *attendees: Attendee) -> Reading:
    (reading,) = pipeline.read([document_of(text, "text.txt")], DEFAULT_MODEL)
    return with_attendees(reading, attendees)


def _people(reading: Reading) -> list[str]:
    return [c.text for c in reading.claims if isinstance(c, NameClaim) and c.kind == NameKind.PERSON]


def test_another_name_of_a_participant_is_no_other_person() -> None:
    assert "RC403" in {f.rule for f in _report().findings}
    told = _report(PETROV)
    assert not {f.rule for f in told.findings} & {"RC403", "RC402", "RC401"}
    assert not [f for f in told.findings if f.secondary and "Smirnov" in f.secondary.quote], "nor his surname alone"


def test_what_another_name_says_the_participant_says() -> None:
    (figure,) = [a for a in _report(PETROV).agreements if a.secondary.quote.startswith("48")]
    assert figure.secondary.speaker == figure.official.speaker == "Aleksandr Petrov"


def test_a_declared_office_tells_who_speaks() -> None:
    def speaker(report: MeetingReport) -> str | None:
        return next(a.secondary.speaker for a in report.agreements if a.secondary.quote.startswith("12"))

    assert speaker(_report(PETROV)) is None
    assert speaker(_report(PETROV, LIND)) == "Ana Lind"


@pytest.mark.parametrize(
    ("office", "country", "want"),
    [
        ("Prime Minister", "Norway", ("prime minister", "NO", None)),
        ("Prime Minister of Norway", "Norway", ("prime minister", "NO", None)),
        ("acting Minister of Energy", "Armenia", ("minister of energy", "AM", None)),
        ("Mayor of Paris", None, ("mayor", None, "paris")),
        ("Secretary-General", "United Nations", ("secretary general", "UN", None)),
        ("gardener", None, None),
        (None, "Norway", None),
    ],
)
def test_an_office_is_read_as_a_readout_s_is(office: str | None, country: str | None, want: tuple[str, str]) -> None:
    (one,) = declared([Attendee(name="Ana Lind", office=office, country=country)], DEFAULT_MODEL)
    assert [(o.office, o.polity, o.body) for o in one.offices] == ([want] if want else [])


def test_holders_of_offices_have_the_declared_name() -> None:
    reading = _read("Sasha Smirnov, the Minister of Energy of Russia, spoke.", PETROV)
    assert [c.person for c in reading.claims if isinstance(c, OfficeClaim)] == ["Aleksandr Petrov"]


def test_a_surname_that_two_have_is_nobodys() -> None:
    other = Attendee(name="Pavel Smirnov")
    text = "Sasha Smirnov met Pavel Smirnov in Oslo. Smirnov said that it was cold."
    assert _people(_read(text, PETROV, other)) == ["Aleksandr Petrov", "Pavel Smirnov", "Smirnov"]


def test_a_surname_that_is_another_word_stays_one() -> None:
    may = Attendee(name="Theresa Brasier", aliases=("Theresa May",))
    reading = _read("Theresa May came to Oslo in May.", may)
    assert _people(reading) == ["Theresa Brasier"]


def test_a_country_is_nobodys_other_name() -> None:
    reading = _read("Jordan sent two ministers to Oslo.", Attendee(name="Jo Berg", aliases=("Jordan",)))
    assert _people(reading) == []


def test_participants_without_other_names_change_no_reading() -> None:
    (reading,) = pipeline.read([document_of(ARTICLE, "text.txt")], DEFAULT_MODEL)
    assert with_attendees(reading, [LIND]) is reading


def test_what_the_readout_says_itself_is_not_added() -> None:
    again = Attendee(name="Aleksandr Petrov", office="Minister of Transport", country="Norway")
    assert _report(again) == _report()
