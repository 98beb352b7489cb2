"""The round of a meeting: the one that was held, against the next one that it announces.

"The Sixth Meeting will take place in 2025" stands in the readout of the fifth, where an article finds its wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.context import Located
from readout_check.align.scene import Match, Scene
from readout_check.model import Dimension, Quantity, Span, StatementClaim

SURE = 0.9
ONE_SENTENCE = 1.6  # coverage and context of two passages from which on they are one but for the rank
NEXT_TO = 3  # code points between a clause and what hangs on its last word
_AHEAD = re.compile(
    r"\b(?:will|shall|would|is to|are to|to be held|to hold|next|due|scheduled|planned|upcoming|forthcoming"
    r"|envisag(?:e[ds]?|ing)|foreseen?|foresees|expect(?:s|ed)?|plans|planning|propos(?:e[ds]?|ing)|hope[ds]?"
    r"|(?:is|are|was|were) (?:now )?set (?:for|to)|follows?|slated|pencilled in)\b",
    re.IGNORECASE,
)

_OPENS = re.compile(r"\b(?:opens|begins|starts|meets|convenes|takes\splace)\b", re.IGNORECASE)


def told_as_next(scene: Scene, facts: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """Pairs of equal ordinals where the readout looks ahead to that round and the article does not, each with the pair
    that it should be: the article's with the round before it, of which the readout tells as of this meeting.
    """
    ordinals = [(n, item, claim) for n, item in enumerate(scene.official) if (claim := _ordinal(item)) is not None]
    told = {claim.low for item in scene.secondary if (claim := _ordinal(item)) is not None}
    for match in facts:
        theirs, ours = scene.official[match.official], scene.secondary[match.secondary]
        coming, round_told = _ordinal(theirs), _ordinal(ours)
        if not (match.equal and coming and round_told and coming.counted) or coming.low - 1 in told:
            continue
        if not _looks_ahead(scene, theirs, official=True) or _looks_ahead(scene, ours, official=False):
            continue
        held = [
            n
            for n, item, claim in ordinals
            if claim.low == coming.low - 1
            and item.document == theirs.document
            and (
                claim.counted == coming.counted
                or any(term.key == coming.counted for term in scene.their_terms[item.sentence])
            )
            and not _looks_ahead(scene, item, official=True)
        ]
        if held:
            yield match, replace(match, official=held[0], score=SURE, equal=False)


def is_next_round(scene: Scene, disputed: Match, common: float) -> bool:
    """Whether the article looks ahead to the round after the one that the readout is of: "the 42nd session opens in
    May" beside the minutes of the 41st. ``common`` is what both passages have in common beside, coverage and
    context."""
    theirs, ours = scene.official[disputed.official], scene.secondary[disputed.secondary]
    held, coming = _ordinal(theirs), _ordinal(ours)
    if held is None or coming is None or coming.low != held.low + 1 or "consecutive" in coming.modifiers:
        return False  # "the third reduction in a row" is of this meeting
    if held.counted == coming.counted and common >= ONE_SENTENCE:
        return False  # the article tells that very sentence: "the third stage will be the longest"
    if _AHEAD.search(_own_clause(scene, theirs, official=True).of(_text(scene, theirs, official=True))):
        return False  # both look ahead to one: "the third session will be held", "is to meet for the fourth time"
    return _looks_ahead(scene, ours, official=False)


def _own_clause(scene: Scene, item: Located, *, official: bool) -> Span:
    """The narrowest clause that holds the claim, with the one that follows it at once ("the 42nd session, which opens
    in May"); the sentence where none holds it."""
    told = scene.theirs(StatementClaim) if official else scene.ours(StatementClaim)
    clauses = [c.clause for _, c in told if c.sentence == item.claim.sentence]
    own = min((c for c in clauses if c.covers(item.claim.span)), key=lambda c: c.end - c.start, default=None)
    if own is None:
        return item.claim.sentence
    behind = [c.end for c in clauses if own.end <= c.start <= own.end + NEXT_TO]
    return Span(own.start, max(behind, default=own.end))


def _ordinal(item: Located) -> Quantity | None:
    claim = item.claim
    return claim if isinstance(claim, Quantity) and claim.unit.dimension == Dimension.ORDINAL else None


def _text(scene: Scene, item: Located, *, official: bool) -> str:
    return (scene.officials[item.document] if official else scene.article).document.text


def _looks_ahead(scene: Scene, item: Located, *, official: bool) -> bool:
    """Whether a round lies ahead by the readout's sentence or, in the article, by the clause that names it."""
    if official:
        return _AHEAD.search(item.claim.sentence.of(_text(scene, item, official=True))) is not None
    words = _own_clause(scene, item, official=False).of(_text(scene, item, official=False))
    return _AHEAD.search(words) is not None or _OPENS.search(words) is not None
