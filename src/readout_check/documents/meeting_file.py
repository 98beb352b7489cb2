"""``meeting.toml``: what a folder's documents are, written down by the user."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from readout_check.documents.attendees import attendees, unknown_key
from readout_check.errors import MeetingError
from readout_check.records import Attendee, Side

NAME = "meeting.toml"
KEYS = ("official", "secondary", "date", "title", "language", "participants")
_EXAMPLE = 'for example: official = ["readout.txt"]'


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFile:
    """The sides of files by name (relative to the folder), the day of the meeting, its title, the language of its
    documents, and who took part.
    """

    sides: Mapping[str, Side] = field(default_factory=dict)
    date: dt.date | None = None
    title: str | None = None
    language: str | None = None
    attendees: tuple[Attendee, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether both sides are listed, so that other files of the folder do not belong to the meeting."""
        return len(set(self.sides.values())) == 2


def read_meeting_file(folder: Path, shown: str) -> MeetingFile:
    """What ``meeting.toml`` in ``folder`` says; nothing when there is none. ``shown`` is the folder as it is shown.

    Raises MeetingError when it is no TOML, has an unknown key or a value of the wrong type, or names a missing file.
    """
    path = folder / NAME
    if not path.is_file():
        return MeetingFile()
    import tomllib  # imported here: few folders have the file

    from readout_check.documents.load import load_text

    name = f"{shown}/{NAME}"
    try:
        table = tomllib.loads(load_text(path))
    except tomllib.TOMLDecodeError as error:
        raise MeetingError(f"{name}: not valid TOML: {error}", _EXAMPLE) from error
    unknown = sorted(set(table) - set(KEYS))
    if unknown:
        raise unknown_key(name, unknown[0], KEYS)
    sides = _sides(table, folder, name)
    title, language = table.get("title"), table.get("language")
    if not isinstance(title, str | None):
        raise MeetingError(f"{name}: title must be a string", 'for example: title = "Talks in Vienna"')
    if not isinstance(language, str | None):
        raise MeetingError(f"{name}: language must be a string", 'for example: language = "en"')
    return MeetingFile(
        sides=sides,
        date=_date(table.get("date"), name),
        title=title,
        language=language,
        attendees=attendees(table.get("participants", []), name),
    )


def _sides(table: Mapping[str, Any], folder: Path, name: str) -> dict[str, Side]:
    sides: dict[str, Side] = {}
    for side in Side:
        files = table.get(side.value, [])
        files = [files] if isinstance(files, str) else files
        if not isinstance(files, list) or not all(isinstance(f, str) for f in files):
            raise MeetingError(f"{name}: {side.value} must be a list of file names", _EXAMPLE)
        for file in files:
            if not (folder / file).is_file():
                raise MeetingError(f"{name}: {side.value} names {file}, which is not there", "check the name")
            if sides.get(file, side) is not side:
                raise MeetingError(f"{name}: {file} is on both sides", "take it out of one list")
            sides[file] = side
    return sides


def _date(value: object, name: str) -> dt.date | None:
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value)
        except ValueError:
            value = 0
    if isinstance(value, dt.datetime):
        return value.date()
    if not isinstance(value, dt.date | None):
        raise MeetingError(f"{name}: date is not a date", "write it as date = 2024-02-09")
    return value
