"""The unit of a numeral: its currency, percent, measures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from readout_check.extract.number_scales import at_word, step
from readout_check.extract.number_shares import Numeral
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.extract.quantity_currency import Measured, currency_after, currency_before, symbol_of, words_at
from readout_check.lexicon import units
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
_BETWEEN_UNIT: Final = frozenset("more additional extra further full whole consecutive straight".split())


def measured(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    """The unit of a cardinal, or ``None`` for a bare count."""
    prefix = currency_before(tokens, numeral)
    if prefix is not None:
        return prefix
    return _percent(tokens, numeral, text) or currency_after(tokens, numeral, text) or _measure(tokens, numeral, text)


def _percent(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    words, start = words_at(tokens, numeral.last, 2), step(tokens, numeral.last)
    decimal = numeral.digits and not tokens[numeral.first].text.isdigit()
    if words and words[0][0] == "point" and not decimal and 0 < numeral.value < 1:
        symbol = symbol_of(tokens, start, words[0][1], text)  # "half a point", "a 1/4-point rise", not "0.5 point"
        unit = Unit(dimension=Dimension.PERCENTAGE_POINT, code=Dimension.PERCENTAGE_POINT.value, symbol=symbol)
        return Measured(unit, Decimal(1), numeral.first, words[0][1], True)
    if [word for word, _ in words] in (["of", "a"], ["of", "one"], ["of", "1"]) and numeral.value < 1:
        words, start = words_at(tokens, words[1][1], 2), step(tokens, words[1][1])  # "0.4 of a percentage point"
    for count in (2, 1):
        row = _PERCENT.get(tuple(word for word, _ in words[:count])) if len(words) >= count else None
        if row is None:
            continue
        last = words[count - 1][1]
        symbol = symbol_of(tokens, start, last, text)
        return Measured(Unit(dimension=row[0], code=row[0].value, symbol=symbol), row[1], numeral.first, last, True)
    return None


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
    slashed = [token.text for token in tokens[start : start + 3] if token is tokens[start] or token.gap == Gap.NONE]
    row = units.ABBREVIATIONS.get("".join(slashed)) if slashed[1:2] == ["/"] else None
    if row is not None:
        return row[0], row[1], start + 3  # "9.7 mb/d"
    row = units.ABBREVIATIONS.get(tokens[start].text)
    return (row[0], row[1], start + 1) if row else None


def _measure(tokens: Sequence[Token], numeral: Numeral, text: str) -> Measured | None:
    found = unit_at(tokens, numeral.last, numeral.digits)
    if found is None:
        return None
    code, factor, last = found
    symbol = symbol_of(tokens, step(tokens, numeral.last), last, text)
    return Measured(Unit(dimension=Dimension.MEASURE, code=code, symbol=symbol), factor, numeral.first, last, True)
