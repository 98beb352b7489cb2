"""Where the bytes of a document come from: a file, or what was handed over (the standard input, a web page)."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from readout_check.documents.limits import DEFAULT, Limits
from readout_check.errors import DocumentError

_CHUNK = 1 << 20
_HEAD = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Bytes that are no file: ``shown`` is the name to show, ``url`` the final address of what came from the web."""

    data: bytes
    shown: str
    url: str | None = None
    media_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How documents are read in one run. ``given`` holds what is no file, by the path that stands for it.

    ``root`` is the folder that documents' ids are told from: the baseline's, by default the working directory.
    """

    limits: Limits = DEFAULT
    given: Mapping[Path, Given] = field(default_factory=dict)
    root: Path | None = None

    def exists(self, path: Path) -> bool:
        """Whether ``path`` names something, be it a link that leads nowhere."""
        return path in self.given or os.path.lexists(path)

    def shown(self, path: Path) -> str:
        """``path`` as it is shown: POSIX, relative to the working directory when it lies below it, else as given."""
        if path in self.given:
            return self.given[path].shown
        try:
            return path.absolute().relative_to(Path.cwd()).as_posix()
        except ValueError:
            return path.as_posix()

    def data(self, path: Path) -> bytes:
        """All bytes of ``path``. Raises DocumentError, also for more than the limit."""
        given = self.given.get(path)
        if given is None:
            return read_bytes(path, self.limits.bytes)
        if len(given.data) > self.limits.bytes:
            raise too_large(given.shown, self.limits.bytes)
        return given.data

    def head(self, path: Path) -> bytes:
        """The first bytes of ``path``; none when it cannot be read, which is told when all of it is wanted."""
        given = self.given.get(path)
        if given is not None:
            return given.data[:_HEAD]
        try:
            return read_bytes(path, _HEAD, cut=True)
        except DocumentError:
            return b""


FILES = Access()


def shown_path(path: Path) -> str:
    """``path`` as it is shown: POSIX, relative to the working directory when it lies below it, else as given."""
    return FILES.shown(path)


def too_large(shown: str, most: int) -> DocumentError:
    """The error for more than ``most`` bytes."""
    return DocumentError(f"{shown}: larger than {most:,} bytes", "split it, or raise it: --limit bytes=NUMBER")


def read_bytes(path: Path, most: int, *, cut: bool = False) -> bytes:
    """The bytes of the regular file at ``path``, up to ``most``: with ``cut`` the rest is left, else it is an error.

    The file is opened once, without waiting, and looked at before and after. Raises DocumentError when it is missing, a
    folder, a pipe or a device, unreadable, too large, or changes meanwhile.
    """
    shown = path.as_posix()
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # asked first: opening a device may do something
            raise _irregular(shown, path.stat().st_mode)
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise _irregular(shown, before.st_mode)
            if before.st_size > most and not cut:
                raise too_large(shown, most)
            data = _read(file, most)
            after = os.fstat(descriptor)
    except FileNotFoundError as error:
        raise DocumentError(f"{shown}: no such file", "check the path") from error
    except PermissionError as error:
        raise DocumentError(f"{shown}: not allowed to read it", "check the file's permissions") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"{shown}: cannot be read ({reason.lower()})", "check the path") from error
    if not cut and (len(data) != after.st_size or before.st_mtime_ns != after.st_mtime_ns):
        raise DocumentError(f"{shown}: changed while it was read", "try again when nothing writes to it")
    return data


def _read(file: BinaryIO, most: int) -> bytes:
    """Up to ``most`` bytes and one more, which shows that a file has grown."""
    parts = []
    left = most + 1
    while left > 0 and (part := file.read(min(left, _CHUNK))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _irregular(shown: str, mode: int) -> DocumentError:
    if stat.S_ISDIR(mode):
        return DocumentError(f"{shown}: a folder, where a file is wanted", "name a document inside it")
    return DocumentError(f"{shown}: not a regular file", "save the text to a file and name that")
