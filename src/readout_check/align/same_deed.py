"""Whether two verbs tell one deed, and whether a verb tells of a deed at all."""

from __future__ import annotations

from readout_check.align.deed_cover import POINTING
from readout_check.lexicon.deeds import DEEDS, MATERIAL, PROPOSING, deed_of
from readout_check.lexicon.related import SAME_CONCEPT, similar
from readout_check.lexicon.reporting import is_reporting
from readout_check.model import Modality, StatementClaim

_LIGHT = frozenset("be have do get go make come take give put want wish like".split())
_REAL = frozenset({Modality.DONE, Modality.PLANNED})


def may_be_one(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether both clauses tell a deed as done or planned, or both as one that may be done ("proposed to open")."""
    real = theirs.modality in _REAL and ours.modality in _REAL
    possible = theirs.modality == ours.modality == Modality.POSSIBLE
    # whose "we" it is is a matter of who says it
    return (real or possible) and not theirs.conditional and not theirs.actor == ours.actor == "we"


def tells(claim: StatementClaim) -> bool:
    """Whether a verb says enough of a deed for another one to be the same."""
    deed = deed_of(claim.verb, claim.object)
    return deed is not None or not (claim.verb in _LIGHT or only_says(claim) or claim.verb in DEEDS)


def only_says(claim: StatementClaim) -> bool:
    """Whether a verb only reports what somebody says."""
    if claim.verb in MATERIAL and claim.object is not None and claim.object not in POINTING:
        return False
    return is_reporting(claim.verb) and claim.verb not in PROPOSING


def one_deed(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether both verbs are one, of one class of deeds, or of one meaning."""
    deeds = deed_of(theirs.verb, theirs.object), deed_of(ours.verb, ours.object)
    if theirs.verb == ours.verb or (deeds[0] is not None and deeds[0] == deeds[1]):
        return True
    return None in deeds and similar(theirs.verb, ours.verb, "VERB") >= SAME_CONCEPT
