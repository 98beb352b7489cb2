"""The words right beside a name, in lower case."""

from __future__ import annotations

import re

from readout_check.lexicon.currencies import NOUNS, RISKY_NOUNS
from readout_check.model import NameClaim, NameKind, Span

_BEFORE = re.compile(r"(?<![a-z])([a-z]+)\s{1,2}(?:the\s)?$")
_AFTER = re.compile(r"(?:['’]s)?\s{0,2}([a-z]+)")
_REACH = 30  # code points that are looked at
_CURRENCIES = (frozenset(NOUNS) - RISKY_NOUNS) | {"currency", "money"}


def word_before(text: str, span: Span) -> str:
    """The word before ``span``, an article left out; "" without one."""
    match = _BEFORE.search(text[max(0, span.start - _REACH) : span.start].lower())
    return match[1] if match else ""


def word_after(text: str, span: Span) -> str:
    """The word behind ``span`` and its possessive; "" without one."""
    match = _AFTER.match(text[span.end : span.end + _REACH].lower())
    return match[1] if match else ""


def of_currency(text: str, name: NameClaim) -> bool:
    """Whether a country is only named by its money: "95 million US dollars"."""
    return name.kind is NameKind.COUNTRY and word_after(text, name.span) in _CURRENCIES
