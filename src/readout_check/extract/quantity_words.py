"""From code points to the parser's tokens, and the few questions about words that the figure reader asks."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})


class Words:
    """Looks up the parsed token at a place of the text. Works on an unparsed Doc too: everything is then unknown."""

    __slots__ = ("_starts", "doc", "text")

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        self._starts: list[int] = doc.to_array("IDX").tolist()

    def at(self, offset: int) -> Token | None:
        """The token that holds ``offset``, or the last one before it."""
        index = bisect.bisect_right(self._starts, offset) - 1
        return self.doc[index] if index >= 0 else None

    def after(self, offset: int) -> Token | None:
        """The first token that starts at or after ``offset``, spaces left out."""
        index = bisect.bisect_left(self._starts, offset)
        while index < len(self._starts) and self.doc[index].is_space:
            index += 1
        return self.doc[index] if index < len(self._starts) else None

    def tag(self, offset: int) -> str:
        """The fine part-of-speech tag at ``offset``, empty when unknown."""
        token = self.at(offset)
        return token.tag_ if token is not None else ""

    def lemma(self, offset: int) -> str:
        """The lower-case lemma at ``offset``."""
        token = self.at(offset)
        return (token.lemma_ or token.text).lower() if token is not None else ""

    def is_noun(self, offset: int) -> bool:
        """Whether a noun stands at ``offset``."""
        return self.tag(offset) in _NOUN_TAGS

    def starts_sentence(self, offset: int) -> bool:
        """Whether the token at ``offset`` is the first word of its sentence."""
        token = self.at(offset)
        if token is None:
            return False
        if token.is_sent_start or token.i == 0:
            return True
        before = self.doc[token.i - 1]
        return before.is_punct or before.is_space
