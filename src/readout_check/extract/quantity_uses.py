"""What a figure is there for: ages and conversions are told from what is stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from readout_check.extract.number_scales import at_word, step
from readout_check.extract.number_tokens import Kind, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_names import is_listed
from readout_check.extract.quantity_sharing import between
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.hedges import BEFORE
from readout_check.lexicon.units import convert, kind_of
from readout_check.model import Dimension, Use

_BOUND_WORDS: Final = frozenset(word for phrase in BEFORE for word in phrase) | {"the", "equivalent", "to", "of"}
_AGES: Final = 9  # words of "between six months and five years old"
_ROUNDED: Final = Decimal("0.03")  # 35 acres for 14 hectares are 34.6


def with_uses(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` with conversions marked: "420 km (261 miles)", "35 billion yen, or about $234 million"."""
    result: list[Figure] = []
    for figure in figures:
        converts = bool(result) and _is_conversion(tokens, result[-1], figure)
        result.append(replace(figure, use=Use.CONVERSION) if converts else figure)
    return result


def _is_conversion(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    dimensions = {left.unit.dimension, right.unit.dimension}
    if len(dimensions) != 1 or not dimensions <= {Dimension.MONEY, Dimension.MEASURE} or left.use == Use.AGE:
        return False
    if left.unit.code == right.unit.code:
        return False
    if dimensions == {Dimension.MEASURE} and kind_of(left.unit.code) != kind_of(right.unit.code):
        return False
    link = between(tokens, left, right)
    if link[:1] in (["("], ["["]):
        return set(link[1:]) <= _BOUND_WORDS
    if "(" in link and set(link[link.index("(") + 1 :]) <= _BOUND_WORDS and _comes_to(left, right):
        return True  # "14 hectares there (35 acres)"
    if "or" in link[:6] and link[0] in {"of", ",", "or"}:
        link = link[link.index("or") :]
    return link[:1] in (["or"], ["equivalent"]) and set(link[1:]) <= _BOUND_WORDS


def _comes_to(left: Figure, right: Figure) -> bool:
    """Whether the second measure is the first one in its own unit, but for rounding."""
    same = convert(left.low, left.unit.code, right.unit.code)
    return same is not None and abs(same - right.low) <= _ROUNDED * abs(same)


def aged(tokens: Sequence[Token], figure: Figure, words: Words) -> Figure:
    """``figure`` marked as an age where it is one: "aged 52", "66-year-old", "Name, 41,"."""
    before, after = at_word(tokens, figure.first - 1), at_word(tokens, step(tokens, figure.last))
    if figure.unit.dimension == Dimension.MEASURE and figure.unit.code in {"year", "month", "week", "day"}:
        old = after == "old" or (after == "of" and at_word(tokens, figure.last + 1) == "age")
        return replace(figure, use=Use.AGE) if old or before == "aged" else figure
    if not figure.bare or figure.low != figure.low.to_integral_value() or not Decimal(0) < figure.low < 120:
        return figure
    if ages(tokens, figure.first - 1):
        return replace(figure, use=Use.AGE)
    if before in {"aged", "age"} or after == "yo" or (before == "of" and at_word(tokens, figure.first - 2) == "age"):
        return replace(figure, use=Use.AGE)
    of_person = _after_name(tokens, figure, words) or _after_copula(tokens, figure)
    return replace(figure, use=Use.AGE) if of_person else figure


def ages(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words at ``at`` say of persons how old they are: "children under five", "girls aged 9 to 14"."""
    word, noun, behind = at_word(tokens, at), at_word(tokens, at - 1), at_word(tokens, at + 2)
    if noun in _PERSONS and (word == "aged" or (word in {"between", "from"} and _old_behind(tokens, at))):
        return True
    if word not in {"under", "over", "below", "above"} or noun not in _PERSONS:
        return False
    return not behind[:1].isalpha() or behind in _AFTER_AGE


def _old_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether two ages follow: "children between six months and five years old"."""
    words = [at_word(tokens, n) for n in range(at + 1, at + _AGES)]
    return any(
        a in {"years", "months"} and (b == "old" or (b, c) == ("of", "age"))
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def _after_copula(tokens: Sequence[Token], figure: Figure) -> bool:
    """ "who is 50,", "She turned 65 on Friday": a bare number that a person is, with nothing counted behind it."""
    first, last = figure.first, figure.last
    if first < 2 or not figure.digits or figure.low < 10 or tokens[first - 1].lower not in _IS:
        return False
    if tokens[first - 2].lower not in {"who", "he", "she", "i"}:
        return False
    after = at_word(tokens, last)
    return not after[:1].isalnum() or after in {"and", "on", "this", "last", "next", "in", "but", "when"}


def _after_name(tokens: Sequence[Token], figure: Figure, words: Words) -> bool:
    first, last = figure.first, figure.last
    if first < 2 or not figure.digits or last >= len(tokens) or tokens[last].text not in {",", ".", ")", ";"}:
        return False
    before = tokens[first - 2]
    if tokens[first - 1].text == "," and figure.low >= 10:
        person = before.kind == Kind.WORD and before.text[0].isupper() and words.tag(before.start) in {"NNP", "NNPS"}
        return person and tokens[last].text != ")" and not is_listed(tokens, first, last)
    return _person_of(tokens, figure, words)


def _person_of(tokens: Sequence[Token], figure: Figure, words: Words) -> bool:
    """ "a former banker of 44," in apposition or as a predicate."""
    if tokens[figure.first - 1].lower != "of" or figure.low < 15 or tokens[figure.last].text not in {",", "."}:
        return False
    head = words.at(tokens[figure.first - 2].start)
    if head is None or head.dep not in {"appos", "attr"} or head.tag != "NN":
        return False
    if not any(child.lower in {"a", "an"} for child in head.lefts):
        return False
    return head.head.pos in {"PROPN", "AUX", "VERB"} and head.lemma not in _COLLECTIVES


_PERSONS: Final = frozenset(
    "children child girls boys kids infants babies adolescents teenagers people persons women men adults citizens "
    "residents patients pupils students workers employees youths those anyone everyone".split()
)
_AFTER_AGE: Final = frozenset(
    "are is were was will would can may must should have has had in at of from who to and or with by for on as years "
    "per during since between against live get receive".split()
)
_IS: Final = frozenset("is was turned turns".split())
_COLLECTIVES: Final = frozenset(
    "delegation group team crew total committee council board fleet convoy staff crowd audience class family number "
    "population party panel squad membership list set series maximum minimum average majority range rate share age "
    "height length width area price cost score result increase rise".split()
)
