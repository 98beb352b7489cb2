"""Meetings with several official documents: who supports an article, and where they disagree among themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align import align
from readout_check.confidence import confidence
from readout_check.exhibit import Exhibit
from readout_check.fingerprint import identify
from readout_check.model import Claim, Finding, OfficeClaim, Pair, Reading, StatementClaim
from readout_check.office_terms import OfficeDifference, difference
from readout_check.rules import rc804, verdicts
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.statements import same_action
from readout_check.settings import Settings

_Key = tuple[type[Claim], int, int]


class Opinions:
    """What each official document by itself says about the claims of one article, asked for when it matters.

    ``number`` is the article's place in the meeting.
    """

    def __init__(self, officials: Sequence[Reading], article: Reading, number: int) -> None:
        self._officials = officials
        self._article = article
        self._number = number
        self._pairs: dict[int, dict[_Key, list[Pair]]] = {}

    def supporting(self, pair: Pair, rule: Rule) -> Pair | None:
        """The pair of the article's claim with another official document that says the same, if there is one.

        ``pair`` is what ``rule`` would fire on. A document that says nothing of it neither supports nor contradicts.
        """
        if pair.official is None:
            return None
        for index in range(len(self._officials)):
            if index != pair.official_index:
                for other in self._of(index).get(_key(pair.secondary), ()):
                    if _supports(other, rule):
                        return replace(other, official_index=index)
        return None

    def _of(self, index: int) -> dict[_Key, list[Pair]]:
        if index not in self._pairs:
            found: dict[_Key, list[Pair]] = defaultdict(list)
            for pair in align([self._officials[index]], self._article, self._number).pairs:
                found[_key(pair.secondary)].append(pair)
            self._pairs[index] = found
        return self._pairs[index]


def _key(claim: Claim) -> _Key:
    return type(claim), claim.span.start, claim.span.end


def _supports(pair: Pair, rule: Rule) -> bool:
    """Whether an official document says, in what ``rule`` looks at, the same as the article."""
    theirs, ours = pair.official, pair.secondary
    if theirs is None or pair.contested or any(True for _ in verdicts(pair)):
        return False
    if rule.code == "RC601":
        return theirs.speaker is not None and theirs.speaker == ours.speaker
    if isinstance(theirs, StatementClaim) and isinstance(ours, StatementClaim):
        alike = (theirs.modality, theirs.negated) == (ours.modality, ours.negated) and same_action(theirs, ours)
        return alike and (rule.code != "RC602" or theirs.actor is not None)
    if isinstance(theirs, OfficeClaim) and isinstance(ours, OfficeClaim):
        return difference(theirs, ours) == OfficeDifference.NONE
    return True


def differences(officials: Sequence[Reading], exhibits: Sequence[Exhibit], settings: Settings) -> Iterator[Finding]:
    """Where the official documents disagree, each held against those before it, in the order of the later one.

    ``exhibits`` are the documents of ``officials``. What is less sure than ``settings`` ask of an error is left out.
    """
    for later in range(1, len(officials)):
        found: list[Finding] = []
        for earlier in range(later):
            for pair in align([officials[earlier]], officials[later]).pairs:
                for rule, verdict in verdicts(pair):
                    sure = confidence(rule.code, pair) >= settings.min_confidence
                    if sure and rc804.is_disagreement(rule, verdict):
                        found += _finding(rule, verdict, pair, exhibits[earlier], exhibits[later])
        yield from _one_a_fact(found)


def _finding(rule: Rule, verdict: Verdict, pair: Pair, first: Exhibit, second: Exhibit) -> Iterator[Finding]:
    if pair.official is None or verdict.official is None:
        return
    theirs, ours = first.show(verdict.official, pair.official), second.show(verdict.secondary, pair.secondary)
    speakers = verdict.kind == "speaker" and bool(theirs.speaker and ours.speaker)
    identity = identify(
        readout=first.id,
        article=second.id,
        rule=rc804.RULE.code,
        official_value=verdict.official_value,
        secondary_value=verdict.secondary_value,
    )
    yield Finding(
        rule=rc804.RULE.code,
        name=rc804.RULE.name,
        kind=verdict.kind,
        severity=rc804.RULE.severity,
        confidence=confidence(rule.code, pair),
        message=rc804.message(rule, theirs, ours, speakers=speakers),
        official=theirs,
        secondary=ours,
        **identity,
    )


def _one_a_fact(findings: Sequence[Finding]) -> list[Finding]:
    """Of findings over the same words of the later document, the surest; in the order of the text."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.confidence, *_place(f))):
        if not any(_overlap(finding, other) for other in kept):
            kept.append(finding)
    return sorted(kept, key=_place)


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.secondary.span.start, finding.secondary.span.end) if finding.secondary else (0, 0)


def _overlap(a: Finding, b: Finding) -> bool:
    return a.secondary is not None and b.secondary is not None and a.secondary.span.overlaps(b.secondary.span)
