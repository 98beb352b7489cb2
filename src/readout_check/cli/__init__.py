"""The command line: parse, call, write, exit code. ``main`` is the console script and catches everything, once."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from readout_check.errors import ReadoutCheckError


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``readout-check`` with ``argv`` (without the program's name; ``sys.argv`` by default).

    Returns the exit code: 0 nothing found at or above --fail-on, 1 something was, 2 the job could not be done, 130
    interrupted. Raises nothing.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    # numpy's threads wait for each other longer than the small matrices take, and --jobs gives each core a process
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from readout_check.cli.quick import answer  # imported here, so that a broken installation is told as well

        if (code := answer(arguments)) is not None:
            return int(code)
        from readout_check.cli.app import run

        return int(run(arguments))
    except (Exception, KeyboardInterrupt) as error:
        return _told(error)


def _told(error: BaseException) -> int:
    """Say what went wrong on the error stream. Returns the exit code."""
    from readout_check.cli.exits import ExitCode
    from readout_check.cli.say import TRACEBACK_VARIABLE, complain, crashed, trace

    if isinstance(error, ReadoutCheckError):
        complain(error.message, error.hint)
        return ExitCode.TROUBLE
    if isinstance(error, KeyboardInterrupt):
        complain("interrupted")
        return ExitCode.INTERRUPTED
    if isinstance(error, OSError):  # the machine's doing, not a bug: no right to read, no room, too many open files
        where = f"{error.filename}: " if error.filename else ""
        trace(error)
        complain(f"{where}{error.strerror or error}", f"{TRACEBACK_VARIABLE}=1 shows where this happened")
        return ExitCode.TROUBLE
    crashed(error)
    return ExitCode.TROUBLE
