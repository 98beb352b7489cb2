"""Meetings over executors: order, a bounded number in flight, and workers that die."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from readout_check.model import Meeting, MeetingReport
from readout_check.settings import Settings
from readout_check.spread import Failed, Workers, cores, processes, spread
from readout_check.storage.cache import Cache

COUNT = 12


def _meetings(count: int = COUNT) -> list[Meeting]:
    return [Meeting(id=f"{n}", official=(), secondary=()) for n in range(count)]


def _result(meeting: Meeting) -> MeetingReport:
    return MeetingReport(
        id=meeting.id, official=(), secondary=(), findings=(), agreements=(), unchecked=(), claims_official=0,
        claims_secondary=0,
    )  # fmt: skip


def _slow_first(meeting: Meeting, settings: Settings, cache: Cache | None) -> MeetingReport:
    time.sleep(0.2 if meeting.id == "0" else 0)
    return _result(meeting)


def _dies_once(meeting: Meeting, settings: Settings, cache: Cache | None) -> MeetingReport:
    assert cache is not None
    mark = cache.folder / meeting.id
    if meeting.id == "5" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return _result(meeting)


def _dies(meeting: Meeting, settings: Settings, cache: Cache | None) -> MeetingReport:
    if meeting.id in ("3", "5"):
        os.kill(os.getpid(), signal.SIGKILL)
    return _result(meeting)


def _fails(meeting: Meeting, settings: Settings, cache: Cache | None) -> MeetingReport:
    raise RuntimeError(f"a bug in {meeting.id}")


def test_results_come_in_the_order_of_the_input() -> None:
    found = list(spread(_meetings(), Settings(), processes(2), task=_slow_first))
    assert [outcome.id for _, outcome in found] == [m.id for m in _meetings()]


def test_a_task_whose_worker_died_is_done_again(tmp_path: Path) -> None:
    found = list(spread(_meetings(), Settings(), processes(2), Cache(tmp_path), _dies_once))
    assert [outcome.id for _, outcome in found] == [m.id for m in _meetings()]
    assert not any(isinstance(outcome, Failed) for _, outcome in found)


def test_a_meeting_that_kills_its_worker_twice_is_given_up_and_the_others_are_done() -> None:
    found = list(spread(_meetings(), Settings(), processes(2), task=_dies))
    assert [outcome.id for _, outcome in found] == [m.id for m in _meetings()]
    assert [outcome.id for _, outcome in found if isinstance(outcome, Failed)] == ["3", "5"]


def test_an_exception_of_a_task_is_not_hidden() -> None:
    with pytest.raises(RuntimeError, match="a bug in 0"):
        list(spread(_meetings(), Settings(), processes(1), task=_fails))


def test_only_so_many_are_in_flight() -> None:
    taken = []

    def meetings() -> Iterator[Meeting]:
        for meeting in _meetings(50):
            taken.append(meeting)
            yield meeting

    def start() -> Executor:
        return ThreadPoolExecutor(2)

    ahead = []
    for done, _ in enumerate(spread(meetings(), Settings(), Workers(start=start, ahead=6), task=_slow_first)):
        ahead.append(len(taken) - done)
    assert max(ahead) == 6
    assert len(ahead) == 50


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
