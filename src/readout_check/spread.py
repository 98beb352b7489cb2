"""Meetings over an executor: so many at a time, results in the order of the input, and nothing lost with a worker."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any

from readout_check.errors import SettingsError
from readout_check.pipeline import results
from readout_check.records import Meeting, MeetingReport
from readout_check.settings import Settings
from readout_check.storage.cache import Cache

AHEAD = 4  # tasks in flight for each worker: enough that none waits, few enough that memory does not grow


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A meeting that has no result, as its workers died."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """Where tasks go. ``start`` makes the executor, again after it broke; ``ahead`` is how many tasks are in flight.

    ``lost`` are the errors by which an executor says that it has tried a task again itself and gives it up.
    """

    start: Callable[[], Executor]
    ahead: int
    lost: tuple[type[BaseException], ...] = field(default=())
    close: Callable[[], None] = field(default=lambda: None)


Outcome = MeetingReport | Failed
Task = Callable[[Meeting, Settings, Cache | None], MeetingReport]
_Pending = tuple[Meeting, "Future[MeetingReport]"]


def check_one(meeting: Meeting, settings: Settings, cache: Cache | None) -> MeetingReport:
    """The task of a worker: the result of one meeting. The model is loaded at the first and kept."""
    return next(results([meeting], settings, cache))[1]


def processes(jobs: int) -> Workers:
    """``jobs`` processes on this machine, each started afresh, as a copy of a process with threads is not safe."""

    def start() -> Executor:
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)

    return Workers(start=start, ahead=jobs * AHEAD)


def cluster(address: str) -> Workers:
    """The workers of the Dask cluster whose scheduler is at ``address`` ("tcp://host:port").

    Raises SettingsError when Dask is not installed or the scheduler does not answer.
    """
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise SettingsError("--scheduler needs Dask", "install it with: pip install 'readout-check[dask]'") from error
    new_client: Any = Client  # its methods have no types
    try:
        client = new_client(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise SettingsError(
            f"no Dask scheduler answers at {address}", "start one with 'dask scheduler' and give its address"
        ) from error
    threads = sum(client.nthreads().values())
    return Workers(
        start=lambda: client.get_executor(pure=False),
        ahead=max(threads, 1) * AHEAD,
        lost=(KilledWorker,),
        close=client.close,
    )


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    meetings: Iterable[Meeting],
    settings: Settings,
    workers: Workers,
    cache: Cache | None = None,
    task: Task = check_one,
) -> Iterator[tuple[Meeting, Outcome]]:
    """Each meeting with its outcome, in the order of ``meetings``, of which only as many are taken as are in flight.

    A task whose worker died is done once more, alone, so that it is known which one it was if it happens again. An
    exception of a task is raised here.
    """
    queue = iter(meetings)
    pool = _Pool(workers, task, settings, cache)
    pending: deque[_Pending] = deque()
    try:
        while True:
            while len(pending) < workers.ahead and (meeting := next(queue, None)) is not None:
                pending.append((meeting, pool.submit(meeting)))
            if not pending:
                return
            meeting, future = pending[0]
            try:
                outcome = _outcome(meeting, future, workers)
            except (BrokenExecutor, CancelledError):
                yield from _again(pending, pool)
                pending.clear()
                continue
            pending.popleft()
            yield meeting, outcome
    finally:
        for _, future in pending:
            future.cancel()
        pool.stop()


class _Pool:
    """An executor that is made again when it broke."""

    def __init__(self, workers: Workers, task: Task, settings: Settings, cache: Cache | None) -> None:
        self.workers = workers
        self._rest: tuple[Any, ...] = (settings, cache)
        self._task = task
        self._executor = workers.start()

    def submit(self, meeting: Meeting) -> Future[MeetingReport]:
        """The task for ``meeting``; that the executor is broken is told by the future."""
        try:
            return self._executor.submit(self._task, meeting, *self._rest)
        except BrokenExecutor as error:
            broken: Future[MeetingReport] = Future()
            broken.set_exception(error)
            return broken

    def renew(self) -> None:
        """A new executor in the place of a broken one."""
        self._executor.shutdown(wait=True)
        self._executor = self.workers.start()

    def stop(self) -> None:
        """No more tasks; those that run are waited for."""
        self._executor.shutdown(wait=True)
        self.workers.close()


def _outcome(meeting: Meeting, future: Future[MeetingReport], workers: Workers) -> Outcome:
    try:
        return future.result()
    except workers.lost:
        return Failed(id=meeting.id, reason="the workers that checked it died")


def _again(pending: Iterable[_Pending], pool: _Pool) -> Iterator[tuple[Meeting, Outcome]]:
    """The outcomes of what was in flight when the executor broke: what was done is kept, the rest done one by one."""
    pool.renew()
    for meeting, future in pending:
        if future.done() and not future.cancelled() and future.exception() is None:
            yield meeting, future.result()
            continue
        try:
            outcome = _outcome(meeting, pool.submit(meeting), pool.workers)
        except BrokenExecutor:
            pool.renew()
            outcome = Failed(id=meeting.id, reason="its worker died twice")
        yield meeting, outcome


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that hands out the tasks answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
