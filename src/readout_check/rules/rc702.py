"""The article negates, un-negates or reverses what the readout says.

## What it does

Compares aligned statements with one verb, with verbs of opposite meaning, or with other verbs where an equal figure
or nearly all words show that they are about one thing, and what the article denies with the passage that affirms its
words. Fires when one side denies what the other states ("no decision has been taken" / "a decision has been taken"), or
one says rose and the other fell, or one puts a thing in the opposite state ("closes at night" / "is open at night"), or
tells of all what is so of none or of half, or has a thing stay at a figure to which the other has it rise or fall.
Fires too when the readout leaves a matter open or refuses it ("no decision was taken", "nobody has approved anything",
"he will reply in due course") and a clause of the article, whose words stand in that passage and nowhere else in the
readout, tells it as settled; and when the article turns a choice round ("at Kribi and not at Douala" / "at Douala and
not at Kribi").
What the readout denies counts as a proposition: "there is no ban on funerals" is denied by "funerals have been banned",
and "they are not" denies what the sentence before it says.
The same goes for what it only weighs, proposes or asks for, where no word beside it takes that up, and for what
somebody has not recommended or does not intend, when the article has it decided, agreed or coming.

## Why it matters

It is the opposite.

## Example

Readout: "no investment decision has been taken"

Article: "said an investment decision had been taken"

## When to ignore

When the article reports a later change and says so.
"""

from __future__ import annotations

import re

from readout_check.lexicon.antonyms import CONVERSES, opposed
from readout_check.lexicon.denying import ABSENCES, AS_IT_WAS, BOUNDING_VERBS, NEG_RAISING, OTHERS
from readout_check.model import Direction, Modality, Pair, Quantity, Severity, Span, StatementClaim
from readout_check.rules.base import ARTICLE, READOUT, Rule, Verdict
from readout_check.rules.figures import figures_that_are
from readout_check.rules.figures import verdict as figure_verdict
from readout_check.rules.statements import LIGHT, is_finite, same_action, statements, verdict
from readout_check.values import AGREEING, is_compared

SURE = 0.62
VERY_SURE = 0.65  # from here on the clauses say the same whatever their verbs
LONGEST = 60  # code points of a clause that is shown whole; of a longer one actor and verb are
ADJUNCT = 15  # code points behind a verb that are more than a particle of its
LONGEST_OF_VERBS = 60  # the same where it is the verbs that are opposite
SUREST = 0.75  # from here on even where they are "be" or "have"
_STAYING = frozenset({"remain", "stay", "keep", "hold", "maintain"})
_PACES = frozenset({"inflation", "growth", "pace"})  # they ease while prices or output rise
_PERIODS = frozenset({"month", "year"})
# "that is not true" says nothing of what is not
_ANSWERS = frozenset({"true", "so", "right", "wrong", "false", "case"})
_CONTRAST = re.compile(r"\bnot\b[^.]{0,60}\bbut\b")


def judge(pair: Pair) -> Verdict | None:
    """Fire on a negation on one side only, on opposite verbs, and on a figure that goes the other way."""
    if pair.unfinished:
        return None
    both = statements(pair, SURE)
    if both is not None and both[0].undecided:
        message = f'the article says "{ARTICLE}"; the readout leaves it open or denies it: "{READOUT}"'
        return verdict(both, message, secondary=both[1].span)  # the span was cut to what a reader takes in at once
    if both is None and pair.denied:
        both = statements(pair, 0.0)
    if both is not None and (pair.denied or _denied(pair.score, *both) or _reversed(*both)):
        message = f'the article says "{ARTICLE}"; the readout says "{READOUT}", the opposite'
        return verdict(both, message, official=both[0].clause, secondary=_marked(*both))
    moved = figures_that_are(pair, *AGREEING)
    if moved is not None and _other_way(*moved):
        theirs, ours = moved
        return figure_verdict(
            moved,
            f"the article has it go {ours.direction}, the readout {theirs.direction}",
            kind="polarity",
            official=_with_direction(theirs),
            secondary=_with_direction(ours),
            suggestion="",
        )
    return None


def _denied(score: float, theirs: StatementClaim, ours: StatementClaim) -> bool:
    if not (is_finite(theirs) and is_finite(ours)):
        return False
    if _CONTRAST.search(theirs.text) or _CONTRAST.search(ours.text):
        return False
    if theirs.negated == ours.negated:
        return False
    told = theirs if ours.negated else ours
    if {told.actor, told.object} & ABSENCES or (told.verb == "be" and {theirs.object, ours.object} <= _ANSWERS):
        return False
    if ours.negated and any(
        word.group(0).lower() not in _actor(theirs).lower() for word in OTHERS.finditer(_actor(ours))
    ):
        return False
    if told.verb in NEG_RAISING and told.object is None:
        return False  # "I expect that they will not" is "no one is expected to"
    if BOUNDING_VERBS & {theirs.verb, ours.verb} and theirs.verb != ours.verb:
        return False
    telling = all(_tells(s) or (score >= SUREST and (s.verb == "be" or s.object)) for s in (theirs, ours))
    if same_action(theirs, ours) or _same_passive(theirs, ours):
        return True
    # what an article denies with another verb is often the same: "will not attend" for "will be represented by"
    return theirs.negated and telling and score >= VERY_SURE


def _actor(statement: StatementClaim) -> str:
    return statement.actor_phrase or ""


def _tells(statement: StatementClaim) -> bool:
    return statement.verb not in LIGHT


def _same_passive(theirs: StatementClaim, ours: StatementClaim) -> bool:
    """Whether both have one light verb and one object: "a decision was taken"."""
    return theirs.verb == ours.verb and theirs.object is not None and theirs.object == ours.object


def _reversed(theirs: StatementClaim, ours: StatementClaim) -> bool:
    one_doer = theirs.actor is not None and theirs.actor == ours.actor
    if {theirs.verb, ours.verb} & _STAYING and any(s.verb == "leave" and s.object for s in (theirs, ours)):
        return False  # what somebody left at 6 percent remains there
    if theirs.actor != ours.actor and {theirs.actor, ours.actor} & _PACES:
        return False
    if theirs.negated != ours.negated or ({theirs.verb, ours.verb} & CONVERSES and not one_doer):
        return False
    # "the ban, imposed in July" and "the ban will be lifted"
    if (theirs.modality == Modality.PLANNED) != (ours.modality == Modality.PLANNED) and not ours.settled:
        return False
    if any(s.verb == "leave" and s.object in AS_IT_WAS for s in (theirs, ours)):
        return False
    if {_state(theirs), _state(ours)} == {"left"}:
        return False
    return opposed(theirs.verb, ours.verb, "VERB")


def _state(statement: StatementClaim) -> str:
    """The verb, with "are left" for what remains."""
    words = statement.text.lower().split()
    left = statement.verb == "leave" and words[-1] == "left" and words[0] in {"is", "are", "was", "were"}
    return "left" if left or statement.verb == "remain" else statement.verb


def _other_way(theirs: Quantity, ours: Quantity) -> bool:
    if _paces(theirs) != _paces(ours):
        return False
    ways = {theirs.direction, ours.direction}
    if {theirs.unit.code, ours.unit.code} & _PERIODS:  # "fell in twelve months": the months are not what fell
        return False
    return ways == {Direction.UP, Direction.DOWN}


def _with_direction(figure: Quantity) -> Span:
    """The figure with the word that says which way it went, where both stand together: "rose by 14 percent"."""
    word = figure.direction_span
    if word is None:
        return figure.span
    both = figure.span.to(word)
    if both.end - both.start <= LONGEST_OF_VERBS:
        return both
    return word if is_compared(figure) and word.start > figure.span.end else figure.span


def _paces(figure: Quantity) -> bool:
    """Whether the figure is of something that says itself how fast another thing goes up."""
    return any(word.lower() in _PACES for word in (figure.holder or "").split())


def _marked(theirs: StatementClaim, ours: StatementClaim) -> Span | None:
    """The article's clause; None (its actor and verb) where that is long, or longer than needed to see other verbs."""
    longest = LONGEST_OF_VERBS if _reversed(theirs, ours) else LONGEST
    done_to = Span(ours.clause.start, ours.span.end)
    passive = ours.actor is None and not ours.negated and ours.clause.end - ours.span.end > ADJUNCT
    if passive and ours.clause.end - ours.clause.start > LONGEST_OF_VERBS >= done_to.end - done_to.start > 0:
        return done_to  # of a long passive, without what follows its verb
    return ours.clause if ours.clause.end - ours.clause.start <= longest else None


RULE = Rule(
    code="RC702",
    name="polarity-differs",
    severity=Severity.ERROR,
    summary="the article negates, un-negates or reverses what the readout says",
    doc=__doc__ or "",
    judge=judge,
)
