"""Whom a surname alone means: beside a first lady of that surname, or somebody else's full name, "President Vossberg"
is not the person whom the other text names in full.
"""

from __future__ import annotations

from collections.abc import Iterable

from readout_check.align.scene import Scene
from readout_check.lexicon.offices import compatible_offices
from readout_check.model import NameClaim, NameKind, OfficeClaim
from readout_check.name_forms import content, parts, same_person

_SPOUSE = "first lady"


def namesakes(scene: Scene, theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether two holders whose names agree are two people of one surname, which one of the texts gives alone.

    They are when one is a first lady and the other is not, or when a text has another full name of that surname: in
    the office of the surname alone, or without ever naming the other one in full.
    """
    first, second = theirs.person or "", ours.person or ""
    if _in_full(first) == _in_full(second):
        return False
    if (theirs.office == _SPOUSE) != (ours.office == _SPOUSE):
        return True
    full, bare = (first, theirs), (second, ours)
    if _in_full(second):
        full, bare = bare, full
    told = [*_people(scene.theirs(NameClaim)), *_people(scene.ours(NameClaim))]
    others = {name for name in told if same_person(name, bare[0]) and not same_person(name, full[0])}
    if not others:
        return False
    beside = _people(scene.theirs(NameClaim) if bare[1] is theirs else scene.ours(NameClaim))
    if not any(same_person(name, full[0]) for name in beside):
        return True  # the text of the bare surname has nobody else's
    offices = [o for _, o in (*scene.theirs(OfficeClaim), *scene.ours(OfficeClaim)) if o.person]
    return any(
        compatible_offices(o, bare[1]) and any(same_person(o.person or "", name) for name in others)
        for o in offices
        if _in_full(o.person or "")
    )


def _in_full(name: str) -> bool:
    return len(content(parts(name))) > 1


def _people(names: Iterable[tuple[int, NameClaim]]) -> list[str]:
    """The full names of persons."""
    return [claim.text for _, claim in names if claim.kind is NameKind.PERSON and _in_full(claim.text)]
