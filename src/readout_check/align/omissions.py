"""What a readout says at some length and an article does not take up: its weightiest topics without a counterpart.

The unit is the topic: neighbouring sentences of one paragraph of which none is taken up. A sentence is taken up when
one of its figures, clauses or quotations is paired, or when most of its words, the rare ones first, stand in two
neighbouring sentences of the article, in whatever form (synonyms and other spellings count).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from math import sqrt

import numpy as np

from readout_check.align.postings import Postings, Shares
from readout_check.align.scene import Scene
from readout_check.align.traits import LEAST, Traits, weight
from readout_check.align.vocabulary import Term
from readout_check.lexicon.courtesies import ATTENDANCE, COURTESIES, SPEECH_ACTS
from readout_check.model import (
    Claim,
    DateClaim,
    Dimension,
    Interval,
    NameClaim,
    NameKind,
    OfficeClaim,
    Omission,
    Pair,
    Quantity,
    QuotationClaim,
    Reading,
    SegmentKind,
    Span,
    StatementClaim,
    Use,
)

MOST = 5  # omissions for one article
LONGEST = 6  # sentences of one topic

TAKEN_UP = 0.45  # share of a sentence's words, by rarity, that the article has in two neighbouring sentences
TOUCHED = 0.20  # the same share where the article has all figures or all dates of the sentence
SMALL = 10  # figures up to this one meet by chance
TELLING = 100  # a figure from which on it is told by its value alone that the article has it
LITTLE = 3  # content words; a sentence of fewer is no topic of its own
FORMAL = 0.34  # share of words of courtesy or attendance from which on a sentence is one of the forms
NAMES_ONLY = 0.60  # share of proper nouns from which on a sentence without a figure is a list of those present,
MANY_NAMED = 3  # and so many persons and offices make it one too

ALIKE = 0.45  # likeness of two passages of the readout from which on they are on one topic

_PROSE = frozenset({SegmentKind.TURN, SegmentKind.PARAGRAPH, SegmentKind.QUOTATION})
_SIGNED = re.compile("(?:done|signed|issued) (?:at|in)\\b", re.IGNORECASE)  # what a document ends with
_HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


def omissions(scene: Scene, pairs: Iterable[Pair]) -> tuple[Omission, ...]:
    """The weightiest topics of the readouts that the article leaves out, the weightiest first, at most ``MOST``.

    Of the ``pairs``, those of figures, clauses, quotations and names that the readout has only once show that a
    sentence is taken up; other names, dates and offices are met everywhere and show nothing.
    """
    found: list[tuple[float, tuple[int, ...], float]] = []
    readout = _Readout(scene)
    shares = taken_up(scene)
    open_ = sorted(_left_open(readout, shares, pairs, scene.article.claims))
    for topic in _topics(open_, readout.paragraphs):
        heavy = weight(readout.traits(topic))
        if heavy >= LEAST and not all(map(readout.says_little, topic)):
            found.append((heavy, topic, float(1.0 - max(shares[n] for n in topic))))
    found.sort(key=lambda item: (-item[0], item[1]))
    return tuple(readout.omission(topic, heavy, sure) for heavy, topic, sure in _different(found, readout))


def _left_open(readout: _Readout, shares: Shares, pairs: Iterable[Pair], theirs: Sequence[Claim]) -> Iterator[int]:
    """The sentences that the article, whose claims are ``theirs``, does not take up."""
    told = readout.sentences_of(pairs)
    known_figures, known_days = _figures_in(theirs), _days_in(theirs)
    for n, share in enumerate(shares):
        figures, days = readout.figures_of(n), _days_in(readout.claims_of((n,)))
        known = bool(figures and figures <= known_figures) or bool(days and days <= known_days)
        telling = any(figure >= TELLING for figure in figures & known_figures)
        told_so = share >= TAKEN_UP or (share >= TOUCHED and known) or telling
        if readout.is_prose(n) and n not in told and not told_so:
            yield n


def _figures_in(claims: Iterable[Claim]) -> frozenset[Decimal]:
    return frozenset(c.low for c in claims if isinstance(c, Quantity) and _says_something(c))


def _days_in(claims: Iterable[Claim]) -> frozenset[Interval]:
    return frozenset(c.interval for c in claims if isinstance(c, DateClaim))


def taken_up(scene: Scene) -> Shares:
    """For each sentence of the readouts, the share of its words that two neighbouring sentences of the article have."""
    ours = [{term.key for term in sentence} for sentence in scene.our_terms]
    windows = Postings([here | after for here, after in zip(ours, [*ours[1:], *ours[-1:]], strict=True)])
    likes = scene.vocabulary.likes
    shares = np.zeros(len(scene.their_terms))
    for n, sentence in enumerate(scene.their_terms):
        hefts = [(_heft(term, scene), likes[term.key]) for term in sentence]
        if ours and (total := sum(heft for heft, _ in hefts)):
            shares[n] = windows.held(hefts).max() / total
    return shares


def _heft(term: Term, scene: Scene) -> float:
    return term.weight * scene.vocabulary.rarity[term.key]


def _topics(sentences: Sequence[int], paragraphs: Sequence[tuple[str, int]]) -> Iterator[tuple[int, ...]]:
    """Runs of neighbouring sentences of one paragraph, of at most ``LONGEST``."""
    run: list[int] = []
    for n in sentences:
        if run and (n != run[-1] + 1 or paragraphs[n] != paragraphs[run[-1]] or len(run) == LONGEST):
            yield tuple(run)
            run = []
        run.append(n)
    if run:
        yield tuple(run)


def _different(
    found: Sequence[tuple[float, tuple[int, ...], float]], readout: _Readout
) -> list[tuple[float, tuple[int, ...], float]]:
    """The first ``MOST`` topics that are not alike: of two passages on one thing only the weightier is named."""
    kept: list[tuple[float, tuple[int, ...], float]] = []
    for item in found:
        if len(kept) < MOST and not any(readout.alike(item[1], other[1]) for other in kept):
            kept.append(item)
    return kept


class _Readout:
    """The sentences of a meeting's readouts with their paragraphs and claims, and how like one another they are."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._sentences = [(n, s) for n, reading in enumerate(scene.officials) for s in reading.sentences]
        self._starts = [(n, s.span.start) for n, s in self._sentences]
        self.paragraphs = [at for reading in scene.officials for at in _paragraphs(reading)]
        self._claims: dict[int, list[int]] = {}
        self._named: dict[str, set[int]] = {}
        for n, item in enumerate(scene.official):
            self._claims.setdefault(item.sentence, []).append(n)
            if isinstance(item.claim, NameClaim):
                self._named.setdefault(item.claim.key, set()).add(item.sentence)
        self._words = [_direction({t.key: _heft(t, scene) for t in sentence}) for sentence in scene.their_terms]
        self._places = Postings(self._words)
        self._heads = [n for n, (_, s) in enumerate(self._sentences) if s.kind in _HEADS]

    def is_prose(self, n: int) -> bool:
        """Whether a sentence is running text that states something: no furniture, no question, no form."""
        document, sentence = self._sentences[n]
        text = sentence.span.of(self._scene.officials[document].document.text)
        if sentence.kind not in _PROSE or text.rstrip("\"'”’)").endswith("?") or _SIGNED.match(text):
            return False
        return self._figures((n,)) > 0 or not self._is_form(n)

    def _is_form(self, n: int) -> bool:
        """Whether a sentence without a figure is a pleasantry or says who was there."""
        words = self._sentences[n][1].words
        if not words:
            return True
        formal = sum(word.lemma in COURTESIES or word.lemma in ATTENDANCE for word in words) / len(words)
        named = sum(word.pos == "PROPN" for word in words) / len(words)
        people = sum(_is_person(claim) for claim in self.claims_of((n,)))
        courteous = any(word.lemma in SPEECH_ACTS for word in words)
        return courteous or formal >= FORMAL or named >= NAMES_ONLY or people >= MANY_NAMED

    def says_little(self, n: int) -> bool:
        """Whether a sentence is too short to be told by itself."""
        return sum(any(map(str.isalpha, word.lemma)) for word in self._sentences[n][1].words) < LITTLE

    def figures_of(self, n: int) -> frozenset[Decimal]:
        """The values of the figures of a sentence."""
        return _figures_in(self.claims_of((n,)))

    def sentences_of(self, pairs: Iterable[Pair]) -> frozenset[int]:
        """The sentences of which a figure, a clause, a quotation, or a name that stands nowhere else is paired."""
        paired = {(p.official_index, p.official) for p in pairs if p.official and self._shows(p.official)}
        at = {(item.document, item.claim): item.sentence for item in self._scene.official}
        quoted = [(n, claim.span) for n, claim in paired if (n, claim) not in at]
        told = {at[place] for place in paired if place in at}
        for document, quotation in quoted:
            told.update(self._overlapping(document, quotation))
        return frozenset(told)

    def _overlapping(self, document: int, span: Span) -> Iterator[int]:
        """The sentences of a document that share a code point with ``span``."""
        n = bisect_left(self._starts, (document, span.end)) - 1
        while n >= 0 and self._sentences[n][0] == document and self._sentences[n][1].span.end > span.start:
            yield n
            n -= 1

    def _shows(self, claim: Claim) -> bool:
        """Whether a claim shows by being paired that its sentence is taken up."""
        if isinstance(claim, NameClaim):
            return claim.kind != NameKind.COUNTRY and len(self._named.get(claim.key, ())) == 1
        return isinstance(claim, Quantity | StatementClaim | QuotationClaim)

    def traits(self, topic: tuple[int, ...]) -> Traits:
        """What a topic weighs by."""
        near = self._near(topic)
        telling = tuple(n for n in topic if not self.says_little(n))
        return Traits(
            figures=self._figures(telling),
            dates=sum(isinstance(claim, DateClaim) for claim in self.claims_of(telling)),
            words=sum(len(self._sentences[n][1].words) for n in topic),
            again=len(near.difference(topic, self._heads)),
            headed=not near.isdisjoint(self._heads),
        )

    def _near(self, topic: tuple[int, ...]) -> frozenset[int]:
        """The sentences that are like one of the topic's: by the cosine of their words."""
        words = [[(weight, {key: 1.0}) for key, weight in self._words[n].items()] for n in topic]
        likest = np.max([self._places.held(each) for each in words], axis=0)
        return frozenset(np.flatnonzero(likest >= ALIKE).tolist())

    def _figures(self, topic: tuple[int, ...]) -> int:
        return sum(isinstance(claim, Quantity) and _says_something(claim) for claim in self.claims_of(topic))

    def claims_of(self, topic: tuple[int, ...]) -> list[Claim]:
        """The claims in the sentences of a topic."""
        return [self._scene.official[at].claim for n in topic for at in self._claims.get(n, ())]

    def alike(self, topic: tuple[int, ...], other: tuple[int, ...]) -> bool:
        """Whether two topics of the readout are one thing: alike in words, or sharing a figure."""
        figures, others = (frozenset().union(*map(self.figures_of, t)) for t in (topic, other))
        same_figure = any(figure > SMALL for figure in figures & others)
        return same_figure or not self._near(topic).isdisjoint(other)

    def omission(self, topic: tuple[int, ...], heavy: float, sure: float) -> Omission:
        """The topic as it is reported: by its weightiest sentence, the first of equals."""
        lead = max(topic, key=lambda n: (not self.says_little(n), weight(self.traits((n,))), -n))
        document, sentence = self._sentences[lead]
        claims = sorted(self.claims_of((lead,)), key=lambda c: (not isinstance(c, Quantity), c.span))
        return Omission(
            span=sentence.span,
            claim=claims[0] if claims else None,
            speaker=sentence.speaker,
            weight=heavy,
            score=sure,
            official_index=document,
        )


def _direction(words: Mapping[str, float]) -> Mapping[str, float]:
    """The words of a sentence as a vector of length 1."""
    length = sqrt(sum(weight * weight for weight in words.values()))
    return {key: weight / length for key, weight in words.items()} if length else {}


def _says_something(quantity: Quantity) -> bool:
    """Whether a figure is one to report: stated, more than "the two sides", and not how long they talked."""
    small = quantity.unit.dimension in {Dimension.COUNT, Dimension.ORDINAL} and quantity.high <= 2
    return quantity.use == Use.STATED and not small and quantity.unit.code != "minute"


def _is_person(claim: Claim) -> bool:
    return isinstance(claim, OfficeClaim) or (isinstance(claim, NameClaim) and claim.kind == NameKind.PERSON)


def _paragraphs(reading: Reading) -> Iterator[tuple[str, int]]:
    """For each sentence, the document and the segment that it stands in."""
    starts = [s.span.start for s in reading.document.segments if s.kind != SegmentKind.QUOTATION]
    for sentence in reading.sentences:
        yield reading.document.path, bisect_right(starts, sentence.span.start)
