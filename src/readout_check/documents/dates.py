"""When a text was published, and when the meeting that it tells of took place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.calendar import is_date
from readout_check.documents.roles import is_official
from readout_check.lexicon.calendar_words import WEEKDAYS
from readout_check.records import Document, Segment, SegmentKind
from readout_check.written import WrittenDate, written_dates

_HEAD = (SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.DATE_LINE, SegmentKind.DATELINE, SegmentKind.BYLINE)
_TEXT = (SegmentKind.PARAGRAPH, SegmentKind.TURN)
_HEAD_PARAGRAPHS = 2
"""Paragraphs that may tell the day of the event."""
_LONGEST_AFTER = dt.timedelta(days=60)
"""How long after its event an article appears; an earlier day in its opening is of a visit or accord before that."""
_NEAR, _NEAR_WORDS = 40, 4
"""Code points, and words, before a date in which a word for the future makes it another day than the event's."""
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\b", re.IGNORECASE)
_MET = re.compile(
    r"\b(?:meets?|met|meetings?|talks|call(?:ed)?|spoke|speak|conversation|visit(?:ed)?|received|hosted|welcomed|held|signed|"
    r"agreed|conference|summit|session|briefing|announced|told|said|took place|negotiations|conferred|gathered)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|would|next|is to|are to|due|scheduled|until|since|from|by|expected|plans?)\b", re.IGNORECASE
)
_DONE = re.compile(r"^(?:Done|Signed|Adopted|Issued)\s(?:at|in)\s[^\n]{1,120}", re.MULTILINE)
_SENTENCE = re.compile(r"[^.?!]{1,600}(?:[.?!](?!\s|$)[^.?!]{0,600}){0,20}[.?!]?")


@dataclass(frozen=True, slots=True)
class _Partial:
    """A day and month whose year the text leaves open."""

    month: int
    day: int

    def in_year(self, year: int) -> dt.date | None:
        return dt.date(year, self.month, self.day) if is_date(year, self.month, self.day) else None


def document_dates(
    text: str,
    layout: Sequence[Segment],
    title: str | None,
    *,
    official: bool | None = None,
) -> tuple[dt.date | None, dt.date | None]:
    """The publication date of ``text`` and the day of its event; ``None`` for what it does not tell.

    Publication: the dateline, else a date line, else the title, else other lines of the head; of an official text also
    a line below the title or its last words ("Done at Kasane on 19 May 2023"). A dateline without a year takes the one
    that puts it nearest to the full dates of the text. Event: the date or the weekday that the first paragraphs give
    for it, a weekday as the last such day on or before publication; an official text that tells none has its event on
    the first date of its head (of "5-6 November" the 5th), or on the full date of its opening ("met in Ankara on 3 May
    2021"). ``official`` is told by reading when ``None``.
    """
    published = _published(text, layout, title)
    if official is None:
        official = is_official(text, layout)
    if published is None and official:
        published = _full_date(text, layout, SegmentKind.TITLE) or _done_on(text)
    told = _told_date(text, layout, published, opening=official) or _told_weekday(text, layout, published)
    if official:
        told = told or published or _met_on(text, layout)
    return published, told


def front_matter_date(value: str) -> dt.date | None:
    """The full date that ``value`` writes, or ``None``."""
    return next((d.date for d in written_dates(value) if d.date is not None), None)


def with_dates(
    official: Iterable[Document],
    secondary: Iterable[Document],
) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """Both sides of a meeting, missing dates of the articles completed from the official side.

    An article's dateline without a year ("April 18") becomes that day on or after the official date, whatever full
    dates its text has; an article without any date gets the official one; one that does not tell when the meeting was
    gets the official day. An official text without a date takes nothing: an article's date bounds it but does not tell
    it.
    """
    officials, articles = tuple(official), tuple(secondary)
    dates = [d for document in officials if (d := document.date or document.event_date)]
    events = [d for document in officials if (d := document.event_date or document.date)]
    if not dates:
        return officials, articles
    return officials, tuple(_completed(article, max(dates), min(events)) for article in articles)


def _completed(article: Document, published: dt.date, met: dt.date) -> Document:
    partial = _partial_date(article.text, article.segments)
    dated = _on_or_after(partial, met) if partial else article.date
    date = dated or published
    event = article.event_date if date == article.date else None
    if event is None and date != article.date:
        told = _told_date(article.text, article.segments, date, opening=False)
        event = told or _told_weekday(article.text, article.segments, date)
    if event is None and met <= date:
        event = met
    return replace(article, date=date, event_date=event, undated=dated is None)


def _on_or_after(partial: _Partial, day: dt.date) -> dt.date | None:
    dates = (partial.in_year(year) for year in (day.year, day.year + 1))
    return next((d for d in dates if d is not None and d >= day), None)


def _partial_date(text: str, layout: Sequence[Segment]) -> _Partial | None:
    for segment in layout:
        if segment.kind in (SegmentKind.DATELINE, SegmentKind.DATE_LINE):
            for found in written_dates(segment.span.of(text)):
                if found.day is not None:
                    return None if found.date else _Partial(found.month, found.day)
    return None


def _published(text: str, layout: Sequence[Segment], title: str | None) -> dt.date | None:
    for kind in (SegmentKind.DATELINE, SegmentKind.DATE_LINE):
        found = next(_dates_of(text, layout, kind), None)
        if found is not None:
            return found.date or _nearest_year(found, text)
    told = [d.date for d in written_dates(title or "") if d.date]
    told += [
        d.date for kind in (SegmentKind.HEADING, SegmentKind.BYLINE) for d in _dates_of(text, layout, kind) if d.date
    ]
    return told[0] if told else None


def _full_date(text: str, layout: Sequence[Segment], kind: SegmentKind) -> dt.date | None:
    return next((found.date for found in _dates_of(text, layout, kind) if found.date), None)


def _done_on(text: str) -> dt.date | None:
    """The full date with which an official text says when it was made out, in a line of its own."""
    lines = (found for line in _DONE.finditer(text) for found in written_dates(line[0]))
    return next((found.date for found in lines if found.date), None)


def _dates_of(text: str, layout: Sequence[Segment], kind: SegmentKind) -> Iterator[WrittenDate]:
    """The days written in the segments of ``kind``; month-first reading of slashes is settled by the whole text."""
    spans = [s.span for s in layout if s.kind is kind]
    for found in written_dates(text):
        if found.day is not None and any(s.start <= found.start and found.end <= s.end for s in spans):
            yield found


def _nearest_year(found: WrittenDate, text: str) -> dt.date | None:
    """The date in the year that brings it nearest to a full date written elsewhere in ``text``."""
    partial = _Partial(found.month, found.day or 1)
    full = [d.date for d in written_dates(text) if d.date is not None]
    near = [
        (abs((date - other).days), date)
        for other in full
        for year in (other.year - 1, other.year, other.year + 1)
        if (date := partial.in_year(year)) is not None
    ]
    return min(near)[1] if near else None


def _told_date(text: str, layout: Sequence[Segment], published: dt.date | None, *, opening: bool) -> dt.date | None:
    """The day written in the first paragraphs for the event, on or before publication.

    ``opening`` takes only a date that begins its sentence ("On 5 October, President ... met ..."): official texts name
    other days further in.
    """
    for sentence in _lead_sentences(text, layout):
        if not _MET.search(sentence):
            continue
        for found in written_dates(sentence):
            before = sentence[: found.start].strip()
            if found.day is None or _FUTURE.search(before[-_NEAR:].rpartition(",")[2]):
                continue
            if opening and len(before.split()) > 1:
                continue
            day = found.date or (_last_before(_Partial(found.month, found.day), published) if published else None)
            if day is not None and (published is None or day <= published <= day + _LONGEST_AFTER):
                return day
    return None


def _met_on(text: str, layout: Sequence[Segment]) -> dt.date | None:
    """The first full date in the first paragraphs for the event, the first day of a visit that they give."""
    for sentence in filter(_MET.search, _lead_sentences(text, layout)):
        for found in written_dates(sentence):
            before = sentence[: found.start].rstrip().removesuffix("from")
            if found.date is not None and not _FUTURE.search(before[-_NEAR:].rpartition(",")[2]):
                return found.date
    return None


def _told_weekday(text: str, layout: Sequence[Segment], published: dt.date | None) -> dt.date | None:
    if published is None:
        return None
    for sentence in _lead_sentences(text, layout):
        if not _MET.search(sentence):
            continue
        if _TODAY.search(sentence):
            return published
        for weekday in _WEEKDAY.finditer(sentence):
            if not _FUTURE.search(" ".join(sentence[: weekday.start()].split()[-_NEAR_WORDS:])):
                return _last_weekday(WEEKDAYS[weekday["day"].lower()], published)
    return None


def _last_weekday(weekday: int, published: dt.date) -> dt.date:
    return published - dt.timedelta(days=(published.weekday() - weekday) % 7)


def _last_before(partial: _Partial, published: dt.date) -> dt.date | None:
    dates = (partial.in_year(year) for year in (published.year, published.year - 1))
    return next((d for d in dates if d is not None and d <= published), None)


def _lead_sentences(text: str, layout: Sequence[Segment]) -> Iterator[str]:
    paragraphs = [s for s in layout if s.kind in _TEXT and s.speaker is None][:_HEAD_PARAGRAPHS]
    for paragraph in paragraphs:
        yield from (m[0] for m in _SENTENCE.finditer(paragraph.span.of(text)))
