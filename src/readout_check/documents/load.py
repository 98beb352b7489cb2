"""Bytes to text. Offsets downstream are code points of the string that ``load_text`` gives."""

from __future__ import annotations

import codecs
from pathlib import Path

from readout_check.documents.access import read_bytes
from readout_check.documents.extracted import check_text
from readout_check.documents.limits import DEFAULT, Limits
from readout_check.documents.sniff import foreign
from readout_check.errors import DocumentError

TYPES = ".txt, .text, .md, .html, .pdf, .docx, .eml"
_BOMS: tuple[tuple[bytes, str], ...] = (  # the UTF-32 marks begin with the UTF-16 ones, so they come first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "mac_roman")
_PREFERRED_LEGACY = "cp1252"
_LAYOUT = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x85")
_MAX_CONTROL_SHARE = 0.05
_READ_HINT = "types that are read: {types}"
_ENCODING_HINT = "save it as UTF-8 and try again"


def load_text(path: Path, types: str = TYPES, limits: Limits = DEFAULT) -> str:
    """The text of the file at ``path``, as ``text_of`` gives it. Raises DocumentError, also when it is no file."""
    return text_of(read_bytes(path, limits.bytes), path.as_posix(), types, limits)


def text_of(data: bytes, name: str, types: str = TYPES, limits: Limits = DEFAULT) -> str:
    """The text in ``data``, newlines as they are, without a byte-order mark; ``name`` is only shown.

    UTF-8, UTF-16 and UTF-32 are read as such; other bytes as the 8-bit code page that suits them best. ``types`` are
    the file types that a hint may name. Raises DocumentError when it is empty, binary, beyond a limit, or in no
    encoding that could be told.
    """
    if not data.strip():
        raise DocumentError(f"{name}: the file is empty", "give a document with text in it")
    what = "a PDF file" if data.startswith(b"%PDF-") else foreign(data[:16])
    if what:
        raise DocumentError(f"{name}: {what}, not a text document", _READ_HINT.format(types=types))
    text = decode(data, name, types)
    if not text.strip("\ufeff\u200b \t\r\n\v\f\u00a0"):
        raise DocumentError(f"{name}: the file is empty", "give a document with text in it")
    if _control_share(text) > _MAX_CONTROL_SHARE or "\x00" in text:
        raise DocumentError(f"{name}: binary data, not a text document", _READ_HINT.format(types=types))
    check_text(text, name, limits)
    return text


def decode(data: bytes, name: str, types: str = TYPES) -> str:
    """The text in ``data`` whatever its encoding, without a byte-order mark. Raises DocumentError when none fits."""
    encoding = next(((coding, len(bom)) for bom, coding in _BOMS if data.startswith(bom)), None) or _utf16_without_bom(
        data
    )
    if encoding is not None:
        try:
            return data[encoding[1] :].decode(encoding[0])
        except UnicodeDecodeError as error:
            raise _undecodable(name, f"{encoding[0].upper()}, as its first bytes say") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            hint = _READ_HINT.format(types=types)
            raise DocumentError(f"{name}: binary data, not a text document", hint) from error
        if _is_damaged_utf8(data):
            raise _undecodable(name, f"UTF-8 (byte 0x{data[error.start]:02x} at {error.start})") from error
        text = _decode_legacy(data)
        if text is None:
            raise _undecodable(name, "text in any encoding that could be told") from error
        return text


def _undecodable(name: str, what: str) -> DocumentError:
    return DocumentError(f"{name}: cannot be decoded: not valid {what}", _ENCODING_HINT)


def _utf16_without_bom(data: bytes) -> tuple[str, int] | None:
    """UTF-16 of mostly Latin text has a zero in nearly every other byte; binary files do not keep that up."""
    if len(data) % 2 or b"\x00" not in data:
        return None
    half = len(data) // 2
    even, odd = data[::2].count(0), data[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le", 0
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be", 0
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether many non-ASCII bytes do make UTF-8: then a code page would only turn the good ones into mojibake.

    In text of a code page they hardly ever do (a capital "É" before a closing quotation mark), while of what is broken
    each byte counts.
    """
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    whole = sum(1 for c in lenient if c > "\x7f" and c != "\ufffd")
    return whole > 1 and 4 * whole > broken


def _decode_legacy(data: bytes) -> str | None:
    """The text in the 8-bit code page that charset-normalizer finds the most plausible; Windows-1252 when it ties."""
    from charset_normalizer import from_bytes  # imported here: it costs time and is seldom needed

    matches = from_bytes(data, cp_isolation=list(_LEGACY))
    best = matches.best()
    if best is None:
        return None
    tied = [m for m in matches if m.encoding == _PREFERRED_LEGACY or _PREFERRED_LEGACY in m.could_be_from_charset]
    chosen = tied[0] if tied and tied[0].chaos <= best.chaos + 0.02 else best
    encoding = _PREFERRED_LEGACY if chosen in tied else chosen.encoding
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _control_share(text: str) -> float:
    sample = text[:20_000]
    return sum(1 for c in sample if c < " " and c not in _LAYOUT) / len(sample)
