"""Numbers that are parts of names: of firms and stations, of houses in a street; and what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from readout_check.extract.number_scales import at_word
from readout_check.extract.number_shares import Form, Numeral
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.extract.quantity_currency import Measured
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.gazetteer import find
from readout_check.model import Span

_GAPPED_AFTER: Final = frozenset({",", ";", "and", "while", "but", "against"})
_NAME_WORDS: Final = 3  # that a name may have before the number that goes with it
_COUNTED_WORDS: Final = 4  # tokens from a figure to the end of what it counts
_STREETS: Final = frozenset(
    "Street Road Avenue Lane Square Boulevard Drive Crescent Terrace Gardens Embankment Quay Alley Prospekt".split()
)
_STREET_WORDS: Final = 5  # tokens of "St James's Square"
_SHORTEST: Final = 3  # tokens before the number of "; Malta, 40"
_ENDS: Final = frozenset({".", ",", ";"})


def is_name(tokens: Sequence[Token], numeral: Numeral, unit: Measured | None, words: Words) -> bool:
    """Whether a number is part of a name, by what stands beside it: "Three Gorges", "Apollo 11", "(VOICE 1040)", "4
    Harbour Lane". ``unit`` is the unit that was read beside it, which no name has."""
    first, after = tokens[numeral.first], numeral.last
    capital_after = after < len(tokens) and tokens[after].text[0].isupper() and tokens[after].gap <= Gap.SPACE
    if numeral.form != Form.ORDINAL and first.text[0].isupper() and first.kind == Kind.WORD and unit is None:
        return capital_after and not words.starts_sentence(first.start)
    if not numeral.digits or unit is not None or numeral.form != Form.CARDINAL or numeral.magnitude is not None:
        return False
    if "," in first.text or numeral.value >= 10000:
        return False
    if _in_street(tokens, after, words):
        return True
    if numeral.first == 0 or first.gap != Gap.SPACE:
        return False
    before = tokens[numeral.first - 1]
    if before.text.isupper() and len(before.text) > 1 and _bracketed(tokens, numeral.first - 1, after):
        return True
    if before.kind != Kind.WORD or not before.text[0].isupper() or words.starts_sentence(before.start):
        return False
    if at_word(tokens, numeral.first - 2) in _GAPPED_AFTER and any(m.country for m in find(before.text)):
        return False  # "Botswana connected 41 villages, and Namibia 27"
    if is_gapped(tokens, numeral.first, numeral.last):
        return False
    if words.tag(before.start) not in {"NNP", "NNPS"} or after >= len(tokens) or tokens[after].gap == Gap.BREAK:
        return words.tag(before.start) in {"NNP", "NNPS"}
    return not noun_ahead(tokens, after, words)


def _in_street(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a street's name stands at ``at`` that no noun follows: "4 Harbour Lane", not "4 Ring Road bridges"."""
    for last in range(at + 1, min(at + _STREET_WORDS, len(tokens))):
        if tokens[last].gap > Gap.SPACE or not tokens[last - 1].text[0].isupper():
            return False
        if tokens[last].text in _STREETS:
            behind = last + 1
            return not at_word(tokens, behind).isalpha() or words.tag(tokens[behind].start) not in {"NN", "NNS"}
    return False


def _bracketed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` (half-open) are all that brackets hold."""
    return first > 0 and last < len(tokens) and (tokens[first - 1].text, tokens[last].text) == ("(", ")")


def is_gapped(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` (half-open) are the number, behind a name, of what the figure before it
    counts: "Porto expects 53 calls and Vila Nova 18.", "keeps 12 buoys there and the Azores 15."."""
    at = first - 1
    while at > 0 and tokens[at].text[0].isupper() and first - at <= _NAME_WORDS:
        at -= 1
    if at == first - 1:
        return False
    at -= tokens[at].lower == "the"
    ends = last >= len(tokens) or at_word(tokens, last) in _ENDS
    if not ends or tokens[at].lower not in _GAPPED_AFTER:
        return False
    earlier = range(at - 1, max(-1, at - 1 - _COUNTED_WORDS), -1)
    figure = next((n for n in earlier if tokens[n].kind == Kind.DIGITS), None)
    return figure is not None and figure < at - 1 and tokens[figure + 1].text.islower()


def is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` are a country's number in a list that goes on: "85 guards in Oslo; Latvia,
    50; and Malta, 40"."""
    at = first - 1
    if first < _SHORTEST or tokens[at].text != "," or not (last >= len(tokens) or at_word(tokens, last) in _ENDS):
        return False
    at -= 1
    while at > 0 and tokens[at].text[0].isupper() and first - at <= _NAME_WORDS + 1:
        at -= 1
    name = " ".join(token.text for token in tokens[at + 1 : first - 1])
    while at > 0 and tokens[at].lower in {"and", "the"}:
        at -= 1
    return tokens[at].text == ";" and any(m.country and m.span == Span(0, len(name)) for m in find(name))


def noun_ahead(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a noun phrase goes on at ``at``: adjectives and nouns up to a noun."""
    for index in range(at, min(at + 6, len(tokens))):
        if tokens[index].gap >= Gap.BREAK:
            return False
        tag = words.tag(tokens[index].start)
        if tag in {"NN", "NNS", "NNP", "NNPS"}:
            return True
        if tag not in {"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "RBS", "RB", "POS"}:
            return False
    return False
