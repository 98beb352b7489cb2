"""A table for spreadsheets: a row for every finding, known ones too. No cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from readout_check.formats.base import View
from readout_check.formats.places import article_of
from readout_check.formats.visible import escaped, one_line
from readout_check.records import Evidence, Finding, MeetingReport, Report

COLUMNS = (
    *("meeting", "rule", "name", "severity", "status", "confidence", "kind", "message", "suggestion", "fingerprint"),
    *(
        f"{side}_{field}"
        for side in ("article", "readout")
        for field in ("path", "line", "column", "quote", "sentence", "speaker")
    ),
)
_FORMULA = tuple("=+-@|\t\r\n＝＋－＠")  # what makes a spreadsheet calculate, its full-width forms too


def render(report: Report, view: View) -> str:  # noqa: ARG001
    """A line of heads and one line a finding (RFC 4180, but line feeds alone end lines)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for meeting in report.meetings:
        for finding in meeting.findings:
            writer.writerow([plain(cell) for cell in _row(meeting, finding)])
    return out.getvalue()


def plain(cell: str) -> str:
    """The cell as text: an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _row(meeting: MeetingReport, finding: Finding) -> Iterator[str]:
    yield escaped(meeting.id)
    yield from (finding.rule, finding.name, finding.severity.value, finding.status.value)
    yield from (f"{finding.confidence:.4g}", finding.kind, one_line(finding.message))
    yield from (one_line(finding.suggestion or ""), finding.fingerprint)
    yield from _side(finding.secondary, article_of(finding, meeting) or "")
    yield from _side(finding.official, "")


def _side(evidence: Evidence | None, path: str) -> tuple[str, ...]:
    """Six cells; without any words only the ``path``, where it is known."""
    if evidence is None:
        return (escaped(path), *("",) * 5)
    return (
        escaped(evidence.path),
        str(evidence.line),
        str(evidence.column),
        one_line(evidence.quote),
        one_line(evidence.sentence),
        one_line(evidence.speaker or ""),
    )
