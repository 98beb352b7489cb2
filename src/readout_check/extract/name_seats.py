"""Places that no table names: capitals by description ("the Jordanian capital"), and where a text is dated from."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from readout_check.extract.name_atoms import Atom
from readout_check.lexicon import countries
from readout_check.lexicon.gazetteer import Term, fold
from readout_check.model import Document, SegmentKind, Span

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_DATED = frozenset({SegmentKind.DATE_LINE, SegmentKind.DATELINE})
_MOST_WORDS = 3
Described = tuple[int, int, str, str]


@functools.lru_cache(maxsize=1)
def _capitals() -> Mapping[str, str]:
    """Country -> the key of its capital, for countries with one seat only."""
    found = {}
    for line in countries.TABLE.splitlines():
        code, _, _, capitals = line.split("|")
        groups = [group.removeprefix("-") for group in capitals.split(";") if group]
        if len(groups) == 1:
            found[code] = fold(groups[0].split("=")[0])
    return found


def described_capitals(atoms: Sequence[Atom]) -> Iterator[Described]:
    """First atom, end, key and country of "the Jordanian capital", "Jordan's capital" and "the capital of Jordan".

    A capital that is named at once ("the Jordanian capital, Amman") is left to its name.
    """
    for i, atom in enumerate(atoms):
        if atom.lower != "capital" or atom.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        end = i + 2 if i + 1 < len(atoms) and atoms[i + 1].lower == "city" else i + 1
        first, after, country = _owner(atoms, i, end)
        key = _capitals().get(country or "")
        if country is not None and key is not None and not _names_it(atoms, after):
            yield first, after, key, country


def _owner(atoms: Sequence[Atom], i: int, end: int) -> tuple[int, int, str | None]:
    """Where the description begins and ends, and the country it gives, before the noun at ``i`` or behind it."""
    one, two = _at(atoms, i - 1), _at(atoms, i - 2)
    if one is not None and not atoms[i].breaks:
        if _is(one, Term.DEMONYM) and two is not None and two.lower == "the":
            return i - 1, end, one.match.country if one.match else None
        if one.is_possessive and two is not None and _is(two, Term.COUNTRY):
            return i - 2, end, two.match.country if two.match else None
    of, name = _at(atoms, end), _at(atoms, end + 1)
    if one is not None and one.lower == "the" and of is not None and of.lower == "of" and name is not None:
        at = end + 2 if name.lower == "the" else end + 1
        owner = _at(atoms, at)
        if owner is not None and _is(owner, Term.COUNTRY) and owner.match is not None:
            return i, at + 1, owner.match.country
    return i, end, None


def _names_it(atoms: Sequence[Atom], after: int) -> bool:
    """Whether a noun follows: the city's own name, or "the Norwegian capital market"."""
    behind = _at(atoms, after)
    if behind is None or behind.breaks:
        return False
    if behind.lower in (",", "of", "("):
        following = _at(atoms, after + 1)
        return following is not None and following.cap
    return behind.pos in _NOUNS or behind.match is not None


def _at(atoms: Sequence[Atom], i: int) -> Atom | None:
    return atoms[i] if 0 <= i < len(atoms) else None


def _is(atom: Atom, term: Term) -> bool:
    return atom.match is not None and atom.match.term is term


def dated_from(atoms: Sequence[Atom], document: Document) -> Iterator[tuple[Span, Atom]]:
    """The place before the first comma of a date line or a dateline, if the gazetteer does not know it."""
    lines = [s.span for s in document.segments if s.kind in _DATED]
    for line in lines:
        inside = [a for a in atoms if line.start <= a.start < line.end]
        marks = [n for n, a in enumerate(inside) if a.lower == ","]
        name = inside[: marks[0]] if marks else []
        if not 0 < len(name) <= _MOST_WORDS or any(not a.cap or a.match or not a.text[0].isalpha() for a in name):
            continue
        if fold(name[0].text).removesuffix("day") in _WEEKDAYS or any(a.label == "DATE" for a in name):
            continue
        yield Span(name[0].start, name[-1].end), name[0]


_WEEKDAYS = frozenset({"mon", "tues", "wednes", "thurs", "fri", "satur", "sun", "tue", "wed", "thu", "thur", "sat"})
