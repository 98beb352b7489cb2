"""What holds for the segments of any text, however odd."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from readout_check.documents.dates import document_dates
from readout_check.documents.roles import official_score
from readout_check.documents.segments import segments, title_of
from readout_check.model import SegmentKind

_PIECES = """President X said:|- |GOVERNOR: |QUESTION:| I am. |“|”|"|'|’|London, 5 May 2021 (X) – |5 May|(|[00:12]|# |
Photo: |• |1. |Q  |A|\u2028|\u00a0|ზ|By A B|* * *|Mr. X, minister: |\r\n|\n""".split("|")
TEXTS = st.lists(st.one_of(st.sampled_from(["---\n", *_PIECES]), st.text(max_size=5)), max_size=30).map("".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_segments_are_in_order_and_apart_and_quotations_inside(text: str) -> None:
    end, holder = 0, None
    for segment in segments(text):
        assert segment.span.start < segment.span.end <= len(text)
        if segment.kind is SegmentKind.QUOTATION:
            assert holder is not None
            assert holder.span.covers(segment.span)
        else:
            assert segment.span.start >= end
            end, holder = segment.span.end, segment


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_dates_and_score_never_fail(text: str) -> None:
    layout = segments(text)
    official_score(text, layout)
    document_dates(text, layout, title_of(text, layout))
