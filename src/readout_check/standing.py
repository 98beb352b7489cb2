"""What stands where: things with spans, found by the span that they share letters with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from readout_check.model import Span

T = TypeVar("T")


class Standing(Generic[T]):
    """Things by where they stand, each at the span that ``where`` gives; asking costs what is found, not what there is,
    unless one of them is very long. ``all`` are the things in the order in which they were given.
    """

    def __init__(self, things: Iterable[T], where: Callable[[T], Span]) -> None:
        placed = sorted(((where(thing), n, thing) for n, thing in enumerate(things)), key=lambda p: (p[0].start, p[1]))
        self.all = [thing for _, _, thing in sorted(placed, key=lambda p: p[1])]
        self._placed = placed
        self._starts = [span.start for span, _, _ in placed]
        self._longest = max((span.end - span.start for span, _, _ in placed), default=0)

    def at(self, span: Span) -> list[T]:
        """What overlaps ``span``, in the order in which the things were given."""
        first = bisect_right(self._starts, span.start - self._longest - 1)
        last = bisect_left(self._starts, max(span.end, span.start + 1))
        found = [(n, thing) for place, n, thing in self._placed[first:last] if place.overlaps(span)]
        return [thing for _, thing in sorted(found, key=lambda p: p[0])]
