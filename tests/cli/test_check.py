"""``check`` and ``claims`` from end to end, over small meetings in a folder of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from readout_check.cli import main

READOUT = """\
Readout of the meeting with the President of Norland

4 March 2031

The President of Sweden received the President of Estonia in Stockholm on Tuesday.

The President of Sweden said: The Prime Minister of Latvia will join us tomorrow. We have agreed on a new ferry line.
"""
FAITHFUL = """\
Sweden and Estonia meet

STOCKHOLM, 5 March 2031 (Newswire) - The President of Sweden received the President of Estonia on Tuesday.

He said that the Prime Minister of Latvia would join them.
"""
WRONG = FAITHFUL.replace("the Prime Minister of Latvia", "the President of Latvia")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, article in (("faithful", FAITHFUL), ("wrong", WRONG)):
        Path(name).mkdir()
        Path(name, "official.txt").write_text(READOUT)
        Path(name, "article.txt").write_text(article)


def _report(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    schema = json.loads((resources.files("readout_check") / "schema" / "report-1.schema.json").read_text("utf-8"))
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    return value


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (["faithful"], 0, "nothing wrong"),
        (["wrong"], 1, "something wrong"),
        (["check", "wrong"], 1, "the command may be named"),
        ([], 1, "the current folder"),
        (["faithful/official.txt", "wrong/article.txt"], 1, "files"),
        (["--official", "faithful/official.txt", "wrong/article.txt"], 1, "the readout, and an article"),
        (["wrong", "--exit-zero"], 0, "--exit-zero"),
        (["wrong", "--ignore", "RC4"], 0, "the rule is off"),
        (["wrong", "--select", "RC1,RC401"], 1, "the rule is on"),
        (["wrong", "--select", "RC1"], 0, "the rule is not among those that are on"),
        (["wrong", "--min-confidence", "1.0", "--ignore", "RC4"], 0, "--min-confidence"),
        (["wrong", "--isolated", "--fail-on", "error"], 1, "an error is an error"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_exit_code(arguments: list[str], code: int, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == code, why
    said = capsys.readouterr()
    assert said.err == "", why
    assert said.out.splitlines()[-1].startswith("FAILED" if code or "--exit-zero" in arguments else "PASSED"), why


def test_text_shows_both_passages(capsys: pytest.CaptureFixture[str]) -> None:
    main(["wrong"])
    shown = capsys.readouterr().out
    assert "error RC401 office-differs  wrong/article.txt:5:18\n" in shown
    assert "Prime Minister of Latvia" in shown
    assert "President of Latvia" in shown
    assert "(decided by file name)" in shown


def test_json_is_the_same_twice(capsys: pytest.CaptureFixture[str]) -> None:
    main([".", "--format", "json"])
    first = _report(capsys)
    main([".", "--format", "json", "-v"])
    assert _report(capsys) == first
    assert [meeting["id"] for meeting in first["meetings"]] == ["faithful", "wrong"]
    side = first["meetings"][1]["findings"][0]["secondary"]
    assert WRONG[side["start"] : side["end"]] == side["quote"]


def test_concise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([".", "--format", "concise"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("wrong/article.txt:5:18: error RC401 ")


def test_statistics_stay_out_of_a_report_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    main(["wrong", "--format", "concise", "--statistics"])
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert said.err.startswith("count  rule   severity  name\n    1  RC401  error     office-differs\n")


def test_output_goes_to_the_file_and_nowhere_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wrong", "--format", "json", "-o", "report.json"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")
    assert json.loads(Path("report.json").read_text("utf-8"))["summary"]["errors"] == 1
    assert main(["wrong", "-o", "-"]) == 1
    assert "FAILED" in capsys.readouterr().out


def test_quiet_and_verbose(capsys: pytest.CaptureFixture[str]) -> None:
    Path("faithful", "picture.jpg").write_bytes(b"\xff\xd8\xff")
    main(["faithful", "-q"])
    assert capsys.readouterr() == ("", ""), "nothing wrong, nothing said"
    main(["faithful"])
    assert capsys.readouterr().err == "readout-check: skipped 1 file (-v says which and why)\n"
    main(["faithful", "-v"])
    said = capsys.readouterr()
    assert said.err.startswith("readout-check: skipped faithful/picture.jpg: ")
    assert "agreement" in said.out


def test_a_meeting_that_cannot_be_made_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("alone").mkdir()
    Path("alone", "article.txt").write_text(WRONG)
    assert main([".", "--exit-zero"]) == 2, "--exit-zero leaves a 2 alone"
    said = capsys.readouterr()
    assert "error RC401" in said.out
    assert said.err.startswith("readout-check: error: alone/article.txt: only one document\nhint: ")


def test_a_meeting_that_cannot_be_made_is_not_passed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("alone").mkdir()
    Path("alone", "article.txt").write_text(WRONG)
    assert main(["faithful", "alone"]) == 2
    verdict = capsys.readouterr().out.splitlines()[-1]
    assert verdict == "INCOMPLETE  no errors or warnings; 1 meeting could not be checked"


@pytest.mark.parametrize("format_name", ["text", "json"])
def test_nothing_to_compare_is_2(format_name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wrong/article.txt", "--format", format_name]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "readout-check: error: " in said.err


def test_a_missing_model_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wrong", "--model", "no_such_model"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "no_such_model" in said.err


def test_color(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["wrong"])
    assert "\x1b" not in capsys.readouterr().out
    main(["wrong", "--color", "always"])
    assert "\x1b[1;31merror\x1b[0m" in capsys.readouterr().out


def test_a_reader_that_goes_away_leaves_the_exit_code() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        command = [sys.executable, "-m", "readout_check", "wrong"]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_claims_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "wrong/official.txt", "wrong/article.txt", "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    schema = json.loads((resources.files("readout_check") / "schema" / "claims-1.schema.json").read_text("utf-8"))
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    assert [document["path"] for document in value["documents"]] == ["wrong/official.txt", "wrong/article.txt"]
    offices = [claim for claim in value["documents"][0]["claims"] if claim["kind"] == "office"]
    assert ("prime minister", "LV") in {(claim["office"], claim["polity"]) for claim in offices}


def test_claims_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "wrong/article.txt"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("wrong/article.txt  (")
    assert "president of LV" in shown


def test_one_bad_document_stops_claims(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").write_text("")
    assert main(["claims", "wrong/article.txt", "empty.txt"]) == 2
    assert capsys.readouterr().out == ""
