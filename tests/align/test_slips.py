"""Dates that look like slips of the pen for others, whatever stands around them."""

from __future__ import annotations

import datetime as dt

import pytest

from readout_check import parsing
from readout_check.align.slips import date_slip
from readout_check.extract.dates import extract
from readout_check.model import DateClaim, Document, Segment, SegmentKind, Side, Span

DAY = dt.date(2023, 10, 12)


def _date(text: str) -> DateClaim:
    whole = Segment(span=Span(0, len(text)), kind=SegmentKind.PARAGRAPH)
    document = Document(path="a.txt", text=text, date=DAY, event_date=DAY, segments=(whole,), side=Side.OFFICIAL)
    (found,) = extract(next(iter(parsing.trees([document]))), document)
    return found


@pytest.mark.parametrize(
    ("official", "secondary", "slip"),
    [
        pytest.param(
            "in the first half of 2024", "in the first six months of 2026", True, id="half a year, six months"
        ),
        pytest.param("by 30 June 2026", "by the end of June 2024", True, id="a day and the end of its month"),
        pytest.param(
            "from 31 October to 13 November 2024", "on 31 October 2025", True, id="the first day of a stretch"
        ),
        pytest.param("for 2024-2026", "for the years 2024 to 2025", True, id="years with one end in common"),
        pytest.param("for 2024-2026", "for the years 2027 to 2029", False, id="years of another programme"),
        pytest.param("in 2024", "in 2026", False, id="any two years"),
        pytest.param("this summer", "last summer", False, id="seasons, which lie in two years in the south"),
        pytest.param("in the first half of 2024", "in the second half of 2025", False, id="another half"),
    ],
)
def test_a_part_of_another_year_is_a_slip(official: str, secondary: str, slip: bool) -> None:
    assert bool(date_slip(_date(f"It meets {official}."), _date(f"It meets {secondary}."))) is slip
