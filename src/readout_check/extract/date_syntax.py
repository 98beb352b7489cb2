"""What the parse says about a date: the tense above it, the relation words before it, whether it is a date at all."""

from __future__ import annotations

from readout_check.extract.date_grammar import Mention
from readout_check.extract.date_terms import Tense
from readout_check.extract.date_words import Words, is_moved
from readout_check.extract.tree import Node
from readout_check.lexicon.calendar_words import INCEPTION_NOUNS, ISSUED_NOUNS, MEASURED_NOUNS, PLANNING_PARTICIPLES
from readout_check.model import Granularity, Relation, Span

_RELATIONS = {
    "on": Relation.ON,
    "in": Relation.IN,
    "of": Relation.IN,
    "for": Relation.IN,
    "at": Relation.IN,
    "during": Relation.DURING,
    "over": Relation.DURING,
    "throughout": Relation.DURING,
    "between": Relation.DURING,
    "within": Relation.DURING,
    "since": Relation.SINCE,
    "from": Relation.SINCE,
    "starting": Relation.SINCE,
    "effective": Relation.SINCE,
    "beginning": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "through": Relation.UNTIL,
    "by": Relation.BY,
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "beyond": Relation.AFTER,
}
_AT_EARLIEST = frozenset({("at", "the", "earliest"), ("at", "the", "soonest")})
_PAIRS = {
    ("prior", "to"): Relation.BEFORE,
    ("ahead", "of"): Relation.BEFORE,
    ("later", "than"): Relation.BY,
    ("up", "to"): Relation.UNTIL,
    ("as", "of"): Relation.SINCE,
    ("not", "before"): Relation.EARLIEST,
    ("earlier", "than"): Relation.EARLIEST,
    ("sooner", "than"): Relation.EARLIEST,
    ("starting", "from"): Relation.SINCE,
    ("starting", "in"): Relation.SINCE,
    ("starting", "on"): Relation.SINCE,
    ("beginning", "in"): Relation.SINCE,
    ("beginning", "on"): Relation.SINCE,
    ("effective", "from"): Relation.SINCE,
}
_FILLERS = frozenset(
    {"the", "about", "around", "approximately", "roughly", "all", "most", "much", "of", "exactly", "only"}
)
_COMPARED = frozenset({"earlier", "before", "previous", "preceding", "ago", "last"})
_BEGUN = frozenset({"date", "dates", "dated", "dating"})  # what "dates from 1945" was built then
_BEEN = frozenset({"was", "were", "been", "did", "had"})
_FUTURE_MODALS = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "can", "could", "should", "must"}
)


def relation(words: Words, mention: Mention, token: Node) -> tuple[Relation, Span | None]:
    """How the thing stands to the date, and where the words that say so are."""
    if tuple(words.lower[mention.after : mention.after + 3]) in _AT_EARLIEST:
        return Relation.EARLIEST, Span(words.starts[mention.after], words.ends[mention.after + 2])
    at = mention.first - 1
    while at > mention.first - 4 and words.at(at) in _FILLERS and words.at(at - 1) in _RELATIONS:
        if (words.at(at - 1), words.at(at)) in _PAIRS:
            break
        at -= 1
    pair = _PAIRS.get((words.at(at - 1), words.at(at)))
    found = pair or _RELATIONS.get(words.at(at))
    if found is None:
        return Relation.IN, None
    if words.at(at) in ("from", "to", "until") and is_moved(words, mention.first):
        return Relation.IN, None
    if pair == Relation.SINCE and words.at(at - 1) == "as" and words.at(mention.first) == "today":
        found = Relation.ON  # "as of today, 80 towns take part" tells how it stands
    first = at - 1 if pair else at
    if words.at(at) == "than":
        first = first - 1 if words.at(first - 1) in ("no", "not") else first
    span = Span(words.starts[first], words.ends[at])
    if words.at(at) == "through" and mention.term.granularity is Granularity.SEASON:
        return Relation.DURING, span
    if found in (Relation.ON, Relation.IN):
        if words.at(at - 1) == "than" or _was_then(words, at):
            return found, None  # "five times what they were in 2022" measures against it, as "since" does
        since = _since(token)
        return (Relation.SINCE, Span(since.idx, since.end)) if since is not None else (found, span)
    if found is Relation.BEFORE and not pair and _is_denied(token):
        return Relation.EARLIEST, span  # "will not open before May"
    inside = words.lower[mention.first : mention.after]
    if words.at(at) == "from" and not pair:
        if {"to", "until", "till", "through", "-", "–"} & set(inside):
            found = Relation.DURING
        elif _COMPARED & set(inside) or words.at(at - 1) in _BEGUN:
            found = Relation.IN
    return found, span


def _is_denied(token: Node) -> bool:
    """Whether the verb that the date belongs to is denied."""
    while token.head is not token and token.pos not in ("VERB", "AUX"):
        token = token.head
    return any(child.dep == "neg" for child in token.children)


def _was_then(words: Words, at: int) -> bool:
    """Whether the words before a date say how much something was then: "than it was in 2022", "as they had been in"."""
    told = [words.at(at - n) for n in range(1, 6)]
    verb = next((n for n, word in enumerate(told) if word in _BEEN), None)
    return verb is not None and verb <= 1 and bool({"than", "what", "as"} & set(told[verb + 1 : verb + 4]))


def _since(token: Node) -> Node | None:
    """The "since" above a date ("since the start of the operation on 1 May", "since Sweden joined in March")."""
    for above in _heads(token):
        if above.pos in ("VERB", "AUX"):
            return next((child for child in above.lefts if child.dep == "mark" and child.lower == "since"), None)
        if above.lower == "since":
            return above
        if above.pos in ("NOUN", "PROPN") and above.head.lower == "since":
            return above.head if above.lemma in INCEPTION_NOUNS else None
    return None


def _heads(token: Node) -> list[Node]:
    found: list[Node] = []
    while token.head.i != token.i and len(found) < 12:
        token = token.head
        found.append(token)
    return found


def tense(token: Node) -> Tense:
    """Which way the nearest verb above the date points."""
    above = [token, *_heads(token)]
    verb = next((t for t in above if t.pos in ("VERB", "AUX") and not _is_participle(t)), None)
    if verb is None:
        return Tense.UNKNOWN
    auxiliaries = [child.lower for child in verb.children if child.dep in ("aux", "auxpass")]
    if _FUTURE_MODALS & set(auxiliaries):
        return Tense.FUTURE
    if "to" in auxiliaries:
        return _infinitive(verb, auxiliaries)
    if verb.lower in PLANNING_PARTICIPLES and verb.tag in ("VBN", "VBD", "JJ"):
        return Tense.FUTURE
    if verb.tag == "VBD" or {"had", "has", "have", "was", "were", "did", "'ve", "’ve", "been"} & set(auxiliaries):
        return Tense.PAST
    if verb.tag == "VBN":
        return Tense.PRESENT if {"is", "are"} & set(auxiliaries) else Tense.PAST
    if verb.tag in ("VBP", "VBZ") or {"is", "are", "'s", "'re", "am"} & set(auxiliaries):
        return Tense.PRESENT
    return Tense.UNKNOWN


def is_published(token: Node) -> bool:
    """Whether a month is that of figures or papers which are there already: "the data for May", "the May decree"."""
    above, nouns = token.head, ISSUED_NOUNS
    if token.dep == "pobj":
        above, nouns = above.head if above.lower in {"for", "of", "from"} else token, ISSUED_NOUNS | MEASURED_NOUNS
    return above is not token and above.pos in ("NOUN", "PROPN") and above.lemma in nouns


def _is_participle(verb: Node) -> bool:
    """Whether the verb is an "-ing" form alone, which has the tense of the clause above it."""
    return verb.tag == "VBG" and not any(child.dep in ("aux", "auxpass") for child in verb.children)


def _infinitive(verb: Node, auxiliaries: list[str]) -> Tense:
    """The words "to sign" points forward, unless a past verb tells it ("asked him to sign on Thursday")."""
    if "have" in auxiliaries:
        return Tense.PAST
    above = next((t for t in _heads(verb) if t.pos in ("VERB", "AUX")), None)
    return Tense.UNKNOWN if above is not None and above.tag == "VBD" else Tense.FUTURE


def is_counted(token: Node, before: str) -> bool:
    """Whether a bare year figure is a count or a name instead ("2024 soldiers", "Agenda 2030")."""
    head = token.head
    if token.dep == "nummod" and head.tag in ("NNS", "NNPS") and head.i > token.i:
        return not any(child.dep in ("det", "poss") for child in head.children)
    if before[:1].isupper() and before.isalpha() and before.lower() not in _RELATIONS:
        return token.preceding is None or not token.preceding.starts_sentence
    return False
