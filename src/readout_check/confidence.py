"""How sure a finding is: how sure it is that the pair speaks of one fact. Not calibrated by rule yet."""

from __future__ import annotations

from readout_check.model import Pair


def confidence(pair: Pair) -> float:
    """A number in [0, 1], rounded to two places so that it is the same on every machine."""
    return round(min(1.0, max(0.0, pair.score)), 2)
