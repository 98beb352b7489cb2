"""What the values of a configuration file may be. Each function takes a TOML value and the file's folder, gives the
value as the command line would, or raises ValueError that says what it must be.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import Path

from readout_check.codes import codes_of
from readout_check.documents.limits import Limits
from readout_check.records import Severity

Reader = Callable[[object, Path], object]
OFF = "off"


def one_of(*words: str) -> Reader:
    """One of ``words``."""

    def read(value: object, folder: Path) -> str:  # noqa: ARG001
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return value

    return read


def flag(value: object, folder: Path) -> bool:  # noqa: ARG001
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def word(value: object, folder: Path) -> str:  # noqa: ARG001
    """A string that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a string")
    return value


def share(value: object, folder: Path) -> float:  # noqa: ARG001
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value) or not 0 <= value <= 1:
        raise ValueError("must be a number from 0 to 1")
    return float(value)


def day(value: object, folder: Path) -> dt.date:  # noqa: ARG001
    """A date, bare or in quotation marks."""
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise ValueError("must be a date such as 2027-01-31") from error
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise ValueError("must be a date such as 2027-01-31")
    return value


def path(value: object, folder: Path) -> Path:
    """A path, relative to the file's folder."""
    return folder / word(value, folder)


def paths(value: object, folder: Path) -> list[Path]:
    """A path, or a list of them, relative to the file's folder."""
    return [folder / one for one in strings(value)]


def reports(value: object, folder: Path) -> list[str]:
    """``FORMAT:FILE``, or a list of such, the files relative to the file's folder."""
    told = [one.partition(":") for one in strings(value)]
    if not all(name and file for name, _, file in told):
        raise ValueError("must be FORMAT:FILE, such as sarif:report.sarif")
    return [f"{name}:{folder / file}" for name, _, file in told]


def codes(value: object, folder: Path) -> tuple[str, ...]:  # noqa: ARG001
    """Rule codes or their beginnings. Raises SettingsError for one that no rule has."""
    return codes_of(strings(value), "a rule's code")


def severity(value: object, folder: Path) -> Severity:  # noqa: ARG001
    """A severity."""
    if not isinstance(value, str) or value not in set(Severity):
        raise ValueError(f"must be one of {', '.join(Severity)}")
    return Severity(value)


def severities(value: object, folder: Path) -> tuple[tuple[str, Severity | None], ...]:  # noqa: ARG001
    """A table from rule codes (or their beginnings) to severities; None for "off"."""
    if not isinstance(value, dict):
        raise ValueError(f'must be a table from rules to {", ".join(Severity)} or {OFF}: RC701 = "note"')
    told: list[tuple[str, Severity | None]] = []
    for code, given in value.items():
        if given != OFF and given not in set(Severity):
            raise ValueError(f"{code} must be one of {', '.join(Severity)}, {OFF}")
        told += [(known, None if given == OFF else Severity(given)) for known in codes_of([code], "a rule's code")]
    return tuple(told)


def aliases(value: object, folder: Path) -> tuple[tuple[str, ...], ...]:  # noqa: ARG001
    """A table from names to names (or lists of names) that are the same; groups that share a name are one."""
    if not isinstance(value, dict):
        raise ValueError('must be a table of names that are one: "Bocharov Ruchei" = "Sochi residence"')
    groups: list[list[str]] = []
    for name, others in value.items():
        group = list(dict.fromkeys([name, *strings(others)]))
        if not all(one.strip() for one in group):
            raise ValueError("a name is empty")
        joined = [g for g in groups if set(g) & set(group)]
        groups = [g for g in groups if g not in joined]
        groups.append(list(dict.fromkeys([one for g in (*joined, group) for one in g])))
    return tuple(tuple(group) for group in groups)


def limits(value: object, folder: Path) -> tuple[str, ...]:  # noqa: ARG001
    """A table from limits to numbers, as the words of ``--limit``."""
    names = [field.name for field in fields(Limits)]
    if not isinstance(value, dict):
        raise ValueError("must be a table of limits: characters = 500_000")
    for name, number in value.items():
        if name not in names:
            raise ValueError(f"has no {name!r}; the names are {', '.join(names)}")
        if isinstance(number, bool) or not isinstance(number, int) or not 0 < number < 10**15:
            raise ValueError(f"{name} must be a whole number above 0")
    return tuple(f"{name}={number}" for name, number in value.items())


def strings(value: object) -> Sequence[str]:
    """A string or a list of strings, as a list."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise ValueError("must be a string or a list of strings")
    return listed
