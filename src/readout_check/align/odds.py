"""How likely it is that two unequal claims speak of one fact: a logistic model of a few signs, one for each family.

The weights are fitted by ``bench/calibrate.py`` to labelled pairs and to single edits of them, and copied here from its
output; docs/accuracy.md says how well the resulting confidence holds on pairs that it has not seen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum


class Family(StrEnum):
    """Which model a contested claim is judged by."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"  # countries, places and bodies
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for two unequal claims being about one fact, or against it.

    ``coverage`` is the share of the article's surroundings that the readout's passage holds, ``context`` how like both
    surroundings are, ``support`` what is paired beside both in the two sentences, ``around`` in those next to them,
    ``fit`` what the claims themselves have in common (unit, counted noun, holder, grain of a date, word before),
    ``slip`` whether one looks like a slip of the pen for the other, ``same`` how much it says that the digits are the
    same, ``far`` how far the values are apart (powers of ten for figures, of years for dates), ``settled`` whether the
    readout's claim is told rightly elsewhere in the article, ``elsewhere`` how well a passage of the readouts that has
    the article's own value covers the surroundings, ``small`` whether the value says little ("two", a capital of a
    country that the readouts name), ``lead`` how far the candidate is ahead of the next one.
    """

    coverage: float
    context: float
    support: float
    around: float
    fit: float
    slip: float = 0.0
    same: float = 0.0
    far: float = 0.0
    settled: float = 0.0
    elsewhere: float = 0.0
    small: float = 0.0
    lead: float = 0.0


SIGNS = tuple(field.name for field in fields(Signs))

# What orders the candidates before the lead is known.
_RANK = {"coverage": 1.0, "context": 0.5, "support": 0.2, "fit": 1.0, "slip": 0.25, "same": 1.0, "settled": -0.25}

WEIGHTS: Mapping[Family, Mapping[str, float]] = {
    Family.FIGURE: {
        "bias": -2.54,
        "coverage": 3.00,
        "context": 2.48,
        "support": 0.83,
        "around": 1.75,
        "fit": 1.11,
        "slip": 1.00,
        "same": 0.76,
        "far": -1.88,
        "settled": -2.19,
        "elsewhere": -0.45,
        "small": -1.13,
        "lead": 2.66,
    },
    Family.DATE: {
        "bias": -2.92,
        "coverage": 2.36,
        "context": 1.99,
        "support": 1.04,
        "around": 1.97,
        "fit": 0.64,
        "far": -1.60,
        "settled": -1.65,
        "elsewhere": 0.52,
        "small": -1.39,
        "lead": 2.99,
    },
    Family.NAME: {
        "bias": -4.50,
        "coverage": 2.09,
        "context": 2.81,
        "support": 2.69,
        "around": 1.16,
        "fit": 0.36,
        "settled": 0.59,
        "small": -1.01,
        "lead": 2.69,
    },
    Family.PERSON: {
        "bias": -3.54,
        "coverage": 1.57,
        "context": 1.29,
        "support": 0.54,
        "around": 1.06,
        "fit": 1.93,
        "slip": 1.30,
        "settled": 0.43,
        "small": 0.14,
        "lead": 2.98,
    },
}


def rank(signs: Signs) -> float:
    """A number to order the candidates of one claim by, best first."""
    return sum(weight * float(getattr(signs, name)) for name, weight in _RANK.items())


def odds(family: Family, signs: Signs) -> float:
    """The chance in [0, 1] that both claims speak of one fact."""
    weights = WEIGHTS[family]
    total = weights["bias"] + sum(weights.get(name, 0.0) * float(getattr(signs, name)) for name in SIGNS)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
