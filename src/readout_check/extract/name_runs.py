"""Runs of capitals that may be names, and organisations among them. Offices and names both ask here."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.date_words import fiscal_year
from readout_check.extract.name_atoms import Atom
from readout_check.lexicon.offices import ELECT, EPITHETS, PLURALS, STRONG, WEAK
from readout_check.lexicon.organisations import (
    ACRONYMS,
    HEADS,
    PLACE_AFTER,
)
from readout_check.lexicon.titles import ALSO_GIVEN_NAMES, ALSO_SURNAMES, HONORIFICS, LABEL_TITLES, NOT_NAMES, PARTICLES
from readout_check.lexicon.wordset import wordset
from readout_check.model import SegmentKind, Span

_TITLES = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})
# Offices that are surnames too are words of a name when a capital stands right before them.
_SURNAMES = frozenset({"king", "dean", "judge", "prince", "pope", "chancellor", "leader", "major", "bishop"})
# Words that belong to an office and to no name.
OFFICE_WORDS = (
    frozenset(words[0] for table in (STRONG, WEAK, EPITHETS) for words in table if len(words) == 1)
    | (frozenset(PLURALS) - {"states", "governments"})
    | ELECT
    | {"prime", "vice", "deputy", "acting", "former", "interim", "first", "ex"}
)
_GENERIC_NAMES = wordset(
    """arrangement agreement treaty declaration protocol plan strategy initiative charter summit act rate index
    exercise affairs law bill pact process dialogue culture capital day week year"""
)


def is_name(atoms: Sequence[Atom], i: int) -> bool:
    """Whether the atom may be a word of a person's or a place's name."""
    atom = atoms[i]
    plain = atom.lower.rstrip(".")
    if not atom.cap or atom.match is not None or not atom.text[0].isalpha():
        return False
    if plain in ALSO_SURNAMES and _is_surname(atoms, i):
        return True
    if plain in NOT_NAMES:
        if len(plain) == 1:
            return _is_initial(atoms, i)
        return plain in ALSO_GIVEN_NAMES and i + 1 < len(atoms) and not atoms[i + 1].breaks and is_name(atoms, i + 1)
    if plain in HONORIFICS or atom.lower in HONORIFICS or fiscal_year(plain) is not None:
        return False
    if atom.kind is SegmentKind.LABEL and plain in LABEL_TITLES:
        return False
    if plain in OFFICE_WORDS:
        return plain in _SURNAMES and i > 0 and not atom.breaks and is_name(atoms, i - 1)
    if plain in HEADS or plain in PLACE_AFTER or atom.text in ACRONYMS or _plural_head(plain):
        return False
    if "-" in plain and any(part in NOT_NAMES for part in plain.split("-")):
        return False
    if atom.pos == "PROPN" or (atom.label == "PERSON" and not _is_participle(atom)):
        return True
    return (
        not atom.first and atom.kind not in _TITLES and atom.pos in ("NOUN", "ADJ", "X", "VERB", "ADV", "INTJ", "NUM")
    )


def _is_initial(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a letter with a point stands between two words of a name: "Vassily A. Nebenko"."""
    if not 0 < i < len(atoms) - 1 or atoms[i].breaks or atoms[i + 1].breaks or not atoms[i].text.endswith("."):
        return False
    before, behind = atoms[i - 1], atoms[i + 1]
    return all(a.cap and a.pos == "PROPN" and a.match is None and len(a.text) > 2 for a in (before, behind))


def _is_surname(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a month's name is somebody's: behind a given name, an honorific or an office, and before no day."""
    before = atoms[i - 1] if i and not atoms[i].breaks else None
    behind = atoms[i + 1] if i + 1 < len(atoms) and not atoms[i + 1].breaks else None
    dated = behind is not None and (behind.pos == "NUM" or behind.text[0].isdigit())
    modal = atoms[i].pos != "PROPN" and (atoms[i].kind in _TITLES or atoms[i].text.isupper())
    if before is None or not before.cap or modal or dated:
        return False
    if _is_title(before):
        return True
    titled = i > 1 and not before.breaks and _is_title(atoms[i - 2])
    undated = "DATE" not in (before.label, atoms[i].label)
    return before.pos == "PROPN" and (titled or undated) and is_name(atoms, i - 1)


def _is_title(atom: Atom) -> bool:
    return atom.cap and (atom.lower.rstrip(".") in HONORIFICS or atom.lower in OFFICE_WORDS)


def _is_participle(atom: Atom) -> bool:
    """Whether a verb of a headline was labelled as a part of the name before it: "Re-Elected"."""
    return atom.kind in _TITLES and atom.pos == "VERB" and "-" in atom.text


def _plural_head(word: str) -> bool:
    return (word.endswith("s") and word[:-1] in HEADS) or (word.endswith("ies") and word[:-3] + "y" in HEADS)


def is_thing(atoms: Sequence[Atom], after: int) -> bool:
    """Whether a run ends in a noun of agreements, plans and the like, which are no bodies."""
    return atoms[after - 1].lower in _GENERIC_NAMES


def run_from(atoms: Sequence[Atom], i: int) -> int:
    """The end of the name that starts at atom ``i``; ``i`` itself when none does. Particles join its words."""
    if i >= len(atoms) or not (is_name(atoms, i) or _opens_with_particle(atoms, i)):
        return i
    j = i + 1
    while j < len(atoms) and not atoms[j].breaks and (is_name(atoms, j) or _particle(atoms, j)):
        j += 1
    return j


def run_until(atoms: Sequence[Atom], after: int) -> int:
    """The start of the name that ends before atom ``after``; ``after`` itself when none does."""
    if after <= 0 or not is_name(atoms, after - 1):
        return after
    i = after - 1
    while i > 0 and not atoms[i].breaks and (is_name(atoms, i - 1) or _particle(atoms, i - 1)):
        i -= 1
    while i < after and not is_name(atoms, i) and not _opens_with_particle(atoms, i):
        i += 1
    return i


def _particle(atoms: Sequence[Atom], i: int) -> bool:
    return (
        0 < i < len(atoms) - 1
        and atoms[i].lower in PARTICLES
        and not atoms[i].cap
        and not atoms[i + 1].breaks
        and (
            (is_name(atoms, i - 1) and (is_name(atoms, i + 1) or _suffix(atoms[i]))) or atoms[i - 1].lower in PARTICLES
        )
    ) or (0 < i == len(atoms) - 1 and _suffix(atoms[i]))


def _suffix(atom: Atom) -> bool:
    return atom.lower in {"oglu", "oğlu", "ogly", "kyzy", "qizi", "uulu"}


def _opens_with_particle(atoms: Sequence[Atom], i: int) -> bool:
    return (
        i + 1 < len(atoms) and atoms[i].cap and atoms[i].lower in PARTICLES and len(atoms[i].text) > 1
        and atoms[i].pos not in ("SCONJ", "ADP", "ADV")
        and not atoms[i + 1].breaks and is_name(atoms, i + 1)
    )  # fmt: skip


def span_of(atoms: Sequence[Atom], first: int, after: int) -> Span:
    """The code points of the atoms ``first`` to ``after``."""
    return Span(atoms[first].start, atoms[after - 1].end)
