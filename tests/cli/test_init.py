"""``readout-check init``: what it writes can be read back, changes nothing by itself, and is never lost."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from readout_check.cli import main

ROOT = Path(__file__).resolve().parents[2]
READOUT = """\
Readout of the talks in Oslo

14 March 2024

Aleksandr Petrov, the Minister of Transport of Norway, met Ana Lind, Deputy Minister of Energy of Denmark, on Thursday.

The Minister said that 48 ferries would be refitted this year.
"""
ARTICLE = """\
OSLO, 15 March 2024 (NNA) - The Norwegian minister of transport said on Thursday that 84 ferries would be refitted.
"""


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one meeting, beside which the test runs."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "official.txt").write_text(READOUT)
    (folder / "article.txt").write_text(ARTICLE)
    return folder


def _table(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "meeting.toml").read_text(encoding="utf-8"))


def _report(capsys: pytest.CaptureFixture[str], folder: str) -> dict[str, Any]:
    """The JSON report, without how the sides were decided."""
    assert main([folder, "--format", "json", "--isolated", "--exit-zero", "--no-cache"]) == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    for meeting in report["meetings"]:
        for document in (*meeting["official"], *meeting["secondary"]):
            del document["decided_by"]
    return report


def test_it_writes_what_was_detected(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "talks"]) == 0
    assert capsys.readouterr().out == "talks/meeting.toml: written; correct it where it is wrong\n"
    table = _table(talks)
    assert table.pop("date").isoformat() == "2024-03-14"
    assert table == {
        "official": ["official.txt"],
        "secondary": ["article.txt"],
        "title": "Readout of the talks in Oslo",
        "language": "en",
        "participants": [
            {"name": "Aleksandr Petrov", "office": "Minister of Transport", "country": "Norway"},
            {"name": "Ana Lind", "office": "Deputy Minister of Energy", "country": "Denmark"},
        ],
    }
    assert "decided by the files' names" in (talks / "meeting.toml").read_text()


@pytest.mark.parametrize("folder", ["seeds", "talks"])
def test_the_report_is_the_same_with_the_file(folder: str, talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "seeds", talks.parent / "seeds")
    before = _report(capsys, folder)
    assert main(["init", folder]) == 0
    capsys.readouterr()
    assert _report(capsys, folder) == before
    assert main(["-v", folder, "--exit-zero"]) == 0
    assert "decided by meeting.toml" in capsys.readouterr().out


def test_how_it_was_decided_is_told(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "seeds", talks.parent / "seeds")
    assert main(["init", "seeds", "--dry-run"]) == 0
    assert "# The readout, decided by reading.\n" in capsys.readouterr().out
    assert main(["init", "talks", "--official", "talks/official.txt", "--dry-run"]) == 0
    assert '# The readout, decided by --official.\nofficial = ["official.txt"]\n' in capsys.readouterr().out


def test_a_dry_run_prints_and_writes_nothing(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "talks", "--dry-run"]) == 0
    assert not (talks / "meeting.toml").exists()
    shown = capsys.readouterr().out
    assert main(["init", "talks"]) == 0
    assert (talks / "meeting.toml").read_text() == shown


def test_a_file_that_is_there_is_kept(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (talks / "meeting.toml").write_text('title = "Mine"\n')
    assert main(["init", "talks"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "readout-check: error: talks/meeting.toml is there already and is not overwritten"
    assert said[1].startswith("hint: --force")
    assert _table(talks) == {"title": "Mine"}
    assert main(["init", "talks", "--force"]) == 0
    assert _table(talks)["official"] == ["official.txt"]
    assert not list(talks.glob(".*")), "nothing half-written is left"


def test_a_broken_file_is_no_hindrance(talks: Path) -> None:
    (talks / "meeting.toml").write_text("official = [")
    assert main(["init", "talks", "--force"]) == 0
    assert _table(talks)["official"] == ["official.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["init", "nowhere"], "nowhere: no such folder"),
        (["init", "talks/official.txt"], "talks/official.txt: not a folder"),
        (["init", "empty"], "empty: no documents in this folder"),
        (["init", "one"], "only one document"),
        (["init", "alike"], "cannot tell which is the official readout"),
        (["init", "talks", "--official", "talks/no.txt"], "talks/no.txt: no such file"),
    ],
)
def test_what_cannot_be_done_exits_2(
    arguments: list[str], words: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("empty", "one", "alike"):
        (talks.parent / name).mkdir()
    (talks.parent / "one" / "a.txt").write_text(READOUT)
    for name in "ab":
        (talks.parent / "alike" / f"{name}.txt").write_text("The ministers met. They spoke of trains.\n")
    assert main(arguments) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert words in first
    assert second.startswith("hint: ")
    assert not list(talks.parent.rglob("meeting.toml"))


def test_only_the_folder_itself_is_looked_at(talks: Path) -> None:
    below = talks / "older"
    below.mkdir()
    (below / "official.txt").write_text("x")
    assert main(["init", "talks"]) == 0
    assert _table(talks)["official"] == ["official.txt"]


def test_names_and_titles_of_any_make(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = 'a "quoted" \\ back\nslash \x7f\u202e\x1b[31m.txt'
    (talks / "article.txt").rename(talks / odd)
    (talks / "official.txt").write_text(READOUT.replace("talks in Oslo", 'talks \u202e in "Oslo" \\'))
    before = _report(capsys, "talks")
    assert main(["init", "talks"]) == 0
    assert _table(talks)["secondary"] == [odd]
    written = (talks / "meeting.toml").read_text(encoding="utf-8")
    assert all(c.isprintable() or c == "\n" for c in written)
    capsys.readouterr()
    assert _report(capsys, "talks") == before


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes there")
def test_a_name_that_toml_cannot_hold_is_told(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (talks / "article.txt").rename(os.fsdecode(os.fsencode(talks) + b"/article-\xff.txt"))
    assert main(["init", "talks"]) == 2
    assert "a name that is not UTF-8" in capsys.readouterr().err


def test_without_dates_and_people_the_keys_are_comments(talks: Path) -> None:
    (talks / "official.txt").write_text("The sides agreed on trains.\n\nThey will meet again.\n")
    (talks / "article.txt").write_text("They agreed on trains, it was said.\n")
    assert main(["init", "talks"]) == 0
    assert set(_table(talks)) <= {"official", "secondary", "title", "language"}
    text = (talks / "meeting.toml").read_text()
    assert "\n# date = 2024-01-31\n" in text
    assert "\n# [[participants]]\n" in text
    shown = "".join(line.removeprefix("# ") for line in text.splitlines(keepends=True) if " = " in line or "[[" in line)
    assert tomllib.loads(shown)["participants"][0]["aliases"], "what is commented out is TOML as well"


def test_two_readouts_of_two_days(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (talks / "readout-two.txt").write_text(READOUT.replace("14 March", "13 March").replace("Thursday", "Wednesday"))
    before = _report(capsys, "talks")
    assert main(["init", "talks"]) == 0
    capsys.readouterr()
    table = _table(talks)
    assert table["official"] == ["official.txt", "readout-two.txt"]
    assert "date" not in table
    assert _report(capsys, "talks") == before
