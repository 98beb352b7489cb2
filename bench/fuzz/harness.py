"""One target under atheris, in a process of its own: ``python -m bench.fuzz.harness TARGET SECONDS [OPTION...]``.

It ends by itself after so many seconds of its own time, with exit code 0; atheris ends it otherwise on a crash.
"""

from __future__ import annotations

import os
import sys
import time

import atheris

with atheris.instrument_imports(
    include=["readout_check", "bench.fuzz", "pypdf", "docx", "email"], enable_loader_override=False
):
    from bench.fuzz.targets import TARGETS


def main() -> None:
    name, seconds = sys.argv[1], float(sys.argv[2])
    target = TARGETS[name]()
    target(b"The Minister met 12 people.")  # what is loaded late is not on the clock of an input
    began, runs = time.process_time(), 0

    def once(data: bytes) -> None:
        nonlocal runs
        target(data)
        runs += 1
        spent = time.process_time() - began
        if spent > seconds:
            print(f"{name}: {runs} inputs in {spent:.0f} CPU seconds, no crash", flush=True)
            os._exit(0)

    atheris.Setup([sys.argv[0], *sys.argv[3:]], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
