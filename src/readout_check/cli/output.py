"""Where the report goes: the standard output or a file, whole or not at all; and what a stream can show."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from readout_check.errors import SettingsError
from readout_check.files import replace_file

OFF_TERMINAL_WIDTH = 100
_NARROWEST = 40


class Color(StrEnum):
    """When to write in colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether ``stream`` is a terminal that can move its cursor; nothing in the environment changes that."""
    try:
        return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
    except ValueError:  # closed
        return False


def wants_color(color: Color, stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether to colour what goes to ``stream`` (None: a file). --color, then NO_COLOR, then FORCE_COLOR decide.

    The two variables count when they are set and not empty (no-color.org, force-color.org).
    """
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR") and stream is not None:
        return True
    return is_terminal(stream)


def width_of(stream: TextIO | None, environ: Mapping[str, str]) -> int:
    """How many cells wide to write: COLUMNS, else the terminal's width, else 100; never under 40."""
    asked = environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and int(asked) > 0:
        return max(int(asked), _NARROWEST)
    if stream is not None and is_terminal(stream):
        with contextlib.suppress(OSError, ValueError):
            return max(os.get_terminal_size(stream.fileno()).columns, _NARROWEST)
    return OFF_TERMINAL_WIDTH


def check_target(path: Path, option: str = "--output") -> None:
    """Raise SettingsError when no report can be written to ``path``, before the work is done."""
    if path.is_dir():
        raise SettingsError(f"{path.as_posix()} is a folder", f"give {option} the name of a file")
    if not path.resolve().parent.is_dir():
        raise SettingsError(f"the folder {path.resolve().parent.as_posix()} does not exist", "make it, or give another")


def write_file(path: Path, text: str, option: str = "--output") -> None:
    """Write ``text`` as UTF-8 to ``path`` in one step: readers see the old file or the whole new one.

    A symbolic link keeps pointing where it points; devices and pipes are written to as they are. Raises SettingsError.
    """
    target = path.resolve()
    data = text.encode("utf-8", "backslashreplace")
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(data)
            return
        replace_file(target, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsError(
            f"{path.as_posix()} could not be written: {reason}", f"give {option} another file"
        ) from error


def write_stdout(text: str, *, utf8: bool = False) -> None:
    """Write ``text`` to the standard output, in UTF-8 whatever the locale when ``utf8`` (JSON has no other encoding).

    A reader that has gone away ends the writing quietly. Raises SettingsError for a full disk and the like.
    """
    stream = sys.stdout
    if stream is None:
        return
    try:
        _write(stream, text, utf8=utf8)
    except BrokenPipeError:
        _discard_rest(stream)
    except (OSError, ValueError) as error:
        _discard_rest(stream)
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"the report could not be written: {reason}", "write it to a file with --output") from error


def _write(stream: TextIO, text: str, *, utf8: bool) -> None:
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
    else:
        stream.flush()
        buffer.write(text.encode("utf-8" if utf8 else stream.encoding or "utf-8", "backslashreplace"))
        buffer.flush()
    stream.flush()


def _discard_rest(stream: TextIO) -> None:
    """Point the stream at nothing, or Python would stumble over it once more on its way out."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
