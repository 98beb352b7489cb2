"""The readouts cut into *units*, clause by clause, each at a stage: weighed, proposed, planned, or beyond."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from readout_check.align.commitment import taken_up
from readout_check.align.contradicted import LIGHT
from readout_check.align.open_topics import HEADS, POINTING, Topic, denial, first_open, points
from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.stages import (
    AHEAD,
    ASKED_WHETHER,
    ASKING,
    BACK,
    DECIDED_NOT,
    FALLS_SHORT,
    NAMED,
    PROPOSING,
    TO_BE_DONE,
    TO_EXAMINE,
    TOGETHER,
    WEIGHING,
    WISHING,
)
from readout_check.lexicon.tentative import CONDITIONED, SHOWING, UNMEANT, WEIGHED
from readout_check.lexicon.undecided import DECIDING, UNDECIDED
from readout_check.model import DateClaim, Modality, Reading, Span, StatementClaim

BEFORE = 0.9  # what a word of the sentence before counts
SHORTEST = 8  # code points of a unit
_BREAK = re.compile(r";|:\s|, (?:and|but|while|whereas) ")
_AND = re.compile(r"\b(?:and|but|or)\s(?:then |also |now )?$")
_AND_REACH = 12  # code points that such a word is long
_OPEN = (UNMEANT, CONDITIONED, DECIDED_NOT)


class Stage(IntEnum):
    """How far a matter has come. ``SHORT`` is what is short of certain deeds only: pledged and not received."""

    WEIGHED = 1
    PROPOSED = 2
    SHORT = 3
    PLANNED = 4
    BEYOND = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A clause of the readouts: ``own`` are its words, ``matter`` those of them that say what it is of and not when,
    ``topic`` has the words before it, too, where it points back. ``later`` are the verbs of the deeds that it is short
    of; ``undecided`` says that it has words that leave something open, ``back`` that it takes a thing from the sentence
    before.
    """

    stage: Stage
    topic: Topic
    own: Mapping[str, float]
    matter: tuple[Term, ...]
    said: tuple[Term, ...]
    place: int
    planned: StatementClaim | None
    later: frozenset[str]
    undecided: bool
    taken_up: bool
    unmeant: bool
    back: bool


def units_of(scene: Scene) -> Iterator[Unit]:
    """The units of the readouts of a scene, in the order of the text."""
    claims: dict[int, list[StatementClaim]] = {}
    for n, claim in scene.theirs(StatementClaim):
        claims.setdefault(scene.official[n].sentence, []).append(claim)
    days: dict[int, list[Span]] = {}
    for n, date in scene.theirs(DateClaim):
        days.setdefault(scene.official[n].sentence, []).append(date.span)
    place = -1
    for number, reading in enumerate(scene.officials):
        for own, sentence in enumerate(reading.sentences):
            place += 1
            words = sentence.span.of(reading.document.text)
            if sentence.kind in HEADS or words.rstrip().endswith("?"):
                continue
            told = claims.get(place, [])
            may_be_open = first_open(words) is not None
            for span in _cut(sentence.span, words, told):
                inside = [c for c in told if span.start <= c.span.start < span.end]
                where = number, reading, own, place
                yield _unit(scene, where, span, inside, days.get(place, ()), may_be_open=may_be_open)


def _cut(whole: Span, words: str, claims: Sequence[StatementClaim]) -> Iterator[Span]:
    """A sentence cut where another clause begins that hangs on none before."""
    cuts = {m.end() for m in _BREAK.finditer(words)}
    starts = (c.span.start - whole.start for c in claims)
    cuts |= {at for at in starts if _AND.search(words[max(0, at - _AND_REACH) : at])}
    at = 0
    for cut in (*sorted(cuts), len(words)):
        if cut - at >= SHORTEST:
            yield Span(whole.start + at, whole.start + cut)
        at = cut


def _unit(
    scene: Scene,
    where: tuple[int, Reading, int, int],
    span: Span,
    claims: Sequence[StatementClaim],
    days: Sequence[Span],
    *,
    may_be_open: bool,
) -> Unit:
    number, reading, own, place = where
    words = span.of(reading.document.text)
    stage, mark = _stage(words, claims, may_be_open=may_be_open)
    later = _short_of(words, claims) if stage == Stage.BEYOND else frozenset[str]()
    stage = Stage.SHORT if later else stage
    terms = [t for t in scene.their_terms[place] if span.start <= t.start < span.end]
    mine = {t.key: 1.0 for t in terms}
    said = tuple(t for t in terms if t.key not in DECIDING | WEIGHING | PROPOSING | LIGHT | POINTING)
    back = bool(own) and (BACK.search(words) is not None or _named_again(scene, place, span, words))
    before = scene.their_terms[place - 1] if back else ()
    topic = Topic(
        statement=denial(reading, own, Span(span.start, span.start + len(words.rstrip(" ,;")))),
        document=number,
        words={**{t.key: BEFORE for t in before}, **mine},
        places=frozenset({place, place - 1} if before else {place}),
        considering=False,
    )
    return Unit(
        stage=stage,
        topic=topic,
        own=mine,
        matter=tuple(t for t in said if not points(t) and not any(day.start <= t.start < day.end for day in days)),
        said=said,
        place=place,
        planned=mark,
        later=later,
        undecided=may_be_open and UNDECIDED.search(words) is not None,
        taken_up=stage == Stage.PROPOSED and taken_up(reading, own, words),
        unmeant=UNMEANT.search(words) is not None,
        back=back,
    )


def _named_again(scene: Scene, place: int, span: Span, words: str) -> bool:
    """Whether what a unit tells of is a thing of the sentence before, named again by its noun: "the renewal of the
    arrangement", and then "the amended arrangement is to be signed"."""
    the = NAMED.match(words)
    if the is None:
        return False
    named = {t.key for t in scene.their_terms[place] if t.pos == "NOUN" and t.start - span.start < the.end()}
    return any(t.key in named for t in scene.their_terms[place - 1])


def _stage(words: str, claims: Sequence[StatementClaim], *, may_be_open: bool) -> tuple[Stage, StatementClaim | None]:
    """The stage of a unit, with the clause that plans it where one does; ``may_be_open`` says that its sentence has
    words that leave something open."""
    if any(_instructs(c) for c in claims) and not TO_EXAMINE.search(words):
        return Stage.BEYOND, None
    if (may_be_open and UNDECIDED.search(words)) or any(found.search(words) for found in _OPEN):
        return Stage.WEIGHED, None
    finite = [c for c in claims if " " in c.text or (c.actor is not None and not c.text.lower().endswith("ing"))]
    proposed = any(c.verb in PROPOSING and not (c.verb == "suggest" and SHOWING.search(words)) for c in finite)
    if proposed and not ASKED_WHETHER.search(words):
        return Stage.PROPOSED, None
    if (
        WEIGHED.search(words)
        or TO_EXAMINE.search(words)
        or any(c.verb in WEIGHING and c.object is not None for c in finite)
    ):
        return Stage.WEIGHED, None
    plan = next((c for c in claims if _plans(c)), None)
    done = any(c.settled and not takes_clause(c.verb) and c.verb not in DECIDING for c in claims)
    return (Stage.PLANNED, plan) if plan is not None and not done else (Stage.BEYOND, None)


def _short_of(words: str, claims: Sequence[StatementClaim]) -> frozenset[str]:
    """The verbs of the deeds that a clause is short of; none where it tells one of them as well."""
    later = frozenset(verb for found, verbs in FALLS_SHORT if found.search(words) for verb in verbs)
    if left := TO_BE_DONE.search(words):
        deed = next((c.verb for c in claims if c.text.endswith(left["deed"])), None)
        later |= {deed} if deed else set()
    return frozenset() if any(c.settled and not c.negated and c.verb in later for c in claims) else later


def _instructs(claim: StatementClaim) -> bool:
    """Whether those who meet ask for something together: what a council requests is to be done."""
    return claim.verb in ASKING and (claim.actor is None or claim.actor in TOGETHER)


def _plans(claim: StatementClaim) -> bool:
    """Whether a clause tells something as planned or coming; "would like" is a wish."""
    ahead = claim.modality == Modality.PLANNED and AHEAD.search(claim.text) is not None
    return ahead and not claim.negated and claim.verb not in WISHING
