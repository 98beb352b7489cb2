"""The parse of a document as plain objects, read from spaCy once: several extractors ask of every word what it is and
what hangs on it, and spaCy makes new objects for each answer.
"""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readout_check.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAMES = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_FIGURES = ("IDX", "LENGTH", "SPACY", "IS_SPACE", "IS_PUNCT")


class Node:
    """A token: ``text``, ``lower``, ``lemma`` (in lower case), ``pos`` (its part of speech), ``tag`` (Penn's), ``dep``
    (the dependency on ``head``, which is itself at the root), ``label`` (its entity's, "" for none).

    ``i`` is its place in the document, ``following`` the token behind it, ``idx`` and ``end`` are code points;
    ``children`` are in the order of the text.
    """

    __slots__ = ("children", "dep", "end", "following", "head", "i", "idx", "is_punct", "is_space", "label", "lemma",
                 "lower", "pos", "spaced", "tag", "text")  # fmt: skip

    def __init__(self, i: int, names: tuple[str, ...], figures: tuple[int, ...]) -> None:
        self.i = i
        self.text, self.lower, self.lemma, self.pos, self.tag, self.dep, self.label = names
        self.idx, length, self.spaced, self.is_space, self.is_punct = figures
        self.end = self.idx + length
        self.head = self
        self.following: Node | None = None
        self.children: list[Node] = []


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: all its tokens, and where its words stand, without white space at its ends."""

    nodes: tuple[Node, ...]
    span: Span


@functools.lru_cache(maxsize=2)
def nodes(doc: Doc) -> tuple[Node, ...]:
    """The tokens of ``doc``. The last documents are remembered, so that all extractors share the work."""
    columns = [_named(doc, name) for name in _NAMES]
    columns[_NAMES.index("LEMMA")] = [lemma.lower() for lemma in columns[_NAMES.index("LEMMA")]]
    figures = doc.to_array(list(_FIGURES)).T.tolist()
    found = tuple(map(Node, range(len(doc)), zip(*columns, strict=True), zip(*figures, strict=True)))
    for node, distance in zip(found, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
        if distance:
            node.head = found[node.i + distance]
            node.head.children.append(node)
    for node, following in itertools.pairwise(found):
        node.following = following
    return found


def _named(doc: Doc, attribute: str) -> list[str]:
    """What every token has for ``attribute``."""
    ids = doc.to_array([attribute]).tolist()
    strings = {number: doc.vocab.strings[number] for number in set(ids)}
    return [strings[number] for number in ids]


@functools.lru_cache(maxsize=2)
def sentences(doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of ``doc`` that hold words, in order."""
    everything = nodes(doc)
    found = []
    for sent in doc.sents:
        inside = everything[sent.start : sent.end]
        words = [node for node in inside if not node.is_space]
        if words:
            found.append(Sentence(inside, Span(words[0].idx, words[-1].end)))
    return tuple(found)
