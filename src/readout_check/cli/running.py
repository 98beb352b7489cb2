"""The run of ``readout-check check``, however its command line was read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readout_check.cli import checking, reports
from readout_check.cli.asked import Asked, limit_words, plan
from readout_check.cli.exits import ExitCode
from readout_check.cli.sources import STDIN_NAME, sources_of
from readout_check.cli.work import work
from readout_check.formats import View


def check(values: Mapping[str, Any], given: frozenset[str]) -> ExitCode:
    """Check articles against the readout of their meeting, and report.

    ``values`` are the parameters of the command by name, None and missing ones as if they were not given; ``given`` are
    those that stand on the command line.
    """
    told = {name: value for name, value in values.items() if value is not None}
    config, isolated = told.pop("config", None), told.pop("isolated", False)
    limits = limit_words(told.get("paths", ()), told.pop("limit", None), config, isolated=isolated)
    sources = sources_of(
        told.pop("paths", ()), told.pop("official", ()), told.pop("stdin_name", STDIN_NAME), limits,
        told.pop("allow_private", False), told.pop("save_dir", None),
    )  # fmt: skip
    asked = Asked(paths=sources.paths, official=sources.official, access=sources.access, **told)
    return _run(asked, config, given, isolated=isolated)


def _run(asked: Asked, config: Path | None, given: frozenset[str], *, isolated: bool) -> ExitCode:
    run = plan(given, asked, config, isolated=isolated)
    asked = run.asked
    job = work(asked.jobs, asked.scheduler, asked.cache_dir, no_cache=asked.no_cache)
    targets = reports.targets(asked.format_name, asked.output_file, asked.also)
    baseline = checking.known(run)
    found = checking.searched(run, baseline.path.parent, job.cache)
    lines = reports.lines_at_once(targets, known=baseline.entries is not None, settings=run.settings)
    rest = targets[1:] if lines else targets
    kept = reports.verdict_alone if lines and not rest and not asked.statistics else None
    report = checking.checked(found, run, job, lines, kept)
    checking.check_any(found.found or found.problems or job.interrupted, run)
    view = View(
        verbosity=asked.verbose - asked.quiet,
        fail_on=asked.fail_on,
        statistics=asked.statistics,
        problems=len(found.problems),
        strict_baseline=asked.strict_baseline,
        sarif_all=asked.sarif_all,
    )
    failed = False
    if found.found:
        gated = checking.gated(report, baseline, run)
        reports.write(gated.report, rest, view, asked.color)
        checking.tell_stale(gated.stale, baseline, view.verbosity)
        failed = view.failed(gated.report) and not asked.exit_zero
    found.problems += job.problems
    checking.tell_what_is_missing(found, view.verbosity)
    if job.interrupted:
        return ExitCode.INTERRUPTED
    return ExitCode.TROUBLE if found.problems else ExitCode.FOUND if failed else ExitCode.CLEAN
