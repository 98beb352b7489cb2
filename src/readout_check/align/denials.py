"""A clause that the article denies and whose words a passage of the readouts affirms.

The pairs of ``clauses`` want both clauses to be alike as wholes. A single "not" is seen with less: when most of what
the article says around its denied verb stands in one passage of the readouts, figures and names too, and nothing in
that passage denies, bounds or ends anything, both cannot be true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from readout_check.align.contradicted import LIGHT, all_named, one_state, pair_contradicted, taken_away_before
from readout_check.align.coverage import Coverage, Shares
from readout_check.align.denied_figures import DeniedFigures, parted_at
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import CONVERSES, opposed
from readout_check.lexicon.denying import (
    AHEAD,
    BOUNDED,
    BOUNDED_NOT,
    BOUNDING,
    COMPARED,
    FURTHER,
    IMPLICIT,
    NEGATION,
    NOT_DENYING,
    PUT_OFF,
    SPAN_OF_TIME,
    WORRIES,
    only_until,
)
from readout_check.lexicon.related import ALIKE, similar
from readout_check.model import Pair, SegmentKind, Span, StatementClaim

VERB_SHARE = 0.5  # least share of the clause that the passage must hold where it has the denied verb, too
BOTH_SHARE = 0.3  # the same where it has an equal figure as well
FIGURE_SHARE = 0.45  # the same where it has an equal figure or date of the clause
COMPLEMENT_SHARE = 0.25  # the same where it alone states the figure that is denied
TELLING_SHARE = 0.2  # the same where it alone states a figure of the clause, and nothing that bounds or ends
WORDS_SHARE = 0.75  # the same where it has neither,
WORDS = 4  # and so many words are looked for
OWN_SHARE = 0.4  # the same where it has some of the clause's figures, and others are the article's own
RIVAL = 0.2  # a passage that holds so much less may be meant as well,
BESIDE = 0.1  # a sentence beside the passage that holds so much itself may be about the clause
EQUAL = 0.05  # or only so much less where the best one has all figures of the clause
_SILENT = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.CAPTION, SegmentKind.DATE_LINE})
_OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|ours|us|I|[Mm]y)\b")
_HIMSELF = frozenset({"himself", "herself", "itself", "themselves", "oneself"})
_COORDINATED = re.compile(r"(?:\b(?:and|but)|;)\s*$")
_PARTED = re.compile(r";|[–—]|,\s+(?:and|but|while|whereas)\b|\bbut\b")  # what ends the reach of a denial
_POINTING = re.compile(
    r"^\W*(?:it|its|they|their|this|these|that|those|none|nobody|nothing|no)\b|\b(?:them|of it)\b", re.I
)


def pair_denials(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each clause that the article denies with the clause of the readouts that affirms it, where one does.

    ``confirmed`` are the pairs of figures and dates that say the same.
    """
    yield from pair_contradicted(scene, number, _Denials(scene, confirmed).affirmed)


class _Denials:
    """One article's denied clauses, held against the sentences of the readouts."""

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        self._scene = scene
        self._coverage = Coverage(scene, confirmed)
        self._text = scene.article.document.text
        self._at = {sentence.span: n for n, sentence in enumerate(scene.article.sentences)}
        self._texts = [s.span.of(r.document.text) for r in scene.officials for s in r.sentences]
        self._starts = [s.span.start for r in scene.officials for s in r.sentences]
        kinds = [s.kind for r in scene.officials for s in r.sentences]
        self._states = np.array(
            [k not in _SILENT and t.rstrip()[-1:] not in "?:" for k, t in zip(kinds, self._texts, strict=True)]
        )
        self._capitals = scene.seats(None)
        self._confirmed = {m.secondary: m.official for m in confirmed}
        self._figures = DeniedFigures(scene, confirmed)
        self._statements: dict[int, list[int]] = {}
        for n, _ in scene.theirs(StatementClaim):
            self._statements.setdefault(scene.official[n].sentence, []).append(n)

    def affirmed(self, here: int, claim: StatementClaim) -> tuple[int, float] | None:
        """The place of the readouts' clause that affirms what ``claim`` denies, and how surely; None without one."""
        at = self._scene.secondary[here].sentence
        words = claim.clause.to(claim.span).of(self._text)
        if not self._denies(claim, at, words):
            return None
        shares = np.where(self._states, self._coverage.of(here, claim.clause), 0.0)
        inside = [t for t in self._scene.our_terms[at] if claim.clause.start <= t.start < claim.clause.end]
        there, sure = self._passage(shares, claim, words)
        place = self._verb_in(there, claim)
        figures, others = self._figures.told(claim, there)
        # a figure of the article's own is no matter where the passage has another one and holds enough of the rest
        if others and not sure and not (figures and shares[there] >= OWN_SHARE):
            return None
        scope = self._scope(there, place, self._around_figure(claim, there))
        if self._rivalled(shares, there, claim, scope, bool(figures)) or self._of_others(claim, there):
            return None
        # an equal figure shows which passage is meant: it need not name whose ports, money or side it tells of
        if not figures and not self._all_named(inside, there):
            return None
        least = FIGURE_SHARE if figures else WORDS_SHARE
        if place is not None:
            least = BOTH_SHARE if figures else VERB_SHARE
        complement = self._figures.complement(claim, there)
        if place is None and not (complement or sure or self._figures.plain(claim, there, shares[there])):
            return None  # with another verb a denial may well say the same: "none will be missing", "not seen since"
        if complement:
            least = COMPLEMENT_SHARE
        if sure:
            least = TELLING_SHARE
        if shares[there] < least or (place is None and not figures and len(inside) < WORDS):
            return None
        anchored = self._figures.telling(claim, there) or bool(figures and shares[there] >= VERB_SHARE)
        beside = place is None and self._undone_beside(there, here, claim, anchored=anchored)
        if beside or self._undone(there, scope, inside, claim):
            return None
        if taken_away_before(self._scene, inside, there, self._texts) or self._figures.rest(claim, there):
            return None
        if PUT_OFF.search(self._texts[there]) or (claim.settled and self._is_ahead(claim, there, sure=sure)):
            return None
        if only_until(self._text[claim.span.start : claim.sentence.end], self._texts[there]):
            return None
        place = place if place is not None else self._likest(there)
        return None if place is None else (place, float(min(1.0, shares[there])))

    def _passage(self, shares: Shares, claim: StatementClaim, words: str) -> tuple[int, bool]:
        """The sentence of the readouts that is held against the clause, and whether a figure that no text has twice
        shows that it is meant: then nothing in it may bound or end anything. Else it is the one that holds most.
        """
        there = self._figures.sentence(claim)
        if there is None or not self._states[there] or not NEGATION.search(words):
            return int(np.argmax(shares)), False
        if IMPLICIT.search(self._texts[there]) or shares[there] < TELLING_SHARE:
            return int(np.argmax(shares)), False
        return there, True

    def _denies(self, claim: StatementClaim, at: int, words: str) -> bool:
        if not claim.negated or claim.conditional or claim.outside or claim.object in _HIMSELF:
            return False  # "the minister did not commit herself" has no more in common than the minister
        if claim.verb in WORRIES:
            return False  # "need not fear higher fees"
        if self._scene.article.sentences[at].kind in ARTICLE_FURNITURE:
            return False
        denied = NEGATION.search(words)  # "more than 40 were not" has its bound before the denial
        bounded = denied is not None and BOUNDED.search(words, denied.start())
        return not (NOT_DENYING.search(words) or COMPARED.search(words) or bounded or len(NEGATION.findall(words)) > 1)

    def _rivalled(self, shares: Shares, there: int, claim: StatementClaim, scope: Span | None, by_figure: bool) -> bool:
        """Whether the passage, inside ``scope`` of its sentence, or one that is nearly as good denies something.

        A passage with all figures of the clause is meant before one without; an equally good one counts all the same.
        """
        own = self._texts[there] if scope is None else scope.of(self._texts[there])
        if NEGATION.search(BOUNDED_NOT.sub("", own)):
            return True
        if self._figures.telling(claim, there):
            return False  # no other passage gives that figure
        by_verb = self._verb_in(there, claim) is not None
        near = (int(n) for n in np.flatnonzero(shares >= shares.max() - (EQUAL if by_figure else RIVAL)))
        denying = [n for n in near if n != there and NEGATION.search(self._texts[n])]
        return any(not by_verb or self._verb_in(n, claim) is not None for n in denying)

    def _of_others(self, claim: StatementClaim, there: int) -> bool:
        """Whether the denial speaks of others than the passage: "three more have not"."""
        theirs = self._texts[there].lower()
        further = FURTHER.search(theirs) is not None
        said = self._figures.of_others(claim, there)
        return any(word not in theirs and not (further and FURTHER.fullmatch(word)) for word in said)

    def _scope(self, there: int, by_verb: int | None, by_figure: int | None) -> Span | None:
        """Where in the sentence a denial would be one of the clause that has the denied verb, or an equal figure; None
        for the whole sentence. Behind a figure alone anything may still be about it.

        A clause that has its actor, or shares one behind "and", stands alone unless a denial governs it.
        """
        place = by_verb if by_verb is not None else by_figure
        if place is None:
            return None
        claim, start, text = self._scene.official[place].claim, self._starts[there], self._texts[there]
        assert isinstance(claim, StatementClaim)
        whole = claim.clause.to(claim.span)
        beyond = by_verb is None or self._has_complement(place, there)  # "expects that they will not agree"
        span = Span(whole.start - start, len(text) if beyond else whole.end - start)
        before = text[: span.start]
        own_actor = claim.actor_span is not None and whole.covers(claim.actor_span)
        if not own_actor and not _COORDINATED.search(before):
            return None
        denied = [match.end() for match in NEGATION.finditer(before)]
        return None if denied and not _PARTED.search(before, denied[-1]) else span

    def _has_complement(self, place: int, there: int) -> bool:
        """Whether another clause of the sentence follows the verb of this one as what is said or expected."""
        verb = self._scene.official[place].claim.span
        clauses = [c for n in self._statements[there] if isinstance(c := self._scene.official[n].claim, StatementClaim)]
        return any(0 <= clause.clause.start - verb.end <= 1 for clause in clauses)

    def _around_figure(self, claim: StatementClaim, there: int) -> int | None:
        """The narrowest statement of the sentence around a figure or date that the clause gives, too."""
        told = [
            self._confirmed[n]
            for n, item in enumerate(self._scene.secondary)
            if n in self._confirmed and claim.clause.covers(item.claim.span)
        ]
        spans = [self._scene.official[n].claim.span for n in told if self._scene.official[n].sentence == there]
        clauses = ((n, self._scene.official[n].claim) for n in self._statements.get(there, ()))
        around = [
            (c.clause.end - c.clause.start, n)
            for n, c in clauses
            if isinstance(c, StatementClaim) and any(c.clause.covers(span) for span in spans)
        ]
        return min(around)[1] if around else None

    def _verb_in(self, there: int, claim: StatementClaim) -> int | None:
        """The statement of the sentence that has the denied verb, or None."""
        if claim.verb in LIGHT and claim.verb != "be":
            return None
        for n in self._statements.get(there, ()):
            theirs = self._scene.official[n].claim
            assert isinstance(theirs, StatementClaim)
            if claim.verb == "be":
                here = self._at[claim.sentence]
                if theirs.verb == "be" and one_state(self._scene, (there, theirs), (here, claim)):
                    return n
            elif theirs.verb == claim.verb or similar(theirs.verb, claim.verb, "VERB") >= ALIKE:
                return n
        return None

    def _likest(self, there: int) -> int | None:
        return next(iter(self._statements.get(there, ())), None)

    def _all_named(self, inside: Sequence[Term], there: int) -> bool:
        """Whether the passage has every name of the clause."""
        return _OURS.search(self._texts[there]) is not None or all_named(self._scene, self._capitals, inside, there)

    def _is_ahead(self, claim: StatementClaim, there: int, *, sure: bool) -> bool:
        """Whether the passage tells of what is to come; where a telling figure is meant, the clause around it."""
        around = self._around_figure(claim, there) if sure else None
        told = self._scene.official[around].claim if around is not None else None
        settled = isinstance(told, StatementClaim) and told.settled
        return not settled and AHEAD.search(self._texts[there]) is not None

    def _undone(self, there: int, scope: Span | None, inside: Sequence[Term], claim: StatementClaim) -> bool:
        """Whether other words of the passage may make up for the denial."""
        words = claim.clause.to(claim.span).of(self._text)
        start, text = self._starts[there], self._texts[there]
        span = Span(start, start + len(text)) if scope is None else Span(start + scope.start, start + scope.end)
        terms = [t for t in self._scene.their_terms[there] if span.start <= t.start < span.end]
        turned = ((a.key, b.key) for a in terms for b in inside if a.pos == b.pos and opposed(a.key, b.key, a.pos))
        if any(not CONVERSES.issuperset(words) for words in turned):
            return True  # but who is not given a thing does not receive it
        theirs = span.start - start, self._end_of(there, scope, claim, span.end - start)
        bounds = [IMPLICIT, BOUNDING] if SPAN_OF_TIME.search(words) else [IMPLICIT]
        if not NEGATION.search(words) and IMPLICIT.search(text):
            return True  # "failing to provide" on both sides
        own = set(re.findall(r"[\w-]+", words.lower()))
        for match in (match for pattern in bounds for match in pattern.finditer(text, *theirs)):
            if match.group(0).lower() in own or self._figures.in_kept_bound(claim, there, start + match.start()):
                continue
            term = next((t for t in terms if t.start <= start + match.start() < t.end), None)
            if term is None or all(self._scene.likeness(term.key, t.key) < ALIKE for t in inside):
                return True
        return False

    def _end_of(self, there: int, scope: Span | None, claim: StatementClaim, end: int) -> int:
        """Where in the sentence words that bound or end the clause's figure may stand at last: before another statement
        with a subject of its own.
        """
        around = self._around_figure(claim, there)
        if scope is None or around is None:
            return end
        told = self._scene.official[around].claim
        assert isinstance(told, StatementClaim)
        return min(end, parted_at(self._texts[there], told.span.end - self._starts[there]))

    def _undone_beside(self, there: int, here: int, claim: StatementClaim, *, anchored: bool) -> bool:
        """Whether a sentence beside the passage denies something of what the clause says.

        Where a figure has ``anchored`` the clause in the passage, one with words enough of its own speaks of something
        else.
        """
        beside = [n for n in (there - 1, there + 1) if 0 <= n < len(self._texts)]
        denying = [n for n in beside if NEGATION.search(BOUNDED_NOT.sub("", self._texts[n]))]
        if not denying or not anchored:
            return bool(denying)
        shares = self._coverage.of(here, claim.clause, alone=True)
        return any(
            shares[n] >= BESIDE or len(self._scene.their_terms[n]) < WORDS or _POINTING.search(self._texts[n])
            for n in denying
        )
