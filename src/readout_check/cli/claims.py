"""``readout-check claims``: what was read out of a document."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer

from readout_check.cli import options, output
from readout_check.cli.asked import Asked, given_by, limit_words, plan
from readout_check.cli.exits import ExitCode
from readout_check.cli.sources import STDIN_NAME, Sources, sources_of
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
    stdin_name: options.StdinName = STDIN_NAME,
    limit: options.Limit = None,
    allow_private: options.AllowPrivate = False,
    save_dir: options.SaveDir = None,
    color: options.ColorWhen = output.Color.AUTO,
) -> ExitCode:
    """Show what is read out of documents."""
    from readout_check.formats.claims import render_json, render_table

    limit = limit_words(files, limit, config, isolated=isolated)
    sources = sources_of(files, [], stdin_name, limit, allow_private, save_dir)
    asked = plan(given_by(ctx), Asked(paths=sources.paths, model=model, color=color), config, isolated=isolated).asked
    readings = _read(sources, asked.model)
    if format_name == "json":
        output.write_stdout(render_json(readings), utf8=True)
    else:
        width = output.width_of(sys.stdout, os.environ)
        view = View(width=width, color=output.wants_color(asked.color, sys.stdout, os.environ))
        output.write_stdout(render_table(readings, view))
    return ExitCode.CLEAN


def _read(sources: Sources, model: str) -> list[Reading]:
    """All files are read before the model is loaded, which takes its time. Raises DocumentError and SettingsError."""
    from readout_check.documents.read import read_document

    documents = [read_document(path, sources.access) for path in sources.paths]
    from readout_check import pipeline

    return list(pipeline.read_alone(documents, model))
