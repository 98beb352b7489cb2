"""What an article made of the words around a figure: its bound kept, lost, added, changed or inverted."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from readout_check.lexicon.bound_words import FROM_BELOW
from readout_check.lexicon.hedges import (
    BEHIND_A_THING,
    CAPPED,
    DOUBTS,
    EMPHATIC,
    ESTIMATING,
    FLOORED,
    LIMITS_ABOVE,
    LIMITS_BELOW,
)
from readout_check.model import Bound, Quantity

_UPPER = frozenset({Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO})


class BoundChange(StrEnum):
    """What became of the words around a figure."""

    KEPT = "kept"
    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"
    INVERTED = "inverted"


def bound_change(official: Quantity, secondary: Quantity) -> BoundChange:
    """What the article made of the readout's bound, for one and the same figure.

    A hedge that doubts the figure ("as far as I know") counts as a bound. Others ("I think", "a capacity of") are the
    speaker's manner and get lost in any report; they only excuse an article that adds a bound.
    """
    a, b = official.bound, secondary.bound
    if a == b or (a in FROM_BELOW and b in FROM_BELOW) or (a in _UPPER and b in _UPPER):
        doubted = a == Bound.EXACT and not secondary.hedges and not DOUBTS.isdisjoint(official.hedges)
        return BoundChange.LOST if doubted else BoundChange.KEPT
    if Bound.EXACT in (a, b) and BEHIND_A_THING in (*official.hedges, *secondary.hedges):
        return BoundChange.KEPT
    if _limited_otherwise(official, secondary) or _limited_otherwise(secondary, official):
        return BoundChange.INVERTED
    if b == Bound.EXACT:
        if a == Bound.ABOUT and not ESTIMATING.isdisjoint(secondary.hedges):
            return BoundChange.KEPT  # "thought to have grown by 1.7 percent"
        limits = LIMITS_ABOVE if a in _UPPER else LIMITS_BELOW if a in FROM_BELOW else frozenset[str]()
        return BoundChange.LOST if limits.isdisjoint(secondary.hedges) else BoundChange.KEPT  # "a maximum of"
    if a == Bound.EXACT:
        # "3.4 million" and "41,000" are rounded as they stand: "some 41,000" adds nothing that is not so
        rounded = b == Bound.ABOUT and (official.magnitude is not None or _ends_in_zero(official.low))
        emphasis = not EMPHATIC.isdisjoint(secondary.hedges) or _is_limit(official, b)
        return BoundChange.KEPT if official.hedges or rounded or emphasis else BoundChange.ADDED
    if {a, b} <= {Bound.ABOUT, Bound.NEARLY} or {a, b} == {Bound.LESS_THAN, Bound.NEARLY}:
        return BoundChange.KEPT
    below = _UPPER | {Bound.NEARLY}
    if (a in FROM_BELOW and b in below) or (a in below and b in FROM_BELOW):
        return BoundChange.INVERTED
    return BoundChange.CHANGED


def _limited_otherwise(bare: Quantity, bounded: Quantity) -> bool:
    """Whether a figure without a bound of its own is called a limit of the other sort: "a floor price of 7 cents"
    beside "no more than 7 cents", "is limited to 800" beside "at least 800"."""
    if bare.bound != Bound.EXACT:
        return False
    opposite = CAPPED if bounded.bound in FROM_BELOW else FLOORED if bounded.bound in _UPPER else frozenset[str]()
    return not opposite.isdisjoint(bare.hedges)


def _ends_in_zero(value: Decimal) -> bool:
    """Whether a figure is a multiple of ten; of one with more digits than arithmetic has, too."""
    return int(value.normalize().as_tuple().exponent) >= 1


def _is_limit(official: Quantity, bound: Bound) -> bool:
    """Whether the readout's bare figure is itself a limit of that sort: "the price ceiling shall be 7 cents"."""
    words = set((official.holder or "").lower().split()) | {official.counted or ""}
    return not words.isdisjoint(LIMITS_ABOVE if bound in _UPPER else LIMITS_BELOW if bound in FROM_BELOW else ())
