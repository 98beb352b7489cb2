"""One file to one document: its text, its layout, its dates, and whatever its front matter says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from readout_check.documents.comments import take_comments
from readout_check.documents.dates import document_dates, front_matter_date
from readout_check.documents.frontmatter import front_matter
from readout_check.documents.identity import identity
from readout_check.documents.language import check_language
from readout_check.documents.readers import read_text
from readout_check.documents.segments import segments, title_of
from readout_check.errors import DocumentError
from readout_check.model import DecidedBy, Document, SegmentKind, Side

_WITH_WORDS = frozenset(SegmentKind) - {SegmentKind.HEADING, SegmentKind.LABEL}


def shown_path(path: Path) -> str:
    """``path`` as it is shown: POSIX, relative to the working directory when it lies below it, else as given."""
    here = Path.cwd()
    try:
        return path.absolute().relative_to(here).as_posix()
    except ValueError:
        return path.as_posix()


def read_document(path: Path, root: Path | None = None) -> Document:
    """The document in the file at ``path``; its side is left open. Its id is told from ``root``, else from here.

    Raises DocumentError when the file cannot be read, has no words in it, or is plainly not English.
    """
    text = read_text(path)
    return replace(document_of(text, shown_path(path)), id=identity(path, text, root or Path.cwd()))


def document_of(text: str, path: str) -> Document:
    """The document made of ``text``; ``path`` is only shown. Raises DocumentError as ``read_document`` does."""
    text, comments = take_comments(text)
    layout = segments(text)
    if not any(s.kind in _WITH_WORDS and any(c.isalpha() for c in s.span.of(text)) for s in layout):
        raise DocumentError(f"{path}: there is nothing to read in it", "give a document with sentences in it")
    front = front_matter(text)
    check_language(text[front.end :] if front else text, path)
    title = (front.values.get("title") if front else None) or title_of(text, layout)
    document = Document(path=path, text=text, title=title, segments=layout, comments=comments)
    return dated(document, official=None)


def dated(document: Document, *, official: bool | None) -> Document:
    """``document`` with its dates as told by its text, or its front matter, when its side is known or left open."""
    front = front_matter(document.text)
    written = front.values.get("date", "") if front else ""
    published, event = document_dates(document.text, document.segments, document.title, official=official)
    return replace(document, date=front_matter_date(written) or published, event_date=event)


def with_side(document: Document, side: Side, decided_by: DecidedBy) -> Document:
    """``document`` on ``side``; its event date is read again, as official texts tell theirs in their head."""
    placed = replace(document, side=side, decided_by=decided_by)
    return dated(placed, official=side is Side.OFFICIAL)
