"""What is fuzzed: one function from bytes to nothing for each loader and for each reader of figures, dates and offices.

A target raises when something is wrong: an exception that is no DocumentError, a span outside the text, a claim whose
text is not that of its span, or another result for the same text. The tests call the same functions.
"""

from __future__ import annotations

import datetime as dt
import random
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from readout_check import parsing
from readout_check.documents.clean import clean
from readout_check.documents.extracted import checked
from readout_check.documents.limits import Limits
from readout_check.documents.original import original_span
from readout_check.documents.read import document_of
from readout_check.documents.readers import READERS, reader
from readout_check.documents.segments import segments
from readout_check.errors import DocumentError
from readout_check.extract import dates, offices, quantities
from readout_check.lexicon import calendar_words, currencies, number_words, units
from readout_check.lexicon import offices as office_words
from readout_check.model import Claim, Document, Side
from tests.documents.makers import CONTENT, docx_of, pdf_of

LIMITS = Limits(bytes=200_000, unpacked=2_000_000, markup=200_000, characters=20_000, lines=2_000, pages=50)
DAY = dt.date(2031, 3, 4)
LONGEST = 300  # bytes for a reader, each of which is a word
_OURS = (str(Path(parsing.__file__).parent), str(Path(__file__).parent))

_GLUE = (
    ". , ; : ? ! - – — ( ) [ ] ' \" “ ” ’ / % $ € £ 0 1 2 7 12 31 99 100 1,000 1.5 1.000,5 15\u00a0000 2019 2031 "
    "2024/25 ½ ² 3rd 21st Q3 1e9 007 1/2 5-6 5–6 $4bn 10m 20th the a of in on and or to from by until between per each "
    "about some more less than at least up under over nearly few several no not former acting deputy vice first said "
    "He they Anna Berg Smith's Mr Dr Norway Norwegian Georgia Paris European Union UN's hundred thousand million "
    "percent points last next this week month year ago later earlier end mid early late same day"
).split(" ")
_BLANKS = (" ", "\n\n", "\n", "\t", "\u00a0", "\u2009")
_TABLES: Mapping[str, tuple[object, ...]] = {
    "quantities": (number_words.SCALES, number_words.MULTIPLES, number_words.TENS, units.FORMS, currencies.SIGNS,
                   currencies.NOUNS, currencies.CODES),
    "dates": (calendar_words.MONTHS, calendar_words.WEEKDAYS, calendar_words.SEASONS, calendar_words.DAY_PARTS,
              calendar_words.ORDINALS, calendar_words.UNIT_PERIODS, calendar_words.HOLIDAYS),
    "offices": (office_words.STRONG, office_words.WEAK, office_words.EPITHETS, office_words.PORTFOLIOS,
                office_words.PLURALS),
}  # fmt: skip
_EXTRACTORS: Mapping[str, Callable[..., Iterator[Claim]]] = {
    "quantities": quantities.extract,
    "dates": dates.extract,
    "offices": offices.extract,
}


class WrongError(AssertionError):
    """Something that must not be."""


def load(kind: str, data: bytes) -> None:
    """Read ``data`` as a file of type ``kind`` and lay it out."""
    document = loaded(kind, data)
    if document is not None:
        _expect_layout(document)
        _expect(loaded(kind, data) == document, "another document the second time")


def loaded(kind: str, data: bytes) -> Document | None:
    """``data`` as a document; ``None`` when it is refused as it should be, or damaged so that a library gave up."""
    if not data.strip():
        return None
    try:
        return document_of(checked(reader(kind)(data, "a", LIMITS), "a", LIMITS), "a")
    except DocumentError as error:
        _expect(bool(error.hint) and "\n" not in str(error), f"an error without a hint or of several lines: {error}")
        return None
    except Exception as error:
        if _is_ours(error):
            raise
        return None  # the libraries meet damaged files with whatever comes; ``extract`` makes a DocumentError of it


def read(kind: str, text: str, side: Side = Side.OFFICIAL) -> None:
    """Look for the claims of one kind in ``text``."""
    document = document_for(text, side)
    if document is None:
        return
    doc = next(parsing.trees([document]))
    found = tuple(_EXTRACTORS[kind](doc, document))
    at = 0
    for claim in found:
        _expect(0 <= claim.span.start < claim.span.end <= len(document.text), f"{claim.span} is outside the text")
        _expect(claim.text == claim.span.of(document.text), f"{claim.text!r} is not what stands at {claim.span}")
        _expect(claim.span.start >= at, f"{claim.span} is out of order")
        at = claim.span.start
    _expect(tuple(_EXTRACTORS[kind](doc, document)) == found, "other claims the second time")


def document_for(text: str, side: Side = Side.OFFICIAL) -> Document | None:
    """``text`` as it comes to the readers, with a day to count from; ``None`` when there are no words in it."""
    text = clean("".join("\ufffd" if "\ud800" <= c <= "\udfff" or c == "\0" else c for c in text))[0]
    if not any(c.isalnum() for c in text):
        return None
    return Document(path="a", text=text, segments=segments(text), date=DAY, event_date=DAY, side=side)


def vocabulary(kind: str) -> list[str]:
    """253 words: what joins words in any text, and a sample of the words that the readers of this kind know."""
    words = [form for table in _TABLES[kind] for form in sorted(_forms(table))]
    known = sorted(set(words))
    chosen = random.Random(20310304).sample(known, min(len(known), 253 - len(set(_GLUE))))
    return [*dict.fromkeys(_GLUE), *chosen]


def worded(words: Sequence[str], data: bytes) -> str:
    """A text: each byte is a word with a blank, 253 a word without one, 254 a rare blank, 255 any character."""
    parts: list[str] = []
    bytes_left = iter(data[:LONGEST])
    for byte in bytes_left:
        if byte == 255:
            number = int.from_bytes(bytes([next(bytes_left, 0) % 17, next(bytes_left, 0), next(bytes_left, 0)]), "big")
            parts.append(chr(number))
        elif byte == 254:
            parts.append(_BLANKS[next(bytes_left, 0) % len(_BLANKS)])
        elif byte == 253:
            parts.append(words[next(bytes_left, 0) % len(words)])
        else:
            parts.append(words[byte % len(words)] + " ")
    return "".join(parts)


def packed(kind: str, data: bytes) -> bytes:
    """The file that the first byte asks for: ``data`` as it stands, or as the content of a sound file."""
    mode, rest = data[:1], data[1:]
    if kind == "docx" and mode == b"x":
        return docx_of(rest.decode("utf-8", "replace"))
    if kind == "docx" and mode == b"d":
        return docx_of("", parts={CONTENT: rest})
    if kind == "pdf" and mode == b"s":
        return pdf_of(rest.split(b"\f")[:20])
    if kind == "pdf" and mode == b"z":
        return pdf_of([rest], packed=True)
    return data


def _loader(kind: str) -> Callable[[bytes], None]:
    return lambda data: load(kind, packed(kind, data))


def _reader(kind: str) -> Callable[[bytes], None]:
    words = vocabulary(kind)
    return lambda data: read(kind, worded(words, data[1:]), Side.OFFICIAL if data[:1] < b"\x80" else Side.SECONDARY)


TARGETS: Mapping[str, Callable[[], Callable[[bytes], None]]] = {
    **{kind: (lambda kind=kind: _loader(kind)) for kind in READERS},  # type: ignore[misc]
    **{kind: (lambda kind=kind: _reader(kind)) for kind in _EXTRACTORS},  # type: ignore[misc]
}


def _forms(table: object) -> Iterator[str]:
    for entry in table:  # type: ignore[attr-defined]
        yield entry if isinstance(entry, str) else " ".join(entry)


def _expect(holds: bool, what: str) -> None:
    if not holds:
        raise WrongError(what)


def _expect_layout(document: Document) -> None:
    for segment in document.segments:
        inside = 0 <= segment.span.start < segment.span.end <= len(document.text)
        _expect(inside, f"segment {segment.span} is outside the text of {len(document.text)}")
        back = original_span(document.original, segment.span)
        whole = document.original.text if document.original else document.text
        _expect(0 <= back.start <= back.end <= len(whole), f"segment {segment.span} has no place in the file")
    _expect(list(document.places) == sorted(document.places, key=lambda p: p.start), "places are out of order")


def _is_ours(error: BaseException) -> bool:
    """Whether our own code raised the exception, and not a library that it called."""
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and frames[-1].filename.startswith(_OURS)
