"""The reports of one run: which formats go where, checked before the work is done, written after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from readout_check.cli import output
from readout_check.cli.say import tell
from readout_check.errors import SettingsError
from readout_check.formats import FORMATS, Format, View, by_name
from readout_check.records import MeetingReport, Report
from readout_check.settings import Settings

_WITH_STATISTICS = ("text", "github")  # these have the table of rules in their own text


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One report: its format, the file it goes to (None: the standard output), and the option that said so."""

    format: Format
    path: Path | None
    option: str


def targets(format_name: str, output_file: Path | None, also: Sequence[str]) -> tuple[Target, ...]:
    """The report of ``--format`` and ``--output`` ("-" is the standard output), then those of ``--also``.

    Raises SettingsError for an unknown format, a file that cannot be written to, and one that is named twice.
    """
    path = None if output_file == Path("-") else output_file
    wanted = [Target(format=_format(format_name, "--format"), path=path, option="--output")]
    wanted += [_further(word) for word in also]
    seen: dict[Path, str] = {}
    for target in wanted:
        if target.path is None:
            continue
        output.check_target(target.path, target.option)
        resolved = target.path.resolve()
        if resolved in seen:
            both = " and ".join(sorted({seen[resolved], target.option}))
            raise SettingsError(f"{target.path.as_posix()} is named twice, by {both}", "give each report its own file")
        seen[resolved] = target.option
    return tuple(wanted)


def lines_at_once(
    wanted: Sequence[Target], *, known: bool, settings: Settings
) -> Callable[[MeetingReport], None] | None:
    """What writes the line of each meeting when it is done: for JSON lines on the standard output, else None.

    A baseline and suppressions of the configuration are only known to be stale at the end, so they wait for it.
    """
    first = wanted[0]
    if first.format.name != "jsonl" or first.path is not None or known or settings.suppressions:
        return None
    from readout_check.formats.jsonl import line

    return lambda report: output.write_stdout(line(report), utf8=True)


def verdict_alone(report: MeetingReport) -> MeetingReport:
    """What is kept of a result that is written already: how grave its findings are, and nothing of its texts."""
    findings = tuple(replace(found, official=None, secondary=None, message="") for found in report.findings)
    return replace(report, findings=findings, agreements=(), unchecked=(), official=(), secondary=())


def write(report: Report, wanted: Sequence[Target], view: View, color: output.Color) -> None:
    """Write every report. One that cannot be written does not keep the others from it; then SettingsError is raised."""
    failed: list[SettingsError] = []
    for target in wanted:
        try:
            _write(report, target, view, color)
        except SettingsError as error:
            failed.append(error)
    if view.statistics and wanted and wanted[0].format.name not in _WITH_STATISTICS:
        from readout_check.formats.text import statistics

        tell(statistics(report, replace(view, color=False)))
    if failed:
        raise failed[0]


def _write(report: Report, target: Target, view: View, color: output.Color) -> None:
    stream = sys.stdout if target.path is None else None
    shown = replace(
        view,
        width=output.width_of(stream, os.environ),
        color=output.wants_color(color, stream, os.environ),
    )
    text = target.format.render(report, shown)
    if target.path is None:
        output.write_stdout(text, utf8=target.format.machine)
    else:
        output.write_file(target.path, text, target.option)


def _further(word: str) -> Target:
    name, colon, file = word.partition(":")
    example = "give FORMAT:FILE, such as sarif:report.sarif"
    if not colon or not file:
        raise SettingsError(f"--also: {word!r} names no file" if word else "--also: nothing is named", example)
    if file == "-":
        raise SettingsError("--also writes to files only", "--format says what goes to the standard output")
    return Target(format=_format(name, "--also"), path=Path(file), option="--also")


def _format(name: str, option: str) -> Format:
    try:
        return by_name(name)
    except KeyError:
        import difflib

        names = [known.name for known in FORMATS]
        close = difflib.get_close_matches(name.lower(), names, n=1)
        hint = f"did you mean {close[0]}? " if close else ""
        listed = ", ".join(names)
        raise SettingsError(f"{option}: there is no format {name!r}", f"{hint}the formats are {listed}") from None
