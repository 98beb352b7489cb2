"""Meetings with several official documents: who supports an article, and where they disagree among themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align import align
from readout_check.confidence import confidence
from readout_check.exhibit import Exhibit
from readout_check.fingerprint import identify
from readout_check.model import (
    Claim,
    DateClaim,
    Finding,
    NameClaim,
    NameKind,
    OfficeClaim,
    Pair,
    Reading,
    SegmentKind,
    StatementClaim,
)
from readout_check.office_terms import OfficeDifference, difference
from readout_check.rules import rc804, verdicts
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.statements import same_action
from readout_check.settings import Settings

_HEAD = frozenset({SegmentKind.DATE_LINE, SegmentKind.DATELINE, SegmentKind.HEADING, SegmentKind.TITLE})
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
    Each of two is held against the other one as an article would be: what one has as settled the other may leave open.
    """
    for later in range(1, len(officials)):
        found: list[Finding] = []
        for earlier in range(later):
            for first, second in ((earlier, later), (later, earlier)):
                for rule, verdict, pair in _disputes(officials[first], officials[second]):
                    if confidence(rule.code, pair) >= settings.min_confidence:
                        shown = exhibits[earlier], exhibits[later]
                        found += _finding(rule, verdict, pair, shown, turned=first == later)
        yield from _one_a_fact(found)


def _disputes(first: Reading, second: Reading) -> Iterator[tuple[Rule, Verdict, Pair]]:
    """What the second document says otherwise than the first.

    A fact of the first that the second tells rightly elsewhere is not disputed by another one, and the day and the
    place in a document's head are those of its own publication.
    """
    pairs = align([first], second).pairs
    told = {pair.official for pair in pairs if not pair.contested}
    for pair in pairs:
        if pair.official is None or (pair.contested and pair.official in told):
            continue
        if _heads(first, pair.official) or _heads(second, pair.secondary):
            continue
        for rule, verdict in verdicts(pair):
            if rc804.is_disagreement(rule, verdict, pair):
                yield rule, verdict, pair


def _heads(reading: Reading, claim: Claim) -> bool:
    """Whether a date or a place stands in a document's head."""
    if not (isinstance(claim, DateClaim) or (isinstance(claim, NameClaim) and claim.kind == NameKind.PLACE)):
        return False
    return any(s.kind in _HEAD and s.span.covers(claim.span) for s in reading.document.segments)


def _finding(
    rule: Rule, verdict: Verdict, pair: Pair, documents: tuple[Exhibit, Exhibit], *, turned: bool
) -> Iterator[Finding]:
    """The finding about two ``documents``; ``turned`` says that the verdict takes the later one for the readout."""
    if pair.official is None or verdict.official is None:
        return
    sides = [(verdict.official, pair.official), (verdict.secondary, pair.secondary)]
    values = [verdict.official_value, verdict.secondary_value]
    if turned:
        sides, values = sides[::-1], values[::-1]
    theirs, ours = (document.show(*side) for document, side in zip(documents, sides, strict=True))
    speakers = verdict.kind == "speaker" and bool(theirs.speaker and ours.speaker)
    identity = identify(
        readout=documents[0].id,
        article=documents[1].id,
        rule=rc804.RULE.code,
        official_value=values[0],
        secondary_value=values[1],
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
    """Of findings over the same words of either document, the surest; in the order of the later one's text."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.confidence, *_place(f))):
        if not any(_overlap(finding, other) for other in kept):
            kept.append(finding)
    return sorted(kept, key=_place)


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.secondary.span.start, finding.secondary.span.end) if finding.secondary else (0, 0)


def _overlap(a: Finding, b: Finding) -> bool:
    """Whether two findings are about the same words of one of the documents that both are about."""
    sides = ((a.official, b.official), (a.secondary, b.secondary))
    return any(x and y and x.path == y.path and x.span.overlaps(y.span) for x, y in sides)
