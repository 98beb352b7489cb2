"""Text to the tokens that the number reader works on: finer than a parser's, and the same whatever the parser does.

A token is a run of digits with its separators ("35,400,000", "15 000" with a no-break space), a run of letters
("billion", "U.S.", "day's") or any other single sign.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"(?P<digits>(?:(?<![\w.])\.)?[0-9](?:[0-9]|[.,'’\u00a0\u2009\u202f](?=[0-9]))*)"
    r"|(?P<word>(?:[A-Za-z]\.){2,6}|[^\W\d_¼-¾⅐-⅞]+(?:['’][^\W\d_¼-¾⅐-⅞]+)*)"
    r"|(?P<sign>\S)"
)
_BLANKS: Final = re.compile(r"[\u00a0\u2009\u202f'’]")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,9}")
_INDIAN: Final = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}")


class Kind:
    """What a token is made of. Plain numbers, as Python 3.11 takes ten times as long over the members of an enum."""

    DIGITS: Final = 0
    WORD: Final = 1
    SIGN: Final = 2


class Gap:
    """What stands between a token and the one before it."""

    NONE: Final = 0
    SPACE: Final = 1
    LINE: Final = 2
    BREAK: Final = 3  # a blank line, or a tab


_KINDS: Final[dict[str | None, int]] = {"digits": Kind.DIGITS, "word": Kind.WORD, "sign": Kind.SIGN}


class Token(NamedTuple):
    """One token with its place (code points), its lower-case form and the gap before it."""

    start: int
    end: int
    text: str
    lower: str
    kind: int
    gap: int


def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of ``text``, in order."""
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        word, kind = match[0], _KINDS[match.lastgroup]
        lower = word if kind == Kind.DIGITS else word.lower().replace("’", "'")
        start, before = match.start(), end
        end = match.end()
        tokens.append(Token(start, end, word, lower, kind, _gap(text[before:start])))
    return tuple(tokens)


def _gap(between: str) -> int:
    if not between:
        return Gap.NONE
    if between == " ":
        return Gap.SPACE
    if "\n" not in between:
        return Gap.SPACE if "\t" not in between else Gap.BREAK
    return Gap.BREAK if between.count("\n") > 1 else Gap.LINE


@functools.lru_cache(maxsize=1024)
def literal(digits: str) -> Decimal | None:
    """The value of a run of digits: "1,019" is 1019, "4.5" and "4,5" are 4.5, "3.173,00" is 3173, "12,34,567" is
    1234567; ``None`` for what is no number ("192.168.1.2", "14.3.2023", "021", "5,10,15")."""
    plain = _BLANKS.sub("", digits)
    if not _well_blanked(digits):
        return None
    if plain[0] == "0" and len(plain) > 1 and plain[1] not in ".,":
        return None
    commas, dots = plain.count(","), plain.count(".")
    if commas and dots:
        return _both(plain)
    if commas:
        return _commas(plain, commas)
    if dots > 1:
        groups = plain.split(".")
        return Decimal("".join(groups)) if len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]) else None
    return Decimal(plain)


def _well_blanked(digits: str) -> bool:
    groups = _BLANKS.split(digits)
    return len(groups) == 1 or (len(groups[0]) <= 3 and all(len(re.split(r"[.,]", g)[0]) == 3 for g in groups[1:]))


def _both(plain: str) -> Decimal | None:
    if plain.rindex(".") > plain.rindex(","):
        whole, _, fraction = plain.rpartition(".")
        if "." in whole or not (_GROUPED.fullmatch(whole) or _INDIAN.fullmatch(whole)):
            return None
        return Decimal(whole.replace(",", "") + "." + fraction)
    whole, _, fraction = plain.rpartition(",")
    if "," in whole or not _GROUPED.fullmatch(whole.replace(".", ",")):
        return None
    return Decimal(whole.replace(".", "") + "." + fraction)


def _commas(plain: str, commas: int) -> Decimal | None:
    if _GROUPED.fullmatch(plain) or _INDIAN.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    if commas == 1 and len(plain) - plain.index(",") <= 3:  # a decimal comma: "4,5 billion"
        return Decimal(plain.replace(",", "."))
    return None
