"""A text as the small words and figures that the date grammar reads, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readout_check.lexicon.calendar_words import CARDINALS, MOVING, UNIT_PERIODS

_TOKEN = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|s)\b|\b\d{1,2}[ -](?:st|nd|rd|th)\b"  # ordinals and decades, "7 th"
    r"|\d+(?:[.,/]\d+)+|\d+"  # figures with marks inside, figures
    r"|fy['’]?(?:19|20)?\d\d\b"  # fiscal years
    r"|['’]s\b|[^\W\d_]+\d?|\n[ \t\r]*\n|[^\s\w]|_",  # possessives, words (also Q3), blank lines, marks
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(\d{1,2})[ -]?(?:st|nd|rd|th)")
_FISCAL = re.compile(r"fy['’]?((?:19|20)?\d\d)")
_MOVED_WITHIN = 9  # words between a verb of moving and the day to which something is moved
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
DASHES = frozenset({"-", "–", "—", "‑"})
_TENS = frozenset({"twenty", "thirty", "forty", "fifty"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The tokens of a text: as written, in lower case (apostrophes straight), and where each starts and ends."""

    raw: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, index: int) -> str:
        """The lower-case token, "" outside the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def raw_at(self, index: int) -> str:
        """The token as written, "" outside the text."""
        return self.raw[index] if 0 <= index < len(self.raw) else ""

    def skip(self, index: int, *words: str) -> int:
        """The index after the token when it is one of ``words``, else the index itself."""
        return index + 1 if self.at(index) in words else index

    def joined(self, index: int) -> bool:
        """Whether the token follows the one before it without a space."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]


def read(text: str) -> Words:
    """The tokens of ``text``."""
    matches = list(_TOKEN.finditer(text))
    raw = tuple(match[0] for match in matches)
    return Words(
        raw=raw,
        lower=tuple(token.lower().replace("’", "'") for token in raw),
        starts=tuple(match.start() for match in matches),
        ends=tuple(match.end() for match in matches),
    )


def day_number(word: str, *, ordinal: bool = False) -> int | None:
    """The day of a month that a token names ("23", "23rd"; only the latter with ``ordinal``)."""
    match = _ORDINAL.fullmatch(word)
    if match is not None:
        word = match[1]
    elif ordinal or not (word.isascii() and word.isdigit() and len(word) <= 2):
        return None
    return int(word) if 1 <= int(word) <= 31 else None


def year_number(word: str) -> int | None:
    """The year that a token names ("2024")."""
    return int(word) if _YEAR.fullmatch(word) else None


def count(words: Words, index: int) -> tuple[int, int] | None:
    """A number of periods, in words or figures, at ``index``: the number and the index after it."""
    word = words.at(index)
    if word.isascii() and word.isdigit():
        return (int(word), index + 1) if 0 < len(word) <= 3 and int(word) else None
    value = CARDINALS.get(word)
    if value is None:
        return None
    ones = CARDINALS.get(words.at(index + 2), 10)
    if word in _TENS and words.at(index + 1) in DASHES and ones < 10:
        return value + ones, index + 3
    return value, index + 1


def unit(word: str) -> str | None:
    """The period that a token counts ("years" is "year")."""
    return UNIT_PERIODS.get(word)


def fiscal_year(word: str) -> int | None:
    """The year that "FY2015" or "FY15" is called after."""
    match = _FISCAL.fullmatch(word)
    return None if match is None else int(match[1]) if len(match[1]) == 4 else 2000 + int(match[1])


def is_moved(words: Words, i: int) -> bool:
    """Whether a date at ``i`` is one from or to which something is moved: "postponed from 3 May to 6 May"."""
    if words.at(i - 1) not in ("from", "to", "until", "till", "on", "by"):
        return False
    return any(words.at(i - n) in MOVING for n in range(2, _MOVED_WITHIN + 1))
