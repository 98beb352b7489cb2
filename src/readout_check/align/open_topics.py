"""What a readout leaves open or denies, as the words of the matter.

"No decision was taken" names no matter; the sentence says it, or the ones before. So a *topic* is made of the words of
such a sentence and, where it says little itself, of the sentences before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readout_check.align.scene import Scene
from readout_check.lexicon.undecided import CONSIDERING, HEDGED, OPENING, REFUSED, UNDECIDED
from readout_check.lexicon.wordset import wordset
from readout_check.model import Modality, Reading, SegmentKind, Span, StatementClaim

BEFORE = (0.95, 0.85, 0.75)  # what the words of the sentences before count in a topic that says little itself
FEW = 2  # content words up to which a sentence says little itself
SOME = 6  # the same for one that points back ("its financing", "the request")
HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.CAPTION, SegmentKind.DATE_LINE})
PRONOUN = re.compile(r"\b(?:it|its|this)\b", re.IGNORECASE)
_OF_IT = re.compile(r"\s{1,3}(?:of|for|to|by|from|on|about|that)\b")  # "the request of the club" says whose
# what a sentence refers back with
_POINTING = wordset("""decision agreement matter question request proposal point issue answer stage position meeting
    idea commitment subject plan such yet time course""")
_ACTORS = wordset("side party minister committee commission mission council")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A matter left open: ``words`` by key with what they count; ``places`` are the sentences that they come from."""

    statement: StatementClaim
    document: int
    words: Mapping[str, float]
    places: frozenset[int]
    considering: bool
    refused: bool = False


def open_topics(scene: Scene) -> Iterator[Topic]:
    """What the readouts of a scene leave open or deny, in the order of the text."""
    place = 0
    for number, reading in enumerate(scene.officials):
        first = place
        for sentence in reading.sentences:
            found = UNDECIDED.search(sentence.span.of(reading.document.text))
            if found is not None and sentence.kind not in HEADS:
                start = sentence.span.start
                span = Span(start + found.start(), start + found.end())
                yield _topic(scene, reading, number, range(first, place + 1), span)
            place += 1


def _topic(scene: Scene, reading: Reading, number: int, places: range, span: Span) -> Topic:
    own = places[-1]
    words = {term.key: 1.0 for term in scene.their_terms[own]}
    used = {own}
    for counts, place in zip(BEFORE, _brought_up(scene, reading, places, span), strict=False):
        used.add(place)
        for term in scene.their_terms[place]:
            words.setdefault(term.key, counts)
    words_of_it = span.of(reading.document.text).lower()
    return Topic(
        statement=denial(reading, own - places[0], span),
        document=number,
        words=words,
        places=frozenset(used),
        considering=any(word[:6] in words_of_it for word in CONSIDERING),
        refused=REFUSED.search(words_of_it) is not None,
    )


def _brought_up(scene: Scene, reading: Reading, places: range, span: Span) -> Iterator[int]:
    """The places of the sentences before that bring the matter up, nearest first; none for one that says it itself."""
    *earlier, own = places
    beyond = [t for t in scene.their_terms[own] if not span.covers(Span(t.start, t.end))]
    words = reading.sentences[own - places[0]].span.of(reading.document.text)
    start = reading.sentences[own - places[0]].span.start
    points_back = PRONOUN.search(words) is not None or any(
        t.key in _POINTING and _OF_IT.match(words, t.end - start) is None for t in beyond
    )
    if sum(t.key not in _POINTING | _ACTORS for t in beyond) > (SOME if points_back else FEW):
        return
    for place in reversed(earlier):
        if len(scene.their_terms[place]) <= FEW:
            continue  # "I cannot." "Can you confirm?"
        said = reading.sentences[place - places[0]].span.of(reading.document.text)
        if (opened := OPENING.search(said)) is None and HEDGED.search(said) is None:
            return
        yield place
        if opened and said.rstrip()[-1:] != "?" and _says(scene, place):
            return  # what was said before the matter was raised is another one


def _says(scene: Scene, place: int) -> bool:
    """Whether a sentence brings up something by itself: "they asked for more time" does not say for what."""
    parties = sum(term.key.startswith("@") or term.pos == "PROPN" for term in scene.their_terms[place])
    return len(scene.their_terms[place]) - parties > FEW + 1


def denial(reading: Reading, place: int, span: Span) -> StatementClaim:
    """The span as a claim that denies a matter; ``place`` is its sentence in the reading."""
    sentence = reading.sentences[place]
    return StatementClaim(
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        speaker=sentence.speaker,
        modality=Modality.DENIED,
        clause=span,
        verb="decide",
        negated=True,
        undecided=True,
    )
