"""What a run was asked for: the flags, over the configuration file, over the defaults."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readout_check.cli.output import Color
from readout_check.cli.sources import is_address, limits_of
from readout_check.documents.access import FILES, Access
from readout_check.errors import SettingsError
from readout_check.records import Severity
from readout_check.settings import DEFAULT_MODEL, MIN_CONFIDENCE, Settings

if TYPE_CHECKING:
    import typer

    from readout_check.config import Config

EPOCH = "SOURCE_DATE_EPOCH"
_EXCLUSIVE = (("quiet", "verbose"),)
FIELDS: Mapping[str, str] = {  # keys of the configuration file that are not called like the field
    "format": "format_name",
    "output": "output_file",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options of a command as they were given; what a command has no option for keeps its default."""

    paths: Sequence[Path] = ()
    official: Sequence[Path] = ()
    access: Access = FILES
    format_name: str = "text"
    output_file: Path | None = None
    also: Sequence[str] = ()
    sarif_all: bool = False
    baseline: Path | None = None
    no_baseline: bool = False
    strict_baseline: bool = False
    fail_on: Severity = Severity.WARNING
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    min_confidence: float = MIN_CONFIDENCE
    severity: Sequence[tuple[str, Severity | None]] = ()
    aliases: Sequence[tuple[str, ...]] = ()
    limits: Sequence[str] = ()  # of the configuration file; ``access`` has those of the flags too
    model: str = DEFAULT_MODEL
    today: dt.date | str | None = None
    exit_zero: bool = False
    statistics: bool = False
    color: Color = Color.AUTO
    quiet: bool = False
    verbose: bool = False
    jobs: str = "1"
    scheduler: str | None = None
    cache_dir: Path | None = None
    no_cache: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A run as it is to be done: the options, the settings of the stages, and the file that they were read from.

    ``given`` are the names of the options that stand on the command line.
    """

    asked: Asked
    settings: Settings
    config: Config
    given: frozenset[str] = frozenset()
    start: Path = field(default_factory=Path)


def plan(given: frozenset[str], asked: Asked, config_file: Path | None, *, isolated: bool) -> Plan:
    """The plan of a run; ``given`` are the options that stand on the command line.

    Raises SettingsError for a bad flag or a bad configuration file.
    """
    start = start_of(asked.paths)
    config = configuration(start, config_file, isolated=isolated)
    asked = _over(asked, config, given)
    if asked.access is FILES and asked.limits:  # a command without --limit
        asked = replace(asked, access=Access(limits=limits_of(asked.limits)))
    if asked.quiet and asked.verbose:
        raise SettingsError("--quiet and --verbose exclude each other", "give one of them")
    return Plan(asked=asked, settings=_settings(asked, config), config=config, given=given, start=start)


def start_of(paths: Sequence[Path]) -> Path:
    """The folder from which configuration and baseline are looked for, upwards: the one that holds all paths."""
    folders = [str((path if path.is_dir() else path.parent).resolve()) for path in paths]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # on different drives
        return Path.cwd()


def configuration(start: Path, config_file: Path | None, *, isolated: bool) -> Config:
    """The configuration file of a run: the one named, else the nearest above ``start``, else above this folder."""
    from readout_check import config

    if isolated and config_file is not None:
        raise SettingsError("--config and --isolated exclude each other", "give one of them")
    if isolated:
        return config.Config()
    if config_file is not None:
        return config.load(config_file)
    return config.find(start) or config.find(Path.cwd()) or config.Config()


def limit_words(
    words: Sequence[str], given: Sequence[str] | None, config_file: Path | None, *, isolated: bool
) -> list[str]:
    """The limits of a run: those of the configuration, then the ``given`` ones. ``words`` name the documents.

    They are wanted before anything is read, so the file is looked for here already.
    """
    files = [Path() if is_address(word) else Path(word) for word in words]
    config = configuration(start_of(files), config_file, isolated=isolated)
    configured: Any = config.values.get("limits", ())
    return [*configured, *(given or ())]


def today_of(given: dt.date | str | None, environ: Mapping[str, str]) -> tuple[dt.date, str]:
    """The day of the run and where it is from: the option or the file, SOURCE_DATE_EPOCH (UTC), or the clock."""
    if isinstance(given, dt.date):
        return given, "given"
    if given is not None:
        try:
            return dt.date.fromisoformat(given), "given"
        except ValueError as error:
            raise SettingsError(f"--today: {given!r} is not a date", "write it as 2027-01-31") from error
    seconds = environ.get(EPOCH, "")
    if not seconds:
        return dt.date.today(), "the clock"
    try:
        return dt.datetime.fromtimestamp(int(seconds), tz=dt.UTC).date(), EPOCH
    except (ValueError, OverflowError, OSError) as error:
        raise SettingsError(f"{EPOCH}: {seconds!r} is not a number of seconds", "unset it, or mend it") from error


def given_by(ctx: typer.Context) -> frozenset[str]:
    """The options and arguments that stand on the command line."""
    sources = {name: ctx.get_parameter_source(name) for name in ctx.params}
    return frozenset(name for name, source in sources.items() if source is not None and source.name == "COMMANDLINE")


def _over(asked: Asked, config: Config, given: frozenset[str]) -> Asked:
    """``asked`` with the values of the file where no flag was given; of two that exclude each other, the flag."""
    silent = given | {other for pair in _EXCLUSIVE for other in pair if given & set(pair)}
    if "no_baseline" in given:
        silent |= {"baseline"}
    told: dict[str, Any] = {}
    for key, value in config.values.items():
        name = FIELDS.get(key, key.replace("-", "_"))
        if name in Asked.__dataclass_fields__ and name not in silent:
            told[name] = Color(str(value)) if name == "color" else value
    return replace(asked, **told)


def _settings(asked: Asked, config: Config) -> Settings:
    off = tuple(code for code, severity in asked.severity if severity is None)
    suppressions: Any = config.values.get("suppressions", ())
    return Settings(
        select=_codes(asked.select, "--select"),
        ignore=(*_codes(asked.ignore, "--ignore"), *off),
        fail_on=asked.fail_on,
        min_confidence=asked.min_confidence,
        model=asked.model,
        severities=tuple((code, severity) for code, severity in asked.severity if severity is not None),
        aliases=tuple(asked.aliases),
        suppressions=suppressions,
        today=today_of(asked.today, os.environ)[0],
    )


def _codes(values: Sequence[str], option: str) -> tuple[str, ...]:
    if not values:
        return ()
    from readout_check.codes import codes_of

    return codes_of(values, option)
