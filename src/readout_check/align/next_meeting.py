"""Where they meet next: one place in the readout ("the ninth session will be held in Tete"), another in the article.

Readouts say so in fixed words, and a place there is one whatever the parse makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.align.venue import other_time
from readout_check.lexicon.gazetteer import Term, find, fold
from readout_check.lexicon.letters import CAPITAL
from readout_check.lexicon.meetings import AGAIN, AHEAD, HEADING
from readout_check.lexicon.titles import NOT_NAMES
from readout_check.model import NameClaim, NameKind, Pair, Reading, SegmentKind, Sentence, Span
from readout_check.name_terms import same_name

SCORE = 0.85
_NAME = rf"{CAPITAL}[\w'’-]{{1,24}}(?: (?:d[aeo]s? |of |la |el |les? )?{CAPITAL}[\w'’-]{{1,24}}){{0,3}}"
_IN = re.compile(
    rf"\b(?:in|at|(?:due|fixed|planned|scheduled|set|slated) for)"
    rf"(?: the (?:[\w'’-]{{2,20}} ){{0,3}}(?:city|town|port|resort|village) of)? (?P<name>{_NAME})"
)
_AT_ONCE = re.compile(rf"(?:[.:]\s{{1,3}}|^)(?P<name>{_NAME}), ")  # "Next meeting: Tete, May 2025"
_TITLES = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


@dataclass(frozen=True, slots=True)
class _Next:
    """A sentence that says where the next meeting is: its place among the sentences of its side, the name and all
    that the sentence names."""

    at: int
    document: int
    name: NameClaim
    words: frozenset[str]


def pair_next_meetings(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each place at which the article has them meet next, with the readouts' other one."""
    theirs = [each for n, reading in enumerate(scene.officials) for each in _told(reading, n)]
    starts = _offsets(scene.officials)
    for ours in _told(scene.article, 0) if theirs else ():
        sentence = scene.article.sentences[ours.at]
        if sentence.kind in ARTICLE_FURNITURE | _TITLES or other_time(scene, ours.at):
            continue
        if any(same_name(each.name, ours.name) or _words(ours.name.text) & each.words for each in theirs):
            continue
        best = max(theirs, key=lambda t: (scene.sentences[starts[t.document] + t.at, ours.at], -t.at))
        yield Pair(
            official=best.name,
            secondary=ours.name,
            score=SCORE,
            official_index=best.document,
            secondary_index=number,
        )


def _offsets(readings: Sequence[Reading]) -> Sequence[int]:
    """Where each readout's sentences begin among those of all."""
    starts = [0]
    for reading in readings:
        starts.append(starts[-1] + len(reading.sentences))
    return starts


def _told(reading: Reading, document: int) -> Iterator[_Next]:
    text = reading.document.text
    for n, sentence in enumerate(reading.sentences):
        words = sentence.span.of(text)
        again = AGAIN.search(words)
        headed = n > 0 and HEADING.fullmatch(reading.sentences[n - 1].span.of(text)) is not None
        if not headed and (again is None or not AHEAD.search(words)):
            continue
        found = _place(text, sentence, again.end() if again else 0)
        if found is not None:
            yield _Next(n, document, found, _words(words))


def _place(text: str, sentence: Sentence, behind: int) -> NameClaim | None:
    """The first place behind the words for the meeting."""
    start = sentence.span.start + behind
    words = text[start : sentence.span.end]
    at_once = _AT_ONCE.match(words)
    for found in (at_once,) if at_once else _IN.finditer(words):
        name = found["name"]
        if name.split()[0].lower() in NOT_NAMES or any(m.term in (Term.COUNTRY, Term.DEMONYM) for m in find(name)):
            continue
        span = Span(start + found.start("name"), start + found.end("name"))
        return NameClaim(span=span, text=name, sentence=sentence.span, kind=NameKind.PLACE, key=fold(name), slot="in")
    return None


def _words(text: str) -> frozenset[str]:
    """The folded words with a capital."""
    return frozenset(fold(word) for word in re.findall(r"[^\W\d_]{3,}", text) if word[0].isupper())
