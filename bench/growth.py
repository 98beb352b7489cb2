"""How time and memory grow with the documents: from 1 to 1,000 kB, prose and worst cases.

    python bench/growth.py prose                     # a long readout, a long article, and both, up to 1,000 kB
    python bench/growth.py worst                     # one long line, all numbers, all capitals, nested quotes ...
    python bench/growth.py prose --sizes 1 10 100 --sides readout

Each run is a process of its own: CPU seconds for reading both documents (layout, parse, claims) and for comparing them
(speakers, alignment, rules), without loading the model, and the peak of memory. The exponent is that of a least-squares
line through the logarithms of size and time, from 10 kB on: 1 is linear. Limits are raised for the run. The prose is
made from templates with a seed; its nouns and names are drawn so that common ones come often and rare ones keep coming,
as in real text.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SEED = 20310304
ROOT = Path(__file__).resolve().parents[1]
SIZES = (1, 3, 10, 30, 100, 300, 1_000)
SIDES = ("readout", "article", "both")
SMALL = 3  # kB of the other document where one grows alone
WORST_SIZE = 250
SECONDS = 1_800  # of wall clock, for a run
MONTHS = "January February March April May June July August September October November December".split()
COUNTRIES = "Norway Chile Kenya Japan Georgia Portugal Vietnam Canada Ghana Peru Latvia Oman Fiji Malta".split()
OFFICES = ("President", "Prime Minister", "foreign minister", "minister of trade", "minister of transport")
SYLLABLES = "ber da fel gor ha in jo kel lu mar nor os pra ri sal tor ul vin wes yar zan".split()
VERBS = "build repair finance equip open modernise extend license deliver inspect".split()
TEMPLATES = (
    "{person} said that {country} would {verb} {figure} {noun}s by {month} {year}, at a cost of ${money} million.",
    "The {office} of {country}, {person}, thanked his guest for the {noun} and praised the {noun} of both delegations.",
    "Trade in {noun}s between {country} and {country} rose by {percent} percent in {year}, {person} recalled.",
    "The {noun} and the {noun} will be ready before the next round of talks in {country}.",
    "According to {person}, the {noun} is to {verb} the {noun} near {place} from {day} {month} {year}.",
    "“We have agreed on the {noun}, and nobody doubts that the {noun} of {country} matters,” {person} told reporters.",
    "{country} has not decided whether to {verb} the {noun}, although {figure} {noun}s are waiting in {place}.",
    "The sides also discussed the {noun} of {place}, customs procedures and the protection of its {noun}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """CPU seconds for reading and for comparing, the peak of memory in MB; ``None`` for a run that did not end."""

    reading: float
    comparing: float
    megabytes: float

    @property
    def seconds(self) -> float:
        return self.reading + self.comparing


def prose(kilobytes: float, seed: int) -> str:
    """Paragraphs of about so many kB; two seeds share their common words and names and about half of the facts."""
    shared, own = random.Random(SEED), random.Random(SEED + seed)
    nouns = _nouns()
    parts, size = ["The two sides met on 4 March 2031 and issued this account of the meeting."], 80
    while size < 1000 * kilobytes:
        chance = random.Random(shared.random()) if own.random() < 0.5 else own
        sentences = [_sentence(chance, nouns) for _ in range(4)]
        parts.append(" ".join(sentences))
        size += len(parts[-1]) + 2
    return "\n\n".join(parts)[: int(1000 * kilobytes)] + "\n"


def _nouns() -> Sequence[str]:
    """Nouns of the tool's own table of words, in an order of their own."""
    table = (ROOT / "src/readout_check/lexicon/related.tsv").read_text(encoding="utf-8").splitlines()
    found = [w for line in table if (w := line.split("\t")[0].partition(".")[0]).isalpha() and 4 <= len(w) <= 11]
    random.Random(SEED).shuffle(found)
    return found


def _rank(chance: random.Random, most: int) -> int:
    """A place in a list of ``most``: the first ones come often (as 1 over the rank)."""
    return min(most - 1, int(math.exp(chance.random() * math.log(most))) - 1)


def _sentence(chance: random.Random, nouns: Sequence[str]) -> str:
    def name(most: int) -> str:
        own = random.Random(_rank(chance, most))
        return "".join(own.choice(SYLLABLES) for _ in range(own.randint(2, 3))).capitalize()

    text = chance.choice(TEMPLATES)
    fill: Mapping[str, Callable[[], object]] = {
        "noun": lambda: nouns[_rank(chance, len(nouns))],
        "person": lambda: f"{name(40)} {name(400)}",
        "place": lambda: name(2_000),
        "country": lambda: chance.choice(COUNTRIES),
        "office": lambda: chance.choice(OFFICES),
        "verb": lambda: chance.choice(VERBS),
        "month": lambda: chance.choice(MONTHS),
        "year": lambda: chance.randint(2027, 2036),
        "day": lambda: chance.randint(1, 28),
        "figure": lambda: chance.randint(3, 4_000),
        "money": lambda: chance.randint(2, 900),
        "percent": lambda: f"{chance.randint(1, 80)}.{chance.randint(0, 9)}",
    }
    for key, value in fill.items():
        while "{" + key + "}" in text:
            text = text.replace("{" + key + "}", str(value()), 1)
    return text


def _filled(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _numbers(size: int) -> str:
    chance = random.Random(SEED)
    return " ".join(f"{chance.randint(1, 99_999):,}" for _ in range(size // 6))[:size]


def _names(size: int) -> str:
    chance = random.Random(SEED)
    made = (f"{''.join(chance.choices(SYLLABLES, k=3)).capitalize()}, " for _ in range(size // 8))
    return "".join(made)[:size]


WORST: Mapping[str, Callable[[int], str]] = {
    "one line": lambda size: prose(size / 1000, 1).replace("\n\n", " "),
    "capitals": lambda size: prose(size / 1000, 1).upper(),
    "numbers": _numbers,
    "names": _names,
    "one sentence again": _filled("The Minister said that 12 trains would be bought for the line along the coast. "),
    "short lines": _filled("The bridge is closed.\n"),
    "nested quotes": lambda size: "“" * (size // 2) + "said" + "”" * (size // 2),
    "nested brackets": lambda size: "(" * (size // 2) + "said" + ")" * (size // 2),
    "open quotes": _filled("“He said "),
    "turns": _filled("Minister Sand: it is the one.\n\n"),
    "the": _filled("the "),
    "a": _filled("a"),
    "digits": _filled("1"),
    "straight quotes": _filled('"'),
    "spaces": _filled(" "),
    "1,": _filled("1,1,1,"),
    "dates": _filled("3 May to "),
    "ministers": _filled("Minister of the Minister of "),
    "hyphens": _filled("twenty-"),
    "dollars": _filled("$ "),
}


def measure(readout: str, article: str) -> Cost:
    """What one meeting costs in this process."""
    import datetime as dt
    from dataclasses import replace

    from readout_check import nlp
    from readout_check.documents.read import document_of, with_side
    from readout_check.model import DecidedBy, Meeting, Side
    from readout_check.pipeline import check_meeting, read
    from readout_check.settings import DEFAULT_MODEL, Settings

    nlp.load()
    began = time.process_time()
    texts = {Side.OFFICIAL: readout, Side.SECONDARY: article}
    documents = [
        replace(with_side(document_of(text, f"{side}.txt", "en"), side, DecidedBy.DETECTED), date=dt.date(2031, 3, 5))
        for side, text in texts.items()
    ]
    official, secondary = read(documents, DEFAULT_MODEL)
    reading = time.process_time() - began
    meeting = Meeting(id="m", official=(documents[0],), secondary=(documents[1],))
    check_meeting(meeting, [official], [secondary], Settings())
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Cost(reading=reading, comparing=time.process_time() - began - reading, megabytes=megabytes)


def cost(size: float, side: str, case: str | None = None) -> Cost | None:
    """What a run of its own costs, ``None`` when it failed or took longer than SECONDS."""
    command = [sys.executable, __file__, "one", str(size), side, *([case] if case else [])]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.stderr.write(done.stderr[-2_000:])
        return None
    return Cost(**json.loads(done.stdout))


def one(size: float, side: str, case: str | None) -> None:
    """Measure in this process and print it; an article of 3 kB is set against a readout that grows alone."""
    grown = [
        prose(size, seed) if case is None else f"The sides met. {WORST[case](int(1000 * size))}." for seed in (1, 2)
    ]
    small = [prose(min(size, SMALL), seed) for seed in (1, 2)]
    readout = grown[0] if side != "article" else small[0]
    article = grown[1] if side != "readout" else small[1]
    found = measure(readout, article)
    print(json.dumps({name: getattr(found, name) for name in Cost.__slots__}))


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the least-squares line through the logarithms."""
    logs = [(math.log(x), math.log(y)) for x, y in points if x >= 10 and y > 0]
    if len(logs) < 2:
        return math.nan
    mean_x, mean_y = (sum(p[i] for p in logs) / len(logs) for i in (0, 1))
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)


def _row(name: str, size: float, found: Cost | None) -> str:
    if found is None:
        return f"| {name} | {size:,g} | did not end | | | |"
    return (
        f"| {name} | {size:,g} | {found.reading:.1f} | {found.comparing:.1f} | {found.seconds / size:.3f} "
        f"| {found.megabytes:.0f} |"
    )


def show_prose(sizes: Sequence[float], sides: Sequence[str]) -> Iterator[str]:
    for side in sides:
        points: list[tuple[float, Cost]] = []
        for size in sizes:
            found = cost(size, side)
            yield _row(side, size, found)
            if found is None:
                break
            points.append((size, found))
        reading, comparing = (exponent([(s, getattr(c, part)) for s, c in points]) for part in ("reading", "comparing"))
        total = exponent([(s, c.seconds) for s, c in points])
        yield f"| {side}: exponent | | {reading:.2f} | {comparing:.2f} | {total:.2f} in all | |"


def show_worst(size: float, cases: Sequence[str]) -> Iterator[str]:
    for case in cases:
        for side in ("article", "both"):
            yield _row(f"{case}, {side}", size, cost(size, side, case))


def main() -> None:
    if sys.argv[1:2] == ["one"]:
        return one(float(sys.argv[2]), sys.argv[3], sys.argv[4] if len(sys.argv) > 4 else None)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    growing = commands.add_parser("prose")
    growing.add_argument("--sizes", type=float, nargs="+", default=SIZES, help="kB")
    growing.add_argument("--sides", nargs="+", choices=SIDES, default=SIDES)
    worst = commands.add_parser("worst")
    worst.add_argument("--size", type=float, default=WORST_SIZE, help="kB")
    worst.add_argument("cases", nargs="*", choices=[[], *WORST], default=[])
    options = parser.parse_args()
    print("| document | kB | reading, s | comparing, s | s per kB | MB |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    if options.command == "prose":
        rows = show_prose(options.sizes, options.sides)
    else:
        rows = show_worst(options.size, options.cases or list(WORST))
    for row in rows:
        print(row, flush=True)
    return None


if __name__ == "__main__":
    main()
