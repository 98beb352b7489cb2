"""The currency of a numeral: a sign, code or name before or behind it ("US$ 3", "SDR 3 million", "5 Danish kroner")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from readout_check.extract.number_scales import at_word, scale_at, step
from readout_check.extract.number_shares import Numeral
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.lexicon import currencies
from readout_check.lexicon.number_words import SCALES, TENS, UNITS
from readout_check.model import Dimension, Unit

_RISKY_FROM: Final = 200  # "P4.2 million" and "K650" are money, "K2" and "N95" are none
_POSSESSIVES: Final = frozenset("its their our his her my your".split())


class Measured(NamedTuple):
    """A unit beside a numeral: the unit, what to multiply the number by, and the token range with unit and number.

    ``suffixed`` says that the unit stands behind the number, so that a list before it may share it.
    """

    unit: Unit
    factor: Decimal
    first: int
    last: int
    suffixed: bool


def words_at(tokens: Sequence[Token], at: int, most: int) -> list[tuple[str, int]]:
    """Up to ``most`` lower-case tokens from ``at`` that follow on from each other, hyphens skipped, each with the index
    after it."""
    found: list[tuple[str, int]] = []
    while len(found) < most:
        at = step(tokens, at)
        word = at_word(tokens, at)
        if not word:
            break
        at += 1
        found.append((word, at))
    return found


def symbol_of(tokens: Sequence[Token], first: int, last: int, text: str) -> str:
    """The words of a unit as ``text`` has them: tokens ``first`` to ``last`` (half-open)."""
    return text[tokens[first].start : tokens[last - 1].end]


def _money(code: str, symbol: str) -> Unit:
    return Unit(dimension=Dimension.MONEY, code=code, symbol=symbol)


def currency_before(tokens: Sequence[Token], numeral: Numeral) -> Measured | None:
    """The currency that stands before a number: "€3", "S/ 20 million", "DKK 5", "US dollars 3 million"; else None."""
    at = numeral.first - 1
    if at < 0 or tokens[numeral.first].gap > Gap.SPACE:
        return None
    sign, first = tokens[at].text, at
    if _ends_amount(tokens, at):
        return None
    if sign == "/" and at and tokens[at].gap == Gap.NONE and tokens[at - 1].text.isupper():
        sign, first = f"{tokens[at - 1].text}/", at - 1  # "S/ 20 million"
        code = currencies.SIGNS.get(currencies.fold(sign))
        return Measured(_money(code, sign), Decimal(1), first, numeral.last, False) if code else None
    if tokens[at].kind == Kind.SIGN:
        if at and tokens[at - 1].kind == Kind.WORD and tokens[at].gap <= Gap.SPACE:
            word = tokens[at - 1].text
            joined = currencies.fold(word + sign)
            if tokens[at].gap == Gap.NONE and joined in currencies.SIGNS:
                return Measured(_money(currencies.SIGNS[joined], word + sign), Decimal(1), at - 1, numeral.last, False)
            if word in currencies.CODES and sign in currencies.SIGNS:
                return Measured(_money(word, f"{word} {sign}"), Decimal(1), at - 1, numeral.last, False)
        if sign not in currencies.SIGNS:
            return None
        code, last = _code_behind(tokens, numeral, sign)
        return Measured(_money(code, sign), Decimal(1), first, last, False)
    return _code_before(tokens, numeral, at)


def _ends_amount(tokens: Sequence[Token], at: int) -> bool:
    """Whether the currency at ``at`` belongs to a number before it: "1250€ 600", "3 GBP 1"; years aside."""
    before = tokens[at - 1] if at else None
    if before is None or before.kind != Kind.DIGITS or tokens[at].gap > Gap.SPACE:
        return False
    return tokens[at].gap == Gap.NONE or (tokens[at].text in currencies.CODES and len(before.text) != 4)


def _code_behind(tokens: Sequence[Token], numeral: Numeral, sign: str) -> tuple[str, int]:
    """The code that says whose "$" it is, and the index behind it: "$1,190.00 AUD"; "$380 dollars" says it twice."""
    word = at_word(tokens, numeral.last).upper()
    own = tokens[numeral.last].text == word if word else False
    if own and word in currencies.candidates(sign):
        return word, numeral.last + 1
    whose = currencies.NAMES.get(f"{currencies.fold(word)} dollars") if sign == "$" and word else None
    if whose is not None and tokens[numeral.last].text[0].isupper():  # "$86 million Canadian"
        return whose, numeral.last + 1
    noun, code = currencies.fold(word), currencies.SIGNS[sign]
    twice = noun in currencies.NOUNS and noun not in currencies.RISKY_NOUNS and code in currencies.candidates(noun)
    return code, numeral.last + twice


def _code_before(tokens: Sequence[Token], numeral: Numeral, at: int) -> Measured | None:
    word = tokens[at].text
    if not numeral.digits:
        return None
    big = numeral.magnitude is not None or numeral.value >= 1000
    if word in currencies.CODES and (big or word not in currencies.RISKY_CODES):
        return Measured(_money(word, word), Decimal(1), at, numeral.last, False)
    key = currencies.fold(word)
    if key not in currencies.SIGNS or not word[0].isupper():
        return _name_before(tokens, numeral, at)
    if key in currencies.GLUED_SIGNS and tokens[numeral.first].gap != Gap.NONE and word not in {"Rp", "RM"}:
        return None
    if key in currencies.RISKY_SIGNS and not (numeral.magnitude or numeral.value >= _RISKY_FROM):
        return None
    return Measured(_money(currencies.SIGNS[key], word), Decimal(1), at, numeral.last, False)


def _name_before(tokens: Sequence[Token], numeral: Numeral, at: int) -> Measured | None:
    """The currency whose name ends at ``at``, before the number: "US dollars 3 million", "Rupees 500 crore".

    A noun alone goes before a sum that has the look of one, for "euro 2024" is a tournament.
    """
    for first in range(max(0, at + 1 - currencies.MAX_NAME_WORDS), at + 1):
        if any(token.gap >= Gap.BREAK or token.kind != Kind.WORD for token in tokens[first + 1 : at + 1]):
            continue
        name = " ".join(currencies.fold(token.text) for token in tokens[first : at + 1])
        code = currencies.NAMES.get(name) if first < at else None
        if code is None and first == at and name in currencies.NOUNS and name not in currencies.RISKY_NOUNS:
            big = numeral.magnitude is not None or "," in tokens[numeral.first].text
            code = currencies.of_noun(name) if big and at_word(tokens, first - 1) != "the" else None
        if code is None or _ends_number(tokens, first - 1):
            continue
        symbol = " ".join(token.text for token in tokens[first : at + 1])
        factor = Decimal("0.01") if tokens[at].lower in currencies.MINOR else Decimal(1)
        return Measured(_money(code, symbol), factor, first, numeral.last, False)
    return None


def _ends_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands at ``at``, whose unit what follows is: "two million dollars 3 million"."""
    if at < 0 or tokens[at + 1].gap >= Gap.BREAK:
        return False
    word = tokens[at].lower
    return tokens[at].kind == Kind.DIGITS or word in SCALES or word in UNITS or word in TENS or word == "hundred"


def currency_after(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    """The currency that stands behind a number: "3 €", "75 USD million", "five billion of its own francs"; else
    None."""
    words = words_at(tokens, numeral.last, currencies.MAX_NAME_WORDS)
    start = step(tokens, numeral.last)
    keys = [currencies.fold(word) for word, _ in words]
    for count in range(len(words), 0, -1):
        name = " ".join(keys[:count])
        code = currencies.NAMES.get(name) or currencies.of_country(keys[:count])
        if code is None and count == 1:
            code = _single(tokens, numeral, start, name)
        if code is None:
            continue
        last = words[count - 1][1]
        if at_word(tokens, last) == "sterling":
            last += 1
        factor = Decimal("0.01") if keys[count - 1] in currencies.MINOR else Decimal(1)
        if count == 1 and tokens[start].text not in currencies.CODES and tokens[start].text[1:] == code:
            factor = Decimal(10**6)
        unit = _money(code, symbol_of(tokens, start, last, text))
        scale = scale_at(tokens, last) if tokens[start].text in currencies.CODES and not numeral.magnitude else None
        if scale is not None and scale[1] is not None:  # "75 USD million"
            factor, last = scale[0], scale[2]
        return Measured(unit, factor, numeral.first, last, True)
    return _own_after(tokens, numeral, text) or _sign_after(tokens, numeral)


def _own_after(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    """The currency noun that a possessive parts from its number: "five billion of its own francs"."""
    at = numeral.last
    if numeral.magnitude is None or at_word(tokens, at) != "of" or at_word(tokens, at + 1) not in _POSSESSIVES:
        return None
    at += 2 + (at_word(tokens, at + 2) == "own")
    name = currencies.fold(at_word(tokens, at))
    if name not in currencies.NOUNS:
        return None
    unit = _money(currencies.of_noun(name), text[tokens[at].start : tokens[at].end])
    return Measured(unit, Decimal(1), numeral.first, at + 1, True)


def _single(tokens: Sequence[Token], numeral: Numeral, at: int, name: str) -> str | None:
    """The code of a one-word currency behind a number: a noun, an ISO code, a minor unit."""
    big = numeral.magnitude is not None or numeral.value >= 100
    if name in currencies.RISKY_NOUNS and not big:
        return None
    if tokens[at].text in currencies.LOWER_CODES:
        return tokens[at].text.upper()
    if tokens[at].text in currencies.CODES and (big or tokens[at].text not in currencies.RISKY_CODES):
        return tokens[at].text
    if tokens[at].text[:1] == "M" and tokens[at].text[1:] in currencies.CODES:
        return tokens[at].text[1:]  # "120 MEUR"
    if name in currencies.MINOR:
        return None if name == "c" and tokens[at].gap != Gap.NONE else currencies.MINOR[name]
    if name in currencies.NOUNS:
        return currencies.of_noun(name)
    if name in currencies.SIGNS and name not in currencies.PREFIX_ONLY_SIGNS and name.isalpha() and numeral.digits:
        return currencies.SIGNS[name]
    return None


def _sign_after(tokens: Sequence[Token], numeral: Numeral) -> Measured | None:
    at = numeral.last
    if at >= len(tokens) or not numeral.digits or tokens[at].gap > Gap.SPACE:
        return None
    sign = tokens[at].text
    if tokens[at].kind == Kind.WORD and at + 1 < len(tokens) and tokens[at + 1].gap == Gap.NONE:
        joined = currencies.fold(sign + tokens[at + 1].text)
        if joined in currencies.SIGNS and tokens[at + 1].text == "$":
            return Measured(_money(currencies.SIGNS[joined], joined), Decimal(1), numeral.first, at + 2, True)
    following_digits = at + 1 < len(tokens) and tokens[at + 1].kind == Kind.DIGITS and tokens[at].gap != Gap.NONE
    if tokens[at].kind != Kind.SIGN or sign not in currencies.SIGNS or following_digits:
        return None
    return Measured(_money(currencies.SIGNS[sign], sign), Decimal(1), numeral.first, at + 1, True)
