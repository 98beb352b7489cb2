"""Units that a bare figure has from another one: over lists, from where to where, in contrast, in part of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from readout_check.extract.number_scales import at_word
from readout_check.extract.number_shares import Form
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_corrections import taking
from readout_check.extract.quantity_figures import Figure
from readout_check.model import Dimension

_SHORT_TIME: Final = 4  # words of "in 2001 to", "in May 2001 to"
_TIMES: Final = frozenset("in by this last next now on at over during since today".split())  # begin when, not what
_JOINING: Final = frozenset({"and", ",", ";", "while", "but", "against"})
_NAME: Final = 5  # tokens of ", and South Africa"
_PLACE: Final = 7  # tokens of "are in South Africa and"
_WHERE: Final = frozenset("in on at from to for".split())
_OF_WHAT: Final = frozenset("in on at for of".split())
_PART_VERBS: Final = frozenset("is are was were has have had will would can could may might must".split())
_AGAINST: Final = tuple(
    tuple(words.split())
    for words in ("instead of|rather than|from|against|compared with|compared to|as opposed to|versus|not|after").split(
        "|"
    )
)
"""What stands between a measured figure and a bare one that it is held against."""
_RATHER: Final = frozenset({("rather", "than"), ("instead", "of"), (",", "not"), ("and", "not")})
_FORMER: Final = frozenset("the a only just previously formerly planned previous usual earlier current present".split())
_STOPS: Final = frozenset({".", "!", "?", ";", ":", "(", ")", "\n"})
_THEN: Final = frozenset("a as before earlier previously until when and or but which who then".split())
_HELD_AGAINST: Final = 8  # tokens before "instead of": "to process applications instead of 14"
_ALIKE: Final = 20  # times that the one may be the other
_MEASURED: Final = frozenset({Dimension.MONEY, Dimension.MEASURE, Dimension.PERCENT, Dimension.PERCENTAGE_POINT})


def between(tokens: Sequence[Token], left: Figure, right: Figure) -> list[str]:
    """The lower-case words between two figures; a line break alone where the layout, or a long way, parts them."""
    if right.first - left.last > 40 or any(tokens[i].gap == Gap.BREAK for i in range(left.last, right.first + 1)):
        return ["\n"]
    return [token.lower for token in tokens[left.last : right.first]]


def with_shared_units(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Figure]:
    """Bare figures take the unit of the next ("3.5 and 4.7 percent", "310 of 460 km") or the last one ("from 15
    weeks to nine", "90 days instead of 60")."""
    result = list(figures)
    for index in range(len(result) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        if not (left.bare and left.form == Form.CARDINAL and right.suffixed and right.unit.dimension in _MEASURED):
            continue
        link = between(tokens, left, right)
        joined_by = len(link) == 1 and link[0] in {"and", "or", "to", "-", "–", "from"}
        if joined_by or _is_part_before(link, left, right):
            result[index] = taking(left, right)
    for index in range(len(result) - 1):
        left, right = result[index], result[index + 1]
        if right.bare and right.form == Form.CARDINAL and left.suffixed and left.unit.dimension in _MEASURED:
            opened = left.first > 0 and tokens[left.first - 1].lower == "from"
            resumed = _resumed(tokens, left, right)
            to_the_next = opened and _leads_to(between(tokens, left, right)) and not _counts(tokens, right)
            another = _of_another(tokens, left, right) or _in_another(tokens, left, right)
            another = another or _contrasted(tokens, left, right)
            if to_the_next or resumed or another or _is_part(tokens, left, right):
                result[index + 1] = taking(right, left)
        elif right.bare and _in_one_scale(tokens, left, right):
            result[index + 1] = taking(right, left)  # "310 million rather than 240"
        elif right.bare and left.unit.dimension in _MEASURED and _in_another(tokens, left, right):
            result[index + 1] = taking(right, left)
    return result


def _leads_to(link: Sequence[str]) -> bool:
    """Whether the words between two figures are "to", or a short time and "to": "from 72,000 hectares in 2001 to"."""
    return link[-1:] == ["to"] and (len(link) == 1 or (link[0] == "in" and len(link) <= _SHORT_TIME))


def _contrasted(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether a bare figure is what a measured one is held against: "90 days instead of 60", "12 hours, down from 30",
    "four days, not nine", "down to four months from 18"."""
    link = between(tokens, left, right)
    while link and link[-1] in _FORMER:
        link = link[:-1]
    held = next((pair for pair in _AGAINST if tuple(link[-len(pair) :]) == pair), None)
    if held is None or len(link) - len(held) > _HELD_AGAINST or _STOPS & set(link):
        return False
    behind = at_word(tokens, right.last)
    counts = behind.isalpha() and behind not in _TIMES | _THEN
    return not counts and left.low < right.low * _ALIKE and right.low < left.low * _ALIKE


def _in_one_scale(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether a bare number is held against one of some millions without a unit: "310 million rather than 240"."""
    said = left.bare and left.magnitude is not None and right.magnitude is None and right.form == Form.CARDINAL
    return (
        said
        and tuple(between(tokens, left, right)) in _RATHER
        and _contrasted(tokens, replace(left, low=right.low), right)
    )


def _resumed(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether a bare sum goes on where a measured one stood: "2.9 billion cubic metres today, to 6.1 billion"."""
    link = between(tokens, left, right)
    goes_on = link[-1:] in (["to"], ["from"], ["against"], ["after"]) and "," in link and "\n" not in link
    scale = right.magnitude is not None and right.magnitude == left.magnitude
    return goes_on and scale and left.unit.dimension == Dimension.MEASURE and not _counts(tokens, right)


def _of_another(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether a bare figure is the same of another one: "Finland supplies 180 gigawatt-hours and Sweden 95"."""
    link = tokens[left.last : right.first]
    if not 1 < len(link) <= _NAME or link[0].lower not in _JOINING or any(t.gap == Gap.BREAK for t in link):
        return False
    names = [t for t in link[1:] if t.lower not in _JOINING and t.lower != "the"]
    named = bool(names) and all(t.text[:1].isupper() for t in names)
    return named and left.unit.dimension != Dimension.PERCENT and not _counts(tokens, right)


def _in_another(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Whether a bare figure is the same elsewhere: "156 kilometres lie in Tanzania and 126 in Burundi", "30 months in
    those courts and 18 in the others"."""
    link, behind = tokens[left.last : right.first], at_word(tokens, right.last)
    if not 2 < len(link) <= _PLACE or link[-1].lower not in _JOINING or any(t.gap == Gap.BREAK for t in link):
        return False
    if link[0].lower == behind and behind in _OF_WHAT:
        return left.suffixed and left.low < right.low * _ALIKE and right.low < left.low * _ALIKE
    named = link[-2].text[:1].isupper() and right.last + 1 < len(tokens) and tokens[right.last + 1].text[:1].isupper()
    return named and behind in _WHERE and behind in {t.lower for t in link}


def _is_part(tokens: Sequence[Token], whole: Figure, part: Figure) -> bool:
    """Whether the second figure is so much of the first: "Of its 1,028 kilometres, 466 are in Ghana"."""
    before = [token.lower for token in tokens[max(0, whole.first - 2) : whole.first]]
    follows = at_word(tokens, part.last) in _PART_VERBS
    return before[:1] == ["of"] and between(tokens, whole, part) == [","] and follows and part.low < whole.low


def _is_part_before(link: Sequence[str], part: Figure, whole: Figure) -> bool:
    """Whether the first figure is so much of the second, which has the unit for both: "466 of the 1,028 km"."""
    of = tuple(link) in {("of",), ("out", "of"), ("of", "the"), ("out", "of", "the"), ("of", "a", "total")}
    return of and whole.unit.dimension in {Dimension.MEASURE, Dimension.MONEY} and 1 < part.low < whole.low


def _counts(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a word follows a bare figure that it may count: "from 15 percent to nine stations"."""
    word = at_word(tokens, figure.last)
    return word.isalpha() and word not in _TIMES
