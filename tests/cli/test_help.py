"""The help teaches, fits, and costs nothing."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from readout_check import __version__
from readout_check.cli import main, options
from readout_check.cli.exits import ExitCode
from readout_check.formats import FORMATS
from readout_check.rules import RULES

COMMANDS = ("check", "claims", "text", "init", "explain", "rules", "baseline", "cache", "config")


def _help(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert main([*command, "--help"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=lambda c: " ".join(c) or "group")
def test_help_is_plain_and_fits_80_columns(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")  # Typer takes that for a terminal with colours
    shown = _help(capsys, *command)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert shown.startswith("Usage: readout-check")


def test_group_help_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _help(capsys)
    for name in COMMANDS:
        assert re.search(rf"^  {name} +\S", shown, re.MULTILINE), f"{name} is listed"
    for code in ExitCode:
        assert re.search(rf"^    {code.value} +\S", shown, re.MULTILINE), f"exit code {code.value} is explained"
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CI", "SOURCE_DATE_EPOCH", "READOUT_CHECK_TRACEBACK"):
        assert re.search(rf"^    {variable} +\S", shown, re.MULTILINE), f"{variable} is explained"
    assert "--install-completion" in shown
    assert "Examples:" in shown


def test_check_help_has_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _help(capsys, "check")
    listed = set(re.findall(r"--[a-z][a-z-]+", shown.partition("Options:")[2].partition("Examples:")[0]))
    assert listed == {
        *("--official", "--format", "--output", "--fail-on", "--select", "--ignore", "--min-confidence", "--isolated"),
        *("--also", "--sarif-all"),
        *("--jobs", "--scheduler", "--cache-dir", "--no-cache"),
        *("--baseline", "--no-baseline", "--strict-baseline", "--config", "--today"),
        *("--model", "--exit-zero", "--statistics", "--color", "--quiet", "--verbose", "--help"),
        *("--stdin-name", "--limit", "--allow-private", "--save-dir"),
    }


def test_every_format_can_be_asked_for() -> None:
    assert tuple(candidate.name for candidate in FORMATS) == options.FORMAT_NAMES


def test_examples_use_what_exists(capsys: pytest.CaptureFixture[str]) -> None:
    pages = {name: _help(capsys, name) for name in COMMANDS}
    known = set(re.findall(r"--[a-z][a-z-]+", "".join(pages.values())))
    for shown in (_help(capsys), *pages.values()):
        for example in re.findall(r"^    (readout-check .*)$", shown, re.MULTILINE):
            assert set(re.findall(r"--[a-z][a-z-]+", example)) <= known, example
            codes = re.findall(r"\bRC\d+", example)
            assert all(any(rule.code.startswith(code) for rule in RULES) for code in codes), example


@pytest.mark.parametrize("option", ["--version"])
def test_version(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option]) == 0
    assert capsys.readouterr().out == f"readout-check {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--help"], {"spacy", "numpy", "rapidfuzz", "rich"}),
        (["--version"], {"spacy", "numpy", "rapidfuzz", "rich"}),
        (["check", "--help"], {"spacy", "numpy", "rapidfuzz", "rich"}),
        (["rules"], {"spacy", "numpy"}),
        (["explain", "RC401"], {"spacy", "numpy", "rich"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_heavy_modules_stay_out(arguments: list[str], absent: set[str]) -> None:
    code = (
        "import sys; from readout_check.cli import main; code = main(sys.argv[1:]); "
        "print('\\n' + ' '.join({m.partition('.')[0] for m in sys.modules})); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert not absent & set(done.stdout.splitlines()[-1].split())
