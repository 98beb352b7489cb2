"""A participant given to another body: "Ina Kos of the Grain Board", who in the readout heads the Road Agency.

Both texts must put the body right beside the person, and neither body may be a part, a whole or a translation of the
other one. Heads of ministries, unions and companies stand for what is under them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.lexicon.gazetteer import find, fold
from readout_check.lexicon.offices import POSTS
from readout_check.lexicon.organisations import ALL_OVER, HEADS, NAMED, SCOPES
from readout_check.lexicon.related import ALIKE
from readout_check.model import NameClaim, NameKind, OfficeClaim, Pair, Span
from readout_check.name_forms import parts, same_person
from readout_check.name_terms import acts_for, same_name

SCORE = 0.85
REACH = 110  # code points between a person and the body
_WORDS = r"(?:[a-z][a-z-]{0,20} ){0,4}"
_POST_AT = re.compile(rf",? (?:is |was )?{_WORDS}(?P<post>[a-z-]{{3,20}})(?: (?:of|at|from|with|for|in))(?: the)? ")
_OF = re.compile(r",? of(?: the)? ")
_FROM = re.compile(r",? (?:from|with|at)(?: the)? ")
_WHO = re.compile(
    r",? who (?:heads?|headed|leads?|led|runs?|ran|chairs?|chaired|directs?|directed|represent(?:s|ed)"
    r"|(?:works?|worked|speaks?|spoke) (?:for|at))(?: the)? "
)
_OWNER = re.compile(rf"(?P<owns>['’]s?)?,? {_WORDS}(?:(?P<post>[a-z-]{{3,20}}),? )?")
_COMMA = re.compile(r", ")
_POST_OF = re.compile(r"(?P<post>[a-z-]{3,20}) (?:of|at|from|with|for)(?: the)? $")
_TOLD = re.compile(r"\b(?:told|informed|reminded|notified|warned|assured|asked|advised|accused)\s$")
_SAYS = re.compile(r",? (?:said|says|told|noted|added|explained|reported|put|estimates?|estimated|warned|recalled)\b")
_SOURCE = re.compile(r"\b(?:according to|said|says)(?: [A-Z][a-z]{1,4}\.?)? $", re.IGNORECASE)
_BESIDE = re.compile(r"(?:,| of| from| at| for| \(|\))[^.;:\n]*")  # what may stand between a person and the body
_ANOTHER = re.compile(r"\b(?:and the|with|met|by|than|his|her|their)\b|\d")


def pair_bodies(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each body that the article has beside a person to whom the readouts give another one."""
    for _, body, person, theirs in _told(scene):
        if any(_one(scene, c, body) for _, c in theirs) or _told_rightly(scene, person, theirs):
            continue
        place, own = theirs[0]
        yield Pair(
            official=own,
            secondary=body,
            score=SCORE,
            official_index=scene.official[place].document,
            secondary_index=number,
        )


def own_bodies(scene: Scene) -> frozenset[int]:
    """The article's bodies beside a person that may be what the readouts call otherwise: a part, a translation."""
    return frozenset(n for n, body, _, theirs in _told(scene) if any(_one(scene, c, body) for _, c in theirs))


def _told(scene: Scene) -> Iterator[tuple[int, NameClaim, NameClaim, list[tuple[int, NameClaim]]]]:
    """The article's bodies with the person that each is beside and the bodies that the readouts give the person."""
    known = [c.text for _, c in scene.theirs(NameClaim) if c.kind is NameKind.PERSON and len(parts(c.text)) > 1]
    # an unknown name may be read as that of a body
    people = [c for _, c in scene.ours(NameClaim) if any(same_person(name, c.text) for name in known)]
    for n, body in scene.ours(NameClaim):
        sentence = scene.secondary[n].sentence
        if body.kind is not NameKind.ORGANISATION or scene.article.sentences[sentence].kind in ARTICLE_FURNITURE:
            continue
        person = next((p for p in people if p.sentence == body.sentence and _belongs(scene, p, body)), None)
        theirs = list(_bodies(scene, person)) if person is not None else []
        if person is not None and theirs:
            yield n, body, person, theirs


def _belongs(scene: Scene, person: NameClaim, body: NameClaim) -> bool:
    """Whether the article says that the person is of the body: "Kos of the Board", "the Board's director, Ina Kos"."""
    text = scene.article.document.text
    first, second = sorted((person.span, body.span))
    gap = Span(first.end, max(first.end, second.start))
    if gap.end - gap.start > REACH or first.overlaps(second):
        return False
    between = gap.of(text)
    before = text[max(0, first.start - 40) : first.start]
    if person.span < body.span:
        if text[body.span.end : body.span.end + 1] in ("'", "’"):
            return False
        post = _POST_AT.fullmatch(between)
        if (post is not None and _is_post(post["post"])) or _WHO.fullmatch(between):
            return True
        if _OF.fullmatch(between):
            return _TOLD.search(before) is None
        sourced = _SOURCE.search(before) or _SAYS.match(text, body.span.end)
        return _FROM.fullmatch(between) is not None and sourced is not None
    owner = _OWNER.fullmatch(between)
    if owner is not None and (_is_post(owner["post"]) if owner["post"] else owner["owns"]):
        return True
    over = _POST_OF.search(before)
    listed = text.startswith(" and ", person.span.end)
    return _COMMA.fullmatch(between) is not None and over is not None and _is_post(over["post"]) and not listed


def _is_post(word: str) -> bool:
    return word in POSTS or word.removesuffix("s") in POSTS


def _bodies(scene: Scene, person: NameClaim) -> Iterator[tuple[int, NameClaim]]:
    """The bodies that the readouts have in somebody's office, else right behind the name."""
    found = list(_of_offices(scene, person))
    yield from found or _behind(scene, person)


def _of_offices(scene: Scene, person: NameClaim) -> Iterator[tuple[int, NameClaim]]:
    held = [(scene.official[n].document, o) for n, o in scene.theirs(OfficeClaim) if _is(o.person, person)]
    for n, body in scene.theirs(NameClaim):
        at = scene.official[n].document
        if body.kind is NameKind.ORGANISATION and any(d == at and o.span.covers(body.span) for d, o in held):
            yield n, body


def _behind(scene: Scene, person: NameClaim) -> Iterator[tuple[int, NameClaim]]:
    theirs = [(n, c) for n, c in scene.theirs(NameClaim)]
    for m, name in theirs:
        if name.kind is not NameKind.PERSON or not _is(name.text, person):
            continue
        at, text = scene.official[m].document, scene.officials[scene.official[m].document].document.text
        others = [c.span for n, c in theirs if scene.official[n].document == at and c.kind is NameKind.PERSON]
        for n, body in theirs:
            gap = Span(name.span.end, max(name.span.end, body.span.start))
            if body.kind is not NameKind.ORGANISATION or scene.official[n].document != at:
                continue
            if not 0 < gap.end - gap.start < REACH or any(gap.overlaps(other) for other in others):
                continue
            if _BESIDE.fullmatch(gap.of(text)) and not _ANOTHER.search(gap.of(text)):
                yield n, body


def _is(theirs: str | None, ours: NameClaim) -> bool:
    return theirs is not None and len(parts(theirs)) > 1 and same_person(theirs, ours.text)


def _told_rightly(scene: Scene, person: NameClaim, theirs: list[tuple[int, NameClaim]]) -> bool:
    """Whether the article has the person at the right body elsewhere: the other one is a second post."""
    ours = [c for _, c in scene.ours(NameClaim) if c.kind is not NameKind.COUNTRY]
    near = [c for c in ours if c.sentence == person.sentence or any(_belongs_to(scene, p, c, person) for p in ours)]
    return any(_one(scene, body, c) for _, body in theirs for c in near if c.kind is NameKind.ORGANISATION)


def _belongs_to(scene: Scene, mention: NameClaim, body: NameClaim, person: NameClaim) -> bool:
    beside = mention.sentence == body.sentence and same_person(mention.text, person.text)
    return beside and _belongs(scene, mention, body)


def _one(scene: Scene, theirs: NameClaim, ours: NameClaim) -> bool:
    """Whether both may be one body: forms of a name, a whole and its part, or a translation."""
    if same_name(theirs, ours) or acts_for(theirs, ours) or acts_for(ours, theirs):
        return True
    if theirs.key in NAMED and ours.key in NAMED:
        return False
    heads = [{w for w in c.key.split() if w in HEADS or w in ALL_OVER} for c in (theirs, ours)]
    if not all(heads):
        return True  # a name in another language, or one that says nothing of what it is
    if not heads[0] & heads[1] and any(h & ALL_OVER for h in heads):
        return True
    first, second = (_telling(c) for c in (theirs, ours))
    left = [w for w in first if not any(scene.likeness(w, o) >= ALIKE for o in second)]
    right = [w for w in second if not any(scene.likeness(w, o) >= ALIKE for o in first)]
    return not (left and right) or (len(left) < len(first) and not heads[0] & heads[1])


def _telling(body: NameClaim) -> list[str]:
    """The words that tell a body from others of its sort: neither heads nor countries nor "national"."""
    placed = {w for match in find(body.text) for w in fold(match.span.of(body.text)).split()}
    words = re.findall(r"[^\W\d_]{3,}", body.key)
    return [w for w in words if w not in HEADS and w not in SCOPES and w not in placed]
