"""A folder of entries, one file each: written in one step, bounded in size, and never in the way of the work.

Whatever cannot be read is a miss and whatever cannot be written is left out: a full disk or a folder without rights
makes a run slower, not wrong. Runs at the same time share a folder without locks, as an entry only ever appears whole.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from readout_check.records import Meeting
from readout_check.storage.codec import BrokenEntryError, pack, unpack
from readout_check.storage.keys import meeting_key

Value = TypeVar("Value")
LIMIT = 512 * 1024 * 1024
"""Bytes that the entries may take together before the oldest go."""
_KEEP = 0.9  # share of the limit that is left after clearing out, so that it is not done at every run
_FOLDERS, _SAMPLE = 256, 64  # folders, by two hexadecimal digits; entries of one that are enough to go by
_SUFFIX = ".entry"
_ABANDONED = 3600.0  # seconds after which an unfinished file is nobody's any more
_FRESH = 86400.0  # seconds within which a use is not noted again
_TAG = "CACHEDIR.TAG"
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# Entries of readout-check; all may be deleted.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What a folder holds: the number of its entries and their size in bytes."""

    entries: int
    size: int


def default_folder() -> Path:
    """The platform's folder for this user's caches of readout-check. It need not exist."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("readout-check", appauthor=False))


class Cache:
    """The entries in ``folder``, made when the first is written, for this user alone.

    None is the platform's folder for caches, looked up on the machine that uses it. ``written`` counts new entries.
    """

    def __init__(self, folder: Path | None = None, limit: int = LIMIT) -> None:
        self._given = folder
        self.limit = limit
        self.written = 0

    @property
    def folder(self) -> Path:
        """Where the entries are."""
        if self._given is None:
            self._given = default_folder()
        return self._given

    def get(self, key: str, kind: type[Value]) -> Value | None:
        """The value stored under ``key``, None when there is none that can be read as a ``kind``."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            value = unpack(data, kind)
            if time.time() - path.stat().st_mtime > _FRESH:
                os.utime(path)
        except (OSError, BrokenEntryError):
            return None
        return value

    def put(self, key: str, value: object) -> None:
        """Store ``value`` under ``key``, or leave it when it cannot be written."""
        path = self._path(key)
        with contextlib.suppress(OSError, TypeError):
            data = pack(value)
            self._make(path.parent)
            temporary = path.with_name(f"{path.name}.{os.urandom(6).hex()}.tmp")
            try:
                temporary.write_bytes(data)
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)
            self.written += 1

    def recall(self, key: object) -> Meeting | None:
        """The meeting that was read out of what ``key`` holds: names, bytes, what the user says."""
        return self.get(meeting_key(key), Meeting)

    def keep(self, key: object, meeting: Meeting) -> None:
        """Store a meeting under what it was read out of."""
        self.put(meeting_key(key), meeting)

    def trim(self) -> None:
        """Delete the entries used longest ago while all together are over the limit."""
        if self._is_far_below():
            return
        files = sorted(self._files(), key=lambda f: f[1].st_mtime)
        total = sum(found.st_size for _, found in files)
        goal = total if total <= self.limit else int(self.limit * _KEEP)
        for path, found in files:
            if path.suffix != _SUFFIX and time.time() - found.st_mtime < _ABANDONED:
                continue  # another run is writing it
            if total > goal or path.suffix != _SUFFIX:
                total -= found.st_size
                with contextlib.suppress(OSError):
                    path.unlink()

    def info(self) -> Info:
        """The number and the size of the entries."""
        sizes = [found.st_size for path, found in self._files() if path.suffix == _SUFFIX]
        return Info(entries=len(sizes), size=sum(sizes))

    def clear(self) -> Info:
        """Delete all entries. Returns what was deleted; files that are none of its own stay."""
        before = self.info()
        folders = set()
        for path, _ in self._files():
            folders.add(path.parent)
            with contextlib.suppress(OSError):
                path.unlink()
        for folder in folders:
            with contextlib.suppress(OSError):
                folder.rmdir()
        return before

    def _is_far_below(self) -> bool:
        """Whether one folder, of 256 between which chance divides the entries, says that they are not half the limit.

        A folder of few entries says nothing, but then all are soon looked at.
        """
        sizes = [found.st_size for _, found in self._files(self._folders()[:1])]
        return len(sizes) >= _SAMPLE and sum(sizes) * _FOLDERS < self.limit / 2

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}{_SUFFIX}"

    def _make(self, folder: Path) -> None:
        if folder.is_dir():
            return
        self.folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        if not (self.folder / _TAG).exists():
            (self.folder / _TAG).write_text(_SIGNATURE, encoding="utf-8")
        folder.mkdir(mode=0o700, exist_ok=True)

    def _files(self, folders: Sequence[Path] | None = None) -> Iterator[tuple[Path, os.stat_result]]:
        """The entries and the unfinished files, with their sizes and times; of all folders where none are named."""
        for folder in self._folders() if folders is None else folders:
            with contextlib.suppress(OSError), os.scandir(folder) as found:
                for file in found:
                    if file.name.endswith((_SUFFIX, ".tmp")) and _SUFFIX in file.name:
                        with contextlib.suppress(OSError):
                            yield Path(file.path), file.stat(follow_symlinks=False)

    def _folders(self) -> list[Path]:
        try:
            with os.scandir(self.folder) as found:
                return sorted(Path(f.path) for f in found if len(f.name) == 2 and f.is_dir(follow_symlinks=False))
        except OSError:
            return []
