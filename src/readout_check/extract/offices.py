"""Offices with their rank, polity or body and holder, read from atoms: gazetteer first, words second, parse last."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from readout_check.extract.name_atoms import Atom, read
from readout_check.extract.name_organisations import Organisation, organisations
from readout_check.extract.name_runs import span_of
from readout_check.extract.office_belonging import rightwards
from readout_check.extract.office_heads import Head, head_at
from readout_check.extract.office_holders import with_persons
from readout_check.extract.office_lists import represented, with_listed_polities
from readout_check.extract.office_parts import ARTICLES, POSSESSORS, Parts, Polity, leftwards, name_possessive
from readout_check.extract.tree import Tree
from readout_check.lexicon.offices import ANYONE, EPITHETS, HOSTS
from readout_check.model import Document, OfficeClaim, Rank, Span

_GENERIC = frozenset(EPITHETS.values())
_TOP = frozenset({"president", "prime minister", "king", "queen", "chancellor", "emperor"})
# Ranks of these are one in translation: a vice-minister is a deputy minister. A vice-president is not.
_OF_HEADS = frozenset(
    {"presidential", "federal"}
)  # whose office: "Deputy Chief of Staff - Presidential Press Secretary"
_VICE_STAYS = frozenset({"president", "chancellor"})


def extract(tree: Tree, document: Document) -> Iterator[OfficeClaim]:
    """Every office named in ``tree``, in order; one claim for each polity or holder of a plural.

    ``span`` is the office's own words with its polity ("Georgian President", "President of Armenia"), without articles
    and without the holder's name, which is in ``person_span``.
    """
    atoms = read(tree, document)
    for parts in parse(tree, document):
        yield from _claims(atoms, parts, document)


@functools.lru_cache(maxsize=2)
def parse(tree: Tree, document: Document) -> tuple[Parts, ...]:
    """The offices of ``tree`` in terms of its atoms; names ask here for the holders."""
    atoms = read(tree, document)
    found_orgs = organisations(tree, document)
    orgs = {org.first: org for org in found_orgs}
    ends = {org.after: org for org in found_orgs}
    inside = {i for org in found_orgs for i in range(org.first, org.after)}
    found: list[Parts] = []
    i = 0
    while i < len(atoms):
        head = None if i in inside else head_at(atoms, i)
        if head is None or head.kind == "none":
            i = head.after if head else i + 1
            continue
        before = found[-1] if found else None
        parts = represented(atoms, with_persons(atoms, _put_together(atoms, head, orgs, ends), before))
        while found and parts.first <= found[-1].first:
            found.pop()  # "Deputy", which is the rank of what follows
        if found and parts.first < found[-1].after:
            i += 1
            continue
        found.append(parts)
        i = max(head.after, i + 1)
    listed = with_listed_polities(atoms, _coordinated(atoms, found), document.text)
    return tuple(p for p in listed if _is_claim(atoms, p))


def _put_together(
    atoms: Sequence[Atom], head: Head, orgs: Mapping[int, Organisation], ends: Mapping[int, Organisation]
) -> Parts:
    """The office around ``head``; ``orgs`` and ``ends`` are the organisations by their first atom and by their end."""
    parts = leftwards(atoms, Parts(head, head.first, head.after), ends)
    parts = rightwards(atoms, parts, orgs)
    at = parts.first - 1
    word = atoms[at].lower if at >= 0 and not atoms[parts.first].breaks else ""
    return replace(parts, possessed=word in POSSESSORS or name_possessive(atoms, at), determined=word in ARTICLES)


def _coordinated(atoms: Sequence[Atom], found: list[Parts]) -> list[Parts]:
    """Offices of one holder share him and his polity: "Deputy Prime Minister and Minister of Defence of Poland X"."""
    for n in range(len(found) - 2, -1, -1):
        left, right = found[n], found[n + 1]
        if not _linked(atoms, left, right) or left.head.plural or right.head.plural:
            continue
        one_holder = not right.determined and _may_be_one(left, right)
        if (
            not left.polities
            and not left.body
            and right.polities
            and (right.determined or right.persons or not left.persons)
        ):
            left = replace(left, polities=right.polities)
        if one_holder and right.persons and not left.persons:
            left = replace(left, persons=right.persons)
        found[n] = left
    for n in range(1, len(found)):
        left, right = found[n - 1], found[n]
        if left.head.plural or right.head.plural or right.determined or not _may_be_one(left, right):
            continue
        if _linked(atoms, left, right):
            own = right.body or _of_something(atoms, right.after)
            polities = right.polities or (() if own else left.polities)
            found[n] = replace(right, polities=polities, persons=right.persons or _front_only(left))
    return found


def _of_something(atoms: Sequence[Atom], j: int) -> bool:
    """Whether an office goes on with what it is of, though that was not read: "President of the 15-member body"."""
    return j < len(atoms) and atoms[j].lower == "of" and not atoms[j].breaks


def _may_be_one(left: Parts, right: Parts) -> bool:
    """Whether one person can hold both: "the prime minister and governor" are two, like president and premier."""
    if left.head.names[0] in _TOP and not left.ranks:
        return right.head.names[0] not in _TOP and (not left.determined or bool(left.persons))
    return True


def _front_only(parts: Parts) -> tuple[tuple[int, int], ...]:
    return parts.persons if parts.persons and parts.persons[0][0] < parts.first else ()


def _linked(atoms: Sequence[Atom], left: Parts, right: Parts) -> bool:
    between = [a.lower for a in atoms[left.after : right.first] if a.lower not in _OF_HEADS]
    return between in (["and"], ["and", "the"], [","], [",", "and"], ["–"], ["—"], ["-"]) and not any(
        a.breaks for a in atoms[left.after : right.first + 1]
    )


def _is_claim(atoms: Sequence[Atom], parts: Parts) -> bool:
    """Everyday words are offices only with a polity, a body or a holder; epithets also with a possessor."""
    name = parts.head.names[0]
    attached = bool(parts.polities or parts.body or parts.persons)
    if name in HOSTS:
        return bool(parts.polities)
    if parts.head.kind == "strong" or parts.head.kind == "epithet-minister":
        return True
    if parts.head.kind == "epithet":
        return attached or (parts.possessed and name in ANYONE)
    if name == "deputy":
        return bool(parts.persons)
    if name.startswith(("special envoy", "envoy", "special representative")):
        return attached or parts.possessed or " for " in name
    word = atoms[parts.head.first]
    return attached and not (parts.persons and not (parts.polities or parts.body) and word.pos == "VERB")


def _claims(atoms: Sequence[Atom], parts: Parts, document: Document) -> Iterator[OfficeClaim]:
    many = max(len(parts.polities), len(parts.persons), 1) if parts.head.plural else 1
    for name in parts.head.names:
        for n in range(many):
            yield _claim(atoms, parts, document, name, _nth(parts.polities, n), _nth_person(parts.persons, n))


def _nth(polities: tuple[Polity, ...], n: int) -> Polity | None:
    if len(polities) == 1:
        return polities[0]
    return polities[n] if n < len(polities) else None


def _nth_person(persons: tuple[tuple[int, int], ...], n: int) -> tuple[int, int] | None:
    return persons[n] if n < len(persons) else None


def _claim(
    atoms: Sequence[Atom],
    parts: Parts,
    document: Document,
    name: str,
    polity: Polity | None,
    person: tuple[int, int] | None,
) -> OfficeClaim:
    span = span_of(atoms, parts.first, parts.after)
    holder = span_of(atoms, *person) if person else None
    ranks = parts.ranks
    if Rank.VICE in ranks and name not in _VICE_STAYS:
        ranks = ranks - {Rank.VICE} | {Rank.DEPUTY}
    if name == "deputy":
        ranks = ranks | {Rank.DEPUTY}
    at = atoms[polity.atom] if polity else None
    return OfficeClaim(
        span=span,
        text=span.of(document.text),
        sentence=atoms[parts.head.first].sentence,
        office=name,
        ranks=ranks,
        polity=polity.code if polity else None,
        polity_span=Span(at.start, at.end) if at else None,
        body=parts.body,
        person=holder.of(document.text) if holder else None,
        person_span=holder,
        generic=name in _GENERIC,
        plural=parts.head.plural,
    )
