"""How a text names the source of a statement without naming it. Compiled by hand for this project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

PRONOUNS: Final = {"he": "he", "she": "she", "who": "who", "him": "he", "her": "she", "his": "he"}
"""Each pronoun for somebody named before, and its form as a subject: "according to him", "in his words"."""
OTHERS: Final = frozenset("counterpart colleague guest host hostess opposite visitor interlocutor".split())
"""Heads of epithets for the one who did not speak last."""
ROLES: Final = frozenset("guest host hostess visitor".split())
"""Those of them that stay with one person: "her guest" is the other one, "the visitor" may have spoken last."""

INDEFINITE: Final = frozenset({"a", "an", "one", "another"})
"""Before a source whom the readout did not introduce: "a port official", "one analyst"."""
PREPOSITIONS: Final = frozenset("at by close familiar for from in near of on outside to with within".split())

PERSONS: Final = frozenset(
    "official diplomat politician statesman woman man boss chief veteran envoy leader head".split()
)
"""Heads of definite phrases for somebody who was named: "the UN's top official there"."""

UTTERANCES: Final = frozenset(
    "statement statements remarks speech address comments words letter message post tweet interview".split()
)
"""What speaks for whose it is: "Lind's statement said", "a letter from the premier"."""

NOBODY_APART: Final = frozenset(
    "we they them us i it you both sides side two three four pair trio each all leaders ministers presidents heads "
    "premiers mayors governors envoys negotiators representatives counterparts chiefs "
    "officials delegation delegations team hosts visitors guests governments participants parties countries "
    "neighbours councillors delegates "
    "communique communiqué statement readout transcript article text that which this these those one "
    "summary minutes protocol release declaration record document "
    "nobody no everybody everyone anybody anyone somebody someone many people".split()
)
"""Words for several participants, for nobody, or for the text itself."""


def head_of(words: Sequence[str]) -> str:
    """The noun of a phrase: the last word before a preposition ("a port official in Riga")."""
    ends = (n for n, word in enumerate(words) if word in PREPOSITIONS or word in {"here", "there"})
    return words[next(ends, len(words)) - 1]


_AGED = re.compile(r"\d{2}-year-old$")


def points_back(words: Sequence[str]) -> bool:
    """Whether a source is somebody named before: "the 57-year-old leader", "the diplomat"."""
    return is_aged(words) or (len(words) == 2 and words[0] == "the" and words[1] in PERSONS)


def is_aged(words: Sequence[str]) -> bool:
    """Whether a source is told by an age: "the 57-year-old"."""
    return words[0] == "the" and any(_AGED.match(word) for word in words)


def is_pronoun(source: str) -> bool:
    """Whether a source is only "he" or "she", which an earlier sentence explains."""
    return source.lower() in PRONOUNS


def as_subject(source: str) -> str:
    """The pronoun that a source is, as a subject: "he" for "his"."""
    return PRONOUNS[source.lower()]
