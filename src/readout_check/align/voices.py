"""Whether a fact is one speaker's alone in the readout, so that an article which gives it to the other one errs."""

from __future__ import annotations

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.calendar import same_time
from readout_check.lexicon.sources import NOBODY_APART
from readout_check.model import (
    Claim,
    DateClaim,
    NameClaim,
    NameKind,
    Quantity,
    SegmentKind,
    StatementClaim,
)
from readout_check.name_forms import same_person
from readout_check.values import comparable

NEXT_TO = 1  # sentences away that still belong to what the readout's speaker says about it
LIKE = 0.12  # least likeness of his passage to the article's sentence
OTHERS_SHARE = 0.75  # what the likest sentence of the article's speaker, whose name it has, may have of that


def apart(scene: Scene, theirs: Located, ours: Located) -> bool:
    """Whether the readout gives the fact of ``theirs`` in its speaker's words alone.

    ``ours`` is the article's claim in another participant's mouth. His own sentences in the readout must be less like
    the article's than those around the fact, and the figure or date must stand in nobody else's.
    """
    him, other = theirs.claim.speaker, ours.claim.speaker
    if not him or not other or him == other or ours.claim.outside or theirs.claim.outside:
        return False
    if theirs.claim.carried and not _goes_on(scene, theirs, other):
        return False
    if any(_same(theirs.claim, item.claim) and item.claim.speaker != him for item in scene.official):
        return False
    column = scene.sentences[:, ours.sentence]
    voices = [s.speaker for reading in scene.officials for s in reading.sentences]
    around = range(max(0, theirs.sentence - NEXT_TO), min(len(voices), theirs.sentence + NEXT_TO + 1))
    his = max(float(column[n]) for n in around if voices[n] == him or n == theirs.sentence)
    others = max((float(column[n]) for n, voice in enumerate(voices) if voice == other), default=0.0)
    return his >= LIKE and others <= OTHERS_SHARE * his


def _same(fact: Claim, other: Claim) -> bool:
    """Whether ``other`` gives the value of ``fact`` too, whatever it is about."""
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        return fact.low == other.low and comparable(fact, other)
    if isinstance(fact, DateClaim) and isinstance(other, DateClaim):
        return same_time(fact, other)
    return False


def _goes_on(scene: Scene, theirs: Located, other: str) -> bool:
    """Whether a sentence that names no speaker surely reports on: no party or group acts in it, and the paragraph does
    not name the ``other`` participant.
    """
    reading = scene.officials[theirs.document]
    sentence = theirs.claim.sentence
    segments = (s.span for s in reading.document.segments if s.kind != SegmentKind.QUOTATION)
    paragraph = next((span for span in segments if span.covers(sentence)), sentence)
    for claim in reading.claims:
        person = isinstance(claim, NameClaim) and claim.kind == NameKind.PERSON
        if person and paragraph.covers(claim.span) and same_person(other, claim.text):
            return False
        if isinstance(claim, StatementClaim) and claim.clause.covers(theirs.claim.span):
            actor = claim.actor_phrase or claim.actor or ""
            if not NOBODY_APART.isdisjoint(actor.lower().split()):
                return False
    return True
