"""Pairs to findings: asks the rules, places their verdicts in the files and keeps one finding a fact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from readout_check.align import Alignment
from readout_check.confidence import confidence
from readout_check.documents.original import original_span, original_text, place_at
from readout_check.fingerprint import identify
from readout_check.lines import Lines
from readout_check.model import (
    Agreement,
    Claim,
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
from readout_check.rules import RULES, rc802
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.kinds import kind_of
from readout_check.settings import Settings


def judge(
    meeting: Meeting,
    officials: Sequence[Reading],
    secondaries: Sequence[Reading],
    alignments: Sequence[Alignment],
    settings: Settings,
) -> MeetingReport:
    """The report of one meeting: what the rules say of each pair, and what was left unjudged."""
    theirs = [_Exhibit(reading) for reading in officials]
    ours = [_Exhibit(reading) for reading in secondaries]
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    unchecked: list[Unchecked] = []
    for exhibit, alignment in zip(ours, alignments, strict=True):
        raised: list[Finding] = []
        for pair in alignment.pairs:
            evidence = theirs[pair.official_index] if pair.official is not None else None
            verdicts = list(_verdicts(pair))
            raised += [
                _finding(rule, verdict, pair, evidence, exhibit)
                for rule, verdict in verdicts
                if settings.selects(rule.code)
            ]
            if not verdicts and pair.official is not None and evidence is not None:
                agreements.append(_agreement(pair.official, pair.secondary, evidence, exhibit))
        sure = [f for f in raised if f.severity == Severity.NOTE or f.confidence >= settings.min_confidence]
        findings += _one_a_fact(sure)
        unchecked += [Unchecked(reason="not sure enough", secondary=words) for words in _hidden(raised, sure)]
        left_out = [_left_out(o, theirs[o.official_index], exhibit) for o in alignment.omitted]
        if settings.selects(rc802.RULE.code):
            findings += left_out
        unchecked += [Unchecked(reason=r, secondary=exhibit.show(c.span, c)) for c, r in alignment.unchecked]
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


def _verdicts(pair: Pair) -> Iterator[tuple[Rule, Verdict]]:
    """What the rules say: of two about the same words the first has them; the rules stand from specific to general."""
    taken: list[Span] = []
    for rule in RULES:
        verdict = rule.judge(pair)
        if verdict is not None and not any(verdict.secondary.overlaps(span) for span in taken):
            taken.append(verdict.secondary)
            yield rule, verdict


class _Exhibit:
    """One document's text with its lines and sentences, to quote from."""

    def __init__(self, reading: Reading) -> None:
        self.path = reading.document.path
        self.id = reading.document.id or reading.document.path
        self._document = reading.document
        self._text = original_text(reading.document)
        self._lines = Lines(self._text)
        self._sentences = [s.span for s in reading.sentences]
        self._starts = [s.start for s in self._sentences]

    def show(self, span: Span, claim: Claim) -> Evidence:
        """The words at ``span`` with the sentence (or sentences) around them, said by the claim's speaker."""
        return self.quote(span, None if claim.carried else claim.speaker)

    def quote(self, span: Span, speaker: str | None) -> Evidence:
        """The words at ``span`` with the sentence (or sentences) around them."""
        around = span
        for sentence in self._sentences[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if sentence.start >= span.end:
                break
            if sentence.overlaps(span):
                around = around.to(sentence)
        span, around = original_span(self._document.original, span), original_span(self._document.original, around)
        line, column = self._lines.at(span.start)
        return Evidence(
            path=self.path,
            span=span,
            line=line,
            column=column,
            quote=span.of(self._text),
            sentence=around.of(self._text),
            sentence_start=around.start,
            speaker=speaker,
            place=place_at(self._document, span.start),
            byte_column=len(self._text[span.start - column + 1 : span.start].encode("utf-8", "surrogatepass")) + 1,
        )


def _finding(rule: Rule, verdict: Verdict, pair: Pair, official: _Exhibit | None, secondary: _Exhibit) -> Finding:
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
        message=_worded(verdict.message, theirs, ours),
        official=theirs,
        secondary=ours,
        suggestion=_worded(verdict.suggestion, theirs, ours) if verdict.suggestion else None,
        **identity,
    )


def _left_out(omission: Omission, official: _Exhibit, secondary: _Exhibit) -> Finding:
    """What the article leaves out, as a finding without an article's side; its value is the sentence's words."""
    theirs = official.quote(omission.span, omission.speaker)
    rule = rc802.RULE
    return Finding(
        rule=rule.code,
        name=rule.name,
        kind=rc802.kind(omission),
        severity=rule.severity,
        confidence=round(min(1.0, max(0.0, omission.score)), 2),
        message=_worded(rc802.MESSAGE, theirs, None),
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


def _worded(text: str, theirs: Evidence | None, ours: Evidence | None) -> str:
    """The text of a verdict with the words of both passages in their places, on one line."""
    text = text.replace(READOUT, theirs.quote if theirs else "").replace(ARTICLE, ours.quote if ours else "")
    return " ".join(text.split())


def _agreement(theirs: Claim, ours: Claim, official: _Exhibit, secondary: _Exhibit) -> Agreement:
    return Agreement(
        kind=kind_of(ours),
        official=official.show(theirs.span, theirs),
        secondary=secondary.show(ours.span, ours),
    )


def _one_a_fact(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings over the same words of the article, the loudest and surest; in the order of the text."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.severity.weight, -_width(f), -f.confidence, _start(f), f.rule)):
        if not any(_same_words(finding, other) for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda f: (_start(f), f.rule))


def _hidden(raised: Sequence[Finding], sure: Sequence[Finding]) -> Iterator[Evidence]:
    """The words of the findings that are not sure enough to be told, but for those about which another one is."""
    told = [f.secondary.span for f in sure if f.secondary]
    for finding in raised:
        if finding not in sure and finding.secondary and not any(finding.secondary.span.overlaps(s) for s in told):
            yield finding.secondary


def _start(finding: Finding) -> int:
    return finding.secondary.span.start if finding.secondary else 0


def _width(finding: Finding) -> int:
    """How many words are disputed: "Chilean President" has the finding before "Chilean"."""
    return len(finding.secondary.quote.split()) if finding.secondary else 0


def _same_words(a: Finding, b: Finding) -> bool:
    return a.secondary is not None and b.secondary is not None and a.secondary.span.overlaps(b.secondary.span)


def _info(document: Document) -> DocumentInfo:
    return DocumentInfo(
        path=document.path,
        title=document.title,
        date=document.date or document.event_date,
        decided_by=document.decided_by or DecidedBy.DETECTED,
        id=document.id or document.path,
    )
