"""The report for programs, version 1; ``schema/report-1.schema.json`` describes it."""

from __future__ import annotations

import json
from typing import Any

from readout_check.formats.base import View
from readout_check.formats.visible import escaped_json
from readout_check.records import DocumentInfo, Evidence, Finding, MeetingReport, Report, Severity, Status

SCHEMA = "readout-check/report/1"


def render(report: Report, view: View) -> str:  # noqa: ARG001
    """The whole report as one JSON value, notes included; the same on every run, whatever the view."""
    return dumps(report_value(report))


def dumps(value: object) -> str:
    """JSON text, indented, readable, with nothing in it that could control a terminal."""
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def report_value(report: Report) -> dict[str, Any]:
    """The report as plain lists and dictionaries."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "readout-check", "version": report.version, "spacy": report.spacy, "model": report.model},
        "summary": _summary(report),
        "meetings": [meeting_value(meeting) for meeting in report.meetings],
    }


def _summary(report: Report) -> dict[str, int]:
    severities = [finding.severity for finding in report.findings]
    states = [finding.status for finding in report.findings]
    return {
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "notes": severities.count(Severity.NOTE),
        "new": states.count(Status.NEW),
        "known": states.count(Status.KNOWN),
        "stale": report.stale,
        "suppressed": report.suppressed,
        "claims_official": sum(meeting.claims_official for meeting in report.meetings),
        "claims_secondary": sum(meeting.claims_secondary for meeting in report.meetings),
        "agreements": sum(len(meeting.agreements) for meeting in report.meetings),
    }


def meeting_value(meeting: MeetingReport) -> dict[str, Any]:
    """One meeting as plain lists and dictionaries."""
    return {
        "id": meeting.id,
        "official": [_document(document) for document in meeting.official],
        "secondary": [_document(document) for document in meeting.secondary],
        "findings": [_finding(finding) for finding in meeting.findings],
        "agreements": [
            {"kind": agreement.kind, "official": _side(agreement.official), "secondary": _side(agreement.secondary)}
            for agreement in meeting.agreements
        ],
        "unchecked": [{"reason": claim.reason, "secondary": _side(claim.secondary)} for claim in meeting.unchecked],
    }


def _document(document: DocumentInfo) -> dict[str, str | None]:
    return {
        "path": document.path,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "decided_by": document.decided_by.value,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 4),
        "status": finding.status.value,
        "fingerprint": finding.fingerprint,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "official": _side(finding.official),
        "secondary": _side(finding.secondary),
    }


def _side(evidence: Evidence | None) -> dict[str, str | int | None] | None:
    if evidence is None:
        return None
    value: dict[str, str | int | None] = {
        "path": evidence.path,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "line": evidence.line,
        "column": evidence.column,
        "quote": evidence.quote,
        "sentence": evidence.sentence,
        "speaker": evidence.speaker,
    }
    return value | ({"place": evidence.place} if evidence.place else {})
