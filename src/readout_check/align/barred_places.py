"""Places that stand in no other's place, however alike the passages: where somebody only spoke, where a body has its
seat, and the wider place around the readout's.

"The children were counted last week, the spokesman told reporters in New York" has the readout's Darfur nowhere, and
New York does not stand in its place; nor does Rome in "the Rome-based agency". Where the readout tells of speaking as
well, or where the article tells of the meeting itself, the place is compared. Who was in an orphanage in Khartoum was
in Khartoum, and who met in a suburb that nobody knows may have met "near Manila".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from readout_check.align.scene import Scene
from readout_check.align.venue import tells_venue, where_met
from readout_check.model import NameClaim, NameKind, Reading

_SEATED = re.compile(r"[-‐‑ ](?:based|headquartered)\b", re.IGNORECASE)
# "told reporters in", "told a news conference in", "said on Friday in"
_AUDIENCE = re.compile(r"(?:\s[\w’'-]+(?<!\sand)){0,4}\s(?:in|at|from)\s(?:the\s)?", re.IGNORECASE)
_SAYING = frozenset({"say", "tell", "speak", "add", "brief"})
_NEAR = re.compile(r"\b(?:near|outside|close to|not far from|outskirts of|suburb of)\s(?:the\s)?$", re.IGNORECASE)
_NEAR_REACH = 20  # code points that the longest of these words take
_LIES_IN = re.compile(r"(?:,|,? (?:in|near|outside|of|at))\s(?:the\s)?", re.IGNORECASE)
_KINDS = frozenset({NameKind.PLACE, NameKind.COUNTRY})


def barred(scene: Scene, here: int, venues: Collection[int]) -> Callable[[int], bool]:
    """Whether the article's name ``here`` cannot stand in the place of a readouts' mention.

    ``venues`` are those of the readouts' places where they met.
    """
    ours = scene.secondary[here].claim
    if not isinstance(ours, NameClaim) or ours.kind not in _KINDS:
        return _none
    text = scene.article.document.text
    if _SEATED.match(text, ours.span.end):
        return lambda there: not _seat(scene, there)
    near = _is_near(text, ours)
    if not _of_saying(scene.article, scene.secondary[here].sentence, ours):
        return lambda there: _lies_in(scene, there, ours, near=near)
    meets = tells_venue(scene, here) or where_met(scene, here)
    return lambda there: not (meets and there in venues) and not _spoken(scene, there)


def _none(there: int) -> bool:  # noqa: ARG001
    return False


def _seat(scene: Scene, there: int) -> bool:
    item = scene.official[there]
    return _SEATED.match(scene.officials[item.document].document.text, item.claim.span.end) is not None


def _spoken(scene: Scene, there: int) -> bool:
    item = scene.official[there]
    reading = scene.officials[item.document]
    if not isinstance(item.claim, NameClaim):
        return False
    at = next((n for n, s in enumerate(reading.sentences) if s.span.covers(item.claim.span)), None)
    return at is not None and _of_saying(reading, at, item.claim)


def _of_saying(reading: Reading, sentence: int, name: NameClaim) -> bool:
    """Whether a place hangs on a verb of saying: "told reporters in New York", "said in Geneva"."""
    text, words = reading.document.text, reading.sentences[sentence].words
    said = next((w for w in reversed(words) if w.end <= name.span.start and w.pos == "VERB"), None)
    if said is None or said.lemma not in _SAYING:
        return False
    return _AUDIENCE.fullmatch(text, said.end, name.span.start) is not None


def _is_near(text: str, name: NameClaim) -> bool:
    return _NEAR.search(text, max(0, name.span.start - _NEAR_REACH), name.span.start) is not None


def _lies_in(scene: Scene, there: int, ours: NameClaim, *, near: bool) -> bool:
    """Whether the readouts' place lies in the article's, as they say themselves, or ``near`` it for all one knows."""
    item = scene.official[there]
    theirs, text = item.claim, scene.officials[item.document].document.text
    if not isinstance(theirs, NameClaim) or theirs.kind is not NameKind.PLACE:
        return False
    if near and theirs.country is None and not _is_near(text, theirs):
        return ours.country is None or any(ours.country in (c.key, c.country) for _, c in scene.theirs(NameClaim))
    return ours.kind is NameKind.PLACE and any(
        _told_in(r.document.text, theirs.text, ours.text) for r in scene.officials
    )


def _told_in(text: str, inner: str, outer: str) -> bool:
    """Whether a text tells that one place lies in another: "the Dunav hall in Ruse"."""
    at = text.find(inner) if outer in text else -1
    while at >= 0:
        link = _LIES_IN.match(text, at + len(inner))
        if link is not None and text.startswith(outer, link.end()):
            return True
        at = text.find(inner, at + len(inner))
    return False
