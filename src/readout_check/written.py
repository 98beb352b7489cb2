"""Dates as written: "5-6 November 2019", "December 1, 2021", "14.3.2023", "Thu, 05/02/2019"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_check.calendar import is_date
from readout_check.lexicon.calendar_words import AMBIGUOUS_MONTHS, MONTH_ABBREVIATIONS, MONTH_NAMES, MONTHS, WEEKDAYS

MONTH = rf"(?:(?:{'|'.join(MONTH_NAMES)})\b|(?:{'|'.join(MONTH_ABBREVIATIONS)})\b\.?)"
YEAR = r"(?:1[0-9]|20|21)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_GAP = r"[ \t\u00a0]{1,3}"
_LAST_DAY = rf"(?:(?:\s?[-–—/]\s?|{_GAP}(?:and|to){_GAP}){_DAY}(?:[ -]?(?:st|nd|rd|th))?)?"
_NOT_AFTER = r"(?<![\w.,/$€£])(?<!\d[-–—])"
_NOT_BEFORE = r"(?![\w/%]|[.,:\-–]\d|\s?(?:%|percent|per\s+cent|million|billion|thousand)\b)"

_WRITTEN = re.compile(
    _NOT_AFTER
    + rf"(?:(?P<iso_y>{YEAR})(?P<iso_sep>[-/.])(?P<iso_m>\d{{1,2}})(?P=iso_sep)(?P<iso_d>\d{{1,2}})"
    + rf"|(?P<n1>\d{{1,2}})(?P<sep>[./\-])(?P<n2>\d{{1,2}})(?P=sep)(?P<ny>{YEAR})"
    + rf"|(?P<n3>\d{{1,2}})\.{_GAP}(?P<n4>\d{{1,2}})\.{_GAP}(?P<ny2>{YEAR})"
    + rf"|(?P<d1>{_DAY})(?:[ -]?(?:st|nd|rd|th))?{_LAST_DAY}{_GAP}(?:of{_GAP})?(?P<m1>{MONTH})"
    + rf"(?:,?{_GAP}(?:/{_GAP})?(?P<y1>{YEAR})\b)?"
    + rf"|(?P<m2>{MONTH}){_GAP}?(?:the{_GAP})?(?P<d2>{_DAY})(?:[ -]?(?:st|nd|rd|th))?{_LAST_DAY}"
    + rf"(?:,?{_GAP}(?P<y2>{YEAR})\b|{_NOT_BEFORE})"
    + rf"|(?P<m3>{MONTH})(?:,?{_GAP}(?:of{_GAP})?)(?P<y3>{YEAR})\b)"
    + r"(?![\w%]|[,.]\d)",
    re.IGNORECASE,
)
_DAYS = "|".join(WEEKDAYS)
_SLASHED = re.compile(
    rf"(?:\b(?P<before>{'|'.join(day[:3] for day in WEEKDAYS)})[a-z]{{0,6}}\.?,?{_GAP})?(?<![\d/.])"
    rf"(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<year>{YEAR})(?![\d/])(?:,?{_GAP}\(?(?P<behind>{_DAYS})\b)?",
    re.IGNORECASE,
)
_NEAR = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """An absolute date as written: ``text[start:end]``. ``day`` is ``None`` for a month with its year."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    @property
    def date(self) -> dt.date | None:
        """The full date, when year and day are written."""
        return dt.date(self.year, self.month, self.day) if self.year and self.day else None


def written_dates(text: str) -> Iterator[WrittenDate]:
    """The absolute dates written in ``text``, in order and not overlapping; impossible ones (31 February) are left out.

    Of several days ("5-6 November 2019", "5 and 6 November") the first is given. Dotted and dashed figures are read day
    first; slashed ones as the unambiguous slashed dates of the text are written, else as the weekdays beside them fall
    ("Thu, 05/02/2019"), else as a day named within a week of them has it, else day first.
    """
    month_first = _month_first(text)
    for match in _WRITTEN.finditer(text):
        found = _written(match, month_first)
        if found is not None:
            yield found


def _month_first(text: str) -> bool:
    slashed = list(_SLASHED.finditer(text))
    pairs = [(int(m["one"]), int(m["two"])) for m in slashed]
    if any(first > 12 for first, _ in pairs):
        return False
    if any(second > 12 for _, second in pairs):
        return True
    votes = {vote for m in slashed if (vote := _by_weekday(m)) is not None}
    return votes == {True} if votes else bool(slashed) and _by_neighbours(text, slashed)


def _orders(match: re.Match[str]) -> tuple[dt.date, dt.date] | None:
    """A slashed date read day first and month first, where it can be either."""
    year, one, two = int(match["year"]), int(match["one"]), int(match["two"])
    either = one != two and is_date(year, two, one) and is_date(year, one, two)
    return (dt.date(year, two, one), dt.date(year, one, two)) if either else None


def _by_weekday(match: re.Match[str]) -> bool | None:
    """Whether a slashed date is month first by the weekday beside it; ``None`` where that tells nothing."""
    named, orders = match["before"] or match["behind"], _orders(match)
    if named is None or orders is None:
        return None
    falls = [list(WEEKDAYS)[day.weekday()].startswith(named.lower()) for day in orders]
    return falls[1] if falls[0] != falls[1] else None


def _by_neighbours(text: str, slashed: Sequence[re.Match[str]]) -> bool:
    """Whether days named with their months are within a week of the slashed dates read month first, and only so."""
    named = [found for m in _WRITTEN.finditer(text) if (m["m1"] or m["m2"]) and (found := _written(m, False))]
    near = [set[bool](), set[bool]()]
    for orders in filter(None, map(_orders, slashed)):
        for order, day in enumerate(orders):
            near[order] |= {
                abs(dt.date(day.year, found.month, found.day) - day) <= _NEAR
                for found in named
                if found.day and found.year in (None, day.year) and is_date(day.year, found.month, found.day)
            }
    return True in near[1] and True not in near[0]


def _written(match: re.Match[str], month_first: bool) -> WrittenDate | None:
    group = match.groupdict()
    year = group["iso_y"] or group["ny"] or group["ny2"] or group["y1"] or group["y2"] or group["y3"]
    if group["iso_y"]:
        month, day = int(group["iso_m"]), int(group["iso_d"])
    elif group["ny"]:
        month, day = _day_and_month(int(group["n1"]), int(group["n2"]), group["sep"] == "/" and month_first)
    elif group["ny2"]:
        month, day = _day_and_month(int(group["n3"]), int(group["n4"]), month_first=False)
    else:
        name = (group["m1"] or group["m2"] or group["m3"]).rstrip(".")
        if name.islower() and name in AMBIGUOUS_MONTHS and not year:
            return None
        month, day = MONTHS[name.lower()], int(group["d1"] or group["d2"] or 0)
    number = int(year) if year else None
    if not is_date(number, month, day or 1):
        return None
    return WrittenDate(start=match.start(), end=match.end(), year=number, month=month, day=day or None)


def _day_and_month(first: int, second: int, month_first: bool) -> tuple[int, int]:
    """Month and day of two figures in the order of the text; the other order when the wanted one cannot be."""
    month, day = (first, second) if month_first else (second, first)
    return (day, month) if month > 12 >= day else (month, day)
