"""Who sells and who buys what two figures tell of: "we sold Togo goods for 14 million and bought some for 24".

Trade has two directions, and each has two names: the exports of the one are the imports of the other. Where both texts
say who sells for which figure, that decides whether the figures changed places, whatever the words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from readout_check.align.parts import Part, part_of
from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.gazetteer import Term as Name
from readout_check.lexicon.gazetteer import find
from readout_check.lexicon.trade import BUYING, ONLY_VERBS, SELLING

_COUNTRY = re.compile(r"@[A-Z]{2}")
_BEFORE = re.compile(r"\b(of|by|to|into|from|in|with) (?:the )?$")
_REACH = 12  # code points before a country in which its preposition stands


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What a figure's part says: whether its party sells, which party that is, and which one is at the other end."""

    sells: bool | None
    party: str | None
    other: str | None


def flows_crossed(scene: Scene, a: Match, b: Match) -> bool | None:
    """Whether each of two figures of the article has the seller that the readout gives the other one; None where one of
    the texts does not say who sells."""
    theirs = _sides(scene, True, a.official, b.official)
    ours = _sides(scene, False, a.secondary, b.secondary)
    if theirs is None or ours is None:
        return None
    parties = {name for side in (*theirs, *ours) for name in (side.party, side.other) if name}
    if len(parties) != 2:
        return None
    there, here = [_seller(side, parties) for side in theirs], [_seller(side, parties) for side in ours]
    if None in there + here or there[0] == there[1] or here[0] == here[1]:
        return None
    return there != here


def _seller(side: _Side, parties: set[str]) -> str | None:
    known = side.party or side.other
    if known is None or side.sells is None:
        return None
    sells = side.sells if side.party else not side.sells
    return known if sells else next(iter(parties - {known}))


def _sides(scene: Scene, official: bool, a: int, b: int) -> tuple[_Side, _Side] | None:
    """What the parts of two figures say; the one that stands second leaves out what it shares with the first."""
    located = scene.official if official else scene.secondary
    seats = scene.seats(located[a].document if official else None)
    first, second = (
        _side(part_of(scene, official, n), seats) for n in sorted((a, b), key=lambda n: located[n].claim.span)
    )
    if first.sells is None:
        return None
    if second.sells is None:
        second = _Side(sells=first.sells, party=second.party, other=second.other)
    elif not (second.party or second.other):
        second = _Side(sells=second.sells, party=first.party, other=first.other)
    return (first, second) if located[a].claim.span < located[b].claim.span else (second, first)


def _side(part: Part, seats: Mapping[int, str]) -> _Side:
    word = next((t for t in part.terms if _trades(t)), None)
    sells = word.key in SELLING if word else None
    ends: dict[bool | None, str] = {}
    for n, term in enumerate(part.terms):
        key = seats.get(term.start, term.key)
        if _COUNTRY.fullmatch(key):
            goods = word is not None and word.start < term.start and _of_goods(part, n)
            ends.setdefault(sells if goods else _end(part, term, word), key)
    return _Side(sells=sells, party=ends.get(True), other=ends.get(False))


def _trades(term: Term) -> bool:
    return term.key in SELLING | BUYING and (term.pos == "VERB" or term.key not in ONLY_VERBS)


def _end(part: Part, term: Term, word: Term | None) -> bool | None:
    """Whether a country is the one whose trade it is (True) or the other end of it; None where that is not clear."""
    found = _BEFORE.search(part.text[max(0, term.start - _REACH) : term.start].lower())
    if found is None:
        return word is None or term.start < word.start
    if found[1] in {"of", "by"}:
        return True
    if word is None or found[1] in {"in", "with"}:
        return None
    return (found[1] == "from") == (word.key in SELLING)  # exports leave from whoever exports


def _of_goods(part: Part, n: int) -> bool:
    """Whether a demonym says where goods come from, which is who sells them: "imports of Togolese yams"."""
    term, after = part.terms[n], next(iter(part.terms[n + 1 : n + 2]), None)
    if after is None or after.pos != "NOUN" or not part.text[term.end : after.start].isspace():
        return False
    found = _BEFORE.search(part.text[max(0, term.start - _REACH) : term.start].lower())
    named = find(part.text[term.start : term.end])
    return (found is None or found[1] == "of") and bool(named) and named[0].term == Name.DEMONYM
