"""Pairing names: one name to its best mention; another one where the passages are one and say the rest alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from readout_check.align.asserting import polarities
from readout_check.align.barred_places import barred
from readout_check.align.belonging import belonging
from readout_check.align.contests import Candidate, Contest, best
from readout_check.align.coverage import Coverage, Shares
from readout_check.align.listed import listed
from readout_check.align.neighbours import of_currency, word_after, word_before
from readout_check.align.odds import Family, Signs
from readout_check.align.scene import ARTICLE_FURNITURE, Links, Match, Scene
from readout_check.align.unsaid import unsaid
from readout_check.align.vacant import vacant
from readout_check.align.venue import other_time, stands_in, tells_venue, venues, where_met
from readout_check.lexicon.organisations import HEADS, PLACE_SORTS, TOWNS_BEGIN
from readout_check.model import NameClaim, NameKind
from readout_check.name_forms import given_of_another
from readout_check.name_terms import same_name

_Form = tuple[str, NameKind, str]
_WHENCE = frozenset({"in", "at", "near", "from", "into", "via", "between"})  # a capital there is a city, no government
_WHERE = frozenset({"in", "at", "near", "to"})
_SMALL = frozenset({"the", "of", "and", "for"})
HEAD_ALIKE = 0.5  # what the same noun of body says, against most of a name
_COMPARED = frozenset({NameKind.COUNTRY, NameKind.PLACE, NameKind.ORGANISATION})


def pair_equal_names(scene: Scene) -> Iterator[Match]:
    """Each name of the article with the most alike mention of the same name in the readouts."""
    theirs = _by_form(scene.theirs(NameClaim))
    people = [claim.key for claim, _ in theirs.values() if claim.kind == NameKind.PERSON]
    known: dict[_Form, list[int]] = {}
    for here, ours in scene.ours(NameClaim):
        form = _form(ours)
        if form not in known:
            same = (places for claim, places in theirs.values() if same_name(claim, ours))
            known[form] = sorted(place for places in same for place in places)
        candidates = known[form]
        if candidates and not (ours.kind == NameKind.PERSON and _crossed(ours, people)):
            best = max(candidates, key=lambda there: _fit(scene, there, here))
            yield Match(best, here, 0.5 + 0.5 * _alike(scene, best, here))


def _crossed(ours: NameClaim, people: Sequence[str]) -> bool:
    """Whether a name is one participant's given name with another's surname, and no participant's own."""
    return any(given_of_another(person, ours.key, people) for person in people)


def _form(name: NameClaim) -> _Form:
    """All of a name that ``same_name`` looks at."""
    return name.key, name.kind, name.text


def _by_form(names: Iterable[tuple[int, NameClaim]]) -> dict[_Form, tuple[NameClaim, list[int]]]:
    """The names with their places, equal ones together."""
    found: dict[_Form, tuple[NameClaim, list[int]]] = {}
    for place, name in names:
        found.setdefault(_form(name), (name, []))[1].append(place)
    return found


def contest_names(scene: Scene, links: Links, coverage: Coverage, told: Collection[Match]) -> Iterator[Contest]:
    """Countries, places and bodies that the readouts do not have, each with the name that stands in its place there.

    ``told`` are the pairs of equal names. A candidate is of the same kind and is not named in the article's own
    sentence. Names that the readouts have elsewhere are for ``displaced``.
    """
    theirs = scene.theirs(NameClaim)
    known = {claim.country or claim.key for _, claim in theirs if claim.country or claim.kind == NameKind.COUNTRY}
    paired = {match.secondary for match in told}
    right, places = _different(scene, paired), venues(scene)
    settled = {form: any(same_name(n, r) for r in right) for form, (n, _) in _by_form(theirs).items()}
    met = {n for n, claim in theirs if n in places and not settled[_form(claim)]}
    sentences, answers = by_sentence(scene), {match.secondary: match for match in told}
    apart, candidate_names = polarities(scene), _but_of_money(scene, theirs)
    for here, ours in scene.ours(NameClaim):
        if here in paired or _hosts(scene, places, ours) or not _asked(scene, known, here, ours):
            continue
        sentence = scene.secondary[here].sentence
        shares, fits = coverage.of(here), _unless(names_beside(scene, sentences, here))
        meets = ours.kind == NameKind.PLACE and tells_venue(scene, here)
        elsewhere, bars = other_time(scene, sentence), barred(scene, here, places)
        owned = belonging(scene, answers, here)  # of a participant, whatever else the sentence names or stands around
        meant = {*(alike := listed(scene, here)), *owned}
        missing = unsaid(scene, coverage, here, [n for n, _ in sentences[sentence] if n not in paired | {here}], fits)
        empty = {*vacant(scene, coverage, told, here), *missing}
        if ours.kind == NameKind.PLACE and ours.country not in known and where_met(scene, here):
            meant |= _untold(scene, places, paired)
        candidates = [
            Candidate(
                official=there,
                value=name.key,
                signs=replace(
                    surroundings(scene, links, shares, there, here, whole=there in meant or there in missing),
                    fit=_fits(scene, there, here),
                    slip=max(_nearly_one(name, ours), float(meets and there in met), float(there in meant)),
                    settled=float(settled[_form(name)]),
                    vacant=float(there in empty or there in meant),
                ),
            )
            for there, name in candidate_names
            if (there in owned or there in alike or fits(name, ours))
            and not ((elsewhere and there in places) or apart(there, here) or bars(there))
        ]
        little = ours.kind == NameKind.PLACE and ours.country in known
        yield from told_small(best(Family.NAME, here, candidates), little)


def _different(scene: Scene, paired: Collection[int]) -> list[NameClaim]:
    """The article's names at these places, each form once."""
    told = [(n, claim) for n in paired if isinstance(claim := scene.secondary[n].claim, NameClaim)]
    return [name for name, _ in _by_form(told).values()]


def _but_of_money(scene: Scene, names: Iterable[tuple[int, NameClaim]]) -> list[tuple[int, NameClaim]]:
    """The readouts' names but for countries that are only named by their money."""
    texts = [reading.document.text for reading in scene.officials]
    return [(n, name) for n, name in names if not of_currency(texts[scene.official[n].document], name)]


def told_small(contest: Contest | None, says_little: bool) -> Iterator[Contest]:
    """The contest, if there is one, with the sign that the article's name says little."""
    if contest is not None:
        yield replace(contest, signs=replace(contest.signs, small=float(says_little)))


def _unless(beside: Sequence[NameClaim]) -> Callable[[NameClaim, NameClaim], bool]:
    """Whether a name of the readouts can stand for one of the article's that has the names ``beside`` it."""
    return lambda theirs, ours: replaceable(theirs, ours) and not any(_meant(theirs, other) for other in beside)


def _untold(scene: Scene, places: Collection[int], paired: Collection[int]) -> set[int]:
    """Those of the readouts' places that the article's prose never names: a dateline says where it was written."""
    prose = [name for n, name in scene.ours(NameClaim) if n in paired and not is_furniture(scene, n)]
    named = {_form(name): name for name in prose}.values()
    return {n for n, name in scene.theirs(NameClaim) if n in places and not any(same_name(name, o) for o in named)}


def surroundings(scene: Scene, links: Links, shares: Shares, there: int, here: int, *, whole: bool = False) -> Signs:
    """What the surroundings of two names say; ``whole`` that other signs show them to be in one place."""
    return Signs(
        coverage=1.0 if whole else float(shares[scene.official[there].sentence]),
        context=float(scene.context[there, here]),
        support=links.support(there, here),
        around=links.around(there, here),
        fit=0.0,
    )


def _hosts(scene: Scene, places: Collection[int], ours: NameClaim) -> bool:
    """Whether a country is that of the venue: "the Uzbek president" of a readout from Tashkent."""
    return any(n in places and claim.country == ours.key for n, claim in scene.theirs(NameClaim))


def _asked(scene: Scene, known: Collection[str], here: int, ours: NameClaim) -> bool:
    """Whether a name is contestable, or the others of its list say that a bare word is a name."""
    if is_furniture(scene, here):
        return False
    return _contestable(scene, known, here, ours) or bool(listed(scene, here))


def _contestable(scene: Scene, known: Collection[str], here: int, ours: NameClaim) -> bool:
    """Whether a name may stand in the place of another; ``known`` are the countries that the readouts name."""
    if ours.kind not in _COMPARED or _unsure(ours) or is_furniture(scene, here):
        return False
    if of_currency(scene.article.document.text, ours):
        return False
    if ours.kind == NameKind.PLACE and stands_in(scene, ours):
        return False
    if is_person(scene, ours):
        return False
    return not (ours.country in known and _stands_for_government(scene, ours))


def is_person(scene: Scene, ours: NameClaim) -> bool:
    """Whether what was read as a body is somebody whom the readouts name."""
    if ours.kind != NameKind.ORGANISATION or " " not in ours.key:
        return False
    return any(name.kind == NameKind.PERSON and name.key == ours.key for _, name in scene.theirs(NameClaim))


def _fits(scene: Scene, there: int, here: int) -> float:
    """What two names have in common: their form, and what stands before and behind them."""
    theirs, ours = scene.official[there].claim, scene.secondary[here].claim
    if not (isinstance(theirs, NameClaim) and isinstance(ours, NameClaim)):
        return 0.0
    document = scene.officials[scene.official[there].document].document
    before = word_before(document.text, theirs.span), word_before(scene.article.document.text, ours.span)
    after = word_after(document.text, theirs.span), word_after(scene.article.document.text, ours.span)
    score = 0.1 * (before[0] == before[1] != "") + 0.1 * (after[0] == after[1] != "")
    return score + 0.1 * (theirs.adjective == ours.adjective)


def is_furniture(scene: Scene, here: int) -> bool:
    """Whether the article's claim stands in its furniture."""
    return scene.article.sentences[scene.secondary[here].sentence].kind in ARTICLE_FURNITURE


def _sort(name: NameClaim) -> str | None:
    """What sort of place a name's own words make it, None for a city or what says nothing of itself.

    What somebody is in is no mount and no cape, but a town called so: "in Mount Isa", "in Cape Coast".
    """
    if name.slot == "in" and name.text.lower().split()[0] in TOWNS_BEGIN:
        return None
    return next((PLACE_SORTS[word] for word in name.text.lower().split() if word in PLACE_SORTS), None)


def replaceable(theirs: NameClaim, ours: NameClaim) -> bool:
    """Whether one name can stand for the other: of one kind, no sea for a city; a region may lack its noun."""
    if theirs.kind != ours.kind or ours.kind != NameKind.PLACE:
        return theirs.kind == ours.kind
    sorts = {_sort(theirs), _sort(ours)}
    return len(sorts) == 1 or sorts == {None, "area"}


def _stands_for_government(scene: Scene, ours: NameClaim) -> bool:
    """Whether a place is no place: "Canberra will spend", of a country that takes part."""
    return ours.kind == NameKind.PLACE and word_before(scene.article.document.text, ours.span) not in _WHERE


def _nearly_one(a: NameClaim, b: NameClaim) -> float:
    """How much two bodies look like one: 1 when they share most words of their names (the European Investment Bank, the
    European Central Bank), half when they share the noun that says what they are (two Unions, two Ministries of ...).
    """
    if a.kind != NameKind.ORGANISATION:
        return 0.0
    left, right = ({word for word in name.key.split() if word not in _SMALL} for name in (a, b))
    if len(left & right) >= 2 and 2 * len(left & right) >= max(len(left), len(right)):
        return 1.0
    return HEAD_ALIKE if min(len(left), len(right)) > 1 and left & right & HEADS else 0.0


def _meant(name: NameClaim, other: NameClaim) -> bool:
    """Whether a name is there in another form: itself, or for a country its capital ("Tokyo has promised")."""
    if same_name(name, other):
        return True
    return name.kind == NameKind.COUNTRY and name.key == other.country and other.slot not in _WHENCE


def _unsure(name: NameClaim) -> bool:
    """Whether a body's name is a single word that is no acronym: the model takes surnames for bodies."""
    return name.kind == NameKind.ORGANISATION and len(name.key.split()) == 1 and not name.text.isupper()


def _fit(scene: Scene, there: int, here: int) -> tuple[float, bool, int]:
    """How well a mention answers: a person's first full one in prose; of other names the one in the likest passage."""
    claim = scene.official[there].claim
    if isinstance(claim, NameClaim) and claim.kind == NameKind.PERSON:
        return float(len(claim.key.split()) > 1), scene.in_prose(there), -there
    return _alike(scene, there, here), True, -there


def _alike(scene: Scene, there: int, here: int) -> float:
    return 0.5 * scene.sentence_likeness(there, here) + 0.5 * float(scene.context[there, here])


def by_sentence(scene: Scene) -> dict[int, list[tuple[int, NameClaim]]]:
    """The names in each of the article's sentences."""
    found: dict[int, list[tuple[int, NameClaim]]] = {}
    for n, claim in scene.ours(NameClaim):
        found.setdefault(scene.secondary[n].sentence, []).append((n, claim))
    return found


def names_beside(scene: Scene, sentences: Mapping[int, Sequence[tuple[int, NameClaim]]], here: int) -> list[NameClaim]:
    """The other names of the article's own sentence."""
    return [claim for n, claim in sentences[scene.secondary[here].sentence] if n != here]
