"""A meeting's length in days: "two days of talks" of the article for "on 18 and 19 May" of the readout."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from readout_check.align.scene import Match, Scene
from readout_check.align.thresholds import EVENT_DATE
from readout_check.model import Bound, DateClaim, Granularity, Quantity, Use

LONGEST = 31  # days
SOON = 7  # days after a meeting within which an article tells of it
NEAR = 60  # code points between the figure and the word that names the occasion
_LEAD = 700  # code points within which an article tells how long the meeting was
_OCCASIONS = frozenset(
    {
        *("talk", "meeting", "meet", "visit", "conference", "summit", "session", "stay", "trip", "tour", "mission"),
        *(
            "negotiation",
            "forum",
            "discussion",
            "consultation",
            "deliberation",
            "gathering",
            "spend",
            "last",
            "council",
        ),
    }
)


def pair_spans(scene: Scene, taken: Collection[int]) -> Iterator[Match]:
    """The article's counts of days that are as many as the days which the readout gives for the meeting.

    ``taken`` are the places of figures that are paired already.
    """
    spans: dict[int, int] = {}
    for there, date in sorted(scene.theirs(DateClaim), key=lambda placed: not scene.in_prose(placed[0])):
        days = (date.interval.last - date.interval.first).days + 1
        if date.granularity is Granularity.DAY and 1 < days <= LONGEST and _is_meeting(scene, there, date):
            spans.setdefault(days, there)
    for here, figure in scene.ours(Quantity):
        if here in taken or figure.unit.code != "day" or figure.is_range or figure.use is not Use.STATED:
            continue
        same = [there for days, there in spans.items() if days == figure.low]
        if same and figure.bound in (Bound.EXACT, Bound.ABOUT) and figure.per is None and _tells(scene, here, figure):
            yield Match(same[0], here, EVENT_DATE)


def _is_meeting(scene: Scene, there: int, date: DateClaim) -> bool:
    """Whether the days are the meeting's: they hold its day or, where none is known, end shortly before the article."""
    document, article = scene.officials[scene.official[there].document].document, scene.article.document
    known = [day for day in (document.event_date, document.date, article.event_date) if day is not None]
    if not known and article.date is not None:
        return 0 <= (article.date - date.interval.last).days <= SOON
    return any(date.interval.first <= day <= date.interval.last for day in known)


def _tells(scene: Scene, here: int, figure: Quantity) -> bool:
    """Whether the days are those of the meeting: three and more are hardly anything else, two want a word for it."""
    if figure.low > 2 and figure.span.start < _LEAD:
        return True
    words = scene.article.sentences[scene.secondary[here].sentence].words
    near = [w for w in words if max(w.start - figure.span.end, figure.span.start - w.end) <= NEAR]
    return any(word.lemma in _OCCASIONS for word in near)
