"""One finding in the text format: what is wrong, then both passages with the disputed words marked."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from readout_check.formats import ink, wording
from readout_check.formats.base import View
from readout_check.formats.passage import passage
from readout_check.formats.places import sides
from readout_check.formats.visible import one_line
from readout_check.formats.wording import as_sentence
from readout_check.records import Evidence, Finding, Status

_INDENT = 6


def finding_lines(finding: Finding, view: View) -> Iterator[Text]:
    """The finding's lines, without a blank line after them."""
    style = ink.SEVERITY_STYLE[finding.severity]
    where = finding.secondary or finding.official
    yield from _heading(finding, place(where) if where else "", style, view)
    yield from ink.wrapped(Text(as_sentence(one_line(finding.message))), view, 2)
    first, second = sides(finding)
    if finding.official:
        yield _label(first, finding.official, located=finding.secondary is not None)
        yield from _passage(finding.official, ink.READOUT_MARK, view)
    if finding.secondary:
        yield _label(second, finding.secondary, located=False)
        yield from _passage(finding.secondary, f"underline {style}", view)
    if view.verbosity > 0 and finding.fingerprint:
        yield Text(f"    fingerprint {finding.fingerprint}", style="dim")
    if finding.suggestion:
        line = Text("    suggestion  ", style="dim") + Text(one_line(finding.suggestion), style="green")
        yield from ink.wrapped(line, view, 0)


def place(evidence: Evidence) -> str:
    """``path:line:column``, safe to show, and the page or paragraph of the source where it has such."""
    return f"{wording.place(evidence)}{f' ({one_line(evidence.place)})' if evidence.place else ''}"


def _heading(finding: Finding, where: str, style: str, view: View) -> Iterator[Text]:
    line = Text.assemble((finding.severity.value, style), " ", (finding.rule, "bold"), " ", finding.name)
    if finding.status is Status.KNOWN:
        line.append(" (known)", style="dim")
    if view.verbosity > 0:
        line.append(f" (confidence {finding.confidence:.2f})", style="dim")
    if line.cell_len + 2 + len(where) <= view.width:
        yield line.append("  ").append(where, style="cyan")
    else:  # a path is never cut: it can be clicked, copied, grepped
        yield line
        yield Text("  ").append(where, style="cyan")


def _label(side: str, evidence: Evidence, *, located: bool) -> Text:
    line = Text(f"    {side}", style="dim")
    if located:
        line.append(f"  {place(evidence)}")
    if evidence.speaker:
        line.append(f"  said by {one_line(evidence.speaker)}")
    return line


def _passage(evidence: Evidence, mark: str, view: View) -> Iterator[Text]:
    shown = passage(evidence, ink.budget(view, _INDENT))
    text = Text.assemble(shown.before, (shown.marked, mark), shown.after)
    for line in ink.wrapped(text, view, _INDENT):
        yield line
        if not view.color and (marks := ink.carets(line, mark)):
            yield marks
