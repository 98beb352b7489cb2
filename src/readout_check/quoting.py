"""Whether a quotation gives the very words, and if not, which it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OMISSION = re.compile(r"\.\.\.|…|\[[^\]]{0,80}\]|\([^)]{0,80}\)")


def word_places(text: str) -> Iterator[re.Match[str]]:
    """Where the words of ``text`` stand."""
    return _WORD.finditer(text)


def words_of(text: str) -> list[str]:
    """The words of ``text`` as quotations are compared: no case, no punctuation, one apostrophe."""
    return [match.group().lower().replace("’", "'") for match in word_places(text)]


def unbroken(quoted: str) -> Iterator[tuple[int, int]]:
    """Start and end of the pieces of a quotation between marked omissions ("...", "[sic]"), empty ones left out."""
    start = 0
    for mark in _OMISSION.finditer(quoted):
        if quoted[start : mark.start()].strip():
            yield start, mark.start()
        start = mark.end()
    if quoted[start:].strip():
        yield start, len(quoted)


def altered(official: str, quoted: str) -> str | None:
    """What ``quoted`` changes in the words of ``official``, as "'old' became 'new'"; None when it changes nothing.

    Words left out where the quotation marks an omission are no change, nor is what stands before or after it.
    """
    theirs = words_of(official)
    changes = [change for a, b in unbroken(quoted) for change in _changes(theirs, words_of(quoted[a:b]))]
    return "; ".join(changes) or None


def _changes(theirs: list[str], ours: list[str]) -> list[str]:
    steps = SequenceMatcher(a=theirs, b=ours, autojunk=False).get_opcodes()
    while steps and steps[0][0] == "delete":
        steps = steps[1:]
    while steps and steps[-1][0] == "delete":
        steps = steps[:-1]
    return [_told(theirs[a:b], ours[c:d]) for what, a, b, c, d in steps if what != "equal"]


def _told(old: list[str], new: list[str]) -> str:
    if not old:
        return f"{' '.join(new)!r} is added"
    return f"{' '.join(old)!r} became {' '.join(new)!r}" if new else f"{' '.join(old)!r} is left out"
