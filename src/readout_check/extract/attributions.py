"""Who an account says that words are from: reporting verbs with their subjects, and "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readout_check.extract.attribution_phrases import Found, according, in_words, quoted_as, stating
from readout_check.extract.clauses import agent, is_passive, phrase, subject, whole
from readout_check.extract.speakers import before_colon, beside_quotation, named_after, named_before
from readout_check.extract.tree import Node, Tree
from readout_check.lexicon.reporting import FINDINGS, QUOTING, is_reporting, takes_clause
from readout_check.model import Attribution, Document, Span

# what somebody knows or hears is not put in his mouth: "aid workers cannot know where it goes"
_NOT_SPOKEN = frozenset({"know", "understand", "hear", "learn", "find", "feel", "remember", "see", "wonder", "read"})
_MISREAD = {"hop": "hope"}  # what the lemmatizer makes of "hoped"
_OPENING = frozenset("“\"‘'«„")
_NO_SPEECH = {"add": ("up",), "put": ("in", "on", "up", "off")}  # with these particles
_PAID_IN_WORDS = frozenset({"compliment", "homage", "respect", "tribute"})
_GOING_ON = frozenset({"go", "continue"})
_NOTHING_SAID = frozenset({"xcomp", "prep", "dobj", "npadvmod", "advcl"})
_HE = frozenset({"he", "she"})
_THINGS_SAID = frozenset({"ccomp", "xcomp", "dobj", "advcl", "prep", "parataxis"})
_AHEAD = frozenset({"will", "shall"})


def extract(tree: Tree, document: Document) -> Iterator[Attribution]:
    """The attributions of ``tree`` in order. ``scope`` is the sentence, or the clause where a sentence has several."""
    for sentence in tree.sentences:
        told = [_told(node, sentence.span) for node in sentence.nodes]
        for found in [*told, _quoting(sentence.nodes, sentence.span, told)]:
            if found is not None:
                verb, source, scope = found
                span = phrase(source)
                yield Attribution(scope=scope, source=span.of(document.text), source_span=span, verb=verb)


def _told(node: Node, around: Span) -> Found | None:
    """What one word tells of who speaks."""
    phrases = according(node, around) or in_words(node, around) or quoted_as(node, around)
    return phrases or stating(node, around) or _reporting(node, around)


def _quoting(nodes: Sequence[Node], around: Span, told: Sequence[Found | None]) -> Found | None:
    """Whose words stand in quotation marks behind a colon: "Lind had an answer: 'Count them first.'"

    Only a sentence that names nobody else before them, and reports nothing, leaves no doubt.
    """
    colon = next((n for n in nodes if n.text == ":" and n.following is not None and n.following.text in _OPENING), None)
    if colon is None or any(found is not None and found[1].i < colon.i for found in told):
        return None
    before = [n for n in nodes if n.i < colon.i]
    verb = next((n for n in before if n.pos in {"VERB", "AUX"} and any(c.dep == "nsubj" for c in n.children)), None)
    if (label := before_colon(before, verb)) is not None:
        return "say", label, Span(colon.idx, around.end)
    source = next((c for c in verb.children if c.dep == "nsubj"), None) if verb is not None else None
    if source is None or source.i > colon.i or verb is None or verb.lemma in QUOTING:
        return None
    named = phrase(source)
    others = any(n.pos == "PROPN" and not named.covers(Span(n.idx, n.end)) for n in before)
    if others or not (source.pos == "PROPN" or source.lower in _HE):
        return None
    return "say", source, Span(colon.idx, around.end)


def _reporting(token: Node, around: Span) -> Found | None:
    if token.pos not in {"VERB", "AUX"}:
        return None
    lemma = _MISREAD.get(token.lemma, token.lemma)
    source = agent(token) if is_passive(token) else subject(token)
    source = _antecedent(source) if source is not None and source.lower == "who" else source
    source = named_before(token, source) or source or named_after(token)
    shows = lemma == "show" and source is not None and source.lemma in FINDINGS  # "..., Eurostat data show"
    if not takes_clause(lemma) and any(child.lower in _AHEAD for child in token.children if child.dep == "aux"):
        return None  # "will present a statement" tells nothing yet
    if not (is_reporting(lemma, _particle(token)) or shows) or _is_no_speech(lemma, token):
        beside = beside_quotation(token)
        return ("say", beside, around) if beside is not None and token.dep == "ROOT" else None
    if source is None or source.dep in {"expl", "csubj"} or lemma in QUOTING | _NOT_SPOKEN:
        return None
    if any(c.dep == "conj" and c.text == "I" for c in source.children):
        return None  # "Lind and I met to explain": told by the other one
    if source.pos == "NUM" or any(c.pos == "NUM" and c.text[0].isdigit() for c in source.children if c.i < source.i):
        return None  # "40% of the buses should run", not somebody who speaks
    if token.dep in {"ROOT", "conj", "parataxis", "advcl"} or any(c.dep == "ccomp" for c in token.children):
        return _with_particle(lemma, token), source, _scope(token, around)
    return None


def _is_no_speech(lemma: str, verb: Node) -> bool:
    """Whether nothing is said by the verb as it stands: "the call went on for an hour", "it adds up to 12 million",
    "is paying a visit"."""
    if lemma == "pay" and not any(c.dep == "dobj" and c.lemma in _PAID_IN_WORDS for c in verb.children):
        return True
    if any(c.dep == "prt" and c.lower in _NO_SPEECH.get(lemma, ()) for c in verb.children):
        return True
    said = any(c.dep in {"ccomp", "parataxis"} or c.text in _OPENING for c in verb.children)
    behind = (c for c in verb.children if c.i > verb.i and (c.children or c.dep != "prep"))  # not "on" alone
    return lemma in _GOING_ON and not said and any(c.dep in _NOTHING_SAID for c in behind)


def _antecedent(who: Node) -> Node:
    """The name right before ", who said that"; the pronoun itself where none is."""
    before = who.preceding
    if before is not None and before.text == ",":
        before = before.preceding
    return before if before is not None and before.pos == "PROPN" else who


def _with_particle(lemma: str, verb: Node) -> str:
    """ "speak of" for who tells something himself, "speak" for two who "spoke on the phone"."""
    return f"{lemma} of" if lemma == "speak" and any(c.lower in {"of", "about"} for c in verb.children) else lemma


def _scope(verb: Node, around: Span) -> Span:
    """What is said. "He said X", "X, he said": all below the verb; "X, said he" at a sentence's end: the sentence."""
    below = whole(verb)
    if verb.dep in {"conj", "advcl"} and not any(c.dep in _THINGS_SAID for c in verb.children if c.i > verb.i):
        return _put_in(verb, below) or Span(around.start, below.end)
    if verb.dep not in {"ROOT", "parataxis"}:
        return below
    if verb.following is not None and verb.following.text == ";":  # "X, he said; Y": what follows is told by nobody
        return Span(around.start, verb.end)
    return around


def _put_in(verb: Node, below: Span) -> Span | None:
    """What is said by a clause with "as" that is put into another one: no more than that one, and nothing that somebody
    else is told to say: "She called him idle because, as he admitted, he slept"."""
    if verb.dep != "advcl" or not any(c.dep == "mark" and c.lower == "as" for c in verb.children):
        return None
    told = verb.head
    if is_reporting(told.lemma) and takes_clause(told.lemma):
        return below
    return whole(told) if told.dep not in {"ROOT", "ccomp"} else None


def _particle(token: Node) -> str | None:
    return next((c.lower for c in token.children if c.dep in {"prt", "prep"}), None)
