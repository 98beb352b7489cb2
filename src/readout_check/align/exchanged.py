"""Two names that changed places: "exports from Chad to Niger" of those from Niger to Chad, "Niger lends Chad" of a loan
by Chad.

The readouts have both names in one sentence, in each other's slots, and nowhere as the article has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from readout_check.align.contests import Contest
from readout_check.align.coverage import Coverage
from readout_check.align.odds import Family, Signs
from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.lexicon.related import ALIKE
from readout_check.model import NameClaim, NameKind
from readout_check.name_terms import same_name

HELD = 0.6  # least share of what surrounds the article's names that the readout's sentence must hold
NEAR = 40  # code points between the two names
_SLOTS = frozenset({("from", "to"), ("to", "from"), ("subject", "object")})
_Two = tuple[int, NameClaim, int, NameClaim]


def contest_exchanged(scene: Scene, coverage: Coverage) -> Iterator[Contest]:
    """The first of two names of the article that stand in each other's slots, with the readouts' one in its slot."""
    theirs = list(_pairs(scene.theirs(NameClaim), {n: item.sentence for n, item in enumerate(scene.official)}))
    if not theirs:
        return
    for here, first, _, second in _pairs(
        scene.ours(NameClaim), {n: item.sentence for n, item in enumerate(scene.secondary)}
    ):
        sentence = scene.secondary[here].sentence
        if first.outside or scene.article.sentences[sentence].kind in ARTICLE_FURNITURE:
            continue
        same = [two for two in theirs if same_name(two[1], first) and same_name(two[3], second)]
        turned = [two for two in theirs if same_name(two[1], second) and same_name(two[3], first)]
        turned = [two for two in turned if (two[1].slot, two[3].slot) == (first.slot, second.slot)]
        if any((two[1].slot, two[3].slot) == (first.slot, second.slot) for two in same):
            continue
        shares = coverage.of(here)
        best = max(turned, key=lambda two: float(shares[scene.official[two[0]].sentence]), default=None)
        if best is None or not _one_thing(scene, best[1], first):
            continue
        held = float(shares[scene.official[best[0]].sentence])
        if held >= HELD:
            signs = Signs(coverage=held, context=0.0, support=1.0, around=0.0, fit=0.5, slip=1.0)
            yield Contest(family=Family.SLOT, secondary=here, official=best[0], signs=signs)


def _pairs(names: list[tuple[int, NameClaim]], sentences: dict[int, int]) -> Iterator[_Two]:
    """Names of one sentence that stand near each other as two ends, "from" or the subject first."""
    places = [(n, c) for n, c in names if c.kind in (NameKind.PLACE, NameKind.COUNTRY) or c.slot == "subject"]
    for at, (n, one) in enumerate(places):
        for m, other in places[at + 1 : at + 3]:
            if sentences[n] != sentences[m] or other.span.start - one.span.end > NEAR:
                break
            if (one.slot, other.slot) not in _SLOTS or same_name(one, other):
                continue
            yield (m, other, n, one) if one.slot == "to" else (n, one, m, other)


def _one_thing(scene: Scene, theirs: NameClaim, ours: NameClaim) -> bool:
    """Whether something hangs on both: the verb, or the goods."""
    return any(scene.likeness(a, b) >= ALIKE for a in theirs.about for b in ours.about)
