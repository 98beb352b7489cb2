"""Numbers in English text, in digits, words or both, to ``Decimal``, without a parser.

The forms: cardinals ("35,400,000,000", "4.5 billion", "two hundred and twelve", "half a dozen"), ordinals ("30th",
"seventeenth"), fractions ("a third", "3/4"), shares ("one in three") and multiples ("twice").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from readout_check.extract.number_grammar import ARTICLES, BARE_SCALES, Cardinal, cardinal
from readout_check.extract.number_scales import HYPHENS, at_word, digits_at, step
from readout_check.extract.number_shares import Form, Numeral, fraction, half, made, share
from readout_check.extract.number_tokens import Gap, Kind, Token, tokenize
from readout_check.lexicon.number_words import MULTIPLES, ORDINAL_SUFFIXES, ORDINALS, TENS, UNITS, VULGAR

_MINUS: Final = frozenset({"minus", "negative"})
_OPENERS: Final = _MINUS.union(UNITS, TENS, ORDINALS, ARTICLES, MULTIPLES, BARE_SCALES, {"half", "quarter"})
_SIGNS: Final = frozenset("-−–").union(VULGAR)
_TEENS: Final = frozenset({11, 12, 13})
_SUFFIXES: Final = {1: "st", 2: "nd", 3: "rd"}
_NO_PLACE: Final = Decimal(10) ** 18  # from here on nobody counts places in words


def read(text: str) -> tuple[Numeral, ...]:
    """Every numeral of ``text``, in order; see ``numerals``."""
    return tuple(numerals(tokenize(text)))


def numerals(tokens: Sequence[Token]) -> Iterator[Numeral]:
    """Every numeral among ``tokens``, the longest at each place, never overlapping."""
    at = done = 0
    while at < len(tokens):
        found = _numeral(tokens, at) if _may_start(tokens, at) and not _is_tail(tokens, at, done) else None
        if found is None:
            at += 1
            continue
        yield found
        at = done = found.last


def _is_tail(tokens: Sequence[Token], at: int, done: int) -> bool:
    """Whether hyphens tie a number word to a scale before it that was not read: "manifold-thousand-four-hundred"."""
    while at - 2 >= done and tokens[at].gap == Gap.NONE and tokens[at - 1].text in HYPHENS:
        at -= 2
        if tokens[at].lower in BARE_SCALES:
            return True
    return False


def _may_start(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.lower in _OPENERS or token.kind == Kind.DIGITS or token.text in _SIGNS


def _numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    if token.lower in MULTIPLES:
        return made(tokens, at, at + 1, Decimal(MULTIPLES[token.lower]), Form.MULTIPLE)
    if token.lower in _MINUS or (token.kind == Kind.SIGN and token.text not in VULGAR):
        return _negative(tokens, at)
    whole = cardinal(tokens, at)  # which all but the first two go on from
    return (
        half(tokens, at)
        or share(tokens, at)
        or fraction(tokens, at, whole)
        or _fold_or_times(tokens, at, whole)
        or _ordinal(tokens, at, whole)
        or _cardinal(tokens, at, whole)
    )


def _cardinal(tokens: Sequence[Token], at: int, whole: Cardinal | None) -> Numeral | None:
    parted = at > 0 and tokens[at - 1].lower == "between"  # "between two and three hundred"
    found = cardinal(tokens, at, joins=False) if parted else whole
    if found is None:
        return None
    return made(tokens, at, found.last, found.value, Form.CARDINAL, found.magnitude, found.mantissa)


def _negative(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    if at + 1 >= len(tokens):
        return None
    if token.kind == Kind.SIGN:
        free = at == 0 or token.gap != Gap.NONE or tokens[at - 1].text in "(<>=~$€£"
        if token.text == "–" or not free or tokens[at + 1].gap != Gap.NONE or digits_at(tokens, at + 1) is None:
            return None
    whole = cardinal(tokens, at + 1)
    found = fraction(tokens, at + 1, whole) or _cardinal(tokens, at + 1, whole)
    if found is None:
        return None
    mantissa = None if found.mantissa is None else -found.mantissa
    return made(tokens, at, found.last, -found.value, found.form, found.magnitude, mantissa)


def _fold_or_times(tokens: Sequence[Token], at: int, found: Cardinal | None) -> Numeral | None:
    """ "ten-fold"; "three times" is left to the units, as it may count occasions."""
    if found is None or at_word(tokens, step(tokens, found.last)) != "fold":
        return None
    return made(tokens, at, step(tokens, found.last) + 1, found.value, Form.MULTIPLE)


def _ordinal(tokens: Sequence[Token], at: int, whole: Cardinal | None) -> Numeral | None:
    word = at_word(tokens, at) or tokens[at].lower
    if tokens[at].kind == Kind.DIGITS:
        found = digits_at(tokens, at)
        last = _suffixed(tokens, *found) if found is not None else None
        return made(tokens, at, last, found[0], Form.ORDINAL) if found is not None and last is not None else None
    if word in ORDINALS:
        return made(tokens, at, at + 1, Decimal(ORDINALS[word]), Form.ORDINAL)
    if word in TENS:
        follow = step(tokens, at + 1)
        unit = ORDINALS.get(at_word(tokens, follow), 0)
        if 0 < unit < 10:
            return made(tokens, at, follow + 1, Decimal(TENS[word] + unit), Form.ORDINAL)
    return _long_ordinal(tokens, at, whole)


def _suffixed(tokens: Sequence[Token], value: Decimal, at: int) -> int | None:
    """The index behind the suffix at ``at`` of an ordinal in digits: "7th"; parted from them ("7 th", "3-rd") only the
    one that the number takes, as a street is "12 St"."""
    suffix = step(tokens, at)
    word = at_word(tokens, suffix)
    if word not in ORDINAL_SUFFIXES:
        return None
    if suffix == at and tokens[at].gap == Gap.NONE:
        return at + 1
    spelt = tokens[suffix].text in {word, word.upper()} and tokens[suffix].gap <= Gap.SPACE
    own = "th" if value % 100 in _TEENS else _SUFFIXES.get(int(value % 10), "th")
    return suffix + 1 if spelt and word == own and value == value.to_integral_value() else None


def _long_ordinal(tokens: Sequence[Token], at: int, found: Cardinal | None) -> Numeral | None:
    """ "one hundred and fifth", "two hundredth", "one hundred twenty-first"."""
    if found is None or found.digits:
        return None
    follow = step(tokens, found.last)
    follow += at_word(tokens, follow) == "and"
    word = at_word(tokens, follow)
    if ORDINALS.get(word, 0) >= 100 and follow == step(tokens, found.last):
        return made(tokens, at, follow + 1, found.value * ORDINALS[word], Form.ORDINAL)
    if not 100 <= found.value < _NO_PLACE or (found.value % 100 and found.value % 100 not in TENS.values()):
        return None
    rest = _ordinal(tokens, follow, cardinal(tokens, follow)) if word in ORDINALS or word in TENS else None
    if rest is None or (found.value % 100 and rest.value >= 10):
        return None
    return made(tokens, at, rest.last, found.value + rest.value, Form.ORDINAL)
