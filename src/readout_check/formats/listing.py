"""What the text format lists in compact form: notes, agreements, and what was not checked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from rich.text import Text

from readout_check.formats import ink
from readout_check.formats.base import View, plural
from readout_check.formats.visible import escaped, one_line
from readout_check.records import Agreement, Evidence, Finding, MeetingReport, Status, Unchecked

_LONGEST = 120  # characters of a quotation in a list


def notes(meeting: MeetingReport, view: View) -> Iterator[Text]:
    """The new notes that are not shown in full, by rule and document, each on one line."""
    new = [f for f in meeting.findings if f.status is Status.NEW]
    quiet = sorted((f for f in new if not view.is_loud(f)), key=_group)
    for (rule, name, path), found in itertools.groupby(quiet, key=_group):
        places = [where for f in found if (where := f.secondary or f.official)]
        yield _heading(f"{plural(len(places), 'note')}: {rule} {name}", path)
        for lead, where in zip(_spots(places), places, strict=True):
            if where.quote == where.sentence:  # a whole sentence that the article leaves out
                yield from ink.beside(lead, Text(_short(where)), view)
                continue
            line = lead.append(one_line(where.quote))
            line.truncate(view.width, overflow="ellipsis")
            yield line
        yield Text()


def agreements(meeting: MeetingReport, view: View) -> Iterator[Text]:
    """The facts that both sides state alike: the article's words, the readout's, and where the readout has them."""
    by_path = sorted(meeting.agreements, key=lambda agreement: agreement.secondary.path)
    for path, found in itertools.groupby(by_path, key=lambda agreement: agreement.secondary.path):
        rows = list(found)
        yield _heading(f"{plural(len(rows), 'agreement')}: article = readout", path)
        for lead, agreement in zip(_spots([row.secondary for row in rows]), rows, strict=True):
            yield from ink.beside(lead.append(f"{agreement.kind:<14}", style="dim"), _agreement(agreement), view)
        yield Text()


def unchecked(meeting: MeetingReport, view: View) -> Iterator[Text]:
    """The article's claims that were not judged, each with the reason."""
    by_path = sorted(meeting.unchecked, key=lambda claim: claim.secondary.path)
    for path, found in itertools.groupby(by_path, key=lambda claim: claim.secondary.path):
        rows = list(found)
        yield _heading(f"{plural(len(rows), 'claim')} not checked", path)
        for lead, claim in zip(_spots([row.secondary for row in rows]), rows, strict=True):
            yield from ink.beside(lead, _unchecked(claim), view)
        yield Text()


def _agreement(agreement: Agreement) -> Text:
    line = Text(_short(agreement.secondary)).append(" = ", style="dim").append(_short(agreement.official))
    return line.append(f" ({_spot(agreement.official)})", style="dim")


def _unchecked(claim: Unchecked) -> Text:
    return Text(_short(claim.secondary)).append(f": {one_line(claim.reason)}", style="dim")


def _short(evidence: Evidence) -> str:
    quote = one_line(evidence.quote).strip()
    return quote if len(quote) <= _LONGEST else f"{quote[: _LONGEST - 2].rstrip()} …"


def _group(finding: Finding) -> tuple[str, str, str]:
    where = finding.secondary or finding.official
    return finding.rule, finding.name, where.path if where else ""


def _heading(what: str, path: str) -> Text:
    return Text(f"  {what}, in {escaped(path)}", style="dim")


def _spot(evidence: Evidence) -> str:
    return f"{evidence.line}:{evidence.column}"


def _spots(places: Sequence[Evidence]) -> Iterator[Text]:
    """Line and column of each place, one below the other."""
    width = max(len(_spot(where)) for where in places)
    for where in places:
        yield Text("    ").append(_spot(where).rjust(width), style="cyan").append("  ")
