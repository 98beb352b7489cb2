"""Figures that belong together: ranges, self-corrections, two units of one measure, tolerances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Final

from readout_check.extract.number_scales import HYPHENS, at_word
from readout_check.extract.number_shares import Form
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_corrections import correction, corrects_earlier, taken_back_by, taking
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_sharing import between, with_shared_units
from readout_check.extract.quantity_units import unit_at
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.currencies import MINOR, candidates, fold
from readout_check.lexicon.directions import NOUNS, VERBS, WORDS
from readout_check.lexicon.units import convert
from readout_check.model import Bound, Dimension, Direction

_SPANNING: Final = frozenset(
    "range vary be cost span anywhere anything fluctuate take last require need of for within face".split()
)
_NEAR_COUNT: Final = 4  # tokens between a count and the measure that goes with it: "engineers for"
_TOLERANCES: Final = frozenset({"plus minus", "±", "+ -", "give take"})
_DASHES: Final = HYPHENS | {"–", "—"}


def joined(tokens: Sequence[Token], figures: Sequence[Figure], words: Words) -> list[Figure]:
    """``figures`` with ranges and corrections made into one figure each, and units shared within lists."""
    shared = with_shared_units(tokens, figures)
    merged: list[Figure] = []
    for figure in map(partial(_with_one_before, tokens), shared):
        if merged:
            last = merged[-1]
            whole = _compound(tokens, last, figure) or _range(tokens, last, figure, words)
            whole = whole or _places(tokens, last, figure) or _tolerance(tokens, last, figure)
            whole = whole or correction(tokens, last, figure, words) or _said_again(tokens, last, figure)
            if whole is not None and len(merged) > 1 and _counts_before(merged[-2], last, figure):
                merged[-2] = taken_back_by(merged[-2], figure)
                continue
            if whole is not None:
                merged[-1] = whole
                continue
            if len(merged) > 1 and corrects_earlier(tokens, merged[-2], last, figure, words):
                merged[-2] = taken_back_by(merged[-2], figure)
                continue
        merged.append(figure)
    return merged


def _said_again(tokens: Sequence[Token], corrected: Figure, figure: Figure) -> Figure | None:
    """A correction with the figure that repeats it at once: "forty tonnes, excuse me, fourteen. Fourteen tonnes"."""
    if not corrected.alternatives or corrected.low != figure.low or figure.low != figure.high:
        return None
    link = between(tokens, corrected, figure)
    if any(word[:1].isalnum() or word == "\n" for word in link):
        return None
    return replace(corrected, last=figure.last)


def _counts_before(earlier: Figure, last: Figure, figure: Figure) -> bool:
    """Whether a bare number corrects the count before a part of a measure: "nine men for half a year. No, eight"."""
    part = last.form == Form.FRACTION or 0 < last.low < 1
    near = last.first - earlier.last <= _NEAR_COUNT
    return part and near and figure.bare and earlier.bare and figure.low >= 1 and earlier.form == Form.CARDINAL


def _compound(tokens: Sequence[Token], left: Figure, right: Figure) -> Figure | None:
    """ "20 dollars and 43 cents", "5 feet 2 inches", "two hours and 30 minutes" as one figure."""
    if between(tokens, left, right) not in ([], ["and"]) or left.form != Form.CARDINAL or right.form != Form.CARDINAL:
        return None
    if left.low != left.low.to_integral_value() or left.per or left.alternatives or left.low != left.high:
        return None
    if left.unit.dimension == right.unit.dimension == Dimension.MONEY:
        minor = fold(right.unit.symbol) in MINOR and fold(left.unit.symbol) not in MINOR and right.low < 1
        more = right.low if minor else None
    elif left.unit.dimension == right.unit.dimension == Dimension.MEASURE and left.unit.code != right.unit.code:
        more = convert(right.low, right.unit.code, left.unit.code)
    else:
        return None
    if more is None or not 0 < more < 1:
        return None
    return replace(left, last=right.last, low=left.low + more, high=left.high + more, per=right.per, magnitude=None)


def _with_one_before(tokens: Sequence[Token], figure: Figure) -> Figure:
    """A measure with the one larger unit that "an hour and twenty minutes" puts before it."""
    at = figure.first - 3
    if at < 0 or figure.unit.dimension != Dimension.MEASURE or tokens[at].lower not in {"a", "an"}:
        return figure
    one = unit_at(tokens, at + 1, digits=False)
    if one is None or one[2] != figure.first - 1 or tokens[one[2]].lower != "and" or figure.low != figure.high:
        return figure
    more = convert(figure.low, figure.unit.code, one[0])
    if more is None or not 0 < more < 1 or any(t.gap == Gap.BREAK for t in tokens[at + 1 : figure.first + 1]):
        return figure
    whole = (convert(Decimal(1), one[0], figure.unit.code) or 0) + figure.low
    return replace(figure, first=at, low=whole, high=whole)


def _places(tokens: Sequence[Token], left: Figure, right: Figure) -> Figure | None:
    """ "between the tenth and the fifteenth" as one range."""
    if not left.form == right.form == Form.ORDINAL or left.low >= right.low or left.low != left.high:
        return None
    at = left.first - 1 - (at_word(tokens, left.first - 1) == "the")
    if at_word(tokens, at) != "between" or between(tokens, left, right) not in (["and"], ["and", "the"]):
        return None
    return replace(
        right, first=left.first, low=left.low, number=left.number, bound=Bound.BETWEEN, qualifier=(at, at + 1)
    )


def _tolerance(tokens: Sequence[Token], left: Figure, right: Figure) -> Figure | None:
    """ "3 percent plus or minus 1.5 points", "2.5 per cent, give or take a point" as one range."""
    link = " ".join(word for word in between(tokens, left, right) if word not in {",", "or", "/", "and", "a", "one"})
    signed = link == "plus" and right.low < 0
    if not (signed or link in _TOLERANCES) or left.low != left.high or left.form != Form.CARDINAL:
        return None
    off = abs(right.low)
    if (
        right.unit.dimension not in {left.unit.dimension, Dimension.PERCENTAGE_POINT, Dimension.COUNT}
        or off >= left.low
    ):
        return None
    return replace(left, last=right.last, low=left.low - off, high=left.high + off, bound=Bound.BETWEEN)


def _range(tokens: Sequence[Token], left: Figure, right: Figure, words: Words) -> Figure | None:
    link = between(tokens, left, right)
    if len(link) != 1 or {left.form, right.form} != {Form.CARDINAL} or left.low != left.high or right.low != right.high:
        return None
    opened = at_word(tokens, left.first - 1)
    if not _ranges(tokens, left, right, link[0], opened, words):
        return None
    if right.bare and not left.bare and left.unit.dimension == Dimension.MONEY and not left.suffixed:
        right = replace(right, unit=left.unit)  # "$5-7"
    if left.bare and not right.bare:
        left = taking(left, right)
    elif right.bare and not left.bare:
        right = taking(right, left)
    elif left.magnitude is None and right.magnitude and right.mantissa and left.low < right.mantissa:
        left = replace(left, low=left.low * (right.low / right.factor / right.mantissa))  # "5 to 7 million"
    if left.unit.dimension == right.unit.dimension == Dimension.MONEY:
        left, right = _of_one_currency(left, right), _of_one_currency(right, left)
    if left.unit.dimension != right.unit.dimension or left.unit.code != right.unit.code or left.low >= right.low:
        return None
    first = left.first - 1 if opened == "between" else left.first
    return replace(
        right,
        first=left.first,
        low=left.low,
        high=right.high,
        bound=Bound.BETWEEN,
        digits=left.digits,
        number=left.number,
        qualifier=(first, left.first) if opened == "between" else None,
    )


def _of_one_currency(figure: Figure, other: Figure) -> Figure:
    """``figure`` with the currency of ``other`` where its own word leaves open which of several it is, as that of
    "between 50 kopeks and one rouble"."""
    if figure.unit.code != "XXX" or other.unit.code not in candidates(figure.unit.symbol):
        return figure
    return replace(figure, unit=replace(figure.unit, code=other.unit.code))


def _ranges(tokens: Sequence[Token], left: Figure, right: Figure, link: str, opened: str, words: Words) -> bool:
    """Whether ``link`` makes a range of the two, and not a change from one to the other."""
    if link == "and":
        return opened == "between"
    if link in _DASHES or (link == "~" and tokens[right.first].gap == tokens[left.last].gap == Gap.NONE):
        return left.low > 0 or left.digits
    if link == "or":
        shares = right.suffixed and not left.suffixed  # "two or three weeks"
        return (left.bare or shares) and opened != "either" and 0 < left.low < right.low
    if link not in {"to", "through"}:
        return False
    if opened == "from":
        return _spans(tokens, left, words)
    if right.magnitude and not left.magnitude and left.bare and right.mantissa and left.low < right.mantissa:
        return True  # "lost two to three billion"
    if opened == "by" and not left.bare and (left.suffixed or not right.bare):
        return False  # "put up the rate by 0.25 percent to 3.5 percent", "by €2 million to €9 million"
    return not (_changes(tokens, left, words) and (left.suffixed or right.bare))


def _spans(tokens: Sequence[Token], left: Figure, words: Words) -> bool:
    """Whether "from ... to ..." gives the ends of a range: "ranging from 5 to 7", "takes from one to two days"."""
    if left.first < 2 or tokens[left.first - 1].gap == Gap.BREAK:
        return True
    return words.lemma(tokens[left.first - 2].start) in _SPANNING


def _changes(tokens: Sequence[Token], left: Figure, words: Words) -> bool:
    """Whether a verb or noun of change governs the figure: "rose 5 percent to 7 percent"."""
    for at in range(max(0, left.first - 4), left.first):
        if (
            VERBS.get(words.lemma(tokens[at].start), Direction.NONE) != Direction.NONE
            or tokens[at].lower in WORDS
            or tokens[at].lower in NOUNS
        ):
            return True
    return False
