"""Dates of the article that are none of the readout's: beside the event, compared with, or of another time."""

from __future__ import annotations

import re

from readout_check.align.around import statement_around
from readout_check.align.odds import Signs
from readout_check.align.periods import compares
from readout_check.align.scene import Scene
from readout_check.model import DateClaim, Granularity, Modality, Reading, SegmentKind

_AND_NOT_THEN = re.compile(
    r",?\s(?:(?:(?:a|one|two|three|four|five|six|some|several|the)\s)?(?:\w+\s)?(?:days?|weeks?|months?|years?|hours?)\s"
    r"(?:before|after|earlier|later|ahead\sof|prior\sto)|(?:on\s)?(?:the\s)?(?:very\s)?(?:eve|day)\sof)\b",
    re.IGNORECASE,
)
_BASE = 40  # code points before a date in which the words stand that measure against it
_CHANGED_FROM = re.compile(r"(?:%|\bper ?cent|\bpoints) (?:from|over|against|compared (?:with|to)) $", re.IGNORECASE)
_THAN = re.compile(r"\bthan (?:in|for|during) $", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:compar\w{1,3} (?:with|to)|than(?: in| at| for| a)?|from|against|over|(?:up|down) on)"
    r"(?: (?:that|those|the levels?)(?: of| in)?)? $",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:usually|normally|typically|traditionally|customarily|annually|as a rule|(?:every|each|most) (?:year|spring|"
    r"summer|autumn|winter|season)s?|tend(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_MOMENTS = frozenset({Granularity.DAY, Granularity.WEEK})
_TO_COME = frozenset({Modality.PLANNED, Modality.POSSIBLE})
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:(?:next|last|this|coming|past|current) (?:year|month|week|quarter|spring|summer|autumn|winter)|yesterday|"
    r"tomorrow)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


def is_aside(scene: Scene, ours: DateClaim) -> bool:
    """Whether a date only tells against what something is measured, or is the day itself or one beside the event."""
    before = scene.article.document.text[max(0, ours.span.start - _BASE) : ours.span.start]
    return (
        compares(ours)
        or _THAN.search(before) is not None
        or _is_base(scene, ours, before)
        or beside_event(scene, ours)
        or _day_itself(scene, ours)
    )


def _is_base(scene: Scene, ours: DateClaim, before: str) -> bool:
    """Whether a past year is that from which a share changed: "rose by 12 percent from 2022"; what is so many percent
    from a year to come begins then."""
    day = scene.article.document.event_date or scene.article.document.date
    past = day is not None and ours.interval.last < day
    return past and ours.granularity == Granularity.YEAR and _CHANGED_FROM.search(before) is not None


def is_afloat(scene: Scene, theirs: DateClaim, ours: DateClaim) -> bool:
    """Whether a day is counted from a date that the article took over from the readout: "yesterday" and "on Friday" of
    an article without a date may agree with the readout, but contradict nothing except another weekday."""
    document = scene.article.document
    if _WEEKDAY.search(theirs.text) and _WEEKDAY.search(ours.text):
        return False
    if not document.undated or ours.anchor is None or ours.granularity not in _MOMENTS or _DIGIT.search(ours.text):
        return False
    quotations = (s.span for s in document.segments if s.kind is SegmentKind.QUOTATION)
    return not any(span.covers(ours.span) for span in quotations)  # what is quoted was said at the event


def is_measured_against(text: str, date: DateClaim) -> bool:
    """Whether a figure is measured against the date of ``text``: "compared with a year earlier"."""
    start = date.span.start
    return compares(date) and _MEASURED.search(text, max(0, start - _BASE), start) is not None


def beside_event(scene: Scene, ours: DateClaim) -> bool:
    """Whether the article says itself that its day is not that of the event: "on Tuesday, a day before the talks"."""
    moment = ours.granularity in _MOMENTS  # what opens in 2032, ten years after it was promised, opens in 2032
    return moment and _AND_NOT_THEN.match(scene.article.document.text, ours.span.end) is not None


def _day_itself(scene: Scene, ours: DateClaim) -> bool:
    """Whether a weekday is that on which they met: what was decided then may well begin on another day."""
    days = {reading.document.event_date for reading in scene.officials}
    return ours.interval.first in days and ours.granularity == Granularity.DAY and not _DIGIT.search(ours.text)


def beside_unread(scene: Scene, there: int) -> bool:
    """Whether a readout without a date has, in the sentence of its date or in one beside it, a time that only its day
    would tell ("next year"): the article may give that one."""
    item = scene.official[there]
    document, sentences = scene.officials[item.document].document, scene.officials[item.document].sentences
    if document.date is not None or document.event_date is not None:
        return False
    at = next((n for n, s in enumerate(sentences) if s.span.covers(item.claim.span)), None)
    near = sentences[max(0, at - 1) : at + 2] if at is not None else ()
    return any(_COUNTED.search(s.span.of(document.text)) for s in near)


def is_habitual(reading: Reading, date: DateClaim) -> bool:
    """Whether a date without a year is that of what happens time and again: "the season usually ends in June"."""
    around = statement_around(reading, date) if date.assumed_year else None
    words = (around.clause if around is not None else date.sentence).of(reading.document.text)
    return date.assumed_year and _HABIT.search(words) is not None


def past_and_to_come(scene: Scene, there: int, signs: Signs, ours: DateClaim) -> bool:
    """Whether one date lies before the meeting and the other after it, with nothing paired beside both.

    A past date of what is still to come is no date of something else: it is the wrong one.
    """
    item = scene.official[there]
    day, theirs = scene.officials[item.document].document.event_date, item.claim
    if day is None or not isinstance(theirs, DateClaim) or signs.support or signs.slip:
        return False
    first, second = sorted((theirs.interval, ours.interval), key=lambda interval: interval.first)
    if not first.last < day < second.first:
        return False
    around = statement_around(scene.article, ours) if ours.interval.last < day else None
    return around is None or around.modality not in _TO_COME
