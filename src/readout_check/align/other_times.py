"""Figures of two times: "it has 40 beds now" beside "is to have 120 beds", "in June it had cut" beside "from July 30".

What a reporter adds for comparison has its own time beside it. A figure that is told of a time which none of the dates
in the readout's sentence can be, or of the present where the readout plans, is no wrong account of the readout's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from readout_check.align.around import statement_around
from readout_check.align.periods import Periods, compares
from readout_check.align.scene import Scene
from readout_check.calendar import same_time
from readout_check.model import DateClaim, Modality, Quantity, Reading

_YEAR = re.compile(r"\b\d{4}\b")  # history names its year,
_TO = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:up\s|down\s)?to\s")
_MEASURED_AGAINST = re.compile(
    r"\b(?:than|(?:up|down)\son|compared\s(?:with|to))(?:\s(?:in|at|for|during))?\s(?:the\s)?$", re.IGNORECASE
)
_HAD = re.compile(r"had\b", re.IGNORECASE)  # or goes back behind what it tells
_NOW = re.compile(
    r"\b(?:now|currently|at (?:present|the moment)|today|presently|so far|as things stand|already)\b", re.IGNORECASE
)


class OtherTimes:
    """The times of the figures of both sides."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._ours = Periods(scene.secondary)
        self._dates: dict[int, list[DateClaim]] = {}
        for n, date in scene.theirs(DateClaim):
            text = scene.officials[scene.official[n].document].document.text
            if not _MEASURED_AGAINST.search(text, date.sentence.start, date.span.start):
                self._dates.setdefault(scene.official[n].sentence, []).append(date)

    def apart(self, there: int, here: int, given: Iterable[int] = ()) -> bool:
        """Whether the figures at two places are told of two times.

        ``given`` are the readouts' mentions of the article's value: one may be the other end of the change.
        """
        if any(_are_ends(self._scene, there, other) for other in given):
            return True
        return self._dated_apart(there, here) or self._now_and_then(there, here)

    def _dated_apart(self, there: int, here: int) -> bool:
        period, around = self._ours.of(here), statement_around(self._scene.article, self._scene.secondary[here].claim)
        if period is None or around is None or not (_YEAR.search(period.text) or _HAD.match(around.text)):
            return False
        dates = [date for date in self._dates.get(self._scene.official[there].sentence, ()) if not compares(date)]
        if _YEAR.search(period.text):  # of which year a month without one is the meeting says
            first, last = period.interval.first, period.interval.last
            return bool(dates) and all(last < date.interval.first or date.interval.last < first for date in dates)
        return bool(dates) and not any(same_time(date, period) for date in dates)

    def _now_and_then(self, there: int, here: int) -> bool:
        scene = self._scene
        theirs, ours = scene.official[there], scene.secondary[here]
        if not (isinstance(theirs.claim, Quantity) and isinstance(ours.claim, Quantity)):
            return False
        reading = scene.officials[theirs.document]
        if _planned(reading, theirs.claim) is not True or _planned(scene.article, ours.claim) is not False:
            return False
        return ours.claim.period is not None and _NOW.search(ours.claim.period) is not None


def _are_ends(scene: Scene, one: int, other: int) -> bool:
    """Whether two figures of a readout are the ends of one change: "from 13.5 to 9 percent" gives 9, too."""
    first, second = sorted((scene.official[one], scene.official[other]), key=lambda item: item.claim.span)
    if first.document != second.document or first.sentence != second.sentence:
        return False
    text, start = scene.officials[first.document].document.text, first.claim.span.end
    return _TO.fullmatch(text, start, max(start, second.claim.span.start)) is not None


def _planned(reading: Reading, figure: Quantity) -> bool | None:
    """Whether the statement around a figure is of what is to come; None without one."""
    around = statement_around(reading, figure)
    return around.modality == Modality.PLANNED if around is not None else None
