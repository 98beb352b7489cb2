"""Whether a fact is one speaker's alone in the readout, so that an article which gives it to the other one errs."""

from __future__ import annotations

from dataclasses import replace

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.calendar import same_time
from readout_check.lexicon.reporting import takes_up
from readout_check.lexicon.sources import NOBODY_APART, OTHERS
from readout_check.model import (
    Attribution,
    Claim,
    DateClaim,
    NameClaim,
    NameKind,
    Quantity,
    Reading,
    SegmentKind,
    StatementClaim,
)
from readout_check.name_forms import same_person
from readout_check.not_claimed import thanked_for
from readout_check.values import comparable

NEXT_TO = 1  # sentences away that still belong to what the readout's speaker says about it
LIKE = 0.12  # least likeness of his passage to the article's sentence
APPOSED = 2  # code points between somebody's part and his name: "his host, Ana Lima"
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
    if isinstance(theirs.claim, StatementClaim) and _speaks_of(scene, theirs, other):
        return False
    if any(_same(theirs.claim, item.claim) and item.claim.speaker != him for item in scene.official):
        return False
    column = scene.sentences[:, ours.sentence]
    voices = [s.speaker for reading in scene.officials for s in reading.sentences]
    around = range(max(0, theirs.sentence - NEXT_TO), min(len(voices), theirs.sentence + NEXT_TO + 1))
    his = max(float(column[n]) for n in around if voices[n] == him or n == theirs.sentence)
    others = max((float(column[n]) for n, voice in enumerate(voices) if voice == other), default=0.0)
    return his >= LIKE and others <= OTHERS_SHARE * his


def _speaks_of(scene: Scene, theirs: Located, other: str) -> bool:
    """Whether the sentence tells of the ``other`` participant: whom she invited, he may promise to come."""
    reading = scene.officials[theirs.document]
    sentence = theirs.claim.sentence
    words = {word.strip(".,;:'’\"").lower() for word in sentence.of(reading.document.text).split()}
    persons = (c for c in reading.claims if isinstance(c, NameClaim) and c.kind == NameKind.PERSON)
    return bool(words & OTHERS) or any(sentence.covers(c.span) and same_person(other, c.text) for c in persons)


def own_words(scene: Scene, theirs: Located, ours: Located, told: Claim) -> Claim:
    """``told``, the article's claim, as surely or as little its speaker's own as the readout's passage makes it.

    Surely where both sides report the fact with one verb of somebody who takes up what others did ("thanked them for 44
    men"): elsewhere such a verb leaves open whose words they are. Not so where the readout's speaker tells what the
    article's did: "I asked him, and he has promised two"; nor where the article's speaker only thanks for it.
    """
    deed = _thanks(scene.article, ours.claim) and not _thanks(scene.officials[theirs.document], theirs.claim)
    if told.speaker and theirs.claim.speaker != told.speaker and (deed or _did(scene, theirs, told.speaker)):
        return replace(told, carried=True)
    if not told.carried:
        return told
    verbs = _verbs(scene.officials[theirs.document], theirs.claim, theirs.claim.speaker)
    same = verbs & _verbs(scene.article, ours.claim, told.speaker)
    both = any(a.verb in same and _is(told.speaker, a) for reading in scene.officials for a in reading.attributions)
    return replace(told, carried=False) if same and not both else told


def _thanks(reading: Reading, claim: Claim) -> bool:
    return thanked_for(reading.document.text, claim.sentence, claim.span)


def _did(scene: Scene, theirs: Located, other: str) -> bool:
    """Whether the ``other`` participant acts in the readout's sentence, told by its speaker."""
    reading = scene.officials[theirs.document]
    turn = any(s.speaker and s.span.covers(theirs.claim.sentence) for s in reading.document.segments)
    for claim in reading.claims:
        if not isinstance(claim, StatementClaim) or claim.sentence != theirs.claim.sentence or not claim.actor_phrase:
            continue
        words = claim.actor_phrase.lower().split()
        if (turn and words in (["he"], ["she"])) or not OTHERS.isdisjoint(words):
            return True
        if claim.actor_phrase[0].isupper() and same_person(other, claim.actor_phrase):
            return True
    return False


def _verbs(reading: Reading, claim: Claim, speaker: str | None) -> set[str]:
    """The verbs by which ``speaker``, whom their sentence names, takes up what the claim tells."""
    around = (a for a in reading.attributions if takes_up(a.verb) and a.scope.covers(claim.span))
    return {a.verb for a in around if _is(speaker, a)}


def _is(speaker: str | None, attribution: Attribution) -> bool:
    named = attribution.source.split()
    return speaker is not None and bool(named) and same_person(speaker, named[-1])


def _same(fact: Claim, other: Claim) -> bool:
    """Whether ``other`` gives the value of ``fact`` too, whatever it is about."""
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        return fact.low == other.low and comparable(fact, other)
    if isinstance(fact, DateClaim) and isinstance(other, DateClaim):
        return same_time(fact, other)
    if isinstance(fact, NameClaim) and isinstance(other, NameClaim):
        return fact.key == other.key
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


def introduced(person: NameClaim, ours: NameClaim) -> bool:
    """Whether the article says before its name ``ours`` that it is the readout's ``person`` who speaks: "his host, Ana
    Lima, said"."""
    before = ours.source is not None and 0 <= ours.span.start - ours.source.end <= APPOSED
    return before and ours.speaker is not None and same_person(person.text, ours.speaker)
