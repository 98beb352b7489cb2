"""Where a name beside an office ends that is in apposition with it: at a comma, a bracket, the end of the line."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.name_atoms import Atom
from readout_check.extract.office_parts import ARTICLES, Parts

_CLOSERS = frozenset(', . ; : ) ): ), ); – — and who ( ? ! | ” " or whose'.split())


def closes(atoms: Sequence[Atom], j: int) -> bool:
    """Whether an apposition can end before atom ``j``: at a mark, a preposition or the end of the line."""
    return j >= len(atoms) or atoms[j].line or atoms[j].lower in _CLOSERS or atoms[j].pos in ("ADP", "PART", "ADV")


def introduces(atoms: Sequence[Atom], first: int, j: int) -> bool:
    """Whether the name belongs to an opening phrase: "According to Hang, the Lao minister ..."."""
    before = atoms[first - 1] if first and not atoms[first].breaks else None
    opening = (
        before is not None
        and before.pos in ("ADP", "SCONJ")
        and (first < 2 or atoms[first - 1].first or atoms[first - 2].first)
    )
    return opening and (j >= len(atoms) or atoms[j].lower != ",")


def opens_clause(atoms: Sequence[Atom], parts: Parts, name: tuple[int, int]) -> bool:
    """Whether an office opens its sentence and the ``name`` behind its comma stands before the verb, its own comma left
    out: "The Prime Minister, Shri Arun Rao opened"."""
    first, (start, end) = parts.first, name
    first -= first > 0 and atoms[first - 1].lower in ARTICLES and not atoms[first].breaks
    whole = end - start > 1 and atoms[end].pos in ("VERB", "AUX") and not atoms[end].cap
    return whole and (first == 0 or atoms[first].breaks or atoms[first].first)
