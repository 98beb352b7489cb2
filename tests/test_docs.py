"""The documentation says what the code does: flags, exit codes, generated pages, examples, links."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from bench import generate_docs
from readout_check import config
from readout_check.cli.app import application
from readout_check.cli.exits import ExitCode
from readout_check.formats import FORMATS
from readout_check.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def name(path: Path) -> str:
    """A page's path relative to the root, for test ids."""
    return path.relative_to(ROOT).as_posix()


def test_generated_pages_and_blocks_are_current() -> None:
    assert generate_docs.stale() == [], "run: python bench/generate_docs.py"


def test_the_rules_docstrings_have_the_sections_that_contributing_asks_for() -> None:
    sections = ["## What it does", "## Why it matters", "## Example", "## When to ignore"]
    for rule in RULES:
        assert re.findall(r"^## .*", rule.doc, re.MULTILINE) == sections, rule.code


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_rules_named_in_a_page_exist(page: Path) -> None:
    named = set(re.findall(r"\bRC\d{3}\b", page.read_text(encoding="utf-8")))
    assert named <= {rule.code for rule in RULES}


def test_the_exit_codes_of_the_readme_are_those_of_the_code() -> None:
    table = README.partition("<!-- exit-codes -->")[2].partition("\n## ")[0]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)] == [int(code) for code in ExitCode]


def commands_of_the_tool() -> dict[str, Any]:
    """Every command by its name, those of groups as "group command", the tool itself as ""."""
    found: dict[str, Any] = {"": get_command(application())}
    for name in generate_docs.COMMANDS:
        for inner, command in getattr(found.get(name), "commands", {}).items():
            found[f"{name} {inner}".strip()] = command
    return found


def flags_of_the_tool() -> set[str]:
    """The long options of all commands, as the parser knows them."""
    commands = commands_of_the_tool().values()
    options = {name for command in commands for parameter in command.params for name in parameter.opts}
    return {"--help", *(name for name in options if name.startswith("--"))}


def flags_of_the_benches() -> set[str]:
    """The long options of the scripts in bench/."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bench").glob("*.py"))
    return set(re.findall(r"add_argument\(\s*\"(--[\w-]+)\"", text))


FLAGS_OF_DASK = {"--port", "--nworkers", "--nthreads", "--memory-limit"}  # the worked example of docs/scale.md


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_flags_named_in_a_page_exist(page: Path) -> None:
    named = set(re.findall(r"(?<![\w<!-])--[a-z][\w-]*", page.read_text(encoding="utf-8")))
    assert named - flags_of_the_tool() - flags_of_the_benches() - FLAGS_OF_DASK == set()


def test_every_flag_and_command_is_documented() -> None:
    text = (ROOT / "docs/command-line.md").read_text(encoding="utf-8")
    assert {flag for flag in flags_of_the_tool() if flag not in text} == set()
    assert set(commands_of_the_tool()) == set(generate_docs.COMMANDS)


def test_every_format_has_its_section() -> None:
    page = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\w+)$", page, re.MULTILINE) == [found.name for found in FORMATS]


def fenced(text: str, language: str) -> list[str]:
    """The contents of the fenced blocks of ``text`` in ``language``."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("mark", ["seeds", "tests"])
def test_ci_finds_its_commands_in_the_readme(mark: str) -> None:
    found = re.findall(rf"^<!-- ci:{mark} -->\n```sh\n(.+)\n```$", README, re.MULTILINE)
    assert len(found) == 1, "one line, so that the set-up stays two commands"


def test_python_blocks_of_the_readme_run() -> None:
    blocks = fenced(README, "python")
    assert blocks
    for block in blocks:
        subprocess.run([sys.executable, "-c", block], cwd=ROOT, check=True, capture_output=True)


def test_the_round_through_the_baseline_can_be_gone(tmp_path: Path) -> None:
    """Each block of docs/baseline.md does what the page says: its last command exits with the code before it."""
    page = (ROOT / "docs/baseline.md").read_text(encoding="utf-8")
    steps = re.findall(r"^<!-- run: (\d) -->\n```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(steps) == len(fenced(page, "sh")) == 5
    shutil.copytree(ROOT / "seeds", tmp_path / "meetings/2021-11-26")
    tool = tmp_path / "bin/readout-check"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m readout_check "$@"\n')
    tool.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if name not in ("CI", "SOURCE_DATE_EPOCH")}
    environment["PATH"] = f"{tool.parent}{os.pathsep}{environment['PATH']}"
    for code, commands in steps:
        done = subprocess.run(
            ["bash", "-c", commands], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == int(code), f"{commands}{done.stdout}{done.stderr}"


def test_the_configurations_of_the_page_are_read(tmp_path: Path) -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    read: set[str] = set()
    for number, text in enumerate(fenced(page, "toml")):
        file = tmp_path / str(number) / "pyproject.toml"
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
        read |= set(config.load(file).values)
    assert read >= set(config.KEYS) - {"output", "today"}, "the page shows every key"


def links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", prose):
            if not target.startswith(("http://", "https://", "#")):
                yield page, target.partition("#")[0]


def test_relative_links_lead_to_files() -> None:
    assert [f"{name(page)}: {target}" for page, target in links() if not (page.parent / target).exists()] == []


def test_scripts_named_in_the_pages_exist() -> None:
    for page in PAGES:
        for script in re.findall(r"\bbench/\w+\.py\b", page.read_text(encoding="utf-8")):
            assert (ROOT / script).exists(), f"{name(page)} names {script}"


def tracked_files() -> list[Path]:
    """The files of the repository; outside of one (a source archive), all files below the root."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = done.stdout.split("\0") if done.returncode == 0 else []
    paths = [ROOT / name for name in names if name] or list(ROOT.rglob("*"))
    skipped = {".venv", ".git", "__pycache__", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
    return [path for path in paths if path.is_file() and not skipped & set(path.parts)]


def test_no_path_of_somebodys_machine_is_in_the_repository() -> None:
    home = re.compile(rb"(?<![\w.:/])/(?:home|Users|root|work|tmp/\w+)/\w+")
    found = [
        f"{name(path)}: {match[0].decode()}"
        for path in tracked_files()
        if path != Path(__file__)
        for match in home.finditer(path.read_bytes())
    ]
    assert found == []


def object_schemas(schema: dict[str, Any]) -> Iterator[set[str]]:
    """The property names of every object in a JSON Schema."""
    if isinstance(schema.get("properties"), dict):
        yield set(schema["properties"])
    for value in schema.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from object_schemas(inner)


def test_every_field_of_the_report_is_described() -> None:
    path = ROOT / "src/readout_check/schema/report-1.schema.json"
    described = set(re.findall(r"`(\w+)`", (ROOT / "docs/json-report.md").read_text(encoding="utf-8")))
    fields = set().union(*object_schemas(json.loads(path.read_text(encoding="utf-8"))))
    assert fields >= {"findings", "fingerprint", "quote"}
    assert fields - described == set()
