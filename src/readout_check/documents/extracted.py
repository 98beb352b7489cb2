"""What a reader makes of a file: its text, and what the file says about it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from itertools import islice

from readout_check.documents.limits import Limits
from readout_check.errors import DocumentError
from readout_check.records import Place

_SURROGATE = re.compile("[\ud800-\udfff\x00]")
_WORD = re.compile(r"\w+|[-.…_*=~#]+|[^\w\s]")
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """``text`` is what offsets point into. ``places`` are in order of their starts. The rest is what the file's own
    metadata gives (never the text), ``None`` where it gives nothing.
    """

    text: str
    places: tuple[Place, ...] = ()
    title: str | None = None
    date: dt.date | None = None
    author: str | None = None
    source: str | None = None
    language: str | None = None


def checked(extracted: Extracted, name: str, limits: Limits) -> Extracted:
    """``extracted`` without what no text holds (unpaired surrogates, zeros). Raises DocumentError beyond a limit."""
    text = extracted.text
    check_text(text, name, limits)
    return replace(extracted, text=_SURROGATE.sub("\ufffd", text)) if _SURROGATE.search(text) else extracted


def numbers_in(text: str) -> int:
    """How many runs of digits there are, which is what ``Limits.numbers`` counts."""
    return sum(1 for _ in _NUMBER.finditer(text))


def check_text(text: str, name: str, limits: Limits) -> None:
    """Raise DocumentError when ``text`` has more characters, lines, words or numbers than ``limits`` allow."""
    if text.count("\n") > limits.lines or text.count("\r") > limits.lines:
        raise DocumentError(
            f"{name}: more than {limits.lines:,} lines",
            "give the text alone, or raise it: --limit lines=NUMBER",
        )
    if len(text) > limits.characters:
        raise DocumentError(
            f"{name}: the text is longer than {limits.characters:,} characters",
            "split it into the documents that it holds, or raise the limit with --limit characters=NUMBER",
        )
    if len(text) > limits.words and next(islice(_WORD.finditer(text), limits.words, None), None) is not None:
        raise DocumentError(
            f"{name}: more than {limits.words:,} words and signs",
            "give the text alone, or raise the limit with --limit words=NUMBER",
        )
    for count, _ in enumerate(_NUMBER.finditer(text), 1):
        if count > limits.numbers:
            raise DocumentError(
                f"{name}: more than {limits.numbers:,} numbers: a table, not a text",
                "give the text alone, or raise the limit with --limit numbers=NUMBER",
            )
