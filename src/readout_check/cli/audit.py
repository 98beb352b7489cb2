"""``readout-check baseline audit``: somebody decides entry by entry, on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from readout_check.cli import checking, options, output
from readout_check.cli.asked import Asked, given_by, plan
from readout_check.cli.baseline import check_may_write, existing
from readout_check.cli.checking import Known
from readout_check.cli.exits import ExitCode
from readout_check.cli.say import complain
from readout_check.errors import ReadoutCheckError, SettingsError
from readout_check.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from readout_check.baseline import Entry, Gated, Verdict

_PROMPT = "[f]alse alarm, [a]rticle wrong, [r]eadout wrong, [s]kip, [b]ack, [q]uit: "


def audit(
    ctx: typer.Context,
    paths: options.Paths = None,
    official: options.Official = None,
    all_entries: options.AllEntries = False,
    by: options.By = None,
    baseline: options.Baseline = None,
    write: options.Write = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    today: options.Today = None,
    color: options.ColorWhen = output.Color.AUTO,
) -> ExitCode:
    """Decide entry by entry."""
    asked = Asked(paths=paths or (), official=official or (), baseline=baseline, model=model, today=today, color=color)
    run = plan(given_by(ctx), asked, config, isolated=isolated)
    here, entries = existing(run)
    check_may_write(here.shown, write=write)
    if not (output.is_terminal(sys.stdin) and output.is_terminal(sys.stdout)):
        raise SettingsError("an audit asks questions and needs a terminal", "run it by hand, not in a pipe")
    asked_about = [n for n, entry in enumerate(entries) if all_entries or entry.verdict is None]
    if not asked_about:
        output.write_stdout(f"{here.shown}: every entry has a verdict (--all asks again)\n")
        return ExitCode.CLEAN
    try:
        found = checking.found_by(run, here.path.parent)
        gated = checking.gated(checking.checked(found.meetings, run), here, run) if found.meetings else None
        checking.tell_what_is_missing(found, -1)
    except ReadoutCheckError as error:
        complain(error.message, error.hint)
        gated = None
    session = _Session(here, entries, asked_about, gated, by, color=run.asked.color)
    session.run()
    output.write_stdout(f"{here.shown}: {session.decided} of {len(asked_about)} decided\n")
    return ExitCode.CLEAN


class _Session:
    """The questions and answers of one audit. ``decided`` counts the entries that were given a verdict in it."""

    def __init__(
        self,
        here: Known,
        entries: Sequence[Entry],
        asked_about: Sequence[int],
        gated: Gated | None,
        by: str | None,
        *,
        color: output.Color,
    ) -> None:
        self._here = here
        self._entries = list(entries)
        self._asked_about = asked_about
        self._before = tuple(entries)
        self._gated = gated
        self._by = by
        self._color = color

    @property
    def decided(self) -> int:
        """How many entries have another verdict than before."""
        return sum(a != b for a, b in zip(self._before, self._entries, strict=True))

    def run(self) -> None:
        """Ask until the last entry, "q", or the end of the input."""
        at = 0
        while at < len(self._asked_about):
            self._show(at)
            answer = self._answer()
            if answer == "q":
                return
            if answer == "b":
                at = max(0, at - 1)
                continue
            if answer != "s":
                self._decide(self._asked_about[at], answer)
            at += 1

    def _answer(self) -> str:
        while True:
            output.write_stdout(_PROMPT)
            line = sys.stdin.readline()
            if not line:
                output.write_stdout("\n")
                return "q"
            if (word := line.strip().lower()[:1]) in set("farsbq") and word:
                return word
            output.write_stdout("One of the letters f, a, r, s, b, q, then Enter.\n")

    def _decide(self, place: int, answer: str) -> None:
        """Put the verdict into the entry and the entry into the file, at once."""
        from readout_check.baseline import Verdict, save

        verdict: Verdict = {
            "f": Verdict.FALSE_ALARM,
            "a": Verdict.ARTICLE_WRONG,
            "r": Verdict.READOUT_WRONG,
        }[answer]
        entry = self._entries[place]
        self._entries[place] = replace(entry, verdict=verdict, by=self._by or entry.by)
        save(self._here.path, self._entries, self._here.shown)

    def _show(self, at: int) -> None:
        from readout_check.formats import View
        from readout_check.formats.known import entry_text, finding_text

        width = output.width_of(sys.stdout, os.environ)
        view = View(width=width, color=output.wants_color(self._color, sys.stdout, os.environ))
        entry = self._entries[self._asked_about[at]]
        finding = None
        if self._gated is not None:
            places = [n for n, met in self._gated.met.items() if met == self._before[self._asked_about[at]]]
            finding = self._gated.report.findings[places[0]] if places else None
        head = f"\n{at + 1} of {len(self._asked_about)}  {entry.fingerprint}"
        head += f"  verdict: {entry.verdict}\n" if entry.verdict else "\n"
        shown = finding_text(finding, view) if finding is not None else entry_text(entry, view)
        output.write_stdout(head + shown)
