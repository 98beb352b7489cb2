"""A report held against a baseline: which findings are new, which are known, and which entries are stale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from readout_check.baseline.entries import Entry
from readout_check.baseline.matching import Comparison, compare, stale
from readout_check.records import Finding, MeetingReport, Report, Status
from readout_check.settings import Settings

_ABOUT_SUPPRESSIONS = "RC9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated:
    """The report with its findings marked new or known; ``met`` has the entry of each known finding by its place.

    ``stale`` are the entries of pairs checked in this run that no finding met.
    """

    report: Report
    met: dict[int, Entry]
    stale: tuple[Entry, ...]


def gate(
    report: Report, entries: Sequence[Entry], settings: Settings, shown: str, *, judges_stale: bool = True
) -> Gated:
    """Mark the findings of ``report`` against the baseline ``entries``; ``shown`` is the baseline's path.

    Without ``judges_stale`` no entry is called stale: for runs that leave out more than the others.
    """
    found = list(acceptable(report))
    places = [n for n, finding in enumerate(report.findings) if is_acceptable(finding)]
    comparison = compare(entries, found)
    met = {places[here]: entries[there] for here, there in comparison.known}
    unmet = _stale(report, entries, comparison, settings) if judges_stale else ()
    marked = replace(report, meetings=tuple(_marked(report, met)), baseline=shown, stale=len(unmet))
    return Gated(report=marked, met=met, stale=unmet)


def acceptable(report: Report) -> Iterator[Finding]:
    """The findings that a baseline can hold: all but those about suppressions, which are mended and not kept."""
    return (finding for finding in report.findings if is_acceptable(finding))


def is_acceptable(finding: Finding) -> bool:
    """Whether a baseline can hold a finding."""
    return not finding.rule.startswith(_ABOUT_SUPPRESSIONS)


def _stale(report: Report, entries: Sequence[Entry], comparison: Comparison, settings: Settings) -> tuple[Entry, ...]:
    """The unmet entries of pairs that were checked by a rule that was on; a rule that is no more counts as on."""
    checked = {pair for meeting in report.meetings for pair in _pairs(meeting)}

    def is_judged(entry: Entry) -> bool:
        from readout_check.rules import by_code

        rule = by_code(entry.rule)
        on = rule is None or settings.selects(rule.code)
        return on and (entry.readout, entry.article) in checked

    return tuple(entries[n] for n in stale(entries, comparison, is_judged))


def _pairs(meeting: MeetingReport) -> Iterator[tuple[str, str]]:
    """The ids of readout and article of all pairs of a meeting, and of two readouts; "" is any of its readouts."""
    for article in meeting.secondary:
        yield "", article.id
        for readout in meeting.official:
            yield readout.id, article.id
    yield from ((first.id, second.id) for first, second in combinations(meeting.official, 2))


def _marked(report: Report, met: dict[int, Entry]) -> Iterator[MeetingReport]:
    first = 0
    for meeting in report.meetings:
        findings = tuple(
            replace(finding, status=Status.KNOWN if n in met else Status.NEW)
            for n, finding in enumerate(meeting.findings, start=first)
        )
        first += len(findings)
        yield replace(meeting, findings=findings)
