"""``readout-check cache``: what is kept on disk, and its end."""

from __future__ import annotations

import typer

from readout_check.cli import options
from readout_check.cli.exits import ExitCode
from readout_check.cli.output import write_stdout
from readout_check.storage.cache import Cache

_MEBIBYTE = 1024 * 1024


def cache_group(settings: dict[str, list[str]]) -> typer.Typer:
    """The group with its two commands."""
    app = typer.Typer(help="Show or empty the cache.", rich_markup_mode=None, context_settings=settings)
    app.command(help="Where the cache is, how many entries it has and how large they are.")(info)
    app.command(help="Delete the entries of the cache; other files stay.")(clear)
    return app


def info(cache_dir: options.CacheDir = None) -> ExitCode:
    """Say where the cache is and what it holds."""
    cache = Cache(cache_dir)
    held = cache.info()
    most = cache.limit / _MEBIBYTE
    write_stdout(
        f"folder: {cache.folder}\nentries: {held.entries}\nsize: {held.size / _MEBIBYTE:.1f} MiB of {most:.0f} MiB\n"
    )
    return ExitCode.CLEAN


def clear(cache_dir: options.CacheDir = None) -> ExitCode:
    """Empty the cache."""
    gone = Cache(cache_dir).clear()
    write_stdout(f"{gone.entries} entries deleted, {gone.size / _MEBIBYTE:.1f} MiB\n")
    return ExitCode.CLEAN
