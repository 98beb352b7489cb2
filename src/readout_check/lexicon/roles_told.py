"""Words that tell of people what they do or how they stand without naming it: who is treated is a patient.

Compiled by hand for this project, over the anchors of ``readout_check.lexicon.populations``. Lower-case lemmas of any
part of speech.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from readout_check.lexicon.populations import counted_as

_STUDY: Final = "study education school university college campus scholarship degree academic teach exam course learn"
_FORCE: Final = (
    "army military force mission peacekeeping peacekeeper contingent battalion troop deploy deployment defence war "
    "fight base serve command front patrol uniform"
)
_CARE: Final = "hospital clinic medical medicine health treat treatment surgery care ward"
_MOVE: Final = "flee war shelter asylum displace camp protection exile return repatriate resettle border arrive"
_ROWS: Final = {
    "occupation:schoolchild": _STUDY,
    "occupation:student": _STUDY,
    "occupation:teacher": _STUDY,
    "occupation:soldier": _FORCE,
    "occupation:police": f"{_FORCE} arrest security",
    "occupation:doctor": _CARE,
    "occupation:nurse": _CARE,
    "occupation:farmer": "farm agriculture agricultural crop harvest field land grow cattle livestock rural cultivate",
    "occupation:fisher": "fish fishing fishery boat vessel catch sea trawler",
    "occupation:driver": "drive truck lorry haulier freight haulage vehicle cargo transport",
    "occupation:sailor": "ship vessel sea crew boat maritime port aboard",
    "occupation:pilot": "fly aircraft plane flight airline",
    "occupation:worker": "work employ job labour labor hire wage employment staff employer recruit occupation site",
    "occupation:lawmaker": "parliament seat vote elect assembly legislature chamber",
    "occupation:business": "business trade company firm invest investment forum enterprise",
    "occupation:athlete": "sport compete team match competition medal championship game tournament",
    "occupation:scientist": "research science scientific laboratory study institute",
    "occupation:journalist": "press media newspaper report broadcast",
    "status:refugee": _MOVE,
    "status:migrant": f"{_MOVE} migration work visa deport",
    "status:prisoner": "prison jail detain detention captivity release exchange hold free arrest custody swap",
    "status:tourist": "tourism visit holiday travel trip arrive resort hotel come",
    "status:patient": f"{_CARE} disease sick ill hospitalise transplant infect",
    "status:pensioner": "pension retire retirement old",
    "status:voter": "vote poll election ballot turnout",
    "status:civilian": "civil",
    "status:rebel": "rebellion fight armed disarm",
}
_TELLING: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {anchor: frozenset(words.split()) for anchor, words in _ROWS.items()}
)


def tells_role(words: Iterable[str], noun: str, modifiers: tuple[str, ...] = ()) -> bool:
    """Whether one of some lower-case lemmas tells that people are what ``noun`` counts: "treat" of patients."""
    telling = [_TELLING.get(anchor, frozenset()) for anchor in counted_as(noun, modifiers)[1]]
    return any(word in row for word in words for row in telling)
