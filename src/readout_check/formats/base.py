"""What a format is, and what it is told about the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from readout_check.records import Finding, Report, Severity, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a report is to be shown. ``width`` is in terminal cells; ``verbosity`` is -1 (quiet), 0 or 1 (verbose).

    ``problems`` is how many meetings could not be checked; ``strict_baseline`` makes stale entries fail the run;
    ``sarif_all`` puts known findings into SARIF too.
    """

    width: int = 100
    color: bool = False
    verbosity: int = 0
    fail_on: Severity = Severity.WARNING
    statistics: bool = False
    problems: int = 0
    sarif_all: bool = False
    strict_baseline: bool = False

    def is_loud(self, finding: Finding) -> bool:
        """Whether a finding is shown in full without -v: errors, warnings, and what the run fails on."""
        return finding.severity.weight >= min(Severity.WARNING.weight, self.fail_on.weight)

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is shown in full: a loud one that is new, and with -v every one."""
        return self.verbosity > 0 or (self.is_loud(finding) and finding.status is Status.NEW)

    def failed(self, report: Report) -> bool:
        """Whether the run fails: on a finding, or on a stale entry where that is asked for."""
        return any(self.fails(finding) for finding in report.findings) or (self.strict_baseline and report.stale > 0)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding makes the run fail: new, and at or above ``fail_on``."""
        return finding.status is Status.NEW and finding.severity.weight >= self.fail_on.weight


Renderer = Callable[[Report, View], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One output format. ``render`` returns the whole text; what it gives for a ``machine`` is always UTF-8.

    ``summary`` says in a few words who reads it and what they get.
    """

    name: str
    render: Renderer
    summary: str
    machine: bool = False


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 note", "2 notes"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
