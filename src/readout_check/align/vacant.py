"""Names that the article leaves out of a passage which it tells by its figures, for an unknown one in that place.

Words alone do not show that "the World Bank is picking up the bill" tells of "The Asian Development Bank will cover
their transport". The figures around them do, and the names that the readouts have once: where a sentence of the article
has one of a passage, a body or a place that no readout knows, and not the one that the passage names, the two stand in
one place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from readout_check.align.coverage import Coverage
from readout_check.align.scene import Match, Scene
from readout_check.align.venue import other_time
from readout_check.lexicon.reporting import REPORTING_VERBS
from readout_check.model import NameClaim, NameKind, Reading, Sentence
from readout_check.name_terms import same_name

_KINDS = frozenset({NameKind.PLACE, NameKind.ORGANISATION, NameKind.COUNTRY})
STEM = 5  # letters by which two words are taken for one
SAYS_WITHIN = 40  # code points behind a name in which the verb stands that makes it a source


def vacant(scene: Scene, coverage: Coverage, told: Collection[Match], here: int) -> Collection[int]:
    """The readouts' mentions in whose place the article's name ``here`` stands, all of one name; empty when unsure.

    ``told`` are the pairs of equal names.
    """
    ours = scene.secondary[here].claim
    if not isinstance(ours, NameClaim) or ours.kind not in _KINDS or ours.outside:
        return ()
    sentence = scene.secondary[here].sentence
    if ours.kind is NameKind.PLACE and ours.country:
        return ()  # capitals stand for governments and open an article
    anchors = coverage.anchors(here) | set(_by_names(scene, told, here))
    if not anchors or other_time(scene, sentence):
        return ()
    passages = [(reading, each) for reading in scene.officials for each in reading.sentences]
    source = is_source(scene.article.sentences[sentence], ours)
    named = [claim for _, claim in scene.ours(NameClaim)]
    free = [
        (n, name)
        for n, name in scene.theirs(NameClaim)
        if name.kind == ours.kind and scene.in_prose(n) and not any(same_name(name, other) for other in named)
    ]
    for reach in (0, 1):
        near = [p for p in free if any(_beside(passages, scene.official[p[0]].sentence, at, reach) for at in anchors)]
        if near:
            alike = all(same_name(near[0][1], name) for _, name in near)
            sources = [is_source(passages[scene.official[n].sentence][1], name) for n, name in near]
            fits = alike and source in sources and not _one_shortened(near[0][1], ours)
            return [n for n, _ in near] if fits else ()
    return ()


def _beside(passages: Sequence[tuple[Reading, Sentence]], there: int, anchor: int, reach: int) -> bool:
    """Whether two sentences are at most ``reach`` apart and in one paragraph."""
    if there == anchor:
        return True
    (reading, one), (_, other) = passages[there], passages[anchor]
    pieces = [s.span for s in reading.document.segments]
    return abs(there - anchor) <= reach and any(p.covers(one.span) and p.covers(other.span) for p in pieces)


def is_source(sentence: Sentence, ours: NameClaim) -> bool:
    """Whether the name only says whose word something is: "the World Bank estimates", "according to the WHO"."""
    before = [w for w in sentence.words if w.end <= ours.span.start][-2:]
    if any(w.lemma in ("accord", "according") for w in before):
        return True
    behind = [w for w in sentence.words if 0 <= w.start - ours.span.end <= SAYS_WITHIN]
    return any(w.pos == "VERB" and REPORTING_VERBS.get(w.lemma) for w in behind)


def _one_shortened(a: NameClaim, b: NameClaim) -> bool:
    """Whether all words of one name begin words of the other: the Youth Olympics are the Youth Olympic Games."""
    left, right = ({word[:STEM] for word in name.key.split()} for name in (a, b))
    return left <= right or right <= left


def _by_names(scene: Scene, told: Collection[Match], here: int) -> Iterator[int]:
    """The sentences of the readouts that alone hold a place or a body which the article names beside ``here``."""
    sentence = scene.secondary[here].sentence
    for match in told:
        name = scene.official[match.official].claim
        if scene.secondary[match.secondary].sentence != sentence or not isinstance(name, NameClaim):
            continue
        if name.kind not in (NameKind.PLACE, NameKind.ORGANISATION) or name.country:
            continue
        where = {scene.official[n].sentence for n, other in scene.theirs(NameClaim) if same_name(name, other)}
        if len(where) == 1:
            yield from where
