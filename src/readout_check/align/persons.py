"""Persons whom the readouts do not know, each with the one in whose place the article has them: a slip of the pen, the
given name of somebody whom the article leaves out, or another holder of one office.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from readout_check.align.contests import Candidate, Contest, best
from readout_check.align.coverage import Coverage
from readout_check.align.names import by_sentence, is_furniture, names_beside, surroundings, told_small
from readout_check.align.odds import Family
from readout_check.align.scene import Links, Scene
from readout_check.align.voices import introduced
from readout_check.lexicon.offices import compatible_offices
from readout_check.model import NameClaim, NameKind, OfficeClaim
from readout_check.name_forms import given_of_another, mistaken_person, same_given_name, same_person
from readout_check.office_terms import same_polity


def contest_persons(scene: Scene, links: Links, coverage: Coverage, paired: Collection[int]) -> Iterator[Contest]:
    """Persons whom the readouts do not know, each with the one in whose place the article has them.

    Nobody stands in the place of somebody whom the article names rightly as well, unless their names are alike. The
    model takes persons for bodies, so a name that looks like a slip for a participant's, or has the given name of one
    whom the article leaves out, may be of any kind but a country's.
    """
    people = [(n, claim) for n, claim in scene.theirs(NameClaim) if claim.kind == NameKind.PERSON]
    ours = [(n, claim) for n, claim in scene.ours(NameClaim) if claim.kind != NameKind.COUNTRY]
    keys = [person.key for _, person in people]
    right = {claim.text for n, claim in ours if n in paired and claim.kind == NameKind.PERSON}
    settled = {text: any(same_person(text, r) for r in right) for text in {person.text for _, person in people}}
    sentences = by_sentence(scene)
    posts = [[o for _, o in told if o.person_span] for told in (scene.theirs(OfficeClaim), scene.ours(OfficeClaim))]
    for here, claim in ours:
        if here in paired or is_furniture(scene, here) or "&" in claim.text:  # S&P is no Sandra Pell
            continue
        shares, beside = coverage.of(here), names_beside(scene, sentences, here)
        named = {o.text for o in beside if o.kind == NameKind.PERSON}
        crossed = {key for key in keys if given_of_another(key, claim.key, keys)}
        candidates = []
        for there, person in people:
            if crossed and person.key not in crossed:
                continue  # whose given name it is says nothing
            mistaken = mistaken_person(person.text, claim.text)
            slip = float(mistaken or bool(crossed))
            given = float(same_given_name(person.text, claim.text))
            both = _office(posts[0], person), _office(posts[1], claim)
            if given and not (slip or _may_be_one(scene, claim, *both)):
                continue
            left_out = given and _only(person, people) and not settled[person.text]
            if claim.kind != NameKind.PERSON and not (slip or left_out):
                continue
            if any(same_person(person.text, o) for o in named) if slip or given else settled[person.text]:
                continue
            signs = replace(
                surroundings(scene, links, shares, there, here),
                fit=0.5 * max(given, mistaken) + 0.5 * (introduced(person, claim) or _one_office(*both)),
                slip=slip,
                settled=float(settled[person.text]),
                vacant=float(left_out),
            )
            candidates.append(Candidate(official=there, value=person.key, signs=signs))
        yield from told_small(best(Family.PERSON, here, candidates), len(claim.key.split()) == 1)


def _only(person: NameClaim, people: Iterable[tuple[int, NameClaim]]) -> bool:
    """Whether the readouts have nobody else of that given name."""
    return not any(same_given_name(person.text, other.text) for _, other in people)


def _office(offices: Sequence[OfficeClaim], person: NameClaim) -> OfficeClaim | None:
    """The office that the text gives the person where it names him."""
    return next((o for o in offices if o.person_span and o.person_span.overlaps(person.span)), None)


def _one_office(theirs: OfficeClaim | None, ours: OfficeClaim | None) -> bool:
    """Whether both persons are told to hold the same office, rank and all."""
    if theirs is None or ours is None or theirs.generic or ours.generic or theirs.ranks != ours.ranks:
        return False
    return theirs.office == ours.office and theirs.body == ours.body and same_polity(theirs, ours)


def _may_be_one(scene: Scene, ours: NameClaim, their_post: OfficeClaim | None, our_post: OfficeClaim | None) -> bool:
    """Whether two persons of one given name can be one, misnamed: not where they hold unlike offices, nor where the
    readouts know the surname."""
    if their_post is not None and our_post is not None and not compatible_offices(their_post, our_post):
        return False
    surname = re.compile(rf"\b{re.escape(ours.text.split()[-1])}\b", re.IGNORECASE)
    return not any(surname.search(reading.document.text) for reading in scene.officials)
