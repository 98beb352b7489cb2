"""The baseline from end to end: a repository that adopts it, lives with it, and is told when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from readout_check.cli import main

BASELINE = ".readout-check-baseline.jsonl"
READOUT = """\
Readout of the meeting with the President of Norland

4 March 2031

The President of Sweden received the President of Estonia in Stockholm on Tuesday.

The President of Sweden said: The Prime Minister of Latvia will join us tomorrow. We will refit 48 ferries this year.
"""
ARTICLE = """\
STOCKHOLM, 5 March 2031 (Newswire) - The President of Sweden received the President of Estonia on Tuesday.

He said that the President of Latvia would join them.

The President of Sweden said that they would refit 48 ferries this year.
"""
MORE = ARTICLE.replace("48 ferries", "84 ferries")


def _git(*arguments: str) -> str:
    identity = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = os.environ | identity | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *arguments], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CI", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    Path("talks").mkdir()
    Path("talks", "official.txt").write_text(READOUT)
    Path("talks", "article.txt").write_text(ARTICLE)


def _summary(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, int]]:
    """The exit code and the report's counts of findings by state."""
    capsys.readouterr()
    code = main(["check", "talks", "--format", "json", *arguments])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, {key: report["summary"][key] for key in ("new", "known", "stale", "suppressed")}


def _fingerprints(capsys: pytest.CaptureFixture[str], rule: str) -> list[str]:
    capsys.readouterr()
    main(["check", "talks", "--format", "json"])
    meetings = json.loads(capsys.readouterr().out)["meetings"]
    return [f["fingerprint"] for m in meetings for f in m["findings"] if f["rule"] == rule]


def test_a_repository_lives_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Adopt, edit, a new discrepancy, accept, fix, prune: in a real repository, told by its commits' differences."""
    _git("init", "-q")
    _git("add", ".")
    _git("commit", "-qm", "texts")
    assert main(["talks"]) == 1, "before"

    assert main(["baseline", "create", "talks"]) == 0, "adopt"
    _git("add", BASELINE)
    _git("commit", "-qm", "baseline")
    assert _summary(capsys) == (0, {"new": 0, "known": 1, "stale": 0, "suppressed": 0})

    reflowed = ARTICLE.replace("He said that the President", "\nHe said yesterday that\nthe President")
    Path("talks", "article.txt").write_text("Sweden and Estonia meet again\n\n" + reflowed)
    assert _summary(capsys)[0] == 0, "moved and reflowed"
    assert main(["baseline", "prune", "talks"]) == 0
    assert _git("status", "--short", BASELINE) == "", "a rewrite that changes nothing leaves every byte"

    Path("talks", "article.txt").write_text(MORE)
    assert _summary(capsys) == (1, {"new": 1, "known": 1, "stale": 0, "suppressed": 0})
    (figure,) = _fingerprints(capsys, "RC101")
    assert main(["baseline", "accept", figure, "--path", "talks", "--reason", "both say it", "--by", "desk"]) == 0
    assert _summary(capsys)[0] == 0, "accepted"
    added = [line for line in _git("diff", "-U0", BASELINE).splitlines() if line[:1] in "+-" and "{" in line]
    assert len(added) == 1
    assert json.loads(added[0][1:])["reason"] == "both say it"
    _git("commit", "-qam", "accepted")

    Path("talks", "article.txt").write_text(MORE.replace("the President of Latvia", "the Prime Minister of Latvia"))
    code, counts = _summary(capsys)
    assert (code, counts["stale"]) == (0, 1), "fixed: the entry is stale, a warning"
    assert main(["talks", "--strict-baseline"]) == 1
    assert main(["talks", "--strict-baseline", "--exit-zero"]) == 0
    assert main(["baseline", "prune", "talks"]) == 0
    removed = [line for line in _git("diff", "-U0", BASELINE).splitlines() if line[:1] in "+-" and "{" in line]
    assert [json.loads(line[1:])["rule"] for line in removed] == ["RC401"]
    assert main(["talks", "--strict-baseline"]) == 0, "pruned"


def test_without_a_baseline_everything_is_new(capsys: pytest.CaptureFixture[str]) -> None:
    assert _summary(capsys) == (1, {"new": 1, "known": 0, "stale": 0, "suppressed": 0})
    main(["baseline", "create", "talks"])
    assert _summary(capsys, "--no-baseline") == (1, {"new": 1, "known": 0, "stale": 0, "suppressed": 0})


def test_stale_is_a_warning_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "create", "talks"])
    Path("talks", "article.txt").write_text(ARTICLE.replace("the President of Latvia", "the Prime Minister of Latvia"))
    capsys.readouterr()
    assert main(["talks", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["summary"]["stale"] == 1, "the report is whole, with the warning beside it"
    first, second = said.err.splitlines()
    assert first == (
        f"readout-check: warning: {BASELINE}: 1 entry is stale ('readout-check baseline prune' takes them out)"
    )
    assert second.startswith("readout-check: stale: RC401 ")


def test_stale_is_judged_for_what_was_checked_only(capsys: pytest.CaptureFixture[str]) -> None:
    Path("more").mkdir()
    Path("more", "official.txt").write_text(READOUT)
    Path("more", "article.txt").write_text(ARTICLE)
    main(["baseline", "create"])
    for name in ("talks", "more"):
        Path(name, "article.txt").write_text(ARTICLE.replace("the President of Lat", "the Prime Minister of Lat"))
    assert _summary(capsys)[1]["stale"] == 1, "the other meeting was not looked at"
    assert _summary(capsys, "--select", "RC1")[1]["stale"] == 0, "nor was the rule"
    assert _summary(capsys, "--min-confidence", "1.0")[1]["stale"] == 0, "nor what is less sure"
    main(["baseline", "prune", "talks"])
    assert [json.loads(line)["article"] for line in Path(BASELINE).read_text().splitlines()[1:]] == ["more/article.txt"]


@pytest.mark.xfail(strict=True, reason="an entry without a readout (RC801) does not say of which meeting it is")
def test_an_article_of_two_meetings_is_not_stale_for_one_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    """Both give the article's one address; each readout has what the other one leaves out."""
    Path("more").mkdir()
    Path("more", "official.txt").write_text(READOUT.replace("We will refit 48 ferries this year", "The talks go on"))
    for name in ("talks", "more"):
        Path(name, "article.txt").write_text(f"---\nurl: https://wire.example/1\n---\n{ARTICLE}")
    main(["baseline", "create"])
    assert _summary(capsys)[1]["stale"] == 0


def test_it_is_the_same_from_every_folder(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids are relative to the baseline, which is looked for above the paths: neither is a matter of the folder."""
    main(["baseline", "create", "talks"])
    before = Path(BASELINE).read_bytes()
    absolute = str(Path("talks").resolve())
    monkeypatch.chdir("talks")
    assert main(["."]) == 0
    monkeypatch.chdir("/")
    assert main([absolute]) == 0
    assert main(["baseline", "prune", absolute]) == 0
    monkeypatch.chdir(Path(absolute).parent)
    Path(BASELINE).unlink()
    assert main(["baseline", "create", absolute]) == 0
    assert Path(BASELINE).read_bytes() == before


def test_front_matter_names_a_document_for_good(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talks", "article.txt").write_text("---\nurl: https://example.org/talks\n---\n\n" + ARTICLE)
    Path("talks", "official.txt").write_text("---\nsource: https://example.gov/readout\n---\n\n" + READOUT)
    main(["baseline", "create", "talks"])
    entry = json.loads(Path(BASELINE).read_text().splitlines()[1])
    assert (entry["article"], entry["readout"]) == ("https://example.org/talks", "https://example.gov/readout")
    Path("talks").rename("archive")
    assert main(["archive"]) == 0, "the folder has another name, the documents have not"


def test_create_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path(BASELINE).write_text("mine")
    assert main(["baseline", "create", "talks"]) == 2
    said = capsys.readouterr()
    assert said.err.splitlines()[0] == f"readout-check: error: {BASELINE} is there already and is not overwritten"
    assert Path(BASELINE).read_text() == "mine"


def test_accept_takes_all_that_is_new_or_what_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "create", "talks"])
    Path("talks", "article.txt").write_text(MORE)
    assert main(["baseline", "accept", "--path", "talks", "--reason", "read by the desk"]) == 0
    entries = [json.loads(line) for line in Path(BASELINE).read_text().splitlines()[1:]]
    assert [(e["rule"], e.get("verdict")) for e in entries] == [("RC101", "accepted"), ("RC401", None)]
    (office,) = _fingerprints(capsys, "RC401")
    assert main(["baseline", "accept", office, "--path", "talks", "--reason", "known"]) == 0
    entries = [json.loads(line) for line in Path(BASELINE).read_text().splitlines()[1:]]
    assert [e.get("reason") for e in entries] == ["read by the desk", "known"]


def test_accept_of_nothing_new_changes_nothing() -> None:
    main(["baseline", "create", "talks"])
    before = Path(BASELINE).stat()
    assert main(["baseline", "accept", "--path", "talks", "--reason", "x"]) == 0
    after = Path(BASELINE).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns), "the very same file"


@pytest.mark.parametrize(
    ("arguments", "told", "hint"),
    [
        (["baseline", "accept", "--path", "talks"], "missing option '--reason'", "--help' shows the usage"),
        (["baseline", "accept", "--path", "talks", "--reason", " "], "--reason is empty", "say why"),
        (
            ["baseline", "accept", "0000", "--path", "talks", "--reason", "x"],
            "no finding has the fingerprint '0000'",
            "",
        ),
        (["baseline", "prune", "nowhere"], "nowhere: no such file or folder", "check the path"),
        (["baseline", "audit", "talks"], "an audit asks questions and needs a terminal", "run it by hand"),
        (["baseline"], "missing command", "'readout-check baseline --help' shows the usage"),
        (["baseline", "update"], "no such command 'update'", "--help' shows the usage"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_asked_wrongly(arguments: list[str], told: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "create", "talks"])
    before = Path(BASELINE).read_bytes()
    capsys.readouterr()
    assert main(arguments) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert told in first
    assert hint in second
    assert Path(BASELINE).read_bytes() == before


@pytest.mark.parametrize("command", ["accept", "prune", "audit"])
def test_without_a_file_there_is_nothing_to_keep(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    reason = ["--reason", "x"] if command == "accept" else []
    assert main(["baseline", command, *reason]) == 2
    assert capsys.readouterr().err == (
        "readout-check: error: there is no baseline here\nhint: 'readout-check baseline create' makes one\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "mine.jsonl: no such baseline"),
        ("{}\n", "mine.jsonl:1: not a baseline"),
        ('{"readout-check-baseline": 9}\n', "mine.jsonl: written by a newer readout-check"),
        ('{"readout-check-baseline": 1}\n<<<<<<< HEAD\n', "mine.jsonl:2: a merge conflict is left"),
        (b'{"readout-check-baseline": 1}\n\xff\n', "mine.jsonl:2: broken: not UTF-8"),
    ],
)
def test_a_named_file_that_is_no_good_is_2(
    text: str | bytes | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        Path("mine.jsonl").write_bytes(text if isinstance(text, bytes) else text.encode())
    for command in (["check", "talks"], ["baseline", "prune", "talks"]):
        assert main([*command, "--baseline", "mine.jsonl", *(["--exit-zero"] if command[0] == "check" else [])]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        first, second = said.err.splitlines()
        assert told in first
        assert second.startswith("hint: ")


def test_ci_writes_nothing_unasked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert main(["baseline", "create", "talks"]) == 2
    assert capsys.readouterr().err == (
        f"readout-check: error: {BASELINE}: nothing is written, as CI is set\nhint: --write writes all the same\n"
    )
    assert not Path(BASELINE).exists()
    assert main(["baseline", "create", "talks", "--write"]) == 0
    before = Path(BASELINE).read_bytes()
    Path("talks", "article.txt").write_text(MORE)
    assert main(["baseline", "accept", "--path", "talks", "--reason", "x"]) == 2
    assert main(["baseline", "audit", "talks"]) == 2
    assert Path(BASELINE).read_bytes() == before
    assert main(["baseline", "prune", "talks"]) == 0, "there is nothing to write"


def test_a_meeting_that_cannot_be_checked_keeps_its_entries(capsys: pytest.CaptureFixture[str]) -> None:
    Path("more").mkdir()
    Path("more", "official.txt").write_text(READOUT)
    Path("more", "article.txt").write_text(ARTICLE)
    main(["baseline", "create"])
    before = Path(BASELINE).read_bytes()
    Path("more", "official.txt").unlink()
    assert main(["baseline", "prune"]) == 2
    assert "only one document" in capsys.readouterr().err
    assert Path(BASELINE).read_bytes() == before
