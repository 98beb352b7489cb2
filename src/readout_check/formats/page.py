"""The page of the text format: meetings one after another, then the counts and the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from readout_check.formats import block, listing, tally
from readout_check.formats.base import View
from readout_check.formats.ink import to_string
from readout_check.formats.visible import escaped, one_line
from readout_check.records import DecidedBy, DocumentInfo, MeetingReport, Report

_DECIDED = {
    DecidedBy.OPTION: "decided by --official",
    DecidedBy.MEETING_TOML: "decided by meeting.toml",
    DecidedBy.FRONT_MATTER: "decided by front matter",
    DecidedBy.FILE_NAME: "decided by file name",
    DecidedBy.DETECTED: "decided by reading",
}


def page(report: Report, view: View) -> str:
    """The whole report as text."""
    return to_string(_lines(report, view), view)


def _lines(report: Report, view: View) -> Iterator[Text]:
    for meeting in report.meetings:
        if view.verbosity >= 0 or any(view.shows(finding) for finding in meeting.findings):
            yield from _meeting(meeting, view)
    if view.verbosity >= 0:
        yield from tally.counts(report)
        yield Text()
    yield from tally.states(report, view)
    if view.statistics:
        yield from tally.statistics(report)
        yield Text()
    yield from tally.verdict(report, view)


def _meeting(meeting: MeetingReport, view: View) -> Iterator[Text]:
    yield Text(escaped(meeting.id), style="bold")
    yield from _documents(meeting, view)
    yield Text()
    for finding in meeting.findings:
        if view.shows(finding):
            yield from block.finding_lines(finding, view)
            yield Text()
    if view.verbosity == 0:
        yield from listing.notes(meeting, view)
    elif view.verbosity > 0:
        yield from listing.agreements(meeting, view)
        yield from listing.unchecked(meeting, view)


def _documents(meeting: MeetingReport, view: View) -> Iterator[Text]:
    rows = [("readout", document) for document in meeting.official]
    rows += [("article", document) for document in meeting.secondary]
    path_width = max((len(escaped(document.path)) for _, document in rows), default=0)
    details = [_details(document) for _, document in rows]
    on_one_line = 11 + path_width + 2 + max(map(len, details), default=0) <= view.width
    for (label, document), detail in zip(rows, details, strict=True):
        line = Text("  ").append(label, style="dim").append("  ")
        path = escaped(document.path)
        if on_one_line:
            yield line.append(path.ljust(path_width)).append("  ").append(detail, style="dim")
        else:
            yield line.append(path)
            yield Text(" " * 11).append(detail, style="dim")
        if view.verbosity > 0 and document.title:
            yield Text(" " * 11).append(one_line(document.title), style="italic")


def _details(document: DocumentInfo) -> str:
    date = f"{document.date.day} {document.date:%B %Y}" if document.date else "undated"
    return f"{date}  ({_DECIDED[document.decided_by]})"
