"""Long meetings in portions: each stretch of the article with the passages of the readouts that may speak of it.

Comparing every claim with every other one takes the product of both sides. Within ``AT_ONCE`` that is done, and exact.
Beyond it an inverted index finds for each sentence of the article the passages that hold most of its words, the rare
ones first, and for each of its figures, dates, names and offices those that have the same. So the work grows with the
article, and not with the readouts besides.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np

from readout_check.align.context import Located
from readout_check.align.postings import Places, Postings, Shares
from readout_check.align.scene import Scene, gap
from readout_check.model import (
    Claim,
    DateClaim,
    NameClaim,
    OfficeClaim,
    Quantity,
    Reading,
    Segment,
    SegmentKind,
    Sentence,
)

AT_ONCE = 1_500_000  # claims and sentences of the readouts, times those of the article, that are compared as one
PORTION = 120  # claims and sentences of the article that are compared as one beyond that
LIKEST = 2  # passages of the readouts that are looked up for a sentence of the article
EQUAL = 2  # passages of the readouts that are looked up for a figure, date, name or office of the article
AROUND = 2  # sentences on either side that make the passage
CROWD = 150  # claims of one sentence that are compared
OPENING = 700  # code points of a readout that belong to every portion: who met where, and when


def uncrowded(reading: Reading) -> tuple[Reading, tuple[Claim, ...]]:
    """A reading without the claims that a sentence has beyond ``CROWD``, and those claims.

    So many in one sentence are a table or worse; each would be held against all of a like sentence.
    """
    starts = [sentence.span.start for sentence in reading.sentences]
    seen: Counter[int] = Counter()
    kept: list[Claim] = []
    left: list[Claim] = []
    for claim in reading.claims:
        place = bisect_right(starts, claim.span.start)
        seen[place] += 1
        (kept if seen[place] <= CROWD else left).append(claim)
    return (replace(reading, claims=tuple(kept)), tuple(left)) if left else (reading, ())


def in_portions(scene: Scene) -> Iterator[Scene]:
    """The scene itself, or its portions in the order of the article."""
    theirs, ours = len(scene.official) + len(scene.their_terms), len(scene.secondary) + len(scene.our_terms)
    if theirs * ours <= AT_ONCE:
        yield scene
        return
    passages = _Passages(scene)
    claims = _by_sentence(scene.secondary, len(scene.our_terms))
    for first, last in _stretches(claims):
        kept = passages.about(range(first, last), claims)
        officials = list(passages.readings(kept))
        article = _some(scene.article, range(first, last), [c for each in claims[first:last] for c in each])
        yield Scene(officials, article, scene.vocabulary)


def _by_sentence(located: Sequence[Located], sentences: int) -> list[list[Claim]]:
    found: list[list[Claim]] = [[] for _ in range(sentences)]
    for item in located:
        found[item.sentence].append(item.claim)
    return found


def _stretches(claims: Sequence[Sequence[Claim]]) -> Iterator[tuple[int, int]]:
    """The first sentence of each stretch of the article, and the one behind it."""
    first = load = 0
    for place, each in enumerate(claims):
        load += 1 + len(each)
        if load >= PORTION:
            yield first, place + 1
            first, load = place + 1, 0
    if first < len(claims):
        yield first, len(claims)


class _Passages:
    """The readouts of a scene by what their sentences hold."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._claims = _by_sentence(scene.official, len(scene.their_terms))
        self._words = Postings([{term.key for term in sentence} for sentence in scene.their_terms])
        self._values = Postings([{key for claim in each for key in _values(claim)} for each in self._claims])
        self._opening = [
            place
            for place, sentence in enumerate(s for reading in scene.officials for s in reading.sentences)
            if sentence.span.start < OPENING
        ]

    def about(self, sentences: Sequence[int], claims: Sequence[Sequence[Claim]]) -> Collection[int]:
        """The sentences of the readouts that may speak of what these of the article, with their ``claims``, do."""
        kept = set(self._opening)
        for n in sentences:
            held = self._held(n)
            for place in _best(np.flatnonzero(held), held, LIKEST):
                kept.update(range(max(0, place - AROUND), min(len(held), place + AROUND + 1)))
            for key in {key for claim in claims[n] for key in _values(claim)}:
                kept.update(_best(self._values.of(key), held, EQUAL))
        return kept

    def _held(self, n: int) -> Shares:
        words = self._scene.vocabulary
        terms = self._scene.our_terms[n]
        return self._words.held((term.weight * words.rarity[term.key], words.liked[term.key]) for term in terms)

    def readings(self, kept: Collection[int]) -> Iterator[Reading]:
        """The readouts with these sentences alone."""
        start = 0
        for reading in self._scene.officials:
            own = sorted(n - start for n in kept if 0 <= n - start < len(reading.sentences))
            yield _some(reading, own, [claim for n in own for claim in self._claims[start + n]])
            start += len(reading.sentences)


def _best(places: Places, held: Shares, most: int) -> list[int]:
    """Of ``places`` those where most is held, the first of equals."""
    order = np.argsort(-held[places], kind="stable")[:most]
    return [int(place) for place in places[order]]


def _values(claim: Claim) -> Iterator[str]:
    """What an equal claim of the other side has too."""
    if isinstance(claim, Quantity):
        yield f"figure {claim.low.normalize()}"
    elif isinstance(claim, DateClaim):
        yield from (f"date {reading.first}" for reading in claim.readings)
    elif isinstance(claim, NameClaim):
        yield f"name {claim.country or claim.key}"
        yield from (f"word {word}" for word in claim.key.lower().split())
    elif isinstance(claim, OfficeClaim):
        yield f"office {claim.office} {claim.polity}"
        yield from (f"word {word}" for word in (claim.person or "").lower().split())


def _some(reading: Reading, sentences: Sequence[int], claims: Sequence[Claim]) -> Reading:
    """A reading with these sentences and claims alone, and a gap wherever one is left out."""
    kept: list[Sentence] = []
    for n, place in enumerate(sentences):
        if n and sentences[n - 1] != place - 1:
            kept.append(gap(kept[-1].span.end))
        kept.append(reading.sentences[place])
    first, end = (kept[0].span.start, kept[-1].span.end) if kept else (0, 0)
    return replace(
        reading,
        document=replace(reading.document, segments=tuple(_around(reading.document.segments, kept))),
        sentences=tuple(kept),
        claims=tuple(claims),
        attributions=tuple(a for a in reading.attributions if first <= a.source_span.start < end),
    )


def _around(segments: Sequence[Segment], sentences: Sequence[Sentence]) -> list[Segment]:
    """The segments that hold any of the sentences, and the quotations in them."""
    starts = [segment.span.start for segment in segments]
    found: set[int] = set()
    for sentence in sentences:
        first = max(0, bisect_right(starts, sentence.span.start) - 1)
        while first and segments[first].kind is SegmentKind.QUOTATION:
            first -= 1
        found.update(range(first, bisect_left(starts, sentence.span.end)))
    return [segments[n] for n in sorted(found)]
