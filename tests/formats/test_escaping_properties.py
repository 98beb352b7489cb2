"""Whatever stands in a document or a file's name, a report stays what it is."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout_check.formats import View, by_name, github, markdown
from readout_check.formats.csv import COLUMNS
from readout_check.formats.visible import escaped, one_line
from readout_check.model import Evidence, Finding, Severity, Span
from tests.formats.made import FERRIES, report_of
from tests.formats.test_sarif import VALIDATOR

_NASTY = (
    *("::error::", "##[add-mask]", "%0A::x::", "\n::set-env name=A::b", "\r", "|", "`", "]]>", "<!--", "&amp;", "'"),
    *('"', "\x00", "\x1b[2J", "\u202e", "\ufffe", "\uffff", "\ud800", "\udce9", "\u2028", "\x85", "\xa0::", "\\|"),
    *("=1", "\t", "@all", "http://a.b", "www.", "{0}", "[a](b)", " ", ":", ",", "%", ";", "\U0001f6a2", "é", "- x"),
)
_PRINTABLE = "".join(map(chr, range(32, 127)))
WORDS = st.lists(st.sampled_from(_NASTY) | st.text(_PRINTABLE, max_size=4), max_size=6).map("".join)
checked = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def sides(draw: st.DrawFn) -> Evidence | None:
    if draw(st.integers(0, 4)) == 0:
        return None
    before, quote, after = draw(WORDS), draw(WORDS), draw(WORDS)
    return Evidence(
        path=draw(WORDS) or "a.txt",
        span=Span(10 + len(before), 10 + len(before) + len(quote)),
        line=draw(st.integers(1, 99)),
        column=draw(st.integers(1, 99)),
        quote=quote,
        sentence=before + quote + after,
        sentence_start=10,
        speaker=draw(st.none() | WORDS),
    )


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    return replace(
        FERRIES,
        severity=draw(st.sampled_from(Severity)),
        message=draw(WORDS),
        suggestion=draw(st.none() | WORDS),
        official=draw(sides()),
        secondary=draw(sides()),
    )


LISTS = st.lists(findings(), max_size=3)
_VIEW = View(width=60, verbosity=1)


@checked
@given(LISTS)
def test_github_has_no_command_but_its_own(made: list[Finding]) -> None:
    text = by_name("github").render(report_of(*made), _VIEW)
    lines = [line for line in re.split(r"[\r\n]+", text) if line.strip().startswith("::")]
    assert len(lines) == len(made)
    assert all(re.fullmatch(r"::(error|warning|notice) [^:\r\n]*::[^\r\n]*", line) for line in lines)
    assert "##[" not in text


@checked
@given(WORDS)
def test_harmless_text_is_harmless(words: str) -> None:
    text = github.harmless(words)
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert "##[" not in text


@checked
@given(LISTS)
def test_csv_reads_back(made: list[Finding]) -> None:
    text = by_name("csv").render(report_of(*made), _VIEW)
    head, *rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert head == list(COLUMNS)
    assert text.count("\n") == len(made) + 1, "a finding is one line"
    assert len(rows) == len(made)
    for row, finding in zip(rows, made, strict=True):
        cells = dict(zip(head, row, strict=True))
        assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t")) for cell in row)
        for name, side in (("article", finding.secondary), ("readout", finding.official)):
            for field, told in (("path", escaped(side.path)), ("sentence", one_line(side.sentence))) if side else ():
                assert cells[f"{name}_{field}"] in (told, f"'{told}")


@checked
@given(LISTS)
def test_junit_is_well_formed(made: list[Finding]) -> None:
    text = by_name("junit").render(report_of(*made), _VIEW)
    root = ET.fromstring(text.encode("utf-8"))
    cases = list(root.iter("testcase"))
    assert len(cases) == len(made) + 2
    assert len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases)


@checked
@given(LISTS)
def test_markdown_rows_stay_one_line(made: list[Finding]) -> None:
    text = by_name("markdown").render(report_of(*made), _VIEW)
    _, _, rest = text.partition("\n| --- | --- | --- | --- | --- |\n")
    rows = rest.splitlines()
    assert len(rows) == len(made)
    for row in rows:
        assert row.count("|") == 6
        assert set(re.findall(r"<[^>]*>?", row)) <= {"<b>", "</b>", "<br>", "<!-- -->"}
        assert not re.search(r"[`\\*_\[\]~]", row)


@checked
@given(WORDS)
def test_markdown_text_is_read_as_it_was(words: str) -> None:
    assert html.unescape(markdown.text(words).replace("<!-- -->", "")) == one_line(words)


@checked
@given(LISTS, st.booleans())
def test_sarif_is_valid(made: list[Finding], every: bool) -> None:
    log = json.loads(by_name("sarif").render(report_of(*made), View(sarif_all=every)))
    VALIDATOR.validate(log)
    for place in re.findall(r'"uri": "([^"]*)"', json.dumps(log)):
        assert re.fullmatch(r"[\w/.~!$&'()*+,;=@%:-]*", place, re.ASCII)


@checked
@given(LISTS)
def test_gitlab_fingerprints_are_unique(made: list[Finding]) -> None:
    entries = json.loads(by_name("gitlab").render(report_of(*made), _VIEW))
    assert len({entry["fingerprint"] for entry in entries}) == len(made)


@checked
@given(LISTS)
def test_rdjson_has_every_finding(made: list[Finding]) -> None:
    text = by_name("rdjson").render(report_of(*made), _VIEW)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", text), "nothing that controls a terminal"
    assert len(json.loads(text)["diagnostics"]) == len(made)
