"""Claims that the article has from another source than the meeting: what differs in them is no departure.

A source that the readouts do not know may still tell of the meeting: "the chief executive told the council", "according
to the document". So a claim that all but surely is the readout's own fact is held against it, whoever is named.
"""

from __future__ import annotations

from readout_check.align.scene import Match, Scene
from readout_check.align.slips import date_slip
from readout_check.align.telling import TELLING_FIGURE, figure_weight
from readout_check.align.vacant import is_source
from readout_check.model import Claim, DateClaim, NameClaim, NameKind, Quantity
from readout_check.values import Likeness, likeness

ONE_FACT = 0.9  # odds from which on it is; of nine such claims of the readable pairs eight were wrong accounts
_ONE_NUMBER = frozenset(
    {Likeness.CURRENCY_MISSING, Likeness.CURRENCY, Likeness.UNIT, Likeness.MAGNITUDE, Likeness.RETRACTED}
)


def from_another_source(scene: Scene, match: Match) -> bool:
    """Whether the article's claim of a match is the word of somebody who is no source of the readouts.

    Somebody whose name is misspelt is not found among the participants, so that persons are left out.
    """
    theirs, ours = scene.official[match.official].claim, scene.secondary[match.secondary].claim
    if not ours.outside or _is_person(ours) or _keeps_digits(theirs, ours) or _both_sources(scene, match):
        return False
    if ours.speaker is not None and theirs.speaker == ours.speaker:
        return False
    return match.score < ONE_FACT or _is_the_sources(scene, ours)


def _is_the_sources(scene: Scene, ours: Claim) -> bool:
    """Whether just this one is the source's word: "the 95 percent that scientists say is needed"."""
    if ours.speaker is None:
        return False
    behind = scene.article.document.text[ours.span.end : ours.sentence.end]
    return behind.startswith(tuple(f" {that} {ours.speaker} " for that in ("that", "which")))


def _keeps_digits(theirs: Claim, ours: Claim) -> bool:
    """Whether the digits are the readout's own, with another currency, scale or month: no other source has the same."""
    if isinstance(theirs, DateClaim) and isinstance(ours, DateClaim):
        return date_slip(theirs, ours) > 0
    if not (isinstance(theirs, Quantity) and isinstance(ours, Quantity)):
        return False
    return likeness(theirs, ours) in _ONE_NUMBER and figure_weight(ours) >= TELLING_FIGURE


def _both_sources(scene: Scene, match: Match) -> bool:
    """Whether both names are of those whose word it is: the source itself is what differs."""
    theirs, ours = scene.official[match.official].claim, scene.secondary[match.secondary].claim
    if not (isinstance(theirs, NameClaim) and isinstance(ours, NameClaim) and ours.kind == NameKind.ORGANISATION):
        return False
    if ours.source is None or not ours.source.overlaps(ours.span) or ours.slot == "attribute":  # "the UN's food agency"
        return False
    sentences = [sentence for reading in scene.officials for sentence in reading.sentences]
    return is_source(sentences[scene.official[match.official].sentence], theirs)


def _is_person(claim: Claim) -> bool:
    return isinstance(claim, NameClaim) and claim.kind == NameKind.PERSON
