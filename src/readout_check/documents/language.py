"""Whether a text is English, told by its small words and its script."""

from __future__ import annotations

import re
import unicodedata

from readout_check.documents.words import word_set
from readout_check.errors import DocumentError

LEAST_FUNCTION_WORDS = 0.12
"""Share of function words below which a text is not English. English prose has 0.25 to 0.4, and 0.16 when it is
little but names; other languages in Latin script stay below 0.06 with this list."""
MOST_FOREIGN_LETTERS = 0.3
"""Share of letters outside the Latin script from which on a text is not English."""
FEWEST_WORDS = 40
"""Words that the share of function words needs to mean something."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 20_000
_FUNCTION_WORDS = word_set(  # those that other languages in Latin script share are left out (at, for, on, over)
    """
    the of and to that with by it its is was were are be been has have had will would which from this these those
    their they he she his her we our you your not but who what when also than then there into after before between
    about more most some such other all both each any can could should may might must does did if while during since
    until through because against
    """
)


def check_language(text: str, path: str) -> None:
    """Raise DocumentError when ``text``, read from ``path``, is plainly not English."""
    sample = text[:_SAMPLE]
    if foreign_share(sample) >= MOST_FOREIGN_LETTERS or function_word_share(sample) < LEAST_FUNCTION_WORDS:
        raise DocumentError(f"{path}: not in English", "give an English version: nothing else can be checked")


def function_word_share(text: str) -> float:
    """The share of English function words among the words of ``text``; 1.0 when it has fewer than ``FEWEST_WORDS``."""
    found = [w.lower() for w in _WORD.findall(text)]
    if len(found) < FEWEST_WORDS:
        return 1.0
    return sum(w in _FUNCTION_WORDS for w in found) / len(found)


def foreign_share(text: str) -> float:
    """The share of letters outside the Latin script; 0.0 when ``text`` has no letters."""
    letters = [c for c in text if c.isalpha()]
    foreign = sum(c > "\u024f" and not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return foreign / len(letters) if letters else 0.0
