"""Speaker labels by their shape: "Name:", "NAME. –", "President X. Good morning", a question's "Q"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from readout_check.documents.shapes import dateline, words
from readout_check.documents.words import (
    FIRST_PERSON,
    GREETINGS,
    NAME_PARTICLES,
    NOT_SPEAKERS,
    PLAIN_ROLES,
    ROLE_WORDS,
    SECOND_PERSON,
)

_STAMP = re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]{1,4}")
_ASIDE = re.compile(r"[ \t]?(?:\([^()\n]{1,80}\)|\[[^\]\n]{1,80}\])$")
_QUESTION_MARK = re.compile(r"(?P<q>[QA])(?:[ \t\u00a0]{2,}|\t|\.[ \t]{1,4})(?=[^\W\d_a-z]|[\[(])")
# "PRESIDENT FREI. – Good morning", as Spanish and French transcripts have it; "WASHINGTON, D.C. –" is a dateline
_DASHED = re.compile(
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Mme|Sr|Sra)\. )?[^.\n]{2,80})\.[ \u00a0]{0,2}[-–—][ \u00a0]{1,2}(?=[^\W\d_a-z])"
)
# "President Lima. Good morning", as presidential papers have it
_STOPPED = re.compile(
    r"\b(?P<who>(?:(?:Mr|Mrs|Ms|Dr)\. )?[^\W\d_a-z][\w’'-]{0,30}+(?: [^\W\d_a-z][\w’'-]{0,30}+){0,4})"
    r"(?<!\bMr)(?<!Mrs)(?<!\bMs)(?<!\bDr)\.[ \u00a0]{1,4}(?=[^\W\d_a-z]|[\[(“\"])"
)
_LEAD_IN = re.compile(
    r"(?:[^:\n]{0,80}[.:] )?[^:.\n]{0,40}\b(?:transcript|excerpts?|opening|beginning|record|minutes)\b[^:.\n]{0,80}:"
    r"[ \u00a0]{1,3}",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»")
_REACH = 130
_MOST_WORDS, _MOST_OFFICE_WORDS = 8, 14
_SHORTEST_SHOUTED = 3


@dataclass(frozen=True, slots=True)
class Label:
    """A label inside one passage: ``start`` to ``end`` hold it, both counted from the passage's start; the words of the
    turn begin at ``words`` (the passage's end when the label stands alone). ``speaker`` is ``None`` for a pronoun;
    ``stamped`` tells of a time in front of the label. ``listing`` is one over those present, whom nobody hears there:
    "Observer: Mr Jan Holm, Danube Bank".
    """

    start: int
    end: int
    words: int
    speaker: str | None
    stamped: bool = False
    listing: bool = False


def speaks(text: str) -> bool:
    """Whether ``text``, quotations left out, is in the first or second person or opens with a greeting."""
    found = [w.lower().replace("’", "'") for w in words(_QUOTED.sub(" ", text))]
    if not found:
        return False
    return found[0] in GREETINGS or any(w in FIRST_PERSON or w in SECOND_PERSON for w in found)


def colon_label(text: str) -> Label | None:
    """The label that ``text`` begins with, judged by its shape only: a short run of capitalised words and a colon, or
    one that a lead-in stands before ("Opening of the meeting: Ana Lima: Good morning")."""
    stamp = _STAMP.match(text)
    start = stamp.end() if stamp else 0
    mark = _QUESTION_MARK.match(text, start)
    if mark:
        return Label(start, mark.end("q"), mark.end(), mark["q"])
    dashed = _dashed_label(text, start)
    if dashed:
        return replace(dashed, stamped=bool(stamp))
    return _label_behind_colon(text, start, stamped=bool(stamp)) or _led_in(text)


def _led_in(text: str) -> Label | None:
    """The label behind a lead-in on the line: a full name or one with an office, no list's word."""
    lead = _LEAD_IN.match(text)
    label = _label_behind_colon(text, lead.end(), stamped=False) if lead else None
    return label if label is not None and len(key_of(label)) > 1 else None


def _label_behind_colon(text: str, start: int, *, stamped: bool) -> Label | None:
    """The label from ``start`` up to a colon."""
    colon = text.find(":", start, start + _REACH)
    if colon < 0:
        return None
    end = colon + 1
    while text[end : end + 1] in ("*", "_"):
        end += 1
    if end < len(text) and not text[end].isspace():
        return None
    speaker = speaker_of(text[start:colon])
    if speaker is None:
        return None
    begin = end + len(text[end:]) - len(text[end:].lstrip())
    if text[begin : begin + 1].islower():  # a headline or a clause goes on in lower case, a turn does not
        return None
    return Label(start, end, begin, speaker, stamped=stamped)


def _dashed_label(text: str, start: int) -> Label | None:
    """The label at ``start`` that a full stop and a dash close; its name or role is in capitals, or has a title."""
    found = _DASHED.match(text, start)
    if found is None:
        return None
    named = words(_ASIDE.sub("", found["who"], count=1).partition(",")[0])
    shouted = [w for w in named if len(w) > 1 and w.isupper()]
    in_capitals = bool(shouted) and shouted[-1] == named[-1] and len(named[-1]) >= _SHORTEST_SHOUTED
    if not in_capitals and not (len(named) > 1 and named[0].lower() in PLAIN_ROLES):
        return None
    speaker = speaker_of(found["who"])
    return Label(start, found.end(), found.end(), speaker) if speaker else None


def stop_label(text: str) -> Label | None:
    """The label that ``text`` begins with and a full stop closes: a title with a name, or "The President"; nobody's
    address ("Mr. President. Thank you").
    """
    found = _STOPPED.match(text)
    if found is None:
        return None
    named = [w.lower() for w in words(found["who"])]
    bare = all(w in ROLE_WORDS or w in NAME_PARTICLES for w in named)
    article = named[0] == "the"
    if named[int(article)] not in PLAIN_ROLES or bare != article:
        return None
    return Label(0, found.end("who") + 1, found.end(), found["who"].removeprefix("The "))


def speaker_of(head: str) -> str | None:
    """The name or role in ``head``, without asides, markup and the office after a comma; ``None`` if it is neither."""
    bare = _ASIDE.sub("", head.strip("*_ \t"), count=1).strip("*_ \t")
    if not bare or "\n" in bare or "\r" in bare or not bare[0].isalpha() or any(c in '"“”«»!?;=<>/' for c in bare):
        return None
    if any(c.isdigit() for c in bare) or dateline(head.rstrip() + ": X", opens_body=False):
        return None
    name, _, office = bare.partition(",")
    if not _is_name(name) or len(bare.split()) > _MOST_OFFICE_WORDS:
        return None
    lowered = {w.lower() for w in words(office)}
    small = [w for w in words(office) if not w[0].isupper() and w not in NAME_PARTICLES]
    return name.strip() if not small or lowered & ROLE_WORDS else None


def _is_name(text: str) -> bool:
    tokens = text.split()
    if not 1 <= len(tokens) <= _MOST_WORDS:
        return False
    if text.strip() == "A":  # an answer's mark
        return True
    roles = {t.lower() for t in tokens[1:]} & ROLE_WORDS - {"a", "q"}  # "On a ..." has no answer's mark
    if tokens[0].lower().strip(".'’") in NOT_SPEAKERS and not roles:
        return False
    if not tokens[0][0].isupper() or tokens[-1].lower() in NAME_PARTICLES:
        return False
    if any(t.endswith(".") and len(t) > 5 for t in tokens):
        return False
    return all(not t[0].islower() or t in NAME_PARTICLES for t in tokens)


def key_of(label: Label) -> tuple[str, ...]:
    """The speaker's words, case folded: labels of one key are of one speaker."""
    return tuple(w.casefold() for w in words(label.speaker or ""))


def is_topic(name: tuple[str, ...], common: set[str]) -> bool:
    """Whether every word of a label is used elsewhere as a common word: "Defence Spending:", "Trade:"."""
    return all(w in common or w in NAME_PARTICLES for w in name) and not set(name) & ROLE_WORDS
