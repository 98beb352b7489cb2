"""The official documents themselves disagree.

## What it does

Holds each official document of a meeting against those before it, in the same way as an article, and notes where they
cannot both be right about one fact: another figure, date, office, name, speaker or party, another population, a thing
done in one and planned in the other. Both sides of the finding are official documents. What one of them only tells less
precisely (no bound, no currency, one end of a range) is no disagreement.

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

from readout_check.model import Evidence, Pair, Severity
from readout_check.rules.base import Rule, Verdict

LOUD_ENOUGH = frozenset({"RC107", "RC602", "RC703", "RC704"})
"""The warnings that are disagreements; the other ones are about what is told less precisely."""


def judge(pair: Pair) -> Verdict | None:  # noqa: ARG001
    """A pair of a readout and an article never is one of two official documents: see ``readout_check.officials``."""
    return None


def is_disagreement(rule: Rule, verdict: Verdict) -> bool:
    """Whether what ``rule`` would say of an article makes two official documents disagree."""
    return (verdict.severity or rule.severity) == Severity.ERROR or rule.code in LOUD_ENOUGH


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
