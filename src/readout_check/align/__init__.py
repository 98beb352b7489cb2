"""Claims of both sides to pairs that speak of one fact.

Two rounds: equal names, figures and dates are paired first; the passages that they link then tell for what is left over
which claim of the readouts it contests, if any.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from readout_check.align.answered import answered
from readout_check.align.asides import in_passing
from readout_check.align.bodies import own_bodies
from readout_check.align.clauses import pair_statements
from readout_check.align.contests import Contest, settle, strange_sentences
from readout_check.align.coverage import Coverage
from readout_check.align.dates import contest_dates, pair_dates
from readout_check.align.deeds import pair_deeds
from readout_check.align.derived import is_derived
from readout_check.align.displaced import contest_displaced
from readout_check.align.exchanged import contest_exchanged
from readout_check.align.figure_periods import but, told_of_another_time
from readout_check.align.labels import told_for_another
from readout_check.align.misplaced import misplaced
from readout_check.align.names import contest_names, pair_equal_names
from readout_check.align.neighbours import of_currency
from readout_check.align.numbers import contest_numbers, pair_numbers
from readout_check.align.offices import pair_offices
from readout_check.align.omissions import omissions
from readout_check.align.other_sources import from_another_source
from readout_check.align.paired import paired
from readout_check.align.periods import periods_of, periods_of_others
from readout_check.align.persons import contest_persons
from readout_check.align.portions import in_portions, uncrowded
from readout_check.align.present import told_as_present
from readout_check.align.quotes import pair_quotations
from readout_check.align.renderings import RENDERED, renderings
from readout_check.align.restated import restates
from readout_check.align.retracted import retracted_dates
from readout_check.align.rounds import is_next_round, told_as_next
from readout_check.align.scene import ARTICLE_FURNITURE, Links, Match, Scene
from readout_check.align.searches import searched_pairs
from readout_check.align.second_look import second_look
from readout_check.align.spans import pair_spans
from readout_check.align.standing import stands_alike
from readout_check.align.strangers import contest_strangers
from readout_check.align.swaps import swapped
from readout_check.align.telling import TELLING_FIGURE, figure_weight
from readout_check.align.thresholds import NAME_SUPPORT, ODDS_FLOOR
from readout_check.align.tied_dates import contest_tied, told_with_another
from readout_check.model import (
    Claim,
    DateClaim,
    Dimension,
    NameClaim,
    OfficeClaim,
    Omission,
    Pair,
    Quantity,
    Reading,
    StatementClaim,
    Use,
)

CROWDED = "one of too many in its sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """``pairs`` in the order of the article; ``unchecked`` are claims left unjudged, each with the reason.

    ``omitted`` are the weightiest topics of the readouts that the article leaves out, the weightiest first.
    """

    pairs: tuple[Pair, ...]
    unchecked: tuple[tuple[Claim, str], ...]
    omitted: tuple[Omission, ...] = ()


def align(officials: Sequence[Reading], secondary: Reading, number: int = 0) -> Alignment:
    """Pair the claims of one article (the meeting's ``number``-th) with those of the readouts."""
    article, crowd = uncrowded(secondary)
    whole = Scene([uncrowded(reading)[0] for reading in officials], article)
    found = [_aligned(scene, number) for scene in in_portions(whole)]
    pairs = _surest(found)
    return Alignment(
        pairs=tuple(sorted(pairs, key=lambda p: p.secondary.span)),
        unchecked=(*(left for portion in found for left in portion.unchecked), *((c, CROWDED) for c in crowd)),
        omitted=omissions(whole, pairs),
    )


def _aligned(scene: Scene, number: int) -> Alignment:
    """The pairs of one portion, without what is left out."""
    told = _tell_alike(scene)
    confirmed = [m for m in told.facts if m.equal]
    own = own_bodies(scene) | in_passing(scene)
    likely = [c for c in _contests(scene, told) if _is_likely(c) and c.secondary not in own]
    worked_out = (c for c in likely if _is_worked_out(scene, c, confirmed))
    derived = {
        c.secondary
        for c in (
            *worked_out,
            *(c for c in likely if is_next_round(scene, c.match, c.signs.coverage + c.signs.context)),
        )
    }
    contested = list(settle((c for c in likely if c.secondary not in derived), partial(_one_mistake, scene)))
    met = {m.secondary for m in contested} | derived
    taken = {m.official for m in contested}
    again = (c.but(taken) for c in likely if c.secondary not in met)
    next_best = [c for c in again if c is not None and _is_likely(c) and not _is_worked_out(scene, c, confirmed)]
    contested += settle(next_best, partial(_one_mistake, scene))
    contested += [c.match for c in likely if c.secondary in derived - {m.secondary for m in told.facts if m.equal}]
    disputed = {match.secondary for match in contested}
    facts = [m for m in told.facts if not (m.again and m.secondary in disputed)]
    crossed = {
        **dict(told_as_next(scene, facts)),
        **dict(told_as_present(scene, facts)),
        **dict(told_for_another(scene, facts)),
        **dict(misplaced(scene, told.coverage, facts)),
        **dict(swapped(scene, facts)),
    }
    facts = [crossed.get(m, m) for m in facts]
    elsewhen = list(told_of_another_time(scene, facts))
    facts, contested = [*but(facts, elsewhen), *elsewhen], but(contested, elsewhen)
    names = [m for m in told.names if m.secondary not in disputed]
    matches = [*facts, *names, *contested, *pair_offices(scene)]
    matches += pair_statements(scene, [*(m for m in facts if m.equal), *(_lighter(m) for m in told.names)])
    sorted_out = _sorted_out(scene, matches, derived, number)
    equal = [m for m in facts if m.equal]
    pairs = (*sorted_out.pairs, *searched_pairs(scene, equal, number))
    moved = [m for m in facts if m.moved]
    return replace(sorted_out, pairs=tuple(p for p in pairs if not (moved and _told_by_exchange(scene, p, moved))))


def _told_by_exchange(scene: Scene, pair: Pair, moved: Sequence[Match]) -> bool:
    """Whether figures that changed places, the ``moved`` ones, say what two statements would: that another one pays the
    60 per cent, that it rose from 20 to 30 and did not fall."""
    ours, theirs = pair.secondary, pair.official
    if not (isinstance(ours, StatementClaim) and isinstance(theirs, StatementClaim)):
        return False
    here = sum(ours.clause.covers(scene.secondary[m.secondary].claim.span) for m in moved)
    if pair.other_doer:
        return here > 0
    figures = (item for item in (scene.official[m.official] for m in moved) if item.document == pair.official_index)
    return max(here, sum(theirs.clause.covers(item.claim.span) for item in figures)) > 1


def _is_likely(contest: Contest) -> bool:
    return contest.odds >= ODDS_FLOOR and contest.founded


def _is_worked_out(scene: Scene, contest: Contest, confirmed: list[Match]) -> bool:
    if restates(scene, contest.secondary, confirmed):
        return True
    if contest.signs.same or stands_alike(scene, contest.match):
        return False
    return is_derived(scene, contest.match, confirmed)


def contests(officials: Sequence[Reading], secondary: Reading) -> Iterator[tuple[Contest, Claim, Claim]]:
    """Every claim of an article that has no like, with its best candidate: what the odds are fitted to.

    Yields the contest, the readout's claim and the article's.
    """
    scene = Scene(officials, secondary)
    told = _tell_alike(scene)
    confirmed = [m for m in told.facts if m.equal]
    for contest in _contests(scene, told):
        if not is_derived(scene, contest.match, confirmed):
            yield contest, scene.official[contest.official].claim, scene.secondary[contest.secondary].claim


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What both sides say alike: ``facts`` are figures and dates (and a wrong day of the meeting), ``coverage`` goes by
    them; ``periods`` are the places of the dates beside both figures of a pair, ``tied`` the article's dates tied to a
    figure of another time."""

    links: Links
    names: tuple[Match, ...]
    facts: tuple[Match, ...]
    coverage: Coverage
    periods: frozenset[tuple[int, int]]
    tied: dict[int, int]


def _tell_alike(scene: Scene) -> _Told:
    links = Links(scene)
    names = tuple(pair_equal_names(scene))
    for match in names:
        links.add(_lighter(match))
    for match in [*pair_numbers(scene, links), *pair_dates(scene, links)]:
        if match.equal:
            links.add(match)
    figures = list(answered(scene, list(pair_numbers(scene, links))))
    periods = periods_of(scene, figures)
    tied = told_with_another(scene, figures, retracted_dates(scene).keys())
    dates = (m for m in pair_dates(scene, links, periods) if m.secondary not in tied)
    facts = (*figures, *dates, *pair_spans(scene, {m.secondary for m in figures}))
    coverage = Coverage(scene, [m for m in facts if m.equal])
    return _Told(links=links, names=names, facts=facts, coverage=coverage, periods=periods, tied=tied)


def _contests(scene: Scene, told: _Told) -> Iterator[Contest]:
    equal, coverage = [m for m in told.facts if m.equal], told.coverage
    paired = {m.secondary for m in told.names}
    strange = strange_sentences(scene, told.names)
    yield from contest_numbers(scene, told.links, coverage, told.facts, strange)
    others = periods_of_others(scene, told.facts)
    dates = contest_dates(scene, told.links, coverage, told.facts, strange, told.periods, others)
    yield from (contest for contest in dates if contest.secondary not in told.tied)
    yield from contest_tied(scene, coverage, told.tied)
    yield from contest_names(scene, told.links, coverage, told.names)
    yield from contest_persons(scene, told.links, coverage, paired)
    yield from contest_displaced(scene, told.links, coverage, [*told.names, *equal])
    yield from contest_exchanged(scene, coverage)
    yield from contest_strangers(scene, coverage, [*told.names, *equal])


def _lighter(match: Match) -> Match:
    """A pair of names as it supports what stands around: an equal name says less than an equal figure."""
    return replace(match, score=NAME_SUPPORT * match.score)


def _sorted_out(scene: Scene, matches: Sequence[Match], derived: Collection[int], number: int) -> Alignment:
    pairs: list[Pair] = []
    unchecked: list[tuple[Claim, str]] = []
    seen: set[int] = set()
    back = retracted_dates(scene)
    for match in matches:
        theirs, ours = scene.official[match.official], scene.secondary[match.secondary]
        seen.add(match.secondary)
        outside = from_another_source(scene, match)
        # what has the readout's figure for something else comes from there and is not worked out
        if not (match.equal or match.moved) and (outside or match.secondary in derived):
            reason = "from another source" if outside else "follows from other figures"
            unchecked.append((ours.claim, reason))
            continue
        looked = second_look(scene, theirs, ours)
        if isinstance(looked, str):
            unchecked.append((ours.claim, looked))
            continue
        pairs.append(paired(scene, match, looked[0], ours, looked[1], back, number))
    quoted = list(pair_quotations(scene.officials, scene.article, number))
    rendered = renderings(quoted)
    pairs += [pair for n, pair in enumerate(quoted) if n not in rendered]
    unchecked += [(quoted[n].secondary, RENDERED) for n in sorted(rendered)]
    pairs += pair_deeds(scene, number)
    pairs += [Pair(official=None, secondary=c, score=0.5, secondary_index=number) for c in _alone(scene, seen)]
    return Alignment(pairs=tuple(sorted(pairs, key=lambda p: p.secondary.span)), unchecked=tuple(unchecked))


def _surest(portions: Sequence[Alignment]) -> list[Pair]:
    """The pairs of all portions; of several that contest one claim of the readouts, the surest."""
    pairs = [pair for portion in portions for pair in portion.pairs]
    if len(portions) == 1:
        return pairs
    best: dict[tuple[int, Claim | None], Pair] = {}
    for pair in (pair for pair in pairs if pair.contested):
        known = best.setdefault((pair.official_index, pair.official), pair)
        if pair.score > known.score:
            best[pair.official_index, pair.official] = pair
    return [p for p in pairs if not p.contested or best[p.official_index, p.official] is p]


def _one_mistake(scene: Scene, first: int, second: int) -> bool:
    """Whether two figures of the article are one: a headline says what the text says again."""
    one, other = scene.secondary[first].claim, scene.secondary[second].claim
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit.dimension != other.unit.dimension:
        return False
    return one.low == other.low and figure_weight(one) >= TELLING_FIGURE


def _says_little(quantity: Quantity) -> bool:
    """Whether a figure is only "the two presidents": nobody checks it against a readout."""
    return quantity.unit.dimension == Dimension.COUNT and quantity.low <= 2


def _alone(scene: Scene, seen: set[int]) -> Iterator[Claim]:
    for n, item in enumerate(scene.secondary):
        claim = item.claim
        if scene.article.sentences[item.sentence].kind in ARTICLE_FURNITURE:
            continue
        if n in seen or not isinstance(claim, Quantity | DateClaim | OfficeClaim | NameClaim):
            continue
        if isinstance(claim, Quantity) and (claim.use != Use.STATED or _says_little(claim)):
            continue
        if isinstance(claim, OfficeClaim) and claim.generic and claim.person is None:
            continue  # "the minister", "his host"
        if isinstance(claim, NameClaim) and of_currency(scene.article.document.text, claim):
            continue
        yield claim
