"""The day of the meeting itself: a readout states it in its date line, an article in "they met on Friday"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from readout_check.align.periods import compares
from readout_check.align.scene import Scene
from readout_check.calendar import same_time
from readout_check.model import DateClaim, Granularity, Interval, Modality, Relation, StatementClaim, Word

LEAD = 700  # code points within which the readout's prose tells when they met
REACH_DAYS = 15  # further off, an article speaks of another occasion
EVE = dt.timedelta(days=3)  # that a statement may come out after the meeting
NEAR = 70  # code points between the date and the word that names the occasion

_NAMES_A_DAY = re.compile(r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_ROUNDS = frozenset({"ministerial", "consultation", "place", "round", "convene"})
"""What also names a meeting, or says that it was held ("took place"), in a readout that was dated later."""
_ONE_MORE = frozenset({"another", "further", "next", "previous", "earlier", "follow-up"})
_AT = frozenset({Relation.ON, Relation.IN, Relation.DURING})
_OCCASIONS = frozenset(
    {
        *("meet", "meeting", "talk", "receive", "host", "hold", "welcome", "visit", "call", "phone", "summit"),
        *("session", "greet", "gather", "conference", "encounter", "hearing", "speak", "sign", "announce"),
    }
)


def event_dates(scene: Scene, theirs: Sequence[tuple[int, DateClaim]]) -> list[tuple[int, DateClaim]]:
    """The readout's mentions of its own day, those in prose before those in the head of the document; between them the
    days before it on which its prose says that they met."""
    found = [(n, claim) for n, claim in theirs if _is_event_date(scene, n, claim)]
    before = [placed for placed in theirs if placed not in found and _met_before(scene, *placed)] if found else []
    return sorted([*found, *before], key=lambda placed: (scene.in_head(placed[0]), placed in before))


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


def own_day(scene: Scene, theirs: Sequence[tuple[int, DateClaim]]) -> frozenset[int]:
    """The mentions of the day that a readout is itself of ("today", its date line): what an article tells of a month
    or a year is no other word for that day."""
    days = {n: reading.document.event_date for n, reading in enumerate(scene.officials)}
    return frozenset(
        there
        for there, date in theirs
        if (day := days[scene.official[there].document]) is not None and date.interval == Interval(day, day)
    )


def _met_before(scene: Scene, there: int, claim: DateClaim) -> bool:
    """Whether a readout that is dated a little later tells of the meeting's day: "the first round took place on 4 May"
    in a statement of 5 May."""
    reading = scene.officials[scene.official[there].document]
    day, span = reading.document.event_date, claim.span
    if day is None or claim.granularity != Granularity.DAY or claim.relation not in _AT or span.start >= LEAD:
        return False
    spoken = any(s.speaker and s.span.covers(span) for s in reading.document.segments)
    if spoken or scene.in_head(there) or not dt.timedelta(0) < day - claim.interval.first <= EVE:
        return False
    words = (word for sentence in reading.sentences if sentence.span.covers(span) for word in sentence.words)
    near = (w for w in words if max(w.start - span.end, span.start - w.end) <= NEAR)
    return any(is_occasion(word) or word.lemma in _ROUNDS for word in near)


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
    other = not same_time(theirs, ours)
    # a weekday may be read as the one before or as the one to come
    ahead = [ours.interval.first, *(() if other else (r.first for r in ours.readings))]
    if published is not None and all(day > published for day in ahead):
        return False
    if all(abs((r.first - theirs.interval.first).days) > REACH_DAYS for r in ours.readings):
        return False
    words = scene.article.sentences[scene.secondary[here].sentence].words
    near = [w for w in words if max(w.start - ours.span.end, ours.span.start - w.end) <= NEAR]
    return any(is_occasion(word) and not _is_another(words, word) for word in near)


def _is_another(words: Sequence[Word], occasion: Word) -> bool:
    """Whether the words before an occasion say that it is one more: "another board meeting"."""
    at = words.index(occasion)
    return any(word.lemma in _ONE_MORE for word in words[max(0, at - 4) : at])
