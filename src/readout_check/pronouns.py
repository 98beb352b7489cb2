"""Which pronoun each participant goes by, as far as the texts of a meeting show it.

"Mr" and "Ms" before a name say so, and the pronouns of sentences that name nobody else. Where neither does, or they
contradict each other, nothing is known: a given name is not taken for a sign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from readout_check.model import NameClaim, NameKind, Reading, Span
from readout_check.roster import Roster
from readout_check.standing import Standing

TITLE_WEIGHT = 4  # what a title counts against a pronoun
SHARE = 0.8  # of all signs, that must say the same
_BEFORE = 24  # code points in which a title stands before the part of a name that was read
_HE = "mr sir lord king prince baron sheikh señor senhor monsieur herr councilman congressman alderman".split()
_SHE = "mrs ms miss madam madame mme dame lady queen princess baroness sheikha frau señora senhora".split()
_TITLES: Mapping[str, str] = {**dict.fromkeys(_HE, "he"), **dict.fromkeys(_SHE, "she")}
_TITLE = re.compile(rf"\b({'|'.join(_TITLES)})\b\.?\s(?:\w[\w.'’-]*\s)?$", re.IGNORECASE)
_WORD = re.compile(r"\b(he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)


def pronoun_signs(names: Sequence[str], readings: Iterable[Reading]) -> dict[str, Counter[str]]:
    """How much in the readings speaks for "he" and for "she" of each of ``names``, the participants."""
    signs: dict[str, Counter[str]] = {name: Counter() for name in names}
    roster = Roster(names)
    for reading in readings:
        for name, pronoun, weight in _signs(roster, reading):
            signs[name][pronoun] += weight
    return signs


def pronouns(*signs: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The pronoun, "he" or "she", of each participant for whom the ``signs`` of all readings agree on it."""
    found = {}
    for name in signs[0]:
        counts = sum((each[name] for each in signs), Counter[str]())
        if counts:
            pronoun, count = counts.most_common(1)[0]
            if count >= SHARE * counts.total():
                found[name] = pronoun
    return found


def _signs(roster: Roster, reading: Reading) -> Iterator[tuple[str, str, int]]:
    text = reading.document.text
    persons = (c for c in reading.claims if isinstance(c, NameClaim) and c.kind == NameKind.PERSON)
    standing = Standing(persons, lambda claim: claim.span)
    for sentence in reading.sentences:
        here = [(roster.known(c.text), c.span) for c in standing.at(sentence.span)]
        for name, span in here:
            title = _TITLE.search(text, max(0, span.start - _BEFORE), span.start) or _inside(text, span)
            if name and title:
                yield name, _TITLES[title.group(1).lower()], TITLE_WEIGHT
        if len(here) == 1 and here[0][0]:
            for word in _WORD.finditer(text, here[0][1].end, sentence.span.end):
                yield (
                    here[0][0],
                    "he" if word.group().lower().startswith("hi") or word.group().lower() == "he" else "she",
                    1,
                )


def _inside(text: str, span: Span) -> re.Match[str] | None:
    """The title that the claim itself begins with: "Ms Halloran" was read as the name."""
    first = re.match(r"\w+\.?\s", span.of(text))
    return _TITLE.search(first.group()) if first else None
