"""PDF files (pypdf): the text layer, with running heads dropped, and wrapped lines and broken words mended."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from readout_check.documents.extracted import Extracted
from readout_check.documents.limits import Limits
from readout_check.documents.reflow import paragraphs, without_running_heads
from readout_check.errors import DocumentError
from readout_check.records import Place

if TYPE_CHECKING:
    from pypdf import PdfReader

SUFFIXES = (".pdf",)


def read(data: bytes, name: str, limits: Limits) -> Extracted:
    """The text of all pages, a blank line between paragraphs, each page a place.

    Raises DocumentError when the file is encrypted, damaged, beyond a limit, or has no text layer.
    """
    import pypdf  # imported here: it costs time and is seldom needed
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it remarks about is told as an error or mended
    try:
        with _guarded(limits.unpacked):
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            _check_open(reader, name)
            pages = list(_pages(reader, name, limits))
            about = reader.metadata
            title = str(about.title).strip() if about is not None and about.title else None
    except LimitReachedError as error:
        raise _too_much(name, limits) from error
    except PyPdfError as error:
        hint = "open it in a PDF reader and save it again, or give its text"
        raise DocumentError(f"{name}: a damaged PDF file", hint) from error
    if not any(line.strip() for page in pages for line in page):
        raise DocumentError(
            f"{name}: no text in this PDF, only pictures of pages", "run text recognition (OCR) on it, or give its text"
        )
    text, starts = paragraphs(without_running_heads(pages))
    return Extracted(text=text, places=tuple(Place(at, f"page {number}") for at, number in starts), title=title or None)


def _check_open(reader: PdfReader, name: str) -> None:
    """Raise DocumentError when the file wants a password; an empty one is tried, as PDF readers do."""
    if not reader.is_encrypted:
        return
    opened = 0
    with contextlib.suppress(Exception):  # a cipher that pypdf has no library for, or a broken dictionary
        opened = int(reader.decrypt(""))
    if not opened:
        raise DocumentError(f"{name}: an encrypted PDF", "save a copy without a password, or give its text")


def _pages(reader: PdfReader, name: str, limits: Limits) -> Iterator[list[str]]:
    """The lines of each page. Raises DocumentError beyond the limit of pages, of characters, or of unpacked bytes."""
    characters = unpacked = 0
    for number, page in enumerate(reader.pages, 1):
        if number > limits.pages:
            raise DocumentError(
                f"{name}: more than {limits.pages:,} pages", "split it, or raise the limit with --limit pages=NUMBER"
            )
        contents = page.get_contents()
        unpacked += len(contents.get_data()) if contents is not None else 0
        if unpacked > limits.unpacked:
            raise _too_much(name, limits)
        text = page.extract_text()
        characters += len(text)
        if characters > limits.characters:
            raise DocumentError(
                f"{name}: the text is longer than {limits.characters:,} characters",
                "split it into the documents that it holds, or raise the limit with --limit characters=NUMBER",
            )
        yield text.splitlines()


def _too_much(name: str, limits: Limits) -> DocumentError:
    return DocumentError(
        f"{name}: unpacks to more than {limits.unpacked:,} bytes", "raise it with --limit unpacked=NUMBER"
    )


def _guarded(most: int) -> AbstractContextManager[object]:
    """Pypdf's own limits on what one stream unpacks to, at most ``most`` bytes while this is open."""
    from pypdf import apply_configuration

    return apply_configuration(
        maximum_declared_stream_length=most,
        array_based_stream_maximum_output_length=most,
        brotli_maximum_output_length=most,
        jbig2_maximum_output_length=most,
        lzw_maximum_output_length=most,
        run_length_maximum_output_length=most,
        zlib_maximum_output_length=most,
        image_maximum_buffer_size=most,
        stream_decoding_work_maximum_length=4 * most,
    )
