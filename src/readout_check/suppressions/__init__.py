"""Suppressions: findings that the user has taken out, and what is wrong with the taking out (RC901 to RC903).

A suppression is an entry of the configuration file, or a comment in a readout. Comments in articles are not heeded:
an article is somebody else's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from readout_check.records import Finding, Meeting, MeetingReport
from readout_check.settings import Ignore, Settings

if TYPE_CHECKING:
    from readout_check.suppressions.comments import Request

__all__ = ["Heeded", "suppress", "with_entries_judged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heeded:
    """What one meeting shows of the configuration's suppressions: those about its articles, and those that were met."""

    relevant: frozenset[Ignore] = field(default_factory=frozenset)
    used: frozenset[Ignore] = field(default_factory=frozenset)


def suppress(meeting: Meeting, report: MeetingReport, settings: Settings) -> tuple[MeetingReport, Heeded]:
    """The report without the suppressed findings, and with RC901 to RC903 about the comments in the readouts."""
    asked = list(_requests(meeting))
    # a readout stands in the place of an article where it disagrees with one before it (RC804)
    documents = (*meeting.secondary, *meeting.official[1:])
    paths = {document.id or document.path: document.path for document in documents}
    relevant = frozenset(i for i in settings.suppressions if any(_names(i, *both) for both in paths.items()))
    met: set[tuple[int, str]] = set()
    used: set[Ignore] = set()
    kept = []
    for finding in report.findings:
        comments = list(_comments_about(finding, asked, settings))
        entries = [i for i in relevant if _is_about(i, finding, paths) and not _expired(i, settings)]
        met.update(comments)
        used.update(entries)
        if not comments and not entries:
            kept.append(finding)
    remarks = [r for n, request in enumerate(asked) for r in _remarks(n, request, met, settings)]
    done = replace(report, findings=(*kept, *remarks), suppressed=report.suppressed + len(report.findings) - len(kept))
    return done, Heeded(relevant=relevant, used=frozenset(used))


def with_entries_judged(
    reports: Sequence[MeetingReport], heeded: Sequence[Heeded], settings: Settings
) -> tuple[MeetingReport, ...]:
    """The reports with RC901 and RC902 about entries of the configuration, each in the first meeting it is about."""
    done = list(reports)
    for entry in settings.suppressions:
        first = next((n for n, one in enumerate(heeded) if entry in one.relevant), None)
        if first is None:
            continue
        code = None
        if _expired(entry, settings):
            code = "RC902"
        elif not any(entry in one.used for one in heeded) and settings.selects(entry.rule):
            code = "RC901"
        if code is not None and settings.selects(code):
            from readout_check.suppressions.remarks import about_entry

            remark = about_entry(code, entry, settings)
            done[first] = replace(done[first], findings=(*done[first].findings, remark))
    return tuple(done)


def _expired(entry: Ignore | Request, settings: Settings) -> bool:
    return entry.until is not None and settings.today is not None and settings.today > entry.until


def _comments_about(finding: Finding, asked: Sequence[Request], settings: Settings) -> Iterator[tuple[int, str]]:
    """The places of the comments that take a finding out, each with the code that does."""
    for n, request in enumerate(asked):
        sides = [side for side in (finding.official, finding.secondary) if side and side.path == request.document.path]
        if _expired(request, settings):
            continue
        if any(side.span.overlaps(request.comment.scope) for side in sides):
            yield from ((n, code) for code in request.codes if finding.rule.startswith(code))


def _requests(meeting: Meeting) -> Iterator[Request]:
    """The comments in the readouts, read; what reads them is imported when there are any."""
    commented = [document for document in meeting.official if document.comments]
    if commented:
        from readout_check.suppressions.comments import requests

        yield from (request for document in commented for request in requests(document))


def _remarks(n: int, request: Request, met: set[tuple[int, str]], settings: Settings) -> Iterator[Finding]:
    from readout_check.suppressions.remarks import about_comment, listed

    unmet = [code for code in request.codes if (n, code) not in met and settings.selects(code)]
    said = [("RC903", trouble) for trouble in request.trouble]
    if request.codes and _expired(request, settings):
        said.append(("RC902", f"it held until {request.until}"))
    elif unmet:
        said.append(("RC901", f"nothing here for it to take out under {listed(unmet)}"))
    for code, why in said:
        if settings.selects(code):
            yield about_comment(code, request, why, settings)


def _names(entry: Ignore, article_id: str, path: str) -> bool:
    """Whether an entry's glob names an article, from any folder on ("talks/*.txt" is "archive/talks/a.txt" too)."""
    pattern = entry.article.removeprefix("./")
    return any(fnmatchcase(name, p) for name in (article_id, path) for p in (pattern, f"*/{pattern}"))


def _is_about(entry: Ignore, finding: Finding, paths: dict[str, str]) -> bool:
    path = paths.get(finding.article_id)
    if path is None or not finding.rule.startswith(entry.rule) or not _names(entry, finding.article_id, path):
        return False
    where = finding.secondary or finding.official
    return entry.quote is None or (where is not None and _folded(entry.quote) in _folded(where.quote))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
