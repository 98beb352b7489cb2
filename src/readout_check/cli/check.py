"""``readout-check check``: the command that everything else is for."""

from __future__ import annotations

import typer

from readout_check.cli import options, output, running
from readout_check.cli.asked import given_by
from readout_check.cli.exits import ExitCode
from readout_check.cli.sources import STDIN_NAME
from readout_check.records import Severity
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
    values = dict(locals())  # the parameters, by their names
    return running.check({name: value for name, value in values.items() if name != "ctx"}, given_by(ctx))
