"""How often something takes place: "twice a year" of the readout told as "every two years".

Frequencies are no figures of the extractors, as their numbers are read otherwise ("every second month"). Each of the
article is held against those of the readouts' passage that is most like its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.lexicon.frequencies import frequencies
from readout_check.model import Dimension, Pair, Quantity, Reading, Span, Unit

FLOOR = 0.12  # least likeness of the two passages
SAID = 0.6  # a passage with the article's own frequency that is so near to the likest one speaks for it
BESIDE = 0.7  # what the sentence before counts, which may name what "it" is
FACT = 0.15  # what an equal figure or date of both sentences counts
OF_FIGURE = 60  # code points between a figure and what it is per
NEAR = Decimal("0.15")  # "every day" and "daily" are 365 and 366
_EARLIER = re.compile(
    r"\b(?:until (?:now|then)|up to now|so far|hitherto|formerly|previously|used to|currently|at present)\b"
    r"[^.;,]{0,40}$"
    r"|\b(?:no longer|instead of|rather than|not|now only|from|than|as)\s(?:an?\s|the\s|only\s|just\s)?$",
    re.IGNORECASE,
)
# with a figure before it, this only says for how long the figure holds: "250 scholarships that are granted each year"
_PLAIN = re.compile(r"\b(?:each|every) \w{1,40}$|\b\w{1,40}ly$", re.IGNORECASE)
_UNIT = Unit(dimension=Dimension.COUNT, code="count")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Often:
    claim: Quantity
    place: int
    document: int
    earlier: bool


def pair_frequencies(scene: Scene, facts: Collection[Match], number: int = 0) -> Iterator[Pair]:
    """The article's frequencies with the readouts' of the same thing, equal or not.

    ``facts`` are the pairs of equal figures and dates. A frequency that either text gives as an earlier one is left out
    where it differs.
    """
    theirs = list(_theirs(scene))
    if not theirs:
        return
    linked = _linked(scene, facts)
    for ours in _in_reading(scene.article, 0, 0):
        if scene.article.sentences[ours.place].kind in ARTICLE_FURNITURE:
            continue
        scored = [(_likeness(scene, other.place, ours.place, linked), other) for other in theirs]
        best, likest = max(scored, key=lambda each: (each[0], not each[1].earlier, -each[1].place))
        near = (each for each in scored if _equal(each[1], ours))
        same = [(score, o) for score, o in near if score >= SAID * best or 0 < abs(o.place - likest.place) <= 1]
        if best < FLOOR or (not same and (ours.earlier or likest.earlier)):
            continue
        told = max(same, key=lambda each: each[0])[1] if same else likest
        yield Pair(
            official=replace(told.claim, low=ours.claim.low, high=ours.claim.high) if same else told.claim,
            secondary=ours.claim,
            score=min(1.0, 0.5 + 0.5 * best),
            official_index=told.document,
            secondary_index=number,
        )


def _equal(a: _Often, b: _Often) -> bool:
    return abs(a.claim.low - b.claim.low) <= NEAR * min(a.claim.low, b.claim.low)


def _theirs(scene: Scene) -> Iterator[_Often]:
    place = 0
    for number, reading in enumerate(scene.officials):
        yield from _in_reading(reading, place, number)
        place += len(reading.sentences)


def _in_reading(reading: Reading, first: int, document: int) -> Iterator[_Often]:
    text = reading.document.text
    counted = [c.span.end for c in reading.claims if isinstance(c, Quantity) and c.unit.dimension != Dimension.ORDINAL]
    for at, sentence in enumerate(reading.sentences):
        for start, end, often in frequencies(text, sentence.span.start, sentence.span.end):
            span = Span(start, end)
            if _PLAIN.match(span.of(text)) and any(0 <= start - stop <= OF_FIGURE for stop in counted):
                continue
            claim = Quantity(
                span=span,
                text=span.of(text),
                sentence=sentence.span,
                speaker=sentence.speaker,
                low=often,
                high=often,
                unit=_UNIT,
                per="year",
            )
            earlier = _EARLIER.search(text, sentence.span.start, start) is not None
            yield _Often(claim=claim, place=first + at, document=document, earlier=earlier)


def _linked(scene: Scene, facts: Collection[Match]) -> dict[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = {}
    for match in facts:
        both = scene.official[match.official].sentence, scene.secondary[match.secondary].sentence
        found[both] = found.get(both, 0) + 1
    return found


def _likeness(scene: Scene, there: int, here: int, linked: dict[tuple[int, int], int]) -> float:
    """How like the two passages are: the sentences themselves, or with those before them."""
    own = float(scene.sentences[there, here])
    before = [
        (a, b) for a in (there - 1, there) for b in (here - 1, here) if min(a, b) >= 0 and (a, b) != (there, here)
    ]
    aside = max((float(scene.sentences[a, b]) for a, b in before), default=0.0)
    return max(own, 0.4 * own + BESIDE * aside) + FACT * min(2, linked.get((there, here), 0))
