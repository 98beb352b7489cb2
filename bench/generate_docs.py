#!/usr/bin/env python3
"""Write what is taken from the code: the rules' pages, the command line's, the blocks of README.md, the quick answers.

    python bench/generate_docs.py [--check]

A rule's page is its module's docstring under a heading. A block of README.md stands between ``<!-- NAME:begin -->`` and
``<!-- NAME:end -->``: ``rules`` is the table of rules, ``example`` the real output of ``readout-check seeds/``.
The examples of docs/formats.md are blocks as well, one for each format; ``formats`` is the README's table of them.
``--check`` writes nothing and exits 1 when something is out of date, naming it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from readout_check.formats import FORMATS
from readout_check.rules import RULES
from readout_check.rules.base import Rule

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import generate_pages  # noqa: E402

README = ROOT / "README.md"
PAGES = ROOT / "docs" / "rules"
COMMAND_LINE = ROOT / "docs" / "command-line.md"
FORMATS_PAGE = ROOT / "docs" / "formats.md"
FENCES = {"text": "text", "concise": "text", "github": "text", "junit": "xml", "markdown": "markdown", "csv": "text"}
COMMANDS = (
    "",
    "check",
    "claims",
    "text",
    "init",
    "explain",
    "rules",
    "baseline",
    "baseline create",
    "baseline accept",
    "baseline prune",
    "baseline audit",
    "cache",
    "cache info",
    "cache clear",
    "config",
)
SEED_RUN = ("check", "seeds/", "--isolated", "--color", "never", "--exit-zero")


def page(rule: Rule) -> str:
    """The Markdown page of a rule."""
    former = f", formerly {', '.join(rule.former_codes)}" if rule.former_codes else ""
    return f"# {rule.code} {rule.name}\n\nSeverity: {rule.severity}{former}.\n\n{rule.doc.strip()}\n"


def rules_table() -> str:
    """The table of all rules, each with a link to its page."""
    rows = [
        f"| [{rule.code}](docs/rules/{rule.code}.md) | {rule.name} | {rule.severity} | {rule.summary} |"
        for rule in RULES
    ]
    head = ["| code | name | severity | fires when |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows])


def example() -> str:
    """What ``readout-check seeds/`` prints, as a fenced block."""
    return "\n".join(["```text", "$ readout-check seeds/", output_of(*SEED_RUN), "```"])


def formats_table() -> str:
    """The table of all formats, each with a link to its section."""
    rows = [f"| [{f.name}](docs/formats.md#{f.name}) | {f.summary} |" for f in FORMATS]
    return "\n".join(["| `--format` | for |", "| --- | --- |", *rows])


def formats_page() -> str:
    """The page of the formats with its examples: the run over seeds/ for one rule, some of them cut."""
    text = FORMATS_PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        further = [word for f in FORMATS for word in ("--also", f"{f.name}:{folder}/{f.name}")]
        output_of(*SEED_RUN, "--select", "RC401", *further)
        for found in FORMATS:
            shown = shortened(found.name, Path(folder, found.name).read_text(encoding="utf-8").rstrip("\n"))
            text = with_block(text, found.name, f"```{FENCES.get(found.name, 'json')}\n{shown}\n```")
    return text


def shortened(name: str, text: str) -> str:
    """What a page shows of a report: of SARIF the results, of JSON the finding, of JUnit one case, no text twice."""
    lines = text.splitlines()
    if name == "sarif":
        return json.dumps(json.loads(text)["runs"][0]["results"], ensure_ascii=False, indent=1)
    if name == "json":
        return json.dumps(json.loads(text)["meetings"][0]["findings"], ensure_ascii=False, indent=1)
    if name == "jsonl":
        return f"{text[:200]}..."
    if name == "junit":
        end = next(number for number, line in enumerate(lines) if "</testcase>" in line)
        return "\n".join([*lines[: end + 1], "    ...", *lines[-2:]])
    if name == "github":
        return "\n".join(["...", *(line for line in lines if line.startswith("::"))])
    return text


def command_line() -> str:
    """The page with the help of every command."""
    parts = ["# The command line", "What `--help` prints, for every command."]
    for command in COMMANDS:
        parts += [f"## readout-check {command}".rstrip(), f"```text\n{output_of(*command.split(), '--help')}\n```"]
    return "\n\n".join(parts) + "\n"


def output_of(*arguments: str) -> str:
    """What the tool prints, 100 columns wide, without blanks at the ends of lines."""
    done = subprocess.run(
        [sys.executable, "-m", "readout_check", *arguments],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "100", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


def with_block(text: str, name: str, content: str) -> str:
    """``text`` with its marked block ``name`` filled with ``content``. Raises ValueError when it has none."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"no block {name!r}")
    return f"{before}{begin}\n{content}\n{end}{after}"


def wanted() -> dict[Path, str]:
    """Every generated file with the text that it should have. Runs the tool."""
    readme = README.read_text(encoding="utf-8")
    readme = with_block(with_block(readme, "rules", rules_table()), "example", example())
    readme = with_block(readme, "formats", formats_table())
    pages = {README: readme, COMMAND_LINE: command_line(), FORMATS_PAGE: formats_page()}
    return pages | {PAGES / f"{rule.code}.md": page(rule) for rule in RULES} | generate_pages.pages()


def stale() -> list[str]:
    """The generated files that are missing, out of date or left over, relative to the repository's root."""
    files = wanted()
    old = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    left_over = [path for path in _written() if path not in files]
    return sorted(path.relative_to(ROOT).as_posix() for path in (*old, *left_over))


def _written() -> list[Path]:
    """The files in the folders that hold nothing but generated files."""
    return [*PAGES.glob("*.md"), *(path for path in generate_pages.PAGES.iterdir() if path.is_file())]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 when something is out of date")
    if parser.parse_args().check:
        sys.exit("\n".join(f"out of date: {path}" for path in stale()) or 0)
    files = wanted()
    PAGES.mkdir(parents=True, exist_ok=True)
    for path in _written():
        if path not in files:
            path.unlink()
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
