"""The holder named in front of an office: "Ina Kos, the President of Peru," or "Ina Kos, who is the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_runs import run_until
from readout_check.extract.office_appositions import closes, introduces
from readout_check.extract.office_heads import head_at
from readout_check.extract.office_parts import ARTICLES, Parts
from readout_check.lexicon.titles import HONORIFICS

_MARKS = frozenset({",", "(", "–", "—"})
_DASHES = frozenset({"–", "—", "-"})
_LONGEST_OWNER = 5
_FARTHEST = 3  # atoms behind a dash in which another office begins
_OF_THE_WHOLE = frozenset({"federal", "union", "cabinet", "national"})  # "Ina Kos, Federal Minister of Finance"


def in_front(atoms: Sequence[Atom], parts: Parts, j: int) -> tuple[tuple[int, int], ...]:
    """The name in "Ilham Aliyev, the President of Azerbaijan," or "X is the President of"."""
    i = parts.first
    if i == 0 or atoms[i].breaks or (j < len(atoms) and atoms[j].is_possessive) or _goes_on(atoms, j):
        return ()  # "X, the minister's envoy,": the envoy is X
    i -= atoms[i - 1].lower in _OF_THE_WHOLE and not atoms[i].breaks
    if i == 0:
        return ()
    i = _before_modifiers(atoms, _before_owner(atoms, i))
    i -= atoms[i - 1].lower == "both"
    if i < 2 or atoms[i].breaks:
        return ()
    mark = atoms[i - 1]
    if mark.breaks:
        return ()
    if mark.lower in ("is", "was", "became", "remains"):
        name = _name_until(atoms, _before_who(atoms, i - 1))
        return (name,) if name else ()
    if mark.lower == "as":
        name = _name_until(atoms, i - 1)
        return (name,) if name and _with_before(atoms, name[0]) else ()
    if mark.lower not in _MARKS:
        return ()
    name = _name_until(atoms, _before_bracket(atoms, i - 1))
    if name is None or not closes(atoms, j) or introduces(atoms, name[0], j):
        return ()
    return (name,)


def _before_bracket(atoms: Sequence[Atom], i: int) -> int:
    """Where a bracket that ends before ``i`` begins: "Mr Kone (Burkina Faso), Treasurer"; ``i`` itself without one."""
    if i < 3 or atoms[i - 1].lower != ")":
        return i
    opening = next((n for n in range(i - 2, max(0, i - 2 - _LONGEST_OWNER), -1) if atoms[n].lower == "("), None)
    return i if opening is None else opening


def _with_before(atoms: Sequence[Atom], first: int) -> bool:
    """Whether a name stands in ", with Ina Kos as its director"; without the comma that may be long ago."""
    while first > 0 and atoms[first - 1].lower.rstrip(".") in HONORIFICS and not atoms[first].breaks:
        first -= 1
    return first > 1 and [a.lower for a in atoms[first - 2 : first]] == [",", "with"] and not atoms[first].breaks


def _before_who(atoms: Sequence[Atom], i: int) -> int:
    """Where "who" or ", who" before a verb at ``i`` begins; ``i`` itself without one."""
    if i < 2 or atoms[i - 1].lower != "who" or atoms[i - 1].breaks or atoms[i].breaks:
        return i
    return i - 2 if atoms[i - 2].lower == "," and not atoms[i - 2].breaks else i - 1


def _before_owner(atoms: Sequence[Atom], i: int) -> int:
    """Where "the", "its" or "the bank's" before an office at ``i`` begins."""
    if atoms[i - 1].is_possessive:
        at = i - 2
        while at > 0 and i - at < _LONGEST_OWNER and atoms[at].pos in ("NOUN", "ADJ") and not atoms[at].cap:
            at -= 1
        return at if at < i - 2 and atoms[at].lower in ARTICLES and not atoms[at + 1].breaks else i
    return i - 1 if atoms[i - 1].lower in ARTICLES else i


def _before_modifiers(atoms: Sequence[Atom], i: int) -> int:
    """Where "the country's planning" or "the Icelandic fisheries" before an office at ``i`` begins; ``i`` itself where
    no owner or article does.
    """
    if atoms[i - 1].lower in _MARKS:
        return i
    at = i
    while at > 0 and i - at < _LONGEST_OWNER and not atoms[at].breaks and _modifies(atoms[at - 1]):
        at -= 1
    if at == i or atoms[at].breaks:
        return i
    if atoms[at - 1].lower in ARTICLES:
        return at - 1
    return at if atoms[at].is_polity and atoms[at - 1].lower in _MARKS else i


def _modifies(atom: Atom) -> bool:
    return atom.is_polity or atom.is_possessive or atom.lower == "and" or (atom.pos in ("NOUN", "ADJ") and not atom.cap)


def _name_until(atoms: Sequence[Atom], end: int) -> tuple[int, int] | None:
    first = run_until(atoms, end)
    return (first, end) if first < end else None


def _goes_on(atoms: Sequence[Atom], j: int) -> bool:
    """Whether another office stands behind a dash at ``j``: "the Deputy Premier – Minister of Trade"."""
    if j >= len(atoms) or atoms[j].lower not in _DASHES or atoms[j].breaks:
        return False
    behind = range(j + 1, min(j + 1 + _FARTHEST, len(atoms)))
    return any(atoms[k].cap and head_at(atoms, k) is not None for k in behind)
