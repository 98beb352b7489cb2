"""Organisations and places that a noun tells: "Bank of Ghana", "Champasak Province", and known acronyms."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_check.extract.name_atoms import Atom, read
from readout_check.extract.name_ends import CONNECTORS, before_office, heads_of_state, without_holder
from readout_check.extract.name_runs import OFFICE_WORDS, run_from, run_until
from readout_check.extract.name_things import things
from readout_check.extract.tree import Tree
from readout_check.lexicon.gazetteer import Term, fold
from readout_check.lexicon.offices import EPITHETS, STRONG, portfolio
from readout_check.lexicon.organisations import (
    ACRONYMS,
    ALIASES,
    HEADS,
    NAMED,
    OF_STATE,
    PLACE_AFTER,
    PLACE_BEFORE,
    SINGLE,
)
from readout_check.lexicon.titles import HONORIFICS, NOT_NAMES
from readout_check.model import Document

# "the Government of Japan" says Japan.
_NOT_ALONE = frozenset({"government", "cabinet", "department", "administration", "embassy", "army", "navy", "police"})
_COMPASS = frozenset("central eastern western northern southern north south east west".split())
_LEADING = _COMPASS | {"first", "second", "third", "new", "press", "joint"}
_DIRECTIONS = _COMPASS | {"northwest", "northeast", "southwest", "southeast", "upper", "lower", "far"}


@dataclass(frozen=True, slots=True)
class Organisation:
    """The atoms ``first`` to ``after`` as an organisation with its canonical key; ``country`` when it is a state's."""

    first: int
    after: int
    key: str
    country: str | None = None


_COMMON_ENDS = frozenset({"agency", "watchdog"})  # "the UN refugee agency"
_SESSIONS = frozenset("session sessions meeting meetings summit sitting conference plenary round gathering".split())
_BEFORE_NAMES = frozenset({"the", "'s", "’s"})


@functools.lru_cache(maxsize=2)
def organisations(tree: Tree, document: Document) -> tuple[Organisation, ...]:
    """The organisations named in capitals: by a head noun ("Bank of Ghana"), or by a known acronym ("EBRD").

    Offices and names both ask, so the last documents are remembered.
    """
    atoms = read(tree, document)
    found: list[Organisation] = []
    after = 0
    for i, atom in enumerate(atoms):
        if i < after or not atom.cap:
            continue
        org = _named(atoms, i) or _acronym(atoms, i) or _headed(atoms, i, after)
        if org is not None and not _of_governors(atoms, org):
            found.append(org)
            after = org.after
    agreed = {i: after for first, after in things(atoms) for i in range(first, after)}
    return tuple(o for o in found if o.key in NAMED or o.after > agreed.get(o.first, o.after - 1))


def _of_governors(atoms: Sequence[Atom], org: Organisation) -> bool:
    """Whether no one body is named: "the Finance Ministers and Central Bank Governors"."""
    return org.key == "central bank" and org.after < len(atoms) and atoms[org.after].lower == "governors"


def _acronym(atoms: Sequence[Atom], i: int) -> Organisation | None:
    atom = atoms[i]
    name = ACRONYMS.get(atom.text.replace(".", ""))
    if name is None and i + 1 < len(atoms) and atoms[i + 1].is_possessive:
        owned = ACRONYMS.get(f"{atom.text}'s")  # the body is named by its founder: "Moody's"
        return Organisation(i, i + 2, owned) if owned is not None else None
    if name is None or (i + 1 < len(atoms) and atoms[i + 1].lower in HEADS and atoms[i + 1].cap):
        return None
    return Organisation(i, i + 1, name)


def _named(atoms: Sequence[Atom], i: int) -> Organisation | None:
    """A body known by its whole name that starts at atom ``i``, the longest: "Food and Agriculture Organization"."""
    if _plain(atoms, i) not in _OPENERS:
        return None
    words: list[str] = []
    found = None
    for j in range(i, min(i + _LONGEST, len(atoms))):
        if j > i and atoms[j].breaks:
            break
        own = [w for w in key_of(atoms[j].text.replace(".", "")).split() if w != "the"]
        words += own
        name = " ".join(words)
        ends = atoms[j].cap or atoms[j].lower in _COMMON_ENDS  # the "The" of the next sentence is no part
        if own and len(words) > 1 and name in _NAMED and ends:
            found = Organisation(i, j + 1, ALIASES.get(name, _FULL.get(name, name)))
    return found


def _plain(atoms: Sequence[Atom], i: int) -> str:
    return (key_of(atoms[i].text.replace(".", "")).split() or [""])[0]


def _headed(atoms: Sequence[Atom], h: int, floor: int) -> Organisation | None:
    head = atoms[h]
    if head.lower not in HEADS or head.match is not None:
        return None
    behind = atoms[h + 1].lower if h + 1 < len(atoms) and not atoms[h + 1].breaks else ""
    if (head.lower, behind) in STRONG or (head.lower, behind) in EPITHETS:
        return None  # "Cabinet Secretary"
    first = _leftwards(atoms, h, floor)
    after = before_office(atoms, h, without_holder(atoms, first, h, _rightwards(atoms, h)))
    country = None
    if head.lower in OF_STATE:
        country, first, after = _of_state(atoms, h, first, after)
    if after - first == 1 and head.lower not in SINGLE and country is None:
        return None
    if after - first == 1 and head.lower in _NOT_ALONE:
        return None
    return Organisation(first, after, _key(atoms, first, h, after), country)


def _key(atoms: Sequence[Atom], first: int, h: int, after: int) -> str:
    """The key, with ministries by their portfolio: "Foreign Ministry" is the ministry of foreign affairs."""
    if atoms[h].lower == "ministry":
        words = atoms[first:h] if first < h else atoms[h + 2 : after]
        return f"ministry of {portfolio(tuple(a.lower for a in words))}"
    return key_of(" ".join(a.text for a in atoms[first:after]))


def _leftwards(atoms: Sequence[Atom], h: int, floor: int) -> int:
    """The start of the name whose head is atom ``h``; "and" may join its words behind an article or an owner."""
    i = _capitals_before(atoms, h, floor)
    joint = i - 1
    if joint <= floor or atoms[joint].lower not in ("and", "&") or atoms[i].breaks or atoms[joint].breaks or i == h:
        return i
    first = _capitals_before(atoms, joint, floor)
    words = atoms[first:joint]
    if not words or words[-1].match is not None or any(w.lower in HEADS for w in words) or atoms[h].lower in OF_STATE:
        return i
    opened = words[0].match is not None or (first > 0 and atoms[first - 1].lower in _BEFORE_NAMES)
    return first if opened else i


def _capitals_before(atoms: Sequence[Atom], h: int, floor: int) -> int:
    i = h
    while i > floor and not atoms[i].breaks and _adjective(atoms, i - 1):
        i -= 1
    return i


def _adjective(atoms: Sequence[Atom], i: int) -> bool:
    """Whether the atom can stand before the head: a capital that is no title, month or ordinary first word."""
    atom = atoms[i]
    plain = atom.lower.rstrip(".")
    if atom.match is not None:
        return atom.match.term in (Term.DEMONYM, Term.COUNTRY, Term.PLACE, Term.CAPITAL)
    if not atom.cap or not atom.text[0].isalpha() or plain in HONORIFICS:
        return False
    if plain in OFFICE_WORDS or (plain in NOT_NAMES and plain not in _LEADING):
        return False
    return not atom.first or atom.pos in ("PROPN", "ADJ")


def _rightwards(atoms: Sequence[Atom], h: int) -> int:
    j = h + 1
    while j < len(atoms) and not atoms[j].breaks:
        if _capital(atoms, j) and atoms[j].lower in HEADS and atoms[j].match is None:
            j += 1
            continue
        k = j
        while k < len(atoms) and k < j + 2 and atoms[k].lower in CONNECTORS and not atoms[k].breaks:
            k += 1
        summit = heads_of_state(atoms, j)
        if summit > j:
            j = summit
            continue
        if k == j or k >= len(atoms) or atoms[k].breaks or not _capital(atoms, k) or not _joins(atoms, h, j, k):
            break
        j = k + 1
        while j < len(atoms) and not atoms[j].breaks and _capital(atoms, j) and not _ends_in_country(atoms, j):
            j += 1
    return j


def _ends_in_country(atoms: Sequence[Atom], j: int) -> bool:
    """Whether the atom before ``j`` is a country's name, behind which another name starts."""
    before = atoms[j - 1].match
    return before is not None and before.term is Term.COUNTRY


def _joins(atoms: Sequence[Atom], h: int, j: int, k: int) -> bool:
    """Whether the connectors from ``j`` lead on inside one name."""
    if atoms[j].lower in ("in", "on") and atoms[k].match is not None:
        return False
    if atoms[j].lower in ("in", "at") and _meets(atoms, h):
        return False
    if atoms[j].lower not in ("and", "&"):
        return True
    inside = any(a.lower in ("of", "for", "on") for a in atoms[h:j])
    own_head = any(a.lower in HEADS for a in atoms[k : k + 3] if a.cap)
    return inside and not own_head and atoms[k].match is None and atoms[j + 1].lower != "the"


def _meets(atoms: Sequence[Atom], h: int) -> bool:
    """Whether a session of the body with its head at ``h`` is told, which is held where the words behind say."""
    i = _capitals_before(atoms, h, 0)
    before = [a.lower for a in atoms[max(0, i - 3) : i] if a.lower != "the"]
    return len(before) > 1 and before[-1] == "of" and before[-2] in _SESSIONS


def _capital(atoms: Sequence[Atom], j: int) -> bool:
    atom = atoms[j]
    if atom.match is not None:
        return True
    plain = atom.lower.rstrip(".")
    return (
        atom.cap and atom.text[0].isalpha() and plain not in HONORIFICS and plain not in OFFICE_WORDS
        and (plain not in NOT_NAMES or plain in _LEADING) and (atom.pos in ("PROPN", "NOUN", "ADJ") or not atom.first)
    )  # fmt: skip


def _of_state(atoms: Sequence[Atom], h: int, first: int, after: int) -> tuple[str | None, int, int]:
    """A ministry's or a parliament's state, and its name without it."""
    country = None
    for i in range(h + 1, after):
        if atoms[i].is_polity:
            match = atoms[i].match
            country = match.country if match else None
            after = i
            while after > h + 1 and atoms[after - 1].lower in CONNECTORS:
                after -= 1
            break
    while first < h and atoms[first].is_polity:
        match = atoms[first].match
        country, first = (match.country if match else None), first + 1
    return country, first, after


@functools.lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """The canonical key of an organisation's name: folded, without article, "organisation" spelled one way."""
    words = [w for w in fold(name).replace("’", "'").replace("-", " ").split() if w not in {"the", "'s"}]
    plain = " ".join(_SPELLINGS.get(w, w) for w in words)
    plain = plain.removeprefix("h.e. ").strip(" .,")
    full = _FULL.get(plain, plain)
    return ALIASES.get(full, full)


_SPELLINGS = {"organization": "organisation", "center": "centre", "&": "and", "defense": "defence",
              "program": "programme", "labor": "labour"}  # fmt: skip


def _bare(name: str) -> str:
    """A name of the tables as ``key_of`` sees it before it looks it up."""
    return " ".join(w for w in name.replace("-", " ").split() if w != "the")


_FULL = {fold(short): name for short, name in ACRONYMS.items()} | {_bare(name): name for name in ACRONYMS.values()}
_NAMED = frozenset(_bare(name) for name in NAMED if " " in name)
_OPENERS = frozenset(name.split()[0] for name in _NAMED)
_LONGEST = max(len(name.split()) for name in _NAMED) + 1


def _directed(atoms: Sequence[Atom], first: int) -> int:
    """The start of a place's name with the direction before it: the "Southern" of "Southern Federal District"."""
    while first > 0 and atoms[first - 1].cap and atoms[first - 1].lower in _DIRECTIONS and not atoms[first].breaks:
        first -= 1
    return first


def places(atoms: Sequence[Atom], taken: Sequence[Organisation]) -> Iterator[tuple[int, int, str]]:
    """Places told by a noun: "Champasak Province", "Bocharov Ruchei residence", "the region of Kemerovo".

    Each is the atoms' start and end with the key; nouns of administration are not in the key, so that "Kemerovo region"
    and "the region of Kemerovo" share "kemerovo".
    """
    covered = {i for org in taken for i in range(org.first, org.after)}
    for i, atom in enumerate(atoms):
        if i in covered or atom.match is not None:
            continue
        if atom.lower in PLACE_AFTER and not atom.breaks and i > 0:
            first = _directed(atoms, run_until(atoms, i))
            if first < i and not any(k in covered for k in range(first, i)):
                named = i if atom.lower in PLACE_BEFORE else i + 1
                yield first, i + 1, fold(" ".join(a.text for a in atoms[first:named]))
        if atom.lower in PLACE_BEFORE and i + 2 < len(atoms) and atoms[i + 1].lower == "of":
            after = run_from(atoms, i + 2)
            if after > i + 2 and not atoms[i + 2].breaks:
                yield i + 2, after, fold(" ".join(a.text for a in atoms[i + 2 : after]))
