"""Where words stand: an inverted index over passages, so that what holds given words is found without comparing all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.intp]
Shares = NDArray[np.float64]
_NOWHERE: tuple[Places, Shares] = (np.zeros(0, dtype=np.intp), np.zeros(0))


class Postings:
    """The places of each key among ``passages``, and what it counts there: 1 where ``passages`` are no mappings."""

    def __init__(self, passages: Sequence[Collection[str] | Mapping[str, float]]) -> None:
        places: dict[str, list[int]] = {}
        counts: dict[str, list[float]] = {}
        for place, keys in enumerate(passages):
            for key in keys:
                places.setdefault(key, []).append(place)
                counts.setdefault(key, []).append(keys[key] if isinstance(keys, Mapping) else 1.0)
        self._size = len(passages)
        self._found = {key: (np.array(at, dtype=np.intp), np.array(counts[key])) for key, at in places.items()}

    def of(self, key: str) -> Places:
        """The places of a key in ascending order."""
        return self._found.get(key, _NOWHERE)[0]

    def held(self, weights: Iterable[tuple[float, Mapping[str, float]]]) -> Shares:
        """For each passage, the sum of the weights that it holds: each by the likest of its keys.

        A weight comes with the keys that count for it, and how much each does, in (0, 1].
        """
        total = np.zeros(self._size)
        for weight, alike in weights:
            places, best = self._likest(alike)
            total[places] += weight * best
        return total

    def _likest(self, alike: Mapping[str, float]) -> tuple[Places, Shares]:
        """The places that hold any of the keys, each with the greatest count times likeness."""
        found = [(key, self._found[key]) for key in alike if key in self._found]
        if len(found) < 2:
            return (found[0][1][0], found[0][1][1] * alike[found[0][0]]) if found else _NOWHERE
        places = np.concatenate([at for _, (at, _) in found])
        counts = np.concatenate([count * alike[key] for key, (_, count) in found])
        order = np.lexsort((-counts, places))
        first = np.flatnonzero(np.diff(places[order], prepend=-1))
        return places[order][first], counts[order][first]
