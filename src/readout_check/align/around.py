"""The clause that a claim stands in."""

from __future__ import annotations

from readout_check.model import Claim, Reading, StatementClaim


def statement_around(reading: Reading, claim: Claim) -> StatementClaim | None:
    """The narrowest statement whose clause has the words of ``claim``, None where no statement was read."""
    around = (c for c in reading.claims if isinstance(c, StatementClaim) and c.clause.covers(claim.span))
    return min(around, key=lambda c: c.clause.end - c.clause.start, default=None)
