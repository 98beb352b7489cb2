"""Whose words an account repeats without a verb of saying that is theirs: "according to Lind", "in his words",
"the agency quoted him as saying".
"""

from __future__ import annotations

from readout_check.extract.clauses import agent, is_passive, subject, whole
from readout_check.extract.tree import Node
from readout_check.lexicon.reporting import FINDINGS, ISSUING, QUOTING, SPOKEN_PARTS, STATEMENTS, is_reporting
from readout_check.model import Span

Found = tuple[str, Node, Span]
"""The verb or the phrase, whose words, and which."""


def according(token: Node, around: Span) -> Found | None:
    """Read "according to Lind": the source and the words that are his, of the sentence at ``around``."""
    if token.lower != "according":
        return None
    to = next((c for c in token.children if c.lower == "to"), None)
    source = _object(to) if to is not None else None
    if source is None:
        return None
    gave = next((c for c in source.children if c.dep == "relcl"), None) if source.lemma in FINDINGS else None
    source = (subject(gave) if gave is not None else None) or source  # "according to the data that Lind shared"
    return "according to", source, _told_with(token.head, around)


def in_words(token: Node, around: Span) -> Found | None:
    """Read "in his words", "in the opinion of Lind"."""
    part = _object(token) if token.lower == "in" else None
    if part is None or part.lower not in SPOKEN_PARTS:
        return None
    definite = any(c.dep == "det" for c in part.children)  # not "in view of the drought"
    of = next((c for c in part.children if c.lower == "of"), None) if definite else None
    whose = next((c for c in part.children if c.dep == "poss"), None) or (_object(of) if of is not None else None)
    return None if whose is None else ("according to", whose, _told_with(token.head, around))


def quoted_as(token: Node, around: Span) -> Found | None:
    """Read "the agency quoted Lind as saying", "Lind was cited as saying"."""
    if token.lemma not in QUOTING:
        return None
    spoken = next((p for c in token.children if c.lower == "as" for p in c.children if p.dep == "pcomp"), None)
    whom = next((c for c in token.children if c.dep in {"dobj", "nsubjpass"}), None)
    if spoken is None or whom is None or not is_reporting(spoken.lemma):
        return None
    said = any(c.dep in {"ccomp", "dobj"} for c in spoken.children)
    return "say", whom, whole(token) if said and token.dep != "ROOT" else around


def stating(token: Node, around: Span) -> Found | None:
    """Read "Lind issued the following statement: ...", whose words stand behind the colon or in the next paragraph."""
    if token.lemma not in ISSUING or not any(c.dep == "dobj" and c.lemma in STATEMENTS for c in token.children):
        return None
    source = agent(token) if is_passive(token) else subject(token)
    colon = any(node.text == ":" and node.i > token.i for node in token.sentence.nodes)
    return ("say", source, around) if colon and source is not None else None


def _object(preposition: Node) -> Node | None:
    return next((c for c in preposition.children if c.dep == "pobj"), None)


def _told_with(head: Node, around: Span) -> Span:
    """What a phrase beside ``head`` says whose words they are: its clause where it is one of several."""
    return whole(head) if head.pos in {"VERB", "AUX"} and head.dep in {"conj", "ccomp"} else around
