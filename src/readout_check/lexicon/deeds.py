"""Verbs of what parties undertake, in classes of one deed whatever the verb: who pays, who lends, who builds.

Source: compiled by hand for this project from the usual undertakings of communiqués; no third-party table. Licence:
that of this project.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from readout_check.lexicon.currencies import NOUNS

_CLASSES = (
    "pay finance fund defray bear shoulder foot bankroll cover meet absorb",
    "lower cut trim reduce slash lessen halve",
    "raise increase lift hike boost",
    "abolish scrap eliminate remove repeal axe",
    "supply provide deliver furnish give donate",
    "lend loan",
    "hire charter lease rent",
    "host accommodate stage",
    "buy purchase acquire procure order",
    "sell",
    "send dispatch deploy second despatch",
    "build construct erect",
    "train instruct teach",
    "rebuild reconstruct restore renovate refurbish repair refit",
    "open inaugurate establish found set",
    "admit receive welcome",
    "dredge deepen",
    "extend lengthen prolong",
    "withdraw recall",
    "return repatriate",
    "invest",
    "grant award allocate earmark",
    "join accede",
    "chair preside",
    "export ship",
    "import",
    "draft prepare",
    "appoint name nominate",
    "close shut",
    "install instal fit",
    "inspect check examine verify search",
    "detain hold seize arrest impound confiscate",
    "vaccinate immunise immunize inoculate",
    "treat nurse heal",
    "catch fish land",
    "rescue save",
    "foil prevent thwart stop",
    "clear demine",
    "plant reforest",
    "run handle manage operate administer organise organize conduct",
)

DEEDS: Mapping[str, int] = MappingProxyType({verb: n for n, row in enumerate(_CLASSES) for verb in row.split()})
"""Lemma -> its class."""

PAYING = DEEDS["pay"]

COSTS = frozenset("bill charge cost expenditure expense fare fee price tab".split())
"""Nouns of what is paid: "meet the cost", "foot the bill"."""

PROPOSING = frozenset("propose suggest request ask offer recommend urge".split())
"""Verbs whose deed is what the clause behind them says: "proposed that the grounds be closed"."""

GIVING = frozenset(
    """allocate allot award bear bring commit contribute deliver devote dispatch donate earmark extend fund finance
    furnish give grant hand invest lend loan offer pass pay pledge provide put send share ship spend supply
    transfer""".split()
)
"""Verbs by which something leaves whoever acts, money or a thing: which of them it is tells little."""

TAKING = frozenset(
    """accept acquire admit attract borrow buy collect draw earn gain get import inherit obtain order owe procure
    purchase receive secure take win""".split()
)
"""Verbs by which something comes to whoever acts; what one gives the other takes."""

MATERIAL = frozenset(
    "add admit deliver find host offer order pay pledge present project publish put raise write".split()
)
"""Verbs of speaking that are deeds where they have a thing as object: "put 3 million into the hall"."""

DEED_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        noun: verb
        for verb, nouns in {
            "propose": "proposal suggestion idea initiative motion recommendation plan",
            "request": "request wish demand appeal bid application",
            "offer": "offer",
            "give": "gift donation contribution present aid assistance help",
            "lend": "loan credit",
            "grant": "grant subsidy",
            "pledge": "pledge promise commitment undertaking",
        }.items()
        for noun in nouns.split()
    }
)
"""Noun of a deed -> the verb that says it."""

_FOR_COSTS_ONLY = frozenset("absorb cover foot meet".split())
_SUMS = frozenset("million billion m bn eur usd".split()) | NOUNS.keys()  # "cover 3 million of the bill"
_NO_MONEY = frozenset("attention compliment court heed homage lip respect tribute visit call".split())


def deed_of(verb: str, thing: str | None) -> int | None:
    """The class of what a verb with its object does; None for one that is in none ("meet a minister")."""
    found = DEEDS.get(verb)
    no_cost = verb in _FOR_COSTS_ONLY and thing not in COSTS and thing not in _SUMS
    if found == PAYING and (no_cost or thing in _NO_MONEY):
        return None
    return found
