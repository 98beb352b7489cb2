"""One known finding, as a baseline holds it: what makes it itself, and what somebody decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from readout_check.fingerprint import fingerprint
from readout_check.records import Finding


class Verdict(StrEnum):
    """What somebody decided about a finding."""

    FALSE_ALARM = "false-alarm"
    ARTICLE_WRONG = "article-wrong"
    READOUT_WRONG = "readout-wrong"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One known finding. ``quote`` is what the article says, on one line; "" where it leaves something out.

    No line, offset, message, score, time or label is in it: what moves or is retrained must not make it another one.
    """

    article: str
    readout: str
    rule: str
    readout_value: str
    article_value: str
    quote: str
    verdict: Verdict | None = None
    by: str | None = None
    reason: str | None = None

    @property
    def fingerprint(self) -> str:
        """The fingerprint under the rule's present code: what the report shows for the finding."""
        from readout_check.rules import by_code

        rule = by_code(self.rule)
        code = rule.code if rule is not None else self.rule
        return fingerprint(self.readout, self.article, code, self.readout_value, self.article_value)

    @property
    def order(self) -> tuple[str, ...]:
        """What entries are sorted by: article, rule, fingerprint, and the rest to settle what is left open."""
        told = (self.verdict or "", self.by or "", self.reason or "")
        return self.article, self.rule, self.fingerprint, self.quote, *told


def entry_of(finding: Finding) -> Entry:
    """The entry that makes ``finding`` known."""
    return Entry(
        article=finding.article_id,
        readout=finding.readout_id,
        rule=finding.rule,
        readout_value=finding.official_value,
        article_value=finding.secondary_value,
        quote=quote_of(finding),
    )


def quote_of(finding: Finding) -> str:
    """The article's disputed words on one line."""
    return " ".join(finding.secondary.quote.split()) if finding.secondary else ""
