"""JSON lines: a meeting a line, as it stands under ``meetings`` in the report for programs."""

from __future__ import annotations

import json

from readout_check.formats.base import View
from readout_check.formats.json import meeting_value
from readout_check.formats.visible import escaped_json
from readout_check.records import MeetingReport, Report


def render(report: Report, view: View) -> str:  # noqa: ARG001
    """The lines of all meetings, in order."""
    return "".join(line(meeting) for meeting in report.meetings)


def line(meeting: MeetingReport) -> str:
    """One meeting as a line of JSON, with its end."""
    return escaped_json(json.dumps(meeting_value(meeting), ensure_ascii=False, separators=(",", ":"))) + "\n"
