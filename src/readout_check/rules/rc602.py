"""The article has another party do it.

## What it does

Compares the grammatical actors of aligned statements whose verbs are one or near-synonyms. Fires when both actors name
a country and the countries differ, or when one is the country itself and the other a group in it ("Russia has
invested" / "900 Russian companies have invested").

## Why it matters

Who pays, buys or signs is the news.

## Example

Readout: "Lithuania will purchase 36 self-propelled howitzers from Poland"

Article: "Latvia is going to buy 36 self-propelled howitzers"

## When to ignore

When both do it together.
"""

from __future__ import annotations

from readout_check.lexicon.gazetteer import find
from readout_check.model import Pair, Severity, StatementClaim
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.statements import same_action, statements, verdict

SURE = 0.70
_GOVERNING = frozenset(
    {
        *(
            "government",
            "state",
            "side",
            "authority",
            "ministry",
            "cabinet",
            "leadership",
            "leader",
            "country",
            "nation",
        ),
        *("president", "minister", "premier", "party", "republic", "parliament", "capital", "delegation"),
    }
)


def judge(pair: Pair) -> Verdict | None:
    """Fire on one action with two actors that cannot be one."""
    both = statements(pair, SURE)
    if both is None or not same_action(*both) or not _other_actor(*both):
        return None
    theirs, ours = both
    return verdict(both, f"the article has {ours.actor} do it; in the readout it is {theirs.actor}", kind="actor")


def _other_actor(theirs: StatementClaim, ours: StatementClaim) -> bool:
    there, here = _countries(theirs), _countries(ours)
    if not there or not here:
        return False
    if not there & here:
        return True
    return _is_group(theirs) != _is_group(ours) and there == here


def _countries(statement: StatementClaim) -> frozenset[str]:
    return frozenset(m.country for m in find(statement.actor_phrase or "") if m.country)


def _is_group(statement: StatementClaim) -> bool:
    """Whether the actor is some people or firms of a country and not the country."""
    return statement.actor not in _GOVERNING and not any(
        m.span.end == len(statement.actor_phrase or "") for m in find(statement.actor_phrase or "")
    )


RULE = Rule(
    code="RC602",
    name="actor-differs",
    severity=Severity.WARNING,
    summary="the article has another party do it",
    doc=__doc__ or "",
    judge=judge,
)
