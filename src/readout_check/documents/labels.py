"""Speaker labels: which passages of a text begin somebody's turn ("Name:", "President X said:"), and whose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from readout_check.documents.passages import Passage
from readout_check.documents.shapes import dateline, list_mark, words
from readout_check.documents.words import (
    FIRST_PERSON,
    GREETINGS,
    NAME_PARTICLES,
    NOT_SPEAKERS,
    PLAIN_ROLES,
    ROLE_WORDS,
    SAYING,
    SECOND_PERSON,
)

_STAMP = re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]{1,4}")
_ASIDE = re.compile(r"[ \t]?(?:\([^()\n]{1,80}\)|\[[^\]\n]{1,80}\])$")
_QUESTION_MARK = re.compile(r"(?P<q>[QA])(?:[ \t\u00a0]{2,}|\t|\.[ \t]{1,4})(?=[^\W\d_a-z]|[\[(])")
# "PRESIDENT FREI. – Good morning", as Spanish and French transcripts have it; "WASHINGTON, D.C. –" is a dateline
_DASHED = re.compile(
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Mme|Sr|Sra)\. )?[^.\n]{2,80})\.[ \u00a0]{0,2}[-–—][ \u00a0]{1,2}(?=[^\W\d_a-z])"
)
_SAID = re.compile(rf"\b(?:{SAYING})\b(?=[^.?!:]{{0,80}}:$)", re.IGNORECASE)
_BY = re.compile(r"\bby\s+([^.?!:]{3,80}):$")
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.?!])[\"”»]?\s+(?=[^\W\d_])")
_REACH = 130
_MOST_WORDS, _MOST_OFFICE_WORDS = 8, 14
_LONGEST_SAID = 60
_SHORTEST_SHOUTED = 3
_LISTED = 0.6  # least share of capitalised words in a list of those present
_ASKING = frozenset([("q",), ("question",)])
_ANSWERING = frozenset([("a",), ("answer",)])
_NOT_IN_NAMES = frozenset(["to", "with", "at", "on", "in", "a"])


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


def speaker_labels(passages: Sequence[Passage]) -> dict[int, Label]:
    """The labels of a text by the index of the passage that they stand in.

    A colon alone proves nothing: a name or role before it must be repeated, be a part that people have in transcripts,
    or be followed by speech. ``passages`` are all of the text, in order.
    """
    said = {
        i: label
        for i, (passage, following) in enumerate(pairwise(passages))
        if (label := _said_label(passage.text, _until_heading(passages, i + 1), following))
    }
    candidates = {i: label for i, p in enumerate(passages) if i not in said and (label := colon_label(p.text))}
    accepted = _accepted(candidates, passages, has_said=bool(said))
    return dict(sorted({**said, **accepted}.items()))


def colon_label(text: str) -> Label | None:
    """The label that ``text`` begins with, judged by its shape only: a short run of capitalised words and a colon."""
    stamp = _STAMP.match(text)
    start = stamp.end() if stamp else 0
    mark = _QUESTION_MARK.match(text, start)
    if mark:
        return Label(start, mark.end("q"), mark.end(), mark["q"])
    dashed = _dashed_label(text, start)
    if dashed:
        return replace(dashed, stamped=bool(stamp))
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
    return Label(start, end, begin, speaker, stamped=bool(stamp))


def _dashed_label(text: str, start: int) -> Label | None:
    """The label at ``start`` that a full stop and a dash close; its name or role is in capitals."""
    found = _DASHED.match(text, start)
    if found is None:
        return None
    named = words(_ASIDE.sub("", found["who"], count=1).partition(",")[0])
    shouted = [w for w in named if len(w) > 1 and w.isupper()]
    if not shouted or shouted[-1] != named[-1] or len(named[-1]) < _SHORTEST_SHOUTED:
        return None
    speaker = speaker_of(found["who"])
    return Label(start, found.end(), found.end(), speaker) if speaker else None


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
    if tokens[0].lower().strip(".'’") in NOT_SPEAKERS and not {t.lower() for t in tokens[1:]} & ROLE_WORDS:
        return False
    if not tokens[0][0].isupper() or tokens[-1].lower() in NAME_PARTICLES:
        return False
    if any(t.endswith(".") and len(t) > 5 for t in tokens):
        return False
    return all(not t[0].islower() or t in NAME_PARTICLES for t in tokens)


def _accepted(candidates: Mapping[int, Label], passages: Sequence[Passage], *, has_said: bool) -> dict[int, Label]:
    names = {i: key_of(label) for i, label in candidates.items()}
    counts = Counter(names.values())
    common = {w for p in passages for w in words(p.text) if w.islower()}
    strong = {
        i
        for i, label in candidates.items()
        if label.stamped or _is_strong(names[i], passages[i].text[label.words :], counts, common)
    }
    strong |= _asked_and_answered(names, passages)
    known = {part for i in strong for part in names[i]}
    several = len(strong) >= 2 or has_said
    kept = {}
    for i, label in candidates.items():
        named = len(names[i]) >= 2 and (bool(known & set(names[i])) or not is_topic(names[i], common))
        weak = named or set(names[i]) <= known
        if (i in strong or (several and weak)) and not (i == 0 and not _may_open(label, passages, counts[names[i]])):
            kept[i] = replace(label, listing=counts[names[i]] == 1 and _lists_people(passages[i].text[label.words :]))
    return kept


def _lists_people(text: str) -> bool:
    found = words(text)
    capitals = sum(1 for word in found if word[0].isupper())
    return text.rstrip()[-1:].isalpha() and capitals >= _LISTED * len(found)


def _asked_and_answered(names: Mapping[int, tuple[str, ...]], passages: Sequence[Passage]) -> set[int]:
    """The labels "Q" and "Question" over what is a question, and "A" and "Answer" behind one of those."""
    asked = {i for i, name in names.items() if name in _ASKING and passages[i].text.rstrip('*_ "”’»').endswith("?")}
    first = min(asked, default=len(passages))
    return asked | {i for i, name in names.items() if name in _ANSWERING and i > first}


def key_of(label: Label) -> tuple[str, ...]:
    """The speaker's words, case folded: labels of one key are of one speaker."""
    return tuple(w.casefold() for w in words(label.speaker or ""))


def _is_strong(name: tuple[str, ...], turn: str, counts: Mapping[tuple[str, ...], int], common: set[str]) -> bool:
    if set(name) & ROLE_WORDS:
        return bool(set(name) & PLAIN_ROLES) or counts[name] > 1 or not turn or speaks(turn)
    if is_topic(name, common):
        return False
    if counts[name] > 1:
        return True
    return len(name) >= 2 and speaks(turn)


def is_topic(name: tuple[str, ...], common: set[str]) -> bool:
    """Whether every word of a label is used elsewhere as a common word: "Defence Spending:", "Trade:"."""
    return all(w in common or w in NAME_PARTICLES for w in name) and not set(name) & ROLE_WORDS


def _may_open(label: Label, passages: Sequence[Passage], count: int) -> bool:
    """A colon in the first passage is a headline's ("Putin: we will build") unless the same speaker comes again."""
    return count > 1 and passages[0].text.rstrip()[-1] in '.?!…”"' and label.words < len(passages[0].text)


def _until_heading(passages: Sequence[Passage], start: int) -> str:
    """Some passages from ``start`` on, enough to tell speech from a list."""
    return "\n".join(p.text for p in passages[start : start + 4])


def _said_label(text: str, ahead: str, following: Passage) -> Label | None:
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
