"""The country of an office that its list gives: once before its people ("For Estonia: Ms Kask, Minister of Health"), or
behind each of them ("Ms Kask, Minister of Health (Estonia)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_check.extract.name_atoms import Atom
from readout_check.extract.office_parts import Parts, Polity
from readout_check.lexicon.gazetteer import Term

_ENDS_ENTRY = frozenset({")", ";"})
REACH = 800  # code points behind it in which the offices are its own
_LABEL = re.compile(r"(?:(?<![^\n])|(?<=[.;]\s))[^:.;\n]{2,80}:(?=\s)")
# what a label may have beside the country: "Present for", "Delegation of ... (14 members)", "... side"
_BESIDE = re.compile(
    r"\W*(?:(?:present|participants|attending|for|from|of|on|behalf|representing|the|delegation|delegates|side|party)\W+)*"
    r"(?:\(\w[\w ]{0,30}\)\W*)?",
    re.IGNORECASE,
)


def with_listed_polities(atoms: Sequence[Atom], found: Sequence[Parts], text: str) -> list[Parts]:
    """The offices, those without a polity or body with that of the label that begins their line."""
    return [_listed(atoms, parts, text) if _is_open(parts) else parts for parts in found]


def _is_open(parts: Parts) -> bool:
    return bool(parts.persons) and not (parts.polities or parts.body or parts.head.plural)


def _listed(atoms: Sequence[Atom], parts: Parts, text: str) -> Parts:
    start = atoms[parts.first].start
    line = text.rfind("\n", 0, start) + 1
    label = next((m for m in reversed([*_LABEL.finditer(text, line, start)])), None)
    if label is None or start - label.end() > REACH:
        return parts
    line = label.start()
    named = [
        n
        for n in range(parts.first - 1, -1, -1)
        if line <= atoms[n].start < label.end() and (m := atoms[n].match) is not None and m.term is Term.COUNTRY
    ]
    match = atoms[named[0]].match if len(named) == 1 else None
    if match is None or match.country is None:
        return parts
    country = atoms[named[0]]
    beside = text[line : country.start], text[country.end : label.end()]
    if not all(_BESIDE.fullmatch(words) for words in beside):
        return parts  # "Estonia and Latvia agreed:"
    return replace(parts, polities=(Polity(match.country, named[0]),))


def polity_after_holder(atoms: Sequence[Atom], parts: Parts) -> Parts:
    """The polity that follows the holder's name: "Chancellor Eva Roth of Germany", "(Minister of Health, Nigeria)"."""
    if parts.polities or parts.body:
        return parts
    j = parts.persons[-1][1]
    listed = _ends_entry(atoms, parts.after)
    k = parts.after + 1 if listed else j + 1
    if not listed and (j >= len(atoms) or atoms[j].lower != "of" or atoms[j].breaks):
        return parts
    if k < len(atoms) and atoms[k].lower == "the":
        k += 1
    match = atoms[k].match if k < len(atoms) else None
    if match is None or match.term is not Term.COUNTRY or match.country is None:
        return parts
    return replace(parts, polities=(Polity(match.country, k),))


def _ends_entry(atoms: Sequence[Atom], j: int) -> bool:
    """Whether a comma and one more atom end the entry of a list, or one atom stands in brackets."""
    if j + 1 >= len(atoms) or atoms[j].lower not in (",", "(") or atoms[j].breaks or atoms[j + 1].breaks:
        return False
    if atoms[j].lower == "(":
        return j + 2 < len(atoms) and atoms[j + 2].lower.startswith(")")  # "):" is one
    behind = atoms[j + 2] if j + 2 < len(atoms) else None
    return behind is None or behind.breaks or behind.line or behind.lower in _ENDS_ENTRY
