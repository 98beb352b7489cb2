"""What is answered without Typer is what Typer answers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout_check.cli import app, completion, plain, quick, running, table
from readout_check.cli.exits import ExitCode

TABLE = table.load() or {}
BASH = "_READOUT_CHECK_COMPLETE"
WORDS = [
    "a.txt", "-", "--", "check", "explain", "baseline", "create", "RC401", "--format", "json", "-q", "--quiet", "-o",
    "out", "--color", "never", "--fail-on", "error", "--min-confidence", "0.5", "--select", "RC4", "--isolated",
    "--nope", "--help", "--official", "--format=json", "-qv", "", "--jobs", "2", "--version", "--cache-dir", "text",
]  # fmt: skip


def typer_says(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = app.run(list(arguments))
    return int(code), capsys.readouterr().out


@pytest.mark.parametrize("words", TABLE)
def test_the_help(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [*words.split(), "--help"]
    with patch.dict(os.environ, {"COLUMNS": "100"}):
        assert quick.answer(arguments) == 0
        quickly = capsys.readouterr().out
        assert typer_says(arguments, capsys) == (0, quickly)


def test_narrow_windows_and_what_is_no_command_are_for_typer() -> None:
    with patch.dict(os.environ, {"COLUMNS": "60"}):
        assert quick.answer(["--help"]) is None
    with patch.dict(os.environ, {"COLUMNS": "100"}):
        assert quick.answer(["../quick", "--help"]) is None
        assert quick.answer(["nonsense", "--help"]) is None


@pytest.mark.parametrize("word", ["RC401", "rc802"])
def test_a_rule(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert quick.answer(["explain", word]) == 0
    quickly = capsys.readouterr().out
    assert typer_says(["explain", word], capsys) == (0, quickly)


@pytest.mark.parametrize("word", ["office-differs", "RC999", "../RC401", ""])
def test_other_names_of_rules_are_for_typer(word: str) -> None:
    assert quick.answer(["explain", word]) is None


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert quick.answer(["--version"]) == 0
    quickly = capsys.readouterr().out
    assert typer_says(["--version"], capsys) == (0, quickly)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "line",
    [
        "", "ex", "check", "baseline ", "baseline cr", "x --format ", "x --format j", "check --for", "check --no", "-",
        "check --select RC1 --sel", "check --quiet --qui", "explain ", "text a.txt ", "text ", "cache ", "check -",
        "baseline create --w", "a.txt b.txt --fail-on ", "a.txt --output ", "check --color n", "claims --format ",
        "nothing-like-it", "--vers", "rules --f", "config x --c", "check --jobs 2 --s",
    ],
)  # fmt: skip
def test_completion(shell: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = f"readout-check {line}".split(" ")
    environment = {
        BASH: f"complete_{shell}",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len([w for w in words if w]) - (1 if words[-1] else 0)),
        "_TYPER_COMPLETE_ARGS": " ".join(words),
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COLUMNS": "1000",
    }
    with patch.dict(os.environ, environment):
        quickly = completion.answer(f"complete_{shell}", os.environ)
        if quickly is None:
            assert shell == "fish" or line.startswith("-"), "only what is unusual is left to Typer"
            return
        said = typer_says([], capsys)[1]
        # Click keeps the names of the help option in a set: which of "-h" and "--help" comes first is left to chance
        assert sorted(said.split()) == sorted(quickly.split())


def test_parameters_of_the_table_are_those_of_a_run() -> None:
    known = set(running.Asked.__dataclass_fields__) | {
        "paths", "stdin_name", "limit", "allow_private", "save_dir", "config", "isolated", "help",
    }  # fmt: skip
    assert {option.parameter for option in TABLE["check"].options} <= known


@given(st.lists(st.sampled_from(WORDS), max_size=6))
@settings(max_examples=300, deadline=None)
def test_a_plain_command_line_is_read_as_typer_reads_it(words: list[str]) -> None:
    quickly = plain.values_of(words)
    if quickly is None:
        return
    seen: list[tuple[dict[str, object], frozenset[str]]] = []

    def run(values: dict[str, object], told: frozenset[str]) -> ExitCode:
        seen.append((values, told))
        return ExitCode.CLEAN

    with patch.object(running, "check", run):
        assert app.run(words) == ExitCode.CLEAN
    ((values, told),) = seen
    assert told == frozenset(quickly)
    assert {name: values[name] for name in quickly} == quickly
    asked = running.Asked()
    for name in values.keys() - quickly.keys():
        assert not values[name] or name == "stdin_name" or values[name] == getattr(asked, name)
