"""Bounds of figures told by other words than those right before the figure: "capped at", "the minimum is", "or so".

Source: compiled by hand for this project from the usage of news agencies; no third-party table. Licence: that of this
project.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from readout_check.model import Bound

_BELOW = r"""
    \b(?:minimum|least|floor|upwards?|and\ up|plus|guarante\w+|excess|and\ counting|if\ not\ more
    |(?:or|and|,)\ (?:even\ |possibly\ |perhaps\ |maybe\ |probably\ |likely\ )?(?:more|above|higher|better|over)
    |(?:possibly|perhaps|maybe|probably|likely|even)\ (?:a\ few\ )?more
    |not\ (?:fewer|less|under|below|lower)|no\ (?:fewer|less|lower)|or\ greater|assured|to\ start\ with|initially)\b
    |\b(?:pass|top|cross|exceed|surpass|break|breach|clear|outstrip|overtak|overshoot)\w*(?:\ well|\ far)?
     (?:\ the)?(?:\ (?:mark|level|threshold|figure)\ of)?\s*\Z
    |\breach(?:es|ed|ing)?\s*\Z
    |\b(?:past|beyond)(?:\ the)?(?:\ (?:mark|level|threshold|figure)\ of)?\s*\Z
"""
_ABOVE = r"""
    \b(?:cap(?:s|ped|ping)?|limit\w*|ceilings?|maxim\w+|quotas?|at\ (?:the\ )?most|no\ (?:more|higher|longer|greater)
    |at\ the\ outside|as\ (?:many|much|high|long|far)\ as|or\ (?:fewer|less|lower|under|below)|tops
    |restrict\w*|entitled\ to|allow(?:ed|ance)|permitted|room\ for|space\ for|not\ even|when\ full|if\ not\ fewer)\b
    |\b(?:can|could|may|might)\ (?:reach|rise\ to|go\ up\ to|climb\ to)\b
    |\b(?:stop|end|ban|bar|shut|close|expire|laps)\w*\b[^.;]{0,60}\bafter\s*\Z
    |\b(?:not|n['’]t|never)\ (?:to\ )?(?:exceed|pass|go\ beyond|go\ over)\b
"""
_LITTLE = r"""
    \b(?:only|just|merely|mere|barely|scarcely|hardly)(?:\ about)?\s*\Z
"""
_ABOUT = r"""
    (?:\b|-)(?:or\ so|odd|ish)\b
    |\b(?:estimat\w+|reckon\w*|guess\w*|give\ or\ take|rough\w*|approximat\w+|close\ (?:to|on)|near\w*|almost|averag\w+
    |in\ the\ region|neighbou?rhood|puts?\ [^.;]{0,60}\ at|something\ like|thereabouts|order\ of|perhaps|maybe|rounded
    |broadly|more\ or\ less|possibly|probably|virtually)\b
    |\b(?:put|stood|set)\ at\s*\Z|\b(?:around|about|say|some)(?:\ the)?\s*\Z
"""
_SHORT = r"""
    \b(?:short|shy|below|under|shade|approach\w*|quite|close|almost|near\w*|verg\w+|brink|all\ but|not\ far|less\ than
    |virtually|touch\w*|fewer|little|bit|not\ even|single)\b
"""


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE | re.VERBOSE)


OTHER_WORDS: Mapping[Bound, re.Pattern[str]] = MappingProxyType(
    {
        Bound.AT_LEAST: _pattern(_BELOW),
        Bound.MORE_THAN: _pattern(_BELOW),
        Bound.UP_TO: _pattern(_ABOVE),
        Bound.AT_MOST: _pattern(_ABOVE, _LITTLE),
        Bound.LESS_THAN: _pattern(_ABOVE, _SHORT),
        Bound.NEARLY: _pattern(_SHORT),
        Bound.ABOUT: _pattern(_ABOUT),
    },
)
"""Bound -> what tells it in the words before a figure (``\\Z`` is where the figure begins) or behind it."""

FROM_BELOW = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
FROM_ABOVE = frozenset({Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO, Bound.NEARLY})
"""Bounds of what is not less and of what is not more."""

NEGATED: Mapping[Bound, Bound] = MappingProxyType(
    {
        Bound.MORE_THAN: Bound.AT_MOST,
        Bound.LESS_THAN: Bound.AT_LEAST,
        Bound.AT_LEAST: Bound.LESS_THAN,
        Bound.NEARLY: Bound.LESS_THAN,
    },
)
"""Bound -> what "not" before it makes of it: "not under 15", "will not exceed 200"."""
