"""Who takes part: the people whom the readouts name, and those whom the user declares in ``meeting.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.lexicon.gazetteer import find
from readout_check.lexicon.offices import ROLE_WORDS
from readout_check.model import (
    Attendee,
    Claim,
    Document,
    NameClaim,
    NameKind,
    OfficeClaim,
    Reading,
    Segment,
    SegmentKind,
    Span,
)
from readout_check.roster import Roster

SAME_ROLE = 0.5  # share of the words of a label and an office that they have in common


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody in the room: the name as the readout has it first, the offices it gives to that name."""

    name: str
    offices: tuple[OfficeClaim, ...]
    speaks: bool


def participants(officials: Sequence[Reading], further: Sequence[Participant] = ()) -> tuple[Participant, ...]:
    """The people whom the readouts name, those with an office first, else in the order of their first mention.

    Then those who are known only from ``further``; the offices that the readouts do not give to the others are added.
    """
    names = Roster()
    offices: dict[str, list[OfficeClaim]] = {}
    for reading in officials:
        for claim in reading.claims:
            if isinstance(claim, OfficeClaim) and claim.person:
                name = names.known(claim.person) or claim.person
                names.add(name)
                offices.setdefault(name, []).append(claim)
        for person in people(reading.claims, Span(0, len(reading.document.text))):
            if len(person.split()) > 1 and names.known(person) is None and not _is_role(person):
                names.add(person)
    for reading in officials:
        for person in _speaking_by_surname(reading):
            if names.known(person) is None and not _is_role(person):
                names.add(person)
    for one in further:
        name = names.known(one.name) or one.name
        names.add(name)
        held = offices.setdefault(name, [])
        held += [office for office in one.offices if not any(_one_office(office, other) for other in held)]
    labels = {s.speaker for r in officials for s in r.sentences if s.speaker}
    speaking = {name for label in labels for name in names.like(label)}
    return tuple(
        Participant(name=name, offices=tuple(offices.get(name, ())), speaks=name in speaking) for name in names
    )


def _speaking_by_surname(reading: Reading) -> Iterator[str]:
    """Those whom a readout has say something and calls by a title and a surname alone: "Councillor Prosser"."""
    for attribution in reading.attributions:
        if len(attribution.source.split()) > 1:
            yield from people(reading.claims, attribution.source_span)


def _one_office(a: OfficeClaim, b: OfficeClaim) -> bool:
    return (a.office, a.ranks, a.polity or a.body) == (b.office, b.ranks, b.polity or b.body)


def _is_role(words: str) -> bool:
    """Whether a label that looks like a name is made of words for offices: "SPECIAL ENVOY", "QUESTION"."""
    return not ROLE_WORDS.isdisjoint(words.lower().split())


def holder(label: str, holders: Sequence[Participant]) -> str | None:
    """The participant whose office shares most words with a turn's label: "HUMANITARIAN COORDINATOR", "GOVERNOR"; or
    the only one whose office it begins: "Special Representative of the Secretary-General".
    """
    words = set(label.lower().split())
    shared = [
        (len(words & held) / len(words | held), p.name)
        for p in holders
        for held in (set(o.text.lower().split()) for o in p.offices)
    ]
    best = max((share for share, _ in shared), default=0.0)
    names = {name for share, name in shared if share == best}
    if best < SAME_ROLE:
        begun = f"{label} of ".lower()
        names = {p.name for p in holders if any(o.text.lower().startswith(begun) for o in p.offices)}
    return names.pop() if len(names) == 1 else None


def people(claims: Iterable[Claim], span: Span) -> list[str]:
    """The names of persons among ``claims`` that stand in ``span``."""
    return [c.text for c in claims if isinstance(c, NameClaim) and c.kind == NameKind.PERSON and c.span.overlaps(span)]


def declared(attendees: Sequence[Attendee], model: str) -> tuple[Participant, ...]:
    """The declared participants; an office that is none in the lexicon is left out.

    The office is read out of a sentence that introduces its holder, so that it means what it means in a readout.
    """
    with_office = [attendee for attendee in attendees if attendee.office]
    lines = [f"{a.name}, the {_office(a)}, spoke." for a in with_office]
    documents = [_document(line) for line in lines]
    if not documents:
        return tuple(Participant(name=a.name, offices=(), speaks=False) for a in attendees)
    from readout_check import extract, parsing  # for those who declare an office

    parsed = zip(parsing.trees(documents, model), documents, strict=True)
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
