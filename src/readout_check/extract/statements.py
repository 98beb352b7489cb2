"""What each clause says: who does what, whether it is denied, and how real it is."""

from __future__ import annotations

from collections.abc import Iterator

from readout_check.extract.clauses import agent, clause, is_passive, phrase, subject
from readout_check.extract.tree import Node, Sentence, Tree
from readout_check.lexicon.antonyms import direction
from readout_check.lexicon.modality_words import (
    CARRYING_ADJECTIVES,
    CARRYING_VERBS,
    DENYING_CARRIERS,
    PREVENTING,
    modality_of,
)
from readout_check.model import Document, Modality, Span, StatementClaim

_OBJECTS = ("dobj", "attr", "oprd", "nsubjpass", "acomp")
_BEFORE_CONTRAST = frozenset({",", "-", "–", "—", "and", "("})
_NEGATORS = frozenset({"no", "none", "nobody", "nothing", "neither", "never", "not", "n't"})
_CONDITIONS = frozenset({"if", "unless", "once", "when", "until", "before", "after", "whether", "lest"})
_PLANNED_AUX = frozenset({"will", "shall", "'ll", "wo", "would"})  # "would" is a reported "will"
_POSSIBLE_AUX = frozenset({"may", "might", "could", "should"})
_SETTLING = frozenset({"agree", "decide", "determine", "direct", "instruct", "order", "resolve", "rule"})
_TAKING_UP = frozenset({"accept", "adopt", "approve", "endorse"})
_MISREAD = {"hoped": "hope", "hoping": "hope"}  # the model's lemma is that of "hop"
_RELATIVE = frozenset({"which", "whom", "that", "who"})
_ALLOWING = frozenset({"allow", "permit"})
_PREPOSITIONS = frozenset({"regarding", "concerning"})  # read as verbs: "the steps of both regarding the strait"
_HELPING = frozenset({"aux", "auxpass", "neg"})
_GROUP_REACH = 45  # code points that a verb group may be long: "has not yet been able to make"


def extract(tree: Tree, document: Document) -> Iterator[StatementClaim]:
    """One claim for each verb that heads a clause, in order."""
    for sentence in tree.sentences:
        for node in sentence.nodes:
            if node.pos in {"VERB", "AUX"} and not node.dep.startswith("aux") and not _is_no_clause(node):
                yield _statement(node, document.text, sentence)


def _statement(verb: Node, text: str, sentence: Sentence) -> StatementClaim:
    carrier = _carrier(verb)
    group = _verb_group(verb) if carrier is None else _carried_group(carrier, verb)
    actor = agent(verb) or (None if is_passive(verb) else subject(verb))
    thing = next((c for dep in _OBJECTS for c in verb.children if c.dep == dep), None)
    if thing is not None and verb.dep == "relcl" and thing.lower in _RELATIVE:
        thing = verb.head  # "nurses whom Malawi will train"
    if thing is None and verb.dep == "acl" and verb.tag == "VBN":
        thing = verb.head  # "a building supplied by Malawi"
    if thing is None and carrier is not None and is_passive(verb):
        thing = subject(verb)
    actor_span = phrase(actor) if actor is not None else None
    denied = _is_denied(verb, carrier)
    return StatementClaim(
        span=group,
        text=group.of(text),
        sentence=sentence.span,
        modality=Modality.DENIED if denied else _modality(verb, carrier),
        clause=clause(verb if carrier is None else carrier),
        verb=verb.lemma,
        actor=actor.lemma if actor is not None else None,
        actor_span=actor_span,
        actor_phrase=actor_span.of(text) if actor_span else None,
        object=thing.lemma if thing is not None else None,
        negated=denied,
        settled=_is_settled(verb),
        conditional=_is_conditional(verb, sentence) or (carrier is not None and _is_conditional(carrier, sentence)),
        direction=direction(verb.lemma),
    )


def _is_no_clause(verb: Node) -> bool:
    return _only_carries(verb) or (verb.lower in _PREPOSITIONS and verb.dep in {"acl", "advcl", "prep"})


def _verb_group(verb: Node) -> Span:
    """The verb with the auxiliaries and the negation in front of it."""
    return Span(_helpers(verb)[0].idx, verb.end)


def _helpers(verb: Node) -> list[Node]:
    """The auxiliaries and the negation before the verb, and the verb; none that a noun parts from it: in "farms that
    had no licence had been shut" the parse gives both "had" to one verb.
    """
    found = [verb]
    for child in sorted((c for c in verb.children if c.i < verb.i and c.dep in _HELPING), key=lambda c: -c.i):
        if any(node.pos == "NOUN" for node in child.until(found[0])):
            break
        found.insert(0, child)
    return found


def _carrier(verb: Node) -> Node | None:
    """The verb that carries the infinitive ``verb``: "intend" in "does not intend to raise", "are" in "are due to"."""
    if verb.dep != "xcomp" or not _is_infinitive(verb):
        return None
    head = verb.head
    if head.lemma in CARRYING_ADJECTIVES and head.dep in {"acomp", "attr"}:
        head = head.head
    lemma = _lemma(head)
    if verb.i < head.i or head.pos not in {"VERB", "AUX"} or (lemma == "go" and head.tag != "VBG"):
        return None
    if lemma == "have" and not any(c.lower == "yet" for c in head.children):
        return None
    # "expects the council to sign" says what somebody else does
    own_subject = any(c.dep in {"nsubj", "nsubjpass"} for c in verb.children)
    return head if lemma in CARRYING_VERBS and not own_subject else None


def _lemma(verb: Node) -> str:
    return _MISREAD.get(verb.lower) or verb.lemma


def _only_carries(verb: Node) -> bool:
    """Whether all that ``verb`` does is to carry an infinitive, which says it then."""
    near = [c for child in verb.children for c in (child, *child.children)]
    return any(c.dep == "xcomp" and _carrier(c) == verb for c in near)


def _carried_group(carrier: Node, verb: Node) -> Span:
    """From the carrying verb's auxiliaries to the infinitive, or the infinitive alone where it stands far off."""
    own = _verb_group(verb)
    first = _verb_group(carrier).start
    return Span(first, own.end) if own.end - first <= _GROUP_REACH else own


def _is_denied(verb: Node, carrier: Node | None) -> bool:
    """Whether a clause says that a thing is not so, its carrying verb included: "has yet to", "declined to"."""
    if carrier is None:
        return is_negated(verb)
    lemma = verb.head.lemma
    return (is_negated(verb) + is_negated(carrier) + (lemma in DENYING_CARRIERS or lemma == "have")) % 2 == 1


def is_negated(verb: Node) -> bool:
    """Whether the clause of ``verb`` says that a thing is not so; two negations undo each other."""
    without = verb.dep in {"pcomp", "pobj"} and (verb.head.lower == "without" or _kept_from(verb) or _not_meant(verb))
    denials = sum(_denies(child) for child in verb.children) + _not_allowed(verb) + _is_what_is_denied(verb)
    if any(c.lower == "why" for c in verb.children) and verb.tag == "VB":
        return False  # "why don't you open one?" proposes it
    # "no log may cross without a certificate" says what every log has
    undone = denials and _none_may(verb) and any(c.dep == "prep" and c.lower == "without" for c in verb.children)
    return (without + denials + bool(undone)) % 2 == 1


def _kept_from(verb: Node) -> bool:
    """Whether a gerund is what somebody is kept from: "to keep residents from hauling in plants"."""
    return verb.head.lower == "from" and verb.head.head.lemma in PREVENTING


def _not_meant(verb: Node) -> bool:
    """Whether a gerund is what somebody has no wish to do: "no interest or intention of running it"."""
    noun = verb.head.head
    while noun.dep == "conj" and noun.head.pos == "NOUN":
        noun = noun.head
    return verb.head.lower in {"of", "in"} and noun.pos == "NOUN" and any(_negates(c) for c in noun.children)


def _not_allowed(verb: Node) -> bool:
    """Whether the verb is what somebody may not do, or one of several: "are no longer allowed to own or buy"."""
    first = verb
    while first.dep == "conj" and first.head.tag == "VB" and not any(c.dep == "neg" for c in first.children):
        first = first.head
    if first.dep != "xcomp" or first.head.lemma not in _ALLOWING or not _is_infinitive(first):
        return False
    return any(_denies(child) for child in first.head.children)


def _is_what_is_denied(verb: Node) -> bool:
    """Whether the clause is what somebody denies, himself not contradicted: "the firm denied that it used tricks"."""
    return verb.dep == "ccomp" and verb.head.lemma == "deny" and not any(map(_denies, verb.head.children))


def _none_may(verb: Node) -> bool:
    """Whether a clause forbids something to all: "no log may cross"."""
    subjects = [c for c in verb.children if c.dep in {"nsubj", "nsubjpass"}]
    modal = any(c.dep == "aux" and c.lower in {"may", "can", "shall", "must"} for c in verb.children)
    return modal and any(word.lower == "no" for c in subjects for word in c.children)


def _denies(child: Node) -> bool:
    """Whether a word below a verb negates it. "There were 46 - no, 64" does not."""
    if child.dep == "neg":
        return child.lower != "no" and not _contrasts(child)
    if child.lower == "longer":
        return any(c.lower == "no" for c in child.children)
    if child.dep not in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return False
    if child.dep == "nsubjpass" and any(c.dep == child.dep and c.i < child.i for c in child.head.children):
        return False  # "farms that had no licence had been shut": the second subject is that of another clause
    first = min((child, *child.children), key=lambda c: c.i)
    if first.i > child.head.i and first.preceding is not None and first.preceding.lower == ",":
        return False  # "have perished, nothing out of the ordinary": a remark, and no object
    return child.lower in _NEGATORS or any(_negates(c) for c in child.children)


def _contrasts(word: Node) -> bool:
    """Whether a "not" behind what it hangs on sets another thing against it: "takes four days, not nine"."""
    return word.i > word.head.i and word.preceding is not None and word.preceding.lower in _BEFORE_CONTRAST


def _negates(token: Node) -> bool:
    """Whether a word negates the noun it stands before: "no homes", "neither side", "not a single permit"."""
    return token.lower in {"no", "neither"} or (token.dep == "neg" and token.lower == "not" and not _contrasts(token))


def _modality(verb: Node, carrier: Node | None) -> Modality:
    """How real a clause that is not denied says a thing to be."""
    if carrier is not None and carrier.lemma in {"be", "have"}:
        return Modality.PLANNED  # "is to examine", "are due to arrive"
    if _is_infinitive(verb):
        meant = modality_of(verb.head.lemma, "NOUN") if verb.dep == "acl" else None
        if meant in {Modality.PLANNED, Modality.POSSIBLE}:
            taken_up = verb.head.head.lemma in _TAKING_UP  # "accepted an invitation to visit"
            return Modality.PLANNED if taken_up else meant  # "declared its readiness to lend"
        if verb.dep == "ROOT" and subject(verb) is None:
            return Modality.PLANNED  # an item of what was decided: "- to open an office"
    for _ in range(4):
        own = _own_modality(verb)
        if own is not None:
            return own
        # "plan to buy", "is expected to sign": the governing verb says how real it is; "agreed that ... will" does not
        if verb.dep not in {"xcomp", "conj"} or verb.head is verb or _has_tense(verb):
            return Modality.DONE
        if verb.dep == "conj" and verb.tag == "VBN" and verb.head.tag == "VB":
            return Modality.DONE  # "we would like to add that it adjusted, but increased": no "would increased"
        governed = verb.dep == "xcomp"
        verb = verb.head
        if governed:
            if verb.lemma == "go" and verb.tag == "VBG":
                return Modality.PLANNED  # "is going to buy"
            lent = modality_of(_lemma(verb))
            if lent in {Modality.PLANNED, Modality.POSSIBLE, Modality.DENIED}:
                return lent
    return Modality.DONE


def _is_infinitive(verb: Node) -> bool:
    return any(c.dep == "aux" and c.tag == "TO" for c in verb.children)


def _own_modality(verb: Node) -> Modality | None:
    for child in verb.children:
        if child.dep in {"aux", "auxpass"}:
            if child.lower in _PLANNED_AUX:
                return Modality.DONE if _in_force(verb) else Modality.PLANNED
            if child.lower == "should" and verb.dep == "ccomp" and verb.head.lemma in _SETTLING:
                return Modality.PLANNED  # "agreed that they should visit Lusaka"
            if child.lower in _POSSIBLE_AUX:
                return Modality.POSSIBLE
    return None


def _in_force(verb: Node) -> bool:
    """Whether a decision says from when it holds: "will be reduced with immediate effect"."""
    return any(c.lower == "with" and any(o.lower == "effect" for o in c.children) for c in verb.children)


def _has_tense(verb: Node) -> bool:
    """Whether a verb has a tense of its own: "would protect 40 homes and had cost 2 million"."""
    auxiliaries = [c for c in verb.children if c.dep in {"aux", "auxpass"}]
    return verb.tag in {"VBD", "VBZ", "VBP"} or any(c.tag in {"VBD", "VBZ", "VBP"} for c in auxiliaries)


def _is_conditional(verb: Node, sentence: Sentence) -> bool:
    """Whether the clause stands under a condition, or in a question, which states nothing."""
    if any(node.text == "?" for node in sentence.nodes[-2:]):
        return True
    return any(c.dep in {"mark", "advmod"} and c.lower in _CONDITIONS for c in verb.children)


def _is_settled(verb: Node) -> bool:
    """Whether the verb is past or perfect and in a clause of its own, so that what it says has happened."""
    auxiliaries = {c.lower for c in verb.children if c.dep in {"aux", "auxpass"}}
    if verb.tag == "VBD":
        return True
    perfect = bool(auxiliaries & {"have", "has", "had", "'ve"})
    past_passive = bool(auxiliaries & {"was", "were"})
    ahead = bool(auxiliaries & (_PLANNED_AUX | _POSSIBLE_AUX | {"to"}))
    return verb.tag == "VBN" and (perfect or past_passive) and not ahead
