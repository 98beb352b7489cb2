"""Modifiers that say which ones are counted: without them others are counted too ("female engineers", "engineers").

Compiled by hand for this project: the classes by which population, labour, school and vehicle statistics are broken
down (sex, age, origin, employment, legal standing, health, place, drive). Modifiers of size, merit or newness only
describe and are left out, and so is ownership: libraries are public, jets private. Words of one row say the same;
lower-case lemmas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise, product
from types import MappingProxyType
from typing import Final

_ROWS: Final = """
female woman girl women mother lady feminine
male man boy men father masculine
elderly senior pensioner older aged
adult grown-up
juvenile underage teenage adolescent minor teenager young child youth
newborn infant baby
age-group age aged young youth youngster schoolchild infant baby toddler teenage teenager minor elderly older pensioner
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
unlicensed licence license permit unauthorised unauthorized illegal illegally
undocumented illegal irregular illegally unlawful unlicensed licence license permit paper authorisation authorization
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
rural countryside village
first-time newcomer never
first-year freshman fresher
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
    words = tuple(modifiers)
    tied = (f"{one}-{other}" for one, other in pairwise(words))  # "first-time" is read as two words
    return {word: _GROUPS[_HEADS[word]] for word in (*words, *tied) if word in _HEADS}


_EXCLUSIVE: Final = tuple(
    tuple(frozenset(cell.split()) for cell in row.split("|"))
    for row in """
suspect suspected probable presumed unconfirmed | confirm confirmed
male man | female woman
rural | urban
temporary | permanent
seasonal | permanent
full-time fulltime | part-time parttime
primary elementary | secondary | tertiary
military | civilian
public state state-run government | private
skilled qualified | unskilled unqualified
registered register | unregistered
licensed license | unlicensed
insured insure | uninsured
vaccinated vaccinate | unvaccinated
employed employ | unemployed jobless
married marry | unmarried single
electric | diesel | hydrogen
adult | juvenile underage minor
legal | illegal
armed arm | unarmed
domestic | foreign
wounded wound injured injure | killed kill dead
planned plan | completed complete
imported import | exported export
""".strip().splitlines()
)


# Verbs that say of what is counted what a modifier may say: "were confirmed", "confirmed cases".
STATES: Final = frozenset({"confirm", "suspect", "kill", "wound", "injure"})


def exchanged(lost: Iterable[str], added: Iterable[str]) -> bool:
    """Whether a modifier that was ``lost`` and one that was ``added`` (lower-case lemmas) never hold of one thing."""
    return any(
        any(a in one and b in other for one, other in product(row, row) if one is not other)
        for a, b in product(tuple(lost), tuple(added))
        for row in _EXCLUSIVE
    )
