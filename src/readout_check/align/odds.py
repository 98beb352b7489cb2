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
    the article's own value fits, ``small`` whether the value says little ("two", a capital of a
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
        "bias": -2.86,
        "coverage": 2.78,
        "context": 2.20,
        "support": 1.10,
        "around": 2.02,
        "fit": 1.08,
        "slip": 0.85,
        "same": 0.35,
        "far": -1.69,
        "settled": -1.56,
        "elsewhere": 0.35,
        "small": -1.51,
        "lead": 2.83,
    },
    Family.DATE: {
        "bias": -2.98,
        "coverage": 2.32,
        "context": 1.74,
        "support": -0.17,
        "around": 2.25,
        "fit": 1.04,
        "far": -1.76,
        "settled": -1.74,
        "elsewhere": -0.32,
        "small": -1.75,
        "lead": 3.15,
    },
    Family.NAME: {
        "bias": -4.74,
        "coverage": 2.15,
        "context": 3.19,
        "support": 3.31,
        "around": 1.72,
        "fit": 0.43,
        "settled": 0.28,
        "small": -0.55,
        "lead": 2.58,
    },
    Family.PERSON: {
        "bias": -3.80,
        "coverage": 1.70,
        "context": 1.36,
        "support": 0.53,
        "around": 1.26,
        "fit": 2.41,
        "slip": 1.27,
        "settled": 0.70,
        "small": -0.04,
        "lead": 3.22,
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
