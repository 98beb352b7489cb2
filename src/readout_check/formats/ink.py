"""Lines of styled text to one string, with or without colour. Nothing in a line is read as markup or emoji."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from readout_check.formats.base import View
from readout_check.records import Severity

SEVERITY_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
READOUT_MARK = "bold underline green"
_EDGE = 120  # prose wider than this is hard to read


def console(view: View, file: io.TextIOBase | None = None) -> Console:
    """A console that obeys ``view`` and nothing else: no variable of the environment, no property of the stream."""
    return Console(
        file=file or io.StringIO(),  # type: ignore[arg-type]
        width=view.width,
        color_system="standard" if view.color else None,
        force_terminal=view.color,
        force_jupyter=False,
        force_interactive=False,
        no_color=not view.color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def to_string(lines: Iterable[Text], view: View) -> str:
    """The lines as they are written, neither wrapped nor cut, without blanks at their ends."""
    out = io.StringIO()
    writer = console(view, out)
    for line in lines:
        line.rstrip()
        writer.print(line, soft_wrap=True)
    return out.getvalue()


def wrapped(text: Text, view: View, indent: int) -> list[Text]:
    """``text`` in lines that fit into the view after ``indent`` blanks."""
    width = max(min(view.width, _EDGE) - indent, 20)
    lines = text.wrap(console(view), width)
    blank = Text(" " * indent)
    return [blank + line for line in lines]


def beside(lead: Text, words: Text, view: View) -> list[Text]:
    """``words`` in lines that fit into the view to the right of ``lead``, which stands on the first."""
    lines = words.wrap(console(view), max(min(view.width, _EDGE) - lead.cell_len, 20))
    blank = Text(" " * lead.cell_len)
    return [(blank if number else lead) + line for number, line in enumerate(lines)]


def carets(line: Text, style: str) -> Text:
    """The line of marks to stand under those words of ``line`` that have ``style``; empty when none have."""
    marks = ""
    for span in sorted(span for span in line.spans if span.style == style):
        start, end = cell_len(line.plain[: span.start]), cell_len(line.plain[: span.end].rstrip())
        marks = marks.ljust(start) + "^" * (end - start)
    return Text(marks)


def budget(view: View, indent: int) -> int:
    """How many characters of a passage to show: about two and a half lines, at most 280."""
    return min(int((min(view.width, _EDGE) - indent) * 2.5), 280)
