"""One line per finding."""

from __future__ import annotations

from dataclasses import replace

from readout_check.formats import View, by_name
from readout_check.model import Severity
from tests.formats.made import FERRIES, GUEST, evidence, report, report_of

_RENDER = by_name("concise").render


def test_notes_need_to_be_asked_for() -> None:
    note = "talks/harbour/news-item.txt:7:13: note RC801 the readout says nothing about Lantern House\n"
    assert note not in _RENDER(report(), View())
    assert note in _RENDER(report(), View(verbosity=1))
    assert note in _RENDER(report(), View(fail_on=Severity.NOTE)), "what fails the run is always told"


def test_nothing_found_is_nothing_said() -> None:
    assert _RENDER(report_of(), View()) == ""


def test_one_finding_is_one_line_whatever_it_says() -> None:
    made = report_of(replace(FERRIES, message="a\nb\x1b[2J", secondary=evidence("x\ny.txt", "It has 4.", "4", 1)))
    assert _RENDER(made, View()) == "x\\x0ay.txt:1:8: error RC101 a b\\x1b[2J\n"


def test_omissions_are_placed_in_the_readout() -> None:
    assert _RENDER(report_of(replace(FERRIES, secondary=None)), View()).startswith("talks/harbour/readout.txt:12:12: ")
    assert _RENDER(report_of(replace(GUEST, secondary=None)), View(verbosity=1)).startswith("note RC801 "), (
        "nowhere at all"
    )


def test_the_page_of_the_source_comes_last() -> None:
    assert FERRIES.secondary is not None
    placed = replace(FERRIES, secondary=replace(FERRIES.secondary, place="page 3\x1b"))
    (line,) = _RENDER(report_of(placed), View()).splitlines()
    assert line.startswith("talks/harbour/news-item.txt:3:28: error RC101 ")
    assert line.endswith(" (page 3\\x1b)")
