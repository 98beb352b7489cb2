"""The kind under which the report lists a claim (the kinds of the gold labels)."""

from __future__ import annotations

from readout_check.model import Claim, DateClaim, NameClaim, OfficeClaim, Quantity, QuotationClaim
from readout_check.rules.figures import kind_of as kind_of_figure


def kind_of(claim: Claim) -> str:
    """The kind of a claim of any family."""
    match claim:
        case Quantity():
            return kind_of_figure(claim)
        case NameClaim():
            return claim.kind.value
        case DateClaim():
            return "date"
        case OfficeClaim():
            return "role"
        case QuotationClaim():
            return "quote"
        case _:
            return "speaker"  # who says what: the gold labels' kind for statements
