"""The grammar of English cardinals over tokens: groups below a thousand, scales, decimals in words, halves.

Every function takes the tokens and an index and gives ``(value, next index, ...)``, or ``None`` when nothing starts
there.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from readout_check.extract.number_scales import HYPHENS, at_word, digits_at, scale_at, step
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.lexicon.number_words import (
    DENOMINATORS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    VULGAR,
)

ARTICLES: Final = frozenset({"a", "an"})
_DOZEN: Final = 12
_WHOLE: Final = 3  # digits of a whole number that a hyphen ties a fraction to
_RULED: Final = frozenset({"2", "3", "4", "8", "16", "32"})  # the denominators of such a fraction
# What makes a bare scale word vague or part of another number: "several hundred thousand", "half hundred".
_NOT_BARE_AFTER: Final = frozenset(
    "several few many couple handful various multiple numerous countless multi tens dozens hundreds thousands millions "
    "billions half quarter per every each how little odd whole".split()
)


# What stands before a dozen that is a number: "the dozen banks", "the first dozen kilometres".
_BEFORE_DOZEN: Final = frozenset("the this that its their his her our another first last next other further".split())
BARE_SCALES: Final = frozenset(word for word in SCALES if word.endswith(("nd", "ion"))) | {"hundred", "dozen"}


class Cardinal(NamedTuple):
    """A cardinal: its value, the index after it, its scale word and its value without that, whether it is in digits."""

    value: Decimal
    last: int
    magnitude: str | None
    mantissa: Decimal
    digits: bool


def small(tokens: Sequence[Token], at: int, first: bool = False) -> tuple[int, int] | None:
    """A number word below a hundred: "seven", "forty", "forty-one", "forty one".

    ``first`` says that a number may begin here, after a paragraph break too.
    """
    word = tokens[at].lower if first and at < len(tokens) else at_word(tokens, at)
    if word in UNITS:
        return UNITS[word], at + 1
    if word not in TENS:
        return None
    follow = step(tokens, at + 1)
    unit = UNITS.get(at_word(tokens, follow), 0)
    return (TENS[word] + unit, follow + 1) if 0 < unit < 10 else (TENS[word], at + 1)


def group(tokens: Sequence[Token], at: int, joins: bool) -> tuple[Decimal, int] | None:
    """A number below a thousand in words, or any in digits, with "hundred" and decimals in words; ``joins`` allows
    "and" inside ("two hundred and twelve")."""
    found = digits_at(tokens, at)
    if found is None:
        word = small(tokens, at, first=True)
        if word is None:
            return None
        found = (Decimal(word[0]), word[1])
    value, last = _pointed(tokens, *found)
    if at_word(tokens, step(tokens, last)) in {"hundred", "hundreds"}:
        return _pointed(tokens, *_hundreds(tokens, value, step(tokens, last) + 1, joins))
    return value, last


def _hundreds(tokens: Sequence[Token], value: Decimal, at: int, joins: bool) -> tuple[Decimal, int]:
    value *= 100
    end, at = at, step(tokens, at)
    anded = at_word(tokens, at) == "and"
    if anded and not joins:
        return value, end
    rest: tuple[Decimal | int, int] | None = small(tokens, step(tokens, at + anded) if anded else at)
    if rest is None and anded:
        rest = digits_at(tokens, at + 1)
    if rest is None or not 0 < rest[0] < 100 or at_word(tokens, step(tokens, rest[1])) in {"hundred", "percent"}:
        return value, end
    bottom = denominator_at(tokens, rest[1])
    if bottom is not None and rest[0] < bottom[0]:
        return value, end
    scale = scale_at(tokens, rest[1])
    if anded and scale is not None and scale[0] == _DOZEN:
        return value + rest[0] * _DOZEN, scale[2]  # "three hundred and two dozen"
    return value + rest[0], rest[1]


def _pointed(tokens: Sequence[Token], value: Decimal, at: int) -> tuple[Decimal, int]:
    if at_word(tokens, at) != "point" or value != value.to_integral_value():
        return value, at
    follow, places = at + 1, ""
    while (word := small(tokens, follow)) is not None:
        places += str(word[0])
        follow = word[1]
    if not places and follow < len(tokens) and tokens[follow].text.isdigit():
        places, follow = tokens[follow].text, follow + 1
    return (value + Decimal("0." + places), follow) if places else (value, at)


def fraction_after(tokens: Sequence[Token], at: int, *, of_unit: bool = False) -> tuple[Decimal, int]:
    """What a mixed number adds: "and a half", "and three quarters", " 1/2", "-1/4", "½"; zero when there is none.

    Behind a unit what follows says of what: in "a month and a half of training" the half is a month's (``of_unit``).
    """
    if at < len(tokens) and tokens[at].text in VULGAR and tokens[at].gap <= Gap.SPACE:
        return VULGAR[tokens[at].text], at + 1
    joint = step(tokens, at)
    if at_word(tokens, joint) == "and":
        part = step(tokens, joint + 1)  # "two-and-a-half"
        top = (1, part + 1) if at_word(tokens, part) in ARTICLES else small(tokens, part)
        bottom = denominator_at(tokens, top[1]) if top is not None and top[0] else None
        if (
            top
            and bottom
            and top[0] < bottom[0]
            and bottom[1] == (top[0] > 1)
            and (of_unit or at_word(tokens, bottom[2]) != "of")
        ):
            return Decimal(top[0]) / bottom[0], bottom[2]
        return Decimal(0), at
    slashed = slash(tokens, at)
    if slashed and at < len(tokens) and tokens[at].gap == Gap.SPACE and slashed[0] < 1:
        return slashed
    return _hyphened(tokens, at)


def _hyphened(tokens: Sequence[Token], at: int) -> tuple[Decimal, int]:
    """What a hyphen ties to a whole number: the quarter of "5-1/4"; nothing in years and scores ("2021-1/2")."""
    part, whole = step(tokens, at), tokens[at - 1]
    if part == at or whole.kind != Kind.DIGITS or not whole.text.isdigit() or len(whole.text) > _WHOLE:
        return Decimal(0), at
    if tokens[part].text in VULGAR:
        return VULGAR[tokens[part].text], part + 1
    slashed = slash(tokens, part)
    if slashed is None or slashed[0] >= 1 or tokens[part + 2].text not in _RULED:
        return Decimal(0), at
    return slashed


def denominator_at(tokens: Sequence[Token], at: int) -> tuple[int, bool, int] | None:
    """The denominator at ``at``, its value, whether it is a plural, the next index: "fifths", "twenty-fifth"."""
    at = step(tokens, at)
    word = at_word(tokens, at)
    if word in TENS:
        follow = step(tokens, at + 1)
        unit = at_word(tokens, follow)
        value = ORDINALS.get(unit.removesuffix("s"), 0)
        return (TENS[word] + value, unit.endswith("s"), follow + 1) if 0 < value < 10 and unit != "seconds" else None
    row = DENOMINATORS.get(word)
    return (row[0], row[1], at + 1) if row is not None else None


def slash(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """A fraction in digits: "3/4"."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in "/⁄":
        return None
    if tokens[at + 1].gap != Gap.NONE or tokens[at + 2].gap != Gap.NONE or digits_at(tokens, at) is None:
        return None
    top, bottom = tokens[at].text, tokens[at + 2].text
    if not (top.isdigit() and bottom.isdigit()) or len(top) > 3 or len(bottom) > 3 or int(bottom) == 0:
        return None
    return Decimal(int(top)) / int(bottom), at + 3


def cardinal(tokens: Sequence[Token], at: int, joins: bool = True) -> Cardinal | None:
    """The longest cardinal at ``at``: "4.5 billion", "two hundred and twelve", "a dozen", "two and a half million"."""
    word = tokens[at].lower if at < len(tokens) else ""  # a paragraph may begin with it
    digits = at < len(tokens) and tokens[at].kind == Kind.DIGITS
    start = _article(tokens, at + 1, joins) if word in ARTICLES else group(tokens, at, joins)
    if start is None:
        return _bare(tokens, at, joins)
    value, last = start
    if joins or at_word(tokens, last) != "and":
        extra, last = fraction_after(tokens, last)
        value += extra
    return _scaled(tokens, value, last, digits, joins)


def _article(tokens: Sequence[Token], at: int, joins: bool) -> tuple[Decimal, int] | None:
    if at_word(tokens, at) == "hundred":
        return _hundreds(tokens, Decimal(1), at + 1, joins)
    scale = scale_at(tokens, at)
    if scale is None or tokens[at].text in HYPHENS or tokens[at].lower.endswith("s"):
        return None
    return Decimal(1), at


def _bare(tokens: Sequence[Token], at: int, joins: bool) -> Cardinal | None:
    """A scale word that more of a number follows: "hundred thousand", "hundred and five"; "the dozen"."""
    word = tokens[at].lower if at < len(tokens) else ""
    if word not in BARE_SCALES or (at and (tokens[at - 1].text in HYPHENS or tokens[at - 1].kind == Kind.DIGITS)):
        return None
    if word == "dozen":
        told = at > 0 and tokens[at - 1].lower in _BEFORE_DOZEN
        return _scaled(tokens, Decimal(1), at, False, joins) if told else None
    if at_word(tokens, at - 1) in _NOT_BARE_AFTER:
        return None
    value, last = _hundreds(tokens, Decimal(1), at + 1, joins) if word == "hundred" else (Decimal(1), at)
    found = _scaled(tokens, value, last, False, joins)
    return found if found.last > at + 1 else None


def _scaled(tokens: Sequence[Token], value: Decimal, at: int, digits: bool, joins: bool) -> Cardinal:
    total, magnitude, mantissa, limit = Decimal(0), None, value, None
    while True:
        factor, last = Decimal(1), at
        while (scale := scale_at(tokens, last)) is not None and not (limit and factor * scale[0] >= limit):
            factor, last = factor * scale[0], scale[2]
            magnitude = magnitude or scale[1]
        total, at = total + value * factor, last
        if factor == 1:
            break
        if limit is None and (joins or at_word(tokens, at) != "and"):
            extra, at = fraction_after(tokens, at)
            own = scale_at(tokens, at) if extra else None  # "a billion and a half million"
            small_scale = own is not None and own[0] < factor
            total += extra * (own[0] if own is not None and small_scale else factor)
            at = own[2] if own is not None and small_scale else at
        limit = factor
        more = _continues(tokens, at, limit, joins)
        if more is None:
            break
        value, at = more
    return Cardinal(total, at, magnitude, mantissa, digits)


def _continues(tokens: Sequence[Token], at: int, limit: Decimal, joins: bool) -> tuple[Decimal, int] | None:
    at = step(tokens, at)
    anded = at_word(tokens, at) == "and"
    if anded and not joins:
        return None
    start = step(tokens, at + 1) if anded else at
    found = group(tokens, start, joins)
    if found is None or found[0] >= limit or limit <= 12:
        return None
    scale = scale_at(tokens, found[1])
    if scale is not None:
        return found if scale[0] < limit and (not anded or tokens[start].kind == Kind.WORD) else None
    hundreds = any(token.lower == "hundred" for token in tokens[start : found[1]])
    if tokens[start].kind != Kind.WORD and not hundreds:
        return None
    if anded and limit > 1000 and found[0] < 100 and _counts_on(tokens, found[1]):
        return None  # "three million and two ships" are two figures
    return found


def _counts_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word or a unit follows that the number before it may count on its own."""
    return at < len(tokens) and tokens[at].gap < Gap.BREAK and tokens[at].text[0] not in '.,;:!?)"”'
