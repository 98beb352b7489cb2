"""Dates tied to a figure that both sides give: "a fifth more than in 2021", "334,000 arrivals in the first half".

Where nothing but a few words stands between a figure and its time, on both sides, the two times are of one thing as
surely as the two figures are: on the development pairs nearly all of them agree, and those that do not are mistakes of
the article's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from readout_check.align.contests import Candidate, Contest, best
from readout_check.align.context import Located
from readout_check.align.coverage import Coverage
from readout_check.align.odds import Family, Signs
from readout_check.align.periods import compares
from readout_check.align.scene import Match, Scene
from readout_check.calendar import same_time
from readout_check.model import DateClaim, Dimension, Quantity

REACH = 60  # code points between a figure and its time
_WORD = (
    r"(?!(?:and|or|but|from|than|after|against|to|of|before|until|while|as|with|compared|up|down|which|that|who|since|at|"
    r"over|on|under|beyond|ahead|behind|versus|unlike|about|not|only|no)\b)[\w’'-]{1,20}"
)
_AGAINST = re.compile(
    r"(?:\s[\w-]{1,30}){0,6}?\s(?:than|over|since|from|against|(?:up|down)\son|compared\s(?:with|to))"
    r"(?:\s(?:it|they|we|he|she)\s(?:was|were|had|did)(?:\s\w{1,20})?)?(?:\s(?:that|those|the\slevels?|what)\sof)?"
    r"(?:\s(?:in|at|for|during|over))?\s(?:the\s)?",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"(?:\s{_WORD}){{0,4}}?\s(?:(?:in|during|by|for|between)\s)?(?:the\s)?", re.IGNORECASE)
_TIES = (_AGAINST, _WITHIN)


def told_with_another(scene: Scene, figures: Iterable[Match], retracted: Collection[int]) -> dict[int, int]:
    """The article's dates tied to a figure that the readouts tell of another time: the place of each -> the place of
    the readouts' date. ``retracted`` are the readouts' dates that the speaker took back."""
    found: dict[int, int] = {}
    for match in figures:
        if not match.equal:
            continue
        there, here = scene.official[match.official], scene.secondary[match.secondary]
        text = scene.officials[there.document].document.text
        theirs = _tied(text, scene.official, there)
        ours = _tied(scene.article.document.text, scene.secondary, here)
        for tie in _TIES:
            if (
                tie in theirs
                and tie in ours
                and theirs[tie] not in retracted
                and _differ(scene, theirs[tie], ours[tie])
            ):
                found[ours[tie]] = theirs[tie]
    return found


def contest_tied(scene: Scene, coverage: Coverage, others: Mapping[int, int]) -> Iterator[Contest]:
    """The dates of ``others``, as ``told_with_another`` gives them, each with that in whose place it stands."""
    for here, there in others.items():
        signs = Signs(
            coverage=float(coverage.of(here)[scene.official[there].sentence]),
            context=float(scene.context[there, here]),
            support=1.0,  # the figure itself
            around=0.0,
            fit=0.4,
            slip=1.0,
        )
        contest = best(Family.DATE, here, [Candidate(official=there, value=there, signs=signs)])
        if contest is not None:
            yield contest


def _tied(text: str, items: tuple[Located, ...], item: Located) -> dict[re.Pattern[str], int]:
    """The places of the dates of ``text`` tied to a figure, by the tie."""
    found: dict[re.Pattern[str], int] = {}
    if not isinstance(item.claim, Quantity) or item.claim.unit.dimension == Dimension.ORDINAL:
        return found
    end = item.claim.span.end
    for n, other in enumerate(items):
        if other.document != item.document or other.sentence != item.sentence or not isinstance(other.claim, DateClaim):
            continue
        start = other.claim.span.start
        if 0 < start - end <= REACH:
            for tie in _TIES:
                if tie.fullmatch(text, end, start):
                    found.setdefault(tie, n)
    return found


def _differ(scene: Scene, there: int, here: int) -> bool:
    """Whether two dates are of two times; "a year earlier" in the article counts from what it told before."""
    theirs, ours = scene.official[there].claim, scene.secondary[here].claim
    if not (isinstance(theirs, DateClaim) and isinstance(ours, DateClaim)) or compares(ours):
        return False
    return not same_time(theirs, ours)
