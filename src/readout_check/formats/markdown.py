"""Markdown for the summary of a CI step or a comment: a table of the new findings of each meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from readout_check.formats.base import View, plural
from readout_check.formats.passage import Passage, passage
from readout_check.formats.visible import one_line
from readout_check.formats.wording import message, place
from readout_check.records import Evidence, Finding, MeetingReport, Report, Severity, Status

LIMIT = 900_000
"""The most bytes that are written; GitHub refuses a step summary of more than 1 MiB."""

_BUDGET = 200  # characters of a passage
_HEAD = "| severity | rule | article | readout | what |\n| --- | --- | --- | --- | --- |\n"
_ROOM = 200  # bytes kept for the last line
# As entities these are never markup; full stops only where they would make a link ("www.", "http:" has its colon).
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+!|~&@:$^=\"']|(?<=[wW])\.")


def render(report: Report, view: View) -> str:
    """A headline, then a table a meeting; notes with ``verbosity`` 1. Rows beyond 900 kB are left out and counted."""
    parts = [f"## readout-check\n\n{_headline(report, view)}\n"]
    size = len(parts[0].encode())
    rows = [(meeting, row) for meeting in report.meetings for row in _rows(meeting, view)]
    last: MeetingReport | None = None
    for number, (meeting, row) in enumerate(rows):
        part = row if meeting is last else f"\n### {text(meeting.id)}\n\n{_HEAD}{row}"
        size += len(part.encode())
        if size > LIMIT - _ROOM:
            left = plural(len(rows) - number, "more finding")
            parts.append(f"\n{left} left out, because a summary may not be longer.\n")
            break
        parts.append(part)
        last = meeting
    return "".join(parts)


def text(words: str) -> str:
    """``words`` on one line as text in which nothing is markup, a link, a cell's end or somebody's name."""
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", one_line(words)).replace("&#64;", "&#64;<!-- -->")


def _headline(report: Report, view: View) -> str:
    new = [finding for finding in report.findings if finding.status is Status.NEW]
    known = len(report.findings) - len(new)
    found = Counter(finding.severity for finding in new)
    said = ", ".join(plural(found[severity], severity.value) for severity in Severity if found[severity])
    verdict = "Failed" if view.failed(report) else "Incomplete" if view.problems else "Passed"
    counts = [f"{said} new" if said else "nothing new"]
    counts += [f"{known} known to the baseline"] if known else []
    counts += [f"{report.stale} stale in the baseline"] if report.stale else []
    counts += [f"{report.suppressed} suppressed"] if report.suppressed else []
    counts += [f"{plural(view.problems, 'meeting')} could not be checked"] if view.problems else []
    return f"**{verdict}**: {'; '.join(counts)}."


def _rows(meeting: MeetingReport, view: View) -> Iterator[str]:
    shown = [f for f in meeting.findings if f.status is Status.NEW and (view.is_loud(f) or view.verbosity > 0)]
    for finding in sorted(shown, key=lambda f: -f.severity.weight):
        yield _row(finding)


def _row(finding: Finding) -> str:
    cells = [finding.severity.value, f"{finding.rule} {finding.name}", _side(finding.secondary)]
    cells += [_side(finding.official), text(message(finding))]
    return f"| {' | '.join(cells)} |\n"


def _side(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    speaker = f" ({text(evidence.speaker)})" if evidence.speaker else ""
    return f"{_marked(passage(evidence, _BUDGET))}<br>{text(place(evidence))}{speaker}"


def _marked(shown: Passage) -> str:
    return f"{text(shown.before)}<b>{text(shown.marked)}</b>{text(shown.after)}"
