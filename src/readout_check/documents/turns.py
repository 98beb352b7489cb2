"""Which of the labels of a text begin a turn: what a colon or a full stop alone does not prove, the whole text does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from readout_check.documents.announced import said_label
from readout_check.documents.labels import Label, colon_label, is_topic, key_of, speaks, stop_label
from readout_check.documents.passages import Passage
from readout_check.documents.shapes import is_finished, list_mark, words
from readout_check.documents.titled import has_title, opens_session, titled_names
from readout_check.documents.words import PLAIN_ROLES, ROLE_WORDS

_LISTED = 0.6  # least share of capitalised words in a list of those present
_ASKING = frozenset([("q",), ("question",)])
_ANSWERING = frozenset([("a",), ("answer",)])
_LONGEST_SHOUTED = 4
_SPOKEN = 2  # passages below a label that tell, with its own, whether somebody speaks there
_Names = Mapping[int, tuple[str, ...]]


def speaker_labels(passages: Sequence[Passage]) -> dict[int, Label]:
    """The labels of a text by the index of the passage that they stand in.

    A colon alone proves nothing: a name or role before it must be repeated, be a part that people have in transcripts,
    be followed by speech, or be of somebody whom the text calls by a title elsewhere ("Prime Minister Ida Lund", then
    "LUND:"). ``passages`` are all of the text, in order.
    """
    said = {
        i: label
        for i, (passage, following) in enumerate(pairwise(passages))
        if (label := said_label(passage.text, _from(passages, i + 1), following))
    }
    candidates = {i: label for i, p in enumerate(passages) if i not in said and (label := colon_label(p.text))}
    accepted = _accepted(candidates, passages, has_said=bool(said))
    stopped = _stopped(passages) if not any(key_of(label) not in _ASKING for label in accepted.values()) else {}
    return dict(sorted({**said, **stopped, **accepted}.items()))


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
    strong |= _of_persons(candidates, passages, common, beside=bool(strong) or has_said)
    strong |= _shouted_beside(candidates, passages, strong, common)
    known = {part for i in strong for part in names[i]}
    several = len(strong) >= 2 or has_said
    kept = {}
    for i, label in candidates.items():
        named = len(names[i]) >= 2 and (bool(known & set(names[i])) or not is_topic(names[i], common))
        weak = named or set(names[i]) <= known
        if i == 0 and not _may_open(label, passages, counts[names[i]], strong=i in strong):
            continue
        if i in strong or (several and weak):
            kept[i] = replace(label, listing=counts[names[i]] == 1 and _lists_people(passages[i].text[label.words :]))
    return kept


def _of_persons(
    candidates: Mapping[int, Label], passages: Sequence[Passage], common: set[str], *, beside: bool
) -> set[int]:
    """The labels of people whom the text calls by a title elsewhere, over speech, or ``beside`` other turns."""
    titled = titled_names(p.text for p in passages) if candidates else frozenset()
    found = set()
    for i, label in candidates.items():
        name = key_of(label)
        shouted = (label.speaker or "").isupper()
        meant = name[-1:] if shouted else tuple(w for w in name if w not in ROLE_WORDS)
        if not meant or not titled.issuperset(meant) or is_topic(name, common):
            continue
        if _ends_well(label, passages[i].text) and (beside or speaks(_spoken(candidates, passages, i))):
            found.add(i)
    return found


def _shouted_beside(
    candidates: Mapping[int, Label], passages: Sequence[Passage], strong: set[int], common: set[str]
) -> set[int]:
    """The labels in capitals beside which others in capitals are turns: one that occurs once, or that asks."""
    names = {i: key_of(label) for i, label in candidates.items() if (label.speaker or "").isupper()}
    counts = Counter(names.values())
    turns = [names[i] for i in strong if i in names]
    if len(turns) < 2:
        return set()
    asking = {names[i] for i in names if counts[names[i]] > 1 and passages[i].text.rstrip().endswith("?")}
    return {
        i
        for i, name in names.items()
        if name in asking
        or (
            len(name) <= _LONGEST_SHOUTED and not is_topic(name, common) and _ends_well(candidates[i], passages[i].text)
        )
    }


def _ends_well(label: Label, text: str) -> bool:
    """Whether the words behind a label are whole sentences, not a headline's; a label alone on its line has none."""
    return label.words >= len(text) or is_finished(text)


def _spoken(candidates: Mapping[int, Label], passages: Sequence[Passage], i: int) -> str:
    """The words behind the label at ``i`` with those of some passages below it, up to the next label or list."""
    found = [passages[i].text[candidates[i].words :]]
    for j in range(i + 1, min(i + 1 + _SPOKEN, len(passages))):
        if j in candidates or list_mark(passages[j].text):
            break
        found.append(passages[j].text)
    return "\n".join(filter(None, found))


def _stopped(passages: Sequence[Passage]) -> dict[int, Label]:
    """The labels that end in a full stop ("President Lima. Good morning."), as presidential papers print them.

    A speech may begin a paragraph with such words to address somebody: there must be two of them, or one in which the
    person speaks for whom the heading announces the session; and somebody has to speak.
    """
    found = {i: label for i, p in enumerate(passages) if (label := stop_label(p.text))}
    if not found or not any(speaks(_spoken(found, passages, i)) for i in found):
        return {}
    first = min(found)
    opening = opens_session("\n".join(p.text for p in passages[:first]), key_of(found[first]))
    repeated = max(Counter(map(key_of, found.values())).values()) > 1
    return found if opening or (repeated and len(found) > 1) else {}


def _lists_people(text: str) -> bool:
    found = words(text)
    capitals = sum(1 for word in found if word[0].isupper())
    return text.rstrip()[-1:].isalpha() and capitals >= _LISTED * len(found)


def _asked_and_answered(names: _Names, passages: Sequence[Passage]) -> set[int]:
    """The labels "Q" and "Question" over what is a question, and "A" and "Answer" behind one of those."""
    asked = {i for i, name in names.items() if name in _ASKING and passages[i].text.rstrip('*_ "”’»').endswith("?")}
    first = min(asked, default=len(passages))
    return asked | {i for i, name in names.items() if name in _ANSWERING and i > first}


def _is_strong(name: tuple[str, ...], turn: str, counts: Mapping[tuple[str, ...], int], common: set[str]) -> bool:
    if set(name) & ROLE_WORDS or has_title(name):
        plain = bool(set(name) & PLAIN_ROLES) or has_title(name)
        return plain or counts[name] > 1 or not turn or speaks(turn)
    if is_topic(name, common):
        return False
    if counts[name] > 1:
        return True
    return len(name) >= 2 and speaks(turn)


def _may_open(label: Label, passages: Sequence[Passage], count: int, *, strong: bool) -> bool:
    """A colon in the first passage is a headline's ("Putin: we will build"), unless whole sentences follow in which
    somebody speaks or the same speaker comes again."""
    text = passages[0].text
    if text[-1] not in '.?!…”"' or label.words >= len(text):
        return False
    return count > 1 or (strong and speaks(text[label.words :]))


def _from(passages: Sequence[Passage], start: int) -> str:
    """Some passages from ``start`` on, enough to tell speech from a list."""
    return "\n".join(p.text for p in passages[start : start + 4])
