"""A text as it is read and compared: what is invisible is taken out, what only looks different is made equal.

Zero-width and bidirectional controls and soft hyphens go; digits of other scripts and styles become 0 to 9; letters
with combining marks are composed (NFC). The report quotes the text as it was, by the offsets kept here.
"""

from __future__ import annotations

import re
import unicodedata
from array import array

from readout_check.records import Original

# Unicode category Cf without the marks that belong to numbers and words of other scripts, and the blank Hangul fillers.
_HIDDEN = (
    "\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PIECE = re.compile(
    f"(?P<hidden>[{_HIDDEN}])|(?P<composed>[^{_MARKS}{_HIDDEN}][{_MARKS}]{{1,30}})|(?P<digit>[^\\D0-9])"
)


def clean(text: str) -> tuple[str, Original | None]:
    """``text`` as it is to be read, and how to find the way back; ``None`` when it is unchanged."""
    if text.isascii() or not _PIECE.search(text):
        return text, None
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    at = 0
    for match in _PIECE.finditer(text):
        new = _replacement(match)
        if new == match[0]:
            continue
        parts += [text[at : match.start()], new]
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        starts.extend([match.start()] * len(new))
        ends.extend([match.end()] * len(new))
        at = match.end()
    if not parts:
        return text, None
    parts.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return "".join(parts), Original(text=text, starts=starts, ends=ends)


def _replacement(match: re.Match[str]) -> str:
    if match["hidden"]:
        return ""
    if match["composed"]:
        return unicodedata.normalize("NFC", match[0])
    return str(unicodedata.decimal(match[0], match[0]))
