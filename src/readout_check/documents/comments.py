"""Comments to readout-check that a text holds: ``<!-- readout-check: ... -->``. They are no words of the text."""

from __future__ import annotations

import re

from readout_check.documents.passages import Passage, passages
from readout_check.records import Comment, Span

_COMMENT = re.compile(r"<!--\s{0,20}readout-check:((?:(?!-->).){0,2000})-->", re.DOTALL)
_NO_LINE_END = re.compile(r"[^\r\n]")


def take_comments(text: str) -> tuple[str, tuple[Comment, ...]]:
    """``text`` with blanks in place of its comments, so that every offset stays, and the comments in their order.

    A comment is about the paragraph that shares a line with it, or, on lines of its own, about the next one.
    """
    found = list(_COMMENT.finditer(text))
    if not found:
        return text, ()
    plain = _COMMENT.sub(lambda match: _NO_LINE_END.sub(" ", match[0]), text)
    layout = passages(plain)
    return plain, tuple(
        Comment(span=Span(*match.span()), scope=_scope(plain, layout, match), text=match[0]) for match in found
    )


def _scope(plain: str, layout: tuple[Passage, ...], match: re.Match[str]) -> Span:
    """The paragraph that a comment is about; empty when none follows."""
    first = max(plain.rfind(end, 0, match.start()) for end in "\r\n") + 1
    last = min((at for end in "\r\n" if (at := plain.find(end, match.end())) >= 0), default=len(plain))
    line = Span(first, last)
    beside = next((p.span for p in layout if p.span.overlaps(line)), None)
    below = next((p.span for p in layout if p.span.start >= match.end()), None)
    return beside or below or Span(match.end(), match.end())
