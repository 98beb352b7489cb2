"""The commands and their options as they are written down in ``pages/commands.json``, made from Typer's own tree."""

from __future__ import annotations

import json
from typing import NamedTuple

from readout_check.cli.quick import PAGES


class Option(NamedTuple):
    """One option: its spellings, its parameter's name, its kind, and what it completes to.

    ``kind`` is "flag", or says what a value is read as: "str", "list" (of words), "Path", "float", "Severity", "Color".
    """

    names: list[str]
    parameter: str
    kind: str
    multiple: bool
    choices: list[str]
    help: str


class Command(NamedTuple):
    """One command: its options, its subcommands with their short help, and whether it takes arguments (or one)."""

    options: list[Option]
    commands: list[tuple[str, str]]
    arguments: str

    def option(self, name: str) -> Option | None:
        """The option with the spelling ``name``."""
        return next((option for option in self.options if name in option.names), None)


def load() -> dict[str, Command] | None:
    """Every command by its words ("", "check", "baseline create"); None when the table cannot be read."""
    try:
        told = json.loads((PAGES / "commands.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return {
        words: Command(
            options=[Option(*option) for option in command["options"]],
            commands=[(name, text) for name, text in command["commands"]],
            arguments=command["arguments"],
        )
        for words, command in told.items()
    }
