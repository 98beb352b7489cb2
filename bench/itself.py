#!/usr/bin/env python3
"""Every readout as its own article: what is said of a text that cannot depart from itself is a false accusation.

    python bench/itself.py [--run CMD] [--gold DIR ...]

Prints each error and warning, and how many there are. It exits 1 when there are any.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent))

from bench import accuracy, mutate  # noqa: E402

LOUD = ("error", "warning")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", default=accuracy.DEFAULT_RUN, help="the command to check with")
    parser.add_argument(
        "--gold", type=Path, nargs="+", default=[BENCH / name for name in ("gold", "dev", "unread")],
        help="folders of pairs whose readouts are taken",
    )  # fmt: skip
    options = parser.parse_args()
    pairs = [pair for folder in options.gold for pair in mutate.pairs_of(folder)]
    found = mutate.check([(pair.name, pair.official, pair.official) for pair in pairs], options.run)
    loud = [(name, f) for name, findings in found.items() for f in findings if f["severity"] in LOUD]
    for name, finding in loud:
        print(f"{name}: {finding['rule']} {finding['message']}")
    print(f"\nErrors and warnings of {len(pairs)} readouts against themselves: {len(loud)}")
    sys.exit(1 if loud else 0)


if __name__ == "__main__":
    main()
