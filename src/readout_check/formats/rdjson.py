"""The Reviewdog Diagnostic Format: new findings with suggestions, for comments on a change. Columns count bytes."""

from __future__ import annotations

from typing import Any

from readout_check.formats.base import View
from readout_check.formats.json import dumps
from readout_check.formats.places import Region, byte_region, path_of, where
from readout_check.formats.wording import message, passages
from readout_check.records import Finding, MeetingReport, Report, Severity, Status

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, view: View) -> str:  # noqa: ARG001
    """One DiagnosticResult with a diagnostic for every new finding."""
    diagnostics = [
        _diagnostic(finding, meeting)
        for meeting in report.meetings
        for finding in meeting.findings
        if finding.status is Status.NEW
    ]
    return dumps({"source": {"name": "readout-check"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, meeting: MeetingReport) -> dict[str, Any]:
    place = where(finding)
    location: dict[str, Any] = {"path": path_of(finding, meeting)}
    if place is not None:
        location["range"] = _range(byte_region(place))
    value: dict[str, Any] = {
        "message": "\n".join([message(finding), *passages(finding)]),
        "location": location,
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.secondary is not None and finding.suggestion and finding.suggestion != finding.secondary.quote:
        value["suggestions"] = [{"range": _range(byte_region(finding.secondary)), "text": finding.suggestion}]
    return value


def _range(region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }
