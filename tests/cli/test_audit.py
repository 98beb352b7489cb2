"""The audit on a real terminal: a pseudo-terminal whose other end is the test."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from readout_check.cli import main
from tests.cli.test_baseline import BASELINE, MORE, READOUT

PROMPT = "[q]uit: "


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    Path("talks").mkdir()
    Path("talks", "official.txt").write_text(READOUT)
    Path("talks", "article.txt").write_text(MORE)
    assert main(["baseline", "create", "talks"]) == 0


class Terminal:
    """A run of the tool on a pseudo-terminal."""

    def __init__(self, *arguments: str) -> None:
        self.ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "readout_check", *arguments]
        environment = os.environ | {"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "100"}
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # Ctrl-C reaches whoever's terminal it is
        )
        os.close(theirs)
        self.seen = ""

    def until(self, words: str, seconds: float = 60.0) -> str:
        """What is shown up to and with ``words``; fails when they do not come."""
        end = time.monotonic() + seconds
        while words not in self.seen:
            ready, _, _ = select.select([self.ours], [], [], max(0.0, end - time.monotonic()))
            assert ready, self.seen
            self.seen += self._read()
        before, _, self.seen = self.seen.partition(words)
        return before + words

    def _read(self) -> str:
        try:
            data = os.read(self.ours, 65536)
        except OSError:  # the other end is gone
            data = b""
        assert data, self.seen
        return data.decode().replace("\r\n", "\n")

    def type(self, words: str) -> None:
        """Type a line."""
        os.write(self.ours, f"{words}\n".encode())

    def close(self) -> int:
        """The exit code."""
        code = self.process.wait(timeout=60)
        os.close(self.ours)
        return code


def _verdicts() -> dict[str, str | None]:
    return {e["rule"]: e.get("verdict") for e in map(json.loads, Path(BASELINE).read_text().splitlines()[1:])}


def test_every_answer_is_saved_at_once() -> None:
    terminal = Terminal("baseline", "audit", "talks", "--by", "desk")
    shown = terminal.until(PROMPT)
    assert "1 of 2" in shown
    assert "error RC101 figure-differs" in shown
    assert "48 ferries" in shown, "both passages are shown"
    assert "84 ferries" in shown
    terminal.type("what?")
    assert "One of the letters" in terminal.until(PROMPT)
    terminal.type("a")
    assert "2 of 2" in terminal.until(PROMPT)
    assert _verdicts() == {"RC101": "article-wrong", "RC401": None}
    terminal.type("b")
    assert "verdict: article-wrong" in terminal.until(PROMPT)
    terminal.type("r")
    terminal.until(PROMPT)
    assert _verdicts() == {"RC101": "readout-wrong", "RC401": None}
    terminal.type("s")
    terminal.until("1 of 2 decided")
    assert terminal.close() == 0
    entries = list(map(json.loads, Path(BASELINE).read_text().splitlines()[1:]))
    assert [e.get("by") for e in entries] == ["desk", None]
    assert main(["talks"]) == 0, "they are known as before"


def test_quitting_and_coming_back() -> None:
    terminal = Terminal("baseline", "audit", "talks")
    terminal.until(PROMPT)
    terminal.type("f")
    terminal.until(PROMPT)
    terminal.type("q")
    assert terminal.close() == 0
    assert _verdicts() == {"RC101": "false-alarm", "RC401": None}
    terminal = Terminal("baseline", "audit", "talks")
    shown = terminal.until(PROMPT)
    assert "1 of 1" in shown
    assert "RC401" in shown, "what has a verdict is not asked again"
    os.write(terminal.ours, b"\x03")
    assert terminal.close() == 130
    assert _verdicts() == {"RC101": "false-alarm", "RC401": None}


def test_an_entry_that_is_not_found_is_shown_as_it_is_kept() -> None:
    Path("talks", "article.txt").unlink()
    terminal = Terminal("baseline", "audit", "talks")
    shown = terminal.until(PROMPT)
    assert "only one document" in shown
    assert "not found in this run" in shown
    assert "exact 84 count" in shown
    os.write(terminal.ours, b"\x04")
    terminal.until("0 of 2 decided")
    assert terminal.close() == 0
