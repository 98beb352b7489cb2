"""Whether the article says of a whole what the readout says only of a part of it.

"64 teachers, a quarter of whom come from Japan" told as "64 teachers from Japan"; "nine people were hurt, two of them
seriously" told as "nine seriously hurt".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.align.context import Located
from readout_check.align.parts import LIKE, part_of
from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.related import Population, same_population
from readout_check.model import Dimension, Quantity, Span

LEAST = 5  # smaller groups are told of in too many ways
NEXT_TO = 1  # sentences behind the whole in which the part may stand
BEHIND = 30  # code points behind the counted noun that may say which ones are counted
_THEM = r"(?:them|whom|which|these|those)"
_PART_OF_IT = re.compile(rf"\sof\s(?:the\s)?{_THEM}\b", re.IGNORECASE)  # "eleven of them"
_OF_IT = re.compile(
    rf"\b(?:of|among)\s{_THEM}(?:,?\s(?:only|just|about|some|nearly|almost|at\sleast))*\s?$", re.IGNORECASE
)
_OF_THE = re.compile(r"\sof\s(?:the|these|those)\s")
_ENDS = re.compile(r"[,;:.()]|\s[–—-]\s|\b(?:and|but|with|including|among|of\swhom|of\swhich|while|when|after)\b")
_PLAIN = frozenset("be have do make get go come stand say tell more less only just all other also include".split())
_SAYING = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})


def told_of_the_whole(scene: Scene, theirs: Located, here: Located) -> Span | None:
    """What stands beside the article's figure, the readout's for a whole, and marks a part of it in the readout; none
    where the article gives a figure for the part."""
    whole, ours = theirs.claim, here.claim
    if not (isinstance(whole, Quantity) and isinstance(ours, Quantity) and ours.counted and whole.counted):
        return None
    if whole.unit.dimension != Dimension.COUNT or whole.low < LEAST or whole.low != ours.low:
        return None
    for place, part in _parts(scene, theirs, whole):
        if not _gives(scene, here, part) and (said := _marked(scene, here, ours, _marks(scene, theirs, place))):
            return said
    return None


def _parts(scene: Scene, theirs: Located, whole: Quantity) -> Iterator[tuple[int, Quantity]]:
    """The figures for a part of ``whole`` that follow it, with their places: "eleven of these"."""
    text = scene.officials[theirs.document].document.text
    for n, part in scene.theirs(Quantity):
        item = scene.official[n]
        if item.document != theirs.document or not 0 <= item.sentence - theirs.sentence <= NEXT_TO:
            continue
        if part.span.start < whole.span.end or not _is_part(part, whole):
            continue
        if any(
            whole.span.end <= c.span.start < part.span.start and _whole_itself(c) for _, c in scene.theirs(Quantity)
        ):
            continue  # "them" are those of a nearer figure
        lead = text[max(part.sentence.start, part.span.start - 40) : part.span.start]
        of = _OF_THE.match(text, part.span.end)
        of_the_same = of is not None and text.startswith(whole.text, of.end())
        if _PART_OF_IT.match(text, part.span.end) or _OF_IT.search(lead) or of_the_same:
            yield n, part


def _whole_itself(claim: Quantity) -> bool:
    return claim.unit.dimension == Dimension.COUNT and claim.counted is not None and claim.counted_span is not None


def _is_part(part: Quantity, whole: Quantity) -> bool:
    if part.unit.dimension == Dimension.PERCENT:
        return part.low < 100
    return part.unit.dimension == Dimension.COUNT and part.low < whole.low


def _gives(scene: Scene, here: Located, part: Quantity) -> bool:
    """Whether the article tells the part's figure beside the whole's."""
    return any(
        c.low == part.low and abs(scene.secondary[n].sentence - here.sentence) <= NEXT_TO
        for n, c in scene.ours(Quantity)
    )


def _marks(scene: Scene, theirs: Located, place: int) -> frozenset[str]:
    """What the readout says of the part, and not of the whole in its own part of the sentence."""
    own = {t.key for t in part_of(scene, True, scene.official.index(theirs)).terms}
    said = (t for t in part_of(scene, True, place).terms if t.pos in _SAYING or t.key.startswith("@"))
    return frozenset(t.key for t in said) - own - _PLAIN


def _marked(scene: Scene, here: Located, ours: Quantity, marks: frozenset[str]) -> Span | None:
    """The word within what the article counts, or right behind it, that is one of ``marks``."""
    text = scene.article.document.text
    end = max((ours.counted_span or ours.span).end, ours.span.end)
    stop = _ENDS.search(text, end, min(ours.sentence.end, end + BEHIND))
    last = stop.start() if stop else min(ours.sentence.end, end + BEHIND)
    beside: list[Term] = [t for t in scene.our_terms[here.sentence] if ours.span.end <= t.start < last]
    found = (t for t in beside if any(_alike(scene, mark, t.key) for mark in marks))
    return next((Span(t.start, t.end) for t in found), None)


def _alike(scene: Scene, mark: str, word: str) -> bool:
    return scene.likeness(mark, word) >= LIKE or same_population(mark, word) == Population.SAME
