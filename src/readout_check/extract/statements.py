"""What each clause says: who does what, whether it is denied, and how real it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readout_check.extract.clauses import agent, clause, is_passive, phrase, subject
from readout_check.extract.sentences import stripped
from readout_check.lexicon.antonyms import direction
from readout_check.lexicon.modality_words import modality_of
from readout_check.model import Document, Modality, Span, StatementClaim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = ("dobj", "attr", "oprd", "nsubjpass", "acomp")
_NEGATORS = frozenset({"no", "none", "nobody", "nothing", "neither", "never", "not", "n't"})
_CONDITIONS = frozenset({"if", "unless", "once", "when", "until", "before", "after", "whether", "lest"})
_PLANNED_AUX = frozenset({"will", "shall", "'ll", "wo", "would"})  # "would" is a reported "will"
_POSSIBLE_AUX = frozenset({"may", "might", "could", "should"})


def extract(doc: Doc, document: Document) -> Iterator[StatementClaim]:
    """One claim for each verb that heads a clause, in order."""
    for sent in doc.sents:
        around = stripped(sent)
        if around is None:
            continue
        for token in sent:
            if token.pos_ in {"VERB", "AUX"} and not token.dep_.startswith("aux"):
                yield _statement(token, document.text, around)


def _statement(verb: Token, text: str, sentence: Span) -> StatementClaim:
    group = _verb_group(verb)
    actor = agent(verb) if is_passive(verb) else subject(verb)
    thing = next((c for dep in _OBJECTS for c in verb.children if c.dep_ == dep), None)
    actor_span = phrase(actor) if actor is not None else None
    return StatementClaim(
        span=group,
        text=group.of(text),
        sentence=sentence,
        modality=_modality(verb),
        clause=clause(verb),
        verb=verb.lemma_.lower(),
        actor=actor.lemma_.lower() if actor is not None else None,
        actor_span=actor_span,
        actor_phrase=actor_span.of(text) if actor_span else None,
        object=thing.lemma_.lower() if thing is not None else None,
        negated=is_negated(verb),
        settled=_is_settled(verb),
        conditional=_is_conditional(verb),
        direction=direction(verb.lemma_.lower()),
    )


def _verb_group(verb: Token) -> Span:
    """The verb with the auxiliaries and the negation in front of it."""
    parts = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass", "neg"}]
    return Span(min([verb.idx, *(p.idx for p in parts)]), verb.idx + len(verb))


def is_negated(verb: Token) -> bool:
    """Whether the clause of ``verb`` says that a thing is not so."""
    for child in verb.children:
        if child.dep_ == "neg":
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and (
            child.lower_ in _NEGATORS or any(c.lower_ in {"no", "neither"} for c in child.children)
        ):
            return True
    return False


def _modality(verb: Token) -> Modality:
    if is_negated(verb):
        return Modality.DENIED
    for _ in range(4):
        own = _own_modality(verb)
        if own is not None:
            return own
        # "plan to buy", "is expected to sign": the governing verb says how real it is; "agreed that ... will" does not
        if verb.dep_ not in {"xcomp", "conj"} or verb.head is verb:
            return Modality.DONE
        governed = verb.dep_ == "xcomp"
        verb = verb.head
        if governed:
            if verb.lemma_.lower() == "go" and verb.tag_ == "VBG":
                return Modality.PLANNED  # "is going to buy"
            lent = modality_of(verb.lemma_.lower())
            if lent in {Modality.PLANNED, Modality.POSSIBLE, Modality.DENIED}:
                return lent
    return Modality.DONE


def _own_modality(verb: Token) -> Modality | None:
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass"}:
            if child.lower_ in _PLANNED_AUX:
                return Modality.PLANNED
            if child.lower_ in _POSSIBLE_AUX:
                return Modality.POSSIBLE
    return None


def _is_conditional(verb: Token) -> bool:
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _CONDITIONS for c in verb.children)


def _is_settled(verb: Token) -> bool:
    """Whether the verb is past or perfect and in a clause of its own, so that what it says has happened."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBD":
        return True
    perfect = bool(auxiliaries & {"have", "has", "had", "'ve"})
    past_passive = bool(auxiliaries & {"was", "were"})
    ahead = bool(auxiliaries & (_PLANNED_AUX | _POSSIBLE_AUX | {"to"}))
    return verb.tag_ == "VBN" and (perfect or past_passive) and not ahead
