"""Pairing dates: on what happens at them, confirmed by the same interval, one to one; then those that differ."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from readout_check.align.contests import Candidate, Contest, best, told_beside
from readout_check.align.context import Located
from readout_check.align.coverage import Coverage
from readout_check.align.date_asides import (
    beside_event,
    beside_unread,
    is_afloat,
    is_aside,
    is_habitual,
    is_measured_against,
    past_and_to_come,
)
from readout_check.align.deadlines import ends_in, not_until, of_two_sorts, one_deadline, opens
from readout_check.align.events import event_dates, own_day, reported_dates, told_dates
from readout_check.align.matching import matches
from readout_check.align.odds import Family, Signs
from readout_check.align.own_figures import OwnFigures
from readout_check.align.periods import compares, held_beside, prolonged
from readout_check.align.retracted import put_right, retracted_dates, told_as_corrected
from readout_check.align.scene import ARTICLE_FURNITURE, Links, Match, Scene
from readout_check.align.slips import date_slip
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
from readout_check.model import Claim, DateClaim, Granularity, Interval, Relation

EXPLAINED = 20  # code points between a date and the words that say when it is
_DIGIT = re.compile(r"\d")
_Placed = tuple[int, DateClaim]
_MOMENTS = frozenset({Granularity.DAY, Granularity.WEEK})
_LIMITS = frozenset({Relation.UNTIL, Relation.SINCE})
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
    theirs, ours = scene.theirs(DateClaim), _told(scene)
    days = list(_day_of_meeting(scene, theirs, ours))
    yield from days
    taken = {m.official for m in days} | retracted_dates(scene).keys()
    theirs = [placed for placed in theirs if placed[0] not in taken]
    ours = [placed for placed in ours if placed[0] not in {m.secondary for m in days}]
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

    def telling(row: int, column: int) -> bool:
        both = theirs[row][1], ours[column][1]
        return all(date.granularity == Granularity.DAY and _DIGIT.search(date.text) for date in both)

    for match in matches(scores, agrees, telling):
        yield replace(match, official=theirs[match.official][0], secondary=ours[match.secondary][0])


def contest_dates(
    scene: Scene,
    links: Links,
    coverage: Coverage,
    told: Collection[Match],
    strange: Collection[int],
    periods: Collection[tuple[int, int]],
    of_others: Collection[tuple[int, int]] = (),
) -> Iterator[Contest]:
    """The dates of the article that cannot be the date that the readouts give to the same thing.

    ``told`` are the settled pairs, ``periods`` as for ``pair_dates``; ``of_others`` have another figure's period.
    """
    settled, used = {match.official for match in told}, {match.official for match in told if not match.again}
    closed = {match.secondary for match in told if not (match.again or _only_holds(scene, match))}
    right = told_beside(scene, told, _value)
    theirs, back, own_figures = scene.theirs(DateClaim), retracted_dates(scene), OwnFigures(scene, told)
    own = own_day(scene, theirs) | {n for n, _ in event_dates(scene, theirs)}
    apart = {*_lines_apart(scene, theirs), *of_others}
    for here, ours in _told(scene):
        if here in closed or own_figures.goes_with(ours) or is_aside(scene, ours):
            continue
        shares, rivals = coverage.of(here), set(_rivals(scene, theirs, (here, ours), own, periods))
        candidates, elsewhere = [], 0.0
        for there, date in theirs:
            share = float(shares[scene.official[there].sentence])
            if there in back and same_time(date, ours) and not told_as_corrected(scene, back[there], here):
                candidates.append(put_right(scene, links, (there, back[there]), here, share))
            elif same_time(date, ours):
                elsewhere = max(elsewhere, 0.5 * share + 0.5 * float(scene.context[there, here]))
            elif (there, here) in apart or is_afloat(scene, date, ours) or _of_another(scene, there, ours, used):
                continue
            elif there in rivals and (
                date.interval not in right[scene.secondary[here].sentence]
                or (there not in settled and (there, here) in periods)
            ):
                signs = _signs(scene, links, (there, date), (here, ours), share)
                fit = signs.fit + PERIOD_OF_PAIR * ((there, here) in periods)
                signs = replace(signs, settled=float(there in settled), fit=fit)
                if not past_and_to_come(scene, there, signs, ours):
                    candidates.append(Candidate(official=there, value=date.interval, signs=signs))
        if (contest := best(Family.DATE, here, candidates)) is not None:
            unknown, small = scene.secondary[here].sentence in strange, ours.granularity in _MOMENTS
            signs = replace(contest.signs, elsewhere=elsewhere, strange=float(unknown))
            yield replace(contest, signs=replace(signs, small=float(small and not _DIGIT.search(ours.text))))


def _signs(scene: Scene, links: Links, official: _Placed, secondary: _Placed, share: float) -> Signs:
    """What two dates and their surroundings say; ``share`` is how much the readout's passage holds of the article's."""
    (there, date), (here, ours) = official, secondary
    return Signs(
        coverage=share,
        context=float(scene.context[there, here]),
        support=links.support(there, here),
        around=links.around(there, here),
        fit=_fit(date, ours),
        slip=date_slip(date, ours),
        far=_years_apart(date, ours),
    )


def _only_holds(scene: Scene, match: Match) -> bool:
    """Whether the article's limit is paired with a period that holds it, beside the limit that the readout gives:
    "this year it runs until 30 September", told as "until the end of August"."""
    item, ours = scene.official[match.official], scene.secondary[match.secondary].claim
    if not (isinstance(item.claim, DateClaim) and isinstance(ours, DateClaim)) or ours.relation not in _LIMITS:
        return False
    if item.claim.relation in _LIMITS or _WIDE[item.claim.granularity] <= _WIDE[ours.granularity]:
        return False
    limits = [
        date
        for there, date in scene.theirs(DateClaim)
        if date.relation == ours.relation and scene.official[there].sentence == item.sentence
    ]
    return bool(limits) and not any(same_time(date, ours) for date in limits)


def _rivals(
    scene: Scene,
    theirs: Sequence[_Placed],
    ours: _Placed,
    own: Collection[int],
    periods: Collection[tuple[int, int]],
) -> Iterator[int]:
    """The readouts' dates that the article's may stand in the place of: ``own`` are those of the readouts' own day."""
    here, claim = ours
    alike = [there for there, date in theirs if same_time(date, claim) and not _measured_there(scene, there)]
    have = {
        scene.official[n].sentence
        for n, date in theirs
        if n in alike and _WIDE[date.granularity] <= _WIDE[claim.granularity]
    }
    ends = {scene.official[n].sentence for n, date in theirs if ends_in(date, claim)}
    near = (-1, 0, 1) if claim.relation == Relation.UNTIL else (0,)
    until = {place + beside for place in ends for beside in near}
    for there, date in theirs:
        if one_deadline(date, claim) or not_until(date, claim):
            continue
        if compares(date) or of_two_sorts(date, claim) or (there in own and claim.granularity not in _MOMENTS):
            continue
        if scene.official[there].sentence in until:
            continue
        if scene.official[there].sentence in have and opens(date, claim, (there, here) in periods):
            continue
        yield there


def _of_another(scene: Scene, there: int, ours: DateClaim, used: Collection[int]) -> bool:
    """Whether the readout's date is of something else than the article's: what happens every year is not what happened,
    and what holds a closer date, or is prolonged, is another time. ``used`` as for ``held_beside``."""
    item = scene.official[there]
    theirs, readout = item.claim, scene.officials[item.document]
    if isinstance(theirs, DateClaim) and is_habitual(readout, theirs) != is_habitual(scene.article, ours):
        return True
    apart = held_beside(scene, there, ours, used) or prolonged(scene, there, ours)
    return apart or beside_unread(scene, there)


def _lines_apart(scene: Scene, theirs: Sequence[_Placed]) -> frozenset[tuple[int, int]]:
    """The readouts' day in a date line and the article's dates of something else: a date line is only held against what
    is told of the meeting itself, or looks like a slip for it."""
    days, ours = event_dates(scene, theirs), scene.ours(DateClaim)
    meeting = {n for n, _ in told_dates(scene, ours, days)}
    return frozenset(
        (there, here)
        for there, day in days
        if scene.in_head(there)
        for here, date in ours
        if here not in meeting and not date_slip(day, date)
    )


def _value(claim: Claim) -> Interval | None:
    return claim.interval if isinstance(claim, DateClaim) else None


def _told(scene: Scene) -> list[_Placed]:
    """The article's dates that are claims: an article's own dateline is none about the meeting."""
    told = [(n, claim) for n, claim in scene.ours(DateClaim) if not _furniture(scene, scene.secondary[n])]
    explained = {n for (_, one), (n, other) in pairwise(told) if _explains(one, other)}
    return [placed for placed in told if placed[0] not in explained]


def _explains(date: DateClaim, other: DateClaim) -> bool:
    """Whether a date only says when the one before it is: "before Easter, which falls on 31 March"."""
    return date.interval == other.interval and 0 < other.span.start - date.span.end <= EXPLAINED


def _years_apart(a: DateClaim, b: DateClaim) -> float:
    """How far two dates are apart, 2 at most: 0.3 for a year, 1 for nine."""
    days = min(abs((x.first - y.first).days) for x in a.readings for y in b.readings)
    return min(2.0, math.log10(1.0 + days / 365.0))


def _fit(theirs: DateClaim, ours: DateClaim) -> float:
    """What two dates have in common themselves: the grain, and the relation of what happens to them."""
    grain = -0.1 * abs(_WIDE[theirs.granularity] - _WIDE[ours.granularity])
    return grain + (0.1 if theirs.relation == ours.relation else 0.0)


def _day_of_meeting(scene: Scene, theirs: Sequence[_Placed], ours: Sequence[_Placed]) -> Iterator[Match]:
    """The article's dates of the meeting itself with the readout's; a wrong one only where it gives no right one."""
    days = event_dates(scene, theirs)
    candidates = [placed for placed in told_dates(scene, ours, days) if not beside_event(scene, placed[1])]
    right = [(n, claim) for n, claim in candidates if any(same_time(day, claim) for _, day in days)]
    right = sorted({*right, *reported_dates(scene, ours, days)}, key=lambda placed: placed[0])
    wrong = [placed for placed in candidates if not any(is_afloat(scene, day, placed[1]) for _, day in days)]
    for here, claim in right or wrong[:1]:
        # the very day before a visit of several days that holds it
        for there, day in sorted(days, key=lambda placed: placed[1].interval != claim.interval):
            if same_time(day, claim) == bool(right):
                yield Match(there, here, EVENT_DATE, bool(right))
                break


def _furniture(scene: Scene, item: Located) -> bool:
    """Whether a date stands in the article's own date line, marked as one or not: its day in a line without a verb."""
    sentence = scene.article.sentences[item.sentence]
    if sentence.kind in ARTICLE_FURNITURE:
        return True
    printed, claim = scene.article.document.date, item.claim
    own = isinstance(claim, DateClaim) and printed is not None and claim.interval == Interval(printed, printed)
    return own and not any(word.pos == "VERB" for word in sentence.words)


def _measured_there(scene: Scene, there: int) -> bool:
    item = scene.official[there]
    text = scene.officials[item.document].document.text
    return isinstance(item.claim, DateClaim) and is_measured_against(text, item.claim)


def _score(scene: Scene, links: Links, official: _Placed, secondary: _Placed) -> float:
    (there, theirs), (here, ours) = official, secondary
    score = CONTEXT * float(scene.context[there, here]) + SUPPORT * links.support(there, here)
    score += SENTENCE * scene.sentence_likeness(there, here)
    score -= 0.05 * max(0, abs(_WIDE[theirs.granularity] - _WIDE[ours.granularity]) - 1)
    if not same_time(theirs, ours):
        return -1.0 if compares(theirs) or compares(ours) or is_afloat(scene, theirs, ours) else score
    if _measured_there(scene, there) != is_measured_against(scene.article.document.text, ours):
        return -1.0  # "0.5% between April and June from the previous quarter" is of no quarter before
    equal = theirs.interval == ours.interval
    total = score + (DATE_WEIGHT if equal else PART_WEIGHT)
    return total if total >= CONFIRM_FLOOR else -1.0
