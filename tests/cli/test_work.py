"""Runs again, on several processes and on a cluster: the report is the same, byte for byte."""

from __future__ import annotations

import importlib.util
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readout_check.cli import main

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TOOL = (sys.executable, "-m", "readout_check")
COUNT = 6


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Meetings whose readouts differ in one sentence, so that none is another's."""
    monkeypatch.chdir(tmp_path)
    for number in range(COUNT):
        folder = tmp_path / "tree" / f"meeting{number}"
        folder.mkdir(parents=True)
        (folder / "official.txt").write_text(
            f"The minister said that {number + 20} schools would open on 4 May 2031. He thanked his guests warmly.\n"
        )
        (folder / "article.txt").write_text(
            f"The minister said that {number + 21} schools would open on 4 May 2031. His guests thanked him.\n"
        )
    return Path("tree")


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.mark.parametrize("format_name", ["text", "json", "jsonl"])
def test_cold_warm_and_two_processes_report_the_same(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], format_name: str
) -> None:
    base = (str(tree), "--format", format_name)
    alone = _run(capsys, *base, "--no-cache")
    assert alone[0] == 1
    cached = (*base, "--cache-dir", str(tmp_path / "cache"))
    assert _run(capsys, *cached) == alone
    assert _run(capsys, *cached) == alone
    if format_name == "json":
        assert _run(capsys, *base, "--no-cache", "--jobs", "2") == alone


def test_with_everything_cached_neither_spacy_nor_the_stages_are_imported(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "readout_check", str(SEEDS), "--exit-zero", "--isolated"]
    command += ["--cache-dir", str(tmp_path / "cache")]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout
    cold, warm = ({line.rpartition("|")[2].strip() for line in run.stderr.splitlines()} for run in runs)
    heavy = {"spacy", "thinc", "numpy", "readout_check.extract", "readout_check.align", "readout_check.judge"}
    assert heavy <= cold
    assert not heavy & warm


def test_json_lines_are_the_meetings_of_the_report(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = _run(capsys, str(tree), "--format", "jsonl")[1].splitlines()
    report = json.loads(_run(capsys, str(tree), "--format", "json")[1])
    assert [json.loads(line) for line in lines] == report["meetings"]
    target = tree / "out.jsonl"
    assert _run(capsys, str(tree), "--format", "jsonl", "-o", str(target))[1] == ""
    assert target.read_text().splitlines() == lines


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1000"])
def test_a_number_of_jobs_that_makes_no_sense_is_told(
    tree: Path, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    code, _, told = _run(capsys, str(tree), f"--jobs={jobs}")
    assert code == 2
    assert "--jobs" in told


def test_the_cache_can_be_looked_at_and_emptied(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ("--cache-dir", str(tmp_path / "cache"))
    _run(capsys, str(tree), *where)
    assert main(["cache", "info", *where]) == 0
    # of each meeting: two long paragraphs, two readings, the meeting, its result
    assert f"entries: {6 * COUNT}\n" in capsys.readouterr().out
    assert main(["cache", "clear", *where]) == 0
    assert f"{6 * COUNT} entries deleted" in capsys.readouterr().out
    assert main(["cache", "info", *where]) == 0
    assert "entries: 0\n" in capsys.readouterr().out


def _disturbed(command: list[str], out: Path, disturb: Callable[[subprocess.Popen[str]], None]) -> tuple[int, str]:
    """The exit code and the error stream of a run that is disturbed when the first of its report is in ``out``."""
    with (
        out.open("w") as file,
        subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE, text=True) as running,
    ):
        end = time.monotonic() + 60
        while not out.stat().st_size and running.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        disturb(running)
        told = running.communicate(timeout=120)[1]
    return running.returncode, told


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_what_is_finished(tree: Path, jobs: str) -> None:
    first = tree / "meeting0"
    for number in range(COUNT, 400):
        shutil.copytree(first, tree / f"meeting{number}")
    command = [*TOOL, str(tree), "--no-cache", "--format", "jsonl", "--jobs", jobs]
    out = tree / "out.jsonl"
    code, told = _disturbed(command, out, lambda running: running.send_signal(signal.SIGINT))
    assert code == 130
    lines = out.read_text().splitlines()
    assert 0 < len(lines) < 400
    assert all(json.loads(line)["id"] for line in lines)
    assert "Traceback" not in told


def _on_a_terminal(*arguments: str) -> str:
    """What a run shows on its error stream when that is a terminal."""
    main_end, other = pty.openpty()
    with subprocess.Popen(
        [*TOOL, *arguments], stdout=subprocess.DEVNULL, stderr=other, env=os.environ | {"TERM": "xterm"}
    ):
        os.close(other)
        shown = b""
        while True:
            try:
                data = os.read(main_end, 4096)
            except OSError:
                break
            if not data:
                break
            shown += data
    os.close(main_end)
    return shown.decode("utf-8", "replace")


def test_progress_is_shown_on_a_terminal_and_not_when_quiet(tree: Path) -> None:
    for number in range(COUNT, 600):  # two seconds and more on a fast machine
        shutil.copytree(tree / "meeting0", tree / f"meeting{number}")
    shown = _on_a_terminal(str(tree), "--no-cache")
    assert "checking" in shown
    assert "a second" in shown
    assert "checking" not in _on_a_terminal(str(tree), "--no-cache", "-q")


@pytest.fixture
def scheduler() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two worker processes on this machine: the address, and the workers."""
    if importlib.util.find_spec("distributed") is None:
        pytest.skip("Dask is not installed: pip install 'readout-check[dask]'")
    from distributed import LocalCluster

    python = (sys.executable, "-m", "distributed.cli.dask_worker")
    with LocalCluster(n_workers=0, processes=False, dashboard_address=None, host="127.0.0.1", protocol="tcp://") as hub:
        address = hub.scheduler_address
        options = ("--nthreads", "1", "--no-dashboard", "--no-nanny")
        workers = [
            subprocess.Popen([*python, address, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for _ in range(2)
        ]
        end = time.monotonic() + 60
        while len(hub.scheduler_info["workers"]) < 2 and time.monotonic() < end:
            time.sleep(0.1)
        try:
            yield address, workers
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()


def test_a_cluster_reports_the_same_and_loses_nothing_with_a_worker(
    tree: Path, scheduler: tuple[str, list[subprocess.Popen[bytes]]], capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(COUNT, 120):
        shutil.copytree(tree / "meeting0", tree / f"meeting{number}")
    address, workers = scheduler
    code, alone, _ = _run(capsys, str(tree), "--no-cache", "--format", "jsonl")
    assert code == 1
    command = [*TOOL, str(tree), "--no-cache", "--format", "jsonl", "--scheduler", address]
    out = tree / "out.jsonl"
    code, told = _disturbed(command, out, lambda _: workers[0].kill())
    assert code == 1, told
    assert out.read_text() == alone


def test_a_scheduler_that_does_not_answer_is_told(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed")
    code, _, told = _run(capsys, str(tree), "--scheduler", "nonsense")
    assert code == 2
    assert "no Dask scheduler answers at nonsense" in told
