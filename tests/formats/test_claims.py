"""What was read out of a document, as JSON and as a table."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from importlib import resources
from typing import Any

import jsonschema
import pytest

from readout_check.formats import View
from readout_check.formats.claims import claim_value, meaning, render_json, render_table
from readout_check.model import (
    Bound,
    Claim,
    DateClaim,
    Dimension,
    Direction,
    Document,
    Granularity,
    Interval,
    NameClaim,
    NameKind,
    OfficeClaim,
    Quantity,
    QuotationClaim,
    Rank,
    Reading,
    Relation,
    Segment,
    SegmentKind,
    Span,
    StatementClaim,
    Unit,
)

TEXT = 'On 3 May, acting minister Orlo said:\nwe paid more than 1,200,000 marks. "Never again."'
_DAY = Interval(dt.date(2031, 5, 3), dt.date(2031, 5, 3))


def _at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"span": Span(start, start + len(words)), "text": words, "sentence": Span(0, len(TEXT)), "speaker": "Orlo"}


PAID = Quantity(
    **_at("1,200,000 marks"),
    low=Decimal("1.2E+6"),
    high=Decimal("1.2E+6"),
    unit=Unit(dimension=Dimension.MONEY, code="DEM", symbol="marks"),
    bound=Bound.MORE_THAN,
    direction=Direction.NONE,
    alternatives=(Decimal("1E+3"),),
    counted="mark",
)
DAY = DateClaim(
    **_at("3 May"), interval=_DAY, readings=(_DAY,), granularity=Granularity.DAY, relation=Relation.ON, anchor=None
)
OFFICE = OfficeClaim(**_at("acting minister"), office="minister", ranks=frozenset({Rank.ACTING}), person="Orlo")
NAME = NameClaim(**_at("Orlo"), kind=NameKind.PERSON, key="orlo")
PAYING = StatementClaim(**_at("paid"), clause=Span(40, 70), verb="pay", actor="we", object="mark")
NEVER = QuotationClaim(**_at("Never again."))
READING = Reading(
    document=Document(
        path="said.txt",
        text=TEXT,
        date=dt.date(2031, 5, 4),
        segments=(Segment(span=Span(0, len(TEXT)), kind=SegmentKind.PARAGRAPH),),
    ),
    sentences=(),
    claims=(NEVER, PAYING, PAID, NAME, OFFICE, DAY),
)


def test_json_is_as_its_schema_says() -> None:
    value = json.loads(render_json([READING, READING]))
    schema = json.loads((resources.files("readout_check") / "schema" / "claims-1.schema.json").read_text("utf-8"))
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    assert [document["path"] for document in value["documents"]] == ["said.txt", "said.txt"]
    kinds = [claim["kind"] for claim in value["documents"][0]["claims"]]
    assert kinds == ["date", "office", "name", "statement", "quantity", "quotation"], "in the order of the text"
    assert all(TEXT[c["start"] : c["end"]] == c["text"] for c in value["documents"][0]["claims"])
    assert value["documents"][0]["segments"] == [{"start": 0, "end": len(TEXT), "speaker": None, "type": "paragraph"}]


def test_figures_are_plain_decimals() -> None:
    value = claim_value(PAID)
    assert (value["low"], value["high"], value["alternatives"]) == ("1200000", "1200000", ["1000"])
    assert (value["unit"], value["bound"], value["per"], value["counted"]) == ("DEM", "more than", None, "mark")


def test_dates_are_iso() -> None:
    value = claim_value(DAY)
    assert (value["from"], value["to"], value["anchor"]) == ("2031-05-03", "2031-05-03", None)


@pytest.mark.parametrize(
    ("per", "amount", "said"),
    [
        pytest.param("day", 1, " per day", id="one"),
        pytest.param("year", 3, " over 3 years", id="a sum for several years is no yearly one"),
        pytest.param("cubic metre", 1000, " per 1000 cubic metre", id="a number of units"),
    ],
)
def test_a_denominator_in_words(per: str, amount: int, said: str) -> None:
    claim = replace(PAID, bound=Bound.EXACT, counted=None, per=per, per_amount=Decimal(amount))
    assert meaning(claim) == f"1200000 DEM{said}"


def test_the_same_claims_in_any_order_are_the_same_text() -> None:
    turned = Reading(document=READING.document, sentences=(), claims=READING.claims[::-1])
    assert render_json([turned]) == render_json([READING])


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (PAID, "more than 1200000 DEM of mark"),
        (DAY, "on 2031-05-03"),
        (OFFICE, "acting minister: Orlo"),
        (NAME, "person orlo"),
        (PAYING, "we pay mark (done)"),
        (NEVER, ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Claim) else None,
)
def test_meaning(claim: Claim, said: str) -> None:
    assert meaning(claim) == said


def test_table() -> None:
    lines = render_table([READING], View(width=80)).splitlines()
    assert lines[0] == "said.txt  (6 claims)"
    assert lines[1].split() == ["place", "kind", "speaker", "words", "read", "as"]
    assert lines[6] == "2:19   quantity   Orlo     1,200,000 marks  more than 1200000 DEM of mark"
    assert all(line == line.rstrip() for line in lines)
