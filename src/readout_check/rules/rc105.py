"""The article states flatly a figure that the speaker was correcting.

## What it does

Fires when a speaker corrects himself ("304, in fact, as far as I know, even more, 340 schools") and the article gives
one of the two figures without saying so; also where he puts the first one right some sentences on, or owns that another
one has. An error when it is the one that was taken back. Dates likewise, where the
article gives the one that stands; the one that was taken back is RC301's.

## Why it matters

A figure found while speaking is less sure than the sentence in the article makes it; the retracted one is wrong.

## Example

Readout: "You have 304, in fact, as far as I know, even more, 340 schools"

Article: "Azerbaijan currently has 340 schools"

## When to ignore

When the final figure is confirmed elsewhere and the article can rely on that.
"""

from __future__ import annotations

from readout_check.model import DateClaim, Pair, Quantity, Severity, Span
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.figures import figures_that_are, verdict, with_counted
from readout_check.values import Likeness, plain

SHOWN = 300  # code points of the readout that both figures may stand apart


def judge(pair: Pair) -> Verdict | None:
    """Fire on a self-corrected figure; louder on the retracted one."""
    both = figures_that_are(pair, Likeness.CORRECTED, Likeness.RETRACTED)
    if both is None:
        return _of_dates(pair)
    theirs, ours = both
    taken_back, stands = " and ".join(plain(a) for a in theirs.alternatives), plain(theirs.low)
    retracted = ours.low in theirs.alternatives
    if retracted:
        message = f"the article says {ours.text}, which the speaker took back: {taken_back} became {stands}"
    else:
        message = f"the article says {ours.text} flatly; the speaker said {taken_back} first and then {stands}"
    return verdict(
        both,
        message,
        kind="self_correction",
        official=_corrected(theirs),
        secondary=with_counted(ours),
        severity=Severity.ERROR if retracted else None,
        suggestion=stands if retracted else "",
    )


def _corrected(theirs: Quantity) -> Span:
    """Both figures with what the first one counts, or the one that stands where they are far apart."""
    if theirs.put_right is None:
        return with_counted(theirs)
    both = with_counted(theirs).to(theirs.put_right)
    return both if both.end - both.start <= SHOWN else theirs.put_right


def _of_dates(pair: Pair) -> Verdict | None:
    """A date that the speaker put in the place of another; one that was taken back is another rule's."""
    first, theirs, ours = pair.taken_back, pair.official, pair.secondary
    if first is None or not (isinstance(theirs, DateClaim) and isinstance(ours, DateClaim)):
        return None
    return Verdict(
        kind="self_correction",
        message=f"the article says {ours.text} flatly; the speaker said {first.text} first and then {theirs.text}",
        official=first.span.to(theirs.span),
        secondary=ours.span,
        official_value=f"{first.interval.first} > {theirs.interval.first}",
        secondary_value=str(ours.interval.first),
        suggestion="",
    )


RULE = Rule(
    code="RC105",
    name="self-corrected-figure",
    severity=Severity.WARNING,
    summary="the article states flatly a figure that the speaker was correcting",
    doc=__doc__ or "",
    judge=judge,
)
