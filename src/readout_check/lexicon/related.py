"""Related words: which lemmas share a concept, and (from ``populations``) which counted nouns count the same things.

Sources: the tables of ``readout_check.lexicon.concept_table``, from WordNet 3.0 and from this project's own list.
Lemmas are lower case; ``pos`` is "n", "v", "a", "r" or a universal tag.
"""

from __future__ import annotations

from functools import lru_cache

from readout_check.lexicon.concept_table import key_of, parents, senses
from readout_check.lexicon.populations import Population, same_population

__all__ = [
    "DERIVED",
    "PARENT",
    "SAME_CONCEPT",
    "SAME_LEMMA",
    "Population",
    "concepts",
    "is_common",
    "same_population",
    "similar",
]

ALIKE = 0.6  # the least likeness of two words that are taken for one: near-synonyms and derived words
SAME_LEMMA, SAME_CONCEPT, DERIVED, PARENT = 1.0, 0.8, 0.6, 0.4


def concepts(lemma: str, pos: str) -> frozenset[int]:
    """The ids of what ``lemma`` means in its frequent senses; empty for a word that is not known.

    Two words that share an id are near-synonyms, or the same notion in two parts of speech ("grow", "growth"). A word
    for a person does not share the id of what the person does ("employer", "employ").
    """
    own, derived, person = senses(key_of(lemma, pos))
    return own if person else own | derived


def similar(a: str, b: str, pos: str, pos_b: str | None = None) -> float:
    """How near two lemmas are, 0 to 1: 1.0 the same, 0.8 a shared concept, 0.6 derivationally related, 0.4 one is a
    direct hypernym of the other, else 0.0. ``pos_b`` is the part of speech of ``b`` where it differs.
    """
    if a == b:
        return SAME_LEMMA
    return _similar(key_of(a, pos), key_of(b, pos_b or pos))


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Whether a lower-case word, or what it is the plural of, is a common English noun, adjective or verb."""
    singular = (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        f"{word[:-3]}y" if word.endswith("ies") else word,
    )
    return any(concepts(form, pos) for form in dict.fromkeys(singular) for pos in "nav")


@lru_cache(maxsize=16384)
def _similar(key_a: str, key_b: str) -> float:
    own_a, derived_a, person_a = senses(key_a)
    own_b, derived_b, person_b = senses(key_b)
    if own_a & own_b:
        return SAME_CONCEPT
    if own_a & derived_b or own_b & derived_a or (derived_a & derived_b and not (person_a or person_b)):
        return DERIVED
    return PARENT if own_b & parents(own_a) or own_a & parents(own_b) else 0.0
