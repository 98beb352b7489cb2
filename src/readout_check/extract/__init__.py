"""Reading claims out of parsed documents: one module each, with ``extract(doc, document) -> Iterator[Claim]``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from readout_check.extract import attributions, dates, names, offices, quantities, quotations, sentences, statements
from readout_check.model import Claim, Document, Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

EXTRACTORS: tuple[Callable[[Doc, Document], Iterator[Claim]], ...] = (
    quantities.extract,
    dates.extract,
    offices.extract,
    names.extract,
    statements.extract,
    quotations.extract,
)
"""A new extractor is a module with ``extract`` and a line here."""


def read(doc: Doc, document: Document) -> Reading:
    """Everything that the extractors find in ``doc``, in the order of the text."""
    claims = [claim for extract in EXTRACTORS for claim in extract(doc, document)]
    return Reading(
        document=document,
        sentences=tuple(sentences.extract(doc, document)),
        claims=tuple(sorted(claims, key=lambda c: (c.span, type(c).__name__))),
        attributions=tuple(attributions.extract(doc, document)),
    )
