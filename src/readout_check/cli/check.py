"""``readout-check check``: the command that everything else is for."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readout_check.cli import options, output, reports
from readout_check.cli.exits import ExitCode
from readout_check.cli.progress import progress
from readout_check.cli.say import complain, remark
from readout_check.errors import DocumentError, MeetingError, SettingsError
from readout_check.formats import View
from readout_check.formats.base import plural
from readout_check.model import Report, Severity
from readout_check.settings import DEFAULT_MODEL, Settings

if TYPE_CHECKING:
    from readout_check.documents.discover import Discovered

_COMMANDS = ("check", "claims", "explain", "rules")


def check(
    paths: options.Paths = None,
    official: options.Official = None,
    format_name: options.Format = "text",
    output_file: options.Output = None,
    also: options.Also = None,
    sarif_all: options.SarifAll = False,
    fail_on: options.FailOn = Severity.WARNING,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_confidence: options.MinConfidence = 0.0,
    isolated: options.Isolated = False,  # noqa: ARG001 - there is no configuration file yet to leave unread
    model: options.Model = DEFAULT_MODEL,
    exit_zero: options.ExitZero = False,
    statistics: options.Statistics = False,
    color: options.ColorWhen = output.Color.AUTO,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> ExitCode:
    """Check articles against the readout of their meeting."""
    _check_usage(both=quiet and verbose)
    targets = reports.targets(format_name, output_file, also or ())
    settings = Settings(
        select=_codes(select, "--select"),
        ignore=_codes(ignore, "--ignore"),
        fail_on=fail_on,
        min_confidence=min_confidence,
        model=model,
    )
    found = _discover(paths or [Path()], official or [])
    view = View(
        verbosity=verbose - quiet,
        fail_on=fail_on,
        statistics=statistics,
        problems=len(found.problems),
        sarif_all=sarif_all,
    )
    failed = False
    if found.meetings:
        report = _run(found, settings, view, color)
        reports.write(report, targets, view, color)
        failed = any(view.fails(finding) for finding in report.findings) and not exit_zero
    _tell_what_is_missing(found, view)
    return ExitCode.TROUBLE if found.problems else ExitCode.FOUND if failed else ExitCode.CLEAN


def _check_usage(*, both: bool) -> None:
    if both:
        raise SettingsError("--quiet and --verbose exclude each other", "give one of them")


def _codes(values: Sequence[str] | None, option: str) -> tuple[str, ...]:
    if not values:
        return ()
    from readout_check.cli.codes import codes_of

    return codes_of(values, option)


def _discover(paths: Sequence[Path], official: Sequence[Path]) -> Discovered:
    """The meetings under ``paths``. Raises MeetingError when there is none and no problem that says why."""
    from readout_check.documents.discover import discover

    first = paths[0]
    if not os.path.lexists(first) and (close := difflib.get_close_matches(str(first), _COMMANDS, n=1)):
        raise DocumentError(f"{first.as_posix()}: no such file or folder", f"did you mean 'readout-check {close[0]}'?")
    found = discover(_with_officials(paths, official), official)
    if found.meetings or found.problems:
        return found
    where = ", ".join(path.as_posix() for path in paths)
    raise MeetingError(
        f"nothing to compare in {where}", "a meeting is a folder with a readout and at least one article about it"
    )


def _with_officials(paths: Sequence[Path], official: Sequence[Path]) -> list[Path]:
    """The paths, and among files the official ones that are under none of the paths: ``--official A B`` is A and B."""
    if all(path.is_dir() for path in paths):
        return list(paths)
    known = {path.resolve() for path in paths}
    return [*paths, *(file for file in official if known.isdisjoint((file.resolve(), *file.resolve().parents)))]


def _run(found: Discovered, settings: Settings, view: View, color: output.Color) -> Report:
    from readout_check import pipeline

    shown = len(found.meetings) > 1 and view.verbosity >= 0 and output.is_terminal(sys.stderr)
    in_color = output.wants_color(color, sys.stderr, os.environ)
    with progress(len(found.meetings), shown=shown, color=in_color) as advance:
        return pipeline.check(found.meetings, settings, advance)


def _tell_what_is_missing(found: Discovered, view: View) -> None:
    if found.skipped and view.verbosity > 0:
        for file in found.skipped:
            remark(f"skipped {file.path}: {file.reason}")
    elif found.skipped and view.verbosity == 0:
        remark(f"skipped {plural(len(found.skipped), 'file')} (-v says which and why)")
    for problem in found.problems:
        complain(problem.message, problem.hint)
