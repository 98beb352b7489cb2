#!/usr/bin/env python3
"""Fit to labelled pairs the odds that two unequal claims speak of one fact (src/readout_check/align/odds.py), and the
curves that make confidence of the alignment's scores (src/readout_check/confidence.py).

    python bench/calibrate.py [--seed N] [--edits N] [--list]

Rows are the contests that the alignment finds in the pairs that may be read: the tuned half of bench/gold, and
bench/dev. A contest over a labelled discrepancy that shows the labelled passage is right, one over unlabelled words is
wrong. Further right ones come from single edits (bench/mutations.py), further wrong ones from articles held
against the readout of another meeting. The fit is a logistic regression with a ridge, by Newton's method. Printed are
the weights to be copied into ``WEIGHTS``, how well the odds hold when each meeting is judged by a model that has not
seen it, and the ``CURVES``, which are fitted to the verdicts of the rules on the pairs as they are.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent))

from bench import accuracy, mutate, mutations  # noqa: E402
from bench.mutations import Pair  # noqa: E402
from readout_check import discover, pipeline  # noqa: E402
from readout_check.align import align, contests  # noqa: E402
from readout_check.align.odds import SIGNS, Family  # noqa: E402
from readout_check.attribution import attribute  # noqa: E402
from readout_check.cast import participants  # noqa: E402
from readout_check.confidence import group_of  # noqa: E402
from readout_check.model import Reading  # noqa: E402
from readout_check.rules import RULES  # noqa: E402
from readout_check.settings import Settings  # noqa: E402

EDIT_WEIGHT, STRANGER_WEIGHT, RIDGE = 0.15, 0.3, 0.5
PRIOR = ((1.0, True), (1.0, True), (0.0, False))  # what is believed before anything is seen: a few findings are too few
SLACK = 80  # code points beside the labelled passage in which the shown one may lie (bench/score.py)
Vector = NDArray[np.float64]
Text = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A contest: its meeting, family, signs, weight, and whether it is right."""

    meeting: str
    family: Family
    signs: tuple[float, ...]
    weight: float
    right: bool
    words: str


def readable_pairs() -> list[Pair]:
    """The labelled pairs that may be read: the tuned half and the development pairs."""
    tuned = accuracy.tuned_pairs()
    return [p for p in mutate.pairs_of(accuracy.GOLD) if p.name in tuned] + mutate.pairs_of(accuracy.DEVELOPMENT)


def meetings_of(texts: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, Reading, Reading]]:
    """Each (name, readout, article) read and attributed. A text that comes again is parsed once."""
    with tempfile.TemporaryDirectory() as folder:
        for name, official, article in texts:
            meeting = Path(folder) / name
            meeting.mkdir()
            (meeting / "official.txt").write_bytes(official.encode())
            (meeting / "article.txt").write_bytes(article.encode())
        found = discover([Path(folder)]).meetings
    by_content = {(d.text, d.date): d for m in found for d in (*m.official, *m.secondary)}
    parsed = dict(zip(by_content, pipeline.read(list(by_content.values()), Settings().model), strict=True))
    for meeting in found:
        official = replace(parsed[meeting.official[0].text, meeting.official[0].date], document=meeting.official[0])
        article = replace(parsed[meeting.secondary[0].text, meeting.secondary[0].date], document=meeting.secondary[0])
        cast = participants([official])
        words = frozenset(word.lemma for sentence in official.sentences for word in sentence.words)
        yield meeting.id.rpartition("/")[2], attribute(official, cast, words), attribute(article, cast, words)


def rows_of(pairs: Sequence[Pair], seed: int, edits: int) -> Iterator[Row]:
    """The rows of the natural pairs, of edited ones, and of articles beside a stranger's readout."""
    by_name = {pair.name: pair for pair in pairs}
    everything = [mutant for pair in pairs for mutant in mutations.mutants(pair, seed)]
    chosen = {f"edit-{i:05}": m for i, m in enumerate(mutations.sample(everything, edits, seed))}
    strangers = {f"stranger-{i:05}": (pair, pairs[(i + 1) % len(pairs)]) for i, pair in enumerate(pairs)}
    texts = [(pair.name, pair.official, pair.article) for pair in pairs]
    texts += [(name, by_name[m.pair].official, m.article) for name, m in chosen.items()]
    texts += [(name, other.official, pair.article) for name, (pair, other) in strangers.items()]
    for name, official, article in meetings_of(texts):
        for contest, theirs, ours in contests([official], article):
            there, here = (theirs.span.start, theirs.span.end), (ours.span.start, ours.span.end)
            if name in by_name:
                judged = by_label(by_name[name], here, there), name, 1.0
            elif name in chosen:
                judged = by_edit(by_name[chosen[name].pair], chosen[name], here, there), chosen[name].pair, EDIT_WEIGHT
            else:
                judged = False, strangers[name][0].name, STRANGER_WEIGHT
            right, meeting, weight = judged
            if right is not None:
                signs = tuple(float(getattr(contest.signs, sign)) for sign in SIGNS)
                words = f"{ours.text} / {theirs.text}"
                yield Row(meeting=meeting, family=contest.family, signs=signs, weight=weight, right=right, words=words)


def by_label(pair: Pair, here: Text, there: Text) -> bool | None:
    """Whether a contest is over a labelled discrepancy; None where it shows another passage than the label."""
    labels = [(a, o) for a, o in zip(pair.disputed, pair.official_sides, strict=True) if meets(a, here)]
    if not labels:
        return False
    return True if any(o is not None and meets(o, there, SLACK) for _, o in labels) else None


def by_edit(pair: Pair, edit: mutations.Mutant, here: Text, there: Text) -> bool | None:
    """True for a contest over the edited words that shows the agreeing passage, else None: the pair itself has it."""
    if not meets(edit.after, here):
        return None
    start = pair.official.index(edit.official)
    return True if meets((start, start + len(edit.official)), there, SLACK) else None


def curves(pairs: Sequence[Pair]) -> Iterator[str]:
    """A line for each group of rules: the curve from scores to the share of verdicts that are right."""
    by_name = {pair.name: pair for pair in pairs}
    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for name, official, article in meetings_of([(pair.name, pair.official, pair.article) for pair in pairs]):
        for pair in align([official], article).pairs:
            if pair.official is None or pair.contested:
                continue
            for rule in RULES:
                verdict = rule.judge(pair)
                if verdict is not None:
                    here = verdict.secondary.start, verdict.secondary.end
                    right = any(meets(label, here) and tight(label, here) for label in by_name[name].disputed)
                    found[group_of(rule.code)].append((min(1.0, pair.score), right))
    for group, seen in sorted(found.items()):
        made = [*seen, *PRIOR]
        scores, rights = np.array([[score] for score, _ in made]), np.array([float(right) for _, right in made])
        start, slope = fit(scores, rights, np.ones(len(made)))
        yield f'"{group}": ({start:.2f}, {slope:.2f}),  # {sum(right for _, right in seen)} of {len(seen)} right'


def meets(a: Text, b: Text, slack: int = 0) -> bool:
    """Whether two ranges share a code point, or lie within ``slack`` of each other."""
    return a[0] < b[1] + slack and b[0] < a[1] + slack


def tight(label: Text, here: Text) -> bool:
    """Whether a finding marks little more than the labelled words (bench/score.py)."""
    return here[1] - here[0] <= max(60, 3 * (label[1] - label[0]))


def fit(signs: Vector, right: Vector, weights: Vector) -> Vector:
    """The weights of a logistic regression, the bias first, by Newton's method with a ridge on all but the bias."""
    inputs = np.hstack([np.ones((len(signs), 1)), signs])
    ridge = np.diag([0.0, *[RIDGE] * signs.shape[1]])
    found = np.zeros(inputs.shape[1])
    for _ in range(60):
        chance = 1.0 / (1.0 + np.exp(-np.clip(inputs @ found, -30, 30)))
        gradient = inputs.T @ (weights * (right - chance)) - ridge @ found
        curvature = (inputs * (weights * chance * (1 - chance))[:, None]).T @ inputs + ridge + 1e-9 * np.eye(len(found))
        step = np.linalg.solve(curvature, gradient)
        found += step
        if np.abs(step).max() < 1e-6:
            break
    return found


def predict(found: Vector, signs: Vector) -> Vector:
    """The odds of each row."""
    return 1.0 / (1.0 + np.exp(-np.clip(found[0] + signs @ found[1:], -30, 30)))


def arrays(rows: Sequence[Row]) -> tuple[Vector, Vector, Vector]:
    """Signs, rights and weights of the rows."""
    return (
        np.array([row.signs for row in rows]),
        np.array([float(row.right) for row in rows]),
        np.array([row.weight for row in rows]),
    )


def held_out(rows: Sequence[Row]) -> Vector:
    """The odds of each row by a model fitted without its meeting."""
    odds = np.zeros(len(rows))
    for meeting in sorted({row.meeting for row in rows}):
        rest = [row for row in rows if row.meeting != meeting]
        here = [n for n, row in enumerate(rows) if row.meeting == meeting]
        odds[here] = predict(fit(*arrays(rest)), np.array([rows[n].signs for n in here]))
    return odds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1, help="what the edits follow from")
    parser.add_argument("--edits", type=int, default=900, help="how many edits to use at most")
    parser.add_argument("--list", action="store_true", help="list the rows with their odds")
    options = parser.parse_args()
    pairs = readable_pairs()
    print(*curves(pairs), sep="\n")
    rows = list(rows_of(pairs, options.seed, options.edits))
    for family in Family:
        mine = [row for row in rows if row.family == family]
        found = fit(*arrays(mine))
        print(f"Family.{family.name}: {{", f'"bias": {found[0]:.2f},', end=" ")
        print(*(f'"{sign}": {weight:.2f},' for sign, weight in zip(SIGNS, found[1:], strict=True)), "},")
        odds = held_out(mine)
        print(f"# {len(mine)} rows, {sum(row.right for row in mine)} right; held out, natural pairs and edits:")
        for low, high in ((0.0, 0.2), (0.2, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.8), (0.8, 1.01)):
            inside = [row for row, chance in zip(mine, odds, strict=True) if low <= chance < high]
            natural = [row for row in inside if row.weight == 1.0]
            right = sum(row.right for row in natural), len(natural)
            edits = sum(row.right for row in inside if row.weight != 1.0)
            print(f"#   {low:.1f} to {min(high, 1):.1f}: natural {right[0]}/{right[1]} right, edits {edits}")
        if options.list:
            for chance, row in sorted(zip(odds, mine, strict=True), key=lambda each: -each[0]):
                print(
                    f"#   {chance:.2f} {'+' if row.right else '-'} {row.weight} {row.meeting}: {row.words}", *row.signs
                )


if __name__ == "__main__":
    main()
