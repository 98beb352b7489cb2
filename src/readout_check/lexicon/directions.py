"""Words that say which way a figure went. By hand; lemmas for verbs, lower-case forms for the rest."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from readout_check.model import Direction

_UP_VERBS: Final = (
    "rise grow increase climb jump surge soar expand gain accelerate quicken advance strengthen raise lift boost "
    "double "
    "triple treble quadruple swell widen hike add rocket leap spike balloon appreciate rebound multiply heighten "
    "intensify escalate"
)
_DOWN_VERBS: Final = (
    "fall drop decline decrease shrink contract slip slide plunge tumble sink dip lower cut reduce slash trim "
    "halve ease "
    "slow lose weaken lessen diminish narrow depreciate plummet dwindle retreat ebb curb curtail shed slump recede "
    "decelerate moderate collapse deteriorate shorten axe"
)
_UP_WORDS: Final = (
    "up higher more bigger larger faster stronger longer upward upwards increased rising growing dearer costlier "
    "pricier"
)
_DOWN_WORDS: Final = (
    "down lower less fewer smaller slower weaker shorter downward downwards decreased falling declining cheaper"
)
_UP_NOUNS: Final = (
    "increase increases rise rises growth gain gains jump surge upturn expansion hike climb rebound uptick"
)
_DOWN_NOUNS: Final = (
    "decrease decreases fall falls decline declines drop drops cut cuts reduction reductions loss contraction slump "
    "downturn dip plunge shortfall"
)


def _table(up: str, down: str) -> MappingProxyType[str, Direction]:
    return MappingProxyType(dict.fromkeys(up.split(), Direction.UP) | dict.fromkeys(down.split(), Direction.DOWN))


VERBS: Final = _table(_UP_VERBS, _DOWN_VERBS)
"""Lemma of a verb -> where it takes its figure."""

WORDS: Final = _table(_UP_WORDS, _DOWN_WORDS)
"""Adjectives and adverbs beside a figure ("up 18 percent", "7 percent lower")."""

NOUNS: Final = _table(_UP_NOUNS, _DOWN_NOUNS)
"""Nouns of change before or behind a figure ("a drop of 5 points", "an 8 percent increase")."""

RATES: Final = frozenset(
    "annual annualised annualized yearly quarterly monthly weekly daily seasonal real nominal".split()
)
"""Adjectives that may stand between a figure and a noun of change: "a 2.6 percent annualised decline"."""

PAST: Final = _table(
    "rose grew rocketed leapt growing rising expanding increasing climbing jumping soaring",
    "fell shrank shrunk sank slid falling shrinking contracting declining decreasing dropping slipping plunging",
)
"""Past forms and participles before "by" or "to" that the tagger may take for another part of speech."""

BESIDE_NORMAL: Final = MappingProxyType({"above": Direction.UP, "below": Direction.DOWN})
"""Prepositions behind a figure that say which way it is off what ``NORMAL`` names."""

NORMAL: Final = frozenset("average averages normal usual mean trend target forecast level levels expected norm".split())
"""What a figure is above or below: "41 percent below the average"."""

PHRASAL: Final = frozenset("make set take bring end sign draw back made took brought ended signed drew backed".split())
"""Verbs with which "up" says nothing of direction ("made up USD 610 million")."""
