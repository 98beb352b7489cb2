"""Workflow commands for GitHub Actions beside the text report: the worst findings as annotations of the files."""

from __future__ import annotations

import re

from readout_check.formats.base import View, plural
from readout_check.formats.places import region, where
from readout_check.formats.visible import one_line
from readout_check.formats.wording import message, passages
from readout_check.records import Finding, Report, Severity, Status

LIMIT = 10
"""The most annotations that are written; GitHub shows ten of a sort for a step and drops the rest."""

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# The runner strips a line before it looks for "::", and takes the older "##[" anywhere in a line.
_AT_LINE_START = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_OLD_COMMAND = re.compile(r"##(?=\w{0,20}\[)")


def render(report: Report, view: View) -> str:
    """The text report, in which nothing is a command, then up to ten commands: new findings, the worst first."""
    from readout_check.formats import text  # as the text format does: rich is for those who need it

    shown = [f for f in report.findings if f.status is Status.NEW and (view.is_loud(f) or view.verbosity > 0)]
    shown.sort(key=lambda finding: (-finding.severity.weight, -finding.confidence))  # stable: then as in the report
    lines = [_command(finding) for finding in shown[:LIMIT]]
    if len(shown) > LIMIT:
        lines.append(f"{plural(len(shown) - LIMIT, 'more finding')} without an annotation: see the report above.")
    return harmless(text.render(report, view)) + "".join(f"{line}\n" for line in lines)


def harmless(text: str) -> str:
    r"""``text`` with what a runner would take for a command broken by a visible escape (``\x3a:``, ``#\x23[``)."""
    return _OLD_COMMAND.sub(r"#\\x23", _AT_LINE_START.sub(r"\1\\x3a", text))


def _command(finding: Finding) -> str:
    properties: dict[str, str | int] = {}
    place = where(finding)
    if place is not None:
        spot = region(place)
        properties = {"file": place.path, "line": spot.line, "endLine": spot.end_line}
        if spot.line == spot.end_line:  # GitHub takes columns on one line only
            properties |= {"col": spot.column, "endColumn": spot.end_column}
    properties["title"] = f"{finding.rule} {finding.name}"
    said = "\n".join([message(finding), *passages(finding)])
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMAND[finding.severity]} {listed}::{_data(said)}"


def _data(value: str) -> str:
    """The message of a command: its lines stay lines, everything else that could end it or hide is escaped."""
    lines = [harmless(one_line(line)) for line in value.split("\n")]
    return "\n".join(lines).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    """The value of a property; a path keeps all its characters, or it would name no file."""
    for character, escape in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        value = value.replace(character, escape)
    return _OLD_COMMAND.sub(r"#\\x23", "".join(one_line(c) if not c.isprintable() else c for c in value))
