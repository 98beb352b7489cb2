"""What is said of a figure beyond its value: bounds before and behind it, and hedges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from readout_check.extract.bound_places import denied, denied_before, driven, from_figure
from readout_check.extract.number_scales import at_word
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_words import Words
from readout_check.extract.tree import Node
from readout_check.lexicon.bound_words import NEGATED
from readout_check.lexicon.hedges import (
    ABOUT_VERBS,
    AFTER,
    BEFORE,
    BEHIND_A_THING,
    EMPHATIC,
    HEDGES,
    MAX_BEFORE,
    PARTICLE_VERBS,
    PREPOSITIONS,
)
from readout_check.lexicon.units import TIME_CODES
from readout_check.model import Bound, Dimension

_LENGTHS: Final = frozenset({"metre", "kilometre", "mile", "nautical mile"})
_FILLERS: Final = frozenset({"another", "additional", "further", "extra", "only", "the"})
_TARGET: Final = 4  # words of "around our target of"
_WHOSE: Final = frozenset({"the", "our", "its", "their", "a", "an"})
_LEVELS: Final = frozenset({"target", "goal", "level", "average", "mean", "norm", "total", "mark"})
_AMOUNT_OF: Final = 3  # words of "a volume of"
_AMOUNTS: Final = frozenset({"amount", "ceiling", "limit", "maximum", "sum", "total", "volume"})
_COMPARING_LAST: Final = frozenset({"than", "over", "under", "below", "above"})
_ROUND: Final = 100  # "near" a smaller count is a place
_FOR_HOW_LONG: Final = frozenset(
    "for after in within lasted last lasts lasting took take takes taking spent spend spends waited is was are "
    "were be been "
    "being by well just held now currently already still often usually sometimes".split()
)
_ALONG: Final = frozenset("cross run extend stretch lead pass spread flow distribute".split())
_TWO_OBJECTS: Final = frozenset(
    "award bring cost give grant hand lend offer owe pay promise save sell send tell".split()
)
_UP: Final = 4  # steps up the parse in which the preposition of a phrase stands
_NOBODY: Final = frozenset({"nobody", "none", "nothing", "no-one"})
_PLACED: Final = frozenset({"over", "under", "above", "below", "beyond"})
_COMPARED_BY: Final = frozenset("% percent cent times points".split())
_COMPARING: Final = frozenset(
    "more less fewer over under above below lower higher longer shorter exceed exceeds".split()
)


def bounded(tokens: Sequence[Token], figure: Figure, behind: int) -> Figure:
    """``figure`` with the bound that its words state. ``behind`` is the token after what it counts, where "or more" may
    stand too. Ordinals have none; a range keeps BETWEEN."""
    if figure.unit.dimension == Dimension.ORDINAL:
        return figure
    found = _before(tokens, figure)
    if found is None or found[0] == Bound.ABOUT:  # "about five hundred or more"
        found = _after(tokens, figure.last) or (_after(tokens, behind) if behind > figure.last else None) or found
    if found is None:
        return figure
    bound, first, last = found
    if figure.bound == Bound.BETWEEN:
        bound = Bound.BETWEEN
    return replace(figure, bound=bound, qualifier=(first, last))


def governed(tokens: Sequence[Token], figure: Figure, verb: Node | None, words: Words) -> Figure:
    """``figure`` with what the parse makes of its bound: turned by a negated verb, or no bound but a preposition.
    ``verb`` governs the figure."""
    if figure.qualifier is None:
        return figure
    return _placed(_denied_by(tokens, figure, verb, words), words.at(tokens[figure.qualifier[0]].start), verb)


def _denied_by(tokens: Sequence[Token], figure: Figure, verb: Node | None, words: Words) -> Figure:
    """``figure`` with the bound that a negated verb makes of its own: "cannot bear more than a fifth" is a fifth at
    most. ``verb`` governs the figure."""
    turned = NEGATED.get(figure.bound)
    if verb is None or turned is None or figure.qualifier is None:
        return figure
    first = figure.qualifier[0]
    if tokens[first].lower not in _COMPARING or first > figure.first:
        return figure
    if at_word(tokens, first - 1) == "of" and not _of_object(words.at(tokens[first - 1].start), verb):
        return figure  # "does not apply to loans of less than 300" says which loans
    if BEFORE.get(tuple(token.lower for token in tokens[first : figure.qualifier[1]])) != figure.bound:
        return figure  # turned where it was read
    before = tokens[first].start
    negated = any(_denies(child) and child.idx < before for child in verb.children)
    return replace(figure, bound=turned) if negated else figure


def _of_object(of: Node | None, verb: Node) -> bool:
    """Whether "of" belongs to the object of ``verb``: "does not require a stay of more than 14 days"."""
    return of is not None and of.head.dep == "dobj" and of.head.head is verb


def _denies(child: Node) -> bool:
    """Whether a word under a verb denies it: "not", or its subject "nobody", "no print"."""
    if not child.dep.startswith("nsubj"):
        return child.dep == "neg"
    return child.lower in _NOBODY or any(word.lower == "no" for word in child.lefts)


def _placed(figure: Figure, word: Node | None, verb: Node | None) -> Figure:
    """``figure`` without a bound that is a plain preposition: "gulls around eleven turbines", "crosses it over 841 km".

    ``word`` is the parser's token where the qualifier starts, ``verb`` governs the figure.
    """
    if word is None or figure.qualifier is None or figure.qualifier[1] - figure.qualifier[0] != 1:
        return figure
    if figure.qualifier[0] > figure.first:
        return figure
    of_noun = word.dep == "prep" and word.head.pos == "NOUN"
    around = word.lower == "around" and figure.bare and (of_noun or (_after_things(word) and figure.low % 5 != 0))
    around = around or (word.lower == "about" and of_noun and _after_things(word))  # "a complaint about six stations"
    long = word.lower == "over" and figure.unit.dimension == Dimension.MEASURE
    along = long and verb is not None and verb.lemma in _ALONG and verb.i < word.i - 1
    return replace(figure, bound=Bound.EXACT, qualifier=None) if around or along else _either(figure, word, verb)


def _after_things(word: Node) -> bool:
    """Whether a noun, but no time, stands right before: "gulls around eleven turbines", not "this year around 11"."""
    before = word.preceding
    return before is not None and before.pos == "NOUN" and before.lemma not in TIME_CODES and not before.starts_sentence


def _either(figure: Figure, word: Node, verb: Node | None) -> Figure:
    """``figure`` with a note where "over" right behind a thing may be a preposition: "kept watch over 90 km" has no
    bound, "boats over 90 feet" has one."""
    doubtful = word.lower == "over" and _after_things(word) and not _after_receiver(word, verb)
    comma = word.preceding is not None and word.preceding.text == ","
    doubtful = doubtful or (word.lower == "over" and comma and figure.unit.code in _LENGTHS)  # "the river, over 905 km"
    return replace(figure, hedges=(*figure.hedges, BEHIND_A_THING)) if doubtful else figure


def _after_receiver(word: Node, verb: Node | None) -> bool:
    """Whether the noun before "over" needs no preposition to go with the figure: "gave farmers over 200 pumps", "in the
    valley over 300 houses burned"; "kept watch over 90 km", "anger over 30 posts" do."""
    if verb is not None and verb.lemma in _TWO_OBJECTS:
        return True
    node = word.preceding
    for _ in range(_UP):
        if node is None or node.dep == "prep":
            break
        node = node.head
    return node is not None and node.dep == "prep" and node.starts_sentence


def _before(tokens: Sequence[Token], figure: Figure) -> tuple[Bound, int, int] | None:
    end = figure.first
    while end > 0 and tokens[end - 1].lower in _FILLERS and tokens[end].gap < Gap.BREAK and figure.first - end < 2:
        end -= 1
    for stop in dict.fromkeys((figure.first, end, _before_amount(tokens, figure.first))):
        found = _phrase_before(tokens, stop, figure)
        if found is not None:
            return found
    return _around_target(tokens, figure)


def _before_amount(tokens: Sequence[Token], at: int) -> int:
    """Where "a volume of" before a figure begins, behind which it may be bounded: "up to a volume of 40 tonnes"; else
    ``at``."""
    named = at >= _AMOUNT_OF and at_word(tokens, at - 1) == "of" and at_word(tokens, at - 2) in _AMOUNTS
    return at - _AMOUNT_OF if named and at_word(tokens, at - _AMOUNT_OF) in _WHOSE else at


def _around_target(tokens: Sequence[Token], figure: Figure) -> tuple[Bound, int, int] | None:
    """The bound of "around our target of 5 per cent"; what lies above a target says nothing of its figure."""
    at = figure.first
    if at < _TARGET or at_word(tokens, at - 1) != "of" or at_word(tokens, at - 2) not in _LEVELS:
        return None
    near = at_word(tokens, at - _TARGET) in {"around", "near"} and at_word(tokens, at - 3) in _WHOSE
    return (Bound.ABOUT, at - _TARGET, at - _TARGET + 1) if near else None


_BEFORE_ENDS: Final = frozenset(phrase[-1] for phrase in BEFORE)
_AFTER_STARTS: Final = frozenset(phrase[0] for phrase in AFTER)


def _phrase_before(tokens: Sequence[Token], stop: int, figure: Figure) -> tuple[Bound, int, int] | None:
    if stop == 0 or tokens[stop - 1].lower not in _BEFORE_ENDS:
        return None
    for count in range(MAX_BEFORE, 0, -1):
        start = stop - count
        if start < 0 or any(tokens[i].gap == Gap.BREAK for i in range(start + 1, stop + 1) if i < len(tokens)):
            continue
        phrase = tuple(token.lower for token in tokens[start:stop])
        bound = BEFORE.get(phrase)
        if bound is not None:
            if stop != figure.first and phrase[-1] == "than" and tokens[figure.first - 1].lower == "the":
                return None  # "higher than the 82 percent of last year" compares
            if phrase[-1] in _PLACED and stop != figure.first and tokens[figure.first - 1].lower == "the":
                return None  # "their anger over the 12 million", "far below the 8 percent of last year"
            if count == 1 and phrase[0] in PREPOSITIONS and _is_preposition(tokens, start, figure):
                return None
            if phrase == ("over",) and stop != figure.first and tokens[figure.first - 1].lower == "the":
                return None  # "anger over the 30 posts"
            if phrase[-1] == "than" and at_word(tokens, start - 1) in _COMPARED_BY:
                return None  # "11 per cent more than two years ago" compares
            if at_word(tokens, start - 1) in PARTICLE_VERBS.get(phrase[0], ()):
                continue  # "went up to 110", "handed over 12", "adds up to about 80"
            if phrase[:2] == ("up", "to") and (from_figure(tokens, start) or driven(tokens, start)):
                return None  # "from 38 up to 45", "drove prices up to 45"
            if bound in NEGATED and denied(tokens, start):
                return NEGATED[bound], start - 1, stop  # "will not exceed 200", "not under 15"
            if bound in NEGATED and phrase[-1] in _COMPARING_LAST and denied_before(tokens, start):
                return NEGATED[bound], start, stop
            return bound, start, stop
    return None


def _is_preposition(tokens: Sequence[Token], at: int, figure: Figure) -> bool:
    """Whether "over", "about" ... before a figure is a plain preposition: "over three years", "talked about two"."""
    word, before = tokens[at].lower, at_word(tokens, at - 1)
    if word == "near" and figure.unit.dimension == Dimension.COUNT:
        return figure.low < _ROUND  # "near two schools"
    if word in {"about", "around"}:
        return before in ABOUT_VERBS
    if figure.unit.dimension == Dimension.MEASURE and figure.unit.code in TIME_CODES and word == "over":
        return before not in _FOR_HOW_LONG
    small_word = not figure.digits and figure.bare and abs(figure.low) < 10
    return small_word and word in _PLACED


def _after(tokens: Sequence[Token], at: int) -> tuple[Bound, int, int] | None:
    if at_word(tokens, at) not in _AFTER_STARTS:
        return None
    for count in (4, 3, 2, 1):
        phrase = tuple(at_word(tokens, at + i) for i in range(count))
        bound = _found(AFTER, phrase)
        if bound is None or (
            count == 1 and at_word(tokens, at + 1) not in {"", ".", ",", ";", ")"} and phrase[0] != "odd"
        ):
            continue
        if count > 1 and at_word(tokens, at + count) == "of":
            continue  # "power at a maximum of eight cents"
        if phrase[-1] in {"least", "most"} and at_word(tokens, at + count) in {"one", "two", "a", "some"}:
            continue
        return bound, at, at + count
    return None


def _found(table: Mapping[tuple[str, ...], Bound], phrase: tuple[str, ...]) -> Bound | None:
    return table.get(phrase) if all(phrase) else None


def hedged(tokens: Sequence[Token], figure: Figure, behind: int, low: int, high: int) -> Figure:
    """``figure`` with the hedges right before it or right behind what it counts, between tokens ``low`` and
    ``high``."""
    start = figure.qualifier[0] if figure.qualifier and figure.qualifier[0] < figure.first else figure.first
    found = [*_hedges_in(tokens, max(low, start - 7), start, start), *_inside(tokens, figure)]
    found += _hedges_in(tokens, behind, min(high, behind + 8), behind)
    if figure.qualifier:
        found += {" ".join(t.lower for t in tokens[slice(*figure.qualifier)])} & EMPHATIC
    return replace(figure, hedges=tuple(dict.fromkeys(found))) if found else figure


def _inside(tokens: Sequence[Token], figure: Figure) -> list[str]:
    if not figure.alternatives:
        return []
    return _hedges_in(tokens, figure.first, figure.last, None)


def _hedges_in(tokens: Sequence[Token], low: int, high: int, anchor: int | None) -> list[str]:
    """The hedges between two tokens; with an anchor only those near it."""
    found, at = [], low
    while at < high:
        starting = _BY_FIRST.get(tokens[at].lower, ())
        phrase = next((p for p in starting if at + len(p) <= high and _matches(tokens, at, p)), None)
        if phrase is None:
            at += 1
            continue
        last = at + len(phrase)
        reach = 4 if phrase[-1] == "to" else 2  # "thought to have expanded by"
        if anchor is None or (last <= anchor and anchor - last <= reach) or (at >= anchor and at - anchor <= 1):
            found.append(" ".join(phrase))
        at = last
    return found


def _matches(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return all(tokens[at + i].lower == word for i, word in enumerate(phrase))


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


_BY_FIRST: Final = _by_first(HEDGES)  # the longest first
