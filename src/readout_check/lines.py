"""Where an offset stands, for people: line and column."""

from __future__ import annotations

import re
from bisect import bisect_right


class Lines:
    r"""Line and column, both from 1, of offsets in one text; ``\n`` ends a line, a ``\r`` before it belongs to it."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
