"""Numerals that are parts of a whole: halves, fractions ("a third", "two thirds") and shares ("one in three")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from readout_check.extract.number_grammar import ARTICLES, Cardinal, cardinal, denominator_at, slash, small
from readout_check.extract.number_scales import HYPHENS, at_word, digits_at, scale_at, step
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.lexicon.number_words import ORDINALS, VULGAR
from readout_check.lexicon.units import FORMS

_PERCENT_WORDS: Final = frozenset({"percent", "percentage", "per", "pct"})
_PERCENT: Final = frozenset({"%", "percent", "percentage", "pct", "pp", "point"})  # what there is a part of
_ONE: Final = frozenset({"a", "one", "1"})
_TO: Final = frozenset({"to", "and", "or", "-", "–"})  # between two fractions of one unit
_SHARE_BASES: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000})
_FUNCTION_WORDS: Final = frozenset(
    "of in by from to since on at than more less fewer as over and or but for this last compared is are was were while "
    "when which who that with between during under above below the its their his her our your each every per if before "
    "after will would has have had higher lower bigger smaller larger only because so up down off "
    "against into through along alongside amid despite thanks".split()
)
_OF_WHOM: Final = frozenset("all her his its our the their them these those us whom which your".split())
_FINITE: Final = frozenset(  # what follows "six dollars in ten", and no noun of which there are ten
    "is are was were has have had do does did can could may might must will would should shall still now already "
    "who which that in across among".split()
)
_HALF_NOT_AFTER: Final = frozenset("first second latter 1st 2nd other better former early late".split())


class Form(StrEnum):
    """What sort of numeral it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"  # "a third", "3/4"; the value is 0.333..., 0.75
    SHARE = "share"  # "one in three"; the value is 0.333...
    MULTIPLE = "multiple"  # "twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number: code points, and the half-open range of its tokens. ``mantissa`` is its value without ``magnitude``,
    the scale word that it has ("million"); ``digits`` says that it starts with digits. ``noun`` is the token of what a
    share is of that names it inside: "six dollars in ten"."""

    start: int
    end: int
    first: int
    last: int
    value: Decimal
    form: Form = Form.CARDINAL
    magnitude: str | None = None
    mantissa: Decimal | None = None
    digits: bool = False
    noun: int | None = None


def made(
    tokens: Sequence[Token],
    first: int,
    last: int,
    value: Decimal,
    form: Form = Form.CARDINAL,
    magnitude: str | None = None,
    mantissa: Decimal | None = None,
) -> Numeral:
    """The numeral of tokens ``first`` to ``last`` (half-open)."""
    return Numeral(
        start=tokens[first].start,
        end=tokens[last - 1].end,
        first=first,
        last=last,
        value=value,
        form=form,
        magnitude=magnitude,
        mantissa=value if mantissa is None else mantissa,
        digits=tokens[first].kind == Kind.DIGITS,
    )


def half(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "half a million", "a half dozen", "half an hour" (as 0.5 with the article), "half of", "half"."""
    start = at + (tokens[at].lower in ARTICLES)
    opening = tokens[at].lower if start == at else at_word(tokens, start)  # a paragraph may begin with it
    if opening != "half" or (at > 0 and tokens[at - 1].lower in _HALF_NOT_AFTER):
        return None
    follow = step(tokens, start + 1)
    if opening == "half" and (points := _of_percent(tokens, start + 1)) is not None:
        return made(tokens, at, points, Decimal("0.5"))
    articled = at_word(tokens, follow) in ARTICLES
    scale = scale_at(tokens, follow + articled)
    if scale is not None and tokens[follow + articled].kind == Kind.WORD:
        return made(tokens, at, scale[2], scale[0] / 2, Form.CARDINAL, scale[1], Decimal("0.5"))
    if (
        at_word(tokens, follow + articled).removesuffix("'s") in FORMS
        or at_word(tokens, follow + articled) == "point"
        or (articled and at_word(tokens, follow + 1) in _PERCENT_WORDS)
    ):
        return made(tokens, at, follow + articled, Decimal("0.5"), Form.CARDINAL)
    if articled or follow != start + 1:
        return None
    return made(tokens, at, start + 1, Decimal("0.5"), Form.FRACTION)


def share(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "one in three", "nine out of ten", "six dollars in ten"."""
    part = small(tokens, at, first=True) or _whole(tokens, at)
    if part is None or not part[0]:
        return None
    value, last = part
    follow = _all_of_them(tokens, last)
    noun = last if follow is None and _is_noun(tokens, last) else None
    if noun is not None:
        follow = _all_of_them(tokens, noun + 1)
    if follow is None:
        return None
    found = cardinal(tokens, follow)
    out = at_word(tokens, follow - 1) != "in"
    if found is None or found.value <= value or not ((value == 1 and noun is None) or _is_base(found.value, out)):
        return None
    after = at_word(tokens, step(tokens, found.last))
    if after == "of" and at_word(tokens, found.last + 1) in _OF_WHOM:
        after = ""
    if (
        found.value > 10000
        or 1900 <= found.value <= 2100
        or after in FORMS
        or after in {"%", "percent", "per", "-", "of"}
        or (noun is not None and after.isalpha() and after not in _FINITE)
    ):
        return None
    return replace(made(tokens, at, found.last, Decimal(value) / found.value, Form.SHARE), noun=noun)


def _all_of_them(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the number of all behind "in", "out of", "of every"; None where none of them is at ``at``."""
    word, second = at_word(tokens, at), at_word(tokens, at + 1)
    if word == "of" and second == "every":
        return at + 2
    if word != "in" and (word, second) != ("out", "of"):
        return None
    follow = at + (1 if word == "in" else 2)
    return follow + (at_word(tokens, follow) == "every")


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be what a share is of: "three sheep in a hundred", not "three metres in ten"."""
    word = at_word(tokens, at)
    return word.isalpha() and word not in FORMS and word not in _FUNCTION_WORDS and scale_at(tokens, at) is None


def _is_base(value: Decimal, out_of: bool) -> bool:
    """Whether a share is told of so many: five, ten, a hundred; with "out of" any round number of hundreds."""
    return value in _SHARE_BASES or (out_of and value >= 100 and len(value.normalize().as_tuple().digits) == 1)


def _whole(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    found = digits_at(tokens, at)
    return (int(found[0]), found[1]) if found and found[0] == found[0].to_integral_value() else None


def fraction(tokens: Sequence[Token], at: int, top: Cardinal | None) -> Numeral | None:
    """A fraction in words or digits, or the number that it makes of a scale ("a quarter million"); ``top`` is the
    cardinal at ``at``."""
    if tokens[at].text in VULGAR:
        return _in_signs(tokens, at, at + 1, VULGAR[tokens[at].text])
    slashed = slash(tokens, at)
    if slashed is not None:
        return _in_signs(tokens, at, slashed[1], slashed[0])
    if tokens[at].lower == "quarter":
        return _quarter(tokens, at, at)
    if tokens[at].lower in ARTICLES and (found := _articled(tokens, at)) is not None:
        return found
    if top is None or top.value != top.value.to_integral_value():
        return None
    bottom = denominator_at(tokens, top.last)
    if bottom is None or (not bottom[1] and top.value != 1 and _of_percent(tokens, bottom[2]) is None):
        return None  # "three-quarter-point" is a fraction all the same
    return _of_scale(tokens, at, bottom[2], top.value / bottom[0])


def _in_signs(tokens: Sequence[Token], at: int, last: int, value: Decimal) -> Numeral:
    """A fraction written "1/4" or "¼": so much of a percent or a point (a range's lower end too), or a share."""
    end = _of_percent(tokens, last)
    if end is None and at_word(tokens, last) in _TO:
        other = slash(tokens, last + 1)
        if other is None and at_word(tokens, last + 1) in VULGAR:
            other = VULGAR[tokens[last + 1].text], last + 2
        end = last if other is not None and _of_percent(tokens, other[1]) is not None else None
    return made(tokens, at, last if end is None else end, value, Form.FRACTION if end is None else Form.CARDINAL)


def _of_percent(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the percent or the point that the words at ``at`` take a part of: "%", "of one percentage point"."""
    if at_word(tokens, at) == "of" and at_word(tokens, at + 1) in _ONE:
        at += 2
    at = step(tokens, at)
    word = at_word(tokens, at)
    return at if word in _PERCENT or (word == "per" and at_word(tokens, at + 1) == "cent") else None


def _quarter(tokens: Sequence[Token], first: int, at: int) -> Numeral | None:
    """ "quarter million", "further quarter of a million", "a quarter-point"; not of a year ("the third quarter")."""
    follow = step(tokens, at + 1)
    before = at_word(tokens, first - 1)
    if before in ORDINALS or before in _HALF_NOT_AFTER or before in {"last", "this", "next", "per", "each", "every"}:
        return None
    if at_word(tokens, follow) in {"point", "percentage", "percent"}:
        return made(tokens, first, follow, Decimal("0.25"))
    if (of_a_scale := _of_scale(tokens, first, follow, Decimal("0.25"))).magnitude is not None:
        return of_a_scale
    scale = scale_at(tokens, follow)
    if scale is None or scale[1] is None:
        return None
    return made(tokens, first, scale[2], scale[0] / 4, Form.CARDINAL, scale[1], Decimal("0.25"))


def _articled(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "a third of", "by a tenth", but not "a third interconnector" or "a quarter earlier"."""
    if at_word(tokens, at + 1) == "quarter" and (found := _quarter(tokens, at, at + 1)) is not None:
        return found
    bottom = denominator_at(tokens, at + 1)
    if bottom is None or bottom[1]:
        return None
    after = bottom[2]
    if scale_at(tokens, after) is not None:
        return _of_scale(tokens, at, after, Decimal(1) / bottom[0])
    if after < len(tokens) and tokens[after].kind == Kind.WORD and tokens[after].gap < Gap.BREAK:
        word = tokens[after].lower
        if word not in _FUNCTION_WORDS or (word in {"before", "after", "on"} and bottom[0] == 4):
            return None
    elif after < len(tokens) and (tokens[after].text in HYPHENS or tokens[after].kind == Kind.DIGITS):
        return None
    return _of_scale(tokens, at, after, Decimal(1) / bottom[0])


def _of_scale(tokens: Sequence[Token], at: int, last: int, value: Decimal) -> Numeral:
    """The fraction, or the number that it makes of a scale: "a quarter of a million", "a quarter million"."""
    scale = scale_at(tokens, last)
    if scale is not None and tokens[last].kind == Kind.WORD and tokens[last].gap != Gap.NONE:
        return made(tokens, at, scale[2], value * scale[0], Form.CARDINAL, scale[1], value)
    if (end := _of_percent(tokens, last)) is not None:
        return made(tokens, at, end, value, Form.CARDINAL)
    if at_word(tokens, last) == "of" and at_word(tokens, last + 1) == "a":
        scale = scale_at(tokens, last + 2)
        if scale is not None:
            return made(tokens, at, scale[2], value * scale[0], Form.CARDINAL, scale[1], value)
    return made(tokens, at, last, value, Form.FRACTION)
