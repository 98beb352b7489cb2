"""Where a name stands in its clause: "in Riga" of what is opened there, the subject of "lends", "Riga's" of a port."""

from __future__ import annotations

from collections.abc import Iterator

from readout_check.extract.tree import Node, Tree
from readout_check.lexicon.organisations import PLACE_BEFORE
from readout_check.lexicon.wordset import wordset
from readout_check.model import Span

_MOST_STEPS = 5  # up the tree from a name to what it hangs on
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "obj", "dative", "oprd", "attr"})
_ATTRIBUTES = frozenset({"compound", "amod", "nmod", "poss"})
_COMPLEMENTS = _SUBJECTS | _OBJECTS
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
# Nouns that only say of a name what it is: "the port of Callao" stands where "Callao" does.
_SORTS = PLACE_BEFORE | wordset("capital suburb hamlet settlement area territory site province reserve zone")
_BODIES = wordset("agency body organisation organization")  # "the UN agency" that was named before
# Who acts for a country or a body at a meeting: "representatives of Chad attended" says that Chad did.
_ENVOYS = wordset(
    """representative delegation delegate observer envoy minister president leader side party government official expert
    ambassador deputy head counterpart colleague member"""
)
_LIGHT = wordset("be have do say tell add take make get go come")
Slot = tuple[str, tuple[str, ...]]


def slot_of(tree: Tree, start: int, end: int) -> Slot:
    """The slot of the words between two code points, and the lemmas of what it hangs on."""
    token = tree.root_of(Span(start, end))
    if token is None:
        return "", ()
    for _ in range(_MOST_STEPS):
        above = _stands_for(token, start)
        if above is None:
            break
        token = above
    head = token.head
    if token.dep in _SUBJECTS:
        return "subject", tuple(_about(head, token))
    if token.dep == "pobj" and head.dep == "agent":
        return "subject", tuple(_about(head.head, token))
    if token.dep == "pobj":
        outer = head.head if head.dep in ("prep", "pcomp", "agent", "prt", "dative") else head
        # "out of Riga", "northeast of Riga"
        outer = outer.head if outer.dep == "prep" and outer.head is not outer else outer
        return head.lower, tuple(_about(outer, token))
    if token.dep in _OBJECTS:
        return "object", tuple(_about(head, token))
    if token.dep in _ATTRIBUTES:
        return "attribute", tuple(_about(head, token))
    return "", ()


def _stands_for(token: Node, start: int) -> Node | None:
    """The word in whose place the name stands: the noun of its sort, the first of a list, what it is apposed to."""
    head = token.head
    if token.dep in ("conj", "appos") and head is not token and head.idx < start:
        return head
    if token.dep == "pobj" and head.lower == "of" and head.head.lemma in _SORTS | _ENVOYS:
        return head.head
    if token.dep in ("compound", "nmod") and head.lemma in _SORTS:
        return head
    if token.dep in ("compound", "nmod") and head.lemma in _BODIES and not _told_more(head, token):
        return head
    return None


def _told_more(body: Node, name: Node) -> bool:
    """Whether a noun has another attribute beside the name: "the UN refugee agency"."""
    return any(c.dep in _ATTRIBUTES and c.i != name.i for c in body.children)


def _about(head: Node, name: Node) -> Iterator[str]:
    """The lemmas of ``head``, of the nouns beside it and of what it hangs on itself."""
    words = [head, *(c for c in head.children if c.dep in _COMPLEMENTS)]
    if head.dep in _COMPLEMENTS or head.dep in ("pobj", "conj", "xcomp", "acl", "relcl", "pcomp"):
        above = head.head
        above = above.head if above.pos == "ADP" else above
        words += [above, *(c for c in above.children if c.dep in _COMPLEMENTS)]
    seen = []
    for word in words:
        lemma = word.lemma
        if word.i != name.i and word.pos in _CONTENT and lemma not in _LIGHT and lemma not in seen:
            seen.append(lemma)
            yield lemma
