"""A progress bar on the standard error stream, for runs that take more than two seconds, on a terminal."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from readout_check.records import MeetingReport

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 2.0
"""Seconds after which a run is long enough to say how far it is."""


@contextlib.contextmanager
def progress(total: int, *, shown: bool, color: bool) -> Iterator[Callable[[MeetingReport], None] | None]:
    """What to call after each of ``total`` meetings, None when nothing is ``shown``; the bar is gone at the end.

    It shows the meetings done, how many in a second, and the time that is left.
    """
    if not shown:
        yield None
        return
    began = time.monotonic()
    done = 0
    with contextlib.ExitStack() as stack:
        bar: Progress | None = None

        def advance(_: MeetingReport) -> None:
            nonlocal bar, done
            done += 1
            took = time.monotonic() - began
            if bar is None and took >= PATIENCE:
                bar = stack.enter_context(_bar(color=color))
                bar.add_task("checking", total=total, rate="")
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done, rate=f"{done / took:.1f} a second")

        yield advance


def _bar(*, color: bool) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=sys.stderr, force_terminal=True, no_color=not color, highlight=False)
    rate = TextColumn("{task.fields[rate]}", markup=False)
    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TextColumn("meetings"), rate)
    return Progress(*columns, TimeRemainingColumn(), console=console, transient=True)
