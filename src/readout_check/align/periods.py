"""Which period a figure is about, as far as the words beside it tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from readout_check.align.context import Located
from readout_check.align.scene import Match, Scene
from readout_check.calendar import same_time, shift_months
from readout_check.model import DateClaim, Granularity, Quantity, Relation

LONG = 550  # days: before last year's spring nothing is news any more
_IN_MONTHS = {"month": 1, "year": 12}
_MOMENTS = frozenset({Granularity.DAY, Granularity.WEEK})
_NEXT = 5  # code points of " in " between a figure and the period right behind it
_COMPARING = frozenset({"ago", "earlier", "before", "previous", "same", "preceding"})
_AS_SAID = frozenset(f"the same {unit}" for unit in ("day", "week", "month", "quarter", "half", "year"))


def compares(date: DateClaim) -> bool:
    """Whether the words only say against what a figure is measured ("than a year ago", "the previous quarter")."""
    words = date.text.lower()
    if words.endswith(" before last") or words in _AS_SAID:
        return False
    return not _COMPARING.isdisjoint(words.split())


class Periods:
    """The date that stands nearest to a figure in its sentence, with no other figure in between."""

    REACH = 60  # code points between a figure and its period

    def __init__(self, items: tuple[Located, ...]) -> None:
        self._items = items
        self._figures = [(i.sentence, i.claim.span.start) for i in items if isinstance(i.claim, Quantity)]
        self._dates: dict[int, list[tuple[int, DateClaim]]] = {}
        for n, item in enumerate(items):
            if isinstance(item.claim, DateClaim):
                self._dates.setdefault(item.sentence, []).append((n, item.claim))
        self._found: dict[int, int | None] = {}

    def of(self, place: int) -> DateClaim | None:
        """The period of the figure at ``place``, None when it has none of its own."""
        date = self.place_of(place)
        claim = self._items[date].claim if date is not None else None
        return claim if isinstance(claim, DateClaim) else None

    def place_of(self, place: int) -> int | None:
        """The place of the period of the figure at ``place``."""
        if place not in self._found:
            self._found[place] = self._nearest(place)
        return self._found[place]

    def _nearest(self, place: int) -> int | None:
        item = self._items[place]
        words = item.claim.period if isinstance(item.claim, Quantity) else None
        best: tuple[int, int] | None = None
        for n, date in self._dates.get(item.sentence, ()):
            if date.granularity in _MOMENTS or compares(date):
                continue
            if words is not None and date.text in words:
                return n
            gap = max(date.span.start - item.claim.span.end, item.claim.span.start - date.span.end)
            if not 0 <= gap <= self.REACH or self._figure_between(item, date):
                continue
            if best is None or gap < best[0]:
                best = (gap, n)
        return best[1] if best else None

    def _figure_between(self, item: Located, date: DateClaim) -> bool:
        first, last = sorted((item.claim.span.start, date.span.start))
        at = bisect_left(self._figures, (item.sentence, first + 1))
        return at < len(self._figures) and self._figures[at] < (item.sentence, last)


def long_past(scene: Scene, here: int, period: DateClaim | None) -> bool:
    """Whether the article's figure at ``here`` is of a time, ``period`` or the year in its sentence, that lies more
    than ``LONG`` before the meeting and that no readout knows: history."""
    days = [reading.document.event_date for reading in scene.officials if reading.document.event_date]
    claim = scene.secondary[here].claim
    if not days or not isinstance(claim, Quantity):
        return False
    dates = [period] if period is not None else []
    for n, date in scene.ours(DateClaim):
        if scene.secondary[n].sentence == scene.secondary[here].sentence and claim.period and date.text in claim.period:
            dates.append(date)
    known = [date for _, date in scene.theirs(DateClaim)]
    return any(
        (min(days) - date.interval.last).days > LONG and not any(same_time(date, other) for other in known)
        for date in dates
        if date.relation in (Relation.IN, Relation.ON)
    )


def periods_of(scene: Scene, matches: Iterable[Match]) -> frozenset[tuple[int, int]]:
    """The places of the dates beside both figures of each pair."""
    theirs, ours = Periods(scene.official), Periods(scene.secondary)
    found = ((theirs.place_of(m.official), ours.place_of(m.secondary)) for m in matches)
    return frozenset((there, here) for there, here in found if there is not None and here is not None)


def periods_of_others(scene: Scene, matches: Iterable[Match]) -> frozenset[tuple[int, int]]:
    """The places of two dates of which the readouts' one is another figure's of that sentence: "188 million in 2023,
    from 161 million" told of "188 million, up from 161 million in 2022"."""
    theirs, ours = Periods(scene.official), Periods(scene.secondary)
    owned = [(_right_behind(scene.official, theirs, n), n) for n, _ in scene.theirs(Quantity)]
    found = set[tuple[int, int]]()
    for match in matches:
        here = _right_behind(scene.secondary, ours, match.secondary)
        if here is None or theirs.place_of(match.official) is not None or not match.equal:
            continue
        place = scene.official[match.official].sentence
        found |= {(there, here) for there, n in owned if there is not None and scene.official[n].sentence == place}
    return frozenset(found)


def _right_behind(items: Sequence[Located], periods: Periods, figure: int) -> int | None:
    """The place of the period of a figure where it stands right behind it: "161 million in 2022"."""
    date = periods.place_of(figure)
    behind = date is not None and 0 < items[date].claim.span.start - items[figure].claim.span.end <= _NEXT
    return date if behind else None


def prolonged(scene: Scene, there: int, ours: DateClaim) -> bool:
    """Whether the article's date is the readout's and a span of time that the readout's sentence adds to it: "by three
    years", from May 2023 until May 2026."""
    item = scene.official[there]
    theirs = item.claim
    if not isinstance(theirs, DateClaim) or theirs.interval.last >= ours.interval.first:
        return False
    if ours.relation not in (Relation.UNTIL, Relation.BY):
        return False  # what lasts three years from May 2023 does not begin in May 2026
    return any(
        span.unit.code in _IN_MONTHS
        and span.low == span.high == int(span.low)
        and shift_months(theirs.interval.first, int(span.low) * _IN_MONTHS[span.unit.code]) == ours.interval.first
        for n, span in scene.theirs(Quantity)
        if scene.official[n].sentence == item.sentence
    )


def held_beside(scene: Scene, there: int, ours: DateClaim, used: Collection[int] = ()) -> bool:
    """Whether the readout's sentence has another, closer date that lies in the article's, and that no other date of the
    article is: "it asked in April; the ministry refused on 3 June", told as refused "this month".

    ``there`` is the place of the readout's date, ``used`` are those of the dates that others of the article are.
    """
    first, last, place = ours.interval.first, ours.interval.last, scene.official[there].sentence
    return any(
        n not in used
        and n != there
        and scene.official[n].sentence == place
        and first <= date.interval.first <= date.interval.last <= last
        and date.interval != ours.interval
        for n, date in scene.theirs(DateClaim)
    )
