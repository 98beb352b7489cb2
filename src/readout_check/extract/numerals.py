"""Numbers in English text, in digits, words or both, to ``Decimal``, without a parser.

The forms: cardinals ("35,400,000,000", "4.5 billion", "two hundred and twelve", "half a dozen"), ordinals ("30th",
"seventeenth"), fractions ("a third", "3/4"), shares ("one in three") and multiples ("twice").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from readout_check.extract.number_grammar import ARTICLES, cardinal, slash, small
from readout_check.extract.number_scales import HYPHENS, at_word, digits_at, scale_at, step
from readout_check.extract.number_tokens import Gap, Kind, Token, tokenize
from readout_check.lexicon.number_words import DENOMINATORS, MULTIPLES, ORDINAL_SUFFIXES, ORDINALS, TENS, UNITS, VULGAR
from readout_check.lexicon.units import FORMS

_MINUS: Final = frozenset({"minus", "negative"})
_PERCENT_WORDS: Final = frozenset({"percent", "percentage", "per", "pct"})
_SHARE_BASES: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000})
_FUNCTION_WORDS: Final = frozenset(
    "of in by from to since on at than more less fewer as over and or but for this last compared is are was were while "
    "when which who that with between during under above below the its their his her our your each every per if before "
    "after will would has have had higher lower bigger smaller larger only because so up down off "
    "against into through".split()
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
    the scale word that it has ("million"); ``digits`` says that it starts with digits."""

    start: int
    end: int
    first: int
    last: int
    value: Decimal
    form: Form = Form.CARDINAL
    magnitude: str | None = None
    mantissa: Decimal | None = None
    digits: bool = False


def read(text: str) -> tuple[Numeral, ...]:
    """Every numeral of ``text``, in order; see ``numerals``."""
    return tuple(numerals(tokenize(text)))


def numerals(tokens: Sequence[Token]) -> Iterator[Numeral]:
    """Every numeral among ``tokens``, the longest at each place, never overlapping."""
    at = 0
    while at < len(tokens):
        found = _numeral(tokens, at) if _may_start(tokens, at) else None
        if found is None:
            at += 1
            continue
        yield found
        at = found.last


def _may_start(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    lower = token.lower
    return (
        token.kind == Kind.DIGITS
        or lower in UNITS
        or lower in TENS
        or lower in ORDINALS
        or lower in ARTICLES
        or lower in MULTIPLES
        or lower == "half"
        or lower in _MINUS
        or token.text in VULGAR
        or token.text in "-−–"
    )


def _numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    if token.lower in MULTIPLES:
        return _made(tokens, at, at + 1, Decimal(MULTIPLES[token.lower]), Form.MULTIPLE)
    if token.lower in _MINUS or (token.kind == Kind.SIGN and token.text not in VULGAR):
        return _negative(tokens, at)
    return (
        _half(tokens, at)
        or _share(tokens, at)
        or _fraction(tokens, at)
        or _fold_or_times(tokens, at)
        or _ordinal(tokens, at)
        or _cardinal(tokens, at)
    )


def _made(
    tokens: Sequence[Token],
    first: int,
    last: int,
    value: Decimal,
    form: Form = Form.CARDINAL,
    magnitude: str | None = None,
    mantissa: Decimal | None = None,
) -> Numeral:
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


def _cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    joins = at == 0 or tokens[at - 1].lower != "between"
    found = cardinal(tokens, at, joins)
    if found is None:
        return None
    return _made(tokens, at, found.last, found.value, Form.CARDINAL, found.magnitude, found.mantissa)


def _negative(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    if at + 1 >= len(tokens):
        return None
    if token.kind == Kind.SIGN:
        free = at == 0 or token.gap != Gap.NONE or tokens[at - 1].text in "(<>=~$€£"
        if token.text == "–" or not free or tokens[at + 1].gap != Gap.NONE or digits_at(tokens, at + 1) is None:
            return None
    found = _fraction(tokens, at + 1) or _cardinal(tokens, at + 1)
    if found is None:
        return None
    mantissa = None if found.mantissa is None else -found.mantissa
    return _made(tokens, at, found.last, -found.value, found.form, found.magnitude, mantissa)


def _half(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "half a million", "a half dozen", "half an hour" (as 0.5 with the article), "half of", "half"."""
    start = at + (tokens[at].lower in ARTICLES)
    if at_word(tokens, start) != "half" or (at > 0 and tokens[at - 1].lower in _HALF_NOT_AFTER):
        return None
    follow = step(tokens, start + 1)
    articled = at_word(tokens, follow) in ARTICLES
    scale = scale_at(tokens, follow + articled)
    if scale is not None and tokens[follow + articled].kind == Kind.WORD:
        return _made(tokens, at, scale[2], scale[0] / 2, Form.CARDINAL, scale[1], Decimal("0.5"))
    noun = at_word(tokens, follow + articled).removesuffix("'s")
    if noun in FORMS or (articled and at_word(tokens, follow + 1) in _PERCENT_WORDS):
        return _made(tokens, at, follow + articled, Decimal("0.5"), Form.CARDINAL)
    if articled or follow != start + 1:
        return None
    return _made(tokens, at, start + 1, Decimal("0.5"), Form.FRACTION)


def _share(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "one in three", "nine out of ten"."""
    part = small(tokens, at, first=True) or _whole(tokens, at)
    if part is None or not part[0]:
        return None
    value, last = part
    if at_word(tokens, last) == "in":
        follow = last + 1
    elif at_word(tokens, last) == "out" and at_word(tokens, last + 1) == "of":
        follow = last + 2
    else:
        return None
    if at_word(tokens, follow) == "every":
        follow += 1
    found = cardinal(tokens, follow)
    if (
        found is None
        or found.value <= value
        or found.value not in _SHARE_BASES | ({found.value} if value == 1 else set())
    ):
        return None
    after = at_word(tokens, step(tokens, found.last))
    if (
        found.value > 10000
        or 1900 <= found.value <= 2100
        or after in FORMS
        or after in {"%", "percent", "per", "-", "of"}
    ):
        return None
    return _made(tokens, at, found.last, Decimal(value) / found.value, Form.SHARE)


def _whole(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    found = digits_at(tokens, at)
    return (int(found[0]), found[1]) if found and found[0] == found[0].to_integral_value() else None


def _fraction(tokens: Sequence[Token], at: int) -> Numeral | None:
    if tokens[at].text in VULGAR:
        return _made(tokens, at, at + 1, VULGAR[tokens[at].text], Form.FRACTION)
    slashed = slash(tokens, at)
    if slashed is not None:
        return _made(tokens, at, slashed[1], slashed[0], Form.FRACTION)
    if tokens[at].lower in ARTICLES:
        return _articled(tokens, at)
    top = cardinal(tokens, at)
    if top is None or top.value != top.value.to_integral_value():
        return None
    follow = step(tokens, top.last)
    bottom = DENOMINATORS.get(at_word(tokens, follow))
    if bottom is None or (not bottom[1] and top.value != 1):
        return None
    return _of_scale(tokens, at, follow + 1, top.value / bottom[0])


def _articled(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "a third of", "by a tenth", but not "a third interconnector" or "a quarter earlier"."""
    bottom = DENOMINATORS.get(at_word(tokens, at + 1))
    if bottom is None or bottom[1]:
        return None
    after = at + 2
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
        return _made(tokens, at, scale[2], value * scale[0], Form.CARDINAL, scale[1], value)
    if at_word(tokens, last) == "of" and at_word(tokens, last + 1) == "a":
        scale = scale_at(tokens, last + 2)
        if at_word(tokens, last + 2) in _PERCENT_WORDS:
            return _made(tokens, at, last + 2, value, Form.CARDINAL)
        if scale is not None:
            return _made(tokens, at, scale[2], value * scale[0], Form.CARDINAL, scale[1], value)
    return _made(tokens, at, last, value, Form.FRACTION)


def _fold_or_times(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "ten-fold"; "three times" is left to the units, as it may count occasions."""
    found = cardinal(tokens, at)
    if found is None or at_word(tokens, step(tokens, found.last)) != "fold":
        return None
    return _made(tokens, at, step(tokens, found.last) + 1, found.value, Form.MULTIPLE)


def _ordinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    word = at_word(tokens, at) or tokens[at].lower
    if tokens[at].kind == Kind.DIGITS:
        found = digits_at(tokens, at)
        if found is None or at_word(tokens, found[1]) not in ORDINAL_SUFFIXES or tokens[found[1]].gap != Gap.NONE:
            return None
        return _made(tokens, at, found[1] + 1, found[0], Form.ORDINAL)
    if word in ORDINALS:
        return _made(tokens, at, at + 1, Decimal(ORDINALS[word]), Form.ORDINAL)
    if word in TENS:
        follow = step(tokens, at + 1)
        unit = ORDINALS.get(at_word(tokens, follow), 0)
        return _made(tokens, at, follow + 1, Decimal(TENS[word] + unit), Form.ORDINAL) if 0 < unit < 10 else None
    return _long_ordinal(tokens, at)


def _long_ordinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "one hundred and fifth", "two hundredth", "one hundred twenty-first"."""
    found = cardinal(tokens, at)
    if found is None or found.digits:
        return None
    follow = step(tokens, found.last)
    follow += at_word(tokens, follow) == "and"
    word = at_word(tokens, follow)
    if ORDINALS.get(word, 0) >= 100 and follow == step(tokens, found.last):
        return _made(tokens, at, follow + 1, found.value * ORDINALS[word], Form.ORDINAL)
    if found.value % 100 and found.value % 100 not in TENS.values():
        return None
    rest = _ordinal(tokens, follow) if word in ORDINALS or word in TENS else None
    if rest is None or found.value < 100 or (found.value % 100 and rest.value >= 10):
        return None
    return _made(tokens, at, rest.last, found.value + rest.value, Form.ORDINAL)
