"""Whose figure it is: the country or the party that a holder phrase names, directly or by its capital."""

from __future__ import annotations

import functools
import re

from readout_check.align.scene import Scene
from readout_check.align.thresholds import HOLDER_ALIKE, HOLDER_UNLIKE
from readout_check.lexicon.gazetteer import find, fold

_PROPER = re.compile(r"\b[^\W\d_a-z][\w’'-]+")


@functools.lru_cache(maxsize=4096)
def countries(phrase: str) -> frozenset[str]:
    """The countries named in ``phrase`` ("Riga", "Japan's real GDP"), as ISO codes."""
    return frozenset(match.country for match in find(phrase) if match.country)


@functools.lru_cache(maxsize=4096)
def proper(phrase: str) -> frozenset[str]:
    """The capitalised words of ``phrase``, folded, without the possessive."""
    return _proper_words(phrase)


@functools.lru_cache(maxsize=16)  # the portions of a long meeting ask for the same texts over and over
def _proper_words(text: str) -> frozenset[str]:
    words = (re.sub(r"['’]s$", "", word) for word in _PROPER.findall(text))
    return frozenset(fold(word) for word in words)


def holders_alike(official: str | None, secondary: str | None, known: frozenset[str]) -> float:
    """What the holders add to the score of two figures: nothing unless both name a country, or parties of both texts.

    ``known`` are the capitalised words, folded, that stand in both texts.
    """
    theirs, ours = countries(official or ""), countries(secondary or "")
    if not theirs or not ours:
        theirs, ours = proper(official or "") & known, proper(secondary or "") & known
    if not theirs or not ours:
        return 0.0
    return HOLDER_ALIKE if theirs & ours else HOLDER_UNLIKE


def known_names(scene: Scene) -> frozenset[str]:
    """The capitalised words that stand in the readouts and in the article."""
    theirs = frozenset(word for reading in scene.officials for word in _proper_words(reading.document.text))
    return theirs & _proper_words(scene.article.document.text)
