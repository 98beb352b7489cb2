"""Quotations of several sentences whose speaker is named behind them: "We have one river. It is short," Lind said."""

from __future__ import annotations

from collections.abc import Mapping

from readout_check.model import Reading, Sentence, Span
from readout_check.records import SegmentKind
from readout_check.standing import Standing

MARKS = 2  # code points of a quotation mark and a space between the start of a sentence and its quotation


def named_behind(reading: Reading) -> Mapping[Span, tuple[Span, Sentence]]:
    """Each sentence that lies in a quotation before its last one -> the quotation, and the sentence it ends in."""
    found: dict[Span, tuple[Span, Sentence]] = {}
    standing = Standing(reading.sentences, lambda sentence: sentence.span)
    for quotation in (s.span for s in reading.document.segments if s.kind is SegmentKind.QUOTATION):
        inside = standing.at(quotation)
        if len(inside) < 2 or inside[0].span.start < quotation.start - MARKS:
            continue  # "He was blunt: 'We have one river. It reads no maps'" has its source before it
        found.update({sentence.span: (quotation, inside[-1]) for sentence in inside[:-1]})
    return found
