"""A known finding for whoever audits the baseline: with its passages where the run found it, else as it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from readout_check.baseline.entries import Entry
from readout_check.formats import block, ink
from readout_check.formats.base import View
from readout_check.formats.visible import escaped, one_line
from readout_check.records import Finding
from readout_check.rules import by_code


def finding_text(finding: Finding, view: View) -> str:
    """The finding as the text format has it."""
    return ink.to_string(block.finding_lines(finding, view), view)


def entry_text(entry: Entry, view: View) -> str:
    """The entry alone, for what this run did not find."""
    return ink.to_string(_lines(entry, view), view)


def _lines(entry: Entry, view: View) -> Iterator[Text]:
    rule = by_code(entry.rule)
    yield Text.assemble((entry.rule, "bold"), f" {rule.name if rule else ''}  not found in this run")
    for label, words in (
        ("readout", escaped(entry.readout)),
        ("", one_line(entry.readout_value)),
        ("article", escaped(entry.article)),
        ("", one_line(entry.article_value)),
        ("quote", one_line(entry.quote)),
        ("reason", one_line(entry.reason or "")),
    ):
        if words:
            yield from ink.beside(Text(f"    {label:<9}", style="dim"), Text(words), view)
