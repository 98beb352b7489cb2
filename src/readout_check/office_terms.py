"""How two mentions of an office relate, field by field. Plain values in, an answer out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from readout_check.lexicon.offices import HEADS, HOSTS, bare_secretary, compatible_offices, heads_it
from readout_check.model import OfficeClaim, Rank
from readout_check.name_forms import same_person

_SEATS = frozenset({"member of parliament", "senator"})
_GRADES = frozenset({"under-secretary general", "assistant secretary general"})  # of who heads something there
_ENVOYS = frozenset({"envoy", "representative", "ambassador"})
_ACCREDITED = frozenset({"ambassador", "permanent representative"})
_SPEAKING = ("director", "head", "chief", "adviser", "under-secretary")
_MISSION = re.compile(r"(?:permanent )?(?:delegation|mission|representation|office)\b")
_DEPARTMENT = re.compile(r"(?:federal |state )?(?:department|ministry)\b")

_PARLIAMENTS = frozenset(
    {
        "parliament",
        "national assembly",
        "assembly",
        "legislature",
        "congress",
        "house of representatives",
        "national council",
    }
)  # what an article may call "parliament"


class OfficeDifference(StrEnum):
    """In what two mentions that should be one differ; the first that applies, in this order."""

    NONE = "none"
    PERSON = "person"
    OFFICE = "office"
    RANK = "rank"
    POLITY = "polity"
    UNRELATED = "unrelated"


def difference(official: OfficeClaim, secondary: OfficeClaim) -> OfficeDifference:
    """What the article changed, supposing that both mentions mean one person or one country's representative."""
    alike = compatible_offices(official, secondary)
    if official.person and secondary.person and not same_person(official.person, secondary.person):
        same = alike and same_polity(official, secondary) and official.ranks == secondary.ranks
        return OfficeDifference.PERSON if same else OfficeDifference.UNRELATED
    if not alike:
        lesser = secondary.ranks - {Rank.FORMER, Rank.ELECT}
        named = official.person is not None and secondary.person is not None
        of_one = official.body is not None and secondary.body is not None and same_polity(official, secondary)
        if named and of_one and lesser and not official.ranks and heads_it(official, secondary):
            return OfficeDifference.RANK  # "the deputy head" of who is its director general
        # a former office is background, and a bare "minister" or "host" says too little to be wrong
        says_little = secondary.generic and secondary.polity is None and not _heads(official, secondary)
        vague = Rank.FORMER in (secondary.ranks ^ official.ranks) or says_little
        vague = vague or any(
            told(official, secondary) for told in (_chairs, _held_beside, _sent, heads_it, bare_secretary)
        )
        return OfficeDifference.UNRELATED if vague else OfficeDifference.OFFICE
    if official.ranks != secondary.ranks and (
        _adds_rank(official, secondary) or _loses_rank(official, secondary) or not _either_generic(official, secondary)
    ):
        return OfficeDifference.RANK
    of_himself = secondary.generic and official.polity is None  # "her Belgian colleague" of a body's head
    if not same_polity(official, secondary) and secondary.office not in HOSTS and not of_himself:
        return OfficeDifference.POLITY
    return OfficeDifference.NONE


def _heads(official: OfficeClaim, secondary: OfficeClaim) -> bool:
    """Whether a named person heads a country in both, as its state's head here and its government's there."""
    named = official.person is not None and secondary.person is not None and official.polity is not None
    return named and official.office in HEADS and secondary.office in ("head of state", "head of government")


def _chairs(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is only in the chair of something: whoever chairs a meeting has another office beside that."""
    return "chair" in (a.office, b.office) and (a.body is None or b.body is None or a.body != b.body)


def _held_beside(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is a seat that ministers have too, a grade of those who head a department of the UN, or the
    head of the department that another country calls a ministry."""
    offices = {a.office, b.office}
    if offices & _GRADES and not offices <= {*_GRADES, "secretary general"}:
        return True
    minister = any(office == "minister" or office.startswith("minister of ") for office in offices)
    department = any(o.office == "head" and o.body and _DEPARTMENT.match(o.body) for o in (a, b))
    return bool(_SEATS & offices) or (minister and department)


def _sent(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one heads a delegation, a mission or nothing that is named, and the other is an envoy, as heads are."""
    heads = any(o.office == "head" and (not o.body or _MISSION.match(o.body)) for o in (a, b))
    offices = {a.office, b.office}
    if "spokesperson" in offices and any(o.office.startswith(_SPEAKING) for o in (a, b)):
        return True  # who speaks for a body is often its director of communications
    return (heads and bool(offices & _ENVOYS)) or ("envoy" in offices and bool(offices & _ACCREDITED))


def _either_generic(official: OfficeClaim, secondary: OfficeClaim) -> bool:
    return official.generic or secondary.generic


def _adds_rank(official: OfficeClaim, secondary: OfficeClaim) -> bool:
    """Whether an epithet says of a full office-holder that he is less: "the acting head of state" of a president.

    "His deputy" says no more than a rank, and a former leader is background.
    """
    lesser = secondary.ranks - {Rank.FORMER}
    return bool(secondary.generic and secondary.office != "deputy" and lesser and not official.ranks)


def _loses_rank(official: OfficeClaim, secondary: OfficeClaim) -> bool:
    """Whether a person whom the readout calls "Deputy Minister", of whatever, is told to be a minister of something."""
    lesser = official.ranks - {Rank.FORMER, Rank.ELECT}
    both_named = official.person is not None and secondary.person is not None
    titled = secondary.office == "minister" and secondary.text.lower() == "minister"
    return (
        both_named and (titled or (official.generic and not secondary.generic)) and bool(lesser) and not secondary.ranks
    )


def same_polity(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether both belong to one polity or body, or one of them leaves it open."""
    if a.polity and b.polity:
        return a.polity == b.polity
    if a.body and b.body:
        if _common(a) or _common(b):
            return True  # "the organisers' chairman" names no other body
        if "parliament" in (a.body, b.body) and {a.body, b.body} <= _PARLIAMENTS:
            return True
        left, right = set(a.body.split()), set(b.body.split())
        return left <= right or right <= left
    if _accredited(a) or _accredited(b):
        return True  # the ambassador of one country to another one: neither says both
    # the president of an academy is not the president of its country
    return not ((a.polity and b.body) or (a.body and b.polity))


def _common(office: OfficeClaim) -> bool:
    """Whether a body is told by common nouns, in a text that writes names with capitals."""
    words = office.text.removeprefix(office.text.split(" ", 1)[0]).strip() if office.text else ""
    return bool(words) and office.text[:1].islower() and words == words.lower()


def _accredited(office: OfficeClaim) -> bool:
    return office.body is not None and office.body.startswith("to ")


def answers_to(official: OfficeClaim, secondary: OfficeClaim) -> bool:
    """Whether the article's office, named or generic, can stand for the readout's."""
    if not compatible_offices(official, secondary) or not same_polity(official, secondary):
        return False
    return official.ranks == secondary.ranks or (secondary.generic and not _adds_rank(official, secondary))


def canonical(office: OfficeClaim) -> str:
    """An office in one string, for fingerprints: ranks, office, polity or body, and the holder."""
    ranks = "+".join(sorted(office.ranks))
    parts = (ranks, office.office, office.polity or office.body or "", (office.person or "").lower())
    return "|".join(parts)


def placed_offices(offices: Sequence[OfficeClaim]) -> Sequence[OfficeClaim]:
    """Somebody's offices that name a country or a body, all when none does: a bare "President" says nothing more."""
    return [o for o in offices if o.polity or o.body] or offices
