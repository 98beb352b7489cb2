"""Countries that no readout names, and cities in them, in sentences that the article otherwise tells from one.

What an article adds of its own comes with figures and names of its own. Where all figures and all other names of a
sentence are the readouts', a country that no readout knows stands for the one that the passage is about: it is named
there, or is the speaker's own ("our exports"), or the only other one of the meeting. Where it is none of these, a
country that the article has once beside two that the readouts name is hardly one that the reporter knew of. The same
goes for the country of an office: whoever met is of a country that the readouts name. A city of such a country stands
for a place of the passage, or for its country where it does what governments do ("Oslo will pay"). A country that the
article makes a side of the talks, or a participant's own, is one of theirs whatever else the sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from readout_check.align.barred_places import barred
from readout_check.align.contests import Contest
from readout_check.align.coverage import Coverage
from readout_check.align.neighbours import of_currency
from readout_check.align.odds import Family, Signs
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.spots import about_alike, one_spot
from readout_check.align.taking_part import is_party, participant_of
from readout_check.align.vacant import is_source
from readout_check.align.venue import other_time, stands_in, venues, where_met
from readout_check.lexicon.gazetteer import seats_union
from readout_check.lexicon.offices import compatible_offices
from readout_check.lexicon.populations import counted_as
from readout_check.lexicon.sources import PERSONS
from readout_check.model import (
    DateClaim,
    Granularity,
    NameClaim,
    NameKind,
    OfficeClaim,
    Quantity,
    Rank,
    SegmentKind,
    Span,
    Use,
)
from readout_check.name_forms import same_person
from readout_check.name_terms import same_name

# Of 152 such names in the articles of the readable pairs none beyond the labels meets what is asked here.
HELD = 0.2  # least share of what surrounds the country that a passage with its figures holds
NEARLY_TOLD = 0.45  # the same of a passage without: 0.4 for the likest name beyond the labels
OFFICE_HELD = 0.2  # least share that any passage holds of what surrounds an office without a name
PARTIES = 2  # countries of the readouts from which on an article names those that take part
SMALL = 2  # counts up to this need not be the readouts'
_SILENT = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, *ARTICLE_FURNITURE})
_OURS = re.compile(r"\b(?:we|our|ours|us|my|this country)\b", re.IGNORECASE)
# words with which an article sets something of its own beside what it tells, or tells whence somebody comes
_ASIDE = re.compile(
    r"\b(?:than(?! (?:[^\w\s]{0,3}\d|(?:a|one|two|three|four) \w+\b|(?:planned|expected|before|in|at)\b))"
    r"|as (?:many|much|few|little|large|big|small|high|low|long)|(?:un)?like|similar\w*|compar\w+|contrast"
    r"|whereas|elsewhere|previous(?:ly)?|former(?:ly)?|once|born|trained|studied|native|citizen of|equivalent)\b",
    re.IGNORECASE,
)
_EXPERTS = ("ologist", "ician")
_WITHIN = frozenset({"in", "at", "between", "into", "to"})  # what stands behind these says nothing itself
_Named = tuple[int, NameClaim]


def contest_strangers(scene: Scene, coverage: Coverage, told: Collection[Match]) -> Iterator[Contest]:
    """Each such country with the readouts' country that it stands for.

    ``told`` are the pairs of equal names, figures and dates.
    """
    search, places = _Strangers(scene, coverage, told), venues(scene)
    for here, ours in scene.ours(NameClaim):
        there = search.meant(here, ours)
        if there is not None and not barred(scene, here, places)(there):
            signs = Signs(coverage=0.0, context=0.0, support=1.0, around=0.0, fit=0.5, slip=1.0)
            yield Contest(family=Family.SLOT, secondary=here, official=there, signs=signs)


class _Strangers:
    """What both texts tell of countries, asked for each name of the article."""

    def __init__(self, scene: Scene, coverage: Coverage, told: Collection[Match]) -> None:
        self._scene, self._coverage = scene, coverage
        self._told = {match.secondary for match in told}
        self._sentences = [s.span.of(r.document.text) for r in scene.officials for s in r.sentences]
        texts = [reading.document.text for reading in scene.officials]
        self._all = {_country(c) for _, c in scene.theirs(NameClaim)}
        prose = [(n, c) for n, c in scene.theirs(NameClaim) if scene.in_prose(n)]
        self._places: list[_Named] = [(n, c) for n, c in prose if c.kind == NameKind.PLACE]
        in_prose = {c.key for _, c in prose}
        self._theirs: list[_Named] = [
            (n, c)
            for n, c in scene.theirs(NameClaim)
            if c.kind == NameKind.COUNTRY and not of_currency(texts[scene.official[n].document], c)
            if scene.in_prose(n) or c.key not in in_prose  # whose press conference it is, a head alone may say
        ]
        self._venues = sorted(venues(scene), key=lambda n: (not scene.in_prose(n), n))
        self._names: dict[int, list[_Named]] = {}
        for n, claim in scene.ours(NameClaim):
            self._names.setdefault(scene.secondary[n].sentence, []).append((n, claim))

    def meant(self, here: int, ours: NameClaim) -> int | None:
        """The mention of the country for which ``ours`` stands, None where it may be right."""
        scene, at = self._scene, self._scene.secondary[here].sentence
        if not self._is_unknown(ours) or scene.article.sentences[at].kind in _SILENT:
            return None
        if self._venues and self._is_city(ours) and where_met(scene, here):
            return self._venues[0]
        if ours.outside or of_currency(scene.article.document.text, ours):
            return None
        strange = [c for n, c in self._names[at] if n != here and n not in self._told and _country(c) not in self._all]
        beside = {_country(claim) for n, claim in self._names[at] if n != here}
        office = next((o for _, o in scene.ours(OfficeClaim) if o.polity_span == ours.span), None)
        owner = office.person if office is not None else participant_of(scene, self._told, ours)
        if owner is not None:
            former = office is not None and Rank.FORMER in office.ranks
            return None if former else self._of_holder(owner, beside)
        source = ours.slot not in _WITHIN and self._is_source(at, ours)
        if strange or other_time(scene, at) or (source and office is None):
            return None
        if is_party(scene, ours) and self._passes_by(ours):
            return self._of_party(here, beside)
        if office is not None:
            shares = self._coverage.of(here)
            like = self._of_office(office, beside, int(shares.argmax())) if shares.max() >= OFFICE_HELD else None
            if like is not None or source:
                return like
        aside = _ASIDE.search(scene.article.sentences[at].span.of(scene.article.document.text))
        return None if aside or not self._all_told(at) else self._in_passage(here, ours, beside)

    def _is_source(self, at: int, ours: NameClaim) -> bool:
        """Whether the name only says whose word something is, or what somebody is whom the readout need not call so:
        "the Guinean physician" for a woman whom it names.
        """
        article = self._scene.article
        if is_source(article.sentences[at], ours):
            return True
        if any(a.verb == "speak of" and a.source_span.covers(ours.span) for a in article.attributions):
            return True
        word = next((w for w in article.sentences[at].words if 0 <= w.start - ours.span.end <= 1), None)
        if word is None or word.pos != "NOUN" or Span(word.start, word.end).of(article.document.text) != word.lemma:
            return False
        occupied = any(anchor.startswith("occupation:") for anchor in counted_as(word.lemma, ())[1])
        return occupied or word.lemma in PERSONS or word.lemma.endswith(_EXPERTS)

    def _is_unknown(self, ours: NameClaim) -> bool:
        """Whether it is a country that no readout names, or a city there: Brussels is more than a city of Belgium."""
        country = _country(ours)
        if country is None or country in self._all:
            return False
        if ours.kind == NameKind.PLACE:
            return not seats_union(ours.key) and not stands_in(self._scene, ours)
        return ours.kind == NameKind.COUNTRY

    def _passes_by(self, ours: NameClaim) -> bool:
        """Whether the article has the country once, and two others that the readouts name: no party is told of once."""
        told = [(n, _country(c)) for named in self._names.values() for n, c in named]
        parties = {country for n, country in told if country and n in self._told}
        return len(parties) >= PARTIES and sum(country == _country(ours) for _, country in told) == 1

    def _is_city(self, ours: NameClaim) -> bool:
        return ours.kind == NameKind.PLACE or "capital" in ours.about

    def _all_told(self, at: int) -> bool:
        """Whether the readouts have all figures and dates of the article's sentence."""
        figures = [
            (n, item.claim)
            for n, item in enumerate(self._scene.secondary)
            if item.sentence == at and isinstance(item.claim, Quantity | DateClaim)
        ]
        return all(
            n in self._told or (isinstance(c, Quantity) and (c.low <= SMALL or c.use != Use.STATED)) for n, c in figures
        )

    def _in_passage(self, here: int, ours: NameClaim, beside: Collection[str | None]) -> int | None:
        """The country of the passage that holds the figures of the sentence: named there, or meant by "our"; for a city
        a place of that passage before its country.
        """
        scene, shares = self._scene, self._coverage.of(here)
        anchors = [a for a in self._coverage.anchors(here) if shares[a] >= HELD]
        if not anchors and shares.max(initial=0.0) >= NEARLY_TOLD:
            anchors = [int(shares.argmax())]
        if not anchors:
            return None
        free = [(n, c) for n, c in self._theirs if c.key not in beside or self._once_more(n, c, here)]
        if ours.kind == NameKind.PLACE and (place := self._place(here, ours, anchors)) is not None:
            return place
        there = [(n, c) for n, c in free if scene.official[n].sentence in anchors]
        for named in (there, [(n, c) for n, c in there if one_spot(c, ours)]):
            if len({c.key for _, c in named}) == 1:
                return named[0][0]
        several = bool(there) and ours.kind == NameKind.COUNTRY
        if several or not self._is_telling(scene.secondary[here].sentence):
            return None
        owned = any(_OURS.search(self._sentences[anchor]) for anchor in anchors)
        meant = self._speakers(anchors, free) if owned else None  # whose country may have no name in the readout
        if meant is None and self._passes_by(ours):
            # where the passage names no country the article may say whose it is, but hardly that of a third one
            return self._nearest(free, anchors[0])
        return meant

    def _once_more(self, there: int, theirs: NameClaim, here: int) -> bool:
        """Whether the readouts' sentence names a country more often than the article's, which may lack one of these."""
        at, sentence = self._scene.official[there].sentence, self._scene.secondary[here].sentence
        told = sum(_country(c) == theirs.key for _, c in self._names[sentence])
        return sum(c.key == theirs.key for n, c in self._theirs if self._scene.official[n].sentence == at) > told

    def _place(self, here: int, ours: NameClaim, anchors: Collection[int]) -> int | None:
        """The place of the passage in whose slot the city stands, else one in it that the sentence does not name."""
        scene, at = self._scene, self._scene.secondary[here].sentence
        named = [claim for n, claim in self._names[at] if n != here]
        there = [
            (n, c)
            for n, c in self._places
            if scene.official[n].sentence in anchors and not any(same_name(c, other) for other in named)
        ]
        alike = [(n, c) for n, c in there if one_spot(c, ours)]
        return max(alike or there, key=lambda p: (about_alike(scene, p[1], ours), -p[0]), default=(None, ours))[0]

    def _is_telling(self, at: int) -> bool:
        """Whether the readouts have more of the article's sentence than a year."""
        return any(
            n in self._told and (item.claim.low > SMALL if isinstance(item.claim, Quantity) else _is_day(item.claim))
            for n, item in enumerate(self._scene.secondary)
            if item.sentence == at and isinstance(item.claim, Quantity | DateClaim)
        )

    def _nearest(self, named: Sequence[_Named], at: int) -> int | None:
        """The mention nearest to the readouts' sentence ``at``, rather before it than behind."""
        found = ((abs(p - at), p > at, n) for n, p in ((n, self._scene.official[n].sentence) for n, _ in named))
        return min(found, default=(0, False, None))[2]

    def _speakers(self, anchors: Sequence[int], free: Sequence[_Named]) -> int | None:
        """A mention of the country of whoever says "our" in the sentences ``anchors``."""
        scene = self._scene
        speakers = {
            item.claim.speaker
            for item in scene.official
            if item.claim.speaker and item.sentence in anchors and _OURS.search(self._sentences[item.sentence])
        }
        offices = [o for _, o in scene.theirs(OfficeClaim) if o.person and o.polity]
        polities = {o.polity for o in offices for s in speakers if same_person(o.person or "", s)}
        return next((n for n, c in free if polities == {c.key}), None)

    def _of_party(self, here: int, beside: Collection[str | None]) -> int | None:
        """A mention, nearest to the passage likest to the article's, of a country that the sentence does not name."""
        shares = self._coverage.of(here)
        return self._nearest([(n, c) for n, c in self._theirs if c.key not in beside], int(shares.argmax()))

    def _of_holder(self, person: str, beside: Collection[str | None]) -> int | None:
        """A mention of the country of somebody whom the readouts name, in an office if they do, near to that."""
        scene = self._scene
        offices = [(n, o) for n, o in scene.theirs(OfficeClaim) if o.person]
        held = [scene.official[n].sentence for n, o in offices if same_person(o.person or "", person)]
        named = (
            scene.official[n].sentence
            for n, c in scene.theirs(NameClaim)
            if c.kind is NameKind.PERSON and same_person(c.text, person)
        )
        places = held or list(named)
        others = {o.polity for _, o in offices if o.polity and not same_person(o.person or "", person)}
        if not places or len({c.key for _, c in self._theirs}) < 2:
            return None
        free = [(n, c) for n, c in self._theirs if c.key not in beside]
        own = [(n, c) for n, c in self._theirs if c.key not in others]
        alone = own if len({c.key for _, c in own}) == 1 else []
        return self._nearest([(n, c) for n, c in free if c.key not in others] or alone or free, places[0])

    def _of_office(self, office: OfficeClaim, beside: Collection[str | None], at: int) -> int | None:
        """A mention, nearest to the readouts' sentence ``at``, of a country whose like office the readouts name and the
        article's sentence does not.
        """
        if Rank.FORMER in office.ranks:
            return None
        like = {
            o.polity for _, o in self._scene.theirs(OfficeClaim) if o.polity and compatible_offices(o, office)
        } - set(beside)
        return self._nearest([(n, c) for n, c in self._theirs if c.key in like], at)


def _is_day(date: DateClaim) -> bool:
    return date.granularity in (Granularity.DAY, Granularity.WEEK, Granularity.MONTH)


def _country(name: NameClaim) -> str | None:
    return name.country or (name.key if name.kind == NameKind.COUNTRY else None)
