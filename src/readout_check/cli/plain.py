"""A check whose command line is plain: options in full, known, each with its value as a word of its own.

Anything else, mistakes above all, is Typer's, which knows how to say what is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from readout_check.cli.table import Option, load


def check(arguments: Sequence[str]) -> int | None:
    """Run ``readout-check check`` and return its exit code; None when the command line is not plain."""
    values = values_of(arguments)
    if values is None:
        return None
    from readout_check.cli import running

    return running.check(values, frozenset(values))


def values_of(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The values of a plain command line of ``check`` by the names of the parameters; None for any other one."""
    table = load()
    if table is None:
        return None
    root, command = table[""], table["check"]
    first = arguments[0] if arguments else ""
    if first == "check":
        arguments = arguments[1:]
    elif root.option(first) is not None or any(first == name for name, _ in root.commands):
        return None
    values: dict[str, Any] = {}
    words = iter(arguments)
    for word in words:
        if not word.startswith("-") or word == "-":
            values.setdefault("paths", []).append(word)
            continue
        option = command.option(word)
        given = True if option is None or option.kind == "flag" else _value(option, next(words, "-"))
        if option is None or option.parameter == "help" or given is None:
            return None
        if option.multiple:
            values.setdefault(option.parameter, []).append(given)
        else:
            values[option.parameter] = given
    return values


def _value(option: Option, word: str) -> Any:
    """``word`` as the option's value; None when it may be none."""
    if not word or word.startswith("-"):
        return None
    if option.kind == "Path":
        return Path(word)
    if option.kind in ("str", "list"):
        return word
    if word not in option.choices:
        return None
    if option.kind == "Severity":
        from readout_check.records import Severity

        return Severity(word)
    if option.kind == "Color":
        from readout_check.cli.output import Color

        return Color(word)
    return None
