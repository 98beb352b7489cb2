"""Names and dates that a speaker took back: "at Abyei, I am sorry, at Tonj East"; the second one counts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from readout_check.align.contests import Candidate
from readout_check.align.odds import Signs
from readout_check.align.scene import Links, Scene
from readout_check.calendar import same_time
from readout_check.lexicon.hedges import APOLOGIES, STRONG_CUES
from readout_check.model import DateClaim, NameClaim, NameKind, Quantity

AT_ONCE = 40  # the same where only the second is told
REACH = 80  # code points between the two names
_PHRASES = sorted({" ".join(cue) for cue in (*APOLOGIES, *STRONG_CUES)} - {"no", "wait", "not quite"}, key=len)
# "no" and "wait" need a pause before them, and behind them another one or the right name: neither "Maun has no road to
# Shakawe" nor "to Maun; no date was set" takes anything back.
_CUE = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(_PHRASES)))})\b"
    r"|(?:[,;…–—]|\.\.\.| - )\s*(?:no|wait)\b"
    r"(?=\W{0,3}[,;:.…–—]|\s{1,2}(?-i:[A-Z])|\s{1,2}(?:in|at|on|near|to|from|by|for|the|it|that|not|I)\b)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|rather than|instead of)\s+(?:(?:in|at|on|near|to|from|by)\s+)?(?:the\s+)?$", re.IGNORECASE)
_FURTHER = re.compile(r"[\n?\d]|\bthat (?:is|was)\b")  # another paragraph, an answer, a figure, what was confused
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
        # "51 tonnes at the end of 2024, sorry, 51.2" takes a figure back
        if _CUE.search(between) and not _FURTHER.search(between):
            found[first] = second
    return found


def told_as_corrected(scene: Scene, counts: int, here: int) -> bool:
    """Whether the article's sentence has the date that counts, too: it tells the correction."""
    right, at = scene.official[counts].claim, scene.secondary[here].sentence
    dates = (date for n, date in scene.ours(DateClaim) if scene.secondary[n].sentence == at)
    return isinstance(right, DateClaim) and any(same_time(right, date) for date in dates)


def told_flatly(scene: Scene, back: Mapping[int, int], there: int, here: int) -> DateClaim | None:
    """The date that the speaker took back for the one at ``there``, where the article's sentence does not have it too.

    ``back`` are the ``retracted_dates``.
    """
    right = scene.official[there].claim.span.start
    taken = (scene.official[n].claim for n, counts in back.items() if counts == there)
    first = next((claim for claim in taken if right - claim.span.end <= AT_ONCE), None)
    at = scene.secondary[here].sentence
    dates = (date for n, date in scene.ours(DateClaim) if scene.secondary[n].sentence == at)
    if not isinstance(first, DateClaim) or any(same_time(first, date) for date in dates):
        return None
    return first


def put_right(scene: Scene, links: Links, both: tuple[int, int], here: int, share: float) -> Candidate:
    """The date that counts, for an article that has the one that was taken back; ``both`` are the places of the two,
    ``share`` is how much of the article's surroundings their passage holds.
    """
    there, counts = both
    claim = scene.official[counts].claim
    assert isinstance(claim, DateClaim)
    signs = Signs(
        coverage=share,
        context=float(scene.context[there, here]),
        support=links.support(there, here),
        around=links.around(there, here),
        fit=0.0,
        slip=1.0,
    )
    return Candidate(official=counts, value=claim.interval, signs=signs)


def _denied(scene: Scene, place: int) -> bool:
    item = scene.official[place]
    start = item.claim.span.start
    return bool(_NOT.search(scene.officials[item.document].document.text, max(0, start - 30), start))


def _retracted(scene: Scene) -> Iterator[tuple[int, int]]:
    names = sorted(scene.theirs(NameClaim), key=lambda each: (scene.official[each[0]].document, each[1].span))
    # "in Omsk we have reached 310, sorry, 301 people in Tara" takes back a figure, and no name
    figures = [[c for c in r.claims if isinstance(c, Quantity) and c.alternatives] for r in scene.officials]
    for (first, one), (second, other) in itertools.pairwise(names):
        if one.kind not in _NAMES or other.kind not in _SORTS or one.key == other.key:
            continue
        document = scene.official[first].document
        gap = other.span.start - one.span.end
        if document != scene.official[second].document or not 0 < gap <= REACH:
            continue
        cue = _CUE.search(scene.officials[document].document.text, one.span.end, other.span.start)
        if cue is not None and not any(c.span.start < cue.start() < c.span.end for c in figures[document]):
            yield first, second
