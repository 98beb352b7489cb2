"""SARIF 2.1.0 (OASIS), for code scanning services and editors: an article is where a result is, a readout related."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from readout_check.formats.base import View
from readout_check.formats.json import dumps
from readout_check.formats.places import article_of, region, sides
from readout_check.formats.visible import one_line
from readout_check.formats.wording import message, quoted
from readout_check.records import Evidence, Finding, Report, Severity, Status

if TYPE_CHECKING:
    from readout_check.rules.base import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "readoutCheck/v1"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
_PATH_SAFE = "/-._~!$&'()*+,;=@"  # what RFC 3986 allows in a path as it is, but ":", which would make a scheme


def render(report: Report, view: View) -> str:
    """One run: every new finding as a result; with ``view.sarif_all`` the known ones too, marked as such."""
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, view)]})


def uri(path: str) -> str:
    """``path`` as a URI reference: percent-encoded, relative unless the path is absolute."""
    data = path.encode("utf-8", "surrogateescape" if _from_bytes(path) else "backslashreplace")
    reference = quote(data, safe=_PATH_SAFE)
    return f"file://{reference}" if path.startswith("/") else reference


def _from_bytes(path: str) -> bool:
    """Whether all unpaired surrogates of a path are bytes of a name that is not UTF-8."""
    return all("\udc80" <= character <= "\udcff" for character in path if "\ud800" <= character <= "\udfff")


def _run(report: Report, view: View) -> dict[str, Any]:
    from readout_check.rules import RULES  # not before: they bring in what only a check needs

    rules = sorted(RULES, key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    shown = [
        (finding, article_of(finding, meeting))
        for meeting in report.meetings
        for finding in meeting.findings
        if view.sarif_all or finding.status is Status.NEW
    ]
    return {
        "tool": {
            "driver": {
                "name": "readout-check",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": [_rule(rule) for rule in rules],
                "properties": {"spacy": report.spacy, "model": report.model},
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": view.problems == 0}],
        "results": [_result(finding, article, index, view) for finding, article in shown],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    page = rule.doc.strip()
    value: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _capital(rule.summary)},
        "fullDescription": {"text": " ".join(page.partition("\n\n")[0].split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"tags": ["readout"], "problem.severity": _PROBLEM[rule.severity]},
    }
    return value | ({"deprecatedIds": list(rule.former_codes)} if rule.former_codes else {})


def _result(finding: Finding, article: str | None, index: dict[str, int], view: View) -> dict[str, Any]:
    """One result. An article that leaves something out has no words to show: its first line stands for it."""
    value: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in index:
        value["ruleIndex"] = index[finding.rule]
    value |= {"level": _LEVEL[finding.severity], "message": {"text": _text(message(finding))}}
    if finding.secondary is not None:
        value["locations"] = [{"physicalLocation": _physical(finding.secondary)}]
    elif article is not None:
        value["locations"] = [
            {"physicalLocation": {"artifactLocation": _artifact(article), "region": {"startLine": 1}}}
        ]
    elif finding.official is not None:
        value["locations"] = [{"physicalLocation": _physical(finding.official)}]
    if finding.official is not None and (finding.secondary is not None or article is not None):
        related = {"id": 1, "physicalLocation": _physical(finding.official)}
        value["relatedLocations"] = [
            related | {"message": {"text": _text(quoted(sides(finding)[0].capitalize(), finding.official))}}
        ]
    value["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    if fix := _fix(finding):
        value["fixes"] = [fix]
    if view.sarif_all:
        known = finding.status is Status.KNOWN
        value["baselineState"] = "unchanged" if known else "new"
        value["suppressions"] = [{"kind": "external", "justification": "known to the baseline"}] if known else []
    value["properties"] = {"kind": finding.kind, "confidence": round(finding.confidence, 4)}
    return value


def _physical(evidence: Evidence) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(evidence.path),
        "region": _region(evidence) | {"snippet": {"text": evidence.quote}},
    }


def _artifact(path: str) -> dict[str, str]:
    reference = uri(path)
    return {"uri": reference} if reference.startswith("file:") else {"uri": reference, "uriBaseId": "%SRCROOT%"}


def _region(evidence: Evidence) -> dict[str, int]:
    place = region(evidence)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(finding: Finding) -> dict[str, Any] | None:
    """The suggestion, as a replacement of the disputed words in the article."""
    if finding.secondary is None or not finding.suggestion or finding.suggestion == finding.secondary.quote:
        return None
    replacement = {"deletedRegion": _region(finding.secondary), "insertedContent": {"text": finding.suggestion}}
    return {
        "description": {"text": _text(f"Say what the readout says: {one_line(finding.suggestion)}")},
        "artifactChanges": [{"artifactLocation": _artifact(finding.secondary.path), "replacements": [replacement]}],
    }


def _text(words: str) -> str:
    """A plain text message: no words of a document become a placeholder (SARIF 3.11.5) or a link (3.11.6)."""
    return _LINK.sub(r"\\[", words.replace("{", "{{").replace("}", "}}"))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
