"""The article reports as done or settled what was planned or possible, or the reverse.

## What it does

Compares how real aligned statements are: done, planned ("is expected to be signed", "will"), possible ("propose",
"consider", "hope"). Fires when the readout's plan is the article's fact, when its proposal is the article's plan (an
error, as the readout leaves it open), and when its fact is the article's plan.

## Why it matters

"Have signed" and "are expected to sign" differ by a signature.

## Example

Readout: "We propose to lend about 60 police officers"

Article: "Suva will lend about 60 police officers"

## When to ignore

When the plan was carried out between the meeting and the article.
"""

from __future__ import annotations

from readout_check.model import Modality, Pair, Severity, StatementClaim
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.statements import same_action, statements, verdict

SURE = 0.62


def judge(pair: Pair) -> Verdict | None:
    """Fire on one action that is more or less real in the article than in the readout."""
    both = statements(pair, SURE)
    if (
        both is None
        or both[0].undecided
        or not same_action(*both)
        or any(side.conditional for side in both)
        or both[0].negated != both[1].negated
    ):
        return None
    theirs, ours = both
    open_question = theirs.modality == Modality.POSSIBLE and not theirs.settled
    if ours.settled and (open_question or theirs.modality == Modality.PLANNED):
        how = "reports as done what the readout only " + ("proposes" if open_question else "plans")
    elif open_question and ours.modality == Modality.PLANNED:
        how = "reports as decided what the readout leaves open"
    elif theirs.settled and theirs.modality == Modality.DONE and ours.modality == Modality.PLANNED and _now(ours):
        how = "reports as planned what the readout says is done"
    else:
        return None
    return verdict(
        both,
        f'the article {how}: it says "{ARTICLE}"; the readout says "{READOUT}"',
        severity=Severity.ERROR if open_question else None,
    )


def _now(ours: StatementClaim) -> bool:
    """Whether the article plans in its own voice: in reported speech "would" may be the readout's own "will"."""
    return "would" not in ours.text


RULE = Rule(
    code="RC703",
    name="status-differs",
    severity=Severity.WARNING,
    summary="the article reports as done or settled what was planned or possible, or the reverse",
    doc=__doc__ or "",
    judge=judge,
)
