"""Figures that the article worked out: sums, differences and shares of figures that stand around."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import combinations

from readout_check.align.own_parts import BY_CHANCE, is_complement, is_half, is_own_part, is_remainder
from readout_check.align.scene import Match, Scene
from readout_check.align.steps import Role, role_of
from readout_check.align.wholes import NOT_COUNTED, ROUNDED, follows_from_whole, is_about, is_close, told_there
from readout_check.model import Bound, DateClaim, Dimension, Direction, Quantity

_EACH = re.compile(r"\b(?:each|either|both|apiece|every|respective)\b", re.IGNORECASE)
_MORE = re.compile(r"\s(?:more|fewer|less)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\s(?:others?|remaining)\b", re.IGNORECASE)
_OTHERS_BEFORE = re.compile(r"\b(?:other|remaining)\s$", re.IGNORECASE)
_MIDDLE = re.compile(r"\b(?:mid-?point|middle|mid-?range|cent(?:re|er))\b", re.IGNORECASE)
_ROUGHLY = Decimal("0.03")  # by what share a year's sum of months may be off
_FIRST = re.compile(r"\b(?:first|another|one)\b", re.IGNORECASE)
_PART_OF = re.compile(r"\sof\s")
BARE = "count"  # the unit of a figure without one
AROUND = 1  # sentences before and after in which the terms of a sum may stand
TO_A_TENTH = Decimal("0.15")  # the same where it is told with its tenths


def is_derived(scene: Scene, disputed: Match, confirmed: list[Match]) -> bool:
    """Whether the article's figure is the sum or the difference of two figures around it, one of them confirmed, or a
    share of one ("half of the sixty places" are 30, "6 per cent less" than 33,200 is 31,200).

    Terms are the readout's figures beside the disputed one and the article's own that have their like in the readout.
    What is worked out in small figures starts from the disputed one; a rank is never worked out.
    """
    claim = scene.secondary[disputed.secondary].claim
    if not isinstance(claim, Quantity) or claim.is_range or claim.unit.dimension == Dimension.ORDINAL:
        return False
    official = scene.official[disputed.official].claim
    if isinstance(official, Quantity) and (official.low == claim.low or is_own_part(scene, disputed, claim, official)):
        return False  # the number itself, in another unit
    start = official.low if isinstance(official, Quantity) and claim.low < BY_CHANCE else None
    here, there = scene.secondary[disputed.secondary].sentence, scene.official[disputed.official].sentence
    near = [m for m in confirmed if abs(scene.secondary[m.secondary].sentence - here) <= AROUND]
    known = {_value(scene.secondary[m.secondary].claim, claim, official) for m in near}
    beside = [item.claim for item in scene.official if abs(item.sentence - there) <= AROUND]
    figures = [t for t in known | {_value(c, claim, official) for c in beside} if t is not None]
    if is_complement(scene, disputed, claim, official) or is_remainder(scene, disputed, claim):
        return True
    if _adds_up(claim.low, figures, known, start) or _is_rise(claim, known, beside):
        return True
    if isinstance(official, Quantity) and (
        _is_for_each(scene, disputed, claim, beside) or _is_rest(scene, claim, official)
    ):
        return True
    if _is_told_so(scene, claim, official, [scene.secondary[m.secondary].claim for m in near], beside):
        return True
    own = _beside(scene, near, here, disputed.secondary)
    told = [figure.low for figure in own]
    rate = claim.unit.dimension == Dimension.PERCENT  # "10 per cent over three years" are no 30
    if (not rate and _is_product(claim, told, beside, start)) or _is_end(scene, disputed, claim, official):
        return True
    if _is_age(scene, disputed, claim, beside):
        return True
    if follows_from_whole(scene, disputed, claim, confirmed):
        return True
    if rate:
        return _is_ratio(claim.low, own) or _is_ratio(claim.low, told_there(scene, near, here))
    if _is_step_told(scene, disputed, claim, official, told, beside):
        return True
    return _is_share(scene, disputed, claim, figures, beside)


def _is_share(
    scene: Scene, disputed: Match, claim: Quantity, figures: Collection[Decimal], beside: Collection[object]
) -> bool:
    """Whether a figure is one around it with a share of the passage taken of it, added or taken off."""
    text = scene.officials[scene.official[disputed.official].document].document.text
    percents = [c for c in beside if isinstance(c, Quantity) and c.unit.dimension == Dimension.PERCENT]
    parts = [c.low / 100 for c in percents if is_half(c) or _PART_OF.match(text, c.span.end)]
    steps = [(c.low / 100, c.direction) for c in percents if c.low / 100 not in parts]
    close = is_close if claim.bound == Bound.EXACT else is_about
    return any(close(claim.low, made) for made in (*_shared(figures, steps), *_parted(figures, parts)))


def _is_step_told(
    scene: Scene,
    disputed: Match,
    claim: Quantity,
    official: object,
    told: Collection[Decimal],
    beside: Collection[object],
) -> bool:
    """Whether a bare figure, or "so many more", is by how much two figures around it differ."""
    step = (claim.counted is None and claim.unit.code == BARE) or _MORE.match(
        scene.article.document.text, claim.span.end
    )
    if step and (_is_step(claim, told) or any(claim.low == abs(a - b) for a in told for b in _stated(beside))):
        return True
    return bool(step) and _is_difference(scene, disputed, claim, official, list(_stated(beside)))


def _adds_up(
    sought: Decimal, figures: Collection[Decimal], known: Collection[Decimal | None], start: Decimal | None
) -> bool:
    """Whether a figure is the sum or difference of two, one ``known``, or the sum of three; from ``start`` if given."""
    pairs = [two for two in combinations(figures, 2) if start in (None, *two) and not set(known).isdisjoint(two)]
    if any(sought in (abs(a - b), a + b) for a, b in pairs):
        return True
    return any(sought == sum(three) for three in combinations(figures, 3) if start in (None, *three))


def _is_rise(claim: Quantity, known: Collection[Decimal | None], beside: Collection[object]) -> bool:
    """Whether points are by how much a rate moved that the article gives: "half a point, to 6.3%" for 5.8 and 6.3."""
    if claim.unit.dimension != Dimension.PERCENTAGE_POINT:
        return False
    rates = [c.low for c in beside if isinstance(c, Quantity) and c.unit.dimension == Dimension.PERCENT]
    return any(claim.low == abs(a - b) and (a in known or b in known) for a, b in combinations(rates, 2))


def _is_told_so(
    scene: Scene, claim: Quantity, official: object, known: Collection[object], beside: Collection[object]
) -> bool:
    """Whether the article's words say how the figure follows: the middle of a range, a year of months, a step."""
    if isinstance(official, Quantity) and _is_middle(scene, claim, official):
        return True
    if any(isinstance(figure, Quantity) and _is_year_of(claim, figure) for figure in known):
        return True
    # "grew by 230 birds", to 640 from 410
    return role_of(scene.article, claim) == Role.STEP and _is_step(claim, list(_stated(beside)))


def _is_middle(scene: Scene, claim: Quantity, official: Quantity) -> bool:
    """Whether the article says the middle of the readout's range: "around 5 per cent, the midpoint of its range"."""
    middle = official.is_range and 2 * claim.low == official.low + official.high
    return middle and _MIDDLE.search(claim.sentence.of(scene.article.document.text)) is not None


def _is_year_of(claim: Quantity, figure: Quantity) -> bool:
    """Whether a figure for a year is twelve times one for a month, rounded."""
    if (claim.per, figure.per) != ("year", "month") or claim.unit.code != figure.unit.code:
        return False
    return abs(claim.low - 12 * figure.low) <= claim.low * _ROUGHLY


def _is_rest(scene: Scene, claim: Quantity, official: Quantity) -> bool:
    """Whether the article counts what follows the first one: "the first tranche in May, and three more" of four; or the
    others of them, of which it has told one: "the two other texts" of three."""
    text = scene.article.document.text
    before = text[claim.sentence.start : claim.span.start]
    if claim.low == official.low - 1 and (_OTHERS.match(text, claim.span.end) or _OTHERS_BEFORE.search(before)):
        return True
    return claim.low == official.low - 1 and bool(_MORE.match(text, claim.span.end)) and bool(_FIRST.search(before))


def _is_for_each(scene: Scene, disputed: Match, claim: Quantity, beside: Collection[object]) -> bool:
    """Whether the readout's figure is of each of two, or of so many as it counts there: "four officials of each
    country", "three cranes; each of them cost eleven million"."""
    item = scene.official[disputed.official]
    text = scene.officials[item.document].document.text
    if isinstance(item.claim, Quantity) and _is_each_ones(scene, claim, item.claim):
        return True
    times = claim.low / item.claim.low if isinstance(item.claim, Quantity) and item.claim.low else Decimal(0)
    behind = _EACH.search(text, item.claim.span.end, item.claim.sentence.end)
    counted = times > 1 and any(
        isinstance(c, Quantity) and c.unit.dimension == Dimension.COUNT and c.low == times for c in beside
    )
    return (times == 2 and bool(behind)) or (counted and bool(_EACH.search(item.claim.sentence.of(text))))


def _is_each_ones(scene: Scene, claim: Quantity, official: Quantity) -> bool:
    """Whether the article shares out the readout's figure among so many as it counts: "three teams of 20 each"."""
    times = official.low / claim.low if claim.low else Decimal(0)
    own = (c for c in scene.article.claims if isinstance(c, Quantity) and c.sentence == claim.sentence)
    counted = times > 1 and any(c.unit.dimension == Dimension.COUNT and c.low == times for c in own)
    return counted and _EACH.search(scene.article.document.text, claim.span.end, claim.sentence.end) is not None


def _beside(scene: Scene, near: Collection[Match], here: int, disputed: int) -> list[Quantity]:
    """The other figures of the article's own sentence, percentages aside; none where none of them is confirmed."""
    told = {m.secondary for m in near}
    found = [
        (n in told, item.claim)
        for n, item in enumerate(scene.secondary)
        if item.sentence == here
        and n != disputed
        and isinstance(item.claim, Quantity)
        and item.claim.unit.dimension not in NOT_COUNTED
    ]
    return [figure for _, figure in found] if any(known for known, _ in found) else []


def _stated(claims: Collection[object]) -> Iterator[Decimal]:
    yield from (c.low for c in claims if isinstance(c, Quantity) and c.unit.dimension not in NOT_COUNTED)


def _is_step(claim: Quantity, figures: Collection[Decimal]) -> bool:
    """Whether a bare figure is by how much two figures differ: "54 nights, up from 38, 16 more"."""
    return any(claim.low == abs(a - b) for a, b in combinations(figures, 2))


def _is_difference(
    scene: Scene, disputed: Match, claim: Quantity, official: object, stated: Collection[Decimal]
) -> bool:
    """Whether "so many more" lie between the disputed figure and another one of the passage that the article's sentence
    gives, whatever its unit: "seven hours a day, two less than" for nine and seven; or are all but the first."""
    if not isinstance(official, Quantity) or official.unit.code not in (claim.unit.code, BARE):
        return False
    item = scene.secondary[disputed.secondary]
    beside = {o.claim.low for o in scene.secondary if o.sentence == item.sentence and isinstance(o.claim, Quantity)}
    ends = (beside & set(stated)) - {claim.low}
    before = scene.article.document.text[claim.sentence.start : claim.span.start]
    if _FIRST.search(before):
        ends.add(Decimal(1))
    return any(claim.low == abs(official.low - end) for end in ends)


def _is_product(
    claim: Quantity, told: Collection[Decimal], official: Collection[object], start: Decimal | None
) -> bool:
    """Whether the article multiplied a figure that it gives: "33 trains, or 231 cars in all", of seven cars each.

    ``start`` is a factor that it must be worked out from, None for any.
    """
    factors = [c.low for c in official if isinstance(c, Quantity) and 1 < c.low < claim.low and not c.is_range]
    return any(claim.low == a * b for a in told for b in factors if a in factors and a != b and start in (None, a, b))


def _is_ratio(percent: Decimal, figures: Collection[Quantity]) -> bool:
    """Whether a percentage is by how much two figures of one unit differ: "20,000 tonnes, a third more than the present
    15,000"."""
    off = TO_A_TENTH if percent.as_tuple().exponent == -1 else ROUNDED
    return any(
        abs(abs(a.low - b.low) * 100 / base - percent) <= off
        for a, b in combinations([f for f in figures if f.low > 0], 2)
        if BARE in (a.unit.code, b.unit.code) or a.unit.code == b.unit.code
        for base in (a.low, b.low)
        if a.low != b.low
    )


def _is_end(scene: Scene, disputed: Match, claim: Quantity, official: object) -> bool:
    """Whether the figure and another one of its sentence are the ends of the readout's step: "now 18, would rise to 25"
    for "raised by 7"."""
    item = scene.official[disputed.official]
    if not isinstance(official, Quantity) or official.unit.code != claim.unit.code:
        return False
    if role_of(scene.officials[item.document], official) != Role.STEP:
        return False
    return any(
        other.sentence == scene.secondary[disputed.secondary].sentence
        and isinstance(other.claim, Quantity)
        and other.claim.unit.code in (claim.unit.code, BARE)
        and official.low == abs(claim.low - other.claim.low)
        for other in scene.secondary
    )


def _is_age(scene: Scene, disputed: Match, claim: Quantity, beside: Collection[object]) -> bool:
    """Whether so many years have passed since a year that the readout gives there: "in 32 years of ties"."""
    document = scene.officials[scene.official[disputed.official].document].document
    day = document.event_date or document.date
    if claim.unit.code != "year" or day is None:
        return False
    return any(isinstance(date, DateClaim) and day.year - date.interval.first.year == claim.low for date in beside)


def _shared(figures: Collection[Decimal], shares: Collection[tuple[Decimal, Direction]]) -> Iterator[Decimal]:
    """What a share of a figure comes to, and what the figure was before it grew, no higher, or shrank by the share."""
    for share, way in shares:
        for figure in figures:
            yield figure * share
            if way != Direction.DOWN:
                yield figure * (1 + share)
                yield figure / (1 + share)
            if share < 1 and way != Direction.UP:
                yield figure * (1 - share)
                yield figure / (1 - share)


def _parted(figures: Collection[Decimal], parts: Collection[Decimal]) -> Iterator[Decimal]:
    """What a part of a figure comes to, and the rest of it: "80 percent of the population" is no growth."""
    for part in parts:
        for figure in figures:
            yield figure * part
            if part < 1:
                yield figure * (1 - part)


def _value(term: object, claim: Quantity, official: object) -> Decimal | None:
    """The figure as a term of ``claim``, None for what is no term of it: another unit, a range or, for a small figure,
    a count of something else than the two disputed ones."""
    if not isinstance(term, Quantity) or term.is_range:
        return None
    points = claim.unit.dimension == Dimension.PERCENTAGE_POINT and term.unit.dimension == Dimension.PERCENT
    if term.unit.code != claim.unit.code and not points:  # from 5.8 to 6.3 percent is half a point
        return None
    if claim.low < BY_CHANCE and claim.counted and term.counted and isinstance(official, Quantity):
        return term.low if term.counted in (claim.counted, official.counted) else None
    return term.low
