"""The condition under which the readout plans what the article tells flatly: "if Parliament agrees, work will begin in
May" told as "work will begin in May"."""

from __future__ import annotations

import re

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon.related import ALIKE
from readout_check.model import Modality, Span, StatementClaim

NEXT_TO = 1  # sentences away at which the article may tell the condition
_CONDITION = re.compile(
    r"(?<!even\s)(?<!only\s)(?<!as\s)(?<!or\s)(?<!and\s)"
    r"\b(?:if|unless|provided(?:\sthat)?|providing\sthat|on\s(?:the\s)?condition\sthat|subject\sto|assuming(?:\sthat)?)\s"
    r"(?!(?:necessary|needed|possible|required|any|not|so|only|you|I|one|we|anything|applicable|appropriate|there)\b)"
    r"[^,;:.()]{6,120}",
    re.IGNORECASE,
)
_WONDERING = re.compile(
    r"\b(?:ask|wonder|see|know|doubt|check|tell|say|unclear|sure|question)\w{0,3}\s$", re.IGNORECASE
)
# words of the article that leave open whether it will be
_LEFT_OPEN = re.compile(
    r"\b(?:if|unless|provided|providing|condition\w*|subject\sto|depend\w*|once|pending|until|assuming|should|could|may"
    r"|might|would|hop(?:e|es|ed|ing)|plan(?:s|ned)?|aims?|approv\w+|consent\w*|agree\w*|as\slong\sas|after|needs?"
    r"|requir\w+|await\w*|when|possibl[ey]|intend\w*|wants?|proposed?)\b",
    re.IGNORECASE,
)
_SAYING = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})


def condition_left_out(scene: Scene, theirs: Located, here: Located) -> Span | None:
    """The words of the readout that make its plan depend on something of which the article tells nothing."""
    plan, ours = theirs.claim, here.claim
    if not (isinstance(plan, StatementClaim) and isinstance(ours, StatementClaim)) or not _told_flatly(plan, ours):
        return None
    text = scene.officials[theirs.document].document.text
    found = _CONDITION.search(text, plan.sentence.start, plan.sentence.end)
    if found is None or _WONDERING.search(text, plan.sentence.start, found.start()):
        return None
    condition = Span(found.start(), found.end())
    if plan.span.overlaps(condition) or not _governs(scene, theirs, plan, condition):
        return None
    near = scene.article.sentences[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    if any(_LEFT_OPEN.search(sentence.span.of(scene.article.document.text)) for sentence in near):
        return None
    return None if _told(scene, theirs, condition, here) else condition


def _told_flatly(plan: StatementClaim, ours: StatementClaim) -> bool:
    """Whether the readout plans and the article says without more ado that it will be or is."""
    if plan.modality != Modality.PLANNED or plan.negated != ours.negated:
        return False
    sure = ours.modality == Modality.PLANNED or (ours.modality == Modality.DONE and not ours.settled)
    return sure and not (plan.conditional or ours.conditional or ours.outside)


def _governs(scene: Scene, theirs: Located, plan: StatementClaim, condition: Span) -> bool:
    """Whether no other clause of the sentence stands between the plan and the condition."""
    low, high = sorted((plan.span, condition))
    between = Span(low.end, high.start)
    return not any(
        isinstance(c, StatementClaim) and c.sentence == plan.sentence and between.covers(c.span)
        for c in scene.officials[theirs.document].claims
    )


def _told(scene: Scene, theirs: Located, condition: Span, here: Located) -> bool:
    """Whether the article says near its clause a word of the condition."""
    words = [
        t.key
        for t in scene.their_terms[theirs.sentence]
        if condition.start <= t.start < condition.end and t.pos in _SAYING
    ]
    near = scene.our_terms[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    return any(scene.likeness(word, t.key) >= ALIKE for word in words for sentence in near for t in sentence)
