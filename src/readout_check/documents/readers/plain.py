"""Plain text and Markdown."""

from __future__ import annotations

from pathlib import Path

from readout_check.documents.load import load_text

SUFFIXES = (".txt", ".text", ".md")


def read(path: Path) -> str:
    """The text of the file, as ``load_text`` gives it."""
    return load_text(path)
