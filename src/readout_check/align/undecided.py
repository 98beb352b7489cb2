"""What a readout leaves open or denies (``open_topics``), and the clause of the article that tells it as settled.

A clause of the article that asserts something, and most of whose words stand in the topic and in no other passage of
the readouts, contradicts it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from readout_check.align.asserting import asserts
from readout_check.align.open_topics import HEADS, PARTIES, PRONOUN, Topic, open_topics
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.reporting import takes_clause
from readout_check.lexicon.undecided import (
    BROUGHT_UP,
    CONSIDERING,
    DECIDING,
    EXAMINING,
    HEDGED,
    NEGATING,
    REJECTING,
    UNDECIDED,
)
from readout_check.model import Pair, Span, StatementClaim

_TO_COME = frozenset({"decision", "vote", "ruling", "verdict", "answer"})  # "a decision falls in June"
FLOOR = 0.45  # least share of the article's clause that the topic must hold
MASS = 1.2  # least weight of the words that both share, against that of a noun that stands nowhere else
BLOCK = 0.40  # a denial of the article's own that holds so much of the clause's words says it right
LEAD = 0.12  # by how much the topic must hold more than any other passage
REACH = 4.0  # content words from the verb at which a word counts half
VERB = 0.5  # what the article's verb counts where the topic lacks it: settling a matter has many names
ASIDE = 0.6  # what the words of the article's sentence before count where a clause points back
FIGURE = 2.5  # what an agreed figure or date counts, as in ``coverage``
TIGHT = 60  # code points that a finding may mark


def pair_undecided(scene: Scene, number: int = 0, confirmed: Iterable[Match] = ()) -> Iterator[Pair]:
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


def _inside(term: Term, span: Span) -> bool:
    return span.start <= term.start and term.end <= span.end


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


class Article:
    """The clauses of the article that assert something, with the passages of the readouts that hold their words."""

    def __init__(self, scene: Scene, confirmed: Iterable[Match] = ()) -> None:
        self.scene = scene
        self.text = scene.article.document.text
        self._least = MASS * max(scene.vocabulary.rarity.values(), default=0.0)
        self._capitals = scene.seats(None)
        self.agreed = [
            (scene.secondary[m.secondary].claim.span, scene.official[m.official].sentence) for m in confirmed
        ]
        self._known: dict[tuple[int, Span], list[tuple[Term, float, Mapping[str, float]]]] = {}
        self._clauses = [(n, claim) for n, claim in scene.ours(StatementClaim) if self._asserts(n, claim)]

    def settled(self, topic: Topic) -> tuple[StatementClaim, float] | None:
        """The clause that tells the topic as settled, with its score; None where the article leaves it open too."""
        best: tuple[bool, float, int, StatementClaim, float] | None = None
        for n, claim in self._clauses:
            if self._hedged(claim, topic) or self.agreed_elsewhere(claim, topic):
                continue
            share, mass = self.share(n, claim, topic.words, topic.places)
            if share < FLOOR or mass < self._least or share < self.elsewhere(n, claim, topic.places) + LEAD:
                continue
            decides = claim.verb in DECIDING  # "had agreed" before what is only told of the matter
            if best is None or (decides, share * mass, -n) > (best[0], best[1], -best[2]):
                best = decides, share * mass, n, claim, share
        if best is None or self.denied_too(best[2], best[3]):
            return None
        *_, claim, share = best
        return replace(claim, span=self.marked(claim)), 0.6 + 0.4 * min(1.0, share)

    def _asserts(self, n: int, claim: StatementClaim) -> bool:
        item = self.scene.secondary[n]
        if self.scene.article.sentences[item.sentence].kind in ARTICLE_FURNITURE | HEADS:
            return False
        if not asserts(claim, self.text) or claim.actor in _TO_COME:
            return False
        return claim.verb in DECIDING or claim.verb in CONSIDERING or not takes_clause(claim.verb)

    def agreed_elsewhere(self, claim: StatementClaim, topic: Topic) -> bool:
        """Whether all figures and dates of the clause that both sides give stand in other passages than the topic."""
        places = {place for span, place in self.agreed if claim.clause.covers(span)}
        return bool(places) and not places & {near for place in topic.places for near in (place, place + 1)}

    def _hedged(self, claim: StatementClaim, topic: Topic) -> bool:
        words = claim.clause.to(claim.span).of(self.text)
        found = {match.group(0).lower() for match in HEDGED.finditer(words)}
        if claim.verb in REJECTING:
            if topic.refused:
                return True
            found = {word for word in found if not claim.text.lower().endswith(word)}
        if topic.considering and claim.verb in CONSIDERING:
            found = {word for word in found if not word.startswith(("consider", "discuss", "examin"))}
        return bool(found) or claim.verb in EXAMINING or (_considers(claim) and not topic.considering)

    def share(
        self, n: int, claim: StatementClaim, words: Mapping[str, float], places: Collection[int] = ()
    ) -> tuple[float, float]:
        """The share of the clause's words that ``words`` hold, and the weight of what they share; with ``places`` its
        agreed figures and dates count too, which stand in one of these sentences or elsewhere.
        """
        total = mass = 0.0
        if places:
            for span, place in self.agreed:
                if claim.clause.covers(span):
                    total += FIGURE
                    mass += FIGURE * (place in places)
        dates = [span for span, _ in self.agreed] if places else []
        for term, weight, likes in self.weighed_alike(n, claim):
            if any(_inside(term, span) for span in dates):
                continue
            alike = max((likes[key] * words[key] for key in likes.keys() & words.keys()), default=0.0)
            mass += weight * alike
            own = alike < ASIDE and _inside(term, claim.span)
            total += VERB * weight if own else weight
        return (mass / total if total else 0.0), mass

    def weighed_alike(self, n: int, claim: StatementClaim) -> list[tuple[Term, float, Mapping[str, float]]]:
        """The clause's words with their weights and the readouts' words that are like them."""
        if (n, claim.clause) not in self._known:
            self._known[n, claim.clause] = [
                (term, weight, self.likes(term)) for term, weight in self._weighed(n, claim)
            ]
        return self._known[n, claim.clause]

    def _weighed(self, n: int, claim: StatementClaim) -> Iterator[tuple[Term, float]]:
        rarity = self.scene.vocabulary.rarity
        inside = [t for t in self.scene.our_terms[self.scene.secondary[n].sentence] if _inside(t, claim.clause)]
        bare = claim.verb in DECIDING and all(t.key in DECIDING | PARTIES for t in inside)  # "said she had agreed"
        if (bare or PRONOUN.search(claim.clause.of(self.text))) and self.scene.secondary[n].sentence:
            for term in self.scene.our_terms[self.scene.secondary[n].sentence - 1]:
                yield term, ASIDE * term.weight * rarity[term.key]
        for term in inside:
            if term.key in DECIDING or term.key in PARTIES:
                continue
            steps = sum(min(term.start, claim.span.start) < t.start < max(term.start, claim.span.start) for t in inside)
            yield term, term.weight * rarity[term.key] / (1.0 + steps / REACH)

    def likes(self, term: Term) -> Mapping[str, float]:
        """The readouts' words that are like one of the article's, with how like they are; a capital is its country."""
        likes = dict(self.scene.likes(term.key))
        if term.start in self._capitals:
            likes[self._capitals[term.start]] = 1.0
        return likes

    def elsewhere(self, n: int, claim: StatementClaim, places: Collection[int]) -> float:
        """The largest share that a sentence of the readouts outside ``places`` holds."""
        best = 0.0
        alike = {key for _, _, likes in self.weighed_alike(n, claim) for key in likes}
        for place in sorted({place for key in alike for place in self.scene.their_places.get(key, ())}):
            if place not in places:
                words = {t.key: 1.0 for t in self.scene.their_terms[place]}
                best = max(best, self.share(n, claim, words, (place,))[0])
        return best

    def denied_too(self, n: int, claim: StatementClaim) -> bool:
        """Whether the article itself says that the matter is open: beside the clause, or with its words elsewhere."""
        at = self.scene.secondary[n].sentence
        for place, sentence in enumerate(self.scene.article.sentences):
            words = sentence.span.of(self.text)
            if place in (at, at + 1) and UNDECIDED.search(words):
                return True
            if NEGATING.search(words):
                there = {t.key: 1.0 for t in self.scene.our_terms[place]}
                weighed = list(self._weighed(n, claim))
                held = sum(weight for term, weight in weighed if term.key in there)
                if place != at and held >= BLOCK * sum(weight for _, weight in weighed):
                    return True
        return False

    def marked(self, claim: StatementClaim) -> Span:
        """The verb group with what stands behind it up to the end of the clause, cut at ``TIGHT``."""
        end = max(claim.span.end, min(claim.clause.end, claim.span.start + TIGHT))
        while end > claim.span.end and end < claim.clause.end and not self.text[end].isspace():
            end -= 1
        return Span(claim.span.start, end)
