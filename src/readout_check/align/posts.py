"""Offices without a name whose word the article gives for what the readouts have the holder of another one say.

"The transport minister put the cost at 31 million" gives by its figure the passage that it tells, and the readout that
passage's speaker. Where the readouts know no office of the article's words, and the speaker has another one, the office
is what differs, not the speaker. An office that a readout gives without a country is one of its publisher's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.telling import figure_weight
from readout_check.align.thresholds import OFFICE_LIKELY
from readout_check.align.venue import other_time
from readout_check.lexicon.offices import compatible_offices
from readout_check.model import Attribution, DateClaim, NameClaim, NameKind, OfficeClaim, Pair, Quantity, Rank
from readout_check.name_forms import same_person
from readout_check.office_terms import OfficeDifference, difference, placed_offices, same_polity

TELLING = 0.15  # weight of a figure that two sources would hardly share by chance
LIKE = 0.3  # least likeness of the speaker's sentence to the article's where no figure ties them
OTHERS_SHARE = 0.75  # what the likest sentence of anybody else may have of that
_ABROAD = re.compile(r"\b(?:envoy|representative)\b.*\b(?:for|to)\b")
_WRONG = frozenset({OfficeDifference.OFFICE, OfficeDifference.RANK, OfficeDifference.POLITY})
_Placed = tuple[int, OfficeClaim]


def pair_posts(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each office of the article that is a source by itself, with the office of whom the readouts have say it.

    ``confirmed`` are the pairs of figures and dates that say the same.
    """
    theirs = scene.theirs(OfficeClaim)
    for here, ours in scene.ours(OfficeClaim):
        sentence = scene.secondary[here].sentence
        if ours.person or ours.plural or Rank.FORMER in ours.ranks or _known(scene, theirs, ours):
            continue
        if scene.article.sentences[sentence].kind in ARTICLE_FURNITURE:
            continue
        said = next((a for a in scene.article.attributions if a.source_span.covers(ours.span)), None)
        if said is None or _names_somebody(scene, said):
            continue
        held = _held(theirs, _speakers(scene, confirmed, said) or _likest(scene, sentence))
        held = [(n, _at_home(scene, o, ours)) for n, o in held]
        differing = [(n, o) for n, o in held if difference(o, ours) in _WRONG and not _beside_holder(scene, o, ours)]
        if differing and len(differing) == len(held):
            there, office = next((p for p in differing if scene.in_prose(p[0])), differing[0])
            yield Pair(
                official=office,
                secondary=ours,
                score=OFFICE_LIKELY,
                official_index=scene.official[there].document,
                secondary_index=number,
            )


def _known(scene: Scene, theirs: Sequence[_Placed], ours: OfficeClaim) -> bool:
    """Whether the readouts have an office that the article's may be, of whatever holder.

    A bare "Minister" is none, nor is any without a country for one of a country that they never name.
    """
    placed = ours.polity is not None and not _named(scene, ours.polity)
    fitting = (o for _, o in theirs if (ours.generic or not o.generic) and (o.polity or o.body or not placed))
    return any(
        (compatible_offices(o, ours) and same_polity(o, ours) and o.ranks == ours.ranks) or _of_state(o, ours)
        for o in fitting
    )


def _of_state(theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether the readouts have a minister of state for what the article has a minister of: he may be meant, and who
    speaks is not another one."""
    return theirs.office.startswith("minister of state for ") and theirs.office.replace(" state for", "") == ours.office


def _named(scene: Scene, country: str) -> bool:
    return any(country in (c.key, c.country) for _, c in scene.theirs(NameClaim))


def _at_home(scene: Scene, office: OfficeClaim, ours: OfficeClaim) -> OfficeClaim:
    """The readouts' office with the country of those who publish them, where it has none and the article gives it one
    that they never name: of the countries that are no other office's the one that they name most.
    """
    if office.polity or office.body or ours.polity is None or _named(scene, ours.polity):
        return office
    if _ABROAD.search(office.office):
        return office  # an envoy for a region is of no country
    others = {o.polity for _, o in scene.theirs(OfficeClaim)}
    told = Counter(c.key for _, c in scene.theirs(NameClaim) if c.kind is NameKind.COUNTRY and c.key not in others)
    ranked = sorted(told, key=lambda key: (-told[key], key))
    return replace(office, polity=ranked[0]) if ranked else office


def _beside_holder(scene: Scene, theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether the article names the holder in his right office, and the like office of another country, which it leaves
    without a name, is somebody else's: whoever met the Armenian premier may be one as well."""
    if difference(theirs, ours) is not OfficeDifference.POLITY or theirs.person is None:
        return False
    named = [o for _, o in scene.ours(OfficeClaim) if o.person and same_person(o.person, theirs.person)]
    return any(o.polity and difference(theirs, o) is OfficeDifference.NONE for o in named)


def _names_somebody(scene: Scene, said: Attribution) -> bool:
    """Whether the source has a person's name beside the office."""
    people = (c for _, c in scene.ours(NameClaim) if c.kind is NameKind.PERSON)
    return any(said.source_span.overlaps(c.span) for c in people)


def _speakers(scene: Scene, confirmed: Sequence[Match], said: Attribution) -> frozenset[str]:
    """Whom the readouts have say the figures and dates that the article puts in the source's mouth."""
    found = set()
    for match in confirmed:
        ours, theirs = scene.secondary[match.secondary].claim, scene.official[match.official].claim
        if not said.scope.covers(ours.span) or theirs.speaker is None:
            continue
        if isinstance(ours, DateClaim) or (isinstance(ours, Quantity) and figure_weight(ours) < TELLING):
            continue
        found.add(theirs.speaker)
    return frozenset(found)


def _likest(scene: Scene, sentence: int) -> frozenset[str]:
    """Who says the readouts' sentence that is likest to the article's, where nobody else says one nearly as like."""
    if other_time(scene, sentence):
        return frozenset()
    voices = [s.speaker for reading in scene.officials for s in reading.sentences]
    best: dict[str, float] = {}
    for voice, alike in zip(voices, scene.sentences[:, sentence], strict=True):
        if voice is not None:
            best[voice] = max(best.get(voice, 0.0), float(alike))
    ranked = sorted(best.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][1] < LIKE or (len(ranked) > 1 and ranked[1][1] > OTHERS_SHARE * ranked[0][1]):
        return frozenset()
    return frozenset({ranked[0][0]})


def _held(theirs: Sequence[_Placed], speakers: frozenset[str]) -> Sequence[_Placed]:
    """The offices of the one speaker, those that say the most; none of several speakers."""
    if len(speakers) != 1:
        return ()
    (speaker,) = speakers
    held = [(n, o) for n, o in theirs if o.person and not o.generic and same_person(o.person, speaker)]
    placed = {id(o) for o in placed_offices([o for _, o in held])}
    return [(n, o) for n, o in held if id(o) in placed]
