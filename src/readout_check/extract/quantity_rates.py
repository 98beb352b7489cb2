"""The denominator that stands away from its figure: "380 cubic metres are to flow out daily", "a monthly allowance of
650 kina", "48 million euros over four years", "25.1 to the euro", "every week 19,000 people".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from readout_check.extract.number_grammar import cardinal
from readout_check.extract.number_scales import at_word
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_per import ADVERBS, PERIODS, behind_phrase
from readout_check.extract.quantity_phrase import Counted
from readout_check.extract.quantity_words import Words
from readout_check.extract.tree import Node
from readout_check.lexicon import currencies
from readout_check.model import Dimension, Span

_AGAINST: Final = frozenset({"to", "against", "versus", "on"})
_OVER: Final = frozenset({"over", "across"})
_BEFORE_NUMBER: Final = frozenset("a the period of next coming following".split())
_LONG: Final = {"year": "year", "years": "year", "month": "month", "months": "month"}
_EVERY: Final = frozenset({"each", "every"})
_SHORT: Final = PERIODS | {"second", "minute"}
_ADJECTIVES: Final = ADVERBS | {"annual": "year"}
_TOTALS: Final = frozenset({Dimension.MONEY, Dimension.COUNT, Dimension.MEASURE})
_RATES: Final = frozenset({Dimension.COUNT, Dimension.PERCENT, Dimension.MONEY})


class Rate(NamedTuple):
    """What a figure is per, how many of it, and the range of tokens that says so."""

    per: str
    amount: Decimal
    first: int
    last: int

    def span(self, tokens: Sequence[Token]) -> Span:
        """Where it stands."""
        return Span(tokens[self.first].start, tokens[self.last - 1].end)


def rate(
    tokens: Sequence[Token], figure: Figure, what: Counted | None, behind: int, verb: Node | None, words: Words
) -> Rate | None:
    """The denominator of ``figure`` that no word right behind it gives; ``behind`` is the token behind what it counts,
    ``verb`` what governs it. None where there is none.
    """
    beyond = behind_phrase(tokens, behind + (at_word(tokens, behind) == "more"), words)
    found = _against(tokens, figure, behind) or _over(tokens, figure, behind) or _leading(tokens, figure)
    found = found or (_over(tokens, figure, beyond) if beyond is not None else None)
    return found or _adjective(tokens, figure, what) or _adverb(tokens, figure, behind, verb, words)


def _against(tokens: Sequence[Token], figure: Figure, behind: int) -> Rate | None:
    """The currency that a rate of exchange is told in: "25.1 to the euro", "gained 3 percent on the dollar"."""
    link = at_word(tokens, behind)
    if link not in _AGAINST or at_word(tokens, behind + 1) != "the" or figure.unit.dimension not in _RATES:
        return None
    if link == "on" and figure.unit.dimension != Dimension.PERCENT:
        return None
    for count in (2, 1):
        name = " ".join(currencies.fold(at_word(tokens, behind + 2 + n)) for n in range(count))
        code = currencies.NAMES.get(name) or (currencies.of_noun(name) if name in currencies.NOUNS else None)
        if code is not None and name not in currencies.RISKY_NOUNS:
            return Rate(code, Decimal(1), behind, behind + 2 + count)
    return None


def _over(tokens: Sequence[Token], figure: Figure, behind: int) -> Rate | None:
    """The years that a sum is for: "48 million euros over four years"."""
    if at_word(tokens, behind) not in _OVER or figure.unit.dimension not in _TOTALS:
        return None
    at = behind + 1
    while at_word(tokens, at) in _BEFORE_NUMBER:
        at += 1
    number = cardinal(tokens, at)
    if number is None or (unit := _LONG.get(at_word(tokens, number.last))) is None:
        return None
    return Rate(unit, Decimal(number.value), behind, number.last + 1)


def _leading(tokens: Sequence[Token], figure: Figure) -> Rate | None:
    """ "Every week 19,000 people"."""
    at = figure.first - 1 - (at_word(tokens, figure.first - 1) == ",")
    period = at_word(tokens, at)
    if at < 1 or period not in PERIODS or tokens[at - 1].lower not in _EVERY or at_word(tokens, figure.first) == "":
        return None
    return Rate(period, Decimal(1), at - 1, at + 1)


def _adjective(tokens: Sequence[Token], figure: Figure, what: Counted | None) -> Rate | None:
    """ "A monthly allowance of 650 kina"; what follows the figure ("20 annual meetings") says something else."""
    if what is None or what.span is None or what.span.start > tokens[figure.first].start:
        return None
    for at in range(figure.first - 1, -1, -1):
        if tokens[at].end <= what.span.start:
            return None
        if tokens[at].lower in _ADJECTIVES:
            return Rate(_ADJECTIVES[tokens[at].lower], Decimal(1), at, at + 1)
    return None


def _adverb(tokens: Sequence[Token], figure: Figure, behind: int, verb: Node | None, words: Words) -> Rate | None:
    """The adverb of the figure's own verb, with no other figure in between."""
    if verb is None or figure.unit.dimension == Dimension.ORDINAL:
        return None
    verbs = [verb, *(child for child in verb.children if child.pos == "VERB")]
    hung = {child.idx for node in verbs for child in node.children if child.lower in ADVERBS and child.dep == "advmod"}
    for at in range(behind, len(tokens)):
        if tokens[at].gap >= Gap.BREAK or words.tag(tokens[at].start) in {"CD", ".", ":"}:
            return None
        if tokens[at].start in hung:
            return Rate(ADVERBS[tokens[at].lower], Decimal(1), at, at + 1)
        if tokens[at].lower in _EVERY and (period := at_word(tokens, at + 1)) in _SHORT:
            noun = words.at(tokens[at + 1].start)
            return Rate(period, Decimal(1), at, at + 2) if noun is not None and noun.head in verbs else None
        if tokens[at].start > verb.sentence.span.end:
            return None
    return None
