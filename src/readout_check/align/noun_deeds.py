"""Deeds that a noun tells, with whose they are: "a proposal by the Chadian side", "Chad's offer", "a Togolese bid"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.lexicon.deeds import DEED_NOUNS
from readout_check.lexicon.gazetteer import Match, find, meant
from readout_check.model import Reading, Span, StatementClaim

_NOUN = rf"(?P<noun>{'|'.join(sorted(DEED_NOUNS))})s?\b"
_OWNED = re.compile(rf"(?:['’]s?)? (?:[a-z-]{{3,15}} )?{_NOUN}")  # behind the party
_BY = re.compile(rf"\b{_NOUN} (?:by|from|of) (?:the )?$")  # before the party
_END = re.compile(r"[;:.]|, (?!which\b|that\b)| (?:was|were|is|are|has|had|have|will|would|met|got|went|came)\b")
_SHORT = 12  # code points of a clause that says nothing but whose deed it is


def noun_deeds(reading: Reading) -> Iterator[tuple[int, StatementClaim, frozenset[str]]]:
    """The sentence's place, the deed as a statement that ends with its noun phrase, and the countries it is of."""
    text = reading.document.text
    for at, sentence in enumerate(reading.sentences):
        words = sentence.span.of(text)
        if not any(noun in words for noun in DEED_NOUNS):
            continue
        for match in find(words):
            noun = _noun_of(words, match) if match.country else None
            if noun is not None:
                yield at, _statement(text, sentence.span, match, noun), meant(match)


def _noun_of(words: str, match: Match) -> re.Match[str] | None:
    return _OWNED.match(words, match.span.end) or _BY.search(words, max(0, match.span.start - 40), match.span.start)


def _statement(text: str, sentence: Span, match: Match, noun: re.Match[str]) -> StatementClaim:
    span = Span(sentence.start + noun.start("noun"), sentence.start + noun.end())
    span = Span(span.start, span.start + len(span.of(text).split()[0]))
    actor = Span(sentence.start + match.span.start, sentence.start + match.span.end)
    first, behind = min(span.start, actor.start), max(span.end, actor.end)
    end = _END.search(text, behind, sentence.end)
    clause = Span(first, end.start() if end else sentence.end)
    if clause.end - behind < _SHORT:
        clause = sentence  # "taking up an idea of Chad's, they agreed to ..."
    return StatementClaim(
        span=span,
        text=span.of(text),
        sentence=sentence,
        clause=clause,
        verb=DEED_NOUNS[noun["noun"]],
        actor=actor.of(text).lower(),
        actor_span=actor,
        actor_phrase=actor.of(text),
    )
