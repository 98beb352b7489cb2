"""``readout-check check``: the command that everything else is for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import typer

from readout_check.cli import checking, options, output, reports
from readout_check.cli.asked import Asked, limit_words, plan
from readout_check.cli.exits import ExitCode
from readout_check.cli.sources import STDIN_NAME, sources_of
from readout_check.cli.work import work
from readout_check.formats import View
from readout_check.model import Severity
from readout_check.settings import DEFAULT_MODEL, MIN_CONFIDENCE


def check(
    ctx: typer.Context,
    paths: options.Words = None,
    official: options.OfficialWords = None,
    format_name: options.Format = "text",
    output_file: options.Output = None,
    also: options.Also = None,
    sarif_all: options.SarifAll = False,
    baseline: options.Baseline = None,
    no_baseline: options.NoBaseline = False,
    strict_baseline: options.StrictBaseline = False,
    fail_on: options.FailOn = Severity.WARNING,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_confidence: options.MinConfidence = MIN_CONFIDENCE,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    stdin_name: options.StdinName = STDIN_NAME,
    limit: options.Limit = None,
    allow_private: options.AllowPrivate = False,
    save_dir: options.SaveDir = None,
    today: options.Today = None,
    jobs: options.Jobs = "1",
    scheduler: options.Scheduler = None,
    cache_dir: options.CacheDir = None,
    no_cache: options.NoCache = False,
    exit_zero: options.ExitZero = False,
    statistics: options.Statistics = False,
    color: options.ColorWhen = output.Color.AUTO,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> ExitCode:
    """Check articles against the readout of their meeting."""
    limit = limit_words(paths or (), limit, config, isolated=isolated)
    sources = sources_of(paths or (), official or (), stdin_name, limit, allow_private, save_dir)
    asked = Asked(
        paths=sources.paths, official=sources.official, access=sources.access,
        format_name=format_name, output_file=output_file, also=also or (), sarif_all=sarif_all,
        baseline=baseline, no_baseline=no_baseline, strict_baseline=strict_baseline, fail_on=fail_on,
        select=select or (), ignore=ignore or (), min_confidence=min_confidence, model=model, today=today,
        exit_zero=exit_zero, statistics=statistics, color=color, quiet=quiet, verbose=verbose,
        jobs=jobs, scheduler=scheduler, cache_dir=cache_dir, no_cache=no_cache,
    )  # fmt: skip
    return _run(ctx, asked, config, isolated=isolated)


def _run(ctx: typer.Context, asked: Asked, config: Path | None, *, isolated: bool) -> ExitCode:
    run = plan(ctx, asked, config, isolated=isolated)
    asked = run.asked
    job = work(asked.jobs, asked.scheduler, asked.cache_dir, no_cache=asked.no_cache)
    targets = reports.targets(asked.format_name, asked.output_file, asked.also)
    baseline = checking.known(run)
    found = checking.found_by(run, baseline.path.parent)
    view = View(
        verbosity=asked.verbose - asked.quiet,
        fail_on=asked.fail_on,
        statistics=asked.statistics,
        problems=len(found.problems),
        strict_baseline=asked.strict_baseline,
        sarif_all=asked.sarif_all,
    )
    failed = False
    if found.meetings:
        lines = reports.lines_at_once(targets, known=baseline.entries is not None, settings=run.settings)
        gated = checking.gated(checking.checked(found, run, job, lines), baseline, run)
        reports.write(gated.report, targets[1:] if lines else targets, view, asked.color)
        checking.tell_stale(gated.stale, baseline, view.verbosity)
        failed = view.failed(gated.report) and not asked.exit_zero
    checking.tell_what_is_missing(replace(found, problems=(*found.problems, *job.problems)), view.verbosity)
    if job.interrupted:
        return ExitCode.INTERRUPTED
    return ExitCode.TROUBLE if found.problems or job.problems else ExitCode.FOUND if failed else ExitCode.CLEAN
