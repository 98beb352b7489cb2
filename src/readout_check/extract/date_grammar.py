"""The grammar of dates: where in a text stands a date or a period, and which term it is.

Hand-written recursive descent over small words: each function reads one form at an index and gives its term and the
index after it, or ``None``; of the forms that fit at one place, the longest is taken. No form looks back over more than
a few words, so that the time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from readout_check.calendar import day_interval
from readout_check.extract.date_anaphora import between, edge, part, towards
from readout_check.extract.date_day_grammar import day_and_month, holiday, weekday_form, weekday_of_month
from readout_check.extract.date_month_grammar import (
    first_months,
    half_of_month,
    month,
    month_range,
    week_of_month,
)
from readout_check.extract.date_relative import (
    LAST,
    NEXT,
    Found,
    counted_back,
    day_alone,
    deictic,
    pointing_back,
    relative_unit,
)
from readout_check.extract.date_terms import Term, day_of_year, fixed, in_year, step
from readout_check.extract.date_words import DASHES, Words, fiscal_year, is_moved, read, unit
from readout_check.extract.date_year_grammar import elliptical, part_of_year, season, years
from readout_check.lexicon.calendar_words import CARDINALS, HOLIDAYS, MONTHS, ORDINALS, SEASONS, UNIT_PERIODS, WEEKDAYS
from readout_check.model import Granularity
from readout_check.written import WrittenDate, written_dates

_FORMS = (
    holiday,
    deictic,
    weekday_form,
    weekday_of_month,
    day_and_month,
    week_of_month,
    half_of_month,
    month_range,
    month,
    part_of_year,
    first_months,
    relative_unit,
    counted_back,
    pointing_back,
    season,
    years,
    day_alone,
    elliptical,
)
_FIGURE_FORMS = (weekday_of_month, day_and_month, week_of_month, part_of_year, counted_back, years)
"""Those of the forms that can begin with a figure."""
_EDGES = {"end": "end", "close": "end", "start": "start", "beginning": "start", "outset": "start"}
_ENDS = {"last": "end", "final": "end", "first": "start"}
_PARTS = {"early": "early", "late": "late", "mid": "mid", "middle": "mid"}
_DEADLINES = frozenset({"before", "until", "till", "by", "as"})
_UNTIL = frozenset({"to", "until", "till", "through"})
_BEGINNINGS = frozenset(
    {
        "the",
        "that",
        "same",
        "corresponding",
        "earlier",
        "later",
        "year",
        "month",
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
    }
    | {"this", "current", "present", "previous", "preceding", "prior", "following", "subsequent", "ensuing"}
    | {f"{letter}{number}" for letter in "qh" for number in "1234"}
    | {"fy"}
    | {names[0] for names in HOLIDAYS}
    | {"easter"}
    | set(MONTHS)
    | set(WEEKDAYS)
    | set(SEASONS)
    | set(CARDINALS)
    | set(ORDINALS)
    | set(_EDGES)
    | set(_PARTS)
    | LAST
    | NEXT
)
"""Every word that a date can begin with; figures can too."""
_NEXT_WORDS = {
    "the": _BEGINNINGS.union(UNIT_PERIODS),
    **dict.fromkeys(("a", "an"), frozenset(UNIT_PERIODS)),
    **dict.fromkeys(("year", "month"), DASHES | {"'s"}),
}
"""Of the commonest of these words, what they begin a date with; a figure may follow too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Date words in a text: offsets, term, and the indices of their first word and of the word after them."""

    start: int
    end: int
    term: Term
    first: int
    after: int


def mentions(text: str) -> tuple[Words, list[Mention]]:
    """The words of ``text`` and its date mentions, in order and not overlapping."""
    words = read(text)
    return words, list(_mentions(text, words))


def _mentions(text: str, words: Words) -> Iterator[Mention]:
    numeric = {w.start: w for w in written_dates(text) if not any(map(str.isalpha, text[w.start : w.end]))}
    i = 0
    while i < len(words.lower):
        found = _expression(words, i, numeric) if _may_begin(words, i) else None
        if found is None:
            i += 1
            continue
        term, after = _range(words, i, found, numeric)
        yield Mention(start=words.starts[i], end=words.ends[after - 1], term=term, first=i, after=after)
        i = after


def _may_begin(words: Words, i: int) -> bool:
    word = words.lower[i]
    if word not in _BEGINNINGS:
        return word[:1].isdigit() or fiscal_year(word) is not None
    following = words.at(i + 1)
    return word not in _NEXT_WORDS or following in _NEXT_WORDS[word] or following[:1].isdigit()


def _expression(words: Words, i: int, numeric: Mapping[int, WrittenDate]) -> Found:
    return _edge(words, i, numeric) or _core(words, i, numeric)


def _core(words: Words, i: int, numeric: Mapping[int, WrittenDate]) -> Found:
    if i >= len(words.lower):
        return None
    found = _numeric(words, i, numeric)
    for form in _FIGURE_FORMS if words.lower[i][0].isdigit() else _FORMS:
        other = form(words, i)
        if other is not None and (found is None or other[1] > found[1]):
            found = other
    return _over(words, found) if found is not None and words.at(i - 1) in _DEADLINES else found


def _numeric(words: Words, i: int, numeric: Mapping[int, WrittenDate]) -> Found:
    written = numeric.get(words.starts[i])
    if written is None or written.date is None:
        return None
    after = i
    while after < len(words.starts) and words.starts[after] < written.end:
        after += 1
    return fixed(day_interval(written.date), Granularity.DAY), after


def _over(words: Words, found: tuple[Term, int]) -> Found:
    """Read "(before) 2020 is out", "(before) next year ends": the last day of the period."""
    term, after = found
    if term.granularity is Granularity.DAY:
        return found
    if words.at(after) in ("is", "was") and words.at(after + 1) in ("out", "over"):
        return edge(term, "end"), after + 2
    if words.at(after) in ("ends", "ended"):
        return edge(term, "end"), after + 1
    return found


def _edge(words: Words, i: int, numeric: Mapping[int, WrittenDate]) -> Found:
    """Read "the end of next year", "early this month", "mid-2024", "late in May", "later this year", "year-end"."""
    start = words.skip(i, "the")
    word, after = words.at(start), start + 1
    if word in ("earlier", "later") and start == i:
        inner = _core(words, words.skip(after, "in"), numeric)
        near = words.at(after) in {"this", "in"} | LAST | NEXT
        return (towards(inner[0], word), inner[1]) if near and inner is not None else None
    if word in _EDGES and (words.at(after), words.at(after + 1), words.at(after + 2)) == ("of", "the", "year"):
        last = _EDGES[word] == "end"
        return in_year(day_of_year(*((12, 31) if last else (1, 1))), None, Granularity.YEAR), after + 3
    bare = word == "end" and words.at(after) in MONTHS  # "at end June"
    if word in _EDGES and (bare or words.at(after) == "of" or words.at(after) in DASHES or words.at(after).isdigit()):
        inner = _period(words, words.skip(after, "of", *DASHES), numeric)
        return None if inner is None else (edge(inner[0], _EDGES[word]), inner[1])
    if word in _ENDS and words.at(after) == "day" and words.at(after + 1) == "of":
        inner = _period(words, after + 2, numeric)
        return None if inner is None else (replace(edge(inner[0], _ENDS[word]), granularity=Granularity.DAY), inner[1])
    if word in _PARTS:
        inner = _period(words, words.skip(after, "of", "in", *DASHES), numeric)
        return None if inner is None else (part(inner[0], _PARTS[word]), inner[1])
    name = unit(word)
    if name in ("year", "month") and words.at(words.skip(after, "'s", *DASHES)) == "end" and words.at(after) != "end":
        return edge(step(name, 0), "end"), words.skip(after, "'s", *DASHES) + 1
    return None


def _period(words: Words, i: int, numeric: Mapping[int, WrittenDate]) -> Found:
    """A period after "the end of": also "the month", "the year", "March and April" being left to their first."""
    found = _core(words, i, numeric)
    if found is not None:
        return found
    name = unit(words.at(i + 1)) if words.at(i) == "the" else None
    if name in (None, "day") or words.at(i + 1).endswith("s") or words.at(i + 2) in ("of", "-"):
        return _half_way(words, i)
    return step(name or "year", 0), i + 2


def _half_way(words: Words, i: int) -> Found:
    """Read "mid-year"."""
    if words.at(i) in ("year", "month", "week") and words.at(i - 1) in DASHES:
        return step(words.at(i), 0), i + 1
    return None


def _range(words: Words, i: int, found: tuple[Term, int], numeric: Mapping[int, WrittenDate]) -> tuple[Term, int]:
    """Read "from 2015 to 2020", "the years 2015 to 2020", "between Monday and Friday": from the start of one to the end
    of the other."""
    term, after = found
    opening = words.at(i - 1)
    joint = words.at(after)
    of_years = opening in ("for", "years", "period") and joint == "to" and term.granularity is Granularity.YEAR
    from_to = opening == "from" and joint in _UNTIL | DASHES
    if not (of_years or from_to or (opening == "between" and joint == "and")):
        return found
    if opening == "from" and is_moved(words, i):
        return found
    other = _expression(words, after + 1, numeric)
    if other is None or term.granularity is None:
        return found
    if opening == "from" and (term.granularity, other[0].granularity) == (Granularity.DAY, Granularity.MONTH):
        return between(term, other[0], Granularity.DAY), other[1]  # "from 1 July until the end of September"
    if other[0].granularity is not term.granularity:
        return found
    wide = Granularity.YEARS if term.granularity is Granularity.YEAR else Granularity.MONTHS
    granularity = term.granularity if term.granularity in (Granularity.DAY, Granularity.WEEK) else wide
    return between(term, other[0], granularity), other[1]
