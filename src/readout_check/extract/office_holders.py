"""Who holds an office: the name right behind it, in front of it with a comma, or behind a comma."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_runs import run_from
from readout_check.extract.office_appositions import closes, opens_clause
from readout_check.extract.office_fronts import in_front
from readout_check.extract.office_heads import head_at
from readout_check.extract.office_lists import polity_after_holder
from readout_check.extract.office_parts import Parts
from readout_check.lexicon.offices import PORTFOLIO_WORDS
from readout_check.lexicon.titles import HONORIFICS, PARTICLES


def with_persons(atoms: Sequence[Atom], parts: Parts, before: Parts | None = None) -> Parts:
    """``parts`` with the holders named beside it: right after it, in front with a comma, or after a comma.

    ``before`` is the office in front: in "the Mayor, Ms Holm, the Governor, Mr Brandt, and" each has its own holder.
    """
    j = max(parts.after, parts.until)
    for finder in (_directly, _whose, in_front, _after_comma, _line_above):
        persons = finder(atoms, parts, j)
        if finder is in_front and parts.head.plural and len(persons) == 1:
            continue  # "for the task of Ina Kos, representatives of the Cabinet will travel"
        if persons and finder is in_front:
            behind = _after_comma(atoms, parts, j)
            others = before is not None and persons[0] in before.persons and persons[0][0] >= before.after
            persons = behind if others and behind else _fuller(persons, behind)
        if persons:
            return polity_after_holder(atoms, replace(parts, persons=persons))
    return parts


def _fuller(front: tuple[tuple[int, int], ...], behind: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """A name of several words behind the office rather than one word in front: "at Tema, the Ghanaian minister, Esi
    Danquah, said"."""
    one_word = all(after - first == 1 for first, after in front)
    return behind if one_word and any(after - first > 1 for first, after in behind) else front


def _directly(atoms: Sequence[Atom], parts: Parts, j: int) -> tuple[tuple[int, int], ...]:
    """The name right behind it; the country of a branch may stand between: "of the World Bank in Chad Mr Saleh"."""
    names = _names(atoms, j, parts.head.plural)
    if names or parts.body is None or j + 2 >= len(atoms) or atoms[j].lower != "in" or atoms[j].breaks:
        return names
    k = j + 2 if atoms[j + 1].is_polity else j
    return _names(atoms, k, parts.head.plural) if k > j and atoms[k].lower.rstrip(".") in HONORIFICS else ()


def _whose(atoms: Sequence[Atom], parts: Parts, j: int) -> tuple[tuple[int, int], ...]:
    """The name in "whose director is Ina Kos", unless it owns what follows."""
    i = parts.first
    if i == 0 or atoms[i - 1].lower != "whose" or j >= len(atoms) or atoms[j].lower != "is" or atoms[j].breaks:
        return ()
    names = _names(atoms, j + 1, parts.head.plural)
    return () if names and names[-1][1] < len(atoms) and atoms[names[-1][1]].is_possessive else names


def _names(atoms: Sequence[Atom], j: int, many: bool) -> tuple[tuple[int, int], ...]:
    first = _past_honorifics(atoms, j)
    if first >= len(atoms) or any(a.line for a in atoms[j : first + 1]):
        return ()  # the next line of a title is another matter
    after = run_from(atoms, first)
    if after == first:
        return ()
    found = [(first, after)]
    while many and after + 1 < len(atoms) and atoms[after].lower in ("and", ",") and not atoms[after].breaks:
        start = _past_honorifics(atoms, after + 1)
        if start < len(atoms) and atoms[start].lower == "and":
            start = _past_honorifics(atoms, start + 1)
        after = run_from(atoms, start)
        if after == start:
            break
        found.append((start, after))
    return tuple(found)


def _past_honorifics(atoms: Sequence[Atom], j: int) -> int:
    if j + 1 < len(atoms) and atoms[j].lower == "the" and atoms[j + 1].lower.rstrip(".") in _WITH_THE:
        j += 1
    while (
        j < len(atoms) and (atoms[j].lower in HONORIFICS or atoms[j].lower.rstrip(".") in HONORIFICS) and atoms[j].cap
    ):
        j += 1
        if j < len(atoms) and atoms[j].lower == "." and atoms[j].start == atoms[j - 1].end:
            j += 1  # "MR." in capitals is two tokens
    return j


_WITH_THE = frozenset({"hon", "honourable", "honorable", "rt", "right"})  # "the Hon Aroha Pennington"


def _past_matter(atoms: Sequence[Atom], j: int) -> int:
    """Where "for Libya", "of the Council" or the rest of "of Banco de Chile" behind an office ends, one behind another
    as in "for Forests of the Republic of Chad"; ``j`` itself when there is none.
    """
    for _ in range(_MOST_MATTERS):
        after = _past_one_matter(atoms, j)
        if after == j:
            break
        j = after
    return j


def _past_one_matter(atoms: Sequence[Atom], j: int) -> int:
    if j + 1 >= len(atoms) or atoms[j].lower not in _MATTERS or atoms[j].breaks:
        return j
    k = j + 2 if atoms[j + 1].lower == "the" else j + 1
    start = k
    while k < len(atoms) and k - start < _LONGEST_MATTER and not atoms[k].breaks:
        inner = atoms[k].is_possessive or (atoms[k].lower in ("and", "&") and _goes_on(atoms, k + 1))
        if not atoms[k].cap and not (inner and k > start):
            break
        k += 1
    return k if k > start else j


def _goes_on(atoms: Sequence[Atom], k: int) -> bool:
    """Whether a matter goes on behind its "and", and no other office begins: "of Health and Rector of the Academy"."""
    return k < len(atoms) and atoms[k].cap and not atoms[k].breaks and head_at(atoms, k) is None


def _line_above(atoms: Sequence[Atom], parts: Parts, j: int) -> tuple[tuple[int, int], ...]:
    """The name on a line of its own above the office in brackets, as transcripts label their speakers."""
    end = parts.first - 1
    if end < 2 or atoms[end].lower != "(" or not atoms[end].line or j >= len(atoms) or atoms[j].lower != ")":
        return ()
    i = end - 1
    while i > 0 and end - i < _LONGEST_LABEL and not atoms[i].line:
        i -= 1
    first = _past_honorifics(atoms, i)
    name = atoms[first:end]
    named = all(a.text[0].isalpha() and a.match is None and (a.cap or a.lower in PARTICLES) for a in name)
    return ((first, end),) if atoms[i].line and len(name) > 1 and name[0].cap and named else ()


_MATTERS = frozenset({"for", "in", "on", "of", "at", "de", "do", "da", "del"})
_MOST_MATTERS = 3
_LONGEST_MATTER = 9
_LONGEST_LABEL = 6


def _after_comma(atoms: Sequence[Atom], parts: Parts, j: int) -> tuple[tuple[int, int], ...]:
    """The name in "President of Azerbaijan, Ilham Aliyev," and "the Prime Minister (Josefa Waqanitoga)"."""
    j = _past_abbreviation(atoms, _past_matter(atoms, j))
    if j + 1 >= len(atoms) or atoms[j].lower not in (",", "(", "–", "—", ":") or atoms[j].breaks or atoms[j + 1].breaks:
        return ()
    if atoms[j].lower == ":":
        return ()
    names = _names(atoms, j + 1, parts.head.plural)
    if not names or (atoms[j].lower == "(" and atoms[j + 1].lower in PORTFOLIO_WORDS):
        return ()  # "Minister of State for Petroleum (Oil)"
    end = names[-1][1]
    if end < len(atoms) and not atoms[end].breaks and not (closes(atoms, end) or opens_clause(atoms, parts, names[-1])):
        return ()
    single = names[0][1] - _past_honorifics(atoms, j + 1) == 1 and len(names) == 1
    if single and end < len(atoms) and atoms[end].lower == "and":
        return ()  # "the President, Fingrid and Elering"
    bare = len(names) == 1 and names[0] == (j + 1, j + 2)
    return () if bare and atoms[j].lower == "," and _list_goes_on(atoms, end) else names


def _list_goes_on(atoms: Sequence[Atom], j: int) -> bool:
    """Whether a comma at ``j`` is followed by somebody else: "with the Queen, Brandt, the Danish premier"."""
    if j + 1 >= len(atoms) or atoms[j].lower != "," or atoms[j].breaks or atoms[j + 1].breaks:
        return False
    k = j + 2 if atoms[j + 1].lower in ("the", "and") else j + 1
    while k < len(atoms) and atoms[k].is_polity:
        k += 1
    return k < len(atoms) and (head_at(atoms, k) is not None or run_from(atoms, k) > k)


def _past_abbreviation(atoms: Sequence[Atom], j: int) -> int:
    """Where the rest of a body's name and its abbreviation end: "of the Organisation for the Senegal River (OMVS)"."""
    k = j
    while (
        k < len(atoms) and k - j < _REST and atoms[k].cap and not atoms[k].breaks and atoms[k].pos in ("PROPN", "NOUN")
    ):
        k += 1
    if k + 2 >= len(atoms) or atoms[k].lower != "(" or not atoms[k + 2].lower.startswith(")"):
        return j
    return k + 3 if atoms[k + 1].text.isupper() else j


_REST = 3  # capitalised words of a body's name that were not read as part of it
