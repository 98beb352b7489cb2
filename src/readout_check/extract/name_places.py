"""What the text says is a place: a name behind "in", "on" an island, between two ends of a route, "a town" behind it.

The model takes many small towns for persons, above all those of two words. A cue at one mention holds for all mentions
of the name in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_runs import run_from
from readout_check.lexicon.organisations import PLACE_AFTER, PLACE_BEFORE
from readout_check.lexicon.wordset import wordset

Run = tuple[int, int]
_AT = wordset("at on in near off")
_WHERE = wordset("in at near outside inside around across")
# What goes with "in" and "at" and a person: "confidence in", "to look at".
_TOWARDS_PERSONS = wordset(
    """confidence trust trusts trusted faith belief believe believes believed believing hope hopes interest interested
    friend ally partner colleague counterpart successor leader voice loss love angry anger furious mad annoyed look
    looks looked looking shout shouted laugh laughed laughing aimed aim directed criticism pointed point stare
    stared hero invest invested investment engaged vested disappointed disappointment"""
)
# What stands or happens on an island, as the word before "on".
_ON_ISLANDS = wordset(
    """airport airstrip airfield base bases based beach beaches born bridge building built camp camps campus centre
    center church clinic coast community construction crew crossing dam died exercise exercises facility facilities
    factory farm farms farmers ferry fire fishermen forest garrison grown harbour harbor held homes hospital
    hospitals hotel hotels house houses inhabitants installed island islands jetty laboratory land landed landing
    lighthouse live lived lives living located mine mines nurse nurses open opened opening opens patients people
    pier plant plants plot police population port posts project projects quarry reserve residents roads school
    schools set settlement site sites station stationed stations stay stayed stop students teachers town towns
    troops village villages villagers volcano ward wards works wing"""
)
_SORTS = (PLACE_BEFORE | PLACE_AFTER | wordset("capital suburb hamlet settlement resort")) - {"hall", "state"}
_MOST_ADJECTIVES = 3  # in "a small coastal market town"


def placed(atoms: Sequence[Atom], found: Sequence[Run]) -> frozenset[tuple[str, ...]]:
    """The words of the runs ``found`` that some mention says to be a place."""
    ends = dict(found)
    sure = {run for run in found if _cue(atoms, *run)}
    sure |= {other for run in found for other in _route(atoms, ends, run, sure)}
    return frozenset(words(atoms, *run) for run in sure)


def listed_places(atoms: Sequence[Atom]) -> frozenset[int]:
    """Where the names start that a place of the gazetteer goes before in one list: "at Durrës, Vlorë and Himarë"."""
    return frozenset(
        start
        for i in range(2, len(atoms))
        if _known(atoms[i]) and atoms[i - 1].lower in _AT and not atoms[i - 1].first
        for start in _list_behind(atoms, i + 1)
    )


def _list_behind(atoms: Sequence[Atom], at: int) -> list[int]:
    """Where the names start that commas and a last "and" join to the place before ``at``; none without the "and"."""
    starts: list[int] = []
    while at + 1 < len(atoms) and atoms[at].lower in (",", "and", "or"):
        closes = atoms[at].lower != ","
        name = at + 1
        at = name + 1 if _known(atoms[name]) else run_from(atoms, name)
        if at == name or not all(a.pos == "PROPN" for a in atoms[name:at]):
            return []
        starts.append(name)
        if closes:
            more = at < len(atoms) and not atoms[at].breaks and (atoms[at].cap or atoms[at].is_possessive)
            return [] if more else starts
    return []


def words(atoms: Sequence[Atom], first: int, after: int) -> tuple[str, ...]:
    """A run as it is compared with other runs."""
    return tuple(a.lower for a in atoms[first:after])


def _cue(atoms: Sequence[Atom], first: int, after: int) -> bool:
    if _sort_behind(atoms, after):
        return True
    if not first or atoms[first].breaks or any(a.text.isupper() and len(a.text) > 1 for a in atoms[first:after]):
        return False
    before, outer = atoms[first - 1], atoms[first - 2].lower if first > 1 else ""
    behind = atoms[after] if after < len(atoms) else None
    if behind is not None and behind.cap and behind.start - atoms[after - 1].end <= 1:
        return False  # only a part of a longer name
    if before.lower in _WHERE:
        return outer not in _TOWARDS_PERSONS and all(a.pos == "PROPN" for a in atoms[first:after])
    return before.lower == "on" and outer in _ON_ISLANDS and all(a.pos == "PROPN" for a in atoms[first:after])


def _sort_behind(atoms: Sequence[Atom], after: int) -> bool:
    """Whether the name is explained at once: "Omaruru, a small town in the north"."""
    if after + 2 >= len(atoms) or atoms[after].lower != "," or atoms[after + 1].lower not in ("a", "an", "the"):
        return False
    for atom in atoms[after + 2 : after + 3 + _MOST_ADJECTIVES]:
        if atom.lower in _SORTS:
            return True
        if atom.pos not in ("ADJ", "NOUN") or atom.breaks:
            return False
    return False


def _route(atoms: Sequence[Atom], ends: dict[int, int], run: Run, sure: set[Run]) -> Iterator[Run]:
    """The two ends of "from A to B" and "between A and B" when one of them is known to be a place."""
    first, after = run
    if first > 2 and (atoms[first - 3].lower, atoms[first - 1].lower) in _ROUTES and _known(atoms[first - 2]):
        yield run
    if not first or after + 1 >= len(atoms) or (atoms[first - 1].lower, atoms[after].lower) not in _ROUTES:
        return
    if _known(atoms[after + 1]):
        yield run
    elif after + 1 in ends:
        second = after + 1, ends[after + 1]
        if _is_place(atoms, run, sure) or _is_place(atoms, second, sure):
            yield from (run, second)


_ROUTES = frozenset({("from", "to"), ("between", "and")})


def _known(atom: Atom) -> bool:
    """Whether the gazetteer has it as a place that is no country."""
    return atom.match is not None and not atom.is_polity


def _is_place(atoms: Sequence[Atom], run: Run, sure: set[Run]) -> bool:
    return run in sure or all(a.label in ("GPE", "LOC", "FAC") for a in atoms[run[0] : run[1]])
