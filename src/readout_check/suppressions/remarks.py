"""Findings about suppressions themselves: RC901, RC902, RC903. Their evidence is the suppression."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.fingerprint import identify
from readout_check.lines import Lines
from readout_check.records import Evidence, Finding, Severity, Span
from readout_check.settings import Ignore, Settings
from readout_check.suppressions.comments import Request

KIND = "suppression"
_SAID = {
    "RC901": "a suppression is unused: {}",
    "RC902": "a suppression has expired: {}",
    "RC903": "a suppression is void: {}",
}


def about_comment(code: str, request: Request, why: str, settings: Settings) -> Finding:
    """A finding about a comment, which stands in a readout."""
    document, comment = request.document, request.comment
    line, column = Lines(document.text).at(comment.span.start)
    evidence = _evidence(document.path, comment.span, line, column, comment.text)
    return _finding(code, why, evidence, document.id or document.path, settings)


def about_entry(code: str, entry: Ignore, settings: Settings) -> Finding:
    """A finding about an entry of the configuration file."""
    about = f"{entry.rule} in {entry.article}"
    why = f"{about} held until {entry.until}" if code == "RC902" else f"nothing is left for it to take out: {about}"
    span = Span(entry.start, entry.start + len(entry.text))
    return _finding(code, why, _evidence(entry.path, span, entry.line, 1, entry.text), entry.path, settings)


def listed(codes: Sequence[str]) -> str:
    """Codes with commas, each once."""
    return ", ".join(dict.fromkeys(codes))


def _evidence(path: str, span: Span, line: int, column: int, text: str) -> Evidence:
    return Evidence(
        path=path, span=span, line=line, column=column, quote=text, sentence=text, sentence_start=span.start
    )


def _finding(code: str, why: str, evidence: Evidence, readout: str, settings: Settings) -> Finding:
    from readout_check.rules import by_code

    rule = by_code(code)
    assert rule is not None, code
    return Finding(
        rule=rule.code,
        name=rule.name,
        kind=KIND,
        severity=settings.severity_of(rule.code, rule.severity or Severity.WARNING),
        confidence=1.0,
        message=_SAID[code].format(why),
        official=evidence,
        secondary=None,
        **identify(readout=readout, article="", rule=code, official_value=evidence.quote, secondary_value=""),
    )
