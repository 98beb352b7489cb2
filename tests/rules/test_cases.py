"""Each rule's passing and failing cases, from the YAML file that bears its code, through the whole pipeline."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path
from typing import Any

import pytest
import yaml

from readout_check.documents.read import document_of
from readout_check.model import DecidedBy, Document, Finding, Meeting, Severity, Side
from readout_check.pipeline import check
from readout_check.rules import RULES, by_code
from readout_check.settings import Settings

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("RC*.yml"))
MEETING_DAY, PRINTED = dt.date(2024, 3, 14), dt.date(2024, 3, 15)


@functools.lru_cache(maxsize=1)
def cases() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Every case with the code of its file."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's reads them in a tenth of the time
    return tuple((f.stem, case) for f in FILES for case in yaml.load(f.read_bytes(), loader))


def _document(text: str, path: str, side: Side, day: dt.date, *, undated: bool = False) -> Document:
    read = document_of(text, path)
    return Document(
        path=path,
        text=read.text,
        title=read.title,
        date=read.date or day,
        event_date=read.event_date or MEETING_DAY,
        undated=undated,
        segments=read.segments,
        comments=read.comments,
        side=side,
        decided_by=DecidedBy.OPTION,
    )


def _article(case: dict[str, Any]) -> Document:
    """The article, printed on the day after the meeting; an ``undated`` one takes over the meeting's day."""
    undated = case.get("undated", False)
    day = MEETING_DAY if undated else PRINTED
    return _document(case["article"], "article.txt", Side.SECONDARY, day, undated=undated)


@functools.lru_cache(maxsize=1)
def findings() -> dict[str, tuple[Finding, ...]]:
    """All cases checked in one run, so that the model is used in full batches."""
    meetings = [
        Meeting(
            id=f"{code}/{case['name']}",
            official=tuple(
                _document(case[key], f"{key}.txt", Side.OFFICIAL, MEETING_DAY)
                for key in ("official", "other_official", "third_official")
                if key in case
            ),
            secondary=(_article(case),),
        )
        for code, case in cases()
    ]
    return {m.id: m.findings for m in check(meetings, Settings(today=MEETING_DAY)).meetings}


@pytest.mark.parametrize(
    ("code", "case"),
    [
        pytest.param(
            code,
            case,
            id=f"{code}-{case['name']}",
            marks=[pytest.mark.xfail(strict=True, reason=case["known_failure"])] if "known_failure" in case else [],
        )
        for code, case in cases()
    ],
)
def test_case(code: str, case: dict[str, Any]) -> None:
    assert case["why"], "a case says why it is there"
    mine = [f for f in findings()[f"{code}/{case['name']}"] if f.rule == code]
    if "finds" not in case:
        assert not mine, [f.message for f in mine]
        return
    # what an article leaves out stands in the readout
    hits = [f for f in mine if (where := f.secondary or f.official) is not None and case["finds"] in where.quote]
    assert hits, [(f.rule, f.message) for f in findings()[f"{code}/{case['name']}"]]
    if "severity" in case:
        assert hits[0].severity == Severity(case["severity"])
    if "readout" in case:
        assert hits[0].official is not None
        assert case["readout"] in hits[0].official.quote


def test_every_rule_has_passing_and_failing_cases() -> None:
    for rule in RULES:
        mine = [case for code, case in cases() if code == rule.code]
        assert any("finds" in case for case in mine), rule.code
        assert any("finds" not in case for case in mine), rule.code


def test_case_files_belong_to_rules() -> None:
    assert all(by_code(f.stem) is not None for f in FILES)
