"""Figures that follow from a whole and its parts: the rest, a share, all of those whose parts the readout gives."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import pairwise

from readout_check.align.parts import part_of
from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.bound_words import FROM_ABOVE, FROM_BELOW
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.related import ALIKE
from readout_check.model import Bound, Dimension, Quantity
from readout_check.values import comparable

_AS_MUCH = re.compile(r"\s(?:as\s(?:much|many|long|large|high)|of\swhat|the\s(?:price|cost|time))\b", re.IGNORECASE)
_OTHER = re.compile(r"\s(?:other|more|further)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:the|its) (?:rest|remainder|remaining|balance)\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:we|us|our|ours|I|my)\b", re.IGNORECASE)
_AND = re.compile(r"\band\s$", re.IGNORECASE)
_OUTSIDE = re.compile(r"\b(?:outside|abroad|elsewhere|beyond)\b", re.IGNORECASE)
_OF = re.compile(r"\s(?:\w+\s)?(?:out\s)?of\s(?:the\s|its\s|their\s)?(?:\w+\s)?")
_OUT_OF = re.compile(r"\b(?:of|all|among)\s(?:(?:the|its|their|his|her)\s)?$", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:in (?:all|total|sum)|altogether|together|total\w*|combined|between them|overall|jointly|both"
    r"|add(?:s|ed|ing)? up)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\bone\b", re.IGNORECASE)
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
COUNT = "count"  # the unit of a figure without one
_TIMES = {("hour", "day"): 24, ("day", "week"): 7, ("month", "year"): 12, ("day", "month"): 30}
WHOLE = 100  # percent
A_LITTLE_BEFORE = 2  # sentences before a percentage in which what it is worked out from may stand
NEXT_TO = 30  # code points between a share and the whole that it is of
ROUGHLY = 10  # percentage points that a bound may be off
ROUNDED = Decimal("0.5")  # percentage points that a worked-out percentage may be off
CLOSE = Decimal("0.005")  # how far off a worked-out share may be: 33,200 for 31,200 / 0.94
ABOUT = Decimal("0.03")  # the same where the article says that it rounds
NOT_COUNTED = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.ORDINAL})


def follows_from_whole(scene: Scene, disputed: Match, claim: Quantity, confirmed: Collection[Match]) -> bool:
    """Whether the article's ``claim`` follows from a whole and its parts, as either side tells them.

    ``disputed`` is the pair of it with the readout's figure, ``confirmed`` are the pairs that say the same.
    """
    official, here = scene.official[disputed.official].claim, scene.secondary[disputed.secondary].sentence
    if not isinstance(official, Quantity):
        return False
    if _is_rest_of_time(scene, disputed, claim) or _is_undone(scene, disputed, claim, official):
        return True
    if _is_whole(scene, here, claim, official) or _is_complement(scene, disputed, claim, official):
        return True
    if _is_total(scene, disputed, claim, official) or _is_with_others(scene, disputed, claim, official):
        return True
    if _is_remainder(scene, disputed, claim, official) or _is_all_together(scene, disputed, claim, official):
        return True
    if claim.unit.dimension != Dimension.PERCENT:
        return False
    if _is_rest(scene, claim, official) or _is_named_rest(scene, disputed, claim, official):
        return True
    return _is_share(scene, confirmed, here, claim)


def _is_rest_of_time(scene: Scene, disputed: Match, claim: Quantity) -> bool:
    """Whether the passage gives the rest of one day, week or year: power "for seven hours a day" fails for 17."""
    whole = _TIMES.get((claim.unit.code, claim.per or ""))
    at = scene.official[disputed.official].sentence
    beside = {c.low for n, c in scene.theirs(Quantity) if scene.official[n].sentence == at}
    return whole is not None and whole - claim.low in beside


def _is_undone(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the article denies of the others what the readout says of some: "62 percent have none" for 38 that do."""
    if claim.unit.dimension != Dimension.PERCENT or claim.low + official.low != WHOLE:
        return False
    sentence = scene.article.sentences[scene.secondary[disputed.secondary].sentence].span
    return NEGATION.search(sentence.of(scene.article.document.text)) is not None


def _is_share(scene: Scene, confirmed: Collection[Match], here: int, claim: Quantity) -> bool:
    """Whether a percentage is what two figures a little before it come to: "487 of the 612 masts are up, four in
    five"."""
    near = [scene.secondary[m.secondary] for m in confirmed]
    beside = (item.claim for item in near if 0 <= here - item.sentence <= A_LITTLE_BEFORE)
    told = sorted((claim for claim in beside if isinstance(claim, Quantity)), key=_start)
    off = 3 * ROUNDED if claim.bound == Bound.ABOUT else ROUNDED
    return any(
        0 < part.low < whole.low
        and _OF.fullmatch(scene.article.document.text, part.span.end, whole.span.start)
        and abs(100 * part.low / whole.low - claim.low) <= off
        for part, whole in pairwise(told)
    )


def _start(figure: Quantity) -> int:
    return figure.span.start


def _is_complement(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the article gives the rest of a whole, of others than the readout: "a quarter are locals" for "three
    quarters of them are foreigners"."""
    if {claim.unit.dimension, official.unit.dimension} != {Dimension.PERCENT}:
        return False
    if abs(claim.low + official.low - WHOLE) > ROUNDED or claim.low == official.low:
        return False
    texts = scene.officials[scene.official[disputed.official].document].document.text, scene.article.document.text
    outside = [
        _OUTSIDE.search(q.sentence.of(text)) is not None for q, text in zip((official, claim), texts, strict=True)
    ]
    if outside[0] != outside[1]:
        return True  # "two in three live outside the country" for "a third of them from the country itself"
    if claim.verb != "be":
        return False
    theirs, ours = ({t.key for t in part_of(scene, side, n).terms if t.pos in _NAMING} for side, n in _sides(disputed))
    alike = any(scene.likeness(one, other) >= ALIKE for one in theirs for other in ours)
    return bool(theirs and ours) and not alike


def _is_total(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the article says of how many, where a sentence of the readout gives the parts: "one of the five members
    was against" for "four members voted in favour and one against"."""
    if official.unit.dimension != Dimension.COUNT:
        return False
    if not _OUT_OF.search(scene.article.document.text, claim.sentence.start, claim.span.start):
        return False
    there = scene.official[disputed.official].sentence
    text = scene.officials[scene.official[disputed.official].document].document.text
    if claim.low == official.low + 1 and _ONE.search(text, official.span.end, official.sentence.end):
        return True  # a bare "one" is no claim
    return any(
        item.sentence == there
        and isinstance(item.claim, Quantity)
        and item.claim.unit.dimension == Dimension.COUNT
        and item.claim is not official
        and item.claim.low + official.low == claim.low
        for item in scene.official
    )


def _is_remainder(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the article counts those that the readout leaves: "ten of the 15 stay shut" for "five of 15 are open".

    Either side must name the whole as such, and of the rest nothing may be told that is told of the readout's part.
    """
    if {claim.unit.code, official.unit.code} != {COUNT} or claim.low == official.low:
        return False
    told = _predicate(scene.our_terms[scene.secondary[disputed.secondary].sentence], claim)
    if told & _predicate(scene.their_terms[scene.official[disputed.official].sentence], official):
        return False
    document = scene.officials[scene.official[disputed.official].document].document
    sides = (
        (scene.official, scene.official[disputed.official].sentence, document.text),
        (scene.secondary, scene.secondary[disputed.secondary].sentence, scene.article.document.text),
    )
    return any(
        item.sentence == sentence
        and isinstance(item.claim, Quantity)
        and item.claim.low == claim.low + official.low
        and _OUT_OF.search(text, item.claim.sentence.start, item.claim.span.start) is not None
        for items, sentence, text in sides
        for item in items
    )


def _predicate(terms: Sequence[Term], figure: Quantity) -> set[str]:
    """The words behind a figure that say what is so of it, not of what it is a part: verbs and adjectives, and a noun
    that it counts itself."""
    behind = {t.key for t in terms if t.start >= figure.span.end and t.pos in ("VERB", "ADJ")}
    return behind | {word for word in (figure.counted,) if word}


def _is_all_together(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the article adds up all figures of one unit in the readout's sentence, or the disputed one and one in a
    sentence beside it, and says so: "105 in all", "adds up to 105".
    """
    text, there = scene.article.document.text, scene.official[disputed.official].sentence
    if not _TOGETHER.search(text, claim.sentence.start, claim.sentence.end):
        return False
    alike = [
        (abs(item.sentence - there), item.claim)
        for item in scene.official
        if isinstance(item.claim, Quantity) and item.claim.unit.code == official.unit.code
    ]
    parts = [part.low for away, part in alike if away == 0]
    if not comparable(official, claim):
        return False
    beside = {official.low + part.low for away, part in alike if away == 1}
    return (len(parts) > 1 and claim.low == sum(parts)) or claim.low in beside


def _is_with_others(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the readout names one and counts the others: "in Dzongkha and three other languages" are four."""
    if claim.low != official.low + 1 or claim.counted != official.counted:
        return False
    text = scene.officials[scene.official[disputed.official].document].document.text
    behind = _OTHER.match(text, official.span.end) is not None
    return behind and _AND.search(text, official.sentence.start, official.span.start) is not None


def _is_whole(scene: Scene, here: int, claim: Quantity, official: Quantity) -> bool:
    """Whether the article gives the whole with a share that comes to the readout's figure: "half of the 30 districts"
    for 15."""
    if official.unit.code != claim.unit.code or official.low == 0:
        return False
    return any(
        item.sentence == here
        and isinstance(item.claim, Quantity)
        and item.claim.unit.dimension == Dimension.PERCENT
        and 0 < claim.span.start - item.claim.span.end <= NEXT_TO
        and is_close(official.low, claim.low * item.claim.low / 100)
        for item in scene.secondary
    )


def _is_rest(scene: Scene, claim: Quantity, official: Quantity) -> bool:
    """Whether what is left is told for what was taken off: "less than half as much" for "58 percent lower"."""
    if official.unit.dimension != Dimension.PERCENT:
        return False
    if not _AS_MUCH.match(scene.article.document.text, claim.span.end):
        return False
    over = claim.low - (100 - official.low)  # by how much the article's share is above what is left
    if claim.bound in FROM_ABOVE:
        return 0 <= over <= ROUGHLY
    if claim.bound in FROM_BELOW:
        return -ROUGHLY <= over <= 0
    return abs(over) <= (ROUGHLY / 2 if claim.bound == Bound.ABOUT else ROUNDED)


def _is_named_rest(scene: Scene, disputed: Match, claim: Quantity, official: Quantity) -> bool:
    """Whether the readout's sentence leaves a rest, and the percentage is that: "two thirds are a grant and the rest a
    loan"."""
    if official.unit.dimension != Dimension.PERCENT:
        return False
    text = scene.officials[scene.official[disputed.official].document].document.text
    rest = _REST.search(text, official.span.end, official.sentence.end)
    told = sum(q.low for _, q in scene.theirs(Quantity) if q.sentence == official.sentence and q.unit == official.unit)
    if rest is None or abs(claim.low + max(told, official.low) - WHOLE) > ROUNDED:
        return False
    theirs, ours = ({t.key for t in part_of(scene, *side).terms} for side in _sides(disputed))
    if any(key.startswith("@") for key in theirs & ours):
        return False  # the party that the readout gives the other share
    behind = scene.their_terms[scene.official[disputed.official].sentence]
    others = {t.key for t in behind if t.start >= official.span.end and t.key not in theirs}
    return bool(others & ours) or _OURS.search(text, official.span.end, official.sentence.end) is not None


def _sides(pair: Match) -> tuple[tuple[bool, int], tuple[bool, int]]:
    return (True, pair.official), (False, pair.secondary)


def is_close(figure: Decimal, made: Decimal) -> bool:
    """Whether a figure is what was worked out, give or take a rounding."""
    return abs(figure - made) <= CLOSE * abs(made)


def is_about(figure: Decimal, made: Decimal) -> bool:
    """The same for a figure that is told as about so much."""
    return abs(figure - made) <= ABOUT * abs(made)


def told_there(scene: Scene, near: Collection[Match], here: int) -> list[Quantity]:
    """The figures of the readout's sentences from which the article's own sentence takes one: "rose by 36 per cent to
    1,700", told as "1,700, against 1,250"."""
    taken = {scene.official[m.official].sentence for m in near if scene.secondary[m.secondary].sentence == here}
    claims = (item.claim for item in scene.official if item.sentence in taken)
    return [c for c in claims if isinstance(c, Quantity) and c.unit.dimension not in NOT_COUNTED]
