"""Lists of countries, places and bodies: the one that the article's list has in the place of the readouts' one.

"The borders of Senegal, Lithuania and Latvia" tells by its other members which list it is, whatever stands around it.
Whether a town is read as a place or as a body ("Cork and Galway get one each") does not matter there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.model import NameClaim, NameKind

LEAST = 3  # members: two countries are named together in background too
_JOINT = re.compile(r"\s{0,2}(?:,|and|,\s{0,2}and)\s{1,2}(?:the\s)?")

Member = tuple[int, str]  # the place of a claim, and its country or name


def listed(scene: Scene, here: int) -> Collection[int]:
    """The readouts' mentions that a list has where the article's list has the name ``here``; empty when unsure.

    The readouts must know all other members, and not this one.
    """
    ours = next((run for run in _lists(scene.secondary, [scene.article.document.text]) if here in dict(run)), ())
    others = {name for place, name in ours if place != here}
    known = {c.claim.country for c in scene.official if isinstance(c.claim, NameClaim)}
    known |= {_name(c) for c in scene.official}
    if len(ours) < LEAST or dict(ours)[here] in known or not others <= known:
        return ()
    texts = [reading.document.text for reading in scene.officials]
    found = [
        member
        for run in _lists(scene.official, texts)
        if len(run) == len(ours) and others <= {name for _, name in run}
        for member in run
        if member[1] not in others
    ]
    return [place for place, _ in found] if len({name for _, name in found}) == 1 else ()


def _lists(located: Sequence[Located], texts: Sequence[str]) -> Iterator[tuple[Member, ...]]:
    """The runs of names with nothing but commas and "and" between them."""
    run: list[Member] = []
    last: Located | None = None
    names = [(n, item) for n, item in enumerate(located) if _name(item)]
    for n, item in sorted(names, key=lambda c: (c[1].document, c[1].claim.span)):
        between = texts[item.document][last.claim.span.end : item.claim.span.start] if last is not None else ""
        if last is None or last.document != item.document or not _JOINT.fullmatch(between):
            yield tuple(run)
            run = []
        run.append((n, _name(item)))
        last = item
    yield tuple(run)


def _name(item: Located) -> str:
    """The country, or the name of a place or body; nothing for a person."""
    claim = item.claim
    if not isinstance(claim, NameClaim) or claim.kind == NameKind.PERSON:
        return ""
    return claim.country or "" if claim.kind == NameKind.COUNTRY else claim.key
