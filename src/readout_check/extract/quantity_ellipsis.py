"""Currencies that a sentence says once: "Kenya paid 4.6 million dollars and Uganda 9.2 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from readout_check.extract.number_scales import at_word
from readout_check.extract.number_shares import Form
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_words import Words
from readout_check.model import Dimension

_REACH: Final = 40  # tokens between the two figures
_STOPS: Final = frozenset({".", ";", "!", "?", "•"})
_MEASURING: Final = frozenset("for from to at of by with worth".split())
_AMOUNTING: Final = frozenset("be reach total cost equal exceed amount come stand spend pay owe earn give".split())
_BOUNDS: Final = frozenset("some about around nearly almost over roughly only just another than more less".split())
_TIME_AFTER: Final = frozenset("last this next each every a per in from for to by on at over".split())
_COUNTS_HEADS: Final = frozenset(
    "people population inhabitant resident user subscriber customer member voter visitor tourist passenger worker "
    "pupil student child citizen person household head tonne barrel".split()
)


def elliptic(tokens: Sequence[Token], figures: Sequence[Figure], words: Words) -> list[Figure]:
    """``figures`` where bare millions take the currency of the money that stands before them in their sentence."""
    result: list[Figure] = []
    money: Figure | None = None
    for figure in figures:
        if money is not None and _broken(tokens, money, figure):
            money = None
        if figure.unit.dimension == Dimension.MONEY:
            money = figure
        elif money is not None and _lacks_currency(tokens, money, figure, words):
            figure = replace(figure, unit=money.unit)
            money = figure
        result.append(figure)
    return result


def _broken(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether the two stand in different sentences, or far apart."""
    between = tokens[left.last : right.first + 1]
    if len(between) > _REACH or any(t.gap == Gap.BREAK for t in between):
        return True
    return any(
        t.text in _STOPS and n + 1 < len(between) and between[n + 1].gap > Gap.NONE for n, t in enumerate(between)
    )


def _lacks_currency(tokens: Sequence[Token], money: Figure, figure: Figure, words: Words) -> bool:
    if not figure.bare or figure.form != Form.CARDINAL or not figure.magnitude or not money.magnitude:
        return False
    between = tokens[money.last : figure.first]
    if any(words.lemma(t.start) in _COUNTS_HEADS for t in between):
        return False
    return _ends(tokens, figure, words) and _is_amount(tokens, figure, words)


def _ends(tokens: Sequence[Token], figure: Figure, words: Words) -> bool:
    """Whether nothing that may be counted follows."""
    if figure.last >= len(tokens) or tokens[figure.last].gap == Gap.BREAK:
        return True
    after = tokens[figure.last]
    if not after.lower.isalpha() or after.lower in _TIME_AFTER:
        return True
    if after.lower == "of":
        return at_word(tokens, figure.last + 1) in {"that", "it", "which"}
    return words.tag(after.start)[:2] in {"VB", "MD", "CC", "IN", "RB", "WD", "TO"}


def _is_amount(tokens: Sequence[Token], figure: Figure, words: Words) -> bool:
    """Whether the verb is left out before the figure, or what stands there leads to an amount."""
    at = figure.first - 1
    while at > 0 and tokens[at].lower in _BOUNDS:
        at -= 1
    if at < 0:
        return False
    before = tokens[at]
    if before.lower in _MEASURING or before.lower in {"and", ",", "'s", "’"} or before.lower.endswith(("'s", "s'")):
        return True
    return words.tag(before.start)[:2] in {"NN", "PO", "JJ", "CD"} or words.lemma(before.start) in _AMOUNTING
