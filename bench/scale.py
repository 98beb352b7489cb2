"""Many meetings: makes them from templates, runs them in three ways, and says what that took.

    python bench/scale.py make 10000 /tmp/meetings    # seeded: the same meetings every time
    python bench/scale.py run --meetings 10000        # one process, two, and a Dask cluster that loses a worker
    python bench/scale.py memory 50 1000              # the peak of one process at two numbers of meetings

A run reports meetings a second, the peak memory of the largest process, and whether the reports are the same, byte for
byte, as that of one process. The cache is off everywhere. ``run`` needs the extra ``[dask]`` for the cluster; memory is
read from /proc, so that it is told on Linux only.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

SEED = 20310304
TOOL = (sys.executable, "-m", "readout_check")
OPTIONS = ("--no-cache", "--isolated", "--exit-zero", "--format", "jsonl", "-q")
COUNTRIES = (
    ("Norway", "Norwegian"), ("Chile", "Chilean"), ("Kenya", "Kenyan"), ("Japan", "Japanese"), ("Georgia", "Georgian"),
    ("Portugal", "Portuguese"), ("Vietnam", "Vietnamese"), ("Canada", "Canadian"), ("Ghana", "Ghanaian"),
)  # fmt: skip
NAMES = "Halden Okafor Lindqvist Marwa Tanaka Beridze Soares Nguyen Tremblay Mensah Aaltonen Costa Duarte Ito".split()
OFFICES = ("President", "Prime Minister", "foreign minister", "minister of trade", "minister of transport")
SUBJECTS = (
    ("a rail line", "kilometres of track", "build"), ("a fisheries accord", "vessels", "license"),
    ("a school programme", "schools", "repair"), ("an energy plan", "wind turbines", "install"),
    ("a health mission", "clinics", "equip"), ("a student exchange", "scholarships", "award"),
)  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()
FILLERS = (
    "The two sides reviewed the state of their relations and agreed to keep in close touch.",
    "{a} thanked his guest for a frank exchange and praised the work of both delegations.",
    "{b} invited his host to visit {city} in the second half of the year.",
    "Officials from both countries will prepare a list of joint projects before the next round.",
    "The talks also touched on regional security, customs procedures and the protection of rivers.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to run: its name, seconds, peak resident memory in MiB, and the digest and number of its lines."""

    name: str
    seconds: float
    memory: float
    digest: str
    lines: int


def make(count: int, folder: Path) -> None:
    """``count`` meetings under ``folder``, each a readout and an article that departs from it more often than not."""
    for number in range(count):
        chance = random.Random(f"{SEED} {number}")
        here = folder / f"{number // 1000:03}" / f"meeting-{number:06}"
        here.mkdir(parents=True)
        for name, text in zip(("official.txt", "article.txt"), texts(chance), strict=True):
            (here / name).write_text(text, encoding="utf-8")


def texts(chance: random.Random) -> tuple[str, str]:
    """A readout and an article about it."""
    (host, host_adjective), (guest, guest_adjective) = chance.sample(COUNTRIES, 2)
    a, b = chance.sample(NAMES, 2)
    office, other = chance.sample(OFFICES, 2)
    day, month, year = chance.randint(3, 26), chance.randrange(12), 2031
    topics = chance.sample(SUBJECTS, 3)
    facts = [(*topic, chance.randint(12, 900), chance.randint(2, 90), chance.randint(1, 27)) for topic in topics]
    readout = [
        f"{office} of {host} {a} receives {other} of {guest} {b}", f"{day} {MONTHS[month]} {year}",
        f"{office} of {host} {a} received {other} of {guest} {b} on {day} {MONTHS[month]} {year}.",
    ]  # fmt: skip
    article = [
        f"{host} and {guest} hold talks", f"{MONTHS[month]} {day + 1}, {year} (Newswire) - "
        f"{host_adjective} {office} {a} met {guest_adjective} {other} {b} on {MONTHS[month]} {day}.",
    ]  # fmt: skip
    for n, (subject, counted, verb, figure, money, until) in enumerate(facts):
        fill = {"a": a, "b": b, "city": "the capital"}
        told = figure + chance.choice((0, 0, 0, 10)) if n else figure
        costs = money * chance.choice((1, 1, 1, 10))
        readout += [
            f"{a} said that the two countries had agreed on {subject}. Under it they will {verb} {figure} {counted} by "
            f"{until} {MONTHS[(month + 2) % 12]} {year + 1}, at a cost of ${money} million.",
            chance.choice(FILLERS).format(**fill) + " " + chance.choice(FILLERS).format(**fill),
        ]
        article += [
            f"According to {a}, the sides agreed on {subject}: {told} {counted} are to be paid for with ${costs} "
            f"million by {until} {MONTHS[(month + 2) % 12]} next year.",
            chance.choice(FILLERS).format(**fill),
        ]
    return "\n\n".join(readout) + "\n", "\n\n".join(article) + "\n"


def run_way(
    name: str,
    folder: Path,
    *options: str,
    beside: Sequence[int] = (),
    during: Callable[[float], None] | None = None,
) -> Way:
    """One run over ``folder``; ``during`` is called again and again with the seconds since its start.

    The memory is that of the largest of its processes and those ``beside`` it, by their ids.
    """
    most = 0.0
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        command = (*TOOL, str(folder), *OPTIONS, *options)
        with subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE, cwd=folder) as running:
            while running.poll() is None:
                time.sleep(0.1)
                most = max([most, *map(peak, [*family(running.pid), *beside])])
                if during is not None:
                    during(time.perf_counter() - began)
            told = running.stderr.read().decode() if running.stderr else ""
        took = time.perf_counter() - began
        if running.returncode:
            sys.exit(f"{name}: exit {running.returncode}: {told[-2000:]}")
        out.seek(0)
        data = out.read()
    return Way(name=name, seconds=took, memory=most, digest=hashlib.sha256(data).hexdigest(), lines=data.count(b"\n"))


def peak(process: int) -> float:
    """The most memory that a process has had so far, in MiB; 0 when it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def family(process: int) -> list[int]:
    """A process and those that it has started, at any depth."""
    found = [process]
    for one in found:
        with suppress(OSError):
            for children in Path(f"/proc/{one}/task").glob("*/children"):
                found += map(int, children.read_text().split())
    return found


@contextmanager
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two worker processes of one thread each: its address and the workers."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=0, processes=False, dashboard_address=None, host="127.0.0.1", protocol="tcp://") as hub:
        address = hub.scheduler_address
        command = (sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny")
        workers = [subprocess.Popen([*command, "--no-dashboard"], stderr=subprocess.DEVNULL) for _ in range(2)]
        while len(hub.scheduler_info["workers"]) < 2:
            time.sleep(0.1)
        try:
            yield address, workers
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()


def ways(folder: Path) -> Iterator[Way]:
    """The runs over ``folder`` in every way, the last on a cluster that loses a worker after half of the time."""
    alone = run_way("one process", folder)
    yield alone
    yield run_way("--jobs 2", folder, "--jobs", "2")
    with cluster() as (address, workers):
        beside = [worker.pid for worker in workers]
        yield run_way("Dask, two workers", folder, "--scheduler", address, beside=beside)
    with cluster() as (address, workers):

        def kill(seconds: float) -> None:
            if seconds > alone.seconds / 3:
                workers[0].kill()

        beside = [worker.pid for worker in workers]
        yield run_way("Dask, one of two workers killed", folder, "--scheduler", address, beside=beside, during=kill)


HEAD = (
    "| way | meetings a second | speed-up | peak of a process | meetings reported | identical |\n"
    "| --- | ---: | ---: | ---: | ---: | --- |"
)


def row(way: Way, first: Way) -> str:
    """A row of the table of runs, of which the ``first`` is the one that the others are held against."""
    same = "yes" if way.digest == first.digest else "NO"
    rate, gain = way.lines / way.seconds, first.seconds / way.seconds
    return f"| {way.name} | {rate:.1f} | {gain:.2f} | {way.memory:.0f} MiB | {way.lines} | {same} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("count", type=int)
    making.add_argument("folder", type=Path)
    commands.add_parser("run").add_argument("--meetings", type=int, default=10_000)
    commands.add_parser("memory").add_argument("counts", type=int, nargs="+")
    options = parser.parse_args()
    if options.command == "make":
        return make(options.count, options.folder)
    if options.command == "run":
        with tempfile.TemporaryDirectory() as folder:
            make(options.meetings, Path(folder))
            print(HEAD, flush=True)
            first: Way | None = None
            for way in ways(Path(folder)):
                first = first or way
                print(row(way, first), flush=True)
        return None
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            make(count, Path(folder))
            way = run_way("one process", Path(folder))
            print(f"{count} meetings: peak {way.memory:.0f} MiB, {way.lines / way.seconds:.1f} meetings a second")
    return None


if __name__ == "__main__":
    main()
