"""Pairing dates: on what happens at them, confirmed by the same interval, assigned one to one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np

from readout_check.align.context import Located
from readout_check.align.events import event_dates, reported_dates, told_dates
from readout_check.align.matching import matches
from readout_check.align.periods import compares
from readout_check.align.scene import Links, Match, Scene
from readout_check.align.thresholds import (
    CONFIRM_FLOOR,
    CONTEXT,
    DATE_WEIGHT,
    EVENT_DATE,
    PART_WEIGHT,
    PERIOD_OF_PAIR,
    SENTENCE,
    SUPPORT,
)
from readout_check.align.vocabulary import Matrix
from readout_check.calendar import same_time
from readout_check.model import DateClaim, Granularity, SegmentKind

ARTICLE_FURNITURE = frozenset({SegmentKind.DATELINE, SegmentKind.DATE_LINE, SegmentKind.BYLINE, SegmentKind.CAPTION})
_Placed = tuple[int, DateClaim]
_WIDE = {
    Granularity.DAY: 0,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.MONTHS: 3,
    Granularity.HALF: 3,
    Granularity.YEAR: 4,
    Granularity.YEARS: 5,
}


def pair_dates(scene: Scene, links: Links, periods: Collection[tuple[int, int]] = ()) -> Iterator[Match]:
    """The best one-to-one pairs of dates; an article's own dateline is no claim about the meeting.

    ``periods`` are the places of dates that stand beside two figures which were paired: they speak of one thing.
    """
    theirs = scene.theirs(DateClaim)
    ours = [(n, claim) for n, claim in scene.ours(DateClaim) if not _furniture(scene, scene.secondary[n])]
    told = list(_day_of_meeting(scene, theirs, ours))
    yield from told
    theirs = [placed for placed in theirs if placed[0] not in {m.official for m in told}]
    ours = [placed for placed in ours if placed[0] not in {m.secondary for m in told}]
    if not theirs or not ours:
        return
    scores: Matrix = np.full((len(theirs), len(ours)), -1.0, dtype=np.float32)
    for row, official in enumerate(theirs):
        for column, secondary in enumerate(ours):
            scores[row, column] = _score(scene, links, official, secondary)
            if (official[0], secondary[0]) in periods:
                scores[row, column] += PERIOD_OF_PAIR

    def agrees(row: int, column: int) -> bool:
        return same_time(theirs[row][1], ours[column][1])

    for match in matches(scores, agrees, [c.interval for _, c in theirs], [c.interval for _, c in ours]):
        yield replace(match, official=theirs[match.official][0], secondary=ours[match.secondary][0])


def _day_of_meeting(scene: Scene, theirs: Sequence[_Placed], ours: Sequence[_Placed]) -> Iterator[Match]:
    """The article's dates of the meeting itself with the readout's; a wrong one only where it gives no right one."""
    days = event_dates(scene, theirs)
    candidates = told_dates(scene, ours, days)
    right = [(n, claim) for n, claim in candidates if any(same_time(day, claim) for _, day in days)]
    right = sorted({*right, *reported_dates(ours, days)}, key=lambda placed: placed[0])
    for here, claim in right or candidates[:1]:
        for there, day in days:
            if same_time(day, claim) == bool(right):
                yield Match(there, here, EVENT_DATE, bool(right))
                break


def _furniture(scene: Scene, item: Located) -> bool:
    return scene.article.sentences[item.sentence].kind in ARTICLE_FURNITURE


def _score(scene: Scene, links: Links, official: _Placed, secondary: _Placed) -> float:
    (there, theirs), (here, ours) = official, secondary
    score = CONTEXT * float(scene.context[there, here]) + SUPPORT * links.support(there, here)
    score += SENTENCE * scene.sentence_likeness(there, here)
    score -= 0.05 * max(0, abs(_WIDE[theirs.granularity] - _WIDE[ours.granularity]) - 1)
    if not same_time(theirs, ours):
        return -1.0 if compares(theirs) or compares(ours) else score
    equal = theirs.interval == ours.interval
    total = score + (DATE_WEIGHT if equal else PART_WEIGHT)
    return total if total >= CONFIRM_FLOOR else -1.0
