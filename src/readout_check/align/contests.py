"""Claims of the article that contest one of the readouts: unequal values in passages that speak of one fact.

Every family collects the candidates of each claim that has no like; here the best one is taken, one article claim for
one claim of the readouts, as far as the odds allow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from readout_check.align.neighbours import of_currency
from readout_check.align.odds import Family, Signs, odds, rank
from readout_check.align.scene import Match, Scene
from readout_check.model import Claim, NameClaim, NameKind

IN_COMMON = 0.2  # least coverage and context of two unlike claims; 0.24 for the least of those that were right
NEARLY_ALL = 1.1  # coverage and context from which on two passages say the same but for the claims
MOST_AHEAD = 1.0  # a lead beyond this says no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A claim of the readouts that one of the article's may contest: its place, its value and the signs."""

    official: int
    value: Hashable
    signs: Signs


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """The best candidate of one claim of the article."""

    family: Family
    secondary: int
    official: int
    signs: Signs
    candidates: tuple[Candidate, ...] = ()

    def but(self, taken: Collection[int]) -> Contest | None:
        """The contest with the best of the candidates that nothing surer has ``taken``.

        What is said of a left-out or a lonely one is said of the first candidate and not of the next.
        """
        found = best(self.family, self.secondary, [c for c in self.candidates if c.official not in taken])
        if found is None:
            return None
        own = {name: getattr(self.signs, name) for name in ("elsewhere", "strange", "small")}
        return replace(found, signs=replace(found.signs, **own))

    @property
    def odds(self) -> float:
        """The chance that both claims speak of one fact."""
        return odds(self.family, self.signs)

    @property
    def founded(self) -> bool:
        """Whether anything but a lead over the other candidates says that both are of one fact.

        On the readable pairs every date and name with nothing paired beside it that contested a rightly told claim was
        background ("The sol closed at 3.83 on Friday"), and no right finding had less in common than ``IN_COMMON``
        without anything paired beside it.
        """
        signs, common = self.signs, self.signs.coverage + self.signs.context
        if signs.same or signs.slip or signs.vacant or signs.support or common > NEARLY_ALL:
            return True
        return common >= IN_COMMON and not (signs.settled and self.family in (Family.DATE, Family.NAME))

    @property
    def match(self) -> Match:
        """The two claims as an unequal pair, scored by the odds."""
        return Match(self.official, self.secondary, self.odds, equal=False)


def best(family: Family, secondary: int, candidates: Sequence[Candidate]) -> Contest | None:
    """The candidate that ranks first, with its lead over the next one of another value."""
    if not candidates:
        return None
    ranked = sorted(candidates, key=lambda c: (-rank(c.signs), c.official))
    first = ranked[0]
    following = next((rank(c.signs) for c in ranked[1:] if c.value != first.value), 0.0)
    lead = max(0.0, min(MOST_AHEAD, rank(first.signs) - max(0.0, following)))
    signs = replace(first.signs, lead=lead)
    return Contest(
        family=family, secondary=secondary, official=first.official, signs=signs, candidates=tuple(candidates)
    )


def told_beside(
    scene: Scene, told: Iterable[Match], value: Callable[[Claim], Hashable | None]
) -> Mapping[int, frozenset[Hashable]]:
    """Sentence of the article -> the values of the readouts that it gives rightly; empty for the others."""
    found: defaultdict[int, frozenset[Hashable]] = defaultdict(frozenset)
    for match in told:
        if match.equal:
            found[scene.secondary[match.secondary].sentence] |= {value(scene.official[match.official].claim)}
    return found


def strange_sentences(scene: Scene, names: Iterable[Match]) -> frozenset[int]:
    """The sentences of the article with a name that the readouts do not have; ``names`` are the pairs of equal names.

    Background comes with names of its own: "in the Royal Navy in Britain the share is about 11 percent".
    """
    known, text = {match.secondary for match in names}, scene.article.document.text
    return frozenset(
        scene.secondary[n].sentence
        for n, name in scene.ours(NameClaim)
        if n not in known and name.kind != NameKind.PLACE and not of_currency(text, name)
    )


def settle(contests: Iterable[Contest], same: Callable[[int, int], bool]) -> Iterator[Match]:
    """The contests as unequal pairs, the surest first; no claim of the readouts is contested twice, unless by what the
    article says in two places. ``same`` says whether two of its claims, by their places, give one value.
    """
    taken: dict[int, int] = {}
    for contest in sorted(contests, key=lambda c: (-c.odds, c.secondary)):
        first = taken.setdefault(contest.official, contest.secondary)
        if first == contest.secondary or same(first, contest.secondary):
            yield contest.match
