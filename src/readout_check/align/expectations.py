"""What somebody only expects to be so: "the bank expects that conditions will warrant it" decides nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from readout_check.align.scene import Scene
from readout_check.model import Claim, Modality, StatementClaim

_EXPECTING = re.compile(
    r"\b(?:anticipat|assum|believ|expect|forecast|foresee|guess|hop|predict|reckon|think|thought)(?:e|es|ed|s|ing)?"
    r"(?:,? that)?(?: the| its| his| her| their)?\s{1,2}$",
    re.IGNORECASE,
)
_REACH = 40  # code points before a clause in which it is expected


def only_expected(scene: Scene, told: Claim) -> Claim:
    """``told``, the article's claim, as one that may come true where its sentence only expects what it plans."""
    if not isinstance(told, StatementClaim) or told.modality != Modality.PLANNED:
        return told
    start = min(told.clause.start, told.span.start)
    before = scene.article.document.text[max(told.sentence.start, start - _REACH) : start]
    return replace(told, modality=Modality.POSSIBLE) if _EXPECTING.search(before) else told
