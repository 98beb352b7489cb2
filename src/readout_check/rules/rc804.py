"""The official documents themselves disagree.

## What it does

Holds each official document of a meeting against those before it, in the same way as an article, and notes where they
cannot both be right about one fact: another figure, date, office, name or party, another population, a thing done in
one and planned in the other, a quotation in another mouth. Both sides of the finding are official documents. What one
of them only tells less precisely (no bound, no currency, one end of a range) is no disagreement; nor is what each side
has its own minister say, a bound that the other figure keeps, another translation of a quotation, or "$" for the side's
own dollars.

## Why it matters

Both sides of a meeting publish a readout, and what they do not agree about is news. An article may follow either: it is
wrong only where no official document that speaks of the fact supports it.

## Example

Readout: "The two sides agreed to build 12 bridges"

Article: the other side's readout, "The sides agreed to build 15 bridges"

## When to ignore

When one document is a correction of the other: list only the newer one as official.
"""

from __future__ import annotations

import re
from dataclasses import replace

from readout_check.lexicon.denying import NEGATION
from readout_check.model import Bound, Evidence, Pair, Quantity, QuotationClaim, Severity
from readout_check.rules.base import Rule, Verdict
from readout_check.values import comparable

LOUD_ENOUGH = frozenset({"RC107", "RC602", "RC703", "RC704"})
"""The warnings that are disagreements; the other ones are about what is told less precisely."""

_BARE = re.compile(r"(?<![A-Za-z])\$|^[\d.,]{1,20} (?:[a-z]{1,12} )?dollars?\b")
_DOLLARS = re.compile(r"[A-Za-z]\$|\bdollars?\b", re.IGNORECASE)


def judge(pair: Pair) -> Verdict | None:  # noqa: ARG001
    """A pair of a readout and an article never is one of two official documents: see ``readout_check.officials``."""
    return None


def is_disagreement(rule: Rule, verdict: Verdict, pair: Pair) -> bool:
    """Whether what ``rule`` would say of an article, for ``pair``, makes two official documents disagree."""
    if (verdict.severity or rule.severity) != Severity.ERROR and rule.code not in LOUD_ENOUGH:
        return False
    theirs, ours = pair.official, pair.secondary
    if rule.code == "RC601":  # each side tells what its own one said, and both may have said it
        return isinstance(theirs, QuotationClaim) and theirs.direct
    if isinstance(theirs, QuotationClaim) and isinstance(ours, QuotationClaim):
        return (NEGATION.search(theirs.text) is None) != (NEGATION.search(ours.text) is None)
    if isinstance(theirs, Quantity) and isinstance(ours, Quantity):
        rounded = rule.judge(replace(pair, official=ours, secondary=theirs)) is None
        return not (rounded or _admits(theirs, ours) or _admits(ours, theirs) or _is_own_dollar(rule, theirs, ours))
    return True


def _admits(bounded: Quantity, other: Quantity) -> bool:
    """Whether a figure is what the other document says of it: 3,400 is "more than three thousand"."""
    if not comparable(bounded, other):
        return False
    if bounded.bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return other.low >= bounded.low
    return bounded.bound in {Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO} and other.high <= bounded.high


def _is_own_dollar(rule: Rule, theirs: Quantity, ours: Quantity) -> bool:
    """Whether one document calls by the bare sign the dollars that the other one names: each side has its own."""
    return rule.code == "RC201" and any(
        _BARE.search(one.text) and _DOLLARS.search(other.text) for one, other in ((theirs, ours), (ours, theirs))
    )


def message(rule: Rule, first: Evidence, second: Evidence, *, speakers: bool) -> str:
    """What the documents say, by their names; of ``speakers`` who says it."""
    names = [first.path.rpartition("/")[2], second.path.rpartition("/")[2]]
    if names[0] == names[1]:
        names = [first.path, second.path]
    words = [first.speaker, second.speaker] if speakers else [first.quote, second.quote]
    said = [f'{name} has "{word}"' for name, word in zip(names, words, strict=True)]
    return " ".join(f"the official documents differ ({rule.name}): {', '.join(said)}".split())


RULE = Rule(
    code="RC804",
    name="officials-differ",
    severity=Severity.NOTE,
    summary="the official documents themselves disagree about a fact",
    doc=__doc__ or "",
    judge=judge,
)
