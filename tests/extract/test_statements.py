"""Statements: what is denied, what stands under a condition, what is no clause, with invented sentences."""

from __future__ import annotations

import pytest

from readout_check import parsing
from readout_check.extract import statements
from readout_check.model import Document, Segment, SegmentKind, Span, StatementClaim


def read(text: str) -> dict[str, StatementClaim]:
    """The statements of ``text`` by the lemmas of their verbs."""
    segment = Segment(span=Span(0, len(text)), kind=SegmentKind.PARAGRAPH)
    document = Document(path="t.txt", text=text, segments=(segment,))
    (tree,) = parsing.trees([document])
    return {claim.verb: claim for claim in statements.extract(tree, document)}


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        pytest.param("The city has no wish or intention of running the yard.", "run", True, id="no intention of"),
        pytest.param("The city has every intention of running the yard.", "run", False, id="every intention of"),
        pytest.param("Ferries will no longer be allowed to tow or carry barges.", "tow", True, id="not allowed"),
        pytest.param("Ferries will no longer be allowed to tow or carry barges.", "carry", True, id="nor the other"),
        pytest.param("Ferries will be allowed to tow or carry barges.", "carry", False, id="allowed"),
        pytest.param("The firm denied that it employed tricks.", "employ", True, id="what one denies"),
        pytest.param("The firm did not deny that it employed tricks.", "employ", False, id="what one does not deny"),
        pytest.param("Why don't you run it through the tunnel?", "run", False, id="a proposal"),
    ],
)
def test_denied(text: str, verb: str, negated: bool) -> None:
    assert read(text)[verb].negated is negated


def test_a_condition_holds_for_what_its_verb_carries() -> None:
    found = read("The law of the sea is of great importance if we want to reach any agreement.")
    assert found["reach"].conditional
    assert not found["be"].conditional


def test_a_preposition_is_no_clause() -> None:
    assert "regard" not in read("They discussed the steps of Chad and Togo regarding the lake.")
