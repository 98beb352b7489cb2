"""Speakers whose names stand on lines of their own above their words, as in bold lines and headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from readout_check.documents.labels import Label, is_topic, key_of, speaker_of, speaks
from readout_check.documents.passages import Passage
from readout_check.documents.shapes import is_finished, list_mark, words
from readout_check.documents.words import ROLE_WORDS

_FEWEST_SPEAKERS = 2
_LEAST_SPEECH = 0.3
"""Share of the passages below the names that are in the first or second person: section heads have none below them."""


def lone_labels(passages: Sequence[Passage]) -> dict[int, Label]:
    """The labels of a transcript by the index of the passage that each of them is; ``passages`` are all of the text.

    No colon tells them, so there must be several speakers: two of them come again, or have an office or a part in the
    talk ("Q"), and what follows is prose, much of it speech. A text without that has none.
    """
    found = {i: label for i in range(len(passages)) if (label := _label_at(passages, i)) is not None}
    names = {i: key_of(label) for i, label in found.items()}
    counts = Counter(names.values())
    common = {w for p in passages for w in words(p.text) if w.islower()} if found else set()
    sure = {n for n, count in counts.items() if (count > 1 or set(n) & ROLE_WORDS) and not is_topic(n, common)}
    spoken = [i for i in names if speaks(passages[i + 1].text)]
    if len(sure) < _FEWEST_SPEAKERS or max(counts.values()) < 2 or len(spoken) < _LEAST_SPEECH * len(names):
        return {}
    return {i: label for i, label in found.items() if names[i] in sure}


def _label_at(passages: Sequence[Passage], i: int) -> Label | None:
    """The label that the passage is: a name or a role, with a whole sentence below it."""
    text = passages[i].text
    if i + 1 >= len(passages) or ":" in text or is_finished(text) or list_mark(text):
        return None
    speaker = speaker_of(text)
    if speaker is None or not is_finished(passages[i + 1].text):
        return None
    label = Label(0, len(text), len(text), speaker)
    return label if len(key_of(label)) > 1 or set(key_of(label)) & ROLE_WORDS else None
