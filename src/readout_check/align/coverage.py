"""How much of what an article says around a claim stands in each passage of the readouts.

The likeness of two contexts (``context.cosine``) falls when either side says more than the other. Coverage asks one
way only: of the words, figures, dates and names near a claim of the article, which share does a sentence of the readout
(with its neighbours) hold? A passage that holds nearly all of them is the one that the article reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from readout_check.align.context import steps_from
from readout_check.align.scene import Match, Scene
from readout_check.model import Claim, DateClaim, Quantity, Span

REACH = 4.0  # content words away at which a word counts half
WORD = 6.0  # code points that stand for one content word between two claims
FIGURE = 2.5  # what a figure or a date counts against a word of medium rarity (a rare noun has about 3)
SMALL = 0.7  # the same for "one" and "two"
NEIGHBOUR = 0.8  # what the sentence before or after counts

Shares = NDArray[np.float64]


class Coverage:
    """Which share of the surroundings of the article's claims each sentence of the readouts covers.

    ``confirmed`` are the figures and dates that are paired already as saying the same.
    """

    def __init__(self, scene: Scene, confirmed: Iterable[Match]) -> None:
        self._scene = scene
        self._confirmed = {match.secondary: match.official for match in confirmed}
        self._held: dict[str, Shares] = {}
        self._beside: dict[int, list[int]] = {}
        for place, item in enumerate(scene.secondary):
            if isinstance(item.claim, Quantity | DateClaim):
                self._beside.setdefault(item.sentence, []).append(place)

    def of(self, here: int, within: Span | None = None, *, alone: bool = False) -> Shares:
        """For each sentence of the readouts, the share in [0, 1] of what surrounds the article's claim ``here``.

        ``within`` leaves out what stands outside it in the article's sentence; ``alone`` what only the sentences beside
        one hold.
        """
        total, shares = 0.0, np.zeros(len(self._scene.their_terms))
        words = list(self._words(here, within))
        neighbour = 0.0 if alone else NEIGHBOUR
        if words:
            best = self._likeness([key for key, _ in words], neighbour)
            weights = np.array([weight for _, weight in words])
            shares += best @ weights
            total += float(weights.sum())
        for place, weight in self._figures(here, within):
            total += weight
            there = self._confirmed.get(place)
            if there is not None:
                sentence = self._scene.official[there].sentence
                shares[sentence] += weight
                for beside in (sentence - 1, sentence + 1):
                    if 0 <= beside < len(shares):
                        shares[beside] += neighbour * weight
        return shares / total if total else shares

    def anchors(self, here: int) -> frozenset[int]:
        """The sentences of the readouts that hold the figures and dates confirmed in the sentence of the claim.

        "One" and "two" say too little.
        """
        beside = (n for n in self._beside.get(self._scene.secondary[here].sentence, ()) if n in self._confirmed)
        told = [n for n in beside if not _is_small(self._scene.secondary[n].claim)]
        return frozenset(self._scene.official[self._confirmed[n]].sentence for n in told)

    def _words(self, here: int, within: Span | None) -> Iterator[tuple[str, float]]:
        item, rarity = self._scene.secondary[here], self._scene.vocabulary.rarity
        for term, steps in steps_from(self._scene.our_terms[item.sentence], item.claim.span):
            if within is not None and not within.start <= term.start < within.end:
                continue
            yield term.key, term.weight * rarity[term.key] / (1.0 + steps / REACH)

    def _figures(self, here: int, within: Span | None) -> Iterator[tuple[int, float]]:
        item = self._scene.secondary[here]
        for place in self._beside.get(item.sentence, ()):
            claim = self._scene.secondary[place].claim
            if place == here or claim.span.overlaps(item.claim.span):
                continue
            if within is not None and not within.covers(claim.span):
                continue
            weight = SMALL if _is_small(claim) else FIGURE
            yield place, weight / (1.0 + _gap(claim.span, item.claim.span) / (WORD * REACH))

    def _likeness(self, words: Sequence[str], neighbour: float) -> Shares:
        """Sentences of the readouts by ``words``: the likest word of each sentence or of one beside it, which counts
        ``neighbour``.
        """
        best = np.stack([self._likest(word) for word in words], axis=1)
        wide = best.copy()
        wide[:-1] = np.maximum(wide[:-1], neighbour * best[1:])
        wide[1:] = np.maximum(wide[1:], neighbour * best[:-1])
        return wide

    def _likest(self, word: str) -> Shares:
        """How like the likest word of each sentence of the readouts is; worked out once for a word of the article."""
        if word not in self._held:
            held = np.zeros(len(self._scene.their_terms))
            for other, alike in self._scene.likes(word).items():
                places = self._scene.their_places[other]
                held[places] = np.maximum(held[places], alike)
            self._held[word] = held
        return self._held[word]


def _is_small(claim: Claim) -> bool:
    return isinstance(claim, Quantity) and claim.low <= 2


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
