"""Every value that moves through readout-check: frozen, slotted, keyword-only, compared field by field.

Offsets are code points in ``Document.text``. Figures are ``Decimal``. Nothing here does I/O or knows spaCy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
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
    left to the extractors); ``title`` is the headline or the first heading. ``text`` is clean; ``original`` is what it
    was where cleaning changed it (see ``documents.clean``), and ``places`` and ``comments`` count in that one.
    ``declared_date`` is what the file's metadata give, ``source`` the address it came from. ``id`` is what a baseline
    calls it: its ``url`` or ``source``, else its POSIX path relative to the baseline's folder. Comments to
    readout-check stand in ``comments``; in ``text`` there are blanks in their place.
    """

    path: str
    text: str
    id: str = ""
    title: str | None = None
    date: dt.date | None = None
    event_date: dt.date | None = None
    segments: tuple[Segment, ...] = ()
    comments: tuple[Comment, ...] = ()
    side: Side | None = None
    decided_by: DecidedBy | None = None
    original: Original | None = field(default=None, compare=False, repr=False)
    places: tuple[Place, ...] = ()
    declared_date: dt.date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The documents about one meeting: ``id`` is the folder's POSIX path relative to where the run was started."""

    id: str
    official: tuple[Document, ...]
    secondary: tuple[Document, ...]


# --- what was read out of a document ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a sentence: its place, its lower-case lemma and its universal part of speech."""

    start: int
    end: int
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its content words; ``speaker`` is who says it (see ``readout_check.attribution``)."""

    span: Span
    kind: SegmentKind
    words: tuple[Word, ...]
    speaker: str | None = None


class Modality(StrEnum):
    """How real the text says a thing is."""

    DONE = "done"  # reported as fact, done, agreed, in force
    PLANNED = "planned"  # will, plans to, is to, expected
    POSSIBLE = "possible"  # may, could, proposed, considered, hoped, up for decision
    DENIED = "denied"  # not, no, refused


class Bound(StrEnum):
    """What is said of a figure beyond its value."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    UP_TO = "up to"
    BETWEEN = "between"


class Dimension(StrEnum):
    """What sort of unit a quantity has; only quantities of one dimension can disagree about their value."""

    COUNT = "count"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage point"
    MONEY = "money"
    MEASURE = "measure"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit. ``code`` is the ISO 4217 code for money (``"XXX"`` for an unnamed currency, such as a bare "$"'s country
    left open is ``"USD"``), the singular English name for measures ("tonne", "kilometre", "year"), else the dimension.

    ``symbol`` is the currency or unit as the text writes it ("$", "F$", "km").
    """

    dimension: Dimension
    code: str
    symbol: str = ""


class Direction(StrEnum):
    """Where the governing verb says that a figure went."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Use(StrEnum):
    """What a figure is there for; only stated figures are checked."""

    STATED = "stated"
    AGE = "age"  # "Lehtoranta, 41"
    CONVERSION = "conversion"  # "(about $234 million)" beside the original
    LABEL = "label"  # photo numbers, list marks, telephone numbers, "F-16"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something a text says that can be checked: its words, where they stand, and who says them.

    ``span`` holds the claim's own words, as tight as they can be; ``sentence`` the sentence around it. The rest is set
    by ``readout_check.attribution``, not by the extractors: ``speaker`` is a participant's name as the readout has it,
    or an ``outside`` source in the article's words; ``carried`` says that an earlier sentence names the speaker, else
    ``source`` is where this one does.
    """

    span: Span
    text: str
    sentence: Span
    speaker: str | None = None
    outside: bool = False
    carried: bool = False
    source: Span | None = None
    modality: Modality = Modality.DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Claim):
    """A figure. ``low`` and ``high`` are equal but for ranges; an open bound keeps its figure in both.

    ``span`` is the figure with its unit or currency ("$4.5 billion", "11 percent", "304, in fact, ... 340");
    ``qualifier`` the words of the bound or hedge ("more than"), ``counted_span`` the counted noun phrase ("Azerbaijani
    schoolchildren"). ``counted`` is the lower-case lemma of its head, ``modifiers`` those of its modifiers. ``holder``
    is who has it (possessor, subject), ``verb`` the governing verb's lemma, ``period`` the words of the period it is
    about. ``per_span`` is the denominator where the counted noun stands before it ("0.2 cases per thousand"), else it
    is in ``span``. ``alternatives`` are the figures that the speaker took back.
    """

    low: Decimal
    high: Decimal
    unit: Unit
    per: str | None = None
    per_amount: Decimal = Decimal(1)
    per_span: Span | None = None
    bound: Bound = Bound.EXACT
    hedges: tuple[str, ...] = ()
    qualifier: Span | None = None
    counted: str | None = None
    counted_span: Span | None = None
    modifiers: tuple[str, ...] = ()
    holder: str | None = None
    verb: str | None = None
    direction: Direction = Direction.NONE
    period: str | None = None
    alternatives: tuple[Decimal, ...] = ()
    use: Use = Use.STATED
    magnitude: str | None = None  # "thousand", "million", "billion", "trillion" as the text has it

    @property
    def is_range(self) -> bool:
        """Whether the figure has two ends."""
        return self.low != self.high


class Granularity(StrEnum):
    """How wide the words of a date are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    MONTHS = "months"  # "the first nine months"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"


class Relation(StrEnum):
    """How a thing stands to its date."""

    ON = "on"
    IN = "in"
    DURING = "during"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A range of days, both ends included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClaim(Claim):
    """A date or a period, resolved. ``span`` is the date's own words ("26 November", "the first nine months of this
    year", "by the end of next year" without "by"); ``qualifier`` the words of the relation.

    ``interval`` is the best reading; ``readings`` all that the words allow, the best one first (a weekday may be the
    one before or after the anchor). ``anchor`` is the day it was resolved against, ``None`` for an absolute date.
    ``assumed_year`` says that the words name no year and no relation to one ("in May").
    """

    interval: Interval
    readings: tuple[Interval, ...]
    granularity: Granularity
    relation: Relation = Relation.IN
    qualifier: Span | None = None
    anchor: dt.date | None = None
    assumed_year: bool = False


class Rank(StrEnum):
    """What stands before or after an office and changes it."""

    FIRST_DEPUTY = "first deputy"
    DEPUTY = "deputy"
    VICE = "vice"
    ACTING = "acting"
    FORMER = "former"
    ELECT = "elect"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeClaim(Claim):
    """An office, with the polity or body it belongs to and its holder when named.

    ``office`` is the canonical office ("president", "prime minister", "minister of foreign affairs", "governor").
    ``ranks`` is empty for the plain office. ``polity`` is an ISO 3166-1 alpha-2 code ("AM", "EU", "UN" too) or None;
    ``body`` the name of an organisation when it is the office of one ("russian academy of sciences").
    ``person`` is the holder's name as the text has it, ``person_span`` where it stands. ``generic`` marks epithets that
    several offices may answer to ("the Azerbaijani leader", "the minister", "his Finnish counterpart").
    ``plural`` marks several holders ("the presidents of Kazakhstan and Uzbekistan").
    """

    office: str
    ranks: frozenset[Rank] = frozenset()
    polity: str | None = None
    polity_span: Span | None = None
    body: str | None = None
    person: str | None = None
    person_span: Span | None = None
    generic: bool = False
    plural: bool = False


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameClaim(Claim):
    """A person, a country (also by its demonym), an organisation or a place. ``key`` is its canonical form: an ISO code
    for countries, the lower-case unaccented name without articles for the rest. ``country`` is the country a place is
    in where the gazetteer knows (capitals). ``adjective`` marks demonyms ("Azerbaijani").
    """

    kind: NameKind
    key: str
    country: str | None = None
    adjective: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim(Claim):
    """What one clause says: ``span`` is the clause's head verb with its auxiliaries and negation, ``clause`` the whole.

    ``actor`` is the head noun phrase of the grammatical actor (by-phrase in the passive), ``actor_span`` its place;
    ``verb`` and ``object`` are lemmas, ``negated`` whether the clause is. ``settled`` says that the verb reports a
    thing as over and done: past or perfect, ``conditional`` that it stands under "if", "once", "until" and the like, or
    in a question. ``undecided`` marks what the alignment made of words that leave a matter open ("no decision was
    taken").
    """

    clause: Span
    verb: str
    actor: str | None = None
    actor_span: Span | None = None
    actor_phrase: str | None = None
    object: str | None = None
    negated: bool = False
    settled: bool = False
    conditional: bool = False
    undecided: bool = False
    direction: Direction = Direction.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationClaim(Claim):
    """Words inside quotation marks; ``span`` is the words without the marks.

    ``direct`` is false for words of a readout that only reports what was said, without quotation marks or a turn.
    """

    direct: bool = True


AnyClaim = Quantity | DateClaim | OfficeClaim | NameClaim | StatementClaim | QuotationClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that are put in somebody's mouth: ``scope`` is what is said, ``source`` who says it, as the text has it
    ("the Finnish leader", "he", "the city's tourism board"), ``verb`` the reporting verb's lemma or "according to".
    """

    scope: Span
    source: str
    source_span: Span
    verb: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read out of one document: the stages after extraction see this and no spaCy object."""

    document: Document
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A claim of the article with the readout's claim about the same fact, ``None`` where there is none.

    ``score`` in [0, 1] says how surely both speak of one fact; ``contested`` that they give it unequal values and that
    the score is the chance that it is one fact. ``apart`` says that the readout gives the fact in its one speaker's
    words alone, and that what the article's speaker says there is about other things. ``counts_both`` says that the
    readout gives another figure, beside this one, for what the article counts. ``denied`` says that one of two
    statements denies what the other's passage states, whatever their verbs; ``other_doer`` that two statements tell one
    deed of two parties. ``official_index`` and ``secondary_index`` are the places of their documents in the meeting.
    """

    official: Claim | None
    secondary: Claim
    score: float
    contested: bool = False
    apart: bool = False
    counts_both: bool = False
    denied: bool = False
    other_doer: bool = False
    official_index: int = 0
    secondary_index: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """A topic of the readout that an article leaves out, told by its weightiest sentence.

    ``span`` is that sentence and ``claim`` a claim in it, if there is one. ``weight`` ranks the omissions of one
    article (see ``align.omissions``); ``score`` in [0, 1] says how surely it is left out.
    """

    span: Span
    claim: Claim | None
    speaker: str | None
    weight: float
    score: float
    official_index: int = 0


# --- the report ------------------------------------------------------------------------------------------------------


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
