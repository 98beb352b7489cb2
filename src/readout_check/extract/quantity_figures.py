"""A figure in the making: a numeral with its unit, still in token indices, before the parse is asked about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from readout_check.extract.number_grammar import fraction_after
from readout_check.extract.number_scales import at_word, step
from readout_check.extract.number_shares import Form, Numeral
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.numerals import numerals
from readout_check.extract.quantity_currency import Measured
from readout_check.extract.quantity_filter import is_figure
from readout_check.extract.quantity_masks import Masks
from readout_check.extract.quantity_per import denominator
from readout_check.extract.quantity_units import measured, unit_at
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.units import TIME_CODES, rate_of
from readout_check.model import Bound, Dimension, Unit, Use

_COUNT: Final = Unit(dimension=Dimension.COUNT, code="count")
_TIMES_AFTER: Final = frozenset(
    "as more the higher bigger larger greater faster its that what lower less smaller stronger "
    "longer over their".split()
)
_DECADES: Final = frozenset({"decade", "century", "fortnight"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``first`` to ``last`` are the tokens of the whole (unit, denominator), ``number`` the token of the number itself.

    ``suffixed`` says that the unit stands behind the number; ``qualifier`` is a token range.
    """

    first: int
    last: int
    number: int
    low: Decimal
    high: Decimal
    unit: Unit
    form: Form = Form.CARDINAL
    digits: bool = False
    suffixed: bool = False
    factor: Decimal = Decimal(1)
    magnitude: str | None = None
    mantissa: Decimal | None = None
    per: str | None = None
    per_amount: Decimal = Decimal(1)
    bound: Bound = Bound.EXACT
    qualifier: tuple[int, int] | None = None
    hedges: tuple[str, ...] = ()
    alternatives: tuple[Decimal, ...] = ()
    counted: str | None = None
    use: Use = Use.STATED

    @property
    def bare(self) -> bool:
        """Whether it is a plain count in the text."""
        return self.unit.dimension == Dimension.COUNT


def figures(tokens: Sequence[Token], masks: Masks, words: Words) -> Iterator[Figure]:
    """Every figure of the text, in order, each with its own unit and denominator; nothing is joined yet."""
    text = words.text
    done = 0
    for numeral in _with_articles(tokens):
        if numeral.first < done or masks.hides(numeral.start, numeral.end):
            continue
        unit = measured(tokens, numeral, text) if numeral.form == Form.CARDINAL else None
        if not is_figure(tokens, numeral, unit, words):
            continue
        figure = _figure(tokens, numeral, unit, text)
        if numeral.noun is not None:
            figure = replace(figure, counted=words.lemma(tokens[numeral.noun].start))
        per = denominator(tokens, figure.last, figure.unit.dimension) if figure.form != Form.ORDINAL else None
        if per is not None:
            figure = _with_denominator(figure, *per)
        done = figure.last
        yield figure


def _with_denominator(figure: Figure, per: str, amount: Decimal, last: int) -> Figure:
    rate = rate_of(figure.unit.code, per) if amount == 1 else None
    if rate is not None:
        return replace(figure, unit=replace(figure.unit, code=rate), last=last)
    return replace(figure, per=per, per_amount=amount, last=last)


def _with_articles(tokens: Sequence[Token]) -> Iterator[Numeral]:
    """The numerals, and the articles that count one: "a day's notice", "over a decade"."""
    end = 0
    for numeral in numerals(tokens):
        yield from _articles(tokens, end, numeral.first)
        yield numeral
        end = numeral.last
    yield from _articles(tokens, end, len(tokens))


def _articles(tokens: Sequence[Token], start: int, end: int) -> Iterator[Numeral]:
    for at in range(start, end - 1):
        if tokens[at].lower not in {"a", "an"} or tokens[at + 1].gap >= Gap.BREAK:
            continue
        noun = tokens[at + 1].lower
        possessive = noun.endswith("'s") and unit_at(tokens, at + 1, digits=False) is not None
        measure = unit_at(tokens, at + 1, digits=False)
        tail = [at_word(tokens, n) for n in range(at + 2, at + 5)]
        halved = measure is not None and measure[0] in TIME_CODES and tail == ["and", "a", "half"]
        if (
            halved
            or possessive
            or (noun in _DECADES and at_word(tokens, at + 2) not in {"ago", "earlier", "later", "old", "of"})
        ):
            yield Numeral(
                start=tokens[at].start, end=tokens[at].end, first=at, last=at + 1, value=Decimal(1), mantissa=Decimal(1)
            )


def _figure(tokens: Sequence[Token], numeral: Numeral, unit: Measured | None, text: str) -> Figure:
    base = Figure(
        first=numeral.first,
        last=numeral.last,
        number=numeral.first,
        low=numeral.value,
        high=numeral.value,
        unit=_COUNT,
        form=numeral.form,
        digits=numeral.digits,
        magnitude=numeral.magnitude,
        mantissa=numeral.mantissa,
    )
    if unit is not None:
        extra, last = Decimal(0), unit.last
        if unit.suffixed and unit.unit.code in TIME_CODES and numeral.value == numeral.value.to_integral_value():
            extra, last = fraction_after(tokens, unit.last, of_unit=True)  # "a month and a half"
        value = (numeral.value + extra) * unit.factor
        return replace(
            base,
            first=unit.first,
            last=last,
            low=value,
            high=value,
            unit=unit.unit,
            suffixed=unit.suffixed,
            factor=unit.factor,
        )
    if numeral.form in {Form.FRACTION, Form.SHARE}:
        return _share(tokens, base, text)
    if numeral.form == Form.ORDINAL:
        return replace(base, unit=Unit(dimension=Dimension.ORDINAL, code="ordinal"))
    return _multiple(tokens, base)


def _share(tokens: Sequence[Token], base: Figure, text: str) -> Figure:
    """A share as a percentage; "three quarters of an hour" and "1/4 mile" as the measures they are."""
    behind = base.last
    if at_word(tokens, behind) == "of" and at_word(tokens, behind + 1) in {"a", "an"}:
        behind += 2
    unit = unit_at(tokens, behind, base.digits) if behind != base.last or base.digits else None
    if unit is not None:
        value = base.low * unit[1]
        symbol = text[tokens[behind].start : tokens[unit[2] - 1].end]
        measure = Unit(dimension=Dimension.MEASURE, code=unit[0], symbol=symbol)
        return replace(base, last=unit[2], low=value, high=value, unit=measure)
    symbol = text[tokens[base.first].start : tokens[base.last - 1].end]
    value = base.low * 100
    return replace(base, low=value, high=value, unit=Unit(dimension=Dimension.PERCENT, code="percent", symbol=symbol))


def _multiple(tokens: Sequence[Token], base: Figure) -> Figure:
    times = Unit(dimension=Dimension.MEASURE, code="times", symbol="times")
    if base.form == Form.MULTIPLE:
        word = tokens[base.first].lower
        if word in {"twice", "thrice"} and at_word(tokens, base.last) not in _TIMES_AFTER:
            return replace(base, counted="time")
        return replace(base, unit=replace(times, symbol=word))
    follow = step(tokens, base.last)
    if at_word(tokens, follow) in {"times", "time"} and at_word(tokens, follow + 1) in _TIMES_AFTER:
        return replace(base, last=follow + 1, unit=times)
    return base
