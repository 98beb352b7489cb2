"""Answers that need neither Typer nor the stages: help, the version, a rule's page, completion, a plain check.

Typer takes longer to start than all of this takes together. What it would say is written down in ``pages`` when the
documentation is generated, and a test holds each page against it; whatever is not plain is left to Typer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

COMPLETE = "_READOUT_CHECK_COMPLETE"
PAGES = Path(__file__).resolve().parent / "pages"
_HELP = ("--help", "-h")
_FULL_WIDTH = 80  # cells; Typer writes no wider, and only in narrower windows is the help another one


def answer(arguments: Sequence[str]) -> int | None:
    """The exit code when ``arguments`` were answered here; None when nothing was done and Typer has to.

    Raises ReadoutCheckError as the commands do.
    """
    if COMPLETE in os.environ:
        from readout_check.cli import completion

        return _told(completion.answer(os.environ[COMPLETE], os.environ))
    if arguments and arguments[-1] in _HELP and len(arguments) <= 3:
        return _told(_help(arguments[:-1])) if _columns() >= _FULL_WIDTH else None
    if list(arguments) == ["--version"]:
        from readout_check import __version__

        return _told(f"readout-check {__version__}\n")
    if len(arguments) == 2 and arguments[0] == "explain":
        return _told(_rule(arguments[1]))
    from readout_check.cli import plain

    return plain.check(arguments)


def _told(text: str | None) -> int | None:
    """Write ``text``, when there is one."""
    if text is None:
        return None
    from readout_check.cli.output import write_stdout

    write_stdout(text)
    return 0


def _help(command: Sequence[str]) -> str | None:
    """The help of ``command``: one or two words, none for the program's own."""
    return _page(f"help-{'-'.join(command)}.txt" if command else "help.txt")


def _rule(word: str) -> str | None:
    """The page of the rule with the code ``word`` as it is written where no terminal lays it out."""
    from readout_check.cli.output import is_terminal

    if is_terminal(sys.stdout) or os.environ.get("FORCE_COLOR"):
        return None
    return _page(f"{word.upper()}.md")


def _page(name: str) -> str | None:
    if not name.replace("-", "").replace(".", "").isalnum():
        return None
    try:
        return (PAGES / name).read_text(encoding="utf-8")
    except OSError:
        return None


def _columns() -> int:
    """How wide Typer would take the terminal to be: COLUMNS, else the terminal's own width, else 80."""
    asked = os.environ.get("COLUMNS", "")
    if asked:
        return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _FULL_WIDTH if sys.__stdout__ else _FULL_WIDTH
    except (OSError, ValueError):
        return _FULL_WIDTH
