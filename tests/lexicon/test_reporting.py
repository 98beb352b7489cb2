"""Verbs that report what was said."""

from __future__ import annotations

import pytest

from readout_check.lexicon.reporting import ATTRIBUTION_PHRASES, REPORTING_VERBS, continues, is_reporting, takes_clause


@pytest.mark.parametrize("verb", ["say", "add", "note", "remark", "stress", "explain", "mention", "recall", "warn"])
def test_verbs_of_statement_take_a_clause(verb: str) -> None:
    assert is_reporting(verb)
    assert takes_clause(verb)


@pytest.mark.parametrize("verb", ["thank", "praise", "welcome", "condemn", "congratulate"])
def test_verbs_of_address_report_without_a_clause(verb: str) -> None:
    assert is_reporting(verb)
    assert not takes_clause(verb)


@pytest.mark.parametrize(
    ("verb", "particle", "clause"),
    [
        ("go", "on", True),
        ("point", "out", True),
        ("make", "clear", True),
        ("call", "for", False),
        ("refer", "to", False),
    ],
)
def test_a_particle_makes_the_verb_report(verb: str, particle: str, clause: bool) -> None:
    assert is_reporting(verb, particle)
    assert takes_clause(verb, particle) is clause


@pytest.mark.parametrize("verb", ["go", "build", "cost", "amount", "sell", ""])
def test_verbs_of_doing_do_not_report(verb: str) -> None:
    assert not is_reporting(verb)
    assert not takes_clause(verb)


def test_continuing_verbs_keep_the_speaker() -> None:
    assert continues("add")
    assert not continues("reply")


def test_the_table_is_lower_case_and_according_to_is_known() -> None:
    assert all(verb == verb.lower() for verb in REPORTING_VERBS)
    assert ("according", "to") in ATTRIBUTION_PHRASES
