"""Which claim of the readouts an unequal claim contests, on signs made by hand: no model is needed."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.align.contests import Candidate, Contest, best, settle
from readout_check.align.odds import SIGNS, WEIGHTS, Family, Signs, odds
from readout_check.confidence import CURVES, confidence, group_of
from readout_check.model import Claim, Pair, Span
from readout_check.rules import RULES

SHARES = st.floats(0.0, 1.0)


def candidate(official: int, coverage: float, value: str = "") -> Candidate:
    """A candidate that only its coverage tells apart."""
    signs = Signs(coverage=coverage, context=0.0, support=0.0, around=0.0, fit=0.0)
    return Candidate(official=official, value=value or str(official), signs=signs)


def contest(secondary: int, official: int, coverage: float) -> Contest:
    return Contest(
        family=Family.FIGURE, secondary=secondary, official=official, signs=candidate(official, coverage).signs
    )


@pytest.mark.parametrize(
    ("candidates", "official", "lead"),
    [
        pytest.param([candidate(0, 0.75)], 0, 0.75, id="without a rival the whole rank"),
        pytest.param([candidate(0, 0.25), candidate(1, 0.75)], 1, 0.5, id="ahead of the next one"),
        pytest.param([candidate(0, 0.75, "7"), candidate(1, 0.5, "7")], 0, 0.75, id="one value twice is no rival"),
        pytest.param([candidate(0, 0.5), candidate(1, 0.5)], 0, 0.0, id="of two alike the first, with no lead"),
    ],
)
def test_the_best_candidate_and_its_lead(candidates: list[Candidate], official: int, lead: float) -> None:
    found = best(Family.FIGURE, 3, candidates)
    assert found is not None
    assert (found.secondary, found.official, found.signs.lead) == (3, official, lead)


def test_nothing_is_contested_without_a_candidate() -> None:
    assert best(Family.NAME, 0, []) is None


def test_a_claim_of_the_readouts_is_contested_once_by_the_surest() -> None:
    """Two figures of an article cannot both be what became of one figure of the readout."""
    contests = [contest(0, 5, 0.4), contest(1, 5, 0.9), contest(2, 6, 0.1)]
    matches = list(settle(contests, lambda *_places: False))
    assert [(m.secondary, m.official) for m in matches] == [(1, 5), (2, 6)]
    assert not any(m.equal for m in matches)


def test_one_mistake_in_two_places_is_found_in_both() -> None:
    """A headline repeats what the text says, and both have to be mended."""
    contests = [contest(0, 5, 0.4), contest(1, 5, 0.9), contest(2, 5, 0.8)]
    matches = list(settle(contests, lambda first, second: {first, second} == {0, 1}))
    assert [(m.secondary, m.official) for m in matches] == [(1, 5), (0, 5)]


@pytest.mark.parametrize("family", list(Family))
def test_a_model_weighs_known_signs(family: Family) -> None:
    """A sign that was renamed would silently weigh nothing."""
    assert set(WEIGHTS[family]) <= {"bias", *SIGNS}


@given(st.sampled_from(Family), SHARES, SHARES, SHARES)
def test_more_coverage_is_never_less_likely(family: Family, low: float, high: float, context: float) -> None:
    low, high = sorted((low, high))
    signs = [Signs(coverage=c, context=context, support=0.0, around=0.0, fit=0.0) for c in (low, high)]
    assert 0.0 <= odds(family, signs[0]) <= odds(family, signs[1]) <= 1.0


def test_every_rule_has_a_curve_that_rises() -> None:
    assert {group_of(rule.code) for rule in RULES} <= set(CURVES)
    assert all(slope > 0 and math.isfinite(start) for start, slope in CURVES.values())


def test_confidence_of_a_contest_is_its_odds() -> None:
    """The odds are a chance already; a curve over them would calibrate twice."""
    claim = Claim(span=Span(0, 1), text="7", sentence=Span(0, 1))
    pair = Pair(official=claim, secondary=claim, score=0.734, contested=True)
    assert confidence("RC101", pair) == 0.73
