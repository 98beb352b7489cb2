"""What goes in and what comes out: documents, meetings, findings, reports. ``model`` has the values in between.

They stand apart because a run whose results are all in the cache needs no others, and each class takes time to make.
Offsets are code points in ``Document.text``. Nothing here does I/O.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def to(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class SegmentKind(StrEnum):
    """What part of a document's layout a segment is."""

    TITLE = "title"
    DATELINE = "dateline"  # "Sochi, 1 December 2021 (TDI):", a prefix of the first paragraph
    DATE_LINE = "date-line"  # "26 november 2021, 15:20", a line of its own
    BYLINE = "byline"
    CAPTION = "caption"
    HEADING = "heading"  # letterhead, section heads, "[Provisional translation]"
    LABEL = "label"  # the "Name:" or "President X said:" in front of a turn
    TURN = "turn"  # words of one speaker, at most a paragraph
    PARAGRAPH = "paragraph"  # running text in the author's voice
    QUOTATION = "quotation"  # words inside quotation marks; lies inside a turn or a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One piece of a document's layout. ``speaker`` is the name as the document gives it, for turns only.

    Segments other than quotations do not overlap and are in order; quotations follow the segment that holds them.
    """

    span: Span
    kind: SegmentKind
    speaker: str | None = None


class Side(StrEnum):
    """Which side of a meeting a document is on."""

    OFFICIAL = "official"
    SECONDARY = "secondary"


class DecidedBy(StrEnum):
    """How it was settled on which side a document is."""

    OPTION = "option"
    MEETING_TOML = "meeting.toml"
    FRONT_MATTER = "front-matter"
    FILE_NAME = "file-name"
    DETECTED = "detected"


@dataclass(frozen=True, slots=True)
class Place:
    """From code point ``start`` of a text on, where in the source it stands: "page 3", "paragraph lead"."""

    start: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A text as it was before it was cleaned for reading; code point i of the clean text stands at ``starts[i]`` to
    ``ends[i]`` of this one.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment to readout-check in a text: ``text`` is all of it, ``scope`` the paragraph that it is about."""

    span: Span
    scope: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text as it was read. ``path`` is POSIX, as it is shown; ``date`` is the document's own (publication) date.

    ``event_date`` is the day of the meeting where the document tells it (a date line of a readout, "met on Tuesday" is
    left to the extractors), ``undated`` whether ``date`` is that of the readout, taken over by an article that gives
    none; ``title`` is the headline or the first heading. ``text`` is clean; ``original`` is what it
    was where cleaning changed it (see ``documents.clean``), and ``places`` and ``comments`` count in that one.
    ``declared_date`` is what the file's metadata give, ``source`` the address it came from. ``id`` is what a baseline
    calls it: a declared address, else its POSIX path relative to the baseline's folder. Comments to
    readout-check stand in ``comments``; in ``text`` there are blanks in their place.
    """

    path: str
    text: str
    id: str = ""
    title: str | None = None
    date: dt.date | None = None
    event_date: dt.date | None = None
    undated: bool = False
    segments: tuple[Segment, ...] = ()
    comments: tuple[Comment, ...] = ()
    side: Side | None = None
    decided_by: DecidedBy | None = None
    original: Original | None = field(default=None, compare=False, repr=False)
    places: tuple[Place, ...] = ()
    declared_date: dt.date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody in the room, as the user declares it (``meeting.toml``): ``office`` and ``country`` in the user's words,
    ``aliases`` other names of the same person.
    """

    name: str
    office: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The documents about one meeting: ``id`` is the folder's POSIX path relative to where the run was started.

    ``attendees`` are the participants that the user has declared, none unless there is a ``meeting.toml``.
    """

    id: str
    official: tuple[Document, ...]
    secondary: tuple[Document, ...]
    attendees: tuple[Attendee, ...] = ()


class Severity(StrEnum):
    """How loud a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return (Severity.NOTE, Severity.WARNING, Severity.ERROR).index(self)


class Status(StrEnum):
    """Whether the baseline knows a finding."""

    NEW = "new"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One side of a finding: the disputed words and the sentence they stand in. ``line`` and ``column`` start at 1.

    ``column`` counts code points, ``byte_column`` bytes of UTF-8 (0 where it was not told); ``place`` is where in the
    source the words stand, when it has pages or named paragraphs.
    """

    path: str
    span: Span
    line: int
    column: int
    quote: str
    sentence: str
    sentence_start: int
    speaker: str | None = None
    place: str | None = None
    byte_column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One departure of an article from the readout, with both passages.

    ``readout_id`` and ``article_id`` name the documents ("" where no one document is meant), ``official_value`` and
    ``secondary_value`` are the canonical values: these four and the rule are its identity, from run to run.
    """

    rule: str
    name: str
    kind: str
    severity: Severity
    confidence: float
    message: str
    fingerprint: str
    official: Evidence | None
    secondary: Evidence | None
    suggestion: str | None = None
    status: Status = Status.NEW
    readout_id: str = ""
    article_id: str = ""
    official_value: str = ""
    secondary_value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A fact that both sides state alike."""

    kind: str
    official: Evidence
    secondary: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """A claim of the article that was not judged, and why."""

    reason: str
    secondary: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo:
    """What the report says of one document."""

    path: str
    title: str | None
    date: dt.date | None
    decided_by: DecidedBy
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReport:
    """The result for one meeting. Findings are in the order of the article, errors not first.

    ``suppressed`` is how many findings a suppression took out.
    """

    id: str
    official: tuple[DocumentInfo, ...]
    secondary: tuple[DocumentInfo, ...]
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...]
    unchecked: tuple[Unchecked, ...]
    claims_official: int
    claims_secondary: int
    suppressed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of a run. ``spacy`` and ``model`` name what the reading was done with ("3.8.18", "name 3.8.0").

    ``baseline`` is the path of the baseline it was held against, as shown, and ``stale`` how many of its entries meet
    no finding any more.
    """

    meetings: tuple[MeetingReport, ...]
    version: str
    spacy: str
    model: str
    baseline: str | None = None
    stale: int = 0

    @property
    def suppressed(self) -> int:
        """How many findings suppressions took out of all meetings."""
        return sum(meeting.suppressed for meeting in self.meetings)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all meetings, in order."""
        return tuple(finding for meeting in self.meetings for finding in meeting.findings)
