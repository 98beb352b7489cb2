"""What the rules about names share: one judgement for countries, places and organisations."""

from __future__ import annotations

from readout_check.model import NameClaim, NameKind, Pair
from readout_check.name_terms import same_name
from readout_check.rules.base import Verdict


def other_name(pair: Pair, kind: NameKind) -> Verdict | None:
    """A verdict when both sides are names of ``kind`` (the readout's decides) and not forms of one name."""
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, NameClaim) and isinstance(ours, NameClaim)) or theirs.kind != kind:
        return None
    if same_name(theirs, ours):
        return None
    if kind == NameKind.PERSON and set(ours.text.split()) <= set(theirs.text.split()):
        return None  # the bare surname of whom another sentence gives a wrong first name
    return Verdict(
        kind=kind.value,
        message=f"the article names {ours.text}; the readout names {theirs.text}",
        official=theirs.span,
        secondary=ours.span,
        official_value=theirs.key,
        secondary_value=ours.key,
        suggestion=theirs.text,
    )
