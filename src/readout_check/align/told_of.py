"""Which part of a clause of the article the words of a matter hold, and which part other passages of the readouts do.

Words count the more the nearer they stand to the verb; a clause that points back ("scrapped it") has the words before
it, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from readout_check.align.open_topics import FEW, PARTIES, POINTING, Topic
from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import CONVERSES
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.undecided import APPROVING, DECIDING, NEGATING, OCCASION, RELATIVE, SETTLED, UNDECIDED
from readout_check.model import Modality, Quantity, Span, StatementClaim

_BACK = re.compile(r"\b(?:it|its|this|them)\b", re.IGNORECASE)
_NOUNS = frozenset({"NOUN", "PROPN"})
_EXPLETIVE = re.compile(
    r"it (?:is|was|has|had|will|would) (?:also |now |been |be |then |further ){0,2}(?:agreed|decided|resolved"
    r"|determined|settled|confirmed) (?:to|that|on)\b",
    re.IGNORECASE,
)
BLOCK = 0.40  # a denial of the article's own that holds so much of the clause's words says it right
REACH = 4.0  # content words from the verb at which a word counts half
VERB = 0.5  # what the article's verb counts where the topic lacks it: settling a matter has many names
PASSING = 0.2  # the same of what a relative clause tells in passing
ASIDE = 0.6  # what the words before a clause count where it points back,
BESIDE = 0.5  # and those of them that the topic lacks: most are of something else
FIGURE = 2.5  # what an agreed figure or date counts, as in ``coverage``
TELLING = 20  # a figure from here on that both sides give once is hardly shared by chance
ENOUGH = 12  # code points behind the verb that say of what it is told
TIGHT = 60  # code points that a finding may mark


class ToldOf:
    """The clauses of the article with the passages of the readouts that hold their words.

    ``confirmed`` are the figures and dates on which both sides agree.
    """

    def __init__(self, scene: Scene, confirmed: Iterable[Match] = ()) -> None:
        self.scene = scene
        self.text = scene.article.document.text
        self._capitals = scene.seats(None)
        self.agreed = [
            (scene.secondary[m.secondary].claim.span, scene.official[m.official].sentence) for m in confirmed
        ]
        self._once = _told_once(scene)
        self._both = [
            (scene.official[m.official].claim.span, scene.secondary[m.secondary].claim.span) for m in confirmed
        ]
        known = {span for span, _ in self.agreed}
        self.agreed += [(span, place) for span, place in self._once if span not in known]
        self._of_parties = {c.span for _, c in scene.ours(Quantity) if c.counted in PARTIES}
        self._known: dict[tuple[int, Span, Span], list[tuple[Term, float, Mapping[str, float]]]] = {}

    def agreed_elsewhere(self, claim: StatementClaim, topic: Topic) -> bool:
        """Whether all figures and dates of the clause that both sides give stand in other passages than the topic."""
        places = {place for _, place in self.figures(claim)}
        return bool(places) and not places & {near for place in topic.places for near in (place, place + 1)}

    def told_as_done(self, claim: StatementClaim) -> bool:
        """Whether a figure of the clause is what the readouts tell of something done: "have bought 410 tonnes so far",
        and the price is to be reviewed."""
        if claim.modality == Modality.PLANNED or claim.verb in DECIDING | APPROVING:
            return False
        spans = {span for span, _ in self.figures(claim)}
        deeds = (deed for theirs, ours in self._both if ours in spans for deed in self._deeds_with(theirs))
        return any(_one_deal(deed.verb, claim.verb) for deed in deeds)

    def _deeds_with(self, figure: Span) -> Iterator[StatementClaim]:
        """What the readouts tell as done with a figure."""
        for _, deed in self.scene.theirs(StatementClaim):
            if deed.settled and not deed.negated and deed.clause.covers(figure):
                yield deed

    def share(
        self, n: int, claim: StatementClaim, words: Mapping[str, float], places: Collection[int] = ()
    ) -> tuple[float, float]:
        """The share of the clause's words that ``words`` hold, and the weight of what they share; with ``places`` its
        agreed figures and dates count too, which stand in one of these sentences or elsewhere.
        """
        total = mass = 0.0
        if places:
            for _, place in self.figures(claim):
                total += FIGURE
                mass += FIGURE * (place in places)
        dates = [span for span, _ in self.agreed] if places else []
        for term, weight, likes in self.weighed_alike(n, claim):
            if any(_inside(term, span) for span in dates):
                continue
            alike = max((likes[key] * words[key] for key in likes.keys() & words.keys()), default=0.0)
            mass += weight * alike
            total += weight * (1.0 if alike >= ASIDE else self.counts(term, claim))
        return (mass / total if total else 0.0), mass

    def figures(self, claim: StatementClaim) -> Iterator[tuple[Span, int]]:
        """The agreed figures and dates of the clause with their sentences, without those of who acts ("the two sides")
        and those told in passing, which may be of something else.
        """
        doer, passing = _doer(claim), self.in_passing(claim)
        for span, place in self.agreed:
            if not claim.clause.covers(span) or (doer is not None and doer.covers(span)):
                continue
            if span in self._of_parties or any(aside.covers(span) for aside in passing):
                continue
            yield span, place

    def anchored(self, n: int, claim: StatementClaim, topic: Topic) -> bool:
        """Whether the clause has a figure or a name of the topic that both sides give here only."""
        if any(claim.clause.covers(span) and place in topic.places for span, place in self._once):
            return True
        return any(
            self._named_once(term, topic) for term, *_ in self.weighed_alike(n, claim) if _inside(term, claim.clause)
        )

    def _named_once(self, term: Term, topic: Topic) -> bool:
        """Whether a word is a name of the topic that stands nowhere else on either side."""
        places = self.scene.their_places.get(term.key, ())
        if len(places) != 1 or places[0] not in topic.places or not self._is_name(term):
            return False
        return sum(any(own.key == term.key for own in terms) for terms in self.scene.our_terms) == 1

    def _is_name(self, term: Term) -> bool:
        """Whether a word is written as a name; one that the tagger takes for a noun may be, within a sentence."""
        before = self.text[: term.start].rstrip()[-1:]
        inside = self.text[term.start].isupper() and (before.isalnum() or before == ",")
        return term.pos == "PROPN" or term.key.startswith("@") or inside

    def counts(self, term: Term, claim: StatementClaim) -> float:
        """What a word counts that the topic lacks: less where it tells nothing of what is settled."""
        if not _inside(term, claim.clause):
            return BESIDE
        doer = _doer(claim)
        return VERB if _inside(term, claim.span) or (doer is not None and _inside(term, doer)) else 1.0

    def in_passing(self, claim: StatementClaim) -> list[Span]:
        """What the clause tells in passing: of its things ("which met in May"), or of the meeting ("after talks")."""
        where = self.text, claim.clause.start, claim.clause.end
        spans = (Span(m.start(), m.end()) for found in (RELATIVE, OCCASION) for m in found.finditer(*where))
        return [span for span in spans if not span.covers(claim.span)]

    def weighed_alike(self, n: int, claim: StatementClaim) -> list[tuple[Term, float, Mapping[str, float]]]:
        """The clause's words with their weights and the readouts' words that are like them."""
        if (n, claim.clause, claim.span) not in self._known:
            self._known[n, claim.clause, claim.span] = [
                (term, weight, self.likes(term)) for term, weight in self._weighed(n, claim)
            ]
        return self._known[n, claim.clause, claim.span]

    def _weighed(self, n: int, claim: StatementClaim) -> Iterator[tuple[Term, float]]:
        rarity = self.scene.vocabulary.rarity
        inside = [t for t in self.scene.our_terms[self.scene.secondary[n].sentence] if _inside(t, claim.clause)]
        if self._bare(claim, inside) or self._points_back(claim, inside):
            for term in self._before(n, claim):
                yield term, ASIDE * term.weight * rarity[term.key]
        passing = self.in_passing(claim)
        for term in inside:
            if term.key in PARTIES or (term.key in DECIDING and (term.pos == "VERB" or term.key in POINTING)):
                continue
            steps = sum(min(term.start, claim.span.start) < t.start < max(term.start, claim.span.start) for t in inside)
            counts = PASSING if any(_inside(term, span) for span in passing) else 1.0
            yield term, counts * term.weight * rarity[term.key] / (1.0 + steps / REACH)

    def _bare(self, claim: StatementClaim, inside: Sequence[Term]) -> bool:
        """Whether a clause that decides does not say what: "said she had agreed", "the bank granted the request"."""
        if claim.verb not in DECIDING:
            return False
        actor = claim.actor_span
        return all(
            t.key in DECIDING | PARTIES | POINTING or (actor is not None and actor.start <= t.start < actor.end)
            for t in inside
        )

    def _before(self, n: int, claim: StatementClaim) -> Iterator[Term]:
        """The words that a clause points back to: those before it in its sentence, or else the sentence before."""
        at = self.scene.secondary[n].sentence
        own = [t for t in self.scene.our_terms[at] if t.end <= claim.clause.start]
        if len(own) > FEW:
            yield from own
        elif at:
            yield from self.scene.our_terms[at - 1]

    def _points_back(self, claim: StatementClaim, inside: Sequence[Term]) -> bool:
        """Whether a pronoun of the clause stands for what the sentence before said: not "it was decided to", nor what
        belongs to a noun before it ("the bank is moving its office").
        """
        clause = claim.clause.of(self.text)
        for found in _BACK.finditer(clause):
            at = claim.clause.start + found.start()
            own = found.group(0).lower() == "its" and any(t.start < at and t.pos in _NOUNS for t in inside)
            if not own and not _EXPLETIVE.match(clause, found.start()):
                return True
        return False

    def without_passing(self, claim: StatementClaim) -> str:
        """The words of the clause and its verb without what is told in passing."""
        whole = claim.clause.to(claim.span)
        words, at = [], whole.start
        for span in self.in_passing(claim):
            words.append(self.text[at : span.start])
            at = span.end
        return " ".join((*words, self.text[at : whole.end]))

    def likes(self, term: Term) -> Mapping[str, float]:
        """The readouts' words that are like one of the article's, with how like they are; a capital is its country."""
        likes = dict(self.scene.likes(term.key))
        if term.start in self._capitals:
            likes[self._capitals[term.start]] = 1.0
        return likes

    def in_topic(self, word: str | None, topic: Topic, least: float = 0.0) -> bool:
        """Whether a lower-case word of the article, or one like it, counts at least so much in the topic."""
        likes = self.scene.likes(word or "")
        return any(alike >= ALIKE and topic.words.get(key, -1.0) >= least for key, alike in likes.items())

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
        """The verb group with what stands behind it up to a comma or the end of the clause, cut at ``TIGHT``."""
        found = SETTLED.search(self.text, claim.span.end, claim.sentence.end)
        if found is not None and claim.verb not in DECIDING:
            return Span(found.start(), found.end())  # "is to go there after the council said yes"
        comma = self.text.find(",", claim.span.end, claim.clause.end)
        whole = comma if comma >= claim.span.end + ENOUGH else claim.clause.end
        end = max(claim.span.end, min(whole, claim.span.start + TIGHT))
        while end > claim.span.end and end < whole and not self.text[end].isspace():
            end -= 1
        return Span(claim.span.start, end)


def _one_deal(verb: str, other: str) -> bool:
    return {verb, other} <= CONVERSES or similar(verb, other, "VERB") >= ALIKE


def _told_once(scene: Scene) -> list[tuple[Span, int]]:
    """The telling figures that both sides give once, of whatever: "a quota of 500", "will let in 500 pickers"."""
    theirs, ours = (_by_number(figures) for figures in (scene.theirs(Quantity), scene.ours(Quantity)))
    return [
        (ours[low][0][1].span, scene.official[theirs[low][0][0]].sentence)
        for low in sorted(theirs.keys() & ours.keys())
        if len(theirs[low]) == len(ours[low]) == 1
    ]


def _by_number(figures: Iterable[tuple[int, Quantity]]) -> Mapping[float, list[tuple[int, Quantity]]]:
    found: dict[float, list[tuple[int, Quantity]]] = {}
    for n, figure in figures:
        if figure.low >= TELLING:
            found.setdefault(float(figure.low), []).append((n, figure))
    return found


def _doer(claim: StatementClaim) -> Span | None:
    """Who decides, where the verb says no more than that: "the two neighbours agreed to"."""
    return claim.actor_span if claim.verb in DECIDING else None


def _inside(term: Term, span: Span) -> bool:
    return span.start <= term.start and term.end <= span.end
