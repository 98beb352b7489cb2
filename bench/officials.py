"""How well RC804 (officials-differ) finds where two readouts of one meeting disagree.

    python bench/officials.py             # recall and precision over bench/officials
    python bench/officials.py --failures  # what is missed and what is noted without a label

Each folder holds the readouts of both sides (``first.txt``, ``second.txt``; invented) and ``labels.json``: their
disagreements, each with words of both. All else in which they differ is harmless: wording, order, emphasis, rounding,
what one leaves out. A note finds a label when it quotes words of both of its sides, in each within the sentence of the
label and overlapping its words in one of them at least.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readout_check import pipeline
from readout_check.documents.read import document_of, with_side
from readout_check.model import DecidedBy, Evidence, Finding, Meeting, Side, Span

TEXTS = Path(__file__).resolve().parent / "officials"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A disagreement: the places of its words in the first and in the second readout, and what it is about."""

    first: Span
    second: Span
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One meeting: its labels, those that are found, and the notes that meet none."""

    name: str
    labels: Sequence[Label]
    found: Sequence[Label]
    false: Sequence[Finding]


def labels_of(folder: Path) -> Iterator[Label]:
    """The labels of a meeting; a quotation stands once in its text, or is told by the words around it."""
    for row in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        yield Label(
            **{side: _place(folder / f"{side}.txt", row[side]) for side in ("first", "second")}, what=row["what"]
        )


def _place(file: Path, quote: str) -> Span:
    """Where a quotation stands; ``[...]`` marks the words meant in a longer one that stands once."""
    before, _, rest = quote.rpartition("[") if "[" in quote else ("", "", quote + "]")
    words, _, after = rest.partition("]")
    text, whole = file.read_text(encoding="utf-8"), before + words + after
    if text.count(whole) != 1:
        raise SystemExit(f"{file}: {whole!r} stands there {text.count(whole)} times")
    start = text.index(whole) + len(before)
    return Span(start, start + len(words))


def score(folder: Path) -> Score:
    """What RC804 says of a meeting; its article is the first readout again, which no finding can be about."""
    texts = [(folder / f"{side}.txt").read_text(encoding="utf-8") for side in ("first", "second")]
    officials = [
        with_side(document_of(text, f"{name}.txt", "en"), Side.OFFICIAL, DecidedBy.OPTION)
        for name, text in zip(("first", "second"), texts, strict=True)
    ]
    article = with_side(document_of(texts[0], "article.txt", "en"), Side.SECONDARY, DecidedBy.OPTION)
    meeting = Meeting(id=folder.name, official=tuple(officials), secondary=(article,))
    notes = [f for f in pipeline.check([meeting]).meetings[0].findings if f.rule == "RC804"]
    labels = list(labels_of(folder))
    met = [[label for label in labels if _meets(note, label)] for note in notes]
    return Score(
        name=folder.name,
        labels=labels,
        found=[label for label in labels if any(label in each for each in met)],
        false=[note for note, each in zip(notes, met, strict=True) if not each],
    )


def _meets(note: Finding, label: Label) -> bool:
    if note.official is None or note.secondary is None:
        return False
    near = _sentence(note.official).overlaps(label.first) and _sentence(note.secondary).overlaps(label.second)
    return near and (note.official.span.overlaps(label.first) or note.secondary.span.overlaps(label.second))


def _sentence(side: Evidence) -> Span:
    return Span(side.sentence_start, side.sentence_start + len(side.sentence))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true", help="list what is missed and what is noted wrongly")
    options = parser.parse_args()
    scores = [score(folder) for folder in sorted(TEXTS.iterdir()) if folder.is_dir()]
    print("| meeting | disagreements | found | noted without a label |\n| --- | ---: | ---: | ---: |")
    for each in scores:
        print(f"| {each.name} | {len(each.labels)} | {len(each.found)} | {len(each.false)} |")
    labels, found, false = (sum(len(getattr(s, part)) for s in scores) for part in ("labels", "found", "false"))
    print(f"| all | {labels} | {found} | {false} |")
    print(f"\nrecall {found / labels:.2f}, precision {found / max(1, found + false):.2f}")
    for each in scores if options.failures else ():
        for label in each.labels:
            if label not in each.found:
                print(f"missed, {each.name}: {label.what}")
        for note in each.false:
            print(f"false, {each.name}: {note.message}")


if __name__ == "__main__":
    main()
