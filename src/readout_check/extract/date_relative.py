"""The grammar of dates that are told from another day: "last year", "a month earlier", "on Thursday evening".

Each function reads one form at an index of the words and gives its term and the index after it, or ``None``.
"""

from __future__ import annotations

from readout_check.calendar import year_interval
from readout_check.extract.date_anaphora import (
    day_of_focus_month,
    either,
    neighbour,
    same,
    same_in,
    same_shifted,
    shifted,
)
from readout_check.extract.date_terms import Term, fixed, months_around, step, window
from readout_check.extract.date_words import Words, count, day_number, unit, year_number
from readout_check.lexicon.calendar_words import DAY_PARTS
from readout_check.model import Granularity

Found = tuple[Term, int] | None

LAST = frozenset({"last", "past"})
NEXT = frozenset({"next", "coming", "upcoming"})
THIS = frozenset({"this", "current", "present"})
_BEFORE = frozenset({"previous", "preceding", "prior"})
_AFTER = frozenset({"following", "subsequent", "ensuing"})
_EARLIER = frozenset({"before", "earlier", "previously", "prior"})
_LATER = frozenset({"after", "later", "afterwards", "on"})
_GO_ON = frozenset(
    {"and", "or", "but", "was", "were", "had", "has", "is", "are", "when", "while", "which", "who", "where", "due"}
    | {"because", "amid", "despite", "by", "from", "with", "for", "as", "at", "owing", "thanks", "though", "although"}
)
"""What may follow "the year before" that is not what it was before; all else is: "a year after officials asked"."""
_LEVELS = frozenset({"level", "levels", "figure", "figures", "result", "results", "total"})
_PERSONS = frozenset({"he", "she", "it", "they", "we", "i"})
_BEFORE_WINDOW = frozenset(
    {
        "in",
        "over",
        "for",
        "during",
        "within",
        "through",
        "throughout",
        "across",
        "these",
        "those",
        "its",
        "their",
        "our",
    }
    | {"his", "her", "my", "your", "'s"}
)
_TWO_AWAY = {("after", "next"): 2, ("before", "last"): -2}
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def deictic(words: Words, i: int) -> Found:
    """Read "today", "yesterday evening", "last night", "this morning", "the day after tomorrow"."""
    if words.at(i) == "the" and words.at(i + 1) == "day" and words.at(i + 3) in ("yesterday", "tomorrow"):
        turn = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get((words.at(i + 2), words.at(i + 3)))
        return None if turn is None else (step("day", turn), i + 4)
    word, following = words.at(i), words.at(i + 1)
    if word in _DAYS:
        end = i + 2 if following in DAY_PARTS and word in ("yesterday", "tomorrow") else i + 1
        return step("day", _DAYS[word]), end
    if following in DAY_PARTS and word in ("this", "last"):
        return (step("day", 0 if word == "this" else -1), i + 2) if (word, following) != ("last", "noon") else None
    return None


def relative_unit(words: Words, i: int) -> Found:
    """Read "this year", "the coming year", "last week", "the previous quarter", "the past five years"."""
    start = words.skip(i, "the")
    which = words.at(start)
    if which not in LAST | NEXT | THIS | _BEFORE | _AFTER:
        return None
    if which == "prior" and words.at(start + 1) == "to":
        return None
    number = count(words, start + 1)
    if number is not None:
        return None if _lasts(words, start, i) else _window(words, which, number)
    name = unit(words.at(start + 1))
    if words.at(start + 1).endswith("s"):
        return None
    if name is None:
        return _day_part(words, start) if start > i or which in _BEFORE | _AFTER else None
    level = words.at(i - 1) == "of" and words.at(i - 2) in _LEVELS  # "the level of the last year" is of a whole one
    return _single(which, name, with_article=start > i and not level), start + 2


def _lasts(words: Words, start: int, i: int) -> bool:
    """Whether "last" is a verb: "the courses last six weeks", not "over last two years"."""
    if start > i or words.at(start) != "last":
        return False
    return words.at(start + 1) in ("a", "an") or words.at(start - 1) not in _BEFORE_WINDOW


def _single(which: str, name: str, *, with_article: bool) -> Term:
    sign = -1 if which in LAST | _BEFORE else 0 if which in THIS else 1
    if which in _BEFORE | _AFTER or (name == "day" and which in NEXT):
        return neighbour(name, sign)
    if name == "decade" and which in NEXT:  # mostly the ten years from now, and seldom the twenty-thirties
        return either(window(name, 1), step(name, 1))
    if which == "past" or (which in LAST and with_article):
        return either(window(name, -1), step(name, -1))
    if which in NEXT and with_article:
        counted = either(step(name, 1), window(name, 1))
        return either(counted, neighbour(name, 1)) if which == "next" else counted
    return step(name, sign)


def _window(words: Words, which: str, number: tuple[int, int]) -> Found:
    value, end = number
    name = unit(words.at(end))
    if name is None or which in THIS or value > 200:
        return None
    if name == "decade":
        name, value = "year", value * 10
    if which in _BEFORE | _AFTER:
        return neighbour(name, -1 if which in _BEFORE else 1, quantity=value), end + 1
    return window(name, -value if which in LAST else value), end + 1


def _day_part(words: Words, start: int) -> Found:
    """Read "the previous evening", "the next morning"."""
    if words.at(start + 1) not in DAY_PARTS:
        return None
    return neighbour("day", -1 if words.at(start) in LAST | _BEFORE else 1), start + 2


def counted_back(words: Words, i: int) -> Found:
    """Read "a year earlier", "two weeks ago", "the year before", "three months later", "the year after next"."""
    name = unit(words.at(i + 1)) if words.at(i) == "the" else None
    if name is not None and (words.at(i + 2), words.at(i + 3)) in _TWO_AWAY:
        return step(name, _TWO_AWAY[words.at(i + 2), words.at(i + 3)]), i + 4
    if name is not None:
        sign = _sign(words, i + 2)
        if sign is None or words.at(i + 1).endswith("s"):
            return None
        return either(shifted(name, sign), neighbour(name, sign)), i + 3
    number = counted(words, i)
    if number is None or words.at(i - 1) == "half" or _counts_on(words, i):
        return None
    name, value, end = number
    if name == "year" and words.lower[end : end + 4] == ("and", "a", "half", "ago"):
        return months_around(12 * value + 6), end + 4
    if words.at(end) == "ago":
        return _ago(name, value), end + 1
    sign = _sign(words, end)
    return None if sign is None else (shifted(name, sign * value), end + 1)


def counted(words: Words, i: int) -> tuple[str, int, int] | None:
    """A number of one unit and the index after it: "two weeks"; months for "a year and two months"."""
    number = count(words, i)
    name = unit(words.at(number[1])) if number is not None else None
    if number is None or name is None or number[0] > 200:
        return None
    value, end = number[0], number[1] + 1
    if words.at(end) != "and" or name != "year":
        return name, value, end
    more = count(words, end + 1)
    if more is None or words.at(more[1]) not in ("month", "months"):
        return name, value, end
    return "month", 12 * value + more[0], more[1] + 1


def _counts_on(words: Words, i: int) -> bool:
    """Whether a count goes on from another one: the day in "one year and one day ago"."""
    return words.at(i - 1) == "and" and unit(words.at(i - 2)) is not None and count(words, i - 3) is not None


def _ago(name: str, value: int) -> Term:
    """Counted from the anchor; "than a year ago" may also count from the date that the sentence is about."""
    plain = step(name, -value)
    return either(plain, shifted(name, -value)) if name != "day" else plain


def _sign(words: Words, i: int) -> int | None:
    """-1 for "earlier", 1 for "later"; ``None`` when the word is a preposition ("a day before the summit")."""
    word, following = words.at(i), words.at(i + 1)
    if word not in _EARLIER | _LATER or word == "on" or following == "than":
        return None  # "two months later than planned" is not two months from now
    if word in ("before", "after", "prior") and following[:1].isalnum() and following not in _GO_ON:
        adverb = word == "before" and following in _PERSONS and words.at(i + 2) == "had"
        return -1 if adverb else None  # "that a day before he had met the envoy"
    return -1 if word in _EARLIER else 1


def pointing_back(words: Words, i: int) -> Found:
    """Read "the same quarter", "the same period of 2024", "the same month a year earlier", "that week"."""
    start = words.skip(i, "the")
    if words.at(start) == "that" and start == i:
        name = unit(words.at(i + 1))
        return (
            (same(name), i + 2)
            if name in ("day", "week", "month", "year", "quarter") and _closed(words, i + 2)
            else None
        )
    if words.at(start) not in ("same", "corresponding"):
        return None
    word = words.at(start + 1)
    name = unit(word)
    if word.endswith("s") or (name is None and word != "period"):
        return None
    end = start + 2
    tail = year_reference(words, end)
    if tail is not None:
        return same_in(name, tail[0]), tail[1]
    back = counted_back(words, end)
    if back is not None and words.at(end) in ("a", "one") and words.at(end + 1) == "year":
        return same_shifted(name, "year", -1 if words.at(end + 2) != "later" else 1), back[1]
    if back is not None and words.at(end) == "the" and words.at(end + 1) == "year":
        return same_shifted(name, "year", -1 if words.at(end + 2) != "after" else 1), back[1]
    return None if name is None else (same(name), end)  # a bare "the same period" may be that of a duration


def _closed(words: Words, i: int) -> bool:
    """Whether "that year" stands as a phrase of its own and not before another noun of the same name."""
    return words.at(i) not in ("-", "–", "by", "after")


def year_reference(words: Words, i: int) -> Found:
    """The year at the end of a longer date: "2024", "of this year", "last year", "of the year", "the same year"."""
    start = words.skip(i, "of", "in") if words.at(i + 1) != "the" or words.at(i) != "in" else i
    number = year_number(words.at(start))
    if number is not None:
        return fixed(year_interval(number), Granularity.YEAR), start + 1
    article = words.skip(start, "the")
    if article > start and words.at(article) == "year":
        before = counted_back(words, start)
        if before is not None:
            return before
        return (step("year", 0), article + 1) if start > i else None
    if words.at(article) in LAST | NEXT | THIS | _BEFORE | _AFTER and words.at(article + 1) == "year":
        return _single(words.at(article), "year", with_article=False), article + 2
    if words.at(article) in ("same", "that") and words.at(article + 1) == "year":
        return same("year"), article + 2
    return None


def day_alone(words: Words, i: int) -> Found:
    """Read "on the 23rd", at the end of a phrase."""
    if words.at(i) != "the" or words.at(i - 1) not in ("on", "until", "by", "since", "from"):
        return None
    day = day_number(words.at(i + 1), ordinal=True)
    if day is None or words.at(i + 2)[:1].isalnum():
        return None
    return day_of_focus_month(day), i + 2
