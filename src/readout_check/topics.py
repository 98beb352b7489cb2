"""Whom a sentence that reports nobody's words is about: a pronoun that speaks in the next one means that person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from readout_check.lexicon.sources import OTHERS
from readout_check.model import NameClaim, NameKind, OfficeClaim, Reading, Sentence, StatementClaim
from readout_check.standing import Standing

_WORD = re.compile(r"\w+")
_BETWEEN = frozenset({"", ","})  # between a name and its verb: "the chief of the town, Jan Berg, described ..."


class Topics:
    """The persons who act in the sentences of one text."""

    def __init__(self, reading: Reading, cast: Iterable[str]) -> None:
        self._cast = {word.lower() for name in cast for word in _WORD.findall(name)}
        self._text = reading.document.text
        persons = (c for c in reading.claims if isinstance(c, NameClaim) and c.kind == NameKind.PERSON)
        self._persons = Standing(persons, lambda claim: claim.span)
        self._offices = Standing((c for c in reading.claims if isinstance(c, OfficeClaim)), lambda c: c.span)
        statements = (c for c in reading.claims if isinstance(c, StatementClaim))
        self._statements = Standing(statements, lambda claim: claim.span)

    def of(self, sentence: Sentence) -> str | None:
        """The name of the one person who is the subject of a verb of ``sentence``; none for none or several."""
        acting = {p.text for p in self._persons.at(sentence.span) if self._acts(p, sentence)}
        return acting.pop() if len(acting) == 1 else None

    def names_nobody(self, sentence: Sentence) -> bool:
        """Whether ``sentence`` has no person, no office and no "guest" that a later pronoun may mean."""
        words = {word.lower() for word in _WORD.findall(sentence.span.of(self._text))}
        named = self._persons.at(sentence.span) or self._offices.at(sentence.span)
        return not (named or words & OTHERS or words & self._cast)

    def _acts(self, person: NameClaim, sentence: Sentence) -> bool:
        for statement in self._statements.at(sentence.span):
            if statement.actor_span is not None and statement.actor_span.overlaps(person.span):
                return True
            start, end = person.span.end, statement.span.start
            if start < end and self._text[start:end].strip() in _BETWEEN:
                return True
        return False
