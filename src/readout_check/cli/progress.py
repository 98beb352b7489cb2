"""A progress bar on the standard error stream, for runs over several meetings on a terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

from readout_check.model import MeetingReport


@contextlib.contextmanager
def progress(total: int, *, shown: bool, color: bool) -> Iterator[Callable[[MeetingReport], None] | None]:
    """What to call after each of ``total`` meetings, None when nothing is ``shown``; the bar is gone at the end."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=sys.stderr, force_terminal=True, no_color=not color, highlight=False)
    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TextColumn("meetings"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("checking", total=total)
        yield lambda _: bar.advance(task)
