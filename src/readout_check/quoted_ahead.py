"""Quotations of several sentences: whose speaker is named behind them ("We have one river. It is short," Lind said), or
before them, at the end of a paragraph: "Lind issued the following statement:".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readout_check.model import Reading, Sentence, Span
from readout_check.records import SegmentKind
from readout_check.standing import Standing

_WITHIN = frozenset({SegmentKind.QUOTATION, SegmentKind.TURN})
_OPENING = frozenset({"“", '"', "«", "„"})
_CLOSING = frozenset({"”", '"', "»"})
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


def named_before(reading: Reading) -> Mapping[Span, Span]:
    """Each sentence of the quoted paragraphs that follow one which ends in a colon -> the last sentence of that one.

    The last of the paragraphs is that which ends with a closing mark, or the last that begins with an opening one.
    """
    text, found = reading.document.text, dict[Span, Span]()
    standing = Standing(reading.sentences, lambda sentence: sentence.span)
    paragraphs = [s.span for s in reading.document.segments if s.kind not in _WITHIN]
    for n, paragraph in enumerate(paragraphs):
        if not paragraph.of(text).rstrip().endswith(":"):
            continue
        told = standing.at(paragraph)
        for quoted in _quoted(text, paragraphs[n + 1 :]) if told else ():
            found.update({sentence.span: told[-1].span for sentence in standing.at(quoted)})
    return found


def _quoted(text: str, paragraphs: Sequence[Span]) -> Sequence[Span]:
    """The first of ``paragraphs`` that are one quotation."""
    found: list[Span] = []
    for paragraph in paragraphs:
        words = paragraph.of(text).strip()
        if words[:1] not in _OPENING:
            break
        found.append(paragraph)
        if words[-1] in _CLOSING:
            break
    return found
