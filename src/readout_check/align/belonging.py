"""The country that an article gives to a participant: "Chile's Nadia Torvald", "Ina Kos, the Omani minister".

Where the readouts know the person and never name that country, it stands for the one that they give the person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from readout_check.align.scene import Match, Scene
from readout_check.model import NameClaim, NameKind, OfficeClaim, Span
from readout_check.name_forms import same_person
from readout_check.name_terms import same_name

REACH = 60  # code points between a person and the country that is said to be theirs
_BEHIND = re.compile(
    r"(?: of|,? from|,(?: the)?|, who (?:is|was|heads?|headed|leads?|led|chairs?|chaired|runs?|ran|represent(?:s|ed))"
    r"(?: the)?) "
)  # between a person and the country behind
_OWN = re.compile(r"['’]s?\b|\s\w")  # a country that owns what follows, or an adjective
_POSSESSED = re.compile(r"['’]s? ")  # "Chad's Ina Kos"
_NO_OWNER = re.compile(
    r"\b(?:to|in|with|and|against|on|by|or|than)\s(?:the\s)?$"
)  # "the envoy to Chile, Nadia Torvald"
_OF_ANOTHER = re.compile(r"\b(?:and|with|his|her|their|met|to|by|in|for|against|than)\b", re.IGNORECASE)

_Placed = tuple[int, NameClaim]


def belonging(scene: Scene, told: Mapping[int, Match], here: int) -> Collection[int]:
    """The readouts' mentions of the country of the participant beside whom the article has the country ``here``.

    ``told`` are the pairs of equal names by the article's place. Empty where the readouts name more than one country
    for that person, or none.
    """
    ours = scene.secondary[here].claim
    if not isinstance(ours, NameClaim) or ours.kind is not NameKind.COUNTRY:
        return ()
    person = _owner(scene, told, here, ours)
    countries = _countries_of(scene, person) if person is not None else frozenset()
    if len(countries) != 1:
        return ()
    return [n for n, name in scene.theirs(NameClaim) if name.kind is NameKind.COUNTRY and name.key in countries]


def _owner(scene: Scene, told: Mapping[int, Match], here: int, ours: NameClaim) -> NameClaim | None:
    """The participant who is said to be of the country: nearest to it, with no other name and no verb in between."""
    sentence = scene.secondary[here].sentence
    names = [(n, c) for n, c in scene.ours(NameClaim) if scene.secondary[n].sentence == sentence and n != here]
    people = [(n, c) for n, c in names if c.kind is NameKind.PERSON and n in told]
    for n, _ in _holders(scene, people, ours):
        official = scene.official[told[n].official].claim
        return official if isinstance(official, NameClaim) else None
    for n, person in sorted(people, key=lambda p: abs(p[1].span.start - ours.span.start)):
        gap = _gap(ours.span, person.span)
        if gap.end - gap.start > REACH or any(c.span.overlaps(gap) for m, c in names if m != n):
            return None
        if _joined(scene, sentence, ours, person, gap):
            official = scene.official[told[n].official].claim
            return official if isinstance(official, NameClaim) else None
    return None


def _holders(scene: Scene, people: Sequence[_Placed], ours: NameClaim) -> Iterator[_Placed]:
    """Those of the people who hold an office of the country: "Chile's Transport and Housing Minister Nadia Torvald"."""
    for _, office in scene.ours(OfficeClaim):
        if office.person_span and not office.plural and office.polity_span and office.polity_span.overlaps(ours.span):
            yield from (p for p in people if p[1].span.overlaps(office.person_span))


def _gap(a: Span, b: Span) -> Span:
    first, second = sorted((a, b))
    return Span(first.end, max(first.end, second.start))


def _joined(scene: Scene, sentence: int, ours: NameClaim, person: NameClaim, gap: Span) -> bool:
    text = scene.article.document.text
    between = gap.of(text)
    if person.span < ours.span:
        return bool(
            _BEHIND.fullmatch(between) and (" of" in between or "from" in between or _OWN.match(text, ours.span.end))
        )
    if _POSSESSED.fullmatch(between):
        return True
    if re.search(r"[.;:()\n]", between) or _NO_OWNER.search(text, max(0, ours.span.start - 12), ours.span.start):
        return False
    words = (w for w in scene.article.sentences[sentence].words if gap.start <= w.start < gap.end)
    return _OWN.match(text, ours.span.end) is not None and not any(w.pos in ("VERB", "AUX") for w in words)


def _another(scene: Scene, n: int, person: NameClaim, country: NameClaim) -> bool:
    """Whether a country behind a person of the readouts is that of somebody else: "Ina Kos and her Omani colleague"."""
    text = scene.officials[scene.official[n].document].document.text
    return _OF_ANOTHER.search(_gap(person.span, country.span).of(text)) is not None


def _countries_of(scene: Scene, person: NameClaim) -> frozenset[str]:
    """The countries that the readouts give a person: those of the offices, else the nearest beside each mention."""
    offices = (o for _, o in scene.theirs(OfficeClaim) if o.person and same_person(o.person, person.text))
    polities = frozenset(o.polity for o in offices if o.polity)
    if polities:
        return polities
    countries = [(n, c) for n, c in scene.theirs(NameClaim) if c.kind is NameKind.COUNTRY]
    found = set()
    for n, mention in scene.theirs(NameClaim):
        if same_name(mention, person):
            gaps = [
                (_gap(c.span, mention.span), c.key)
                for m, c in countries
                if scene.official[m].sentence == scene.official[n].sentence
                and not (mention.span < c.span and _another(scene, n, mention, c))
            ]
            found |= {key for _, key in sorted((gap.end - gap.start, key) for gap, key in gaps)[:1]}
    return frozenset(found)
