"""Two things of which a readout names one and rules out the other ("at Sur and not in Duqm"), and an article that has
them the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_check.align.open_topics import stated
from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.denying import CHOOSING
from readout_check.lexicon.related import ALIKE
from readout_check.model import Pair, Reading, Span, StatementClaim

NEAR = 80  # code points before "and not" within which the chosen thing stands
BEHIND = 30  # code points behind it within which the one ruled out does
LONGEST = 80  # code points that a finding marks
_AT = re.compile(r"\W?(?:[a-z]{1,7} ){0,3}\W?")  # "to the", with no figure and no comma
_THINGS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class _Choice:
    """What stands before "and not" in a sentence, and the first thing behind it."""

    sentence: int
    chosen: tuple[Term, ...]
    refused: Term
    rest: frozenset[str]


def pair_turned_choices(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each choice of the readouts with the place of the article that turns it round."""
    place = 0
    ours = list(_choices(scene.article, scene.our_terms))
    for document, reading in enumerate(scene.officials):
        sentences = scene.their_terms[place : place + len(reading.sentences)]
        for theirs in _choices(reading, sentences):
            for told in ours:
                kind = scene.article.sentences[told.sentence].kind
                turned = None if kind in ARTICLE_FURNITURE else _turned(scene, theirs, told)
                if turned is not None:
                    yield _pair(scene, document, (theirs, told), turned, number)
        place += len(reading.sentences)


def _choices(reading: Reading, sentences: Sequence[Sequence[Term]]) -> Iterator[_Choice]:
    for at, (sentence, terms) in enumerate(zip(reading.sentences, sentences, strict=True)):
        words, start = sentence.span.of(reading.document.text), sentence.span.start
        found = list(CHOOSING.finditer(words))
        if len(found) != 1:
            continue
        first, last = start + found[0].start(), start + found[0].end()
        things = [t for t in terms if t.pos in _THINGS or t.key.startswith("@")]
        chosen = tuple(t for t in things if first - NEAR <= t.start < first)
        refused = next((t for t in things if last <= t.start < last + BEHIND), None)
        if chosen and refused is not None and _AT.fullmatch(reading.document.text, last, refused.start):
            yield _Choice(at, chosen, refused, frozenset(t.key for t in terms))


def _turned(scene: Scene, theirs: _Choice, ours: _Choice) -> Term | None:
    """The article's word for what the readout rules out, where it is the chosen one there and the other one is not."""
    if _same(scene, theirs.refused, ours.refused):
        return None
    picked = [t for t in ours.chosen if _same(scene, theirs.refused, t)]
    left = [t for t in theirs.chosen if _same(scene, t, ours.refused)]
    if len(picked) != 1 or not left or any(_same(scene, left[0], t) for t in ours.chosen):
        return None
    both = {left[0].key, theirs.refused.key}
    shared = any(
        scene.likeness(one, other) >= ALIKE
        for one in theirs.rest - both
        for other in ours.rest - both - {picked[0].key}
    )
    return picked[0] if shared else None


def _same(scene: Scene, theirs: Term, ours: Term) -> bool:
    return theirs.key == ours.key or scene.likeness(theirs.key, ours.key) >= ALIKE


def _pair(scene: Scene, document: int, both: tuple[_Choice, _Choice], turned: Term, number: int) -> Pair:
    theirs, ours = both
    official = scene.officials[document]
    there = Span(min(t.start for t in theirs.chosen), theirs.refused.end)
    here = Span(turned.start, ours.refused.end)
    verbs = [
        c.span.start
        for n, c in scene.ours(StatementClaim)
        if scene.secondary[n].sentence == ours.sentence and here.end - LONGEST <= c.span.start < here.start
    ]
    here = Span(max(verbs, default=here.start), here.end)
    return Pair(
        official=stated(official, theirs.sentence, there, "choose"),
        secondary=stated(scene.article, ours.sentence, here, "choose"),
        score=0.9,
        denied=True,
        official_index=document,
        secondary_index=number,
    )
