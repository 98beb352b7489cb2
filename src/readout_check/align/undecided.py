"""What a readout leaves open or denies (``open_topics``), and the clause of the article that tells it as settled.

A clause of the article that asserts something, and most of whose words stand in the topic and in no other passage of
the readouts, contradicts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from readout_check.align.asserting import asserts
from readout_check.align.open_topics import HEADS, Topic, open_topics
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.told_of import ToldOf
from readout_check.lexicon.related import ALIKE
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.undecided import (
    APPOSED,
    APPROVING,
    BEGINNING,
    BROUGHT_UP,
    CONSIDERING,
    DECIDING,
    EXAMINING,
    HEDGED,
    REJECTING,
    STILL_SO,
    SUBJUNCTIVE,
    VOTED_DOWN,
)
from readout_check.model import Modality, Pair, Span, StatementClaim

_TO_COME = frozenset(
    "advice answer decision opinion recommendation ruling verdict vote".split()
)  # "a decision falls in June"
_GIVING = frozenset({"deliver", "give", "issue", "make", "present", "submit", "take"})
_THINGS = frozenset(
    {"add", "admit", "recognise", "recognize"}
)  # reporting verbs that do something to things, too: "fuels were added"
_WORDS_GIVEN = frozenset({"assurance", "promise", "undertaking", "word"})
_WANTED = re.compile(r"\b(?:want|would like|wish|like to see)(?:s|ed)? $", re.IGNORECASE)
# what a matter that "will be discussed" may be told of and still be open
_NO_END = frozenset("address be continue deal do focus handle have meet speak tackle talk work".split())
_DESCRIBING = frozenset("brand call characterise characterize deem describe dub label term".split())
_HOPED = re.compile(r"\b(?:hope|wish)(?:s|es|d|ed)?,?(?: that)? $", re.IGNORECASE)
_AND = re.compile(r"\band (?=(?:an?|the|two|three|four|five|its|their) )")
FLOOR = 0.45  # least share of the article's clause that the topic must hold
MASS = 1.2  # least weight of the words that both share, against that of a noun that stands nowhere else
LOW = 0.33  # the same share of a long clause,
MUCH = 1.3  # of which the topic holds words that weigh so many times that least
LEAST, ALONE = 0.25, 0.7  # the share, and the part of that least, where no other passage has any word of the clause
LEAD = 0.12  # by how much the topic must hold more than any other passage
ANCHORED = 0.06  # the same where a figure or a name stands here only


def pair_undecided(scene: Scene, confirmed: Iterable[Match], number: int = 0) -> Iterator[Pair]:
    """Each matter that the readouts leave open with the clause of the article that settles it, if one does.

    ``confirmed`` are the figures and dates on which both sides agree: a clause that has one from elsewhere is of that.
    """
    topics = list(open_topics(scene))
    if not topics:
        return
    article = Article(scene, confirmed)
    for topic in topics:
        found = article.settled(topic)
        if found is not None:
            yield paired(topic, found, number)


def _considers(claim: StatementClaim) -> bool:
    """Whether the statement deals with a matter and settles nothing: an issue is raised, and so is a tax."""
    if claim.verb == "raise" and claim.object is not None:
        return claim.object in BROUGHT_UP
    return claim.verb in CONSIDERING


def _begun(claim: StatementClaim) -> bool:
    """Whether the clause says that a thing is there already: "has opened", "is now running"."""
    running = claim.modality == Modality.DONE and claim.text.lower().endswith("ing")
    return claim.verb in BEGINNING and (claim.settled or running)


def _ends_it(claim: StatementClaim) -> bool:
    """Whether the clause says that a matter is settled or will be done: "is a very important issue" does not."""
    told = claim.verb in DECIDING or claim.settled or claim.modality == Modality.PLANNED
    return told and claim.verb not in _NO_END


def paired(topic: Topic, found: tuple[StatementClaim, float], number: int) -> Pair:
    """The pair of an open topic with the clause that tells it as settled, and its score."""
    claim, score = found
    return Pair(
        official=topic.statement,
        secondary=claim,
        score=score,
        official_index=topic.document,
        secondary_index=number,
    )


class Article(ToldOf):
    """The clauses of the article that assert something, with the passages of the readouts that hold their words."""

    def __init__(self, scene: Scene, confirmed: Iterable[Match] = ()) -> None:
        super().__init__(scene, confirmed)
        self._least = MASS * max(scene.vocabulary.rarity.values(), default=0.0)
        asserted = ((n, claim) for n, claim in scene.ours(StatementClaim) if self._asserts(n, claim))
        self.clauses = [(n, claim, (claim, *self._parts(n, claim))) for n, claim in asserted]

    def settled(self, topic: Topic) -> tuple[StatementClaim, float] | None:
        """The clause that tells the topic as settled, with its score; None where the article leaves it open too."""
        best: tuple[bool, float, int, StatementClaim, float] | None = None
        for n, claim, parts in self.clauses:
            part, share, mass = self._told(n, parts, topic)
            if part is None:
                continue
            decides = claim.verb in DECIDING  # "had agreed" before what is only told of the matter
            if best is None or (decides, share * mass, -n) > (best[0], best[1], -best[2]):
                best = decides, share * mass, n, part, share
        if best is None or self.denied_too(best[2], best[3]):
            return None
        *_, claim, share = best
        return replace(claim, span=self.marked(claim)), 0.6 + 0.4 * min(1.0, share)

    def _told(
        self, n: int, parts: Iterable[StatementClaim], topic: Topic
    ) -> tuple[StatementClaim | None, float, float]:
        """The first of a clause and its ``parts`` that tells what is decided, with the share and the weight that the
        topic holds; no clause where the topic does not hold enough of either.
        """
        for part in parts:
            if self.agreed_elsewhere(part, topic) or self.told_as_done(part) or self.hedged(part, topic):
                continue
            if (topic.undated and not _begun(part)) or (topic.looked and not _ends_it(part)):
                continue
            if topic.pending and not (part.verb in APPROVING and part.settled):
                continue
            share, mass = self.share(n, part, topic.words, topic.places)
            if share < LEAST:
                continue
            elsewhere = self.elsewhere(n, part, topic.places)
            alone = elsewhere == 0.0 and mass >= ALONE * self._least and self.in_topic(part.object, topic, 1.0)
            sure = share >= LOW and mass >= ALONE * self._least and share >= elsewhere + ANCHORED
            if sure and self.anchored(n, part, topic):
                return part, share, mass
            if alone or (self._held(share, mass) and share >= elsewhere + LEAD):
                return part, share, mass
        return None, 0.0, 0.0

    def _parts(self, n: int, claim: StatementClaim) -> Iterator[StatementClaim]:
        """What a clause that decides says to be decided: "agreed *to lay a cable*", "approved a code and *a levy*"."""
        if claim.verb not in DECIDING:
            return
        for m, other in self.scene.ours(StatementClaim):
            after = 0 <= other.span.start - claim.span.end <= 1 and other.text.lower().startswith("to ")
            if after and self.scene.secondary[m].sentence == self.scene.secondary[n].sentence:
                yield replace(claim, clause=other.clause, object=other.object)
        found = _AND.search(self.text, claim.span.end, claim.clause.end)
        if found is not None:
            at = found.end()
            yield replace(claim, span=Span(at, at + 1), clause=Span(at, claim.clause.end))

    def _held(self, share: float, mass: float) -> bool:
        """Whether a topic holds enough of a clause: a smaller part of a long one is enough where it weighs much."""
        return (share >= FLOOR and mass >= self._least) or (share >= LOW and mass >= MUCH * self._least)

    def _asserts(self, n: int, claim: StatementClaim) -> bool:
        item = self.scene.secondary[n]
        if self.scene.article.sentences[item.sentence].kind in ARTICLE_FURNITURE | HEADS:
            return False
        if not asserts(claim, self.text) or claim.actor in _TO_COME or self._wished(claim):
            return False
        if claim.verb in _DESCRIBING:
            return False  # "called the ban unlawful": by what name it goes, not that there is one
        if claim.verb in _GIVING and claim.object in _WORDS_GIVEN | _TO_COME:
            return False  # "is to deliver its opinion" leaves the matter open itself
        if claim.verb in _THINGS and claim.object is not None:
            return True
        if self._is_of_a_noun(claim):
            return False
        return claim.verb in DECIDING or claim.verb in CONSIDERING or not takes_clause(claim.verb)

    def _is_of_a_noun(self, claim: StatementClaim) -> bool:
        """Whether a participle only says of which thing another clause tells: "the cable promised for May is late"."""
        others = (c for _, c in self.scene.ours(StatementClaim) if c.actor_span is not None and c is not claim)
        return any(c.actor_span is not None and c.actor_span.covers(claim.span) for c in others)

    def _wished(self, claim: StatementClaim) -> bool:
        """Whether the clause tells what somebody proposes or asks for: "suggested that the two share a register"."""
        before = self.text[claim.sentence.start : claim.clause.start]
        if (" " not in claim.text and _WANTED.search(before)) or _HOPED.search(before):
            return True  # "wants more water let out", "I hope we will use this"
        if not claim.clause.of(self.text).lower().startswith("that "):
            return False
        return SUBJUNCTIVE.search(before) is not None

    def anchors(self, n: int, claim: StatementClaim, topic: Topic, bare: frozenset[str]) -> int:
        """How many words and agreed figures the topic shares with the clause outside its verb, and outside its actor
        where the verb is one of ``bare``: "the mission has recommended" says nothing yet of what.
        """
        aside = [claim.span]
        if claim.verb in bare and claim.actor_span is not None:
            aside.append(claim.actor_span)
        told = sum(place in topic.places for span, place in self.agreed if claim.clause.covers(span))
        return told + sum(
            any(likes[key] >= ALIKE for key in likes.keys() & topic.words.keys())
            for term, _, likes in self.weighed_alike(n, claim)
            if not any(span.start <= term.start < span.end for span in aside)
        )

    def hedged(self, claim: StatementClaim, topic: Topic) -> bool:
        """Whether the clause itself leaves the matter open or only deals with it."""
        words = APPOSED.sub("", self.without_passing(claim))
        found = {match.group(0).lower() for match in HEDGED.finditer(words)}
        if any(self.in_topic(word, topic) for word in found & STILL_SO):
            found -= STILL_SO
        if claim.settled and claim.object is not None and claim.verb in DECIDING | {"pass"}:
            found -= {claim.object, f"{claim.object}s"}  # "has passed the plan"
        if {claim.actor, claim.object} & {"object"}:
            found -= {"object", "objects"}  # things, and no objection
        # "voted down the report": refused here, too; but not what was "not put to the vote"
        refused_here = VOTED_DOWN.search(words) is not None and " put " not in topic.statement.text
        if topic.refused and (claim.verb in REJECTING or refused_here):
            return True
        if claim.verb in REJECTING:
            found = {word for word in found if not claim.text.lower().endswith(word)}
        if topic.considering and claim.verb in CONSIDERING:
            found = {word for word in found if not word.startswith(("consider", "discuss", "examin"))}
        return bool(found) or claim.verb in EXAMINING or (_considers(claim) and not topic.considering)
