"""How two mentions of an office relate, on hand-made claims with invented holders."""

from __future__ import annotations

import itertools

import pytest

from readout_check.model import OfficeClaim, Rank, Span
from readout_check.office_terms import OfficeDifference, answers_to, canonical, difference, same_polity

DEPUTY, FIRST, ACTING, FORMER, VICE = Rank.DEPUTY, Rank.FIRST_DEPUTY, Rank.ACTING, Rank.FORMER, Rank.VICE


def held(
    office: str,
    polity: str | None = None,
    person: str | None = None,
    *ranks: Rank,
    body: str | None = None,
    generic: bool = False,
) -> OfficeClaim:
    """An office whose words do not matter."""
    return OfficeClaim(
        span=Span(0, 1),
        text=office,
        sentence=Span(0, 1),
        office=office,
        ranks=frozenset(ranks),
        polity=polity,
        body=body,
        person=person,
        generic=generic,
    )


NONE, PERSON, OFFICE = OfficeDifference.NONE, OfficeDifference.PERSON, OfficeDifference.OFFICE
RANK, POLITY, UNRELATED = OfficeDifference.RANK, OfficeDifference.POLITY, OfficeDifference.UNRELATED

DIFFERENCES = [
    (held("president", "PE", "Ana Rojas"), held("president", "PE", "Rojas"), NONE, "the surname alone"),
    (held("president", "PE", "Ana Rojas"), held("president", None, "Rojas"), NONE, "the country left to the context"),
    (held("president", "PE"), held("president", "PE"), NONE, "nobody named"),
    (held("president", "PE", "Ana Rojas"), held("leader", "PE", "Ana Rojas", generic=True), NONE, "a president leads"),
    (held("prime minister", "NO"), held("head of government", "NO", generic=True), NONE, "an epithet of the office"),
    (held("minister of finance", "EE", "K. Tamm"), held("minister", "EE", "Tamm", generic=True), NONE, "the minister"),
    (
        held("prime minister", "TH", "Chai", DEPUTY),
        held("leader", "TH", "Chai", generic=True),
        NONE,
        "an epithet has no rank to compare",
    ),
    (held("president", "PE", "Ana Rojas"), held("prime minister", "PE", "Ana Rojas"), OFFICE, "another office"),
    (held("president", "PE"), held("prime minister", "PE"), OFFICE, "another office of a country, nobody named"),
    (held("minister of finance", "EE", "Tamm"), held("minister of defence", "EE", "Tamm"), OFFICE, "another portfolio"),
    (held("president", "PE"), held("head of government", "DE", generic=True), POLITY, "a president may head both"),
    (held("king", "MA", "Idris"), held("head of government", "MA", "Idris", generic=True), OFFICE, "a king does not"),
    (held("prime minister", "TH", "Chai", DEPUTY), held("prime minister", "TH", "Chai"), RANK, "deputy dropped"),
    (held("prime minister", "TH", "Chai"), held("prime minister", "TH", "Chai", DEPUTY), RANK, "deputy added"),
    (held("minister", "KZ", "Ali", FIRST), held("minister", "KZ", "Ali", DEPUTY), RANK, "first deputy to deputy"),
    (held("president", "PE", "Rojas", ACTING), held("president", "PE", "Rojas"), RANK, "acting dropped"),
    (held("president", "PE", "Rojas", VICE), held("president", "PE", "Rojas"), RANK, "vice dropped"),
    (
        held("prime minister", "IS", "Gunnar", FORMER),
        held("prime minister", "IS", "Gunnar"),
        RANK,
        "former dropped: the holder speaks for nobody any more",
    ),
    (held("minister of defence", "LV", "Ozola"), held("minister of defence", "LT", "Ozola"), POLITY, "a neighbour"),
    (
        held("governor", None, "Mwape", body="bank of zambia"),
        held("governor", None, "Mwape", body="bank of zimbabwe"),
        POLITY,
        "another central bank",
    ),
    (
        held("president", None, "Feher", body="academy of sciences"),
        held("president", "HU", "Feher"),
        POLITY,
        "the president of an academy is not its country's",
    ),
    (held("minister of interior", "BG", "Vulev"), held("minister of interior", "BG", "Volev"), PERSON, "another name"),
    (
        held("president", "PE", "Ana Rojas"),
        held("president", "CO", "Mateo Villalba"),
        UNRELATED,
        "two presidents of two countries",
    ),
    (
        held("president", "PE", "Ana Rojas"),
        held("president", "PE", "Luis Vera", FORMER),
        UNRELATED,
        "a predecessor is no mistake",
    ),
    (
        held("president", "PE", "Ana Rojas"),
        held("prime minister", "PE", "Luis Vera"),
        UNRELATED,
        "two people in two offices",
    ),
    (
        held("minister of health", "PE", "Ana Rojas"),
        held("president", "PE", "Ana Rojas", FORMER),
        UNRELATED,
        "what somebody was before is another fact",
    ),
]


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*r[:3], id=r[3]) for r in DIFFERENCES])
def test_difference(official: OfficeClaim, secondary: OfficeClaim, expected: OfficeDifference) -> None:
    assert difference(official, secondary) == expected


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*r[:3], id=r[3]) for r in DIFFERENCES])
def test_difference_does_not_depend_on_the_side(
    official: OfficeClaim, secondary: OfficeClaim, expected: OfficeDifference
) -> None:
    """What the article adds is as much a difference as what it drops."""
    assert difference(secondary, official) == expected


@pytest.mark.parametrize("claim", [r[n] for r in DIFFERENCES for n in (0, 1)], ids=canonical)
def test_no_office_differs_from_itself(claim: OfficeClaim) -> None:
    assert difference(claim, claim) == NONE


POLITIES = [
    (held("president", "PE"), held("president", "PE"), True, "one country"),
    (held("president", "PE"), held("president", "CL"), False, "two countries"),
    (held("president", "PE"), held("president"), True, "one side leaves it open"),
    (held("governor", body="bank of ghana"), held("governor"), True, "one side leaves the body open"),
    (held("rector", body="university of tartu"), held("rector", body="university"), True, "a short form of a body"),
    (held("governor", body="bank of ghana"), held("governor", body="bank of gambia"), False, "two bodies"),
    (held("president", "HU"), held("president", body="academy of sciences"), False, "a country and a body"),
]


@pytest.mark.parametrize(("a", "b", "expected"), [pytest.param(*r[:3], id=r[3]) for r in POLITIES])
def test_same_polity(a: OfficeClaim, b: OfficeClaim, expected: bool) -> None:
    assert same_polity(a, b) is expected
    assert same_polity(b, a) is expected


ANSWERS = [
    (held("president", "PE"), held("president", "PE"), True, "the office itself"),
    (held("president", "PE"), held("leader", "PE", generic=True), True, "an epithet"),
    (held("president", "PE"), held("counterpart", generic=True), True, "anybody may be a counterpart"),
    (held("president", "PE"), held("leader", "CL", generic=True), False, "an epithet with another country"),
    (held("minister of health", "PE"), held("leader", "PE", generic=True), False, "a minister is not the leader"),
    (held("minister of health", "PE", None, DEPUTY), held("minister of health", "PE"), False, "a rank is asked for"),
    (held("minister of health", "PE", None, DEPUTY), held("deputy", "PE", generic=True), True, "his deputy"),
    (held("minister of health", "PE"), held("deputy", "PE", generic=True), False, "no deputy"),
    (held("minister of foreign affairs", "PE"), held("top diplomat", "PE", generic=True), True, "diplomacy"),
]


@pytest.mark.parametrize(("official", "secondary", "expected"), [pytest.param(*r[:3], id=r[3]) for r in ANSWERS])
def test_answers_to(official: OfficeClaim, secondary: OfficeClaim, expected: bool) -> None:
    assert answers_to(official, secondary) is expected


def test_canonical_tells_offices_apart_and_no_more() -> None:
    """It goes into fingerprints: rank, office, polity or body and holder count; order and capitals do not."""
    assert canonical(held("president", "PE", "Ana ROJAS")) == canonical(held("president", "PE", "Ana Rojas"))
    assert canonical(held("minister", "PE", None, DEPUTY, ACTING)) == canonical(
        held("minister", "PE", None, ACTING, DEPUTY)
    )
    apart = [
        held("president", "PE"),
        held("president", "PE", None, VICE),
        held("president", "CL"),
        held("president", body="academy"),
        held("president", "PE", "Ana Rojas"),
        held("prime minister", "PE"),
    ]
    assert all(canonical(a) != canonical(b) for a, b in itertools.combinations(apart, 2))
