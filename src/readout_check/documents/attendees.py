"""``[[participants]]`` of ``meeting.toml``: who took part, with office, country and other names, checked key by key."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import Any

from readout_check.errors import MeetingError
from readout_check.records import Attendee

KEYS = ("name", "office", "country", "aliases")
_EXAMPLE = 'for example: [[participants]] name = "Ana Lind", office = "Prime Minister", country = "Norway"'
_LONGEST = 200  # characters of a name or an office


def attendees(value: object, name: str) -> tuple[Attendee, ...]:
    """The participants that a table of ``meeting.toml`` declares; ``name`` is the file as it is shown.

    Raises MeetingError for a value of another type, an unknown key, a missing name, and a name that two of them have.
    """
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise MeetingError(f"{name}: participants must be tables", _EXAMPLE)
    found = tuple(_attendee(one, f"{name}: participant {number}") for number, one in enumerate(value, 1))
    seen: set[str] = set()
    for one in found:
        for called in dict.fromkeys((one.name, *one.aliases)):
            if called.casefold() in seen:
                raise MeetingError(f"{name}: two participants are called {called!r}", "put both into one table")
            seen.add(called.casefold())
    return found


def unknown_key(where: str, key: str, known: Sequence[str]) -> MeetingError:
    """The error of a key that nobody reads, with the key that was meant, or all."""
    close = difflib.get_close_matches(key.lower(), known, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"keys: {', '.join(known)}"
    return MeetingError(f"{where}: unknown key {key!r}", hint)


def _attendee(table: dict[str, Any], where: str) -> Attendee:
    for key in table:
        if key not in KEYS:
            raise unknown_key(where, key, KEYS)
    if "name" not in table:
        raise MeetingError(f"{where}: name is missing", _EXAMPLE)
    return Attendee(
        name=_words(table["name"], where, "name"),
        office=_words(table["office"], where, "office") if "office" in table else None,
        country=_words(table["country"], where, "country") if "country" in table else None,
        aliases=tuple(dict.fromkeys(_aliases(table.get("aliases", []), where))),
    )


def _aliases(value: object, where: str) -> Iterator[str]:
    value = [value] if isinstance(value, str) else value
    if not isinstance(value, list):
        raise MeetingError(f"{where}: aliases must be a list of names", 'for example: aliases = ["Mr Lind", "Lindh"]')
    for one in value:
        yield _words(one, where, "an alias")


def _words(value: object, where: str, key: str) -> str:
    """A string with a letter in it, on one line, blanks inside as one."""
    if not isinstance(value, str) or not any(c.isalpha() for c in value) or len(value) > _LONGEST:
        raise MeetingError(f"{where}: {key} must be a string of words", _EXAMPLE)
    return " ".join(value.split())
