"""Every table of the lexicon says where it comes from and under what terms."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import readout_check.lexicon

FOLDER = Path(readout_check.lexicon.__file__).parent
DATA = sorted(path for path in FOLDER.iterdir() if path.is_file() and path.suffix not in {".py", ".pyc", ".typed"})
MODULES = sorted(path for path in FOLDER.glob("*.py") if path.name != "__init__.py")

LOGIC = {"gazetteer.py", "related.py"}  # functions over the tables of other modules
OWN = re.compile(r"\b(by hand|for this project|closed class\w*)\b", re.IGNORECASE)
SOURCE = re.compile(r"\b(sources?|taken from|generated)\b", re.IGNORECASE)
LICENCE = re.compile(r"\b(licen[cs]e[ds]?|public domain|terms|CC0|MIT|Apache|facts?|definitions?)\b", re.IGNORECASE)
TABLES = [*DATA, *(path for path in MODULES if path.name not in LOGIC)]


def head(path: Path) -> str:
    """The docstring of a module, the comments at the head of a data file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return ast.get_docstring(ast.parse(text)) or ""
    lines = text.splitlines()
    return "\n".join(lines[: next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))])


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_states_its_source(path: Path) -> None:
    assert OWN.search(head(path)) or SOURCE.search(head(path)), f"{path.name} does not say where it comes from"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_from_outside_states_its_licence(path: Path) -> None:
    """What is compiled by hand is the project's own, under its licence; anything else names its terms."""
    assert OWN.search(head(path)) or LICENCE.search(head(path)), f"{path.name} does not say under what terms it is"


@pytest.mark.parametrize("name", ["related.tsv", "populations.tsv", "antonyms.tsv"])
def test_what_comes_from_wordnet_carries_its_whole_notice(name: str) -> None:
    """WordNet's licence asks that its notice, disclaimer included, stand on all copies."""
    notice = " ".join(head(FOLDER / name).replace("#", " ").split())
    for words in (
        "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.",
        "Permission to use, copy, modify and distribute this software and database",
        'THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS"',
        "Princeton University and LICENSEE agrees to preserve same.",
    ):
        assert words in notice


def test_the_tables_are_small() -> None:
    assert (FOLDER / "related.tsv").stat().st_size < 600_000
    assert (FOLDER / "populations.tsv").stat().st_size < 100_000


def test_the_searched_table_is_sorted() -> None:
    """It is searched by bisection."""
    lines = (FOLDER / "related.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[lines.index(next(line for line in lines if not line.startswith("#"))) :] == sorted(
        line for line in lines if not line.startswith("#")
    )
    keys = [line.split(" ", 1)[0] for line in lines if not line.startswith("#")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_the_lexicon_imports_nothing_heavy(path: Path) -> None:
    importlib.import_module(f"readout_check.lexicon.{path.stem}")


def test_the_lexicon_needs_no_language_model() -> None:
    names = ", ".join(f"readout_check.lexicon.{path.stem}" for path in MODULES)
    code = f"import {names}; import sys; print(sorted({{'spacy', 'rich', 'typer', 'babel'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
