"""Sentences with their content words: what the alignment compares instead of the words of the parse."""

from __future__ import annotations

from collections.abc import Iterator

from readout_check.extract.tree import Node, Tree
from readout_check.model import Document, Segment, SegmentKind, Sentence, Span, Word

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
# verbs and adverbs so common that sharing them says nothing
_LIGHT = frozenset({"be", "have", "do", "say", "also", "then", "more", "other", "such", "very", "now", "here", "there"})


def extract(tree: Tree, document: Document) -> Iterator[Sentence]:
    """The sentences of ``tree`` in order, white space at their ends left out; empty ones are skipped."""
    segments = [s for s in document.segments if s.kind != SegmentKind.QUOTATION]
    at = 0
    for sentence in tree.sentences:
        while at + 1 < len(segments) and segments[at + 1].span.start <= sentence.span.start:
            at += 1
        segment = _segment_at(segments, at, sentence.span)
        yield Sentence(
            span=sentence.span,
            kind=segment.kind if segment else SegmentKind.PARAGRAPH,
            words=tuple(Word(n.idx, n.end, n.lemma, n.pos) for n in sentence.nodes if _is_content(n)),
            speaker=segment.speaker if segment else None,
        )


def _segment_at(segments: list[Segment], at: int, span: Span) -> Segment | None:
    return segments[at] if segments and segments[at].span.start <= span.start else None


def _is_content(node: Node) -> bool:
    return node.pos in _CONTENT and node.lemma not in _LIGHT and not node.is_punct and not node.is_space
