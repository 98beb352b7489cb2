"""Pairing names: one name to its best mention; another one where the passages are one and say the rest alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from readout_check.align.asserting import polarities
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
from readout_check.align.voices import introduced
from readout_check.lexicon.organisations import HEADS, PLACE_SORTS
from readout_check.model import NameClaim, NameKind, OfficeClaim
from readout_check.name_forms import given_of_another, mistaken_person, same_given_name, same_person
from readout_check.name_terms import same_name
from readout_check.office_terms import same_polity

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
    by_sentence, answers = _by_sentence(scene), {match.secondary: match for match in told}
    apart = polarities(scene)
    candidate_names = _but_of_money(scene, theirs)
    for here, ours in scene.ours(NameClaim):
        if here in paired or not _contestable(scene, known, here, ours):
            continue
        sentence = scene.secondary[here].sentence
        shares, fits = coverage.of(here), _unless(_beside(scene, by_sentence, here))
        meets = ours.kind == NameKind.PLACE and tells_venue(scene, here)
        elsewhere = other_time(scene, sentence)
        owned = belonging(scene, answers, here)  # of a participant, whatever else the sentence names
        meant = {*listed(scene, here), *owned}  # whatever stands around both
        missing = unsaid(scene, coverage, here, [n for n, _ in by_sentence[sentence] if n not in paired | {here}], fits)
        empty = {*vacant(scene, coverage, told, here), *missing}
        if ours.kind == NameKind.PLACE and ours.country not in known and where_met(scene, here):
            meant |= _untold(scene, places, paired)
        candidates = [
            Candidate(
                official=there,
                value=name.key,
                signs=replace(
                    _surroundings(scene, links, shares, there, here, whole=there in meant or there in missing),
                    fit=_fits(scene, there, here),
                    slip=max(_nearly_one(name, ours), float(meets and there in met), float(there in meant)),
                    settled=float(settled[_form(name)]),
                    vacant=float(there in empty or there in meant),
                ),
            )
            for there, name in candidate_names
            if (there in owned or fits(name, ours)) and not ((elsewhere and there in places) or apart(there, here))
        ]
        yield from _small(best(Family.NAME, here, candidates), ours.kind == NameKind.PLACE and ours.country in known)


def _different(scene: Scene, paired: Collection[int]) -> list[NameClaim]:
    """The article's names at these places, each form once."""
    told = [(n, claim) for n in paired if isinstance(claim := scene.secondary[n].claim, NameClaim)]
    return [name for name, _ in _by_form(told).values()]


def _but_of_money(scene: Scene, names: Iterable[tuple[int, NameClaim]]) -> list[tuple[int, NameClaim]]:
    """The readouts' names but for countries that are only named by their money."""
    texts = [reading.document.text for reading in scene.officials]
    return [(n, name) for n, name in names if not of_currency(texts[scene.official[n].document], name)]


def _small(contest: Contest | None, says_little: bool) -> Iterator[Contest]:
    """The contest, if there is one, with the sign that the article's name says little."""
    if contest is not None:
        yield replace(contest, signs=replace(contest.signs, small=float(says_little)))


def _unless(beside: Sequence[NameClaim]) -> Callable[[NameClaim, NameClaim], bool]:
    """Whether a name of the readouts can stand for one of the article's that has the names ``beside`` it."""
    return lambda theirs, ours: replaceable(theirs, ours) and not any(_meant(theirs, other) for other in beside)


def _untold(scene: Scene, places: Collection[int], paired: Collection[int]) -> set[int]:
    """Those of the readouts' places that the article's prose never names: a dateline says where it was written."""
    prose = [name for n, name in scene.ours(NameClaim) if n in paired and not _furniture(scene, n)]
    named = {_form(name): name for name in prose}.values()
    return {n for n, name in scene.theirs(NameClaim) if n in places and not any(same_name(name, o) for o in named)}


def _surroundings(scene: Scene, links: Links, shares: Shares, there: int, here: int, *, whole: bool = False) -> Signs:
    """What the surroundings of two names say; ``whole`` that other signs show them to be in one place."""
    return Signs(
        coverage=1.0 if whole else float(shares[scene.official[there].sentence]),
        context=float(scene.context[there, here]),
        support=links.support(there, here),
        around=links.around(there, here),
        fit=0.0,
    )


def _contestable(scene: Scene, known: Collection[str], here: int, ours: NameClaim) -> bool:
    """Whether a name may stand in the place of another; ``known`` are the countries that the readouts name."""
    if ours.kind not in _COMPARED or _unsure(ours) or _furniture(scene, here):
        return False
    if of_currency(scene.article.document.text, ours):
        return False
    if ours.kind == NameKind.PLACE and stands_in(scene, ours):
        return False
    return not (ours.country in known and _stands_for_government(scene, ours))


def contest_persons(scene: Scene, links: Links, coverage: Coverage, paired: Collection[int]) -> Iterator[Contest]:
    """Persons whom the readouts do not know, each with the one in whose place the article has them.

    Nobody stands in the place of somebody whom the article names rightly as well, unless their names are alike. The
    model takes persons for bodies, so a name that looks like a slip for a participant's may be of any kind but a
    country's.
    """
    people = [(n, claim) for n, claim in scene.theirs(NameClaim) if claim.kind == NameKind.PERSON]
    ours = [(n, claim) for n, claim in scene.ours(NameClaim) if claim.kind != NameKind.COUNTRY]
    keys = [person.key for _, person in people]
    right = {claim.text for n, claim in ours if n in paired and claim.kind == NameKind.PERSON}
    settled = {text: any(same_person(text, r) for r in right) for text in {person.text for _, person in people}}
    by_sentence = _by_sentence(scene)
    posts = [[o for _, o in told if o.person_span] for told in (scene.theirs(OfficeClaim), scene.ours(OfficeClaim))]
    for here, claim in ours:
        if here in paired or _furniture(scene, here):
            continue
        shares, beside = coverage.of(here), _beside(scene, by_sentence, here)
        named = {o.text for o in beside if o.kind == NameKind.PERSON}
        crossed = {key for key in keys if given_of_another(key, claim.key, keys)}
        candidates = []
        for there, person in people:
            if crossed and person.key not in crossed:
                continue  # whose given name it is says nothing
            slip = float(mistaken_person(person.text, claim.text) or bool(crossed))
            given = float(same_given_name(person.text, claim.text))
            if claim.kind != NameKind.PERSON and not slip:
                continue
            if any(same_person(person.text, o) for o in named) if slip or given else settled[person.text]:
                continue
            both = _office(posts[0], person), _office(posts[1], claim)
            signs = replace(
                _surroundings(scene, links, shares, there, here),
                fit=0.5 * given + 0.5 * (introduced(person, claim) or _one_office(*both)),
                slip=slip,
                settled=float(settled[person.text]),
            )
            candidates.append(Candidate(official=there, value=person.key, signs=signs))
        yield from _small(best(Family.PERSON, here, candidates), len(claim.key.split()) == 1)


def _office(offices: Sequence[OfficeClaim], person: NameClaim) -> OfficeClaim | None:
    """The office that the text gives the person where it names him."""
    return next((o for o in offices if o.person_span and o.person_span.overlaps(person.span)), None)


def _one_office(theirs: OfficeClaim | None, ours: OfficeClaim | None) -> bool:
    """Whether both persons are told to hold the same office, rank and all."""
    if theirs is None or ours is None or theirs.generic or ours.generic or theirs.ranks != ours.ranks:
        return False
    return theirs.office == ours.office and same_polity(theirs, ours)


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


def _furniture(scene: Scene, here: int) -> bool:
    return scene.article.sentences[scene.secondary[here].sentence].kind in ARTICLE_FURNITURE


def _sort(name: NameClaim) -> str | None:
    """What sort of place a name's own words make it, None for a city or what says nothing of itself."""
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


def _by_sentence(scene: Scene) -> dict[int, list[tuple[int, NameClaim]]]:
    """The names in each of the article's sentences."""
    found: dict[int, list[tuple[int, NameClaim]]] = {}
    for n, claim in scene.ours(NameClaim):
        found.setdefault(scene.secondary[n].sentence, []).append((n, claim))
    return found


def _beside(scene: Scene, by_sentence: Mapping[int, Sequence[tuple[int, NameClaim]]], here: int) -> list[NameClaim]:
    """The other names of the article's own sentence."""
    return [claim for n, claim in by_sentence[scene.secondary[here].sentence] if n != here]
