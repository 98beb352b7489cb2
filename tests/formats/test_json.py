"""The report for programs: what its schema says, and the same for every view."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any

import jsonschema
import pytest

from readout_check.formats import View, by_name
from readout_check.model import DecidedBy, Severity, Status
from tests.formats.made import BOUND, FERRIES, GUEST, HARBOUR, QUIET, evidence, report, report_of


def _schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((resources.files("readout_check") / "schema" / name).read_text("utf-8"))
    return loaded


def _value(made: Any, view: View | None = None) -> dict[str, Any]:
    text = by_name("json").render(made, view or View())
    value: dict[str, Any] = json.loads(text)
    jsonschema.validate(value, _schema("report-1.schema.json"), format_checker=jsonschema.FormatChecker())
    return value


@pytest.mark.parametrize("name", ["report-1.schema.json", "claims-1.schema.json"])
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(_schema(name))


def test_every_value_of_the_model_is_allowed() -> None:
    properties = _schema("report-1.schema.json")["$defs"]
    assert set(properties["finding"]["properties"]["severity"]["enum"]) == {s.value for s in Severity}
    assert set(properties["finding"]["properties"]["status"]["enum"]) == {s.value for s in Status}
    assert set(properties["document"]["properties"]["decided_by"]["enum"]) == {d.value for d in DecidedBy}


def test_summary_counts() -> None:
    known = replace(BOUND, status=Status.KNOWN)
    summary = _value(report_of(FERRIES, known, GUEST))["summary"]
    assert summary == {
        "errors": 1,
        "warnings": 1,
        "notes": 1,
        "new": 2,
        "known": 1,
        "stale": 0,
        "suppressed": 0,
        "claims_official": 21,
        "claims_secondary": 9,
        "agreements": 1,
    }


def test_sides_mark_the_words() -> None:
    finding = _value(report())["meetings"][0]["findings"][0]
    side = finding["official"]
    assert side["quote"] == "14 ferries"
    assert side["end"] - side["start"] == len("14 ferries")
    assert (side["line"], side["column"], side["speaker"]) == (12, 12, "Minister Orlo")
    assert _value(report())["meetings"][0]["findings"][2]["official"] is None


def test_no_meeting_is_a_report_too() -> None:
    assert _value(replace(report(), meetings=()))["meetings"] == []


@pytest.mark.parametrize("view", [View(width=40, color=True, verbosity=1), View(verbosity=-1, statistics=True)])
def test_the_view_changes_nothing(view: View) -> None:
    made = report(HARBOUR, QUIET)
    assert by_name("json").render(made, view) == by_name("json").render(made, View())


def test_hostile_text_is_whole_and_harmless() -> None:
    words = "\x1b[31m\u202e\x9b\U000e0041\ud800 [sic] é"
    made = report_of(replace(FERRIES, message=words, secondary=evidence("a\nb.txt", f"So {words}.", words, 1)))
    text = by_name("json").render(made, View())
    finding = _value(made)["meetings"][0]["findings"][0]
    assert (finding["message"], finding["secondary"]["quote"]) == (words, words)
    assert not set(text) & set("\x1b\u202e\x9b\U000e0041\ud800")
    assert "é" in text, "what does no harm stays readable"
