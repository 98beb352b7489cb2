"""The block of ``key: value`` lines between two ``---`` lines that a text may begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_OPEN = re.compile(r"\s{0,20}---[ \t]*(?:\r\n?|\n)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r?(?:\n|\Z))", re.MULTILINE)
_PAIR = re.compile(r"^([A-Za-z][\w-]{0,40})[ \t]*:(.*)$")
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``start`` and ``end`` are code points of the text (``---`` lines included); keys of ``values`` are lower case."""

    start: int
    end: int
    values: Mapping[str, str]


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of ``text``, or ``None``: two ``---`` lines with nothing but ``key: value`` lines between.

    It is no YAML: quotes around a value are taken off, comments and blank lines passed over, the rest is kept as is.
    """
    opened = _OPEN.match(text)
    if not opened:
        return None
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LONGEST)
    if not closed:
        return None
    values = {}
    for line in text[opened.end() : closed.start()].splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pair = _PAIR.match(line)
        if not pair:
            return None
        values[pair[1].lower()] = pair[2].lstrip(" \t").rstrip(" \t\r").strip("\"'")
    return FrontMatter(text.index("---"), closed.end(), values) if values else None
