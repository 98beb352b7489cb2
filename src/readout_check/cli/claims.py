"""``readout-check claims``: what was read out of a document."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from readout_check.cli import options, output
from readout_check.cli.asked import Asked, plan
from readout_check.cli.exits import ExitCode
from readout_check.formats import View
from readout_check.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from readout_check.model import Reading


def claims(
    ctx: typer.Context,
    files: options.Files,
    format_name: options.ClaimsFormat = "table",
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    color: options.ColorWhen = output.Color.AUTO,
) -> ExitCode:
    """Show what is read out of documents."""
    from readout_check.formats.claims import render_json, render_table

    asked = plan(ctx, Asked(paths=files, model=model, color=color), config, isolated=isolated).asked
    readings = _read(files, asked.model)
    if format_name == "json":
        output.write_stdout(render_json(readings), utf8=True)
    else:
        width = output.width_of(sys.stdout, os.environ)
        view = View(width=width, color=output.wants_color(asked.color, sys.stdout, os.environ))
        output.write_stdout(render_table(readings, view))
    return ExitCode.CLEAN


def _read(files: Sequence[Path], model: str) -> list[Reading]:
    """All files are read before the model is loaded, which takes its time. Raises DocumentError and SettingsError."""
    from readout_check.documents.read import read_document

    documents = [read_document(path) for path in files]
    from readout_check import pipeline

    return list(pipeline.read_alone(documents, model))
