"""Reports made by hand, in invented words: the formats are tested without the model and without files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from readout_check.model import (
    Agreement,
    DecidedBy,
    DocumentInfo,
    Evidence,
    Finding,
    MeetingReport,
    Report,
    Severity,
    Span,
    Status,
    Unchecked,
)

READOUT = "talks/harbour/readout.txt"
ARTICLE = "talks/harbour/news-item.txt"


def evidence(
    path: str, sentence: str, quote: str, line: int, *, start: int = 100, speaker: str | None = None
) -> Evidence:
    """``quote`` in its first place in ``sentence``, which begins at code point ``start`` and column 1 of ``line``."""
    at = sentence.index(quote)
    return Evidence(
        path=path,
        span=Span(start + at, start + at + len(quote)),
        line=line,
        column=at + 1,
        quote=quote,
        sentence=sentence,
        sentence_start=start,
        speaker=speaker,
    )


FERRIES = Finding(
    rule="RC101",
    name="figure-differs",
    kind="number",
    severity=Severity.ERROR,
    confidence=0.93,
    message="the article says 41 ferries; the readout says 14",
    fingerprint="00000000000000aa",
    official=evidence(
        READOUT,
        "By spring, 14 ferries will call at the new pier every week.",
        "14 ferries",
        12,
        speaker="Minister Orlo",
    ),
    secondary=evidence(
        ARTICLE, "The minister promised that 41 ferries would call at the pier each week.", "41 ferries", 3
    ),
    suggestion="14 ferries",
)
BOUND = Finding(
    rule="RC701",
    name="qualifier-differs",
    kind="qualifier",
    severity=Severity.WARNING,
    confidence=0.8,
    message="The readout says more than 300 berths; the article leaves out “more than”.",
    fingerprint="00000000000000bb",
    official=evidence(
        READOUT,
        "I can also tell you that the old basin, which my predecessor wanted to fill in and which the city council "
        "saved by a single vote after a night of argument, now has more than 300 berths, a crane that works in any "
        "weather, and a waiting list that nobody in this room would have thought possible ten years ago.",
        "more than 300 berths",
        14,
        speaker="Minister Orlo",
    ),
    secondary=evidence(ARTICLE, "It has 300 berths.", "300 berths", 5, speaker="Orlo"),
)
GUEST = Finding(
    rule="RC801",
    name="not-in-readout",
    kind="place",
    severity=Severity.NOTE,
    confidence=1.0,
    message="the readout says nothing about Lantern House",
    fingerprint="00000000000000cc",
    official=None,
    secondary=evidence(ARTICLE, "They met at Lantern House before noon.", "Lantern House", 7),
)
OMITTED = Finding(
    rule="RC802",
    name="omitted",
    kind="number",
    severity=Severity.NOTE,
    confidence=0.7,
    message="the article leaves this out",
    fingerprint="00000000000000dd",
    official=evidence(
        READOUT, "Fares will stay as they are until 2033.", "Fares will stay as they are until 2033.", 16
    ),
    secondary=None,
)
KNOWN = replace(BOUND, status=Status.KNOWN)
LEFT_OUT = replace(OMITTED, article_id="https://news.example/1")  # where the article is known
NOWHERE = replace(OMITTED, rule="RC901", name="unused-suppression", severity=Severity.WARNING, official=None)
SPRING = Agreement(
    kind="date",
    official=evidence(READOUT, "By spring, 14 ferries will call at the new pier every week.", "By spring", 12),
    secondary=evidence(ARTICLE, "All of it should be ready before the summer, by spring.", "by spring", 9),
)
WEATHER = Unchecked(
    reason="it is not said what is counted", secondary=evidence(ARTICLE, "About 12 came.", "About 12", 11)
)
HARBOUR = MeetingReport(
    id="talks/harbour",
    official=(
        DocumentInfo(
            path=READOUT, title="Talks on the harbour", date=dt.date(2031, 3, 4), decided_by=DecidedBy.FILE_NAME
        ),
    ),
    secondary=(
        DocumentInfo(path=ARTICLE, title=None, date=None, decided_by=DecidedBy.DETECTED, id="https://news.example/1"),
    ),
    findings=(FERRIES, BOUND, GUEST),
    agreements=(SPRING,),
    unchecked=(WEATHER,),
    claims_official=21,
    claims_secondary=9,
)
QUIET = replace(
    HARBOUR, id="talks/quiet", findings=(), agreements=(), unchecked=(), claims_official=3, claims_secondary=0
)


def report(*meetings: MeetingReport) -> Report:
    """A run over ``meetings``, by default the harbour talks."""
    return Report(meetings=meetings or (HARBOUR,), version="9.9.9", spacy="3.8.0", model="made_up 1.0")


def report_of(*findings: Finding) -> Report:
    """A run over one meeting with these findings."""
    return report(replace(HARBOUR, findings=findings))
