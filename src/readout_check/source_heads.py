"""Which of the names and offices in the source of a statement are the source's own.

"Lind's spokeswoman Maria Holm" is Holm, "the press service of the premier" is neither the premier nor anybody known:
who owns the source, or stands behind its preposition, is another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readout_check.lexicon.sources import UTTERANCES
from readout_check.model import NameClaim, NameKind, OfficeClaim, Span

_OWNS = re.compile(r"['’]s?\s")
_GOVERNED = re.compile(r"\b(?:of|for|to|with|under|behind)\s+(?:(?:the|his|her|its|their)\s+)?$", re.IGNORECASE)
_TITLED = re.compile(r"(?:\b(?:mr|mrs|ms|miss|dr|prof|sir|h\.e|shri|smt)\b\.?\s{1,3}){1,3}$", re.IGNORECASE)
_REACH = 60  # code points before a name in which its preposition and its title stand
_GAP = 1  # a blank between an office and its holder


@dataclass(frozen=True, slots=True)
class Heads:
    """The names of persons and the offices that are the source's own, and the ``owner`` of a source that has one."""

    persons: tuple[str, ...]
    offices: tuple[OfficeClaim, ...]
    owner: str | None = None
    others: bool = False  # whether it names somebody, but only as its owner or behind a preposition


def heads(text: str, source: Span, names: Sequence[NameClaim], offices: Sequence[OfficeClaim]) -> Heads:
    """What of ``names`` and ``offices``, those that overlap the ``source`` of ``text``, the source itself is.

    What somebody wrote or said speaks for its owner: "Lind's statement said".
    """
    persons = [n for n in names if n.kind == NameKind.PERSON]
    if not UTTERANCES.isdisjoint(source.of(text).lower().split()):
        return Heads(tuple(p.text for p in persons), tuple(offices))
    owners = [p for p in persons if _owns(text, p.span, source)]
    own = [p for p in persons if p not in owners and not _governed(text, source, p.span, offices)]
    holders = {o.person for o in offices if source.covers(o.span)}
    own.sort(key=lambda p: p.text not in holders)  # "Acme Works chief executive Ann Berg": whom the office names
    held = [o for o in offices if not _owns(text, o.span, source) and not _governed(text, source, o.span, offices)]
    others = bool(persons or offices) and not (own or held)
    return Heads(tuple(p.text for p in own), tuple(held), owners[0].text if owners else None, others)


def _owns(text: str, span: Span, source: Span) -> bool:
    return span.end < source.end - 2 and _OWNS.match(text, span.end) is not None


def _governed(text: str, source: Span, span: Span, offices: Sequence[OfficeClaim]) -> bool:
    """Whether a preposition of the source stands before the name at ``span``, its title and its office."""
    start = span.start
    if any(o.span.start < start and o.span.end > start for o in offices):
        return False  # "Minister of Health": a part of the office
    title = _TITLED.search(text, max(source.start, start - _REACH), start)
    start = title.start() if title else start
    office = next((o for o in offices if 0 <= start - o.span.end <= _GAP), None)
    start = office.span.start if office is not None else start
    return _GOVERNED.search(text, max(source.start, start - _REACH), start) is not None
