"""Whether two names stand in one spot of their clauses: slots that say one thing, and what hangs on them."""

from __future__ import annotations

from readout_check.align.scene import Scene
from readout_check.lexicon.related import ALIKE
from readout_check.model import NameClaim

_GROUPS = {
    word: group
    for group, words in {
        "where": "in at on inside within",
        "near": "near outside around",
        "to": "to into towards toward for",
        "from": "from off",
        "between": "between",
        "through": "through via across along over",
        "subject": "subject",
        "attribute": "attribute of",
    }.items()
    for word in words.split()
}


def spot(name: NameClaim) -> str | None:
    """What a name's slot says, one word for all prepositions that say the same; None for a slot that says nothing."""
    return _GROUPS.get(name.slot)


def one_spot(theirs: NameClaim, ours: NameClaim) -> bool:
    """Whether the slots of both names say the same."""
    return spot(ours) is not None and spot(theirs) == spot(ours)


def about_alike(scene: Scene, theirs: NameClaim, ours: NameClaim) -> float:
    """The share, by rarity, of what the article's name hangs on that the readout's hangs on too."""
    total = mass = 0.0
    for word in ours.about:
        weight = scene.vocabulary.rarity.get(word, 1.0)
        alike = max((scene.likeness(other, word) for other in theirs.about), default=0.0)
        total, mass = total + weight, mass + weight * alike * (alike >= ALIKE)
    return mass / total if total else 0.0
