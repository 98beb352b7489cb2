"""What stands around the head of an office: rank, polity or body, and the holder's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_organisations import Organisation
from readout_check.extract.office_heads import Head
from readout_check.lexicon.gazetteer import Term
from readout_check.lexicon.offices import AT_THE_TOP, FILLERS, RANKS, SCOPES
from readout_check.model import Rank

HYPHENS = frozenset({"-", "‐", "‑", "–"})
_FARTHEST = 16  # atoms to the left: long enough for a list of demonyms with ranks
_SCOPES_LONGEST = 3  # words between a rank and its office
POSSESSORS = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
ARTICLES = frozenset({"the", "a", "an", *POSSESSORS})
BODIED = frozenset({"mayor", "governor", "commander", "director", "head", "rector", "president", "chair", "chief",
                     "speaker", "chancellor", "dean", "consul general", "king", "queen", "prince", "archbishop",
                     "director general", "executive director", "judge", "representative", "prosecutor general",
                     })  # fmt: skip


_COMMON_BODIES: Mapping[str, str] = {
    "parliament": "parliament", "parliamentary": "parliament", "senate": "senate", "government": "government",
    "assembly": "assembly", "cabinet": "cabinet", "army": "army", "navy": "navy", "police": "police",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Polity:
    """A country that an office belongs to, and the atom that names it."""

    code: str
    atom: int


@dataclass(frozen=True, slots=True)
class Parts:
    """An office being put together: atoms ``first`` to ``after`` are its own words.

    ``until`` is where a body behind a comma ends, as in lists: "Director, Research Department".
    """

    head: Head
    first: int
    after: int
    ranks: frozenset[Rank] = frozenset()
    polities: tuple[Polity, ...] = ()
    body: str | None = None
    possessed: bool = False
    determined: bool = False
    persons: tuple[tuple[int, int], ...] = field(default=())
    until: int = 0


def name_possessive(atoms: Sequence[Atom], at: int) -> bool:
    """Whether atom ``at`` is the apostrophe of a possessive that is no country's: "Rojas's"."""
    return at > 0 and atoms[at].is_possessive and atoms[at - 1].match is None


def leftwards(atoms: Sequence[Atom], parts: Parts, ends: Mapping[int, Organisation]) -> Parts:
    """Ranks, demonyms, "Armenia's", "NATO" and fillers before the head, in whatever order."""
    i = parts.first
    while i > 0 and not atoms[i].breaks and parts.head.first - i < _FARTHEST:
        if atoms[i - 1].lower in HYPHENS and i > 1:
            step = _rank(atoms, i - 1)
            if step is None and atoms[i - 2].lower == "co" and i == parts.first:
                i, parts = i - 2, replace(parts, first=i - 2)
                continue
            if step is None:
                break
            i, parts = step[0], replace(parts, ranks=parts.ranks | {step[1]}, first=step[0])
            continue
        step = _rank(atoms, i)
        if step is not None:
            i, parts = step[0], replace(parts, ranks=parts.ranks | {step[1]}, first=step[0])
            continue
        if atoms[i - 1].lower in FILLERS:
            i -= 1
            continue
        owner = None if parts.polities or parts.body else _owner_before(atoms, i, parts, ends)
        if owner is None:
            owner = _over_scopes(atoms, i, parts)
        if owner is None:
            break
        i, parts = owner.first, owner
    return parts


def _rank(atoms: Sequence[Atom], end: int) -> tuple[int, Rank] | None:
    """The rank whose words end before atom ``end``."""
    for words, rank in _RANKS_BY_LAST.get(atoms[end - 1].lower, ()) if end else ():
        if words in _TITLES_ONLY and not (atoms[end - 1].cap and end < len(atoms) and atoms[end].cap):
            continue
        first = end - len(words)
        if (
            first >= 0
            and tuple(a.lower for a in atoms[first:end]) == words
            and not any(a.breaks for a in atoms[first + 1 : end])
        ):
            return first, rank
    return None


_TITLES_ONLY = frozenset({("additional",)})  # "two additional ministers" are no less than ministers
_RANKS_BY_LAST = {last: tuple(row for row in RANKS if row[0][-1] == last) for last in {words[-1] for words, _ in RANKS}}


def _over_scopes(atoms: Sequence[Atom], i: int, parts: Parts) -> Parts | None:
    """An everyday office with the rank before what it is over: "deputy humanitarian coordinator"."""
    if parts.head.kind != "weak" or parts.ranks:
        return None
    at = i
    while at > 1 and i - at < _SCOPES_LONGEST and atoms[at - 1].lower in SCOPES and not atoms[at].breaks:
        at -= 1
        step = _rank(atoms, at)
        if step is not None and not atoms[at].breaks:
            return replace(parts, ranks=parts.ranks | {step[1]}, first=step[0])
    if at < i and at > 0 and atoms[at - 1].lower == "," and atoms[at].cap:
        return replace(parts, first=at)  # "Berg, Humanitarian Coordinator"
    return None


def _owner_before(atoms: Sequence[Atom], i: int, parts: Parts, ends: Mapping[int, Organisation]) -> Parts | None:
    at = i - 1
    possessive = atoms[at].is_possessive
    if possessive:
        at -= 1
    if at < 0 or atoms[at + 1].breaks:
        return None
    org = ends.get(at + 1)
    if org is not None:
        return _outer(atoms, replace(parts, first=org.first, body=org.key), ends)
    common = _common_body(atoms, at)
    if common is not None:
        return _outer(atoms, replace(parts, first=common[0], body=common[1]), ends)
    match = atoms[at].match
    if match is None or (match.term is Term.DEMONYM and possessive and not atoms[at].lower.endswith("s")):
        return None
    if match.term in (Term.CAPITAL, Term.PLACE, Term.SEAT):
        tops = match.term is Term.SEAT and parts.head.names[0] in AT_THE_TOP  # "the Kremlin chief" is no chief of staff
        if parts.head.names[0] in BODIED and not tops:
            return replace(parts, first=at, body=match.key)
        if (not possessive and not tops) or match.country is None:
            return None
    if match.country is None:
        return None
    polities = [Polity(match.country, at)]
    if parts.head.plural:
        at, polities = _list_before(atoms, at, polities)
    return replace(parts, first=at, polities=tuple(polities))


def _outer(atoms: Sequence[Atom], parts: Parts, ends: Mapping[int, Organisation]) -> Parts:
    """``parts`` with the polity before its body: "Ghana's central bank governor"."""
    if parts.first == 0 or atoms[parts.first].breaks:
        return parts
    outer = _owner_before(atoms, parts.first, replace(parts, body=None), ends)
    return parts if outer is None or not outer.polities else replace(outer, body=parts.body)


def _common_body(atoms: Sequence[Atom], at: int) -> tuple[int, str] | None:
    """The start and the name of a body in common words that ends at ``at``: "central bank", "parliament"."""
    if atoms[at].lower == "bank" and at and atoms[at - 1].lower == "central":
        return at - 1, "central bank"
    name = _COMMON_BODIES.get(atoms[at].lower)
    return (at, name) if name else None


def _list_before(atoms: Sequence[Atom], at: int, polities: list[Polity]) -> tuple[int, list[Polity]]:
    """More demonyms before: "Kazakh and Uzbek presidents", "Polish, Latvian and Lithuanian ministers"."""
    while at >= 2 and atoms[at - 1].lower in ("and", ",", "-", "&", "–") and not atoms[at].breaks:
        match = atoms[at - 2].match
        if match is None or not atoms[at - 2].is_polity or match.country is None:
            break
        at -= 2
        polities.insert(0, Polity(match.country, at))
    return at, polities
