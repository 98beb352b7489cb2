"""One name for another in a sentence that the article otherwise tells as a readout does.

"Aurora and the port will study it" retells "Borealis and the port agreed to study it": where nearly all words of a
sentence are one, the one name that the readout lacks stands for the one name that the article leaves out, whether the
parser took either for a name or not. Both stand beside a same word or in one slot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.align.venue import other_time
from readout_check.lexicon.gazetteer import fold
from readout_check.lexicon.offices import POSTS
from readout_check.lexicon.related import ALIKE, concepts
from readout_check.lexicon.reporting import CREDIT
from readout_check.lexicon.titles import HONORIFICS, NOT_NAMES
from readout_check.model import NameClaim, NameKind, OfficeClaim, Pair, Reading, SegmentKind, Sentence, Span, Word
from readout_check.name_terms import same_name

SCORE = 0.8
LEAST_ALIKE = 0.25  # likeness of two sentences from which on they are compared
HELD = 0.5  # least share, by rarity, of the article's sentence that the readout's sentence holds
LEAST_WORDS = 3  # content words that both sentences have
_TITLES = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})
_CAPITAL = re.compile(r"[^\W\d_]{3}[\w'’-]{0,30}")
_WORD = re.compile(r"[^\W\d_]+")
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})


@dataclass(frozen=True, slots=True)
class _Run:
    """Words with capitals that follow each other: their place, and the words right before and behind, folded."""

    span: Span
    before: str
    behind: str


def pair_minimal(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each such name of the article with the readouts' one."""
    theirs, ours = _capitals(scene.officials), _capitals([scene.article])
    sentences = [(n, each) for n, reading in enumerate(scene.officials) for each in reading.sentences]
    for here, sentence in enumerate(scene.article.sentences):
        if sentence.kind in ARTICLE_FURNITURE | _TITLES or other_time(scene, here):
            continue
        if CREDIT.search(sentence.span.of(scene.article.document.text)):
            continue
        strange = _runs(scene.article, sentence, theirs)
        if len(strange) != 1:
            continue
        for there in np.argsort(-scene.sentences[:, here], kind="stable")[:2]:
            document, told = sentences[int(there)]
            if scene.sentences[there, here] < LEAST_ALIKE or told.kind in _TITLES:
                break
            missing = _runs(scene.officials[document], told, ours)
            if len(missing) != 1 or not _in_place(missing[0], strange[0]):
                continue
            if _held(scene, int(there), here, strange[0].span) >= HELD:
                yield from _pair(scene, number, document, (told, missing[0]), (sentence, strange[0]))
                break


def _capitals(readings: Sequence[Reading]) -> frozenset[str]:
    """All words of the texts, folded, whatever their case."""
    return frozenset(fold(w) for reading in readings for w in _WORD.findall(reading.document.text))


def _runs(reading: Reading, sentence: Sentence, known: frozenset[str]) -> list[_Run]:
    """The runs of capitals in a sentence of which no word is ``known`` to the other side."""
    text, words = reading.document.text, sentence.words
    found: list[_Run] = []
    n = 0
    while n < len(words):
        first = n
        while n < len(words) and _named(text, words, n, known):
            n += 1
        if n == first:
            n += 1
            continue
        span = Span(words[first].start, words[n - 1].end)
        before = fold(text[words[first - 1].start : words[first - 1].end]) if first else ""
        behind = fold(text[words[n].start : words[n].end]) if n < len(words) else ""
        found.append(_Run(span, before, behind))
    return found


def _named(text: str, words: Sequence[Word], n: int, known: frozenset[str]) -> bool:
    word = words[n]
    told = text[word.start : word.end]
    if not told[:1].isupper() or word.pos not in _NAMING or _CAPITAL.fullmatch(told) is None:
        return False
    if n == 0 and word.pos != "PROPN" and (word.lemma.lower() != told.lower() or concepts(word.lemma, word.pos)):
        return False  # a sentence begins with a capital
    if told.lower() in NOT_NAMES | HONORIFICS | POSTS:
        return False
    return not any(fold(part) in known for part in _WORD.findall(told))


def _in_place(theirs: _Run, ours: _Run) -> bool:
    """Whether the same word stands right before both, or right behind."""
    return ours.before == theirs.before != "" or ours.behind == theirs.behind != ""


def _held(scene: Scene, there: int, here: int, disputed: Span) -> float:
    """The share, by rarity, of the article's sentence but for the ``disputed`` name that the readout's holds; 0 for a
    sentence of too few words.
    """
    total = mass = 0.0
    shared = 0
    for term in scene.our_terms[here]:
        if disputed.start <= term.start < disputed.end:
            continue
        weight = term.weight * scene.vocabulary.rarity[term.key]
        alike = max((scene.likeness(other.key, term.key) for other in scene.their_terms[there]), default=0.0)
        total += weight
        mass += weight * alike
        shared += alike >= ALIKE
    return mass / total if total and shared >= LEAST_WORDS else 0.0


_Told = tuple[Sentence, _Run]


def _pair(scene: Scene, number: int, document: int, theirs: _Told, ours: _Told) -> Iterator[Pair]:
    """Both names as a pair, unless either may be another word for what the other text names."""
    claims = [c for _, c in scene.theirs(NameClaim)], [c for _, c in scene.ours(NameClaim)]
    readings = scene.officials[document], scene.article
    own, told = (
        _claim(reading, mine, sentence, run)
        for reading, mine, (sentence, run) in zip(readings, claims, (theirs, ours), strict=True)
    )
    for name, others in ((own, claims[1]), (told, claims[0])):
        if any(same_name(name, other) or (name.country and name.country == other.country) for other in others):
            return
    if NameKind.PERSON in (own.kind, told.kind) and own.kind is not told.kind:
        return
    if any(o.span.overlaps(theirs[1].span) and o.polity_span is None for _, o in scene.theirs(OfficeClaim)):
        return  # a title of office is no name
    yield Pair(official=own, secondary=told, score=SCORE, official_index=document, secondary_index=number)


def _claim(reading: Reading, claims: Sequence[NameClaim], sentence: Sentence, run: _Run) -> NameClaim:
    """The name that the extractor has there, else one of a body."""
    known = next((c for c in claims if c.sentence == sentence.span and c.span.overlaps(run.span)), None)
    if known is not None:
        return known
    text = run.span.of(reading.document.text)
    return NameClaim(
        span=run.span, text=text, sentence=sentence.span, kind=NameKind.ORGANISATION, key=fold(text), slot="subject"
    )
