"""Where a baseline lies, and reading and writing it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from readout_check.baseline.entries import Entry
from readout_check.baseline.text import dump, parse
from readout_check.errors import BaselineError
from readout_check.files import replace_file

NAME = ".readout-check-baseline.jsonl"


def find(folder: Path) -> Path | None:
    """The nearest baseline in ``folder`` or a folder above it."""
    here = folder.resolve()
    return next((path for above in (here, *here.parents) if (path := above / NAME).is_file()), None)


def load(path: Path, shown: str) -> tuple[Entry, ...]:
    """The entries of the baseline at ``path``. Raises BaselineError when it is missing, unreadable or broken."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise BaselineError(
            f"{shown}: no such baseline", "'readout-check baseline create' makes one; check the name"
        ) from error
    except OSError as error:
        raise BaselineError(f"{shown}: the baseline cannot be read: {error.strerror or error}", "check it") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BaselineError(f"{shown}:{line}: broken: not UTF-8", "restore it from version control") from error
    return parse(text, shown)


def save(path: Path, entries: Iterable[Entry], shown: str) -> None:
    """Write a baseline in one step. Raises BaselineError when that cannot be done; the old file is left then."""
    try:
        replace_file(path.resolve(), dump(entries).encode("utf-8"))
    except OSError as error:
        raise BaselineError(
            f"{shown}: the baseline could not be written: {error.strerror or error}", "check the folder"
        ) from error
