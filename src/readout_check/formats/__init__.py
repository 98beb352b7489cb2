"""The output formats: an explicit registry, one leaf per format. Every leaf returns text; only the command line writes.

Importing this is cheap: a leaf is imported when it renders.
"""

from __future__ import annotations

import importlib

from readout_check.formats.base import Format, Renderer, View
from readout_check.records import Report


def _leaf(name: str) -> Renderer:
    """What renders with the module ``name`` of this package, imported then."""

    def render(report: Report, view: View) -> str:
        render: Renderer = importlib.import_module(f"{__name__}.{name}").render
        return render(report, view)

    return render


FORMATS: tuple[Format, ...] = (
    Format(name="text", render=_leaf("text"), summary="people: every departure with both passages, counts, a verdict"),
    Format(name="concise", render=_leaf("concise"), summary="editors and problem matchers: a line a finding"),
    Format(
        name="json", render=_leaf("json"), summary="programs: everything that was found, agreements too", machine=True
    ),
    Format(
        name="jsonl",
        render=_leaf("jsonl"),
        summary="monitoring: a line a meeting, written as soon as it is done",
        machine=True,
    ),
    Format(
        name="sarif", render=_leaf("sarif"), summary="code scanning services and editors (SARIF 2.1.0)", machine=True
    ),
    Format(
        name="github",
        render=_leaf("github"),
        summary="GitHub Actions: the text report, and annotations of the files",
        machine=True,
    ),
    Format(name="gitlab", render=_leaf("gitlab"), summary="the Code Quality report of GitLab", machine=True),
    Format(
        name="junit", render=_leaf("junit"), summary="the test report of any CI server: a case a claim", machine=True
    ),
    Format(name="markdown", render=_leaf("markdown"), summary="the summary of a CI step, a comment", machine=True),
    Format(name="csv", render=_leaf("csv"), summary="spreadsheets: a row a finding", machine=True),
    Format(
        name="rdjson", render=_leaf("rdjson"), summary="reviewdog: comments on a change, with suggestions", machine=True
    ),
)

__all__ = ["FORMATS", "Format", "View", "by_name"]


def by_name(name: str) -> Format:
    """The format called ``name``. Raises KeyError when there is none."""
    for candidate in FORMATS:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
