"""Which way a figure went by what it is compared with: "11 were killed, fewer than in the three months before",
"162 million dollars, compared with 149 million a year earlier".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from readout_check.lexicon.directions import WORDS
from readout_check.model import Direction, Quantity, Span, Use

_THAN: Final = re.compile(
    r"(?:,|\b(?:that|this|it)\s(?:is|was))\s(?:(?:far|well|slightly|much|even|markedly|somewhat|a\s(?:little|bit|few|lot))\s)?"
    r"(?P<way>more|fewer|less|higher|lower|up|down)\s(?:than|on|from)\s(?P<base>[^.;]{0,60})",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:compared\s(?:with|to)|against|versus)\s(?:the\s)?(?:[\w$€£]{1,12}\s?){0,2}$", re.IGNORECASE
)
_EARLIER: Final = re.compile(
    r"\b(?:before|earlier|previous|preceding|ago|last\s(?:year|month|quarter|season)|same\s(?:period|month|quarter|time))\b",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(r"[,;]\s(?:and|but|while|whereas)\s")
_NEAR: Final = 50  # code points behind the base in which its time stands
_FEW: Final = 3  # counts up to which a figure is only a part of the one that is compared


def compared(figures: Sequence[Quantity], text: str) -> list[Quantity]:
    """``figures`` of ``text``, in order, with the directions that comparisons with an earlier time give them."""
    found = list(figures)
    for _, group in groupby(range(len(found)), key=lambda n: found[n].sentence):
        places = list(group)
        for n, way, span in (*_by_base(found, places, text), *_by_word(found, places, text)):
            if found[n].direction is Direction.NONE:
                found[n] = replace(found[n], direction=way, direction_span=span)
    return found


def _by_base(figures: Sequence[Quantity], places: Sequence[int], text: str) -> Iterator[tuple[int, Direction, Span]]:
    """Figures that another one of an earlier time follows, with the words in between."""
    for first, second in pairwise(places):
        one, base = figures[first], figures[second]
        if one.unit.code != base.unit.code or one.low == base.low or one.is_range or base.is_range:
            continue
        if one.counted and base.counted and one.counted != base.counted:
            continue
        link = Span(one.span.end, base.span.start)
        if _AGAINST.search(link.of(text)) and _EARLIER.search(text, link.end, min(base.sentence.end, link.end + _NEAR)):
            yield first, Direction.UP if one.low > base.low else Direction.DOWN, link


def _by_word(figures: Sequence[Quantity], places: Sequence[int], text: str) -> Iterator[tuple[int, Direction, Span]]:
    """The one figure of a sentence that words behind it, or at the head of the next one, compare."""
    sentence = figures[places[0]].sentence
    telling = [n for n in places if figures[n].use is Use.STATED and figures[n].low > _FEW]
    if not telling:
        return
    start, end = figures[telling[0]].span.end, min(len(text), sentence.end + _NEAR)
    match = _THAN.search(text, start, end)
    if match is None or not _EARLIER.search(match.group("base")):
        return
    before = [n for n in telling if figures[n].span.end <= match.start()]
    # "carries as much as 40 lorries, and 214 people died, more than ...": what stands behind a comma is compared
    if len(before) == 1 or (
        before and _PARTED.search(text, figures[before[-2]].span.end, figures[before[-1]].span.start)
    ):
        yield before[-1], WORDS[match.group("way").lower()], Span(match.start("way"), match.end("way"))
