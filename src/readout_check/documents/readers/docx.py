"""Word documents (python-docx): paragraphs and tables in their order, two-column tables as turns."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from readout_check.documents.extracted import Extracted
from readout_check.documents.layout import row_text, with_label
from readout_check.documents.limits import Limits
from readout_check.documents.readers.markup import check_xml
from readout_check.errors import DocumentError

if TYPE_CHECKING:
    from docx.document import Document as Word

SUFFIXES = (".docx",)


def read(data: bytes, name: str, limits: Limits) -> Extracted:
    """The text of the document, a blank line between paragraphs; headers, footers and notes are left out.

    Raises DocumentError when the file is damaged, encrypted, no Word document, or unpacks to more than the limit.
    """
    check_archive(data, name, limits)
    from docx import Document  # imported here: it costs time and is seldom needed

    document = Document(io.BytesIO(data))
    parts: list[str] = []
    size = 0
    for part in _parts(document):
        size += len(part) + 2
        if size > limits.characters:
            break  # the check of the text will say so
        parts.append(part)
    else:
        size = 0
    text = "\n\n".join(parts) + ("\n" if not size else " " * limits.characters)
    if not text.strip():
        raise DocumentError(f"{name}: there is no text in it", "scanned pages have to be turned into text first")
    properties = document.core_properties
    title = (properties.title or "").strip()
    return Extracted(text=text, title=title or None, author=(properties.author or "").strip() or None)


def check_archive(data: bytes, name: str, limits: Limits) -> None:
    """Raise DocumentError when the ZIP archive is damaged, or has more bytes or tags than ``limits`` allow.

    The sizes that its directory declares are binding: what is longer does not unpack (``zipfile``).
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise DocumentError(f"{name}: a damaged DOCX file", "save it again in the program that made it") from error
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise DocumentError(
            f"{name}: unpacks to more than {limits.unpacked:,} bytes", "raise the limit with --limit unpacked=NUMBER"
        )
    if not any(entry.filename == "word/document.xml" for entry in entries):
        raise DocumentError(f"{name}: an archive or office document, but no Word document", "save it as .docx")
    for entry in entries:
        with archive.open(entry) as part:
            check_xml(part, name, limits)


def _parts(document: Word) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _rows(block)
        elif block.text.strip():
            yield _paragraph(block)


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        texts = []
        seen = set()
        for cell in row.cells:
            if id(cell._tc) not in seen:  # a merged cell comes once for every column it spans
                seen.add(id(cell._tc))
                texts.append(" ".join(cell.text.split()))
        if text := row_text(texts):
            yield text


def _paragraph(paragraph: Any) -> str:
    """The paragraph's text; a bold run in front of it is a label when it looks like one."""
    bold = ""
    for run in paragraph.runs:
        if not run.bold:
            break
        bold += run.text
    return with_label(bold, paragraph.text)
