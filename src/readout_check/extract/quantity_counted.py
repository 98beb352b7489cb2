"""What a figure counts: the noun phrase behind it, or the one that "of", "of which" and "the other" point to.

Part-of-speech tags decide where the phrase ends, not the dependency parse, which takes "schoolchildren study" for a
compound now and then.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from readout_check.extract.number_scales import HYPHENS, at_word, step
from readout_check.extract.number_tokens import Gap, Kind, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_uses import ages
from readout_check.extract.quantity_words import Words
from readout_check.extract.tree import Node
from readout_check.lexicon.directions import NOUNS, WORDS
from readout_check.lexicon.number_words import SCALES, TENS, UNITS
from readout_check.model import Dimension, Span, Use

_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE: Final = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RBS", "AFX"})
_MODIFIERS: Final = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
# First parts of compounds that are plural all the same.
_PLURAL_FIRST: Final = frozenset(
    "sports arms savings goods sales customs affairs communications operations services systems rights securities "
    "electronics logistics statistics economics news parks jobs women men earnings imports exports "
    "futures bonds".split()
)
_DETERMINERS: Final = frozenset("the our their its his her your my these those all a an this that both such".split())
_BACKWARD: Final = frozenset({"them", "these", "those", "which", "whom"})
_SAME_IN_PLURAL: Final = frozenset(
    "people personnel staff police aircraft spacecraft watercraft fish sheep cattle livestock youth military infantry "
    "crew poultry offspring salmon cod deer head percent cavalry dead "
    "wounded missing schoolchildren children women men".split()
)
_EMPTY_NOUNS: Final = frozenset(
    "total number sum some equivalent amount figure rest all one part lot maximum minimum".split()
)
_ENDERS: Final = frozenset("year month week quarter today yesterday tomorrow ago earlier later while".split())
_TIME_FIRST: Final = frozenset("last this next that each every previous".split())
_PLURAL_NAMES: Final = frozenset("nations states emirates kingdoms isles islands netherlands philippines".split())


_FRONTED: Final = 24  # tokens back to an "Of the respondents," that opens the sentence
AGE_GROUP: Final = "age-group"  # the modifier of "children under five"


class Counted(NamedTuple):
    """The counted head's lemma, the phrase (code points), its modifiers' lemmas, and the figure-reader token "
    "after it."""

    lemma: str
    span: Span | None
    modifiers: tuple[str, ...]
    after: int


def counted(tokens: Sequence[Token], figure: Figure, words: Words, earlier: Counted | None) -> Counted | None:
    """What ``figure`` counts. ``earlier`` is what the figure before it in the same sentence counts, for "of which",
    "the other five" and "two preferred"."""
    if figure.use == Use.AGE:
        return None
    if figure.counted is not None:
        return Counted(figure.counted, None, (), figure.last)
    dimension = figure.unit.dimension
    found = _behind(tokens, figure, words)
    if found is None:
        found = _of_phrase(tokens, figure, words, earlier)
    if found is None and dimension == Dimension.MONEY and at_word(tokens, figure.last) == "in":
        found = _phrase(tokens, figure.last + 1, words, bare_only=True)
    if found is None:
        found = _before_of(tokens, figure, words)
    if found is None and dimension == Dimension.COUNT and earlier is not None:
        found = _inherited(tokens, figure, words, earlier)
    if dimension in {Dimension.COUNT, Dimension.PERCENT}:
        found = _predicate(tokens, figure, words, found) or found or _fronted(tokens, figure, words)
    if found is not None and ages(tokens, found.after):
        found = found._replace(modifiers=(*found.modifiers, AGE_GROUP))
    return found


def _predicate(tokens: Sequence[Token], figure: Figure, words: Words, found: Counted | None) -> Counted | None:
    """What the counted ones are: "of whom 61 were pedestrians", "Nine of the dead were tourists"."""
    of = at_word(tokens, figure.last) == "of"
    at = found.after if found is not None and of else figure.last
    if found is None and of and at_word(tokens, at + 1) == "the":
        at += 3  # "of the dead", "of the wounded"
    if at_word(tokens, at) not in {"are", "were"} or (found is not None and found.span is not None and not of):
        return None
    what = _phrase(tokens, at + 1, words, bare_only=True)
    head = words.at(tokens[what.after - 1].start) if what is not None else None
    return what if head is not None and head.tag == "NNS" else None


def _fronted(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """ "Of the respondents, 54% were in favour and 31% were against"."""
    low = max(0, figure.first - _FRONTED)
    for at in range(figure.first - 1, low, -1):
        if tokens[at].lower in {".", ";", ":", "?", "!"} or tokens[at].gap == Gap.BREAK:
            return None
        if tokens[at].text != "Of" or (at and tokens[at - 1].lower not in {".", ";", ":", "!", "?"}):
            continue
        start = at + 1
        while at_word(tokens, start) in _DETERMINERS or (start < len(tokens) and _is_number(tokens[start])):
            start += 1
        what = _phrase(tokens, start, words)
        ended = what is not None and at_word(tokens, what.after) == "," and what.after < figure.first
        return what._replace(span=None, after=figure.last) if what is not None and ended else None
    return None


def _behind(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """The noun phrase right behind: "900 Russian companies", "a 160-metre bridge", "the third-biggest investor"."""
    at = step(tokens, figure.last)
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
    found = _phrase(tokens, at, words, hyphened=at != figure.last)
    if found is not None and found.span is not None and at == figure.last and _disagrees(figure, found.span, words):
        return None
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


def _phrase(
    tokens: Sequence[Token],
    at: int,
    words: Words,
    *,
    bare_only: bool = False,
    hyphened: bool = False,
    possessed: bool = False,
) -> Counted | None:
    """The noun phrase at figure-reader token ``at``. ``bare_only`` leaves names and determiners alone, ``hyphened``
    ends it behind a noun that a hyphen ties to the figure, ``possessed`` goes on behind any possessive."""
    if at >= len(tokens) or tokens[at].gap == Gap.BREAK:
        return None
    token = words.after(tokens[at].start)
    if token is None or token.idx != tokens[at].start:
        return None
    if token.lower in _TIME_FIRST or token.lower in _ENDERS:
        return None
    if bare_only and (token.tag in {"NNP", "NNPS", "CD"} or token.lower in _DETERMINERS):
        return None
    start, head = token, None
    if start.lower in WORDS and start.following is not None:
        start = start.following  # "five more batteries"
    while token is not None:
        if token.tag == "POS" and head is not None and (possessed or head.tag in {"NNP", "NNPS"}):
            head = None  # "Armenia's freight"
        elif token.tag in _NOUNS or _is_code(token):
            if head is not None and _new_phrase(head, token):
                break
            head = token
            if (
                hyphened
                and token.preceding is not None
                and token.preceding.text == "-"
                and token.idx == tokens[at].start
            ):
                break
        elif token.tag in _INSIDE and (head is None or token.tag == "HYPH" or _goes_on(token)):
            pass
        elif not (token.lower in {"and", ",", "own"} and head is None and token != start and _adjectives(token)):
            break
        token = token.following
    if head is None:
        return None
    return Counted(_lemma(head), Span(start.idx, head.end), _modifiers(start, head), _after(tokens, head))


def _is_code(token: Node) -> bool:
    """ "F-35", "T-72": a name with digits inside a phrase."""
    return token.text[0].isupper() and any(c.isdigit() for c in token.text)


def _new_phrase(head: Node, token: Node) -> bool:
    """Whether the noun ``token`` is no part of a compound with ``head`` before it."""
    if head.tag == "NNPS" and token.tag in {"NN", "NNS"} and head.lower not in _PLURAL_NAMES:
        return True
    if head.tag == "NNS" and head.lower not in _PLURAL_FIRST and token.i == head.i + 1:
        return True
    return token.lower in _ENDERS and token.i == head.i + 1 and _tag(token.preceding) != "HYPH"


def _goes_on(token: Node) -> bool:
    """Whether an adjective after a noun is inside a compound: "Russian language-based schools"."""
    return _tag(token.preceding) == "HYPH"


def _adjectives(token: Node) -> bool:
    """Whether "and" or a comma joins two adjectives."""
    return {_tag(token.preceding), _tag(token.following)} <= {"JJ", "JJR", "JJS", "VBN"}


def _tag(token: Node | None) -> str:
    return token.tag if token is not None else ""


def _lemma(token: Node) -> str:
    """The singular, lower case; plurals of names and of "-children" and "-men" too, which the lemmatizer leaves."""
    lemma = token.lemma or token.lower
    if token.tag not in {"NNS", "NNPS"} or lemma != token.lower:
        return lemma
    for ending, singular in (("children", "child"), ("women", "woman"), ("men", "man"), ("ies", "y"), ("ss", "ss")):
        if lemma.endswith(ending) and len(lemma) > len(ending):
            return lemma.removesuffix(ending) + singular
    return lemma.removesuffix("s") if token.tag == "NNPS" and len(lemma) > 4 else lemma


def _modifiers(start: Node, head: Node) -> tuple[str, ...]:
    return tuple(_lemma(t) for t in start.until(head) if (t.pos in _MODIFIERS and not t.is_punct) or _is_code(t))


def _after(tokens: Sequence[Token], head: Node) -> int:
    end = head.end
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].start < end else (low, middle)
    return low


def _of_phrase(tokens: Sequence[Token], figure: Figure, words: Words, earlier: Counted | None) -> Counted | None:
    """ "34 percent of Azerbaijani schoolchildren", "21 of our 23 banks", "212 of which"."""
    at = figure.last + (at_word(tokens, figure.last) == "out")
    if at_word(tokens, at) != "of" or figure.unit.dimension == Dimension.ORDINAL:
        return None
    at += 1
    if at_word(tokens, at) in _BACKWARD:
        following = words.is_noun(tokens[at + 1].start) if at + 1 < len(tokens) else False
        if not following:
            return earlier._replace(span=None, after=at + 1) if earlier else None
    while at_word(tokens, at) in _DETERMINERS:
        at += 1
    while at < len(tokens) and _is_number(tokens[at]):
        at += 1
    return _phrase(tokens, at, words, possessed=True)


def _is_number(token: Token) -> bool:
    return token.kind == Kind.DIGITS or token.lower in UNITS or token.lower in TENS or token.lower in SCALES


def _before_of(tokens: Sequence[Token], figure: Figure, words: Words) -> Counted | None:
    """ "a delegation of 24", "a registered capital of US$ 4.22 billion"."""
    at = figure.qualifier[0] if figure.qualifier and figure.qualifier[0] < figure.first else figure.first
    if figure.unit.dimension == Dimension.ORDINAL or at_word(tokens, at - 1) != "of" or at < 2:
        return None
    head = words.at(tokens[at - 2].start)
    if head is None or head.tag not in {"NN", "NNS"} or _lemma(head) in _EMPTY_NOUNS or _lemma(head) in NOUNS:
        return None
    start = head
    while (before := start.preceding) is not None and before.tag in {"JJ", "NN", "VBN", "HYPH"}:
        if before.sentence is not head.sentence:
            break
        start = before
    return Counted(_lemma(head), Span(start.idx, head.end), _modifiers(start, head), figure.last)


def _inherited(tokens: Sequence[Token], figure: Figure, words: Words, earlier: Counted) -> Counted | None:
    """ "Of the nine ferries ..., four use shore power; the other five are due"; "five members agreed and two "
    "did not"."""
    if figure.last >= len(tokens):
        return None
    tag = words.tag(tokens[figure.last].start)
    verb = tag in {"VBD", "VBP", "VBZ", "VB", "MD", "VBN", "RB", "NN"}  # a singular after a count is a misread verb
    if at_word(tokens, figure.first - 1) in {"other", "another", "remaining"} or verb:
        return earlier._replace(span=None, after=figure.last)
    return None
