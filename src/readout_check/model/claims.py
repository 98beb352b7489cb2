"""What a text says that can be checked: claims, each with its place, and the words that their fields are told in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from readout_check.records import Span


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
    is in ``span``. ``alternatives`` are the figures that the speaker took back; where the one that stands is said in
    another sentence, ``put_right`` is its span.
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
    direction_span: Span | None = None
    period: str | None = None
    alternatives: tuple[Decimal, ...] = ()
    put_right: Span | None = None
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
    EARLIEST = "at the earliest"
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
    ASSISTANT = "assistant"  # or additional: below the office, or below its deputies
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

    ``slot`` is where in its clause the name stands: the preposition before it ("in", "from"), or "subject" (the
    by-phrase in the passive), "object" or "attribute" ("Azerbaijan's", "the Azerbaijani"), "" where the parse tells
    none. ``about`` are the lemmas of what it hangs on: noun and verb, and their subject and object.
    """

    kind: NameKind
    key: str
    country: str | None = None
    adjective: bool = False
    slot: str = ""
    about: tuple[str, ...] = ()


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
