"""One deed with two doers: the article has one party pay, lend or build what the readouts have another one do.

The verbs need only say the same deed ("meet the cost", "pay for"); what tells that it is one deed is that the passage
holds what the article's clause is about, and that no passage of the readouts has the article's party do the like. Where
the verbs say nothing of each other ("allot", "spend"), nearly all must be held, and neither party may stand in the
other one's passage: who gives and who gets are both there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.deed_cover import ELIDED, POINTING, Cover, Deed, gives, one_way, where
from readout_check.align.noun_deeds import noun_deeds
from readout_check.align.parties import Named, Parties, cities_of, named_in, others
from readout_check.align.same_deed import may_be_one, one_deed, only_says, tells
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.deeds import COSTS, TAKING
from readout_check.lexicon.gazetteer import Term, find, meant
from readout_check.lexicon.related import ALIKE
from readout_check.model import OfficeClaim, Pair, SegmentKind, Span, StatementClaim

SHARE = 0.6  # least share of what the article's clause is about that the passage must hold
OBJECT_SHARE = 0.45  # the same where both verbs have one object
SUM_SHARE = 0.3  # the same where one verb has one sum
ANY_SHARE = 0.75  # the same where the verbs tell nothing of each other
FIGURE_SHARE = 0.3  # the same where both have one figure that the readouts have once
WHOLE = 0.9  # the same for a passage that says all of it, but of one party alone
RIVAL = 0.5  # a passage of the article's own party that holds so much of the best share speaks for the article
NOBODYS = 0.5  # the same of a passage that tells of no party
SCORE = 0.75
_SILENT = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.CAPTION, SegmentKind.DATE_LINE})
_EMPTY = frozenset("be have do become remain need know see want wish like hope feel".split())  # no deeds at all
_RECEIVING = re.compile(r"\b(?:to|with|for|from) (?:the )?$")
_NOUN = re.compile(r" (?!(?:and|or|will|would|has|have|had|is|are|side|party|delegation|government)\b)[a-z]")
_SECOND = re.compile(r",? (?:and|as well as|plus)(?: also)? (?=(?:for|to|in|on|with|the|an?|its|their) )")
_AGENT = re.compile(
    r"[Tt]he (?:\w+ ){0,2}(?:contractors?|compan(?:y|ies)|operators?|owners?|users?|employers?|investors?|banks?"
    r"|suppliers?|builders?|developers?|shareholders?|manufacturers?|airlines?|exporters?|importers?|growers?|farmers?|sponsors?)"
)
_VOWED = re.compile(r"\b(?:promis|pledg|vow|offer|commit)\w{0,4}(?: \w+)? $|\bundert(?:ook|akes?|aken) $", re.I)
_PASSING = re.compile(r", (?:[a-z]+ ){0,2}$")


def pair_doers(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each deed of the article with the readout's one that another party does."""
    doers = _Doers(scene, confirmed)
    for deed in doers.ours():
        found = doers.other(deed)
        if found is not None:
            theirs, ours, share = found
            yield Pair(
                official=replace(theirs.claim, actor_phrase=theirs.words),
                secondary=replace(
                    ours.claim,
                    actor_phrase=ours.words or ours.claim.actor_phrase,
                    actor_span=where(ours, scene.article.document.text),
                    source=None,
                ),
                score=min(1.0, SCORE * (0.6 + 0.4 * share)),
                other_doer=True,
                official_index=theirs.document,
                secondary_index=number,
            )


class _Doers:
    """The deeds of both sides with who does them."""

    def __init__(self, scene: Scene, confirmed: Sequence[Match]) -> None:
        self._scene = scene
        self._cover = Cover(scene, confirmed)
        offices = tuple(c for r in scene.officials for c in r.claims if isinstance(c, OfficeClaim))
        self._polities = {office.polity for office in offices if office.person}
        cities, names = cities_of(scene.officials), Named(scene.officials)
        self._article = Parties(scene.article, cities, offices, names)
        theirs = [Parties(reading, cities, offices, names) for reading in scene.officials]
        self._deeds: list[Deed] = []
        for number, parties in enumerate(theirs):
            told = [(scene.official[n].sentence, c, n) for n, c in scene.theirs(StatementClaim)]
            told = [each for each in told if scene.official[each[2]].document == number]
            for (at, claim, n), acting in zip(told, parties.told([each[:2] for each in told]), strict=True):
                if not claim.negated and scene.in_prose(n):
                    self._deeds.append(Deed(at, claim, *acting, number))
        first = 0
        for number, reading in enumerate(scene.officials):
            self._deeds += [
                Deed(first + at, c, keys, c.actor_phrase or "", number) for at, c, keys in noun_deeds(reading)
            ]
            first += len(reading.sentences)

    def ours(self) -> Iterator[Deed]:
        """The article's deeds, those that a noun tells last."""
        told = [(self._scene.secondary[n].sentence, claim) for n, claim in self._scene.ours(StatementClaim)]
        for (at, claim), acting in zip(told, self._article.told(told), strict=True):
            yield Deed(at, claim, *acting)
        for at, claim, keys in noun_deeds(self._scene.article):
            yield Deed(at, claim, keys, claim.actor_phrase or "")

    def other(self, ours: Deed) -> tuple[Deed, Deed, float] | None:
        """The readout's deed that ``ours`` gives to another party, the article's one, and the share it holds."""
        if not ours.parties or not self._states(ours):
            return None
        found = self._of_a_part(ours) or self._of_one_verb(ours) or self._of_any_verb(ours) or self._of_owner(ours)
        return found if found and not opposed(found[0].claim.verb, ours.claim.verb, "v") else None  # lent, borrowed

    def _of_a_part(self, ours: Deed) -> tuple[Deed, Deed, float] | None:
        """The same for a second thing of the clause, where one sentence of the readouts parts the two: "pays for the
        hall, and for the roof as well"."""
        text = self._scene.article.document.text
        found = _SECOND.search(text, ours.claim.span.end, ours.claim.clause.end)
        if found is None or not tells(ours.claim):
            return None
        span = Span(found.start(), ours.claim.clause.end)
        part = replace(ours, claim=replace(ours.claim, clause=span))
        scored = [
            (self._cover.share(d, part, clause_only=True), d) for d in self._deeds if one_deed(d.claim, ours.claim)
        ]
        best, theirs = max(scored, key=lambda each: (each[0], -each[1].at), default=(0.0, None))
        if theirs is None or best < WHOLE or not others(theirs.parties, ours.parties):
            return None
        own = [share for share, d in scored if d is not theirs and (not d.parties or d.parties & ours.parties)]
        contrast = any(d.at == theirs.at and d.parties & ours.parties for _, d in scored)
        if not contrast or max(own, default=0.0) >= RIVAL * best:
            return None
        return theirs, replace(part, claim=replace(part.claim, span=span, actor_span=None), words=""), best

    def _of_one_verb(self, ours: Deed) -> tuple[Deed, Deed, float] | None:
        """The same among the deeds whose verb says the article's deed."""
        claim = ours.claim
        if not tells(claim):
            return None
        scored = [(self._cover.share(d, ours), d) for d in self._deeds if one_deed(d.claim, claim)]
        best, theirs = max(scored, key=lambda each: (each[0], -each[1].at), default=(0.0, None))
        if theirs is None or best < self._floor(theirs, ours):
            return None
        by_noun = not theirs.parties and best >= WHOLE and self._acts(theirs)
        if not (by_noun or others(theirs.parties, ours.parties)) and not self._joined(theirs, ours, best):
            return None
        if not may_be_one(theirs.claim, claim):
            return None
        added = replace(ours, parties=ours.parties - theirs.parties)
        if any(self._is_rival(d, share, theirs, added, best) for share, d in scored if d is not theirs):
            return None
        if self._shares_verb(theirs, ours.parties) or self._both_ways(theirs, claim):
            return None
        return theirs, ours, best

    def _acts(self, deed: Deed) -> bool:
        """Whether a noun that is no party of the talks does it: "the contractor will bear the cost"."""
        actor, text = deed.claim.actor_span, self._scene.officials[deed.document].document.text
        return actor is not None and _AGENT.fullmatch(actor.of(text)) is not None

    def _of_any_verb(self, ours: Deed) -> tuple[Deed, Deed, float] | None:
        """The same among all deeds: one passage alone holds the clause, and does not name the article's party."""
        if only_says(ours.claim) or ours.claim.verb in _EMPTY or self._is_aside(ours.claim):
            return None
        scored = [(self._cover.share(d, ours), d) for d in self._deeds]
        fitting = [(share, d) for share, d in scored if not (only_says(d.claim) or d.claim.verb in _EMPTY)]
        best, theirs = max(fitting, key=lambda each: (each[0], -each[1].at), default=(0.0, None))
        if theirs is None or best < self._any_floor(theirs, ours) or not others(theirs.parties, ours.parties):
            return None
        if not may_be_one(theirs.claim, ours.claim) or self._named_too(theirs, ours):
            return None
        if any(self._is_rival(d, share, theirs, ours, best) for share, d in scored if d is not theirs):
            return None
        return theirs, ours, best

    def _of_owner(self, ours: Deed) -> tuple[Deed, Deed, float] | None:
        """The same for a figure of the clause that the readouts have once, in a sentence where one party alone acts:
        "The German side described its five plants, which delivered 69 million".

        What one gives the other receives: such verbs tell nothing.
        """
        if only_says(ours.claim) or ours.claim.verb in _EMPTY | TAKING or self._is_aside(ours.claim):
            return None
        scored = [
            (self._cover.share(d, ours), d) for d in self._deeds if not d.parties and self._cover.holds_figure(d, ours)
        ]
        best, found = max(scored, key=lambda each: (each[0], -each[1].at), default=(0.0, None))
        if found is None or best < FIGURE_SHARE:
            return None
        acting = {d.parties: d.words for d in self._deeds if d.at == found.at and d.parties}
        keys, words = next(iter(acting.items())) if len(acting) == 1 else (frozenset(), "")
        theirs = replace(found, parties=keys, words=words)
        if not others(keys, ours.parties) or not keys | ours.parties <= self._polities or self._named_too(theirs, ours):
            return None
        if not may_be_one(theirs.claim, ours.claim):
            return None
        return theirs, ours, best

    def _half(self, claim: StatementClaim, text: str) -> Span:
        """The part of a sentence between semicolons that has the clause, where the other part tells another deed."""
        sentence = claim.sentence
        start = text.rfind(";", sentence.start, claim.span.start) + 1 or sentence.start
        end = text.find(";", claim.span.end, sentence.end)
        half = Span(start, end if end >= 0 else sentence.end)
        verbs = [c.span for _, c in self._scene.theirs(StatementClaim) if c.sentence == sentence]
        return half if any(not half.covers(verb) for verb in verbs) else sentence

    def _gets(self, theirs: Deed, parties: frozenset[str]) -> bool:
        """Whether the readout's sentence names these parties only as those to whom something is given, or whose the
        thing is: "for Chad", "from Chad", "Chadian cattle".
        """
        whole = self._scene.officials[theirs.document].document.text
        text = self._half(theirs.claim, whole).of(whole)
        named = [match for match in find(text) if match.country and meant(match) & parties]
        return all(
            _RECEIVING.search(text[: match.span.start])
            or (match.term is Term.DEMONYM and _NOUN.match(text, match.span.end))
            for match in named
        )

    def _any_floor(self, theirs: Deed, ours: Deed) -> float:
        if self._cover.holds_figure(theirs, ours):
            return FIGURE_SHARE
        if not gives(theirs, ours):
            return ANY_SHARE
        return SUM_SHARE if self._cover.same_sum(theirs, ours) else SHARE

    def _is_rival(self, rival: Deed, share: float, theirs: Deed, ours: Deed, best: float) -> bool:
        """Whether another deed of the readouts may be the article's: that of its party, or of nobody known."""
        if rival.parties and not rival.parties & ours.parties:
            return False
        floor = best * (RIVAL if rival.parties else NOBODYS)
        if share < floor:
            return False
        if rival.at != theirs.at and rival.claim.object in POINTING:
            return True
        return self._cover.share(rival, ours, clause_only=True) >= floor

    def _named_too(self, theirs: Deed, ours: Deed) -> bool:
        """Whether either passage names the other one's party too; where both give, it may be who gets it."""
        if one_way(theirs, ours) and self._gets(theirs, ours.parties):
            return False
        text = self._scene.officials[theirs.document].document.text
        told = ours.claim.sentence.of(self._scene.article.document.text)
        said = self._half(theirs.claim, text)
        if named_in(ours.parties, said.of(text)) or named_in(theirs.parties, told):
            return True
        keys = {f"@{key}" for key in ours.parties}
        seats = self._scene.seats(theirs.document)
        own_half = (t for t in self._scene.their_terms[theirs.at] if said.start <= t.start < said.end)
        if any({term.key, seats.get(term.start)} & keys for term in own_half):
            return True
        own = {f"@{key}" for key in theirs.parties}
        seats = self._scene.seats(None)
        here = self._scene.our_terms[ours.at]
        return any({term.key, seats.get(term.start)} & own for term in here)

    def _states(self, ours: Deed) -> bool:
        """Whether the article states the clause in its prose."""
        if ours.claim.negated or ours.claim.conditional or ours.claim.outside:
            return False
        return self._scene.article.sentences[ours.at].kind not in ARTICLE_FURNITURE | _SILENT

    def _is_aside(self, claim: StatementClaim) -> bool:
        """Whether an infinitive or a participle tells of what stands before it: "talks in Lima, set for May"."""
        before = self._scene.article.document.text[claim.sentence.start : claim.span.start]
        if claim.text.lower().startswith("to "):
            return _VOWED.search(before) is None  # what for: the clause before it says who does what
        alone = " " not in claim.text and claim.actor_span is not None and claim.actor_span.end + 1 < claim.span.start
        return alone and _PASSING.search(before) is not None

    def _both_ways(self, theirs: Deed, claim: StatementClaim) -> bool:
        """Whether the readout's sentence has the opposite deed too: what one sells the other buys."""
        sentence = self._scene.their_terms[theirs.at]
        return any(term.pos == "VERB" and opposed(term.key, claim.verb, "v") for term in sentence)

    def _shares_verb(self, theirs: Deed, parties: frozenset[str]) -> bool:
        """Whether the readout's sentence tells of one of ``parties`` without a verb: "and Chad that of the rest"."""
        text = self._scene.officials[theirs.document].document.text
        start, end = theirs.claim.span.end, theirs.claim.sentence.end
        acting = [d.claim.actor_span.start for d in self._deeds if d.claim.actor_span is not None]
        for match in find(text[start:end]):
            before = text[start : start + match.span.start]
            if match.country in parties and ELIDED.search(before) and start + match.span.start not in acting:
                return True
        return False

    def _joined(self, theirs: Deed, ours: Deed, share: float) -> bool:
        """Whether the article adds a second party to the one that the readout has pay or do it, in a passage that holds
        all the rest and does not name the second one."""
        if share < WHOLE or " and " not in ours.words or not theirs.parties or not theirs.parties < ours.parties:
            return False
        said = theirs.claim.sentence.of(self._scene.officials[theirs.document].document.text)
        added = ours.parties - theirs.parties
        named = [meant(match) for match in find(said) if match.country]
        return not (named_in(added, said) or any(keys & added for keys in named))

    def _floor(self, theirs_deed: Deed, ours_deed: Deed) -> float:
        theirs, ours = theirs_deed.claim, ours_deed.claim
        if self._cover.same_sum(theirs_deed, ours_deed) or self._cover.holds_figure(theirs_deed, ours_deed):
            return SUM_SHARE
        things = theirs.object, ours.object
        one = things[0] and things[1] and self._scene.likeness(things[0], things[1]) >= ALIKE
        return OBJECT_SHARE if one and not COSTS & set(things) else SHARE
