"""How like two words are, for all words of two texts at once.

A word is like another when it is the same lemma, a spelling of it (rapidfuzz, for transliterations and inflections that
the lemmatizer misses), the same country or body under another name (gazetteer), or a near-synonym (WordNet table).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from readout_check.lexicon import related
from readout_check.model import NameClaim, NameKind, Reading, Sentence, Word

Matrix = NDArray[np.float32]

SPELLING_FLOOR = 84.0  # fuzz.ratio; "hordiienko"/"hordiyenko" is 90, "increase"/"decrease" 75, "export"/"import" 67
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


def _named_keys(reading: Reading) -> Mapping[int, str]:
    """Start of a word -> the canonical key of the name it belongs to."""
    keys: dict[int, str] = {}
    for claim in reading.claims:
        if isinstance(claim, NameClaim) and claim.kind in {NameKind.COUNTRY, NameKind.ORGANISATION}:
            for at in range(claim.span.start, claim.span.end):
                keys[at] = f"@{claim.key}"
    return keys


def _terms(sentence: Sentence, keys: Mapping[int, str]) -> Iterable[Term]:
    last = ""
    for word in sentence.words:
        weight = _WEIGHT.get(word.pos)
        if weight is None or word.lemma.isdigit():
            continue
        key = keys.get(word.start, word.lemma)
        if key.startswith("@") and key == last:
            continue  # one term for a name of several words
        last = key
        yield Term(start=word.start, end=word.end, key=key, pos=_pos(word, key), weight=weight)


def _pos(word: Word, key: str) -> str:
    return "PROPN" if key.startswith("@") else word.pos


class Vocabulary:
    """The words of both sides with their rarity and their mutual likeness.

    ``columns`` maps a key to its place; ``likeness[i, j]`` in [0, 1] compares the official word i with the secondary
    word j; ``shared`` are the rows and the columns in which it is not all 0. ``rarity`` is the inverse sentence
    frequency over both texts.
    """

    def __init__(self, official: Sequence[tuple[Term, ...]], secondary: Sequence[tuple[Term, ...]]) -> None:
        self.official = _columns(official)
        self.secondary = _columns(secondary)
        frequency = Counter(key for sentence in (*official, *secondary) for key in {t.key for t in sentence})
        total = len(official) + len(secondary) + 1
        self.rarity = {key: math.log(total / (count + 0.5)) for key, count in frequency.items()}
        self.likeness: Matrix = _likeness(self.official, self.secondary, _parts_of_speech((*official, *secondary)))
        self.shared = np.flatnonzero(self.likeness.any(axis=1)), np.flatnonzero(self.likeness.any(axis=0))


def _columns(sentences: Sequence[tuple[Term, ...]]) -> dict[str, int]:
    return {key: n for n, key in enumerate(sorted({t.key for sentence in sentences for t in sentence}))}


def _parts_of_speech(sentences: Iterable[tuple[Term, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for term in sentence:
            found.setdefault(term.key, set()).add(term.pos)
    return {key: frozenset(pos) for key, pos in found.items()}


def _likeness(official: Mapping[str, int], secondary: Mapping[str, int], pos: Mapping[str, frozenset[str]]) -> Matrix:
    if not official or not secondary:
        return np.zeros((len(official), len(secondary)), dtype=np.float32)
    spelling = process.cdist(
        list(official), list(secondary), scorer=fuzz.ratio, score_cutoff=SPELLING_FLOOR, dtype=np.float32
    )
    matrix: Matrix = (spelling / 100.0).astype(np.float32)
    for key, row in official.items():
        if len(key) < 5 or key.startswith("@"):
            matrix[row, :] = 0.0
        if key in secondary:
            matrix[row, secondary[key]] = 1.0
    _add_synonyms(matrix, official, secondary, pos)
    return matrix


def _add_synonyms(
    matrix: Matrix, official: Mapping[str, int], secondary: Mapping[str, int], pos: Mapping[str, frozenset[str]]
) -> None:
    """Raise the likeness of words that share a concept."""
    by_concept: dict[int, list[int]] = {}
    for key, column in secondary.items():
        for concept in _concepts(key, pos):
            by_concept.setdefault(concept, []).append(column)
    for key, row in official.items():
        for concept in _concepts(key, pos):
            for column in by_concept.get(concept, ()):
                matrix[row, column] = max(matrix[row, column], SYNONYM)


def _concepts(key: str, pos: Mapping[str, frozenset[str]]) -> frozenset[int]:
    if key.startswith("@"):
        return frozenset()
    return frozenset(c for p in pos[key] if p != "PROPN" for c in related.concepts(key, p))
