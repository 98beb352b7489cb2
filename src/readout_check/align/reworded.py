"""Quotations in other words: half of the content words are those of one saying of the readout, in whatever order.

"Nothing is promised and nothing is excluded" renders "Nothing is ruled out and nothing is promised"; letter by letter
the two have little in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readout_check.model import QuotationClaim, Reading, SegmentKind, Sentence, Span, Word
from readout_check.quoting import keys
from readout_check.standing import Standing

FEWEST_WORDS = 3
CONTENT = 2  # content words of the quotation
ALIKE = 0.5  # share of both sayings' content words that they have in common; other pairs that were read have no quarter
ALIKE_OF_NOBODY = 0.66  # the same where it is not said whose words the quotation has
QUOTED = 8  # sentences that a quotation of the readout may run over
_SMALL = frozenset(
    "already also be can could do have here just may more much must now only really say shall should so then there too "
    "very well will would yet".split()
)


class Sayings:
    """What is said in ``reading``, in a turn or in quotation marks. Built once for all quotations of an article."""

    def __init__(self, reading: Reading) -> None:
        self._sentences = reading.sentences
        self._words = [_content(sentence.words) for sentence in reading.sentences]
        turns = Standing((s.span for s in reading.document.segments if s.kind == SegmentKind.TURN), lambda span: span)
        self._in_turn = [bool(turns.at(sentence.span)) for sentence in reading.sentences]
        self._quoted: dict[int, list[tuple[QuotationClaim, frozenset[str]]]] = {}
        places = {sentence.span: n for n, sentence in enumerate(reading.sentences)}
        for claim in reading.claims:
            if isinstance(claim, QuotationClaim) and claim.sentence in places:
                first = places[claim.sentence]
                near = (w for sentence in reading.sentences[first : first + QUOTED] for w in sentence.words)
                said = _content(w for w in near if claim.span.start <= w.start < claim.span.end)
                self._quoted.setdefault(first, []).append((claim, said))

    def like(self, article: Reading, claim: QuotationClaim) -> Iterator[tuple[Sentence, Span, float]]:
        """The sayings that have the content words of a quotation of ``article``.

        Yields the sentence, the place of the saying (code points) and the share of both sayings' content words that
        they share. What a known speaker says is nothing that another one is quoted with.
        """
        told = (word for sentence in article.sentences if sentence.span.overlaps(claim.span) for word in sentence.words)
        mine = [word for word in told if claim.span.start <= word.start < claim.span.end]
        wanted, text = _content(mine), article.document.text
        if len(wanted) < CONTENT or len(keys(claim.text)) < FEWEST_WORDS or all(text[w.start].isupper() for w in mine):
            return  # too little, or a title
        for sentence, span, speaker, said in self._of_length(len(claim.text)):
            if claim.speaker is None or speaker is None or claim.speaker == speaker:
                alike = 2 * len(wanted & said) / (len(wanted) + len(said))
                if alike >= (ALIKE if claim.speaker else ALIKE_OF_NOBODY):
                    yield sentence, span, alike

    def _of_length(self, length: int) -> Iterator[tuple[Sentence, Span, str | None, frozenset[str]]]:
        """Every saying with its speaker and its content words: a quotation, a sentence of a turn, and the sentence with
        those behind it up to ``length``."""
        for first, sentence in enumerate(self._sentences):
            for claim, said in self._quoted.get(first, ()):
                yield sentence, claim.span, claim.speaker, said
            if not self._in_turn[first]:
                continue
            span, said = sentence.span, self._words[first]
            yield sentence, span, sentence.speaker, said
            for n in range(first + 1, len(self._sentences)):
                other = self._sentences[n]
                if span.end - span.start >= length or not self._in_turn[n] or other.speaker != sentence.speaker:
                    break
                span, said = span.to(other.span), said | self._words[n]
                yield sentence, span, sentence.speaker, said


def _content(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.lemma for word in words if word.lemma not in _SMALL)
