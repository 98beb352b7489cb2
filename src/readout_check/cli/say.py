"""Words on the standard error stream: problems, hints, remarks. Never a traceback unless asked for, never a box."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

from readout_check.formats.visible import escaped, one_line

TRACEBACK_VARIABLE = "READOUT_CHECK_TRACEBACK"


def complain(message: str, hint: str = "") -> None:
    """``readout-check: error: message`` on one line, and the hint on another."""
    _say(f"readout-check: error: {one_line(message)}")
    if hint:
        _say(f"hint: {one_line(hint)}")


def remark(message: str) -> None:
    """``readout-check: message`` on one line."""
    _say(f"readout-check: {one_line(message)}")


def tell(text: str) -> None:
    """Several lines, their blanks kept."""
    for line in text.splitlines():
        _say(escaped(line))


def crashed(error: BaseException) -> None:
    """An unexpected exception in one line, with where it came from and how to report it; all of it when asked for."""
    trace(error)
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    complain(
        f"internal error: {type(error).__name__}: {error}{place}",
        f"this is a bug in readout-check; please report it with what {TRACEBACK_VARIABLE}=1 shows and, if you may, "
        "the documents",
    )


def trace(error: BaseException) -> None:
    """The traceback of ``error``, when the environment asks for it."""
    if os.environ.get(TRACEBACK_VARIABLE, "") not in ("", "0"):
        tell("".join(traceback.format_exception(error)))


def _say(line: str) -> None:
    """Write one line; an error stream that is closed, or narrow in what it can encode, is no reason to fail."""
    stream = sys.stderr
    if stream is None:
        return
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        print(line.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)
    except (OSError, ValueError):
        return
