"""Pairing offices: by the person who holds them, else by the polity that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.align.events import LEAD
from readout_check.align.namesakes import namesakes
from readout_check.align.scene import Match, Scene
from readout_check.align.thresholds import ACTING_FLOOR, OFFICE_LIKELY, OFFICE_SURE, ORPHAN_FLOOR
from readout_check.align.venue import other_time
from readout_check.lexicon.offices import HEADS, compatible_offices
from readout_check.lexicon.reporting import REPORTING_VERBS
from readout_check.model import NameClaim, NameKind, OfficeClaim, Rank
from readout_check.name_forms import same_person
from readout_check.office_terms import OfficeDifference, answers_to, difference, same_polity

ACTS_WITHIN = 25  # code points between an office and the verb of what its holder does
_PROFESSIONS = frozenset({"judge", "prosecutor", "ambassador", "consul", "senator", "commander", "adviser", "dean"})
_ONE_OF = re.compile(r"\b(?:an?|one of)\s(?:\w+\s)?$", re.IGNORECASE)
_MEETING_VERBS = frozenset({"meet", "receive", "host", "sign", "visit", "welcome", "thank", "greet"})
_EPITHETS = frozenset({"head of state", "head of government"})
_PARTNERS = frozenset({"counterpart", "colleague"})
_OF_MANY = _PROFESSIONS | {
    "minister", "secretary", "under-secretary", "deputy", "chief", "head", "member of parliament", "representative",
    "envoy",
}  # fmt: skip
_Placed = tuple[int, OfficeClaim]


def pair_offices(scene: Scene) -> Iterator[Match]:
    """Each office of the article with the readout's mention that it must answer to, if there is one."""
    theirs = scene.theirs(OfficeClaim)
    for ours in scene.ours(OfficeClaim):
        found = _by_person(scene, theirs, ours) if ours[1].person else _by_polity(scene, theirs, ours)
        if found is not None:
            yield found


def _by_person(scene: Scene, theirs: Sequence[_Placed], ours: _Placed) -> Match | None:
    same = [(n, o) for n, o in theirs if o.person and same_person(o.person, ours[1].person or "")]
    same = [(n, o) for n, o in same if not namesakes(scene, o, ours[1])]
    if taken := _taken(scene, theirs, ours, [o for _, o in same]):
        return _best(scene, taken, ours, OFFICE_SURE)
    if same and _by_profession(scene, ours):
        same = [(n, o) for n, o in same if difference(o, ours[1]) == OfficeDifference.NONE]
    if same:
        return _best(scene, _in_full(same, ours[1]), ours, OFFICE_SURE)
    return _best(scene, [o for o in theirs if _other_holder(o[1], ours[1])], ours, OFFICE_LIKELY)


def _taken(scene: Scene, theirs: Sequence[_Placed], ours: _Placed, own: Sequence[OfficeClaim]) -> list[_Placed]:
    """The mentions of an article's office that the readouts give to somebody else, where they name the article's holder
    as well.

    ``own`` are the offices that the readouts give to that holder. Where one of those is the article's, or tells of
    another rank or country of it, or is another office that a rule names, there is none.
    """
    office, person = ours[1], ours[1].person or ""
    if office.generic or office.plural or Rank.FORMER in office.ranks or office.office in _OF_MANY or not person:
        return []
    if office.ranks and not (office.polity or office.body):
        return []  # a "Vice Chair" of whatever body
    if any(difference(o, office) != OfficeDifference.UNRELATED for o in own):
        return []
    people = [c.key for _, c in scene.theirs(NameClaim) if c.kind == NameKind.PERSON and " " in c.key]
    named = any(same_person(name, person) for name in people)
    fitting = [p for p in theirs if compatible_offices(p[1], office) and p[1].ranks == office.ranks]
    fitting = [
        p for p in fitting if not p[1].generic and same_polity(p[1], office) and not _abroad(scene, p[1], office)
    ]
    holders = [p for p in fitting if p[1].person and any(same_person(name, p[1].person) for name in people)]
    if not named or len(holders) != len(fitting) or any(p[1].plural for p in fitting):
        return []
    return holders if all(same_person(p[1].person or "", holders[0][1].person or "") for p in holders) else []


def _abroad(scene: Scene, theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether the article gives the holder of an office that the readouts place nowhere to another country than the
    office ``ours``: of two ministers of finance the other one."""
    if theirs.polity or theirs.person is None or ours.polity is None:
        return False
    held = [o.polity for _, o in scene.ours(OfficeClaim) if o.person and same_person(o.person, theirs.person)]
    return any(polity != ours.polity for polity in held if polity)


def _in_full(same: list[_Placed], ours: OfficeClaim) -> list[_Placed]:
    """Somebody's offices without the bare "Minister" by which a text calls him again, where the article says more."""
    if ours.office in _EPITHETS:
        return [placed for placed in same if placed[1].polity] or same  # what a president heads depends on the country
    if ours.generic and not ours.ranks:
        return same
    return [placed for placed in same if not placed[1].generic] or same


def _by_profession(scene: Scene, ours: _Placed) -> bool:
    """Whether a person is only told to be one of many: "Mokoena, a judge, wants ..."."""
    span, text = ours[1].span, scene.article.document.text
    return ours[1].office in _PROFESSIONS and _ONE_OF.search(text, max(0, span.start - 20), span.start) is not None


def _other_holder(theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether the readout names somebody else in this very office, both placed in one polity or body."""
    if theirs.person is None or ours.generic or difference(theirs, ours) != OfficeDifference.PERSON:
        return False
    return bool((theirs.polity and ours.polity) or (theirs.body and ours.body))


def _by_polity(scene: Scene, theirs: Sequence[_Placed], ours: _Placed) -> Match | None:
    """An office without its holder: the readout's like, else the rival office that it knows of that polity.

    A bare office of the readout ("the President") is one of the placed ones, if the readout has any of that office.
    """
    fitting = [(n, o) for n, o in theirs if answers_to(o, ours[1]) and (ours[1].generic or not o.generic)]
    known = {o.office for _, o in theirs if o.polity or o.body}
    placed = [(n, o) for n, o in fitting if o.polity or o.body or ours[1].polity is None or o.office not in known]
    if placed:
        return _best(scene, placed, ours, OFFICE_SURE)
    if ours[1].polity is None:
        return _best(scene, [p for p in theirs if _of_one_body(p[1], ours[1])], ours, OFFICE_LIKELY)
    if ours[1].plural:
        return _best(scene, _other_ministers(scene, theirs, ours), ours, OFFICE_LIKELY)
    if ours[1].office in _PARTNERS:
        return _best(scene, _partners(scene, theirs, ours), ours, OFFICE_LIKELY)
    if ours[1].generic:
        outranked = [p for p in theirs if _outranked(p[1], ours[1])]
        return _best(scene, outranked or _other_heads(theirs, ours[1]), ours, OFFICE_LIKELY)
    rivals = [
        (n, o)
        for n, o in theirs
        if (_rivals(o, ours[1]) and not _told_rightly(scene, o, ours)) or _of_one_title(o, ours[1])
    ]
    rivals = rivals or _actors(scene, theirs, ours)
    return _best(scene, rivals or _orphans(scene, theirs, ours), ours, OFFICE_LIKELY)


def _other_ministers(scene: Scene, theirs: Sequence[_Placed], ours: _Placed) -> list[_Placed]:
    """The one minister that the readouts know of a country, for "the interior ministers of Cyprus and Greece" who open
    the article as those who met, where no readout has a minister of that name."""
    office = ours[1].office
    if not office.startswith("minister of ") or ours[1].span.start > LEAD or _elsewhere(scene, ours):
        return []
    if any(compatible_offices(o, ours[1]) for _, o in theirs if not o.generic):
        return []
    placed = [(n, o) for n, o in theirs if o.polity == ours[1].polity and o.office.startswith("minister of ")]
    return placed if len({(o.office, o.ranks) for _, o in placed}) == 1 else []


def _orphans(scene: Scene, theirs: Sequence[_Placed], ours: _Placed) -> list[_Placed]:
    """Offices whose country no office of the article names, for one whose country the readouts never name.

    Only heads of countries, told of in passages that share words: "the President of Georgia" joins where the readout
    has the Prime Minister of Armenia join.
    """
    if ours[1].office not in HEADS or _known(scene, ours) or _elsewhere(scene, ours):
        return []
    told = {office.polity for _, office in scene.ours(OfficeClaim)}
    return [
        (n, o)
        for n, o in theirs
        if o.polity
        and o.polity not in told
        and o.office in HEADS
        and not _held(scene, o)
        and scene.passage_likeness(n, ours[0]) >= ORPHAN_FLOOR
    ]


def _partners(scene: Scene, theirs: Sequence[_Placed], ours: _Placed) -> list[_Placed]:
    """Offices of the countries that the article leaves out, for "his Beninese counterpart" of whom no readout knows."""
    if _known(scene, ours) or _elsewhere(scene, ours):
        return []
    named = {claim.country or claim.key for _, claim in scene.ours(NameClaim)}
    return [(n, o) for n, o in theirs if o.polity and o.polity not in named and not o.generic]


def _known(scene: Scene, ours: _Placed) -> bool:
    """Whether the readouts name the country of the article's office anywhere."""
    return ours[1].polity in {claim.country or claim.key for _, claim in scene.theirs(NameClaim)}


def _elsewhere(scene: Scene, ours: _Placed) -> bool:
    return other_time(scene, scene.secondary[ours[0]].sentence)


def _told_rightly(scene: Scene, theirs: OfficeClaim, ours: _Placed) -> bool:
    """Whether the article has the readout's holder in the right office, and no passage is like that of the unnamed one:
    beside a president whom it names, "the Moldovan prime minister" is another person."""
    named = any(
        office.person
        and theirs.person
        and same_person(theirs.person, office.person)
        and difference(theirs, office) == OfficeDifference.NONE
        for _, office in scene.ours(OfficeClaim)
    )
    return (
        named
        and max((scene.passage_likeness(n, ours[0]) for n in range(len(scene.official))), default=0.0) < ORPHAN_FLOOR
    )


def _held(scene: Scene, theirs: OfficeClaim) -> bool:
    """Whether the article names the holder of the readout's office: nobody else stands in his place."""
    people = (claim.person for _, claim in scene.ours(OfficeClaim) if claim.person)
    return theirs.person is not None and any(same_person(theirs.person, other) for other in people)


def _outranked(theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether an epithet with a rank ("the Lao deputy minister") stands where the readout has the full holder."""
    return theirs.polity is not None and difference(theirs, ours) == OfficeDifference.RANK


def _other_heads(theirs: Sequence[_Placed], ours: OfficeClaim) -> list[_Placed]:
    """The one head that the readouts know of a country, for "the Latvian head of government" who is another one."""
    if ours.office not in _EPITHETS:
        return []
    heads = [(n, o) for n, o in theirs if o.polity == ours.polity and o.office in HEADS and not o.generic]
    plain = not any(o.plural or o.ranks for _, o in heads) and not ours.ranks and not ours.plural
    return heads if plain and len({o.office for _, o in heads}) == 1 else []


def _actors(scene: Scene, theirs: Sequence[_Placed], ours: _Placed) -> list[_Placed]:
    """The one office by which the readout knows a polity, for another that says or does what the readout tells.

    Only where the readout has the article's office nowhere: a minister who is named there may well have spoken.
    """
    if not _acts(scene, ours) or any(o.office == ours[1].office for _, o in theirs):
        return []
    placed = [(n, o) for n, o in theirs if o.polity == ours[1].polity and not o.generic and not o.plural]
    if len({(o.office, o.ranks) for _, o in placed}) != 1:
        return []
    there = range(len(scene.official))
    likeness = max((scene.passage_likeness(n, ours[0]) for n in there), default=0.0)
    return placed if likeness >= ACTING_FLOOR else []


def _acts(scene: Scene, ours: _Placed) -> bool:
    """Whether the office is the source of what is said, or followed at once by what its holder does: "the Lao minister
    then thanked".
    """
    if any(a.source_span.covers(ours[1].span) for a in scene.article.attributions):
        return True
    sentence = scene.article.sentences[scene.secondary[ours[0]].sentence]
    behind = [w for w in sentence.words if 0 <= w.start - ours[1].span.end <= ACTS_WITHIN]
    verb = next((w for w in behind if w.pos == "VERB"), None)
    nouns = [w for w in behind if w.pos in ("NOUN", "PROPN") and (verb is None or w.start < verb.start)]
    return verb is not None and not nouns and (verb.lemma in REPORTING_VERBS or verb.lemma in _MEETING_VERBS)


def _rivals(theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether one country has both and an account may mix them up: two heads, or two ranks of one office."""
    if theirs.generic or theirs.plural or theirs.polity is None or not same_polity(theirs, ours):
        return False
    return theirs.office == ours.office or {theirs.office, ours.office} <= HEADS


def _of_one_body(theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """The same of a body: two heads of one academy, or two ranks of one office there."""
    if any(o.generic or o.plural or not o.body for o in (theirs, ours)) or theirs.body != ours.body:
        return False
    return theirs.office == ours.office or {theirs.office, ours.office} <= HEADS


def _of_one_title(theirs: OfficeClaim, ours: OfficeClaim) -> bool:
    """Whether both have one matter of their own ("special envoy for the lake"), of which a country has one office."""
    if theirs.generic or theirs.plural or theirs.office != ours.office:
        return False
    return " for " in ours.office and theirs.polity is None


def _best(scene: Scene, candidates: Sequence[_Placed], ours: _Placed, score: float) -> Match | None:
    """The mention to show: agreeing ones first, then the first in prose that names country and holder."""
    if not candidates:
        return None

    def fit(placed: _Placed) -> tuple[int, bool, bool, int, int]:
        there, office = placed
        differs = difference(office, ours[1])
        near = 2 if differs == OfficeDifference.NONE else int(_kin(office, ours[1]))
        told = bool(office.polity or office.body) + bool(office.person)
        return near, not office.generic, scene.in_prose(there), told, -there

    return Match(max(candidates, key=fit)[0], ours[0], score)


def _kin(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether both are ministers of something, or one office at all: of a person's two offices, the one to show."""
    return a.office == b.office or a.office.split()[0] == b.office.split()[0]
