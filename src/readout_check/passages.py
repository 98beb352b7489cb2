"""The stretches in which a text is parsed, and what spaCy says of each as plain columns that can be kept.

A passage is a paragraph, a turn, a heading. It is parsed alone, so its parse depends on its words only and is the same
in every document that prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout_check.records import Document, Span

_LONGEST = 20_000
"""Characters that are parsed in one go; only longer paragraphs are cut."""
_LONGEST_DENSE = 2_000
"""The same for texts that are mostly signs, each of which is a token: neither memory nor trees may grow with those."""
_SIGN = re.compile(r"[^\w\s]")
_DENSE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The parse of a text, one entry for each token in every column but the last.

    ``starts`` and ``lengths`` are code points of that text; ``lemmas`` are in lower case, ``parts`` are parts of
    speech, ``tags`` Penn's; ``labels`` are of entities, "" for none. ``heads`` are the distances in tokens to what a
    token hangs on, 0 at a root. ``firsts`` are the tokens that begin a sentence.
    """

    starts: tuple[int, ...]
    lengths: tuple[int, ...]
    lemmas: tuple[str, ...]
    parts: tuple[str, ...]
    tags: tuple[str, ...]
    dependencies: tuple[str, ...]
    labels: tuple[str, ...]
    heads: tuple[int, ...]
    firsts: tuple[int, ...]


def cut(document: Document) -> Iterator[Span]:
    """Where the passages of ``document`` stand in its text, in order, without the white space around them.

    They begin where segments do. Paragraphs beyond a bounded length are cut at a blank, else anywhere.
    """
    text = document.text
    starts = sorted({0, *(s.span.start for s in document.segments if s.kind != "quotation")})
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        while start < end:
            stop = _stop(text, start, end)
            words = text[start:stop]
            first = start + len(words) - len(words.lstrip())
            last = start + len(words.rstrip())
            if first < last:
                yield Span(first, last)
            start = stop


def _stop(text: str, start: int, end: int) -> int:
    """Where the passage that begins at ``start`` ends, ``end`` at the latest."""
    length = end - start
    if length <= _LONGEST_DENSE:
        return end
    dense = sum(1 for _ in _SIGN.finditer(text, start, end)) > _DENSE * length
    longest = _LONGEST_DENSE if dense else _LONGEST
    if length <= longest:
        return end
    most = start + longest
    return text.rfind(" ", start + 1, most) + 1 or most
