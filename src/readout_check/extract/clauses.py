"""Small questions about the dependency parse that several extractors ask."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.tree import Node
from readout_check.model import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PHRASE_ENDS = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "conj", "appos"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})


def subject(verb: Node) -> Node | None:
    """The grammatical subject of ``verb``, taken over from its head for coordinated and open clauses; bounded climb."""
    for _ in range(6):
        own = next((c for c in verb.children if c.dep in _SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep not in {"conj", "xcomp", "advcl", "acl"} or verb.head is verb:
            return None
        if verb.dep == "acl":
            return verb.head
        if (whom := _asked(verb)) is not None:
            return whom
        verb = verb.head
    return None


def _asked(verb: Node) -> Node | None:
    """Who is to do what an infinitive says, where another one is asked or let: "invited the firms to bid"."""
    if verb.dep != "xcomp" or verb.head.lemma == "promise" or not any(c.lower == "to" for c in verb.lefts):
        return None
    return next((c for c in verb.head.children if c.dep == "dobj" and verb.head.i < c.i < verb.i), None)


def agent(verb: Node) -> Node | None:
    """Who does it in a passive clause: the object of "by"."""
    by = next((c for c in verb.children if c.dep == "agent"), None)
    return next((c for c in by.children if c.dep == "pobj"), None) if by is not None else None


def is_passive(verb: Node) -> bool:
    """Whether ``verb`` is passive."""
    return any(c.dep in {"auxpass", "nsubjpass"} for c in verb.children)


def phrase(head: Node) -> Span:
    """The noun phrase around ``head`` without its relative clauses and what is coordinated with it."""
    return _around([head, *_phrase_nodes(head)])


def _around(nodes: Sequence[Node]) -> Span:
    return Span(min(node.idx for node in nodes), max(node.end for node in nodes))


def _phrase_nodes(head: Node, depth: int = 0) -> list[Node]:
    found = []
    for child in head.children:
        if child.dep in _PHRASE_ENDS or child.dep in {"punct", "cc"} or child.is_space or depth > 20:
            continue
        found += [child, *_phrase_nodes(child, depth + 1)]
    return found


def clause(verb: Node) -> Span:
    """The clause of ``verb`` without the clauses below it that have a subject of their own."""
    words = [node for node in (verb, *_clause_nodes(verb)) if not node.is_space and node.dep != "punct"]
    return _around(words or [verb])


def _clause_nodes(head: Node, depth: int = 0) -> list[Node]:
    found = []
    for child in head.children:
        if depth > 40 or child.dep in _CLAUSES or (child.dep == "conj" and child.pos in {"VERB", "AUX"}):
            continue
        found += [child, *_clause_nodes(child, depth + 1)]
    return found


def whole(verb: Node) -> Span:
    """Everything below ``verb``."""
    below = [verb]
    for node in below:  # which grows on the way
        below += node.children
    return _around(below)
