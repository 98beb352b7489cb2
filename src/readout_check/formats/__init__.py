"""The output formats: an explicit registry, one leaf per format. Every leaf returns text; only the command line writes.

Importing this is cheap: the leaf that needs rich imports it when it renders.
"""

from __future__ import annotations

from readout_check.formats import concise, csv, github, gitlab, json, junit, markdown, rdjson, sarif, text
from readout_check.formats.base import Format, View

FORMATS: tuple[Format, ...] = (
    Format(name="text", render=text.render),
    Format(name="concise", render=concise.render),
    Format(name="json", render=json.render, machine=True),
    Format(name="sarif", render=sarif.render, machine=True),
    Format(name="github", render=github.render, machine=True),
    Format(name="gitlab", render=gitlab.render, machine=True),
    Format(name="junit", render=junit.render, machine=True),
    Format(name="markdown", render=markdown.render, machine=True),
    Format(name="csv", render=csv.render, machine=True),
    Format(name="rdjson", render=rdjson.render, machine=True),
)

__all__ = ["FORMATS", "Format", "View", "by_name"]


def by_name(name: str) -> Format:
    """The format called ``name``. Raises KeyError when there is none."""
    for candidate in FORMATS:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
