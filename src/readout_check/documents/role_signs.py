"""Phrases that tell readouts from articles, with their weights.

Compiled by hand for this project from the habits of press offices and of agency copy; no outside source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from readout_check.documents.words import word_set


@dataclass(frozen=True, slots=True)
class Sign:
    """A habit of one kind of text: what it adds each time it is found, at most ``ceiling`` in all."""

    name: str
    weight: float
    ceiling: float
    pattern: re.Pattern[str]

    def weigh(self, text: str) -> float:
        """How much the sign counts in ``text``."""
        return min(self.ceiling, self.weight * sum(1 for _ in self.pattern.finditer(text)))


_SAID = (
    r"(?:said|says|added|noted|told|stressed|explained|replied|remarked|mentioned|warned|argued|recalled|stated|"
    r"announced|confirmed|insisted|claimed|pledged|thanked|expressed|urged|called|described|wrote|apologi[sz]ed|"
    r"declined|voiced)"
)
_TITLED = (
    r"(?:president|minister|chancellor|governor|premier|secretary|chair\w{0,6}|mr|mrs|ms|dr|sir|king|queen|mayor|"
    r"speaker|commissioner|ambassador|leader|director|envoy|representative|general)"
)
_KIND_OF_DOCUMENT = (
    r"\b(?:transcript|press release|joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|readout|"
    r"(?:provisional|unofficial) translation|opening remarks follow|statements? for the press|"
    r"outline of the meeting|main points|check against delivery|questions and answers)\b"
)
_PROTOCOL = (
    r"\b(?:(?:the (?:two |three )?|both )(?:sides|parties|ministers|leaders|presidents|heads of state)\s"
    r"(?:agreed|discussed|exchanged|reviewed|noted|welcomed|reaffirmed|expressed|underlined|stressed|signed|"
    r"were|took|also)|exchanged views|reaffirmed|on the margins of|in the narrow format|paying an official visit|"
    r"(?:expressed|conveyed) (?:his |her |their )?(?:gratitude|appreciation|the conviction|condolences|satisfaction)|"
    r"bilateral (?:cooperation|relations)|will meet again|next (?:round|session|meeting) (?:of|will))\b"
)
_OTHER_SOURCES = (
    r"\b(?:told (?:reporters|journalists|the press|the media|state television)|local media|(?:state )?news agency|"
    r"analysts|observers say|polled|economists|reported (?:at|on|last|earlier)|said in a (?:post|message|tweet)|"
    r"on social media|asked why|declined to|did not (?:comment|say)|"
    r"(?:office|bureau|ministry|board|company|agency|committee) (?:says|reported|reports)|the readout)\b"
)
_STATE = r"\b(?:Republic|Kingdom|Commonwealth|Principality|Sultanate|Federation|Union|State|Government) of\s"
_EPITHET = r"\b(?:counterpart|colleague|the [A-Z]\w{2,20}(?:an|sh|ch|se|k|i) (?:leader|head|premier))\b"
_TITLED_SUBJECT = rf"\b(?:Prime )?{_TITLED}\.?\s(?:[^\W\d_][\w'’-]{{1,25}}\s){{1,3}}{_SAID}\b"

OFFICIAL_SIGNS: tuple[Sign, ...] = (
    Sign("excellency", 0.7, 1.4, re.compile(r"\bH\.\s?E\.|\bExcellenc(?:y|ies)\b")),
    Sign("kind of document", 1.0, 2.0, re.compile(_KIND_OF_DOCUMENT, re.IGNORECASE)),
    Sign("formal name of a state", 0.4, 1.2, re.compile(_STATE)),
    Sign("protocol", 0.4, 2.0, re.compile(_PROTOCOL, re.IGNORECASE)),
    Sign("titled subject", 0.25, 1.25, re.compile(_TITLED_SUBJECT, re.IGNORECASE)),
)
SECONDARY_SIGNS: tuple[Sign, ...] = (
    Sign("according to", 0.6, 1.8, re.compile(r"\baccording to\b", re.IGNORECASE)),
    Sign(
        "pronoun reports",
        0.4,
        1.6,
        re.compile(rf"\b(?:he|she|they)\s(?:then |also |further )?{_SAID}\b", re.IGNORECASE),
    ),
    Sign("other sources", 0.7, 2.1, re.compile(_OTHER_SOURCES, re.IGNORECASE)),
    Sign(
        "reports inverted",
        0.4,
        1.2,
        re.compile(rf"[,”\"]\s{_SAID}\s(?:the\s|his\s|her\s)?[^\W\d_]", re.IGNORECASE),
    ),
    Sign(
        "trailing attribution",
        0.6,
        1.8,
        re.compile(r",[”\"]?\s(?:[\w.'’-]{1,25}\s){1,6}(?:said|says|told|reported|added)\b"),
    ),
    Sign("epithet", 0.3, 0.9, re.compile(_EPITHET)),
    Sign("age", 0.5, 1.0, re.compile(r"\b[A-Z][\w'’-]{2,25}, [3-9]\d,")),
    Sign("short sum", 0.3, 0.6, re.compile(r"[$€£]\s?\d[\d.,]{0,15}(?:bn|m|tn)\b")),
)

BARE_REPORT = re.compile(
    rf"(?:^|[.!?”\"]\s|\b(?P<title>[\w.]{{1,20}})\s)(?P<name>[A-Z][\w'’-]{{2,25}})\s(?:then |also |further )?{_SAID}\b"
)
"""A capitalised word before a verb of saying, with the word before it."""

TITLE_WORD = re.compile(rf"{_TITLED}\.?$", re.IGNORECASE)
NO_NAMES: frozenset[str] = word_set(
    "he she they it we you who that this these those the both sides parties ministers leaders also"
)
"""Capitalised first words of a sentence that are no surname."""
