"""Words inside quotation marks, as claims."""

from __future__ import annotations

from collections.abc import Iterator

from readout_check.extract.tree import Tree
from readout_check.model import Document, QuotationClaim, SegmentKind, Span


def extract(tree: Tree, document: Document) -> Iterator[QuotationClaim]:
    """One claim for each quotation segment, in order; its sentence is the one that it starts in."""
    sentences = [sentence.span for sentence in tree.sentences]
    for segment in document.segments:
        if segment.kind == SegmentKind.QUOTATION and segment.span.end > segment.span.start:
            around = next((s for s in sentences if s.overlaps(segment.span)), segment.span)
            text = segment.span.of(document.text)
            yield QuotationClaim(span=Span(segment.span.start, segment.span.end), text=text, sentence=around)
