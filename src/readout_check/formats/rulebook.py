"""The rules, for people and programs: the formats of ``readout-check rules`` and ``readout-check explain``."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.formats.base import View
from readout_check.formats.json import dumps
from readout_check.rules.base import Rule


def page(rule: Rule, view: View, *, pretty: bool) -> str:
    """The page of one rule: as Markdown, or laid out for a terminal when ``pretty``."""
    title = f"{rule.code} {rule.name} ({rule.severity})"
    doc = rule.doc.strip()
    return _laid_out(title, doc, view) if pretty else f"# {title}\n\n{doc}\n"


def listing_json(rules: Sequence[Rule]) -> str:
    """All rules as a JSON list."""
    return dumps([{"code": r.code, "name": r.name, "severity": r.severity.value, "summary": r.summary} for r in rules])


def listing_table(rules: Sequence[Rule], view: View, *, wrap: bool) -> str:
    """All rules as a table, by code; with ``wrap`` no wider than the view."""
    from rich.text import Text

    from readout_check.formats.ink import SEVERITY_STYLE
    from readout_check.formats.table import titled_tables

    rows = [
        (
            Text(rule.code, style="bold"),
            rule.name,
            Text(rule.severity, style=SEVERITY_STYLE[rule.severity]),
            rule.summary,
        )
        for rule in sorted(rules, key=lambda rule: rule.code)
    ]
    return titled_tables([("", rows)], ("code", "name", "severity", "fires when"), view, wrap=wrap)


def _laid_out(title: str, doc: str, view: View) -> str:
    import io

    from rich.markdown import Markdown
    from rich.text import Text
    from rich.theme import Theme

    from readout_check.formats.ink import console

    out = io.StringIO()
    writer = console(view, out)
    writer.push_theme(Theme({"markdown.h2": "bold", "markdown.code": "cyan"}))
    writer.print(Text(title, style="bold underline"), end="\n\n")
    writer.print(Markdown(doc, hyperlinks=False), width=min(view.width, 100))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
