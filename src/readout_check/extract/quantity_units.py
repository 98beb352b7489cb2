"""The unit of a numeral: currency before or after it, percent, measures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from readout_check.extract.number_scales import at_word, scale_at, step
from readout_check.extract.number_shares import Numeral
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.lexicon import currencies, units
from readout_check.model import Dimension, Unit

_PERCENT: Final = {
    ("%",): (Dimension.PERCENT, Decimal(1)),
    ("percent",): (Dimension.PERCENT, Decimal(1)),
    ("percents",): (Dimension.PERCENT, Decimal(1)),
    ("percentage",): (Dimension.PERCENT, Decimal(1)),
    ("per", "cent"): (Dimension.PERCENT, Decimal(1)),
    ("pct",): (Dimension.PERCENT, Decimal(1)),
    ("pc",): (Dimension.PERCENT, Decimal(1)),
    ("‰",): (Dimension.PERCENT, Decimal("0.1")),
    ("percentage", "point"): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("percentage", "points"): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("percent", "point"): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("percent", "points"): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("%", "points"): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("pp",): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("pps",): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("p.p.",): (Dimension.PERCENTAGE_POINT, Decimal(1)),
    ("basis", "point"): (Dimension.PERCENTAGE_POINT, Decimal("0.01")),
    ("basis", "points"): (Dimension.PERCENTAGE_POINT, Decimal("0.01")),
    ("bps",): (Dimension.PERCENTAGE_POINT, Decimal("0.01")),
    ("bp",): (Dimension.PERCENTAGE_POINT, Decimal("0.01")),
}
_DEGREES: Final = {"c": "degree Celsius", "f": "degree Fahrenheit"}
_RISKY_FROM: Final = 200  # "P4.2 million" and "K650" are money, "K2" and "N95" are none
_POSSESSIVES: Final = frozenset("its their our his her my your".split())
_BETWEEN_UNIT: Final = frozenset("more additional extra further full whole consecutive straight".split())


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


def measured(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    """The unit of a cardinal, or ``None`` for a bare count."""
    prefix = _currency_before(tokens, numeral)
    if prefix is not None:
        return prefix
    return _percent(tokens, numeral, text) or _currency_after(tokens, numeral, text) or _measure(tokens, numeral, text)


def _symbol(tokens: Sequence[Token], first: int, last: int, text: str) -> str:
    return text[tokens[first].start : tokens[last - 1].end]


def _percent(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    words, start = words_at(tokens, numeral.last, 2), step(tokens, numeral.last)
    decimal = numeral.digits and not tokens[numeral.first].text.isdigit()
    if words and words[0][0] == "point" and not decimal and 0 < numeral.value < 1:
        symbol = _symbol(tokens, start, words[0][1], text)  # "half a point", "a 1/4-point rise", not "0.5 point"
        unit = Unit(dimension=Dimension.PERCENTAGE_POINT, code=Dimension.PERCENTAGE_POINT.value, symbol=symbol)
        return Measured(unit, Decimal(1), numeral.first, words[0][1], True)
    if [word for word, _ in words] in (["of", "a"], ["of", "one"], ["of", "1"]) and numeral.value < 1:
        words, start = words_at(tokens, words[1][1], 2), step(tokens, words[1][1])  # "0.4 of a percentage point"
    for count in (2, 1):
        row = _PERCENT.get(tuple(word for word, _ in words[:count])) if len(words) >= count else None
        if row is None:
            continue
        last = words[count - 1][1]
        symbol = _symbol(tokens, start, last, text)
        return Measured(Unit(dimension=row[0], code=row[0].value, symbol=symbol), row[1], numeral.first, last, True)
    return None


def _money(code: str, symbol: str) -> Unit:
    return Unit(dimension=Dimension.MONEY, code=code, symbol=symbol)


def _currency_before(tokens: Sequence[Token], numeral: Numeral) -> Measured | None:
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
    """The code that says whose "$" it is: "$1,190.00 AUD"."""
    word = at_word(tokens, numeral.last).upper()
    own = tokens[numeral.last].text == word if word else False
    if own and word in currencies.candidates(sign):
        return word, numeral.last + 1
    whose = currencies.NAMES.get(f"{currencies.fold(word)} dollars") if sign == "$" and word else None
    if whose is not None and tokens[numeral.last].text[0].isupper():  # "$86 million Canadian"
        return whose, numeral.last + 1
    return currencies.SIGNS[sign], numeral.last


def _code_before(tokens: Sequence[Token], numeral: Numeral, at: int) -> Measured | None:
    word = tokens[at].text
    if not numeral.digits:
        return None
    big = numeral.magnitude is not None or numeral.value >= 1000
    if word in currencies.CODES and (big or word not in currencies.RISKY_CODES):
        return Measured(_money(word, word), Decimal(1), at, numeral.last, False)
    key = currencies.fold(word)
    if key not in currencies.SIGNS or not word[0].isupper():
        return None
    if key in currencies.GLUED_SIGNS and tokens[numeral.first].gap != Gap.NONE and word not in {"Rp", "RM"}:
        return None
    if key in currencies.RISKY_SIGNS and not (numeral.magnitude or numeral.value >= _RISKY_FROM):
        return None
    return Measured(_money(currencies.SIGNS[key], word), Decimal(1), at, numeral.last, False)


def _currency_after(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    words = words_at(tokens, numeral.last, currencies.MAX_NAME_WORDS)
    start = step(tokens, numeral.last)
    keys = [currencies.fold(word) for word, _ in words]
    for count in range(len(words), 0, -1):
        name = " ".join(keys[:count])
        code = currencies.NAMES.get(name)
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
        unit = _money(code, _symbol(tokens, start, last, text))
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


def unit_at(tokens: Sequence[Token], at: int, digits: bool) -> tuple[str, Decimal, int] | None:
    """The measure at ``at``: code, multiplier, next index. ``digits`` allows abbreviations ("km", "MW")."""
    start = step(tokens, at)
    if at_word(tokens, start) in _BETWEEN_UNIT and tokens[start].gap == Gap.SPACE:
        found = unit_at(tokens, start + 1, digits=False)
        return (
            found if found is not None and found[0] in units.TIME_CODES | {"tonne", "megawatt", "kilometre"} else None
        )
    for count in range(units.MAX_UNIT_WORDS, 0, -1):
        words = words_at(tokens, start, count)
        if len(words) < count:
            continue
        row = units.FORMS.get(" ".join(word.removesuffix("'s") for word, _ in words))
        if row is not None:
            return row[0], row[1], words[-1][1]
    if not digits or start >= len(tokens) or tokens[start].gap > Gap.SPACE:
        return None
    if tokens[start].text == "°" and at_word(tokens, start + 1) in _DEGREES:
        return _DEGREES[at_word(tokens, start + 1)], Decimal(1), start + 2
    if tokens[start].kind != Kind.WORD:
        return None
    if start + 1 < len(tokens) and tokens[start + 1].gap == Gap.NONE and tokens[start + 1].text in {"2", "3", "²", "³"}:
        row = units.ABBREVIATIONS.get(tokens[start].text + tokens[start + 1].text)
        return (row[0], row[1], start + 2) if row else None
    row = units.ABBREVIATIONS.get(tokens[start].text)
    return (row[0], row[1], start + 1) if row else None


def _measure(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    found = unit_at(tokens, numeral.last, numeral.digits)
    if found is None:
        return None
    code, factor, last = found
    symbol = _symbol(tokens, step(tokens, numeral.last), last, text)
    return Measured(Unit(dimension=Dimension.MEASURE, code=code, symbol=symbol), factor, numeral.first, last, True)
