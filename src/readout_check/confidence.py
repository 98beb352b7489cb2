"""How likely it is that a finding is right, in [0, 1].

For an unequal pair of figures, dates, names or persons these are the odds of the alignment (``align.odds``). For the
other rules the alignment's score is mapped by a logistic curve, one for each group of rules; the curves are fitted by
``bench/calibrate.py`` to the labelled pairs and copied here from its output. docs/accuracy.md says how well it holds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from readout_check.model import Pair

GROUPS: Mapping[str, str] = {
    **dict.fromkeys(("RC401", "RC402", "RC403", "RC404"), "offices"),
    **dict.fromkeys(("RC602", "RC702", "RC703"), "statements"),
    **dict.fromkeys(("RC601", "RC704"), "voices"),
}
"""Which curve a rule has; the rest are about facts that both sides state: "alike"."""

CURVES: Mapping[str, tuple[float, float]] = {
    "alike": (1.54, 1.32),
    "offices": (1.27, 1.36),
    "statements": (2.19, 1.57),
    "voices": (2.51, 1.51),
}
"""Group -> (at a score of 0, for each unit of score), in log-odds."""


def group_of(code: str) -> str:
    """The group of rules whose curve a rule has."""
    return GROUPS.get(code, "alike")


def confidence(code: str, pair: Pair) -> float:
    """How likely a verdict of the rule ``code`` on ``pair`` is right, to two places: the same on every machine."""
    if pair.contested or pair.official is None:
        return round(min(1.0, max(0.0, pair.score)), 2)
    start, slope = CURVES[group_of(code)]
    return round(1.0 / (1.0 + math.exp(-(start + slope * min(1.0, max(0.0, pair.score))))), 2)
