"""The grammar of days: "5-6 November 2019", "Wednesday, Oct. 5", "10 November last year", "the first Monday of May"."""

from __future__ import annotations

import datetime as dt

from readout_check.calendar import day_interval, easter, is_date
from readout_check.extract.date_anaphora import between, nth_weekday
from readout_check.extract.date_month_grammar import THROUGH, is_lower, month, month_name
from readout_check.extract.date_relative import LAST, NEXT, THIS, Found, relative_unit, year_reference
from readout_check.extract.date_terms import Term, day_of_year, falling_on, in_year, weekday, weekday_of_week
from readout_check.extract.date_words import DASHES, Words, day_number, is_moved
from readout_check.lexicon.calendar_words import DAY_PARTS, HOLIDAYS, MONTHS, ORDINALS, WEEKDAYS
from readout_check.model import Granularity

_AND = frozenset({"and", "&"})
_JOINTS = THROUGH | _AND | {"/"}
_COUNTED = frozenset({"%", "percent", "per", "million", "billion", "thousand", "trillion"})
_EVERY = frozenset({"every", "each", "alternate"})
_HOLIDAYS_BY_FIRST = {
    first: tuple(row for row in HOLIDAYS.items() if row[0][0] == first) for first in {names[0] for names in HOLIDAYS}
}


def day_and_month(words: Words, i: int) -> Found:
    """Read "26 November 2021", "12 to 23 May", "the 23rd of November", "June 24-25", "10 November last year"."""
    return _day_first(words, words.skip(i, "the")) or _month_first(words, i)


def _day_first(words: Words, i: int, *, alone: bool = False) -> Found:
    day = day_number(words.at(i))
    if day is None or _is_tail_of_figure(words, i):
        return None
    last, at = _second_day(words, i + 1)
    name = month_name(words, words.skip(at, "of"))
    if name is None:
        return None
    number, after = name
    year = year_reference(words, words.skip(after, ",", "/") if words.at(after + 1).isdigit() else after)
    if is_lower(words, after - 1) and year is None and words.at(i).isdigit():
        return None
    if words.at(after) in THROUGH and last is None and not (alone or is_moved(words, i)):
        other = _day_first(words, after + 1, alone=True)
        if other is not None:
            first = in_year(day_of_year(number, day), _last_year_reference(words, other[1]), Granularity.DAY)
            return between(first, other[0], Granularity.DAY), other[1]
    return _days(number, day, last, year, after)


def _month_first(words: Words, i: int, *, alone: bool = False) -> Found:
    name = month_name(words, i)
    if name is None or is_lower(words, i):
        return None
    number, at = name
    at = words.skip(at, "the")
    day = day_number(words.at(at))
    if day is None or words.at(at + 1) in _COUNTED:
        return None
    after = at + 1
    last = None
    joint = _past_listed(words, after, day)
    if words.at(joint) in _JOINTS and not (words.at(joint) in _AND and month_name(words, joint + 2)):
        last = day_number(words.at(joint + 1))
        counted = words.at(joint + 2) in _COUNTED or (words.at(joint) in _AND and _counts(words, joint + 2))
        if last is not None and (last <= day or counted):
            last = None
        after = joint + 2 if last is not None else after
    if last is None and words.at(after) in THROUGH and not (alone or is_moved(words, i)):
        other = _month_first(words, after + 1, alone=True)
        if other is not None:
            first = in_year(day_of_year(number, day), _last_year_reference(words, other[1]), Granularity.DAY)
            return between(first, other[0], Granularity.DAY), other[1]
    year = year_reference(words, words.skip(after, ",") if words.at(after + 1).isdigit() else after)
    return _days(number, day, last, year, after)


def _second_day(words: Words, at: int) -> tuple[int | None, int]:
    """The last day of "12 to 23 May" or of "4, 5 and 6 May", and the index after it."""
    at = _past_listed(words, at, 0)
    if words.at(at) not in _JOINTS:
        return None, at
    last = day_number(words.at(words.skip(at + 1, "the")))
    return (last, words.skip(at + 1, "the") + 1) if last is not None else (None, at)


def _past_listed(words: Words, at: int, day: int) -> int:
    """The index of the joint before the last day of "3, 5 and 6", where ``at`` is that behind the first one; ``at``
    itself where no such list of rising days stands."""
    end = at
    while words.at(end) == "," and (listed := day_number(words.at(end + 1))) is not None and listed > day:
        end, day = end + 2, listed
    end = words.skip(end, ",") if words.at(end + 1) in _AND else end
    return end if words.at(end) in _AND else at


def _counts(words: Words, i: int) -> bool:
    """Whether a word that "on June 24 and 25 ships" would count stands at ``i``: a plural in lower case."""
    return (
        words.raw_at(i).islower() and words.at(i).endswith("s") and words.at(i) not in ("is", "was", "'s", "as", "has")
    )


def _last_year_reference(words: Words, after: int) -> Term | None:
    """The year that "30 June to 2 July 2021" ends with, for its first day too."""
    for back in (1, 2, 3, 4):
        year = year_reference(words, after - back)
        if year is not None and year[1] == after:
            return year[0]
    return None


def _days(number: int, day: int, last: int | None, year: Found, after: int) -> Found:
    if not is_date(None, number, day) or (last is not None and (last <= day or not is_date(None, number, last))):
        return None
    term = in_year(day_of_year(number, day, last), year[0] if year else None, Granularity.DAY)
    return term, year[1] if year else after


def _is_tail_of_figure(words: Words, i: int) -> bool:
    """Whether the figure belongs to something longer: "$12", "F-16", "4/5"."""
    return words.joined(i) and (words.at(i - 1) in DASHES | {"$", "€", "£", "/", "."} or words.at(i - 1).isalnum())


def weekday_form(words: Words, i: int) -> Found:
    """Read "Monday", "last Friday", "Thursday evening", "Monday last week", "Wednesday, 5 October 2022"."""
    which = ""
    at = i
    if words.at(i) in LAST | NEXT | THIS | {"following"}:
        which = "last" if words.at(i) in LAST else "this" if words.at(i) in THIS else "next"
        at = i + 1
    number = WEEKDAYS.get(words.at(at))
    if number is None or not words.raw_at(at)[:1].isupper() or _is_name(words, at):
        return None
    dated = day_and_month(words, words.skip(at + 1, ","))
    if dated is not None and not which:
        return falling_on(dated[0], number), dated[1]
    if not which and words.at(at - 1) in ORDINALS:  # "the second Friday" is told by something unsaid
        return None
    week = relative_unit(words, words.skip(at + 1, "of"))
    if week is not None and words.at(week[1] - 1) == "week":
        return weekday_of_week(number, week[0]), week[1]
    if words.at(at + 1) == "of":  # "the last Monday of the strike"
        return None
    after = words.skip(at + 1, *DAY_PARTS)
    if words.at(after) in DAY_PARTS:
        after += 1
    return weekday(number, which), after


def weekday_of_month(words: Words, i: int) -> Found:
    """Read "the first Monday of May", "the last Sunday in August 2023"."""
    start = words.skip(i, "the")
    ordinal, number = ORDINALS.get(words.at(start)), WEEKDAYS.get(words.at(start + 1))
    if ordinal is None or number is None or words.at(start + 2) not in ("of", "in"):
        return None
    inside = month(words, start + 3)
    return None if inside is None else (nth_weekday(number, ordinal, inside[0]), inside[1])


def _is_name(words: Words, at: int) -> bool:
    """Whether the weekday is part of a name or of a habit: "Good Friday", "the Sunday Times", "every second Monday"."""
    if _EVERY & {words.at(at - 1), words.at(at - 2)} or words.at(at - 1) in ("good", "black", "ash", "maundy"):
        return True
    following = words.raw_at(at + 1)
    return words.at(at - 1) == "the" and following.istitle() and words.at(at + 1) not in MONTHS


def holiday(words: Words, i: int) -> Found:
    """Read "New Year's Day", "Christmas"."""
    for names, (number, day) in _HOLIDAYS_BY_FIRST.get(words.at(i), ()):
        after = i + len(names)
        if words.lower[i:after] == names:
            if words.raw_at(after).istitle() and len(words.raw_at(after)) > 1:
                return None
            year = year_reference(words, after)
            return _days(number, day, None, year, after)
    return _easter(words, i) if words.at(i) == "easter" and words.at(i - 1) != "orthodox" else None


def _easter(words: Words, i: int) -> Found:
    after = i + 1 + (words.at(i + 1) in ("sunday", "monday"))
    if words.raw_at(after).istitle() and len(words.raw_at(after)) > 1:
        return None  # "Easter Island"
    later = dt.timedelta(days=int(words.at(after - 1) == "monday"))
    year = year_reference(words, after)
    term = in_year(lambda number: day_interval(easter(number) + later), year[0] if year else None, Granularity.DAY)
    return term, year[1] if year else after
