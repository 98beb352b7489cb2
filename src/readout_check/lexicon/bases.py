"""What a percentage may be a share of in public finance and trade: one base is not another.

Compiled by hand for this project from the usual denominators of fiscal and trade statistics. Phrases of one row say the
same; the last word is the head, the words before it modify it. Lower-case lemmas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

_ROWS: Final = """
gdp; gross domestic product; domestic product; gross product; national output; economic output; national product; output
gni; gnp; gross national income; national income; gross national product
budget; government expenditure; government spending; public expenditure; public spending; state budget; \
national budget; state spending; state expenditure; government budget; budget expenditure
export; total export; export earning; export revenue; goods export
import; total import
revenue; government revenue; tax revenue; state revenue; public revenue
population; inhabitant; resident
workforce; labour force; labor force
"""

_BASES: Final[Mapping[frozenset[str], int]] = MappingProxyType(
    {
        frozenset(phrase.split()): number
        for number, row in enumerate(_ROWS.replace("\\\n", "").strip().splitlines())
        for phrase in row.split("; ")
    }
)


def base(counted: str, modifiers: Iterable[str]) -> int | None:
    """The number of the base that a noun (lower-case lemma) with its modifiers names; None for any other words."""
    return _BASES.get(frozenset((counted, *modifiers)))
