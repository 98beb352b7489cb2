"""Figures that are put right in another sentence, by the speaker or by one to whom he gives way.

"Last summer 720,000 guests came. Sorry, that is for the whole year. In the summer it was 540,000." The first figure
does not stand: it is read as the second one, with its own value among the alternatives. What is put right in the same
breath is read by ``quantity_corrections``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from readout_check.lexicon.amending import ACCEPTING, AMENDING, BACKWARDS, EXCUSING, IT_WAS, NOT_THIS, OWNING
from readout_check.model import Claim, Dimension, Quantity, SegmentKind, Sentence, Use

NEAR = 3  # sentences back in which the figure that is put right is looked for
FAR = 16  # the same where another one names its matter and is told to be right
BEHIND = 2  # sentences on in which a speaker who has excused himself gives the right figure
ANSWER = 4  # sentences on in which somebody says that he was wrong
LEADING = 60  # code points before a figure in which words say that it stands for another


def put_right(text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with the figures that do not stand read as those that do; spans stay where they are."""
    instead: dict[int, Claim] = {}
    for first, second in _Amendments(text, sentences, claims).found():
        stands = replace(first, low=second.low, high=second.high, bound=second.bound, magnitude=second.magnitude)
        instead[id(first)] = replace(stands, alternatives=(first.low,), put_right=second.span)
        instead[id(second)] = replace(second, unit=first.unit, alternatives=(first.low,))
    return [instead.get(id(claim), claim) for claim in claims]


class _Amendments:
    def __init__(self, text: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> None:
        self._text = text
        self._sentences = sentences
        self._figures: list[list[Quantity]] = [[] for _ in sentences]
        self._places = {sentence.span.start: n for n, sentence in enumerate(sentences)}
        for claim in claims:
            if isinstance(claim, Quantity) and claim.use == Use.STATED and not claim.is_range:
                self._figures[self._places[claim.sentence.start]].append(claim)  # every claim's is one of the sentences

    def found(self) -> Iterator[tuple[Quantity, Quantity]]:
        """The figures that do not stand, each with the one that does."""
        taken: set[int] = set()
        for n, sentence in enumerate(self._sentences):
            words = sentence.span.of(self._text)
            if excused := EXCUSING.search(words):
                pair = self._excused(n, sentence.span.start + excused.start())
            elif amending := AMENDING.search(words):
                pair = self._amended(n, sentence.span.start + amending.start())
            elif OWNING.match(words):
                pair = self._owned(n)
            else:
                pair = None
            pairs = [pair] if pair is not None else list(self._instead_of(n))
            if pairs and not {id(figure) for pair in pairs for figure in pair} & taken:
                taken |= {id(figure) for pair in pairs for figure in pair}
                yield from pairs

    def _excused(self, n: int, cue: int) -> tuple[Quantity, Quantity] | None:
        """A figure before an apology with the first like it behind: "Sorry, that is for two years. It was 29"."""
        last = n
        while last - n < BEHIND and last + 1 < len(self._sentences) and not self._parted(last):
            last += 1
        later = [f for place in range(n, last + 1) for f in self._figures[place] if f.span.start >= cue]
        if any(figure.alternatives for figure in later):
            return None
        return self._pair(self._before(n, cue, NEAR), later)

    def _amended(self, n: int, cue: int) -> tuple[Quantity, Quantity] | None:
        """A figure with the one given for it by words that say so: "and then corrected the figure: 321 families"."""
        later = [f for f in self._figures[n] if f.span.start >= cue]
        if later and BACKWARDS.search(self._text, cue, later[0].span.start):
            return None
        later += self._figures[n + 1] if n + 1 < len(self._figures) else []
        near = self._pair(self._before(n, cue, NEAR), later)
        if near is not None or not self._accepted(n):
            return near
        return next(
            ((f, s) for s in later for f in self._before(n, cue, FAR) if _of_one_sort(f, s) and self._one_matter(f, s)),
            None,
        )

    def _owned(self, n: int) -> tuple[Quantity, Quantity] | None:
        """A figure with the one that another speaker gave for it just before this one owns that he was right."""
        last = n - 1
        while last > 0 and self._sentences[last].kind == SegmentKind.LABEL:
            last -= 1
        if last < 0 or not self._parted(last):
            return None
        first = last
        while first > 0 and not self._parted(first - 1):
            first -= 1
        later = [(f, place) for place in range(first, last + 1) for f in self._figures[place]]
        pairs = ((f, s) for s, place in later for f in self._before(place, s.span.start, FAR))
        return next(
            ((f, s) for f, s in pairs if f.counted is not None and _of_one_sort(f, s) and self._stands_for(f, s)), None
        )

    def _instead_of(self, n: int) -> Iterator[tuple[Quantity, Quantity]]:
        """A figure told before with the one that is given for it by name: "it was 3,200 animals, not 2,300"."""
        figures = self._figures[n]
        for right, wrong in pairwise(figures):
            between = self._text[right.span.end : wrong.span.start]
            if not NOT_THIS.fullmatch(between) or not _of_one_sort(right, wrong):
                continue
            told = [f for f in self._before(n, right.span.start, FAR) if f.low == wrong.low]
            told = [f for f in told if f.sentence != right.sentence and _of_one_sort(f, right)]
            if told:
                yield from ((f, right) for f in (told[0], wrong))
                return

    def _pair(self, before: Sequence[Quantity], later: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
        return next(((f, s) for s in later for f in before if _of_one_sort(f, s) and self._stands_for(f, s)), None)

    def _before(self, n: int, cue: int, reach: int) -> list[Quantity]:
        """The figures before the cue, the nearest first."""
        near = (f for place in range(max(0, n - reach), n + 1) for f in self._figures[place] if f.span.end <= cue)
        return list(near)[::-1]

    def _parted(self, n: int) -> bool:
        """Whether a paragraph ends behind a sentence."""
        return "\n" in self._text[self._sentences[n].span.end : self._sentences[n + 1].span.start]

    def _accepted(self, n: int) -> bool:
        """Whether somebody says in one of the next sentences that he was wrong."""
        near = self._sentences[n : n + ANSWER + 1]
        return any(ACCEPTING.search(sentence.span.of(self._text)) for sentence in near)

    def _stands_for(self, first: Quantity, second: Quantity) -> bool:
        """Whether the second figure says of what it is: it counts the same noun, or follows it or "it was"."""
        if second.counted is not None:
            return first.counted == second.counted
        at = self._sentence_of(second)
        if first.counted is not None and any(
            word.lemma == first.counted for word in at.words if word.start < second.span.start
        ):
            return True
        start = second.span.start
        return IT_WAS.search(self._text, max(at.span.start, start - LEADING), start) is not None

    def _one_matter(self, first: Quantity, second: Quantity) -> bool:
        """Whether the sentences of two figures share a name, or two nouns, beside the figures themselves."""
        if first.counted != second.counted:
            return False
        one, other = (
            {(w.lemma, w.pos) for w in self._sentence_of(f).words if not f.span.start <= w.start < f.span.end}
            for f in (first, second)
        )
        shared = [pos for _, pos in one & other]
        return "PROPN" in shared or shared.count("NOUN") > 1

    def _sentence_of(self, figure: Quantity) -> Sentence:
        return self._sentences[self._places[figure.sentence.start]]


def _of_one_sort(first: Quantity, second: Quantity) -> bool:
    """Whether two unequal figures are of one unit, or the second, scaled alike, leaves it out."""
    if first.low == second.low or first.alternatives or second.alternatives or first.per != second.per:
        return False
    if first.unit.code == second.unit.code:
        return True
    bare = second.unit.dimension == Dimension.COUNT and second.counted is None
    return bare and first.magnitude == second.magnitude
