"""How sure a finding is: how sure the pair is, weighed with how often the rule was right."""

from __future__ import annotations

from readout_check.model import Pair


def confidence(rule: str, pair: Pair) -> float:
    """A number in [0, 1], rounded to two places so that it is the same on every machine."""
    del rule  # measured precision per rule comes in here
    return round(min(1.0, max(0.0, pair.score)), 2)
