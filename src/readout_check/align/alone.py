"""Whether either text counts a noun with one figure only: then the two small figures hardly count other things."""

from __future__ import annotations

import re
from collections.abc import Iterable

from readout_check.model import Dimension, Quantity, Use

SMALL = 12  # counts up to here stand in every text
# least coverage and context together: right contests of the readable pairs have 0.63, wrong ones 0.38
NEAR_ENOUGH = 0.6
RUN_NEAR_ENOUGH = 0.3  # the same for "the third meeting" and "the third in a row", of which a text has one
# Nouns of which every text may count several sorts.
_ANY = frozenset("country people person time point side member party day one other thing way case".split())
MANY_PARTIES = 4
_ONE_OF = re.compile(r"\bone of (?:the |its |their |his |her |these |those )?$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s)?$", re.IGNORECASE)
_MEMBERS = re.compile(
    r"[-‑ ](?:member|nation|state|country)\s(?:[\w’'-]+\s){0,2}?"
    r"(?:council|committee|board|bloc|union|body|commission|alliance|court|assembly|parliament|panel|organi[sz]ation)\b",
    re.IGNORECASE,
)
_PARTIES = frozenset(
    "side party delegation leader minister president premier government country nation head counterpart capital "
    "neighbour neighbor interlocutor mayor".split()
)


def near_enough(coverage: float, context: float, own: Quantity) -> bool:
    """Whether the passages of a contest have so much in common that what is counted alone may be one thing."""
    least = RUN_NEAR_ENOUGH if own.unit.dimension == Dimension.ORDINAL else NEAR_ENOUGH
    return coverage + context >= least


def counted_alone(figure: Quantity, theirs: Iterable[Quantity], own: Quantity, ours: Iterable[Quantity]) -> bool:
    """Whether the readout's ``figure`` and the article's ``own`` count one noun, each the only value of it in its text.

    ``theirs`` and ``ours`` are the figures of the two texts. One of the two disputed figures must be small.
    """
    if _runs(figure) and _runs(own):
        return all(_only_run(one, among) for one, among in ((figure, theirs), (own, ours)))
    if not figure.counted or figure.counted != own.counted or figure.counted in _ANY:
        return False
    return min(figure.low, own.low) <= SMALL and _is_alone(figure, theirs) and _is_alone(own, ours)


def _runs(figure: Quantity) -> bool:
    """Whether an ordinal says how often in a row something happened, whatever the text calls it."""
    return figure.unit.dimension == Dimension.ORDINAL and "consecutive" in figure.modifiers


def _only_run(figure: Quantity, among: Iterable[Quantity]) -> bool:
    return all(other.low == figure.low for other in among if _runs(other))


def _is_alone(figure: Quantity, among: Iterable[Quantity]) -> bool:
    dimension = figure.unit.dimension
    return dimension in (Dimension.COUNT, Dimension.ORDINAL) and all(
        other.low == figure.low
        for other in among
        if other.counted == figure.counted and other.unit.dimension == dimension and other.use == Use.STATED
    )


def counts_parties(figure: Quantity, ours: Quantity) -> bool:
    """Whether one side only says how many met ("the two sides"), and the other counts something else."""
    return any(
        one.unit.dimension == Dimension.COUNT
        and one.low <= MANY_PARTIES
        and one.counted in _PARTIES
        and other.counted not in _PARTIES
        for one, other in ((figure, ours), (ours, figure))
    )


def is_one_of(text: str, figure: Quantity, ours: Quantity) -> bool:
    """Whether the readout's ``figure`` in its ``text`` is that of which the article tells the one: "one of the two"."""
    return ours.low == 1 and _ONE_OF.search(text, figure.sentence.start, figure.span.start) is not None


def is_size(text: str, ours: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether the article's figure, in its ``text``, only says how large a body is: "the 15-member council", or "13 of
    the 15" where ``others``, the figures that it gives rightly, have the 13."""
    if ours.unit.dimension != Dimension.COUNT:
        return False
    if _MEMBERS.match(text, ours.span.end):
        return True
    before = _OUT_OF.search(text, ours.sentence.start, ours.span.start)
    return before is not None and any(
        other.unit.dimension == Dimension.COUNT and other.low < ours.low and before.start() == other.span.end
        for other in others
    )
