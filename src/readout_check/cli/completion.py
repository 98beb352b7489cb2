"""Completion for bash, zsh and fish out of the table of commands, as Typer gives it; the unusual is left to Typer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from readout_check.cli.table import Command, load

_SHELLS = ("bash", "zsh", "fish")
Item = tuple[str, str]  # what is offered, and its help


def answer(instruction: str, environ: Mapping[str, str]) -> str | None:
    """What the shell is told; None when Typer has to be asked."""
    action, _, shell = instruction.partition("_")
    table = load() if action == "complete" and shell in _SHELLS else None
    words = _words(shell, environ) if table is not None else None
    if table is None or words is None:
        return None
    found = _items(table, *words)
    if found is None:
        return None
    if shell == "bash":
        return "\n".join(name for name, _ in found) + "\n"
    if shell == "zsh":
        told = "\n".join(_for_zsh(*item) for item in found)
        return f"_arguments '*: :(({told}))'\n" if found else "_files\n"
    if environ.get("_TYPER_COMPLETE_FISH_ACTION") != "get-args" or not found:
        return None
    return "\n".join(f"{name}\t{re.sub(chr(92) + 's', ' ', text)}" if text else name for name, text in found) + "\n"


def _words(shell: str, environ: Mapping[str, str]) -> tuple[list[str], str] | None:
    """The words before the one to complete, without the program's name, and that word as far as it is written."""
    line = environ.get("COMP_WORDS" if shell == "bash" else "_TYPER_COMPLETE_ARGS", "")
    if any(sign in line for sign in "\"'\\=") or (not line.isprintable() and "\n" not in line):
        return None
    words = line.split()
    if shell == "bash":
        cursor = environ.get("COMP_CWORD", "")
        if not (cursor.isascii() and cursor.isdigit()):
            return None
        at = int(cursor)
        return words[1:at], words[at] if at < len(words) else ""
    rest = words[1:]
    return (rest[:-1], rest[-1]) if rest and not line.endswith(" ") else (rest, "")


def _items(table: Mapping[str, Command], words: Sequence[str], begun: str) -> list[Item] | None:
    """What may stand in place of ``begun`` after ``words``."""
    reached = _reached(table, words)
    if reached is None:
        return None
    command, used, values = reached
    if begun.startswith("-"):
        return list(_options(command, used, begun))
    option = command.option(words[-1]) if words else None
    if option is not None and option.kind != "flag":
        return [(choice, "") for choice in option.choices if choice.startswith(begun)]
    if command.arguments == "many" or (command.arguments == "one" and not values):
        return []
    offered = [(name, text) for name, text in command.commands if name.startswith(begun)]
    return offered + (list(_options(command, used, begun)) if begun and not begun[0].isalnum() else [])


def _options(command: Command, used: set[str], begun: str) -> Iterator[Item]:
    for option in command.options:
        if option.multiple or option.parameter not in used:
            yield from ((name, option.help) for name in option.names if name.startswith(begun))


def _reached(table: Mapping[str, Command], words: Sequence[str]) -> tuple[Command, set[str], int] | None:
    """The command that ``words`` lead to, which of its parameters they give, and how many arguments."""
    path, used, values, at = "", set[str](), 0, 0
    while at < len(words):
        word, command = words[at], table[path]
        if word == "--" or (not path and command.option(word) is not None):
            return None
        if command.commands and word in (name for name, _ in command.commands):
            path = f"{path} {word}".strip()
        elif not path:
            path = "check"  # the default command, whose word this is
            continue
        elif word.startswith("-") and len(word) > 1:
            option = command.option(word)
            if option is None:
                return None
            used.add(option.parameter)
            at += option.kind != "flag"
        elif command.commands:
            return None
        else:
            values += 1
        at += 1
    return table[path], used, values


def _for_zsh(name: str, text: str) -> str:
    def escaped(words: str) -> str:
        words = words.replace('"', '""').replace("'", "''").replace("$", "\\$").replace("`", "\\`")
        return words.replace(":", r"\\:")

    return f'"{escaped(name)}":"{escaped(text)}"' if text else f'"{escaped(name)}"'
