"""What a rule is: its metadata, its page, and one function that judges a pair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from readout_check.model import Pair, Severity, Span

READOUT, ARTICLE = "{readout}", "{article}"  # where a message or a suggestion quotes the disputed words


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A departure that a rule sees in a pair, before it is placed in the files.

    ``message`` and ``suggestion`` may hold READOUT and ARTICLE, which become the disputed words. ``official`` and
    ``secondary`` are those words' places; ``official_value`` and ``secondary_value`` their canonical values, which go
    into the fingerprint; ``kind`` is one of the kinds of the gold labels.
    """

    kind: str
    message: str
    secondary: Span
    official: Span | None
    official_value: str
    secondary_value: str
    suggestion: str | None = None
    severity: Severity | None = None  # None: the rule's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. ``doc`` is its page in Markdown; ``former_codes`` are codes that it had before."""

    code: str
    name: str
    severity: Severity
    summary: str
    doc: str
    judge: Callable[[Pair], Verdict | None]
    former_codes: tuple[str, ...] = ()


def judges_no_pair(pair: Pair) -> None:  # noqa: ARG001
    """Nothing: the verdict of a rule about suppressions, which sees no pair of claims."""
    return
