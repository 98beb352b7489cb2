"""Fuzz the loaders and the readers of figures, dates and offices, each for so many CPU minutes.

    pip install atheris
    python bench/fuzz/run.py --minutes 10               # all targets, one after the other
    python bench/fuzz/run.py --minutes 1 pdf dates

Each target runs in a child process of one thread. What crashes it, takes longer than 30 seconds or more than 1.5 GB is
kept in bench/fuzz/found as TARGET-HASH and is a test case from then on (tests/test_fuzz.py). Exit code 1 on a crash.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOUND = Path(__file__).parent / "found"
FIXTURES = ROOT / "tests" / "documents" / "fixtures"
NAMES = ("text", "html", "pdf", "docx", "eml", "quantities", "dates", "offices")
SECONDS_AN_INPUT = 30
MEGABYTES = 1_500
LONGEST = {"text": 4_096, "html": 8_192, "pdf": 8_192, "docx": 8_192, "eml": 4_096}
SUFFIXES = {"text": (".txt", ".md"), "html": (".html",), "eml": (".eml",)}


def seeds(target: str) -> Iterator[bytes]:
    """Inputs to begin with: files of the type, or one word after the other."""
    from tests.documents.makers import docx_of, lines_of, paragraph, pdf_of, table

    for path in sorted(FIXTURES.iterdir()):
        if path.suffix in SUFFIXES.get(target, ()):
            yield path.read_bytes()
    lines = ["Minister of Trade Eva Sand:", "The line costs 12 million crowns and opens on 4 March."]
    if target == "pdf":
        yield pdf_of([lines_of(lines), lines_of(["2", *lines])])
        yield pdf_of([lines_of(lines)], packed=True)
        yield b"s" + lines_of(lines)
        yield b"z" + lines_of(lines)
    if target == "docx":
        yield docx_of(paragraph(lines[1], bold=lines[0]) + table([lines, lines]))
        yield b"x" + (paragraph(lines[1], bold=lines[0]) + table([lines, lines])).encode()
    if target not in LONGEST:
        for start in range(0, 250, 10):
            yield bytes([start, *range(start, start + 10)])
    yield from (path.read_bytes() for path in sorted(FOUND.glob(f"{target}-*")))


def fuzz(target: str, minutes: float) -> list[Path]:
    """Run one target; what it found."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, crashes = Path(folder) / "corpus", Path(folder) / "crashes"
        corpus.mkdir()
        crashes.mkdir()
        for seed in seeds(target):
            (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
        command = [
            sys.executable, "-m", "bench.fuzz.harness", target, str(60 * minutes), str(corpus),
            f"-artifact_prefix={crashes}/", f"-timeout={SECONDS_AN_INPUT}", f"-rss_limit_mb={MEGABYTES}",
            f"-max_len={LONGEST.get(target, 300)}", "-print_final_stats=1", "-seed=20310304", "-len_control=0",
        ]  # fmt: skip
        threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        paths = os.pathsep.join([str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
        done = subprocess.run(command, cwd=ROOT, env=os.environ | threads | {"PYTHONPATH": paths}, check=False)
        found = [_kept(target, path) for path in sorted(crashes.iterdir())]
    if done.returncode and not found:
        raise SystemExit(f"{target}: the fuzzer itself failed with exit code {done.returncode}")
    return found


def _kept(target: str, path: Path) -> Path:
    data = path.read_bytes()
    place = FOUND / f"{target}-{hashlib.sha256(data).hexdigest()[:8]}"
    FOUND.mkdir(exist_ok=True)
    place.write_bytes(data)
    return place


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(NAMES))
    parser.add_argument("--minutes", type=float, default=10.0, help="CPU minutes for each target")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(NAMES):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    found = [path for target in options.targets or NAMES for path in fuzz(target, options.minutes)]
    for path in found:
        print(f"crash kept: {path.relative_to(ROOT)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
