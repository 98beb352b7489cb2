"""Where the report goes, in which colours and how wide."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readout_check.cli.output import Color, wants_color, width_of, write_file, write_stdout
from readout_check.errors import SettingsError


class _Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


TERMINAL, FILE = _Terminal(), io.StringIO()


@pytest.mark.parametrize(
    ("color", "stream", "environ", "wanted", "why"),
    [
        (Color.AUTO, TERMINAL, {}, True, "a terminal"),
        (Color.AUTO, FILE, {}, False, "no terminal"),
        (Color.AUTO, FILE, {"GITHUB_ACTIONS": "true"}, False, "a CI job is no terminal"),
        (Color.AUTO, TERMINAL, {"NO_COLOR": "1"}, False, "NO_COLOR"),
        (Color.AUTO, TERMINAL, {"NO_COLOR": ""}, True, "an empty NO_COLOR does not count"),
        (Color.AUTO, FILE, {"FORCE_COLOR": "1"}, True, "FORCE_COLOR"),
        (Color.AUTO, FILE, {"FORCE_COLOR": ""}, False, "an empty FORCE_COLOR does not count"),
        (Color.AUTO, FILE, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, "NO_COLOR goes first"),
        (Color.ALWAYS, FILE, {"NO_COLOR": "1"}, True, "the option goes before the environment"),
        (Color.NEVER, TERMINAL, {"FORCE_COLOR": "1"}, False, "the option goes before the environment"),
        (Color.AUTO, None, {"FORCE_COLOR": "1"}, False, "a file is not coloured unless the option says so"),
        (Color.ALWAYS, None, {}, True, "a file is coloured when the option says so"),
    ],
)
def test_wants_color(
    color: Color,
    stream: io.StringIO | None,
    environ: dict[str, str],
    wanted: bool,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TERM", raising=False)
    assert wants_color(color, stream, environ) is wanted, why


def test_a_dumb_terminal_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_color(Color.AUTO, TERMINAL, {})


@pytest.mark.parametrize(
    ("columns", "width", "why"),
    [
        (None, 100, "off a terminal"),
        ("72", 72, "COLUMNS"),
        ("5", 40, "too narrow to be true"),
        ("0", 100, "no width"),
        ("-3", 100, "no width"),
        ("wide", 100, "no number"),
        ("²", 100, "a digit that is no number"),
    ],
)
def test_width(columns: str | None, width: int, why: str) -> None:
    environ = {} if columns is None else {"COLUMNS": columns}
    assert width_of(FILE, environ) == width, why
    assert width_of(None, environ) == width, why


def test_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old and longer")
    target.chmod(0o640)
    with target.open() as reader:
        write_file(target, "néw\n")
        assert reader.read() == "old and longer", "who reads the old file goes on reading it"
    assert target.read_bytes() == "néw\n".encode()
    assert target.stat().st_mode & 0o777 == 0o640, "its mode stays"
    assert list(tmp_path.iterdir()) == [target], "nothing is left lying about"


def test_a_new_file_is_made_as_others_are(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    write_file(tmp_path / "report.txt", "x")
    assert (tmp_path / "report.txt").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_goes_on_pointing(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_file(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")

    def no_room(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(SettingsError, match="No space left on device"):
        write_file(target, "new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told() -> None:
    code = "from readout_check.cli import main; raise SystemExit(main(['--version']))"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "readout-check: error: the report could not be written: No space left on device"
    )


def test_standard_output_need_not_know_the_letters(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    write_stdout("é 港\n", utf8=True)
    assert capsysbinary.readouterr().out == "é 港\n".encode()


@pytest.mark.parametrize(("format_name", "word"), [("table", "figure-differs"), ("json", '"figure-differs"')])
def test_an_ascii_terminal_gets_all_it_can_show(format_name: str, word: str) -> None:
    command = [sys.executable, "-m", "readout_check", "rules", "--format", format_name]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert word in done.stdout.decode()


@pytest.mark.parametrize("arguments", [["--help"], ["rules"], ["explain", "RC101"]], ids=" ".join)
def test_a_reader_that_goes_away_is_no_trouble(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "readout_check", *arguments], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
