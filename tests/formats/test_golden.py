"""Whole outputs, kept in ``golden/``: what a reader sees, in full, at two widths, with and without colour."""

from __future__ import annotations

from pathlib import Path

import pytest

from readout_check.formats import View, by_name
from readout_check.model import Severity
from tests.formats.made import HARBOUR, QUIET, report

GOLDEN = Path(__file__).parent / "golden"
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
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    """What changes here is changed on purpose: read the difference, then write the file anew."""
    format_name, made, view = CASES[name]
    assert by_name(format_name).render(made, view) == (GOLDEN / name).read_bytes().decode()


def test_every_file_has_its_case() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)
