"""The Code Quality report of GitLab: new findings beside the lines of a merge request."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from readout_check.formats.base import View
from readout_check.formats.json import dumps
from readout_check.formats.places import path_of, region, where
from readout_check.formats.wording import message, passages
from readout_check.records import Finding, MeetingReport, Report, Severity, Status

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, view: View) -> str:  # noqa: ARG001
    """A list with an entry for every new finding. GitLab drops entries whose fingerprint it has seen: none repeats."""
    seen: Counter[str] = Counter()
    entries = []
    for meeting in report.meetings:
        for finding in meeting.findings:
            if finding.status is Status.NEW:
                entries.append(_entry(finding, meeting, seen[finding.fingerprint]))
                seen[finding.fingerprint] += 1
    return dumps(entries)


def _entry(finding: Finding, meeting: MeetingReport, earlier: int) -> dict[str, Any]:
    place = where(finding)
    spot = region(place) if place else None
    return {
        "description": f"{finding.rule}: {message(finding)}",
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": unique(finding.fingerprint, earlier),
        "severity": _SEVERITY[finding.severity],
        "type": "issue",
        "categories": ["Bug Risk"],
        "content": {"body": "\n\n".join(passages(finding))},
        "location": {
            "path": path_of(finding, meeting),
            "lines": {"begin": spot.line if spot else 1, "end": spot.end_line if spot else 1},
        },
    }


def unique(fingerprint: str, earlier: int) -> str:
    """The fingerprint of one of several findings that share theirs: it depends on their order, not on their lines."""
    return hashlib.sha256(f"{fingerprint}:{earlier}".encode()).hexdigest()[:32]
