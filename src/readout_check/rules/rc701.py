"""The article loses, adds or inverts a bound or a hedge, or leaves out a condition.

## What it does

Compares the words around an equal figure: "some", "about", "more than", "at least", "up to", "nearly". Fires when one
is lost, added or weakened; an error when it is turned round ("at least 700 MW" for "up to 700 megawatts"). Silent
when the bound is told in other words near the figure ("capped at 200", "15, if not more"), when the readout gives the
figure both ways, or the article gives it with its bound elsewhere. Fires, too, on a plan that the readout makes under
a condition ("if Parliament agrees, work will begin in May") and of whose condition the article tells nothing.

## Why it matters

"Up to" and "at least" are opposite promises; a figure without its "about" is more exact than its source.

## Example

Readout: "Some 900 Russian companies operate in Azerbaijan"

Article: "900 Russian companies operate in Azerbaijan"

## When to ignore

When house style drops "some" and "about" by rule: `--ignore RC701`.
"""

from __future__ import annotations

from readout_check.bound_changes import BoundChange, bound_change
from readout_check.model import Bound, Dimension, Pair, Severity, Span
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict, with_qualifier
from readout_check.rules.statements import statements
from readout_check.rules.statements import verdict as clause_verdict
from readout_check.values import Likeness

SURE = 0.58  # equal figures in unlike passages need not have one qualifier
SURE_TELLING = 0.3  # the same for a figure that two facts would hardly share
TELLING = 1000
SURE_PLAN = 0.55  # clauses of one plan
SURE_MEASURE = 0.38  # the same for a measure in one unit that loses its bound
_CEILINGS = frozenset({Bound.UP_TO, Bound.AT_MOST})  # told in many words: they need alike passages
_HOW = {
    BoundChange.LOST: "drops a qualifier",
    BoundChange.ADDED: "adds a qualifier",
    BoundChange.CHANGED: "changes a qualifier",
    BoundChange.INVERTED: "turns a bound round",
}


def judge(pair: Pair) -> Verdict | None:
    """Fire on an equal figure whose bound or hedge is not the same."""
    if pair.condition is not None:
        return _unconditional(pair, pair.condition)
    both = figures_that_are(pair, Likeness.SAME)
    if both is None or both[0].unit.dimension == Dimension.ORDINAL:
        return None
    theirs, ours = both
    change, converted = bound_change(theirs, ours), theirs.unit.code != ours.unit.code
    if theirs.unit.dimension == Dimension.MEASURE and converted and change != BoundChange.INVERTED:
        return None  # worked out in another unit, which rounds anyway
    telling = theirs.low >= TELLING and not {theirs.bound, ours.bound} & _CEILINGS
    measure = theirs.unit.dimension == Dimension.MEASURE and change == BoundChange.LOST
    measure = measure and theirs.bound not in _CEILINGS
    sure = pair.score >= (SURE_TELLING if telling else SURE_MEASURE if measure else SURE)
    if change == BoundChange.KEPT or not (sure or change == BoundChange.INVERTED):
        return None
    return verdict(
        both,
        f'the article {_HOW[change]}: it says "{ARTICLE}"; the readout says "{READOUT}"',
        kind="qualifier",
        official=with_qualifier(theirs),
        secondary=with_qualifier(ours),
        severity=Severity.ERROR if change == BoundChange.INVERTED else None,
        suggestion=READOUT,
    )


def _unconditional(pair: Pair, condition: Span) -> Verdict | None:
    """Fire on a plan that the readout makes under a condition."""
    both = statements(pair, SURE_PLAN)
    if both is None:
        return None
    return clause_verdict(
        both,
        f'the article leaves out the condition: it says "{ARTICLE}"; the readout says "{READOUT}"',
        kind="qualifier",
        official=both[0].span.to(condition),
    )


RULE = Rule(
    code="RC701",
    name="qualifier-differs",
    severity=Severity.WARNING,
    summary="the article loses, adds or inverts a bound or a hedge",
    doc=__doc__ or "",
    judge=judge,
)
