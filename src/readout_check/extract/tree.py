"""The parse of a document as plain objects, made of its passages: several extractors ask of every word what it is and
what hangs on it, and spaCy makes new objects for each answer.
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout_check.model import Span
from readout_check.passages import Passage


class Node:
    """A token: ``text``, ``lower``, ``lemma`` (in lower case), ``pos`` (its part of speech), ``tag`` (Penn's), ``dep``
    (the dependency on ``head``, which is itself at the root), ``label`` (its entity's, "" for none).

    ``i`` is its place in the document, ``preceding`` and ``following`` the tokens beside it, ``idx`` and ``end`` are
    code points; ``children`` are in the order of the text. White space between passages is a token that hangs on
    nothing.
    """

    __slots__ = ("children", "dep", "end", "following", "head", "i", "idx", "label", "lemma", "lower", "pos",
                 "preceding", "sentence", "tag", "text")  # fmt: skip

    def __init__(self, i: int, idx: int, text: str, lemma: str, pos: str, tag: str, dep: str, label: str) -> None:
        self.i = i
        self.idx = idx
        self.end = idx + len(text)
        self.text = text
        self.lower = text.lower()
        self.lemma = lemma
        self.pos = pos
        self.tag = tag
        self.dep = dep
        self.label = label
        self.head = self
        self.preceding: Node | None = None
        self.following: Node | None = None
        self.children: list[Node] = []
        self.sentence: Sentence

    @property
    def is_space(self) -> bool:
        """Whether it is white space."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Whether it is made of signs of punctuation only."""
        return _is_punctuation(self.text)

    @property
    def spaced(self) -> bool:
        """Whether a single blank follows, which is no token of its own."""
        return self.following is not None and self.following.idx > self.end

    @property
    def starts_sentence(self) -> bool:
        """Whether it is the first token of its sentence."""
        return self.sentence.nodes[0] is self

    @property
    def lefts(self) -> list[Node]:
        """Its children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Node]:
        """Its children behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Node:
        """The first token of all that hangs on it, itself included."""
        return min(self._below(), key=_place)

    @property
    def right_edge(self) -> Node:
        """The last token of all that hangs on it, itself included."""
        return max(self._below(), key=_place)

    def until(self, other: Node) -> Iterator[Node]:
        """It and the tokens behind it, up to the one before ``other``."""
        node: Node | None = self
        while node is not None and node is not other:
            yield node
            node = node.following

    def _below(self) -> list[Node]:
        found = [self]
        for node in found:
            found += node.children
        return found


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: all its tokens, and where its words stand, without white space at its ends."""

    nodes: tuple[Node, ...]
    span: Span


class Tree:
    """The parse of the whole of ``text``: its tokens and its sentences that hold words, in order.

    ``passages`` are the parts of it that were parsed, each with the code point at which it stands.
    """

    __slots__ = ("_starts", "nodes", "sentences")

    def __init__(self, text: str, passages: Iterable[tuple[int, Passage]]) -> None:
        nodes: list[Node] = []
        sentences: list[Sentence] = []
        for start, passage in passages:
            if nodes and nodes[-1].end < start:
                nodes.append(_gap(len(nodes), nodes[-1], text[nodes[-1].end : start]))
            own = _nodes(len(nodes), text, start, passage)
            nodes += own
            sentences += _sentences(own, passage.firsts)
        for node, following in itertools.pairwise(nodes):
            node.following, following.preceding = following, node
        self.nodes = tuple(nodes)
        self.sentences = tuple(sentences)
        self._starts = [node.idx for node in nodes]

    def at(self, offset: int) -> Node | None:
        """The token that holds ``offset``, or the last one before it."""
        index = bisect_right(self._starts, offset) - 1
        return self.nodes[index] if index >= 0 else None

    def after(self, offset: int) -> Node | None:
        """The first token that starts at or after ``offset``, white space left out."""
        index = bisect_left(self._starts, offset)
        while index < len(self.nodes) and self.nodes[index].is_space:
            index += 1
        return self.nodes[index] if index < len(self.nodes) else None

    def root_of(self, span: Span) -> Node | None:
        """The token in ``span`` on which the others hang: the one nearest to the root of a sentence."""
        first, last = self.at(span.start), self.at(span.end - 1)
        if first is None or last is None:
            return None
        return min(self.nodes[first.i : last.i + 1], key=_depth, default=None)


def _nodes(before: int, text: str, start: int, passage: Passage) -> list[Node]:
    """The tokens of a passage that stands at ``start``, behind ``before`` others."""
    words = [text[start + a : start + a + length] for a, length in zip(passage.starts, passage.lengths, strict=True)]
    columns = zip(
        itertools.count(before), (start + at for at in passage.starts), words, passage.lemmas, passage.parts,
        passage.tags, passage.dependencies, passage.labels,
    )  # fmt: skip
    found = list(itertools.starmap(Node, columns))
    for index, (node, distance) in enumerate(zip(found, passage.heads, strict=True)):
        if distance:
            node.head = found[index + distance]
            node.head.children.append(node)
    return found


def _sentences(nodes: list[Node], firsts: tuple[int, ...]) -> Iterator[Sentence]:
    for first, last in itertools.pairwise((*firsts, len(nodes))):
        inside = tuple(nodes[first:last])
        words = [node for node in inside if not node.is_space]
        sentence = Sentence(inside, Span((words or inside)[0].idx, (words or inside)[-1].end))
        for node in inside:
            node.sentence = sentence
        if words:
            yield sentence


def _gap(i: int, before: Node, text: str) -> Node:
    """The white space behind the last token of a passage."""
    gap = Node(i, before.end, text, text, "SPACE", "_SP", "", "")
    gap.sentence = before.sentence
    return gap


def _place(node: Node) -> int:
    return node.i


def _depth(node: Node) -> int:
    steps = 0
    while node.head is not node:
        node = node.head
        steps += 1
    return steps


@functools.lru_cache(maxsize=4096)
def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(sign).startswith("P") for sign in text)
