"""What the commands that check have in common: the meetings are found, compared, and held against the baseline."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from readout_check.cli import output
from readout_check.cli.asked import Plan
from readout_check.cli.progress import progress
from readout_check.cli.say import complain, remark
from readout_check.errors import DocumentError, MeetingError
from readout_check.formats.base import plural
from readout_check.records import MeetingReport, Report

if TYPE_CHECKING:
    from readout_check.baseline import Entry, Gated
    from readout_check.cli.work import Work
    from readout_check.documents.discover import Discovered, Memory, Search
    from readout_check.records import Meeting

COMMANDS = ("check", "claims", "text", "init", "explain", "rules", "baseline", "cache", "config")
_SHOWN = 20  # stale entries named one by one


class Meetings(Protocol):
    """Meetings, of which there are at most so many."""

    def __iter__(self) -> Iterator[Meeting]: ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The baseline of a run: ``path`` is where it lies, or would be made; ``entries`` is None when there is none."""

    path: Path
    entries: tuple[Entry, ...] | None

    @property
    def shown(self) -> str:
        """The path as it is shown."""
        from readout_check.documents.access import shown_path

        return shown_path(self.path)


def known(plan: Plan) -> Known:
    """The baseline of a run: the one named, else the nearest above the paths, else above this folder.

    Without one, it would lie beside the configuration file, else here. Raises BaselineError for one that cannot be
    read, or that was named and is not there.
    """
    from readout_check import baseline
    from readout_check.documents.access import shown_path

    path = baseline_path(plan)
    if plan.asked.no_baseline:
        return Known(path=path, entries=None)
    if plan.asked.baseline is not None or path.is_file():
        return Known(path=path, entries=baseline.load(path, shown_path(path)))
    return Known(path=path, entries=None)


def baseline_path(plan: Plan) -> Path:
    """Where the baseline of a run lies, or would be made."""
    from readout_check import baseline

    if plan.asked.baseline is not None:
        return plan.asked.baseline
    found = baseline.find(plan.start) or baseline.find(Path.cwd())
    return found or (plan.config.folder or Path.cwd()) / baseline.NAME


def found_by(plan: Plan, root: Path) -> Discovered:
    """The meetings of a run, their documents named from the folder ``root``.

    Raises MeetingError when there is none and no problem that says why.
    """
    from readout_check.documents.discover import Discovered

    found = searched(plan, root)
    told = Discovered(meetings=tuple(found), skipped=tuple(found.skipped), problems=tuple(found.problems))
    check_any(told.meetings or told.problems, plan)
    return told


def searched(plan: Plan, root: Path, memory: Memory | None = None) -> Search:
    """The meetings of a run, to be read one by one; those in ``memory`` are not read again."""
    from readout_check.documents.discover import search

    paths = plan.asked.paths or [Path()]
    first = paths[0]
    if not plan.asked.access.exists(first):
        import difflib

        if close := difflib.get_close_matches(str(first), COMMANDS, n=1):
            hint = f"did you mean 'readout-check {close[0]}'?"
            raise DocumentError(f"{first.as_posix()}: no such file or folder", hint)
    official, access = plan.asked.official, replace(plan.asked.access, root=root)
    return search(_with_officials(paths, official), official, access, memory)


def check_any(found: object, plan: Plan) -> None:
    """Raise MeetingError when nothing was found, neither a meeting nor a problem that says why."""
    if found:
        return
    paths = plan.asked.paths or [Path()]
    where = ", ".join(path.as_posix() for path in paths)
    raise MeetingError(
        f"nothing to compare in {where}", "a meeting is a folder with a readout and at least one article about it"
    )


def _with_officials(paths: Sequence[Path], official: Sequence[Path]) -> list[Path]:
    """The paths, and among files the official ones that are under none of the paths: ``--official A B`` is A and B."""
    if all(path.is_dir() for path in paths):
        return list(paths)
    known = {os.path.realpath(path) for path in paths}
    return [*paths, *(file for file in official if known.isdisjoint(_and_above(file)))]


def _and_above(file: Path) -> list[str]:
    """The path of ``file`` without links, and those of the folders that it is in."""
    real = Path(os.path.realpath(file))
    return [str(path) for path in (real, *real.parents)]


def checked(
    meetings: Meetings,
    plan: Plan,
    work: Work | None = None,
    told: Callable[[MeetingReport], None] | None = None,
    kept: Callable[[MeetingReport], MeetingReport] | None = None,
) -> Report:
    """The report of a run over the meetings found, every finding new; ``told`` is called with each meeting's result,
    and what ``kept`` makes of it is in the report.

    With ``work`` it says where that is done, and whether it was broken off.
    """
    from readout_check import pipeline

    quiet = plan.asked.quiet
    shown = len(meetings) > 1 and not quiet and output.is_terminal(sys.stderr)
    in_color = output.wants_color(plan.asked.color, sys.stderr, os.environ)
    with progress(len(meetings), shown=shown, color=in_color) as advance:

        def done(report: MeetingReport) -> None:
            for call in (told, advance):
                if call is not None:
                    call(report)

        return pipeline.check(meetings, plan.settings, done, work.judged if work else None, kept)


def gated(report: Report, baseline: Known, plan: Plan) -> Gated:
    """The report held against the baseline; without one, as it is."""
    from readout_check.baseline import Gated, gate

    if baseline.entries is None:
        return Gated(report=report, met={}, stale=())
    narrowed = "min_confidence" in plan.given  # what is hidden today for being unsure is not gone
    return gate(report, baseline.entries, plan.settings, baseline.shown, judges_stale=not narrowed)


def tell_what_is_missing(found: Discovered | Search, verbosity: int) -> None:
    """Say on the error stream which files were passed over and which meetings could not be checked."""
    if found.skipped and verbosity > 0:
        for file in found.skipped:
            remark(f"skipped {file.path}: {file.reason}")
    elif found.skipped and verbosity == 0:
        remark(f"skipped {plural(len(found.skipped), 'file')} (-v says which and why)")
    for problem in found.problems:
        complain(problem.message, problem.hint)


def tell_stale(stale: Sequence[Entry], baseline: Known, verbosity: int) -> None:
    """Warn on the error stream of entries that no finding met; with ``verbosity`` 1 of each."""
    if not stale:
        return
    entries = "1 entry is" if len(stale) == 1 else f"{len(stale)} entries are"
    remark(f"warning: {baseline.shown}: {entries} stale ('readout-check baseline prune' takes them out)")
    for entry in stale[:_SHOWN] if verbosity <= 0 else stale:
        remark(f"stale: {entry.rule} {entry.fingerprint} {entry.article}: {entry.quote or entry.readout_value}")
    if verbosity <= 0 and len(stale) > _SHOWN:
        remark(f"... and {len(stale) - _SHOWN} more (-v lists them)")
