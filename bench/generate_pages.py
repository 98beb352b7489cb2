"""What the command answers without Typer, as Typer says it: the pages of src/readout_check/cli/pages.

``generate_docs.py`` writes them; tests/cli/test_quick.py holds the answers against Typer's.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

from readout_check.cli.app import application, run
from readout_check.cli.options import FORMAT_NAMES
from readout_check.cli.quick import PAGES
from readout_check.formats import View
from readout_check.formats.rulebook import page
from readout_check.rules import RULES


def pages() -> dict[Path, str]:
    """Every page with its text."""
    tree = dict(commands())
    told = {PAGES / ("-".join(["help", *words.split()]) + ".txt"): _help(words) for words in tree}
    view = View()
    rules = {PAGES / f"{rule.code}.md": page(rule, view, pretty=False) for rule in RULES}
    rows = ",\n".join(f"{json.dumps(words)}: {_row(context)}" for words, context in tree.items())
    return told | rules | {PAGES / "commands.json": f"{{\n{rows}\n}}\n"}


def commands() -> Iterator[tuple[str, Any]]:
    """The context of every command of Typer's tree, by the command's words."""
    from typer.main import get_command

    top = get_command(application())
    yield from _below("", top.make_context("readout-check", [], resilient_parsing=True))


def _below(words: str, context: Any) -> Iterator[tuple[str, Any]]:
    yield words, context
    for name, command in getattr(context.command, "commands", {}).items():
        below = command.make_context(name, [], parent=context, resilient_parsing=True)
        yield from _below(f"{words} {name}".strip(), below)


def _help(words: str) -> str:
    """The help of a command, 80 cells wide."""
    out = io.StringIO()
    with patch.dict(os.environ, {"COLUMNS": "80"}), redirect_stdout(out):
        run([*words.split(), "--help"])
    return out.getvalue()


def _row(context: Any) -> str:
    command = context.command
    parameters = command.get_params(context)
    options = [_option(p) for p in parameters if hasattr(p, "is_flag") and not p.hidden]
    values = [p for p in parameters if not hasattr(p, "is_flag")]
    names = command.list_commands(context) if hasattr(command, "commands") else []
    below = [[name, command.commands[name].get_short_help_str()] for name in names]
    many = any(p.nargs == -1 for p in values)
    row = {"options": options, "commands": below, "arguments": "many" if many else "one" if values else ""}
    return json.dumps(row, ensure_ascii=False)


def _option(option: Any) -> list[Any]:
    described = option.type_descriptor
    if option.is_flag:
        kind, choices = "flag", []
    else:
        kind = getattr(described.annotation, "__name__", "choice")
        choices = [str(getattr(c, "value", c)) for c in described.choices or ()]
        choices = list(FORMAT_NAMES) if option.name == "format_name" and not choices else choices
    # those of --help are a set in Click, so their order is set here: the short name last
    names = sorted((*option.opts, *option.secondary_opts), key=len, reverse=True)
    return [names, option.name, kind, option.multiple, choices, option.help or ""]
