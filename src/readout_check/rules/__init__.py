"""The rules, from specific to general: of two that fire on the same words, the first has them."""

from __future__ import annotations

from collections.abc import Iterator

from readout_check.model import Pair, Span
from readout_check.rules import (
    rc101,
    rc102,
    rc103,
    rc104,
    rc105,
    rc106,
    rc107,
    rc201,
    rc202,
    rc301,
    rc302,
    rc401,
    rc402,
    rc403,
    rc404,
    rc501,
    rc502,
    rc503,
    rc601,
    rc602,
    rc701,
    rc702,
    rc703,
    rc704,
    rc801,
    rc802,
    rc804,
    rc901,
    rc902,
    rc903,
)
from readout_check.rules.base import Rule, Verdict

RULES: tuple[Rule, ...] = (
    rc102.RULE,
    rc103.RULE,
    rc104.RULE,
    rc105.RULE,
    rc106.RULE,
    rc101.RULE,
    rc201.RULE,
    rc202.RULE,
    rc107.RULE,
    rc301.RULE,
    rc302.RULE,
    rc401.RULE,
    rc402.RULE,
    rc403.RULE,
    rc404.RULE,
    rc501.RULE,
    rc502.RULE,
    rc503.RULE,
    rc701.RULE,
    rc702.RULE,
    rc703.RULE,
    rc704.RULE,
    rc602.RULE,
    rc601.RULE,
    rc801.RULE,
    rc802.RULE,
    rc804.RULE,
    rc901.RULE,
    rc902.RULE,
    rc903.RULE,
)


def by_code(code: str) -> Rule | None:
    """The rule with this code, or with this former code, in any case of letters."""
    wanted = code.upper()
    return next((rule for rule in RULES if wanted == rule.code or wanted in rule.former_codes), None)


def verdicts(pair: Pair) -> Iterator[tuple[Rule, Verdict]]:
    """What the rules say: of two about the same words the first has them; the rules stand from specific to general."""
    taken: list[Span] = []
    for rule in RULES:
        verdict = rule.judge(pair)
        if verdict is not None and not any(verdict.secondary.overlaps(span) for span in taken):
            taken.append(verdict.secondary)
            yield rule, verdict
