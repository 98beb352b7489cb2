"""Both sides of a meeting laid out for comparing: claims with their places, and how like their surroundings are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from readout_check.align.context import Located, context_rows, cosine, locate, sentence_rows
from readout_check.align.vocabulary import Matrix, Vocabulary, terms
from readout_check.model import Claim, DateClaim, NameClaim, NameKind, Quantity, Reading, SegmentKind, Sentence, Span

C = TypeVar("C", bound=Claim)
_ByKind = dict[type[Claim], list[tuple[int, Any]]]

_IN_CONTEXT = (Quantity, DateClaim, NameClaim)
_HEAD = frozenset({SegmentKind.TITLE, SegmentKind.DATE_LINE, SegmentKind.DATELINE, SegmentKind.HEADING})
_FURNITURE = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.DATE_LINE, SegmentKind.CAPTION})
ARTICLE_FURNITURE = frozenset({SegmentKind.DATELINE, SegmentKind.DATE_LINE, SegmentKind.BYLINE, SegmentKind.CAPTION})
_UNION, _ITS_SEAT = "@european union", "@BE"
_CAPITAL = re.compile(r"\b[Tt]he (capital)(?![\w'’-]| of\b)")
REACH = 60.0  # code points between two claims of a sentence at which one supports the other by half
BLOCK = 2_000  # claims whose surroundings are laid out at once, a row each over all words of the side: it bounds memory


@dataclass(frozen=True, slots=True)
class Match:
    """Two claims that were paired: their places in the scene's tuples, how surely, and whether they say the same.

    ``again`` says that the article's claim has no claim of the readouts to itself: it tells a fact once more; ``moved``
    that the readouts give the article's figure too, for something else.
    """

    official: int
    secondary: int
    score: float
    equal: bool = True
    again: bool = False
    moved: bool = False


class Scene:
    """The claims of the readouts and of one article. Built once for an article; nothing in it changes.

    An empty sentence stands between two readouts: the last one of the first is no neighbour of what follows. ``whole``
    is the vocabulary of a scene of which this one is a portion.
    """

    def __init__(self, officials: Sequence[Reading], secondary: Reading, whole: Vocabulary | None = None) -> None:
        self.officials = tuple(parted(reading) for reading in officials[:-1]) + tuple(officials[-1:])
        self.article = secondary
        self.official = locate(self.officials)
        self.secondary = locate([secondary])
        self.their_terms = tuple(sentence for reading in self.officials for sentence in terms(reading))
        self.our_terms = terms(secondary)
        self._kinds = tuple(sentence.kind for reading in self.officials for sentence in reading.sentences)
        self.vocabulary = Vocabulary(self.their_terms, self.our_terms, whole)
        self._their_words = tuple(self.vocabulary.official)
        self._likes: dict[str, Mapping[str, float]] = {}
        self._seats: dict[int | None, dict[int, str]] = {}
        self._theirs: _ByKind = {}
        self._ours: _ByKind = {}

    def seats(self, document: int | None) -> Mapping[int, str]:
        """``capitals`` of a readout by its place, of the article for None; worked out once."""
        if document not in self._seats:
            found = capitals(self.article if document is None else self.officials[document])
            if self._union:
                found = {start: _UNION if key == _ITS_SEAT else key for start, key in found.items()}
            self._seats[document] = found
        return self._seats[document]

    @cached_property
    def _union(self) -> bool:
        """Whether "Brussels" is the European Union: the readouts name it, and not the country."""
        return _UNION in self.their_places and _ITS_SEAT not in self.their_places

    @cached_property
    def the_capital(self) -> Mapping[int, str]:
        """Where the article says "the capital", if the readouts name that of one country: its key."""
        named = {key for n in range(len(self.officials)) for key in self.seats(n).values()}
        found = _CAPITAL.finditer(self.article.document.text) if len(named) == 1 else ()
        return {match.start(1): next(iter(named)) for match in found}

    @cached_property
    def context(self) -> Matrix:
        """Likeness of contexts, near and broad in equal parts: official claims by secondary claims.

        Offices and statements are not paired by context; their rows and columns stay 0.
        """
        words = self.vocabulary
        rows = [n for n, item in enumerate(self.official) if isinstance(item.claim, _IN_CONTEXT)]
        columns = [n for n, item in enumerate(self.secondary) if isinstance(item.claim, _IN_CONTEXT)]
        mixed: Matrix = np.zeros((len(self.official), len(self.secondary)), dtype=np.float32)
        for some in _blocks(rows):
            theirs = context_rows([self.official[n] for n in some], self.their_terms, words.official, words.rarity)
            for each in _blocks(columns):
                ours = context_rows([self.secondary[n] for n in each], self.our_terms, words.secondary, words.rarity)
                near, broad = (cosine(t, o, words) for t, o in zip(theirs, ours, strict=True))
                mixed[np.ix_(some, each)] = 0.5 * near + 0.5 * broad
        return mixed

    @cached_property
    def sentences(self) -> Matrix:
        """Likeness of sentences: official by secondary."""
        words = self.vocabulary
        theirs = sentence_rows(self.their_terms, words.official, words.rarity)
        ours = sentence_rows(self.our_terms, words.secondary, words.rarity)
        return cosine(theirs, ours, words)

    def sentence_likeness(self, official: int, secondary: int) -> float:
        """How like the sentences of two claims are."""
        return float(self.sentences[self.official[official].sentence, self.secondary[secondary].sentence])

    def passage_likeness(self, official: int, secondary: int) -> float:
        """How like the sentences of two claims are, or those beside the readout's: it may spread a fact over two."""
        return self.passages_likeness(self.official[official].sentence, self.secondary[secondary].sentence)

    def passages_likeness(self, there: int, here: int) -> float:
        """The same for two sentences by their places."""
        return float(self.sentences[max(0, there - 1) : there + 2, here].max())

    def first_of(self, document: int) -> int:
        """The place of a readout's first sentence among those of all readouts."""
        return sum(len(reading.sentences) for reading in self.officials[:document])

    def likeness(self, official: str, secondary: str) -> float:
        """How like two lower-case words are; 0 for words that neither text has."""
        if official == secondary:
            return 1.0
        row, column = self.vocabulary.official.get(official), self.vocabulary.secondary.get(secondary)
        return 0.0 if row is None or column is None else float(self.vocabulary.likeness[row, column])

    def likes(self, secondary: str) -> Mapping[str, float]:
        """The words of the readouts that are like one of the article, with how like they are: all that is not 0."""
        if secondary not in self._likes:
            column = self.vocabulary.secondary.get(secondary)
            alike = self.vocabulary.likeness[:, column] if column is not None else np.zeros(0, dtype=np.float32)
            self._likes[secondary] = {self._their_words[row]: float(alike[row]) for row in np.flatnonzero(alike)}
        return self._likes[secondary]

    @cached_property
    def their_places(self) -> Mapping[str, Sequence[int]]:
        """The sentences of the readouts in which a word stands."""
        found: dict[str, list[int]] = {}
        for place, sentence in enumerate(self.their_terms):
            for key in {term.key for term in sentence}:
                found.setdefault(key, []).append(place)
        return found

    def in_prose(self, official: int) -> bool:
        """Whether the readout's claim stands in running text or in a speaker's label, not in a title or a heading."""
        return self._kinds[self.official[official].sentence] not in _FURNITURE

    def in_head(self, official: int) -> bool:
        """Whether the readout's claim stands in a title, a heading or a date line."""
        claim, document = self.official[official].claim, self.officials[self.official[official].document].document
        return any(s.kind in _HEAD and s.span.covers(claim.span) for s in document.segments)

    def told_once(self, figure: Quantity) -> bool:
        """Whether the readouts give the figure of this value and unit once only."""
        return self._times_told[figure.low, figure.unit.code] == 1

    @cached_property
    def _times_told(self) -> Counter[tuple[Decimal, str]]:
        return Counter((c.low, c.unit.code) for _, c in self.theirs(Quantity))

    def theirs(self, kind: type[C]) -> list[tuple[int, C]]:
        """The official claims of one type with their places."""
        return _of_kind(self._theirs, self.official, kind)

    def ours(self, kind: type[C]) -> list[tuple[int, C]]:
        """The article's claims of one type with their places."""
        return _of_kind(self._ours, self.secondary, kind)


def _blocks(places: Sequence[int]) -> Iterator[Sequence[int]]:
    return (places[start : start + BLOCK] for start in range(0, len(places), BLOCK))


def gap(at: int) -> Sentence:
    """A sentence of nothing: what stands before it and what follows are no neighbours."""
    return Sentence(span=Span(at, at), kind=SegmentKind.PARAGRAPH, words=())


def parted(reading: Reading) -> Reading:
    """A reading that no other one follows without a gap."""
    end = max((sentence.span.end for sentence in reading.sentences), default=0)
    return replace(reading, sentences=(*reading.sentences, gap(end)))


def _of_kind(known: _ByKind, items: Sequence[Located], kind: type[C]) -> list[tuple[int, C]]:
    """The claims of one type with their places, looked up once; the list is the caller's."""
    if kind not in known:
        known[kind] = [(n, item.claim) for n, item in enumerate(items) if isinstance(item.claim, kind)]
    return list(known[kind])


def capitals(reading: Reading) -> dict[int, str]:
    """Start of a capital's name -> the key of its country: capitals stand for governments."""
    return {
        c.span.start: f"@{c.country}"
        for c in reading.claims
        if isinstance(c, NameClaim) and c.kind == NameKind.PLACE and c.country
    }


class Links:
    """Which passages speak of the same, as far as pairs have shown it already."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pairs: dict[tuple[int, int], list[Match]] = {}

    def add(self, match: Match) -> None:
        """Let a pair support what stands around it."""
        self._pairs.setdefault(self._sentences(match.official, match.secondary), []).append(match)

    def support(self, official: int, secondary: int) -> float:
        """How much pairs in the two sentences, near ones first, link two claims; in [0, 1]."""
        total = 0.0
        for match in self._pairs.get(self._sentences(official, secondary), ()):
            if match.official != official and match.secondary != secondary:
                there = _nearness(self._scene.official[official].claim, self._scene.official[match.official].claim)
                here = _nearness(self._scene.secondary[secondary].claim, self._scene.secondary[match.secondary].claim)
                total += match.score * there * here
                if total >= 1.0:  # what else there is in two long lists adds nothing
                    break
        return min(1.0, total)

    def around(self, official: int, secondary: int) -> float:
        """How much pairs in the sentences beside the two link their passages; in [0, 1]."""
        there, here = self._sentences(official, secondary)
        beside = ((there + a, here + b) for a in (-1, 0, 1) for b in (-1, 0, 1) if (a, b) != (0, 0))
        return min(1.0, sum(match.score for place in beside for match in self._pairs.get(place, ())))

    def _sentences(self, official: int, secondary: int) -> tuple[int, int]:
        return self._scene.official[official].sentence, self._scene.secondary[secondary].sentence


def _nearness(a: Claim, b: Claim) -> float:
    """1 for claims side by side, half at ``REACH`` code points."""
    gap = max(a.span.start - b.span.end, b.span.start - a.span.end, 0)
    return 1.0 / (1.0 + gap / REACH)
