"""``readout-check init``: a ``meeting.toml`` of what was detected in a folder, for the user to correct."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from readout_check.cli import options, output
from readout_check.cli.asked import Asked, given_by, limit_words, plan
from readout_check.cli.exits import ExitCode
from readout_check.cli.say import remark
from readout_check.cli.sources import sources_of
from readout_check.errors import DocumentError, SettingsError
from readout_check.formats.base import plural
from readout_check.settings import DEFAULT_MODEL


def init(
    ctx: typer.Context,
    folder: options.Folder = Path(),
    official: options.Official = None,
    force: options.Force = False,
    dry_run: options.DryRun = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    limit: options.Limit = None,
) -> ExitCode:
    """Write a meeting.toml."""
    from readout_check.documents.discover import detect
    from readout_check.documents.meeting_file import NAME
    from readout_check.documents.access import shown_path

    if not folder.is_dir():
        what = "not a folder" if os.path.lexists(folder) else "no such folder"
        raise DocumentError(f"{folder.as_posix()}: {what}", "give the folder that the readout and the articles lie in")
    target = folder / NAME
    shown = shown_path(target)
    if os.path.lexists(target) and not (force or dry_run):
        hint = "--force writes it anew, without what you changed; --dry-run shows what would be written"
        raise SettingsError(f"{shown} is there already and is not overwritten", hint)
    asked = Asked(paths=(folder,), official=official or (), model=model)
    asked = plan(given_by(ctx), asked, config, isolated=isolated).asked
    limits = limit_words([str(folder)], limit, config, isolated=isolated)
    meeting, skipped = detect(folder, asked.official, sources_of((), (), limits=limits).access)
    from readout_check import pipeline
    from readout_check.draft import draft

    text = draft(meeting, list(pipeline.read(meeting.official, asked.model)), asked.model)
    if skipped:
        remark(f"skipped {plural(len(skipped), 'file')} that are no documents")
    if dry_run:
        output.write_stdout(text, utf8=True)
    else:
        output.write_file(target, text, "the folder")
        output.write_stdout(f"{shown}: written; correct it where it is wrong\n")
    return ExitCode.CLEAN
