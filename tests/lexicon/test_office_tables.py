"""Portfolios and epithets."""

from __future__ import annotations

import pytest

from readout_check.lexicon.offices import compatible_offices, minister_of, secretary_of
from readout_check.model import OfficeClaim, Rank, Span


def office(
    name: str,
    *,
    generic: bool = False,
    ranks: frozenset[Rank] = frozenset(),
    polity: str | None = None,
    body: str | None = None,
    person: str | None = None,
    text: str = "x",
) -> OfficeClaim:
    return OfficeClaim(
        span=Span(0, 1),
        text=text,
        sentence=Span(0, 1),
        office=name,
        generic=generic,
        ranks=ranks,
        polity=polity,
        body=body,
        person=person,
    )


@pytest.mark.parametrize(
    ("words", "office_name"),
    [
        ("foreign", "minister of foreign affairs"),
        ("external relations", "minister of foreign affairs"),
        ("national defense", "minister of defence"),
        ("the interior", "minister of interior"),
        ("reindeer", "minister of reindeer"),
    ],
)
def test_portfolios_have_one_name(words: str, office_name: str) -> None:
    assert minister_of(tuple(words.split())) == office_name


def test_secretaries_of_known_portfolios_are_ministers() -> None:
    assert secretary_of(("defense",)) == "minister of defence"
    assert secretary_of(("press",)) is None


@pytest.mark.parametrize(
    ("a", "b", "compatible", "why"),
    [
        (office("leader", generic=True), office("president"), True, "a president leads"),
        (office("leader", generic=True), office("prime minister"), True, "so does a prime minister"),
        (office("leader", generic=True), office("minister of finance"), False, "a minister is no leader"),
        (office("head of state", generic=True), office("president"), True, "the same"),
        (office("head of state", generic=True), office("prime minister"), False, "another office"),
        (office("top diplomat", generic=True), office("minister of foreign affairs"), True, "the same"),
        (office("top diplomat", generic=True), office("minister of defence"), False, "another portfolio"),
        (office("minister", generic=True), office("minister of health"), True, "any minister"),
        (office("minister", generic=True), office("president"), False, "no minister"),
        (office("counterpart", generic=True), office("governor"), True, "anyone has one"),
        (office("president"), office("prime minister"), False, "two plain offices"),
        (office("deputy", generic=True), office("governor", ranks=frozenset({Rank.DEPUTY})), True, "his deputy"),
        (office("deputy", generic=True), office("governor"), False, "the governor is no deputy"),
        (office("special envoy"), office("special envoy for energy"), True, "the shorter form"),
        (office("minister of economy"), office("minister of economy and finance"), True, "one of two portfolios"),
    ],
)
def test_epithets(a: OfficeClaim, b: OfficeClaim, compatible: bool, why: str) -> None:
    assert compatible_offices(a, b) is compatible, why
    assert compatible_offices(b, a) is compatible, why


@pytest.mark.parametrize(
    ("a", "b", "compatible", "why"),
    [
        (office("head", polity="TJ"), office("president", polity="TJ"), True, "the head of a country"),
        (office("head", text="head of the republic"), office("prime minister"), True, "the head of the republic"),
        (office("head", person="Nazarov"), office("president"), False, "a head of what was not read"),
        (office("head", body="delegation", polity="TJ"), office("president"), False, "the head of a delegation"),
        (office("head", polity="TJ"), office("minister of health"), False, "a minister heads no country"),
        (office("chief", body="progress party"), office("leader", body="progress party"), True, "of one party"),
        (office("head", body="party"), office("leader", body="progress party"), True, "of one party, told shortly"),
        (office("chief", body="progress party"), office("leader", body="unity party"), False, "of another party"),
        (office("chief", body="progress party"), office("leader", polity="TJ"), False, "a country's leader"),
    ],
)
def test_heads_of_countries_and_parties(a: OfficeClaim, b: OfficeClaim, compatible: bool, why: str) -> None:
    assert compatible_offices(a, b) is compatible, why
    assert compatible_offices(b, a) is compatible, why
