"""Results of votes: "by five votes to one" of the readout told as "four to one".

Two numbers of one vote are no figures by themselves: what the extractors make of "carried, 8-4" is a range or a name. A
result that the readouts do not have is held against the one whose passage is most like the article's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.lexicon.tallies import Tally, tallies
from readout_check.model import Dimension, Pair, Quantity, Reading, Span, Unit

BEFORE = 3  # sentences before a result in which the minutes give the motion
LEAD = 0.08  # by how much the likest passage must be ahead of that of another vote
ONLY = 0.9  # score where each text tells of one vote
LIKEST = 0.8  # score where one of several is likest
_UNIT = Unit(dimension=Dimension.COUNT, code="count")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vote:
    tally: Tally
    sentence: Span
    place: int
    document: int
    text: str


def pair_tallies(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each result of a vote in the article that no readout has, with the one that it is told for."""
    theirs = [vote for n, reading in enumerate(scene.officials) for vote in _votes(reading, n, scene.first_of(n))]
    ours = [v for v in _votes(scene.article) if scene.article.sentences[v.place].kind not in ARTICLE_FURNITURE]
    told = {vote.tally.value for vote in ours}
    left = [vote for vote in theirs if vote.tally.value not in told]
    known = {vote.tally.value for vote in theirs}
    for vote in ours:
        if vote.tally.value in known or not left:
            continue
        scored = sorted(((_likeness(scene, other, vote), -other.place, other) for other in left), key=lambda s: s[:2])
        best = scored[-1]
        only = len({v.tally.value for v in left}) == 1
        if not only and best[0] < scored[-2][0] + LEAD:
            continue
        yield _pair(best[2], vote, ONLY if only and len(told) == 1 else LIKEST, number)


def _votes(reading: Reading, document: int = 0, offset: int = 0) -> Iterator[_Vote]:
    text = reading.document.text
    for place, sentence in enumerate(reading.sentences, start=offset):
        for tally in tallies(sentence.span.of(text)):
            yield _Vote(tally=tally, sentence=sentence.span, place=place, document=document, text=text)


def _likeness(scene: Scene, theirs: _Vote, ours: _Vote) -> float:
    return float(scene.sentences[max(0, theirs.place - BEFORE) : theirs.place + 2, ours.place].max())


def _pair(theirs: _Vote, ours: _Vote, score: float, number: int) -> Pair:
    second = theirs.tally.first == ours.tally.first
    return Pair(
        official=_claim(theirs, second=second),
        secondary=_claim(ours, second=second),
        score=score,
        contested=True,
        official_index=theirs.document,
        secondary_index=number,
    )


def _claim(vote: _Vote, *, second: bool) -> Quantity:
    """The result as a figure: the number of the two that differs, over the words of both."""
    value = Decimal(vote.tally.second if second else vote.tally.first)
    span = Span(vote.sentence.start + vote.tally.start, vote.sentence.start + vote.tally.end)
    return Quantity(span=span, text=span.of(vote.text), sentence=vote.sentence, low=value, high=value, unit=_UNIT)
