"""The command line: parse, call, write, exit code. ``main`` is the console script and catches everything, once."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from readout_check.cli.exits import ExitCode
from readout_check.cli.say import TRACEBACK_VARIABLE, complain, crashed, trace
from readout_check.errors import ReadoutCheckError


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``readout-check`` with ``argv`` (without the program's name; ``sys.argv`` by default).

    Returns the exit code: 0 nothing found at or above --fail-on, 1 something was, 2 the job could not be done, 130
    interrupted. Raises nothing.
    """
    try:
        from readout_check.cli.app import run  # Typer is imported here, so that a broken installation is told as well

        return int(run(sys.argv[1:] if argv is None else list(argv)))
    except ReadoutCheckError as error:
        complain(error.message, error.hint)
        return ExitCode.TROUBLE
    except KeyboardInterrupt:
        complain("interrupted")
        return ExitCode.INTERRUPTED
    except OSError as error:  # the machine's doing, not a bug: no right to read, no room, too many open files
        where = f"{error.filename}: " if error.filename else ""
        trace(error)
        complain(f"{where}{error.strerror or error}", f"{TRACEBACK_VARIABLE}=1 shows where this happened")
        return ExitCode.TROUBLE
    except Exception as error:
        crashed(error)
        return ExitCode.TROUBLE
