"""Who speaks by a verb, where long sentences are parsed with another subject or with none.

What stands right before the verb is better evidence than the parse: a name between a comma and "said", a name behind an
opening adjunct, the subject between a quotation and any verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.extract.tree import Node

_CLOSING = frozenset({".", ",", ";", ":"})
_COMMAS = frozenset({",", ",”", "”", '"'})
_MARKS = frozenset({"”", '"', "’", "'", "''", "»"})
_INVERTED = frozenset({"added", "said", "continued", "replied", "answered", "concluded", "commented", "noted"})
_QUOTED_FROM = (("quote", "quotation", "quotes"), ("from", "by"))
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def named_before(verb: Node, parsed: Node | None) -> Node | None:
    """The name right before a verb and behind a comma, None where the subject that was ``parsed`` stands.

    At the end of what is told ("more than half of them in the Gulf, Maharjan said."), or behind an opening adjunct
    whose own noun was taken for the subject: "Welcoming the envoy, Minh said ...".
    """
    last, behind = verb.preceding, verb.following
    if last is not None and last.text == "," and parsed is None:  # "..., spokesman for the port, Lind, said."
        last = last.preceding
    if last is None or last.pos != "PROPN":
        return None
    first = last
    while first.preceding is not None and first.preceding.pos == "PROPN":
        first = first.preceding
    if first.preceding is None or first.preceding.text not in _COMMAS:
        return None
    ends = behind is None or behind.text in _CLOSING
    return last if ends or (parsed is not None and _of_adjunct(parsed, last)) else None


def _of_adjunct(parsed: Node, last: Node) -> bool:
    """Whether the name that was ``parsed`` as the subject, with ``last`` in apposition or as another one, is that of an
    adjunct before it."""
    joined = (last.dep == "appos" and last.head is parsed) or (last.dep == "nsubj" and last.head is parsed.head)
    if parsed.pos != "PROPN" or last is parsed or not joined:
        return False
    opening = next((n for n in parsed.sentence.nodes if not (n.is_punct or n.is_space)), parsed)
    return opening.lower.endswith("ing") or (opening.pos == "ADP" and opening.i < parsed.i)


def beside_quotation(verb: Node) -> Node | None:
    """The subject of a finite verb right behind a quotation, whatever the verb: "'We doubled it,' the mayor smiled"."""
    said = next((c for c in verb.lefts if c.dep in {"ccomp", "parataxis"}), None)
    whose = next((c for c in verb.children if c.dep == "nsubj"), None)
    if said is None or whose is None or verb.tag not in _FINITE:
        return None
    first = min(whose.left_edge, verb, key=lambda node: node.i)
    mark, inner = first.preceding, first.preceding.preceding if first.preceding is not None else None
    if mark is None or inner is None or said.i >= mark.i:
        return None
    closed = mark.text in _MARKS and inner.text in {",", "?", "!"}
    return whose if closed or (mark.text == "," and inner.text in _MARKS) else None


def named_after(verb: Node) -> Node | None:
    """The noun phrase right behind a verb without a subject that follows a quotation and ends its clause, whatever it
    was taken for: "'We have doubled it', added the Danish leader."."""
    mark, first = verb.preceding, verb.following
    if mark is None or first is None or verb.tag not in _FINITE or not any(c.dep == "ccomp" for c in verb.lefts):
        return None
    quoted = mark.text in _MARKS or (mark.text == "," and mark.preceding is not None and mark.preceding.text in _MARKS)
    whose = next((c for c in verb.children if c.dep == "dobj" and c.left_edge is first), None)
    if not quoted or whose is None or whose.pos not in {"NOUN", "PROPN"}:
        return None
    return whose if whose.following is None or whose.following.text in _CLOSING else None


def before_colon(before: Sequence[Node], verb: Node | None) -> Node | None:
    """The name that the words ``before`` a colon open with, which only a clause about it parts from the colon:
    "Treasurer Noh: '...'", "Vice-President Berg, who did not vote: '...'", "Added Berg: '...'", "Quote from
    Berg: '...'". ``verb`` is the first verb of them that has a subject.
    """
    if verb is not None and not any(c.lower == "who" for c in verb.children):
        return None
    head = [n for n in before if not (n.text == ":" or n.is_space)]
    first, second = ([n.lower for n in head[:2]] + ["", ""])[:2]
    if first in _INVERTED:
        head = head[1:]
    elif first in _QUOTED_FROM[0] and second in _QUOTED_FROM[1]:
        head = head[2:]
    end = next((k for k, n in enumerate(head) if n.text == ","), len(head))
    if not head[:end] or any(n.pos not in {"PROPN", "NOUN", "PUNCT"} for n in head[:end]):
        return None
    last = head[end - 1]
    return last if last.pos == "PROPN" else None
