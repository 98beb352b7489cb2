#!/usr/bin/env python3
"""Accuracy on the gold pairs: the tuned half, the other half and the whole, one column each.

    python bench/accuracy.py [--run "readout-check"] [--markdown] [--failures]

The tool runs once over all pairs (bench/score.py says how a finding is counted); the halves are those of
bench/split.toml. ``--failures`` lists the misses and false alarms of the tuned half only: the other half stays unread.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

BENCH = Path(__file__).resolve().parent
GOLD = BENCH / "gold"
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
    unknown = names - all_pairs()
    if unknown:
        sys.exit(f"bench/split.toml names unknown pairs: {', '.join(sorted(unknown))}")
    return names


def all_pairs() -> frozenset[str]:
    """The names of all gold pairs."""
    return frozenset(path.parent.name for path in GOLD.glob("*/gold.json"))


def write_tree(names: frozenset[str], tree: Path) -> None:
    """Write the documents of the pairs ``names``, without their labels, as one folder per meeting under ``tree``."""
    for name in sorted(names):
        labels = json.loads((GOLD / name / "gold.json").read_text(encoding="utf-8"))
        root = SEEDS if "official_file" in labels else GOLD / name
        folder = tree / name
        folder.mkdir(parents=True)
        for side in ("official", "article"):
            source = root / labels.get(f"{side}_file", f"{side}.txt")
            (folder / f"{side}.txt").write_bytes(source.read_bytes())


def report_for(names: frozenset[str], command: str, scratch: Path) -> Path:
    """Run the tool once over the pairs ``names`` and return the path of its JSON report. Exits when the run fails."""
    tree = scratch / "tree"
    write_tree(names, tree)
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


def score(names: frozenset[str], report: Path, scratch: Path, *, failures: bool) -> dict[str, float]:
    """The scorer's figures for the pairs ``names`` in ``report``; with ``failures`` its list goes to stdout."""
    chosen = scratch / f"gold-{len(list(scratch.iterdir()))}"
    chosen.mkdir()
    for name in names:
        (chosen / name).symlink_to(GOLD / name, target_is_directory=True)
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


def table(columns: dict[str, dict[str, float]], *, markdown: bool) -> str:
    """The figures, a row each; NaN is shown as a dash."""
    rows = [["", *columns]]
    rows += [[label, *(cell(column[key]) for column in columns.values())] for key, label in ROWS.items()]
    if markdown:
        rows.insert(1, ["---", *("---:" for _ in columns)])
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    width = max(len(row[0]) for row in rows)
    return "\n".join(row[0].ljust(width) + "".join(value.rjust(13) for value in row[1:]) for row in rows)


def cell(value: float) -> str:
    """A count as it is, a share to three places."""
    if value != value:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", default=DEFAULT_RUN, help="the command to score")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/benchmarks.md")
    parser.add_argument("--failures", action="store_true", help="list misses and false alarms of the tuned half")
    options = parser.parse_args()
    tuned, everything = tuned_pairs(), all_pairs()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        report = report_for(everything, options.run, scratch)
        halves = {"tuned half": tuned, "other half": everything - tuned, "whole": everything}
        columns = {
            name: score(pairs, report, scratch, failures=options.failures and name == "tuned half")
            for name, pairs in halves.items()
        }
    print(table(columns, markdown=options.markdown))


if __name__ == "__main__":
    main()
