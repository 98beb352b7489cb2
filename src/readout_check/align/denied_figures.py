"""The figures and dates of a clause that the article denies: which of them a passage of the readouts has, which of them
the denial can be about, and whether words like "another" make it a denial about others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.align.scene import Match, Scene
from readout_check.lexicon.denying import BOUNDING_VERBS, FOR_A_TIME, OTHERS
from readout_check.lexicon.units import TIME_UNITS
from readout_check.model import DateClaim, Dimension, Quantity, Span, StatementClaim

SMALL = 2  # counts up to this are those of the parties, as a rule
TELLING = 12  # counts from here on are hardly shared by two groups
TWO_FIGURES_SHARE = 0.45  # least share of a clause that a passage must hold that has two of its figures, another verb,
ONE_FIGURE_SHARE = 0.6  # or one of them
NEAR = 25  # code points behind the verb within which a figure is its complement
_PLAIN_NOT = re.compile(r"^(?!.*\b(?:him|her|it)self\b).*(?:\bnot\b|\bnever\b|n['’]t\b)", re.IGNORECASE | re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?\b")
_REPORTED = re.compile(r"\b(?:according to|released|published|said|told|announced)\b[^.;]{0,60}$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|unless|before|without|yet|if|than)\b", re.IGNORECASE)
_PARTING = re.compile(r"[,;:()–—]|\b(?:of|for|by|from|with|to|and|or)\b")
_TO_COME = re.compile(r"(?:will|would|shall|should|can|(?:is|are|was|were) to)\b", re.IGNORECASE)
_BOUNDS = frozenset({"some", "many"})
_FURTHER = frozenset({"another", "remaining"})
_OWN_SUBJECT = re.compile(
    r"(?:,|;)\s+(?:and|but|while|whereas)\s+(?:that\s+(?!is\b|was\b|has\b|will\b))?(?!(?:it|its|they|their|this|these|that|those|which|he|she|we|all|none|both"
    r"|so|then|only|not|no|now|has|have|had|is|are|was|were|will|would|can|could)\b)"
)


class DeniedFigures:
    """The figures and dates of an article's denied clauses, held against the sentences of the readouts.

    ``confirmed`` are the pairs of figures and dates that say the same.
    """

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        self._scene = scene
        self._text = scene.article.document.text
        self._confirmed = {m.secondary: m.official for m in confirmed}

    def told(self, claim: StatementClaim, there: int) -> tuple[int, int]:
        """How many figures and dates of the clause the sentence ``there`` has, and of how many neither it nor its
        neighbours say anything, though the denial may be about them.
        """
        told = others = 0
        for n, figure in self._of(claim):
            official = self._confirmed.get(n)
            sentence = None if official is None else self._scene.official[official].sentence
            told += sentence == there
            strange = sentence is None or abs(sentence - there) > 1
            others += strange and not self._says_little(figure) and not self._held(figure, there)
        return told, others

    def told_later(self, claim: StatementClaim, there: int) -> bool:
        """Whether a figure of the clause stands in the sentence after ``there``: whoever says that nobody was hurt, and
        then how many died elsewhere, denies nothing of those."""
        return any(self._sentence(n) == there + 1 for n, figure in self._of(claim) if isinstance(figure, Quantity))

    def rest(self, claim: StatementClaim, there: int) -> bool:
        """Whether a figure of the clause is what the sentence leaves of a whole: "of 500, 412 were used", "88 were
        not".
        """
        theirs = {i.claim.low for i in self._scene.official if i.sentence == there and isinstance(i.claim, Quantity)}
        left = {a - b for a in theirs for b in theirs if a > b > 0}
        ours = {f.low for n, f in self._of(claim) if isinstance(f, Quantity) and n not in self._confirmed}
        return bool(left & ours)

    def complement(self, claim: StatementClaim, there: int) -> bool:
        """Whether what is denied is a figure that the sentence ``there`` states and no text has twice: "did not rise
        by 14 percent", "is not to pay 95 million".

        A verb that only bounds the figure ("did not reach") denies no more than that.
        """
        clause = claim.clause.to(claim.span).of(self._text)
        if claim.verb in BOUNDING_VERBS or _UNTIL.search(clause):
            return False
        return any(
            isinstance(figure, Quantity)
            and self._sentence(n) == there
            and 0 <= figure.span.start - claim.span.end <= NEAR
            and not _PARTING.search(self._text[claim.span.end : figure.span.start])
            and self._is_telling(figure)
            for n, figure in self._of(claim)
        )

    def sentence(self, claim: StatementClaim) -> int | None:
        """The sentence of the readouts that states a figure of the clause which no text has twice: the only such one.

        A span of time may be told the other way round, and some verbs only bound their figures.
        """
        if claim.verb in BOUNDING_VERBS:
            return None
        found = {
            self._sentence(n)
            for n, figure in self._of(claim)
            if isinstance(figure, Quantity) and figure.unit.code not in TIME_UNITS and self._is_telling(figure)
        } - {None}
        return found.pop() if len(found) == 1 else None

    def telling(self, claim: StatementClaim, there: int) -> bool:
        """Whether the sentence states a figure of the clause that no text has twice."""
        return any(
            isinstance(figure, Quantity) and self._sentence(n) == there and self._is_telling(figure)
            for n, figure in self._of(claim)
        )

    def plain(self, claim: StatementClaim, there: int, share: float) -> bool:
        """Whether a denial with a verb of its own is plainly one of the sentence ``there``, which holds ``share`` of
        its words: by its figures and enough of those.
        """
        clause = claim.clause.to(claim.span)
        told, _ = self.told(claim, there)
        if not told or not _PLAIN_NOT.search(clause.of(self._text)):
            return False
        if any(
            not self._for_as_long(claim, there, found)
            for found in FOR_A_TIME.finditer(self._text, clause.start, clause.end)
        ):
            return False
        return share >= (TWO_FIGURES_SHARE if told > 1 else ONE_FIGURE_SHARE)

    def _for_as_long(self, claim: StatementClaim, there: int, found: re.Match[str]) -> bool:
        """Whether words for how long something is to be so are the sentence's too: "will train for five months"; how
        long a thing has not been so is told of another time.
        """
        span = Span(*found.span())
        figures = (f for n, f in self._of(claim) if self._sentence(n) == there)
        return _TO_COME.match(claim.text) is not None and any(figure.span.overlaps(span) for figure in figures)

    def of_others(self, claim: StatementClaim, there: int) -> Iterator[str]:
        """The words of the clause by which it may speak of others than the sentence ``there``, in lower case.

        "Some 40", "as many as 40" only bound a figure, and "another 720" are those 720 that the sentence has.
        """
        clause = claim.clause.to(claim.span)
        figures = [f for n, f in self._of(claim) if isinstance(f, Quantity) and self._sentence(n) == there]
        for match in OTHERS.finditer(clause.of(self._text)):
            word, end = match.group(0).lower(), clause.start + match.end()
            bounded = [
                f for f in figures if f.span.start >= end and self._text[end : f.span.start].strip() in {"", "as"}
            ]
            if (word in _BOUNDS and bounded) or (word in _FURTHER and any(map(self._is_telling, bounded))):
                continue
            yield word

    def in_kept_bound(self, claim: StatementClaim, there: int, at: int) -> bool:
        """Whether the readouts' word ``at`` bounds a figure that the clause gives with the same bound."""
        for n, figure in self._of(claim):
            official = self._confirmed.get(n)
            if official is None or self._scene.official[official].sentence != there:
                continue
            theirs = self._scene.official[official].claim
            if isinstance(theirs, Quantity) and isinstance(figure, Quantity) and theirs.bound == figure.bound:
                whole = theirs.span if theirs.qualifier is None else theirs.span.to(theirs.qualifier)
                if whole.start <= at < whole.end:
                    return True
        return False

    def _of(self, claim: StatementClaim) -> Iterator[tuple[int, Quantity | DateClaim]]:
        for n, item in enumerate(self._scene.secondary):
            if isinstance(item.claim, Quantity | DateClaim) and claim.clause.covers(item.claim.span):
                yield n, item.claim

    def _sentence(self, n: int) -> int | None:
        official = self._confirmed.get(n)
        return None if official is None else self._scene.official[official].sentence

    def _says_little(self, figure: Quantity | DateClaim) -> bool:
        """Whether the denial is not about a figure: "the two parties", "last week's floods", "according to minutes
        released on Thursday"."""
        if isinstance(figure, Quantity):
            return figure.unit.dimension == Dimension.COUNT and figure.low <= SMALL
        if _POSSESSIVE.match(self._text, figure.span.end):
            return True
        return _REPORTED.search(self._text, figure.sentence.start, figure.span.start) is not None

    def _held(self, figure: Quantity | DateClaim, there: int) -> bool:
        """Whether the sentence has the same number or a date around the same day, paired or not."""
        for item in self._scene.official:
            if item.sentence != there:
                continue
            if isinstance(figure, Quantity) and isinstance(item.claim, Quantity):
                if (figure.low, figure.high) == (item.claim.low, item.claim.high):
                    return True
            elif isinstance(figure, DateClaim) and isinstance(item.claim, DateClaim):
                ours, theirs = figure.interval, item.claim.interval
                if ours.first <= theirs.first and theirs.last <= ours.last:
                    return True
        return False

    def _is_telling(self, figure: Quantity) -> bool:
        """Whether hardly two facts share the figure, and neither text gives it twice."""
        if figure.unit.dimension == Dimension.COUNT and figure.low < TELLING:
            return False
        sides = self._scene.official, self._scene.secondary
        equal = [[i for i in side if isinstance(i.claim, Quantity) and i.claim.low == figure.low] for side in sides]
        return all(len(mentions) <= 1 for mentions in equal)


def parted_at(text: str, start: int) -> int:
    """The end of a statement that goes on from ``start``: where another with its own subject follows, or the end of
    ``text``.
    """
    found = _OWN_SUBJECT.search(text, start)
    return len(text) if found is None else found.start()
