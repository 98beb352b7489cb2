"""The configuration file: where it is looked for, and what it says, checked key by key.

There is one file or none: ``[tool.readout-check]`` of a ``pyproject.toml``, or a ``readout-check.toml``. Nothing is
merged. The command line goes before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readout_check.config import values
from readout_check.config.ignores import did_you_mean, split
from readout_check.documents.access import shown_path
from readout_check.errors import SettingsError
from readout_check.formats import FORMATS

OWN_NAME = "readout-check.toml"
PROJECT_NAME = "pyproject.toml"

KEYS: Mapping[str, values.Reader] = {
    "paths": values.paths,
    "official": values.paths,
    "format": values.one_of(*(one.name for one in FORMATS)),
    "output": values.path,
    "also": values.reports,
    "sarif-all": values.flag,
    "baseline": values.path,
    "strict-baseline": values.flag,
    "fail-on": values.severity,
    "select": values.codes,
    "min-confidence": values.share,
    "severity": values.severities,
    "aliases": values.aliases,
    "limits": values.limits,
    "model": values.word,
    "today": values.day,
    "exit-zero": values.flag,
    "statistics": values.flag,
    "color": values.one_of("auto", "always", "never"),
    "quiet": values.flag,
    "verbose": values.flag,
}
"""Every key with what reads it. ``ignore`` is not among them: it holds both codes and suppressions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a file says: ``values`` by key, as the command line would give them. ``path`` is None without a file."""

    path: Path | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def folder(self) -> Path | None:
        """The folder that the file's paths and globs are relative to."""
        return self.path.parent if self.path is not None else None


def find(folder: Path) -> Config | None:
    """What the nearest configuration file in ``folder`` or above it says, None without one.

    In one folder ``readout-check.toml`` goes before ``pyproject.toml``, which counts only with a table of ours. Raises
    SettingsError as ``load`` does.
    """
    here = folder.resolve()
    for above in (here, *here.parents):
        if (above / OWN_NAME).is_file():
            return load(above / OWN_NAME)
        if (above / PROJECT_NAME).is_file() and (found := _load_project(above / PROJECT_NAME)) is not None:
            return found
    return None


def load(path: Path) -> Config:
    """What the configuration file at ``path`` says.

    Raises SettingsError when it is missing, is no TOML, has no table of ours, an unknown key or code, or a bad value.
    """
    if path.name == PROJECT_NAME:
        found = _load_project(path)
        if found is None:
            raise SettingsError(f"{shown_path(path)}: no [tool.readout-check] in it", "add it, or name another file")
        return found
    text, table = _parse(path)
    return _checked(path, text, table)


def _load_project(path: Path) -> Config | None:
    text, table = _parse(path)
    tool = table.get("tool", {})
    ours = tool.get("readout-check") if isinstance(tool, dict) else None
    if ours is None:
        return None
    if not isinstance(ours, dict):
        raise SettingsError(f"{shown_path(path)}: tool.readout-check must be a table", "write [tool.readout-check]")
    return _checked(path, text, ours)


def _parse(path: Path) -> tuple[str, dict[str, object]]:
    import tomllib  # imported here: most runs have no file

    shown = shown_path(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return text, tomllib.loads(text)
    except FileNotFoundError as error:
        raise SettingsError(f"{shown}: no such configuration file", "check the path given with --config") from error
    except OSError as error:
        raise SettingsError(f"{shown}: cannot be read: {error.strerror or error}", "check the file") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{shown}: not UTF-8", "save it as UTF-8; TOML has no other encoding") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"{shown}: not valid TOML: {error}", "mend it; --isolated reads no configuration"
        ) from error


def _checked(path: Path, text: str, table: Mapping[str, object]) -> Config:
    shown = shown_path(path)
    told: dict[str, object] = {}
    for key, value in table.items():
        try:
            if key == "ignore":
                told["ignore"], told["suppressions"] = split(value, text, shown)
            elif key in KEYS:
                told[key] = KEYS[key](value, path.parent)
            else:
                raise SettingsError(f"{shown}: unknown key {key!r}", did_you_mean(key, [*KEYS, "ignore"]))
        except ValueError as error:
            raise SettingsError(f"{shown}: {key} {error}", "'readout-check config' prints what is read") from error
        except SettingsError as error:
            where = error.message if error.message.startswith(shown) else f"{shown}: {key}: {error.message}"
            raise SettingsError(where, error.hint) from error
    if told.get("quiet") and told.get("verbose"):
        raise SettingsError(f"{shown}: quiet and verbose exclude each other", "set one of them")
    return Config(path=path, values=told)
