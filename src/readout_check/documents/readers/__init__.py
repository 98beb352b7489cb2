"""File types that can be read: one module for each, named in ``READERS`` by what ``sniff.type_of`` calls the type.

A reader has ``SUFFIXES``, lower case with the full stop, and ``read(data, name, limits) -> Extracted``, which raises
DocumentError. A reader imports its libraries inside ``read``.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from readout_check.documents.access import FILES, Access
from readout_check.documents.extracted import Extracted, checked
from readout_check.documents.limits import Limits
from readout_check.documents.sniff import SUFFIXES, foreign, type_of
from readout_check.errors import DocumentError

READERS = {"text": "plain", "html": "html", "pdf": "pdf", "docx": "docx", "eml": "eml"}
"""The module of this package for each type; it is imported when the first such file is read."""


def reader(kind: str) -> Callable[[bytes, str, Limits], Extracted]:
    """The function that reads files of type ``kind``, a key of ``READERS``: bytes, the shown name and the limits."""
    read: Callable[[bytes, str, Limits], Extracted] = importlib.import_module(f"{__name__}.{READERS[kind]}").read
    return read


def extract(path: Path, access: Access = FILES) -> Extracted:
    """The text of ``path`` and what its metadata say. Raises DocumentError, also for a type that is not read."""
    data, name = access.data(path), access.shown(path)
    given = access.given.get(path)
    suffix = path.suffix.lower()
    kind = type_of(data[:4_096], suffix, given.media_type if given else None) or ("text" if given else None)
    if kind is None:
        what = foreign(data[:4_096]) or f"files of type {path.suffix}"
        verb = "not a document that is read" if foreign(data[:4_096]) else "are not read"
        joined = f"{what}, {verb}" if foreign(data[:4_096]) else f"{what} {verb}"
        raise DocumentError(f"{name}: {joined}", f"types that are read: {', '.join(SUFFIXES)}")
    if not data.strip():
        raise DocumentError(f"{name}: the file is empty", "give a document with text in it")
    try:
        extracted = reader(kind)(data, name, access.limits)
    except (DocumentError, KeyboardInterrupt):
        raise
    except (Exception, RecursionError) as error:  # the libraries meet damaged files with whatever comes
        raise DocumentError(
            f"{name}: a damaged {kind.upper()} file ({type(error).__name__})",
            "open it in the program that it is for, save it again, or give its text",
        ) from error
    if given is not None and given.url:
        extracted = replace(extracted, source=given.url)
    return checked(extracted, name, access.limits)


def read_text(path: Path) -> str:
    """The text of the file at ``path``. Raises DocumentError, also for a type that is not read."""
    return extract(path).text
