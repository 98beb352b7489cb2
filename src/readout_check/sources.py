"""Whom the source of a statement names: "the Finnish leader", "he", "his guest", "Moscow", the label of a turn.

It is a participant, or somebody outside the room; of some sources neither is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout_check.cast import Participant, holder, people
from readout_check.lexicon.reporting import acts, continues, takes_clause, takes_up
from readout_check.lexicon.sources import (
    INDEFINITE,
    NOBODY_APART,
    OTHERS,
    PERSONS,
    ROLES,
    as_subject,
    head_of,
    is_aged,
    is_pronoun,
    points_back,
)
from readout_check.model import (
    Attribution,
    NameClaim,
    NameKind,
    OfficeClaim,
    Reading,
    SegmentKind,
    Sentence,
    Span,
)
from readout_check.office_voices import OfficeVoices
from readout_check.roster import Roster
from readout_check.source_heads import Heads, heads
from readout_check.standing import Standing
from readout_check.topics import Topics

_POSSESSOR = re.compile(r"^[\w .-]{2,40}['’]s?\s+(?=[A-Z])")  # "Ghana's Kweku Baah"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something: a participant, or somebody ``outside`` the room."""

    speaker: str | None
    outside: bool = False


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
        self._by_office = OfficeVoices(reading, cast, self._spoken_of)
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
        name = self._by_office.holder([c for c in self._offices.all if label in c.sentence.of(text)])
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
        if takes_up(attribution.verb) or points_back(attribution.source.lower().split()):
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
        return self._goes_by.get(name, pronoun) == pronoun or pronoun not in {"he", "she"}

    def _only(self, attribution: Attribution) -> str | None:
        """The one whom "he" or "she" can mean among those named as speaking and before it, all of known pronouns."""
        place, pronoun = attribution.source_span, as_subject(attribution.source)
        paragraph = self._paragraph_of(place) or place
        names = self._speaking | {self._roster.known(p) for p in self._people_at(Span(paragraph.start, place.start))}
        fitting = [name for name in names if name is not None and self._goes_by.get(name) == pronoun]
        known = all(name in self._goes_by for name in names)
        return fitting[0] if known and len(names) > 1 and len(fitting) == 1 else None

    def _introduced(self, attribution: Attribution) -> str | None:
        """Whom "he" or "she" means in a paragraph that names one participant before it, and in which nobody spoke yet.

        "Ministers heard a statement by Ms Mbaraka. She stated that ..." is not about who spoke a paragraph earlier.
        """
        place, pronoun = attribution.source_span, as_subject(attribution.source)
        paragraph = self._paragraph_of(place)
        if paragraph is None or paragraph == self._paragraph:
            return None
        names = {self._roster.known(p) for p in self._people_at(Span(paragraph.start, place.start))}
        fitting = [name for name in names if name is not None and self._may_be(name, pronoun)]
        return fitting[0] if len(names) == 1 and fitting else None

    def _acting(self, attribution: Attribution) -> str | None:
        """Who acts in the sentence before a pronoun: "Lind disagreed. He said that ..."."""
        return self._topic if as_subject(attribution.source) in {"he", "she"} else None

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
        found, unknown = [], list[Attribution]()
        for attribution in self._attributions.at(sentence.span):
            if not sentence.span.covers(attribution.source_span) or _is_the_same(attribution, unknown):
                continue
            source = self._resolve(attribution)
            unknown += [attribution] if source is None else []
            if source is None:
                self._last = None if self._is_another(attribution) else self._last
            else:
                found.append((attribution, source))
                self._note(attribution, source)
                self._paragraph = self._paragraph_of(sentence.span)
        if len({s.speaker for a, s in found if not (s.outside or is_pronoun(a.source))}) > 1:
            self._last = None  # "Lind said ..., while Holm said ...": the next "he" may be either
        return found

    def _is_another(self, attribution: Attribution) -> bool:
        """Whether an unknown source ends what the last speaker says: "The Moderator commended them. He said"."""
        span = attribution.source_span
        return attribution.source.lower().startswith("the ") or bool(self._people_at(span) or self._offices.at(span))

    def _note(self, attribution: Attribution, source: Source) -> None:
        """Remember who spoke last; behind a person who is not of the room "he" is no participant."""
        apart = self._people_at(attribution.source_span) or attribution.source.split()[0].lower() in INDEFINITE
        if source.speaker is None or (source.outside and apart):
            self._last = None
        elif not source.outside:
            self.heard(source.speaker)

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
            if not name or not self._may_be(name, as_subject(attribution.source)):
                return None
            return Source(name, outside=self._roster.known(name) is None)
        behind = Span(attribution.source_span.start, attribution.source_span.end + len(", N"))
        named = heads(
            self._reading.document.text, behind, self._names.at(behind), self._offices.at(attribution.source_span)
        )
        if named.persons:  # "its minister, Anna Berg, said"
            person = named.persons[0]
            name = self._roster.known(person)
            if name is None and named.owner and self._roster.known(named.owner):
                return Source(None)  # "Lind's spokeswoman Maria Holm": for him, but not he
            return Source(name) if name else Source(attribution.source, outside=True)
        if named.others:
            return self._owned(named, words)
        fitting = self._roster.like(_POSSESSOR.sub("", attribution.source))
        if len(fitting) == 1:  # a name that was not read as a person
            return Source(fitting[0])
        name = None if is_aged(words) else self._by_office.holder(named.offices, words)
        if name is not None:
            return Source(name)
        if points_back(words):
            return Source(self._last) if self._last else None
        if named.offices or set(words) & OTHERS:
            if set(words) & OTHERS and continues(attribution.verb):
                return Source(self._last) if self._last else None  # "..., the host went on"
            if words[0] == "the" and set(words) & ROLES:
                return None
            if set(words) & OTHERS:
                return self._other(self._last)
            at_home = self._by_office.at_home(named.offices)
            return Source(at_home) if at_home else None
        return self._outside(attribution, words)

    def _owned(self, named: Heads, words: Sequence[str]) -> Source | None:
        """Whom "Lind's guest" or "the spokesman of the premier" means; who speaks for a participant is no other party,
        but nobody of the room either."""
        owner = self._roster.known(named.owner) if named.owner else None
        if set(words) & OTHERS:
            return self._other(owner)
        return Source(None)

    def _other(self, of: str | None) -> Source | None:
        """Whom "his counterpart" means: of two speakers the one whose it is not, who did not speak last."""
        speakers = [p.name for p in self._cast if p.speaks] or [p.name for p in self._cast]
        others = [name for name in speakers if name != of]
        return Source(others[0]) if of and len(others) == 1 else None

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


def _is_the_same(attribution: Attribution, unknown: Sequence[Attribution]) -> bool:
    """Whether a pronoun speaks inside what a like one says of whom nothing is known: "He said he would brief Holm on
    the plan, which he said was sound" does not have Holm call it so."""
    around = (a.source for a in unknown if a.scope.covers(attribution.source_span))
    same = (as_subject(source) for source in around if is_pronoun(source))
    return is_pronoun(attribution.source) and as_subject(attribution.source) in same
