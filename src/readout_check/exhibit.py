"""A document as evidence: its words with their sentences, lines and columns, and messages that quote them."""

from __future__ import annotations

from bisect import bisect_right

from readout_check.documents.original import original_span, original_text, place_at
from readout_check.lines import Lines
from readout_check.model import Claim, Evidence, Reading, Span
from readout_check.rules.base import ARTICLE, READOUT

CONTEXT = 4_000  # code points of a sentence that are shown: half before the words, half behind them


class Exhibit:
    """One document's text with its lines and sentences, to quote from."""

    def __init__(self, reading: Reading) -> None:
        self.path = reading.document.path
        self.id = reading.document.id or reading.document.path
        self._document = reading.document
        self._text = original_text(reading.document)
        self._lines = Lines(self._text)
        self._sentences = [s.span for s in reading.sentences]
        self._starts = [s.start for s in self._sentences]

    def show(self, span: Span, claim: Claim) -> Evidence:
        """The words at ``span`` with the sentence (or sentences) around them, said by the claim's speaker."""
        return self.quote(span, None if claim.carried else claim.speaker)

    def quote(self, span: Span, speaker: str | None) -> Evidence:
        """The words at ``span`` with the sentence (or sentences) around them."""
        around = span
        for sentence in self._sentences[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if sentence.start >= span.end:
                break
            if sentence.overlaps(span):
                around = around.to(sentence)
        if around.end - around.start > CONTEXT:
            half = CONTEXT // 2
            around = Span(max(around.start, span.start - half), min(around.end, span.end + half))
        span, around = original_span(self._document.original, span), original_span(self._document.original, around)
        line, column = self._lines.at(span.start)
        return Evidence(
            path=self.path,
            span=span,
            line=line,
            column=column,
            quote=span.of(self._text),
            sentence=around.of(self._text),
            sentence_start=around.start,
            speaker=speaker,
            place=place_at(self._document, span.start),
            byte_column=len(self._text[span.start - column + 1 : span.start].encode("utf-8", "surrogatepass")) + 1,
        )


def worded(text: str, theirs: Evidence | None, ours: Evidence | None) -> str:
    """The text of a verdict with the words of both passages in their places, on one line."""
    text = text.replace(READOUT, theirs.quote if theirs else "").replace(ARTICLE, ours.quote if ours else "")
    return " ".join(text.split())
