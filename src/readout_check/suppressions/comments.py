"""What a comment in a readout asks for: ``ignore[CODES] until=DATE reason``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from readout_check.codes import close_codes, known_code
from readout_check.records import Comment, Document

_WHOLE = re.compile(r"<!--\s*readout-check:(.*)-->", re.DOTALL)
_ASKED = re.compile(r"ignore\[([^\[\]]*)\]")
_UNTIL = re.compile(r"until=(\S*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One comment, read: rule codes (or their beginnings) and the last day it holds; ``trouble`` says what is wrong."""

    document: Document
    comment: Comment
    codes: tuple[str, ...] = ()
    until: dt.date | None = None
    trouble: tuple[str, ...] = field(default=())


def requests(document: Document) -> Iterator[Request]:
    """The comments of one readout, in order."""
    for comment in document.comments:
        yield _read(document, comment)


def _read(document: Document, comment: Comment) -> Request:
    whole = _WHOLE.match(comment.text)
    words = " ".join(whole[1].split()) if whole else ""
    asked = _ASKED.match(words)
    if asked is None:
        return _void(document, comment, f"{words or 'nothing'!r} is not understood; write ignore[RC701] and a reason")
    codes, trouble = _codes(asked[1])
    rest = words[asked.end() :].strip()
    until = None
    if limit := _UNTIL.match(rest):
        rest = rest[limit.end() :].strip()
        try:
            until = dt.date.fromisoformat(limit[1])
        except ValueError:
            return _void(document, comment, f"until={limit[1]} is not a date; write until=2027-01-31")
    if not rest:
        return _void(document, comment, "it gives no reason")
    return Request(document=document, comment=comment, codes=codes, until=until, trouble=trouble)


def _void(document: Document, comment: Comment, trouble: str) -> Request:
    return Request(document=document, comment=comment, trouble=(trouble,))


def _codes(listed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of a list with commas, and what is wrong with it."""
    words = [word.strip() for word in listed.split(",") if word.strip()]
    if not words:
        return (), ("it names no rule",)
    codes, trouble = [], []
    for word in words:
        code = known_code(word)
        if code is not None:
            codes.append(code)
        else:
            close = " or ".join(close_codes(word))
            trouble.append(f"no rule has the code {word!r}" + (f"; did you mean {close}?" if close else ""))
    return tuple(codes), tuple(trouble)
