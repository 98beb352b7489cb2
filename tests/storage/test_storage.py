"""Readings and results on disk: the same values come back, and nothing that is wrong with a file is ever an answer."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from readout_check import pipeline
from readout_check.documents.discover import discover
from readout_check.model import Claim, Meeting, MeetingReport, Reading, Severity, Side
from readout_check.settings import DEFAULT_MODEL, Settings
from readout_check.storage import codec, keys
from readout_check.storage.cache import Cache

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    return discover([SEEDS]).meetings[0]


@pytest.fixture(scope="module")
def readings(meeting: Meeting) -> list[Reading]:
    return list(pipeline.read([*meeting.official, *meeting.secondary], DEFAULT_MODEL))


def _kinds(claim: type[Claim]) -> set[type[Claim]]:
    return {claim, *(kind for below in claim.__subclasses__() for kind in _kinds(below))}


def test_every_sort_of_claim_can_be_stored() -> None:
    assert {kind.__name__ for kind in codec._claims()} == {k.__name__ for k in _kinds(Claim)} - {"Claim"}


def test_readings_come_back_as_they_were(readings: list[Reading]) -> None:
    for reading in readings:
        assert reading.claims
        assert codec.unpack(codec.pack(reading), Reading) == reading


def test_a_result_comes_back_as_it_was(meeting: Meeting) -> None:
    ((_, result),) = pipeline.results([meeting], Settings())
    assert result.findings
    assert codec.unpack(codec.pack(result), MeetingReport) == result


@pytest.mark.parametrize(
    "data",
    [b"", b"\x80\x04K\x01.", codec.zlib.compress(b"[]"), codec.zlib.compress(b"{"), codec.zlib.compress(b"[1,2,3,4]")],
    ids=["empty", "a pickle", "no fields", "not JSON", "other fields"],
)
def test_other_bytes_are_no_value(data: bytes) -> None:
    with pytest.raises(codec.BrokenEntryError):
        codec.unpack(data, Reading)


def test_half_an_entry_is_no_value(readings: list[Reading]) -> None:
    data = codec.pack(readings[0])
    with pytest.raises(codec.BrokenEntryError):
        codec.unpack(data[: len(data) // 2], Reading)


def test_a_cached_run_gives_the_same_without_and_with_changed_settings(meeting: Meeting, tmp_path: Path) -> None:
    def run(settings: Settings, cache: Cache | None) -> list[pipeline.Judged]:
        return list(pipeline.results([meeting], settings, cache))

    cache = Cache(tmp_path)
    fresh = run(Settings(), None)
    assert run(Settings(), cache) == fresh
    assert run(Settings(), cache) == fresh
    other = Settings(min_confidence=0.0, ignore=("RC4",))
    assert run(other, cache) == run(other, None)


def test_a_text_is_read_once_under_any_name(meeting: Meeting, tmp_path: Path) -> None:
    document = meeting.secondary[0]
    cache = Cache(tmp_path)
    twin = replace(document, path="elsewhere.txt", id="b")
    (once,) = pipeline.read([document], DEFAULT_MODEL, cache)
    written = cache.written
    both = list(pipeline.read([document, twin], DEFAULT_MODEL, cache))
    assert cache.written == written
    assert both[0] == once
    assert [reading.document for reading in both] == [document, twin]
    assert both[0].claims == both[1].claims


def test_what_a_reading_depends_on_changes_its_key(meeting: Meeting) -> None:
    document = meeting.secondary[0]
    others = [
        replace(document, text=document.text + " "),
        replace(document, date=dt.date(2020, 1, 1)),
        replace(document, event_date=dt.date(2020, 1, 1)),
        replace(document, segments=document.segments[1:]),
        replace(document, side=Side.OFFICIAL),
    ]
    assert len({keys.reading_key(one, DEFAULT_MODEL) for one in [document, *others]}) == 6
    assert keys.reading_key(document, DEFAULT_MODEL) == keys.reading_key(replace(document, path="x"), DEFAULT_MODEL)


def test_a_changed_source_changes_the_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "extract").mkdir()
    source = tmp_path / "extract" / "dates.py"
    source.write_text("a = 1\n")
    monkeypatch.setattr(keys, "_PACKAGE", tmp_path)
    keys._source.cache_clear()
    before = keys._sources.__wrapped__(("extract",))
    source.write_text("a = 2\n")
    keys._source.cache_clear()
    assert keys._sources.__wrapped__(("extract",)) != before


def test_settings_that_only_show_do_not_change_the_result_key(meeting: Meeting) -> None:
    key = keys.result_key(meeting, Settings())
    assert keys.result_key(meeting, Settings(fail_on=Severity.NOTE, today=dt.date(2030, 1, 1))) == key
    assert keys.result_key(meeting, Settings(select=("RC4",))) != key
    assert keys.result_key(replace(meeting, id="other"), Settings()) != key


def test_a_broken_entry_is_a_miss_and_is_mended(readings: list[Reading], tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("ab" * 32, readings[0])
    (entry,) = tmp_path.rglob("*.entry")
    entry.write_bytes(entry.read_bytes()[:100])
    assert cache.get("ab" * 32, Reading) is None
    cache.put("ab" * 32, readings[0])
    assert cache.get("ab" * 32, Reading) == readings[0]


def test_the_oldest_go_first(readings: list[Reading], tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    names = [f"{n:02x}" * 32 for n in range(10)]
    for age, key in enumerate(names):
        cache.put(key, readings[0])
        path = cache._path(key)
        os.utime(path, (time.time() - 3600 * (20 - age),) * 2)
    cache.limit = cache.info().size // 2
    cache.trim()
    assert cache.info().size <= cache.limit
    assert cache.get(names[0], Reading) is None
    assert cache.get(names[-1], Reading) is not None


def test_many_entries_far_below_the_limit_are_not_all_looked_at(tmp_path: Path) -> None:
    """A monitoring corpus has hundreds of thousands: what one folder holds tells what all hold."""
    cache = Cache(tmp_path)
    for name in ("00", "ff"):
        (tmp_path / name).mkdir()
    for number in range(64):
        (tmp_path / "00" / f"{number:062x}.entry").write_bytes(b"x" * 1000)
    abandoned = tmp_path / "ff" / "a.entry.b.tmp"
    abandoned.write_bytes(b"x")
    os.utime(abandoned, (1, 1))
    cache.trim()
    assert abandoned.exists(), "other folders were looked into"
    cache.limit = 2 * 256 * 64 * 1000
    cache.trim()
    assert not abandoned.exists()


def test_an_unfinished_file_goes_when_it_is_old(readings: list[Reading], tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("ab" * 32, readings[0])
    mine, old = (tmp_path / "ab" / f"{name}.entry.{name}.tmp" for name in ("new", "old"))
    mine.write_bytes(b"x")
    old.write_bytes(b"x")
    os.utime(old, (1, 1))
    cache.trim()
    assert mine.exists()
    assert not old.exists()


def test_clearing_leaves_the_files_of_others(readings: list[Reading], tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("ab" * 32, readings[0])
    note = tmp_path / "ab" / "note.txt"
    note.write_text("mine")
    assert cache.clear().entries == 1
    assert note.exists()
    assert cache.info().entries == 0


def test_a_folder_that_cannot_be_written_only_costs_time(meeting: Meeting, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    assert list(pipeline.results([meeting], Settings(), cache)) == list(pipeline.results([meeting], Settings()))


def test_the_folder_is_for_its_user_alone(readings: list[Reading], tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new")
    cache.put("ab" * 32, readings[0])
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


def _write_forever(folder: Path, reading: Reading) -> None:
    cache = Cache(folder)
    while True:
        cache.put("cd" * 32, reading)


def test_writers_that_are_killed_leave_nothing_broken(readings: list[Reading], tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write_forever, args=(tmp_path, readings[n % 2])) for n in range(2)]
    for writer in writers:
        writer.start()
    cache = Cache(tmp_path)
    end = time.monotonic() + 20
    while cache.get("cd" * 32, Reading) is None and time.monotonic() < end:
        time.sleep(0.01)
    seen = [cache.get("cd" * 32, Reading) for _ in range(50)]
    for writer in writers:
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
    assert all(reading in readings[:2] for reading in [*seen, cache.get("cd" * 32, Reading)])
