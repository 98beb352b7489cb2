"""Writing in one step."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from readout_check.files import replace_file

WRITER = """
import itertools, sys
from pathlib import Path
from readout_check.files import replace_file
target = Path(sys.argv[1])
for n in itertools.count():
    replace_file(target, b"%d\\n" % (n % 10) * 200_000)
    print(n, flush=True)
"""


def test_whoever_is_killed_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    target = tmp_path / "known.jsonl"
    for pause in (0.0, 0.003, 0.01, 0.02):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(pause)
            writer.send_signal(signal.SIGKILL)
        lines = target.read_bytes().split()
        assert len(lines) == 200_000
        assert len(set(lines)) == 1, "no mixture of two"


def test_the_mode_stays_and_nothing_is_left_over(tmp_path: Path) -> None:
    target = tmp_path / "known.jsonl"
    target.write_bytes(b"old")
    target.chmod(0o640)
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError, match="folder"):
        replace_file(target, b"new")
    assert list(tmp_path.iterdir()) == [target]
