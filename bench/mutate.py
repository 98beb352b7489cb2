#!/usr/bin/env python3
"""How many small falsifications are caught: agreeing passages of the gold articles are made false, one edit at a time.

    python bench/mutate.py [--gold DIR] [--seed N] [--limit N] [--run CMD] [--markdown] [--failures]

For every passage that a gold pair labels as agreeing, and every kind of edit that its words allow, a copy of the pair
gets that one edit (bench/mutations.py). A seeded sample of them, even over the kinds, is checked in one run with the
unedited pairs. An edit is caught when an error or warning lies on the edited words, of a rule that has none on them in
the unedited pair.
``--failures`` lists those not caught, but none of the other half of bench/gold, which stays unread.
"""

from __future__ import annotations

import argparse
import json
import runpy
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent))

from bench import accuracy, mutations  # noqa: E402
from bench.mutations import Mutant, Pair  # noqa: E402

Findings = Sequence[Mapping[str, Any]]
LIMIT = 360


def pairs_of(gold: Path) -> list[Pair]:
    """The gold pairs below ``gold``, by name. Exits when a label is not a unique substring of its text."""
    load = runpy.run_path(str(accuracy.SCORE))["load_gold"]
    made = []
    for path in sorted(gold.glob("*/gold.json")):
        official, article, rows = load(path.parent, accuracy.SEEDS)
        agreements = tuple(row for group, row, _, _ in rows if group == "agreements")
        made.append(
            Pair(
                name=path.parent.name,
                official=official,
                article=article,
                agreements=agreements,
                disputed=tuple(span for group, _, _, span in rows if group == "discrepancies"),
                official_sides=tuple(span for group, _, span, _ in rows if group == "discrepancies"),
                surnames=mutations.surnames_of(agreements, official),
            )
        )
    return made


def check(documents: Iterable[tuple[str, str, str]], command: str) -> dict[str, Findings]:
    """The findings of one run over (meeting, readout, article), by meeting. Exits when the run fails."""
    with tempfile.TemporaryDirectory() as folder:
        for name, official, article in documents:
            meeting = Path(folder) / name
            meeting.mkdir()
            (meeting / "official.txt").write_bytes(official.encode())
            (meeting / "article.txt").write_bytes(article.encode())
        arguments = [*shlex.split(command), folder, "--format", "json", "--exit-zero", "--isolated"]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"the command exited {done.returncode}:\n{done.stderr[-3000:]}")
    return {meeting["id"].rpartition("/")[2]: meeting["findings"] for meeting in json.loads(done.stdout)["meetings"]}


def run(pairs: Sequence[Pair], chosen: Sequence[Mutant], command: str) -> tuple[list[bool], dict[str, Findings]]:
    """Whether each mutant is caught, and the findings of the unedited pairs."""
    by_name = {pair.name: pair for pair in pairs}
    documents = [(pair.name, pair.official, pair.article) for pair in pairs]
    documents += [(f"mutant-{i:05}", by_name[m.pair].official, m.article) for i, m in enumerate(chosen)]
    found = check(documents, command)
    hits = [mutations.caught(m, found[f"mutant-{i:05}"], found[m.pair]) for i, m in enumerate(chosen)]
    return hits, {pair.name: found[pair.name] for pair in pairs}


def beyond_labels(pairs: Sequence[Pair], unedited: Mapping[str, Findings]) -> int:
    """How many errors and warnings of the unedited pairs lie on no labelled discrepancy."""
    return sum(
        mutations.lies_on(finding, (0, len(pair.article)))
        and not any(mutations.lies_on(finding, span) for span in pair.disputed)
        for pair in pairs
        for finding in unedited[pair.name]
    )


def table(chosen: Sequence[Mutant], hits: Sequence[bool], made: Mapping[str, int], *, markdown: bool) -> str:
    """Caught of the total, by kind and over all, with the number of edits that could be made."""
    total, good = Counter(m.kind for m in chosen), Counter(m.kind for m, hit in zip(chosen, hits, strict=True) if hit)
    rows = [["edit", "caught", "share", "possible"]]
    for kind in (kind for kind in mutations.FINDERS if total[kind]):
        rows.append([kind, f"{good[kind]}/{total[kind]}", f"{good[kind] / total[kind]:.2f}", str(made[kind])])
    share = f"{sum(hits) / len(hits):.2f}" if hits else "–"
    rows.append(["all", f"{sum(hits)}/{len(hits)}", share, str(sum(made.values()))])
    if markdown:
        rows.insert(1, ["---", *["---:"] * (len(rows[0]) - 1)])
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return "\n".join(row[0].ljust(14) + "".join(cell.rjust(10) for cell in row[1:]) for row in rows)


def missed(chosen: Sequence[Mutant], hits: Sequence[bool], pairs: Sequence[Pair], hidden: frozenset[str]) -> list[str]:
    """A line for every mutant that was not caught, but those of the ``hidden`` pairs."""
    articles = {pair.name: pair.article for pair in pairs}
    return [
        f"{m.pair}: {m.kind}: {articles[m.pair][slice(*m.before)]!r} -> {m.words!r}"
        for m, hit in zip(chosen, hits, strict=True)
        if not hit and m.pair not in hidden
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=accuracy.GOLD, help="folder of gold pairs")
    parser.add_argument("--seed", type=int, default=1, help="what the edits and the sample follow from")
    parser.add_argument("--limit", type=int, default=LIMIT, help="how many edits to check at most")
    parser.add_argument("--run", default=accuracy.DEFAULT_RUN, help="the command to score")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/accuracy.md")
    parser.add_argument("--failures", action="store_true", help="list the edits that were not caught")
    options = parser.parse_args()
    pairs = pairs_of(options.gold)
    everything = [mutant for pair in pairs for mutant in mutations.mutants(pair, options.seed)]
    chosen = mutations.sample(everything, options.limit, options.seed)
    hits, unedited = run(pairs, chosen, options.run)
    if options.failures:
        hidden = frozenset(accuracy.gold_pairs()) - accuracy.tuned_pairs()
        print(*missed(chosen, hits, pairs, hidden), sep="\n", end="\n\n")
    print(table(chosen, hits, Counter(m.kind for m in everything), markdown=options.markdown))
    beyond = beyond_labels(pairs, unedited)
    print(f"\nErrors and warnings beyond the labels, per unedited pair: {beyond / max(len(pairs), 1):.2f} ({beyond})")


if __name__ == "__main__":
    main()
