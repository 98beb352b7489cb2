"""How much markup a page or an XML part holds, counted before it is made a tree, which takes far more than the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from readout_check.documents.limits import Limits
from readout_check.errors import DocumentError

MOST_ATTRIBUTES = 1_000
"""Attributes of one tag. The parser compares each with all others: 100,000 of them took more than 100 seconds."""
_CHUNK = 1 << 20
_BEFORE_XML = b"\xef\xbb\xbf\xfe\xff\0 \t\r\n"
_VALUE = re.compile(rb"=[ \t\r\n]{0,20}[\"']")
_OPEN = re.compile(r"<[a-zA-Z][^\s/>]*")
_SILENT = re.compile(r"<(script|style)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"=\s*(?P<quote>[\"']?)|[\s/]*[^\s/>=]+|[\s/]+")


def check_page(page: str, name: str, limits: Limits) -> int | None:
    """Raise DocumentError when ``page`` has more tags than ``limits`` allow, or a tag with too many attributes.

    Scripts and styles hold no tags. One pass from left to right, whatever is left open. Returns where the tag begins
    in which a quotation mark is not closed up to the end of the page, if there is one.
    """
    at = count = 0
    while (tag := _OPEN.search(page, at)) is not None:
        count += 1
        if count > limits.tags:
            raise too_many(name, limits)
        at = _behind(page, tag.end(), name)
        if at > len(page):
            return tag.start()
        if silent := _SILENT.match(tag[0]):
            end = re.compile(f"</{silent[1]}", re.IGNORECASE).search(page, at)
            at = end.start() if end else len(page)
    return None


def check_xml(part: IO[bytes], name: str, limits: Limits) -> None:
    """Raise DocumentError when an open part of an archive is XML with more tags than ``limits`` allow.

    What is XML is told by its first byte: a package may call its parts what it likes.
    """
    chunk = part.read(_CHUNK)
    if not chunk.lstrip(_BEFORE_XML).startswith(b"<"):
        return
    count = attributes = 0
    while chunk:
        count += chunk.count(b"<")
        if count > 2 * limits.tags:  # each may be closed by another
            raise too_many(name, limits)
        for piece in _tags(chunk):
            attributes = (0 if piece.startswith(b"<") else attributes) + _attributes(piece)
            if attributes > MOST_ATTRIBUTES:
                raise _too_wide(name)
        chunk = part.read(_CHUNK)


def _tags(chunk: bytes) -> Iterator[bytes]:
    """The pieces of a chunk of XML, each from one "<" to the next; the first may go on with a tag of the last chunk."""
    first, *rest = chunk.split(b"<")
    yield first
    yield from (b"<" + piece for piece in rest)


def _attributes(piece: bytes) -> int:
    if piece.count(b"=") < 2:
        return piece.count(b"=")
    return len(_VALUE.findall(piece.replace(b"\0", b"")))  # without the zeros of UTF-16


def too_many(name: str, limits: Limits) -> DocumentError:
    """The error for more tags than the limit."""
    return DocumentError(
        f"{name}: more than {limits.tags:,} tags",
        "save the text alone, or raise the limit with --limit tags=NUMBER",
    )


def _behind(page: str, at: int, name: str) -> int:
    """Where the tag ends whose name ends at ``at``, behind the page when a quoted value, which may hold any sign, does
    not end in it."""
    for _ in range(3 * MOST_ATTRIBUTES):
        part = _ATTRIBUTE.match(page, at)
        if part is None:
            return at
        at = part.end()
        if quote := part["quote"]:
            end = page.find(quote, at)
            at = end + 1 if end >= 0 else len(page) + 1
    raise _too_wide(name)


def _too_wide(name: str) -> DocumentError:
    return DocumentError(f"{name}: a tag with more than {MOST_ATTRIBUTES:,} attributes", "save the text alone")
