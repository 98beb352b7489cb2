"""Whole outputs, kept in ``golden/``: what a reader sees, in full, at two widths, with and without colour."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from readout_check.formats import View, by_name
from readout_check.model import Report, Severity
from tests.formats.made import FERRIES, GUEST, HARBOUR, KNOWN, LEFT_OUT, QUIET, report

GOLDEN = Path(__file__).parent / "golden"
_MIXED = report(replace(HARBOUR, findings=(FERRIES, KNOWN, GUEST, LEFT_OUT)), QUIET)
CASES = {
    "text-80.txt": ("text", report(), View(width=80)),
    "text-120.txt": ("text", report(), View(width=120)),
    "text-80-color.txt": ("text", report(), View(width=80, color=True)),
    "text-120-color.txt": ("text", report(), View(width=120, color=True)),
    "text-80-verbose.txt": ("text", report(), View(width=80, verbosity=1)),
    "text-80-quiet.txt": ("text", report(HARBOUR, QUIET), View(width=80, verbosity=-1)),
    "text-80-two-meetings.txt": ("text", report(HARBOUR, QUIET), View(width=80, statistics=True)),
    "text-80-clean.txt": ("text", report(QUIET), View(width=80)),
    "text-80-notes-fail.txt": ("text", report(), View(width=80, fail_on=Severity.NOTE)),
    "concise.txt": ("concise", report(), View()),
    "report.json": ("json", report(), View()),
    "report.sarif": ("sarif", _MIXED, View()),
    "report-all.sarif": ("sarif", _MIXED, View(sarif_all=True)),
    "github.txt": ("github", report(), View(width=80)),
    "gitlab.json": ("gitlab", _MIXED, View()),
    "junit.xml": ("junit", _MIXED, View(problems=1)),
    "summary.md": ("markdown", _MIXED, View()),
    "findings.csv": ("csv", _MIXED, View()),
    "reviewdog.json": ("rdjson", _MIXED, View()),
}


def rendered(format_name: str, made: Report, view: View) -> str:
    """What the format gives; only the first of SARIF's rules, or every change of a page shows."""
    text = by_name(format_name).render(made, view)
    if format_name != "sarif":
        return text
    value = json.loads(text)
    del value["runs"][0]["tool"]["driver"]["rules"][1:]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    """What changes here is changed on purpose: read the difference, then write the file anew."""
    format_name, made, view = CASES[name]
    assert rendered(format_name, made, view) == (GOLDEN / name).read_bytes().decode()


def test_every_file_has_its_case() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)
