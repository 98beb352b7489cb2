"""Words that make a country one of those that meet: "the Omani side", "her Omani guest", "Oman's Ina Kos".

What an article adds of its own brings countries of its own, but hardly as a side of these talks or as the home of
somebody who speaks there.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from readout_check.align.scene import Scene
from readout_check.model import NameClaim, NameKind

_PARTY = re.compile(
    r"(?:['’]s?)? (?:side|delegation|negotiators|guests?|hosts?|hostess|visitors?|counterparts?|opposite number"
    r"|interlocutors?)\b"
)
_POSSESSED = re.compile(r"['’]s? ")


def is_party(scene: Scene, ours: NameClaim) -> bool:
    """Whether the article calls those of the country a side, a guest or a host."""
    return _PARTY.match(scene.article.document.text, ours.span.end) is not None


def participant_of(scene: Scene, told: Collection[int], ours: NameClaim) -> str | None:
    """The person right behind the country to whom it belongs, by the full name, if the readouts know him.

    ``told`` are the article's names that the readouts have.
    """
    text = scene.article.document.text
    for n, person in scene.ours(NameClaim):
        if person.kind is NameKind.PERSON and n in told and ours.span < person.span:
            gap = text[ours.span.end : person.span.start]
            if _POSSESSED.fullmatch(gap):
                return person.text
    return None
