"""One file to one document: its text, its layout, its dates, and whatever its front matter says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from readout_check.documents.access import FILES, Access
from readout_check.documents.clean import clean
from readout_check.documents.comments import take_comments
from readout_check.documents.dates import document_dates, front_matter_date
from readout_check.documents.extracted import Extracted
from readout_check.documents.frontmatter import front_matter
from readout_check.documents.identity import identity
from readout_check.documents.language import check_language
from readout_check.documents.original import original_span
from readout_check.documents.readers import extract
from readout_check.documents.segments import segments, title_of
from readout_check.errors import DocumentError
from readout_check.records import Comment, DecidedBy, Document, Original, SegmentKind, Side

_WITH_WORDS = frozenset(SegmentKind) - {SegmentKind.HEADING, SegmentKind.LABEL}


def read_document(path: Path, access: Access = FILES, language: str | None = None) -> Document:
    """The document in the file at ``path``; its side is left open. ``language`` is what the user says it is in.

    Raises DocumentError when the file cannot be read, has no words in it, or is plainly not English.
    """
    read = extract(path, access)
    document = document_of(read, access.shown(path), language)
    given = access.given.get(path)
    address = given.url if given else None  # what was fetched is called by where it was fetched from
    return replace(document, id=address or identity(path, read.text, access.root or Path.cwd()))


def document_of(read: Extracted | str, path: str, language: str | None = None) -> Document:
    """The document made of what was read; ``path`` is only shown. Raises DocumentError as ``read_document`` does."""
    extracted = Extracted(text=read) if isinstance(read, str) else read
    cleaned, original = clean(extracted.text)
    text, comments = take_comments(cleaned)
    layout = segments(text)
    if not any(s.kind in _WITH_WORDS and any(c.isalpha() for c in s.span.of(text)) for s in layout):
        raise DocumentError(f"{path}: there is nothing to read in it", "give a document with sentences in it")
    front = front_matter(text)
    _check_language(text[front.end :] if front else text, path, language or extracted.language)
    title = (front.values.get("title") if front else None) or title_of(text, layout) or extracted.title
    document = Document(
        path=path,
        text=text,
        title=title,
        segments=layout,
        comments=tuple(_in_original(comment, original) for comment in comments),
        original=original,
        places=extracted.places,
        declared_date=extracted.date,
        source=extracted.source,
    )
    return dated(document, official=None)


def _in_original(comment: Comment, original: Original | None) -> Comment:
    """``comment`` where it stands in the text as it was, as the evidence of findings does."""
    span, scope = original_span(original, comment.span), original_span(original, comment.scope)
    return replace(comment, span=span, scope=scope)


def _check_language(text: str, path: str, declared: str | None) -> None:
    """What the user declares is believed; what nobody declares is read."""
    if declared is None:
        check_language(text, path)
    elif declared.strip().lower().replace("_", "-").partition("-")[0] not in ("en", "eng", "english"):
        raise DocumentError(f"{path}: in {declared!r}, not in English", "give an English version")


def dated(document: Document, *, official: bool | None) -> Document:
    """``document`` with its dates as told by its text, or its front matter, when its side is known or left open."""
    front = front_matter(document.text)
    written = front.values.get("date", "") if front else ""
    published, event = document_dates(document.text, document.segments, document.title, official=official)
    return replace(document, date=front_matter_date(written) or document.declared_date or published, event_date=event)


def with_side(document: Document, side: Side, decided_by: DecidedBy) -> Document:
    """``document`` on ``side``; its event date is read again, as official texts tell theirs in their head."""
    placed = replace(document, side=side, decided_by=decided_by)
    return dated(placed, official=side is Side.OFFICIAL)
