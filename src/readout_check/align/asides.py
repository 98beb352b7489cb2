"""What an article tells of a person in passing: "Sorel, an engineer trained in Norway, said ...".

Such an apposition is the reporter's own knowledge of the person. Nothing in it contests what the readouts tell of the
meeting; an office in it is judged with the offices.
"""

from __future__ import annotations

import re

from readout_check.align.scene import Scene
from readout_check.model import NameClaim, NameKind, OfficeClaim, Span

# up to the comma that ends it: figures have commas, too
_APPOSED = re.compile(
    r",\s{1,2}(?:himself |herself |now |once |formerly )?an?\s(?:[^,;.\n]|[,.](?=\d)){1,120}(?=[,;.])"
)


def in_passing(scene: Scene) -> frozenset[int]:
    """The places of the article's claims that stand in such an apposition, offices and persons aside."""
    text = scene.article.document.text
    people = [claim for _, claim in scene.ours(NameClaim) if claim.kind == NameKind.PERSON]
    found = (_APPOSED.match(text, person.span.end) for person in people)
    spans = [Span(match.start(), match.end()) for match in found if match is not None]
    return frozenset(
        n
        for n, item in enumerate(scene.secondary)
        if any(span.covers(item.claim.span) for span in spans)
        and not isinstance(item.claim, OfficeClaim)
        and not (isinstance(item.claim, NameClaim) and item.claim.kind == NameKind.PERSON)
    )
