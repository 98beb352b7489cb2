"""The denominator behind a figure: "per 1,000 cubic metres", "a week", "/MWh", "annually"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from readout_check.extract.number_grammar import cardinal
from readout_check.extract.number_scales import at_word, step
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_units import unit_at
from readout_check.extract.quantity_words import Words
from readout_check.lexicon import currencies
from readout_check.lexicon.units import PER, in_base
from readout_check.model import Dimension

ADVERBS: Final = {
    "annually": "year",
    "yearly": "year",
    "p.a.": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "apiece": "piece",
}
# Nouns that are not measures and still make a denominator with "a": "$98 a share".
_PER_NOUNS: Final = {
    "annum": "year",
    "capita": "person",
    "head": "person",
    "person": "person",
    "share": "share",
    "shr": "share",
    "barrel": "barrel",
    "piece": "piece",
    "household": "household",
    "child": "child",
    "pupil": "pupil",
    "student": "student",
    "unit": "unit",
    **dict.fromkeys("people persons inhabitant inhabitants resident residents heads population".split(), "person"),
    **{"households": "household", "children": "child", "pupils": "pupil", "students": "student", "units": "unit"},
}
_SLASHED: Final = {"b": "barrel", "d": "day"}  # letters that are units behind a slash only: "$60/b"
PERIODS: Final = frozenset("hour day week month year".split())
_LINKS: Final = frozenset("for from in of to with".split())
_IN_PHRASE: Final = frozenset("JJ NN NNS NNP NNPS VBN".split())  # Penn tags of the words of a short noun phrase
_PHRASE: Final = 3  # words that such a phrase may have
_MANY: Final = 100  # a smaller number behind "for every" is no denominator
_SCALES: Final = {"hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(1_000_000)}
_OF_PARTS: Final = frozenset({"thousand", "million", "billion", "trillion"})
_DAY: Final = Decimal(24)
_SOLD: Final = frozenset({"cubic metre", "cubic foot", "litre", "kilowatt-hour"})
_SOLD_BY: Final = frozenset({Decimal(100), Decimal(1000)})
_NOT_PER: Final = frozenset("ago earlier later before after old long away".split())
_FROM_NOW: Final = frozenset({"now", "today", "then", "home", "here"})


def denominator(tokens: Sequence[Token], at: int, dimension: Dimension) -> tuple[str, Decimal, int] | None:
    """The per-denominator at ``at``: what it is per, how many of it, the next index. "per 1,000 cubic metres",
    "a megawatt-hour", "per annum", "/day", "-a-day", "each year", "annually", "per kilometre per day"."""
    first = _denominator(tokens, at, dimension)
    if first is None or first[0] in PERIODS:
        return first
    second = _denominator(tokens, first[2], Dimension.COUNT)  # "per person each month"
    if second is None or second[0] not in PERIODS or second[1] != 1:
        return first
    return f"{first[0]}{PER}{second[0]}", first[1], second[2]


def _denominator(tokens: Sequence[Token], at: int, dimension: Dimension) -> tuple[str, Decimal, int] | None:
    start = step(tokens, at)
    word = at_word(tokens, start)
    if word in ADVERBS:
        return ADVERBS[word], Decimal(1), start + 1
    if word == "/" and tokens[start].gap == Gap.NONE:
        if (unit := _SLASHED.get(at_word(tokens, start + 1))) is not None:
            return unit, Decimal(1), start + 2
        return _per_unit(tokens, start + 1, Decimal(1))
    if word == "per":
        return _per_number(tokens, start + 1)
    if word == "for" and at_word(tokens, start + 1) == "every":
        return _per_many(tokens, start + 2)
    if word == "for" and dimension == Dimension.MONEY:
        return _price(tokens, start + 1)
    if word == "from" and dimension == Dimension.MEASURE:
        return _yield(tokens, start + 1)
    if word not in {"a", "an", "each", "every"}:
        return None
    if word == "every" and (hours := cardinal(tokens, start + 1)) is not None:
        each = _per_unit(tokens, hours.last, hours.value)
        return ("day", Decimal(1), each[2]) if each is not None and each[:2] == ("hour", _DAY) else None
    if word == "a" and dimension == Dimension.MEASURE and at_word(tokens, start + 1) == "second":
        return None if at_word(tokens, start + 2) == "time" else ("second", Decimal(1), start + 2)
    found_unit = unit_at(tokens, start + 1, digits=False)
    if found_unit is None:
        noun = at_word(tokens, step(tokens, start + 1))
        return (
            (_PER_NOUNS[noun], Decimal(1), step(tokens, start + 1) + 1)
            if noun in _PER_NOUNS and word in {"a", "an"}
            else None
        )
    behind, next_word = at_word(tokens, found_unit[2]), at_word(tokens, found_unit[2] + 1)
    if behind in _NOT_PER or (behind == "from" and next_word in _FROM_NOW):
        return None
    if tokens[found_unit[2] - 1].lower.endswith("'s") or found_unit[1] != 1:
        return None
    return found_unit[0], Decimal(1), found_unit[2]


def _per_number(tokens: Sequence[Token], at: int) -> tuple[str, Decimal, int] | None:
    """The denominator behind "per": "per 1,000 cubic metres", "per thousand people", "per head"."""
    if at_word(tokens, at) in _OF_PARTS and at >= 2 and at_word(tokens, at - 2) in {"part", "parts"}:
        return at_word(tokens, at), Decimal(1), at + 1  # "450 parts per million"
    many = cardinal(tokens, at)
    if many is not None:
        return _per_unit(tokens, many.last, many.value)
    scale = _SCALES.get(at_word(tokens, at))
    found = _per_unit(tokens, at + 1, scale) if scale is not None else None
    return found or _per_unit(tokens, at, Decimal(1))


def _price(tokens: Sequence[Token], at: int) -> tuple[str, Decimal, int] | None:
    """The denominator behind "for" where a price is told of the round number that such goods are sold by: "340 dollars
    for a thousand cubic metres"; 2 million for 1,200 tonnes are the price of all."""
    many = cardinal(tokens, at + (at_word(tokens, at) in {"a", "one"}))
    value, last = (many.value, many.last) if many is not None else (None, at)
    if value is None:
        last = at + (at_word(tokens, at) in {"a", "one"})
        value, last = _SCALES.get(at_word(tokens, last)), last + 1
    if value is None or value not in _SOLD_BY:
        return None
    found = _per_unit(tokens, last, value)
    return found if found is not None and found[0] in _SOLD else None


def _yield(tokens: Sequence[Token], at: int) -> tuple[str, Decimal, int] | None:
    """The area that so much is got from: "nine tonnes from a hectare", "from each hectare"."""
    found = (
        unit_at(tokens, at + 1, digits=False) if at_word(tokens, at) in {"a", "an", "each", "every", "one"} else None
    )
    if found is None or found[1] != 1 or in_base(Decimal(1), found[0])[0] != "area":
        return None
    return found[0], Decimal(1), found[2]


def _per_many(tokens: Sequence[Token], at: int) -> tuple[str, Decimal, int] | None:
    """The denominator behind "for every": "0.8 doctors for every thousand people", not "for every two of them"."""
    if (scale := _SCALES.get(at_word(tokens, at))) is not None:
        return _per_unit(tokens, at + 1, scale)
    many = cardinal(tokens, at)
    return _per_unit(tokens, many.last, many.value) if many is not None and many.value >= _MANY else None


def behind_phrase(tokens: Sequence[Token], at: int, words: Words) -> int | None:
    """The place behind the short phrase at ``at`` that says of what: "of fish" in "309 boxes of fish a day"."""
    if at_word(tokens, at) not in _LINKS:
        return None
    end = at + 1
    while end < len(tokens) and end - at <= _PHRASE and words.tag(tokens[end].start) in _IN_PHRASE:
        end += 1
    return end if end > at + 1 else None


def _per_unit(tokens: Sequence[Token], at: int, amount: Decimal) -> tuple[str, Decimal, int] | None:
    found = unit_at(tokens, at, digits=True)
    if found is not None:
        return found[0], amount * found[1], found[2]
    word = at_word(tokens, at)
    if not word.isalpha() or word in {"cent", "the"}:
        return None
    if word in currencies.NOUNS and word not in currencies.RISKY_NOUNS:
        return currencies.of_noun(word), amount, at + 1  # "25.1 crowns per euro"
    return _PER_NOUNS.get(word, word), amount, at + 1
