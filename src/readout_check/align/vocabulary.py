"""How like two words are, for all words of two texts at once.

A word is like another when it is the same lemma, a spelling of it (rapidfuzz, for transliterations and inflections that
the lemmatizer misses), the same country or body under another name (gazetteer), or a near-synonym (WordNet table).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from readout_check.lexicon import related
from readout_check.model import NameClaim, NameKind, Reading, Sentence, Word

Matrix = NDArray[np.float32]

SPELLING_FLOOR = 84.0  # fuzz.ratio; "hordiienko"/"hordiyenko" is 90, "increase"/"decrease" 75, "export"/"import" 67
LONG = 5  # letters from which on a word is looked for in other spellings
ROWS = 256  # words whose spellings are compared with all others at once: it bounds the memory
SYNONYM = 0.7  # a shared WordNet concept counts for less than the word itself

# how much a word says about what a sentence is about; figures are left out, they are what is compared
_WEIGHT = {"PROPN": 1.0, "NOUN": 1.0, "VERB": 0.8, "ADJ": 0.7, "ADV": 0.4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word as the alignment sees it: its place, its key (lemma, or "@AM" for a country) and its weight."""

    start: int
    end: int
    key: str
    pos: str
    weight: float


def terms(reading: Reading) -> tuple[tuple[Term, ...], ...]:
    """The weighted words of each sentence of ``reading``; names of countries and bodies under their canonical key."""
    keys = _named_keys(reading)
    return tuple(tuple(_terms(sentence, keys)) for sentence in reading.sentences)


def _named_keys(reading: Reading) -> Mapping[int, tuple[str, int]]:
    """Start of a word -> the canonical key of the name it belongs to, and where that name starts."""
    keys: dict[int, tuple[str, int]] = {}
    for claim in reading.claims:
        if isinstance(claim, NameClaim) and claim.kind in {NameKind.COUNTRY, NameKind.ORGANISATION}:
            for at in range(claim.span.start, claim.span.end):
                keys[at] = f"@{claim.key}", claim.span.start
    return keys


def _terms(sentence: Sentence, keys: Mapping[int, tuple[str, int]]) -> Iterable[Term]:
    last: int | None = None
    for word in sentence.words:
        weight = _WEIGHT.get(word.pos)
        if weight is None or word.lemma.isdigit():
            continue
        key, name = keys.get(word.start, (word.lemma, None))
        if name is not None and name == last:
            continue  # one term for a name of several words
        last = name
        yield Term(start=word.start, end=word.end, key=key, pos=_pos(word, key), weight=weight)


def _pos(word: Word, key: str) -> str:
    return "PROPN" if key.startswith("@") else word.pos


class Vocabulary:
    """The words of both sides with their rarity and their mutual likeness.

    ``official`` and ``secondary`` map a key to its place; ``rarity`` is the inverse sentence frequency over both texts.
    ``likes`` and ``liked`` map a key of one side to the keys of the other that are like it, with a likeness in (0, 1].
    """

    def __init__(
        self,
        official: Sequence[tuple[Term, ...]],
        secondary: Sequence[tuple[Term, ...]],
        whole: Vocabulary | None = None,
    ) -> None:
        """Of ``whole`` sentences, these are some: their words are as rare and as like as they are there."""
        self.official = _columns(official)
        self.secondary = _columns(secondary)
        self.rarity: Mapping[str, float]
        self.likes: Mapping[str, Mapping[str, float]]
        if whole is not None:
            self.rarity, self.likes = whole.rarity, _inside(whole.likes, self.official, self.secondary)
            return
        frequency = Counter(key for sentence in (*official, *secondary) for key in {t.key for t in sentence})
        total = len(official) + len(secondary) + 1
        self.rarity = {key: math.log(total / (count + 0.5)) for key, count in frequency.items()}
        self.likes = _likes(self.official, self.secondary, _parts_of_speech((*official, *secondary)))

    @cached_property
    def liked(self) -> Mapping[str, Mapping[str, float]]:
        """``likes`` seen from the article's words."""
        found: dict[str, dict[str, float]] = {key: {} for key in self.secondary}
        for key, likes in self.likes.items():
            for other, alike in likes.items():
                found[other][key] = alike
        return found

    @cached_property
    def likeness(self) -> Matrix:
        """``likes`` as a matrix: the official word i with the secondary word j, 0 where they are not alike."""
        matrix: Matrix = np.zeros((len(self.official), len(self.secondary)), dtype=np.float32)
        for key, row in self.official.items():
            for other, alike in self.likes[key].items():
                matrix[row, self.secondary[other]] = alike
        return matrix

    @cached_property
    def shared(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The rows and the columns of ``likeness`` in which it is not all 0."""
        return np.flatnonzero(self.likeness.any(axis=1)), np.flatnonzero(self.likeness.any(axis=0))


def _inside(
    likes: Mapping[str, Mapping[str, float]], official: Collection[str], secondary: Collection[str]
) -> dict[str, dict[str, float]]:
    """``likes`` of some words of either side."""
    return {key: {like: alike for like, alike in likes[key].items() if like in secondary} for key in official}


def _columns(sentences: Sequence[tuple[Term, ...]]) -> dict[str, int]:
    return {key: n for n, key in enumerate(sorted({t.key for sentence in sentences for t in sentence}))}


def _parts_of_speech(sentences: Iterable[tuple[Term, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for term in sentence:
            found.setdefault(term.key, set()).add(term.pos)
    return {key: frozenset(pos) for key, pos in found.items()}


def _likes(
    official: Collection[str], secondary: Collection[str], pos: Mapping[str, frozenset[str]]
) -> dict[str, dict[str, float]]:
    found = _spelt_alike(official, secondary)
    by_concept: dict[int, list[str]] = {}
    for key in secondary:
        for concept in _concepts(key, pos):
            by_concept.setdefault(concept, []).append(key)
    for key in official:
        likes = found[key]
        if key in secondary:
            likes[key] = 1.0
        for concept in _concepts(key, pos):
            for other in by_concept.get(concept, ()):
                likes[other] = max(likes.get(other, 0.0), SYNONYM)
    return found


def _spelt_alike(official: Collection[str], secondary: Collection[str]) -> dict[str, dict[str, float]]:
    """The words of the article that are spelt nearly as a longer word of the readouts is."""
    found: dict[str, dict[str, float]] = {key: {} for key in official}
    long = [key for key in official if len(key) >= LONG and not key.startswith("@")]
    others = list(secondary)
    for start in range(0, len(long), ROWS):
        keys = long[start : start + ROWS]
        alike = process.cdist(keys, others, scorer=fuzz.ratio, score_cutoff=SPELLING_FLOOR, dtype=np.float32)
        for row, column in zip(*np.nonzero(alike), strict=True):
            found[keys[row]][others[column]] = float(alike[row, column] / 100.0)
    return found


def _concepts(key: str, pos: Mapping[str, frozenset[str]]) -> frozenset[int]:
    if key.startswith("@"):
        return frozenset()
    return frozenset(c for p in pos[key] if p != "PROPN" for c in related.concepts(key, p))
