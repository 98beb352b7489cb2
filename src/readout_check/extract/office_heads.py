"""The head of an office and its portfolio: where it stands and what it is called canonically."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout_check.extract.half_days import is_half_day
from readout_check.extract.name_atoms import Atom
from readout_check.lexicon.offices import (
    EPITHETS,
    PLURALS,
    PORTFOLIO_WORDS,
    STRONG,
    WEAK,
    minister_of,
    portfolio,
    secretary_of,
)
from readout_check.lexicon.titles import HONORIFICS, NOT_NAMES
from readout_check.lexicon.wordset import wordset

_HYPHENS = frozenset({"-", "‐", "‑", "–"})
_TABLES = (STRONG, WEAK, EPITHETS)
_LONGEST = 4
_OPENERS = frozenset(words[0] for table in _TABLES for words in table)
# "church ministers", "the premier league", "a general secretary's chair": the word is no office there.
_NOT_BEFORE = frozenset(
    {"church", "musical", "loud", "native", "market", "world", "industry", "distinguished", "joint"}
)
_NOT_AFTER = frozenset({"league", "bank", "cup", "table", "office", "offices", "house", "start"})
_PORTFOLIO_LINKS = frozenset({"and", "&", ",", "the"})
_BELOW_MINISTERS = frozenset({"state", "junior"})
_NO_PORTFOLIO = wordset(
    """deputy vice first prime state the a an new former acting interim senior junior other cabinet government chief
    high special crown visiting fellow both two three several assistant additional"""
)


# Plurals of offices that are verbs as well, and what stands before them as such.
_ALSO_VERBS = frozenset({"heads", "chairs", "hosts", "judges", "leads"})
_VERBS = _ALSO_VERBS | frozenset({"head", "chair", "host", "judge", "lead", "minister", "ministers", "deputy"})
_SUBJECTS = frozenset({",", ")", "who", "which", "he", "she", "it", "now", "also", "then"})

_WITH_PORTFOLIO = frozenset({"minister", "secretary"})
_WITH_MATTER = frozenset({"envoy", "special envoy", "special representative", "commissioner"})


@dataclass(frozen=True, slots=True)
class Head:
    """The atoms ``first`` to ``after`` as an office; ``names`` has one canonical name, or more for "foreign and defence
    ministers". ``kind`` is "strong", "weak", "epithet", or "none" for words that only look like an office."""

    first: int
    after: int
    names: tuple[str, ...]
    kind: str
    plural: bool


def head_at(atoms: Sequence[Atom], i: int) -> Head | None:
    """The office whose noun stands at atom ``i``, with its portfolio on either side, or ``None``."""
    found = _noun(atoms, i)
    if found is None:
        return None
    name, after, kind = found
    plural = any(a.lower in PLURALS and a.lower not in ("states", "generals") for a in atoms[i:after])
    if _is_something_else(atoms, i, after, name):
        return Head(i, after, (), "none", plural)
    if name == "minister":
        return _minister(atoms, i, after, plural)
    if name == "secretary":
        return _secretary(atoms, i, after, plural)
    if name in _WITH_MATTER:
        until, words = _matter(atoms, after)
        return Head(i, until, (f"{name} for {words}" if words else name,), kind, plural)
    if name == "chief" and after < len(atoms) and atoms[after].pos == "NOUN" and not atoms[after].breaks:
        return Head(i, after, (), "none", plural)  # "chief economist"
    if name == "foreign secretary":
        name = "minister of foreign affairs"
    return Head(i, after, (name,), kind, plural)


def _noun(atoms: Sequence[Atom], i: int) -> tuple[str, int, str] | None:
    """The longest office phrase at ``i``: its canonical name, its end and its kind. Hyphens do not count."""
    if PLURALS.get(atoms[i].lower, atoms[i].lower) not in _OPENERS:
        return None
    if atoms[i].pos == "VERB" and not atoms[i].cap and atoms[i].lower in _VERBS:
        return None  # "his deputy heads for Sebha"; "representative" is none, whatever its tag
    if _is_verb(atoms, i):
        return None
    words: list[str] = []
    ends: list[int] = []
    j = i
    while j < len(atoms) and len(words) < _LONGEST and (j == i or not atoms[j].breaks):
        if atoms[j].lower not in _HYPHENS:
            words.append(atoms[j].lower)
            ends.append(j + 1)
        elif not words:
            return None
        j += 1
    for count in range(len(words), 0, -1):
        for phrase in (tuple(words[:count]), tuple(PLURALS.get(w, w) for w in words[:count])):
            for table, kind in zip(_TABLES, ("strong", "weak", "epithet"), strict=True):
                if phrase in table:
                    return _checked(table, phrase, kind, atoms[i], ends[count - 1])
    return None


def _is_verb(atoms: Sequence[Atom], i: int) -> bool:
    """Whether "heads" or "chairs" says what somebody does, however it is tagged: "Kallestad, heads for Sebha"."""
    if atoms[i].lower not in _ALSO_VERBS or atoms[i].cap or i == 0 or atoms[i].breaks:
        return False
    before, behind = atoms[i - 1], atoms[i + 1].lower if i + 1 < len(atoms) else ""
    if behind in ("of", "and", ","):
        return False
    return before.lower in _SUBJECTS or (before.cap and before.match is None and before.pos == "PROPN")


def _checked(
    table: Mapping[tuple[str, ...], str], phrase: tuple[str, ...], kind: str, atom: Atom, end: int
) -> tuple[str, int, str] | None:
    if phrase in (("pm",), ("mp",), ("ceo",)) and not atom.text[:2].isupper():
        return None
    name = table[phrase]
    generic = name in ("head of state", "head of government", "minister", "deputy") or kind == "epithet"
    return name, end, "weak" if phrase == ("deputy",) else ("epithet" if generic and kind != "strong" else kind)


def _is_something_else(atoms: Sequence[Atom], i: int, after: int, name: str) -> bool:
    before = atoms[i - 1] if i and not atoms[i].breaks else None
    behind = atoms[after] if after < len(atoms) and not atoms[after].breaks else None
    if before is not None and before.lower in _NOT_BEFORE and not (before.cap and name in _WITH_PORTFOLIO):
        return True
    if before is not None and name == "prime minister" and (before.pos == "NUM" or is_half_day(atoms, i, after)):
        return True
    if behind is not None and behind.lower in _NOT_AFTER:
        return True
    if behind is not None and behind.is_possessive and after + 1 < len(atoms):
        return atoms[after + 1].lower in ("office", "residence", "chair") and atoms[after + 1].cap
    words = [a.lower for a in atoms[max(0, i - 3) : i]]
    return words[-2:] == ["office", "of"] or words == ["office", "of", "the"]


def _minister(atoms: Sequence[Atom], i: int, after: int, plural: bool) -> Head:
    first = _portfolio_before(atoms, i)
    below = first > 0 and not atoms[first].breaks and atoms[first - 1].lower in _BELOW_MINISTERS
    if first < i:
        names = _left_names(atoms, first, i, plural)
        if below and atoms[first - 1].lower == "junior":  # the "state health minister" may be one of a federal state
            return Head(first - 1, after, tuple(map(_of_state, names)), "strong", plural)
        return Head(first, after, names, "strong", plural)
    until, words = _portfolio_after(atoms, after)
    if words and below:  # "the Maldivian state minister for fisheries"
        return Head(i - 1, until, (f"minister of state for {portfolio(words)}",), "strong", plural)
    if until > after and words:
        if words == ("state",):
            until, matter = _matter(atoms, until)
            what = f"minister of state for {portfolio(tuple(matter.split()))}" if matter else "minister of state"
            return Head(i, until, (what,), "strong", plural)
        until = _second_matter(atoms, until)
        return Head(i, until, (minister_of(words),), "strong", plural)
    if _unknown_portfolio(atoms, i):
        return Head(i - 1, after, (minister_of((atoms[i - 1].lower,)),), "strong", plural)
    return Head(i, after, ("minister",), "epithet-minister", plural)


def _of_state(minister: str) -> str:
    """The minister of state for what a minister is of."""
    return minister.replace("minister of ", "minister of state for ", 1)


def _left_names(atoms: Sequence[Atom], first: int, i: int, plural: bool) -> tuple[str, ...]:
    words = tuple(a.lower for a in atoms[first:i] if a.lower not in _HYPHENS)
    whole = minister_of(words)
    if plural and "and" in words:
        at = words.index("and")
        parts = (words[:at], words[at + 1 :])
        if all(part and part[0] in PORTFOLIO_WORDS for part in parts) and len(words) <= 5:
            return tuple(minister_of(part) for part in parts)
    return (whole,)


def _secretary(atoms: Sequence[Atom], i: int, after: int, plural: bool) -> Head | None:
    first = _portfolio_before(atoms, i)
    if first < i:
        name = secretary_of(tuple(a.lower for a in atoms[first:i]))
        if name is not None:
            return Head(first, after, (name,), "strong", plural)
    until, words = _portfolio_after(atoms, after)
    name = secretary_of(words) if words else None
    if name is not None:
        return Head(i, until, (name,), "strong", plural)
    return Head(i, after, ("secretary",), "weak", plural)


def _portfolio_before(atoms: Sequence[Atom], i: int) -> int:
    """The start of the portfolio before "minister" at ``i``, in known words."""
    if atoms[i].breaks:
        return i
    j = i
    while j > 0 and i - j < 6 and (j == i or not atoms[j].breaks):
        word = atoms[j - 1]
        if word.lower in PORTFOLIO_WORDS and word.match is None and word.lower not in _NO_PORTFOLIO:
            j -= 1
        elif j < i and word.lower in ("and", "&", ",") and j > 1 and atoms[j - 2].lower in PORTFOLIO_WORDS:
            j -= 2
        else:
            break
    closed = any(a.lower in ("and", "&") for a in atoms[j:i])
    while not closed and any(a.lower == "," for a in atoms[j:i]):
        j += 1  # "half are women, Foreign Minister Berg said": no list without an "and"
    return j


def _unknown_portfolio(atoms: Sequence[Atom], i: int) -> bool:
    """Whether an unknown capital before "Minister" is its portfolio: "Reindeer Minister"."""
    before = atoms[i - 1] if i else None
    return (
        before is not None and atoms[i].cap and before.cap and before.match is None and before.text.isalpha()
        and not before.text.isupper() and before.label not in ("PERSON", "GPE", "NORP", "ORG")
        and before.lower not in _NO_PORTFOLIO and before.lower not in HONORIFICS and before.lower not in NOT_NAMES
        and before.pos in ("NOUN", "ADJ", "PROPN") and not before.first
    )  # fmt: skip


def _portfolio_after(atoms: Sequence[Atom], after: int) -> tuple[int, tuple[str, ...]]:
    """The end and the words of "of Foreign Affairs" behind "Minister"; no words when a polity follows at once."""
    if after >= len(atoms) or atoms[after].lower not in ("of", "for") or atoms[after].breaks:
        return after, ()
    j = after + 1
    if j < len(atoms) and atoms[j].lower == "the":
        j += 1
    start = j
    while j < len(atoms) and not atoms[j].breaks and j - start < 8:
        if _portfolio_word(atoms, j, start):
            j += 1
        elif j > start and atoms[j].lower in _PORTFOLIO_LINKS:
            k = j + 1
            while k < len(atoms) and atoms[k].lower in _PORTFOLIO_LINKS and k < j + 2:
                k += 1
            if k >= len(atoms) or not _portfolio_word(atoms, k, k if atoms[j].lower != "," else start):
                break
            j = k + 1
        else:
            break
    words = tuple(a.lower for a in atoms[start:j])
    return (j, words) if words else (after, ())


def _portfolio_word(atoms: Sequence[Atom], j: int, start: int) -> bool:
    atom = atoms[j]
    if atom.match is not None or not atom.text[0].isalpha():
        return False
    if atom.lower in PORTFOLIO_WORDS or atom.lower == "state":
        return True
    known = any(a.lower in PORTFOLIO_WORDS for a in atoms[start:j])
    return (
        atom.cap and not known and j - start < 3 and atom.label != "PERSON" and atom.lower not in NOT_NAMES
        and atom.lower not in HONORIFICS and atom.lower not in _NO_PORTFOLIO and atom.lower not in PLURALS
        and (atom.lower,) not in STRONG
    )  # fmt: skip


def _second_matter(atoms: Sequence[Atom], j: int) -> int:
    """The end of "for International Affairs" behind "Vice-Minister of Finance"."""
    if j + 1 < len(atoms) and atoms[j].lower == "for" and not atoms[j].breaks:
        until, words = _portfolio_after(atoms, j)
        if words and all(w in PORTFOLIO_WORDS or w == "and" for w in words):
            return until
    return j


def _matter(atoms: Sequence[Atom], after: int) -> tuple[int, str]:
    """The end and the words of "for humanitarian cooperation" or "on Yemen" behind "special envoy"."""
    if after + 1 >= len(atoms) or atoms[after].lower not in ("for", "on") or atoms[after].breaks:
        return after, ""
    j = after + 1
    if atoms[j].lower == "the":
        j += 1
    start = j
    while j < len(atoms) and j - start < 5 and not atoms[j].breaks:
        atom = atoms[j]
        whose = atom.lower == "of" and j + 1 < len(atoms) and atoms[j + 1].is_polity  # "for Trade of Qatar"
        link = (
            atom.lower in ("and", "of")
            and j > start
            and not whose
            and j + 1 < len(atoms)
            and atoms[j + 1].pos in ("NOUN", "PROPN", "ADJ")
        )
        if not (link or atom.pos in ("NOUN", "ADJ") or (atom.cap and (atom.match or atom.pos == "PROPN"))):
            break
        if atom.label == "PERSON":
            break
        j += 1
    while j > start and atoms[j - 1].pos not in ("NOUN", "PROPN"):
        j -= 1
    return (j, " ".join(a.lower for a in atoms[start:j])) if j > start else (after, "")
