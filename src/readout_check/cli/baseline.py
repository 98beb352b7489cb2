"""``readout-check baseline create``, ``accept`` and ``prune``."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from readout_check.cli import checking, options, output
from readout_check.cli.asked import Asked, Plan, given_by, plan
from readout_check.cli.checking import Known
from readout_check.cli.exits import ExitCode
from readout_check.errors import BaselineError, SettingsError
from readout_check.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from readout_check.baseline import Entry, Gated
    from readout_check.documents.discover import Discovered
    from readout_check.records import Finding


def create(
    ctx: typer.Context,
    paths: options.Paths = None,
    official: options.Official = None,
    baseline: options.Baseline = None,
    write: options.Write = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    today: options.Today = None,
) -> ExitCode:
    """Make the baseline."""
    asked = Asked(paths=paths or (), official=official or (), baseline=baseline, model=model, today=today)
    run = plan(given_by(ctx), asked, config, isolated=isolated)
    path = checking.baseline_path(run)
    here = Known(path=path, entries=None)
    if os.path.lexists(path):
        raise BaselineError(
            f"{here.shown} is there already and is not overwritten",
            "'baseline accept' adds to it, 'baseline prune' takes out; delete it to start anew",
        )
    from readout_check.baseline import acceptable, entry_of

    found = checking.found_by(run, path.parent)
    entries = [entry_of(f) for f in acceptable(checking.checked(found.meetings, run))] if found.meetings else []
    _save(here, entries, write=write)
    output.write_stdout(f"{here.shown}: created with {_counted(len(entries))}\n")
    return _done(found)


def accept(
    ctx: typer.Context,
    reason: options.Reason,
    fingerprints: options.Fingerprints = None,
    paths: options.CheckedPaths = None,
    official: options.Official = None,
    by: options.By = None,
    baseline: options.Baseline = None,
    write: options.Write = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    today: options.Today = None,
) -> ExitCode:
    """Add new findings to the baseline."""
    if not reason.strip():
        raise SettingsError("--reason is empty", "say why, for the next reader")
    asked = Asked(paths=paths or (), official=official or (), baseline=baseline, model=model, today=today)
    run = plan(given_by(ctx), asked, config, isolated=isolated)
    here, entries = existing(run)
    found, gated = _gated(run, here)
    added, changed = _accepted(gated, fingerprints or (), " ".join(reason.split()), by)
    rest = list(entries)
    for old in changed:
        rest.remove(old)
    _save(here, [*rest, *changed.values(), *added], write=write, before=entries)
    output.write_stdout(f"{here.shown}: {_counted(len(added))} added, {_counted(len(changed))} given the reason\n")
    return _done(found)


def prune(
    ctx: typer.Context,
    paths: options.Paths = None,
    official: options.Official = None,
    baseline: options.Baseline = None,
    write: options.Write = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    model: options.Model = DEFAULT_MODEL,
    today: options.Today = None,
) -> ExitCode:
    """Take out stale entries."""
    asked = Asked(paths=paths or (), official=official or (), baseline=baseline, model=model, today=today)
    run = plan(given_by(ctx), asked, config, isolated=isolated)
    here, entries = existing(run)
    found, gated = _gated(run, here)
    rest = list(entries)
    for entry in gated.stale:
        rest.remove(entry)
    _save(here, rest, write=write, before=entries)
    output.write_stdout(f"{here.shown}: {_counted(len(gated.stale))} taken out, {len(rest)} left\n")
    return _done(found)


def existing(run: Plan) -> tuple[Known, tuple[Entry, ...]]:
    """The baseline of a run that must be there. Raises BaselineError."""
    here = checking.known(run)
    if here.entries is None:
        raise BaselineError("there is no baseline here", "'readout-check baseline create' makes one")
    return here, here.entries


def check_may_write(path: str, *, write: bool) -> None:
    """Raise BaselineError where CI is set and --write is not given: a pipeline must not accept its own findings."""
    if os.environ.get("CI", "").lower() not in ("", "0", "false") and not write:
        raise BaselineError(f"{path}: nothing is written, as CI is set", "--write writes all the same")


def _save(here: Known, entries: Sequence[Entry], *, write: bool, before: Sequence[Entry] | None = None) -> None:
    """Write the baseline; where nothing has changed, not one byte of it."""
    from readout_check.baseline import save

    if before is not None and sorted(e.order for e in before) == sorted(e.order for e in entries):
        return
    check_may_write(here.shown, write=write)
    save(here.path, entries, here.shown)


def _gated(run: Plan, here: Known) -> tuple[Discovered, Gated]:

    found = checking.found_by(run, here.path.parent)
    if not found.meetings:
        checking.tell_what_is_missing(found, -1)
        raise SettingsError("no meeting could be checked", "mend what is told above")
    gated: Gated = checking.gated(checking.checked(found.meetings, run), here, run)
    return found, gated


def _accepted(
    gated: Gated, fingerprints: Sequence[str], reason: str, by: str | None
) -> tuple[list[Entry], Mapping[Entry, Entry]]:
    """The entries to add, and the entries to replace, each with its new form; all new ones without fingerprints.

    Raises BaselineError for a fingerprint that no finding has.
    """
    from readout_check.baseline import Verdict, entry_of
    from readout_check.baseline.gate import is_acceptable

    findings = [(n, f) for n, f in enumerate(gated.report.findings) if is_acceptable(f)]
    wanted = {word.strip().lower() for word in fingerprints}
    missing = sorted(wanted - {f.fingerprint for _, f in findings})
    if missing:
        raise BaselineError(f"no finding has the fingerprint {missing[0]!r}", _close(missing[0], findings))
    added, changed = [], {}
    for n, finding in findings:
        if wanted and finding.fingerprint not in wanted:
            continue
        entry = gated.met.get(n)
        if entry is None:
            added.append(replace(entry_of(finding), verdict=Verdict.ACCEPTED, reason=reason, by=by))
        elif wanted:
            changed[entry] = replace(entry, verdict=Verdict.ACCEPTED, reason=reason, by=by)
    return added, changed


def _close(word: str, findings: Sequence[tuple[int, Finding]]) -> str:
    import difflib

    close = difflib.get_close_matches(word, [f.fingerprint for _, f in findings], n=1)
    return f"did you mean {close[0]}?" if close else "'readout-check check --format json' shows them"


def _done(found: Discovered) -> ExitCode:
    checking.tell_what_is_missing(found, -1)
    return ExitCode.TROUBLE if found.problems else ExitCode.CLEAN


def _counted(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
