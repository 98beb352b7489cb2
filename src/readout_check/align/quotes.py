"""Pairing quotations: where in the readout the words inside an article's quotation marks stand, or nearly do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from readout_check.align.joined_quotes import apart
from readout_check.align.reworded import Sayings
from readout_check.align.short_quotes import one_word_off, quoted_alike
from readout_check.align.thresholds import LONG_QUOTE, LONG_QUOTE_FLOOR, QUOTE_FLOOR, QUOTE_WORDS
from readout_check.model import Pair, QuotationClaim, Reading, SegmentKind, Sentence, Span
from readout_check.quoting import Key, counterpart, keys, unbroken

NEARLY = 0.85  # how like the readout's words are those of somebody whom no readout knows and who yet says them
_HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})
_SHORT = 3  # letters of a word at the end of a line that breaks off: "we are fighting for"
WIDENED = 4  # words on each side of a run in which the quotation's true ends are looked for


def pair_quotations(officials: Sequence[Reading], secondary: Reading, number: int) -> Iterator[Pair]:
    """Each quotation of the article with the words of the readout that it renders, if any are near enough.

    Two words are found only letter by letter; fewer than QUOTE_WORDS words that are not found are scare quotes, unless
    one word was exchanged in the speaker's own sentence about the same.
    """
    quoted = [c for c in secondary.claims if isinstance(c, QuotationClaim)]
    forms = [_forms(reading) for reading in officials] if quoted else []
    sayings: list[Sayings] = []
    for claim in quoted:
        for piece in _pieces(claim):
            best = max(_places(officials, forms, piece), key=lambda place: place[0], default=None)
            if claim.outside:
                if best is None or best[0] < NEARLY or len(keys(piece.text)) < LONG_QUOTE:
                    continue
                piece = replace(piece, outside=False, speaker=None)  # somebody of the room, by whatever name
            found = _joined(officials, piece)
            if found is None:
                found = _placed(officials, piece, *best) if best else _short(officials, secondary, claim, piece)
            if found is None and best is None:
                sayings = sayings or [Sayings(reading) for reading in officials]
                found = _in_other_words(officials, sayings, secondary, piece)
            if found is not None:
                yield replace(found, secondary_index=number)


def _pieces(claim: QuotationClaim) -> Iterator[QuotationClaim]:
    """A quotation in the pieces between its marked omissions; one that marks none is one piece."""
    for start, end in unbroken(claim.text):
        span = Span(claim.span.start + start, claim.span.start + end)
        yield replace(claim, span=span, text=claim.text[start:end])


def _forms(reading: Reading) -> list[frozenset[str]]:
    """The words of each sentence as quotations are compared."""
    text = reading.document.text
    return [frozenset(key.form for key in keys(sentence.span.of(text))) for sentence in reading.sentences]


def _places(
    officials: Sequence[Reading], forms: Sequence[Sequence[frozenset[str]]], claim: QuotationClaim
) -> Iterator[tuple[float, int, int, Span]]:
    """Where the quotation may stand: how like it is, the document, the sentence's number, and the place."""
    wanted = keys(claim.text)
    for index, reading in enumerate(officials):
        for first, last in _passages(reading, len(claim.text)):
            if not _may_hold(forms[index][first : last + 1], wanted):
                continue
            passage = reading.sentences[first].span.to(reading.sentences[last].span)
            found = _within(reading, passage, wanted)
            if found is not None:
                yield found[1], index, first, found[0]


def _may_hold(sentences: Sequence[frozenset[str]], wanted: Sequence[Key]) -> bool:
    """Whether so many of the words stand there, in whatever order, that ``_within`` may find them."""
    held = sum(any(key.form in words for words in sentences) for key in wanted)
    return held >= _floor(wanted) ** 2 * len(wanted)


def _floor(wanted: Sequence[Key]) -> float:
    return QUOTE_FLOOR if len(wanted) < LONG_QUOTE else LONG_QUOTE_FLOOR


def _placed(
    officials: Sequence[Reading], claim: QuotationClaim, score: float, index: int, first: int, span: Span
) -> Pair:
    reading = officials[index]
    return _pair(reading, index, reading.sentences[first], claim, span, score)


def _joined(officials: Sequence[Reading], piece: QuotationClaim) -> Pair | None:
    """A quotation of several sentences with the passage that has each of them, and others between."""
    for index, reading in enumerate(officials):
        span = apart(reading, piece.text)
        if span is not None:
            first = next((s for s in reading.sentences if s.span.end > span.start), None)
            return None if first is None else _pair(reading, index, first, piece, span, 1.0)
    return None


def _short(
    officials: Sequence[Reading], secondary: Reading, whole: QuotationClaim, piece: QuotationClaim
) -> Pair | None:
    """A short quotation with the words of the readout that it has but for one, where there is one such place."""
    if whole != piece or len(keys(piece.text)) >= QUOTE_WORDS:
        return None
    exchanged = [
        _pair(reading, index, sentence, piece, span, score)
        for index, reading in enumerate(officials)
        for sentence, span, score in one_word_off(reading, secondary, piece)
    ]
    if len(exchanged) == 1 and _one_voice(exchanged[0]):
        return exchanged[0]
    quoted = [
        _pair(reading, index, sentence, piece, span, score)
        for index, reading in enumerate(officials)
        for sentence, span, score in quoted_alike(reading, piece)
    ]
    return quoted[0] if len(quoted) == 1 and not _two_voices(quoted[0]) else None


def _in_other_words(
    officials: Sequence[Reading], sayings: Sequence[Sayings], secondary: Reading, piece: QuotationClaim
) -> Pair | None:
    """A quotation with the saying of the readout whose content words it has, if there is one."""
    found = [
        (score, -index, -span.start, sentence, span)
        for index, said in enumerate(sayings)
        for sentence, span, score in said.like(secondary, piece)
    ]
    if not found:
        return None
    score, index, _, sentence, span = max(found, key=lambda each: each[:3])
    return _pair(officials[-index], -index, sentence, piece, span, score)


def _one_voice(pair: Pair) -> bool:
    theirs, ours = pair.official, pair.secondary
    return theirs is not None and bool(ours.speaker) and theirs.speaker == ours.speaker


def _two_voices(pair: Pair) -> bool:
    voices = {pair.official.speaker if pair.official else None, pair.secondary.speaker} - {None}
    return len(voices) > 1


def _pair(reading: Reading, index: int, sentence: Sentence, claim: QuotationClaim, span: Span, score: float) -> Pair:
    direct = any(
        s.kind in {SegmentKind.TURN, SegmentKind.QUOTATION} and s.span.overlaps(span) for s in reading.document.segments
    )
    text = span.of(reading.document.text)
    around = next((s for s in reading.sentences if s.span.covers(span)), sentence)  # the passage may begin before it
    theirs = QuotationClaim(span=span, text=text, sentence=around.span, direct=direct)
    return Pair(official=_said(reading, theirs), secondary=claim, score=score, official_index=index)


def _said(reading: Reading, words: QuotationClaim) -> QuotationClaim:
    """The words with the speaker of the tightest claim that they share letters with."""
    around = [c for c in reading.claims if c.span.overlaps(words.span)]
    if not around:
        said = next((s for s in reading.sentences if s.span == words.sentence), None)
        # A turn or a quotation is surely its speaker's; a sentence of reported speech may only go on with him.
        return replace(words, speaker=said.speaker, carried=not words.direct) if said is not None else words
    voice = min(around, key=lambda c: (c.span.end - c.span.start, c.span.start))
    quoted = any(isinstance(c, QuotationClaim) for c in around)  # nobody but the paragraph's speaker is quoted there
    return replace(words, speaker=voice.speaker, outside=voice.outside, carried=voice.carried and not quoted)


def _passages(reading: Reading, length: int) -> Iterator[tuple[int, int]]:
    """The first and last sentence of each passage: a sentence and, for a long quotation, as many more as it may run
    over.
    """
    sentences: Sequence[Sentence] = reading.sentences
    last = 0
    for first, sentence in enumerate(sentences):
        last = max(first, last)
        # a quotation may begin with the last words of the first sentence
        while sentences[last].span.end - sentence.span.end < length and last + 1 < len(sentences):
            if any(_stands_alone(reading, s) for s in sentences[last : last + 2]):
                break
            last += 1
        yield first, last


def _stands_alone(reading: Reading, sentence: Sentence) -> bool:
    """Whether nobody goes on from a heading to what is below it; a speech set in lines has some that look like one, and
    break off ("And let me begin by thanking you,")."""
    words = sentence.span.of(reading.document.text).split()
    return sentence.kind in _HEADS and words[-1].isalnum() and len(words[-1]) > _SHORT


def _within(reading: Reading, passage: Span, wanted: Sequence[Key]) -> tuple[Span, float] | None:
    """The run of words in ``passage`` that is likest to ``wanted``, and how like it is."""
    words = keys(passage.of(reading.document.text))
    if not words or not wanted:
        return None
    floor = _floor(wanted)
    theirs, ours = [w.form for w in words], [w.form for w in wanted]
    near = fuzz.partial_ratio_alignment(ours, theirs, score_cutoff=100.0 * floor)
    if near is None or min(near.dest_end - near.dest_start, near.src_end - near.src_start) < floor * len(wanted):
        return None  # a short sentence inside a long quotation is not the quotation
    score = near.score / 100.0
    if score < 1.0 and len(wanted) < QUOTE_WORDS:
        return None
    start = max(0, near.dest_start - WIDENED) if score < 1.0 else near.dest_start
    around = words[start : near.dest_end + WIDENED] if score < 1.0 else words[start : near.dest_end]
    first, last = counterpart(around, wanted)
    run = around[first:last] or around
    return Span(passage.start + run[0].start, passage.start + run[-1].end), score
