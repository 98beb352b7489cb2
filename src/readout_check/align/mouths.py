"""A statement in another mouth, told by its matter: no figure and no verb need be shared.

What the article has a participant say must be held nearly whole by one passage of the readouts, in another one's words,
and by no passage of his own, or of nobody known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.align.deed_cover import POINTING, Cover, Deed
from readout_check.align.parties import Named
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.lexicon.reporting import asks, takes_clause, takes_up
from readout_check.model import Pair, QuotationClaim, Span, StatementClaim
from readout_check.standing import Standing

SHARE = 0.6  # least share of what is said that the passage must hold
RIVAL = 0.5  # a passage of the speaker's own that holds so much of the best share may be what the article means
LEAST = 4  # words of a clause that say enough
FIGURE_COUNTS = 2  # for how many of them a figure stands
SCORE = 0.75


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who says a sentence of the readouts; ``sure`` where the sentence itself or its turn says so."""

    speaker: str | None
    sure: bool


def pair_mouths(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each statement of the article that the readouts have in another participant's mouth."""
    cover, voices = Cover(scene, confirmed), list(_voices(scene))
    passages = [_passage(scene, at) for at in range(len(voices))]
    for ours in _told(scene):
        him = ours.claim.speaker
        if len(cover.about(ours)) + FIGURE_COUNTS * cover.has_figure(ours) < LEAST:
            continue
        scored = [(cover.share(passage, ours, clause_only=True), passage) for passage in passages]
        best, theirs = max(scored, key=lambda each: (each[0], -each[1].at), default=(0.0, None))
        if theirs is None or best < SHARE:
            continue
        voice = voices[theirs.at]
        if not voice.sure or voice.speaker is None or voice.speaker == him:
            continue
        own = (s for s, p in scored if p is not theirs and voices[p.at].speaker in (him, None))
        if max(own, default=0.0) >= RIVAL * best:
            continue
        yield Pair(
            official=replace(theirs.claim, speaker=voice.speaker),
            secondary=ours.claim,
            score=min(1.0, SCORE + (1 - SCORE) * best),
            apart=True,
            official_index=theirs.document,
            secondary_index=number,
        )


def _told(scene: Scene) -> Iterator[Deed]:
    """Each clause that the article surely has one participant say."""
    verbs = {a.source_span: a for a in scene.article.attributions}
    quoted = Standing((c.span for _, c in scene.ours(QuotationClaim)), lambda span: span)
    for n, claim in scene.ours(StatementClaim):
        at, attribution = scene.secondary[n].sentence, verbs.get(claim.source) if claim.source else None
        if attribution is None or claim.carried or claim.outside or not claim.speaker or claim.negated:
            continue
        if quoted.at(claim.span):
            continue  # the very words are held against the readouts as such
        echo = takes_up(attribution.verb) or asks(attribution.verb) or attribution.verb == "according to"
        says = takes_clause(claim.verb) and claim.actor_span is not None
        points = claim.object in POINTING or (claim.text.lower().endswith("ing") and " " not in claim.text)
        speaks = claim.verb == "speak" and claim.clause.covers(attribution.source_span)
        if echo or says or speaks or points or scene.article.sentences[at].kind in ARTICLE_FURNITURE:
            continue
        yield Deed(at, claim, frozenset(), "")


def _voices(scene: Scene) -> Iterator[_Voice]:
    names = Named(scene.officials)
    for reading in scene.officials:
        told: dict[Span, set[str | None]] = {}
        for claim in reading.claims:
            told.setdefault(claim.sentence, set()).add(None if claim.carried else claim.speaker)
        for sentence in reading.sentences:
            voices = told.get(sentence.span, set()) - {None}
            turn = any(s.speaker and s.span.covers(sentence.span) for s in reading.document.segments)
            known = sentence.speaker is not None and bool(names.person(sentence.speaker))
            asks_it = sentence.span.of(reading.document.text).endswith("?")
            sure = known and not asks_it and (turn or voices == {sentence.speaker})
            yield _Voice(sentence.speaker if known and len(voices) < 2 else None, sure)


def _passage(scene: Scene, at: int) -> Deed:
    first = 0
    for number, reading in enumerate(scene.officials):
        if at < first + len(reading.sentences):
            span = reading.sentences[at - first].span
            claim = StatementClaim(
                span=span, text=span.of(reading.document.text), sentence=span, clause=span, verb="say"
            )
            return Deed(at, claim, frozenset(), "", number)
        first += len(reading.sentences)
    raise IndexError(at)
