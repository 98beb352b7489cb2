"""The head of a text: what stands above its first paragraph of prose, and which line of it is the title."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from readout_check.documents.passages import Passage
from readout_check.documents.shapes import (
    date_line,
    dateline,
    is_agency_line,
    is_byline,
    is_caption,
    is_contact,
    is_finished,
    is_letterhead,
    is_note,
    is_ruler,
    words,
)
from readout_check.documents.words import EVENT_WORDS
from readout_check.records import SegmentKind

_LONGEST_HEAD = 14
_LONGEST_TITLE = 45
_SHORTEST_PROSE = 4
_SHORTEST_DECK = 6
_FULL_STOP = re.compile(r"\.[\"”’»)\]]{0,3}$")


def head_kinds(passages: Sequence[Passage], labelled: Collection[int]) -> tuple[SegmentKind, ...]:
    """The kinds of the passages of the head, from the first one on; as many as the head is long, which may be none.

    ``labelled`` are the indices of the passages that begin with a speaker label; prose begins there at the latest.
    """
    length = _head_length(passages, labelled)
    head = passages[:length]
    kinds = [_plain_kind(p.text) for p in head]
    title = _title(head, kinds)
    for i, passage in enumerate(head):
        if title is None or kinds[i] is not SegmentKind.HEADING:
            continue
        same = _folded(passage.text) == _folded(head[title].text)
        if i == title or same or _is_deck(passage.text):
            kinds[i] = SegmentKind.TITLE
    return tuple(kinds)


def _head_length(passages: Sequence[Passage], labelled: Collection[int]) -> int:
    for i, passage in enumerate(passages[:_LONGEST_HEAD]):
        if i in labelled or _is_prose(passage, first=i == 0, last=i + 1 == len(passages)):
            return i
    return min(len(passages), _LONGEST_HEAD)


def _is_prose(passage: Passage, *, first: bool, last: bool) -> bool:
    text = passage.text
    if passage.heading or _plain_kind(text) is not SegmentKind.HEADING or is_ruler(text):
        return False
    found = dateline(text, opens_body=not first)
    if found and is_finished(text) and len(words(text[found.end :])) >= _SHORTEST_PROSE:
        return True
    count = len(words(text))
    if is_note(text) or is_contact(text):
        return False
    if count > _LONGEST_TITLE:
        return True
    ended = bool(_FULL_STOP.search(text)) if first and not last else True
    return is_finished(text) and ended and count >= _SHORTEST_PROSE


def _plain_kind(text: str) -> SegmentKind:
    """DATELINE, DATE_LINE, BYLINE or CAPTION where the line says so of itself, else HEADING."""
    if is_agency_line(text):
        return SegmentKind.DATELINE
    if date_line(text):
        return SegmentKind.DATE_LINE
    if is_byline(text):
        return SegmentKind.BYLINE
    return SegmentKind.CAPTION if is_caption(text) else SegmentKind.HEADING


def _title(head: Sequence[Passage], kinds: Sequence[SegmentKind]) -> int | None:
    lines = [
        i
        for i, passage in enumerate(head)
        if kinds[i] is SegmentKind.HEADING
        and not (is_note(passage.text) or is_contact(passage.text) or is_ruler(passage.text))
    ]
    marked = [i for i in lines if head[i].heading]
    said = [i for i in lines if not is_letterhead(head[i].text)]
    spelt = [i for i in said if not _is_bare_caps(head[i].text)]
    long = [i for i in spelt if len(head[i].text.split()) >= 3]
    return next((group[0] for group in (marked, long, spelt, said, lines) if group), None)


def _is_bare_caps(text: str) -> bool:
    """Whether a line is the name of a body in capitals ("THE WHITE HOUSE"), not a headline set in them."""
    found = words(text)
    return text.isupper() and len(found) <= 4 and not {w.lower() for w in found} & EVENT_WORDS


def _is_deck(text: str) -> bool:
    """Whether a line below or above the title also says something: several words, not all of them a name."""
    found = words(text)
    small = [w for w in found if w.islower() and len(w) > 3]
    return len(found) >= _SHORTEST_DECK and bool(small) and not is_note(text) and not is_letterhead(text)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")
