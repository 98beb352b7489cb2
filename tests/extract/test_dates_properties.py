"""Properties of the date grammar over any text; the parser is not the point here."""

from __future__ import annotations

import datetime as dt
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from readout_check import parsing
from readout_check.extract.date_grammar import mentions
from readout_check.extract.date_terms import Context, Focus, Tense
from readout_check.extract.dates import extract
from readout_check.lexicon.calendar_words import CARDINALS, MONTHS, ORDINALS, SEASONS, UNIT_PERIODS, WEEKDAYS
from readout_check.model import Document, Granularity, Interval, Side

_OTHERS = (
    "May March Monday the of in last next this same that end mid - – , to and between from until before earlier later "
    "ago 2019 2024/25 1990s 23rd 31 7 Q3 is out early late past period previous following 0 's ²"
)
_WORDS = st.sampled_from(
    [*MONTHS, *WEEKDAYS, *SEASONS, *ORDINALS, *CARDINALS, *UNIT_PERIODS, *_OTHERS.split(" "), "\n\n"]
)
_PHRASES = st.lists(_WORDS, max_size=12).map(" ".join)
_ANCHORS = st.lists(st.dates(), max_size=2).map(tuple)


@given(st.one_of(st.text(), _PHRASES))
def test_mentions_are_in_order_and_inside_the_text(text: str) -> None:
    at = 0
    for mention in mentions(text)[1]:
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        at = mention.end


@given(_PHRASES, _ANCHORS, st.sampled_from(Tense), st.dates())
def test_terms_resolve_to_intervals_in_order(
    text: str, anchors: tuple[dt.date, ...], tense: Tense, day: dt.date
) -> None:
    focus = (Focus(interval=Interval(day, day), granularity=Granularity.DAY, near=True),)
    context = Context(anchors=anchors, day_anchors=anchors, tense=tense, focus=focus)
    for mention in mentions(text)[1]:
        try:
            readings = mention.term.resolve(context)
        except (ValueError, OverflowError):  # past the ends of the calendar, as documented
            continue
        assert all(reading.first <= reading.last for reading in readings)
        assert len(set(readings)) == len(readings)


@settings(deadline=None)  # the first example loads the parser
@given(_PHRASES, st.one_of(st.none(), st.dates()))
def test_extract_never_raises(text: str, day: dt.date | None) -> None:
    document = Document(path="a.txt", text=text, date=day, side=Side.SECONDARY)
    for claim in extract(next(parsing.trees([document])), document):
        assert claim.text == text[claim.span.start : claim.span.end]
        assert claim.sentence.covers(claim.span)
        assert claim.interval == claim.readings[0]


def test_long_chains_take_linear_time() -> None:
    for piece in (
        "1 May to ",
        "June 3-",
        "the end of the ",
        "early ",
        "from 2019 to ",
        "last ",
        "the same ",
        "between May and ",
    ):
        few, many = (min(_seconds(piece * count) for _ in range(3)) for count in (500, 2000))
        assert many < 9 * few, piece  # 4 times as much; quadratic time would be 16 times


def _seconds(text: str) -> float:
    started = time.perf_counter()
    mentions(text)
    return time.perf_counter() - started
