"""The article keeps the number and changes its unit.

## What it does

Fires when the number is the same and the unit, the denominator ("per 1,000 cubic metres" / "per 100 cubic metres",
"a monthly allowance" / "a yearly one", "over four years" / "a year", "to the euro" / "to the dollar"), or percent
against percentage points is not. Fires too when an equal percentage is one of another base (gross domestic product /
government spending).

## Why it matters

"1.2 percent" and "1.2 percentage points" are different facts.

## Example

Readout: "fell by 1.2 percentage points, to 20.4 percent"

Article: "eased by 1.2 percent, to 20.4 percent"

## When to ignore

When the article converts the unit and the two figures happen to be the same number.
"""

from __future__ import annotations

from readout_check.lexicon.bases import base
from readout_check.lexicon.units import TIME_CODES
from readout_check.model import Dimension, Pair, Quantity, Severity
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict, with_counted, with_denominator
from readout_check.values import Likeness, likeness

_SMALL = 3  # up to which number a time is as likely another one
SURE = 0.45  # two equal percentages in unlike passages may be of two things


def judge(pair: Pair) -> Verdict | None:
    """Fire on an equal number in another unit or for another denominator."""
    both = figures_that_are(pair, Likeness.UNIT, Likeness.PER)
    if both is None:
        return _of_another_base(pair)
    theirs, ours = both
    if _of_a_thing(theirs) != _of_a_thing(ours):
        return None
    per = likeness(theirs, ours) == Likeness.PER
    return verdict(
        both,
        f"the article says {ARTICLE}, {'per something else' if per else 'in another unit'}; the readout says {READOUT}",
        kind="unit",
        official=with_denominator(theirs) if per else None,
        secondary=with_denominator(ours) if per else None,
    )


def _of_a_thing(figure: Quantity) -> bool:
    """Whether a small time says how long one thing takes ("a two-day meeting"), which lies in no "two weeks"."""
    return figure.unit.code in TIME_CODES and figure.low <= _SMALL and "-" in figure.text


def _of_another_base(pair: Pair) -> Verdict | None:
    """One percentage of two bases: "of gross domestic product" and "of public spending"."""
    both = figures_that_are(pair, Likeness.SAME)
    if both is None or pair.score < SURE or any(q.unit.dimension != Dimension.PERCENT for q in both):
        return None
    theirs, ours = both
    bases = [base(q.counted, q.modifiers) if q.counted else None for q in both]
    if None in bases or bases[0] == bases[1]:
        return None
    return verdict(
        both,
        f"the article says {ARTICLE}; the readout says {READOUT}, a share of something else",
        kind="unit",
        official=with_counted(theirs),
        secondary=with_counted(ours),
    )


RULE = Rule(
    code="RC103",
    name="measure-differs",
    severity=Severity.ERROR,
    summary="the article keeps the number and changes its unit",
    doc=__doc__ or "",
    judge=judge,
)
