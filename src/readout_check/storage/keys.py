"""What a stored value depends on, as one SHA-256: the texts, the tool's own sources, spaCy, the model, the settings."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import hashlib
import os
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from readout_check import nlp
from readout_check.records import Document, Meeting, Severity
from readout_check.settings import Settings

EXTRACTION = 1
"""Counted up when what is stored means something else although no source that ``_READING`` names has changed."""

_PACKAGE = Path(__file__).resolve().parent.parent
_READING = (  # what a reading is made by; ``nlp`` and ``model`` too, the shape of what is stored
    "extract",
    "lexicon",
    "calendar.py",
    "model",
    "name_forms.py",
    "name_terms.py",
    "nlp.py",
    "office_terms.py",
    "parsing.py",
    "passages.py",
    "quoting.py",
    "records.py",
    "ruler.py",
    "storage",
    "values.py",
)
_PARSING = ("nlp.py", "passages.py", "ruler.py", "storage")  # what the parse of a passage is made by
_SUFFIXES = (".py", ".tsv", ".json", ".txt")
_NO_PART_IN_RESULTS = frozenset(
    {"__pycache__", "baseline", "cli", "config", "formats", "schema", "spread.py", "suppressions"}
)


def reading_key(document: Document, model: str) -> str:
    """The key of what is read out of ``document``: its text, and what of its layout and dates the extractors use.

    Where the file lies does not matter, so a text that is printed under many names is read once.
    """
    used = (document.text, document.title, document.date, document.event_date, document.segments, document.side)
    return _digest(("reading", EXTRACTION, _sources(_READING), nlp.versions(model), used))


def passage_key(text: str, model: str) -> str:
    """The key of the parse of a passage: its words, wherever they are printed."""
    return _digest(("passage", EXTRACTION, _sources(_PARSING), nlp.versions(model), text))


def result_key(meeting: Meeting, settings: Settings) -> str:
    """The key of the result of ``meeting``: all of its documents, the settings and the whole of the package.

    Suppressions, with the day they are judged on, take findings out of a result afterwards.
    """
    settings = replace(settings, suppressions=(), today=None, fail_on=Severity.WARNING)
    parts = sorted(p.name for p in _PACKAGE.iterdir() if p.name not in _NO_PART_IN_RESULTS)
    return _digest(("result", EXTRACTION, _sources(tuple(parts)), nlp.versions(settings.model), meeting, settings))


def meeting_key(made_from: object) -> str:
    """The key of a meeting by what it is made from: its files, their names, and what the user says of them."""
    parts = ("calendar.py", "documents", "lexicon", "name_forms.py", "records.py", "storage")
    return _digest(("meeting", EXTRACTION, _sources(parts), made_from))


def _digest(value: object) -> str:
    digest = hashlib.sha256()
    for part in _flat(value):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def _flat(value: Any) -> Iterable[str]:
    """The parts of a value in a fixed order, each with its type, so that no two values give the same parts."""
    if is_dataclass(value):
        yield f"{type(value).__name__}("
        for field in fields(value):
            yield from _flat(getattr(value, field.name))
        yield ")"
    elif isinstance(value, tuple | list):
        yield f"{len(value)}["
        for item in value:
            yield from _flat(item)
    elif isinstance(value, frozenset | set):
        yield from _flat(sorted("".join(_flat(item)) for item in value))
    elif isinstance(value, dict):
        yield from _flat(sorted(("".join(_flat(k)), "".join(_flat(v))) for k, v in value.items()))
    elif value is None or isinstance(value, str | int | float | dt.date | Enum | Path):
        yield f"{type(value).__name__}:{value}"
    elif isinstance(value, bytes):
        yield f"bytes:{hashlib.sha256(value).hexdigest()}"
    else:
        yield f"{type(value).__name__}:{value!r}"


@functools.cache
def _sources(parts: tuple[str, ...]) -> str:
    """The SHA-256 of the sources and tables under ``parts`` of the package."""
    return hashlib.sha256(b"".join(_source(part) for part in parts)).hexdigest()


@functools.cache
def _source(part: str) -> bytes:
    """The SHA-256 of the file or the folder ``part``, its folders' names aside."""
    top = os.path.join(_PACKAGE, part)  # noqa: PTH118 (at every start, and pathlib takes three times as long)
    digest = hashlib.sha256(part.encode())
    if part.endswith(_SUFFIXES):
        with open(top, "rb") as file:  # noqa: PTH123
            digest.update(file.read())
        return digest.digest()
    with contextlib.suppress(NotADirectoryError):
        for name in sorted(os.listdir(top)):  # noqa: PTH208
            if name != "__pycache__" and (name.endswith(_SUFFIXES) or "." not in name):
                digest.update(_source(f"{part}/{name}"))
    return digest.digest()
