"""Figures that changed places: both stand in the readout, each with what the article gives to the other.

"31 per cent of pupils in Zambia and 26 per cent in Malawi" retold as "26 percent of Zambian children and 31 percent of
Malawian ones" pairs its figures by their values, and every value agrees. What tells is which words stand nearer to
which of the two figures, and that the two texts contradict each other in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from math import sqrt

from readout_check.align import parts
from readout_check.align.flows import flows_crossed
from readout_check.align.labels import labels_crossed
from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.units import in_base
from readout_check.measures import is_bare
from readout_check.model import DateClaim, Dimension, Quantity, Span, Use

LIKE = 0.7  # least likeness of two words that are taken for one
NAME = 2.0  # what a name or a demonym counts against a noun: figures are mostly swapped between parties
PART = 3.0  # words that a comma or an "and" between a word and a figure stands for
AGAINST = -0.85  # least correlation of the two texts at which the figures are told to be swapped
AGAINST_ALL = -0.75  # the same where every word contradicts
TELLING = 0.8  # weight of named parties from which on they alone decide
EVIDENCE = 0.35  # least weight of the words that tell
ALIKE = 20  # times that the one of two figures may be the other where only one has a unit
SWAPPED = 0.80  # score of a swapped pair; bench/accuracy.py

_FROM_TO = re.compile(r"\b(from|to)\s[^\s]{0,4}\s?$")
_AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|instead of|rather than|versus|(?:up|down) from)\b")
_WHOLE = re.compile(
    r"\b(?:first|second|third|last|next|part|instal?lment|batch|portion|tranche|rest|remainder|out|some|most|all|total)"
    r" of (?:(?:a|the|its|their|total|some|about|of|nearly|over|more|than) ){0,4}[^\s\w]?$"
)
_FATE = re.compile(
    r"\b(?:(?P<died>kill\w*|dead|died|dies|deaths?|fatal\w*|lost their lives)|wound\w*|injur\w+|hurt)\b", re.IGNORECASE
)
_PARTS = re.compile(r"[,;:–—]|\b(?:and|while|whereas|but|against|versus|compared|or)\b")


def swapped(scene: Scene, matches: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """Pairs of agreeing figures of one sentence whose words are crossed: each match with the one it should have been.

    ``matches`` are the pairs of figures and of dates. Both figures are of one unit and differ in value, and stand in
    one sentence of the readouts or in neighbouring ones.
    """
    dates = [m for m in matches if m.equal and isinstance(scene.secondary[m.secondary].claim, DateClaim)]
    by_sentence: dict[int, list[Match]] = {}
    for match in matches:
        if match.equal and isinstance(scene.secondary[match.secondary].claim, Quantity):
            by_sentence.setdefault(scene.secondary[match.secondary].sentence, []).append(match)
    for beside in by_sentence.values():
        for a, b in combinations(beside, 2):
            if not _of_one_unit(scene, a, b) or _part_of_whole(scene, a, b):
                continue
            if _changed_places(scene, a, b, dates):
                yield a, replace(a, official=b.official, score=SWAPPED, equal=False, moved=True)
                yield b, replace(b, official=a.official, score=SWAPPED, equal=False, moved=True)


def _changed_places(scene: Scene, a: Match, b: Match, dates: Sequence[Match]) -> bool:
    if (casualties := _casualties_crossed(scene, a, b)) is not None:
        return casualties
    if (flows := flows_crossed(scene, a, b)) is not None:
        return flows
    if _two_currencies(scene, a, b):
        return parts.crossed(scene, a, b)
    if labels_crossed(scene, a, b) or _nouns_crossed(scene, a, b, fully=True):
        return True
    return _one_noun(scene, a, b) and _crossed(scene, a, b, dates)


def _casualties_crossed(scene: Scene, a: Match, b: Match) -> bool | None:
    """Whether those who died on one side were hurt on the other; None where not all four figures are of either."""
    fates = [
        (_fate(scene, True, m.official, other.official), _fate(scene, False, m.secondary, other.secondary))
        for m, other in ((a, b), (b, a))
    ]
    if None in (fate for both in fates for fate in both) or fates[0][0] == fates[1][0] or fates[0][1] == fates[1][1]:
        return None
    return fates[0][0] != fates[0][1]


def _fate(scene: Scene, official: bool, place: int, other: int) -> bool | None:
    """Whether those counted died (else they were hurt), by the nearest word for either on this side of the other."""
    items = scene.official if official else scene.secondary
    text = (scene.officials[items[place].document] if official else scene.article).document.text
    own, rival = items[place].claim, items[other].claim.span
    start = rival.end if own.sentence.start <= rival.start < own.span.start else own.sentence.start
    end = rival.start if own.span.start < rival.start < own.sentence.end else own.sentence.end
    found = [(max(own.span.start - m.end(), m.start() - own.span.end), m) for m in _FATE.finditer(text, start, end)]
    nearest = min(found, key=lambda each: each[0], default=None)
    return None if nearest is None else nearest[1]["died"] is not None


def _of_one_unit(scene: Scene, a: Match, b: Match) -> bool:
    first, second = scene.official[a.official], scene.official[b.official]
    x, y = first.claim, second.claim
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or x.low == y.low:
        return False
    money = x.unit.dimension == y.unit.dimension == Dimension.MONEY and x.use == y.use == Use.STATED
    measures = x.unit.dimension == y.unit.dimension == Dimension.MEASURE
    # 80 centimetres and 3.2 metres may change places as two lengths may
    lengths = measures and in_base(Decimal(1), x.unit.code)[0] == in_base(Decimal(1), y.unit.code)[0]
    if x.unit.code != y.unit.code and not (money or lengths or _left_out(x, y)):
        return False
    return first.document == second.document and abs(first.sentence - second.sentence) <= 1


def _left_out(x: Quantity, y: Quantity) -> bool:
    """Whether one of two figures has its unit from the other: "92 megawatts from Chad; from Togo we get 108"."""
    bare, told = (x, y) if is_bare(x) else (y, x)
    if not is_bare(bare) or told.unit.dimension != Dimension.MEASURE or bare.magnitude != told.magnitude:
        return False
    return max(x.low, y.low) < ALIKE * min(x.low, y.low)


def _two_currencies(scene: Scene, a: Match, b: Match) -> bool:
    units = [c.unit.code for c in (scene.official[m.official].claim for m in (a, b)) if isinstance(c, Quantity)]
    return len(set(units)) > 1


def _part_of_whole(scene: Scene, a: Match, b: Match) -> bool:
    """Whether one text calls one of the figures a part of the other: what is said of the part is said of the whole."""
    theirs = scene.officials[scene.official[a.official].document].document.text
    claims = [scene.official[m.official].claim for m in (a, b)], [scene.secondary[m.secondary].claim for m in (a, b)]
    for text, both in zip((theirs, scene.article.document.text), claims, strict=True):
        first, second = sorted(claim.span for claim in both)
        if _WHOLE.search(text[first.end : second.start].lower()):
            return True
    return False


def _one_noun(scene: Scene, a: Match, b: Match) -> bool:
    nouns = [c.counted for c in (scene.official[m.official].claim for m in (a, b)) if isinstance(c, Quantity)]
    if None in nouns or len(set(nouns)) < len(nouns):
        return True
    told = [c.counted for c in (scene.secondary[m.secondary].claim for m in (a, b)) if isinstance(c, Quantity)]
    # "copies of 60 films, and copies of 40" are told as "40 films and Chad 60"
    elided = told.count(None) == 1 and parts.crossed(scene, a, b)
    return elided or _nouns_crossed(scene, a, b)


def _nouns_crossed(scene: Scene, a: Match, b: Match, *, fully: bool = False) -> bool:
    """Whether the figures of the article count what the readout counts with the other one, as far as they say it;
    ``fully`` that both say it: "33 units on 57 islands" for "57 units on 33 islands"."""

    def alike(official: int, secondary: int) -> bool:
        theirs, ours = scene.official[official].claim, scene.secondary[secondary].claim
        nouns = [claim.counted for claim in (theirs, ours) if isinstance(claim, Quantity) and claim.counted]
        return len(nouns) == 2 and scene.likeness(*nouns) >= LIKE

    told = [c.counted for c in (scene.secondary[m.secondary].claim for m in (a, b)) if isinstance(c, Quantity)]
    crossed = [alike(a.official, b.secondary), alike(b.official, a.secondary)]
    if fully and not all(crossed):
        return False
    return sum(crossed) == len(told) - told.count(None) > 0 and not (
        alike(a.official, a.secondary) or alike(b.official, b.secondary)
    )


def _crossed(scene: Scene, a: Match, b: Match, dates: Sequence[Match]) -> bool:
    """Whether what leans to the one figure in the readout leans to the other one in the article."""
    if parts.crossed(scene, a, b) or parts.turned_round(scene, a, b):
        return True
    if parts.kept(scene, a, b):
        return False
    theirs = _Side(scene, official=True, a=a.official, b=b.official)
    ours = _Side(scene, official=False, a=a.secondary, b=b.secondary)
    if theirs.runs or ours.runs:
        return False
    found = [*_shared_words(scene, theirs.words(), ours.words())]
    found += [(theirs.lean(d.official), ours.lean(d.secondary), NAME) for d in dates if _in_both(d, theirs, ours)]
    names = [each for each in found if each[2] == NAME]
    # where parties are named they tell; what the figures count stands with either
    telling = names if sum(weight * abs(x * y) for x, y, weight in names) >= TELLING else found
    one_sentence = len(theirs.at) == 1 and not ours.compares and len(found) > 1 and all(x * y < 0 for x, y, _ in found)
    return (one_sentence or _either_way(telling)) and _against(telling)


def _in_both(date: Match, theirs: _Side, ours: _Side) -> bool:
    return theirs.has(date.official) and ours.has(date.secondary)


def _either_way(found: Sequence[tuple[float, float, float]]) -> bool:
    """Whether something crossed from the first figure and something from the second.

    What one sentence of two names goes on for the other too: "they employ 370 Fijians. From May it may be 600."
    """
    return any(x > 0 > y for x, y, _ in found) and any(x < 0 < y for x, y, _ in found)


def _against(found: Sequence[tuple[float, float, float]]) -> bool:
    """Whether the leanings of the two texts contradict each other."""
    products = sum(weight * x * y for x, y, weight in found)
    least = AGAINST_ALL if all(x * y < 0 for x, y, _ in found) else AGAINST
    left, right = (sum(weight * lean[side] ** 2 for *lean, weight in found) for side in (0, 1))
    return products <= -EVIDENCE and products <= least * sqrt(left * right)


def _shared_words(
    scene: Scene, theirs: Mapping[str, tuple[float, float]], ours: Mapping[str, tuple[float, float]]
) -> Iterator[tuple[float, float, float]]:
    """The leanings of each word of the article and of its like in the readout, with their weight."""
    for key, (lean, weight) in ours.items():
        likest = max(theirs, key=lambda other: (scene.likeness(other, key), other), default=None)
        if likest is not None and scene.likeness(likest, key) >= LIKE:
            yield theirs[likest][0], lean, sqrt(weight * theirs[likest][1])


class _Side:
    """Two figures of one text and what stands around them."""

    def __init__(self, scene: Scene, *, official: bool, a: int, b: int) -> None:
        self._located, self._terms = (
            (scene.official, scene.their_terms) if official else (scene.secondary, scene.our_terms)
        )
        document = scene.officials[self._located[a].document].document if official else scene.article.document
        self._text = document.text
        self._spans = self._located[a].claim.span, self._located[b].claim.span
        self._at = self._located[a].sentence, self._located[b].sentence
        self.at = frozenset(self._at)

    @property
    def runs(self) -> bool:
        """Whether the text goes from one of the figures to the other: "from 7 to 9 per cent"."""
        before = [self._text[max(0, span.start - 12) : span.start].lower() for span in self._spans]
        return {found.group(1) for words in before if (found := _FROM_TO.search(words))} == {"from", "to"}

    @property
    def compares(self) -> bool:
        """Whether the second figure is only what the first one is measured against: it has no words of its own."""
        first, second = sorted(self._spans)
        return _AGAINST.search(self._text[first.end : second.start].lower()) is not None

    def has(self, place: int) -> bool:
        """Whether a claim stands in the sentences of the figures."""
        return self._located[place].sentence in self.at

    def lean(self, place: int) -> float:
        """How much nearer a claim stands to the first figure (up to 1) or to the second (down to -1)."""
        return self._lean(self._located[place].claim.span, self._located[place].sentence)

    def words(self) -> dict[str, tuple[float, float]]:
        """Each word with its leaning and its weight; one that stands twice says what its stronger place says."""
        found: dict[str, tuple[float, float]] = {}
        for sentence in sorted(self.at):
            for term in self._terms[sentence]:
                word = Span(term.start, term.end)
                if not any(word.overlaps(span) for span in self._spans):
                    lean = self._lean(word, sentence)
                    if abs(lean) > abs(found.get(term.key, (0.0, 0.0))[0]):
                        found[term.key] = lean, NAME if term.pos == "PROPN" else term.weight
        return found

    def _lean(self, word: Span, sentence: int) -> float:
        first, second = (
            _nearness(self._text, self._terms[sentence], word, span) if at == sentence else 0.0
            for span, at in zip(self._spans, self._at, strict=True)
        )
        return first - second


def _nearness(text: str, terms: Sequence[Term], word: Span, figure: Span) -> float:
    """1 for neighbours, less for every content word in between and much less for a comma or an "and"."""
    first, second = sorted((word, figure))
    between = sum(first.end <= t.start and t.end <= second.start for t in terms)
    parts = len(_PARTS.findall(text[first.end : second.start].lower()))
    return 1.0 / (1.0 + 0.5 * between + PART * parts)
