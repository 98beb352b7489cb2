"""Pairs to findings: asks the rules, places their verdicts in the files and keeps one finding a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from readout_check.align import Alignment
from readout_check.confidence import confidence
from readout_check.exhibit import Exhibit, worded
from readout_check.fingerprint import identify
from readout_check.lexicon.sources import PRONOUNS
from readout_check.model import (
    Agreement,
    DecidedBy,
    Document,
    DocumentInfo,
    Evidence,
    Finding,
    Meeting,
    MeetingReport,
    Omission,
    Pair,
    Reading,
    Severity,
    Span,
    Unchecked,
)
from readout_check.officials import Opinions, differences
from readout_check.rules import rc802, rc804, verdicts
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.kinds import kind_of
from readout_check.settings import Settings
from readout_check.standing import Standing
from readout_check.word_for_word import WordForWord

_OF_CLAUSES = frozenset({"RC702", "RC703"})
_OF_VALUES = frozenset("RC101 RC102 RC103 RC104 RC105 RC106 RC107 RC201 RC202 RC301 RC302".split())
_OF_UNITS = frozenset({"RC103", "RC201", "RC202"})
_SHARED = 8  # code points between two figures of one unit: " to ", " and "
_ONE_PASSAGE = 300  # code points between a speaker and the "he" that goes on with his words


def judge(
    meeting: Meeting,
    officials: Sequence[Reading],
    secondaries: Sequence[Reading],
    alignments: Sequence[Alignment],
    settings: Settings,
) -> MeetingReport:
    """The report of one meeting: what the rules say of each pair, and what was left unjudged."""
    theirs = [Exhibit(reading) for reading in officials]
    ours = [Exhibit(reading) for reading in secondaries]
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    unchecked: list[Unchecked] = []
    for number, (exhibit, alignment) in enumerate(zip(ours, alignments, strict=True)):
        raised: list[Finding] = []
        opinions = Opinions(officials, secondaries[number], number)
        copied = WordForWord(officials, secondaries[number])
        for pair in alignment.pairs:
            evidence = theirs[pair.official_index] if pair.official is not None else None
            found, supporting = _standing(pair, opinions, copied)
            told = ((rule, verdict) for rule, verdict in found if settings.selects(rule.code))
            raised += [_finding(rule, verdict, pair, evidence, exhibit) for rule, verdict in told]
            if not found:
                agreements += _agreement(supporting or pair, theirs, exhibit)
        sure, unsure = _by_sureness(raised, settings)
        findings += _one_a_fact(sure)
        unchecked += [Unchecked(reason="not sure enough", secondary=words) for words in _hidden(unsure, sure)]
        left_out = [_left_out(o, theirs[o.official_index], exhibit) for o in alignment.omitted]
        if settings.selects(rc802.RULE.code):
            findings += left_out
        unchecked += [Unchecked(reason=r, secondary=exhibit.show(c.span, c)) for c, r in alignment.unchecked]
    if settings.selects(rc804.RULE.code):
        findings += differences(officials, theirs, settings)
    return MeetingReport(
        id=meeting.id,
        official=tuple(_info(d) for d in meeting.official),
        secondary=tuple(_info(d) for d in meeting.secondary),
        findings=tuple(replace(f, severity=settings.severity_of(f.rule, f.severity)) for f in findings),
        agreements=tuple(agreements),
        unchecked=tuple(unchecked),
        claims_official=sum(len(r.claims) for r in officials),
        claims_secondary=sum(len(r.claims) for r in secondaries),
    )


def _standing(pair: Pair, opinions: Opinions, copied: WordForWord) -> tuple[list[tuple[Rule, Verdict]], Pair | None]:
    """What the rules say of a pair and no official document takes back, by its very words or by a pair of its own; and
    that pair."""
    found, last = [], None
    for rule, verdict in verdicts(pair):
        if copied.excuses(rule.code, pair.secondary):
            continue
        supporting = opinions.supporting(pair, rule)
        last = supporting or last
        if supporting is None:
            found.append((rule, verdict))
    return found, last


def _finding(rule: Rule, verdict: Verdict, pair: Pair, official: Exhibit | None, secondary: Exhibit) -> Finding:
    theirs = (
        official.show(verdict.official, pair.official)
        if official is not None and pair.official is not None and verdict.official is not None
        else None
    )
    ours = secondary.show(verdict.secondary, pair.secondary)
    identity = identify(
        readout=official.id if official is not None else "",
        article=secondary.id,
        rule=rule.code,
        official_value=verdict.official_value,
        secondary_value=verdict.secondary_value,
    )
    return Finding(
        rule=rule.code,
        name=rule.name,
        kind=verdict.kind,
        severity=verdict.severity or rule.severity,
        confidence=confidence(rule.code, pair),
        message=worded(verdict.message, theirs, ours),
        official=theirs,
        secondary=ours,
        suggestion=worded(verdict.suggestion, theirs, ours) if verdict.suggestion else None,
        **identity,
    )


def _left_out(omission: Omission, official: Exhibit, secondary: Exhibit) -> Finding:
    """What the article leaves out, as a finding without an article's side; its value is the sentence's words."""
    theirs = official.quote(omission.span, omission.speaker)
    rule = rc802.RULE
    return Finding(
        rule=rule.code,
        name=rule.name,
        kind=rc802.kind(omission),
        severity=rule.severity,
        confidence=round(min(1.0, max(0.0, omission.score)), 2),
        message=worded(rc802.MESSAGE, theirs, None),
        official=theirs,
        secondary=None,
        **identify(
            readout=official.id,
            article=secondary.id,
            rule=rule.code,
            official_value=theirs.quote.casefold(),
            secondary_value="",
        ),
    )


def _agreement(pair: Pair, official: Sequence[Exhibit], secondary: Exhibit) -> Iterator[Agreement]:
    """The fact that both sides of a pair state alike; nothing for a claim that stands alone."""
    theirs, ours = pair.official, pair.secondary
    if theirs is not None:
        yield Agreement(
            kind=kind_of(ours),
            official=official[pair.official_index].show(theirs.span, theirs),
            secondary=secondary.show(ours.span, ours),
        )


def _by_sureness(findings: Iterable[Finding], settings: Settings) -> tuple[list[Finding], list[Finding]]:
    """The findings to be told, notes among them whatever their confidence, and those not sure enough for that."""
    sure: list[Finding] = []
    unsure: list[Finding] = []
    for finding in findings:
        told = finding.severity == Severity.NOTE or finding.confidence >= settings.min_confidence
        (sure if told else unsure).append(finding)
    return sure, unsure


def _one_a_fact(findings: Sequence[Finding]) -> list[Finding]:
    """Of findings over the same words of the article, the loudest and surest; in the order of the text."""
    standing = Standing([n for n, f in enumerate(findings) if f.secondary], lambda n: _words(findings[n]))
    kept: set[int] = set()
    for n, f in sorted(enumerate(findings), key=lambda each: _loudness(each[1])):
        if f.secondary is None or not any(
            m in kept and _one_fact(findings[m], f) for m in standing.at(f.secondary.span)
        ):
            kept.add(n)
    found = sorted((findings[n] for n in kept), key=lambda f: (_start(f), f.rule))
    told = [f for n, f in enumerate(found) if not any(_goes_on(f, earlier) for earlier in found[:n])]
    return [*(f for f, following in pairwise(told) if not _has_unit_of(f, following)), *told[-1:]]


def _one_fact(told: Finding, finding: Finding) -> bool:
    """Whether findings over the same words are of one fact: a wrong figure is none with how far its deed has come."""
    return not (told.rule in _OF_CLAUSES and finding.rule in _OF_VALUES)


def _goes_on(finding: Finding, earlier: Finding) -> bool:
    """Whether a finding only says of "he" what one shortly before said of the speaker whom the pronoun means."""
    if finding.secondary is None or earlier.secondary is None or finding.secondary.quote.lower() not in PRONOUNS:
        return False
    near = 0 < _start(finding) - _start(earlier) <= _ONE_PASSAGE
    return near and (finding.rule, finding.message) == (earlier.rule, earlier.message)


def _has_unit_of(finding: Finding, following: Finding) -> bool:
    """Whether a bare figure is wrong by the unit that it shares with the next one: "from 70 to 80 centimetres"."""
    if finding.secondary is None or finding.rule not in _OF_UNITS or not finding.secondary.quote.isdigit():
        return False
    return following.rule == finding.rule and _start(following) - finding.secondary.span.end <= _SHARED


def _loudness(finding: Finding) -> tuple[int, int, float, int, str]:
    return (-finding.severity.weight, -_width(finding), -finding.confidence, _start(finding), finding.rule)


def _hidden(unsure: Iterable[Finding], sure: Iterable[Finding]) -> Iterator[Evidence]:
    """The words of the findings that are not sure enough to be told, but for those about which another one is."""
    told = Standing([f for f in sure if f.secondary], _words)
    for finding in unsure:
        if finding.secondary and not told.at(finding.secondary.span):
            yield finding.secondary


def _words(finding: Finding) -> Span:
    """Where the disputed words of the article stand; an empty span for what it leaves out."""
    return finding.secondary.span if finding.secondary else Span(0, 0)


def _start(finding: Finding) -> int:
    return finding.secondary.span.start if finding.secondary else 0


def _width(finding: Finding) -> int:
    """How many words are disputed: "Chilean President" has the finding before "Chilean"."""
    return len(finding.secondary.quote.split()) if finding.secondary else 0


def _info(document: Document) -> DocumentInfo:
    return DocumentInfo(
        path=document.path,
        title=document.title,
        date=document.date or document.event_date,
        decided_by=document.decided_by or DecidedBy.DETECTED,
        id=document.id or document.path,
    )
