"""How often something takes place, in words: "twice a year", "every other month", "quarterly".

Source: compiled by hand for this project; no third-party table. Licence: that of this project. "Bimonthly" and
"biweekly" are left out: they are used for both twice in a period and every second one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

_PER_YEAR: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        "hour": Decimal(8760),
        "day": Decimal(365),
        "night": Decimal(365),
        "week": Decimal(52),
        "fortnight": Decimal(26),
        "month": Decimal(12),
        "quarter": Decimal(4),
        "semester": Decimal(2),
        "half-year": Decimal(2),
        "year": Decimal(1),
        "decade": Decimal("0.1"),
    }
)
_ADVERBS: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        "hourly": Decimal(8760),
        "daily": Decimal(365),
        "nightly": Decimal(365),
        "weekly": Decimal(52),
        "fortnightly": Decimal(26),
        "monthly": Decimal(12),
        "quarterly": Decimal(4),
        "half-yearly": Decimal(2),
        "six-monthly": Decimal(2),
        "semi-annual": Decimal(2),
        "semi-annually": Decimal(2),
        "semiannual": Decimal(2),
        "semiannually": Decimal(2),
        "twice-yearly": Decimal(2),
        "biannual": Decimal(2),
        "biannually": Decimal(2),
        "annual": Decimal(1),
        "annually": Decimal(1),
        "yearly": Decimal(1),
        "once-yearly": Decimal(1),
        "biennial": Decimal("0.5"),
        "biennially": Decimal("0.5"),
        "two-yearly": Decimal("0.5"),
        "triennial": Decimal(1) / 3,
        "three-yearly": Decimal(1) / 3,
    }
)
_NUMBERS: Final[Mapping[str, int]] = MappingProxyType(
    dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))
    | {"once": 1, "twice": 2, "thrice": 3, "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
)
# What takes place or is issued again and again; "annual inflation" and "a monthly wage" say how a figure is counted.
_EVENTS: Final = frozenset(
    """
    assembly audit award bulletin bus call ceremony check competition conference congress connection consultation
    contact convoy crossing departure dialogue drill event exchange exercise fair ferry festival flight forum gathering
    inspection instalment mass meeting newsletter patrol publication race rally reading report review round sailing
    service session shipment sitting statement summit survey talk test tour tournament trade-fair training transport
    trip update visit voyage workshop briefing delivery affair train coach
    """.split()
)
_UNITS: Final = "|".join(sorted(_PER_YEAR, key=len, reverse=True))
_NUMBER: Final = "|".join([*_NUMBERS, r"[0-9]{1,3}"])
_FREQUENCY: Final = re.compile(
    rf"\b(?P<times>once|twice|thrice|(?:{_NUMBER}) times)(?: in)? (?:a|an|per|each|every) (?P<per>{_UNITS})\b"
    rf"|\b(?P<adverbial>once|twice|thrice|(?:{_NUMBER}) times) (?P<ly>daily|weekly|monthly|yearly|annually)\b"
    rf"|\bevery (?:(?P<nth>{_NUMBER}) )?(?P<unit>{_UNITS})s?\b"
    rf"|\bonce (?:in )?every (?P<once_nth>{_NUMBER}) (?P<once_unit>{_UNITS})s?\b"
    rf"|\beach (?P<each>{_UNITS})\b"
    rf"|\b(?P<word>{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})\b(?: (?P<noun>[a-z-]{{2,20}}))?",
    re.IGNORECASE,
)
# "15 weekly flights", "a third weekly sailing": so many in a week, not every week
_COUNTED: Final = re.compile(
    rf"(?:[0-9]|\b(?:{'|'.join(_NUMBERS)}|first|a few|several|many|more|additional|further|extra|of|new))[ ]$",
    re.IGNORECASE,
)
_FUNCTION: Final = frozenset(
    "and or but from to in on at until till between with without for as instead rather since starting beginning by "
    "under when while if so that than not".split()
)


def _number(words: str) -> int:
    first = words.split()[0]
    return int(first) if first.isdigit() else _NUMBERS[first]


def frequencies(text: str, start: int, end: int) -> Iterator[tuple[int, int, Decimal]]:
    """The wordings of a frequency in a part of ``text``: where each starts and ends, and how often it is in a year."""
    for found in _FREQUENCY.finditer(text, start, end):
        often = _often({name: words.lower() for name, words in found.groupdict().items() if words})
        counted = found.group("word") and _COUNTED.search(text, max(start, found.start() - 12), found.start())
        if often is not None and not counted:
            stop = found.end("word") if found.group("word") else found.end()
            yield found.start(), stop, often


def _often(said: Mapping[str, str]) -> Decimal | None:
    if "times" in said:
        return _number(said["times"]) * _PER_YEAR[said["per"]]
    if "adverbial" in said:
        return _number(said["adverbial"]) * _ADVERBS[said["ly"]]
    if "unit" in said or "once_unit" in said:
        nth, unit = (said.get("nth"), said["unit"]) if "unit" in said else (said["once_nth"], said["once_unit"])
        return _PER_YEAR[unit] / (_number(nth) if nth else 1)
    if "each" in said:
        return _PER_YEAR[said["each"]]
    noun = said.get("noun", "")
    repeats = noun in _EVENTS or noun.removesuffix("s") in _EVENTS
    stands_alone = said["word"].endswith("ly") and (not noun or noun in _FUNCTION)
    return _ADVERBS[said["word"]] if repeats or stands_alone else None
