"""Tables of text, aligned, with or without colour."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rich.table import Table
from rich.text import Text

from readout_check.formats.base import View
from readout_check.formats.ink import console

_UNLIMITED = 10_000


def titled_tables(
    tables: Iterable[tuple[str, Sequence[Sequence[str | Text]]]],
    heads: Sequence[str],
    view: View,
    *,
    wrap: bool = False,
) -> str:
    """Tables with the same columns one after another, each under its title (none for an empty one).

    With ``wrap`` the last column is wrapped into the view's width; else rows are as long as they need to be.
    """
    out = io.StringIO()
    writer = console(view if wrap else replace(view, width=_UNLIMITED), out)
    for number, (title, rows) in enumerate(tables):
        if number:
            writer.print()
        if title:
            writer.print(Text(title, style="bold"), soft_wrap=True)
        table = Table(*heads, box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        for column in table.columns[: -1 if wrap else None]:
            column.no_wrap = True
            column.overflow = "ignore"
        for row in rows:
            table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
        writer.print(table)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
