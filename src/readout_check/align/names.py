"""Pairing names: one name to its best mention; another name of the same kind only where the statements are one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from readout_check.align.scene import Links, Match, Scene
from readout_check.align.thresholds import CONTEXT, LEAD, NAME_FLOOR, NAME_SLIP, OTHER_SORT_FLOOR, SENTENCE, SUPPORT
from readout_check.model import NameClaim, NameKind
from readout_check.name_forms import mistaken_person, same_person
from readout_check.name_terms import same_name

_COMPARED = frozenset({NameKind.COUNTRY, NameKind.PLACE, NameKind.ORGANISATION})


def pair_equal_names(scene: Scene) -> Iterator[Match]:
    """Each name of the article with the most alike mention of the same name in the readouts."""
    theirs = scene.theirs(NameClaim)
    for here, ours in scene.ours(NameClaim):
        candidates = [there for there, claim in theirs if same_name(claim, ours)]
        if candidates:
            best = max(candidates, key=lambda there: _fit(scene, there, here))
            yield Match(best, here, 0.5 + 0.5 * _alike(scene, best, here))


def pair_other_names(scene: Scene, links: Links, paired: Collection[int]) -> Iterator[Match]:
    """Names that the readouts do not have, each with the name that stands in its place there.

    ``paired`` are the places of the article's names that have their like. A candidate is of the same kind, is not named
    in the article's own sentence, and its statement is the one that the article's sentence reports.
    """
    theirs = scene.theirs(NameClaim)
    for here, ours in scene.ours(NameClaim):
        if here in paired or ours.kind not in _COMPARED or _unsure(ours):
            continue
        beside = _beside(scene, here)
        scored = sorted(
            (_score(scene, links, there, here), -there)
            for there, claim in theirs
            if _replaceable(claim, ours) and not any(same_name(claim, other) for other in beside)
        )
        if scored:
            score, there = scored[-1]
            ahead = score - max((s for s, n in scored[:-1] if not _one_name(scene, n, there)), default=0.0)
            score += LEAD * max(0.0, ahead)
            if score >= (NAME_FLOOR if _of_one_sort(scene, -there, ours) else OTHER_SORT_FLOOR):
                yield Match(-there, here, score, equal=False)


def _of_one_sort(scene: Scene, there: int, ours: NameClaim) -> bool:
    """Whether two places can stand for each other: both in the gazetteer, or both a province, a river, a port ...

    A stadium in a city is no other city.
    """
    theirs = scene.official[there].claim
    if not isinstance(theirs, NameClaim) or ours.kind != NameKind.PLACE:
        return True
    if theirs.country and ours.country:
        return True
    return not set(theirs.text.lower().split()).isdisjoint(ours.text.lower().split())


def _unsure(name: NameClaim) -> bool:
    """Whether a body's name is a single word that is no acronym: the model takes surnames for bodies."""
    return name.kind == NameKind.ORGANISATION and len(name.key.split()) == 1 and not name.text.isupper()


def pair_mistaken_persons(scene: Scene, paired: Collection[int]) -> Iterator[Match]:
    """Persons whom the readouts do not know, each with the one whose name it looks like a slip for.

    Nobody is taken for a slip of somebody whom the article names rightly as well. The model takes persons for bodies,
    so the article's names may be of any kind but countries.
    """
    theirs = [(n, claim) for n, claim in scene.theirs(NameClaim) if claim.kind == NameKind.PERSON]
    ours = [(n, claim) for n, claim in scene.ours(NameClaim) if claim.kind != NameKind.COUNTRY]
    right = [claim for n, claim in ours if n in paired and claim.kind == NameKind.PERSON]
    for here, claim in ours:
        if here in paired:
            continue
        for there, official in theirs:
            if mistaken_person(official.text, claim.text) and not any(
                same_person(official.text, r.text) for r in right
            ):
                yield Match(there, here, NAME_SLIP, equal=False)
                break


def _fit(scene: Scene, there: int, here: int) -> tuple[float, bool, int]:
    """How well a mention answers: a person's first full one in prose; of other names the one in the likest passage."""
    claim = scene.official[there].claim
    if isinstance(claim, NameClaim) and claim.kind == NameKind.PERSON:
        return float(len(claim.key.split()) > 1), scene.in_prose(there), -there
    return _alike(scene, there, here), True, -there


def _alike(scene: Scene, there: int, here: int) -> float:
    return 0.5 * scene.sentence_likeness(there, here) + 0.5 * float(scene.context[there, here])


def _score(scene: Scene, links: Links, there: int, here: int) -> float:
    score = CONTEXT * float(scene.context[there, here]) + SUPPORT * links.support(there, here)
    return score + SENTENCE * scene.sentence_likeness(there, here)


def _one_name(scene: Scene, a: int, b: int) -> bool:
    first, second = scene.official[-a].claim, scene.official[-b].claim
    return isinstance(first, NameClaim) and isinstance(second, NameClaim) and same_name(first, second)


def _replaceable(theirs: NameClaim, ours: NameClaim) -> bool:
    return theirs.kind == ours.kind and theirs.adjective == ours.adjective


def _beside(scene: Scene, here: int) -> list[NameClaim]:
    """The other names of the article's own sentence."""
    sentence = scene.secondary[here].sentence
    return [claim for n, claim in scene.ours(NameClaim) if n != here and scene.secondary[n].sentence == sentence]
