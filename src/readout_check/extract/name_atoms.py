"""A document as atoms: spaCy's tokens with gazetteer names and hyphenated names made one, for names and offices.

An atom keeps what the two extractors ask of a word: its case, its part of speech, its gazetteer entry, and whether a
break in the layout stands before it.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readout_check.lexicon import gazetteer
from readout_check.lexicon.gazetteer import Match, Term
from readout_check.lexicon.places import ALSO_PERSONS
from readout_check.lexicon.titles import HONORIFICS, NOT_NAMES
from readout_check.lexicon.wordset import wordset
from readout_check.model import Document, SegmentKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LETTERS = re.compile(r"[^\W\d_]")
_HYPHENS = frozenset("-‐‑–")
_APOSTROPHES = frozenset({"'s", "’s", "'", "’", "`s"})
_HEAD = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.DATE_LINE, SegmentKind.BYLINE})
_TITLE_WORDS = frozenset({"president", "prime", "minister", "ministers", "premier", "leader", "foreign", "king"})


@dataclass(frozen=True, slots=True)
class Atom:
    """One word. ``lower`` is its text in lower case, ``first`` whether a sentence starts with it."""

    start: int
    end: int
    text: str
    lower: str
    pos: str
    label: str  # spaCy's entity label, "" for none
    cap: bool
    first: bool
    breaks: bool  # a break in the layout stands before it
    kind: SegmentKind | None
    sentence: Span
    match: Match | None = None
    line: bool = False  # a line of the head starts with it

    @property
    def is_possessive(self) -> bool:
        """Whether it is the apostrophe that makes a possessive."""
        return self.lower in _APOSTROPHES

    @property
    def is_polity(self) -> bool:
        """Whether it names a country, or its people."""
        return self.match is not None and self.match.term in (Term.COUNTRY, Term.DEMONYM)


@functools.lru_cache(maxsize=2)
def read(doc: Doc, document: Document) -> tuple[Atom, ...]:
    """The atoms of ``doc``, in order. The last documents are remembered, so that two extractors share the work."""
    matches = gazetteer.find(document.text)
    layout = _Layout(document)
    atoms: list[Atom] = []
    at = 0
    for sentence in doc.sents:
        tokens = [t for t in sentence if not t.is_space]
        span = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else Span(0, 0)
        i = 0
        while i < len(tokens):
            while at < len(matches) and matches[at].span.end <= tokens[i].idx:
                at += 1
            match = matches[at] if at < len(matches) and matches[at].span.start <= tokens[i].idx else None
            j = _through(tokens, i, match) if match else _hyphenated(tokens, i)
            atoms.append(_atom(tokens[i:j], span, document, layout, match, i == 0))
            i = j
    return _persons_out(_known_names(atoms))


class _Layout:
    """Finds the segment that holds an offset."""

    def __init__(self, document: Document) -> None:
        self._segments = [s for s in document.segments if s.kind is not SegmentKind.QUOTATION]
        self._starts = [s.span.start for s in self._segments]

    def at(self, offset: int) -> tuple[int, SegmentKind | None]:
        """The number and kind of the segment at ``offset``; -1 and ``None`` for none."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._segments[index].span.end:
            return -1, None
        return index, self._segments[index].kind


def _atom(
    tokens: list[Token], sentence: Span, document: Document, layout: _Layout, match: Match | None, first: bool
) -> Atom:
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    if match is not None and match.span.start >= start:
        start, end = match.span.start, max(match.span.end, match.span.start + 1)
    text = document.text[start:end]
    index, kind = layout.at(start)
    before = document.text[max(0, start - 12) : start]
    gap = before[len(before.rstrip()) :]
    breaks = gap.count("\n") > 1 or ("\n" in gap and (index < 0 or index != layout.at(start - len(gap) - 1)[0]))
    letter = _LETTERS.search(text)
    main = tokens[-1]
    return Atom(
        start, end, text, text.lower(), main.pos_, main.ent_type_, letter is not None and letter.group().isupper(),
        first, breaks, kind, sentence, match, breaks or ("\n" in gap and kind in _HEAD),
    )  # fmt: skip


def _through(tokens: list[Token], i: int, match: Match) -> int:
    j = i + 1
    while j < len(tokens) and tokens[j].idx < match.span.end:
        j += 1
    return j


def _hyphenated(tokens: list[Token], i: int) -> int:
    """The end of "Osei-Larbi" when ``i`` is at "Osei": capitals joined by hyphens without spaces."""
    j = i + 1
    while (
        j + 1 < len(tokens)
        and tokens[j].text in _HYPHENS
        and not tokens[j - 1].whitespace_
        and not tokens[j].whitespace_
        and tokens[j + 1].is_alpha
        and tokens[i].text[:1].isupper()
        and tokens[i].is_alpha
        and (tokens[j + 1].text[:1].isupper() or len(tokens[j + 1]) > 1)
        and tokens[j - 1].lower_ not in _SPLIT
        and tokens[j + 1].lower_ not in _SPLIT
    ):
        j += 2
    return j


# Parts of hyphenated offices and adjectives that are words of their own: "Vice-Minister", "President-elect".
_SPLIT = wordset(
    """vice ex first deputy under president minister secretary general director governor chair chancellor elect
    designate premier led based backed born owned controlled made then former non anti pro mid pre post co"""
)


def _known_names(atoms: list[Atom]) -> tuple[Atom, ...]:
    """``atoms`` with words at the start of sentences tagged as names when the text has them as names elsewhere."""
    names = {a.lower for a in atoms if a.cap and not a.first and a.pos == "PROPN" and len(a.text) > 2}
    names -= NOT_NAMES | HONORIFICS
    return tuple(
        replace(a, pos="PROPN") if a.first and a.cap and a.pos != "PROPN" and a.lower in names else a for a in atoms
    )


_IN_THE_STATE = frozenset({"atlanta", "savannah", "augusta", "macon", "state"})


def _persons_out(atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
    """``atoms`` without the gazetteer entries of words that are part of a person's name ("Mr Jordan", "Chad Orr")."""
    return tuple(_without(a) if _in_person(atoms, i) else a for i, a in enumerate(atoms))


def _in_person(atoms: tuple[Atom, ...], i: int) -> bool:
    atom = atoms[i]
    before = atoms[i - 1] if i and not atom.breaks else None
    if atom.lower == "georgia" and i > 1 and atoms[i - 2].lower in _IN_THE_STATE and atoms[i - 1].lower in (",", "of"):
        return True
    if atom.match is not None and atom.match.country is None and before is not None and before.pos == "PROPN":
        # "Grand Pacific Hotel": a longer name than the gazetteer's
        return before.cap and before.match is None and before.text.isalpha() and before.lower not in NOT_NAMES
    if atom.match is None or atom.lower not in ALSO_PERSONS:
        return atom.lower == "polish" and atom.first and (atom.pos == "VERB" or _determiner(atoms, i + 1))
    after = atoms[i + 1] if i + 1 < len(atoms) and not atoms[i + 1].breaks else None
    if before is not None and before.lower.rstrip(".") in HONORIFICS:
        return True
    if before is not None and _name_like(before) and (not before.first or before.label == "PERSON"):
        return atom.match.term is not Term.DEMONYM
    joined = after is not None and after.start - atom.end == 1 and _name_like(after)
    return joined and atom.match.term is not Term.DEMONYM and atom.label == "PERSON"


def _determiner(atoms: tuple[Atom, ...], i: int) -> bool:
    return i < len(atoms) and atoms[i].lower in ("the", "your", "a", "this", "it")


def _name_like(atom: Atom) -> bool:
    return (
        atom.cap and atom.match is None and atom.pos == "PROPN" and atom.label in ("PERSON", "ORG", "")
        and atom.text[0].isalpha() and atom.lower not in _TITLE_WORDS and atom.label != ""
    )  # fmt: skip


def _without(atom: Atom) -> Atom:
    return replace(atom, match=None)
