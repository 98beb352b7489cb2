"""From the clean text, in which everything is read, back to the text as it was and to its pages."""

from __future__ import annotations

from bisect import bisect_right

from readout_check.records import Document, Original, Span


def original_text(document: Document) -> str:
    """The text that the report's offsets point into."""
    return document.original.text if document.original is not None else document.text


def original_span(original: Original | None, span: Span) -> Span:
    """The place in ``original`` of ``span``, which counts in the clean text; without one they are the same."""
    if original is None:
        return span
    if span.start >= span.end:
        at = original.starts[span.start] if span.start < len(original.starts) else len(original.text)
        return Span(at, at)
    return Span(original.starts[span.start], original.ends[span.end - 1])


def place_at(document: Document, offset: int) -> str | None:
    """The page or paragraph at ``offset`` of the original text, ``None`` when the source names none there."""
    at = bisect_right(document.places, offset, key=lambda place: place.start)
    return (document.places[at - 1].name or None) if at else None
