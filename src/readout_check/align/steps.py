"""By how much a figure changed, against what it changed to: "cut to six hours" told as "cut by six hours".

The value is the same on both sides, and what it says is not. A step that the article gives must also be the difference
of the readout's "from 8.20 to 8.60".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from readout_check.align.context import Located
from readout_check.align.scene import Match, Scene
from readout_check.lexicon.directions import NOUNS, VERBS
from readout_check.lexicon.tallies import tallies
from readout_check.model import Bound, Claim, Dimension, Pair, Quantity, Reading, Span, Unit, Use
from readout_check.values import is_compared

ALIKE = 0.2  # least likeness of two passages one of which gives the step between two figures of the other
SCORE = 0.8
NEAR = Decimal("0.1")  # by how much of itself a step that is told as about so much may be off
_REACH = 120  # code points between a word of change and its figure
_CHANGING = (
    frozenset(VERBS)
    | frozenset(NOUNS)
    | frozenset("extend prolong lengthen delay postpone revise go improve come move".split())
)
_LEAD = re.compile(
    r"\b(?P<word>by|to|from|of)\s+(?:(?:about|almost|nearly|some|around|roughly|over|only|just|at least|at most|up to"
    r"|more than|less than|another|an additional|a further|a|the|approximately|close to)\s+){0,2}\W?$",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:to|at|was|were|is|are|stands|stood|remains|remained|reached|averaged)\s+$", re.IGNORECASE)
_START = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_STEP = re.compile(
    r"(?:(?<!make )(?<!makes )(?<!made )(?<!making )\b(?:by|up|down)"
    r"|(?<!\w)(?:rose|risen|fell|fallen|grew|grown|climbed|dropped|shrank|shrunk|gained|lost))\s+$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\s(?:more|less|fewer|higher|lower|greater|smaller|up|down|above|below)\b", re.IGNORECASE)
_MORE = re.compile(r"\s(?:more|less|fewer|higher|lower)\b", re.IGNORECASE)
_OF = re.compile(rf"\b(?:{'|'.join(NOUNS)})\s+of\s+$", re.IGNORECASE)
_OF_PACE = frozenset("slow ease accelerate quicken cool moderate decelerate".split())
_PACE = re.compile(
    r"\b(?:growth|inflation|expansion|increase|decrease|decline|rise|gain|loss|drop|fall|contraction)\s{1,2}"
    r"(?:\w+\s{1,2}){0,2}(?:to|at)\s{1,2}$",
    re.IGNORECASE,
)
_GROWTH = re.compile(r"\b(?:growth|expansion)\b", re.IGNORECASE)
_POINT = Unit(dimension=Dimension.PERCENTAGE_POINT, code="percentage point", symbol="percentage points")


_DOWN = re.compile(r"\b(?:down|up)\s$")  # "bring this down to 30 percent"


class Role(StrEnum):
    """What a figure is in a change."""

    STEP = "by"
    LEVEL = "to"
    START = "from"


def told_as_other(scene: Scene, theirs: Located, ours: Claim) -> bool:
    """Whether one side gives as a step what the other gives as the level that was reached, of one value."""
    a = theirs.claim
    if not (isinstance(a, Quantity) and isinstance(ours, Quantity)) or ours.is_range or not ours.low:
        return False
    there, here = role_of(scene.officials[theirs.document], a), role_of(scene.article, ours)
    if {there, here} != {Role.STEP, Role.LEVEL}:
        return False
    reading, level = (scene.officials[theirs.document], a) if there == Role.LEVEL else (scene.article, ours)
    if level.verb in _OF_PACE or _PACE.search(reading.document.text, level.sentence.start, level.span.start):
        return False  # growth that slowed or came to 4.7 percent is growth by 4.7 percent
    percent = level.unit.dimension == Dimension.PERCENT
    if percent and _GROWTH.search(reading.document.text, level.sentence.start, level.span.start):
        return False  # "growth of 1.8 percent this year, picking up to 2.4 percent"
    if _of_a_vote(scene.article, ours):
        return False  # "by eight votes to six"
    return not any(
        isinstance(item.claim, Quantity)
        and item.claim.low == a.low
        and item.claim.unit.code == a.unit.code
        and role_of(scene.officials[item.document], item.claim) in (here, Role.START)
        for item in scene.official
        if item is not theirs
    )


def _of_a_vote(reading: Reading, figure: Quantity) -> bool:
    text, start = figure.sentence.of(reading.document.text), figure.sentence.start
    return any(Span(start + tally.start, start + tally.end).overlaps(figure.span) for tally in tallies(text))


def level_told(scene: Scene, theirs: Located, ours: Located) -> bool:
    """Whether one of two figures is the level that something reached, and the other is not told as one."""
    sides = ((scene.officials[theirs.document], theirs.claim), (scene.article, ours.claim))
    if any(_COMPARED.match(reading.document.text, c.span.end) for reading, c in sides):
        return False  # "they were 120 fewer"
    return len({_is_level(reading, claim) for reading, claim in sides}) == 2


def _is_level(reading: Reading, claim: Claim) -> bool:
    if isinstance(claim, Quantity) and is_compared(claim):
        return True
    return _LEVEL.search(reading.document.text, claim.sentence.start, _start(claim)) is not None


def unlike_roles(scene: Scene, theirs: Located, ours: Located) -> bool:
    """Whether one figure is a level ("peaked at 9.1 percent") and the other a change ("fell by 9 percent")."""
    sides = ((scene.officials[theirs.document], theirs.claim), (scene.article, ours.claim))
    roles = {_level_or_step(reading, claim) for reading, claim in sides if isinstance(claim, Quantity)}
    return roles == {Role.LEVEL, Role.STEP}


def _level_or_step(reading: Reading, claim: Claim) -> Role | None:
    text, first = reading.document.text, max(claim.sentence.start, _start(claim) - _REACH)
    percent = isinstance(claim, Quantity) and claim.unit.dimension == Dimension.PERCENT
    if percent and _GROWTH.search(text, first, _start(claim)):
        return None  # "growth is projected at 2.3 percent" is by how much it will grow
    if _MORE.match(text, claim.span.end):
        return None  # "turnover is 31 percent more than in 2021" is no level, whatever the verb
    if _LEVEL.search(text, first, _start(claim)) or _START.search(text, first, _start(claim)):
        return Role.LEVEL
    return Role.STEP if _STEP.search(text, first, _start(claim)) else None


def _start(claim: Claim) -> int:
    bound = claim.qualifier if isinstance(claim, Quantity) else None
    return min(claim.span.start, bound.start) if bound else claim.span.start


def role_of(reading: Reading, claim: Quantity) -> Role | None:
    """What a figure is in the change that its sentence tells, ``None`` where it tells none."""
    if claim.bound == Bound.UP_TO or claim.unit.dimension == Dimension.ORDINAL:
        return None
    text = reading.document.text
    start = min(claim.span.start, claim.qualifier.start) if claim.qualifier else claim.span.start
    first = max(claim.sentence.start, start - _REACH)
    found = _LEAD.search(text, first, claim.span.start) or _LEAD.search(text, first, start)
    if found is None:
        return None
    word = found.group("word").lower()
    if word == "of":
        if claim.unit.dimension == Dimension.PERCENT:
            return None  # "growth of 2 percent" is a level that growth may be cut to
        return Role.STEP if _OF.search(text, first, found.start("word") + 3) else None
    words = next((s.words for s in reading.sentences if s.span.overlaps(claim.span)), ())
    lead = [w for w in words if first <= w.start and w.end <= found.start()]
    moved = any(w.lemma in _CHANGING for w in lead) or _DOWN.search(text, first, found.start("word")) is not None
    return Role(word) if moved else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A "from ... to ..." of the readouts: the step that it makes, over the words of both figures."""

    step: Quantity
    ends: tuple[Decimal, Decimal]
    place: int
    document: int


def pair_steps(scene: Scene, confirmed: Iterable[Match], number: int = 0) -> Iterator[Pair]:
    """The article's steps with the readouts' changes of the same thing, where they differ.

    ``confirmed`` are the figures and dates on which both sides agree.
    """
    paired = {scene.secondary[match.secondary].claim for match in confirmed}
    changes = list(_changes(scene))
    known = {(c.low, _kind(c)) for _, c in scene.theirs(Quantity)}
    for here, ours in scene.ours(Quantity) if changes else ():
        if (
            ours in paired
            or ours.is_range
            or (ours.low, _kind(ours)) in known
            or ours.outside
            or ours.use != Use.STATED
        ):
            continue
        if role_of(scene.article, ours) != Role.STEP:
            continue
        place = scene.secondary[here].sentence
        alike = [(float(scene.sentences[c.place, place]), c) for c in changes]
        best, change = max(alike, key=lambda each: (each[0], -each[1].place))
        same_sentence = [c for _, c in alike if c.place == change.place]
        if best >= ALIKE and len(same_sentence) == 1 and not _follows(ours, change):
            yield Pair(
                official=change.step,
                secondary=ours,
                score=SCORE,
                official_index=change.document,
                secondary_index=number,
            )


def _kind(figure: Quantity) -> Dimension:
    """The dimension of a figure, points with percentages."""
    dimension = figure.unit.dimension
    return Dimension.PERCENT if dimension == Dimension.PERCENTAGE_POINT else dimension


def _follows(ours: Quantity, change: _Change) -> bool:
    """Whether a step, in its own unit or in per cent, is that of the change; points are no per cent."""
    low, high = sorted(change.ends)
    points = change.step.unit.dimension == Dimension.PERCENTAGE_POINT and ours.unit.dimension == Dimension.PERCENT
    made = [] if points else [high - low]
    if ours.unit.dimension in (Dimension.PERCENT, Dimension.PERCENTAGE_POINT):
        made += [(high - low) * 100 / base for base in (low, high) if base]
    slack = Decimal("0.5") if len(made) > 1 or points else Decimal(0)
    if ours.bound != Bound.EXACT:
        slack = max(slack, ours.low * NEAR)
    return any(abs(ours.low - step) <= slack for step in made)


def _changes(scene: Scene) -> Iterator[_Change]:
    before: tuple[Located, Quantity] | None = None
    for item in scene.official:
        claim = item.claim
        if not isinstance(claim, Quantity) or claim.is_range:
            continue
        role = role_of(scene.officials[item.document], claim)
        if role == Role.LEVEL and before is not None and before[0].sentence == item.sentence:
            change = _change(scene, item, before[1], claim)
            if change is not None:
                yield change
        before = (item, claim) if role == Role.START else None


def _change(scene: Scene, item: Located, start: Quantity, end: Quantity) -> _Change | None:
    if start.unit.code != end.unit.code or start.low == end.low:
        return None
    span = Span(start.span.start, end.span.end)
    step = replace(
        end,
        span=span,
        text=span.of(scene.officials[item.document].document.text),
        low=abs(end.low - start.low),
        high=abs(end.low - start.low),
        unit=_POINT if end.unit.dimension == Dimension.PERCENT else end.unit,
        bound=Bound.EXACT,
        counted=None,
        counted_span=None,
        qualifier=None,
    )
    return _Change(step=step, ends=(start.low, end.low), place=item.sentence, document=item.document)
