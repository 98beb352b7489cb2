"""``readout-check explain`` and ``readout-check rules``: what the rules are."""

from __future__ import annotations

import os
import sys

from readout_check.cli import options, output
from readout_check.cli.exits import ExitCode
from readout_check.formats import View


def explain(codes: options.Codes, color: options.ColorWhen = output.Color.AUTO) -> ExitCode:
    """Explain a rule."""
    from readout_check.codes import rule_of
    from readout_check.formats.rulebook import page

    wanted = [rule_of(code) for code in codes]
    width = output.width_of(sys.stdout, os.environ)
    view = View(width=width, color=output.wants_color(color, sys.stdout, os.environ))
    pretty = view.color or output.is_terminal(sys.stdout)
    output.write_stdout("\n".join(page(rule, view, pretty=pretty) for rule in wanted))
    return ExitCode.CLEAN


def rules(format_name: options.ClaimsFormat = "table", color: options.ColorWhen = output.Color.AUTO) -> ExitCode:
    """List the rules."""
    from readout_check.formats.rulebook import listing_json, listing_table
    from readout_check.rules import RULES

    if format_name == "json":
        output.write_stdout(listing_json(RULES), utf8=True)
        return ExitCode.CLEAN
    width = output.width_of(sys.stdout, os.environ)
    view = View(width=width, color=output.wants_color(color, sys.stdout, os.environ))
    wrap = output.is_terminal(sys.stdout) or "COLUMNS" in os.environ
    output.write_stdout(listing_table(RULES, view, wrap=wrap))
    return ExitCode.CLEAN
