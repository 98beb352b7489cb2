"""What type a file is: told by its first bytes, and by its name where those leave it open."""

from __future__ import annotations

import re
from pathlib import Path

from readout_check.documents.access import FILES, Access

_NOT_READ: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<!--.{0,500}?-->\s{0,50}){0,3}<(?:!doctype\s+html|html|head|body)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
_MAIL_HEADERS = frozenset({b"message-id", b"mime-version", b"received", b"return-path"})
_ZIP = b"PK\x03\x04"
_REACH = 1_024


def type_of(head: bytes, suffix: str, media_type: str | None = None) -> str | None:
    """ "pdf", "docx", "html", "eml" or "text" for a file that begins with ``head``, or ``None`` for what is not read.

    ``suffix`` is that of its name, lower case with the full stop; ``media_type`` what a web server calls it.
    """
    if b"%PDF-" in head[:_REACH]:
        return "pdf"
    if head.startswith(_ZIP):
        return "docx" if suffix == ".docx" or b"word/" in head or b"[Content_Types].xml" in head[:_REACH] else None
    if _HTML.match(head) or media_type in ("text/html", "application/xhtml+xml"):
        return "html"
    if _is_mail(head):
        return "eml"
    if foreign(head):
        return None
    return _BY_SUFFIX.get(suffix)


_BY_SUFFIX = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    "": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "eml",
    ".pdf": "pdf",
    ".docx": "docx",
}


SUFFIXES = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml")
"""Those of the files that are read, in the order in which hints name them: the readers' own, one after another."""


def reason_not_to_read(path: Path, access: Access = FILES) -> str | None:
    """Why the type of ``path``, told by its content and then its name, is not read; ``None`` when it is.

    A file that cannot be opened has the type that its name says: what is wrong with it is told when it is read.
    """
    suffix = path.suffix.lower()
    if suffix in SUFFIXES or path in access.given:
        return None
    head = access.head(path)
    if type_of(head, suffix) is not None:
        return None
    return foreign(head) or (f"files of type {path.suffix}" if suffix else "files without a type")


def foreign(head: bytes) -> str | None:
    """What a file that is not read is, by its first bytes: "a PNG picture"; ``None`` when they do not tell."""
    if head.startswith(_ZIP):
        return "a ZIP archive or an office document"
    return next((what for magic, what in _NOT_READ if head.startswith(magic)), None)


def _is_mail(head: bytes) -> bool:
    """Whether the head has the fields that mail servers write; a memo's "From:" and "To:" do not make an e-mail."""
    first = _HEADER.match(head.removeprefix(b"\xef\xbb\xbf"))
    if not first:
        return False
    end = head.find(b"\n\n")
    crlf = head.find(b"\r\n\r\n")
    block = head[: min(at for at in (end, crlf, len(head)) if at >= 0)]
    names = {name.lower() for name in _HEADER.findall(block)}
    return len(names & _MAIL_HEADERS) > 0 and bool(names & {b"from", b"subject", b"to"})
