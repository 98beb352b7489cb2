"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path


def replace_file(target: Path, data: bytes) -> None:
    """Put ``data`` in the place of ``target`` in one step: whoever reads, or is cut off, has the old file or the new.

    The data is on the disk before it takes the old file's name; the old file's mode is kept. Raises OSError.
    """
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        os.replace(temporary, target)  # noqa: PTH105 (named so in the promise of an atomic write)
        _sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk too, where folders can be synced."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
