"""How much of a document is taken: named constants, each to be raised by a flag. docs/documents.md lists them."""

from __future__ import annotations

from dataclasses import dataclass

MAX_BYTES = 20_000_000
"""Bytes of one file, or of one answer of a web server."""
MAX_UNPACKED = 100_000_000
"""Bytes that the packed parts of one PDF, DOCX or e-mail may unpack to."""
MAX_MARKUP = 5_000_000
"""Bytes of one HTML page: its tree takes twenty times as much."""
MAX_TAGS = 200_000
"""Tags of one HTML page, or of one XML part of a DOCX: a million <br> took over a gigabyte."""
MAX_CHARACTERS = 250_000
"""Characters of one document's text: at the limit, a readout takes about 370 MB and half a minute."""
MAX_LINES = 100_000
"""Lines of one document's text."""
MAX_WORDS = 55_000
"""Words and signs of one document's text, each of which the parser keeps: 250,000 characters of prose have 47,000, and
with twice as many a document of brackets took 580 MB."""
MAX_NUMBERS = 20_000
"""Runs of digits in one document's text: figures are compared with each other, so their count is squared."""
MAX_PAGES = 2_000
"""Pages of one PDF."""
MAX_PRODUCT = 10_000_000_000
"""Characters of a meeting's readouts times those of its longest article: what both sides are compared in."""
MAX_COMPARISONS = 500_000
"""Runs of digits in a meeting's readouts times those in the article that has most: pairs of figures that are scored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of one run; each is named as its flag (``--limit bytes=NUMBER``)."""

    bytes: int = MAX_BYTES
    unpacked: int = MAX_UNPACKED
    markup: int = MAX_MARKUP
    tags: int = MAX_TAGS
    characters: int = MAX_CHARACTERS
    lines: int = MAX_LINES
    words: int = MAX_WORDS
    numbers: int = MAX_NUMBERS
    pages: int = MAX_PAGES
    product: int = MAX_PRODUCT
    comparisons: int = MAX_COMPARISONS


DEFAULT = Limits()
