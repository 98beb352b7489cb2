"""Short quotations with one word exchanged: only in the speaker's own sentence about the same are they looked for."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from readout_check.model import QuotationClaim, Reading, Sentence, Span, Word
from readout_check.quoting import keys

FEWEST_WORDS = 3
KEPT = 2  # content words that the quotation must have kept
LINKS = 2  # content words that the two sentences must share outside of the quoted words
SCORE = 0.75
BOTH_QUOTED = 0.5  # likeness of two quotations, word by word, that begin with one word
MORE_OR_LESS = 2  # words by which one of them may be longer


def one_word_off(reading: Reading, article: Reading, claim: QuotationClaim) -> Iterator[tuple[Sentence, Span, float]]:
    """The runs of words of ``reading`` that ``claim`` has in their order but for one content word.

    Yields the sentence, the run's place (code points) and a score. A sentence counts when it shares LINKS content words
    with the article's sentence beyond the quoted ones.
    """
    wanted = [k.form for k in keys(claim.text)]
    if len(wanted) < FEWEST_WORDS:
        return
    text = reading.document.text
    told = next((s for s in article.sentences if s.span.overlaps(claim.span)), None)
    if told is None:
        return
    content = {form for w in told.words if claim.span.covers(Span(w.start, w.end)) for form in _forms(article, w)}
    outside = {w.lemma for w in told.words if not claim.span.overlaps(Span(w.start, w.end))}
    for sentence in reading.sentences:
        words = keys(sentence.span.of(text))
        for at in range(len(words) - len(wanted) + 1):
            run = words[at : at + len(wanted)]
            off = [n for n, key in enumerate(run) if key.form != wanted[n]]
            if len(off) != 1 or wanted[off[0]] not in content or run[off[0]].form.isdigit():
                continue
            if sum(key.form in content for n, key in enumerate(run) if n not in off) < KEPT:
                continue
            span = Span(sentence.span.start + run[0].start, sentence.span.start + run[-1].end)
            shared = {w.lemma for w in sentence.words if not span.overlaps(Span(w.start, w.end))} & outside
            if len(shared) >= LINKS:
                yield sentence, span, SCORE


def quoted_alike(reading: Reading, claim: QuotationClaim) -> Iterator[tuple[Sentence, Span, float]]:
    """The words that ``reading`` itself has in quotation marks and that begin like ``claim`` and end otherwise.

    Yields the sentence, the place of the words (code points) and a score. "painful but necessary" is a quotation there
    and "painful but unavoidable" one here: both say whose words they are.
    """
    wanted = [k.form for k in keys(claim.text)]
    if len(wanted) < FEWEST_WORDS:
        return
    for theirs in reading.claims:
        if not isinstance(theirs, QuotationClaim):
            continue
        words = [k.form for k in keys(theirs.text)]
        if words[:1] != wanted[:1] or words == wanted or abs(len(words) - len(wanted)) > MORE_OR_LESS:
            continue
        sentence = next((s for s in reading.sentences if s.span.overlaps(theirs.span)), None)
        if sentence is not None and fuzz.ratio(words, wanted) >= 100.0 * BOTH_QUOTED:
            yield sentence, theirs.span, SCORE


def _forms(article: Reading, word: Word) -> list[str]:
    span = Span(word.start, word.end)
    return [k.form for k in keys(span.of(article.document.text))]
