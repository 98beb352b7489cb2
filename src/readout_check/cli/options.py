"""The options of the commands, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from readout_check.cli.output import Color
from readout_check.model import Severity

FormatName = Literal["text", "concise", "json"]  # the names in formats.FORMATS, told here without importing them
TableOrJson = Literal["table", "json"]

# The arguments are described in the words above the options: Typer would show them with their Python types.
Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", hidden=True)]
Files = Annotated[list[str], typer.Argument(metavar="FILE", hidden=True)]
File = Annotated[str, typer.Argument(metavar="FILE", hidden=True)]
Codes = Annotated[list[str], typer.Argument(metavar="CODE", hidden=True)]

Official = Annotated[
    list[str] | None,
    typer.Option("--official", metavar="FILE", help="This document is the readout. Repeatable.", show_default=False),
]
Format = Annotated[FormatName, typer.Option("--format", help="How to report: for people, editors, or programs.")]
ClaimsFormat = Annotated[TableOrJson, typer.Option("--format", help="How to list.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write the report to FILE, whole or not at all.", show_default=False
    ),
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
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.", show_default=False)]
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
        help="Take more of a document: bytes, unpacked, markup, characters, lines, numbers, pages. Repeatable.",
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
