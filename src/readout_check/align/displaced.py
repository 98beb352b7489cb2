"""Names in the place of another: what hangs on both is one, and the readouts have the article's name elsewhere only.

"The centre opens in Ipiales", of a readout that has the centre in Tulcán and a bridge at Ipiales. That a name is known
says nothing here; what tells is the slot in which it stands (``NameClaim.slot``), what the slot hangs on, and that no
passage that has the article's own name comes near.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.align.asserting import polarities
from readout_check.align.barred_places import barred
from readout_check.align.contests import Candidate, Contest, best
from readout_check.align.context import Located
from readout_check.align.coverage import Coverage, Shares
from readout_check.align.names import is_person, replaceable
from readout_check.align.odds import Family, Signs
from readout_check.align.retracted import retracted
from readout_check.align.scene import ARTICLE_FURNITURE, Links, Match, Scene
from readout_check.align.spots import about_alike, one_spot, spot
from readout_check.align.venue import other_time, venues
from readout_check.model import NameClaim, NameKind, Quantity
from readout_check.name_terms import same_name

APART = 0.35  # by how much more must hang on it where both names stand in one sentence
CLEARER = 0.12  # by how much the context must be liker than that of any mention of the article's own name
HELD = 0.25  # least share of the article's surroundings that the passage must hold
# The same for a name that the readouts do not have, where also something must hang on both.
NEW_HELD, NEW_CLEARER, NEW_ABOUT = 0.35, 0.25, 0.3
_OF_BODIES = frozenset({"subject", "attribute", "where", "to", "from"})
_BEARERS = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
_OF_PLACES = frozenset({"where", "near", "to", "from", "between", "through"})
_JOINT = re.compile(r"\s{1,2}(?:and|to|or)\s{1,2}(?:the\s)?", re.IGNORECASE)
_ATTACHED = re.compile(r"\s(?:in|at|on|from|to|for)\s(?:the\s)?", re.IGNORECASE)


def contest_displaced(scene: Scene, links: Links, coverage: Coverage, told: Collection[Match]) -> Iterator[Contest]:
    """Names of the article that the readouts have elsewhere, each with the one that stands in its slot there.

    ``told`` are the pairs of equal names, figures and dates.
    """
    search = _Search(scene, links, coverage, told)
    for here, ours in scene.ours(NameClaim):
        found = best(Family.SLOT, here, list(search.candidates(here, ours)))
        if found is not None:
            yield replace(found, signs=replace(found.signs, lead=0.0))


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of the article: its place, the readouts' mentions of the same name, and what holds its surroundings."""

    here: int
    claim: NameClaim
    own: Sequence[int]
    shares: Shares


class _Search:
    """What both texts tell of their names, asked for each name of the article."""

    def __init__(self, scene: Scene, links: Links, coverage: Coverage, told: Collection[Match]) -> None:
        self._scene, self._links, self._coverage = scene, links, coverage
        self._pairs = {(m.official, m.secondary) for m in told}
        self._back = retracted(scene)  # mentions that are taken back, with what counts
        self._taken_back = [(n, name) for n, name in scene.theirs(NameClaim) if n in self._back]
        self._by_spot: dict[str | None, list[tuple[int, NameClaim]]] = {}
        for n, name in scene.theirs(NameClaim):
            if n not in self._back and spot(name) is not None:
                self._by_spot.setdefault(spot(name), []).append((n, name))
        self._apart, self._venues = polarities(scene), venues(scene)
        texts = [reading.document.text for reading in scene.officials]
        self._theirs, self._ours = (
            _Neighbours(scene.official, texts),
            _Neighbours(scene.secondary, [scene.article.document.text]),
        )
        self._by_place: dict[int, list[tuple[int, NameClaim]]] = {}
        for n, name in scene.theirs(NameClaim):
            self._by_place.setdefault(scene.official[n].sentence, []).append((n, name))
        self._names: dict[int, list[NameClaim]] = {}
        for n, claim in scene.ours(NameClaim):
            self._names.setdefault(scene.secondary[n].sentence, []).append(claim)

    def candidates(self, here: int, ours: NameClaim) -> Iterator[Candidate]:
        """The mentions in whose slot the article's name may stand."""
        scene, sentence = self._scene, self._scene.secondary[here].sentence
        if (
            ours.outside
            or is_person(scene, ours)
            or scene.article.sentences[sentence].kind in ARTICLE_FURNITURE
            or other_time(scene, sentence)
        ):
            return
        own = [n for n, name in scene.theirs(NameClaim) if n not in self._back and _one(name, ours)]
        sought, bars = _Name(here, ours, own, self._coverage.of(here)), barred(scene, here, self._venues)
        for there, name in (*self._taken_back, *self._by_spot.get(spot(ours), ())):
            meant = self._meant(there, name, ours)
            target = scene.official[meant].claim if meant is not None else None
            if meant is None or not isinstance(target, NameClaim) or not scene.in_prose(there):
                continue
            if self._apart(there, here) or bars(there):
                continue
            if any(same_name(target, other) for other in self._names[sentence]):
                continue
            signs = self._signs(sought, there, name)
            if signs is not None and (meant != there or _enough(signs, known=bool(own))):
                yield Candidate(official=meant, value=target.key, signs=signs)

    def _meant(self, there: int, name: NameClaim, ours: NameClaim) -> int | None:
        """The mention that the article should have where it fills the slot of ``there``, None for no such slot."""
        if there in self._back:
            return self._back[there] if _one(name, ours) else None
        group = spot(ours)
        return there if group and one_spot(name, ours) and _comparable(name, ours, group) else None

    def _signs(self, sought: _Name, there: int, name: NameClaim) -> Signs | None:
        """What speaks for one slot; None where a passage of the article's own name fits as well."""
        scene, here, at = self._scene, sought.here, self._scene.official[there].sentence
        attached, about = self._attached(here, there), about_alike(scene, name, sought.claim)
        own = [(n, c) for n in sought.own if isinstance(c := scene.official[n].claim, NameClaim)]
        mine = max((about_alike(scene, c, sought.claim) for _, c in own), default=0.0)
        context = float(scene.context[there, here])
        gain = context - max((float(scene.context[n, here]) for n, _ in own), default=0.0)
        if not attached and (self._keeps(here, there, sought.own) or self._linked(sought, at)):
            return None
        if not attached:
            beside = any(scene.official[n].sentence == at for n, _ in own)
            if mine > about or (gain < CLEARER if not beside else gain < 0.0 or about - mine < APART):
                return None
        return Signs(
            coverage=float(sought.shares[at]),
            context=context if attached else gain,
            support=self._links.support(there, here),
            around=0.0,
            fit=about,
            slip=float(attached or self._partner(here, there)),
        )

    def _keeps(self, here: int, there: int, own: Sequence[int]) -> bool:
        """Whether the candidate's sentence has the article's own name behind a figure that the article's sentence has
        too: "most of them in Turku and nine in Pori" beside "nine of whom live in Pori"."""
        scene, sentence = self._scene, self._scene.secondary[here].sentence
        told = {a for a, b in self._pairs if scene.secondary[b].sentence == sentence}
        at = scene.official[there].sentence
        return any(scene.official[n].sentence == at and self._theirs.figures.get(n, -1) in told for n in own)

    def _linked(self, sought: _Name, at: int) -> bool:
        """Whether a sentence with the article's own name has the person or body that the article's sentence shares with
        the candidate's, too: "Berg, of the works in Riga", "Berg said of the branch in Tartu"."""
        scene, sentence = self._scene, self._scene.secondary[sought.here].sentence
        others = [c for c in self._names[sentence] if c is not sought.claim and c.kind in _BEARERS]
        there, *own = (
            {c.key for _, name in self._by_place.get(place, ()) for c in others if same_name(name, c)}
            for place in (at, *(scene.official[n].sentence for n in sought.own))
        )
        return any(there & held for held in own)

    def _attached(self, here: int, there: int) -> bool:
        """Whether one figure stands right before both names: "four days in Aden" of four days in Sana'a."""
        return (self._theirs.figures.get(there, -1), self._ours.figures.get(here, -1)) in self._pairs

    def _partner(self, here: int, there: int) -> bool:
        """Whether both names are one of two that "and" or "to" joins, and the other one is the same."""
        pairs = [(a, b) for a in self._theirs.joined.get(there, ()) for b in self._ours.joined.get(here, ())]
        names = ((self._scene.official[a].claim, self._scene.secondary[b].claim) for a, b in pairs)
        return any(isinstance(a, NameClaim) and isinstance(b, NameClaim) and _one(a, b) for a, b in names)


class _Neighbours:
    """What stands next to the names of one side: the figure right before, and the names that "and" or "to" joins."""

    def __init__(self, located: Sequence[Located], texts: Sequence[str]) -> None:
        self.figures: dict[int, int] = {}
        self.joined: dict[int, list[int]] = {}
        order = [(n, item) for n, item in enumerate(located) if isinstance(item.claim, NameClaim | Quantity)]
        order.sort(key=lambda each: (each[1].document, each[1].claim.span))
        for (first, one), (second, other) in itertools.pairwise(order):
            if one.document != other.document or not isinstance(other.claim, NameClaim):
                continue
            text, start = texts[one.document], other.claim.span.start
            if isinstance(one.claim, NameClaim):
                if _JOINT.fullmatch(text[one.claim.span.end : start]):
                    self.joined.setdefault(first, []).append(second)
                    self.joined.setdefault(second, []).append(first)
            elif isinstance(one.claim, Quantity):
                counted = one.claim.counted_span
                end = max(one.claim.span.end, counted.end if counted else 0)
                if _ATTACHED.fullmatch(text[end:start]):
                    self.figures[second] = first


def _enough(signs: Signs, *, known: bool) -> bool:
    """Whether the passage holds enough of what surrounds the name; more is asked of one that the readouts lack."""
    if signs.slip:
        return True
    if known:
        return signs.coverage >= HELD
    return signs.coverage >= NEW_HELD and signs.context >= NEW_CLEARER and signs.fit >= NEW_ABOUT


def _comparable(theirs: NameClaim, ours: NameClaim, group: str) -> bool:
    """Whether one name can stand in the other's slot: of one kind, or both parties to something."""
    if _one(theirs, ours):
        return False
    if theirs.kind is ours.kind is NameKind.ORGANISATION:
        return group in _OF_BODIES
    if {theirs.kind, ours.kind} == {NameKind.ORGANISATION, NameKind.COUNTRY}:
        return bool(theirs.country and ours.country)  # the European Union among countries
    if theirs.kind is not ours.kind or theirs.kind is NameKind.PERSON or group not in _OF_PLACES:
        return False
    return theirs.kind is NameKind.COUNTRY or replaceable(theirs, ours)


def _one(a: NameClaim, b: NameClaim) -> bool:
    """Whether both name one thing, or a country and a place in it."""
    return same_name(a, b) or bool(a.country and a.country == b.country and NameKind.COUNTRY in (a.kind, b.kind))
