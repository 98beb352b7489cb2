"""The disputed words in their sentence, cut to a few lines around them."""

from __future__ import annotations

from dataclasses import dataclass

from readout_check.formats.visible import one_line
from readout_check.records import Evidence

ELLIPSIS = "…"
_LONG_WORD = 40  # characters; a longer word is cut rather than left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Text as it may be shown, in three parts: only ``marked`` is in dispute."""

    before: str
    marked: str
    after: str


def passage(evidence: Evidence, budget: int) -> Passage:
    """The disputed words with as much of their sentence as ``budget`` characters hold, about as much on either side.

    Words are not cut, except one that is longer than its place. Disputed words that are themselves too long keep
    their beginning and their end.
    """
    before, marked, after = (one_line(part) for part in _parts(evidence))
    before, after = before.lstrip(), after.rstrip()
    marked = _middle_cut(marked, budget)
    room = max(budget - len(marked), 0)
    left = max(room // 2, room - len(after))
    before = _last(before, left)
    return Passage(before=before, marked=marked, after=_first(after, max(room - len(before), 0)))


def _parts(evidence: Evidence) -> tuple[str, str, str]:
    """The sentence before, in and after the span; the quote alone when the span does not lie in the sentence."""
    start, end = evidence.span.start - evidence.sentence_start, evidence.span.end - evidence.sentence_start
    sentence = evidence.sentence
    if 0 <= start <= end <= len(sentence):
        return sentence[:start], sentence[start:end], sentence[end:]
    before, found, after = sentence.partition(evidence.quote) if evidence.quote else ("", "", sentence)
    return (before, found, after) if found else ("", evidence.quote, "")


def _first(text: str, room: int) -> str:
    """The words of ``text`` that fit, from its beginning."""
    if len(text) <= room:
        return text
    end = max(room - 2, 0)
    at = text.rfind(" ", max(end - _LONG_WORD, 0), end + 1)
    return f"{text[: at if at >= 0 else end].rstrip()} {ELLIPSIS}"


def _last(text: str, room: int) -> str:
    """The words of ``text`` that fit, up to its end."""
    if len(text) <= room:
        return text
    start = len(text) - max(room - 2, 0)
    at = text.find(" ", start - 1, start + _LONG_WORD)
    return f"{ELLIPSIS} {text[at if at >= 0 else start :].lstrip()}"


def _middle_cut(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    half = max((room - 3) // 2, 1)
    return f"{_first(text, half)} {_last(text, half).removeprefix(ELLIPSIS).lstrip()}"
