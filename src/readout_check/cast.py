"""The participants that the user declares in ``meeting.toml``, with their offices read as those of a text are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readout_check import extract, nlp
from readout_check.attribution import Participant
from readout_check.lexicon.gazetteer import find
from readout_check.model import Attendee, Document, OfficeClaim, Segment, SegmentKind, Span


def declared(attendees: Sequence[Attendee], model: str) -> tuple[Participant, ...]:
    """The declared participants; an office that is none in the lexicon is left out.

    The office is read out of a sentence that introduces its holder, so that it means what it means in a readout.
    """
    with_office = [attendee for attendee in attendees if attendee.office]
    lines = [f"{a.name}, the {_office(a)}, spoke." for a in with_office]
    documents = [_document(line) for line in lines]
    parsed = zip(nlp.parse(documents, model), documents, strict=True) if documents else ()
    offices = {a.name: _offices(extract.read(*both).claims, a) for a, both in zip(with_office, parsed, strict=True)}
    return tuple(Participant(name=a.name, offices=offices.get(a.name, ()), speaks=False) for a in attendees)


def _office(attendee: Attendee) -> str:
    office, country = attendee.office or "", attendee.country
    return f"{office} of {country}" if country and country.lower() not in office.lower() else office


def _document(line: str) -> Document:
    """A document of one paragraph."""
    segment = Segment(span=Span(0, len(line)), kind=SegmentKind.PARAGRAPH)
    return Document(path="meeting.toml", text=line, segments=(segment,))


def _offices(claims: Sequence[object], attendee: Attendee) -> tuple[OfficeClaim, ...]:
    """The first office of the sentence, as this person's."""
    found = next((c for c in claims if isinstance(c, OfficeClaim)), None)
    if found is None:
        return ()
    polity = found.polity or next((m.country for m in find(attendee.country or "")), None)
    return (replace(found, person=attendee.name, polity=polity),)
