"""A page by its tags alone: all its text, and the text that an element which is never closed keeps from being read."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{0,4000}>|<![^<>]{0,4000}>|<\?[^<>]{0,4000}>")
_BLOCKS = frozenset("p div br li tr h1 h2 h3 h4 h5 h6 blockquote section article dt dd table ul ol dl pre".split())
_SILENT = re.compile(r"<(script|style|noscript|template|svg)\b", re.IGNORECASE)
# What browsers read without looking for tags, up to its own end or that of the page (HTML standard, 13.2.5), and what
# they and trafilatura pass over.
_HIDING = re.compile(
    r"<!--|<(script|style|noscript|template|svg|textarea|title|iframe|noembed|noframes|xmp)\b", re.IGNORECASE
)
_NESTING = frozenset({"svg", "template"})
_FOOTER = re.compile(r"<(/?)footer\b", re.IGNORECASE)
_CODE = re.compile(r"[{}]|\)\s?;|=>|&&|\bfunction\b|/[*/]")
_WORD = re.compile(r"\w+")
SENTENCE = 10  # words of a line from which on it is taken for a sentence of the article, not for a button or a menu
OPENING = 5  # words by which a line is looked for in what was read


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden behind one that is not closed, ``opened`` ("<script>") in ``line``; ``to_the_end`` of the page?"""

    opened: str
    line: int
    to_the_end: bool
    lines: tuple[str, ...]


def all_text(page: str) -> Iterator[str]:
    """All text of a page by its tags alone, however deep they are nested: a line for each block."""
    return _lines(page, open_to_the_end=True)


def hidden(page: str, open_tag: int | None = None) -> Iterator[Hidden]:
    """What is hidden in elements and comments that run on to the end of the page, or into the next of their kind.

    Its lines are sentences that stand between tags, without code and without the page's footer. ``open_tag`` is where a
    tag begins that itself runs on to the end.
    """
    if open_tag is not None:
        yield Hidden("a tag", page.count("\n", 0, open_tag) + 1, True, tuple(_sentences(page[open_tag:])))
    at = counted = 0
    line = 1
    while (found := _HIDING.search(page, at)) is not None:
        name = (found[1] or "").lower()
        close = _closing(name).search(page, found.end())
        at = close.start() if close else len(page)
        if at - found.end() > 2 * SENTENCE and (close is None or _opens_again(name, page, found.end(), at)):
            lines = tuple(_sentences(page[found.end() : at]))
            line += page.count("\n", counted, found.start())
            counted = found.start()
            yield Hidden(f"<{name}>" if name else "<!--", line, close is None, lines)


def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\b" if name else "-->", re.IGNORECASE)


def _opens_again(name: str, page: str, start: int, end: int) -> bool:
    """Whether another one of these opens inside, where none can be; those in a script's strings have backslashes."""
    if name in _NESTING:
        return False
    again = rf"(?:^|>)\s{{0,99}}<{name}\b[^<>\\]{{0,999}}>" if name else "<!--"
    return re.compile(again, re.IGNORECASE | re.MULTILINE).search(page, start, end) is not None


def unread(lines: Collection[str], text: str) -> list[str]:
    """Those of ``lines`` that ``text`` does not have."""
    words = _WORD.findall(text.casefold())
    known = {tuple(words[n : n + OPENING]) for n in range(len(words))}
    return [line for line in lines if tuple(_WORD.findall(line.casefold())[:OPENING]) not in known]


def _sentences(markup: str) -> Iterator[str]:
    for piece in _outside_footers(markup):
        for line in _lines(piece, open_to_the_end=False):
            if len(line.split()) >= SENTENCE and not _CODE.search(line):
                yield line


def _outside_footers(markup: str) -> Iterator[str]:
    """``markup`` without what stands in front of a footer's end or behind its beginning."""
    pieces = _FOOTER.split(markup)
    for n in range(0, len(pieces), 2):
        begins = n == 0 or pieces[n - 1] == "/"
        ends = n + 1 == len(pieces) or pieces[n + 1] == ""
        if begins and ends:
            yield pieces[n]


def _lines(markup: str, *, open_to_the_end: bool) -> Iterator[str]:
    """The text of ``markup``, a line for each block; a script that is not closed hides the rest, or is passed over."""
    parts = []
    endless: set[str] = set()
    at = 0
    while (silent := _SILENT.search(markup, at)) is not None:
        parts.append(markup[at : silent.start()])
        name = silent[1].lower()
        close = _closing(name).search(markup, silent.end()) if name not in endless else None
        at = close.start() if close else len(markup) if open_to_the_end else silent.end()
        if close is None:
            endless.add(name)
    parts.append(markup[at:])
    text = _TAG.sub(lambda m: "\n" if (m[2] or "").lower() in _BLOCKS else "", "".join(parts))
    for line in text.split("\n"):
        if words := " ".join(html.unescape(line).split()):
            yield words
