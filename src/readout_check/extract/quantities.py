"""Figures out of running prose: value, unit, bound, what is counted, whose it is and when.

Numbers, units and bounds are read by a grammar over the text (``numerals``, ``quantity_units``, ``quantity_bounds``);
the parser's tags and dependencies tell nouns from verbs and find the holder. Dates, times, names and labels yield
nothing; figures of years, ages and conversions are marked by their ``use``.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from readout_check.extract.number_shares import Form
from readout_check.extract.number_tokens import Token, tokenize
from readout_check.extract.quantity_bounds import bounded, governed, hedged
from readout_check.extract.quantity_comparisons import compared
from readout_check.extract.quantity_context import direction, governor, holder, not_aside, period, periods
from readout_check.extract.quantity_counted import Earlier, counted, noun_before
from readout_check.extract.quantity_figures import Figure, figures
from readout_check.extract.quantity_joins import joined
from readout_check.extract.quantity_masks import Masks, masks
from readout_check.extract.quantity_per import PERIODS, behind_phrase, denominator
from readout_check.extract.quantity_phrase import Counted
from readout_check.extract.quantity_rates import rate
from readout_check.extract.quantity_uses import aged, with_uses
from readout_check.extract.quantity_words import Words
from readout_check.extract.tree import Tree
from readout_check.lexicon import currencies
from readout_check.lexicon.units import TIME_CODES
from readout_check.model import Bound, Dimension, Document, Quantity, Span, Use

_OF_THEM: Final = re.compile(r"\sof\s(?:them|these|which|it)\b")
_NEIGHBOURS: Final = 8  # figures on either side that may claim a time phrase; keeps long lists linear


class _Sentence(NamedTuple):
    """A sentence, its token range and its time phrases."""

    span: Span
    low: int
    high: int
    periods: Sequence[tuple[int, int]]


def extract(tree: Tree, document: Document) -> Iterator[Quantity]:
    """One Quantity for each figure of ``tree``, in order of start; offsets are code points. ``tree`` is the
    parse of ``document``."""
    yield from compared(list(_quantities(tree, document)), document.text)


def _quantities(tree: Tree, document: Document) -> Iterator[Quantity]:
    text = document.text
    tokens = tokenize(text)
    words = Words(tree, text)
    hidden = masks(text)
    found = joined(tokens, list(figures(tokens, hidden, words)), words)
    found = with_uses(tokens, [aged(tokens, figure, words) for figure in found])
    found = _same_currency(tokens, found)
    spans = [Span(tokens[f.first].start, tokens[f.last - 1].end) for f in found]
    starts = [token.start for token in tokens]
    earlier: tuple[Span, Earlier] | None = None
    money: Quantity | None = None
    last: Quantity | None = None
    sentence: _Sentence | None = None
    for index, (figure, span) in enumerate(zip(found, spans, strict=True)):
        if sentence is None or not sentence.span.start <= span.start < sentence.span.end:
            sentence = _sentence(tree, span, text, starts, hidden)
        before = _before(earlier, sentence.span)
        others = [*spans[max(0, index - _NEIGHBOURS) : index], *spans[index + 1 : index + 1 + _NEIGHBOURS]]
        quantity, what = _quantity(tokens, figure, words, sentence, others, before)
        if what is not None:
            of = noun_before(tokens, figure, words)
            earlier = (sentence.span, Earlier(what, _most(before, what, quantity), True, True, of))
        elif earlier is not None:
            earlier = (earlier[0], earlier[1]._replace(next=False))
        quantity = _in_currency_of(money, _in_unit_of(last, quantity, text))
        last = quantity
        if quantity.use != Use.CONVERSION and (quantity.magnitude or quantity.unit.dimension == Dimension.MONEY):
            money = quantity if quantity.unit.dimension == Dimension.MONEY else None
        yield quantity


def _before(earlier: tuple[Span, Earlier] | None, sentence: Span) -> Earlier | None:
    """What the last figure with a noun counts, as it is for a figure of ``sentence``; None where it stands far away."""
    if earlier is None or not _near(earlier[0], sentence):
        return None
    return earlier[1]._replace(same=earlier[0] == sentence)


def _most(before: Earlier | None, what: Counted, quantity: Quantity) -> Decimal | None:
    """How many of ``what`` were told of: ``quantity`` of them, or more of the same ``before``."""
    carried = before.most if before is not None and before.what.lemma == what.lemma else None
    if quantity.unit.dimension != Dimension.COUNT:
        return carried
    return quantity.high if carried is None else max(carried, quantity.high)


def _in_currency_of(money: Quantity | None, quantity: Quantity) -> Quantity:
    """A large figure without a noun, right after ``money``, is money: "of 11 million euros 3 million is left"."""
    what = quantity.counted_span
    counts = what is not None and what.end > quantity.span.start  # what the figure before it counts says nothing here
    bare = quantity.unit.dimension == Dimension.COUNT and quantity.magnitude and not counts
    if money is None or not bare or not _near(money.sentence, quantity.sentence):
        return quantity
    return replace(quantity, unit=money.unit)


def _in_unit_of(before: Quantity | None, quantity: Quantity, text: str) -> Quantity:
    """What is "of them" is of the unit of the measure ``before`` it: "9.3 million tonnes, and 610,000 of them"."""
    if before is None or before.unit.dimension != Dimension.MEASURE or quantity.unit.dimension != Dimension.COUNT:
        return quantity
    if not _near(before.sentence, quantity.sentence) or quantity.high > before.high:
        return quantity
    if before.unit.code in TIME_CODES and before.sentence != quantity.sentence:
        return quantity  # "our third meeting in twelve months": two "of them" are none
    # inside where the figure was taken back: "190 of them. Sorry, 109"
    if not (_OF_THEM.match(text, quantity.span.end) or _OF_THEM.search(text, quantity.span.start, quantity.span.end)):
        return quantity
    return replace(quantity, unit=before.unit, counted=before.counted, counted_span=None, modifiers=before.modifiers)


def _near(one: Span, other: Span) -> bool:
    """Whether a sentence is the other or follows it closely."""
    return one == other or 0 <= other.start - one.end <= 2


def _sentence(tree: Tree, span: Span, text: str, starts: Sequence[int], hidden: Masks) -> _Sentence:
    """The sentence that ``span`` starts in, up to where ``span`` ends, without the blanks around it."""
    token = tree.at(span.start)
    found = Span(0, len(text))
    if token is not None:
        found = Span(token.sentence.span.start, max(token.sentence.span.end, span.end))
    words = found.of(text)
    start = found.start + len(words) - len(words.lstrip())
    found = Span(start, start + len(words.strip()))
    low, high = bisect.bisect_left(starts, found.start), bisect.bisect_left(starts, found.end)
    dates = hidden.dates(found.start, found.end)
    return _Sentence(found, low, high, periods(text, found.start, found.end, dates))


def _same_currency(tokens: Sequence[Token], found: Sequence[Figure]) -> list[Figure]:
    """Bare nouns that several currencies share ("kroner") take the one that the same text names in full elsewhere;
    "of its own" says that it is not that one."""
    named = {f.unit.code for f in found if f.unit.dimension == Dimension.MONEY and f.unit.code != "XXX"}
    result = []
    for figure in found:
        if figure.unit.dimension == Dimension.MONEY and figure.unit.code == "XXX" and not _own(tokens, figure):
            codes = [code for code in currencies.candidates(figure.unit.symbol) if code in named]
            if len(codes) == 1:
                figure = replace(figure, unit=replace(figure.unit, code=codes[0]))
        result.append(figure)
    return result


def _own(tokens: Sequence[Token], figure: Figure) -> bool:
    return any(token.lower == "own" for token in tokens[figure.first : figure.last])


def _quantity(
    tokens: Sequence[Token],
    figure: Figure,
    words: Words,
    sentence: _Sentence,
    others: Sequence[Span],
    earlier: Earlier | None,
) -> tuple[Quantity, Counted | None]:
    figure = bounded(tokens, figure, figure.last)
    what = counted(tokens, figure, words, earlier)
    behind = max(what.after, figure.last) if what is not None else figure.last
    if figure.qualifier is None or figure.bound == Bound.ABOUT:
        figure = bounded(tokens, figure, behind)
    figure, per_span = _per(tokens, figure, what, behind, words)
    figure = hedged(tokens, figure, behind, sentence.low, sentence.high)
    span = Span(tokens[figure.first].start, tokens[figure.last - 1].end)
    verb = governor(figure, tokens, words)
    figure = governed(tokens, figure, verb, words)
    way, told_by = direction(figure, tokens, verb)
    near = [(s.start, s.end) for s in others if s.overlaps(sentence.span)]
    lemma, phrase, modifiers = (what.lemma, what.span, what.modifiers) if what else (None, None, ())
    times = not_aside(sentence.periods, (span.start, span.end), phrase.end if phrase else span.end, words)
    quantity = Quantity(
        span=span,
        text=span.of(words.text),
        sentence=sentence.span,
        low=_plain(figure.low),
        high=_plain(figure.high),
        unit=figure.unit,
        per=figure.per,
        per_amount=_plain(figure.per_amount),
        per_span=per_span,
        bound=figure.bound,
        hedges=figure.hedges,
        qualifier=_range(tokens, figure.qualifier),
        counted=lemma, counted_span=phrase, modifiers=modifiers,
        holder=holder(verb, figure, tokens, words, span.start, span.end),
        verb=verb.lemma if verb is not None else None,
        direction=way, direction_span=told_by,
        period=period(words.text, times, (span.start, span.end), near),
        alternatives=tuple(_plain(value) for value in figure.alternatives),
        use=figure.use,
        magnitude=figure.magnitude,
    )  # fmt: skip
    return quantity, what


def _per(
    tokens: Sequence[Token], figure: Figure, what: Counted | None, behind: int, words: Words
) -> tuple[Figure, Span | None]:
    """The figure with the denominator that follows what it counts, at ``behind``, or stands elsewhere, and where."""
    if figure.per is not None or figure.form == Form.ORDINAL:
        return figure, None
    per, at = denominator(tokens, behind, figure.unit.dimension) if behind > figure.last else None, behind
    if per is None and behind > figure.last and (beyond := behind_phrase(tokens, behind, words)) is not None:
        per, at = denominator(tokens, beyond, figure.unit.dimension), beyond
        per = per if per is not None and per[0] in PERIODS else None
    if per is not None:
        return replace(figure, per=per[0], per_amount=per[1]), Span(tokens[at].start, tokens[per[2] - 1].end)
    found = rate(tokens, figure, what, behind, governor(figure, tokens, words), words)
    if found is None:
        return figure, None
    return replace(figure, per=found.per, per_amount=found.amount), found.span(tokens)


def _range(tokens: Sequence[Token], bounds: tuple[int, int] | None) -> Span | None:
    return Span(tokens[bounds[0]].start, tokens[bounds[1] - 1].end) if bounds else None


def _plain(value: Decimal) -> Decimal:
    """``value`` without trailing zeros and without an exponent."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and whole.adjusted() < 27 else value.normalize()
