"""The two real documents: what must be found, what must stay silent, and single edits that must be told."""

from __future__ import annotations

import functools
from dataclasses import replace
from pathlib import Path

import pytest

from readout_check.documents.discover import discover
from readout_check.documents.read import document_of
from readout_check.model import Document, Finding, Meeting, MeetingReport, Severity
from readout_check.pipeline import check

SEEDS = Path(__file__).parents[1] / "seeds"

FOUND = [
    ("RC401", Severity.ERROR, "President of Armenia", "The readout has the Prime Minister"),
    ("RC105", Severity.WARNING, "340 schools", "found by correcting 304, as far as the speaker knows"),
    ("RC202", Severity.WARNING, "4.5 billion", "the dollar sign is gone"),
    ("RC602", Severity.WARNING, "have invested", "two sentences fused: Russia is the investor"),
    ("RC701", Severity.WARNING, "900", "Some is gone"),
    ("RC107", Severity.WARNING, "34% of Azerbaijani students", "schoolchildren became students"),
    ("RC602", Severity.WARNING, "Russian Export Center", "who held the conference became where it was held"),
]
EDITS = [
    ("340 schools", "430 schools", "RC101"),
    ("900 Russian", "90 Russian", "RC101"),
    ("4.5 billion", "4.5 million", "RC102"),
    ("11%", "17%", "RC101"),
    ("first 9 months", "first 6 months", "RC301"),
    ("Russian Deputy Prime Minister", "Russian Prime Minister", "RC402"),
    ("region of Kemerovo", "region of Novosibirsk", "RC502"),
    ("the President of Armenia", "the President of Georgia", "RC401"),
    ("26 November", "25 November", "RC301"),
    ("more than 15,000", "fewer than 15,000", "RC701"),
]


@functools.lru_cache(maxsize=1)
def reports() -> tuple[MeetingReport, ...]:
    """The seed meeting as it is, then with each edit, checked in one run."""
    (meeting,) = discover([SEEDS]).meetings
    (article,) = meeting.secondary
    edited = [_edited(meeting, article, old, new) for old, new, _ in EDITS]
    return check([meeting, *edited]).meetings


def _edited(meeting: Meeting, article: Document, old: str, new: str) -> Meeting:
    assert article.text.count(old) >= 1, old
    read = document_of(article.text.replace(old, new, 1), article.path)
    told = replace(article, text=read.text, segments=read.segments)
    return replace(meeting, id=f"{old} -> {new}", secondary=(told,))


def loud(report: MeetingReport) -> list[Finding]:
    return [f for f in report.findings if f.severity != Severity.NOTE]


def test_roles_are_settled_by_reading() -> None:
    (meeting,) = discover([SEEDS]).meetings
    assert [d.path.rsplit("/", 1)[-1][:3] for d in meeting.official] == ["000"]


@pytest.mark.parametrize(("rule", "severity", "words", "why"), FOUND, ids=[f"{row[0]}-{row[2]}" for row in FOUND])
def test_found(rule: str, severity: Severity, words: str, why: str) -> None:
    hits = [f for f in loud(reports()[0]) if f.rule == rule and f.secondary is not None and f.secondary.quote == words]
    assert [f.severity for f in hits] == [severity], why


def test_nothing_else_is_loud() -> None:
    """One more loud finding than a careful reader's would be allowed; there is none."""
    assert len(loud(reports()[0])) == len(FOUND)


def test_the_correction_names_both_figures() -> None:
    (finding,) = [f for f in loud(reports()[0]) if f.rule == "RC105"]
    assert "304" in finding.message
    assert "340" in finding.message


@pytest.mark.parametrize(("number", "edit"), list(enumerate(EDITS)), ids=[f"{old} to {new}" for old, new, _ in EDITS])
def test_an_edit_is_told(number: int, edit: tuple[str, str, str]) -> None:
    old, new, rule = edit
    before = {(f.rule, f.message) for f in loud(reports()[0])}
    told = [f for f in loud(reports()[number + 1]) if (f.rule, f.message) not in before]
    assert rule in {f.rule for f in told}, f"{old} -> {new}"
