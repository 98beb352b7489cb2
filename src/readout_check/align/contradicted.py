"""What denied and affirmed clauses of the article have in common when a passage of the readouts contradicts them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.denying import IMPLICIT
from readout_check.lexicon.related import ALIKE
from readout_check.model import Pair, StatementClaim

LIGHT = frozenset("be have do get go make come take give put say".split())
"""Verbs that alone do not make two clauses speak of one thing."""


def pair_contradicted(
    scene: Scene, number: int, find: Callable[[int, StatementClaim], tuple[int, float] | None]
) -> Iterator[Pair]:
    """Each statement of the article with the one of the readouts that contradicts it, where ``find`` knows one.

    ``find`` takes a statement's place and the statement, and gives the place of the readouts' statement and a score.
    """
    for here, claim in scene.ours(StatementClaim):
        found = find(here, claim)
        if found is not None:
            place, score = found
            yield Pair(
                official=scene.official[place].claim,
                secondary=claim,
                score=score,
                denied=True,
                official_index=scene.official[place].document,
                secondary_index=number,
            )


def all_named(scene: Scene, capitals: Mapping[int, str], clause: Iterable[Term], there: int) -> bool:
    """Whether the readouts' sentence ``there``, or one beside it, has every name of the article's ``clause``.

    ``capitals`` are the countries for which capitals of the article stand, by their place.
    """
    places = [p for p in (there - 1, there, there + 1) if 0 <= p < len(scene.their_terms)]
    beside = [t for p in places for t in scene.their_terms[p]]
    return all(
        any(scene.likeness(t.key, key) >= ALIKE for t in beside for key in {n.key, capitals.get(n.start, n.key)})
        for n in clause
        if n.pos == "PROPN"
    )


def taken_away_before(scene: Scene, clause: Iterable[Term], there: int, texts: Sequence[str]) -> bool:
    """Whether the sentence before the readouts' sentence ``there`` frees from or ends what the article's ``clause``
    denies, and only that one names it: "Visas will be abolished. Guests may stay for 30 days."

    ``texts`` are the sentences of the readouts.
    """
    if not there or not IMPLICIT.search(texts[there - 1]):
        return False
    here, before = ({t.key for t in scene.their_terms[n]} for n in (there, there - 1))
    alike = (scene.likes(t.key).keys() for t in clause if t.pos == "NOUN")
    return any(keys & before and not keys & here for keys in alike)


def one_state(scene: Scene, theirs: tuple[int, StatementClaim], ours: tuple[int, StatementClaim]) -> bool:
    """Whether both say of one thing that it is, or is not, one way: "is under control", "was not under control".

    Both statements are of being and come with the place of their sentence.
    """
    (there, official), (here, claim) = theirs, ours
    if official.actor is None or claim.actor is None or scene.likeness(official.actor, claim.actor) < ALIKE:
        return False
    said, told = _behind(scene.their_terms[there], official), _behind(scene.our_terms[here], claim)
    return bool(told) and all(any(scene.likeness(s.key, t.key) >= ALIKE for s in said) for t in told)


def _behind(terms: Iterable[Term], claim: StatementClaim) -> list[Term]:
    """What a clause says of its subject: its words behind the verb."""
    return [t for t in terms if claim.span.end <= t.start < claim.clause.end]
