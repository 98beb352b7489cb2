"""A counted noun phrase as the tags have it: where it ends, its head and its modifiers.

Part-of-speech tags decide where the phrase ends, not the dependency parse, which takes "schoolchildren study" for a
compound now and then.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from readout_check.extract.number_scales import at_word
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_words import Words
from readout_check.extract.tree import Node
from readout_check.lexicon.directions import WORDS
from readout_check.lexicon.populations import DEMONYM, counted_as
from readout_check.model import Span

_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE: Final = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RBS", "AFX"})
_MODIFIERS: Final = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
# First parts of compounds that are plural all the same.
_PLURAL_FIRST: Final = frozenset(
    "sports arms savings goods sales customs affairs communications operations services systems rights securities "
    "electronics logistics statistics economics news parks jobs women men earnings imports exports "
    "futures bonds".split()
)
DETERMINERS: Final = frozenset("the our their its his her your my these those all a an this that both such".split())
_ENDERS: Final = frozenset("year month week quarter today yesterday tomorrow ago earlier later while".split())
_TIME_FIRST: Final = frozenset("last this next that each every previous".split())
_JOINING: Final = frozenset({"and", "or", "&", ","})
_ATTRIBUTES: Final = 3  # that are joined before one noun
_PLURAL_NAMES: Final = frozenset("nations states emirates kingdoms isles islands netherlands philippines".split())


class Counted(NamedTuple):
    """The counted head's lemma, the phrase (code points), its modifiers' lemmas, and the figure-reader token "
    "after it."""

    lemma: str
    span: Span | None
    modifiers: tuple[str, ...]
    after: int


def phrase(
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
    if bare_only and (token.tag in {"NNP", "NNPS", "CD"} or token.lower in DETERMINERS):
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
    return Counted(lemma_of(head), Span(start.idx, head.end), modifiers_of(start, head), _after(tokens, head))


def coordinated(tokens: Sequence[Token], first: Counted, words: Words) -> Counted | None:
    """The whole phrase of which ``first``, that ends in a singular, is one attribute of those that "and" and commas
    join: "farm, port and factory jobs"; None for a verb taken for a noun."""
    at, modifiers, listed = first.after, [*first.modifiers, first.lemma], False
    for _ in range(_ATTRIBUTES):
        if first.span is None or at_word(tokens, at) not in _JOINING:
            break
        listed = listed or at_word(tokens, at) == ","
        other = phrase(tokens, at + 1, words, bare_only=True)
        if other is None or other.span is None:
            break
        one, head = words.at(first.span.end - 1), words.at(other.span.end - 1)
        if one is not None and head is not None and head.tag == "NNS":
            joined = _hangs_on(one, head) or (listed and _hangs_on(head, one))
            if not (joined and other.modifiers):
                break
            span = Span(first.span.start, other.span.end)
            return Counted(other.lemma, span, (*modifiers, *other.modifiers), other.after)
        at, modifiers = other.after, [*modifiers, *other.modifiers, other.lemma]
    return None


def _hangs_on(word: Node, head: Node) -> bool:
    """Whether ``word`` depends on ``head`` in the parse, a few steps up."""
    for _ in range(_ATTRIBUTES):
        if word is head:
            break
        word = word.head
    return word is head


def _is_code(token: Node) -> bool:
    """ "F-35", "T-72": a name with digits inside a phrase."""
    return token.text[0].isupper() and any(c.isdigit() for c in token.text)


def _new_phrase(head: Node, token: Node) -> bool:
    """Whether the noun ``token`` is no part of a compound with ``head`` before it."""
    if head.tag == "NNPS" and token.tag in {"NN", "NNS"} and head.lower not in _PLURAL_NAMES:
        return True
    if _nationals(head) and token.tag == "NN":
        return True  # "22,000 Finns work there", read as a compound
    if head.tag == "NNS" and head.lower not in _PLURAL_FIRST and token.i == head.i + 1:
        return token.tag != "NNS" or head.head is not token  # "cosmetics producers"
    return token.lower in _ENDERS and token.i == head.i + 1 and _tag(token.preceding) != "HYPH"


def _nationals(token: Node) -> bool:
    """Whether a capitalised plural names the people of a country: "Finns"."""
    plural = token.tag in {"NNP", "NNPS"} and token.lower.endswith("s")
    return plural and DEMONYM in counted_as(token.lower.removesuffix("s"), ())[1]


def _goes_on(token: Node) -> bool:
    """Whether an adjective after a noun is inside a compound: "Russian language-based schools"."""
    return _tag(token.preceding) == "HYPH"


def _adjectives(token: Node) -> bool:
    """Whether "and" or a comma joins two adjectives."""
    return {_tag(token.preceding), _tag(token.following)} <= {"JJ", "JJR", "JJS", "VBN"}


def _tag(token: Node | None) -> str:
    return token.tag if token is not None else ""


def lemma_of(token: Node) -> str:
    """The singular, lower case; plurals of names and of "-children" and "-men" too, which the lemmatizer leaves."""
    lemma = token.lemma or token.lower
    if lemma == token.lower and _nationals(token):
        return lemma.removesuffix("s")
    if token.tag not in {"NNS", "NNPS"} or lemma != token.lower:
        return lemma
    for ending, singular in (("children", "child"), ("women", "woman"), ("men", "man"), ("ies", "y"), ("ss", "ss")):
        if lemma.endswith(ending) and len(lemma) > len(ending):
            return lemma.removesuffix(ending) + singular
    return lemma.removesuffix("s") if token.tag == "NNPS" and len(lemma) > 4 else lemma


def modifiers_of(start: Node, head: Node) -> tuple[str, ...]:
    """The lemmas of the words from ``start`` to ``head`` that modify it."""
    return tuple(lemma_of(t) for t in start.until(head) if (t.pos in _MODIFIERS and not t.is_punct) or _is_code(t))


def _after(tokens: Sequence[Token], head: Node) -> int:
    end = head.end
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].start < end else (low, middle)
    return low
