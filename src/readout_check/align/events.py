"""The day of the meeting itself: a readout states it in its date line, an article in "they met on Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout_check.align.periods import compares
from readout_check.align.scene import Scene
from readout_check.calendar import same_time
from readout_check.model import DateClaim, Granularity, Modality, Relation, StatementClaim, Word

LEAD = 700  # code points within which the readout's prose tells when they met
REACH_DAYS = 15  # further off, an article speaks of another occasion
NEAR = 70  # code points between the date and the word that names the occasion

_NAMES_A_DAY = re.compile(r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_AT = frozenset({Relation.ON, Relation.IN, Relation.DURING})
_OCCASIONS = frozenset(
    {
        *("meet", "meeting", "talk", "receive", "host", "hold", "welcome", "visit", "call", "phone", "summit"),
        *("session", "greet", "gather", "conference", "encounter", "hearing", "speak", "sign", "announce"),
    }
)


def event_dates(scene: Scene, theirs: Sequence[tuple[int, DateClaim]]) -> list[tuple[int, DateClaim]]:
    """The readout's mentions of its own day, those in prose before those in the head of the document."""
    found = [(n, claim) for n, claim in theirs if _is_event_date(scene, n, claim)]
    return sorted(found, key=lambda placed: scene.in_head(placed[0]))


def is_occasion(word: Word) -> bool:
    """Whether a word names a meeting or what is done at one."""
    return word.lemma in _OCCASIONS


def _is_event_date(scene: Scene, there: int, claim: DateClaim) -> bool:
    day = scene.officials[scene.official[there].document].document.event_date
    if not _NAMES_A_DAY.search(claim.text):
        return False  # "today" in a speech is no date line
    if day is None or claim.granularity != Granularity.DAY or not any(r.first <= day <= r.last for r in claim.readings):
        return False
    return scene.in_head(there) or claim.span.start < LEAD


def told_dates(
    scene: Scene, ours: Sequence[tuple[int, DateClaim]], days: Sequence[tuple[int, DateClaim]]
) -> list[tuple[int, DateClaim]]:
    """The article's dates that tell when they met: a day near the meeting's, beside a word for such an occasion."""
    return [(n, claim) for n, claim in ours if any(_tells(scene, n, claim, day) for _, day in days)]


def reported_dates(
    scene: Scene, ours: Sequence[tuple[int, DateClaim]], days: Sequence[tuple[int, DateClaim]]
) -> list[tuple[int, DateClaim]]:
    """The weekdays and "yesterday" in the article's lead that are the meeting's day, whatever is told of it there; also
    "last week" and "the end of last week", but no "this week" in which something is still to come.
    """
    return [
        (n, claim)
        for n, claim in ours
        if claim.anchor is not None
        and claim.granularity in (Granularity.DAY, Granularity.WEEK)
        and claim.span.start < LEAD
        and not compares(claim)
        and not (claim.granularity == Granularity.WEEK and _is_ahead(scene, claim))
        and any(_is_day(claim, day) for _, day in days)
    ]


def _is_ahead(scene: Scene, claim: DateClaim) -> bool:
    """Whether the clause that has the date tells of what is planned."""
    around = [s for _, s in scene.ours(StatementClaim) if s.clause.covers(claim.span)]
    narrowest = min(around, key=lambda s: s.clause.end - s.clause.start, default=None)
    return narrowest is not None and narrowest.modality == Modality.PLANNED


def _is_day(ours: DateClaim, day: DateClaim) -> bool:
    if ours.granularity == Granularity.WEEK:
        return day.interval.first == day.interval.last and same_time(day, ours)
    return ours.interval == day.interval


def _tells(scene: Scene, here: int, ours: DateClaim, theirs: DateClaim) -> bool:
    published = scene.article.document.date
    if ours.granularity != Granularity.DAY or ours.relation not in _AT or compares(ours):
        return False
    if published is not None and all(r.first > published for r in ours.readings):
        return False
    if all(abs((r.first - theirs.interval.first).days) > REACH_DAYS for r in ours.readings):
        return False
    words = scene.article.sentences[scene.secondary[here].sentence].words
    near = [w for w in words if max(w.start - ours.span.end, ours.span.start - w.end) <= NEAR]
    return any(is_occasion(word) for word in near)
