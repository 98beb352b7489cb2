"""Which clauses assert something by themselves: no participles, no relative clauses, no verbs that deny."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon.modality_words import modality_of
from readout_check.lexicon.undecided import DECIDING, REJECTING
from readout_check.model import Modality, NameClaim, StatementClaim

_LIGHT = frozenset("be have do get go make come remain want".split())
# what is said of a thing in passing, or asked
_RELATIVE = re.compile(r"(?:who|which|whose|whom|what|how|why|whether)\b", re.IGNORECASE)


def asserts(claim: StatementClaim, text: str) -> bool:
    """Whether a clause of the article's ``text`` tells something as so or as coming."""
    told = claim.settled or claim.modality == Modality.PLANNED or (_has_subject(claim) and not _bare(claim))
    if (
        (claim.verb in _LIGHT and claim.modality != Modality.PLANNED)
        or not told
        or claim.text.lower().startswith("to ")
    ):
        return False
    if _RELATIVE.match(claim.clause.of(text)) or _leaves_undone(claim) or _in_apposition(claim, text):
        return False
    if claim.negated or claim.conditional or claim.outside:
        return False
    return claim.modality in (Modality.DONE, Modality.PLANNED)


def _has_subject(claim: StatementClaim) -> bool:
    return claim.actor_span is not None and claim.actor_span.end <= claim.span.start


def _bare(claim: StatementClaim) -> bool:
    """Whether the verb is a participle alone: "a survey covering 26 trees", "wants the channel deepened"."""
    return claim.text.lower().endswith(("ing", "ed", "en")) and " " not in claim.text


def _in_apposition(claim: StatementClaim, text: str) -> bool:
    """Whether the verb is a participle behind a comma: "the crew, locked up since May, are to go free"."""
    actor = claim.actor_span
    if actor is None or " " in claim.text or claim.verb in DECIDING:
        return False
    return text[actor.end : claim.span.start].strip() == ","


def _leaves_undone(claim: StatementClaim) -> bool:
    """Whether the verb itself says that a thing is not so: "nine towns still lack"."""
    return claim.verb not in REJECTING and modality_of(claim.verb, "VERB") == Modality.DENIED


def polarities(scene: Scene) -> Callable[[int, int], bool]:
    """Whether one of two names stands in a denied clause and the other does not: "not in Accra", "in Lomé"."""
    theirs, ours = _in_denials(scene.official), _in_denials(scene.secondary)
    return lambda there, here: (there in theirs) != (here in ours)


def _in_denials(items: Sequence[Located]) -> frozenset[int]:
    """The places of the names that stand in a denied clause, where they stand in no narrower one."""
    clauses: dict[tuple[int, int], list[StatementClaim]] = {}
    for item in items:
        if isinstance(item.claim, StatementClaim):
            clauses.setdefault((item.document, item.sentence), []).append(item.claim)
    found = set()
    for n, item in enumerate(items):
        if not isinstance(item.claim, NameClaim):
            continue
        around = [s for s in clauses.get((item.document, item.sentence), ()) if s.clause.covers(item.claim.span)]
        if around and min(around, key=lambda s: s.clause.end - s.clause.start).negated:
            found.add(n)
    return frozenset(found)
