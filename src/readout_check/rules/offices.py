"""What the rules about offices share: the typed pair, how it differs, and a verdict over the right words."""

from __future__ import annotations

from readout_check.model import OfficeClaim, Pair, Span
from readout_check.office_terms import OfficeDifference, canonical, difference
from readout_check.rules.base import Verdict

LONG = 60  # code points from which on a finding marks an office without its body


def offices_that_differ(pair: Pair, wanted: OfficeDifference) -> tuple[OfficeClaim, OfficeClaim] | None:
    """Both sides as offices when they differ in the way ``wanted``, else None."""
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, OfficeClaim) and isinstance(ours, OfficeClaim)):
        return None
    return (theirs, ours) if difference(theirs, ours) == wanted else None


def verdict(
    both: tuple[OfficeClaim, OfficeClaim],
    message: str,
    *,
    kind: str = "role",
    official: Span | None = None,
    secondary: Span | None = None,
    suggestion: str | None = None,
) -> Verdict:
    """A verdict over two offices; the spans are the offices' own unless given."""
    theirs, ours = both
    return Verdict(
        kind=kind,
        message=message,
        official=official or theirs.span,
        secondary=secondary or _head(ours),
        official_value=canonical(theirs),
        secondary_value=canonical(ours),
        suggestion=suggestion if suggestion is not None else theirs.text,
    )


def _head(office: OfficeClaim) -> Span:
    """An office's own words, without a long body that it is an office of."""
    at = office.text.find(" of ") if len(office.text) > LONG and office.body else -1
    return office.span if at < 0 else Span(office.span.start, office.span.start + at)


def whose(office: OfficeClaim) -> str:
    """The holder with a colon's worth of context for a message: "Ilham Aliyev is ", or nothing."""
    return f"{office.person} is " if office.person else ""
