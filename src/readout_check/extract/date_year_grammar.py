"""The grammar of years and their parts: "2024/25", "the 1990s", "Q3", "the latter half of next year", "last autumn"."""

from __future__ import annotations

from readout_check.calendar import (
    half_interval,
    month_interval,
    months_interval,
    quarter_interval,
    year_interval,
)
from readout_check.extract.date_relative import LAST, NEXT, THIS, Found, year_reference
from readout_check.extract.date_terms import (
    Context,
    Readings,
    Term,
    fixed,
    in_year,
    named_before_or_after,
    with_southern,
)
from readout_check.extract.date_words import DASHES, Words, fiscal_year, year_number
from readout_check.lexicon.calendar_words import ORDINALS, SEASON_NOUNS, SEASONS
from readout_check.model import Granularity

_SEASON_OPENINGS = frozenset(
    {"in", "the", "over", "during", "through", "throughout", "since", "by", "until", "before", "after", "of", "that"}
    | {"early", "late", "mid"}
)
_PLAIN_OPENINGS = _SEASON_OPENINGS | {"for", "from", "to", "its", "their", "our", "'s"} | DASHES
_PARTS = {
    "month": (12, Granularity.MONTH, month_interval),
    "quarter": (4, Granularity.QUARTER, quarter_interval),
    "half": (2, Granularity.HALF, half_interval),
}
_LETTERS = {"q": "quarter", "h": "half"}


def part_of_year(words: Words, i: int) -> Found:
    """Read "the third quarter of 2024", "the latter half of next year", "third-quarter", "Q3 2024", "H1", "the last
    month of the year".
    """
    letter, figure = words.at(i)[:1], words.at(i)[1:]
    if letter in _LETTERS and figure in ("1", "2", "3", "4") and len(words.at(i)) == 2:
        year = year_reference(words, i + 1)
        term = _part(_LETTERS[letter], int(figure), year[0] if year else None)
        return None if term is None else (term, year[1] if year else i + 1)
    start = words.skip(i, "the")
    ordinal = ORDINALS.get(words.at(start))
    at = words.skip(start + 1, *DASHES)
    name = words.at(at)
    if ordinal is None or name not in _PARTS:
        return None
    year = year_reference(words, at + 1)
    if year is None and not _bare_part(words, i, start, at):
        return None
    term = _part(name, ordinal, year[0] if year else None)
    return None if term is None else (term, year[1] if year else at + 1)


def _part(name: str, ordinal: int, year: Term | None) -> Term | None:
    parts, granularity, make = _PARTS[name]
    number = parts if ordinal == -1 else ordinal
    if number > parts:
        return None
    return in_year(lambda y: make(y, number), year, granularity)


def _bare_part(words: Words, i: int, start: int, at: int) -> bool:
    """Whether a part without a year is one of the year: not "the second half of the match", nor any month."""
    if (
        words.at(at) == "month"
        or words.at(at + 1) == "of"
        or words.at(start) in ("last", "final", "former", "latter", "opening", "closing")
    ):
        return False
    if words.at(at) == "half":
        return start > i and words.at(i - 1) in ("in", "during", "by")
    return start > i or words.at(i - 1) in _PLAIN_OPENINGS or words.at(start + 1) in DASHES


def elliptical(words: Words, i: int) -> Found:
    """Read "(after 6.9 percent) in the second": the quarter or half of the year that the sentence spoke of."""
    ordinal = ORDINALS.get(words.at(i + 1)) if words.at(i) == "the" else None
    if ordinal is None or words.at(i - 1) not in ("in", "from", "during", "for") or words.at(i + 2)[:1].isalnum():
        return None

    def resolve(context: Context) -> Readings:
        for focus in context.focus:
            if focus.granularity in (Granularity.QUARTER, Granularity.HALF):
                name = "quarter" if focus.granularity is Granularity.QUARTER else "half"
                term = _part(name, ordinal, fixed(year_interval(focus.interval.first.year), Granularity.YEAR))
                return () if term is None else term.resolve(context)
        return ()

    return Term(resolve=resolve, granularity=None, assumed_year=True), i + 2


def season(words: Words, i: int) -> Found:
    """Read "last autumn", "this summer", "the spring of 2022", "summer 2023", "over the winter"."""
    start = words.skip(i, "the")
    which = words.at(start) if words.at(start) in LAST | NEXT | THIS else ""
    at = start + 1 if which else start
    first = SEASONS.get(words.at(at))
    if first is None:
        return None
    after = at + 1
    if which:
        direction = "last" if which in LAST else "next" if which in NEXT else "this"
        term = with_southern(first, lambda make: named_before_or_after(make, direction, Granularity.SEASON))
        return None if words.at(after) in SEASON_NOUNS else (term, after)
    year = year_reference(words, after)
    if year is None and not _bare_season(words, i, start, after):
        return None
    reference = year[0] if year else None
    return with_southern(first, lambda make: in_year(make, reference, Granularity.SEASON)), year[1] if year else after


def _bare_season(words: Words, i: int, start: int, after: int) -> bool:
    """Whether a season without a year is a time: not "a fall", "spring water", "the Winter Olympics"."""
    if words.at(after) in SEASON_NOUNS | {"of", "in"} | DASHES or not words.raw_at(start).islower():
        return False
    if words.raw_at(after).istitle():
        return False
    if words.at(start) == "fall":
        return start > i and words.at(i - 1) in ("in", "by", "until", "since", "before")
    if words.at(start) == "spring" and words.at(after)[:1].isalpha() and words.at(after) not in _SEASON_OPENINGS:
        return False
    return start > i or words.at(i - 1) in _SEASON_OPENINGS


def years(words: Words, i: int) -> Found:
    """Read "2026", "2019-2020", "2024/25", "the 1990s"."""
    start = words.skip(i, "the")
    decade = words.at(start)
    if decade.endswith("0s") and year_number(decade[:-1]):
        return fixed(year_interval(int(decade[:-1]), 10), Granularity.YEARS), start + 1
    number = year_number(words.at(i))
    if number is None:
        return _two_in_one(words.at(i), i) or _fiscal(words, i)
    if words.joined(i) and (words.at(i - 1) in DASHES | {"$", "€", "£", "/", "#"} and words.at(i - 2) != "mid"):
        return None
    if words.at(i + 1) in DASHES and words.joined(i + 1) and words.joined(i + 2):
        last = _second_year(number, words.at(i + 2))
        if last is not None:
            return fixed(year_interval(number, last - number + 1), Granularity.YEARS), i + 3
        if words.at(i + 2).isdigit():
            return None
    return fixed(year_interval(number), Granularity.YEAR), i + 1


def _two_in_one(word: str, i: int) -> Found:
    """Read "2024/25", which is one word."""
    first, slash, last = word.partition("/")
    number = year_number(first) if slash else None
    end = None if number is None else _second_year(number, last)
    if number is None or end is None or end - number != 1:
        return None
    return fixed(year_interval(number, 2), Granularity.YEARS), i + 1


def _fiscal(words: Words, i: int) -> Found:
    """Read "FY2015", "FY 2015", "FY2014-15"; the year may begin in the one before or end in the next."""
    at = i + 1 if words.at(i) == "fy" else i
    number = fiscal_year(words.at(i)) if at == i else year_number(words.at(at))
    if number is None:
        return None
    if words.at(at + 1) in DASHES and words.joined(at + 1) and words.joined(at + 2):
        last = _second_year(number, words.at(at + 2))
        if last == number + 1:
            return fixed(year_interval(number, 2), Granularity.YEARS), at + 3
    readings = tuple(months_interval(number, month, 12) for month in (1, -5, 4))
    return Term(resolve=lambda _: readings, granularity=Granularity.YEAR, absolute=True), at + 1


def _second_year(first: int, word: str) -> int | None:
    """The last year of "2019-2020" or "2019-20"."""
    last = year_number(word)
    if last is None and len(word) == 2 and word.isdigit():
        last = first // 100 * 100 + int(word)
    return last if last is not None and first < last <= first + 60 else None
