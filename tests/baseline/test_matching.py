"""Which findings are known: the kinds of edits that must keep one known, and those that must not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check import rules
from readout_check.baseline import Entry, Verdict, compare, entry_of
from readout_check.model import Finding
from tests.baseline.made import FINDINGS, finding
from tests.formats.made import FERRIES

BEFORE = finding()


@pytest.mark.parametrize(
    ("after", "known", "why"),
    [
        (finding(line=40, start=9000), True, "the paragraph has moved"),
        (finding("41\n  ferries"), True, "the paragraph was reflowed"),
        (finding(values=("exact 14  count", "exact 41\ncount")), True, "a value holds a line's end"),
        (replace(BEFORE, message="said otherwise", confidence=0.5), True, "the message and the score are not it"),
        (finding("41 new ferries"), True, "the words are nearly the same"),
        (finding("ferries 41"), True, "the words stand in another order"),
        (finding("forty and one"), False, "the same value in quite other words"),
        (finding(values=("exact 14 count", "exact 44 count")), False, "another value in the article"),
        (finding(values=("exact 15 count", "exact 41 count")), False, "another value in the readout"),
        (finding(rule="RC102"), False, "another rule"),
        (finding(article="other.txt"), False, "another article"),
        (finding(readout="other.txt"), False, "another readout"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_edit(after: Finding, known: bool, why: str) -> None:
    result = compare([entry_of(BEFORE)], [after])
    assert (len(result.known), len(result.new), len(result.unmet)) == ((1, 0, 0) if known else (0, 1, 1)), why


def test_one_more_occurrence_is_new() -> None:
    result = compare([entry_of(BEFORE)], [BEFORE, finding(line=9, start=700)])
    assert (result.known, result.new) == (((0, 0),), (1,)), "the first in the text is the known one"


def test_one_occurrence_fewer_leaves_an_entry() -> None:
    assert compare([entry_of(BEFORE)] * 2, [BEFORE]).unmet == (1,)


def test_entries_pair_with_the_most_similar_quote() -> None:
    entries = [entry_of(finding("41 ferries")), entry_of(finding("41 brand new ferries"))]
    found = [finding("41 brand-new ferries"), finding("some 41 ferries")]
    assert compare(entries, found).known == ((0, 1), (1, 0))


def test_of_equal_entries_the_one_with_a_verdict_stays() -> None:
    plain = entry_of(BEFORE)
    decided = replace(plain, verdict=Verdict.FALSE_ALARM)
    assert compare([plain, decided], [BEFORE]).unmet == (0,)


def test_a_renamed_rule_keeps_its_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    old = replace(entry_of(BEFORE), rule="RC100")
    assert compare([old], [BEFORE]).new == (0,)
    renamed = tuple(replace(rule, former_codes=("RC100",)) if rule.code == "RC101" else rule for rule in rules.RULES)
    monkeypatch.setattr(rules, "RULES", renamed)
    assert compare([old], [BEFORE]).known == ((0, 0),)


def test_what_an_article_leaves_out_is_known_without_a_quote() -> None:
    omitted = replace(FERRIES, secondary=None, fingerprint=entry_of(BEFORE).fingerprint)
    entry = replace(entry_of(BEFORE), quote="")
    assert compare([entry], [omitted]).known == ((0, 0),)


@given(FINDINGS)
def test_what_was_kept_is_known(findings: list[Finding]) -> None:
    result = compare([entry_of(one) for one in findings], findings)
    assert (result.new, result.unmet) == ((), ())


@given(FINDINGS, FINDINGS, st.randoms())
def test_the_order_does_not_matter(before: list[Finding], after: list[Finding], random: object) -> None:
    entries = [entry_of(one) for one in before]
    mixed_entries, mixed = list(entries), list(after)
    getattr(random, "shuffle")(mixed_entries)  # noqa: B009
    getattr(random, "shuffle")(mixed)  # noqa: B009
    one, two = compare(entries, after), compare(mixed_entries, mixed)

    def unmet(places: tuple[int, ...], rows: list[Entry]) -> list[tuple[str, ...]]:
        return sorted(rows[n].order for n in places)

    def new(places: tuple[int, ...], rows: list[Finding]) -> list[tuple[str, str]]:
        return sorted((rows[n].fingerprint, entry_of(rows[n]).quote) for n in places)

    assert unmet(one.unmet, entries) == unmet(two.unmet, mixed_entries)
    assert new(one.new, after) == new(two.new, mixed)


@given(FINDINGS, FINDINGS)
def test_each_answers_for_one(before: list[Finding], after: list[Finding]) -> None:
    result = compare([entry_of(one) for one in before], after)
    assert len({f for f, _ in result.known}) == len({e for _, e in result.known}) == len(result.known)
    assert len(result.known) + len(result.new) == len(after)
    assert len(result.known) + len(result.unmet) == len(before)
