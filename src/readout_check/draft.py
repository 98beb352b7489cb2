"""The text of a ``meeting.toml`` that says what was detected, for the user to correct.

Read back, it changes nothing but how the sides were decided: what would change more is left as a comment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from readout_check.cast import Participant, declared, participants
from readout_check.errors import MeetingError
from readout_check.lexicon.gazetteer import english_name
from readout_check.model import Attendee, DecidedBy, Document, Meeting, OfficeClaim, Reading

DECIDED = {
    DecidedBy.OPTION: "decided by --official",
    DecidedBy.MEETING_TOML: "decided by meeting.toml",
    DecidedBy.FRONT_MATTER: "decided by front matter",
    DecidedBy.FILE_NAME: "decided by the files' names",
    DecidedBy.DETECTED: "decided by reading",
}
_HEAD = """\
# What readout-check detected in this folder. Correct what is wrong; what you take out is detected again.
"""
_LANGUAGE = """\
# The language of the documents: with it nobody guesses. Only English is read.
language = "en"
"""
_PEOPLE = """\
# Who took part, as far as the readout gives somebody an office or a turn to speak. The office tells who "the Danish
# minister" is; other names of the same person go into the list of aliases: aliases = ["A. Lind", "Anna Lindh"].
"""
_NOBODY = """\
# Nobody was found to take part. A participant is written so; all but the name may be left out:
# [[participants]]
# name = "Ana Lind"
# office = "Minister of Energy"
# country = "Denmark"
# aliases = ["A. Lind", "Anna Lindh"]
"""


def draft(meeting: Meeting, officials: Sequence[Reading], model: str) -> str:
    """The file for ``meeting``, whose readouts have been read as ``officials``.

    Raises MeetingError for a document whose name no TOML file can hold.
    """
    parts = [_HEAD, *_sides(meeting), _date(meeting.official), _title(meeting.official), _LANGUAGE]
    people = attendees(officials, model)
    parts.append(_PEOPLE if people else _NOBODY)
    return "\n".join([*parts, *(_table(one) for one in people)])


def attendees(officials: Sequence[Reading], model: str) -> tuple[Attendee, ...]:
    """The participants with an office or a turn, as the readouts have them.

    Of an office only so much is given that it is read as it is in the readout.
    """
    cast = participants(officials)
    found: list[Attendee] = []
    called: set[str] = set()
    for one in cast:
        name = " ".join(one.name.split())
        part = one.speaks or any(not office.plural for office in one.offices)
        if part and name.casefold() not in called and any(map(str.isalpha, name)):
            called.add(name.casefold())
            fitting = (a for a in _described(one, name) if participants(officials, declared([a], model)) == cast)
            found += [attendee] if (attendee := next(fitting, None)) else []
    return tuple(found)


def _described(one: Participant, name: str) -> Iterator[Attendee]:
    """The participant with office and country, the shortest words for the office first, and at last without any."""
    offices = (office for office in one.offices if not office.plural)
    held = sorted(offices, key=lambda o: (o.generic, not (o.polity or o.body)))
    for office in held[:1]:
        country = english_name(office.polity) if office.polity else None
        for words in dict.fromkeys((_without_polity(office), office.text)):
            if words.strip():
                yield Attendee(name=name, office=_line(words), country=country)
    yield Attendee(name=name)


def _without_polity(office: OfficeClaim) -> str:
    """The words of an office without those of its country: "Prime Minister of Norway", "Norwegian Prime Minister"."""
    span = office.polity_span
    if span is None or not office.polity or not office.span.covers(span):
        return office.text
    start, end = span.start - office.span.start, span.end - office.span.start
    before, after = office.text[:start].rstrip(), office.text[end:].lstrip()
    if after.startswith(("’s ", "'s ")):
        after = after[3:]
    words = before.split()
    while words and words[-1].lower() in ("of", "the"):
        words.pop()
    return " ".join([*words, after]).strip()


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line.title() if line.isupper() and len(line) > 5 else line


def _sides(meeting: Meeting) -> Iterator[str]:
    for what, key, documents in (
        ("readouts", "official", meeting.official),
        ("articles", "secondary", meeting.secondary),
    ):
        ways = list(dict.fromkeys(DECIDED[d.decided_by or DecidedBy.DETECTED] for d in documents))
        noun = what if len(documents) > 1 else f"{what[:-1]}"
        yield f"# The {noun}, {' or '.join(ways)}.\n{_list(key, documents)}"


def _list(key: str, documents: Sequence[Document]) -> str:
    names = [_string(document.path.rpartition("/")[2]) for document in documents]
    if len(names) == 1:
        return f"{key} = [{names[0]}]\n"
    return f"{key} = [\n" + "".join(f"    {name},\n" for name in names) + "]\n"


def _date(officials: Sequence[Document]) -> str:
    """The day of the meeting, as a comment where the readouts leave it open or give two."""
    days = list(dict.fromkeys(document.event_date for document in officials))
    known = [day for day in days if day is not None]
    if len(days) == 1 and known:
        return f'# The day of the meeting: dates such as "on Tuesday" are counted from it.\ndate = {known[0]}\n'
    if not known:
        return "# The day of the meeting was not found.\n# date = 2024-01-31\n"
    return f"# The readouts do not give one day of the meeting; set it to hold for all of them.\n# date = {known[0]}\n"


def _title(officials: Sequence[Document]) -> str:
    titles = [document.title for document in officials]
    found = next((title for title in titles if title), None)
    mark = "" if all(titles) else "# "
    return f"# What the meeting is called in the report.\n{mark}title = {_string(found or 'Talks in Vienna')}\n"


def _table(attendee: Attendee) -> str:
    rows = [("name", attendee.name), ("office", attendee.office), ("country", attendee.country)]
    told = "".join(f"{key} = {_string(value)}\n" for key, value in rows if value)
    return f"[[participants]]\n{told}# aliases = []\n"


def _string(words: str) -> str:
    """A TOML basic string: what is not seen or would control a terminal is escaped."""
    if any("\ud800" <= c <= "\udfff" for c in words):
        raise MeetingError(f"{words!r}: a name that is not UTF-8 cannot stand in meeting.toml", "rename the file")
    return "".join(c if c.isprintable() or c == " " else _escape(c) for c in json.dumps(words, ensure_ascii=False))


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
