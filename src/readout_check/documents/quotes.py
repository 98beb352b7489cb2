"""Quotation marks: which words of a passage are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.records import Span

_DOUBLE_CLOSERS = {"“": '”"', "„": '“”"', "«": "»", "‹": "›", '"': '"”'}
"""Closing marks for each opening one. English opens with the high six; German with the low nine."""
_ELISION = re.compile(r"['’](?:\d0s\b|\d\d\b|tis\b|twas\b|em\b|n['’]|til\b|cause\b)", re.IGNORECASE)
_MAX_QUOTED = 4_000


def quotations(text: str, span: Span) -> Iterator[Span]:
    """The spans (code points of ``text``) of quoted words inside ``span``, marks left out, in order, not nested.

    A quotation that is opened but never closed counts only where it opens the passage and the passage ends with it, as
    quotations of several paragraphs are set. Apostrophes are told from single marks by the letters around them.
    """
    at = span.start
    barren: dict[str, int] = {}  # by opening mark: up to where there is nothing to close it, so as to look only once
    while at < span.end:
        char = text[at]
        start = max(at + 1, barren.get(char, 0))
        close, seen = None, start
        if char in _DOUBLE_CLOSERS and _may_open(text, at, span):
            close, seen = _double_close(text, at, start, span)
        elif char in "‘'" and _opens_single(text, at, span):
            close, seen = _single_close(text, char, start, span)
        if close is None:
            barren[char] = seen
            at += 1
            continue
        words = _trimmed(text, at + 1, close)
        if words.start < words.end:
            yield words
        at = close if close > start and _begins_another(text, close, span) else close + 1


def _may_open(text: str, at: int, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if text[at] == '"':
        return not before.isalnum() and not after.isspace()
    return not after.isspace() or text[at] == "«"  # French sets a space inside its marks


def _double_close(text: str, at: int, start: int, span: Span) -> tuple[int | None, int]:
    """Where the mark opened at ``at`` closes, looked for from ``start``, and up to where it was looked for."""
    opener, closers = text[at], _DOUBLE_CLOSERS[text[at]]
    limit = max(start, min(span.end, at + 1 + _MAX_QUOTED))
    for i in range(start, limit):
        if text[i] in closers and not (text[i] == opener and _looks_opening(text, i, span)):
            return i, i
        if text[i] == opener and _begins_another(text, i, span):
            return i, i
    return (span.end if at == span.start and limit == span.end else None), limit


def _looks_opening(text: str, at: int, span: Span) -> bool:
    """Whether a straight mark inside a quotation opens another one: a space before it and a word after it."""
    return text[at - 1].isspace() and at + 1 < span.end and text[at + 1].isalnum()


def _begins_another(text: str, at: int, span: Span) -> bool:
    """Whether a straight mark behind a whole sentence opens the next paragraph of a quotation, or another one where the
    mark that should close the first was left out: '"We met. "We agreed," she said'."""
    return (
        text[at : at + 1] == '"'
        and _looks_opening(text, at, span)
        and text[max(0, at - 2)] in ".!?"
        and text[at + 1 : at + 2].isupper()
    )


def _opens_single(text: str, at: int, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    return not before.isalnum() and before not in "’'" and after.isalnum() and not _ELISION.match(text, at)


def _single_close(text: str, opener: str, start: int, span: Span) -> tuple[int | None, int]:
    """The mark that closes a single quotation, looked for from ``start``, and up to where it was looked for.

    A mark after "s" may be a possessive ("farmers’ union"); it closes only when no other mark that can close follows.
    """
    closers = "’" if opener == "‘" else "'’"
    possessive = None
    limit = max(start, min(span.end, start + _MAX_QUOTED))
    for i in range(start, limit):
        if text[i] in "‘“":
            return possessive, i
        if text[i] not in closers or text[i - 1].isspace():
            continue
        after = text[i + 1] if i + 1 < span.end else " "
        if after.isalnum():
            continue
        if text[i - 1] in "sS" and after == " " and i + 2 < span.end and text[i + 2].islower():
            possessive = possessive if possessive is not None else i
            continue
        return i, i
    return possessive, limit


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
