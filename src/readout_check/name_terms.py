"""When two mentions name the same country, place, body or person. Plain values in, an answer out."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from readout_check.lexicon.gazetteer import fold, one_in_the_other, shared
from readout_check.lexicon.organisations import PARTS_OF, PLACE_AFTER, PLACE_BEFORE
from readout_check.model import NameClaim, NameKind
from readout_check.name_forms import same_person, same_word, sound

_PAIRS = 1 << 16  # pairs of names that are remembered
_SORTS = PLACE_AFTER | PLACE_BEFORE
SHORTEST_ACRONYM = 3  # letters; two are the initials of too many names
_PARTS = frozenset("agency arm body commission envoy fund mission office organisation organization programme".split())
_UNIONS = {"eu": "european union", "un": "united nations", "au": "african union"}
_PARLIAMENTS = frozenset({"congress", "parliament", "legislature"})
_PANELS = frozenset({"committee", "subcommittee", "panel", "house", "senate", "chamber"})
_COMMON = frozenset(["the", "of", "and", "for", "in", "on", "at", "de", "la"])


def same_name(a: NameClaim, b: NameClaim) -> bool:
    """Whether both are forms of one name; a kind is not trusted against an equal key."""
    if a.key == b.key:
        return True
    if NameKind.COUNTRY in (a.kind, b.kind):
        return bool(shared(a.text) & shared(b.text))  # whichever of the two each text was taken for
    if a.kind == b.kind == NameKind.PERSON:
        return same_person(a.key, b.key)
    if NameKind.PERSON in (a.kind, b.kind):
        return False
    if _initials(a, b) or _initials(b, a) or one_in_the_other(a.key, b.key):
        return True  # who was received in the Kremlin was in Moscow
    if _within(a.key, b.key) or _within(b.key, a.key):
        return True
    return NameKind.PLACE in (a.kind, b.kind) and _same_proper(a.text, b.text)


def acts_for(part: NameClaim, whole: NameClaim) -> bool:
    """Whether a body is meant by the name of the whole, which names no other part itself: "the UN's refugee agency"."""
    return part.key in PARTS_OF.get(whole.key, ()) and not (whole.slot == "attribute" and _PARTS & {*whole.about})


def sits_in(part: NameClaim, whole: NameClaim) -> bool:
    """Whether what is heard by a committee or a chamber is heard by the parliament that the other name tells."""
    return bool(_PARLIAMENTS & {*whole.key.split()}) and bool(_PANELS & {*part.key.split()})


@functools.lru_cache(maxsize=_PAIRS)
def _same_proper(a: str, b: str) -> bool:
    """Whether two names are one without the common nouns in them."""
    first, second = _proper(a), _proper(b)
    if first and second and (_all_in(first, second) or _all_in(second, first)):
        return True
    return _are_islands(a, b) or _are_islands(b, a)


def _are_islands(plural: str, name: str) -> bool:
    """Whether a plural stands for islands: "Canaries" for the Canary Islands, "Northern Marianas"."""
    *front, word = fold(plural).split() or [""]
    if not fold(name).endswith((" islands", " isles")) or not (word.isalpha() and word.endswith("s")):
        return False
    return _proper(name) == (*front, f"{word[:-3]}y" if word.endswith("ies") else word[:-1])


def _initials(short: NameClaim, long: NameClaim) -> bool:
    """Whether a body's acronym is made of the first letters of the other's name: "ICES", "IFRC"."""
    text = short.text.replace(".", "")
    if short.kind != NameKind.ORGANISATION or not (text.isupper() and len(text) >= SHORTEST_ACRONYM):
        return False
    words = re.split(r"[\s-]+", fold(long.text))
    told = [w[0] for w in words if w and w not in _COMMON and w[0].isalpha()]
    return "".join(told) == text.lower()


@functools.lru_cache(maxsize=4096)
def _proper(name: str) -> tuple[str, ...]:
    """The capitalised words of a name without the common nouns in it: "Thisavros reservoir" is "thisavros"."""
    words = [fold(word) for word in name.split() if word[:1].isupper()]
    return tuple(w for w in words if w not in _COMMON and w not in _SORTS)


def _all_in(short: Sequence[str], long: Sequence[str]) -> bool:
    return all(any(same_word(w, other) or _skeleton(w) == _skeleton(other) for other in long) for w in short)


@functools.lru_cache(maxsize=4096)
def _skeleton(word: str) -> str:
    """The consonants of a name from another script, in which the vowels go astray: Hodeidah and Hudaydah."""
    kept = re.sub(r"[aeiouyw]", "", sound(word))
    return kept if len(kept) > 2 else word


def _spelled_out(name: str) -> list[str]:
    """The words of a name with unions in full: "EU council" is the council of the European Union."""
    return " ".join(_UNIONS.get(word, word) for word in name.split()).split()


@functools.lru_cache(maxsize=_PAIRS)
def _within(short: str, long: str) -> bool:
    """Whether every telling word of ``short`` has its spelling in ``long``: "finance committee" in a longer name."""
    wanted, there = ([w for w in _spelled_out(name) if w not in _COMMON] for name in (short, long))
    return bool(wanted) and all(any(same_word(w, other) for other in there) for w in wanted)
