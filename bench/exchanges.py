#!/usr/bin/env python3
"""How many exchanges are seen: two figures of an article, or its two parties, put in each other's place.

    python bench/exchanges.py [--gold DIR] [--run CMD] [--markdown] [--failures]

The edits of bench/mutate.py bring in what no text has; here everything stays that was there. ``figures``: the digits of
two passages that are labelled as agreeing, of one kind and in two sentences, are exchanged, two such articles a pair
at most. ``parties``: in a sentence that opens with one of the two countries that the readout names most, the other one
acts. An exchange is seen when an error or warning that the unedited pair does not have lies on an edited place; of two
figures both or one may be marked. With ``--failures`` those of which nothing is marked are listed, but none of the
other half of bench/gold.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent))

from bench import accuracy, mutate, mutations  # noqa: E402
from bench import mutation_tables as tables  # noqa: E402
from bench.mutations import Mutant, Pair, Span  # noqa: E402

KINDS = frozenset({"number", "percent", "money", "unit"})
A_PAIR = 2
_NO_PARTIES = frozenset({"US", "U.S.", "EU", "European Union", "UN"})  # named for their money, or as a third one
_NAME = 0  # the column of a country's name in the table
_ACTS = re.compile(r" (?:has|had|is to|was to|will|would|wants|(?!of|and|or|in|on|at|to|from)[a-z]+(?:s|ed))\b")


Exchange = tuple[Mutant, ...]  # one edited article, an entry for each of its places


def figures(pair: Pair) -> Iterator[Exchange]:
    """Articles with two figures of one kind in each other's place."""
    found = [(row["kind"], span) for row in pair.agreements for span in _figure(pair, row)]
    both = [
        (a, b)
        for (kind, a), (other, b) in combinations(sorted(set(found), key=lambda each: each[1]), 2)
        if kind == other
        and pair.article[slice(*a)] != pair.article[slice(*b)]
        and mutations.sentence(pair.article, a) != mutations.sentence(pair.article, b)
    ]
    Random(pair.name).shuffle(both)
    for first, second in both[:A_PAIR]:
        yield _exchanged(pair, first, second)


def _figure(pair: Pair, row: Mapping[str, str]) -> Iterator[Span]:
    """The only figure of a passage, if it is one of ``KINDS`` and lies in no disputed words."""
    start = pair.article.index(row["article"])
    spans = [(start + m.start(), start + m.end()) for m in tables.FIGURE.finditer(row["article"])]
    disputed = any(s < end and begin < e for s, e in spans for begin, end in pair.disputed)
    if row["kind"] in KINDS and len(spans) == 1 and not disputed:
        yield spans[0]


def _exchanged(pair: Pair, first: Span, second: Span) -> Exchange:
    text = pair.article
    one, other = text[slice(*first)], text[slice(*second)]
    article = text[: first[0]] + other + text[first[1] : second[0]] + one + text[second[1] :]
    grown = len(other) - len(one)
    places = (first[0], first[1] + grown), (second[0] + grown, second[1])
    return tuple(
        Mutant(pair=pair.name, kind="figures", article=article, before=before, after=after)
        for before, after in zip((first, second), places, strict=True)
    )


def parties(pair: Pair) -> Iterator[Exchange]:
    """Articles in which one party acts for the other at the start of a sentence."""
    names = [m[0] for m in tables.COUNTRY.finditer(pair.official) if tables.COUNTRY_WORDS[m[0]] == _NAME]
    two = [name for name, _ in Counter(name for name in names if name not in _NO_PARTIES).most_common(2)]
    if len(two) < 2:
        return
    for match in tables.COUNTRY.finditer(pair.article):
        start, verb = mutations.sentence(pair.article, match.span())[0], _ACTS.match(pair.article, match.end())
        if match[0] not in two or match.start() != start or verb is None:
            continue
        if any(start < end and begin < verb.end() for begin, end in pair.disputed):
            continue
        other = two[match[0] == two[0]]
        article = pair.article[:start] + other + pair.article[match.end() :]
        after = start, verb.end() + len(other) - len(match[0])
        yield (Mutant(pair=pair.name, kind="parties", article=article, before=(start, verb.end()), after=after),)


def seen(made: Sequence[Exchange], pairs: Sequence[Pair], command: str) -> list[int]:
    """On how many of its places each exchange is marked."""
    by_name = {pair.name: pair for pair in pairs}
    documents = [(pair.name, pair.official, pair.article) for pair in pairs]
    documents += [(f"exchange-{i:05}", by_name[e[0].pair].official, e[0].article) for i, e in enumerate(made)]
    found = mutate.check(documents, command)
    return [
        sum(mutations.caught(place, found[f"exchange-{i:05}"], found[place.pair]) for place in each)
        for i, each in enumerate(made)
    ]


def rows(made: Sequence[Exchange], marked: Sequence[int]) -> list[list[str]]:
    """Seen of the total, by kind; the first row is the head."""
    told = [["exchange", "seen", "share", "on all places"]]
    for kind in ("figures", "parties"):
        counts = [(count, len(each)) for each, count in zip(made, marked, strict=True) if each[0].kind == kind]
        found, whole = sum(n > 0 for n, _ in counts), sum(n == places for n, places in counts)
        told.append([kind, f"{found}/{len(counts)}", f"{found / max(len(counts), 1):.2f}", str(whole)])
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=accuracy.GOLD, help="folder of gold pairs")
    parser.add_argument("--run", default=accuracy.DEFAULT_RUN, help="the command to score")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/accuracy.md")
    parser.add_argument("--failures", action="store_true", help="list the exchanges of which nothing is marked")
    options = parser.parse_args()
    pairs = mutate.pairs_of(options.gold)
    made = [each for pair in pairs for find in (figures, parties) for each in find(pair)]
    marked = seen(made, pairs, options.run)
    if options.failures:
        hidden = frozenset(accuracy.gold_pairs()) - accuracy.tuned_pairs()
        for each, count in zip(made, marked, strict=True):
            if not count and each[0].pair not in hidden:
                print(f"{each[0].pair}: {each[0].kind}: {[place.words for place in each]}")
    print(accuracy.table(rows(made, marked), markdown=options.markdown))


if __name__ == "__main__":
    main()
