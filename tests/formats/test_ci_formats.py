"""GitHub, GitLab, JUnit, Markdown, CSV and Reviewdog: what each is there for."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from readout_check.formats import FORMATS, View, by_name, github, markdown
from readout_check.formats.csv import COLUMNS, plain
from readout_check.model import Report, Severity
from tests.formats.made import (
    BOUND,
    FERRIES,
    GUEST,
    HARBOUR,
    KNOWN,
    LEFT_OUT,
    NOWHERE,
    OMITTED,
    QUIET,
    evidence,
    report,
)
from tests.formats.made import report_of as of


def shown(name: str, made: Report, view: View | None = None) -> str:
    return by_name(name).render(made, view or View())


def commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("::")]


@pytest.mark.parametrize("name", [candidate.name for candidate in FORMATS])
@pytest.mark.parametrize("made", [report(QUIET), of(), of(OMITTED), of(GUEST), of(NOWHERE), of(KNOWN)])
@pytest.mark.parametrize("view", [View(verbosity=1), View(fail_on=Severity.NOTE, problems=1)])
def test_every_format_takes_findings_without_a_side(name: str, made: Report, view: View) -> None:
    text = shown(name, made, view)
    assert text == shown(name, made, view), "the same twice"
    assert text == "" or text.endswith("\n")


# --- github


def test_github_has_the_text_report_and_then_the_commands() -> None:
    text = shown("github", report())
    assert text.startswith(shown("text", report()))
    assert [line.partition(" ")[0] for line in commands(text)] == ["::error", "::warning"]


def test_github_writes_ten_commands_the_worst_first() -> None:
    many = [replace(BOUND, confidence=0.5 + number / 100) for number in range(12)]
    text = shown("github", of(*many, replace(FERRIES, confidence=0.1)))
    written = commands(text)
    assert len(written) == github.LIMIT
    assert written[0].startswith("::error ")
    assert text.splitlines()[-1] == "3 more findings without an annotation: see the report above."


def test_github_leaves_out_what_is_known_and_what_is_quiet() -> None:
    assert commands(shown("github", of(KNOWN, GUEST))) == []
    (note,) = commands(shown("github", of(KNOWN, GUEST), View(fail_on=Severity.NOTE)))
    assert note.startswith(
        "::notice file=talks/harbour/news-item.txt,line=7,endLine=7,col=13,endColumn=26,title=RC801 "
    )


def test_github_gives_columns_on_one_line_only() -> None:
    (line,) = commands(
        shown("github", of(replace(FERRIES, secondary=evidence("a.txt", "41\nferries", "41\nferries", 3))))
    )
    assert line.startswith("::error file=a.txt,line=3,endLine=4,title=RC101 figure-differs::")


def test_github_without_a_place() -> None:
    (line,) = commands(shown("github", of(NOWHERE)))
    assert line.startswith("::warning title=RC901 unused-suppression::")


def test_github_escapes_what_could_end_or_start_a_command() -> None:
    quote = "41\n::add-mask::ferries ##[add-mask]x 5%"
    made = of(replace(FERRIES, secondary=evidence("a,b:c%\n.txt", f"They: {quote}", quote, 3), message=f"m {quote}"))
    text = shown("github", made)
    (line,) = commands(text)
    assert line.startswith("::error file=a%2Cb%3Ac%25%0A.txt,line=3,endLine=4,title=")
    assert "##[" not in text
    assert "5%25" in line


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("  \t::error::x", "  \t\\x3a:error::x"),
        ("a ::error::x", "a ::error::x"),
        ("a\n::b", "a\n\\x3a:b"),
        ("x ##[group]y", "x #\\x23[group]y"),
        ("x ##vso[task]y", "x #\\x23vso[task]y"),
        ("## heading", "## heading"),
    ],
)
def test_harmless(text: str, wanted: str) -> None:
    assert github.harmless(text) == wanted


# --- gitlab


def entries(made: Report) -> list[dict[str, Any]]:
    value: list[dict[str, Any]] = json.loads(shown("gitlab", made))
    for entry in value:  # what GitLab's documentation asks for
        assert entry["description"]
        assert entry["check_name"]
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(entry["location"]["path"], str)
        assert entry["location"]["lines"]["begin"] >= 1
    return value


def test_gitlab_fingerprints_are_unique_and_do_not_move() -> None:
    twice = [entry["fingerprint"] for entry in entries(of(FERRIES, FERRIES, BOUND))]
    assert len(set(twice)) == 3
    moved = evidence("talks/harbour/news-item.txt", "Here are 41 ferries.", "41 ferries", 99)
    assert [entry["fingerprint"] for entry in entries(of(replace(FERRIES, secondary=moved)))] == twice[:1]


def test_gitlab_holds_what_is_new() -> None:
    assert [entry["severity"] for entry in entries(of(FERRIES, KNOWN, BOUND, GUEST))] == ["critical", "minor", "info"]


def test_gitlab_always_names_a_file() -> None:
    assert [entry["location"]["path"] for entry in entries(of(OMITTED, NOWHERE))] == [
        "talks/harbour/readout.txt",
        "talks/harbour/news-item.txt",
    ]
    empty = replace(HARBOUR, official=(), secondary=(), findings=(NOWHERE,))
    assert entries(report(empty))[0]["location"]["path"] == "talks/harbour"


# --- junit


def suites(made: Report, view: View | None = None) -> ET.Element:
    root = ET.fromstring(shown("junit", made, view))
    for element in (root, *root):
        for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(element.get(count, "-1")) == len(list(element.iter(tag)))
        assert int(element.get("tests", "-1")) == len(list(element.iter("testcase")))
    return root


def test_junit_has_a_suite_a_meeting_and_a_case_a_claim() -> None:
    root = suites(report(HARBOUR, QUIET))
    assert [(suite.get("name"), len(suite)) for suite in root] == [("talks/harbour", 5), ("talks/quiet", 0)]
    how = {case.get("name"): [child.tag for child in case] for case in root[0]}
    assert how == {
        "number: 41 ferries": ["failure"],
        "qualifier: 300 berths": ["failure"],
        "place: Lantern House": ["system-out"],
        "date: by spring": [],
        "not checked: About 12": ["skipped"],
    }


def test_junit_fails_on_what_the_run_fails_on() -> None:
    root = suites(of(FERRIES, KNOWN, BOUND), View(fail_on=Severity.ERROR))
    assert [[child.tag for child in case] for case in root[0]][:3] == [["failure"], ["skipped"], ["system-out"]]


def test_junit_names_are_told_apart() -> None:
    names = [case.get("name") for case in suites(of(FERRIES, FERRIES))[0]]
    assert names[:2] == ["number: 41 ferries", "number: 41 ferries (2)"]


def test_junit_counts_an_omission_for_its_article() -> None:
    case = suites(of(LEFT_OUT)).find("testsuite/testcase")
    assert case is not None
    assert case.get("classname") == "talks/harbour/news-item.txt"
    assert case.get("file") == "talks/harbour/readout.txt"


def test_junit_tells_of_meetings_that_could_not_be_checked() -> None:
    error = suites(report(), View(problems=2)).find("testsuite/testcase/error")
    assert error is not None
    assert error.get("message") == "2 meetings could not be checked"


# --- markdown


def test_markdown_says_how_it_went() -> None:
    assert "**Failed**: 1 error new; 1 known to the baseline.\n" in shown("markdown", of(FERRIES, KNOWN))
    assert "**Passed**: nothing new." in shown("markdown", report(QUIET))
    assert "**Incomplete**: nothing new; 1 meeting could not be checked." in shown("markdown", of(), View(problems=1))


def test_markdown_tells_stale_and_suppressed() -> None:
    made = replace(report(replace(QUIET, suppressed=3)), stale=2)
    assert "**Passed**: nothing new; 2 stale in the baseline; 3 suppressed." in shown("markdown", made)
    assert "**Failed**: nothing new; 2 stale" in shown("markdown", made, View(strict_baseline=True))


def test_markdown_lists_what_is_new_and_loud_the_worst_first() -> None:
    made = of(GUEST, BOUND, KNOWN, FERRIES)
    rows = [line for line in shown("markdown", made).splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[0] for row in rows] == ["| error", "| warning"]
    assert "| note | RC801" in shown("markdown", made, View(verbosity=1))


def test_markdown_is_cut_and_counts_what_was_cut() -> None:
    long = replace(FERRIES, message="Ä|" * 2000)
    text = shown("markdown", of(*[long] * 200))
    assert len(text.encode()) <= markdown.LIMIT
    kept = text.count("| error |")
    assert kept > 20
    assert text.endswith(f"\n\n{200 - kept} more findings left out, because a summary may not be longer.\n")


def test_markdown_that_fits_is_whole() -> None:
    assert "left out" not in shown("markdown", of(*[FERRIES] * 100))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a|b", "a&#124;b"),
        ("`x` <b>", "&#96;x&#96; &#60;b&#62;"),
        ("[a](http://b)", "&#91;a&#93;&#40;http&#58;//b&#41;"),
        ("&lt;", "&#38;lt;"),
        ("two\nlines", "two lines"),
        ("@desk", "&#64;<!-- -->desk"),
        ("www.example.org", "www&#46;example.org"),
        ("\\", "&#92;"),
    ],
)
def test_markdown_text(words: str, wanted: str) -> None:
    assert markdown.text(words) == wanted


# --- csv


def table(made: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(shown("csv", made), newline="")))


def test_csv_has_every_finding() -> None:
    rows = table(of(FERRIES, KNOWN, GUEST, OMITTED, LEFT_OUT))
    assert [row["status"] for row in rows] == ["new", "known", "new", "new", "new"]
    assert rows[4]["article_path"] == "talks/harbour/news-item.txt"
    assert set(rows[0]) == set(COLUMNS)
    assert rows[0]["article_quote"] == "41 ferries"
    assert rows[3]["article_path"] == ""
    assert rows[3]["readout_line"] == "16"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-5 degrees", "@SUM(A1)", "\t=1", "|calc", "  =1", "＝1"])
def test_csv_has_no_formula(cell: str) -> None:
    assert plain(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "14 ferries", "a=b", "'quoted'", "5-6"])
def test_csv_leaves_other_cells_alone(cell: str) -> None:
    assert plain(cell) == cell


# --- rdjson


def diagnostics(made: Report) -> list[dict[str, Any]]:
    """The diagnostics, checked against the message types of reviewdog's rdf protocol as far as they are used."""
    value = json.loads(shown("rdjson", made))
    assert value.keys() == {"source", "diagnostics"}
    for item in value["diagnostics"]:
        assert item.keys() <= {"message", "location", "severity", "code", "suggestions"}
        assert item["severity"] in ("ERROR", "WARNING", "INFO")
        assert item["location"].keys() <= {"path", "range"}
        for ranged in (item["location"], *item.get("suggestions", ())):
            for position in ranged.get("range", {}).values():
                assert position.keys() == {"line", "column"}
                assert min(position.values()) >= 1
    found: list[dict[str, Any]] = value["diagnostics"]
    return found


def test_rdjson_has_suggestions() -> None:
    first, second = diagnostics(of(FERRIES, KNOWN, BOUND))
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": "14 ferries"}]
    assert "suggestions" not in second


def test_rdjson_counts_bytes() -> None:
    side = replace(evidence("a.txt", "Über 41 Fähren\nda.", "41 Fähren\nda", 3), byte_column=7)
    (item,) = diagnostics(of(replace(FERRIES, secondary=side)))
    assert item["location"]["range"] == {"start": {"line": 3, "column": 7}, "end": {"line": 4, "column": 3}}
    side = replace(evidence("a.txt", "Über 41 Fähren", "41 Fähren", 3), byte_column=7)
    (item,) = diagnostics(of(replace(FERRIES, secondary=side)))
    assert item["location"]["range"]["end"] == {"line": 3, "column": 17}


def test_rdjson_without_a_place() -> None:
    (item,) = diagnostics(of(NOWHERE))
    assert item["location"] == {"path": "talks/harbour/news-item.txt"}
