"""Modifiers that say which ones are counted: without them others are counted too ("female engineers", "engineers").

Compiled by hand for this project: the classes by which population, labour, school and vehicle statistics are broken
down (sex, age, origin, employment, legal standing, health, place, drive). Modifiers of size, merit or newness only
describe and are left out, and so is ownership: libraries are public, jets private. Words of one row say the same;
lower-case lemmas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

_ROWS: Final = """
female woman girl women mother lady feminine
male man boy men father masculine
elderly senior pensioner older aged
adult grown-up
juvenile underage teenage adolescent minor teenager young child youth
newborn infant baby
school-age schoolchild
foreign abroad overseas expatriate foreigner expat abroad non-national
domestic
indigenous native aboriginal
migrant immigrant migration immigration
refugee asylum
displaced evacuated evacuee displacement
seasonal season
temporary temporarily
permanent permanently
full-time fulltime
part-time parttime
unemployed jobless unemployment
retired former retiree pensioner retirement veteran
self-employed freelance
skilled qualified
unskilled unqualified
conscript conscription drafted
civilian
military armed soldier army troop force
unarmed
registered registration register
unregistered
licensed licence license permit
unlicensed
undocumented illegal irregular illegally
insured insurance
uninsured
convicted conviction
accredited accreditation
elected election
disabled disability handicapped
injured wounded injury wound hurt
pregnant pregnancy expectant
homeless homelessness
orphaned orphan
married
unmarried
vaccinated vaccination vaccine
unvaccinated
infected infection
malnourished malnutrition undernourished starving
rural countryside village country
urban city town
coastal coast shore seaside sea
offshore sea
electric electricity battery battery-powered battery-electric electrical charge
hybrid
diesel
hydrogen
unoccupied vacant empty
"""

_GROUPS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {row.split()[0]: frozenset(row.split()) for row in _ROWS.strip().splitlines()}
)
_HEADS: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("woman", "women"), "female")
    | dict.fromkeys(("man", "men"), "male")
    | {head: head for head in _GROUPS}
    | {"immigrant": "migrant", "jobless": "unemployed", "illegal": "undocumented", "handicapped": "disabled"}
    | {"fulltime": "full-time", "parttime": "part-time", "wounded": "injured"}
    | {"teenage": "juvenile", "adolescent": "juvenile", "underage": "juvenile", "vacant": "unoccupied"}
)


def restrictive(modifiers: Iterable[str]) -> dict[str, frozenset[str]]:
    """Those of ``modifiers`` (lower-case lemmas) that restrict what is counted, with the words that say the same."""
    return {word: _GROUPS[_HEADS[word]] for word in modifiers if word in _HEADS}
