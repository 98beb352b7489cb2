"""Names and dates that a speaker took back: "at Abyei, I am sorry, at Tonj East"; the second one counts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from readout_check.align.scene import Scene
from readout_check.lexicon.hedges import APOLOGIES, STRONG_CUES
from readout_check.model import DateClaim, NameClaim, NameKind

REACH = 80  # code points between the two names
_PHRASES = sorted({" ".join(cue) for cue in (*APOLOGIES, *STRONG_CUES)} - {"no", "wait", "not quite"}, key=len)
# "no" and "wait" need a pause before them: "Maun has no road to Shakawe" takes nothing back.
_CUE = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(_PHRASES)))})\b"
    r"|(?:[,;…–—]|\.\.\.| - )\s*(?:no(?! (?:later|earlier|longer|more|less|fewer|sooner)\b)|wait)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|rather than|instead of)\s+(?:(?:in|at|on|near|to|from|by)\s+)?(?:the\s+)?$", re.IGNORECASE)
_FURTHER = re.compile(r"\n|[?]")  # another paragraph, or an answer
_NAMES = frozenset({NameKind.PLACE, NameKind.ORGANISATION, NameKind.COUNTRY})
_SORTS = frozenset({*_NAMES, NameKind.PERSON})


def retracted(scene: Scene) -> Mapping[int, int]:
    """The readouts' mentions that are taken back, each with the mention that stands in its place.

    "Not Abyei" beside the correction takes the name back once more.
    """
    found, names = dict(_retracted(scene)), dict(scene.theirs(NameClaim))
    for first, second in tuple(found.items()):
        for n, name in scene.theirs(NameClaim):
            if n not in found and _denied(scene, n) and name.key == names[first].key:
                found[n] = second
    return found


def retracted_dates(scene: Scene) -> Mapping[int, int]:
    """The readouts' dates that are taken back, each with the one that counts: "since 2009 - sorry, 2011"."""
    dates = sorted(scene.theirs(DateClaim), key=lambda each: (scene.official[each[0]].document, each[1].span))
    found = {}
    for (first, one), (second, other) in itertools.pairwise(dates):
        document, gap = scene.official[first].document, other.span.start - one.span.end
        if document != scene.official[second].document or not 0 < gap <= REACH or one.interval == other.interval:
            continue
        between = scene.officials[document].document.text[one.span.end : other.span.start]
        if _CUE.search(between) and not _FURTHER.search(between):
            found[first] = second
    return found


def _denied(scene: Scene, place: int) -> bool:
    item = scene.official[place]
    start = item.claim.span.start
    return bool(_NOT.search(scene.officials[item.document].document.text, max(0, start - 30), start))


def _retracted(scene: Scene) -> Iterator[tuple[int, int]]:
    names = sorted(scene.theirs(NameClaim), key=lambda each: (scene.official[each[0]].document, each[1].span))
    for (first, one), (second, other) in itertools.pairwise(names):
        if one.kind not in _NAMES or other.kind not in _SORTS or one.key == other.key:
            continue
        document = scene.official[first].document
        gap = other.span.start - one.span.end
        if document != scene.official[second].document or not 0 < gap <= REACH:
            continue
        if _CUE.search(scene.officials[document].document.text[one.span.end : other.span.start]):
            yield first, second
