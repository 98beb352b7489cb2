"""Several reports of one run: where they go, that they point at the words, and that none changes the exit code."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from readout_check.cli import main
from readout_check.formats import FORMATS
from readout_check.formats.csv import COLUMNS
from tests.cli.test_check import FAITHFUL, READOUT, WRONG
from tests.formats.test_sarif import VALIDATOR

NAMES = [candidate.name for candidate in FORMATS]
FOLDER = Path("café & co 5%")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder, article in (
        (Path("faithful"), FAITHFUL),
        (FOLDER, WRONG.replace("He said", "“Så är det” 🚢: he said")),
    ):
        folder.mkdir()
        (folder / "official.txt").write_text(READOUT, "utf-8")
        (folder / "article.txt").write_text(article, "utf-8")


def test_one_run_writes_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    further = [word for name in NAMES for word in ("--also", f"{name}:out.{name}")]
    assert main([".", "--format", "concise", *further]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith(f"{FOLDER}/article.txt:5:")
    assert said.out == Path("out.concise").read_text("utf-8")
    assert sorted(path.name for path in Path().glob("*out*")) == sorted(f"out.{name}" for name in NAMES)
    for name in NAMES:
        assert main([".", "--format", name]) == 1
        assert capsys.readouterr().out == Path(f"out.{name}").read_text("utf-8"), name


def test_the_configuration_says_what_the_flags_say(capsys: pytest.CaptureFixture[str]) -> None:
    Path("faithful", "readout-check.toml").write_text('also = ["csv:all.csv", "sarif:all.sarif"]\nsarif-all = true\n')
    assert main(["faithful"]) == 0
    assert "PASSED" in capsys.readouterr().out
    assert Path("faithful/all.csv").read_text("utf-8").startswith("meeting,rule,")
    assert '"runs"' in Path("faithful/all.sarif").read_text("utf-8")
    assert main(["faithful", "--also", "csv:other.csv"]) == 0
    assert Path("other.csv").exists()
    Path("faithful", "readout-check.toml").write_text('also = "all.csv"\n')
    assert main(["faithful"]) == 2
    assert "must be FORMAT:FILE" in capsys.readouterr().err


def test_known_findings_in_sarif(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert main(["baseline", "create", str(FOLDER)]) == 0
    assert sarif_results(str(FOLDER)) == []
    results = sarif_results(str(FOLDER), "--sarif-all")
    assert {result["baselineState"] for result in results} == {"unchanged"}
    assert all(result["suppressions"] for result in results)
    assert main([str(FOLDER), "--format", "github"]) == 0
    assert "\n::" not in capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_the_exit_code_is_that_of_the_findings(name: str) -> None:
    assert main(["faithful", "--format", name]) == 0
    assert main([str(FOLDER), "--format", name]) == 1
    assert main([str(FOLDER), "--format", name, "--exit-zero"]) == 0
    Path("alone").mkdir()
    Path("alone", "article.txt").write_text(WRONG)
    assert main([".", "--format", name, "-o", "report"]) == 2
    assert Path("report").read_text("utf-8"), "what could be checked is reported"


def sarif_results(*arguments: str) -> list[dict[str, Any]]:
    main([*arguments, "--format", "sarif", "-o", "report.sarif"])
    log = json.loads(Path("report.sarif").read_text("utf-8"))
    VALIDATOR.validate(log)
    results: list[dict[str, Any]] = log["runs"][0]["results"]
    return results


def replaced(path: Path, region: dict[str, int], new: str) -> str:
    """The file's text with the words at ``region`` (columns in code points) replaced."""
    lines = path.read_text("utf-8").split("\n")
    assert region["startLine"] == region["endLine"]
    line = lines[region["startLine"] - 1]
    lines[region["startLine"] - 1] = line[: region["startColumn"] - 1] + new + line[region["endColumn"] - 1 :]
    return "\n".join(lines)


def test_sarif_points_at_the_words_and_its_fix_mends_them() -> None:
    (result,) = [result for result in sarif_results(str(FOLDER)) if result["ruleId"] == "RC401"]
    place = result["locations"][0]["physicalLocation"]
    path = Path(unquote(place["artifactLocation"]["uri"]))
    assert path == FOLDER / "article.txt"
    assert replaced(path, place["region"], "") == path.read_text("utf-8").replace(
        place["region"]["snippet"]["text"], ""
    )
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    fixed = replaced(path, replacement["deletedRegion"], replacement["insertedContent"]["text"])
    path.write_text(fixed, "utf-8")
    assert main([str(FOLDER)]) == 0


def test_rdjson_columns_are_bytes_of_the_file() -> None:
    main([str(FOLDER), "--format", "rdjson", "--select", "RC401", "-o", "report.json"])
    (item,) = json.loads(Path("report.json").read_bytes())["diagnostics"]
    path = Path(item["location"]["path"])
    start, end = item["location"]["range"]["start"], item["location"]["range"]["end"]
    line = path.read_bytes().split(b"\n")[start["line"] - 1]
    assert line[start["column"] - 1 : end["column"] - 1] == b"the President of Latvia".removeprefix(b"the ")
    assert not line[: start["column"] - 1].isascii(), "the test is about letters of several bytes"


@pytest.mark.parametrize(
    ("arguments", "told", "hint"),
    [
        (["--format", "srif"], "--format: there is no format 'srif'", "did you mean sarif? the formats are text, "),
        (["--format", "yaml"], "--format: there is no format 'yaml'", "the formats are text, concise, json, jsonl, "),
        (["--also", "gitlb:x"], "--also: there is no format 'gitlb'", "did you mean gitlab?"),
        (["--also", "sarif"], "--also: 'sarif' names no file", "give FORMAT:FILE"),
        (["--also", "sarif:"], "--also: 'sarif:' names no file", "give FORMAT:FILE"),
        (["--also", ""], "--also: nothing is named", "give FORMAT:FILE"),
        (["--also", "sarif:-"], "--also writes to files only", "--format"),
        (["--also", "sarif:no/such/x"], "no/such does not exist", "make it, or give another"),
        (["--also", "sarif:faithful"], "faithful is a folder", "give --also the name of a file"),
        (["--also", "sarif:a", "--also", "csv:./a"], "a is named twice, by --also", "its own file"),
        (["-o", "a", "--also", "csv:a"], "a is named twice, by --also and --output", "its own file"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_told_before_the_work_is_done(
    arguments: list[str], told: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(Path().rglob("*"))
    assert main([".", *arguments]) == 2
    said = capsys.readouterr()
    first, second = said.err.splitlines()
    assert (said.out, first.startswith("readout-check: error: ")) == ("", True)
    assert told in first
    assert hint in second.removeprefix("hint: ")
    assert sorted(Path().rglob("*")) == before, "nothing is written"


def test_a_file_that_cannot_be_written_does_not_keep_the_others_from_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = os.replace

    def refusing(source: Path, target: Path) -> None:
        if Path(target).name == "one":
            raise PermissionError(13, "Permission denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    Path("one").write_text("old")
    assert main(["faithful", "--also", "csv:one", "--also", "json:two"]) == 2
    said = capsys.readouterr()
    assert said.err.splitlines()[0] == "readout-check: error: one could not be written: Permission denied"
    assert "give --also another file" in said.err
    assert "PASSED" in said.out
    assert json.loads(Path("two").read_text())["summary"]["errors"] == 0
    assert Path("one").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir() if path.is_file()) == ["one", "two"]


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson", "junit", "csv"])
def test_stdout_parses_whatever_is_said_on_stderr(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("faithful", "picture.jpg").write_bytes(b"\xff\xd8\xff")
    Path("alone").mkdir()
    Path("alone", "article.txt").write_text(WRONG)
    assert main([".", "--format", name, "-v", "--statistics", "--color", "always"]) == 2
    said = capsys.readouterr()
    assert "picture.jpg" in said.err
    assert "only one document" in said.err
    if name == "junit":
        assert ET.fromstring(said.out).get("errors") == "1"
    elif name == "csv":
        assert {len(row) for row in csv.reader(io.StringIO(said.out, newline=""), strict=True)} == {len(COLUMNS)}
    else:
        assert json.loads(said.out)


def test_files_have_no_colour_and_their_own_width(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["faithful", "--also", "text:report.txt"])
    assert "\x1b[" in capsys.readouterr().out
    assert "\x1b[" not in Path("report.txt").read_text()


def test_statistics_go_into_the_text_or_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    main([str(FOLDER), "--format", "github", "--statistics"])
    said = capsys.readouterr()
    assert "count  rule   severity  name" in said.out
    assert said.err == ""
    main([str(FOLDER), "--format", "csv", "--statistics"])
    said = capsys.readouterr()
    assert "count  rule   severity  name" not in said.out
    assert "count  rule   severity  name" in said.err
