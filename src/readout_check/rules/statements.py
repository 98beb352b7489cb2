"""What the rules about statements share: the typed pair, and a verdict over the clauses' telling words."""

from __future__ import annotations

from readout_check.lexicon.deeds import MATERIAL
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.reporting import is_reporting
from readout_check.lexicon.undecided import DECIDING
from readout_check.model import Pair, Severity, Span, StatementClaim
from readout_check.rules.base import Verdict

_COMPLETING = frozenset("accomplish close complete conclude end finalise finalize finish".split())
_PRONOUNS = frozenset({None, "it", "he", "she", "they", "we", "i", "you", "this", "that", "which", "who", "there"})
LIGHT = frozenset({"be", "have", "do", "get", "go", "take", "make", "come", "give", "put"})
"""Verbs that say little by themselves: two clauses that share only one of these need not be about one thing."""


def statements(pair: Pair, least: float) -> tuple[StatementClaim, StatementClaim] | None:
    """Both sides as statements when the pair is at least as sure as ``least``, else None."""
    if isinstance(pair.official, StatementClaim) and isinstance(pair.secondary, StatementClaim) and pair.score >= least:
        return pair.official, pair.secondary
    return None


def same_action(official: StatementClaim, secondary: StatementClaim) -> bool:
    """Whether both verbs are one or near-synonyms, and say enough for that to matter.

    Verbs of speaking do not count ("I would like to invite you" is an invitation, reported as one), except where they
    settle one and the same thing ("conclude an agreement").
    """
    if official.verb == secondary.verb and official.verb in DECIDING and official.object is not None:
        return official.object == secondary.object
    if is_reporting(official.verb) or is_reporting(secondary.verb):
        return official.verb == secondary.verb and _one_object(official, secondary)
    if official.verb == secondary.verb:
        one_thing = official.object is not None and official.object == secondary.object
        return official.verb not in LIGHT or one_thing or _same_event(official, secondary)
    if {official.verb, secondary.verb} & LIGHT:
        return False
    return similar(official.verb, secondary.verb, "VERB") >= ALIKE


def _one_object(official: StatementClaim, secondary: StatementClaim) -> bool:
    """Whether both do something to one thing: who delivers drugs does not speak."""
    if official.verb not in MATERIAL or official.object is None or secondary.object is None:
        return False
    return similar(official.object, secondary.object, "NOUN") >= ALIKE


def _same_event(official: StatementClaim, secondary: StatementClaim) -> bool:
    """Whether one thing comes or goes on both sides: "the first cut could come", "the first cut would come"."""
    alone = official.object is None and secondary.object is None and official.verb in {"come", "go"}
    return alone and official.actor == secondary.actor and official.actor not in _PRONOUNS


def completes(official: StatementClaim, secondary: StatementClaim) -> bool:
    """Whether the article ends what the readout is at: "was reviewing its plan", "has finished the review"."""
    thing = secondary.object if secondary.object is not None else secondary.actor
    if secondary.verb not in _COMPLETING or thing is None:
        return False
    return similar(official.verb, thing, "VERB", "NOUN") >= ALIKE or f"{official.verb}ing" == thing


def is_finite(statement: StatementClaim) -> bool:
    """Whether a statement says something by itself: no infinitive, no "having ...", no condition."""
    return not statement.text.lower().startswith(("to ", "having ")) and not statement.conditional


def told(statement: StatementClaim) -> Span:
    """The actor with the verb, or the verb alone where the actor stands far off: what a finding marks."""
    actor = statement.actor_span
    if actor is not None and 0 <= actor.start - statement.span.end <= 5:
        return statement.span.to(actor)  # "supplied by Malta"
    if actor is None or not 0 <= statement.span.start - actor.end <= 12:
        return statement.span
    return actor.to(statement.span)


def verdict(
    both: tuple[StatementClaim, StatementClaim],
    message: str,
    *,
    kind: str = "polarity",
    severity: Severity | None = None,
    official: Span | None = None,
    secondary: Span | None = None,
) -> Verdict:
    """A verdict over two statements; the spans are actor and verb unless given."""
    theirs, ours = both
    return Verdict(
        kind=kind,
        message=message,
        official=official or told(theirs),
        secondary=secondary or told(ours),
        official_value=_value(theirs),
        secondary_value=_value(ours),
        severity=severity,
    )


def _value(statement: StatementClaim) -> str:
    """The clause in its own words, no lemma of the model's: another model must not make known findings new."""
    return f"{statement.actor_phrase or ''}|{statement.text}|{statement.modality}".casefold()
