"""Names behind titles: whom a text calls "Prime Minister Ida Lund" somewhere may speak as "LUND:" elsewhere in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from readout_check.documents.shapes import words
from readout_check.documents.words import NAME_PARTICLES, PLAIN_ROLES, word_set

_ABBREVIATED = word_set("asec usec sec sen rep gov gen amb hon insp supt")
"""Titles that press offices shorten in labels: "ASEC. LUND:"."""
_NO_TITLES = word_set("participant journalist reporter correspondent interpreter host question answer anchor his her")
_NAME = r"[^\W\d_a-z][\w’'-]*\.?"
_TITLED = re.compile(
    rf"\b(?i:{'|'.join(sorted(map(re.escape, (PLAIN_ROLES | _ABBREVIATED) - _NO_TITLES)))})\b\.?\s+"
    rf"(?P<names>{_NAME}(?:\s+(?:(?:{'|'.join(sorted(NAME_PARTICLES))})\s+)?{_NAME}){{0,4}})"
)
_SESSION = re.compile(r"\b(?:conference|remarks|interview|exchange|briefing|statements?)\b", re.IGNORECASE)
_WITH = re.compile(r"\bwith\b", re.IGNORECASE)


def titled_names(texts: Iterable[str]) -> frozenset[str]:
    """The words of the names that stand behind a title in ``texts``, case folded."""
    return frozenset(
        word.casefold() for text in texts for found in _TITLED.finditer(text) for word in words(found["names"])
    )


def has_title(name: tuple[str, ...]) -> bool:
    """Whether a label, its words case folded, is a shortened title and a name: "sec", "lund"."""
    return len(name) > 1 and name[0].rstrip(".") in _ABBREVIATED


def opens_session(heading: str, name: tuple[str, ...]) -> bool:
    """Whether ``heading`` announces a session of the speaker ``name``, not only one with him: "The President's News
    Conference With Chancellor Lund" is the President's.
    """
    return any(
        set(name) & {w.casefold().removesuffix("'s").removesuffix("’s") for w in words(_WITH.split(line)[0])}
        for line in heading.splitlines()
        if _SESSION.search(line)
    )
