"""How likely it is that two unequal claims speak of one fact: a logistic model of a few signs, one for each family.

The weights are fitted by ``bench/calibrate.py`` to labelled pairs and to single edits of them. Those below are of runs
at two times, names last; a run over the present code gives slightly other ones, which were no better. The bias of dates
is 0.5 above the fitted one, in which single edits weigh little: on the readable pairs no right date is accused for it.
Those of slots, that of ``kept``, those of slips and that of ``vacant`` for persons are set by hand: too few of their
contests are wrong. docs/accuracy.md says how well the resulting confidence holds on pairs that it has not seen.
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
    SLOT = "slot"  # names of one slot: ``fit`` is what hangs on both, ``context`` how far it is ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for two unequal claims being about one fact, or against it.

    ``coverage`` is the share of the article's surroundings that the readout's passage holds, ``context`` how like both
    surroundings are, ``support`` what is paired beside both in the two sentences, ``around`` in those next to them,
    ``fit`` what the claims themselves have in common (unit, counted noun, holder, grain of a date, word before),
    ``slip`` whether one looks like a slip of the pen for the other, ``same`` how much it says that the digits are the
    same, ``far`` how far the values are apart (powers of ten for figures, of years for dates), ``settled`` whether the
    readout's claim is told rightly elsewhere in the article, ``elsewhere`` how well a passage of the readouts that has
    the article's own value fits, ``strange`` whether the article's sentence names somebody or something that the
    readouts do not know, ``small`` whether the value says little ("two", a capital of a country that the readouts
    name), ``lead`` how far the candidate is ahead of the next one, ``vacant`` whether the article tells the readout's
    passage by its figures and leaves its name, or this one figure, out, or has a participant's given name with another
    surname and never his own, ``alone`` whether either side counts the noun
    of the figures once, ``kept`` whether a number of some digits that is told nowhere else stands in another currency
    or unit.
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
    strange: float = 0.0
    small: float = 0.0
    lead: float = 0.0
    vacant: float = 0.0
    alone: float = 0.0
    kept: float = 0.0


SIGNS = tuple(field.name for field in fields(Signs))

# What orders the candidates before the lead is known.
_RANK = {
    "coverage": 1.0,
    "context": 0.5,
    "support": 0.2,
    "fit": 1.0,
    "slip": 0.25,
    "same": 1.0,
    "settled": -0.25,
    "vacant": 0.25,
}

WEIGHTS: Mapping[Family, Mapping[str, float]] = {
    Family.FIGURE: {
        "bias": -2.56,
        "coverage": 2.59,
        "context": 1.80,
        "support": 1.66,
        "around": 1.75,
        "fit": 0.88,
        "slip": 1.40,
        "same": 0.90,
        "far": -1.79,
        "settled": -1.50,
        "elsewhere": 0.35,
        "strange": -1.02,
        "small": -1.47,
        "lead": 3.00,
        "vacant": 1.3,
        "alone": 1.1,
        "kept": 1.6,
    },
    Family.DATE: {
        "bias": -2.27,
        "coverage": 2.31,
        "context": 2.27,
        "support": -0.37,
        "around": 2.05,
        "fit": 1.24,
        "slip": 1.40,
        "far": -1.70,
        "settled": -1.80,
        "elsewhere": -0.30,
        "strange": -0.82,
        "small": -1.35,
        "lead": 2.83,
    },
    Family.NAME: {
        "bias": -4.97,
        "coverage": 2.01,
        "context": 2.90,
        "support": 3.37,
        "around": 1.60,
        "fit": 0.38,
        "slip": 1.60,
        "settled": 0.50,
        "small": 0.51,
        "lead": 3.02,
        "vacant": 1.2,
    },
    Family.PERSON: {
        "bias": -3.90,
        "coverage": 1.72,
        "context": 1.41,
        "support": 0.54,
        "around": 1.33,
        "fit": 2.49,
        "slip": 1.30,
        "settled": 0.71,
        "small": -0.03,
        "lead": 3.35,
        "vacant": 1.3,
    },
    Family.SLOT: {
        "bias": -2.0,
        "coverage": 1.5,
        "context": 3.0,
        "support": 1.0,
        "fit": 2.5,
        "slip": 1.5,
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
