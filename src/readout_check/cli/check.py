"""``readout-check check``: the command that everything else is for."""

from __future__ import annotations

from pathlib import Path

import typer

from readout_check.cli import checking, options, output, reports
from readout_check.cli.asked import Asked, plan
from readout_check.cli.exits import ExitCode
from readout_check.formats import View
from readout_check.model import Severity
from readout_check.settings import DEFAULT_MODEL, MIN_CONFIDENCE


def check(
    ctx: typer.Context,
    paths: options.Paths = None,
    official: options.Official = None,
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
    today: options.Today = None,
    exit_zero: options.ExitZero = False,
    statistics: options.Statistics = False,
    color: options.ColorWhen = output.Color.AUTO,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> ExitCode:
    """Check articles against the readout of their meeting."""
    asked = Asked(
        paths=paths or (), official=official or (), format_name=format_name, output_file=output_file,
        also=also or (), sarif_all=sarif_all,
        baseline=baseline, no_baseline=no_baseline, strict_baseline=strict_baseline, fail_on=fail_on,
        select=select or (), ignore=ignore or (), min_confidence=min_confidence, model=model, today=today,
        exit_zero=exit_zero, statistics=statistics, color=color, quiet=quiet, verbose=verbose,
    )  # fmt: skip
    return _run(ctx, asked, config, isolated=isolated)


def _run(ctx: typer.Context, asked: Asked, config: Path | None, *, isolated: bool) -> ExitCode:
    run = plan(ctx, asked, config, isolated=isolated)
    asked = run.asked
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
        gated = checking.gated(checking.checked(found, run), baseline, run)
        reports.write(gated.report, targets, view, asked.color)
        checking.tell_stale(gated.stale, baseline, view.verbosity)
        failed = view.failed(gated.report) and not asked.exit_zero
    checking.tell_what_is_missing(found, view.verbosity)
    return ExitCode.TROUBLE if found.problems else ExitCode.FOUND if failed else ExitCode.CLEAN
