"""The period of a figure: "6.2 percent in May, after 7.4 in April" told as "6.2 percent in April".

Both months stand in both texts, so the dates agree; what is wrong is which figure is whose. And a sum that the readout
gives for a quarter is not that of the half-year which holds the quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.align.periods import Periods, held_beside
from readout_check.align.scene import Match, Scene
from readout_check.calendar import same_time
from readout_check.model import DateClaim, Dimension, Granularity, Quantity, Use

TELLING_DIGITS = 2  # a figure of one digit stands in many places
SCORE = 0.8
_SUMS = frozenset({Granularity.QUARTER, Granularity.HALF, Granularity.MONTHS})
_TIMES = _SUMS | {Granularity.MONTH, Granularity.YEAR}
_COMPARED = re.compile(
    r"\b(?:than|against|from|versus|compared (?:with|to)|after|before|since|until|by|on|over)"
    r"(?: (?:in|for|during|the)){0,3}\s$"
)

_APART = re.compile(r"[,;:–—]|\b(?:and|while|but|from|against|after|up|down|compared|versus)\b")


def told_of_another_time(scene: Scene, facts: Sequence[Match]) -> Iterator[Match]:
    """The dates beside equal figures that cannot be the figures' own: unequal pairs of the two dates.

    ``facts`` are the pairs of figures and dates. A figure that the readouts give more than once is left out.
    """
    theirs, ours = Periods(scene.official), Periods(scene.secondary)
    done: set[int] = set()
    for match in facts:
        figure, told = scene.official[match.official].claim, scene.secondary[match.secondary].claim
        if not match.equal or not (isinstance(figure, Quantity) and isinstance(told, Quantity)):
            continue
        there, here = theirs.place_of(match.official), ours.place_of(match.secondary)
        if there is None or here is None or here in done or not (_tells(figure) and scene.told_once(figure)):
            continue
        period, other = scene.official[there].claim, scene.secondary[here].claim
        if not (isinstance(period, DateClaim) and isinstance(other, DateClaim)) or not another(period, other):
            continue
        if held_beside(scene, there, other):
            continue
        if not (_owns(scene, True, match.official, there) and _owns(scene, False, match.secondary, here)):
            continue
        done.add(here)
        yield Match(there, here, SCORE, equal=False)


def but(matches: Sequence[Match], found: Sequence[Match]) -> list[Match]:
    """``matches`` without those of the article's dates that were ``found`` to be of another time."""
    places = {match.secondary for match in found}
    return [match for match in matches if match.secondary not in places]


def another(theirs: DateClaim, ours: DateClaim) -> bool:
    """Whether no figure is of both times: they cannot be one, or both are sums of months and not the same ones."""
    if not {theirs.granularity, ours.granularity} <= _TIMES:
        return False
    if not same_time(theirs, ours):
        return True
    both = {theirs.granularity, ours.granularity} <= _SUMS
    return both and not any(x == y for x in theirs.readings for y in ours.readings)


def _tells(figure: Quantity) -> bool:
    digits = len(figure.low.normalize().as_tuple().digits)
    return digits >= TELLING_DIGITS and figure.unit.dimension != Dimension.ORDINAL and figure.use == Use.STATED


def _owns(scene: Scene, official: bool, figure: int, date: int) -> bool:
    """Whether a date is one figure's own: none stands nearer ("in May from 180 a month earlier" gives 180 no month), no
    clause ends in between, and it is not what a figure is measured against ("more than in April").
    """
    items = scene.official if official else scene.secondary
    text = (scene.officials[items[date].document] if official else scene.article).document.text
    time, own = items[date].claim, items[figure].claim.span
    if _COMPARED.search(text, max(0, time.span.start - 30), time.span.start):
        return False
    first, last = sorted((time.span, own))
    between = text[first.end : last.start].lower()
    opens = time.span < own and not text[time.sentence.start : time.span.start].strip().count(" ")
    if _APART.search(between.replace(",", " ", 1) if opens else between):
        return False
    rivals = {
        n: max(item.claim.span.start - time.span.end, time.span.start - item.claim.span.end)
        for n, item in enumerate(items)
        if item.sentence == items[date].sentence
        and isinstance(item.claim, Quantity)
        and not item.claim.span.overlaps(time.span)
    }
    return min(rivals, key=lambda n: rivals[n], default=figure) == figure
