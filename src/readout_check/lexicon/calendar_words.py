"""Words of the English calendar: months, weekdays, seasons, numerals that count periods.

Closed classes of the language, listed by hand; no outside source. Keys are lower case and without full stops.
"""

from __future__ import annotations

MONTH_NAMES: tuple[str, ...] = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH_ABBREVIATIONS: tuple[str, ...] = (
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
)
MONTHS: dict[str, int] = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name: MONTH_NAMES.index(next(m for m in MONTH_NAMES if m.startswith(name))) + 1 for name in MONTH_ABBREVIATIONS},
}
"""Month number (1 to 12) by name or abbreviation."""

AMBIGUOUS_MONTHS: frozenset[str] = frozenset({"may", "march", "mar", "dec", "jan", "jun", "sep", "oct", "nov"})
"""Month words that in lower case are, as often, something else (verbs, names, slips)."""

WEEKDAYS: dict[str, int] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
"""Weekday number as ``datetime.date.weekday`` counts it."""

SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of the (meteorological, northern) season."""

DAY_PARTS: tuple[str, ...] = ("morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime")

CARDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        (
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ),
        1,
    )
} | {"a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
"""Number words that count days, weeks, months and years."""

ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": -1,
    "last": -1,
    "latter": -1,
    "former": 1,
    "opening": 1,
    "closing": -1,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
"""Which half, third or quarter of a period; -1 is the last one."""

UNIT_PERIODS: dict[str, str] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
}
"""Units that periods are counted in, by word."""

MONTH_NAMESAKES: frozenset[str] = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "jun", "dec"})
"""Months that are also given names, surnames, nouns or verbs: without a day or a year they need a preposition."""

SEASON_NOUNS: frozenset[str] = frozenset(
    {"games", "olympics", "school", "session", "sessions", "camp", "break", "season", "university", "festival", "water"}
)
"""Nouns that take a season as their modifier: then it is no time."""

HOLIDAYS: dict[tuple[str, ...], tuple[int, int]] = {
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "year", "'s", "eve"): (12, 31),
    ("valentine", "'s", "day"): (2, 14),
    ("may", "day"): (5, 1),
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
}
"""Month and day of the feasts that texts give for a date, by their words."""

INCEPTION_NOUNS: frozenset[str] = frozenset(
    {"beginning", "start", "launch", "outbreak", "onset", "opening", "introduction", "establishment", "creation"}
    | {"founding", "formation", "signing", "adoption", "entry", "accession", "deployment", "arrival", "inception"}
)
"""Nouns of a thing's beginning: "since the launch of X on 1 May" says "since 1 May"."""

PLANNING_PARTICIPLES: frozenset[str] = frozenset(
    {"planned", "scheduled", "due", "set", "slated", "expected", "billed", "foreseen", "envisaged", "timed", "invited"}
)
"""Participles after which a date lies ahead although their form is past."""

MOVING: frozenset[str] = frozenset(
    {"moved", "postponed", "shifted", "rescheduled", "delayed", "deferred", "brought", "pushed", "adjourned", "put"}
    | {"moves", "postpones", "moving", "postponing", "rescheduling", "postpone", "reschedule", "postponement"}
)
"""What is done to a meeting that is to be held on another day: of its two days neither is past."""

ISSUED_NOUNS: frozenset[str] = frozenset(
    {"decree", "order", "agreement", "accord", "resolution", "declaration", "communique", "communiqué", "memorandum"}
)
"""What is there already when a text calls it by its month: "the May decree"."""

MEASURED_NOUNS: frozenset[str] = frozenset(
    {"datum", "data", "figure", "statistic", "number", "reading", "result", "inflation"}
)
"""What is known only of a month that is over: "the data for May"."""
