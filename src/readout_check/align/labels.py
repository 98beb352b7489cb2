"""What a figure stands beside: verbs and nouns, ordinals, parties and subjects that tell it from its neighbour.

Two figures of the readout may have changed places though the parties are the same ("exports of 40 and imports of 30"),
and one of them may be told alone with what the readout gives to the other ("the second dose reached 87 per cent").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from readout_check.align.parts import Part, part_of
from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.calendar_words import MONTHS, ORDINALS, WEEKDAYS
from readout_check.model import Dimension, Quantity, Unit, Use

LIKE = 0.69  # least likeness of two words that are taken for one
NEXT_TO = 1  # sentences away at which the other figure of the readout may stand
TOLD_ALONE = 0.80  # score of a figure that has its neighbour's label
_NAMING = frozenset({"NOUN", "VERB"})
_OF_NAMES = frozenset({"PROPN", "ADJ"})
_DAYS = frozenset({*MONTHS, *WEEKDAYS})
_PREPOSITION = re.compile(r"\s(?:of|in|on|for|to|from|with|by|at)\s")
_OTHER_ONE = frozenset("neighbour neighbor counterpart partner colleague host guest other rival ally".split())
_EXCEPT = re.compile(r"\b(?:but|except|excluding|than|not|without|minus)\s(?:for\s)?\W?$")
_PARTED = re.compile(r"\bof (?:which|whom|these|those|them)\b|\b(?:other|rest|remaining|remainder)\b")
_AHEAD = re.compile(r"\b(?:will|would|shall|should|to|may|might|can|could|must)(?: \w{1,12})? $")
_PLAIN = frozenset(
    """be have do make get go come stand amount reach say year month percent total
    day week quarter today end start beginning middle""".split()
)


def labels_crossed(scene: Scene, a: Match, b: Match) -> bool:
    """Whether nouns and verbs of two figures in the readout are those of the other one in the article.

    Both texts must start from the same party, or from none: one's exports are the other's imports.
    """
    if any(_is_ordinal(scene.official[m.official].claim) for m in (a, b)):
        return False
    theirs = [part_of(scene, True, m.official) for m in (a, b)]
    ours = [part_of(scene, False, m.secondary) for m in (a, b)]
    parties = _first_party(theirs), _first_party(ours)
    if None in parties and _kinds_crossed(theirs, ours):
        return True
    if parties[0] != parties[1] and None not in parties:
        return False
    first, second = _apart(theirs)
    x, y = (_named(part) for part in ours)
    both = _said_once(scene, a, b, (*theirs, *ours))
    straight = _shared(scene, first - both, x - both) or _shared(scene, second - both, y - both)
    return not straight and _shared(scene, first, y - x) and _shared(scene, second, x - y)


def _said_once(scene: Scene, a: Match, b: Match, parts: Sequence[Part]) -> frozenset[str]:
    """What each text says with its first figure, where the readout's second one goes without a verb: it is of both."""
    there = scene.official[a.official].claim.span < scene.official[b.official].claim.span
    here = scene.secondary[a.secondary].claim.span < scene.secondary[b.secondary].claim.span
    first, second, *ours = parts if there else (parts[1], parts[0], parts[3], parts[2])
    if there != here or any(t.pos == "VERB" for t in second.terms):
        return frozenset()
    return _named(first) & _named(ours[0])


def _kinds_crossed(theirs: Sequence[Part], ours: Sequence[Part]) -> bool:
    """Whether adjectives that exclude each other changed places: "80 in the wet season and 95 in the dry one"."""
    first, second, x, y = (_kinds(part) for part in (*theirs, *ours))
    return any(
        opposed(one, other, "a") and one not in second | x and other not in first | y
        for one in first & y
        for other in second & x
    )


def _kinds(part: Part) -> frozenset[str]:
    return frozenset(t.key for t in part.terms if t.pos in {"ADJ", "NOUN"})  # "in the wet"


def _is_ordinal(claim: object) -> bool:
    return isinstance(claim, Quantity) and claim.unit.dimension == Dimension.ORDINAL


def _apart(both: Sequence[Part]) -> tuple[frozenset[str], frozenset[str]]:
    first, second = (_named(part) for part in both)
    return first - second, second - first


def _named(part: Part) -> frozenset[str]:
    """The nouns and verbs of a part, with the capitalised adjectives: "English teachers" are teachers of English."""
    named = (t for t in part.terms if t.pos in _NAMING or (t.pos in _OF_NAMES and part.text[t.start].isupper()))
    return frozenset(t.key for t in named if t.key not in _PLAIN | _DAYS and not t.key.startswith("@"))


def _shared(scene: Scene, theirs: frozenset[str], ours: frozenset[str]) -> bool:
    return any(scene.likeness(one, other) >= LIKE for one in theirs for other in ours)


def _first_party(both: Sequence[Part]) -> str | None:
    found = [t for part in both for t in part.sentence if t.key.startswith("@")]
    return min(found, key=lambda t: t.start).key if found else None


def told_for_another(scene: Scene, matches: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """Agreeing figures that the article gives to what the readout gives another figure, which the article leaves out.

    Yields each match with the one it should have been. The two figures of the readout have one unit and stand beside
    each other, each value once; what sets them apart is an ordinal, a party, or the noun of the subject.
    """
    told = {m.official for m in matches}
    for match in matches:
        theirs, ours = scene.official[match.official].claim, scene.secondary[match.secondary].claim
        if not (match.equal and isinstance(theirs, Quantity) and isinstance(ours, Quantity)):
            continue
        if theirs.is_range or _is_ordinal(theirs) or not scene.told_once(theirs):
            continue
        gives = _values_beside(scene, match.secondary)
        rivals = [
            n for n in _beside(scene, match.official, theirs.unit) if n not in told and _value(scene, n) not in gives
        ]
        found = [n for n in rivals if _has_label_of(scene, match, n)]
        if len(found) == 1:
            yield match, replace(match, official=found[0], score=TOLD_ALONE, equal=False, moved=True)


def _value(scene: Scene, place: int) -> Decimal | None:
    claim = scene.official[place].claim
    return claim.low if isinstance(claim, Quantity) else None


def _values_beside(scene: Scene, place: int) -> frozenset[Decimal]:
    """What figures the article's sentence gives, whatever their units: "610,000 tonnes of the 9.3 million"."""
    here = scene.secondary[place].sentence
    return frozenset(claim.low for n, claim in scene.ours(Quantity) if scene.secondary[n].sentence == here)


def _beside(scene: Scene, place: int, unit: Unit) -> Iterator[int]:
    here = scene.official[place]
    for n, other in scene.theirs(Quantity):
        item = scene.official[n]
        near = item.document == here.document and abs(item.sentence - here.sentence) <= NEXT_TO
        if n != place and near and other.unit.code == unit.code and other.use == Use.STATED and not other.is_range:
            yield n


def _has_label_of(scene: Scene, match: Match, rival: int) -> bool:
    """Whether the article's figure stands with what marks the rival, and with nothing that marks its own like."""
    mine, other = part_of(scene, True, match.official), part_of(scene, True, rival)
    ours = part_of(scene, False, match.secondary)
    one, two, three = (_marks(part) for part in (mine, other, ours))
    if one - two and two - one:
        if any(t.key in _OTHER_ONE for t in ours.terms) or _EXCEPT.search(ours.figure_lead):
            return False
        return bool(three & (two - one)) and not three & (one - two)
    return _subject_of(scene, match, rival, ours) or _predicate_of(scene, match, rival, ours)


def _predicate_of(scene: Scene, match: Match, rival: int, ours: Part) -> bool:
    """Whether the verbs beside the article's figure are the rival's: "has paid 57 million" of a pledge, of which
    19 are paid. One of the two is a part of the other, or both are the parts of one whole.
    """
    mine, other = (part_of(scene, True, n) for n in (match.official, rival))
    first, second = sorted(scene.official[n].claim.span for n in (match.official, rival))
    if not _PARTED.search(mine.text[first.end : second.start].lower()):
        return False
    holder = _holder(scene.official[match.official].claim)  # whoever pledges pays as well
    own = {t.key for t in _said(mine) if t.key not in holder}
    verbs = {t.key for t in ours.terms if t.pos == "VERB" and not _AHEAD.search(ours.text[: t.start][-30:])} - _PLAIN
    verbs |= {verb.removeprefix("re") for verb in verbs}  # "have reopened" for "are open again"
    rivals = {t.key for t in _said(other) if t.pos in {"VERB", "ADJ"}} - own
    told = {t.key for t in _said(ours)}
    return bool(verbs & rivals) and not any(scene.likeness(one, word) >= LIKE for one in own for word in told)


def _said(part: Part) -> list[Term]:
    return [t for t in part.terms if t.pos in {"NOUN", "VERB", "ADJ", "PROPN"} and t.key not in _PLAIN]


def _holder(claim: object) -> frozenset[str]:
    words = claim.holder.lower().split() if isinstance(claim, Quantity) and claim.holder else []
    return frozenset((*words, *(word.removesuffix("s") for word in words)))


def _marks(part: Part) -> frozenset[str]:
    """The ordinals and the parties of a part."""
    return frozenset(t.key for t in part.terms if t.key in ORDINALS or t.key.startswith("@"))


def _subject_of(scene: Scene, match: Match, rival: int, ours: Part) -> bool:
    """Whether the article's subject is the rival's, and nothing in its sentence is the subject of its own like."""
    mine, other = (_subject(part_of(scene, True, n), scene.official[n].claim) for n in (match.official, rival))
    told = _subject(ours, scene.secondary[match.secondary].claim)
    if not (mine and other and told) or mine == other:
        return False
    words = {t.key for t in ours.sentence}
    return scene.likeness(other, told) >= LIKE and not any(scene.likeness(mine, word) >= LIKE for word in words)


def _subject(part: Part, claim: object) -> str | None:
    """The head noun of a figure's holder: "price" for "house prices in the capital"."""
    holder = claim.holder if isinstance(claim, Quantity) else None
    head = _PREPOSITION.split(holder, maxsplit=1)[0].split() if holder else []
    last = head[-1].lower() if head else ""
    return next((t.key for t in part.sentence if t.pos == "NOUN" and part.text[t.start : t.end].lower() == last), None)
