"""What one passage looks like, told from its words alone: date line, dateline, byline, caption, letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readout_check.documents.words import (
    ABBREVIATIONS,
    AGENCY_WORDS,
    BODY_WORDS,
    CAPTION_MARKS,
    CONTACT_MARKS,
    DOCUMENT_NOTES,
    EVENT_WORDS,
    LISTINGS,
    NAME_PARTICLES,
    ROLE_WORDS,
    STATE_OFFICES,
    TIME_WORDS,
)
from readout_check.written import WrittenDate, written_dates

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_TERMINAL = re.compile(r"[.?!:;…][\"'”’»)\]]{0,3}$|[.?!…,][\"”’»]$|[\"”»]$")
_REMARK = re.compile(r"(?<=[.?!”\"])\s\([^()\n]{1,80}\)$")
_LIST_MARK = re.compile(
    r"(?:[•‣▪●◦∙·*–—-](?=[ \t\u00a0])|\((?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])\)"
    r"|(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)](?=[ \t\u00a0]))"
    r"[ \t\u00a0]*"
)
_RULER = re.compile(r"[\s*_=~#.\-–—•<>…\[\]()]{1,80}$")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b|\b\d{1,2}\s?(?=[ap]\.?m\b)|\b\d{4}(?=\s?(?:hrs|hours|GMT|UTC)\b)", re.I
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DATE_WORD = re.compile(rf"\b(?:{'|'.join(TIME_WORDS)})\b\.?", re.IGNORECASE)
_PUNCTUATION = re.compile(r"[\s,.;:|/()\[\]–—\-•·]+")
_BYLINE = re.compile(
    r"(?:by|written by|reported by|reporting by|report by|text by|from our|editing by|compiled by)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_BY_STAFF = re.compile(
    r"(?:by|from)\s(?:our|a|the|staff)\s(?:[^\W\d_]+\s){0,2}(?:correspondents?|reporters?|writers?|team|staff)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\s[|•·]\s")
_BYLINE_TAIL = re.compile(
    r"\(?(?:reporting|additional reporting|writing|editing|compiled|translated)\b[^.]{0,40}\bby\s", re.I
)
_CAPTION = re.compile(
    rf"\W{{0,2}}(?:{'|'.join(CAPTION_MARKS)})\b[^:.\n]{{0,40}}[:.]|\W{{0,2}}(?:©|\(c\)\s|photo\s?/)", re.IGNORECASE
)
_CAPTION_INSIDE = re.compile(
    r"\b(?:(?:archive|file|handout|stock|courtesy)\s+(?:photo|image|picture|photograph)|(?:photo|image|picture)\s?(?:by|credit|courtesy)"
    r"|pictured|seen here|\((?:left|right|centre|center|l|r|c)\)|,\s(?:left|right|centre|center),"
    r"|(?:left|right) to (?:left|right))",
    re.IGNORECASE,
)
_CREDIT = re.compile(rf"(?<!\s)\s*[(\[](?:{'|'.join(CAPTION_MARKS)})\b[^()\[\]]{{0,80}}[)\]]$", re.IGNORECASE)
_LONGEST_CAPTION, _LONGEST_CAPTION_SENTENCE = 35, 15
_CONTACT = re.compile(rf"(?:{'|'.join(CONTACT_MARKS)})", re.IGNORECASE)
_NOTE = re.compile(rf"\W{{0,2}}(?:{'|'.join(DOCUMENT_NOTES)})\W{{0,2}}(?:$|\s?[:|–-])", re.IGNORECASE)
_LISTING = re.compile(rf"(?:{'|'.join(LISTINGS)})\s?:", re.IGNORECASE)
_LONGEST_NOTE = 120
_DATELINE_END = re.compile(r"\s?(?::|\s[–—-]{1,2}|[–—](?=\S)|--|(?<=\d)\.|(?<=\))[.,]?)(?:\s+|(?<=[–—])|(?<=--))")
_AGENCY = re.compile(r"\s?\(([^()\n]{2,50})\)\s?$")
_DATELINE_REACH = 140
_MOST_PLACE_WORDS, _MOST_TOWN_WORDS = 6, 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: ``end`` is where the prose begins; ``date`` the date in it as written, ``agency`` the one named."""

    end: int
    date: WrittenDate | None
    agency: str | None
    place: str


def words(text: str) -> list[str]:
    """The words of ``text`` (letters with inner hyphens, apostrophes and full stops), in order."""
    return _WORD.findall(text)


def is_finished(text: str) -> bool:
    """Whether ``text`` ends as a sentence does: with a stop, a colon or a closing quotation mark, no abbreviation.

    A short remark in brackets may follow the sentence.
    """
    text = _REMARK.sub("", text)
    if not _TERMINAL.search(text):
        return False
    last = text.split()[-1] if text.split() else ""
    return not (last.endswith(".") and (last.lower() in ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.){2,6}", last)))


def list_mark(text: str) -> int:
    """How many code points at the start of ``text`` are a bullet, a dash or a list number, with the space after it."""
    match = _LIST_MARK.match(text)
    return match.end() if match and match.end() < len(text) else 0


def starts_passage(line: str) -> bool:
    """Whether ``line`` cannot continue the paragraph of the line before it: a list mark, a ruler, a caption."""
    return bool(list_mark(line) or is_ruler(line) or _CAPTION.match(line))


def is_ruler(text: str) -> bool:
    """Whether ``text`` is made of signs only ("* * *", "<…>", "---")."""
    return bool(_RULER.match(text))


def is_note(text: str) -> bool:
    """Whether ``text`` is about the document, not its subject ("[Provisional translation]", "Transcript")."""
    if text[:1] in "[(" and text[-1:] in "])" and len(text) <= _LONGEST_NOTE:
        return True
    if len(text) > 4 * _LONGEST_NOTE:
        return False
    if _LISTING.match(text):
        return True
    note = _NOTE.match(text)
    return bool(note) and len(text) <= _LONGEST_NOTE and len(words(text[note.end() :] if note else "")) <= 3


def is_contact(text: str) -> bool:
    """Whether ``text`` tells whom to ring or write to."""
    return len(text) <= 250 and bool(_CONTACT.search(text))


def is_byline(text: str) -> bool:
    """Whether ``text`` names the writer: "By Abena Tetteh in Accra", "(Reporting by ...)"."""
    if len(text) > 160:
        return False
    if _BYLINE_TAIL.match(text) or (_BY_STAFF.match(text) and not is_finished(text)):
        return True
    match = _BYLINE.match(text)
    if not match or is_finished(text):
        return False
    rest = words(text[match.end() :])
    if _held(rest):
        return False
    named = [w for w in rest if w[0].isupper()]
    return 0 < len(rest) <= 12 and len(named) >= 0.5 * len(rest) and rest[0][0].isupper()


def _held(names: Sequence[str]) -> bool:
    """Whether an office of state and a name stand behind "by": that is the speaker, no writer."""
    lowered = [w.lower() for w in names]
    offices = [i for i, w in enumerate(lowered[:-1]) if w in STATE_OFFICES and w not in ("secretary", "general")]
    pairs = [i + 1 for i in range(len(names) - 2) if lowered[i : i + 2] == ["secretary", "general"]]
    return any(names[i + 1][0].isupper() for i in (*offices, *pairs)) and "correspondent" not in lowered


def is_caption(text: str) -> bool:
    """Whether ``text`` says of itself that it goes with a picture; a credit in brackets after a whole sentence does not
    make it a caption.
    """
    if len(text) > 400:
        return False
    if _CAPTION.match(text):
        return True
    credit = _CREDIT.search(text)
    if credit:
        return credit.start() == 0 or not is_finished(text[: credit.start()])
    count = len(words(text))
    short = count <= _LONGEST_CAPTION if not text.endswith(".") else count <= _LONGEST_CAPTION_SENTENCE
    return short and not is_finished(text.rstrip(".")) and bool(_CAPTION_INSIDE.search(text))


def is_letterhead(text: str) -> bool:
    """Whether ``text`` names the body that speaks: a ministry, an office, a bank, without saying what happened."""
    found = words(text)
    lowered = {w.lower() for w in found}
    if not found or len(found) > 14 or not lowered & BODY_WORDS or lowered & EVENT_WORDS:
        return False
    small = [w for w in found if w[0].islower() and w not in NAME_PARTICLES]
    return not small and not is_finished(text)


def date_line(text: str) -> tuple[WrittenDate, ...]:
    """The dates of ``text`` when it is nothing but a date, with its place, weekday and time, or a byline behind a bar;
    else none.
    """
    if len(text) > 120:
        return ()
    field = _FIELD.search(text)
    if field is not None and is_byline(text[field.end() :]):
        text = text[: field.start()]
    dates = tuple(d for d in written_dates(text) if d.day is not None)
    if not dates:
        return ()
    place = _place(text, dates)
    named = place is not None and not {w.lower() for w in words(place)} & EVENT_WORDS
    return dates if named else ()


def is_agency_line(text: str) -> bool:
    """Whether ``text`` has nothing but an agency and a date in brackets: "(Fjord News / North - 4th May, 2021)"."""
    agency = " / " in text or any(w.lower() in AGENCY_WORDS for w in words(text))
    return text[:1] == "(" and text[-1:] == ")" and agency and bool(date_line(text))


def dateline(text: str, *, opens_body: bool = True) -> Dateline | None:
    """The dateline that ``text`` begins with: place, date or agency, then a colon or a dash; at least two of them.

    The agency's brackets may hold the date and close the dateline: "HALVIK (Fjord Wire / North - 4th May, 2021) The".
    A place may come alone in capitals before a dash ("LONDON – "). When ``opens_body`` (the first paragraph), it may
    also come in capitals before a colon, or in any case before a spaced dash and a capital ("Geneva – The").
    """
    for end in _DATELINE_END.finditer(text, 0, _DATELINE_REACH):
        head, rest = text[: end.start()], text[end.end() :]
        if not rest or head.count("(") != head.count(")"):
            continue
        agency = _AGENCY.search(head)
        before = head[: agency.start()] if agency else head
        dates, named = tuple(written_dates(before)), tuple(written_dates(agency[1])) if agency else ()
        place = _place(before, dates[:1])
        if place is None or len(dates) > 1:
            continue
        if named and not dates:
            dates, whole = named[:1], len(named) == 1 and named[0].day is not None and bool(place)
        else:
            whole = _holds(place, agency, before, end[0], rest, opens_body=opens_body)
        if whole:
            return Dateline(end.end(), dates[0] if dates else None, agency[1] if agency else None, place)
    return None


def _holds(place: str, agency: re.Match[str] | None, before: str, end: str, rest: str, *, opens_body: bool) -> bool:
    """Whether a place, an agency and what else stands before ``end`` make a dateline; ``rest`` is what follows."""
    dash = any(c in end for c in "–—-")
    dated = any(True for _ in written_dates(before)) or bool(_WEEKDAY.search(before))
    capitals = place.isupper() and len(place) > 2 and len(place.split()) <= 4
    if end.startswith("."):  # "ACCRA, 14 May 2023. The ...", "Accra, May 14 (GH). The ..."
        return dated and (capitals or agency is not None or _names_country(place, before, opens_body=opens_body))
    if not dash and ":" not in end:
        return bool(agency) and dated  # "(Agency) The ..."
    if dated:
        return bool(place or agency)
    if agency:
        named = agency[1][0].isupper() and not agency[1].endswith(".")
        return named and (dash or (opens_body and capitals))
    if not dash:
        return opens_body and capitals and not {w.lower() for w in place.split()} & ROLE_WORDS
    spaced = end.startswith(" ") and (rest[0].isupper() or rest[0] in '“"')
    return capitals or (opens_body and spaced and 0 < len(place.split()) <= 2)


def _names_country(place: str, before: str, *, opens_body: bool) -> bool:
    """Whether a town in capitals and its country, or a place that a comma parts from a full date, open a text."""
    found = place.split()
    if not found or len(found) > _MOST_TOWN_WORDS:
        return False
    town = before.split(",")[0].strip()
    if "," in before and town.isupper() and len(town) > 2:
        return True
    full = any(date.date is not None and before[: date.start].rstrip().endswith(",") for date in written_dates(before))
    return opens_body and full and not {w.lower() for w in found} & (ROLE_WORDS | NAME_PARTICLES)


def _place(text: str, dates: tuple[WrittenDate, ...]) -> str | None:
    """What is left of ``text`` without its dates, times and weekdays when that is a place or nothing, else ``None``."""
    left = list(text)
    for date in dates:
        left[date.start : date.end] = " " * (date.end - date.start)
    rest = _DATE_WORD.sub(" ", _CLOCK.sub(" ", "".join(left)))
    place = _PUNCTUATION.sub(" ", rest).strip()
    tokens = place.split()
    if len(tokens) > _MOST_PLACE_WORDS or any(not (t[0].isupper() or t.lower() in NAME_PARTICLES) for t in tokens):
        return None
    if tokens and not tokens[0][0].isupper():
        return None
    return place if not any(c.isdigit() for c in place) else None
