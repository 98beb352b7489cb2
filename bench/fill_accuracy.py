#!/usr/bin/env python3
"""Fill the tables of docs/accuracy.md by running the commands that measure them.

    python bench/fill_accuracy.py [--suites FOLDER]

A table stands between ``<!-- NAME:begin -->`` and ``<!-- NAME:end -->``. Without ``--suites`` (the folder of the
published suites, which are not part of this project) the table of the suites stays as it is.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent
PAGE = BENCH.parent / "docs" / "accuracy.md"
COMMANDS = {
    "pairs": ["accuracy.py", "--markdown"],
    "rules": ["accuracy.py", "--rules", "--markdown"],
    "edits": ["mutate.py", "--markdown"],
    "exchanges": ["exchanges.py", "--gold", str(BENCH / "dev"), "--markdown"],
}


def output(command: list[str]) -> str:
    """What a script of this folder prints. Exits when it fails."""
    arguments = [sys.executable, str(BENCH / command[0]), *command[1:]]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bench/{command[0]} exited {done.returncode}:\n{done.stderr[-3000:]}")
    return done.stdout.strip()


def filled(page: str, name: str, block: str) -> str:
    """The page with the block ``name`` replaced. Raises ValueError when it has no such block."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    head, found, rest = page.partition(begin)
    _, closed, tail = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"no block {name}")
    return f"{head}{begin}\n{block}\n{end}{tail}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", type=Path, help="folder of the published suites")
    options = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    for name, command in COMMANDS.items():
        page = filled(page, name, output(command))
    if options.suites:
        lines = output(["suites.py", str(options.suites)]).splitlines()
        totals = "\n".join(line for line in lines if line and not line.startswith(" "))
        page = filled(page, "suites", f"```text\n{totals}\n```")
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
