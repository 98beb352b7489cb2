"""The end of the text format: counts per meeting, counts per rule, and the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from readout_check.formats.base import View, plural
from readout_check.formats.ink import SEVERITY_STYLE
from readout_check.formats.visible import escaped
from readout_check.records import MeetingReport, Report, Severity, Status

_HEADS = ("errors", "warnings", "notes", "agreements", "readout claims", "article claims")
_NOTHING = {
    Severity.ERROR: "no errors",
    Severity.WARNING: "no errors or warnings",
    Severity.NOTE: "no errors, warnings or notes",
}


def counts(report: Report) -> Iterator[Text]:
    """A row of counts for each meeting, and their sum when there are several. The name comes last, so it is whole."""
    rows = [(_row(meeting), escaped(meeting.id)) for meeting in report.meetings]
    if len(rows) > 1:
        rows.append((tuple(map(sum, zip(*(row for row, _ in rows), strict=True))), f"all {len(rows)}"))
    yield Text("  ".join((*_HEADS, "meeting")), style="dim")
    for row, name in rows:
        line = Text()
        for head, number in zip(_HEADS, row, strict=True):
            severity = {"errors": Severity.ERROR, "warnings": Severity.WARNING}.get(head)
            line.append(f"{number:>{len(head)}}", style=SEVERITY_STYLE[severity] if severity and number else "")
            line.append("  ")
        yield line.append(name)


def states(report: Report, view: View) -> Iterator[Text]:
    """New, known, stale and suppressed, told apart on one line: with a baseline or a suppression, unless quiet."""
    if view.verbosity < 0 or (report.baseline is None and not report.suppressed):
        return
    known = sum(finding.status is Status.KNOWN for finding in report.findings)
    said = f"{len(report.findings) - known} new"
    if report.baseline is not None:
        stale = "1 stale entry" if report.stale == 1 else f"{report.stale} stale entries"
        said += f", {known} known, {stale}"
    said += f", {report.suppressed} suppressed" if report.suppressed else ""
    line = Text(said)
    if report.baseline is not None:
        line.append(f"  ({escaped(report.baseline)})", style="dim")
    yield line
    yield Text()


def _row(meeting: MeetingReport) -> tuple[int, ...]:
    found = Counter(finding.severity for finding in meeting.findings)
    loudest_first = [found[severity] for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)]
    return (*loudest_first, len(meeting.agreements), meeting.claims_official, meeting.claims_secondary)


def statistics(report: Report) -> Iterator[Text]:
    """How often each rule fired, the most frequent first."""
    found = Counter((finding.rule, finding.name, finding.severity) for finding in report.findings)
    yield Text("count  rule   severity  name", style="dim")
    for (rule, name, severity), number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        line = Text(f"{number:>5}  {rule:<5}  ")
        yield line.append(f"{severity.value:<8}", style=SEVERITY_STYLE[severity]).append(f"  {name}")


def verdict(report: Report, view: View) -> Iterator[Text]:
    """One line: whether the run fails, and on what. A quiet run that does not fail has none."""
    failing = [finding for finding in report.findings if view.fails(finding)]
    agreed = sum(len(meeting.agreements) for meeting in report.meetings)
    if failing:
        severities = Counter(finding.severity for finding in failing)
        said = _joined([plural(severities[severity], severity.value) for severity in Severity if severities[severity]])
        yield Text.assemble(("FAILED", "bold red"), f"  {said}{_unread(view)}")
    elif view.failed(report):
        stale = "1 stale entry" if report.stale == 1 else f"{report.stale} stale entries"
        yield Text.assemble(("FAILED", "bold red"), f"  {stale} in the baseline{_unread(view)}")
    elif view.verbosity >= 0 and view.problems:
        said = f"  {_nothing(report, view)}{_unread(view)}"
        yield Text.assemble(("INCOMPLETE", "bold yellow"), said)
    elif view.verbosity >= 0:
        article = "the article" if len(report.meetings) == 1 else "the articles"
        verb = "agrees" if agreed == 1 else "agree"
        said = f"  {_nothing(report, view)}; {plural(agreed, 'claim')} of {article} {verb} with the readout"
        yield Text.assemble(("PASSED", "bold green"), said)


def _nothing(report: Report, view: View) -> str:
    """What the run did not find; where the baseline knows some, that none is new."""
    words = _NOTHING[view.fail_on]
    loud = any(finding.severity.weight >= view.fail_on.weight for finding in report.findings)
    return words.replace("no ", "no new ", 1) if loud else words


def _unread(view: View) -> str:
    return f"; {plural(view.problems, 'meeting')} could not be checked" if view.problems else ""


def _joined(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
