"""The layout of a text: which part is title, date line, byline, caption, speaker's words, running text, quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from readout_check.documents.alone import lone_labels
from readout_check.documents.frontmatter import front_matter
from readout_check.documents.head import head_kinds
from readout_check.documents.labels import Label, speaks
from readout_check.documents.passages import Passage, passages
from readout_check.documents.quotes import quotations
from readout_check.documents.shapes import (
    date_line,
    dateline,
    is_byline,
    is_caption,
    is_contact,
    is_finished,
    is_note,
    is_ruler,
    list_mark,
    words,
)
from readout_check.documents.titled import titled_names
from readout_check.documents.turns import speaker_labels
from readout_check.documents.words import FIRST_PERSON, SESSION_WORDS
from readout_check.records import Segment, SegmentKind, Span

_LONGEST_LINE = 25
"""Words up to which a line without a final stop may be a caption or a heading."""
_LONGEST_HEADING = 6
_LONGEST_NARRATION = 30
_DATELINE_PASSAGES = 2
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.?!]\s+[^\W\d_]")
_NUMBERED = re.compile(r"[(\d]|[ivxIVX]{1,5}[.)]|[a-zA-Z][.)]")
_STATEMENT_BY = re.compile(
    r"\b(?:statement|remarks|speech|address|intervention|keynote|message|press conference)\b[^.:]{0,60}?"
    r"\bby\s+(?:the\s+)?"
    r"(?P<who>[^\W\d_][^,:;|(\n–—]{1,80}?)"
    r"(?=\s+(?:at|on|in|to|during|following|after|before|for|with|regarding)\b|[,:;|(–—]|$)",
    re.IGNORECASE,
)
_I = re.compile(r"\bI(?:['’](?:m|ve|d|ll))?\b(?!\.)")


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the reading of a text has come to: the passages, their labels, and the turn that is open."""

    passages: tuple[Passage, ...]
    labels: dict[int, Label]
    head: int
    speaker: str | None = None
    last_speaker: str | None = None


def segments(text: str) -> tuple[Segment, ...]:
    """The segments of ``text`` in order, spans in code points; a quotation follows the segment that holds it.

    Every word belongs to some segment. White space, rulers' neighbours and the space between segments belong to none.
    """
    front = front_matter(text)
    start = front.end if front else 0
    found = passages(text, start)
    labels = speaker_labels(found) or lone_labels(found)
    head = head_kinds(found, labels)
    layout = [Segment(span=Span(front.start, front.end), kind=SegmentKind.HEADING)] if front else []
    layout += [Segment(span=p.span, kind=kind) for p, kind in zip(found, head, strict=False)]
    layout += _body(_Reader(passages=found, labels=labels, head=len(head)))
    layout = _as_speech(layout, text) if not labels else layout
    return tuple(_with_quotations(layout, text))


def title_of(text: str, layout: Sequence[Segment]) -> str | None:
    """The title on one line, or ``None``."""
    title = next((s for s in layout if s.kind is SegmentKind.TITLE), None)
    return " ".join(title.span.of(text).split()) if title else None


def _body(reader: _Reader) -> Iterator[Segment]:
    for i in range(reader.head, len(reader.passages)):
        passage = reader.passages[i]
        label = reader.labels.get(i)
        if label is not None:
            reader = replace(reader, speaker=None) if label.listing else _open_turn(reader, label)
            yield from _labelled(passage, label, reader.speaker)
            continue
        kind = _kind(reader, i)
        if kind is not SegmentKind.PARAGRAPH:
            if kind is SegmentKind.HEADING and _closes_turn(reader, i):
                reader = replace(reader, speaker=None)
            yield Segment(span=passage.span, kind=kind)
            continue
        if reader.speaker is not None and _is_narration(reader, i):
            reader = replace(reader, speaker=None)
        yield from _prose(reader, i)


def _open_turn(reader: _Reader, label: Label) -> _Reader:
    speaker = label.speaker or reader.last_speaker
    return replace(reader, speaker=speaker, last_speaker=speaker)


def _labelled(passage: Passage, label: Label, speaker: str | None) -> Iterator[Segment]:
    base = passage.span.start
    if label.start > 0 and passage.text[: label.start].strip():
        lead = passage.text[: label.start].rstrip()
        stamp = label.start < label.words < len(passage.text)
        kind = SegmentKind.HEADING if stamp else SegmentKind.PARAGRAPH
        yield Segment(span=Span(base, base + len(lead)), kind=kind)
    yield Segment(span=Span(base + label.start, base + label.end), kind=SegmentKind.LABEL)
    if label.words < len(passage.text):
        kind = SegmentKind.TURN if speaker is not None else SegmentKind.PARAGRAPH
        yield Segment(span=Span(base + label.words, passage.span.end), kind=kind, speaker=speaker)


def _prose(reader: _Reader, i: int) -> Iterator[Segment]:
    """A paragraph of running text or of a turn, what stands before its words (dateline, list mark) set apart."""
    passage, speaker = reader.passages[i], reader.speaker
    start, end, text = passage.span.start, passage.span.end, passage.text
    mark = list_mark(text)
    place = None
    if speaker is None and i < reader.head + _DATELINE_PASSAGES and not mark:
        place = dateline(text, opens_body=i == reader.head)
    lead = place.end if place else mark
    if lead:
        before = text[:lead].rstrip()
        kind = SegmentKind.DATELINE if place else SegmentKind.LABEL if speaker else SegmentKind.HEADING
        yield Segment(span=Span(start, start + len(before)), kind=kind)
    kind = SegmentKind.PARAGRAPH if speaker is None else SegmentKind.TURN
    yield Segment(span=Span(start + lead, end), kind=kind, speaker=speaker)


def _kind(reader: _Reader, i: int) -> SegmentKind:
    """PARAGRAPH for prose (also a speaker's), else what kind of line the passage is."""
    passage = reader.passages[i]
    text = passage.text
    if passage.heading or is_ruler(text):
        return SegmentKind.HEADING
    if is_caption(text) or _is_doubled(reader.passages, i):
        return SegmentKind.CAPTION
    if is_byline(text):
        return SegmentKind.BYLINE
    if is_note(text) or (is_contact(text) and not (reader.speaker and speaks(text))):
        return SegmentKind.HEADING
    if date_line(text):
        return SegmentKind.DATE_LINE
    return _line_kind(text, spoken=reader.speaker is not None, transcript=bool(reader.labels))


def _line_kind(text: str, *, spoken: bool, transcript: bool) -> SegmentKind:
    mark = list_mark(text)
    rest = text[mark:]
    count = len(words(rest))
    if is_finished(rest) or count > _LONGEST_LINE or (spoken and (speaks(rest) or rest[:1].islower())):
        return SegmentKind.PARAGRAPH
    if mark:
        numbered = bool(_NUMBERED.match(text))
        return SegmentKind.HEADING if numbered and 0 < count <= 2 * _LONGEST_HEADING else SegmentKind.PARAGRAPH
    if _INNER_STOP.search(rest) and count > 2 * _LONGEST_HEADING:
        return SegmentKind.PARAGRAPH
    short = count <= _LONGEST_HEADING
    return SegmentKind.HEADING if short or transcript else SegmentKind.CAPTION


def _is_doubled(found: Sequence[Passage], i: int) -> bool:
    """Whether a short passage stands twice in a row, as captions do when a page is copied with its alternative text."""
    text = _folded(found[i].text)
    near = [found[j] for j in (i - 1, i + 1) if 0 <= j < len(found)]
    return len(text.split()) <= 2 * _LONGEST_LINE and any(_folded(p.text) == text for p in near)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _closes_turn(reader: _Reader, i: int) -> bool:
    """Whether the heading at ``i`` ends the open turn: not an aside, nor one that first-person speech follows."""
    if reader.passages[i].text[0] in "([":
        return False
    following = reader.passages[i + 1].text if i + 1 < len(reader.passages) else ""
    return not (following and i + 1 not in reader.labels and _I.search(following))


def _is_narration(reader: _Reader, i: int) -> bool:
    """Whether the passage is the editor's after a turn: the last one, or before another label, about the meeting."""
    text = reader.passages[i].text
    if i + 1 < len(reader.passages) and i + 1 not in reader.labels:
        return False
    found = [w.lower() for w in words(text)]
    if len(found) > _LONGEST_NARRATION or speaks(text) or set(found) & FIRST_PERSON or list_mark(text):
        return False
    return bool(set(found[:8]) & SESSION_WORDS)


def _as_speech(layout: list[Segment], text: str) -> list[Segment]:
    """A text headed "Statement by X" and told in the first person is X's turn from the first paragraph on."""
    by = _STATEMENT_BY.search(_heading(layout, text))
    prose = [s for s in layout if s.kind is SegmentKind.PARAGRAPH]
    spoken = sum(1 for s in prose if _I.search(s.span.of(text)))
    told = sum(1 for s in prose if speaks(s.span.of(text)))
    who = by["who"].strip() if by else ""
    if not who or spoken < (1 if titled_names([who]) else 2) or 3 * max(spoken, told) < len(prose):
        return layout  # "we" is a bank's or a council's too, "by the Governing Council"
    return [replace(s, kind=SegmentKind.TURN, speaker=who) if s.kind is SegmentKind.PARAGRAPH else s for s in layout]


def _heading(layout: Sequence[Segment], text: str) -> str:
    """The title, with the line of the head that goes on with "by X"."""
    head = takewhile(lambda s: s.kind is not SegmentKind.PARAGRAPH, layout)
    lines = (s.span.of(text) for s in head if s.kind in (SegmentKind.TITLE, SegmentKind.HEADING))
    by = next((line for line in lines if line[:3].lower() == "by "), "")
    return f"{title_of(text, layout) or ''} {by}"


def _with_quotations(layout: Sequence[Segment], text: str) -> Iterator[Segment]:
    for segment in layout:
        yield segment
        if segment.kind in (SegmentKind.PARAGRAPH, SegmentKind.TURN):
            for span in quotations(text, segment.span):
                yield Segment(span=span, kind=SegmentKind.QUOTATION, speaker=segment.speaker)
