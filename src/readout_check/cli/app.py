"""The Typer application: its commands, its default command, and its exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

import readout_check
from readout_check.cli import helptext
from readout_check.cli.audit import audit
from readout_check.cli.baseline import accept, create, prune
from readout_check.cli.cache import cache_group
from readout_check.cli.check import check
from readout_check.cli.claims import claims
from readout_check.cli.config import show_config
from readout_check.cli.exits import ExitCode
from readout_check.cli.init import init
from readout_check.cli.output import write_stdout
from readout_check.cli.rules import explain, rules
from readout_check.cli.say import complain
from readout_check.cli.text import text

PROGRAM = "readout-check"
_HELP = {"help_option_names": ["-h", "--help"]}


class DefaultToCheck(TyperGroup):
    """A group whose ``check`` need not be named: what is neither a command nor an option of the group goes to it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``check`` in front where it was left out; while completing the first word, it is not known yet."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if args or not ctx.resilient_parsing:
            first = args[0].partition("=")[0] if args else ""
            if first not in own and first not in self.commands:
                args = ["check", *args]
        return super().parse_args(ctx, args)


def application() -> typer.Typer:
    """The application. Its help is plain text: quick, and the same in a log as on a terminal."""
    app = typer.Typer(
        cls=DefaultToCheck,
        help=helptext.MAIN,
        epilog=helptext.MAIN_END,
        subcommand_metavar="[PATH]... | COMMAND [ARGS]...",
        context_settings=_HELP,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_group)
    app.command(
        help=helptext.CHECK, epilog=helptext.CHECK_END, short_help="Check articles against the readout (default)."
    )(check)
    app.command(help=helptext.CLAIMS, epilog=helptext.CLAIMS_END, short_help="Show what is read out of documents.")(
        claims
    )
    app.command(help=helptext.TEXT, epilog=helptext.TEXT_END, short_help="Print the text of a document.")(text)
    app.command(help=helptext.INIT, epilog=helptext.INIT_END, short_help="Write a meeting.toml to correct.")(init)
    app.command(help=helptext.EXPLAIN, short_help="Explain a rule.")(explain)
    app.command(help=helptext.RULES, short_help="List the rules.")(rules)
    app.add_typer(_baseline(), name="baseline", help=helptext.BASELINE, short_help="Keep a file of known findings.")
    app.add_typer(cache_group(_HELP), name="cache", help=helptext.CACHE, short_help="Show or empty the cache.")
    app.command("config", help=helptext.CONFIG, epilog=helptext.CONFIG_END, short_help="Print the configuration.")(
        show_config
    )
    return app


def _baseline() -> typer.Typer:
    """The commands about the baseline."""
    app = typer.Typer(
        epilog=helptext.BASELINE_END,
        context_settings=_HELP,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.command(help=helptext.BASELINE_CREATE, short_help="Make the file: all findings of today.")(create)
    app.command(help=helptext.BASELINE_ACCEPT, short_help="Add new findings, with a reason.")(accept)
    app.command(help=helptext.BASELINE_PRUNE, short_help="Take out stale entries.")(prune)
    app.command(help=helptext.BASELINE_AUDIT, short_help="Decide entry by entry, on a terminal.")(audit)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command line. Returns the exit code; 1 is what a check found, and nothing else."""
    try:
        code = get_command(application()).main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        where = context.command_path if context is not None else PROGRAM
        complain(_told(error.format_message()), f"'{where} --help' shows the usage")
        return ExitCode.TROUBLE
    except typer.Abort:
        code = int(ExitCode.INTERRUPTED)
    except SystemExit as error:  # Typer leaves so after completion, and when the reader of --help has gone away
        if isinstance(error.__context__, BrokenPipeError):
            return ExitCode.CLEAN
        code = error.code
    if code == ExitCode.INTERRUPTED:
        complain("interrupted")
    if isinstance(code, ExitCode):
        return code
    return {0: ExitCode.CLEAN, None: ExitCode.CLEAN, 130: ExitCode.INTERRUPTED}.get(code, ExitCode.TROUBLE)


def _told(message: str) -> str:
    return (message[:1].lower() + message[1:]).rstrip(".")


def _show_version(wanted: bool) -> None:
    if wanted:
        write_stdout(f"{PROGRAM} {readout_check.__version__}\n")
        raise typer.Exit


def _group(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.", show_default=False),
    ] = False,
) -> None:
    """Nothing: the options of the group act when they are read."""
