"""The configuration from end to end: flags over the file over the defaults, and ``config`` that says so."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from readout_check.cli import main
from tests.cli.test_baseline import ARTICLE, MORE, READOUT

TABLE = "[tool.readout-check]\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CI", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    Path("talks").mkdir()
    Path("talks", "official.txt").write_text(READOUT)
    Path("talks", "article.txt").write_text(MORE)


def _configure(text: str) -> None:
    Path("pyproject.toml").write_text(TABLE + text)


def _rules(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, str]]:
    capsys.readouterr()
    main(["check", "talks", "--format", "json", *arguments])
    meetings = json.loads(capsys.readouterr().out)["meetings"]
    return [(f["rule"], f["severity"]) for m in meetings for f in m["findings"]]


BOTH = [("RC401", "error"), ("RC101", "error")]


@pytest.mark.parametrize(
    ("text", "arguments", "found"),
    [
        ("", [], BOTH),
        ('select = ["RC1"]', [], BOTH[1:]),
        ('select = ["RC1"]', ["--select", "RC4"], BOTH[:1]),
        ('select = ["RC1"]', ["--isolated"], BOTH),
        ('ignore = ["RC1"]', [], BOTH[:1]),
        ('severity = { RC101 = "off" }', [], BOTH[:1]),
        ('severity = { RC4 = "note", RC401 = "warning" }', [], [("RC401", "warning"), ("RC101", "error")]),
        ('ignore = [{ rule = "RC101", article = "talks/*", reason = "x" }]', [], BOTH[:1]),
        ('ignore = [{ rule = "RC1", article = "*", reason = "x", until = 2027-01-31 }]', ["--today", "2027-01-31"],
         BOTH[:1]),
        ('ignore = [{ rule = "RC1", article = "*", reason = "x", until = 2027-01-31 }]', ["--today", "2027-02-01"],
         [*BOTH, ("RC902", "warning")]),
        ('today = 2027-02-01\nignore = [{ rule = "RC1", article = "*", reason = "x", until = 2027-01-31 }]', [],
         [*BOTH, ("RC902", "warning")]),
        ('ignore = [{ rule = "RC2", article = "article.txt", reason = "x" }]', [], [*BOTH, ("RC901", "warning")]),
    ],
)  # fmt: skip
def test_what_is_found(
    text: str, arguments: list[str], found: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    _configure(text)
    assert _rules(capsys, *arguments) == found


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        ("", ["talks"], 1),
        ("exit-zero = true", ["talks"], 0),
        ('paths = "talks"', [], 1),
        ('paths = "nowhere"', ["talks"], 1),
        ('severity = { RC = "note" }', ["talks"], 0),
        ('severity = { RC = "note" }\nfail-on = "note"', ["talks"], 1),
        ('severity = { RC = "note" }\nfail-on = "note"', ["talks", "--fail-on", "error"], 0),
        ('baseline = "none.jsonl"', ["talks"], 2),
        ('baseline = "none.jsonl"', ["talks", "--no-baseline"], 1),
        ('model = "no_such_model"', ["talks"], 2),
        ('model = "no_such_model"', ["claims", "talks/article.txt"], 2),
        ('model = "no_such_model"', ["claims", "talks/article.txt", "--isolated"], 0),
        ('fale-on = "error"', ["talks"], 2),
        ('fale-on = "error"', ["config"], 2),
        ('fale-on = "error"', ["talks", "--isolated"], 1),
        ("", ["talks", "--config", "pyproject.toml", "--isolated"], 2),
        ("", ["talks", "--config", "other.toml"], 2),
        ("", ["talks", "--today", "tomorrow"], 2),
        ("verbose = true", ["talks", "-q"], 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_exit_code(text: str, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    _configure(text)
    assert main(arguments) == code
    said = capsys.readouterr().err
    if code == 2:
        first, second = said.splitlines()
        assert first.startswith("readout-check: error: ")
        assert second.startswith("hint: ")
    else:
        assert said == ""


def test_a_note_that_is_made_louder_is_not_hidden_for_being_unsure(capsys: pytest.CaptureFixture[str]) -> None:
    """What the articles bring beside the readout is never sure to be wrong; who wants to know of it, is told."""
    Path("talks", "article.txt").write_text(ARTICLE + "\nThey flew home over Lake Peipus in 3 helicopters.\n")
    notes = sum(rule == "RC801" for rule, _ in _rules(capsys))
    assert notes > 0
    _configure('severity = { RC801 = "warning" }')
    assert _rules(capsys).count(("RC801", "warning")) == notes


def test_limits_hold_for_every_command_that_reads(capsys: pytest.CaptureFixture[str]) -> None:
    _configure("limits = { characters = 20 }")
    file = "talks/official.txt"
    for command in (["check", "talks"], ["claims", file], ["text", file], ["init", "talks"]):
        assert main(command) == 2, command
        assert "20 characters" in capsys.readouterr().err, command
        assert main([*command, "--limit", "characters=100000"]) != 2, "a flag goes before the file"
        capsys.readouterr()
    assert main(["baseline", "create", "talks", "--write"]) == 2
    assert "20 characters" in capsys.readouterr().err
    assert main(["config"]) == 0
    assert '= ["characters=20"]' in capsys.readouterr().out


def test_text_leaves_the_configuration_aside_when_told_to(capsys: pytest.CaptureFixture[str]) -> None:
    _configure("limits = { characters = 20 }")
    assert main(["text", "talks/official.txt", "--isolated"]) == 0
    Path("wide.toml").write_text("limits = { characters = 100000 }")
    assert main(["text", "talks/official.txt", "--config", "wide.toml"]) == 0, "the file that is named goes first"
    capsys.readouterr()


def test_names_that_are_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talks", "official.txt").write_text(READOUT + "\nThe two presidents met at the Tallinn house.\n")
    Path("talks", "article.txt").write_text(ARTICLE + "\nThe two presidents met in the Kadriorg residence.\n")
    assert ("RC801", "note") in _rules(capsys)
    _configure('aliases = { "Kadriorg" = "Tallinn house" }')
    assert ("RC801", "note") not in _rules(capsys)


def test_persons_who_are_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talks", "official.txt").write_text(READOUT + "\nAlexandr Petrov, the Minister of Energy of Russia, spoke.\n")
    Path("talks", "article.txt").write_text(ARTICLE + "\nSasha Smirnov, the Minister of Energy of Russia, spoke.\n")
    assert ("RC403", "error") in _rules(capsys)
    _configure('aliases = { "Alexandr Petrov" = "Sasha Smirnov" }')
    assert ("RC403", "error") not in _rules(capsys)


def test_a_configuration_beside_the_texts_is_no_skipped_document(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talks", "readout-check.toml").write_text('fail-on = "error"\n')
    assert main(["talks"]) == 1
    assert capsys.readouterr().err == ""


def test_ids_are_told_from_the_folder_of_the_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a baseline, one would lie beside the configuration: fingerprints are the same from every folder."""
    _configure("")
    _rules(capsys)
    main(["talks", "--format", "json"])
    here = [f["fingerprint"] for f in json.loads(capsys.readouterr().out)["meetings"][0]["findings"]]
    monkeypatch.chdir("talks")
    main([".", "--format", "json"])
    assert [f["fingerprint"] for f in json.loads(capsys.readouterr().out)["meetings"][0]["findings"]] == here


def test_config_prints_values_with_their_origin(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1801353600")
    _configure('fail-on = "error"\nseverity = { RC8 = "off" }\npaths = "talks"\n')
    assert main(["config"]) == 0
    shown = capsys.readouterr().out
    rows = {line.split(" ", 1)[0]: line for line in shown.splitlines()}
    assert rows["fail-on"].endswith("# pyproject.toml")
    assert rows["model"].endswith("# default")
    assert rows["today"].startswith("today ")
    assert "2027-01-31" in rows["today"]
    assert rows["today"].endswith("# SOURCE_DATE_EPOCH")
    assert rows["baseline"].endswith("# default, not there")
    assert '"talks"' in rows["paths"]
    values = "\n".join(line for line in shown.splitlines() if " = none " not in line)
    assert tomllib.loads(values)["fail-on"] == "error", "it reads as TOML"


def test_config_shows_suppressions_with_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    _configure('\n[[tool.readout-check.ignore]]\nrule = "RC701"\narticle = "a.txt"\nreason = "x"\n')
    assert main(["config"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("# pyproject.toml:3")


def test_a_bad_epoch_is_2(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "now")
    assert main(["talks"]) == 2
    assert "SOURCE_DATE_EPOCH: 'now' is not a number of seconds" in capsys.readouterr().err


def test_a_suppressed_finding_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    _configure('ignore = [{ rule = "RC", article = "*", reason = "x" }]')
    assert main(["talks"]) == 0
    assert "\n0 new, 2 suppressed\n" in capsys.readouterr().out


def test_remarks_about_suppressions_are_never_kept_in_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    _configure('ignore = [{ rule = "RC2", article = "article.txt", reason = "x" }]')
    assert main(["baseline", "create", "talks"]) == 0
    assert "RC901" not in Path(".readout-check-baseline.jsonl").read_text()
    capsys.readouterr()
    assert main(["talks", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("pyproject.toml:2:1: warning RC901 ")
