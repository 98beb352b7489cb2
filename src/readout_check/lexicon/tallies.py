"""How texts tell the result of a vote: "by five votes to one", "carried 8-3", "10 in favour, 2 against".

Source: compiled by hand for this project from minutes, rate decisions and agency copy; no third-party table. Licence:
that of this project.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout_check.lexicon.number_words import TENS, UNITS

_WORDS = {
    **UNITS,
    **TENS,
    **{f"{ten}-{unit}": TENS[ten] + value for ten in TENS for unit, value in UNITS.items() if 0 < value < 10},
    "none": 0,
}
_VOTERS = r"(?:(?:votes?|members?|delegations?|countries|states|councillors|ministers|governors|were|voted)\s){0,2}"
_ONES = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
_TEENS = "|".join(word for word, value in UNITS.items() if 10 <= value < 20)
_N = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-?(?:{_ONES}))?|{_TEENS}|{_ONES}|zero|none)"
_TO = r"(?:\s?[-–—]\s?|\sto\s|-to-)"
_VOTED = r"(?:voted?|carried|passed|adopted|approved|endorsed|rejected|defeated|lost|failed|split|decided)"
_ENDS = r"(?=\s*(?:[.,;:()]|$)|\s(?:votes?|on|to|for|in|this|with|after|against|last|that|yesterday)\b)"
_ENOUGH = 2  # numbers of a result
_HINT = re.compile(
    rf"\b{_VOTED}\b|\b(?:votes?|ballot|tally|count|split|decision|opposed)\b|favou?r|\bagainst\b", re.IGNORECASE
)
_NUMBER = re.compile(rf"\b{_N}\b", re.IGNORECASE)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when a sentence may tell a vote: most texts have none, and it takes as long as a page of reading."""
    patterns = (
        rf"\b(?P<a>{_N})\svotes?\s(?:to|against)\s(?P<b>{_N})\b",
        rf"\b(?P<a>{_N})\s{_VOTERS}(?:in\sfavou?r|for),?\s(?:and\s|with\s)?(?P<b>{_N})\s{_VOTERS}(?:against|opposed)\b",
        rf"\b(?P<a>{_N})\s{_VOTERS}(?:supported|backed)\b[^.;]{{0,60}}?\b(?P<b>{_N})\s{_VOTERS}(?:against|opposed)\b",
        rf"\b(?:for|in\sfavou?r):\s(?P<a>{_N})[.,;]\sagainst:\s(?P<b>{_N})\b",
        rf"\b{_VOTED},?\s(?:by\s)?(?P<a>{_N}){_TO}(?P<b>{_N})\b{_ENDS}",
        rf"\b(?P<a>{_N}){_TO}(?P<b>{_N})\s(?:split\s|majority\s)?(?:votes?|ballot|decision|split)\b",
        rf"\b(?:vote|split|tally|count)\s(?:was|of|stood\sat|ended)\s(?P<a>{_N}){_TO}(?P<b>{_N})\b",
        rf"\b(?P<a>{_N})\s(?:members?\s)?(?:of\sthe\s\w{{1,20}}\s){{0,1}}voted\s(?:for|in\sfavou?r)\b[^.;]{{0,40}}?\sand\s"
        rf"(?P<b>{_N})\s(?:members?\s)?(?:voted\s)?(?:for|against)\b",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@dataclass(frozen=True, slots=True)
class Tally:
    """The two numbers of a vote, as the text has them, at ``start`` to ``end``."""

    first: int
    second: int
    start: int
    end: int

    @property
    def value(self) -> frozenset[int]:
        """The numbers whichever way round: what lost by 5 votes to 7 was turned down by seven to five."""
        return frozenset({self.first, self.second})


def tallies(text: str) -> Iterator[Tally]:
    """The results of votes that ``text`` tells, in order; offsets are code points."""
    found: dict[int, Tally] = {}
    if _HINT.search(text) is None or len(_NUMBER.findall(text)) < _ENOUGH:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text):
            tally = Tally(_value(match["a"]), _value(match["b"]), match.start("a"), match.end("b"))
            if not any(other.start < tally.end and tally.start < other.end for other in found.values()):
                found[tally.start] = tally
    yield from (found[start] for start in sorted(found))


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS[number.lower()]
