"""What a readout only weighs, proposes or does not mean to do, and the clause of the article that tells it as decided.

The likeness of words is ``align.undecided``'s. More is asked here, since a wish often comes true in the next sentence:
the topic is one clause of the readout, no word beside it takes the matter up, and the article's clause must itself
commit ("has decided", "will", "has recommended") with a subject that stands in the topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from readout_check.align.open_topics import HEADS, Topic, denial
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.undecided import Article, paired
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.tentative import (
    AWAITED,
    COMMITTING,
    CONDITIONED,
    EXPLORING,
    FOLLOWING,
    TAKEN_UP,
    UNMEANT,
    WEIGHED,
)
from readout_check.lexicon.undecided import CONSIDERING, EXAMINING, HEDGED, NEGATING
from readout_check.model import Modality, Pair, Reading, Span, StatementClaim

FLOOR = 0.6  # least share of the article's clause that the topic must hold
UNMEANT_FLOOR, UNMEANT_LEAD = 0.55, 0.2  # the same of what somebody does not mean to do
NAMED_FLOOR, NAMED_LEAD = 0.33, 0.1  # and where it names who and what
LEAD = 0.25  # by how much the topic must hold more than any other passage
ANCHORS = 2  # least number of words that both have
_BREAK = re.compile(r";|, (?:and|but|while|whereas) ")
_AHEAD = re.compile(r"\b(?:will|shall|is to|are to|(?:is|are) going to)\b", re.IGNORECASE)
_MEANT = re.compile(r"\b(?:may|might|could|plan\w*|intend\w*|mean[st]? to)\b", re.IGNORECASE)
_HAS = re.compile(r"(?:has|have)\b", re.IGNORECASE)


def pair_commitments(scene: Scene, confirmed: Iterable[Match], number: int = 0) -> Iterator[Pair]:
    """Each matter short of a decision with the clause of the article that tells it as decided, if one does.

    ``confirmed`` are the figures and dates on which both sides agree.
    """
    topics = list(_topics(scene))
    if not topics:
        return
    article = _Committing(scene, confirmed)
    for topic, sort in topics:
        found = article.committed(topic, sort)
        if found is not None:
            yield paired(topic, found, number)


def _topics(scene: Scene) -> Iterator[tuple[Topic, re.Pattern[str]]]:
    place = -1
    for number, reading in enumerate(scene.officials):
        for own, sentence in enumerate(reading.sentences):
            place += 1
            words = sentence.span.of(reading.document.text)
            found = UNMEANT.search(words) or WEIGHED.search(words) or CONDITIONED.search(words)
            if found is None or sentence.kind in HEADS or words.rstrip().endswith("?"):
                continue
            start = max((m.end() for m in _BREAK.finditer(words, 0, found.start())), default=0)
            rest = _BREAK.search(words, found.end())
            end = rest.start() if rest else len(words)
            if found.re is WEIGHED and (found.start() == 0 or taken_up(reading, own, words[start:])):
                continue  # "Requests the Commission to ..." is how a body decides
            at = sentence.span.start
            terms = [t for t in scene.their_terms[place] if at + start <= t.start < at + end]
            topic = Topic(
                statement=denial(reading, own, Span(at + found.start(), at + end)),
                document=number,
                words={t.key: 1.0 for t in terms},
                places=frozenset({place}),
                considering=False,
            )
            yield topic, found.re


def taken_up(reading: Reading, own: int, words: str) -> bool:
    """Whether the clause, what follows it or the next two sentences may say that the matter was taken up."""
    if AWAITED.search(words):
        return False
    if EXPLORING.search(words):
        words = ""  # "concurred in exploring the possibility" takes nothing up yet
    beside = takewhile(lambda s: s.kind not in HEADS, reading.sentences[own + 1 : own + 3])
    after = (s.span.of(reading.document.text) for s in beside)
    return any(TAKEN_UP.search(text) for text in (words, *after))


class _Committing(Article):
    """The clauses of the article that say that something is decided."""

    def committed(self, topic: Topic, sort: re.Pattern[str]) -> tuple[StatementClaim, float] | None:
        """The clause that tells the topic as decided, with its score; None without one."""
        for n, claim in self.scene.ours(StatementClaim):
            if not self._commits(n, claim, topic, sort) or not self._of_subject(n, claim, topic):
                continue
            share, _ = self.share(n, claim, topic.words, topic.places)
            floor, lead = self._least_share(n, claim, topic, sort)
            follows, anchors = self._follows(n, claim, topic), self.anchors(n, claim, topic, COMMITTING)
            if share < floor or anchors < (1 if follows else ANCHORS) or self.denied_too(n, claim):
                continue
            of_another = share < self.elsewhere(n, claim, topic.places) + lead or self.agreed_elsewhere(claim, topic)
            if not of_another or (follows and anchors >= ANCHORS):
                return replace(claim, span=self.marked(claim)), 0.6 + 0.4 * min(1.0, share)
        return None

    def _follows(self, n: int, claim: StatementClaim, topic: Topic) -> bool:
        """Whether the verb carries out what the topic weighs, of a figure or a name that both sides give here only."""
        words = " ".join(topic.words)
        carried = claim.verb in topic.words or any(
            claim.verb in verbs and found.search(words) for found, verbs in FOLLOWING
        )
        return carried and self.anchored(n, claim, topic)

    def _least_share(self, n: int, claim: StatementClaim, topic: Topic, sort: re.Pattern[str]) -> tuple[float, float]:
        """The least share that the topic must hold, and by how much more than any other passage.

        What somebody does not mean to do no other sentence takes up; who and what alone tell that it is meant.
        """
        if sort is not UNMEANT:
            return (NAMED_FLOOR, NAMED_LEAD) if self._follows(n, claim, topic) else (FLOOR, LEAD)
        named = claim.actor is not None and claim.object is not None
        if named and all(self.in_topic(word, topic) for word in (claim.actor, claim.object)):
            return NAMED_FLOOR, NAMED_LEAD
        return UNMEANT_FLOOR, UNMEANT_LEAD

    def _commits(self, n: int, claim: StatementClaim, topic: Topic, sort: re.Pattern[str]) -> bool:
        """Whether a clause says that something of the ``sort`` (a pattern of ``lexicon.tentative``) is decided."""
        sentence = self.scene.article.sentences[self.scene.secondary[n].sentence]
        if sentence.kind in ARTICLE_FURNITURE | HEADS or claim.negated or claim.conditional or claim.outside:
            return False
        clause = claim.clause.to(claim.span).of(self.text)
        if NEGATING.search(clause):
            return False
        if sort is UNMEANT and _MEANT.search(claim.text):
            return True
        if HEDGED.search(clause):
            return False
        if claim.verb in COMMITTING and claim.settled:
            return sort is UNMEANT or claim.verb != "recommend"
        if sort is WEIGHED and claim.settled and _HAS.match(claim.text):
            if self.in_topic(claim.verb, topic, 1.0):
                return False  # "is considering buying", "has bought" are a pair of their own
            return claim.verb not in EXAMINING | CONSIDERING and not takes_clause(claim.verb)
        return sort is not CONDITIONED and claim.modality == Modality.PLANNED and _AHEAD.search(claim.text) is not None

    def _of_subject(self, n: int, claim: StatementClaim, topic: Topic) -> bool:
        """Whether a name that the article makes the actor stands in the topic; a common noun may be another word."""
        span = claim.actor_span
        if span is None:
            return True
        terms = [t for t in self.scene.our_terms[self.scene.secondary[n].sentence] if span.start <= t.start < span.end]
        named = [t for t in terms if t.pos == "PROPN"]
        return not named or any(self.likes(t).keys() & topic.words.keys() for t in named)
