"""A readout's own words cannot depart from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from readout_check.documents.read import document_of
from readout_check.model import Document, Meeting, Severity, Side
from readout_check.pipeline import check

GOLD = Path(__file__).parent.parent / "bench" / "gold"
DAY = dt.date(2024, 3, 14)
READOUT = """Press conference, 14 March 2024

PRESIDENT DANIN: We will meet again tomorrow. No decision on the dam was taken. Last year 2,300 boats passed the locks.

PRESIDENT VARTAN: The water level of the lake has fallen by 12 centimetres since May.
"""


def _document(text: str, side: Side, day: dt.date) -> Document:
    read = document_of(text, f"{side}.txt")
    return Document(path=f"{side}.txt", text=read.text, date=day, event_date=DAY, segments=read.segments, side=side)


def _loud(readout: str, article: str, printed: dt.date = DAY) -> list[str]:
    """The codes of the errors and warnings."""
    meeting = Meeting(
        id="m",
        official=(_document(readout, Side.OFFICIAL, DAY),),
        secondary=(_document(article, Side.SECONDARY, printed),),
    )
    (report,) = check([meeting]).meetings
    return [finding.rule for finding in report.findings if finding.severity != Severity.NOTE]


def test_a_sentence_of_the_readout_is_not_held_against_another_one() -> None:
    assert _loud(READOUT, "The water level of the lake has fallen by 12 centimetres since May.") == []


def test_the_same_words_in_another_mouth_are_told() -> None:
    article = "“The water level of the lake has fallen by 12 centimetres since May,” President Danin said."
    assert _loud(READOUT, article) == ["RC601"]


@pytest.mark.parametrize("pair", sorted(p.parent.name for p in GOLD.glob("*/official.txt")))
def test_no_readout_departs_from_itself(pair: str) -> None:
    """What is found is false, whatever it is."""
    text = (GOLD / pair / "official.txt").read_text(encoding="utf-8")
    official = document_of(text, "official.txt")
    official = replace(official, side=Side.OFFICIAL)
    meeting = Meeting(id="m", official=(official,), secondary=(replace(official, path="a.txt", side=Side.SECONDARY),))
    (report,) = check([meeting]).meetings
    assert [f.message for f in report.findings if f.severity != Severity.NOTE] == []
