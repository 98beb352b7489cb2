#!/usr/bin/env python3
"""Where the time of reading and comparing goes, measured and drawn: docs/performance.svg.

    python bench/chart.py [--articles 60]

Seconds of this process's CPU for generated articles of 600 words and one readout: each component of the pipeline, each
extractor, attribution, alignment and the rules. The shares are printed too, as the table of docs/performance.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import scale
from speed import MODEL, long_articles

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "performance.svg"
GROUPS = {"spaCy": "#4c78a8", "extract": "#f58518", "compare": "#54a24b"}
ROW, LEFT, WIDTH = 24, 190, 460


def measured(count: int) -> list[tuple[str, str, float]]:
    """Group, step and CPU seconds for ``count`` articles."""
    from readout_check import extract, nlp, parsing, pipeline
    from readout_check.align import align
    from readout_check.attribution import attribute
    from readout_check.cast import participants
    from readout_check.documents.discover import discover
    from readout_check.extract import attributions, sentences
    from readout_check.judge import judge
    from readout_check.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        scale.make(1, Path(folder))
        (meeting,) = discover([Path(folder)]).meetings
    articles = [replace(d, side=meeting.secondary[0].side) for d in long_articles(count)]
    model = nlp.load(MODEL)
    list(pipeline.read(articles[:8], MODEL))  # tables and vocabulary are warm
    rows: list[tuple[str, str, float]] = []

    def clock(group: str, name: str, work: Callable[[], Any]) -> Any:
        began = time.process_time()
        result = work()
        rows.append((group, name, time.process_time() - began))
        return result

    docs = clock("spaCy", "tokenizer", lambda: [model.make_doc(d.text) for d in articles])
    left_out = nlp.ruler.DEFERRED
    for name, component in ((n, c) for n, c in model.pipeline if n not in left_out):
        docs = clock("spaCy", name, lambda c=component, d=docs: list(c.pipe(d, batch_size=16)))
    finish = nlp.ruler.memory_of(model)
    if finish is not None:
        clock("spaCy", "ruler, lemmatizer", lambda: [finish(doc) for doc in docs])
    docs = list(parsing.trees(articles, MODEL))
    extractors = [(e.__module__.rpartition(".")[2], e) for e in (*extract.EXTRACTORS, sentences.extract)]
    for name, one in (*extractors, ("attributions", attributions.extract)):
        clock("extract", name, lambda e=one: [list(e(doc, d)) for doc, d in zip(docs, articles, strict=True)])
    officials = list(pipeline.read(meeting.official, MODEL))
    told = [extract.read(doc, d) for doc, d in zip(docs, articles, strict=True)]
    cast = participants(officials)
    words = frozenset(w.lemma for r in officials for s in r.sentences for w in s.words)
    heard = [attribute(r, cast, words) for r in officials]
    told = clock("compare", "attribution", lambda: [attribute(r, cast, words) for r in told])
    pairs = clock("compare", "alignment", lambda: [align(heard, r, n) for n, r in enumerate(told)])
    whole = replace(meeting, secondary=tuple(articles))
    clock("compare", "rules", lambda: judge(whole, heard, told, pairs, Settings()))
    return rows


def picture(rows: list[tuple[str, str, float]], count: int) -> str:
    """The rows as bars."""
    total = sum(row[2] for row in rows)
    most = max(row[2] for row in rows)
    height = ROW * (len(rows) + 2)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 130}" height="{height}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="100%" height="100%" fill="white"/><text x="8" y="17" font-weight="bold">'
        f"CPU time for an article of 600 words: {1000 * total / count:.0f} ms</text>",
    ]
    for n, (group, name, took) in enumerate(rows, 1):
        y, wide = n * ROW, WIDTH * took / most
        share = f"{1000 * took / count:.1f} ms, {100 * took / total:.0f} %"
        lines.append(
            f'<text x="{LEFT - 8}" y="{y + 17}" text-anchor="end">{group}: {name}</text>'
            f'<rect x="{LEFT}" y="{y + 4}" width="{wide:.1f}" height="{ROW - 8}" fill="{GROUPS[group]}"/>'
            f'<text x="{LEFT + wide + 6:.1f}" y="{y + 17}">{share}</text>'
        )
    return "\n".join([*lines, "</svg>"]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=60)
    count = parser.parse_args().articles
    rows = measured(count)
    PICTURE.write_text(picture(rows, count), encoding="utf-8")
    total = sum(row[2] for row in rows)
    print("| step | ms an article | share |\n| --- | ---: | ---: |")
    for group, name, took in rows:
        print(f"| {group}: {name} | {1000 * took / count:.1f} | {100 * took / total:.0f} % |")


if __name__ == "__main__":
    main()
