"""Text of documents and names of files as they may be shown: nothing in them controls the terminal or hides."""

from __future__ import annotations

import re

# Unicode 15.1, categories Cc, Cf, Cs, Zl and Zp, the variation selectors supplement and the blank Hangul fillers.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u06dd\u070f\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[ \t\n\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def escaped(text: str) -> str:
    r"""``text`` with control, bidirectional, invisible and unpaired characters as ``\x1b`` or ``\u202e``: for paths."""
    return _UNSAFE.sub(_escape, text)


def one_line(text: str) -> str:
    """``text`` as prose on one line: each run of white space is one space, the rest as in ``escaped``."""
    return escaped(_SPACE.sub(" ", text))


def escaped_json(text: str) -> str:
    """JSON text with the same characters as JSON escapes; the line feeds between its values stay."""
    return _UNSAFE.sub(_escape_json, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _escape_json(match: re.Match[str]) -> str:
    if match[0] == "\n":
        return "\n"
    code = ord(match[0])
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
