"""Whom the source of a statement names: "the Finnish leader", "he", "his guest", "Moscow", the label of a turn.

It is a participant, or somebody outside the room; of some sources neither is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout_check.cast import Participant, holder, people
from readout_check.lexicon.reporting import acts, continues, takes_clause, takes_up
from readout_check.lexicon.sources import INDEFINITE, NOBODY_APART, OTHERS, PERSONS, PRONOUNS, ROLES, head_of
from readout_check.model import (
    Attribution,
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
from readout_check.topics import Topics

_POSSESSOR = re.compile(r"^[\w .-]{2,40}['’]s?\s+(?=[A-Z])")  # "Ghana's Kweku Baah"
_AGED = re.compile(r"\d{2}-year-old$")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something: a participant, or somebody ``outside`` the room."""

    speaker: str | None
    outside: bool = False


def is_pronoun(source: str) -> bool:
    """Whether a source is only "he" or "she", which an earlier sentence explains."""
    return source.lower() in PRONOUNS


class Resolver:
    """Goes through one text from start to end and keeps who spoke last."""

    def __init__(
        self, reading: Reading, cast: Sequence[Participant], words: frozenset[str], goes_by: Mapping[str, str]
    ) -> None:
        self._reading = reading
        self._goes_by = goes_by
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
        self._speaking = {self._roster.known(person) for person in self._spoken_of}
        self._topics = Topics(reading, (p.name for p in cast))
        self._topic: str | None = None  # who acts in the sentence before, in which nobody speaks
        self._last: str | None = None
        self._paragraph: Span | None = None
        self._within: Span | None = None  # the paragraph of the sentence before
        self._alone: Span | None = None  # the paragraph in which the sentence before speaks of one speaker alone

    def heard(self, speaker: str | None) -> None:
        """Remember who spoke last."""
        self._last = speaker or self._last

    def label(self, label: str) -> Source:
        """The participant whom a turn's label names, else the label itself, outside the room ("QUESTION")."""
        if label.lower() in {"a", "answer"} and (name := self._interviewed()) is not None:
            return Source(name)
        for named in (label, *label.split()[-1:]):
            fitting = self._roster.like(named)
            if len(fitting) == 1:
                return Source(fitting[0])
        role = holder(label, self._holders)
        if role is not None:
            return Source(role)
        text = self._reading.document.text
        name = self._by_office([c for c in self._offices.all if label in c.sentence.of(text)])
        return Source(name) if name else Source(label, outside=bool(self._cast))

    def _interviewed(self) -> str | None:
        """The one participant whom an interview names before its first question."""
        turns = (s.span.start for s in self._reading.document.segments if s.speaker is not None)
        head = Span(0, min(turns, default=0))
        names = {self._roster.known(person) for person in self._people_at(head)} - {None}
        return names.pop() if len(names) == 1 else None

    def unsure(self, attribution: Attribution, own: Sequence[tuple[Attribution, Source]]) -> bool:
        """Whether an article's attribution does not surely put the words in that mouth; ``own`` are its sentence's.

        A pronoun is sure only right after a sentence that names its speaker and nobody else, or inside what the
        sentence itself has its speaker say ("Lind said he thought"). Who thanks or praises takes up what another one
        said, and so does who agrees.
        """
        if takes_up(attribution.verb):
            return True
        if not is_pronoun(attribution.source) or self._said_inside(attribution, own):
            return False
        if self._only(attribution) is not None:
            return False
        place = attribution.source_span
        paragraph = self._paragraph_of(place)
        opens = paragraph is not None and paragraph.start == place.start  # "... Lind said. [New paragraph] He also ..."
        return self._alone is None or not (opens or self._alone.covers(place))

    def _may_be(self, name: str, pronoun: str) -> bool:
        return self._goes_by.get(name, pronoun.lower()) == pronoun.lower() or pronoun.lower() not in {"he", "she"}

    def _only(self, attribution: Attribution) -> str | None:
        """The one whom "he" or "she" can mean among those named as speaking and before it, all of known pronouns."""
        place, pronoun = attribution.source_span, attribution.source.lower()
        paragraph = self._paragraph_of(place) or place
        names = self._speaking | {self._roster.known(p) for p in self._people_at(Span(paragraph.start, place.start))}
        fitting = [name for name in names if name is not None and self._goes_by.get(name) == pronoun]
        known = all(name in self._goes_by for name in names)
        return fitting[0] if known and len(names) > 1 and len(fitting) == 1 else None

    def _introduced(self, attribution: Attribution) -> str | None:
        """Whom "he" or "she" means in a paragraph that names one participant before it, and in which nobody spoke yet.

        "Ministers heard a statement by Ms Mbaraka. She stated that ..." is not about who spoke a paragraph earlier.
        """
        place, pronoun = attribution.source_span, attribution.source.lower()
        paragraph = self._paragraph_of(place)
        if paragraph is None or paragraph == self._paragraph:
            return None
        names = {self._roster.known(p) for p in self._people_at(Span(paragraph.start, place.start))}
        fitting = [name for name in names if name is not None and self._may_be(name, pronoun)]
        return fitting[0] if len(names) == 1 and fitting else None

    def _acting(self, attribution: Attribution) -> str | None:
        """Who acts in the sentence before a pronoun: "Lind disagreed. He said that ..."."""
        return self._topic if attribution.source.lower() in {"he", "she"} else None

    def _said_inside(self, attribution: Attribution, own: Sequence[tuple[Attribution, Source]]) -> bool:
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
        """Note, after a sentence, whether a pronoun in the next one can only mean its speaker or who acts in it."""
        if not own and self._paragraph_of(sentence.span) == self._within and self._topics.names_nobody(sentence):
            return  # "Lind said that ... . The works are under way. He went on ..."
        self._within = self._paragraph_of(sentence.span)
        topic = None if own else self._topics.of(sentence)
        self._topic = (self._roster.known(topic) or topic) if topic else None
        names = {a.source for a in own if not is_pronoun(a.source)}
        told = any((s := self._resolve(a)) and s.speaker == self._last for a in own)
        by_pronoun = not names and bool(own) and not any(self.unsure(a, ()) for a in own)
        sure = (len(names) == 1 and told) or topic is not None or by_pronoun
        people = {self._roster.known(p) or p for p in self._people_at(sentence.span)}
        offices = [o for o in self._offices.at(sentence.span) if not o.person]
        others = [o for o in offices if not any(a.source_span.overlaps(o.span) for a in own)]
        sure = sure and people <= {self._topic or self._last} and not others
        self._alone = self._within if sure else None

    def sources_in(self, sentence: Sentence) -> list[tuple[Attribution, Source]]:
        """The attributions inside ``sentence`` with whom they name; unresolved ones are left out."""
        found = []
        for attribution in self._attributions.at(sentence.span):
            if not sentence.span.covers(attribution.source_span):
                continue
            source = self._resolve(attribution)
            if source is None and attribution.source.lower().startswith("the "):
                self._last = None  # "The Moderator commended them. He said": somebody whom the text need not name
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

    def _resolve(self, attribution: Attribution) -> Source | None:
        words = [w.strip(".,'’\"").lower() for w in attribution.source.split()]
        if not words:
            return None
        if is_pronoun(attribution.source):
            name = self._only(attribution) or self._introduced(attribution) or self._acting(attribution) or self._last
            if not name or not self._may_be(name, attribution.source):
                return None
            return Source(name, outside=self._roster.known(name) is None)
        behind = Span(attribution.source_span.start, attribution.source_span.end + len(", N"))
        person = next(iter(self._people_at(behind)), None)  # "its minister, Anna Berg, said"
        if person is not None:
            name = self._roster.known(person)
            return Source(name) if name else Source(attribution.source, outside=True)
        named = self._roster.like(_POSSESSOR.sub("", attribution.source))
        if len(named) == 1:  # a name that was not read as a person
            return Source(named[0])
        if words[0] == "the" and any(_AGED.match(word) for word in words):
            return Source(self._last) if self._last else None  # "the 57-year-old leader" was named before
        offices = self._offices.at(attribution.source_span)
        name = self._by_office(offices)
        if name is not None:
            return Source(name)
        if offices or set(words) & OTHERS:
            if set(words) & OTHERS and continues(attribution.verb):
                return Source(self._last) if self._last else None  # "..., the host went on"
            if words[0] == "the" and set(words) & ROLES:
                return None
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
            fitting = _called_so(fitting, office) or fitting
            speaking = [p for p in fitting if p.speaks] or fitting
            if len(speaking) == 1:
                return speaking[0].name
        return None

    def _at_home(self, offices: Sequence[OfficeClaim]) -> Source | None:
        """Whom a readout calls by the bare office that two hold: its own one, if it gives only the other one's name."""
        bare = [o for o in offices if not (o.polity or o.body or o.person or o.plural)]
        if not bare or self._reading.document.side == Side.SECONDARY:
            return None
        fitting = [p.name for p in self._holders if any(answers_to(o, bare[0]) for o in p.offices)]
        named = {name for name in fitting if any(same_person(name, person) for person in self._spoken_of)}
        return Source(fitting[0]) if len(fitting) == 2 and named == {fitting[1]} else None

    def _other(self) -> Source | None:
        """Whom "his counterpart" means: of two speakers the one who did not speak last."""
        speakers = [p.name for p in self._cast if p.speaks] or [p.name for p in self._cast]
        others = [name for name in speakers if name != self._last]
        return Source(others[0]) if self._last and len(others) == 1 else None

    def _outside(self, attribution: Attribution, words: Sequence[str]) -> Source | None:
        """A source that the readout has no word for is not in the room."""
        if set(words) & NOBODY_APART or self._names_a_party(attribution.source_span) or acts(attribution.verb):
            return None
        if words[0] in INDEFINITE and (head := head_of(words)):
            return None if {head, head.rstrip("s")} & self._words else Source(attribution.source, outside=True)
        if words[0] not in INDEFINITE and head_of(words) in PERSONS:
            return None  # "the UN's top official there" may be anybody of the room
        telling = [w for w in words if len(w) > 3]
        known = [w for w in telling if w in self._words or w.rstrip("s") in self._words]
        if telling and 2 * len(known) < len(telling) + (telling[-1] not in known):
            return Source(attribution.source, outside=True)
        return None

    def _names_a_party(self, span: Span) -> bool:
        """Whether the source is only a country or a capital ("Moscow said"), which speaks for a party."""
        return any(c.kind in {NameKind.COUNTRY, NameKind.PLACE} and c.span.covers(span) for c in self._names.at(span))


def _called_so(fitting: Sequence[Participant], office: OfficeClaim) -> list[Participant]:
    """Those whose office has all the words of ``office``: "the Lord Mayor" is not the other city's Mayor."""
    words = set(office.text.lower().split())
    if len(words) < 2:
        return []
    return [p for p in fitting if any(words <= set(o.text.lower().split()) for o in p.offices)]
