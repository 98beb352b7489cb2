"""Claims of both sides to pairs that speak of one fact.

Two rounds: equal names, figures and dates are paired first; the sentences that they link support the second round, in
which what is left over and unequal finds its counterpart or stays alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.align.clauses import pair_statements
from readout_check.align.dates import ARTICLE_FURNITURE, pair_dates
from readout_check.align.derived import is_derived
from readout_check.align.names import pair_equal_names, pair_mistaken_persons, pair_other_names
from readout_check.align.numbers import pair_numbers
from readout_check.align.offices import pair_offices
from readout_check.align.omissions import omissions
from readout_check.align.periods import periods_of
from readout_check.align.quotes import pair_quotations
from readout_check.align.scene import Links, Match, Scene
from readout_check.align.thresholds import FINDING_FLOOR, NAME_SUPPORT
from readout_check.model import (
    Claim,
    DateClaim,
    Dimension,
    NameClaim,
    NameKind,
    OfficeClaim,
    Omission,
    Pair,
    Quantity,
    Reading,
    Use,
)


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
    scene = Scene(officials, secondary)
    links = Links(scene)
    names = list(pair_equal_names(scene))
    for match in names:
        links.add(replace(match, score=NAME_SUPPORT * match.score))
    for match in [*pair_numbers(scene, links), *pair_dates(scene, links)]:
        if match.equal:
            links.add(match)
    figures = list(pair_numbers(scene, links))
    periods = periods_of(scene, (m for m in figures if m.equal))
    figures_and_dates = [*figures, *pair_dates(scene, links, periods)]
    matches = [*figures_and_dates, *names, *pair_offices(scene)]
    matches += pair_other_names(scene, links, {m.secondary for m in names})
    matches += pair_mistaken_persons(scene, {m.secondary for m in names})
    confirmed = [m for m in figures_and_dates if m.equal]
    matches += pair_statements(scene, [*confirmed, *(replace(m, score=NAME_SUPPORT * m.score) for m in names)])
    derived = {m.secondary for m in figures if not m.equal and is_derived(scene, m, confirmed)}
    sorted_out = _sorted_out(scene, matches, derived, number)
    return replace(sorted_out, omitted=omissions(scene, sorted_out.pairs))


def _sorted_out(scene: Scene, matches: Sequence[Match], derived: Collection[int], number: int) -> Alignment:
    pairs: list[Pair] = []
    unchecked: list[tuple[Claim, str]] = []
    seen: set[int] = set()
    for match in matches:
        theirs, ours = scene.official[match.official], scene.secondary[match.secondary]
        seen.add(match.secondary)
        weak = match.score < FINDING_FLOOR and not match.equal
        # somebody whose name is misspelt is not found among the participants
        outside = ours.claim.outside and not _is_person(ours.claim)
        if not match.equal and (weak or outside or match.secondary in derived):
            reason = "from another source" if outside else "no sure counterpart"
            unchecked.append((ours.claim, "follows from other figures" if match.secondary in derived else reason))
            continue
        pairs.append(
            Pair(
                official=theirs.claim,
                secondary=ours.claim,
                score=min(1.0, match.score),
                official_index=theirs.document,
                secondary_index=number,
            )
        )
    pairs += pair_quotations(scene.officials, scene.article, number)
    pairs += [Pair(official=None, secondary=c, score=0.5, secondary_index=number) for c in _alone(scene, seen)]
    return Alignment(pairs=tuple(sorted(pairs, key=lambda p: p.secondary.span)), unchecked=tuple(unchecked))


def _says_little(quantity: Quantity) -> bool:
    """Whether a figure is only "the two presidents": nobody checks it against a readout."""
    return quantity.unit.dimension == Dimension.COUNT and quantity.low <= 2


def _is_person(claim: Claim) -> bool:
    return isinstance(claim, NameClaim) and claim.kind == NameKind.PERSON


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
        yield claim
