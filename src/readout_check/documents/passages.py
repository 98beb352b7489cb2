"""A text as passages: a line each, or several lines where the file breaks its paragraphs at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readout_check.documents.shapes import starts_passage
from readout_check.records import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BLANK_BEFORE = re.compile(r"(?:\r\n?|\n|[\u2028\u2029])[ \t\u00a0]*(?:\r\n?|\n|[\u2028\u2029])")
_EDGES = " \t\u00a0\u200b\ufeff\v\f\x85"
_NARROWEST, _WIDEST = 40, 120
"""Columns between which a text may be taken for hard-wrapped."""
_SLACK = 12
"""How much shorter than the widest line a wrapped line may be beyond what its next word explains."""
_FULL_LINE = 40
_FEWEST_BREAKS = 3
"""Line ends inside blocks that it takes to tell a wrap; one fewer when all of them are full and wide."""
_WIDE = 60
_MARKUP_HEAD = re.compile(r"#{1,6}[ \t]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a line of its own: ``text`` is the document's text at ``span``, without the white space around it.

    ``gap`` tells whether a blank line stands before it, ``heading`` whether it was marked with ``#`` (which the span
    leaves out).
    """

    span: Span
    text: str
    gap: bool
    heading: bool = False


def passages(text: str, start: int = 0) -> tuple[Passage, ...]:
    """The passages of ``text`` from code point ``start`` on, in order; empty lines belong to none."""
    lines = tuple(_lines(text, start))
    width = _wrap_width(lines)
    groups: list[list[Passage]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_joined(group, text) for group in groups)


def _joined(lines: Sequence[Passage], text: str) -> Passage:
    first, span = lines[0], lines[0].span.to(lines[-1].span)
    return Passage(span, span.of(text), first.gap, first.heading)


def _lines(text: str, start: int) -> Iterator[Passage]:
    end_of_last = start
    for match in _LINE.finditer(text, start):
        raw = match[0]
        line = raw.strip(_EDGES)
        if not line:
            continue
        at = match.start() + raw.index(line)
        mark = _MARKUP_HEAD.match(line)
        if mark:
            at, line = at + mark.end(), line[mark.end() :].rstrip("# ")
        if line:
            gap = bool(_BLANK_BEFORE.search(text, end_of_last, at)) or at == start
            yield Passage(Span(at, at + len(line)), line, gap, heading=bool(mark))
            end_of_last = at + len(line)


def _wrap_width(lines: Sequence[Passage]) -> int | None:
    """The column at which the file wraps its paragraphs, or ``None`` when it has a line for each paragraph.

    A greedy wrap shows in that the first word of the next line would not have fitted on the line before it.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    lengths = [len(a.text) for a, _ in pairs]
    if len(pairs) < _FEWEST_BREAKS - 1 or sum(len(line.text) <= _WIDEST for line in lines) < 0.8 * len(lines):
        return None
    width = max((length for length in lengths if length <= _WIDEST), default=0)
    if width < _NARROWEST:
        return None
    full = sum(_is_full(a.text, b.text, width) for a, b in pairs)
    if len(pairs) < _FEWEST_BREAKS:
        return width if full == len(pairs) and width >= _WIDE else None
    return width if full >= 0.5 * len(pairs) else None


def _is_full(line: str, following: str, width: int) -> bool:
    first = next(iter(following.split(maxsplit=1)), "")  # a line may be nothing but a separator of records
    return len(line) <= _WIDEST and len(line) + 1 + len(first) > width - _SLACK


def _continues(last: Passage, line: Passage, width: int | None) -> bool:
    if line.gap or line.heading or last.heading or line.text == last.text or starts_passage(line.text):
        return False
    if width is not None:
        return _is_full(last.text, line.text, width) or (line.text[0].islower() and last.text[-1] not in ".?!:")
    return line.text[0].islower() and len(last.text) >= _FULL_LINE and last.text[-1] not in ".?!:;”\"'»"
