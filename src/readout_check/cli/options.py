"""The options of the commands, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from readout_check.cli.output import Color
from readout_check.records import Severity

# The names in formats.FORMATS, told here without importing them; checked in cli.reports, which says what was meant.
FORMAT_NAMES = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "csv", "rdjson")
TableOrJson = Literal["table", "json"]

# The arguments are described in the words above the options: Typer would show them with their Python types.
Words = Annotated[list[str] | None, typer.Argument(metavar="PATH", hidden=True)]  # paths, addresses and "-"
Paths = Annotated[list[Path] | None, typer.Argument(metavar="PATH", hidden=True)]
Files = Annotated[list[str], typer.Argument(metavar="FILE", hidden=True)]
File = Annotated[str, typer.Argument(metavar="FILE", hidden=True)]
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", hidden=True)]
Codes = Annotated[list[str], typer.Argument(metavar="CODE", hidden=True)]

_OFFICIAL = typer.Option(
    "--official", metavar="FILE", help="This document is the readout. Repeatable.", show_default=False
)
OfficialWords = Annotated[list[str] | None, _OFFICIAL]
Official = Annotated[list[Path] | None, _OFFICIAL]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"How to report: {', '.join(FORMAT_NAMES[:-1])} or {FORMAT_NAMES[-1]}.",
        autocompletion=lambda: list(FORMAT_NAMES),
    ),
]
ClaimsFormat = Annotated[TableOrJson, typer.Option("--format", help="How to list.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write the report to FILE, whole or not at all.", show_default=False
    ),
]
Also = Annotated[
    list[str] | None,
    typer.Option(
        "--also",
        metavar="FORMAT:FILE",
        help="Write a further report of the same run to FILE, in FORMAT. Repeatable.",
        show_default=False,
    ),
]
SarifAll = Annotated[
    bool,
    typer.Option("--sarif-all", help="SARIF holds known findings too, marked as such.", show_default=False),
]
FailOn = Annotated[Severity, typer.Option("--fail-on", help="The least severity that makes the exit code 1.")]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Only these rules: codes or their beginnings, with commas. Repeatable.",
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODES",
        help="Not these rules. Of --select and --ignore, the longer code wins. Repeatable.",
        show_default=False,
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0.0, max=1.0, metavar="FLOAT", help="Leave out errors and warnings less sure than this."
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="The findings that are known. Default: the nearest .readout-check-baseline.jsonl in or above the paths.",
        show_default=False,
    ),
]
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help="Leave the baseline aside: everything is new.", show_default=False)
]
StrictBaseline = Annotated[
    bool, typer.Option("--strict-baseline", help="Stale entries of the baseline exit 1 too.", show_default=False)
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration file. Default: the nearest readout-check.toml, or pyproject.toml with our table.",
        show_default=False,
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.", show_default=False)]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        help="The day on which suppressions are judged. Default: SOURCE_DATE_EPOCH, else the clock.",
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file that is there.", show_default=False)]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the file, and write nothing.", show_default=False)]
Write = Annotated[bool, typer.Option("--write", help="Write the file even where CI is set.", show_default=False)]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why, for the next reader.", show_default=False)]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides, kept in the entry.", show_default=False)
]
CheckedPaths = Annotated[
    list[Path] | None,
    typer.Option(
        "--path",
        metavar="PATH",
        help="What to check. Repeatable. Default: what the configuration says, else this folder.",
        show_default=False,
    ),
]
Fingerprints = Annotated[list[str] | None, typer.Argument(metavar="FINGERPRINT", hidden=True)]
AllEntries = Annotated[
    bool, typer.Option("--all", help="Ask about entries with a verdict as well.", show_default=False)
]
Model = Annotated[
    str, typer.Option("--model", metavar="NAME", help="The spaCy pipeline to read with: a package or a folder.")
]
StdinName = Annotated[
    str,
    typer.Option("--stdin-name", metavar="NAME", help="The name of the document that - reads from standard input."),
]
Limit = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=NUMBER",
        help="Take more of a document: bytes, unpacked, markup, tags, characters, lines, words, numbers, pages, "
        "product, comparisons. Repeatable.",
        show_default=False,
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from private and local addresses.", show_default=False)
]
SaveDir = Annotated[
    Path | None,
    typer.Option("--save-dir", metavar="FOLDER", help="Keep what was fetched from the web there.", show_default=False),
]
Jobs = Annotated[
    str, typer.Option("--jobs", "-j", metavar="N|auto", help="Check on so many processes; auto is one for each core.")
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="Check on the Dask cluster with this scheduler, tcp://HOST:PORT.",
        show_default=False,
    ),
]
CacheDir = Annotated[
    Path | None,
    typer.Option("--cache-dir", metavar="FOLDER", help="Keep what was read in FOLDER.", show_default=False),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep what was read.", show_default=False)]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Exit 0 where the exit code would be 1. 2 stays 2.", show_default=False)
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Add how often each rule fired.", show_default=False)]
ColorWhen = Annotated[Color, typer.Option("--color", help="When to use colour.")]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Only errors and warnings, and the verdict if it fails.", show_default=False),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        help="Also notes in full, agreements, claims not checked, and files skipped.",
        show_default=False,
    ),
]
