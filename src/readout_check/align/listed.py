"""Lists of countries: the one that the article's list has in the place of the one that the readouts' list has.

"The borders of Senegal, Lithuania and Latvia" tells by its other members which list it is, whatever stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.model import NameClaim, NameKind

LEAST = 3  # members: two countries are named together in background too
_JOINT = re.compile(r"\s{0,2}(?:,|and|,\s{0,2}and)\s{1,2}(?:the\s)?")

Member = tuple[int, str]  # the place of a claim, and its country


def listed(scene: Scene, here: int) -> Collection[int]:
    """The readouts' mentions that a list has where the article's list has the country ``here``; empty when unsure.

    The readouts must know all other members, and not this one.
    """
    ours = next((run for run in _lists(scene.secondary, [scene.article.document.text]) if here in dict(run)), ())
    others = {country for place, country in ours if place != here}
    known = {c.claim.country for c in scene.official if isinstance(c.claim, NameClaim)}
    if len(ours) < LEAST or dict(ours)[here] in known or not others <= known:
        return ()
    texts = [reading.document.text for reading in scene.officials]
    found = [
        member
        for run in _lists(scene.official, texts)
        if len(run) == len(ours) and others <= {country for _, country in run}
        for member in run
        if member[1] not in others
    ]
    return [place for place, _ in found] if len({country for _, country in found}) == 1 else ()


def _lists(located: Sequence[Located], texts: Sequence[str]) -> Iterator[tuple[Member, ...]]:
    """The runs of countries with nothing but commas and "and" between them."""
    run: list[Member] = []
    last: Located | None = None
    countries = [(n, item) for n, item in enumerate(located) if _country(item)]
    for n, item in sorted(countries, key=lambda c: (c[1].document, c[1].claim.span)):
        between = texts[item.document][last.claim.span.end : item.claim.span.start] if last is not None else ""
        if last is None or last.document != item.document or not _JOINT.fullmatch(between):
            yield tuple(run)
            run = []
        run.append((n, _country(item)))
        last = item
    yield tuple(run)


def _country(item: Located) -> str:
    claim = item.claim
    return claim.country or "" if isinstance(claim, NameClaim) and claim.kind == NameKind.COUNTRY else ""
