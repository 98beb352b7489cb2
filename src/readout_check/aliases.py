"""Names that the user has declared to be one: every mention gets one key, so that all later stages see one name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.lexicon.gazetteer import find, fold
from readout_check.lexicon.organisations import PLACE_AFTER, PLACE_BEFORE
from readout_check.model import Attendee, Claim, NameClaim, NameKind, OfficeClaim, Reading, Span

_EMPTY_WORDS = frozenset({"the", "of", "a", "an"}) | PLACE_AFTER | PLACE_BEFORE
_WORD = re.compile(r"[^\W_]+")


def with_aliases(reading: Reading, aliases: Sequence[Sequence[str]]) -> Reading:
    """``reading`` with the names of each group of ``aliases`` under one key; the holders of offices too.

    A mention of a group that is no name by itself ("the Sochi residence") is added as one.
    """
    for group in aliases:
        reading = _with_group(reading, group)
    return reading


def with_attendees(reading: Reading, attendees: Sequence[Attendee]) -> Reading:
    """``reading`` with the other names of each declared participant under the first one, as names of a person.

    The surname of another name stands for it too, unless it is in the name of another participant.
    """
    for attendee in attendees:
        names = (attendee.name, *(alias for alias in attendee.aliases if _country(alias) is None))
        if len(names) > 1:
            others = {w for other in attendees if other is not attendee for w in _words(" ".join(_names(other)))}
            surnames = tuple(name.split()[-1] for name in names[1:] if others.isdisjoint(_words(name)[-1:]))
            reading = _with_person(_with_group(reading, names), names[0], surnames)
    return reading


def _names(attendee: Attendee) -> tuple[str, ...]:
    return attendee.name, *attendee.aliases


def _with_person(reading: Reading, name: str, surnames: Sequence[str]) -> Reading:
    """``reading``, in which the group of ``name`` has one key, with its mentions as those of a person with that name.

    A mention by one of the ``surnames`` alone counts where it was read as a person already: it may be another word.
    """
    key, group = " ".join(_words(name)), (name, *surnames)
    claims: list[Claim] = []
    for claim in reading.claims:
        if isinstance(claim, NameClaim):
            short = claim.kind == NameKind.PERSON and any(_words(claim.text) == _words(s) for s in surnames)
            if claim.key == key or short:
                claim = replace(claim, text=name, key=key, kind=NameKind.PERSON, country=None)
        claims.append(_renamed(claim, group))
    return _with_speakers(replace(reading, claims=tuple(claims)), group)


def _with_group(reading: Reading, group: Sequence[str]) -> Reading:
    key, country = _key(group)
    claims = [_renamed(claim, group) for claim in reading.claims]
    places = list(_mentions(reading.document.text, group))
    taken: list[Span] = []
    for n, claim in enumerate(claims):
        if isinstance(claim, NameClaim) and any(_is_mention(claim, place, reading.document.text) for place in places):
            kind = NameKind.COUNTRY if country else claim.kind
            claims[n] = replace(claim, key=key, kind=kind, country=country or claim.country)
            taken.append(claim.span)
    for place in places:
        sentence = next((s.span for s in reading.sentences if s.span.covers(place)), None)
        if sentence is not None and not any(span.overlaps(place) for span in taken):
            kind = NameKind.COUNTRY if country else NameKind.PLACE
            text = place.of(reading.document.text)
            claims.append(NameClaim(span=place, text=text, sentence=sentence, kind=kind, key=key, country=country))
    renamed = replace(reading, claims=tuple(sorted(claims, key=lambda c: (c.span, type(c).__name__))))
    return _with_speakers(renamed, group)


def _with_speakers(reading: Reading, group: Sequence[str]) -> Reading:
    """Whoever speaks under one of the names speaks under the first."""
    document = reading.document
    segments = tuple(replace(s, speaker=_first(s.speaker, group)) if s.speaker else s for s in document.segments)
    sentences = tuple(replace(s, speaker=_first(s.speaker, group)) if s.speaker else s for s in reading.sentences)
    told = tuple(replace(a, source=_first(a.source, group)) for a in reading.attributions)
    return replace(reading, document=replace(document, segments=segments), sentences=sentences, attributions=told)


def _first(name: str, group: Sequence[str]) -> str:
    """The first name of the group for one of its names, else the name itself."""
    return group[0] if any(_words(name) == _words(other) for other in group) else name


def _key(group: Sequence[str]) -> tuple[str, str | None]:
    """The key of a group: the country's that one of its names is, else its first name; and that country."""
    country = next((code for name in group if (code := _country(name))), None)
    return country or " ".join(_words(group[0])), country


def _country(name: str) -> str | None:
    """The code of the country that ``name`` is the name of."""
    return next((m.key for m in find(name) if m.span == Span(0, len(name)) and m.key == m.country), None)


def _renamed(claim: Claim, group: Sequence[str]) -> Claim:
    """An office's holder under the first name of his group."""
    if isinstance(claim, OfficeClaim) and claim.person:
        return replace(claim, person=_first(claim.person, group))
    return claim


def _mentions(text: str, group: Sequence[str]) -> Iterator[Span]:
    """Where a text has a name of the group, the longest first, none inside another."""
    found: list[Span] = []
    for name in sorted(group, key=len, reverse=True):
        words = r"[\s\-‐‑]{1,3}".join(_spelt(word) for word in re.split(r"[\s\-‐‑]+", name.strip()) if word)
        for match in re.finditer(rf"(?<!\w){words}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in found):
                found.append(span)
    yield from sorted(found)


def _spelt(word: str) -> str:
    """An expression for a word of a name: capitals are wanted, small letters may be capitals (a headline's)."""
    both = (c if len(c.upper()) > 1 or c == c.upper() else f"{c}{c.upper()}" for c in word)
    return "".join(f"[{c}]" if len(c) == 2 else re.escape(c) for c in both)


def _is_mention(claim: NameClaim, place: Span, text: str) -> bool:
    """Whether a name is the mention, or the mention with common nouns around it ("Bocharov Ruchei residence")."""
    if not claim.span.covers(place):
        return False
    around = Span(claim.span.start, place.start).of(text) + " " + Span(place.end, claim.span.end).of(text)
    return all(word in _EMPTY_WORDS or word == "s" for word in _words(around))


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))
