"""What is asked wrongly is told in one line with a hint, and exits 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from readout_check.cli import app, main
from readout_check.codes import codes_of
from readout_check.errors import SettingsError


@pytest.mark.parametrize(
    ("arguments", "told", "hint"),
    [
        (["--no-such"], "no such option: --no-such", "'readout-check check --help' shows the usage"),
        (["--fail-on", "loud", "."], "--fail-on", "'readout-check check --help' shows the usage"),
        (["--min-confidence", "1.5", "."], "--min-confidence", "'readout-check check --help' shows the usage"),
        (["--min-confidence", "nan", "."], "--min-confidence", "'readout-check check --help' shows the usage"),
        (["-q", "-v", "."], "--quiet and --verbose exclude each other", "give one of them"),
        (["--select", "RC410", "."], "--select: no rule has the code 'RC410'", "did you mean RC401?"),
        (["--ignore", "RC1,nonsense", "."], "--ignore: no rule has the code 'nonsense'", "'readout-check rules' lists"),
        (["no-such-folder"], "no-such-folder: no such file or folder", "check the path"),
        (["explian"], "explian: no such file or folder", "did you mean 'readout-check explain'?"),
        (["explain"], "missing argument 'CODE'", "'readout-check explain --help' shows the usage"),
        (["explain", "RC999"], "no rule has the code or name 'RC999'", "'readout-check rules' lists"),
        (["explain", "ofice-differs"], "no rule has the code or name", "did you mean RC401?"),
        (["claims", "no-such.txt"], "no-such.txt: no such file", "check the path"),
        (["--output", ".", "."], ". is a folder", "give --output the name of a file"),
        (["--output", "no/such/folder.txt", "."], "no/such does not exist", "make it"),
        (["\x1b[2J"], "\\x1b[2J: no such file", "check the path"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_told_in_two_lines(
    arguments: list[str], told: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    first, second = said.err.splitlines()
    assert first.startswith("readout-check: error: ")
    assert told in first
    assert second.startswith("hint: ")
    assert hint in second


@pytest.fixture(autouse=True)
def _stay_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("values", "codes", "why"),
    [
        ([], (), "nothing"),
        (["RC1"], ("RC1",), "a beginning"),
        (["rc101,RC4", " RC801 "], ("RC101", "RC4", "RC801"), "lists, repeated, in small letters, with blanks"),
        (["RC1,,RC2,"], ("RC1", "RC2"), "empty places in a list"),
    ],
)
def test_codes(values: list[str], codes: tuple[str, ...], why: str) -> None:
    assert codes_of(values, "--select") == codes, why


@pytest.mark.parametrize("word", ["RC9999", "1", "RC1*", "office-differs"])
def test_codes_that_are_none(word: str) -> None:
    with pytest.raises(SettingsError):
        codes_of([word], "--select")


def _fail(error: BaseException) -> Any:
    def application() -> NoReturn:
        raise error

    return application


def test_a_crash_is_2_and_says_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "application", _fail(RuntimeError("out of\norder")))
    assert main(["rules"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("readout-check: error: internal error: RuntimeError: out of order at test_usage.py:")
    assert "READOUT_CHECK_TRACEBACK=1" in second


def test_trouble_with_the_machine_is_no_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "application", _fail(PermissionError(13, "Permission denied", "secret")))
    assert main(["rules"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "readout-check: error: secret: Permission denied"
    assert "bug" not in second


def test_a_crash_shows_its_traceback_when_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "application", _fail(RuntimeError("out of order")))
    monkeypatch.setenv("READOUT_CHECK_TRACEBACK", "1")
    assert main(["rules"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Traceback (most recent call last):")
    assert "readout-check: error: internal error" in said


@pytest.mark.parametrize("error", [KeyboardInterrupt()])
def test_ctrl_c_is_130(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "application", _fail(error))
    assert main(["rules"]) == 130
    assert capsys.readouterr().err == "readout-check: error: interrupted\n"


def test_ctrl_c_inside_a_command_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("readout_check.rules.RULES", _Interrupting())
    assert main(["rules"]) == 130
    assert capsys.readouterr().err == "readout-check: error: interrupted\n"


class _Interrupting:
    def __iter__(self) -> NoReturn:
        raise KeyboardInterrupt


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "readout_check", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("readout-check ")


@pytest.mark.parametrize(
    ("words", "cursor", "offered", "why"),
    [
        ("readout-check ru", "1", "rules", "a command"),
        ("readout-check check --for", "2", "--format", "an option"),
        ("readout-check --fail-o", "1", None, "an option of the default command is not known yet, and nothing breaks"),
        ("readout-check x --format ", "3", "concise", "a value, with the default command"),
    ],
)
def test_completion(words: str, cursor: str, offered: str | None, why: str) -> None:
    environment = os.environ | {"_READOUT_CHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": cursor}
    done = subprocess.run(
        [sys.executable, "-m", "readout_check"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == "", why
    assert offered is None or offered in done.stdout.split(), why
