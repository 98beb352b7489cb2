"""The output formats: an explicit registry, one leaf per format. Every leaf returns text; only the command line writes.

Importing this is cheap: the leaf that needs rich imports it when it renders.
"""

from __future__ import annotations

from readout_check.formats import concise, csv, github, gitlab, json, jsonl, junit, markdown, rdjson, sarif, text
from readout_check.formats.base import Format, View

FORMATS: tuple[Format, ...] = (
    Format(name="text", render=text.render, summary="people: every departure with both passages, counts, a verdict"),
    Format(name="concise", render=concise.render, summary="editors and problem matchers: a line a finding"),
    Format(
        name="json", render=json.render, summary="programs: everything that was found, agreements too", machine=True
    ),
    Format(
        name="jsonl",
        render=jsonl.render,
        summary="monitoring: a line a meeting, written as soon as it is done",
        machine=True,
    ),
    Format(name="sarif", render=sarif.render, summary="code scanning services and editors (SARIF 2.1.0)", machine=True),
    Format(
        name="github",
        render=github.render,
        summary="GitHub Actions: the text report, and annotations of the files",
        machine=True,
    ),
    Format(name="gitlab", render=gitlab.render, summary="the Code Quality report of GitLab", machine=True),
    Format(name="junit", render=junit.render, summary="the test report of any CI server: a case a claim", machine=True),
    Format(name="markdown", render=markdown.render, summary="the summary of a CI step, a comment", machine=True),
    Format(name="csv", render=csv.render, summary="spreadsheets: a row a finding", machine=True),
    Format(
        name="rdjson", render=rdjson.render, summary="reviewdog: comments on a change, with suggestions", machine=True
    ),
)

__all__ = ["FORMATS", "Format", "View", "by_name"]


def by_name(name: str) -> Format:
    """The format called ``name``. Raises KeyError when there is none."""
    for candidate in FORMATS:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
