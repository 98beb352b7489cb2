#!/usr/bin/env python3
"""Accuracy on the gold pairs: the tuned half, the other half and the whole, on the development and the unread pairs.

    python bench/accuracy.py [--run "readout-check"] [--markdown] [--failures] [--rules]

The tool runs once over all pairs (bench/score.py says how a finding is counted); the halves are those of
bench/split.toml, the development pairs those of bench/dev, the unread ones those of bench/unread. ``--rules`` says how
often each rule was right instead. ``--failures`` lists the misses and false alarms, but none of the other half and of
the unread pairs, of which hardly anything was read.
"""

from __future__ import annotations

import argparse
import json
import runpy
import shlex
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parent
GOLD = BENCH / "gold"
DEVELOPMENT = BENCH / "dev"
UNREAD = BENCH / "unread"
SEEDS = BENCH.parent / "seeds"
SCORE = BENCH / "score.py"
DEFAULT_RUN = shlex.join([sys.executable, "-m", "readout_check"])

ROWS = {
    "pairs": "pairs",
    "contradiction_recall": "contradictions found",
    "distortion_recall": "distortions found",
    "precision": "precision of errors and warnings",
    "false_errors_per_pair": "false errors per pair",
    "false_warnings_per_pair": "false warnings per pair",
    "unsupported_called_error": "unsupported claims called errors",
    "evidence_located": "right passage of the readout shown",
    "severity_right": "right severity",
    "duplicates_per_found": "further findings per discrepancy found",
    "agreement_recall": "agreements paired",
}


def tuned_pairs() -> frozenset[str]:
    """The names of the tuned half. Exits when the split names a pair that does not exist."""
    names = frozenset(tomllib.loads((BENCH / "split.toml").read_text(encoding="utf-8"))["tuned"])
    unknown = names - set(gold_pairs())
    if unknown:
        sys.exit(f"bench/split.toml names unknown pairs: {', '.join(sorted(unknown))}")
    return names


def gold_pairs() -> dict[str, Path]:
    """The folders of all gold pairs, by name."""
    return {path.parent.name: path.parent for path in sorted(GOLD.glob("*/gold.json"))}


def further_pairs(folder: Path) -> dict[str, Path]:
    """The folders of the pairs in bench/dev or bench/unread, by name. Exits when a gold pair has the same name."""
    pairs = {path.parent.name: path.parent for path in sorted(folder.glob("*/gold.json"))}
    if twice := pairs.keys() & gold_pairs().keys():
        sys.exit(f"in bench/gold and in {folder.name}: {', '.join(sorted(twice))}")
    return pairs


def write_tree(pairs: dict[str, Path], tree: Path) -> None:
    """Write the documents of the pairs, without their labels, as one folder per meeting under ``tree``."""
    for name, source in pairs.items():
        labels = json.loads((source / "gold.json").read_text(encoding="utf-8"))
        root = SEEDS if "official_file" in labels else source
        folder = tree / name
        folder.mkdir(parents=True)
        for side in ("official", "article"):
            (folder / f"{side}.txt").write_bytes((root / labels.get(f"{side}_file", f"{side}.txt")).read_bytes())


def report_for(pairs: dict[str, Path], command: str, scratch: Path) -> Path:
    """Run the tool once over the pairs and return the path of its JSON report. Exits when the run fails."""
    tree = scratch / "tree"
    write_tree(pairs, tree)
    done = subprocess.run(
        [*shlex.split(command), str(tree), "--format", "json", "--exit-zero", "--isolated"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"the command exited {done.returncode}:\n{done.stderr[-3000:]}")
    report = scratch / "report.json"
    report.write_text(done.stdout, encoding="utf-8")
    return report


def score(pairs: dict[str, Path], report: Path, scratch: Path, *, failures: bool) -> dict[str, float]:
    """The scorer's figures for the pairs in ``report``; with ``failures`` its list goes to stdout."""
    chosen = scratch / f"gold-{len(list(scratch.iterdir()))}"
    chosen.mkdir()
    for name, folder in pairs.items():
        (chosen / name).symlink_to(folder, target_is_directory=True)
    out = chosen.with_suffix(".json")
    command = [sys.executable, SCORE, chosen, "--seeds", SEEDS, "--report", report, "--json", out]
    done = subprocess.run(
        [*map(str, command), *(["--failures"] if failures else [])], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        sys.exit(f"the scorer exited {done.returncode}:\n{done.stdout}{done.stderr}")
    if failures:
        print(done.stdout)
    figures: dict[str, float] = json.loads(out.read_text(encoding="utf-8"))
    return figures


def right_by_rule(columns: dict[str, dict[str, Path]], report: Path) -> list[list[str]]:
    """Rows of right/total errors and warnings, by rule and then by band of confidence, for the pairs of each column."""
    scorer = runpy.run_path(str(SCORE))
    meetings = {m["id"].rpartition("/")[2]: m for m in json.loads(report.read_text(encoding="utf-8"))["meetings"]}
    total: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for column, pairs in columns.items():
        for name, folder in pairs.items():
            labels = [s for group, _, _, s in scorer["load_gold"](folder, SEEDS)[2] if group == "discrepancies"]
            for finding in meetings[name]["findings"]:
                if finding["severity"] not in scorer["LOUD"] or not finding["secondary"]:
                    continue
                span = scorer["span"](finding["secondary"])
                hit = any(scorer["overlaps"](span, label) and scorer["tight"](span, label) for label in labels)
                for row in (f"{finding['rule']} {finding['name']}", band(finding), "all"):
                    total[row, column] += 1
                    right[row, column] += hit
    order = sorted({row for row, _ in total}, key=lambda row: (row == "all", not row.startswith("RC"), row))
    shares = {c: [f"{right[row, c]}/{total[row, c]}" if total[row, c] else "–" for row in order] for c in columns}
    return [["", *columns], *([row, *(shares[c][i] for c in columns)] for i, row in enumerate(order))]


def band(finding: dict[str, Any]) -> str:
    """The band of a finding's confidence, one tenth wide; 1.0 is a band of its own."""
    tenth = int(finding["confidence"] * 10 + 1e-9)
    return "confidence 1.0" if tenth >= 10 else f"confidence 0.{tenth} to 0.{tenth}9"


def figures_table(columns: dict[str, dict[str, float]]) -> list[list[str]]:
    """The figures, a row each; NaN is shown as a dash."""
    rows = [[label, *(cell(column[key]) for column in columns.values())] for key, label in ROWS.items()]
    return [["", *columns], *rows]


def table(rows: list[list[str]], *, markdown: bool) -> str:
    """The rows, the first being the head, in columns or as Markdown."""
    if markdown:
        rows = [rows[0], ["---", *("---:" for _ in rows[0][1:])], *rows[1:]]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    width = max(len(row[0]) for row in rows)
    return "\n".join(row[0].ljust(width) + "".join(value.rjust(19) for value in row[1:]) for row in rows)


def cell(value: float) -> str:
    """A count as it is, a share to three places."""
    if value != value:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", default=DEFAULT_RUN, help="the command to score")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/accuracy.md")
    parser.add_argument("--failures", action="store_true", help="list misses and false alarms, none of the other half")
    parser.add_argument("--rules", action="store_true", help="print how often each rule was right instead")
    options = parser.parse_args()
    tuned, gold = tuned_pairs(), gold_pairs()
    development, unread = further_pairs(DEVELOPMENT), further_pairs(UNREAD)
    groups = {
        "tuned half": {name: gold[name] for name in gold if name in tuned},
        "other half": {name: gold[name] for name in gold if name not in tuned},
        "whole": gold,
        "development pairs": development,
        "unread pairs": unread,
    }
    groups = {name: pairs for name, pairs in groups.items() if pairs}
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        report = report_for({**gold, **development, **unread}, options.run, scratch)
        if options.rules:
            columns = {name: pairs for name, pairs in groups.items() if name != "whole"} | {
                "all": {**gold, **development, **unread}
            }
            print(table(right_by_rule(columns, report), markdown=options.markdown))
            return
        read = ("tuned half", "development pairs") if options.failures else ()
        figures = {name: score(pairs, report, scratch, failures=name in read) for name, pairs in groups.items()}
    print(table(figures_table(figures), markdown=options.markdown))


if __name__ == "__main__":
    main()
