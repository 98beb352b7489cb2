"""What each clause says: who does what, whether it is denied, and how real it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readout_check.extract.clauses import agent, clause, is_passive, phrase, subject
from readout_check.extract.sentences import stripped
from readout_check.lexicon.antonyms import direction
from readout_check.lexicon.modality_words import CARRYING_ADJECTIVES, CARRYING_VERBS, DENYING_CARRIERS, modality_of
from readout_check.model import Document, Modality, Span, StatementClaim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = ("dobj", "attr", "oprd", "nsubjpass", "acomp")
_NEGATORS = frozenset({"no", "none", "nobody", "nothing", "neither", "never", "not", "n't"})
_CONDITIONS = frozenset({"if", "unless", "once", "when", "until", "before", "after", "whether", "lest"})
_PLANNED_AUX = frozenset({"will", "shall", "'ll", "wo", "would"})  # "would" is a reported "will"
_POSSIBLE_AUX = frozenset({"may", "might", "could", "should"})
_MISREAD = {"hoped": "hope", "hoping": "hope"}  # the model's lemma is that of "hop"
_GROUP_REACH = 45  # code points that a verb group may be long: "has not yet been able to make"


def extract(doc: Doc, document: Document) -> Iterator[StatementClaim]:
    """One claim for each verb that heads a clause, in order."""
    for sent in doc.sents:
        around = stripped(sent)
        if around is None:
            continue
        for token in sent:
            if token.pos_ in {"VERB", "AUX"} and not token.dep_.startswith("aux") and not _only_carries(token):
                yield _statement(token, document.text, around)


def _statement(verb: Token, text: str, sentence: Span) -> StatementClaim:
    carrier = _carrier(verb)
    group = _verb_group(verb) if carrier is None else _carried_group(carrier, verb)
    actor = agent(verb) if is_passive(verb) else agent(verb) or subject(verb)
    thing = next((c for dep in _OBJECTS for c in verb.children if c.dep_ == dep), None)
    if thing is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        thing = verb.head  # "a building supplied by Malawi"
    if thing is None and carrier is not None and is_passive(verb):
        thing = subject(verb)
    actor_span = phrase(actor) if actor is not None else None
    return StatementClaim(
        span=group,
        text=group.of(text),
        sentence=sentence,
        modality=_modality(verb),
        clause=clause(verb if carrier is None else carrier),
        verb=verb.lemma_.lower(),
        actor=actor.lemma_.lower() if actor is not None else None,
        actor_span=actor_span,
        actor_phrase=actor_span.of(text) if actor_span else None,
        object=thing.lemma_.lower() if thing is not None else None,
        negated=_is_denied(verb),
        settled=_is_settled(verb),
        conditional=_is_conditional(verb),
        direction=direction(verb.lemma_.lower()),
    )


def _verb_group(verb: Token) -> Span:
    """The verb with the auxiliaries and the negation in front of it."""
    parts = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass", "neg"}]
    return Span(min([verb.idx, *(p.idx for p in parts)]), verb.idx + len(verb))


def _carrier(verb: Token) -> Token | None:
    """The verb that carries the infinitive ``verb``: "intend" in "does not intend to raise", "are" in "are due to"."""
    if verb.dep_ != "xcomp" or not any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children):
        return None
    head = verb.head
    if head.lemma_.lower() in CARRYING_ADJECTIVES and head.dep_ in {"acomp", "attr"}:
        head = head.head
    lemma = _lemma(head)
    if verb.i < head.i or head.pos_ not in {"VERB", "AUX"} or (lemma == "go" and head.tag_ != "VBG"):
        return None
    if lemma == "have" and not any(c.lower_ == "yet" for c in head.children):
        return None
    # "expects the council to sign" says what somebody else does
    own_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return head if lemma in CARRYING_VERBS and not own_subject else None


def _lemma(verb: Token) -> str:
    return _MISREAD.get(verb.lower_) or verb.lemma_.lower()


def _only_carries(verb: Token) -> bool:
    """Whether all that ``verb`` does is to carry an infinitive, which says it then."""
    near = [c for child in verb.children for c in (child, *child.children)]
    return any(c.dep_ == "xcomp" and _carrier(c) == verb for c in near)


def _carried_group(carrier: Token, verb: Token) -> Span:
    """From the carrying verb's auxiliaries to the infinitive, or the infinitive alone where it stands far off."""
    own = _verb_group(verb)
    first = _verb_group(carrier).start
    return Span(first, own.end) if own.end - first <= _GROUP_REACH else own


def _is_denied(verb: Token) -> bool:
    """Whether a clause says that a thing is not so, its carrying verb included: "has yet to", "declined to"."""
    carrier = _carrier(verb)
    if carrier is None:
        return is_negated(verb)
    lemma = verb.head.lemma_.lower()
    return (is_negated(verb) + is_negated(carrier) + (lemma in DENYING_CARRIERS or lemma == "have")) % 2 == 1


def is_negated(verb: Token) -> bool:
    """Whether the clause of ``verb`` says that a thing is not so; two negations undo each other."""
    without = verb.dep_ in {"pcomp", "pobj"} and verb.head.lower_ == "without"
    return (without + sum(_denies(child) for child in verb.children)) % 2 == 1


def _denies(child: Token) -> bool:
    """Whether a word below a verb negates it. "There were 46 - no, 64" does not."""
    if child.dep_ == "neg":
        return child.lower_ != "no"
    if child.lower_ == "longer":
        return any(c.lower_ == "no" for c in child.children)
    if child.dep_ not in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return False
    return child.lower_ in _NEGATORS or any(_negates(c) for c in child.children)


def _negates(token: Token) -> bool:
    """Whether a word negates the noun it stands before: "no homes", "neither side", "not a single permit"."""
    return token.lower_ in {"no", "neither"} or (token.dep_ == "neg" and token.lower_ == "not")


def _modality(verb: Token) -> Modality:
    if _is_denied(verb):
        return Modality.DENIED
    carrier = _carrier(verb)
    if carrier is not None and carrier.lemma_.lower() in {"be", "have"}:
        return Modality.PLANNED  # "is to examine", "are due to arrive"
    for _ in range(4):
        own = _own_modality(verb)
        if own is not None:
            return own
        # "plan to buy", "is expected to sign": the governing verb says how real it is; "agreed that ... will" does not
        if verb.dep_ not in {"xcomp", "conj"} or verb.head is verb or _has_tense(verb):
            return Modality.DONE
        governed = verb.dep_ == "xcomp"
        verb = verb.head
        if governed:
            if verb.lemma_.lower() == "go" and verb.tag_ == "VBG":
                return Modality.PLANNED  # "is going to buy"
            lent = modality_of(_lemma(verb))
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


def _has_tense(verb: Token) -> bool:
    """Whether a verb has a tense of its own: "would protect 40 homes and had cost 2 million"."""
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.tag_ in {"VBD", "VBZ", "VBP"} for c in _auxiliaries(verb))


def _auxiliaries(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]


def _is_conditional(verb: Token) -> bool:
    """Whether the clause stands under a condition, or in a question, which states nothing."""
    if any(token.text == "?" for token in verb.sent[-2:]):
        return True
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
