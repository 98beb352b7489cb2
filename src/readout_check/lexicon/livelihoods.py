"""What people are counted as by what they do in a place: they live there, work there or study there.

Source: compiled by hand for this project; no third-party table. Licence: that of this project. Lower-case lemmas of any
part of speech; words that are said of other things too ("stay", "school" of fish) are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

_ROWS: Final = {
    "live": "live reside dwell inhabit settle resident inhabitant residence dweller lodge",
    "work": "work employ hire job employment worker employee labourer laborer labour labor staff workforce employer "
    "wage payroll picker toil earn seasonal craftsman jobholder workplace",
    "study": "study student studies enrol enroll enrolment enrollment pupil schoolchild schooling university college "
    "attend scholarship undergraduate graduate learn classroom faculty",
}
_CLASSES: Final[Mapping[str, str]] = MappingProxyType(
    {word: name for name, words in _ROWS.items() for word in words.split()}
)


def livelihoods(words: Iterable[str]) -> frozenset[str]:
    """Which of "live", "work" and "study" some lower-case lemmas tell of."""
    return frozenset(_CLASSES[word] for word in words if word in _CLASSES)
