"""File types that can be read: one module for each, named in ``READERS``.

A reader has ``SUFFIXES``, lower case with the full stop, and ``read(path) -> str``, which gives the text that offsets
count in and raises DocumentError. A reader imports its libraries inside ``read``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from readout_check.documents.readers import plain
from readout_check.errors import DocumentError

READERS = (plain,)

SUFFIXES: tuple[str, ...] = tuple(suffix for reader in READERS for suffix in reader.SUFFIXES)


def reader_for(path: Path) -> Callable[[Path], str] | None:
    """The ``read`` function for the type of ``path``, told by its suffix; ``None`` when the type is not read."""
    suffix = path.suffix.lower()
    return next((reader.read for reader in READERS if suffix in reader.SUFFIXES), None)


def read_text(path: Path) -> str:
    """The text of the file at ``path``. Raises DocumentError, also for a type that is not read."""
    read = reader_for(path)
    if read is None:
        kind = f"files of type {path.suffix}" if path.suffix else "files without a type"
        raise DocumentError(f"{path.as_posix()}: {kind} are not read", f"types that are read: {', '.join(SUFFIXES)}")
    return read(path)
