"""Plain text and Markdown."""

from __future__ import annotations

from readout_check.documents.extracted import Extracted
from readout_check.documents.frontmatter import front_matter
from readout_check.documents.limits import Limits
from readout_check.documents.load import text_of

SUFFIXES = (".txt", ".text", ".md")


def read(data: bytes, name: str, limits: Limits) -> Extracted:
    """The text of the file as ``text_of`` gives it, and what its front matter says of its source and language."""
    text = text_of(data, name, limits=limits)
    front = front_matter(text)
    values = front.values if front else {}
    return Extracted(text=text, source=values.get("url") or values.get("source"), language=values.get("language"))
