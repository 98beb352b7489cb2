"""``readout-check config``: every setting with its value and where that is from."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from pathlib import Path

import typer

from readout_check.cli import checking, options, output
from readout_check.cli.asked import FIELDS, Asked, Plan, given_by, plan, today_of
from readout_check.cli.exits import ExitCode
from readout_check.settings import Ignore

Row = tuple[str, str, str]


def show_config(
    ctx: typer.Context,
    paths: options.Paths = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> ExitCode:
    """Print the configuration."""
    run = plan(given_by(ctx), Asked(paths=paths or ()), config, isolated=isolated)
    output.write_stdout(_table(list(_rows(run))), utf8=True)
    return ExitCode.CLEAN


def _rows(run: Plan) -> Iterator[Row]:
    """Key, value and origin; the two that are not simply read (baseline, today) with where they were found."""
    from readout_check.config import KEYS

    origin = _shown(run.config.path) if run.config.path is not None else ""
    for key in sorted([*KEYS, "ignore"]):
        told = key in run.config.values
        value = getattr(run.asked, FIELDS.get(key, key.replace("-", "_")))
        if key == "baseline" and not told:
            path = checking.baseline_path(run)
            yield key, _toml(path), "found" if path.is_file() else "default, not there"
        elif key == "today":
            day, source = today_of(value, os.environ)
            yield key, _toml(day), origin if told else source
        elif key == "paths":
            given = told and value == run.config.values[key]
            yield key, _toml(value or [Path()]), origin if given else "the command line" if value else "default"
        elif value is None:
            yield key, "none", "default"
        else:
            yield key, _toml(value), origin if told else "default"
    for entry in run.settings.suppressions:
        yield "ignore", _suppression(entry), f"{entry.path}:{entry.line}"


def _table(rows: list[Row]) -> str:
    keys = max(len(key) for key, _, _ in rows)
    values = max(len(value) for _, value, _ in rows if len(value) <= 60)
    return "".join(f"{key:<{keys}} = {value:<{values}}  # {origin}\n" for key, value, origin in rows)


def _toml(value: object) -> str:
    """A value as TOML writes it, on one line."""
    if isinstance(value, Path):
        return json.dumps(_shown(value), ensure_ascii=False)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float | dt.date):
        return str(value)
    if isinstance(value, str):
        return json.dumps(str(value), ensure_ascii=False)
    if isinstance(value, tuple | list):
        return f"[{', '.join(_toml(one) for one in value)}]"
    return '"off"' if value is None else json.dumps(str(value))


def _suppression(entry: Ignore) -> str:
    told = {"rule": entry.rule, "article": entry.article, "quote": entry.quote, "until": entry.until}
    given = [(key, value) for key, value in (*told.items(), ("reason", entry.reason)) if value is not None]
    return "{ " + ", ".join(f"{key} = {_toml(value)}" for key, value in given) + " }"


def _shown(path: Path) -> str:
    from readout_check.documents.access import shown_path

    return shown_path(path)
