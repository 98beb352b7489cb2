"""Where the work of a run is done: in this process, on its cores or on a cluster; and the cache beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from readout_check import pipeline
from readout_check.errors import MeetingError, ReadoutCheckError, SettingsError
from readout_check.records import Meeting
from readout_check.settings import Settings
from readout_check.storage.cache import Cache

MOST_JOBS = 256


@dataclass(slots=True, kw_only=True)
class Work:
    """How the meetings are to be worked through, and afterwards how that went.

    ``jobs`` is a number of processes, 1 for this one; ``scheduler`` the address of a Dask cluster, which goes before.
    ``problems`` are the meetings that have no result, ``interrupted`` says that the run was broken off.
    """

    jobs: int = 1
    scheduler: str | None = None
    cache: Cache | None = None
    problems: list[ReadoutCheckError] = field(default_factory=list)
    interrupted: bool = False

    def judged(self, meetings: Iterable[Meeting], settings: Settings) -> Iterator[pipeline.Judged]:
        """Each meeting with its result, in order. Ctrl-C ends it early; what was done before that was given."""
        try:
            yield from self._judged(meetings, settings)
        except KeyboardInterrupt:
            self.interrupted = True
        finally:
            if self.cache is not None and (self.cache.written or (self.jobs > 1 and not self.scheduler)):
                self.cache.trim()

    def _judged(self, meetings: Iterable[Meeting], settings: Settings) -> Iterator[pipeline.Judged]:
        if self.jobs == 1 and self.scheduler is None:
            yield from pipeline.results(meetings, settings, self.cache)
            return
        from readout_check import spread

        workers = spread.cluster(self.scheduler) if self.scheduler else spread.processes(self.jobs)
        for meeting, outcome in spread.spread(meetings, settings, workers, self.cache):
            if isinstance(outcome, spread.Failed):
                hint = "the others were checked; check it alone to see whether memory was short"
                self.problems.append(MeetingError(f"{outcome.id}: not checked: {outcome.reason}", hint))
            else:
                yield meeting, outcome


def work(jobs: str, scheduler: str | None, cache_dir: Path | None, *, no_cache: bool) -> Work:
    """The work of a run with these options. Raises SettingsError for a number of jobs that makes no sense."""
    cache = None if no_cache else Cache(cache_dir)
    return Work(jobs=_number(jobs), scheduler=scheduler, cache=cache)


def _number(jobs: str) -> int:
    if jobs == "auto":
        from readout_check.spread import cores

        return cores()
    if jobs.isascii() and jobs.isdigit() and 1 <= int(jobs) <= MOST_JOBS:
        return int(jobs)
    raise SettingsError(f"--jobs: {jobs!r} is no number of processes", f"give 1 to {MOST_JOBS}, or auto")
