"""Small questions about the dependency parse that several extractors ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readout_check.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PHRASE_ENDS = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "conj", "appos"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})


def subject(verb: Token) -> Token | None:
    """The grammatical subject of ``verb``, taken over from its head for coordinated and open clauses; bounded climb."""
    for _ in range(6):
        own = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep_ not in {"conj", "xcomp", "advcl", "acl"} or verb.head is verb:
            return None
        if verb.dep_ == "acl":
            return verb.head
        verb = verb.head
    return None


def agent(verb: Token) -> Token | None:
    """Who does it in a passive clause: the object of "by"."""
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is passive."""
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def phrase(head: Token) -> Span:
    """The noun phrase around ``head`` without its relative clauses and what is coordinated with it."""
    tokens = [head, *_phrase_tokens(head)]
    first, last = min(tokens, key=lambda t: t.idx), max(tokens, key=lambda t: t.idx)
    return Span(first.idx, last.idx + len(last))


def _phrase_tokens(head: Token, depth: int = 0) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in _PHRASE_ENDS or child.dep_ in {"punct", "cc"} or child.is_space or depth > 20:
            continue
        yield child
        yield from _phrase_tokens(child, depth + 1)


def clause(verb: Token) -> Span:
    """The clause of ``verb`` without the clauses below it that have a subject of their own."""
    tokens = [verb, *_clause_tokens(verb)]
    tokens = [t for t in tokens if not t.is_space and t.dep_ != "punct"] or [verb]
    first, last = min(tokens, key=lambda t: t.idx), max(tokens, key=lambda t: t.idx)
    return Span(first.idx, last.idx + len(last))


def _clause_tokens(head: Token, depth: int = 0) -> Iterator[Token]:
    for child in head.children:
        if depth > 40 or child.dep_ in _CLAUSES or (child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}):
            continue
        yield child
        yield from _clause_tokens(child, depth + 1)


def whole(verb: Token) -> Span:
    """Everything below ``verb``."""
    left, right = verb.left_edge, verb.right_edge
    return Span(left.idx, right.idx + len(right))
