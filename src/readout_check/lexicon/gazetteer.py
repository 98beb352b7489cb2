"""The gazetteer: finds countries, demonyms, capitals and other known places in a text, longest name first.

Tables are in ``countries`` and ``places``; they are read once, when the first text is searched.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from readout_check.lexicon import countries, places
from readout_check.lexicon.wordset import wordset
from readout_check.model import Span

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s.\-‐‑'’ʻ&]{1,3}")
_APOSTROPHES = frozenset("'’ʻ")
_FORMAL = wordset(
    """republic kingdom state states commonwealth sultanate principality emirate union federation federal democratic
    islamic arab socialist bolivarian plurinational united oriental cooperative co operative people peoples s hashemite
    grand duchy independent"""
)
_FORMAL_HEADS = wordset("republic kingdom state states commonwealth sultanate principality emirate duchy")
# "the Secretary of State of the United States" is of no State of that name
_OF_STATE = wordset(
    "secretary secretaries minister ministers head heads department councillor councilor under-secretary"
)
_SMALL = frozenset({"of", "and", "the", "s", "d", "el", "de", "la", "islander", "states"})
_PRONOUN_BEFORE = frozenset({"LET", "GIVE", "TELL", "HELP", "TO", "FOR", "WITH", "OF", "BETWEEN"})
# Capitals that stand for a union that sits there as well as for their country.
_SEATS_OF: Mapping[str, str] = {"brussels": "EU"}
# Demonyms that two countries share: the one that the text also names otherwise is meant.
_SHARED: Mapping[str, tuple[str, ...]] = {
    "congolese": ("CD", "CG"),
    "congo": ("CD", "CG"),
    "dominican": ("DO", "DM"),
    "dominicans": ("DO", "DM"),
    "korean": ("KR", "KP"),
    "koreans": ("KR", "KP"),
    "korea": ("KR", "KP"),
}


class Term(StrEnum):
    """What sort of gazetteer entry a match is."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"  # the Kremlin
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the gazetteer. ``key`` is the ISO code for countries and demonyms, else the lower-case name."""

    words: tuple[str, ...]
    term: Term
    key: str
    country: str | None
    caps: bool  # an abbreviation, to be met in capitals only


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found in a text, with the code points that it covers."""

    span: Span
    term: Term
    key: str
    country: str | None


def meant(match: Match) -> frozenset[str]:
    """The codes that a match can stand for: Brussels pays for Belgium or for the union."""
    return frozenset(code for code in (match.country, _SEATS_OF.get(match.key)) if code)


def shared(name: str) -> frozenset[str]:
    """The codes of the countries that share a name ("Congolese"); empty for the name of one."""
    return frozenset(_SHARED.get(name.lower().removeprefix("the "), ()))


def seats_union(key: str) -> bool:
    """Whether a capital, by its lower-case name, stands for a union that sits there."""
    return key in _SEATS_OF


def one_in_the_other(first: str, second: str) -> bool:
    """Whether one of two places, by their lower-case names, is a seat of power in the other, the capital."""
    seats, capitals = _where_power_sits()
    return any(seats.get(a) == capitals.get(b, "") for a, b in ((first, second), (second, first)))


@functools.lru_cache(maxsize=1)
def _where_power_sits() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The country of each seat of power, and of each capital, by its key."""
    found = [e for group in entries().values() for e in group if e.country is not None]
    seats = {e.key: e.country for e in found if e.term is Term.SEAT and e.country}
    return seats, {e.key: e.country for e in found if e.term is Term.CAPITAL and e.country}


def fold(text: str) -> str:
    """Lower case without accents; letters that do not decompose (ł, ø, ı, đ) become plain ones, dashes hyphens."""
    lowered = text.lower().translate(_PLAIN)
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("‐‑–", "-")  # as they join names
)


@functools.lru_cache(maxsize=1)
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """All entries by the first word of their names, the longest names first."""
    table: dict[str, dict[tuple[str, ...], Entry]] = {}
    for entry in _read():
        table.setdefault(entry.words[0], {}).setdefault(entry.words, entry)
    return {first: tuple(sorted(group.values(), key=lambda e: -len(e.words))) for first, group in table.items()}


def english_name(code: str) -> str | None:
    """The usual English name of the country (or union) with the ISO code ``code``."""
    rows = (line.split("|") for line in countries.TABLE.splitlines())
    return next((names.split(";")[0] for key, names, *_ in rows if key == code), None)


def _read() -> Iterator[Entry]:
    for line in countries.TABLE.splitlines():
        code, names, demonyms, capitals = line.split("|")
        for name in filter(None, names.split(";")):
            yield from _entry(name.removeprefix("the "), Term.COUNTRY, code, code)
        for name in filter(None, demonyms.split(";")):
            yield from _entry(name, Term.DEMONYM, code, code)
        yield from _spelled(capitals, Term.CAPITAL, code)
    for table, term in ((places.SEATS, Term.SEAT), (places.CITIES, Term.PLACE)):
        for line in table.splitlines():
            code, names = line.split("|")
            yield from _spelled(names, term, code)
    yield from _spelled(places.REGIONS.strip(), Term.PLACE, None)


def _spelled(names: str, term: Term, code: str | None) -> Iterator[Entry]:
    for group in filter(None, names.split(";")):
        if group.startswith("-"):
            continue
        first, *others = group.split("=")
        for spelling in (first, *others):
            yield from _entry(spelling, term, fold(first), code)


def _entry(name: str, term: Term, key: str, code: str | None) -> Iterator[Entry]:
    words = tuple(w.lower() for w in _WORD.findall(name))
    caps = len(name) <= 6 and name.replace(".", "").isupper()
    yield Entry(words, term, key, code, caps)
    plain = tuple(fold(w) for w in words)
    if plain != words and plain != ("male",):
        yield Entry(plain, term, key, code, caps)
    if "and" in words[1:]:  # "Bosnia & Herzegovina"
        yield Entry(tuple(w for w in plain if w != "and"), term, key, code, caps)


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    lower: str


def find(text: str) -> tuple[Match, ...]:
    """The countries, demonyms, capitals and places named in ``text``, in order, none overlapping another."""
    words = [_Word(*m.span(), word := m[0], word.lower()) for m in _WORD.finditer(text)]
    found: list[Match] = []
    at = 0
    while at < len(words):
        if not words[at].text[0].isupper():
            at += 1
            continue
        count, match = _at(text, words, at)
        if match is not None:
            found.append(match)
        at += count
    return _settled(text, found)


def _at(text: str, words: list[_Word], at: int) -> tuple[int, Match | None]:
    """How many words are read at ``at``, where a capital stands, and the name if there is one."""
    word = words[at]
    hit = _longest(text, words, at)
    if hit is not None and hit.term is Term.DEMONYM:
        after = at + len(hit.words)
        if _is_republic(text, words, after):
            return after + 1 - at, _match(text, words, at, after + 1, replace(hit, term=Term.COUNTRY))
    if hit is None and word.lower in _FORMAL and not _is_portfolio(words, at):
        skip = _formal_prefix(text, words, at)
        hit = _longest(text, words, at + skip) if skip else None
        if hit is not None and hit.term is not Term.COUNTRY:
            hit = None
        if hit is not None:
            return skip + len(hit.words), _match(text, words, at, at + skip + len(hit.words), hit)
    if hit is None or (hit.caps and (_pronoun(words, at) or text[word.end : word.end + 1] == "$")):
        return 1, None
    return len(hit.words), _match(text, words, at, at + len(hit.words), hit)


def _is_republic(text: str, words: list[_Word], at: int) -> bool:
    """Whether the demonym before ``at`` makes a country's name with it: "the Italian Republic"."""
    if not 0 < at < len(words) or words[at].text not in ("Republic", "REPUBLIC"):
        return False
    ends = at + 1 == len(words) or words[at + 1].lower != "of"
    return ends and _joined(text, words[at - 1], words[at])


def _is_portfolio(words: list[_Word], at: int) -> bool:
    """Whether "State" is what a secretary or a minister is of, and not the State of what follows."""
    if words[at].lower != "state" or at < 2 or words[at - 1].lower != "of":
        return False
    return words[at - 2].lower in _OF_STATE


def _match(text: str, words: list[_Word], first: int, after: int, entry: Entry) -> Match:
    end = words[after - 1].end
    abbreviated = after - first >= 2 and len(words[after - 1].text) == 1
    if abbreviated and text[end : end + 1] == "." and text[words[after - 2].end] == ".":
        end += 1
    return Match(Span(words[first].start, end), entry.term, entry.key, entry.country)


def _longest(text: str, words: list[_Word], at: int) -> Entry | None:
    if at >= len(words):
        return None
    for entry in entries().get(words[at].lower, ()):
        length = len(entry.words)
        if at + length > len(words) or any(words[at + i].lower != w for i, w in enumerate(entry.words)):
            continue
        run = words[at : at + length]
        if _cased(text, run, entry) and all(_joined(text, a, b) for a, b in itertools.pairwise(run)):
            return entry
    return None


def _joined(text: str, left: _Word, right: _Word) -> bool:
    gap = text[left.end : right.start]
    return (gap == ", " and right.text == "D") or _GAP.fullmatch(gap) is not None


def _cased(text: str, words: list[_Word], entry: Entry) -> bool:
    """Whether the words have the capitals of a name; behind an apostrophe there need be none ("Nuku'alofa")."""
    if entry.caps:
        return all(w.text.isupper() for w in words)
    return all(w.text[0].isupper() or w.lower in _SMALL or text[w.start - 1] in _APOSTROPHES for w in words)


def _formal_prefix(text: str, words: list[_Word], at: int) -> int:
    """How many words of "Federal Democratic Republic of the" stand at ``at``; 0 when they lead to no name."""
    i = at
    while i < len(words) and i < at + 6 and words[i].lower in _FORMAL and (words[i].text[0].isupper() or i > at):
        i += 1
    if i == at or words[i - 1].lower not in _FORMAL_HEADS or i >= len(words) or words[i].lower != "of":
        return 0
    i += 1
    if i < len(words) and words[i].lower == "the":
        i += 1
    if i >= len(words) or words[i].start - words[at].start > 80:
        return 0
    gaps = (text[words[k].end : words[k + 1].start] for k in range(at, i))
    return i - at if all(gap.isspace() or gap in "'’" for gap in gaps) else 0


def _pronoun(words: list[_Word], at: int) -> bool:
    """Whether "US" in a text set in capitals is the pronoun."""
    return words[at].text == "US" and at > 0 and words[at - 1].text in _PRONOUN_BEFORE


def _settled(text: str, found: list[Match]) -> tuple[Match, ...]:
    """``found`` with names that two countries share given to the one that the text names otherwise, else to the first
    (and larger) of them.
    """
    if not any(m.span.of(text).lower() in _SHARED for m in found):
        return tuple(found)
    named = {m.country for m in found if m.span.of(text).lower() not in _SHARED}
    settled = []
    for match in found:
        codes = [c for c in _SHARED.get(match.span.of(text).lower(), ()) if c in named]
        likely = codes if len(codes) == 1 else _SHARED.get(match.span.of(text).lower(), ())
        settled.append(replace(match, key=likely[0], country=likely[0]) if likely else match)
    return tuple(settled)
