"""The files of one meeting read together: each on its side, with the dates that they tell each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from readout_check.documents.access import Access
from readout_check.documents.dates import with_dates
from readout_check.documents.extracted import numbers_in
from readout_check.documents.identity import told_apart
from readout_check.documents.limits import Limits
from readout_check.documents.meeting_file import MeetingFile
from readout_check.documents.read import read_document
from readout_check.documents.sides import placed
from readout_check.errors import MeetingError
from readout_check.records import Document, Meeting, Side


def read_meeting(
    shown: str,
    files: Sequence[Path],
    named: Collection[str],
    listed: Mapping[str, Side],
    file: MeetingFile,
    access: Access,
) -> Meeting:
    """The meeting of ``files``, read and put on their sides; ``shown`` is its id.

    ``named`` are the shown paths of documents that the user calls official, ``listed`` the sides that ``file`` gives.
    Raises DocumentError and MeetingError.
    """
    read = [(f, read_document(f, access, file.language)) for f in files]
    documents = placed(told_apart(read, access.root or Path.cwd()), named, listed)
    officials = [d for d in documents if d.side is Side.OFFICIAL]
    first = [_told(d, file, alone=len(officials) == 1) for d in officials]
    told, articles = with_dates(first, [d for d in documents if d.side is Side.SECONDARY])
    meeting = Meeting(id=shown, official=told, secondary=articles, attendees=file.attendees)
    _check_size(meeting, access.limits)
    return meeting


def _check_size(meeting: Meeting, limits: Limits) -> None:
    """Raise MeetingError when both sides together are too long to be compared: each is within its own limits."""
    name = meeting.secondary[0].path
    for what, limit, most, count in (
        ("characters", "product", limits.product, len),
        ("numbers", "comparisons", limits.comparisons, numbers_in),
    ):
        theirs = sum(count(d.text) for d in meeting.official)
        ours = max(count(d.text) for d in meeting.secondary)
        if theirs * ours > most:
            raise MeetingError(
                f"{name}: {ours:,} {what} against {theirs:,} of the readouts are more than {most:,} pairs of them",
                f"split the longer one into the parts about one matter, or raise the limit with --limit {limit}=NUMBER",
            )


def _told(document: Document, file: MeetingFile, *, alone: bool) -> Document:
    """An official document with the day and the title that meeting.toml gives; of several, each keeps its own title."""
    known = document.event_date is not None and document.event_date == file.date
    return replace(
        document,
        date=document.date or (None if known else file.date),
        event_date=file.date or document.event_date,
        title=(file.title or document.title) if alone else (document.title or file.title),
    )
