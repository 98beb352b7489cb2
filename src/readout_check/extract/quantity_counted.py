"""What a figure counts: the noun phrase behind it, or the one that "of", "of which" and "the other" point to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from readout_check.extract.number_scales import HYPHENS, at_word, step
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_names import is_gapped, is_listed
from readout_check.extract.quantity_phrase import DETERMINERS, Counted, coordinated, lemma_of, modifiers_of, phrase
from readout_check.extract.quantity_uses import ages
from readout_check.extract.quantity_words import Words
from readout_check.lexicon.directions import NOUNS
from readout_check.lexicon.number_words import SCALES, TENS, UNITS
from readout_check.model import Dimension, Span, Use

_RELATIVE: Final = frozenset({"which", "whom"})
_BACKWARD: Final = _RELATIVE | {"them", "these", "those"}
_SAME_IN_PLURAL: Final = frozenset(
    "people personnel staff police aircraft spacecraft watercraft fish sheep cattle livestock youth military infantry "
    "crew poultry offspring salmon cod deer head percent cavalry dead "
    "wounded missing schoolchildren children women men".split()
)
_EMPTY_NOUNS: Final = frozenset(
    "total number sum some equivalent amount figure rest all one part lot maximum minimum".split()
)
_SEXES: Final = frozenset({"man", "woman", "boy", "girl"})  # "men and women" are persons
_OR_SO: Final = frozenset({("or", "so"), ("or", "more"), ("or", "thereabouts")})
_BEFORE_COLON: Final = 10  # tokens back to the noun of which a count behind a colon tells
_FRONTED: Final = 24  # tokens back to an "Of the respondents," that opens the sentence
_FRONTS: Final = frozenset({"Of", "Among"})
_FRONTED_TAIL: Final = 7  # tokens behind the noun of "Of the respondents under 30," up to its comma
_WHEN: Final = frozenset("season year month week day quarter period decade".split())  # "the ten of last season"
_UNBROKEN: Final = frozenset({"consecutive", "straight", "successive"})
CONSECUTIVE: Final = "consecutive"  # the modifier of "the third meeting in a row"
_ROUNDED: Final = Decimal("1.1")  # by how much the exact number of all may exceed the round one
AGE_GROUP: Final = "age-group"  # the modifier of "children under five"


class Earlier(NamedTuple):
    """What a figure before counts, for "of which", "the other five" and "two preferred".

    ``most`` is how many there are in all, where that was told; ``same`` says that it stands in the same sentence,
    ``next`` that no figure without a noun came in between. ``of`` is the noun before "of": "copies of 40 letters".
    """

    what: Counted
    most: Decimal | None
    same: bool
    next: bool
    of: str | None = None


def counted(tokens: Sequence[Token], figure: Figure, words: Words, earlier: Earlier | None) -> Counted | None:
    """What ``figure`` counts; ``earlier`` is what one before it counts, in this sentence or the last, if any does."""
    if figure.use == Use.AGE:
        return None
    if figure.counted is not None:
        return Counted(figure.counted, None, (), figure.last)
    dimension = figure.unit.dimension
    found = _behind(tokens, figure, words)
    if found is not None and found.lemma == "head" and at_word(tokens, found.after) == "of":
        found = phrase(tokens, found.after + 1, words, bare_only=True) or found  # "of cattle"
    if found is None:
        found = _of_phrase(tokens, figure, words, earlier)
    if found is None and dimension == Dimension.MONEY and at_word(tokens, figure.last) == "in":
        found = phrase(tokens, figure.last + 1, words, bare_only=True)
    if found is None:
        found = _before_of(tokens, figure, words)
        if found is not None and earlier is not None and earlier.same and found.lemma == earlier.of:
            found = earlier.what._replace(span=None, after=figure.last)  # "and they copies of 30"
    if found is None and dimension == Dimension.COUNT:
        found = _before_colon(tokens, figure, words)
    if found is None and dimension == Dimension.COUNT and earlier is not None:
        found = _inherited(tokens, figure, words, earlier)
    if dimension in {Dimension.COUNT, Dimension.PERCENT}:
        found = _predicate(tokens, figure, words, found) or found or _fronted(tokens, figure, words)
    return _with_what_follows(tokens, figure, words, found) if found is not None else None


def _with_what_follows(tokens: Sequence[Token], figure: Figure, words: Words, found: Counted) -> Counted:
    """The counted noun with what the words behind it add: "men and women", "children under five", "in a row"."""
    if found.lemma in _SEXES and at_word(tokens, found.after) == "and":
        other = words.lemma(tokens[found.after + 1].start) if found.after + 1 < len(tokens) else ""
        found = found._replace(lemma="person") if other in _SEXES - {found.lemma} else found
    if figure.unit.dimension == Dimension.ORDINAL and _in_a_row(tokens, found):
        found = found._replace(modifiers=(*found.modifiers, CONSECUTIVE))
    if ages(tokens, found.after):
        found = found._replace(modifiers=(*found.modifiers, AGE_GROUP))
    return found


def _before_colon(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """What a bare count behind a colon counts: "on small units in the Aegean: 57 are in service"."""
    at = figure.first - 1
    if at < 1 or tokens[at].text != ":" or at_word(tokens, figure.last) not in {"are", "were", "have", "had"}:
        return None
    for n in range(at - 1, max(-1, at - _BEFORE_COLON), -1):
        if tokens[n].lower in {".", ";"} or tokens[n].gap == Gap.BREAK:
            return None
        node = words.at(tokens[n].start)
        if node is not None and node.tag == "NNS":
            return Counted(lemma_of(node), None, (), figure.last)
    return None


def _in_a_row(tokens: Sequence[Token], found: Counted) -> bool:
    """Whether the words say that there was none other in between: "the third meeting in a row"."""
    if not _UNBROKEN.isdisjoint(found.modifiers):
        return True
    behind = [at_word(tokens, found.after + n) for n in range(3)]
    return behind[0] == "running" or behind == ["in", "a", "row"] or behind[:2] == ["in", "succession"]


def _predicate(tokens: Sequence[Token], figure: Figure, words: Words, found: Counted | None) -> Counted | None:
    """What the counted ones are: "of whom 61 were pedestrians", "Nine of the dead were tourists"."""
    of = at_word(tokens, figure.last) == "of"
    if of and found is not None and figure.unit.dimension == Dimension.PERCENT:
        return None  # a share is one of those who are named first
    at = found.after if found is not None and of else figure.last
    if found is None and of and at_word(tokens, at + 1) == "the":
        at += 3  # "of the dead", "of the wounded"
    if at_word(tokens, at) not in {"are", "were"} or (found is not None and found.span is not None and not of):
        return None
    what = phrase(tokens, at + 1, words, bare_only=True)
    head = words.at(tokens[what.after - 1].start) if what is not None else None
    return what if head is not None and head.tag == "NNS" else None


def _fronted(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """ "Of the respondents, 54% were in favour and 31% were against"."""
    low = max(0, figure.first - _FRONTED)
    for at in range(figure.first - 1, low - 1, -1):
        if tokens[at].lower in {".", ";", ":", "?", "!"} or tokens[at].gap == Gap.BREAK:
            return None
        if tokens[at].text not in _FRONTS or (at and tokens[at - 1].lower not in {".", ";", ":", "!", "?"}):
            continue
        start = at + 1
        while at_word(tokens, start) in DETERMINERS or (start < len(tokens) and _is_number(tokens[start])):
            start += 1
        what = phrase(tokens, start, words)
        if what is None:
            return None
        ends = range(what.after, min(what.after + _FRONTED_TAIL, figure.first))
        ended = any(at_word(tokens, n) == "," for n in ends)  # "Of the cases among children under five,"
        return what._replace(span=None, after=figure.last) if ended else None
    return None


def _behind(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """The noun phrase right behind: "900 Russian companies", "a 160-metre bridge", "the third-biggest investor"."""
    at = step(tokens, figure.last)
    if (at_word(tokens, at), at_word(tokens, at + 1)) in _OR_SO:
        at += 2
    if at_word(tokens, at) == "strong" and at != figure.last:
        at += 1
    elif figure.unit.dimension in {Dimension.COUNT, Dimension.ORDINAL}:
        pass
    elif figure.unit.dimension == Dimension.MEASURE:
        if at_word(tokens, at) in {"'", "’"}:
            at += 1
        elif not _attributive(tokens, figure, words):
            return None
    if at_word(tokens, at) == "of":
        return None
    found = phrase(tokens, at, words, hyphened=at != figure.last)
    if found is not None and found.span is not None and at == figure.last and _disagrees(figure, found.span, words):
        return coordinated(tokens, found, words)
    if found is not None and figure.unit.dimension not in {Dimension.COUNT, Dimension.ORDINAL} and found.lemma in NOUNS:
        return None
    return found


def _disagrees(figure: Figure, span: Span, words: Words) -> bool:
    """Whether a count of several stands before a singular: a verb was taken for a noun ("four use shore power")."""
    if figure.unit.dimension != Dimension.COUNT or figure.low <= 1:
        return False
    head = words.at(span.end - 1)
    return head is not None and head.tag == "NN" and not head.lower.endswith("s") and head.lower not in _SAME_IN_PLURAL


def _attributive(tokens: Sequence[Token], figure: Figure, words: Words) -> bool:
    """Whether a measure stands before a noun as its attribute: hyphened, singular, or possessive."""
    if any(tokens[i].text in HYPHENS for i in range(figure.number, figure.last)):
        return True
    last = tokens[figure.last - 1].lower
    return last.endswith("'s") or (
        figure.low != 1 and words.tag(tokens[figure.last - 1].start) == "NN" and last.isalpha()
    )


def _of_phrase(tokens: Sequence[Token], figure: Figure, words: Words, earlier: Earlier | None) -> Counted | None:
    """ "34 percent of Azerbaijani schoolchildren", "21 of our 23 banks", "212 of which"."""
    at = figure.last + (at_word(tokens, figure.last) == "out")
    if at_word(tokens, at) != "of" or figure.unit.dimension == Dimension.ORDINAL:
        return None
    at += 1
    if at_word(tokens, at) in _BACKWARD:
        following = words.is_noun(tokens[at + 1].start) if at + 1 < len(tokens) else False
        if not following:
            held = earlier is not None and _points_to(earlier, figure, tokens[at].lower)
            return earlier.what._replace(span=None, after=at + 1) if earlier and held else None
    start = at
    while at_word(tokens, at) in DETERMINERS:
        at += 1
    named = at
    while at < len(tokens) and _is_number(tokens[at]):
        at += 1
    found = phrase(tokens, at, words, possessed=True)
    when = found is not None and found.lemma in _WHEN and start < named == at
    return None if when and figure.unit.dimension == Dimension.COUNT else found


def _points_to(earlier: Earlier, figure: Figure, word: str) -> bool:
    """Whether "of which" can mean what was counted before: in the same sentence, and a share not behind a sum of money
    ("trade in the nine goods came to 4 billion, a third of which is rice")."""
    if word not in _RELATIVE:
        return True
    return earlier.same and (earlier.next or figure.unit.dimension == Dimension.COUNT)


def _is_number(token: Token) -> bool:
    return token.kind == Kind.DIGITS or token.lower in UNITS or token.lower in TENS or token.lower in SCALES


def noun_before(tokens: Sequence[Token], figure: Figure, words: Words) -> str | None:
    """The lemma of the noun of which ``figure`` says how many things: "copy" in "copies of 40 letters"; else None."""
    found = _before_of(tokens, figure, words)
    return found.lemma if found is not None else None


def _before_of(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """ "a delegation of 24", "a registered capital of US$ 4.22 billion"."""
    at = figure.qualifier[0] if figure.qualifier and figure.qualifier[0] < figure.first else figure.first
    if figure.unit.dimension == Dimension.ORDINAL or at_word(tokens, at - 1) != "of" or at < 2:
        return None
    head = words.at(tokens[at - 2].start)
    if head is None or head.tag not in {"NN", "NNS"} or lemma_of(head) in _EMPTY_NOUNS or lemma_of(head) in NOUNS:
        return None
    start = head
    while (before := start.preceding) is not None and before.tag in {"JJ", "NN", "VBN", "HYPH"}:
        if before.sentence is not head.sentence:
            break
        start = before
    return Counted(lemma_of(head), Span(start.idx, head.end), modifiers_of(start, head), figure.last)


def _inherited(tokens: Sequence[Token], figure: Figure, words: Words, earlier: Earlier) -> Counted | None:
    """ "Of the nine ferries ..., four use shore power; the other five are due"; "Malta sends 85 guards and Latvia 50".
    In a sentence of its own, more than all of them are others: "63 men fell. 9,000 have fled"."""
    named = earlier.same and is_gapped(tokens, figure.first, figure.last)
    if named or is_listed(tokens, figure.first, figure.last):
        return earlier.what._replace(span=None, after=figure.last)
    if figure.last >= len(tokens):
        return None
    tag = words.tag(tokens[figure.last].start)
    verb = tag in {"VBD", "VBP", "VBZ", "VB", "MD", "VBN", "RB", "NN"}  # a singular after a count is a misread verb
    others = not earlier.same and earlier.most is not None and figure.low > earlier.most * _ROUNDED
    if at_word(tokens, figure.first - 1) in {"other", "another", "remaining"} or (verb and not others):
        return earlier.what._replace(span=None, after=figure.last)
    return None
