"""A document as atoms: spaCy's tokens with gazetteer names and hyphenated names made one, for names and offices.

An atom keeps what the two extractors ask of a word: its case, its part of speech, its gazetteer entry, and whether a
break in the layout stands before it.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from readout_check.extract.tree import Node, Tree
from readout_check.lexicon import gazetteer
from readout_check.lexicon.gazetteer import Match, Term
from readout_check.lexicon.places import ALSO_PERSONS
from readout_check.lexicon.titles import HONORIFICS, NOT_NAMES
from readout_check.lexicon.wordset import wordset
from readout_check.model import Document, SegmentKind, Span

_LABEL_END = re.compile(r"(?<=\w)\.[-–—]+$")
_GLUED = re.compile(r"(?<=\w)\(")
_LETTERS = re.compile(r"[^\W\d_]")
_HYPHENS = frozenset("-‐‑–")
_APOSTROPHES = frozenset({"'s", "’s", "'", "’", "`s"})
_HEAD = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.DATE_LINE, SegmentKind.BYLINE})
_TITLE_WORDS = frozenset({"president", "prime", "minister", "ministers", "premier", "leader", "foreign", "king"})


class Atom(NamedTuple):
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
def read(tree: Tree, document: Document) -> tuple[Atom, ...]:
    """The atoms of ``tree``, in order. The last documents are remembered, so that two extractors share the work."""
    matches = gazetteer.find(document.text)
    layout = _Layout(document)
    atoms: list[Atom] = []
    at = 0
    for sentence in tree.sentences:
        tokens = [node for node in sentence.nodes if not node.is_space]
        i = 0
        while i < len(tokens):
            while at < len(matches) and matches[at].span.end <= tokens[i].idx:
                at += 1
            match = matches[at] if at < len(matches) and matches[at].span.start <= tokens[i].idx else None
            j = _through(tokens, i, match) if match else _hyphenated(tokens, i)
            atoms.append(_atom(tokens[i], tokens[j - 1], sentence.span, document.text, layout, match, i == 0))
            i = j
    return _persons_out(_known_names(atoms))


class _Layout:
    """Finds the segment that holds an offset."""

    def __init__(self, document: Document) -> None:
        self._segments = [s for s in document.segments if s.kind is not SegmentKind.QUOTATION]
        self._starts = [s.span.start for s in self._segments]
        self._last: tuple[int, SegmentKind | None] = (-1, None)
        self._held = range(0)  # the offsets for which the last answer is good

    def at(self, offset: int) -> tuple[int, SegmentKind | None]:
        """The number and kind of the segment at ``offset``; -1 and ``None`` for none."""
        if offset in self._held:
            return self._last
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._segments[index].span.end:
            return -1, None
        following = self._starts[index + 1 : index + 2]
        self._held = range(self._starts[index], min([self._segments[index].span.end, *following]))
        self._last = index, self._segments[index].kind
        return self._last


def _atom(
    opening: Node, main: Node, sentence: Span, whole: str, layout: _Layout, match: Match | None, first: bool
) -> Atom:
    """The atom from the token ``opening`` to ``main``, which is its last one, in the text ``whole``."""
    start, end = opening.idx, main.end
    text, lower = opening.text, opening.lower
    if match is not None and match.span.start >= start:
        start, end = match.span.start, max(match.span.end, match.span.start + 1)
    if match is not None or opening is not main:
        text = whole[start:end]
        lower = text.lower()
    index, kind = layout.at(start)
    breaks = line = False
    mark = _LABEL_END.search(text) if kind is SegmentKind.LABEL else None
    if mark is None and match is None and "(" in text:
        mark = _GLUED.search(text)
    if mark is not None:  # "Ms. Lund.- Good morning" is one token with its marks, as is "Fund(RDIF"
        end, text, lower = start + mark.start(), text[: mark.start()], lower[: mark.start()]
    before = whole[max(0, start - 12) : start]
    if "\n" in before:
        gap = before[len(before.rstrip()) :]
        breaks = gap.count("\n") > 1 or ("\n" in gap and (index < 0 or index != layout.at(start - len(gap) - 1)[0]))
        line = breaks or ("\n" in gap and kind in _HEAD)
    return Atom(
        start, end, text, lower, main.pos, main.label, _is_capital(text), first, breaks, kind, sentence, match,
        line,
    )  # fmt: skip


def _is_capital(text: str) -> bool:
    """Whether the first letter of ``text`` is a capital; in "al-Saadi" the one behind the article."""
    article = _ARTICLE.match(text)
    text = text[article.end() :] if article else text
    letter = text[0] if text[:1].isalpha() else next(iter(_LETTERS.findall(text)), "")
    return letter.isupper()


def _through(tokens: Sequence[Node], i: int, match: Match) -> int:
    j = i + 1
    while j < len(tokens) and tokens[j].idx < match.span.end:
        j += 1
    return j


def _hyphenated(tokens: Sequence[Node], i: int) -> int:
    """The end of "Osei-Larbi" when ``i`` is at "Osei": capitals joined by hyphens without spaces; so is "al-Saadi"."""
    if _is_article(tokens, i):
        return i + 3
    j = i + 1
    while (
        j + 1 < len(tokens)
        and tokens[j].text in _HYPHENS
        and not tokens[j - 1].spaced
        and not tokens[j].spaced
        and tokens[j + 1].text.isalpha()
        and tokens[i].text[:1].isupper()
        and tokens[i].text.isalpha()
        and (tokens[j + 1].text[:1].isupper() or len(tokens[j + 1].text) > 1)
        and tokens[j - 1].lower not in _SPLIT
        and tokens[j + 1].lower not in _SPLIT
    ):
        j += 2
    return j


def _is_article(tokens: Sequence[Node], i: int) -> bool:
    """Whether an Arabic article at ``i`` is joined to a capital by a hyphen."""
    if i + 2 >= len(tokens) or tokens[i].text not in _ARTICLES or tokens[i + 1].text not in _HYPHENS:
        return False
    return not (tokens[i].spaced or tokens[i + 1].spaced) and tokens[i + 2].text[:1].isupper()


_ARTICLES = wordset("al el ad an ar as ash at az ul")
_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(_ARTICLES))})[-‐‑](?=[^\W\d_])")
# Parts of hyphenated offices and adjectives that are words of their own: "Vice-Minister", "President-elect".
_SPLIT = wordset(
    """vice ex first deputy under president minister secretary general director governor chair chancellor elect
    designate premier led based backed born owned controlled made then former non anti pro mid pre post co"""
)


def _known_names(atoms: list[Atom]) -> tuple[Atom, ...]:
    """``atoms`` with words at the start of sentences tagged as names when the text has them as names elsewhere."""
    names = {a.lower for a in atoms if a.cap and not a.first and a.pos == "PROPN" and len(a.text) > 2}
    names = names - NOT_NAMES - HONORIFICS
    return tuple(
        a._replace(pos="PROPN") if a.first and a.cap and a.pos != "PROPN" and a.lower in names else a for a in atoms
    )


_IN_THE_STATE = frozenset({"atlanta", "savannah", "augusta", "macon", "state"})


def _persons_out(atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
    """``atoms`` without the gazetteer entries of words that are part of a person's name ("Mr Jordan", "Chad Orr")."""
    return tuple(
        a._replace(match=None) if a.match is not None and _in_person(atoms, i) else a for i, a in enumerate(atoms)
    )


def _in_person(atoms: tuple[Atom, ...], i: int) -> bool:
    atom = atoms[i]
    before = atoms[i - 1] if i and not atom.breaks else None
    if atom.lower == "georgia" and i > 1 and atoms[i - 2].lower in _IN_THE_STATE and atoms[i - 1].lower in (",", "of"):
        return True
    if atom.match is not None and atom.match.country is None and before is not None and before.pos == "PROPN":
        # "Grand Pacific Hotel": a longer name than the gazetteer's
        return before.cap and before.match is None and before.text.isalpha() and before.lower not in NOT_NAMES
    if atom.match is not None and _is_given_name(atoms, i):
        return True
    if atom.match is None or atom.lower not in ALSO_PERSONS:
        return atom.lower == "polish" and atom.first and (atom.pos == "VERB" or _determiner(atoms, i + 1))
    after = atoms[i + 1] if i + 1 < len(atoms) and not atoms[i + 1].breaks else None
    if before is not None and before.lower.rstrip(".") in HONORIFICS:
        return True
    if before is not None and _name_like(before) and (not before.first or before.label == "PERSON"):
        return atom.match.term is not Term.DEMONYM
    joined = after is not None and after.start - atom.end == 1 and _name_like(after)
    return joined and atom.match.term is not Term.DEMONYM and atom.label == "PERSON"


def _is_given_name(atoms: tuple[Atom, ...], i: int) -> bool:
    """Whether a city's name is somebody's: behind a title, with a surname that the model takes for one as well."""
    if not 0 < i < len(atoms) - 1 or atoms[i].breaks or atoms[i + 1].breaks or atoms[i].is_polity:
        return False
    titled = atoms[i - 1].lower in _TITLE_WORDS or atoms[i - 1].lower.rstrip(".") in HONORIFICS
    behind = atoms[i + 1]
    named = atoms[i].label == behind.label == "PERSON" and behind.cap and behind.match is None
    return titled and atoms[i - 1].cap and named


def _determiner(atoms: tuple[Atom, ...], i: int) -> bool:
    return i < len(atoms) and atoms[i].lower in ("the", "your", "a", "this", "it")


def _name_like(atom: Atom) -> bool:
    return (
        atom.cap and atom.match is None and atom.pos == "PROPN" and atom.label in ("PERSON", "ORG", "")
        and atom.text[0].isalpha() and atom.lower not in _TITLE_WORDS and atom.label != ""
    )  # fmt: skip
