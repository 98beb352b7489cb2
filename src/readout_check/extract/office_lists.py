"""The country of an office that its list gives: once before its people ("For Estonia: Ms Kask, Minister of Health"), or
behind each of them ("Ms Kask, Minister of Health (Estonia)"), or as what they represent ("Estonia was represented by").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_runs import OFFICE_WORDS
from readout_check.extract.office_parts import ARTICLES, Parts, Polity
from readout_check.lexicon.gazetteer import Term
from readout_check.lexicon.titles import HONORIFICS

_BY = frozenset({"represented", "headed", "led"})
_NEAR = 9  # atoms between a country and the office that represents it
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


def represented(atoms: Sequence[Atom], parts: Parts) -> Parts:
    """``parts`` with the polity of "Bulgaria was represented by Deputy Minister X, and Ukraine by Minister Y"."""
    i = parts.first - 1
    while i > 0 and (atoms[i].lower in ARTICLES or atoms[i].lower.rstrip(".") in HONORIFICS):
        i -= 1
    if parts.polities or parts.body or i < 2 or atoms[i].lower != "by" or atoms[i].breaks:
        return parts
    said = next((n for n in range(i - 1, -1, -1) if atoms[n].lower in _BY or atoms[n].first), 0)
    if atoms[said].lower not in _BY or atoms[said].sentence != atoms[i].sentence:
        return parts
    if said == i - 1:
        owner = next((n for n in range(said - 1, max(-1, said - _NEAR), -1) if _can_own(atoms, n, said)), None)
    else:
        owner = i - 1 if atoms[i - 1].is_polity else None
    match = atoms[owner].match if owner is not None else None
    if owner is None or match is None or match.country is None:
        return parts
    return replace(parts, polities=(Polity(match.country, owner),))


def _can_own(atoms: Sequence[Atom], n: int, said: int) -> bool:
    """Whether a country is what "headed by" before ``said`` tells of, and no other office stands between: "Chad's
    president with a delegation headed by"."""
    return atoms[n].is_polity and not any(a.lower in OFFICE_WORDS for a in atoms[n + 1 : said])
