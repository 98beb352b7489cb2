"""``readout-check text``: the text of a document, into which the offsets of the report point."""

from __future__ import annotations

from pathlib import Path

from readout_check.cli import options, output
from readout_check.cli.asked import limit_words
from readout_check.cli.exits import ExitCode
from readout_check.cli.sources import STDIN_NAME, sources_of


def text(
    file: options.File,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    stdin_name: options.StdinName = STDIN_NAME,
    limit: options.Limit = None,
    allow_private: options.AllowPrivate = False,
    save_dir: options.SaveDir = None,
    output_file: options.Output = None,
) -> ExitCode:
    """Print the text that is read out of a document: exactly its characters, in UTF-8."""
    from readout_check.documents.readers import extract

    target = None if output_file == Path("-") else output_file
    if target is not None:
        output.check_target(target)
    limit = limit_words([file], limit, config, isolated=isolated)
    sources = sources_of([file], [], stdin_name, limit, allow_private, save_dir)
    words = extract(sources.paths[0], sources.access).text
    if target is not None:
        output.write_file(target, words)
    else:
        output.write_stdout(words, utf8=True)
    return ExitCode.CLEAN
