"""Who says each claim: turns and reported speech of the readout, reporting verbs and "according to" of the article.

The participants are the people whom the readout names. A source in the article ("the
Finnish leader", "he", "his guest", "Moscow") is resolved to one of them; a source that can be none of them is outside
the room, and what it says is not checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout_check.cast import Participant, people
from readout_check.lexicon.reporting import continues, takes_clause, takes_up
from readout_check.lexicon.sources import NOBODY_APART, OTHERS, PRONOUNS
from readout_check.model import (
    Attribution,
    Claim,
    NameClaim,
    NameKind,
    OfficeClaim,
    Reading,
    SegmentKind,
    Sentence,
    Side,
    Span,
)
from readout_check.name_forms import same_person
from readout_check.office_terms import answers_to, placed_offices
from readout_check.roster import Roster
from readout_check.standing import Standing

_RELATIVE = re.compile(r",\s{1,2}(?:who|whom|whose|which)\s[^,.;]{1,160},")
SAME_ROLE = 0.5  # share of the words of a label and an office that they have in common


@dataclass(frozen=True, slots=True)
class _Source:
    speaker: str | None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class _Voice:
    scope: Span
    source: _Source
    carried: bool
    source_span: Span | None = None
    aside: Span | None = None  # what is told of the source between it and its verb: "Holm, who came with aides, said"


def is_pronoun(source: str) -> bool:
    """Whether a source is only "he" or "she", which an earlier sentence explains."""
    return source.lower() in PRONOUNS


def attribute(reading: Reading, cast: Sequence[Participant], words: frozenset[str]) -> Reading:
    """``reading`` with the speaker of every sentence and claim.

    ``cast`` are the participants, ``words`` the lemmas of the readouts: a source that they have no word for is outside.
    """
    resolver = _Resolver(reading, cast, words)
    turns = {label: resolver.label(label) for label in {s.speaker for s in reading.sentences if s.speaker}}
    told = reading.document.side == Side.SECONDARY  # an article's "he" is less sure than a readout's
    voices: list[_Voice] = []
    sentences: list[Sentence] = []
    for sentence in reading.sentences:
        if sentence.speaker:
            source, carried = turns[sentence.speaker], False
            resolver.heard(source.speaker)
        else:
            own = resolver.sources_in(sentence)
            voices += [
                _Voice(a.scope, s, told and resolver.unsure(a, own), a.source_span, _aside(reading, a)) for a, s in own
            ]
            source = own[0][1] if own else _Source(resolver.current(sentence))
            carried = not own or (told and resolver.unsure(own[0][0], own))
            resolver.passed(sentence, [a for a, _ in own])
        voices.append(_Voice(sentence.span, source, carried))
        sentences.append(replace(sentence, speaker=source.speaker))
    heard = Standing(voices, lambda voice: voice.scope)
    around = {s.span: heard.at(s.span) for s in reading.sentences}
    claims = tuple(_voiced(claim, around.get(claim.sentence, voices)) for claim in reading.claims)
    return replace(reading, sentences=tuple(sentences), claims=claims)


def _aside(reading: Reading, attribution: Attribution) -> Span | None:
    """What is told of the source in a relative clause right after it, which is not what it says."""
    found = _RELATIVE.match(reading.document.text, attribution.source_span.end)
    return Span(*found.span()) if found else None


def _voiced(claim: Claim, voices: Sequence[_Voice]) -> Claim:
    """The claim with the source whose scope holds it most tightly."""
    holding = [v for v in voices if v.scope.covers(claim.span)]
    if not holding:
        return claim
    voice = min(holding, key=lambda v: v.scope.end - v.scope.start)
    source = voice.source
    if any(v.aside is not None and v.aside.covers(claim.span) for v in holding):
        return replace(claim, speaker=source.speaker, carried=True)
    return replace(
        claim, speaker=source.speaker, outside=source.outside, carried=voice.carried, source=voice.source_span
    )


class _Resolver:
    """Goes through one text from start to end and keeps who spoke last."""

    def __init__(self, reading: Reading, cast: Sequence[Participant], words: frozenset[str]) -> None:
        self._reading = reading
        self._cast = cast
        self._words = words
        self._roster = Roster(p.name for p in cast)
        self._holders = [p for p in cast if p.offices]
        self._offices = Standing((c for c in reading.claims if isinstance(c, OfficeClaim)), lambda c: c.span)
        self._names = Standing((c for c in reading.claims if isinstance(c, NameClaim)), lambda c: c.span)
        self._attributions = Standing(reading.attributions, lambda a: a.source_span)
        paragraphs = (s.span for s in reading.document.segments if s.kind != SegmentKind.QUOTATION)
        self._paragraphs = Standing(paragraphs, lambda span: span)
        told = [a.source_span for a in reading.attributions if takes_clause(a.verb)]
        self._spoken_of = [person for span in told for person in self._people_at(span)]
        self._last: str | None = None
        self._paragraph: Span | None = None
        self._alone: Span | None = None  # the paragraph in which the sentence before speaks of one speaker alone

    def heard(self, speaker: str | None) -> None:
        """Remember who spoke last."""
        self._last = speaker or self._last

    def label(self, label: str) -> _Source:
        """The participant whom a turn's label names, else the label itself, outside the room ("QUESTION")."""
        last = label.split()[-1] if label.split() else label
        for named in (label, last):
            fitting = self._roster.like(named)
            if len(fitting) == 1:
                return _Source(fitting[0])
        role = self._by_role(label)
        if role is not None:
            return _Source(role)
        text = self._reading.document.text
        name = self._by_office([c for c in self._offices.all if label in c.sentence.of(text)])
        return _Source(name) if name else _Source(label, outside=bool(self._cast))

    def _by_role(self, label: str) -> str | None:
        """The participant whose office shares most words with a label: "HUMANITARIAN COORDINATOR", "GOVERNOR"."""
        words = set(label.lower().split())
        shared = [
            (len(words & held) / len(words | held), p.name)
            for p in self._holders
            for held in (set(o.text.lower().split()) for o in p.offices)
        ]
        best = max((share for share, _ in shared), default=0.0)
        names = {name for share, name in shared if share == best}
        return names.pop() if best >= SAME_ROLE and len(names) == 1 else None

    def unsure(self, attribution: Attribution, own: Sequence[tuple[Attribution, _Source]]) -> bool:
        """Whether an article's attribution does not surely put the words in that mouth; ``own`` are its sentence's.

        A pronoun is sure only right after a sentence that names its speaker and nobody else, or inside what the
        sentence itself has its speaker say ("Lind said he thought"). Who thanks or praises takes up what another one
        said, and so does who agrees.
        """
        if takes_up(attribution.verb):
            return True
        if not is_pronoun(attribution.source) or self._said_inside(attribution, own):
            return False
        return self._alone is None or not self._alone.covers(attribution.source_span)

    def _said_inside(self, attribution: Attribution, own: Sequence[tuple[Attribution, _Source]]) -> bool:
        """Whether a pronoun stands in the words of the one speaker whom the sentence names before it."""
        around = [a for a, _ in own if a is not attribution and a.scope.covers(attribution.source_span)]
        before = [a for a in around if a.source_span.end <= attribution.source_span.start]
        if len(before) != 1 or is_pronoun(before[0].source):
            return False
        between = Span(before[0].source_span.end, attribution.source_span.start)
        return not self._people_at(between) and not self._offices.at(between)

    def _people_at(self, span: Span) -> list[str]:
        """The persons named there."""
        return people(self._names.at(span), span)

    def passed(self, sentence: Sentence, own: Sequence[Attribution]) -> None:
        """Note, after a sentence, whether a pronoun in the next one can only mean its speaker."""
        names = {a.source for a in own if not is_pronoun(a.source)}
        sure = len(names) == 1 or (not names and bool(own) and not any(self.unsure(a, ()) for a in own))
        people = {self._roster.known(p) or p for p in self._people_at(sentence.span)}
        offices = [o for o in self._offices.at(sentence.span) if not o.person]
        others = [o for o in offices if not any(a.source_span.overlaps(o.span) for a in own)]
        self._alone = self._paragraph_of(sentence.span) if sure and people <= {self._last} and not others else None

    def sources_in(self, sentence: Sentence) -> list[tuple[Attribution, _Source]]:
        """The attributions inside ``sentence`` with whom they name; unresolved ones are left out."""
        found = []
        for attribution in self._attributions.at(sentence.span):
            if not sentence.span.covers(attribution.source_span):
                continue
            source = self._resolve(attribution)
            if source is not None:
                found.append((attribution, source))
                self.heard(None if source.outside else source.speaker)
                self._paragraph = self._paragraph_of(sentence.span)
        return found

    def current(self, sentence: Sentence) -> str | None:
        """Who is still speaking in a sentence that names nobody: the last one, inside one paragraph."""
        return self._last if self._paragraph == self._paragraph_of(sentence.span) else None

    def _paragraph_of(self, span: Span) -> Span | None:
        return next((paragraph for paragraph in self._paragraphs.at(span) if paragraph.covers(span)), None)

    def _resolve(self, attribution: Attribution) -> _Source | None:
        words = [w.strip(".,'’\"").lower() for w in attribution.source.split()]
        if not words:
            return None
        if is_pronoun(attribution.source):
            return _Source(self._last) if self._last else None
        person = next(iter(self._people_at(attribution.source_span)), None)
        if person is not None:
            name = self._roster.known(person)
            return _Source(name) if name else _Source(attribution.source, outside=True)
        named = self._roster.like(attribution.source)
        if len(named) == 1:  # a surname that was not read as a person
            return _Source(named[0])
        offices = self._offices.at(attribution.source_span)
        name = self._by_office(offices)
        if name is not None:
            return _Source(name)
        if offices or set(words) & OTHERS:
            if set(words) & OTHERS and continues(attribution.verb):
                return _Source(self._last) if self._last else None  # "..., the host went on"
            return self._other() if set(words) & OTHERS else self._at_home(offices)
        return self._outside(attribution, words)

    def _by_office(self, offices: Sequence[OfficeClaim]) -> str | None:
        """The one participant with an office that a named or generic office of the text stands for."""
        for office in offices:
            if office.plural:
                continue
            fitting = [
                p for p in self._holders if any(answers_to(theirs, office) for theirs in placed_offices(p.offices))
            ]
            of_it = [p for p in fitting if any(o.polity and o.polity == office.polity for o in p.offices)]
            fitting = of_it or fitting  # "the Norwegian prime minister" is no bare "Prime Minister"
            speaking = [p for p in fitting if p.speaks] or fitting
            if len(speaking) == 1:
                return speaking[0].name
        return None

    def _at_home(self, offices: Sequence[OfficeClaim]) -> _Source | None:
        """Whom a readout calls by the bare office that two hold: its own one, if it gives only the other one's name."""
        bare = [o for o in offices if not (o.polity or o.body or o.person or o.plural)]
        if not bare or self._reading.document.side == Side.SECONDARY:
            return None
        fitting = [p.name for p in self._holders if any(answers_to(o, bare[0]) for o in p.offices)]
        named = {name for name in fitting if any(same_person(name, person) for person in self._spoken_of)}
        return _Source(fitting[0]) if len(fitting) == 2 and named == {fitting[1]} else None

    def _other(self) -> _Source | None:
        """Whom "his counterpart" means: of two speakers the one who did not speak last."""
        speakers = [p.name for p in self._cast if p.speaks] or [p.name for p in self._cast]
        others = [name for name in speakers if name != self._last]
        return _Source(others[0]) if self._last and len(others) == 1 else None

    def _outside(self, attribution: Attribution, words: Sequence[str]) -> _Source | None:
        """A source that the readout has no word for is not in the room."""
        if set(words) & NOBODY_APART or self._names_a_party(attribution.source_span):
            return None
        telling = [w for w in words if len(w) > 3]
        known = [w for w in telling if w in self._words or w.rstrip("s") in self._words]
        if telling and 2 * len(known) < len(telling) + (telling[-1] not in known):
            return _Source(attribution.source, outside=True)
        return None

    def _names_a_party(self, span: Span) -> bool:
        """Whether the source is only a country or a capital ("Moscow said"), which speaks for a party."""
        return any(c.kind in {NameKind.COUNTRY, NameKind.PLACE} and c.span.covers(span) for c in self._names.at(span))
