"""How the tables that are compiled by hand are written: as texts of words, read into sets here."""

from __future__ import annotations


def wordset(words: str) -> frozenset[str]:
    """The words of a text, parted by white space, as a set."""
    return frozenset(words.split())
