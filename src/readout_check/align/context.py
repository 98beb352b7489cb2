"""What a claim is about: the words around it, weighted by rarity and nearness; and how like two such contexts are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readout_check.align.vocabulary import Matrix, Term, Vocabulary
from readout_check.model import Claim, Reading, Span

LOCAL = 1.5  # content words away at which a word counts half: what a figure is a figure of
BROAD = 5.0  # the same for what the passage is about
NEIGHBOUR = 0.25  # what a word of the sentence before or after counts: readouts spread one fact over sentences
CARRIED = 0.6  # the same where the sentence has no more than ``BARE`` words of its own
BARE = 2
WINDOW = 150  # words on either side that tell what a claim is about; only a list is longer, and each item sees no more


@dataclass(frozen=True, slots=True)
class Located:
    """A claim with the place of its document and of its sentence."""

    claim: Claim
    document: int
    sentence: int


def locate(readings: Sequence[Reading]) -> tuple[Located, ...]:
    """All claims of ``readings`` with the running number of their sentence over all documents of the side."""
    found: list[Located] = []
    offset = 0
    for number, reading in enumerate(readings):
        starts = [s.span.start for s in reading.sentences]
        for claim in reading.claims:
            at = bisect_right(starts, claim.span.start) - 1
            if at >= 0:
                found.append(Located(claim, number, offset + at))
        offset += len(starts)
    return tuple(found)


def context_rows(
    located: Sequence[Located],
    sentences: Sequence[tuple[Term, ...]],
    columns: Mapping[str, int],
    rarity: Mapping[str, float],
) -> tuple[Matrix, Matrix]:
    """One row for each claim over the words of its side, for its near surroundings and for its passage.

    The claim's own words are left out: they are what is compared.
    """
    local = np.zeros((len(located), len(columns)), dtype=np.float32)
    broad = np.zeros((len(located), len(columns)), dtype=np.float32)
    for n, item in enumerate(located):
        for term, steps in steps_from(sentences[item.sentence], item.claim.span):
            column, weight = columns[term.key], term.weight * rarity[term.key]
            local[n, column] = max(local[n, column], weight / (1.0 + steps / LOCAL))
            broad[n, column] = max(broad[n, column], weight / (1.0 + steps / BROAD))
        for term in _beside(sentences, item.sentence):
            column, weight = columns[term.key], term.weight * rarity[term.key] * NEIGHBOUR
            broad[n, column] = max(broad[n, column], weight)
        for term in _carried(sentences, item.sentence):
            column, weight = columns[term.key], term.weight * rarity[term.key] * CARRIED
            local[n, column] = max(local[n, column], weight)
            broad[n, column] = max(broad[n, column], weight)
    return local, broad


def steps_from(terms: Sequence[Term], span: Span) -> list[tuple[Term, int]]:
    """The nearest ``WINDOW`` words of a sentence on either side of ``span``, with how many stand in between."""
    behind = bisect_right(terms, span.start, key=lambda t: t.end)
    ahead = bisect_left(terms, span.end, key=lambda t: t.start)
    before, after = terms[max(0, behind - WINDOW) : behind], terms[ahead : ahead + WINDOW]
    return [(t, d) for side in (reversed(before), after) for d, t in enumerate(side)]


def _carried(sentences: Sequence[tuple[Term, ...]], place: int) -> tuple[Term, ...]:
    """What a sentence with hardly a word of its own goes on about: "At present it is 180,000 hectares." """
    return sentences[place - 1][-WINDOW:] if place and len(sentences[place]) <= BARE else ()


def _beside(sentences: Sequence[tuple[Term, ...]], place: int) -> tuple[Term, ...]:
    """The words of the sentences before and after one, the nearest ``WINDOW`` of each."""
    before = sentences[place - 1][-WINDOW:] if place else ()
    after = sentences[place + 1][:WINDOW] if place + 1 < len(sentences) else ()
    return before + after


def sentence_rows(
    sentences: Sequence[tuple[Term, ...]], columns: Mapping[str, int], rarity: Mapping[str, float]
) -> Matrix:
    """One row for each sentence over the words of its side."""
    rows = np.zeros((len(sentences), len(columns)), dtype=np.float32)
    for n, sentence in enumerate(sentences):
        for term in sentence:
            rows[n, columns[term.key]] = term.weight * rarity[term.key]
    return rows


def cosine(official: Matrix, secondary: Matrix, vocabulary: Vocabulary) -> Matrix:
    """The soft cosine of every official row with every secondary row, in [0, 1].

    Articles fuse sentences, so a long row is forgiven: the lengths' product is moved half way to the shorter's square.
    """
    if not official.size or not secondary.size:
        return np.zeros((official.shape[0], secondary.shape[0]), dtype=np.float32)
    rows, columns = vocabulary.shared  # most words of a text have no like in the other
    with np.errstate(invalid="ignore"):  # some BLAS kernels set the flag for lanes that hold nothing
        shared = official[:, rows] @ vocabulary.likeness[np.ix_(rows, columns)] @ secondary[:, columns].T
    theirs = np.linalg.norm(official, axis=1)[:, None]
    ours = np.linalg.norm(secondary, axis=1)[None, :]
    lengths = 0.5 * theirs * ours + 0.5 * np.minimum(theirs, ours) ** 2
    result: Matrix = np.clip(np.divide(shared, lengths, out=np.zeros_like(shared), where=lengths > 0), 0.0, 1.0)
    return result
