"""E-mails (standard library): the body as text, the subject as title, the day it was sent."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from readout_check.documents.extracted import Extracted
from readout_check.documents.limits import Limits
from readout_check.documents.load import decode
from readout_check.documents.readers import html
from readout_check.errors import DocumentError

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

SUFFIXES = (".eml",)
_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)
_QUOTED = re.compile(r"^>[> ]{0,20}", re.MULTILINE)
_HEADER = re.compile(
    rb"^(?:subject|from|date|content-[a-z-]{1,30}|mime-version):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_DEEPEST = 50
_LONGEST_HEADER = 2_000
"""Bytes: the standard library takes seconds for a header of 10,000, and four times as long for one twice as long."""
_MOST_IN_HEADERS = 100_000


def read(data: bytes, name: str, limits: Limits) -> Extracted:
    """The plain body, else the HTML one; signature cut off; attachments are left out. Raises DocumentError."""
    from email import message_from_bytes, policy  # imported here: it costs time and is seldom needed

    if data.count(b"\n--") > limits.lines or data.lower().count(b"multipart/") > _DEEPEST:
        raise DocumentError(f"{name}: too many parts in one e-mail", "save the message's text and give that")
    headers = [len(match[0]) for match in _HEADER.finditer(data)]
    if max(headers, default=0) > _LONGEST_HEADER or sum(headers) > _MOST_IN_HEADERS:
        raise DocumentError(f"{name}: headers too long for an e-mail", "save the message's text and give that")
    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise DocumentError(f"{name}: an e-mail without text", "save its attachment and give that")
    if body.get_content_type() == "text/html":
        page = _content(body, name)
        extracted = html.read(page.encode("utf-8", "replace"), name, limits, encoding="utf-8")
    else:
        extracted = Extracted(text=_plain(_content(body, name)))
    if not extracted.text.strip():
        raise DocumentError(f"{name}: an e-mail without text", "save its attachment and give that")
    subject = _header(message, "subject")
    return replace(
        extracted,
        title=subject or extracted.title,
        date=_sent(_header(message, "date")) or extracted.date,
        author=_header(message, "from") or extracted.author,
        places=(),
    )


def _content(body: MIMEPart, name: str) -> str:
    """The words of the body, also where it names an encoding that there is not."""
    try:
        return str(body.get_content())
    except LookupError:
        data = body.get_payload(decode=True)
        return decode(data if isinstance(data, bytes) else b"", name)


def _plain(text: str) -> str:
    """The text without its signature, and without the marks of a quoted message when most of it is one."""
    text = text.replace("\r\n", "\n")
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(line.startswith(">") for line in lines) > 0.5 * len(lines):
        text = _QUOTED.sub("", text)
    signature = _SIGNATURE.search(text)
    return text[: signature.start()] if signature and text[: signature.start()].strip() else text


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = str(message[name] or "")
    except Exception:  # a header that the parser of the standard library stumbles over
        return None
    return " ".join(value.split()) or None


def _sent(value: str | None) -> dt.date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value).date() if value else None
    except (ValueError, TypeError, OverflowError):
        return None
