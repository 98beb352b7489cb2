"""All that is read out of one document: sentences, claims, and who is said to say what."""

from __future__ import annotations

from dataclasses import dataclass

from readout_check.model.claims import Claim
from readout_check.records import Document, SegmentKind, Span


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a sentence: its place, its lower-case lemma and its universal part of speech."""

    start: int
    end: int
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its content words; ``speaker`` is who says it (see ``readout_check.attribution``)."""

    span: Span
    kind: SegmentKind
    words: tuple[Word, ...]
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that are put in somebody's mouth: ``scope`` is what is said, ``source`` who says it, as the text has it
    ("the Finnish leader", "he", "the city's tourism board"), ``verb`` the reporting verb's lemma or "according to".
    """

    scope: Span
    source: str
    source_span: Span
    verb: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read out of one document: the stages after extraction see this and no spaCy object."""

    document: Document
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...] = ()
