"""Whose of two figures is which: what stands in the one's part of the sentence and not in the other's.

"Botswana has connected 41 villages, and Namibia 27" has two parts, each with a figure and a party. Where each party
stands with the other figure in the article, the figures changed places, however far the words are apart.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from readout_check.align.scene import Match, Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.antonyms import opposed
from readout_check.lexicon.collectives import COUNTRIES_TOGETHER
from readout_check.lexicon.gazetteer import find
from readout_check.lexicon.populations import DEMONYM, counted_as
from readout_check.model import Claim, NameClaim, NameKind, Span

LIKE = 0.7  # least likeness of two words that are taken for one
_FIGURES = 1 << 10  # figures whose parts are remembered: each is held against many others
_BREAKS = re.compile(r"[;:,](?=\s)|\s[–—-]\s|[.!?](?=\s)|\b(?:and|while|whereas|but|against|versus|instead)\b")
_ASIDE = re.compile(r",\s(?:according\sto|said|as)\s[^,;.]{1,60},")  # who says it is no end of a part
_WHICH = re.compile(
    r",\s(?=(?:where|which|who|whose)\s(?P<aside>(?:[^,;.]|,\d){1,80},)?)"
)  # what is told of a noun parts none
_IT = re.compile(r"\W{0,3}(?:it|they)\s", re.IGNORECASE)
_JOINED = re.compile(r"\w and (?:the )?[A-Z]")  # one country may be named so
_ROUTE = re.compile(r"\b(from|to)\s+(?:(?:about|some|nearly|almost|over)\s+)?[^\s\w]?$")
_POSSESSED = re.compile(r"['’]s?\s+(?:\w+\s+)?$")
_OTHER_WAY = re.compile(r"\b(?:other way|(?:other|opposite|reverse) direction|in return|in exchange)\b")
_FROM = re.compile(r" (?:from|of|in) (?:the )?")
_AS_A_WHOLE = re.compile(r" as a whole\b| overall\b")
_EVERYWHERE = frozenset("nationwide nationally countrywide".split())
_WHOLE_COUNTRY = "@country"  # the key of "nationwide" and of "in the country as a whole"
_ALL_OF_THEM = "@*"  # the key of "the three states", "the countries"
_Words = frozenset[str]


def crossed(scene: Scene, a: Match, b: Match) -> bool:
    """Whether the parties of two figures in the readout are those of the other one in the article."""
    theirs, ours = _Sides(scene, True, a.official, b.official), _Sides(scene, False, a.secondary, b.secondary)
    if theirs.parties[0] == theirs.parties[1] and ours.parties[0] == ours.parties[1]:
        return _exchange(theirs.owners, ours.owners) and not _turned(scene, theirs, ours)
    if _exchange(_own(theirs.people), _own(ours.people)):
        return True  # whose people are counted is the same whichever side sends them
    one, other = _own(theirs.parties), _own(ours.parties)
    return (_exchange(one, other) or _pronoun_for(one, other, ours.pronouns)) and not _turned(scene, theirs, ours)


def _pronoun_for(theirs: tuple[_Words, _Words], ours: tuple[_Words, _Words], pronouns: tuple[bool, bool]) -> bool:
    """Whether the article names one of two parties, with the other's figure, and calls the other one "it": "It reuses
    93 per cent and Chad 88"."""
    if not (theirs[0] and theirs[1]):
        return False
    return any(pronouns[1 - n] and not ours[1 - n] and len(ours[n]) == 1 and ours[n] <= theirs[1 - n] for n in (0, 1))


def kept(scene: Scene, a: Match, b: Match) -> bool:
    """Whether each figure of the article has the party, or the people, that it alone has in the readout."""
    theirs, ours = _Sides(scene, True, a.official, b.official), _Sides(scene, False, a.secondary, b.secondary)
    for there, here in ((theirs.people, ours.people), (theirs.parties, ours.parties)):
        one, other = _own(there), _own(here)
        if one[0] & other[0] and one[1] & other[1]:
            return True
    return False


def turned_round(scene: Scene, a: Match, b: Match) -> bool:
    """Whether "from 12 to 20" became "from 20 to 12"."""
    theirs, ours = _Sides(scene, True, a.official, b.official), _Sides(scene, False, a.secondary, b.secondary)
    return set(theirs.routes) == {"from", "to"} and ours.routes == theirs.routes[::-1]


def _own(both: tuple[_Words, _Words]) -> tuple[_Words, _Words]:
    """What only the first has, and what only the second has."""
    return both[0] - both[1], both[1] - both[0]


def _exchange(theirs: tuple[_Words, _Words], ours: tuple[_Words, _Words]) -> bool:
    straight = len(theirs[0] & ours[0]) + len(theirs[1] & ours[1])
    first, second = theirs[0] & ours[1], theirs[1] & ours[0]
    return bool(first and second) and straight < len(first) + len(second)


def _turned(scene: Scene, theirs: _Sides, ours: _Sides) -> bool:
    """Whether an opposite word tells the same the other way round: one sells what the other buys."""
    return any(
        opposed(one.key, other.key, pos)
        for one in theirs.words
        for other in ours.words
        for pos in ("n", "v")
        if one.pos == other.pos
    ) and not any(
        scene.likeness(one.key, other.key) >= LIKE for one in theirs.words for other in ours.words if one.pos == "VERB"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A figure's part of its sentence: its words, those of the whole sentence, the document's text and what stands
    before the figure."""

    terms: tuple[Term, ...]
    sentence: tuple[Term, ...]
    text: str
    figure_lead: str


def part_of(scene: Scene, official: bool, place: int) -> Part:
    """The part of the sentence that the figure at ``place`` stands in; the figure itself is left out."""
    item = scene.official[place] if official else scene.secondary[place]
    terms = (scene.their_terms if official else scene.our_terms)[item.sentence]
    text = (scene.officials[item.document] if official else scene.article).document.text
    figure, sentence = item.claim.span, item.claim.sentence
    around = _around(text, sentence, figure)
    first = bisect_left(terms, around.start, key=lambda t: t.start)
    last = bisect_right(terms, around.end, key=lambda t: t.end)
    inside = (t for t in terms[first:last] if not Span(t.start, t.end).overlaps(figure))
    lead = text[max(sentence.start, figure.start - 20) : figure.start].lower()
    return Part(terms=tuple(inside), sentence=terms, text=text, figure_lead=lead)


@functools.lru_cache(maxsize=_FIGURES)
def _around(text: str, sentence: Span, figure: Span) -> Span:
    """The part of the sentence from the last break before the figure to the first one behind it."""
    aside = [m.span() for m in _ASIDE.finditer(text, sentence.start, sentence.end)]
    if _JOINED.search(text, sentence.start, sentence.end):
        names = find(sentence.of(text))
        aside += [(sentence.start + name.span.start, sentence.start + name.span.end) for name in names]
    for m in _WHICH.finditer(text, sentence.start, sentence.end):
        end = m.end("aside")
        aside.append((m.start(), m.end() if m.start() < figure.start < end else max(m.end(), end)))
    breaks = [
        m.span()
        for m in _BREAKS.finditer(text, sentence.start, sentence.end)
        if not any(start <= m.start() < end for start, end in aside)
    ]
    before = [end for _, end in breaks if end <= figure.start]
    after = [start for start, _ in breaks if start >= figure.end]
    return Span((before or [sentence.start])[-1], (after or [sentence.end])[0])


class _Sides:
    """Two figures of one text with what stands in the part of each."""

    def __init__(self, scene: Scene, official: bool, a: int, b: int) -> None:
        located = scene.official if official else scene.secondary
        reading = scene.officials[located[a].document] if official else scene.article
        self._text = reading.document.text
        self._spans = [located[n].claim.span for n in (a, b)]
        parts = [list(part_of(scene, official, n).terms) for n in (a, b)]
        seats = scene.seats(located[a].document if official else None)
        if not official:
            seats = {**seats, **scene.the_capital}
        self.words = [term for part in parts for term in part if term.pos in {"NOUN", "VERB"}]
        self._places = {c.span.start for c in reading.claims if isinstance(c, NameClaim) and c.kind == NameKind.PLACE}
        self.parties = self._parties(parts[0], seats), self._parties(parts[1], seats)
        first = min((0, 1), key=lambda n: self._spans[n])
        if not self.parties[first] and self.parties[1 - first]:
            # what is told before the first part is told of its figure: "the capital was hit hardest, with 412 cases"
            whole = part_of(scene, official, (a, b)[first]).sentence
            before = self._parties([t for t in whole if t.end <= self._spans[first].start], seats)
            self.parties = (before, self.parties[1]) if first == 0 else (self.parties[0], before)
        self.owners = self._owners(parts[0]), self._owners(parts[1])
        self.people = self._both_peoples(parts, located[max(a, b, key=lambda n: located[n].claim.span)].claim)
        self.pronouns = self._by_pronoun(located[a].claim), self._by_pronoun(located[b].claim)
        self.routes = tuple(self._route(span) for span in self._spans)

    def _by_pronoun(self, figure: Claim) -> bool:
        """Whether the figure's part begins with "it" or "they"."""
        return _IT.match(self._text, _around(self._text, figure.sentence, figure.span).start) is not None

    def _owners(self, part: list[Term]) -> _Words:
        """The party that stands first, where it owns the noun behind it: "Peru's exports to Chile"."""
        first = next((n for n, term in enumerate(part) if term.key.startswith("@")), None)
        if first is None or first + 1 >= len(part):
            return frozenset()
        noun = part[first + 1]
        owned = noun.pos == "NOUN" and _POSSESSED.search(self._text[part[first].start : noun.start])
        return frozenset({f"{part[first].key} {noun.key}"}) if owned else frozenset()

    def _both_peoples(self, parts: list[list[Term]], last: Claim) -> tuple[_Words, _Words]:
        """The people of each part; those that "go the other way" are of the other party of the part before."""
        found = [self._people(part) for part in parts]
        at = next(n for n in (0, 1) if self._spans[n] == last.span)
        between = self._text[self._spans[1 - at].end : last.sentence.end].lower()
        if len(found[1 - at]) == 1 and not self.parties[at] and _OTHER_WAY.search(between):
            rest = self.parties[1 - at] - found[1 - at]
            found[at] = rest if len(rest) == 1 else frozenset()
        return found[0], found[1]

    def _parties(self, part: list[Term], seats: Mapping[int, str]) -> _Words:
        """The countries, bodies and places that a part names; "the countries" and "nationwide" are some, too."""
        together = (_ALL_OF_THEM for t in part if self._text[t.start : t.end].lower() in COUNTRIES_TOGETHER)
        whole = (_WHOLE_COUNTRY for t in part if _is_whole(t, self._text))
        keys = (seats.get(t.start, f"@{t.key}" if t.start in self._places else t.key) for t in part)
        return frozenset(key for key in (*keys, *together, *whole) if key.startswith("@"))

    def _people(self, part: list[Term]) -> _Words:
        """The countries whose people a part names: "Fijians", "Fijian nurses", "nurses from Fiji"."""
        return frozenset(term.key for n, term in enumerate(part) if term.key.startswith("@") and self._named(part, n))

    def _named(self, part: list[Term], n: int) -> bool:
        term = part[n]
        before, after = (part[n - 1] if n else None), (part[n + 1] if n + 1 < len(part) else None)
        if after and after.pos == "NOUN" and self._text[term.end : after.start].isspace():
            return _are_people(after.key)
        if before and before.pos == "NOUN" and _FROM.fullmatch(self._text[before.end : term.start].lower()):
            return _are_people(before.key)
        word = self._text[term.start : term.end].lower()
        return word.endswith("s") and DEMONYM in counted_as(word.removesuffix("s"), ())[1]

    def _route(self, span: Span) -> str:
        found = _ROUTE.search(self._text[max(0, span.start - 20) : span.start].lower())
        return found.group(1) if found else ""


def _are_people(noun: str) -> bool:
    anchors = counted_as(noun, ())[1]
    return any(anchor.startswith(("occupation", "status", "age", "generic")) for anchor in anchors)


def _is_whole(term: Term, text: str) -> bool:
    """Whether a word is for the whole country, against a part of it: "nationwide", "the country as a whole"."""
    word = text[term.start : term.end].lower()
    return word in _EVERYWHERE or (word in ("country", "nation") and _AS_A_WHOLE.match(text, term.end) is not None)
