"""Where a finding stands, in the lines and columns that other programs count in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from readout_check.records import Evidence, Finding, MeetingReport

BETWEEN_OFFICIALS = "RC804"
"""The rule whose findings have an official document on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A range in a file: lines and columns from 1, the end column exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def where(finding: Finding) -> Evidence | None:
    """The passage a finding is placed at: the article's, or the readout's for what the article leaves out."""
    return finding.secondary or finding.official


def sides(finding: Finding) -> tuple[str, str]:
    """What the two passages of a finding are from: a readout and an article, or two readouts, or what suppresses."""
    if finding.kind == "suppression":
        return "suppression", "article"
    return "readout", "readout" if finding.rule == BETWEEN_OFFICIALS else "article"


def path_of(finding: Finding, meeting: MeetingReport) -> str:
    """The file a finding is about, for formats that must name one: without any passage, the meeting's first article."""
    place = where(finding)
    if place is not None:
        return place.path
    documents = (*meeting.secondary, *meeting.official)
    return documents[0].path if documents else meeting.id


def article_of(finding: Finding, meeting: MeetingReport) -> str | None:
    """The path of the article a finding is about, also where it has no words there; None where it is about none."""
    if finding.secondary is not None:
        return finding.secondary.path
    if not finding.article_id:
        return None
    return next((document.path for document in meeting.secondary if document.id == finding.article_id), None)


def region(evidence: Evidence) -> Region:
    """The disputed words' range, columns in code points."""
    return _region(evidence.quote, evidence.line, evidence.column, len)


def byte_region(evidence: Evidence) -> Region:
    """The disputed words' range, columns in bytes of UTF-8."""
    column = evidence.byte_column or evidence.column
    return _region(evidence.quote, evidence.line, column, lambda words: len(words.encode("utf-8", "surrogatepass")))


def _region(quote: str, line: int, column: int, width: Callable[[str], int]) -> Region:
    breaks = quote.count("\n")
    last = quote.rpartition("\n")[2]
    return Region(line=line, column=column, end_line=line + breaks, end_column=(1 if breaks else column) + width(last))
