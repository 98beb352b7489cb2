"""The article reports as done or settled what was planned or possible, or the reverse.

## What it does

Compares how real aligned statements are: done, planned ("is expected to be signed", "will"), possible ("propose",
"consider", "hope"). Fires when the readout's plan, or what it says is under way, is the article's fact, when its
proposal is the article's plan (an error, as the readout leaves it open), and when its fact is the article's plan.
Fires too, whatever the verbs, when a clause of the article tells as settled what a clause of the readout, which holds
most of its words and no other one as many, only weighs, proposes or applies for (an error), or as done what it plans.

## Why it matters

"Have signed" and "are expected to sign" differ by a signature.

## Example

Readout: "We propose to lend about 60 police officers"

Article: "Suva will lend about 60 police officers"

## When to ignore

When the plan was carried out between the meeting and the article.
"""

from __future__ import annotations

import re

from readout_check.model import Modality, Pair, Severity, StatementClaim
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.statements import completes, same_action, statements, verdict

SURE = 0.62
SURE_OF_END = 0.55  # the article names the deed by a noun, so that the clauses are less alike
_IS_DOING = re.compile(r"(?:is|are|was|were|am|['’]re|['’]s|ha(?:s|ve|d) been)\b.*\w{2}ing$", re.IGNORECASE)
_MUST = re.compile(r"(?:must|shall|ha(?:s|ve) to|(?:is|are) (?:obliged|required|bound|compelled) to)\b", re.IGNORECASE)
_SHOULD = re.compile(r"should\b", re.IGNORECASE)  # what "should begin" is "expected to start"
_EXPECTED = re.compile(r"(?:is|are|was|were) (?:expected|due|likely|set) to\b", re.IGNORECASE)
_RELATIVE = frozenset({"who", "which"})  # "the governors, who so far have met twice a year"
_IS_NOW = re.compile(r"(?:is|are) (?:now|already) \w+(?:ed|en|id|lt|nt)$", re.IGNORECASE)  # "are now paid"
_SETTLED = (
    f'the article tells as settled what the readout leaves open: it says "{ARTICLE}"; the readout says "{READOUT}"'
)
_WAS_RIGHT_TO = re.compile(
    r"\b(?:was|were|been) (?:\w+ ){0,2}(?:able|crucial|essential|glad|good|happy|important|necessary|pleased|right"
    r"|vital|wise) to\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were)\b(?! willing\b| ready\b)|plans?|planned|intends?|intended)\b|['’]ll\b",
    re.IGNORECASE,
)
_TALKING = frozenset({"discuss", "exchange", "meet", "speak", "talk"})
_TO_DO = 2  # words of a bare infinitive
_STEM = 5  # letters that the forms of a word share
_HAS_DONE = re.compile(r"(?:has|have|had)\b", re.IGNORECASE)


def judge(pair: Pair) -> Verdict | None:
    """Fire on one action that is more or less real in the article than in the readout."""
    both = statements(pair, SURE_OF_END)
    if both is None or _of_the_talks(both[0]) or (pair.score < SURE and not completes(*both)):
        return None
    if pair.unfinished:
        return _short(*both)
    if (
        both[0].undecided
        or not (same_action(*both) or completes(*both))
        or any(side.conditional for side in both)
        or both[0].negated != both[1].negated
        or _only_ours_is_relative(*both)
        or _WAS_RIGHT_TO.search(both[0].text)  # "it was important to sign" what was signed
        or _in_like_words(*both)
    ):
        return None
    theirs, ours = both
    if _SHOULD.match(theirs.text) and _EXPECTED.match(ours.text):
        return None
    open_question = theirs.modality == Modality.POSSIBLE and not theirs.settled
    if ours.settled and _under_way(theirs) and _HAS_DONE.match(ours.text):
        how = "reports as done what the readout says is under way"
    elif ours.settled and (open_question or theirs.modality == Modality.PLANNED):
        how = "reports as done what the readout only " + ("proposes" if open_question else "plans")
    elif theirs.modality == Modality.PLANNED and not theirs.settled and _IS_NOW.match(ours.text):
        how = "reports as done what the readout only plans"
    elif open_question and _MUST.match(ours.text) and not _MUST.match(theirs.text) and not _asked(theirs):
        how = "makes a duty of what the readout only allows"
    elif open_question and ours.modality == Modality.PLANNED and _DECIDED.search(ours.text):
        how = "reports as decided what the readout leaves open"
    elif theirs.settled and theirs.modality == Modality.DONE and ours.modality == Modality.PLANNED and _now(ours):
        how = "reports as planned what the readout says is done"
    else:
        return None
    return _verdict(both, how, Severity.ERROR if open_question else None)


def _short(theirs: StatementClaim, ours: StatementClaim) -> Verdict:
    """What is said of a clause whose matter the alignment found short of it in the readout."""
    if not theirs.undecided:
        return _verdict((theirs, ours), "reports as done what the readout only plans")
    return verdict((theirs, ours), _SETTLED, severity=Severity.ERROR, secondary=ours.span)


def _verdict(both: tuple[StatementClaim, StatementClaim], how: str, severity: Severity | None = None) -> Verdict:
    return verdict(both, f'the article {how}: it says "{ARTICLE}"; the readout says "{READOUT}"', severity=severity)


def _only_ours_is_relative(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether the article tells in passing, and the readout does not, what somebody did: it may be of another time; or
    the readout of one person in passing, "who preferred to lower it", what the article tells of all."""
    told, said = ((side.actor_phrase or "").lower() for side in (ours, theirs))
    return (told in _RELATIVE and said not in _RELATIVE) or (said == "who" and told not in _RELATIVE)


def _in_like_words(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether the article has the readout's own words for it: "his offer to resign", "offered to resign"."""
    said, told = ({word[:_STEM] for word in side.text.lower().split()} for side in (theirs, ours))
    return "to" in said and said <= told and (len(said) > _TO_DO or _DECIDED.search(ours.text) is None)


def _of_the_talks(theirs: StatementClaim) -> bool:
    """Whether an opening says what the two will talk about now, which an article tells as done: "we will exchange
    views"."""
    return theirs.modality == Modality.PLANNED and theirs.actor == "we" and theirs.verb in _TALKING


def _asked(theirs: StatementClaim) -> bool:
    """Whether the readout has an infinitive: who calls on somebody to act allows no less than whoever says he must."""
    return "to" in theirs.text.split()


def _under_way(theirs: StatementClaim) -> bool:
    return theirs.modality == Modality.DONE and _IS_DOING.match(theirs.text) is not None


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
