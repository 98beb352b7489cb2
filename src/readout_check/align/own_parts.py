"""Whether an unequal figure of the article is the same part of a whole, wrong, or the other part."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations

from readout_check.align.scene import Match, Scene
from readout_check.model import Dimension, Direction, NameClaim, Quantity, Reading

_THE_REST = re.compile(r"\bthe\s(?:rest|remainder|others?|balance)\b", re.IGNORECASE)
_REMAINING = re.compile(r"\b(?:remaining|other)\s$", re.IGNORECASE)
BY_CHANCE = 100  # figures below are the sum or difference of some figures around by chance
_WHOLE, _HALF_A_POINT = Decimal(100), Decimal("0.5")
_OF_WHICH = re.compile(r"\bof (?:which|it|this|that)\b", re.IGNORECASE)
_PART_REACH = 50  # code points before a part in which "of which" stands
_OF_WHOM = re.compile(r" of (?:them|those|these|which|whom)(?: (?:are|were|is|was|came|come))? (?:from |in )?")


def is_own_part(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether both sides say how much of it one and the same holder has: "of which Norland pays 20 million"; what is
    left of the whole is another one's part."""
    reading = scene.officials[scene.official[disputed.official].document]
    if (whose := _named_behind(scene.article, claim)) and whose == _named_behind(reading, official):
        return True
    if not (claim.holder and official.holder) or claim.holder.lower() != official.holder.lower():
        return False
    sides = ((reading.document.text, official), (scene.article.document.text, claim))
    return all(
        _OF_WHICH.search(text, max(c.sentence.start, c.span.start - _PART_REACH), c.span.start) for text, c in sides
    )


def _named_behind(reading: Reading, figure: Quantity) -> str | None:
    """The country that a figure is told of right behind it: "nine of them Peruvian", "five of them from Peru"."""
    end = figure.span.end
    behind = (c for c in reading.claims if isinstance(c, NameClaim) and c.country and end <= c.span.start)
    named = min(behind, key=lambda c: c.span.start, default=None)
    if named is None or _OF_WHOM.fullmatch(reading.document.text, end, named.span.start) is None:
        return None
    return named.country


def is_complement(scene: Scene, disputed: Match, claim: Quantity, official: object) -> bool:
    """Whether the shares of both sides make the whole, of which one side names the rest: two thirds are lent and "the
    rest" is given, a third is given."""
    if not isinstance(official, Quantity) or not claim.unit.dimension == official.unit.dimension == Dimension.PERCENT:
        return False
    if claim.holder and official.holder:
        return False  # "the Netherlands bears 60 per cent, Panama the rest"
    if claim.is_range or official.is_range or abs(claim.low + official.low - _WHOLE) > _HALF_A_POINT:
        return False
    reading = scene.officials[scene.official[disputed.official].document]
    sentences = claim.sentence.of(scene.article.document.text), official.sentence.of(reading.document.text)
    return claim.low != official.low and any(_THE_REST.search(words) for words in sentences)


def is_remainder(scene: Scene, disputed: Match, claim: Quantity) -> bool:
    """Whether the article tells what remains of one of the readout's figures without another one: "the remaining 5.9
    billion" of ten billion and 4.1 billion, wherever they stand."""
    text = scene.article.document.text
    if claim.low < BY_CHANCE or not _REMAINING.search(text, claim.sentence.start, claim.span.start):
        return False
    document = scene.official[disputed.official].document
    figures = {
        item.claim.low
        for item in scene.official
        if item.document == document and isinstance(item.claim, Quantity) and item.claim.unit.code == claim.unit.code
    }
    return any(claim.low == abs(a - b) for a, b in combinations(figures, 2))


def is_half(share: Quantity) -> bool:
    """Whether a share is a half of which nothing says that anything moved by it: "the northern half of the bridge"."""
    return share.direction is Direction.NONE and "half" in share.unit.symbol.lower()
