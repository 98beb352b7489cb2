"""From code points to the parser's tokens, and the few questions about words that the figure reader asks."""

from __future__ import annotations

from readout_check.extract.tree import Node, Tree

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})


class Words:
    """Looks up the parsed token at a place of the text."""

    __slots__ = ("text", "tree")

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree = tree
        self.text = text

    def at(self, offset: int) -> Node | None:
        """The token that holds ``offset``, or the last one before it."""
        return self.tree.at(offset)

    def after(self, offset: int) -> Node | None:
        """The first token that starts at or after ``offset``, white space left out."""
        return self.tree.after(offset)

    def tag(self, offset: int) -> str:
        """The fine part-of-speech tag at ``offset``, empty when unknown."""
        token = self.at(offset)
        return token.tag if token is not None else ""

    def lemma(self, offset: int) -> str:
        """The lower-case lemma at ``offset``."""
        token = self.at(offset)
        return token.lemma or token.lower if token is not None else ""

    def is_noun(self, offset: int) -> bool:
        """Whether a noun stands at ``offset``."""
        return self.tag(offset) in _NOUN_TAGS

    def starts_sentence(self, offset: int) -> bool:
        """Whether the token at ``offset`` is the first word of its sentence."""
        token = self.at(offset)
        if token is None:
            return False
        before = token.preceding
        return token.starts_sentence or before is None or before.is_punct or before.is_space
