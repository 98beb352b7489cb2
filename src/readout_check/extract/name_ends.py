"""Where the name of a body ends: before its head's own name, before the next office, behind "Heads of State"."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_runs import OFFICE_WORDS
from readout_check.lexicon.given_names import GIVEN_NAMES
from readout_check.lexicon.offices import STRONG, WEAK
from readout_check.lexicon.organisations import HEADS
from readout_check.lexicon.related import is_common

CONNECTORS = frozenset({"of", "for", "on", "and", "the", "&", "in", "against"})
"""What joins the words of a body's name."""
_NAMES = (3, 2)  # words of a holder's name behind that of his body


def without_holder(atoms: Sequence[Atom], first: int, h: int, after: int) -> int:
    """Where a name ends whose last words are somebody's: "chairman of the Union of Carters and Millers Pavel Dronov".

    They are when spaCy says so, or when an office stands before the name and no common word among them.
    """
    office = _is_office_of(atoms, first)
    for count in _NAMES:
        start = after - count
        if start <= h + 1 or not _closes(atoms[start - 1]):
            continue
        words = atoms[start:after]
        if any(a.match is not None or not a.cap or a.lower in HEADS or a.pos != "PROPN" for a in words):
            continue
        own = not is_common(words[-1].lower) and all(_no_word(a) for a in words[:-1])
        if own and (office or all(a.label == "PERSON" for a in words)):
            return start
    return after


def _is_office_of(atoms: Sequence[Atom], first: int) -> bool:
    """Whether an office is told to be "of" or "for" what begins with atom ``first``."""
    i = first - 2 if first and atoms[first - 1].lower == "the" else first - 1
    return i > 0 and atoms[i].lower in ("of", "for", "at") and atoms[i - 1].lower in OFFICE_WORDS


def _closes(atom: Atom) -> bool:
    return atom.match is not None or atom.lower in HEADS or (atom.cap and is_common(atom.lower))


def _no_word(atom: Atom) -> bool:
    return atom.lower in GIVEN_NAMES or not is_common(atom.lower.rstrip("."))


def before_office(atoms: Sequence[Atom], h: int, after: int) -> int:
    """Where a name ends whose last word begins an office: "Office of the Press Secretary"."""
    words = tuple(a.lower for a in atoms[after - 1 : after + 1])
    if after - 1 <= h or len(words) < 2 or not (words in STRONG or words in WEAK):
        return after
    after -= 1
    while after > h + 1 and atoms[after - 1].lower in CONNECTORS:
        after -= 1
    return after


def heads_of_state(atoms: Sequence[Atom], j: int) -> int:
    """The end of "of Heads of State and Government" at atom ``j``, ``j`` itself where it does not stand there."""
    words = [a.lower for a in atoms[j : j + 7] if a.lower != "the"]
    if words[:4] != ["of", "heads", "of", "state"]:
        return j
    count = 6 if words[4:6] in (["and", "government"], ["and", "governments"]) else 4
    ends = [n for n in range(j, min(j + 8, len(atoms))) if atoms[n].lower != "the"]
    return ends[count - 1] + 1
