"""Reading claims out of parsed documents: one module each, with ``extract(tree, document) -> Iterator[Claim]``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from readout_check.extract import (
    amendments,
    attributions,
    dates,
    names,
    offices,
    quantities,
    quotations,
    sentences,
    statements,
)
from readout_check.extract.tree import Tree
from readout_check.model import Claim, DateClaim, Dimension, Document, Quantity, Reading

EXTRACTORS: tuple[Callable[[Tree, Document], Iterator[Claim]], ...] = (
    quantities.extract,
    dates.extract,
    offices.extract,
    names.extract,
    statements.extract,
    quotations.extract,
)
"""A new extractor is a module with ``extract`` and a line here."""


def read(tree: Tree, document: Document) -> Reading:
    """Everything that the extractors find in ``tree``, in the order of the text."""
    told = tuple(sentences.extract(tree, document))
    found = _but_of_dates([claim for extract in EXTRACTORS for claim in extract(tree, document)])
    claims = amendments.put_right(document.text, told, list(found))
    return Reading(
        document=document,
        sentences=told,
        claims=tuple(sorted(claims, key=lambda c: (c.span, type(c).__name__))),
        attributions=tuple(attributions.extract(tree, document)),
    )


def _but_of_dates(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without the ordinals that are part of a date: "the second week of February"."""
    times = [claim.span for claim in claims if isinstance(claim, DateClaim)]
    for claim in claims:
        ordinal = isinstance(claim, Quantity) and claim.unit.dimension == Dimension.ORDINAL
        if not (ordinal and any(time.covers(claim.span) for time in times)):
            yield claim
