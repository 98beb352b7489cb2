"""Which numerals are figures at all: no years, pronouns, names, adverbs or set phrases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from readout_check.extract.number_scales import HYPHENS, at_word, step
from readout_check.extract.number_shares import Form, Numeral
from readout_check.extract.number_tokens import Kind, Token
from readout_check.extract.quantity_currency import Measured
from readout_check.extract.quantity_names import is_name, noun_ahead
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.number_words import ORDINALS

_YEAR_BEFORE: Final = frozenset(
    "in since until till by from to for during before after of early late mid year years through throughout and or "
    "spring summer autumn winter fall fiscal fy end back january february march april may june july august september "
    "october november december vision agenda expo horizon the than between all".split()
)
_OLD_YEAR_BEFORE: Final = frozenset("in since until till from back circa year by between".split())
_BOUND_BEFORE: Final = frozenset("about some around nearly almost over than least approximately roughly up".split())
_NOT_ONE_AFTER: Final = frozenset(
    "of another by day way side hand mind thing point time voice else such more or and example reason moment "
    "step accord "
    "morning evening afternoon word form kind sort place area aspect party who that which can must might should would "
    "is was are were has had will may to in on at for with from as but , . ; : ) ? !".split()
)
_NOT_ONE_BEFORE: Final = frozenset(
    "no any every each some this that which the another other last next not new only-the latter former such big "
    "good first "
    "second third was is be been being but just".split()
)
_FEW: Final = frozenset("two three four five six seven eight nine ten".split())
_IN_A_ROW: Final = frozenset({("in", "a"), ("in", "succession"), ("in", "row")})
_OF_A_ROW: Final = frozenset({"since", "such", "between"})
_OF_A_TIME: Final = frozenset(
    {("so", "far"), *((which, unit) for which in ("this", "last") for unit in ("year", "month", "week"))}
)
_SUPERLATIVES: Final = frozenset(
    "most least best worst biggest largest highest lowest smallest longest oldest richest poorest "
    "strongest fastest".split()
)
_RANKING: Final = frozenset({"rank", "finish", "come", "place"})  # "finished second", "ranks third"
_AFTER_RANKING: Final = frozenset("the between and".split())
_ORDINAL_HYPHEN: Final = frozenset("round phase stage term place anniversary tranche instalment ranked ranking".split())
_OFFICES_AFTER_FIRST: Final = frozenset(
    "deputy vice lady ladies secretary minister ministers counsellor counselor gentleman citizen "
    "president sea lieutenant".split()
)
_PLURAL_OR_VERB: Final = frozenset({"NNS", "VBZ", "VBP", "VBD", "MD"})
_HALF_BEFORE: Final = frozenset(
    "by in than nearly almost about over under to at least only a one other roughly up just".split()
)
_HALF_AFTER: Final = frozenset(
    "of the its their his her our my your these those this that all as are were have had will would or from in "
    "to by is "
    "was come came go goes went".split()
)
_SHARE_BEFORE: Final = frozenset(
    "by than about nearly almost over around roughly under to at only just least up down approximately below "
    "above".split()
)
_EVENTS: Final = frozenset(
    "consultation consultations seminar workshop retreat tour fair "
    "summit meeting forum congress session conference round anniversary council edition committee dialogue assembly "
    "symposium convention plenary games championship festival ministerial".split()
)
_DOUBLE_AFTER: Final = frozenset("the that its what their this to in from by since over last his our , . ; )".split())
_DOUBLE_BEFORE: Final = frozenset("to than will would could should nearly almost about may might more roughly".split())
_DETERMINING: Final = frozenset("the its their our his her my your this only just".split())
_DENOMINATORS_IN_DIGITS: Final = frozenset({"2", "3", "4", "5", "6", "8", "10", "100"})


def is_figure(tokens: Sequence[Token], numeral: Numeral, unit: Measured | None, words: Words) -> bool:
    """Whether a numeral states a quantity, by the words around it."""
    if is_name(tokens, numeral, unit, words):
        return False
    if numeral.form == Form.ORDINAL:
        return _is_ordinal(tokens, numeral, words)
    if numeral.form == Form.FRACTION:
        return _is_fraction(tokens, numeral, words)
    if numeral.form == Form.MULTIPLE:
        return _is_multiple(tokens, numeral)
    if numeral.form == Form.CARDINAL and tokens[numeral.first].lower == "one" and numeral.last == numeral.first + 1:
        return _is_one(tokens, numeral, unit, words)
    if tokens[numeral.first].lower == "zero" and unit is None:
        before, after = at_word(tokens, numeral.first - 1), at_word(tokens, numeral.last)
        return before not in {"net", "near", "ground"} and after not in {"tolerance", "sum", "-", "carbon", "emission"}
    return unit is not None or not _is_year(tokens, numeral, words)


def _next_start(tokens: Sequence[Token], at: int) -> int:
    return tokens[at].start if at < len(tokens) else tokens[-1].end


def _is_year(tokens: Sequence[Token], numeral: Numeral, words: Words) -> bool:
    token = tokens[numeral.first]
    if not numeral.digits or not token.text.isdigit() or len(token.text) != 4 or numeral.last != numeral.first + 1:
        return False
    if not 1500 <= numeral.value <= 2100 or numeral.magnitude is not None:
        return False
    before = at_word(tokens, numeral.first - 1)
    if numeral.value < 1900:
        return before in _OLD_YEAR_BEFORE
    if before in _BOUND_BEFORE and before != "than":
        return False
    if before in _YEAR_BEFORE - {"of", "to", "for", "and", "or", "than", "all"}:
        return True
    plural = words.tag(_next_start(tokens, numeral.last)) in {"NNS", "NNPS"}
    return not plural and len(tokens) > 1


def _is_one(tokens: Sequence[Token], numeral: Numeral, unit: Measured | None, words: Words) -> bool:
    before, after = at_word(tokens, numeral.first - 1), at_word(tokens, numeral.last)
    if len(tokens) == 1:
        return True
    if unit is not None:
        timed = unit.unit.code in {"day", "night"}
        hyphen = numeral.last < len(tokens) and tokens[numeral.last].text in HYPHENS
        return (
            hyphen or not timed or before in {"for", "in", "within", "after", "than", "only", "just", "least", "about"}
        )
    if (
        after in {",", "or", "to", "and"}
        and at_word(tokens, numeral.last + 1) in _FEW
        and before not in _NOT_ONE_BEFORE
    ):
        return True  # "one or two", "one, two and three"
    if before in _NOT_ONE_BEFORE or after in _NOT_ONE_AFTER or not after:
        return False
    if tokens[numeral.last].text in HYPHENS:
        return False
    if any(at_word(tokens, at) in {"another", "other"} for at in range(numeral.last + 1, numeral.last + 6)):
        return False  # "from one country to the other"
    return noun_ahead(tokens, numeral.last, words)


def _is_ordinal(tokens: Sequence[Token], numeral: Numeral, words: Words) -> bool:
    before = at_word(tokens, numeral.first - 1)
    follow = step(tokens, numeral.last)
    after = at_word(tokens, follow)
    if _is_ranked(tokens, numeral, words):
        return True
    if before in _DETERMINING or before.endswith(("'s", "'", "’")):
        pair = after, at_word(tokens, follow + 1)
        counted_in = after in {"in", "for"} and words.tag(_next_start(tokens, follow + 1)) == "CD"
        if after in _OF_A_ROW or pair in _OF_A_TIME or counted_in:
            return True  # "the third since 2009", "their sixth this year", "the first in nine years"
    if (after, at_word(tokens, follow + 1)) in _IN_A_ROW or after == "running":
        return True  # "the 18th in succession"
    if before == "every" or not after:
        return len(tokens) == numeral.last
    if follow != numeral.last:
        return after in _SUPERLATIVES or after.endswith("est") or after in _ORDINAL_HYPHEN
    if after in _OFFICES_AFTER_FIRST and numeral.value <= 3:
        return False
    if _in_capitals(tokens, numeral, follow, words):
        return False
    if after == "of":
        return numeral.digits or at_word(tokens, follow + 1) in {"its", "their", "this", "that", "a", "the"}
    if words.tag(tokens[numeral.first].start) == "RB" and after not in _SUPERLATIVES and not after.endswith("est"):
        return False
    if tokens[follow].kind == Kind.DIGITS or words.tag(tokens[follow].start) == "CD":
        return False
    return noun_ahead(tokens, follow, words)


def _is_ranked(tokens: Sequence[Token], numeral: Numeral, words: Words) -> bool:
    """Whether an ordinal is a place in a table: "finished second", "ranks between the tenth and the fifteenth"."""
    at = numeral.first - 1
    while at >= 0 and numeral.first - at < 7 and (tokens[at].lower in _AFTER_RANKING or tokens[at].lower in ORDINALS):
        at -= 1
    lemma = words.lemma(tokens[at].start) if at >= 0 else ""
    if at < numeral.first - 1:
        return lemma in {"rank", "place"} and "between" in {token.lower for token in tokens[at : numeral.first]}
    return lemma in _RANKING and not (lemma == "come" and numeral.value == 1)


def _in_capitals(tokens: Sequence[Token], numeral: Numeral, at: int, words: Words) -> bool:
    """Whether an ordinal is part of a name that is no event's: "the 12th Air Squadron", not "the Third Rural Forum"."""
    first = tokens[numeral.first]
    if not tokens[at].text[0].isupper() or words.starts_sentence(first.start):
        return False
    if not (first.text[0].isupper() or numeral.digits):
        return False
    return not any(at_word(tokens, i) in _EVENTS for i in range(at, at + 6))


def _is_fraction(tokens: Sequence[Token], numeral: Numeral, words: Words) -> bool:
    first, after = tokens[numeral.first], at_word(tokens, numeral.last)
    if first.lower == "half":
        before = at_word(tokens, numeral.first - 1)
        if numeral.last < len(tokens) and tokens[numeral.last].text in HYPHENS:
            return False
        plural = words.tag(_next_start(tokens, numeral.last)) in _PLURAL_OR_VERB
        return after in _HALF_AFTER or plural or (before in _HALF_BEFORE and (not after or not after[0].isalnum()))
    if numeral.digits and numeral.last == numeral.first + 3:
        bottom = tokens[numeral.last - 1].text
        return 0 < numeral.value < 1 and (bottom in _DENOMINATORS_IN_DIGITS or after == "of")
    if first.lower in {"a", "an"} and numeral.first > 0 and (not after or not after[0].isalnum()):
        return at_word(tokens, numeral.first - 1) in _SHARE_BEFORE  # "rose by a third.", not "says a third."
    if tokens[numeral.last - 1].lower in {"quarter", "quarters"}:
        before = at_word(tokens, numeral.first - 1)
        return before not in {"first", "last", "past", "next", "previous", "consecutive", "for"} or after == "of"
    return True


def _is_multiple(tokens: Sequence[Token], numeral: Numeral) -> bool:
    word = tokens[numeral.first].lower
    before, after = at_word(tokens, numeral.first - 1), at_word(tokens, numeral.last)
    if numeral.last < len(tokens) and tokens[numeral.last].text in HYPHENS:
        return False
    if word in {"double", "triple", "treble", "quadruple"}:
        return (before in _DOUBLE_BEFORE or after in _DOUBLE_AFTER or not after) and before not in {
            "the",
            "a",
            "on",
            "at",
        }
    if word in {"doubled", "doubling", "doubles", "tripled", "tripling", "triples", "trebled", "quadrupled"}:
        return (
            after not in {"over", "down", "up", "back", "efforts", "as"}
            and at_word(tokens, numeral.last + 1) != "efforts"
        )
    return True
