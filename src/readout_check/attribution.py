"""Who says each claim: turns and reported speech of the readout, reporting verbs and "according to" of the article.

The participants are the people whom the readout names. A source in the article ("the
Finnish leader", "he", "his guest", "Moscow") is resolved to one of them; a source that can be none of them is outside
the room, and what it says is not checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from readout_check.cast import Participant
from readout_check.lexicon.reporting import asks
from readout_check.model import Attribution, Claim, Reading, SegmentKind, Sentence, Side, Span
from readout_check.not_claimed import at_another_occasion, jointly
from readout_check.quoted_ahead import MARKS, named_before, named_behind
from readout_check.sources import Resolver, Source
from readout_check.standing import Standing

_HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.DATE_LINE})
_WHETHER = re.compile(r"\b(?:whether|if)\b", re.IGNORECASE)
_RELATIVE = re.compile(r",\s{1,2}(?:who|whom|whose|which)\s[^,.;]{1,160},")
_APPOSED = re.compile(r",\s{1,2}[^.;:“”\"]{1,160},\s{1,2}$")
_OF_A_NAME = re.compile(r"[A-Z][\w'’-]{1,30},\s{1,2}(?:who|whom|whose|where)\s[^.;:“”\"]{1,200}")


_Named = tuple[Attribution, Source]


@dataclass(frozen=True, slots=True)
class _Voice:
    scope: Span
    source: Source
    carried: bool
    source_span: Span | None = None
    asides: tuple[Span, ...] = ()  # what is told of whoever is named: "Holm, who came with aides, said"


def attribute(
    reading: Reading, cast: Sequence[Participant], words: frozenset[str], goes_by: Mapping[str, str] | None = None
) -> Reading:
    """``reading`` with the speaker of every sentence and claim.

    ``cast`` are the participants, ``words`` the lemmas of the readouts: a source that they have no word for is outside.
    ``goes_by`` has the pronouns of those participants whose pronoun is known.
    """
    resolver = Resolver(reading, cast, words, goes_by or {})
    turns = {label: resolver.label(label) for label in {s.speaker for s in reading.sentences if s.speaker}}
    sayings = _Sayings(reading, resolver)
    voices: list[_Voice] = []
    sentences: list[Sentence] = []
    for sentence in reading.sentences:
        if sentence.speaker:
            source = turns[sentence.speaker]
            resolver.heard(source.speaker)
            heard = [_Voice(sentence.span, source, carried=False)]
        else:
            heard = sayings.of(sentence)
            if reading.document.side == Side.OFFICIAL and sentence.kind in _HEADS:
                heard = [_Voice(sentence.span, Source(None), carried=True)]  # a headline is nobody's words
        voices += heard
        sentences.append(replace(sentence, speaker=heard[-1].source.speaker))
    standing = Standing(voices, lambda voice: voice.scope)
    around = {s.span: standing.at(s.span) for s in reading.sentences}
    claims = tuple(_voiced(claim, around.get(claim.sentence, voices), standing) for claim in reading.claims)
    return replace(reading, sentences=tuple(sentences), claims=claims)


class _Sayings:
    """Whose words the sentences of running text are, asked for one after the other."""

    def __init__(self, reading: Reading, resolver: Resolver) -> None:
        self._reading, self._resolver = reading, resolver
        self._told = reading.document.side == Side.SECONDARY  # an article's "he" is less sure than a readout's
        self._behind, self._before = named_behind(reading), named_before(reading)
        self._stated: dict[Span, list[_Named]] = {}  # what each sentence names, for the quotations that it opens

    def of(self, sentence: Sentence) -> list[_Voice]:
        """The voices of ``sentence``, that of the whole of it last."""
        reading, resolver = self._reading, self._resolver
        own = self._stated[sentence.span] = resolver.sources_in(sentence)
        voices = [
            _Voice(a.scope, _answering(reading, a, s), self._unsure(a, own), a.source_span, tuple(_asides(reading, a)))
            for a, s in own
        ]
        quotation = self._behind.get(sentence.span)
        before = self._before.get(sentence.span)
        quoted = own or (self._stated.get(before, []) if before is not None else []) or _behind(resolver, quotation)
        source = quoted[0][1] if quoted else Source(resolver.current(sentence))
        carried = not quoted or self._unsure(quoted[0][0], quoted) or _only_in_part(sentence, own)
        resolver.passed(sentence, [a for a, _ in own])
        if quoted and not own and quotation and sentence.span.end > quotation[0].start >= sentence.span.start:
            voices.append(_Voice(quotation[0], source, carried, quoted[0][0].source_span))
        return [*voices, _Voice(sentence.span, source, carried, _named_ahead(reading, quoted))]

    def _unsure(self, attribution: Attribution, own: Sequence[_Named]) -> bool:
        if not self._told:
            return False
        elsewhere = at_another_occasion(self._reading, attribution) or jointly(self._reading, attribution)
        return elsewhere or self._resolver.unsure(attribution, own)


def _only_in_part(sentence: Sentence, own: Sequence[_Named]) -> bool:
    """Whether all that a sentence reports is told in clauses behind its own words: "It rose, as the mayor joked that
    it would"."""
    return bool(own) and all(a.scope.start > sentence.span.start + MARKS for a, _ in own)


def _behind(resolver: Resolver, quotation: tuple[Span, Sentence] | None) -> list[_Named]:
    """Who is named behind the quotation that a sentence is a part of."""
    if quotation is None:
        return []
    span, last = quotation
    return [(a, source) for a, source in resolver.sources_in(last) if a.source_span.start >= span.end]


def _answering(reading: Reading, attribution: Attribution, source: Source) -> Source:
    """The source, or nobody for a question: who asks whether something is so does not say that it is."""
    asked = asks(attribution.verb) and _WHETHER.search(attribution.scope.of(reading.document.text))
    return Source(None) if asked else source


def _named_ahead(reading: Reading, own: Sequence[_Named]) -> Span | None:
    """Who is named before a colon, where the sentence goes on with his words: "Berg said he was worried: 90 left"."""
    if len(own) != 1:
        return None
    scope = own[0][0].scope
    after = reading.document.text[scope.end - 1 : scope.end + 2]
    return own[0][0].source_span if ":" in after else None


def _asides(reading: Reading, attribution: Attribution) -> Iterator[Span]:
    """What is told of a name in passing, which the source need not have said: of the source itself, and of others
    behind it ("said that he met Berg, who came for three days")."""
    ahead = _aside(reading, attribution)
    if ahead is not None:
        yield ahead
    start, end = attribution.source_span.end, attribution.scope.end
    yield from (Span(*found.span()) for found in _OF_A_NAME.finditer(reading.document.text, start, end))


def _aside(reading: Reading, attribution: Attribution) -> Span | None:
    """What is told of the source between it and its verb, which is not what it says: "Berg, who came late, said"."""
    text, end = reading.document.text, attribution.source_span.end
    found = _RELATIVE.match(text, end)
    if found is None and (verb := _verb_behind(reading, attribution)) is not None:
        found = _APPOSED.fullmatch(text, end, verb)
    return Span(*found.span()) if found else None


def _verb_behind(reading: Reading, attribution: Attribution) -> int | None:
    """Where the verb of saying stands in the sentence behind its source."""
    end, verb = attribution.source_span.end, attribution.verb.split()[0]
    sentence = next((s for s in reading.sentences if s.span.covers(attribution.source_span)), None)
    words = sentence.words if sentence is not None else ()
    return next((w.start for w in words if w.start >= end and w.lemma == verb), None)


def _voiced(claim: Claim, voices: Sequence[_Voice], standing: Standing[_Voice]) -> Claim:
    """The claim with the source whose scope holds it most tightly: of ``voices``, those of its sentence.

    A quotation of several sentences has the source of the first and the last.
    """
    holding = [v for v in voices if v.scope.covers(claim.span)]
    if not holding:
        return _over_sentences(claim, standing)
    voice = min(holding, key=lambda v: v.scope.end - v.scope.start)
    source = voice.source
    if any(aside.covers(claim.span) for v in holding for aside in v.asides):
        return replace(claim, speaker=source.speaker, carried=True)
    return replace(
        claim, speaker=source.speaker, outside=source.outside, carried=voice.carried, source=voice.source_span
    )


def _over_sentences(claim: Claim, standing: Standing[_Voice]) -> Claim:
    """The claim, a quotation of several sentences, with the one source of its first and its last."""
    edges = (Span(claim.span.start, claim.span.start + 1), Span(claim.span.end - 1, claim.span.end))
    first, last = (
        min(standing.at(edge), key=lambda voice: voice.scope.end - voice.scope.start, default=None) for edge in edges
    )
    if first is None or last is None or first.source.speaker is None or first.source != last.source:
        return claim
    return replace(claim, speaker=first.source.speaker, outside=first.source.outside, carried=first.carried)
