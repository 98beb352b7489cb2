"""Findings held against a baseline, as multisets: each entry answers for one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from readout_check.baseline.entries import Entry, quote_of
from readout_check.records import Finding, Span

FLOOR = 60.0
"""The least likeness of two quotes, in per cent of ``rapidfuzz.fuzz.token_sort_ratio``, at which they can be one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``known`` pairs places of findings with places of entries; ``new`` and ``unmet`` are the places left over."""

    known: tuple[tuple[int, int], ...]
    new: tuple[int, ...]
    unmet: tuple[int, ...]


def compare(entries: Sequence[Entry], findings: Sequence[Finding]) -> Comparison:
    """Pair findings with entries of the same fingerprint by the most similar quote, each with at most one."""
    theirs: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        theirs[entry.fingerprint].append(place)
    ours: dict[str, list[int]] = defaultdict(list)
    for place, finding in enumerate(findings):
        ours[finding.fingerprint].append(place)
    known = [pair for key, places in ours.items() for pair in _paired(places, theirs.get(key, ()), findings, entries)]
    met_findings, met_entries = {f for f, _ in known}, {e for _, e in known}
    return Comparison(
        known=tuple(sorted(known)),
        new=tuple(n for n in range(len(findings)) if n not in met_findings),
        unmet=tuple(n for n in range(len(entries)) if n not in met_entries),
    )


def stale(entries: Sequence[Entry], comparison: Comparison, is_judged: Callable[[Entry], bool]) -> tuple[int, ...]:
    """The places of the unmet entries that this run could have met."""
    return tuple(n for n in comparison.unmet if is_judged(entries[n]))


def _paired(
    found: Iterable[int], kept: Iterable[int], findings: Sequence[Finding], entries: Sequence[Entry]
) -> list[tuple[int, int]]:
    """The pairs inside one key, the most similar first; of equally similar ones an entry with a verdict goes first."""
    from rapidfuzz.fuzz import token_sort_ratio

    candidates = []
    for here in found:
        quote = quote_of(findings[here])
        for there in kept:
            entry = entries[there]
            score = 100.0 if quote == entry.quote else token_sort_ratio(quote, entry.quote)
            if score >= FLOOR:
                order = (-score, entry.verdict is None, _place(findings[here]), entry.order)
                candidates.append((order, here, there))
    pairs: list[tuple[int, int]] = []
    for _, here, there in sorted(candidates):
        if all(here != a and there != b for a, b in pairs):
            pairs.append((here, there))
    return pairs


def _place(finding: Finding) -> Span:
    where = finding.secondary or finding.official
    return where.span if where is not None else Span(0, 0)
