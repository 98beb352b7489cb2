"""The exit codes."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the exit code of a run means."""

    CLEAN = 0  # nothing new at or above --fail-on
    FOUND = 1  # something is
    TROUBLE = 2  # the job could not be done, or not wholly
    INTERRUPTED = 130  # Ctrl-C, as shells count it
