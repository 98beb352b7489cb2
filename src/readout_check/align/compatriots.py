"""A participant given to another country: "Peru's Ina Kos", who in the readout is "Ina Kos, Director of Water (Chad)".

For countries that the readouts know; one that they never name is for ``belonging``. Both texts must say it in so many
words: a country that only stands beside a person may be anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.model import NameClaim, NameKind, OfficeClaim, Pair, Span
from readout_check.name_forms import parts, same_person
from readout_check.name_terms import same_name

SCORE = 0.85
REACH = 90  # code points between a person and the country in brackets behind the office
_OWNS = re.compile(r"['’]s? ")
_ADJECTIVE = re.compile(r" (?:minister |president |delegate |expert |chairman |Minister |President |Mr\.? |Ms\.? )?")
_OF = re.compile(r",? (?:of|from)(?: the)? ")
_BRACKET = re.compile(r"(?:, [^.;:()\n]{3,80})? \(")


def pair_compatriots(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each country that the article gives a person whom the readouts give another one."""
    people = [(n, c) for n, c in scene.theirs(NameClaim) if c.kind is not NameKind.COUNTRY and len(parts(c.text)) > 1]
    persons = [c for _, c in scene.ours(NameClaim) if c.kind is not NameKind.COUNTRY and len(parts(c.text)) > 1]
    for n, country in scene.ours(NameClaim):
        if country.kind is not NameKind.COUNTRY:
            continue
        if scene.article.sentences[scene.secondary[n].sentence].kind in ARTICLE_FURNITURE:
            continue
        person = next((p for p in persons if _owns(scene, country, p)), None)
        theirs = [(m, p) for m, p in people if person is not None and same_person(p.text, person.text)]
        found = [c for m, p in theirs for c in _countries(scene, m, p)]
        if not found or len({c.key for _, c in found}) > 1 or country.key in _polities(scene, person):
            continue
        place, own = found[0]
        if not same_name(own, country):
            yield Pair(
                official=own,
                secondary=country,
                score=SCORE,
                official_index=scene.official[place].document,
                secondary_index=number,
            )


def _polities(scene: Scene, person: NameClaim | None) -> frozenset[str | None]:
    """The countries of the offices that the readouts have the person hold."""
    held = (o for _, o in scene.theirs(OfficeClaim) if o.person and person and same_person(o.person, person.text))
    return frozenset(o.polity for o in held)


def _owns(scene: Scene, country: NameClaim, person: NameClaim) -> bool:
    """Whether the article has the person right behind the country, as in "Chad's Ina Kos" or "Chadian Ina Kos"."""
    gap = scene.article.document.text[country.span.end : person.span.start]
    if person.span < country.span:
        return False
    return (_ADJECTIVE if country.adjective else _OWNS).fullmatch(gap) is not None


def _countries(scene: Scene, place: int, person: NameClaim) -> Iterator[tuple[int, NameClaim]]:
    """The country that a readout's mention of a person has right behind it: "of Chad", "(Chad)"."""
    text = scene.officials[scene.official[place].document].document.text
    for n, country in scene.theirs(NameClaim):
        if country.kind is not NameKind.COUNTRY or scene.official[n].document != scene.official[place].document:
            continue
        gap = Span(person.span.end, max(person.span.end, country.span.start))
        if country.span.start <= person.span.end or gap.end - gap.start > REACH:
            continue
        behind = text[country.span.end : country.span.end + 1]
        if _OF.fullmatch(gap.of(text)) or (_BRACKET.fullmatch(gap.of(text)) and behind == ")"):
            yield n, country
