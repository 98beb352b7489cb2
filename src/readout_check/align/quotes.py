"""Pairing quotations: where in the readout the words inside an article's quotation marks stand, or nearly do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from readout_check.align.thresholds import LONG_QUOTE, LONG_QUOTE_FLOOR, QUOTE_FLOOR, QUOTE_WORDS
from readout_check.model import Pair, QuotationClaim, Reading, Sentence, Span
from readout_check.quoting import unbroken, word_places, words_of


def pair_quotations(officials: Sequence[Reading], secondary: Reading, number: int) -> Iterator[Pair]:
    """Each quotation of the article with the words of the readout that it renders, if any are near enough.

    Two words are found only letter by letter; fewer than QUOTE_WORDS words that are not found are scare quotes.
    """
    for claim in secondary.claims:
        if not isinstance(claim, QuotationClaim) or claim.outside:
            continue
        for piece in _pieces(claim):
            found = max(_places(officials, piece), key=lambda place: place.score, default=None)
            if found is not None:
                yield Pair(
                    official=found.official,
                    secondary=piece,
                    score=found.score,
                    official_index=found.official_index,
                    secondary_index=number,
                )


def _pieces(claim: QuotationClaim) -> Iterator[QuotationClaim]:
    """A quotation in the pieces between its marked omissions; one that marks none is one piece."""
    for start, end in unbroken(claim.text):
        span = Span(claim.span.start + start, claim.span.start + end)
        yield replace(claim, span=span, text=claim.text[start:end])


def _places(officials: Sequence[Reading], claim: QuotationClaim) -> Iterator[Pair]:
    wanted = words_of(claim.text)
    for index, reading in enumerate(officials):
        for first, sentence in enumerate(reading.sentences):
            passage = _passage(reading, first, len(claim.text))
            found = _within(reading, passage, wanted)
            if found is not None:
                span, score = found
                text = span.of(reading.document.text)
                theirs = QuotationClaim(span=span, text=text, sentence=sentence.span)
                yield Pair(official=_said(reading, theirs), secondary=claim, score=score, official_index=index)


def _said(reading: Reading, words: QuotationClaim) -> QuotationClaim:
    """The words with the speaker of the tightest claim that they share letters with."""
    around = [c for c in reading.claims if c.span.overlaps(words.span)]
    if not around:
        return words
    voice = min(around, key=lambda c: (c.span.end - c.span.start, c.span.start))
    return replace(words, speaker=voice.speaker, outside=voice.outside, carried=voice.carried)


def _passage(reading: Reading, first: int, length: int) -> Span:
    """The sentence and, for a long quotation, as many more as it may run over."""
    sentences: Sequence[Sentence] = reading.sentences
    span, last = sentences[first].span, first
    while span.end - span.start < length and last + 1 < len(sentences):
        last += 1
        span = span.to(sentences[last].span)
    return span


def _within(reading: Reading, passage: Span, wanted: Sequence[str]) -> tuple[Span, float] | None:
    """The run of words in ``passage`` that is likest to ``wanted``, and how like it is."""
    text = passage.of(reading.document.text)
    places = list(word_places(text))
    words = words_of(text)
    if not words or not wanted:
        return None
    floor = QUOTE_FLOOR if len(wanted) < LONG_QUOTE else LONG_QUOTE_FLOOR
    near = fuzz.partial_ratio_alignment(wanted, words, score_cutoff=100.0 * floor)
    if near is None or min(near.dest_end - near.dest_start, near.src_end - near.src_start) < floor * len(wanted):
        return None  # a short sentence inside a long quotation is not the quotation
    score = near.score / 100.0
    if score < 1.0 and len(wanted) < QUOTE_WORDS:
        return None
    first, last = places[near.dest_start], places[min(near.dest_end, len(places)) - 1]
    return Span(passage.start + first.start(), passage.start + last.end()), score
