"""Speeches that a sentence announces: a verb of saying and a colon at its end, the words from the next passage on."""

from __future__ import annotations

import re

from readout_check.documents.labels import Label, speaks
from readout_check.documents.passages import Passage
from readout_check.documents.shapes import list_mark
from readout_check.documents.words import NAME_PARTICLES, NOT_SPEAKERS, ROLE_WORDS, SAYING

_SAID = re.compile(rf"\b(?:{SAYING})\b(?=[^.?!:]{{0,80}}:$)", re.IGNORECASE)
_BY = re.compile(r"\bby\s+([^.?!:]{3,80}):$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.?!])[\"”»]?\s+(?=[^\W\d_])")
_LONGEST_SAID = 60
_NOT_IN_NAMES = frozenset(["to", "with", "at", "on", "in", "a"])


def said_label(text: str, ahead: str, following: Passage) -> Label | None:
    """The label that ``text`` ends with when it announces a speech: a saying verb, a colon, then a dash or speech.

    A list of points ("The ministers agreed:", "- to build ...;") has no first person and often no capital.
    """
    if not text.endswith(":"):
        return None
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    start = ends[-1] if ends and len(text[: ends[-1]].split()) >= 5 else 0
    sentence = text[start:]
    if len(sentence.split()) > _LONGEST_SAID:
        return None
    mark = list_mark(following.text)
    dashed = bool(mark) and following.text[0] in "-–—"
    first = following.text[mark:].lstrip("\"“«‘'*_")[:1]
    quoted = following.text[mark : mark + 1] in ('"', "“", "«", "‘", "'")
    if not first or first.islower() or (mark and not dashed) or (quoted and not dashed):
        return None
    if not speaks(ahead if dashed else following.text):
        return None
    speaker, found = _announced(sentence)
    return Label(start, len(text), len(text), speaker) if found else None


def _announced(sentence: str) -> tuple[str | None, bool]:
    """Who is announced in a sentence such as "Welcoming X, President Y said:", and whether anybody is."""
    for match in reversed(list(_SAID.finditer(sentence))):
        speaker = _closing_name(sentence[: match.start()])
        if speaker:
            return speaker, True
        if re.search(r"\b(?:he|she|they)\s+(?:[a-z]+\s+){0,2}$", sentence[: match.start()], re.IGNORECASE):
            return None, True
    by = _BY.search(sentence)
    speaker = _closing_name(by[1]) if by else None
    return speaker, speaker is not None


def _closing_name(text: str) -> str | None:
    """The name or role that ``text`` ends with: the last run of capitalised words, or "the head of state"."""
    tokens = re.sub(r"['’]s?$", "", text.strip().rstrip(",")).split()
    while tokens and tokens[-1].lower() in {"then", "also", "who", "has", "have", "had", "in", "turn", "further"}:
        tokens.pop()
    run: list[str] = []
    for token in reversed(tokens):
        if run and token[-1] in ",;:)":
            break
        if not (token[0].isupper() or (token in NAME_PARTICLES and token not in _NOT_IN_NAMES)):
            break
        run.insert(0, token.rstrip(","))
    while run and (run[0].lower() in NOT_SPEAKERS or run[0].lower() in NAME_PARTICLES):
        run.pop(0)
    if run and run[0].lower() not in {"he", "she", "they"}:
        return " ".join(run)
    clause = re.split(r"[,;]", " ".join(tokens))[-1].split()[-5:]
    while clause and clause[0].lower() in NAME_PARTICLES | {"his", "her", "their"}:
        clause.pop(0)
    return " ".join(clause) if clause and {w.lower() for w in clause} & (ROLE_WORDS - {"his", "her"}) else None
