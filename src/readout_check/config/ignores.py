"""The entries under ``[[tool.readout-check.ignore]]``: suppressions, each with the line that it is written on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from readout_check.codes import codes_of
from readout_check.config import values
from readout_check.errors import SettingsError
from readout_check.settings import Ignore

_EXAMPLE = 'for example: rule = "RC701", article = "meetings/*.txt", reason = "agreed with the desk"'
_HEAD = re.compile(r"^[ \t]*(?:\[\[[ \t]*(?:tool\.readout-check\.)?ignore[ \t]*\]\]|ignore[ \t]*=).*$", re.MULTILINE)
KEYS = ("article", "quote", "reason", "rule", "until")


def split(value: object, text: str, shown: str) -> tuple[tuple[str, ...], tuple[Ignore, ...]]:
    """The rules that ``ignore`` turns off (its strings) and its suppressions (its tables).

    ``text`` is the file's. Raises ValueError for another type, SettingsError for a bad entry.
    """
    listed = [value] if isinstance(value, str | dict) else value
    if not isinstance(listed, list) or not all(isinstance(one, str | dict) for one in listed):
        raise ValueError("must be a list of rule codes and of tables with rule, article and reason")
    off = codes_of([one for one in listed if isinstance(one, str)], f"{shown}: ignore")
    tables = [one for one in listed if isinstance(one, dict)]
    return off, tuple(_entry(table, n, text, shown) for n, table in enumerate(tables))


def _entry(table: Mapping[str, object], number: int, text: str, shown: str) -> Ignore:
    line, start, written = _written(number, text)
    where = f"{shown}:{line}: ignore"
    for key in table:
        if key not in KEYS:
            raise SettingsError(f"{where}: unknown key {key!r}", did_you_mean(key, KEYS))
    for key in ("rule", "article", "reason"):
        if key not in table:
            raise SettingsError(f"{where}: {key} is missing", _EXAMPLE)
    told = {key: _read(key, value, where) for key, value in table.items() if key != "until"}
    (rule,) = codes_of([told["rule"]], where) or ("",)
    until = None
    if "until" in table:
        try:
            until = values.day(table["until"], Path())
        except ValueError as error:
            raise SettingsError(f"{where}: until {error}", "write it as until = 2027-01-31") from error
    return Ignore(
        rule=rule,
        article=told["article"],
        reason=told["reason"],
        quote=told.get("quote"),
        until=until,
        path=shown,
        line=line,
        start=start,
        text=written,
    )


def _read(key: str, value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or (key == "rule" and "," in value):
        raise SettingsError(f"{where}: {key} must be a string{' with one code' * (key == 'rule')}", _EXAMPLE)
    return value


def _written(number: int, text: str) -> tuple[int, int, str]:
    """Line, offset and words of the head of the entry: its own ``[[...ignore]]``, or the ``ignore =`` that holds it."""
    heads = list(_HEAD.finditer(text))
    if not heads:
        return 1, 0, text.partition("\n")[0]
    head = heads[min(number, len(heads) - 1)]
    written = head[0].rstrip("\r")
    return text.count("\n", 0, head.start()) + 1, head.start(), written


def did_you_mean(key: str, known: Sequence[str]) -> str:
    """A hint for a misspelt key: the nearest ones, else all."""
    import difflib

    close = difflib.get_close_matches(key.replace("_", "-"), known, n=2)
    return f"did you mean {' or '.join(close)}?" if close else f"keys: {', '.join(known)}"
