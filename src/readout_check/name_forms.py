"""When two spellings are one person's name. Plain text in, yes or no out; uses rapidfuzz, not spaCy."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection

from rapidfuzz.distance import Levenshtein

from readout_check.lexicon.gazetteer import fold
from readout_check.lexicon.given_names import one_given_name
from readout_check.lexicon.titles import HONORIFICS, PARTICLES

HALF, MOSTLY = 0.5, 0.7  # of their letters, that two words share (Levenshtein similarity)
_PAIRS = 1 << 16  # pairs of names that are remembered: a long text has the same ones over and over
_PART = re.compile(r"[^\W\d_]+(?:['’ʼ`.\-‐‑][^\W\d_]+)*\.?")

# What transliterations write differently, longest first; each becomes the same sign. From Cyrillic, Arabic, Greek and
# East Asian names in Latin letters.
_SOUNDS: tuple[tuple[str, str], ...] = (
    ("shch", "s'"), ("tsch", "c'"), ("zh", "z'"), ("kh", "h"), ("gh", "g"), ("ts", "c"), ("tz", "c"), ("dj", "j"),
    ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ii", "i"), ("yy", "i"), ("ey", "e"), ("ei", "e"), ("ay", "ai"),
    ("ye", "e"), ("ie", "e"), ("je", "e"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yu", "u"), ("iu", "u"), ("ju", "u"),
    ("yo", "o"), ("jo", "o"), ("ou", "u"), ("oo", "u"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("y", "i"), ("'", ""),
)  # fmt: skip

# An h behind a consonant that is breathed, from Indian and Sinhalese scripts: some write it, others do not.
# "Kh" and "gh" are other sounds elsewhere, see above.
_BREATHED = re.compile(r"([bdt])h(?=[aeiouy])")

_SAINTS = {"st": "saint", "ste": "sainte"}
# Given names of many spellings that no rule of letters brings together.
_VARIANTS = {
    spelling: names.split()[0]
    for names in (
        "mohammed muhammad mohamed mohammad muhammed mohamad muhamed mehmed",
        "ahmed ahmad ahmet",
        "hussein hussain husain hossein husein",
        "abdullah abdallah abdulla abdullo",
        "yousef yusuf youssef yusif yousuf",
        "khaled khalid",
        "omar umar",
        "osman usman othman",
    )
    for spelling in names.split()
}


@functools.lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without honorifics and initials' points; hyphenated words stay one."""
    found = (fold(word).strip(".") for word in _PART.findall(name.removesuffix("'s").removesuffix("’s")))
    words = (_SAINTS.get(word, word) for word in found)
    return tuple(re.sub(r"['’ʼ`]", "", w) for w in words if w and w not in HONORIFICS and w not in {"he", "h.e"})


@functools.lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """``word`` (folded) as its transliterations share it: "oleksiy" and "oleksii" are one, doubled letters single."""
    word = _BREATHED.sub(r"\1", _VARIANTS.get(word, word))
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    single = re.sub(r"(.)\1", r"\1", word)
    return single[:-1] if len(single) > 4 and single.endswith("i") else single


@functools.lru_cache(maxsize=_PAIRS)
def same_word(a: str, b: str) -> bool:
    """Whether two folded words of names are spellings of one.

    They are when their transliteration forms agree, or differ by one letter in at least nine that is not a vowel for a
    vowel and not an ending (Vulin/Volin and Petrov/Petrova stay two).
    """
    if a == b or sound(a) == sound(b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    x, y = sound(a), sound(b)
    if min(len(x), len(y)) < 9 or Levenshtein.distance(x, y, score_cutoff=1) > 1:
        return False
    if len(x) == len(y):
        return x == y
    short, long = sorted((x, y), key=len)
    return not long.startswith(short)


@functools.lru_cache(maxsize=_PAIRS)
def same_person(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` can be one person's name.

    Order, honorifics, accents, capitals, particles and the ways of transliterating are no difference. All words of the
    shorter name must be in the longer one (a surname alone, a given name alone); when both state given and family name,
    both must agree. A given name before a surname may be told by its short form ("Joe" of Joseph).
    """
    left, right = content(parts(a)), content(parts(b))
    if not left or not right:
        return False
    if len(left) > len(right):
        left, right = right, left
    if "".join(left) == "".join(right):
        return True
    rest, in_full = list(right), False
    for n, word in enumerate(left):
        hit = next((other for other in rest if same_word(word, other) or _hyphen(word, other)), None)
        if hit is None and n < len(left) - 1:
            hit = next((other for other in right[:-1] if other in rest and one_given_name(word, other)), None)
        if hit is None:
            return False
        rest.remove(hit)
        in_full = in_full or (len(word) > 1 and len(hit) > 1)
    return in_full  # no word is somebody's name by an initial alone


def content(words: tuple[str, ...]) -> tuple[str, ...]:
    """``parts`` without particles, unless there is nothing else."""
    kept = tuple(w for w in words if w not in PARTICLES)
    return kept or words


def _hyphen(a: str, b: str) -> bool:
    """Whether one is a part of the other's double name: "Larbi" of "Osei-Larbi"."""
    short, long = sorted((a, b), key=len)
    return "-" in long and any(same_word(short, part) for part in re.split(r"[-‐‑]", long))


@functools.lru_cache(maxsize=_PAIRS)
def mistaken_person(a: str, b: str) -> bool:
    """Whether ``b`` looks like a slip for ``a``: full names that share one word and are near in the other.

    One word must be the same; the others must begin with the same letter and share half of their letters (Levenshtein
    similarity), or the shared word must be the surname and the given names begin alike or share most letters, or all
    given names of several are shared. Names of one word are never taken for slips.
    """
    left, right = content(parts(a)), content(parts(b))
    if len(left) < 2 or len(right) < 2 or same_person(a, b):
        return False
    if same_word(left[-1], right[-1]):
        return left[0][:1] == right[0][:1] or _near(left[0], right[0], MOSTLY)
    if len(left) == len(right) > 2 and all(same_word(x, y) for x, y in zip(left[:-1], right[:-1], strict=True)):
        return True
    return same_word(left[0], right[0]) and left[-1][:1] == right[-1][:1] and _near(left[-1], right[-1], HALF)


def _near(a: str, b: str, least: float) -> bool:
    """Whether two words share the part ``least`` of their letters."""
    return Levenshtein.normalized_similarity(a, b) >= least


def given_of_another(person: str, name: str, others: Collection[str]) -> bool:
    """Whether ``name`` has the surname of ``person`` (a full name) and the given name of another of ``others``.

    False where one of ``others``, or two of one surname among them, can be meant.
    """
    whole, asked = content(parts(person)), content(parts(name))
    if len(whole) < 2 or len(asked) != 2 or not same_word(whole[-1], asked[-1]) or same_person(person, name):
        return False
    if any(len(content(parts(other))) > 1 and same_person(other, name) for other in others):
        return False
    full = [words for other in others if len(words := content(parts(other))) > 1]
    namesakes = {words for words in full if same_word(words[-1], asked[-1])}
    return len(namesakes) == 1 and any(same_word(words[0], asked[0]) for words in full if words not in namesakes)


@functools.lru_cache(maxsize=_PAIRS)
def same_given_name(a: str, b: str) -> bool:
    """Whether two full names of different persons begin with the same given name, written out."""
    left, right = content(parts(a)), content(parts(b))
    if len(left) < 2 or len(right) < 2 or same_person(a, b):
        return False
    return len(left[0]) > 1 and len(right[0]) > 1 and same_word(left[0], right[0])
