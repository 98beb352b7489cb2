"""Names: countries with their demonyms, places, organisations and persons, each with its canonical key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.extract.name_atoms import Atom, read
from readout_check.extract.name_organisations import Organisation, key_of, organisations, places
from readout_check.extract.name_persons import Person, delegated, persons, runs
from readout_check.extract.name_places import listed_places, placed, words
from readout_check.extract.name_runs import OFFICE_WORDS, is_thing, span_of
from readout_check.extract.name_seats import dated_from, described_capitals
from readout_check.extract.name_slots import slot_of
from readout_check.extract.name_things import things
from readout_check.extract.offices import parse
from readout_check.extract.tree import Tree
from readout_check.lexicon.gazetteer import Term, fold
from readout_check.lexicon.organisations import PLACE_BEFORE
from readout_check.lexicon.reporting import CREDIT
from readout_check.lexicon.wordset import wordset
from readout_check.model import Document, NameClaim, NameKind, SegmentKind, Span

_QUIET = frozenset({SegmentKind.BYLINE})
_PLACE_PREPOSITIONS = wordset(
    """in at near along across through via outside around inside between from towards toward beyond off into
    visiting linking connecting"""
)
_MOTION = wordset(
    """come comes came coming go goes went going travel travels travelled traveled travelling fly flies flew return
    returned visit visits visited invite invites invited arrive arrived move moved trip drive road railway
    send sends sent sending deliver delivers delivered ship ships shipped shipping transport transported transfer
    transferred bring brings brought take takes took carry carried deploy deployed evacuate evacuated relocate relocated
    march marched sail sails sailed walk walked run runs running lead leads extend extends extended
    route line train trains bus buses ferry flight flights service services pipeline cable highway motorway"""
)
_COMPANIES = wordset(
    """company companies operator operators firm firms maker makers bank banks airline airlines carrier carriers
    supplier suppliers manufacturer utility utilities newspaper broadcaster"""
)
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_NO_NAMES = wordset(
    "state states country countries nation nations party parties member members immediate"
)  # "the member States"
_BODIES = {"EU": "european union", "UN": "united nations"}
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„\n]{2,60})[”\"»]")
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'\-]*(?: (?:of|and|the|for|[^\W\d_a-z][\w’'\-]*)){0,4}")


def extract(tree: Tree, document: Document) -> Iterator[NameClaim]:
    """Every name in ``tree``, in order of the text. No two names of one kind overlap; the span has no article and no
    possessive "'s". Authors' names in a byline or an agency's credits are left
    out."""
    credits = [Span(*found.span()) for found in CREDIT.finditer(document.text)]
    for claim in sorted(_all(tree, document), key=lambda claim: claim.span):
        if any(credit.covers(claim.span) for credit in credits):
            continue
        slot, about = slot_of(tree, claim.span.start, claim.span.end)
        yield replace(claim, slot=slot, about=about)


def _all(tree: Tree, document: Document) -> Iterator[NameClaim]:
    atoms = read(tree, document)
    delegates = frozenset(delegated(atoms))
    orgs = [o for o in organisations(tree, document) if (o.first, o.after) not in delegates]
    sites = _sites(atoms, orgs)
    capitals = list(described_capitals(atoms))
    offices = parse(tree, document)
    covered = frozenset(
        [i for org in orgs for i in range(org.first, org.after)]
        + [i for f, a, _ in sites for i in range(f, a)]
        + [i for f, a, *_ in capitals for i in range(f, a)]
    )
    titles = {i for parts in offices for i in range(parts.first, parts.after)}
    agreed = {i for first, after in things(atoms) for i in range(first, after)}
    found = list(runs(atoms, covered | titles | agreed))
    holders = [*delegates, *(person for parts in offices for person in parts.persons)]
    speakers = [s.speaker for s in document.segments if s.speaker]
    where = placed(atoms, found)
    people = persons(atoms, found, holders, speakers, where)
    taken = {(p.first, p.after) for p in people}
    rest = [run for run in found if run not in taken]
    quoted = list(_quoted(document.text, atoms))
    yield from _persons(atoms, people, document)
    yield from _organisations(atoms, orgs, document)
    yield from (_claim(span, atom, document, NameKind.ORGANISATION, key) for span, atom, key in quoted)
    yield from (_place(atoms, f, a, key, document) for f, a, key in sites)
    for first, after, key, country in capitals:
        yield _claim(span_of(atoms, first, after), atoms[first], document, NameKind.PLACE, key, country)
    taken_by = [
        span_of(atoms, *r) for r in [*taken, *((o.first, o.after) for o in orgs), *((f, a) for f, a, _ in sites)]
    ]
    dated = [(s, atom, fold(s.of(document.text))) for s, atom in dated_from(atoms, document) if not _any(s, taken_by)]
    yield from (_claim(span, atom, document, NameKind.PLACE, key) for span, atom, key in dated)
    known = [*quoted, *dated]
    yield from _other(atoms, [r for r in rest if not _inside(span_of(atoms, *r), known)], document, where)
    regions = {i for i in agreed if (match := atoms[i].match) is not None and match.country is None}
    yield from _territories(atoms, covered | regions, document)


def _claim(
    span: Span,
    atom: Atom,
    document: Document,
    kind: NameKind,
    key: str,
    country: str | None = None,
    adjective: bool = False,
) -> NameClaim:
    return NameClaim(
        span=span, text=span.of(document.text), sentence=atom.sentence, kind=kind, key=key, country=country,
        adjective=adjective,
    )  # fmt: skip


def _place(atoms: Sequence[Atom], first: int, after: int, key: str, document: Document) -> NameClaim:
    return _claim(span_of(atoms, first, after), atoms[first], document, NameKind.PLACE, key)


def _sites(atoms: Sequence[Atom], orgs: Sequence[Organisation]) -> list[tuple[int, int, str]]:
    """The places told by a noun, the first of two that overlap."""
    kept: list[tuple[int, int, str]] = []
    for first, after, key in sorted(places(atoms, orgs)):
        if not kept or first >= kept[-1][1]:
            kept.append((first, after, key))
    return kept


def _is_credit(atoms: Sequence[Atom], i: int) -> bool:
    """Whether the atom is in the brackets or behind the slash of a photo credit, or in a dateline."""
    if atoms[i].kind is SegmentKind.DATELINE or atoms[i].kind in _QUIET:
        return True
    if atoms[i].kind is not SegmentKind.CAPTION:
        return False
    before = [a.lower for a in atoms[max(0, i - 3) : i]]
    return "(" in before or "/" in before or before[-2:] == ["photo", ":"]


def _persons(atoms: Sequence[Atom], people: Sequence[Person], document: Document) -> Iterator[NameClaim]:
    for person in people:
        if not _is_credit(atoms, person.first):
            span = span_of(atoms, person.first, person.after)
            yield _claim(span, atoms[person.first], document, NameKind.PERSON, person.key)


def _organisations(atoms: Sequence[Atom], orgs: Sequence[Organisation], document: Document) -> Iterator[NameClaim]:
    for org in orgs:
        if _is_credit(atoms, org.first):
            continue
        span = span_of(atoms, org.first, org.after)
        yield _claim(span, atoms[org.first], document, NameKind.ORGANISATION, org.key, org.country)


def _quoted(text: str, atoms: Sequence[Atom]) -> Iterator[tuple[Span, Atom, str]]:
    """Names in quotation marks: “Roseksimbank”."""
    at = 0
    for match in _QUOTED.finditer(text):
        if not _CAPITALISED.fullmatch(match.group(1)):
            continue
        while at < len(atoms) and atoms[at].start < match.start(1):
            at += 1
        if at < len(atoms) and atoms[at].match is None and not atoms[at].first:
            yield Span(*match.span(1)), atoms[at], key_of(match.group(1))


def _any(span: Span, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in spans)


def _inside(span: Span, quoted: Sequence[tuple[Span, Atom, str]]) -> bool:
    return any(other.overlaps(span) for other, _, _ in quoted)


def _other(
    atoms: Sequence[Atom], rest: Sequence[tuple[int, int]], document: Document, where: frozenset[tuple[str, ...]]
) -> Iterator[NameClaim]:
    """Runs that are no persons: places by a preposition or spaCy's label, organisations by its label."""
    last: NameKind | None = None
    end = -9
    beside = listed_places(atoms)
    for first, after in rest:
        if _is_credit(atoms, first) or (after - first == 1 and atoms[first].lower in _NO_NAMES):
            continue
        listed = first - end <= 2 and atoms[first - 1].lower in ("and", "or", ",", "to", "-", "–")
        kind = last if listed and last else _kind(atoms, first, after)
        kind = NameKind.PLACE if words(atoms, first, after) in where or first in beside else kind
        last, end = kind, after
        span = span_of(atoms, first, after)
        if kind is NameKind.PLACE:
            yield _claim(span, atoms[first], document, kind, fold(span.of(document.text)))
        elif kind is NameKind.ORGANISATION:
            yield _claim(span, atoms[first], document, kind, key_of(span.of(document.text)))


def _kind(atoms: Sequence[Atom], first: int, after: int) -> NameKind | None:
    around = {a.lower for a in atoms[max(0, first - 3) : first]}
    if around & _COMPANIES and not atoms[first].breaks:
        return NameKind.ORGANISATION
    if _is_place(atoms, first, after):
        return NameKind.PLACE
    of_before = first > 1 and atoms[first - 1].lower == "of" and atoms[first - 2].cap
    of_after = after + 1 < len(atoms) and atoms[after].lower == "of" and atoms[after + 1].cap
    if after < len(atoms) and atoms[after].lower in OFFICE_WORDS:
        return None
    if of_before or of_after or is_thing(atoms, after) or (after - first == 1 and atoms[first].first):
        return None
    labelled = all(a.label == "ORG" and a.pos == "PROPN" for a in atoms[first:after])
    return NameKind.ORGANISATION if labelled and atoms[after - 1].end - atoms[first].start > 3 else None


def _is_place(atoms: Sequence[Atom], first: int, after: int) -> bool:
    if any(a.text.isupper() and len(a.text) < 5 for a in atoms[first:after]):
        return False
    labels = {a.label for a in atoms[first:after]}
    i = first - 1
    if i >= 0 and atoms[i].lower == "the":
        i -= 1
    before = atoms[i].lower if i >= 0 and not atoms[first].breaks else ""
    if before in PLACE_BEFORE and atoms[i].cap:
        return True
    if before in _PLACE_PREPOSITIONS and not (before in ("from", "between") and "PERSON" in labels):
        return all(a.pos == "PROPN" or a.label in _PLACE_LABELS for a in atoms[first:after])
    if before == "to":
        moving = any(a.lower in _MOTION for a in atoms[max(0, i - 5) : i])
        return bool(labels & _PLACE_LABELS) or (moving and "PERSON" not in labels)
    return labels <= _PLACE_LABELS and all(a.pos == "PROPN" for a in atoms[first:after])


def _territories(atoms: Sequence[Atom], covered: frozenset[int], document: Document) -> Iterator[NameClaim]:
    for i, atom in enumerate(atoms):
        if atom.match is None or i in covered:
            continue
        match, span = atom.match, Span(atom.start, atom.end)
        if match.country in _BODIES and match.term is Term.COUNTRY:
            yield _claim(span, atom, document, NameKind.ORGANISATION, _BODIES[match.country], match.country)
        elif match.term in (Term.COUNTRY, Term.DEMONYM):
            adjective = match.term is Term.DEMONYM
            yield _claim(span, atom, document, NameKind.COUNTRY, match.key, match.country, adjective)
        else:
            yield _claim(span, atom, document, NameKind.PLACE, match.key, match.country)
