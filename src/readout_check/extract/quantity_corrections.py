"""Figures that a speaker took back: the second one with the first among its alternatives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from readout_check.extract.number_scales import at_word, step
from readout_check.extract.number_shares import Form
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.hedges import APOLOGIES, CUE_FREE_WORDS, STRONG_CUES, WEAK_CUES
from readout_check.lexicon.offices import ROLE_WORDS
from readout_check.lexicon.titles import HONORIFICS
from readout_check.model import Bound

_PAUSES: Final = frozenset(". … - – — ; , ! ?".split())
_STOPS: Final = frozenset(". … ! ?".split())
_INTO: Final = frozenset(
    ", : ; - – — … . it is it's that that's was make only by from to in at not rather no in fact about of there are "
    "the today now currently really actually final correct right actual real true exact latest figure number total "
    "count tally amount sum are were".split()
)
_NO_NOUN: Final = frozenset("IN TO MD VBD VBZ VBP RB".split())  # Penn tags of what goes on behind a figure
_AFTER_NO: Final = frozenset(
    "actually excuse exactly forgive i i'm in it let it's make not pardon rather sorry that that's wait we".split()
)
_FAR: Final = 24  # tokens that may stand between a figure and the one that takes it back
_VERY_FAR: Final = 30  # the same where that one counts the same noun
_EXPLAINED: Final = 12  # tokens in which a speaker says what was wrong: "Sorry, that is last year's sheet. It was 12"
_ADDRESSES: Final = (
    HONORIFICS
    | ROLE_WORDS
    | frozenset("chair colleagues everyone friends and ladies gentlemen members my the all".split())
)
_SHALL: Final = frozenset("shall should must to".split())
_PUT_RIGHT: Final = frozenset("it this that the figure number total amount himself herself themselves to".split())


def taking(left: Figure, right: Figure) -> Figure:
    """``left`` with the unit of ``right``, and its scale where the order of the two asks for it."""
    value, magnitude = left.low, left.magnitude
    if magnitude is None and right.magnitude and right.mantissa and left.low < 1000 and right.mantissa:
        value, magnitude = value * (right.low / right.factor / right.mantissa), right.magnitude
    return replace(
        left,
        low=value * right.factor,
        high=value * right.factor,
        unit=right.unit,
        factor=right.factor,
        magnitude=magnitude,
    )


def correction(tokens: Sequence[Token], left: Figure, right: Figure, words: Words) -> Figure | None:
    """The second figure with the first among its alternatives, where the words between take the first one back."""
    if Form.ORDINAL in {left.form, right.form} and left.form != right.form:
        return None
    if left.low == right.low and left.high == right.high:
        return None  # a figure that is said again stands
    if left.unit.dimension != right.unit.dimension and not (left.bare or right.bare):
        return None
    if _out_of_brackets(tokens, left, right):
        return None  # "(4.6%, to be exact) went bad. Up to 80% ..."
    noun, cue = _taken_back(tokens, left, right)
    taken = cue and not (noun and not _same_noun(tokens, left, right, words))
    if not (taken and not _counts_other(tokens, left, right, words)) and not _excused(tokens, left, right, words):
        return None
    if left.bare and not right.bare:
        left = taking(left, right)
    elif right.bare and not left.bare:
        right = taking(right, left)
    return replace(
        right,
        first=left.first,
        alternatives=(*left.alternatives, left.low),
        qualifier=None,
        bound=Bound.EXACT,
    )


def _out_of_brackets(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether a bracket closes between the figures that opened before the first one."""
    between = [t.text for t in tokens[left.last : right.first]]
    return ")" in between and "(" not in between[: between.index(")")]


def taken_back_by(left: Figure, right: Figure) -> Figure:
    """``left`` with the value of the bare figure that takes its own back, in the place where it stands."""
    return replace(left, low=right.low, high=right.high, alternatives=(*left.alternatives, left.low), bound=Bound.EXACT)


def corrects_earlier(tokens: Sequence[Token], earlier: Figure, last: Figure, figure: Figure, words: Words) -> bool:
    """Whether ``figure`` takes back the one before the last: "46 schools with two shifts, sorry, 64 schools".

    It counts the noun of that one, and the last figure counts another.
    """
    if not (earlier.bare and figure.bare) or not _excused(tokens, earlier, figure, words):
        return False
    nouns = [_nouns_behind(tokens, each, words) for each in (earlier, last, figure)]
    return bool(nouns[0] & nouns[2]) and not nouns[1] & nouns[2]


def _nouns_behind(tokens: Sequence[Token], figure: Figure, words: Words) -> set[str]:
    """The lemmas of the nouns among the words right behind a figure."""
    near = tokens[figure.last : figure.last + 3]
    return {words.lemma(t.start) for t in near if words.tag(t.start) in {"NN", "NNS"}}


def _taken_back(tokens: Sequence[Token], left: Figure, right: Figure) -> tuple[bool, bool]:
    """Whether a noun follows the first figure, and whether a cue takes the figure back."""
    if right.first - left.last > CUE_FREE_WORDS + 4:
        return False, False
    gap = _between(tokens, left, right)
    start = next((i for i, word in enumerate(gap[:4]) if word in {",", "-", "–", "—", "…", ".", ";"}), None)
    if start is None or len(gap) < 2:
        return False, False
    noun = start > 0
    stop = gap[start] == "."
    if (stop and gap.count(".") > 3) or any(tokens[i].gap == Gap.BREAK for i in range(left.last, right.first + 1)):
        return noun, False
    rest = gap[start + 1 :]
    strong = any(_starts(rest, at, STRONG_CUES) for at in range(len(rest)) if _clause_start(rest, at))
    weak = (
        not noun
        and not stop
        and "." not in rest  # "27 days, to be exact. According to her, 410,000 tonnes ..."
        and any(_starts(rest, at, WEAK_CUES) for at in range(len(rest)) if _clause_start(rest, at))
    )
    if stop and not any(_starts(rest, at, STRONG_CUES) for at in range(min(1, len(rest)))):
        return noun, False
    return noun, (strong or weak) and not _has_other_clause(rest, strong)


def _between(tokens: Sequence[Token], left: Figure, right: Figure) -> list[str]:
    """The words between two figures in lower case; full stops in a row are one sign, a pause."""
    gap: list[str] = []
    for token in tokens[left.last : right.first]:
        if token.lower == "." and gap and gap[-1] in {".", "…"}:
            gap[-1] = "…"
        else:
            gap.append(token.lower)
    return gap


def _clause_start(rest: Sequence[str], at: int) -> bool:
    return at == 0 or rest[at - 1] in {",", "-", "–", "—", "…", "no", "but", "colleagues", "me", "and", "."}


def _starts(rest: Sequence[str], at: int, cues: Sequence[tuple[str, ...]]) -> bool:
    return any(tuple(rest[at : at + len(cue)]) == cue for cue in cues if cue != ("no",) or _is_a_no(rest, at))


def _is_a_no(rest: Sequence[str], at: int) -> bool:
    """Whether "no" stands for itself, as in "no, 340", and does not deny a noun: "149. No family can ..."."""
    return rest[at] == "no" and (at + 1 == len(rest) or not rest[at + 1][:1].isalpha() or rest[at + 1] in _AFTER_NO)


def _has_other_clause(rest: Sequence[str], strong: bool) -> bool:
    """Whether the gap says something of its own, so that the second figure is another fact: "304, in fact, and 340"."""
    tail = rest[-2:]
    if any(word in {"and", "plus", "while", "whereas", "with", "of", "which", "including"} for word in tail):
        return True
    return not strong and any(word in {"and", "while", "which", "who"} for word in rest)


def _same_noun(tokens: Sequence[Token], left: Figure, right: Figure, words: Words) -> bool:
    """Whether the second figure counts the same noun, or none: "forty schools, sorry, fourteen"."""
    noun = words.lemma(tokens[left.last].start)
    after = at_word(tokens, step(tokens, right.last))
    if not after or not after[0].isalpha() or not right.bare:
        return True
    return any(words.lemma(tokens[i].start) == noun for i in range(right.last, min(right.last + 3, len(tokens))))


def _counts_other(tokens: Sequence[Token], left: Figure, right: Figure, words: Words) -> bool:
    """Whether the second figure counts something and the first one is money or a measure: "4 million, ... 12 pages"."""
    if not right.bare or left.bare:
        return False
    after = step(tokens, right.last)
    return at_word(tokens, after).isalpha() and words.tag(tokens[after].start) in {"NN", "NNS"}


def _excused(tokens: Sequence[Token], left: Figure, right: Figure, words: Words) -> bool:
    """Whether an apology that opens a sentence, or follows a pause, gives the second figure for the first.

    "Three ferries work on the line. Sorry, four."
    """
    far = _VERY_FAR if _nouns_behind(tokens, left, words) & _nouns_behind(tokens, right, words) else _FAR
    if right.first - left.last > far or any(tokens[i].gap == Gap.BREAK for i in range(left.last, right.first + 1)):
        return False
    if left.form != right.form or left.low != left.high or right.low != right.high or left.low == right.low:
        return False
    gap = _between(tokens, left, right)
    if _is_corrected(gap):
        return _goes_no_further(tokens, left, right, words)
    for at in range(1, len(gap)):
        cue = next((c for c in (*APOLOGIES, ("no", ",")) if tuple(gap[at : at + len(c)]) == c), None)
        if cue is None or gap[at - 1] not in (_STOPS if cue[0] == "no" else _PAUSES):
            continue
        if _leads_on(gap[at + len(cue) :]):
            return _goes_no_further(tokens, left, right, words)
    return False


def _is_corrected(gap: Sequence[str]) -> bool:
    """Whether the words say that the figure was put right: "118 piles. He corrected the number to 108", "the figure of
    118 shall read 108"."""
    if len(gap) > 1 and gap[-1] == "read" and gap[-2] in _SHALL:
        return True
    at = next((n for n, word in enumerate(gap) if word in {"corrected", "corrects", "correcting"}), None)
    return at is not None and gap[-1] == "to" and all(word in _PUT_RIGHT for word in gap[at + 1 :])


def _leads_on(rest: list[str]) -> bool:
    """Whether the words behind an apology lead to the figure at once, or after a sentence that says what was wrong."""
    if rest[:1] == [","] and "," in rest[1:]:
        end = rest.index(",", 1)
        if end > 1 and _ADDRESSES.issuperset(rest[1:end]):
            rest = rest[end:]  # "I beg your pardon, Madam Speaker, 12"
    stop = next((n for n in range(len(rest) - 1, 0, -1) if rest[n] in {".", "!"}), 0)
    return all(word in _INTO for word in rest[stop:]) and stop <= _EXPLAINED and "." not in rest[:stop]


def _goes_no_further(tokens: Sequence[Token], left: Figure, right: Figure, words: Words) -> bool:
    """Whether the second figure ends there, counts the noun of the first, or is no count of a noun ("158 of them")."""
    after = step(tokens, right.last)
    if not right.bare:
        return left.bare or left.unit.code == right.unit.code
    if after >= len(tokens) or tokens[after].kind != Kind.WORD or words.tag(tokens[after].start) in _NO_NOUN:
        return True
    counted = {words.lemma(tokens[i].start) for i in range(left.last, min(left.last + 3, len(tokens)))}
    return left.bare and words.lemma(tokens[after].start) in counted
