"""The report for people: each departure with both passages, then counts and a verdict."""

from __future__ import annotations

from readout_check.formats.base import View
from readout_check.records import Report


def render(report: Report, view: View) -> str:
    """The whole report, ``view.width`` cells wide; quiet leaves out notes, counts and meetings without a finding."""
    from readout_check.formats.page import page  # brings in rich, which the other formats do not need

    return page(report, view)


def statistics(report: Report, view: View) -> str:
    """How often each rule fired, as a table of its own for runs that report in another format."""
    from readout_check.formats import ink, tally

    return ink.to_string(tally.statistics(report), view)
