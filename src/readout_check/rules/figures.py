"""What the rules about figures share: the typed pair, its likeness, and a verdict over the right words."""

from __future__ import annotations

from readout_check.model import Dimension, Pair, Quantity, Severity, Span
from readout_check.rules.base import Verdict
from readout_check.values import Likeness, canonical, likeness


def figures(pair: Pair) -> tuple[Quantity, Quantity] | None:
    """Both sides as quantities, or None when the pair is of another family."""
    if isinstance(pair.official, Quantity) and isinstance(pair.secondary, Quantity):
        return pair.official, pair.secondary
    return None


def figures_that_are(pair: Pair, *wanted: Likeness) -> tuple[Quantity, Quantity] | None:
    """Both sides as quantities when the article's figure relates to the readout's in one of the ways ``wanted``."""
    both = figures(pair)
    return both if both and likeness(*both) in wanted else None


def with_qualifier(quantity: Quantity) -> Span:
    """The figure with the words of its bound: "more than 15,000"."""
    return quantity.span.to(quantity.qualifier) if quantity.qualifier else quantity.span


def with_counted(quantity: Quantity) -> Span:
    """The figure with the noun it counts: "340 schools"."""
    return quantity.span.to(quantity.counted_span) if quantity.counted_span else quantity.span


def with_denominator(quantity: Quantity) -> Span:
    """The figure up to what it is per: "0.2 cases per thousand"."""
    return quantity.span.to(quantity.per_span) if quantity.per_span else quantity.span


def kind_of(quantity: Quantity) -> str:
    """The kind that the report gives to a figure of this unit."""
    return {
        Dimension.PERCENT: "percent",
        Dimension.PERCENTAGE_POINT: "percent",
        Dimension.MONEY: "money",
        Dimension.ORDINAL: "ordinal",
        Dimension.MEASURE: "unit",
    }.get(quantity.unit.dimension, "number")


def verdict(
    both: tuple[Quantity, Quantity],
    message: str,
    *,
    kind: str | None = None,
    official: Span | None = None,
    secondary: Span | None = None,
    severity: Severity | None = None,
    suggestion: str | None = None,
) -> Verdict:
    """A verdict over two figures; the spans are the figures' own unless given."""
    theirs, ours = both
    return Verdict(
        kind=kind or kind_of(theirs),
        message=message,
        official=official or theirs.span,
        secondary=secondary or ours.span,
        official_value=canonical(theirs),
        secondary_value=canonical(ours),
        severity=severity,
        suggestion=suggestion if suggestion is not None else theirs.text,
    )
