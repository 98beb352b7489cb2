"""The baseline: findings that are known, so that only new ones fail a run.

``gate`` marks a report's findings; the rest reads, writes and compares the file that is kept beside the texts.
"""

from __future__ import annotations

from readout_check.baseline.entries import Entry, Verdict, entry_of
from readout_check.baseline.gate import Gated, acceptable, gate
from readout_check.baseline.matching import compare
from readout_check.baseline.store import NAME, find, load, save
from readout_check.baseline.text import dump, parse

__all__ = [
    "NAME",
    "Entry",
    "Gated",
    "Verdict",
    "acceptable",
    "compare",
    "dump",
    "entry_of",
    "find",
    "gate",
    "load",
    "parse",
    "save",
]
