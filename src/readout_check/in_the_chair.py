"""Who is in the chair of what a readout tells: "chaired by Ms Kos", "Mr Aro, State Secretary (chair)".

Minutes name the chair once and then say "the Chair recalled that ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.cast import people
from readout_check.model import Reading, Span

REACH = 160  # code points between the words for the chair and the name, for the office in between
_CHAIR = r"chair(?:man|woman|person)?"
_BEFORE_NAME = re.compile(
    rf"(?<!-)\b(?:chaired by|presided over by|under the chairmanship of|in the chair:)|\({_CHAIR}\):", re.IGNORECASE
)
_BEHIND_NAME = re.compile(
    rf"\({_CHAIR}\)(?!:)|(?<!-)\bchaired (?:in|on|the|a|this)\b|(?:\bwas|,) in the chair\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"\bco-?chair|\bchaired (?:jointly|together|alternately)", re.IGNORECASE)
_ITEM = re.compile(r"[;\n]")  # what ends an item in a list of those present
_CALLED = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_COURTESIES = frozenset({"the", "his", "her", "excellency", "honourable", "hon", "h.e", "madam", "mr", "mister"})


def calls_chair(words: Sequence[str]) -> bool:
    """Whether the lower-case words of a source are only "the Chair", with courtesies."""
    telling = [word for word in words if word not in _COURTESIES]
    return len(telling) == 1 and telling[0] in _CALLED


def in_the_chair(reading: Reading) -> str | None:
    """The one whom a readout says to be in the chair, as it names them there; None for nobody or several."""
    text = reading.document.text
    if _SEVERAL.search(text):
        return None
    found = {name.split()[-1].lower(): name for name in _named(reading, text)}
    return next(iter(found.values())) if len(found) == 1 else None


def _named(reading: Reading, text: str) -> Iterator[str]:
    for match in _BEFORE_NAME.finditer(text):
        behind = text[match.end() : match.end() + REACH]
        names = people(reading.claims, Span(match.end(), match.end() + len(_ITEM.split(behind)[0])))
        yield from names[:1]
    for match in _BEHIND_NAME.finditer(text):
        before = text[max(0, match.start() - REACH) : match.start()]
        names = people(reading.claims, Span(match.start() - len(_ITEM.split(before)[-1]), match.start()))
        yield from names[-1:]
