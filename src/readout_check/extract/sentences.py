"""Sentences with their content words: what the alignment compares instead of the words of the parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readout_check.model import Document, Segment, SegmentKind, Sentence, Span, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
# verbs and adverbs so common that sharing them says nothing
_LIGHT = frozenset({"be", "have", "do", "say", "also", "then", "more", "other", "such", "very", "now", "here", "there"})


def extract(doc: Doc, document: Document) -> Iterator[Sentence]:
    """The sentences of ``doc`` in order, white space at their ends left out; empty ones are skipped."""
    segments = [s for s in document.segments if s.kind != SegmentKind.QUOTATION]
    at = 0
    for sent in doc.sents:
        span = stripped(sent)
        if span is None:
            continue
        while at + 1 < len(segments) and segments[at + 1].span.start <= span.start:
            at += 1
        segment = _segment_at(segments, at, span)
        words = tuple(Word(t.idx, t.idx + len(t), t.lemma_.lower(), t.pos_) for t in sent if _is_content(t))
        yield Sentence(
            span=span,
            kind=segment.kind if segment else SegmentKind.PARAGRAPH,
            words=words,
            speaker=segment.speaker if segment else None,
        )


def stripped(sent: Tokens) -> Span | None:
    """Where the words of a sentence stand, without white space at its ends; None when there are none."""
    tokens = [t for t in sent if not t.is_space]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def _segment_at(segments: list[Segment], at: int, span: Span) -> Segment | None:
    return segments[at] if segments and segments[at].span.start <= span.start else None


def _is_content(token: Token) -> bool:
    return token.pos_ in _CONTENT and not token.is_punct and not token.is_space and token.lemma_.lower() not in _LIGHT
