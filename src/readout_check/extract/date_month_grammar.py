"""The grammar of months: "August last year", "from January to August", "the first nine months", "early May"."""

from __future__ import annotations

from readout_check.calendar import month_interval, months_interval
from readout_check.extract.date_anaphora import half_month, nth_week
from readout_check.extract.date_relative import LAST, NEXT, THIS, Found, year_reference
from readout_check.extract.date_terms import Term, in_year, named_before_or_after
from readout_check.extract.date_words import DASHES, Words, count, day_number, is_moved
from readout_check.lexicon.calendar_words import (
    AMBIGUOUS_MONTHS,
    MONTH_ABBREVIATIONS,
    MONTH_NAMESAKES,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
)
from readout_check.model import Granularity

THROUGH = DASHES | {"to", "until", "till", "through"}
_LISTED = 3  # months of a list behind the first one
_JOINED = frozenset({"mid", "end", "early", "late"})  # "end-March"
_TIME_WORDS = frozenset(
    {"in", "since", "by", "until", "till", "before", "after", "from", "during", "of", "to", "on", "between", "through"}
    | {"end", "throughout", "last", "next", "this", "early", "late", "mid", "and", "for", "each", "over", "around"}
)


def month_name(words: Words, i: int) -> tuple[int, int] | None:
    """The month's number and the index after its name and its full stop, if it is an abbreviation."""
    word = words.at(i)
    number = MONTHS.get(word)
    if number is None:
        return None
    stop = word in MONTH_ABBREVIATIONS and words.at(i + 1) == "." and words.joined(i + 1)
    return number, i + 2 if stop else i + 1


def is_lower(words: Words, i: int) -> bool:
    """Whether the month word at ``i`` is a lower-case word that is as often no month ("may", "march")."""
    return words.raw_at(i).islower() and words.at(i) in AMBIGUOUS_MONTHS


def month(words: Words, i: int) -> Found:
    """Read "November 2020", "August last year", "last December", "May"."""
    which = words.at(i) if words.at(i) in LAST | NEXT | THIS - {"present", "current"} else ""
    at = i + 1 if which else i
    name = month_name(words, at)
    if name is None or (words.raw_at(at).islower() and words.at(at) in AMBIGUOUS_MONTHS):
        return None
    number, after = name
    if which:
        direction = "last" if which in LAST else "next" if which in NEXT else "this"
        return named_before_or_after(lambda y: month_interval(y, number), direction, Granularity.MONTH), after
    comma = words.skip(after, ",") if words.at(after + 1).isdigit() else after
    year = year_reference(words, comma)
    if year is None and (not _stands_as_month(words, at, after) or _is_day_part(words, after)):
        return None
    reference = year[0] if year else _year_of_list(words, after)
    return in_year(lambda y: month_interval(y, number), reference, Granularity.MONTH), year[1] if year else after


def _year_of_list(words: Words, after: int) -> Term | None:
    """The year that stands behind the last of the months listed: "January and February of 2023"."""
    for _ in range(_LISTED):
        name = month_name(words, after + 1) if words.at(after) in ("and", "or", ",") else None
        if name is None:
            return None
        after = name[1]
        year = year_reference(words, after)
        if year is not None:
            return year[0]
    return None


def _stands_as_month(words: Words, at: int, after: int) -> bool:
    """Whether a month without a year is one: "May" and "April" are also names, "March" a noun, "Jan" a man."""
    before, following = words.at(at - 1), words.raw_at(after)
    if day_number(before) is not None:  # a day that this month does not have
        return False
    listed = words.at(after) in ("and", "or") and words.at(after + 1) in MONTHS and not _is_capital(words, at - 1)
    if before in ("and", "or") and words.at(at - 2) in set(MONTHS):
        return words.at(at - 2) not in MONTH_NAMESAKES or words.at(at - 3) in _TIME_WORDS  # "in May and June"
    if before in DASHES and words.joined(at) and words.at(at - 2) in _JOINED:
        return True  # "by end-March"
    if before == "in" and words.raw_at(at - 1) == "In":
        return True  # "In August Finnish pharmacies"
    modifier = before == "the" and following.islower() and words.at(after) not in ("of", "on", "to", "for")
    led = (
        before in _TIME_WORDS
        or listed
        or modifier
        or (before in DASHES and words.at(at - 2) in _TIME_WORDS | set(MONTHS))
    )
    if words.at(at) in MONTH_NAMESAKES and not led:
        return False
    if words.at(at) in ("may", "march") and words.raw_at(at).isupper():
        return False
    if words.at(at) in MONTH_NAMESAKES and before in ("and", "of", "to", "for", "by", "from", "after", "before"):
        # "talks between Widodo and May", "a visit by June Smith": a name in front or behind speaks against the month.
        return not (following.istitle() and len(following) > 1) and not _is_capital(words, at - 2)
    return not (following.istitle() and len(following) > 1 and words.at(at) in MONTH_NAMESAKES)


def _is_capital(words: Words, i: int) -> bool:
    return words.raw_at(i).istitle() and words.at(i) not in WEEKDAYS


def _is_day_part(words: Words, after: int) -> bool:
    """Whether a day that the grammar of days refused stands behind ("May 31 February")."""
    return words.at(after) in DASHES and words.joined(after) and words.at(after + 1) not in MONTHS


def month_range(words: Words, i: int) -> Found:
    """Read "from January to August", "between July and September 2024", "the April-June quarter"."""
    start = words.skip(i, "the")
    first = month_name(words, start)
    if first is None or is_lower(words, start):
        return None
    joint = words.at(first[1])
    if is_moved(words, start):
        return None  # "postponed from May to October"
    if joint not in THROUGH and not (joint == "and" and words.at(start - 1) == "between"):
        return None
    second = month_name(words, first[1] + 1)
    if second is None or is_lower(words, first[1] + 1):
        return None
    if words.at(second[1]).isdigit() and day_number(words.at(second[1])) is not None:
        return None
    after = words.skip(second[1], "quarter", "period")
    width = (second[0] - first[0]) % 12 + 1
    granularity = Granularity.QUARTER if width == 3 else Granularity.HALF if width == 6 else Granularity.MONTHS
    number = first[0]
    year = year_reference(words, words.skip(after, ",") if words.at(after + 1).isdigit() else after)
    # "November 2023" ends "December to November 2023": the year is that of the last month.
    back = 1 if number > second[0] and year is not None else 0
    term = in_year(lambda y: months_interval(y - back, number, width), year[0] if year else None, granularity)
    return term, year[1] if year else after


def first_months(words: Words, i: int) -> Found:
    """Read "the first nine months of this year", "the last two months of 2020", "the first 9 months of 2021"."""
    start = words.skip(i, "the")
    which = words.at(start)
    number = count(words, start + 1) if which in ("first", "opening", "last", "final", "closing") else None
    if number is None:
        return None
    per = {"month": 1, "months": 1, "quarters": 3}.get(words.at(number[1]))
    if per is None or not 1 <= number[0] * per <= 12:
        return None
    after = number[1] + 1
    year = year_reference(words, after)
    if year is None and (which != "first" or words.at(after) in ("of", "in", "after", "since") or start == i):
        return None
    width = number[0] * per
    begin = 1 if which in ("first", "opening") else 13 - width
    term = in_year(lambda y: months_interval(y, begin, width), year[0] if year else None, Granularity.MONTHS)
    return term, year[1] if year else after


def week_of_month(words: Words, i: int) -> Found:
    """Read "the first week of March", "the last week of May 2023"."""
    start = words.skip(i, "the")
    ordinal = ORDINALS.get(words.at(start))
    if ordinal is None or words.at(start + 1) != "week" or words.at(start + 2) not in ("of", "in"):
        return None
    inside = month(words, start + 3)
    return None if inside is None else (nth_week(ordinal, inside[0]), inside[1])


def half_of_month(words: Words, i: int) -> Found:
    """Read "the second half of June", "the first half of next March", "the latter half of May 2023"."""
    start = words.skip(i, "the")
    ordinal = ORDINALS.get(words.at(start))
    if ordinal not in (1, 2, -1) or words.at(start + 1) not in ("half", "part") or words.at(start + 2) != "of":
        return None
    inside = month(words, start + 3)
    if inside is None or inside[0].granularity is not Granularity.MONTH:
        return None
    return half_month(ordinal, inside[0]), inside[1]
