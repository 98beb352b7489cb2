"""One line per finding: ``path:line:column: error RC401 message``, for editors, greps and problem matchers."""

from __future__ import annotations

from readout_check.formats.base import View
from readout_check.formats.visible import escaped, one_line
from readout_check.records import Finding, Report, Status


def render(report: Report, view: View) -> str:
    """The loud and new findings, one a line; with ``verbosity`` 1 all. Nothing at all when there is nothing to say."""
    shown = [f for f in report.findings if view.shows(f)]
    return "".join(f"{line(finding)}\n" for finding in shown)


def line(finding: Finding) -> str:
    """One finding on one line, placed in the article, or in the readout for what the article leaves out.

    The page or paragraph of its source comes last, so that the line begins as editors want it.
    """
    where = finding.secondary or finding.official
    place = f"{escaped(where.path)}:{where.line}:{where.column}: " if where else ""
    state = " (known)" if finding.status is Status.KNOWN else ""
    source = f" ({one_line(where.place)})" if where and where.place else ""
    return f"{place}{finding.severity} {finding.rule}{state} {one_line(finding.message)}{source}"
