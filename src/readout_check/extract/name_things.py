"""What is agreed, by its name in capitals: "the Tumen River Trade Agreement" is one thing, and no part of it a body.

Headlines write every word with a capital, so there a name without an article has common words only.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.name_atoms import Atom
from readout_check.lexicon.related import is_common
from readout_check.lexicon.titles import HONORIFICS, NOT_NAMES
from readout_check.lexicon.wordset import wordset
from readout_check.model import SegmentKind

_AGREED = wordset("agreement agreements treaty treaties pact pacts accord accords protocol protocols")
_BEGIN = wordset("north south east west northern southern eastern western central joint new first second third")
_JOINTS = frozenset("-‐‑–/")
_SMALL = frozenset({"and", "in", "of", "on", "for"})
_ARTICLES = frozenset({"the", "a", "an", "this", "our", "their", "its"})
_TITLES = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


def things(atoms: Sequence[Atom]) -> tuple[tuple[int, int], ...]:
    """The names of agreements of several words, as atoms' start and end."""
    found = []
    for i, atom in enumerate(atoms):
        if atom.lower in _AGREED and atom.cap and not atom.breaks:
            first = _start(atoms, i)
            if first < i:
                found.append((first, i + 1))
    return tuple(found)


def _start(atoms: Sequence[Atom], i: int) -> int:
    """Where the name that ends in atom ``i`` begins: behind an article, else at the first of the capitals."""
    whole = _capitals(atoms, i, _SMALL)
    if whole and atoms[whole - 1].lower in _ARTICLES and not atoms[whole].breaks:
        return whole
    first = _capitals(atoms, i)
    opened = first > 0 and atoms[first - 1].lower in _ARTICLES
    if opened or atoms[i].kind not in _TITLES:
        return first
    while first < i and not all(map(_is_common, atoms[first:i])):
        first += 1
    return first


def _capitals(atoms: Sequence[Atom], i: int, small: frozenset[str] = frozenset()) -> int:
    """Where the capitals before atom ``i`` begin, with hyphens and ``small`` words between them."""
    while i > 0 and not atoms[i].breaks:
        if _in_name(atoms[i - 1]):
            i -= 1
        elif i > 1 and _joins(atoms[i - 1], small) and _in_name(atoms[i - 2]) and not atoms[i - 1].breaks:
            i -= 2
        else:
            break
    return i


def _joins(atom: Atom, small: frozenset[str]) -> bool:
    return atom.text in _JOINTS or atom.text in small


def _is_common(atom: Atom) -> bool:
    return atom.match is not None or is_common(atom.lower)


def _in_name(atom: Atom) -> bool:
    if atom.match is not None:
        return True
    plain = atom.lower.rstrip(".")
    if not atom.cap or not atom.text[0].isalpha() or plain in HONORIFICS:
        return False
    return plain not in NOT_NAMES or plain in _BEGIN
